//! Takes what is private out of an imported career, whatever its format: what stands behind a label
//! such as `Date of birth`, numbers, scores, and what the search for leaks takes for private.
//!
//! The text stays, without the value and its label. What a person says of others who speak for them
//! is private as a whole.

mod head;
mod label;
mod number;

use crate::base::PartialDate;
use crate::import::career::{
    Career, Doubt, EntryDraft, Extract, LeftOut, Place, PrivateDraft, PrivateKey, SectionDraft,
};
use crate::import::words::WordCount;
use crate::lexicon::SectionKind;
use crate::lexicon::plain_signs::PlainSigns;
use crate::syntax::cv::line;

pub use head::{Bare, bare, parts, without_bare};
pub use label::is_label;

/// A private value in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub start: usize,
    pub end: usize,
    pub key: PrivateKey,
    pub text: String,
    /// The words that say what it is.
    pub label: Option<String>,
}

/// Where a text is from: numbers at the head of a CV are the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Head,
    Body,
}

/// The first private value in a line.
pub fn first(source: &str, part: Part) -> Option<Value> {
    let plain = PlainSigns::of(source);
    let line = plain.text();
    let births = if part == Part::Head { head::births(line) } else { Vec::new() };
    let found = births.into_iter().chain(label::all(line)).chain(number::all(line, part));
    let found = found.filter(|value| !is_in_address(line, value.start));
    let first = found.min_by_key(|value| (value.start, std::cmp::Reverse(value.end)))?;
    Some(in_source(whole_words(line, first), source, &plain))
}

/// A value of the plain text as the source has it: digits stay those of its script.
fn in_source(value: Value, source: &str, plain: &PlainSigns<'_>) -> Value {
    let Value { start, end, .. } = value;
    let inner = &plain.text()[start..end];
    let written = |words: &str| {
        let at = start + inner.rfind(words)?;
        Some(source[plain.range(at..at + words.len())].to_owned())
    };
    let range = plain.range(start..end);
    Value {
        start: range.start,
        end: range.end,
        key: value.key,
        text: written(&value.text).unwrap_or(value.text),
        label: value.label.map(|label| written(&label).unwrap_or(label)),
    }
}

/// Whether a place in a line is within the address of a page.
fn is_in_address(line: &str, at: usize) -> bool {
    let start = line[..at].rfind(char::is_whitespace).unwrap_or(0);
    let end = line[at..].find(char::is_whitespace).map_or(line.len(), |end| at + end);
    ["://", "www.", "]("].iter().any(|sign| line[start..end].contains(sign))
}

/// No word is cut: what is glued to a value goes with it.
fn whole_words(line: &str, mut value: Value) -> Value {
    let is_word = |c: char| c.is_alphanumeric();
    let behind = &line[value.end..];
    let tail = behind.len() - behind.trim_start_matches(is_word).len();
    let is_cut = line[..value.end].ends_with(is_word) && tail > 0;
    let head = line[..value.start].len() - line[..value.start].trim_end_matches(is_word).len();
    let is_glued = line[value.start..].starts_with(is_word) && head > 0;
    let inner = &line[value.start..value.end];
    let is_joined = inner
        .rfind(&value.text)
        .is_some_and(|at| inner[..at].ends_with(is_word) && value.text.starts_with(is_word));
    if is_cut || is_glued || is_joined {
        value.end += if is_cut { tail } else { 0 };
        value.start -= if is_glued { head } else { 0 };
        value.text = line[value.start..value.end].to_owned();
        value.label = None;
    }
    value
}

/// No line has more private values.
const MOST: usize = 50;

/// Takes all private values out of a line, and gives what is left of it.
pub fn without(line: &str, part: Part, place: &Place, found: &mut Vec<PrivateDraft>) -> String {
    let mut line = line.to_owned();
    for _ in 0..MOST {
        let Some(Value { start, end, key, text, label }) = first(&line, part) else { break };
        line = joined(&line[..start], &line[end..]);
        found.extend(drafts(key, text, label, place));
    }
    line
}

