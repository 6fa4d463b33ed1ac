//! What identifies a patient in one source or one text, memoized by it.
//!
//! Knows nothing of the person and gives no level.

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::{Span, well_known};
use crate::lexicon::patient::{
    Columns, Found, Identifier, Unit, dates_of_operations, identifiers,
    identifies_beside_a_patient, identifies_in_name, names_a_case_log,
};
use crate::source::Source;
use crate::syntax::passages::{Passage, PassageKind, Row, passages};
use crate::syntax::reference::Status;

/// An identifier and where it is written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Finding {
    pub identifier: Identifier,
    /// The identifier as a reader sees it.
    pub quote: String,
    /// `None` is the name of the file.
    pub span: Option<Span>,
    /// Whether only a work that says that it shows a patient makes it one: a name of a file alone.
    pub is_sure_in_clinical_work: bool,
    /// Whether a heading above calls it a case log.
    pub is_in_case_log: bool,
    /// The citation key of the work that the text is about.
    pub work: Option<String>,
}

/// Fields of a `.bib` entry that are prose; the others are names, dates and numbers of the work.
const PROSE_FIELDS: [&str; 9] = [
    "title",
    "subtitle",
    "titleaddon",
    "abstract",
    "note",
    "annote",
    "annotation",
    "keywords",
    "addendum",
];
/// Those of them in which a work's way to print is told, with its dates.
const NOTES: [&str; 4] = ["note", "annote", "annotation", "addendum"];
/// Keys whose values are of the work, the meeting or the person, or are not shown.
const OWN_KEYS: [&str; 17] = [
    "authors",
    "event",
    "place",
    "date",
    "end-date",
    "embargo-until",
    "consent",
    "name",
    "name-variants",
    "location",
    "organization",
    "email",
    "url",
    "orcid",
    "family-name",
    "link",
    "award",
];

/// Files that tell of the person.
const OWN_FILES: [&str; 2] = [well_known::SITE, well_known::NARRATIVE];

/// Whether the sentence around a date says how far a work is: `under review since May`.
fn is_on_the_way_to_print(text: &str, date: &Range<usize>) -> bool {
    let ends = [". ", "; ", "\n"];
    let before = text.get(..date.start).unwrap_or_default();
    let after = text.get(date.end..).unwrap_or_default();
    let start = ends.iter().filter_map(|end| Some(before.rfind(end)? + end.len())).max();
    let end = ends.iter().filter_map(|end| after.find(end)).min();
    let end = date.end + end.unwrap_or(after.len());
    let sentence = text.get(start.unwrap_or_default()..end).unwrap_or_default();
    Status::of_words(sentence).status().is_some()
}

/// Everything in a source that identifies a patient.
#[comemo::memoize]
pub fn of_source(source: &Source) -> Arc<[Finding]> {
    let is_cv = source.path.as_str() == well_known::CV;
    let text = source.text().unwrap_or_default();
    let mut reader = Reader {
        text,
        is_cv,
        is_own: is_cv || OWN_FILES.contains(&source.path.as_str()),
        columns: Columns::of(&[]),
        reported: Vec::new(),
        case_log: None,
        found: Vec::new(),
    };
    for passage in passages(source).iter() {
        reader.read(passage);
    }
    reader.found.into()
}

/// The same in all texts of a PDF, each kind of identifier once for each quote: pages are read twice.
pub fn of_texts(texts: &[String]) -> Vec<Finding> {
    let mut all: Vec<Finding> = Vec::new();
    let plain = |quote: &str| quote.split_whitespace().collect::<String>();
    for finding in texts.iter().flat_map(|text| of_text(text).to_vec()) {
        let is_known = all.iter().any(|known| {
            known.identifier == finding.identifier && plain(&known.quote) == plain(&finding.quote)
        });
        if !is_known {
            all.push(finding);
        }
    }
    all
}

#[comemo::memoize]
fn of_text(text: &str) -> Arc<[Finding]> {
    let found = identifiers(text, Unit::Lines).into_iter().map(|found| Finding {
        quote: text.get(found.range).unwrap_or_default().to_owned(),
        identifier: found.identifier,
        span: None,
        is_sure_in_clinical_work: false,
        is_in_case_log: false,
        work: None,
    });
    found.collect()
}

struct Reader<'a> {
    text: &'a str,
    is_cv: bool,
    /// Whether the file tells of the person, who is "she" there.
    is_own: bool,
    /// The columns of the table that is being read, and those of them that are reported.
    columns: Columns,
    reported: Vec<usize>,
    /// The level of the heading that opened a case log.
    case_log: Option<usize>,
    found: Vec<Finding>,
}

