//! A paper that is listed as published, of which nothing says where it is: no number, no address,
//! no volume and no page (docs/domain.md, "works").
//!
//! Books and theses are found by their publishers, so only what is in a journal is asked about. A
//! list in which no paper has more than a journal and a year is one of titles, and is left alone.
//! Asks no service whether a number leads to the paper.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lint::works::place::{Entry, Places};
use crate::lint::{LintContext, Rule};
use crate::model::publication::{Publication, Status};
use crate::syntax::reference::bibtex;
use crate::syntax::reference::{Reference, ReferenceType};

pub static UNTRACEABLE_WORK: Code =
    Code::warning("untraceable-work", include_str!("../../../codes/untraceable-work.md"));

pub const RULE: Rule = Rule { codes: &[&UNTRACEABLE_WORK], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let works = cx.profile.publications.iter().map(|work| &***work);
    let printed = works.filter(|work| {
        work.status >= Status::PublishedAheadOfPrint
            && work.reference.kind == ReferenceType::ArticleJournal
    });
    let (bare, found): (Vec<&Publication>, Vec<&Publication>) =
        printed.partition(|work| has_no_place(&work.reference));
    if bare.is_empty() || found.is_empty() {
        return;
    }
    let places = Places::of(cx);
    let mut by_file: BTreeMap<&SourcePath, Vec<(&Publication, Entry<'_>)>> = BTreeMap::new();
    for work in bare {
        let entry = places.entry(work).filter(is_read_whole);
        by_file.entry(&work.file).or_default().extend(entry.map(|entry| (work, entry)));
    }
    for (file, mut works) in by_file {
        works.sort_by_key(|(_, entry)| entry.span().start);
        diagnostics.extend(of_file(file, &works));
    }
}

/// Whether a work has nothing by which it is found. A note may hold it in words.
fn has_no_place(work: &Reference) -> bool {
    let numbers = [&work.doi, &work.pmid, &work.pmcid, &work.url, &work.archive_location];
    let places = [&work.volume, &work.article_number, &work.number];
    let is_in_note = |work: &Reference| {
        let note = work.note.as_ref().map(|note| note.plain());
        note.is_some_and(|note| note.contains(|c: char| c.is_ascii_digit()))
    };
    numbers.iter().chain(&places).all(|field| field.is_none())
        && work.issue.is_none()
        && work.page.is_none()
        && !is_in_note(work)
}

/// Whether nothing of the entry was left out that is reported already.
fn is_read_whole(entry: &Entry<'_>) -> bool {
    match entry {
        Entry::Bibtex(entry) => !entry.is_cut && bibtex::read(&entry.entry).remarks.is_empty(),
        Entry::Record(entry) => entry.remarks().next().is_none(),
    }
}

/// One report of all such papers of a file, at the first of them.
fn of_file(file: &SourcePath, works: &[(&Publication, Entry<'_>)]) -> Option<Diagnostic> {
    let ((first, entry), others) = works.split_first()?;
    let more = match others.len() {
        0 => String::new(),
        1 => ", and another entry is as bare".to_owned(),
        more => format!(", and {more} other entries are as bare"),
    };
    let message = format!(
        "`{}` is listed as published, and nothing says where it can be found{more}",
        first.key
    );
    let help = match entry {
        Entry::Bibtex(_) => {
            "add its DOI, as in `doi = {10.1000/abc}`, or volume and pages; if it has not appeared \
            yet, say so, as in `pubstate = {inpress}`"
        }
        Entry::Record(_) => {
            "add its DOI, or volume and pages, in the program that the file comes from, and export \
            the file again"
        }
    };
    Some(Diagnostic::new(&UNTRACEABLE_WORK, message).at(file, entry.span(), "").help(help))
}
