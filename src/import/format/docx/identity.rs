//! Who the CV is of: the name with its letters, how to reach the person, and what they say of
//! themselves before the first section.
//!
//! What cannot be placed is reported as not carried, never guessed.

use std::sync::LazyLock;

use regex::Regex;

use super::line::Line;
use super::text::{Keep, Text};
use crate::import::career::{Career, Doubt, Extract, Field, LeftOut, Place};
use crate::import::private::{self, Part};
use crate::import::words::WordCount;
use crate::lexicon::SectionKind;
use crate::lexicon::name_particle::is_name_particle;
use crate::lexicon::organization::names_organization;
use crate::lexicon::person_name::ReadName;

/// What says only what the page is.
const TITLES: [&str; 9] = [
    "curriculum vitae",
    "curriculum vitæ",
    "cv",
    "c v",
    "resume",
    "résumé",
    "lebenslauf",
    "tabellarischer lebenslauf",
    "biosketch",
];

/// Headings above what is about the person.
const HEADINGS: [&str; 15] = [
    "personal information",
    "personal details",
    "personal data",
    "personal particulars",
    "personal profile and contact",
    "contact",
    "contact information",
    "contact details",
    "bio data",
    "biodata",
    "biographical information",
    "persönliche daten",
    "persönliche angaben",
    "personalien",
    "kontakt",
];

/// Labels of what is not private.
const LABELS: [(&str, &str); 8] = [
    ("full name", "name"),
    ("name", "name"),
    ("e-mail address", "email"),
    ("email address", "email"),
    ("e-mail", "email"),
    ("email", "email"),
    ("mail", "email"),
    ("title", "headline"),
];

static EMAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[^\s<>|,;:()\[\]]+@[^\s<>|,;()\[\]]+\.\p{L}{2,}").ok());
static LINK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:https?://|www\.)[^\s|,;<>]+|(?:[a-z-]+\.)?(?:linkedin\.com|github\.com|orcid\.org|researchgate\.net|scholar\.google\.[a-z.]+)/[^\s|,;<>]+|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b",
    )
    .ok()
});

/// Hosts with the key of their links.
const SERVICES: [(&str, &str); 9] = [
    ("linkedin.com", "linkedin"),
    ("orcid.org", "orcid"),
    ("scholar.google", "scholar"),
    ("github.com", "github"),
    ("researchgate.net", "researchgate"),
    ("pubmed.ncbi", "pubmed"),
    ("twitter.com", "x"),
    ("x.com", "x"),
    ("scopus.com", "scopus"),
];

/// Reads what is before the first section, and gives what it cannot place. `size` is that of most of
/// the text.
pub fn read(lines: &[Line], size: u32, career: &mut Career) -> Vec<Line> {
    let name = find_name(lines, size);
    let mut rest: Vec<(Text, &Line)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        for segment in segments(&line.text) {
            let is_name = name.as_ref().is_some_and(|(of, text)| *of == at && *text == segment);
            if is_name && !career.person.iter().any(|field| field.key == "name") {
                write_name(&segment, line, career);
            } else {
                rest.extend(placed(segment, line, career));
            }
        }
    }
    let unplaced = rest.into_iter().filter_map(|(text, line)| write_rest(text, line, career));
    unplaced.collect()
}

/// Whether a heading is above what is about the person.
pub fn is_heading(words: &str) -> bool {
    let lower = words.trim().trim_end_matches(':').trim_end().to_lowercase();
    HEADINGS.contains(&lower.as_str())
}

/// The parts of a line, each of which says one thing.
fn segments(text: &Text) -> Vec<Text> {
    let is_pair = text.words.split_once('\t').is_some_and(|(label, value)| {
        private::is_label(label) || (label.ends_with(':') && !value.contains('\t'))
    });
    let mut segments = Vec::new();
    for part in text.split(|c| matches!(c, '|' | '•' | '·') || c == '\t' && !is_pair) {
        // Wide spaces part as well.
        let mut start = 0;
        while let Some(at) = part.words[start..].find("  ") {
            segments.push(part.slice(start..start + at));
            let wide = part.words[start + at..].len() - part.words[start + at..].trim_start().len();
            start += at + wide;
        }
        segments.push(part.slice(start..part.words.len()));
    }
    segments.retain(|segment| !segment.is_empty());
    segments
}

/// The line of the name, and its part that is the name.
fn find_name(lines: &[Line], size: u32) -> Option<(usize, Text)> {
    let parts: Vec<(usize, &Line, Text)> = lines
        .iter()
        .enumerate()
        .flat_map(|(at, line)| segments(&line.text).into_iter().map(move |part| (at, line, part)))
        .collect();
    let with_label =
        parts.iter().find(|(.., part)| matches!(labeled(&part.words), Some(("name", _))));
    let titled = || parts.iter().find(|(_, line, part)| line.look.is_title && is_name(&part.words));
    let largest = || {
        let names =
            parts.iter().filter(|(_, line, part)| line.look.size > size && is_name(&part.words));
        names.rev().max_by_key(|(_, line, _)| line.look.size)
    };
    let first = || parts.iter().find(|(.., part)| !is_title_of_page(&part.words));
    let first = || first().filter(|(.., part)| is_name(&part.words));
    let any = || parts.iter().find(|(_, line, part)| line.look.is_bold && is_name(&part.words));
    let found = with_label.or_else(titled).or_else(largest).or_else(first).or_else(any)?;
    Some((found.0, found.2.clone()))
}

