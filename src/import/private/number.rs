//! Numbers that are private: telephone numbers, scores, numbers of offices; and addresses.

use std::sync::LazyLock;

use regex::Regex;

use super::{Part, Value};
use crate::import::career::PrivateKey;
use crate::lexicon::contact_word::Contact;
use crate::lexicon::folded::Folded;
use crate::lexicon::identity_number::{IdentityNumber, labeled_numbers};
use crate::lexicon::private_value::{Finder, Likeness};
use crate::syntax::cv::line::is_date;

/// Who gives a number to a doctor.
const OFFICES: &str = "aamc|usmle|ecfmg|nrmp|eras|gmc|npi|minc|mdcn|imc|amc|ahpra|dea|nhs|bsnr|lanr|efn|passport|\
     reisepass|ssn|social security|national id|nic|medical licen[cs]e|state licen[cs]e|licen[cs]e|license|\
     medical registration|registration|council registration|medical council";
const LINKS: &str = "id|identification|number|no|nr|num|nummer|reg|registration|certificate|candidate|member|license|\
     licence";
const PHONES: &str = "tel|telephone|phone|mobile|mobile phone|cell|cellphone|cell phone|handy|mobil|telefon|whatsapp|\
     fax|home|work|office|téléphone|teléfono|cellulare|móvil|ph";
const EXAM: &str = r"(?:usmle\s*)?step\s*(?:[123]|i{1,3})\b(?:\s*\(?(?:ck|cs)\b\)?)?|\
     comlex(?:-usa)?(?:\s*level)?\s*(?:[123]|i{1,3})?\b(?:\s*-?\s*(?:ce|pe)\b)?|\
     mccqe\s*(?:part\s*)?(?:[12]|i{1,2})?\b|mccee\b|nac(?:\s*osce)?\b|plab\s*(?:part\s*)?[12]?\b|amc\s*(?:mcq|cat)\b|\
     usmle\b|toefl\b|gre\b|mcat\b|smle\b|neet(?:[- ]pg)?\b|fmge\b";

fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(&pattern.replace("\\\n     ", "")).ok()
}

static IDENTIFIER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(&format!(
        r"(?i)\b((?:{OFFICES})(?:[\s-]+(?:{LINKS})\b\.?)*)\**\s*[:#.\t=]*\s*(?:#\s*)?([a-z]{{0,3}}-?\d[\d\-/ .]{{2,}}\d)"
    ))
});
static IDENTIFIER_LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(&format!(
        r"(?i)^(?:(?:{OFFICES})(?:[\s-]+(?:{LINKS})\b\.?)*|{PHONES}|(?:{PHONES})[\s-]+(?:{LINKS})\.?)$"
    ))
});
static PHONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words: Vec<String> = Contact::Phone.words().into_iter().map(regex::escape).collect();
    let words = words.join("|");
    regex(&format!(
        r"(?i)(?:\b((?:{PHONES}|{words})(?:[\s-]+(?:{PHONES}|{LINKS}))?\.?)\**\s*(?:\([a-z]+\)\s*)?[:\t.]*\s*\**)?(\\?\+?\(?\d[\d\s().\-/]{{5,}}\d)"
    ))
});
static SCORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(&format!(
        r"(?i)\b({EXAM})[\s:=,–—\-(\t*]{{0,4}}((?:(?:three[- ]digit|score|scored|scores|result|points?|total|of|was)\b[\s:=–—\-]*)*)(\d{{3}})\b"
    ))
});
static STREET: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^(?:(?i:(?:p\.?\s?o\.?\s*box\s+\d+|(?:flat|apt\.?|apartment|house|plot|block|unit|suite|no\.?)\s*#?\s*\d+\w?)\b).*|\d{1,5}[a-z]?(?:[/-]\d+)?,?\s+\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}?[\p{L}.'’-]+){0,4},\s*\S.*|\p{Lu}[\p{L}. -]*(?:straße|strasse|str\.|weg|platz|allee|gasse)\s*\d+\w?\b.*)$",
    )
});
static POSTAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(r"^(?:\p{L}[\p{L} .'’-]*,\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?|\d{4,5}\s+\p{Lu}[\p{L} .-]*)$")
});
static FINDER: LazyLock<Option<Finder>> = LazyLock::new(|| Finder::with_likenesses(&[]));