/// A value as it is kept. A birthday may have its town behind it; what is none is a note.
fn drafts(
    key: PrivateKey,
    text: String,
    label: Option<String>,
    place: &Place,
) -> Vec<PrivateDraft> {
    let draft = |key, text: &str, label| PrivateDraft {
        key,
        value: Extract::new(text, place.clone()),
        label,
    };
    let said = |text: &str| match &label {
        Some(label) => format!("{label}: {text}"),
        None => text.to_owned(),
    };
    match key {
        PrivateKey::Note => vec![draft(PrivateKey::Note, &said(&text), None)],
        PrivateKey::DateOfBirth => {
            let date = match line::is_date(&text) {
                true => Some(0..text.len()),
                false => line::read(&text, &[]).date,
            };
            let day = date.clone().and_then(|date| birthday(&text[date], place));
            let (Some(range), Some(value)) = (date, day) else {
                return vec![draft(PrivateKey::Note, &said(&text), None)];
            };
            let rest = [&text[..range.start], &text[range.end..]].join(" ");
            let town = rest.trim().trim_matches([',', ';', '-', '–', '|']).trim().to_owned();
            let mut drafts = vec![PrivateDraft { key: PrivateKey::DateOfBirth, value, label }];
            if town.contains(char::is_alphanumeric) {
                let bare = ["in ", "at ", "a ", "à ", "en ", "em ", "w ", "te "]
                    .iter()
                    .find_map(|lead| town.strip_prefix(lead));
                let value = Extract {
                    wording: bare.is_some().then(|| town.clone()),
                    ..Extract::new(bare.unwrap_or(&town), place.clone())
                };
                drafts.push(PrivateDraft { key: PrivateKey::Birthplace, value, label: None });
            }
            drafts
        }
        key => vec![draft(key, &text, label)],
    }
}

/// What was before and behind a value, without the signs that led to it.
fn joined(before: &str, behind: &str) -> String {
    let signs: &[char] = &[':', '=', '#', '–', '—', ' ', '\t', ',', ';', '|', '·', '•', '-'];
    let opens =
        before.trim_end().ends_with(['(', '[']) && behind.trim_start().starts_with([')', ']']);
    let (before, behind) = match opens {
        true => (
            before.trim_end().trim_end_matches(['(', '[']),
            behind.trim_start().trim_start_matches([')', ']']),
        ),
        false => (before, behind),
    };
    let is_list_mark = |text: &str| matches!(text.trim(), "-" | "*") || text.trim().is_empty();
    let kept = if is_list_mark(before) { before } else { before.trim_end_matches(signs) };
    let rest = behind.trim_start_matches(signs);
    if rest.starts_with('(') && !kept.trim().is_empty() {
        return format!("{kept} {rest}");
    }
    let is_mark = rest.is_empty() || rest.starts_with(['.', ')', ']', '\n']);
    match (kept.trim().is_empty() || is_list_mark(kept), is_mark) {
        (true, _) => format!("{kept}{rest}"),
        (false, true) => format!("{kept}{rest}"),
        (false, false) => format!("{kept}, {rest}"),
    }
}

/// A date in the form of TOML, with its words.
fn birthday(text: &str, place: &Place) -> Option<Extract> {
    let date = PartialDate::parse(line::date_words(text))?;
    let extract = Extract::new(date.to_string(), place.clone());
    Some(Extract { wording: Some(text.to_owned()), ..extract })
}

/// Moves what is private in a career to where it is kept so.
pub fn keep(career: &mut Career) {
    let mut found = Vec::new();
    let sections = std::mem::take(&mut career.sections);
    for section in sections {
        let kind = section.kind.unwrap_or_else(|| SectionKind::of_heading(&section.title.text));
        match kind {
            SectionKind::References if names_nobody(&section) => {
                career.left.extend(left_out(section));
            }
            SectionKind::References => whole(section, &PrivateKey::Referee, &mut found),
            _ => match label::key_of(&section.title.text).filter(|_| has_text(&section)) {
                Some(key) => whole(section, &key, &mut found),
                None => {
                    let kept = kept_section(section, &mut found, &mut career.doubts);
                    career.sections.extend(kept);
                }
            },
        }
    }
    for extract in &mut career.summary {
        take(extract, &mut found);
    }
    career.summary.retain(|extract| !extract.is_empty());
    career.private.extend(found);
}

fn has_text(section: &SectionDraft) -> bool {
    !section.blocks.is_empty() || !section.entries.is_empty()
}