/// Whether words can be a person's name.
fn is_name(words: &str) -> bool {
    let read = ReadName::of(words);
    let count = read.parts.plain.split_whitespace().count();
    (2..=6).contains(&count)
        && !is_title_of_page(words)
        && !is_heading(words)
        && !words.contains(|c: char| c.is_ascii_digit() || "@:/".contains(c))
        && !words.ends_with('.')
        && !names_organization(words)
        && SectionKind::of_heading(words) == SectionKind::Other
        && read.parts.plain.split_whitespace().all(|word| {
            word.starts_with(char::is_uppercase)
                || !word.starts_with(char::is_lowercase)
                || is_name_particle(word)
        })
}

fn is_title_of_page(words: &str) -> bool {
    let lower = words.to_lowercase();
    let plain: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let plain = plain.join(" ");
    TITLES.contains(&plain.as_str())
        || TITLES.iter().any(|title| plain == format!("{title} of"))
        || ["last updated", "updated", "last revised", "page", "stand", "date prepared"].iter().any(
            |known| {
                plain
                    .strip_prefix(known)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            },
        )
}

/// A label that is no private one, and where its value begins.
fn labeled(words: &str) -> Option<(&'static str, usize)> {
    let lower = words.to_lowercase();
    LABELS.iter().find_map(|(label, key)| {
        let rest = lower.strip_prefix(label)?;
        let value = rest.trim_start_matches([':', '\t', ' ']);
        let is_behind = rest.trim_start_matches(' ').starts_with([':', '\t']);
        // Case changes the length of few letters, and of none of these.
        (is_behind && !value.is_empty() && lower.len() == words.len())
            .then(|| (*key, words.len() - value.len()))
    })
}

fn write_name(segment: &Text, line: &Line, career: &mut Career) {
    let (text, label) = match labeled(&segment.words) {
        Some((_, at)) => (segment.slice(at..segment.words.len()), &segment.words[..at]),
        None => (segment.clone(), ""),
    };
    let read = ReadName::of(&text.words);
    let letters: Vec<String> = read.letters.clone();
    let mut words = WordCount::of(&read.shown);
    letters.iter().for_each(|letters| words.push(letters));
    let is_whole = words == WordCount::of(&text.words);
    let shown = if is_whole { read.shown } else { text.words.trim().to_owned() };
    let name =
        if shown.contains(char::is_lowercase) { shown.clone() } else { in_small_letters(&shown) };
    let field = |key, value: &str, wording: Option<String>| Field {
        key,
        value: Extract { wording, ..Extract::new(value, line.place.clone()) },
    };
    if name != shown {
        let about = Extract::new(name.clone(), line.place.clone());
        let why = "the name was written in capitals".to_owned();
        career.doubts.push(Doubt { about, why });
    }
    let wording = (!label.is_empty()).then(|| format!("{label} {shown}"));
    career.person.push(field("name", &name, wording));
    if is_whole {
        career.person.extend(letters.iter().map(|letters| field("credentials", letters, None)));
    }
}

/// `AMARA O'NEIL-NKEMELU` as a name is written.
fn in_small_letters(name: &str) -> String {
    let word = |word: &str| {
        let lower = word.to_lowercase();
        if is_name_particle(&lower) {
            return lower;
        }
        let mut is_first = true;
        lower
            .chars()
            .flat_map(|c| {
                let letters: Vec<char> =
                    if is_first { c.to_uppercase().collect() } else { vec![c] };
                is_first = matches!(c, '-' | '\'' | '\u{2019}' | '.');
                letters
            })
            .collect()
    };
    name.split_whitespace().map(word).collect::<Vec<String>>().join(" ")
}

/// Places what its form tells: private values, addresses of mail and pages. Gives what is left.
fn placed<'l>(segment: Text, line: &'l Line, career: &mut Career) -> Option<(Text, &'l Line)> {
    let place = &line.place;
    let found = |regex: &LazyLock<Option<Regex>>, words: &str| {
        regex.as_ref().and_then(|regex| regex.find(words)).map(|found| found.range())
    };
    if is_title_of_page(&segment.words) || is_heading(&segment.words) {
        let why = "it says only what the page is".to_owned();
        career.left.push(LeftOut { what: Extract::new(segment.words, place.clone()), why });
        return None;
    }
    if let Some(range) = found(&EMAIL, &segment.words) {
        let (before, behind) = around(&segment, &range);
        let wording = joined(&label_before(&before), &segment.words[range.clone()]);
        let value =
            Extract { wording, ..Extract::new(&segment.words[range.clone()], place.clone()) };
        career.person.push(Field { key: "email", value });
        return further(before, behind, line, career);
    }
    let of_mark =
        segment.links().next().map(|(shown, address)| (shown.to_owned(), address.to_owned()));
    let by_words = found(&LINK, &segment.words);
    if let Some(range) = by_words {
        let (before, behind) = around(&segment, &range);
        let shown = segment.words[range].to_owned();
        write_link(&label_before(&before), &shown, &shown, place, career);
        return further(before, behind, line, career);
    }
    if let Some((shown, address)) = of_mark.filter(|(_, address)| !address.starts_with("mailto:")) {
        let at = segment.words.find(&shown).unwrap_or(0);
        let (before, behind) = around(&segment, &(at..at + shown.len()));
        write_link(&label_before(&before), &shown, &address, place, career);
        return further(before, behind, line, career);
    }
    let mut private = Vec::new();
    let rest = private::without(&segment.words, Part::Head, place, &mut private);
    let is_private = !private.is_empty();
    career.private.extend(private);
    let text = if is_private { Text::plain(rest.trim()) } else { segment };
    match text.has_words() {
        true => Some((text, line)),
        false => None,
    }
}