/// Words behind a number that it counts.
const COUNTED: [&str; 8] =
    ["patients", "cases", "hours", "participants", "questions", "students", "items", "pages"];

/// Words before a number that is of a work or a register of works.
const OF_WORKS: [&str; 11] =
    ["issn", "isbn", "pmid", "pmcid", "doi", "grant", "nct", "award", "prospero", "orcid", "ror"];

/// Whether a text is the label of a number.
pub fn is_label(text: &str) -> bool {
    IDENTIFIER_LABEL.as_ref().is_some_and(|label| label.is_match(text))
}

pub fn all(line: &str, part: Part) -> Vec<Value> {
    let mut values = Vec::new();
    of_states(line, &mut values);
    identifiers(line, part, &mut values);
    phones(line, part, &mut values);
    scores(line, &mut values);
    if part == Part::Head {
        street(line, &mut values);
    }
    likenesses(line, &mut values);
    values
}

/// Numbers under which a state knows a person.
fn of_states(line: &str, values: &mut Vec<Value>) {
    for IdentityNumber { name, whole, number } in labeled_numbers(line) {
        let said = line[whole.start..number.start].trim_matches(|c: char| !c.is_alphanumeric());
        values.push(Value {
            start: whole.start,
            end: number.end,
            key: PrivateKey::Identifier(name.to_owned()),
            text: line[number].to_owned(),
            label: (!said.is_empty()).then(|| said.to_owned()),
        });
    }
}

fn identifiers(line: &str, part: Part, values: &mut Vec<Value>) {
    let Some(regex) = IDENTIFIER.as_ref() else { return };
    for found in regex.captures_iter(line) {
        let (Some(label), Some(number)) = (found.get(1), found.get(2)) else { continue };
        let digits = count_digits(number.as_str());
        // A year or a date is no number of an office.
        if digits < 5 || is_date(number.as_str()) {
            continue;
        }
        // What a doctor holds stays in the text, without its number.
        let held = match part {
            Part::Body => end_of_held(label.as_str()),
            Part::Head => 0,
        };
        let said = label.as_str()[held..].trim_matches(|c: char| !c.is_alphanumeric());
        values.push(Value {
            start: if said.is_empty() { number.start() } else { label.start() + held },
            end: number.end(),
            key: PrivateKey::Identifier(name_of(label.as_str())),
            text: number.as_str().to_owned(),
            label: (!said.is_empty()).then(|| said.to_owned()),
        });
    }
}

/// Where the words of a license or a registration end in a label; 0 if it is of neither.
fn end_of_held(label: &str) -> usize {
    const HELD: [&str; 4] = ["license", "licence", "registration", "certificate"];
    let lower = label.to_ascii_lowercase();
    HELD.iter().filter_map(|held| Some(lower.rfind(held)? + held.len())).max().unwrap_or(0)
}

/// `GMC registration no.` is `gmc`.
fn name_of(label: &str) -> String {
    // These say nothing alone.
    const GENERAL: [&str; 5] = ["medical", "state", "council", "national", "social"];
    let links: Vec<&str> = LINKS.split('|').map(str::trim).collect();
    let lower = label.to_lowercase();
    let mut words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    while let [.., before, last] = words[..]
        && links.contains(&last)
        && !GENERAL.contains(&before)
    {
        words.pop();
    }
    words.join("-")
}