/// A section that is private as a whole: of others, or of a visa.
fn whole(section: SectionDraft, key: &PrivateKey, found: &mut Vec<PrivateDraft>) {
    let mut label = Some(section.title.wording.clone().unwrap_or(section.title.text.clone()));
    let mut push = |parts: Vec<Extract>| {
        let Some(first) = parts.first() else { return };
        let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        let words: WordCount = parts.iter().map(Extract::words).sum();
        let text = texts.join("\n");
        let is_same = WordCount::of(&text) == words;
        let wording = (!is_same).then(|| words.iter().collect::<Vec<_>>().join(" "));
        let value = Extract { wording, ..Extract::new(text, first.place.clone()) };
        found.push(PrivateDraft { key: key.clone(), value, label: label.take() });
    };
    section.blocks.into_iter().for_each(|block| push(vec![block]));
    for EntryDraft { title, byline, dates, body, .. } in section.entries {
        push(std::iter::once(title).chain(byline).chain(dates).chain(body).collect());
    }
}

/// `References are available upon request`, or nothing.
fn names_nobody(section: &SectionDraft) -> bool {
    let words: Vec<&str> =
        section.blocks.iter().flat_map(|block| block.text.split_whitespace()).collect();
    let is_offer = words.len() <= 10
        && words.iter().any(|word| {
            let word = word.to_lowercase();
            word.starts_with("request") || word.starts_with("anfrage")
        });
    section.entries.is_empty() && (words.is_empty() || is_offer)
}

fn left_out(section: SectionDraft) -> impl Iterator<Item = LeftOut> {
    let texts = std::iter::once(section.title).chain(section.blocks);
    texts.map(|what| LeftOut { what, why: "it names nobody".to_owned() })
}

fn kept_section(
    mut section: SectionDraft,
    found: &mut Vec<PrivateDraft>,
    doubts: &mut Vec<Doubt>,
) -> Option<SectionDraft> {
    let before = found.len();
    section.blocks.iter_mut().for_each(|block| take(block, found));
    section.blocks.retain(|block| !block.is_empty());
    doubts.extend(found[before..].iter().filter_map(|private| {
        let about = Extract::new(section.title.text.clone(), private.value.place.clone());
        Some(Doubt { about, why: of_exam(private)? })
    }));
    let entries = std::mem::take(&mut section.entries);
    section.entries = entries.into_iter().filter_map(|entry| kept_entry(entry, found)).collect();
    // A heading above private values alone says what they are.
    let is_empty = section.blocks.is_empty() && section.entries.is_empty();
    if let Some(first) = found[before..].first_mut().filter(|_| is_empty) {
        let words = section.title.wording.unwrap_or(section.title.text);
        let label = first.label.take().unwrap_or_default();
        first.label = Some(format!("{words} {label}").trim().to_owned());
        return None;
    }
    Some(section)
}

fn kept_entry(mut entry: EntryDraft, found: &mut Vec<PrivateDraft>) -> Option<EntryDraft> {
    let before = found.len();
    take(&mut entry.title, found);
    entry.byline.iter_mut().for_each(|part| take(part, found));
    entry.byline.retain(|part| !part.is_empty());
    entry.body.iter_mut().for_each(|block| take(block, found));
    entry.body.retain(|block| !block.is_empty());
    let new = &found[before..];
    entry.doubts.extend(new.iter().find_map(of_exam));
    if !new.is_empty() && entry.title.is_empty() {
        if !entry.byline.is_empty() {
            entry.title = entry.byline.remove(0);
        } else if entry.body.is_empty() {
            let rest =
                entry.dates.map(|value| PrivateDraft { key: PrivateKey::Note, value, label: None });
            found.extend(rest);
            return None;
        } else {
            entry.title = entry.body.remove(0);
        }
    }
    Some(entry)
}

/// What to say where a score was.
fn of_exam(private: &PrivateDraft) -> Option<String> {
    let PrivateKey::Exam(exam) = &private.key else { return None };
    Some(format!("the score of {exam} is kept private; say here whether it is passed"))
}

