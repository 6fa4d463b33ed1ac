//! Finds what can identify a patient in a text: identifiers beside a word for a patient.
//!
//! Looks at one sentence, list item or row of a table at a time. It knows no file and no level, and
//! no list of names: it judges by the words around. Words in pictures are not read. Finding nothing
//! is no proof that a text identifies nobody.

mod calendar;
mod identifier;
pub(super) mod pattern;
mod plain;
mod record_label;
mod sentence;
mod table;

use std::ops::Range;

pub use identifier::Identifier;
pub use identifier::file_name::{identifies_beside_a_patient, identifies_in_name};
pub use sentence::words;
pub use table::Columns;

use pattern::{Pattern, any_of};
use plain::Plain;
use sentence::{Sentence, gate, split};

/// An identifier and where it is in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub identifier: Identifier,
    pub range: Range<usize>,
    /// Whether the sentence has a word for a patient; else only "he", "she" or a disease, which
    /// stand in a life too.
    pub has_person: bool,
    /// Whether it may be told of the one who writes, where a text is about them.
    pub may_be_the_writer: bool,
}

impl Found {
    /// What can be nobody's but a patient's.
    pub fn of_a_patient(identifier: Identifier, range: Range<usize>) -> Found {
        Found { identifier, range, has_person: true, may_be_the_writer: false }
    }
}

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Each sentence by itself.
    Sentences,
    /// All of it together, as a row of a table.
    Whole,
    /// Each sentence of the lines of a PDF, in which headings and captions have no full stop: a line
    /// that begins with a capital letter opens a sentence.
    Lines,
}

/// What can identify a patient in a text, in the order of the text.
pub fn identifiers(text: &str, unit: Unit) -> Vec<Found> {
    let plain = Plain::of(text);
    let mut found = Vec::new();
    if !gate::may_be_about_a_patient(&plain.text) {
        return found;
    }
    let sentences = match unit {
        Unit::Sentences => split::split(&plain.text),
        Unit::Lines => split::split_lines(&plain.text),
        Unit::Whole => std::iter::once(0..plain.text.len()).collect(),
    };
    // Where a line of a paragraph ends means nothing.
    let text = plain.text.replace('\n', " ");
    let mut follows_a_patient = false;
    let tells_a_birth =
        sentences.iter().any(|range| identifier::date::begins_with_birth(&text[range.clone()]));
    for range in sentences {
        if !has_shape(&text[range.clone()]) && !tells_a_birth {
            continue;
        }
        let sentence = Sentence::of(&text, range);
        let has_person = sentence.cues.has_person();
        let may_be_the_writer = sentence.cues.may_be_the_writer;
        let mut here = Vec::new();
        // The first that claims a part of a text has it: a street is no place, a record no date.
        for (identifier, find) in identifier::FINDERS {
            for range in find(&sentence) {
                let is_free = |known: &Found| {
                    known.range.end <= range.start || range.end <= known.range.start
                };
                if here.iter().all(is_free) {
                    here.push(Found {
                        identifier: *identifier,
                        range,
                        has_person,
                        may_be_the_writer,
                    });
                }
            }
        }
        if follows_a_patient && here.is_empty() {
            let dates = identifier::date::of_birth(&sentence).into_iter();
            here.extend(dates.map(|date| Found::of_a_patient(Identifier::Date, date)));
        }
        follows_a_patient |= has_person && !may_be_the_writer;
        found.extend(here);
    }
    for one in &mut found {
        one.range = plain.range(one.range.clone());
    }
    found.sort_by_key(|found| (found.range.start, found.identifier));
    found
}

/// The dates of a text below the heading of a list of operations: each is the day of one patient.
pub fn dates_of_operations(text: &str) -> Vec<Found> {
    let plain = Plain::of(text);
    let whole = plain.text.replace('\n', " ");
    let sentences = split::split(&plain.text).into_iter();
    let dates =
        sentences.flat_map(|range| identifier::date::of_operations(&Sentence::of(&whole, range)));
    let found = |range| Found::of_a_patient(Identifier::Date, range);
    dates.map(|range| found(plain.range(range))).collect()
}

static CASE_LOG: Pattern = Pattern::new(|| {
    any_of(
        "case logs?|log ?books?|(?:operative|surgical|operation) logs?|operationskatalog|op-katalog",
    )
});
static CASE_REPORT: Pattern = Pattern::new(|| {
    any_of("case[- ](?:reports?|series|presentations?|stud(?:y|ies))|fallberichte?|fallserie")
});

/// Whether a heading is that of a list of operations.
pub fn names_a_case_log(heading: &str) -> bool {
    CASE_LOG.is_match(heading)
}

/// Whether a title is that of a report about a patient.
pub fn names_a_case_report(title: &str) -> bool {
    CASE_REPORT.is_match(title)
}

/// Whether a sentence has what every identifier has: a figure, a sign of an address, the ending of a
/// file, a capital letter behind its first word, or a word for an age.
fn has_shape(sentence: &str) -> bool {
    let rest = sentence.trim_start().split_once(' ').map_or("", |(_, rest)| rest);
    sentence.contains(|c: char| c.is_ascii_digit() || c == '@')
        || sentence.as_bytes().windows(2).any(|two| two[0] == b'.' && two[1].is_ascii_alphabetic())
        || rest.contains(char::is_uppercase)
        || ["ninet", "hundred", "narian", "neunzig", "century old"]
            .iter()
            .any(|word| sentence.contains(word))
        || ["Ninety", " call", "Mr", "Herr", "Frau", "Patient"]
            .iter()
            .any(|word| sentence.contains(word))
}