/// What is before a value and behind it; a label before it is left to the value.
fn around(segment: &Text, range: &std::ops::Range<usize>) -> (Text, Text) {
    (segment.slice(0..range.start), segment.slice(range.end..segment.words.len()))
}

/// Words before a value, if they are its label.
fn label_before(before: &Text) -> String {
    let words = before.words.trim();
    let is_label = words.ends_with([':', '\t']) || words.split_whitespace().count() <= 2;
    let is_label = is_label && !words.contains(|c: char| c.is_ascii_digit() || c == ',');
    if is_label { words.to_owned() } else { String::new() }
}

fn joined(label: &str, value: &str) -> Option<String> {
    (!label.is_empty()).then(|| format!("{label} {value}"))
}

/// Goes on with what was around a value.
fn further<'l>(
    before: Text,
    behind: Text,
    line: &'l Line,
    career: &mut Career,
) -> Option<(Text, &'l Line)> {
    let before = if label_before(&before).is_empty() { before } else { Text::default() };
    let mut rest: Vec<(Text, &Line)> = Vec::new();
    for text in [before, behind].into_iter().filter(Text::has_words) {
        rest.extend(placed(text, line, career));
    }
    let mut text = Text::default();
    for (part, _) in &rest {
        if !text.is_empty() {
            text.push(" ", &Default::default());
        }
        text.push_text(part);
    }
    text.has_words().then_some((text, line))
}

fn write_link(label: &str, shown: &str, address: &str, place: &Place, career: &mut Career) {
    let lower = address.to_lowercase();
    let service = SERVICES.iter().find(|(host, _)| lower.contains(host)).map(|(_, key)| *key);
    let is_orcid = !address.contains('.') && address.contains('-');
    let named = label.trim_end_matches([':', '\t']).trim().to_lowercase().replace(' ', "-");
    let key = match service {
        Some(key) => key.to_owned(),
        None if is_orcid => "orcid".to_owned(),
        None if named.chars().any(char::is_alphanumeric) => {
            named.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
        }
        None => "website".to_owned(),
    };
    let has_scheme = address.contains("://") || is_orcid || address.starts_with("mailto:");
    let text = if has_scheme { address.to_owned() } else { format!("https://{address}") };
    let text = text.trim_end_matches(['.', ')']).to_owned();
    let wording = Some(format!("{label} {shown}"));
    let is_known = career.links.iter().any(|(known, _)| *known == key);
    let extract = Extract { wording, ..Extract::new(text, place.clone()) };
    match is_known {
        true => career.left.push(LeftOut {
            what: Extract { text: shown.to_owned(), ..extract },
            why: format!("there is another link of the name `{key}`"),
        }),
        false => career.links.push((key, extract)),
    }
}

/// Places what only its form and order tell.
fn write_rest(text: Text, line: &Line, career: &mut Career) -> Option<Line> {
    let words = text.words.trim().to_owned();
    let has = |key: &str| career.person.iter().any(|field| field.key == key);
    let count = words.split_whitespace().count();
    let is_sentence = words.ends_with('.') && count > 6 || count > 14;
    let segments: Vec<&str> = words.split(',').map(str::trim).collect();
    let is_town = (2..=3).contains(&segments.len())
        && count <= 6
        && !words.contains(|c: char| c.is_ascii_digit())
        && segments.iter().all(|part| part.starts_with(char::is_uppercase))
        && !names_organization(&words);
    let labeled = labeled(&words);
    let key = match labeled {
        Some((key, _)) if !has(key) => key,
        _ if line.is_note || is_sentence => "summary",
        _ if is_town && !has("location") && has("name") => "location",
        _ if names_organization(&words) && !has("organization") => "organization",
        _ if !has("headline") && has("name") && words.chars().count() <= 100 => "headline",
        _ => "",
    };
    let place = &line.place;
    match key {
        "summary" => career.summary.push(text.extract(Keep::All, place)),
        "" => return Some(Line { text, ..line.clone() }),
        key => {
            let at = labeled.map_or(0, |(_, at)| at);
            let wording = (at > 0).then(|| words.clone());
            let value = Extract { wording, ..Extract::new(&words[at..], place.clone()) };
            career.person.push(Field { key, value });
        }
    }
    None
}
