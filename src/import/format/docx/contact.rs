//! What is told by its form in the lines about a person: addresses of mail and pages, and private
//! values.

use std::sync::LazyLock;

use regex::Regex;

use super::line::Line;
use super::page_title::{is_heading, is_title_of_page};
use super::text::Text;
use crate::import::career::{Career, Extract, Field, LeftOut, Place, PrivateDraft, PrivateKey};
use crate::import::links::{self, service_of};
use crate::import::private::{self, Bare, Part};
use crate::lexicon::service::SERVICES;

static EMAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"[^\s<>|,;:()\[\]"“”：，；、،（）【】《》]+@[^\s<>|,;:()\[\]：，；、،（）【】《》。]+\.\p{L}{2,}"#).ok()
});
static LINK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:https?://|www\.)[^\s|,;<>]+|(?:[a-z-]+\.)?(?:linkedin\.com|github\.com|orcid\.org|researchgate\.net|scholar\.google\.[a-z.]+)/[^\s|,;<>]+|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b",
    )
    .ok()
});

/// Places what its form tells: private values, addresses of mail and pages. Gives what is left.
pub fn placed<'l>(segment: Text, line: &'l Line, career: &mut Career) -> Option<(Text, &'l Line)> {
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
    if let Some((key, value)) = name_at_service(&segment.words) {
        let wording = Some(segment.words.clone());
        let name = Extract { wording, ..Extract::new(value, place.clone()) };
        links::add(key, name, career);
        return None;
    }
    let mut private = Vec::new();
    let rest = private::without(&segment.words, Part::Head, place, &mut private);
    let is_private = !private.is_empty();
    keep_private(private, career);
    let segment = if is_private { Text::plain(rest.trim()) } else { segment };
    let mut private = Vec::new();
    let rest = private::without_bare(&segment.words, place, &mut private, &mut career.left);
    let is_whole = rest == segment.words;
    let text = if is_whole { segment } else { Text::plain(rest.trim()) };
    keep_private(private, career);
    match text.has_words() {
        true => Some((text, line)),
        false => None,
    }
}

/// The parts of a line that says several ways to reach the person, or what else is nobody's business:
/// `Ada Park, Hill Street 5, 69120 Heidelberg, Tel. 06221 123456`. What is neither stays together.
pub fn parts(segment: &Text) -> Vec<Text> {
    let words = &segment.words;
    let ranges = private::parts(words);
    let kinds: Vec<PartKind> =
        ranges.iter().map(|range| PartKind::of(words[range.clone()].trim())).collect();
    let has = |kind| kinds.contains(&kind);
    if !has(PartKind::Contact) || ranges.len() < 2 {
        return vec![segment.clone()];
    }
    let mut parts: Vec<(PartKind, std::ops::Range<usize>)> = Vec::new();
    for (range, kind) in ranges.into_iter().zip(kinds) {
        let is_short = words[range.clone()].split_whitespace().count() <= 2;
        match parts.last_mut() {
            // A town and a country belong to the street before them.
            Some((PartKind::Address, last))
                if kind == PartKind::Address || kind == PartKind::Other && is_short =>
            {
                last.end = range.end;
            }
            Some((PartKind::Other, last)) if kind == PartKind::Other => last.end = range.end,
            _ => parts.push((kind, range)),
        }
    }
    parts
        .into_iter()
        .map(|(_, range)| segment.slice(range))
        .filter(|part| !part.is_empty())
        .collect()
}

/// What a part of such a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PartKind {
    /// A mail address, a phone number, a day of birth, a number of an office, a marital state.
    Contact,
    Address,
    Other,
}

impl PartKind {
    fn of(part: &str) -> PartKind {
        let is_mail = EMAIL.as_ref().is_some_and(|mail| mail.is_match(part));
        let found = private::first(part, Part::Head).map(|value| value.key);
        match private::bare(part) {
            _ if is_mail => PartKind::Contact,
            Some(Bare::Address) => PartKind::Address,
            _ if found == Some(PrivateKey::Address) => PartKind::Address,
            Some(Bare::Birth | Bare::Datum) => PartKind::Contact,
            _ => match found {
                Some(PrivateKey::Phone | PrivateKey::DateOfBirth | PrivateKey::Identifier(_)) => {
                    PartKind::Contact
                }
                _ => PartKind::Other,
            },
        }
    }
}

/// Adds private values; the lines of an address are one.
fn keep_private(private: Vec<PrivateDraft>, career: &mut Career) {
    for draft in private {
        match career.private.last_mut() {
            Some(last) if last.key == PrivateKey::Address && draft.key == PrivateKey::Address => {
                last.value.text = format!("{}, {}", last.value.text, draft.value.text);
            }
            _ => career.private.push(draft),
        }
    }
}

/// What is before a value and behind it; a label before it is left to the value.
fn around(segment: &Text, range: &std::ops::Range<usize>) -> (Text, Text) {
    (segment.slice(0..range.start), segment.slice(range.end..segment.words.len()))
}

/// Words before a value, if they are its label.
fn label_before(before: &Text) -> String {
    let words = before.words.trim();
    let is_label = words.ends_with([':', '：', '\t']) || words.split_whitespace().count() <= 2;
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

/// What somebody is called at a service, behind its name: `LinkedIn: ada-park`. Whether the service has
/// such names is looked at later.
fn name_at_service(words: &str) -> Option<(&'static str, &str)> {
    let (label, value) = words.split_once([':', '：'])?;
    let service = SERVICES.iter().find(|it| it.name.eq_ignore_ascii_case(label.trim()))?;
    (!value.trim().is_empty()).then(|| (service.key, value.trim()))
}

fn write_link(label: &str, shown: &str, address: &str, place: &Place, career: &mut Career) {
    let service = service_of(address).map(|service| service.key);
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