fn phones(line: &str, part: Part, values: &mut Vec<Value>) {
    let Some(regex) = PHONE.as_ref() else { return };
    for found in regex.captures_iter(line) {
        let Some(number) = found.get(2) else { continue };
        let label = found.get(1);
        let text = number.as_str().trim_start_matches('\\');
        let digits = count_digits(text);
        let is_international = text.starts_with('+');
        let is_grouped = text.starts_with('(') || text.matches(['-', ' ', '.']).count() >= 2;
        let is_sure = match (label, part) {
            (Some(_), _) => digits >= 7,
            (None, Part::Head) => {
                digits >= 9 && (is_international || is_grouped || text.starts_with('0'))
            }
            (None, Part::Body) => digits >= 10 && is_international,
        };
        let before = line[..found.get(0).map_or(0, |whole| whole.start())].to_lowercase();
        let last = before.split(|c: char| !c.is_alphanumeric()).rfind(|word| !word.is_empty());
        let is_of_work = last.is_some_and(|last| OF_WORKS.contains(&last));
        let is_glued = before.ends_with(|c: char| c.is_alphanumeric() || ";:/.".contains(c))
            && label.is_none();
        if !is_sure || digits > 15 || is_of_work || is_glued || is_date(text) {
            continue;
        }
        let is_fax = label.is_some_and(|label| label.as_str().to_lowercase().starts_with("fax"));
        values.push(Value {
            start: label.map_or(number.start(), |label| label.start()),
            end: number.end(),
            key: if is_fax { PrivateKey::Note } else { PrivateKey::Phone },
            text: text.to_owned(),
            label: label.map(|label| {
                let words = &line[label.start()..number.start()];
                words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
            }),
        });
    }
}

fn scores(line: &str, values: &mut Vec<Value>) {
    let Some(regex) = SCORE.as_ref() else { return };
    for found in regex.captures_iter(line) {
        let (Some(name), Some(words), Some(score)) = (found.get(1), found.get(2), found.get(3))
        else {
            continue;
        };
        let behind = line[score.end()..].trim_start().to_lowercase();
        if COUNTED.iter().any(|counted| behind.starts_with(counted)) {
            continue;
        }
        let label = words.as_str().trim_matches(|c: char| !c.is_alphanumeric());
        values.push(Value {
            start: if label.is_empty() { score.start() } else { words.start() },
            end: score.end(),
            key: PrivateKey::Exam(name.as_str().split_whitespace().collect::<Vec<_>>().join(" ")),
            text: score.as_str().to_owned(),
            label: (!label.is_empty()).then(|| label.to_owned()),
        });
    }
}

/// An address on a line of its own.
fn street(line: &str, values: &mut Vec<Value>) {
    let trimmed = line.trim();
    let matches = |regex: &LazyLock<Option<Regex>>| {
        regex.as_ref().is_some_and(|regex| regex.is_match(trimmed))
    };
    let is_street = matches(&STREET) || matches(&POSTAL);
    if is_street && !is_date(trimmed) {
        let start = line.len() - line.trim_start().len();
        values.push(Value {
            start,
            end: start + trimmed.len(),
            key: PrivateKey::Address,
            text: trimmed.to_owned(),
            label: None,
        });
    }
}

/// What the search for leaks would take for private.
fn likenesses(line: &str, values: &mut Vec<Value>) {
    let Some(finder) = FINDER.as_ref().filter(|finder| finder.may_be_in(line, false)) else {
        return;
    };
    let folded = Folded::of(line);
    for found in finder.find(&folded) {
        let range = folded.span(found.start, found.end).range();
        let text = line[range.clone()].to_owned();
        let key = match Likeness::ALL.get(found.value) {
            Some(Likeness::Birthday) => PrivateKey::DateOfBirth,
            Some(Likeness::Phone) => PrivateKey::Phone,
            Some(Likeness::Address) => PrivateKey::Address,
            Some(Likeness::Identifier) => PrivateKey::Identifier("other".to_owned()),
            Some(Likeness::Document) => PrivateKey::Identifier("document".to_owned()),
            None => continue,
        };
        values.push(Value { start: range.start, end: range.end, key, text, label: None });
    }
}

fn count_digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}
