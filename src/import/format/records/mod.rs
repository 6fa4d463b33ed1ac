//! Records of works: MEDLINE and PubMed's XML, RIS, EndNote's XML and tagged form, CSL-JSON.
//!
//! `syntax::reference` reads them, as it does when such a file lies in `content/`. Each record becomes
//! an entry of BibTeX, or the page of a poster or a talk; values that no entry holds, such as addresses of authors, are reported by their
//! tag. What a record says of its owner is not used: whose site it is, somebody else says.

mod presentation;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Diagnostic, PartialDate, SourcePath};
use crate::import::Format;
use crate::import::career::{Career, Doubt, Extract, LeftOut, Place, WorkDraft};
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::input::Input;
use crate::import::words::WordCount;
use crate::syntax::bibtex;
use crate::syntax::reference::bibtex_text::bibtex_text;
use crate::syntax::reference::formats::{self, Format as RecordFormat, key};
use crate::syntax::reference::{MarkedText, Reference, Status};
use crate::syntax::works::WorkEntry;

pub const MEDLINE: Format =
    Format { name: "PubMed", is: |input| is(input, RecordFormat::Medline), read };
pub const PUBMED_XML: Format =
    Format { name: "PubMed XML", is: |input| is(input, RecordFormat::PubmedXml), read };
pub const RIS: Format = Format { name: "RIS", is: |input| is(input, RecordFormat::Ris), read };
pub const ENDNOTE_XML: Format =
    Format { name: "EndNote XML", is: |input| is(input, RecordFormat::EndnoteXml), read };
pub const ENDNOTE_TAGGED: Format =
    Format { name: "EndNote", is: |input| is(input, RecordFormat::EndnoteTagged), read };
pub const CSL_JSON: Format =
    Format { name: "CSL-JSON", is: |input| is(input, RecordFormat::CslJson), read };

/// How many lines may stand before the first record.
const MOST_LINES: usize = 40;

fn format_of(input: &Input) -> Option<RecordFormat> {
    let text = input.text()?;
    let first = RecordFormat::of_text(text).or_else(|| RecordFormat::of_content(input.bytes()));
    first.or_else(|| {
        // Some providers write about the records before the first of them.
        let mut lines = text.lines().take(MOST_LINES);
        lines.find_map(|line| RecordFormat::of_text(line).filter(|_| !line.starts_with('<')))
    })
}

fn is(input: &Input, format: RecordFormat) -> bool {
    format_of(input) == Some(format)
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    match (input.text(), format_of(input)) {
        (Some(text), Some(format)) => career(input, text, format),
        _ => Err(unreadable(input)),
    }
}

/// The works in a text of this format, which is the input's or says the same.
pub fn career(input: &Input, text: &str, format: RecordFormat) -> Result<Career, Diagnostic> {
    let read = formats::parse(&SourcePath::new("content/records"), text, format);
    if read.value.entries.is_empty() {
        return Err(unreadable(input));
    }
    // No record knows of another, and a library has thousands.
    let entries = read.value.entries.par_iter().enumerate();
    let parts: Vec<_> = entries
        .map(|(index, entry)| {
            record(entry, Place::new(format!("{} record {}", input.name, index + 1)))
        })
        .collect();
    let mut career = Career::default();
    let mut left: BTreeMap<(String, bool), Vec<String>> = BTreeMap::new();
    for (part, missing) in parts {
        career.works.extend(part.works);
        career.files.extend(part.files);
        career.doubts.extend(part.doubts);
        career.read.add(&part.read);
        for (key, words) in missing {
            left.entry(key).or_default().push(words);
        }
    }
    career.doubts.iter_mut().for_each(|doubt| doubt.about.wording = Some(String::new()));
    career.left = left
        .into_iter()
        .map(|((tag, is_unused), words)| left_out(&tag, is_unused, &words))
        .collect();
    Ok(career)
}