impl Reader<'_> {
    fn read(&mut self, passage: &Passage) {
        match &passage.kind {
            PassageKind::FileName => {
                let is_sure = identifies_in_name(&passage.text);
                if is_sure || identifies_beside_a_patient(&passage.text) {
                    let whole = 0..passage.text.len();
                    let identifier = Identifier::FileName;
                    self.add(passage, Found::of_a_patient(identifier, whole));
                    let last = self.found.last_mut();
                    last.into_iter().for_each(|found| found.is_sure_in_clinical_work = !is_sure);
                }
            }
            PassageKind::Heading => {
                self.enter(passage);
                self.sentences(passage);
            }
            PassageKind::Attribute if passage.text == "case-log" => {
                self.case_log = Some(self.level(passage));
            }
            PassageKind::TableHead(row) => {
                self.columns = Columns::of(&row.head);
                self.reported.clear();
            }
            PassageKind::TableRow(row) => self.row(passage, row),
            PassageKind::LinkTarget => {
                let found = identifiers(&passage.text, Unit::Whole).into_iter();
                let is_of_link = |found: &Found| {
                    matches!(
                        found.identifier,
                        Identifier::Contact | Identifier::FileName | Identifier::Record
                    )
                };
                for found in found.filter(is_of_link) {
                    self.add(passage, found);
                }
            }
            PassageKind::Value(path)
                if path.last().is_some_and(|key| OWN_KEYS.contains(&key.as_str())) => {}
            PassageKind::Field { name, .. } if !PROSE_FIELDS.contains(&name.as_str()) => {}
            PassageKind::Comment
            | PassageKind::Key
            | PassageKind::Attribute
            | PassageKind::CitationKey => {}
            _ => self.sentences(passage),
        }
    }

    fn sentences(&mut self, passage: &Passage) {
        // The line under an entry has the person's own dates and places.
        let first_line = passage.text.lines().next().unwrap_or_default();
        let is_byline = self.is_cv && (first_line.contains(" · ") || first_line.contains(" | "));
        let start = if is_byline { first_line.len() } else { 0 };
        let is_of_a_life = |found: &Found| {
            let is_dated = matches!(found.identifier, Identifier::Date | Identifier::Place);
            self.is_own && (found.may_be_the_writer || !found.has_person && is_dated)
        };
        let is_note = matches!(&passage.kind, PassageKind::Field { name, .. } if NOTES.contains(&name.as_str()));
        let mut all = identifiers(&passage.text[start..], Unit::Sentences);
        all.retain(|found| {
            let is_of_print = || is_note && is_on_the_way_to_print(&passage.text, &found.range);
            let is_told = found.has_person || found.identifier != Identifier::Date;
            !is_of_a_life(found) && (is_told || !is_of_print())
        });
        if self.case_log.is_some()
            && matches!(passage.kind, PassageKind::ListItem | PassageKind::Paragraph)
        {
            let is_new = |date: &Found| {
                all.iter().all(|known| {
                    known.range.end <= date.range.start || date.range.end <= known.range.start
                })
            };
            let mut dates = dates_of_operations(&passage.text[start..]);
            dates.retain(is_new);
            all.extend(dates);
        }
        for found in all {
            let range = found.range.start + start..found.range.end + start;
            self.add(passage, Found { range, ..found });
        }
    }

    fn row(&mut self, passage: &Passage, row: &Row) {
        for (index, cell) in row.cells.iter().enumerate() {
            let is_new = !self.reported.contains(&index);
            if is_new && self.columns.identifies(index, &passage.text[cell.clone()]) {
                self.reported.push(index);
                let identifier = Identifier::Column;
                self.add(passage, Found::of_a_patient(identifier, cell.clone()));
            }
        }
        for found in identifiers(&passage.text, Unit::Whole) {
            let is_of_the_table = self.columns.is_elsewhere()
                && matches!(found.identifier, Identifier::Date | Identifier::Place);
            let is_in_reported = row.cells.iter().enumerate().any(|(index, cell)| {
                self.reported.contains(&index)
                    && cell.start <= found.range.start
                    && found.range.end <= cell.end
            });
            if !is_of_the_table && !is_in_reported {
                self.add(passage, found);
            }
        }
    }

    fn add(&mut self, passage: &Passage, found: Found) {
        let work = match &passage.kind {
            PassageKind::Field { entry, .. } => Some(entry.clone()),
            PassageKind::Value(path) => path.first().cloned(),
            _ => None,
        };
        self.found.push(Finding {
            identifier: found.identifier,
            quote: passage.text.get(found.range.clone()).unwrap_or_default().to_owned(),
            span: (passage.kind != PassageKind::FileName).then(|| passage.span(found.range)),
            is_sure_in_clinical_work: false,
            is_in_case_log: self.case_log.is_some(),
            work,
        });
    }

    /// A heading opens a case log or ends one that a heading of its level or below opened.
    fn enter(&mut self, heading: &Passage) {
        let level = self.level(heading);
        if names_a_case_log(&heading.text) {
            self.case_log = Some(level);
        } else if self.case_log.is_some_and(|open| level <= open) {
            self.case_log = None;
        }
    }

    /// The signs in front of a heading. One that is underlined instead counts as a section.
    fn level(&self, heading: &Passage) -> usize {
        let start = heading.span(0..1).start;
        let line =
            self.text.get(..start).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
        match line.trim_start().bytes().take_while(|byte| *byte == b'#').count() {
            0 => 2,
            level => level,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_on_the_way_to_print;

    #[test]
    fn dates_of_the_way_to_print() {
        for (text, date, is_of_print) in [
            ("JAMA Surgery, under review since May", "May", true),
            ("Accepted by Surgery on 3 May 2024", "3 May 2024", true),
            ("Annals of Surgery, in press since May 2024", "May 2024", true),
            ("Surgery, submitted 2024-05-03. Best paper", "2024-05-03", true),
            ("In press. The valve was seen on 3 May 2024", "3 May 2024", false),
            ("Specimen submitted on 3 May 2024", "3 May 2024", false),
            ("The lesion grew in May 2024", "May 2024", false),
        ] {
            let start = text.find(date).unwrap_or_default();
            let found = is_on_the_way_to_print(text, &(start..start + date.len()));
            assert_eq!(found, is_of_print, "{text}");
        }
    }
}
