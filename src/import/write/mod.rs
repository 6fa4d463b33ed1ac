//! A career as source text of folio's: what files become new or others, and the report of it.
//!
//! Pure: it is given the files that are there, and gives those that are to be. Nothing that a person
//! wrote is changed or taken away: text is added, and a value that differs is reported.

mod citation_lines;
mod cv_text;
mod entry_text;
mod narrative_text;
mod presentation_files;
mod private_text;
mod publications_text;
mod table_text;
mod unfit_text;
mod works_text;

use std::collections::BTreeMap;

use crate::base::well_known;
use crate::import::career::{Career, Extract, Place};
use crate::import::own_language;
use crate::import::report::{ImportReport, ReportLine, Words};
use crate::import::words::WordCount;

/// The files of a site that an import may add to, by their paths from the folder of `site.toml`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What an import does.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// In the order of their paths.
    pub changes: Vec<Change>,
    pub report: ImportReport,
}

/// One file as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub path: String,
    /// What is there now; `None` where there is no such file.
    pub old: Option<Vec<u8>>,
    pub new: Vec<u8>,
}

/// The files of the site as they become, and the report as it grows.
struct Draft<'a> {
    there: &'a Files,
    files: Files,
    report: ImportReport,
    counts: Vec<(&'static str, usize)>,
}

/// What becomes of a site when a career is added to it. `source` and `format` are for the report;
/// `into` is the heading under which all entries go, whatever theirs is.
pub fn plan(
    mut career: Career,
    source: &str,
    format: &str,
    there: &Files,
    into: Option<&str>,
) -> Import {
    leave_out_the_rest(&mut career);
    own_language::keep(&mut career, there.get(well_known::SITE).map(Vec::as_slice));
    let words = Words {
        read: career.read.total(),
        written: career.written().total(),
        private: career.kept_private().total(),
        not_carried: career.left_out().total(),
    };
    let report = ImportReport {
        source: source.to_owned(),
        format: format.to_owned(),
        words,
        ..ImportReport::default()
    };
    let mut draft = Draft { there, files: there.clone(), report, counts: Vec::new() };
    table_text::write_person(&mut draft, &career);
    unfit_text::write(&mut draft, &career);
    private_text::write(&mut draft, &career);
    narrative_text::write(&mut draft, &career.summary);
    works_text::write(&mut draft, &career);
    publications_text::write(&mut draft, &career);
    draft.write_files(&career);
    presentation_files::write(&mut draft, &career);
    cv_text::write(&mut draft, std::mem::take(&mut career.sections), into);
    citation_lines::give_way(&mut draft);
    for doubt in &career.doubts {
        draft.report.please_check.push(line(&doubt.about, &doubt.why, None));
    }
    for left in &career.left {
        draft.report.not_carried.push(line(&left.what, &left.why, None));
    }
    draft.finish()
}

/// What the importer placed nowhere is reported, so that nothing is lost in silence.
fn leave_out_the_rest(career: &mut Career) {
    let mut placed = career.written();
    placed.add(&career.kept_private());
    placed.add(&career.left_out());
    let rest: WordCount = career.read.without(&placed);
    if !rest.is_empty() {
        let words: Vec<&str> = rest.iter().collect();
        career.left.push(crate::import::career::LeftOut {
            what: Extract::new(words.join(" "), Place::default()),
            why: "no place was found for these words".to_owned(),
        });
    }
}

fn line(about: &Extract, why: &str, to: Option<String>) -> ReportLine {
    ReportLine {
        place: about.place.to_string(),
        what: shortened(&about.text),
        why: why.to_owned(),
        to,
    }
}

/// The first words of a text, in quotes.
fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(MOST) {
        None => format!("\u{201c}{words}\u{201d}"),
        Some((at, _)) => format!("\u{201c}{}\u{2026}\u{201d}", words[..at].trim_end()),
    }
}

impl Draft<'_> {
    fn text(&self, path: &str) -> String {
        let bytes = self.files.get(path).map(Vec::as_slice).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    }

    fn put(&mut self, path: &str, text: String) {
        self.files.insert(path.to_owned(), text.into_bytes());
    }

    fn count(&mut self, what: &'static str, number: usize) {
        if number == 0 {
            return;
        }
        match self.counts.iter_mut().find(|(known, _)| *known == what) {
            Some((_, sum)) => *sum += number,
            None => self.counts.push((what, number)),
        }
    }

    /// Files of `content/`, each under its own name, or another where that one is taken.
    fn write_files(&mut self, career: &Career) {
        for file in career.files.iter().filter(|file| !presentation_files::is_part(file)) {
            let wished = format!("content/{}", file.path);
            let mut names = (1..).map(|number| numbered(&wished, number));
            let free =
                names.find(|name| self.files.get(name).is_none_or(|there| *there == file.bytes));
            let Some(path) = free else { continue };
            if self.files.contains_key(&path) {
                self.report.already_there.push(ReportLine {
                    place: file.place.to_string(),
                    what: format!("the {}", file.what),
                    why: String::new(),
                    to: Some(path),
                });
                continue;
            }
            self.files.insert(path, file.bytes.clone());
            self.count(file.what, file.count);
        }
    }

    fn finish(self) -> Import {
        let Draft { there, files, mut report, counts } = self;
        report.carried = counts;
        let changes: Vec<Change> = files
            .into_iter()
            .filter(|(path, new)| there.get(path) != Some(new))
            .map(|(path, new)| Change { old: there.get(&path).cloned(), path, new })
            .collect();
        report.files = changes.iter().map(|change| change.path.clone()).collect();
        Import { changes, report }
    }
}

/// `a.md`, then `a-2.md`.
fn numbered(path: &str, number: usize) -> String {
    match (number, path.rsplit_once('.')) {
        (1, _) => path.to_owned(),
        (_, Some((stem, ending))) if !ending.contains('/') => format!("{stem}-{number}.{ending}"),
        _ => format!("{path}-{number}"),
    }
}