/// Takes private values out of the lines of a text.
pub fn take(extract: &mut Extract, found: &mut Vec<PrivateDraft>) {
    let before = found.len();
    let lines: Vec<String> =
        extract.text.lines().map(|line| without(line, Part::Body, &extract.place, found)).collect();
    if found.len() == before {
        return;
    }
    if let Some(wording) = &extract.wording {
        let mut rest = WordCount::of(wording);
        // What the source has once, and a text of several entries in each, is taken once.
        let new = found.split_off(before).into_iter().filter(|private| {
            let label = WordCount::of(private.label.as_deref().unwrap_or_default());
            let words: WordCount = [private.value.words(), label].into_iter().sum();
            let is_there = words.without(&rest).is_empty();
            if is_there {
                rest = rest.without(&words);
            }
            is_there
        });
        let new: Vec<PrivateDraft> = new.collect();
        found.extend(new);
        extract.wording = Some(rest.iter().collect::<Vec<_>>().join(" "));
    }
    // A line that held nothing else goes; one without words in it, as in a table, does not.
    let is_kept = |(old, new): &(&str, String)| {
        new.contains(char::is_alphanumeric) || !old.contains(char::is_alphanumeric)
    };
    let lines = extract.text.lines().zip(lines).filter(is_kept).map(|(_, new)| new);
    let lines: Vec<String> = lines.collect();
    extract.text = lines.join("\n").trim().to_owned();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str, part: Part) -> (String, Vec<String>) {
        let mut found = Vec::new();
        let rest = without(line, part, &Place::default(), &mut found);
        let shown = found.iter().map(|private| {
            let label = private.label.as_deref().unwrap_or_default();
            format!("{:?} {} [{label}]", private.key, private.value.text)
        });
        (rest, shown.collect())
    }

    #[test]
    fn values_go_and_the_line_stays() {
        for (line, rest, values) in [
            ("USMLE Step 2 CK: 251", "USMLE Step 2 CK", &["Exam(\"USMLE Step 2 CK\") 251 []"][..]),
            (
                "Step 1 (score 245), Step 2 CK 251",
                "Step 1, Step 2 CK",
                &["Exam(\"Step 1\") 245 [score]", "Exam(\"Step 2 CK\") 251 []"],
            ),
            ("USMLE Step 1: pass", "USMLE Step 1: pass", &[]),
            ("AAMC ID: 1234-5678", "", &["Identifier(\"aamc\") 1234-5678 [AAMC ID]"]),
            ("Nationality:\tNigerian", "", &["Nationality Nigerian [Nationality]"]),
            (
                "Date of birth: 02.05.1994 in Enugu | Sex: female",
                "",
                &[
                    "DateOfBirth 1994-05-02 [Date of birth]",
                    "Birthplace Enugu []",
                    "Note Sex: female []",
                ],
            ),
            ("Visa: J-1, sponsored", "", &["WorkAuthorization J-1, sponsored [Visa]"]),
            ("GMC number\t7654321", "", &["Identifier(\"gmc\") 7654321 [GMC number]"]),
            (
                "GMC registration no. 7654321, full registration",
                "GMC registration, full registration",
                &["Identifier(\"gmc\") 7654321 [no]"],
            ),
            (
                "Illinois Medical License #036-123456",
                "Illinois Medical License",
                &["Identifier(\"medical-license\") 036-123456 []"],
            ),
            ("ECFMG certification, Jun 2024", "ECFMG certification, Jun 2024", &[]),
            ("GMC registration 2021", "GMC registration 2021", &[]),
            ("Tel: +234 800 555 0142", "", &["Phone +234 800 555 0142 [Tel]"]),
            ("Cohort of 214 patients, 2015-2020", "Cohort of 214 patients, 2015-2020", &[]),
            ("PMID: 39999999.", "PMID: 39999999.", &[]),
            ("Address the gap in care", "Address the gap in care", &[]),
            ("J Surg. 2025;12(3):101-109", "J Surg. 2025;12(3):101-109", &[]),
            ("ISSN 1234-5678", "ISSN 1234-5678", &[]),
        ] {
            let (found_rest, found) = parts(line, Part::Body);
            assert_eq!(
                (found_rest.as_str(), found.as_slice()),
                (rest, &values.iter().map(|v| (*v).to_owned()).collect::<Vec<_>>()[..]),
                "{line}"
            );
        }
        for (line, rest) in [
            ("14 Sample Close, Enugu, Nigeria", ""),
            ("(123) 456-7890", ""),
            ("P.O. Box 12, Lagos", ""),
            ("2020 graduate, Lagos", "2020 graduate, Lagos"),
            ("General Surgery Resident", "General Surgery Resident"),
        ] {
            assert_eq!(parts(line, Part::Head).0, rest, "{line}");
        }
    }
}