/// The words of a record that go nowhere, by the tag that held them and whether no key is for it.
type Missing = Vec<((String, bool), String)>;

/// What one record brings, and what of it has no place.
fn record(entry: &WorkEntry, place: Place) -> (Career, Missing) {
    let mut career = Career::default();
    let mut left = Vec::new();
    let file = presentation::file(entry, &place, &mut career);
    let work = file.is_none().then(|| work(entry, place.clone()));
    let words = file.as_ref().map(|file| &file.words).or(work.as_ref().map(|work| &work.words));
    let mut rest = words.cloned().unwrap_or_default();
    let (named, unused): (Vec<_>, Vec<_>) =
        entry.values().map(|(value, _)| value).partition(|value| !value.name.is_empty());
    for value in named.into_iter().chain(unused) {
        let words = WordCount::of(&value.text);
        career.read.add(&words);
        let missing = words.without(&rest);
        rest = rest.without(&words);
        if !missing.is_empty() {
            // A page has no key for what kind of talk it was.
            let is_unused = value.name.is_empty() || work.is_none() && value.name == "type";
            let words = missing.iter().collect::<Vec<_>>().join(" ");
            left.push(((value.tag.clone(), is_unused), words));
        }
    }
    for (remark, _, tag) in entry.remarks() {
        let about = Extract::new(tag.unwrap_or_default(), place.clone());
        career.doubts.push(Doubt { about, why: format!("{}; {}", remark.message, remark.help) });
    }
    career.files.extend(file);
    career.works.extend(work);
    (career, left)
}

fn unreadable(input: &Input) -> Diagnostic {
    let message = format!("`{}` holds no record that can be read", input.name);
    Diagnostic::new(&IMPORT_UNREADABLE, message)
        .help("export it again, and import the file as it comes")
}

/// A record as an entry of BibTeX.
fn work(entry: &WorkEntry, place: Place) -> WorkDraft {
    let reference = Arc::clone(&entry.reference);
    let key = key::made(&reference);
    let status = reference.status.unwrap_or(Status::Published);
    let bibtex = bibtex_text(&key, &reference, status, true);
    let written = words_of(&bibtex, &reference);
    let read: WordCount = entry.values().map(|(value, _)| WordCount::of(&value.text)).sum();
    WorkDraft { words: read.common(&written), key, bibtex, reference, place }
}

/// The words of an entry, as a reader of it has them.
fn words_of(text: &str, reference: &Reference) -> WordCount {
    let mut words = WordCount::default();
    let parsed = bibtex::parse(&SourcePath::new("content/records.bib"), text).value;
    for chunks in parsed.entries.iter().flat_map(|entry| entry.entry.fields.values()) {
        let plain = MarkedText::from_bibtex(chunks, &mut Vec::new());
        words.push(&plain.map(|plain| plain.plain()).unwrap_or_default());
    }
    let issued = reference.issued.as_ref().map(|issued| words_of_date(issued.start));
    words.add(&issued.unwrap_or_default());
    words
}

/// The words in which records write a date, but for its year.
fn words_of_date(date: PartialDate) -> WordCount {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut words = WordCount::default();
    if let Some(month) = date.month {
        words.push(&format!("{month} {month:02}"));
        words.push(MONTHS.get(usize::from(month) - 1).copied().unwrap_or_default());
    }
    if let Some(day) = date.day {
        words.push(&format!("{day} {day:02}"));
    }
    words
}

/// Words of a tag of all records. What a work is made of may be said twice: names in full and short.
fn left_out(tag: &str, is_unused: bool, words: &[String]) -> LeftOut {
    let why = match is_unused {
        true => "no entry of a bibliography holds it",
        false => "the entry says it in another way",
    };
    let why = format!(
        "`{tag}` in {}: {why}",
        match words.len() {
            1 => "a record".to_owned(),
            many => format!("{many} places"),
        }
    );
    LeftOut { what: Extract::new(words.join(" · "), Place::default()), why }
}
