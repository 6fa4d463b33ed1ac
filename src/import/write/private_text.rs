//! What is private: values in `private.toml`, texts in `private/`. Nothing of it is in a report, nor
//! in `content/`.

use toml_edit::{Array, InlineTable, Value};

use crate::base::well_known;
use crate::import::career::{Career, PrivateDraft, PrivateKey};
use crate::import::report::ReportLine;
use crate::import::write::Draft;
use crate::import::write::table_text::{Outcome, put, text};

const REFERENCES: &str = "private/references.md";
const NOTES: &str = "private/notes.md";

pub fn write(draft: &mut Draft<'_>, career: &Career) {
    let mut keys: Vec<&PrivateKey> = Vec::new();
    let mut exams: Vec<&PrivateDraft> = Vec::new();
    let mut identifiers: Vec<&PrivateDraft> = Vec::new();
    for private in &career.private {
        let to = match &private.key {
            PrivateKey::Referee => REFERENCES,
            PrivateKey::Note => NOTES,
            _ => well_known::PRIVATE,
        };
        draft.report.kept_private.push(ReportLine {
            place: private.value.place.to_string(),
            what: private.key.name(),
            why: String::new(),
            to: Some(to.to_owned()),
        });
        match &private.key {
            PrivateKey::Referee => add_paragraph(draft, REFERENCES, private.value.text.trim()),
            PrivateKey::Note => add_paragraph(draft, NOTES, private.value.text.trim()),
            PrivateKey::Exam(_) => exams.push(private),
            PrivateKey::Identifier(_) => identifiers.push(private),
            key if keys.contains(&key) => {}
            key => {
                keys.push(key);
                write_key(draft, career, key);
            }
        }
    }
    write_exams(draft, &exams);
    write_identifiers(draft, &identifiers);
}

/// A key with one value. A second number or address is kept from the site as any other text.
fn write_key(draft: &mut Draft<'_>, career: &Career, key: &PrivateKey) {
    let mut values = career.private.iter().filter(|private| private.key == *key);
    let Some(first) = values.next() else { return };
    let value = match key {
        PrivateKey::WorkAuthorization => {
            let mut table = InlineTable::new();
            table.insert("text", text(&first.value.text));
            Value::InlineTable(table)
        }
        _ => text(&first.value.text),
    };
    let name = key.toml_key();
    put(draft, well_known::PRIVATE, None, name, value, &first.value);
    for other in values.filter(|other| other.value.text != first.value.text) {
        add_paragraph(draft, NOTES, &format!("{name}: {}", other.value.text.trim()));
    }
}

fn write_exams(draft: &mut Draft<'_>, exams: &[&PrivateDraft]) {
    let Some(first) = exams.first() else { return };
    let all: Array = exams
        .iter()
        .filter_map(|exam| {
            let PrivateKey::Exam(name) = &exam.key else { return None };
            let mut table = InlineTable::new();
            table.insert("name", text(name));
            table.insert("score", text(&exam.value.text));
            Some(Value::InlineTable(table))
        })
        .collect();
    put(draft, well_known::PRIVATE, None, "exams", Value::Array(all), &first.value);
}

/// The numbers are a table, in which each is written only where its name is missing.
fn write_identifiers(draft: &mut Draft<'_>, identifiers: &[&PrivateDraft]) {
    for identifier in identifiers {
        let PrivateKey::Identifier(name) = &identifier.key else { continue };
        let value = text(&identifier.value.text);
        let mut table = InlineTable::new();
        table.insert(name, value.clone());
        let is_first =
            put_quietly(draft, "identifiers", Value::InlineTable(table)) == Outcome::Written;
        if !is_first {
            put(draft, well_known::PRIVATE, Some("identifiers"), name, value, &identifier.value);
        }
    }
}

fn put_quietly(draft: &mut Draft<'_>, key: &str, value: Value) -> Outcome {
    let report = draft.report.clone();
    let about = Default::default();
    let outcome = put(draft, well_known::PRIVATE, None, key, value, &about);
    draft.report = report;
    outcome
}

fn add_paragraph(draft: &mut Draft<'_>, path: &str, paragraph: &str) {
    let text = draft.text(path);
    if text.split("\n\n").any(|known| known.trim() == paragraph) || text.contains(paragraph) {
        return;
    }
    let mut text = text.trim_end().to_owned();
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(paragraph);
    text.push('\n');
    draft.put(path, text);
}

impl PrivateKey {
    /// The key in `private.toml`.
    fn toml_key(&self) -> &'static str {
        match self {
            PrivateKey::Phone => "phone",
            PrivateKey::Address => "address",
            PrivateKey::DateOfBirth => "date-of-birth",
            PrivateKey::Birthplace => "birthplace",
            PrivateKey::Nationality => "nationality",
            PrivateKey::WorkAuthorization => "work-authorization",
            PrivateKey::Exam(_) => "exams",
            PrivateKey::Identifier(_) => "identifiers",
            PrivateKey::Note | PrivateKey::Referee => "",
        }
    }

    /// What it is, in words.
    fn name(&self) -> String {
        match self {
            PrivateKey::Phone => "a phone number".to_owned(),
            PrivateKey::Address => "an address".to_owned(),
            PrivateKey::DateOfBirth => "the date of birth".to_owned(),
            PrivateKey::Birthplace => "the place of birth".to_owned(),
            PrivateKey::Nationality => "the nationality".to_owned(),
            PrivateKey::WorkAuthorization => "the right to work".to_owned(),
            PrivateKey::Exam(name) => format!("the score of {name}"),
            PrivateKey::Identifier(name) => format!("the number of {name}"),
            PrivateKey::Note => "a note".to_owned(),
            PrivateKey::Referee => "somebody who speaks for the person".to_owned(),
        }
    }
}
