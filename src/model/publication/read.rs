//! Every publication of the folder: the `.bib` files, with what `publications.toml` adds.
//!
//! A single entry is read by `entry`; `owner` finds the owner among authors.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Diagnostic, Hashed, PartialDate, SourcePath, Span, well_known};
use crate::model::codes::{IN_PREPARATION, PATH_CONFLICT};
use crate::model::publication::additions::{PUBLICATIONS_TOML, SHOW_NOTE, report_unknown_works};
use crate::model::publication::duplicates::report_duplicates;
use crate::model::publication::entry::{read_entry, report_missing};
use crate::model::publication::owner::{OwnerMatch, OwnerMatcher};
use crate::model::publication::unmatched_owner::{self, Unmatched};
use crate::model::publication::written::{WrittenWork, written_works};
use crate::model::publication::{
    Publication, Status, notes, unpublished, unused_fields, work_dates, work_status,
};
use crate::syntax::Documents;
use crate::syntax::bibtex::key_twice;
use crate::syntax::table_reader::TableReader;

impl Publication {
    /// Reads the works of every file and `publications.toml`; the newest first. A work in
    /// preparation is reported and left out; a work without the owner among its authors is reported.
    pub fn read_all(
        documents: &Documents,
        owner: &Hashed<OwnerMatcher>,
        today: PartialDate,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Arc<Hashed<Publication>>> {
        let mut publications: Vec<Arc<Hashed<Publication>>> = Vec::new();
        let mut shown: Vec<&WrittenWork<'_>> = Vec::new();
        // By slug, without regard to capitals: two keys may give the same one, and some disks and
        // hosts do not tell capitals apart.
        let mut by_slug: BTreeMap<String, (String, SourcePath, Span)> = BTreeMap::new();
        let additions = documents.toml(well_known::PUBLICATIONS);
        let mut top = additions
            .map(|document| TableReader::of(document, &PUBLICATIONS_TOML, "publications.toml"));
        let all_notes = top.as_mut().and_then(|top| top.bool(SHOW_NOTE)).unwrap_or(false);
        let mut unmatched: Vec<Unmatched> = Vec::new();
        let works = written_works(documents);
        let read: Vec<_> =
            works.par_iter().with_min_len(64).map(|work| read_entry(work, owner)).collect();
        for (work, read) in works.iter().zip(read) {
            let (key, mut publication) = (work.key(), read.publication);
            // A volume of a meeting whose papers are listed is a work of its editors.
            if work.is_parent()
                && publication.authors().is_empty()
                && !matches!(owner.find(&work.reference().editors.names), OwnerMatch::One(_))
            {
                continue;
            }
            let slug = publication.slug().to_lowercase();
            if let Some(first) = by_slug.get(&slug) {
                diagnostics.push(same_address(work, &slug, first));
                continue;
            }
            by_slug.insert(slug, (key.to_owned(), work.file.clone(), work.span()));
            report_missing(work, diagnostics);
            let authors = publication.authors();
            if !matches!(read.owner, OwnerMatch::One(_)) && !authors.is_empty() {
                unmatched.push(Unmatched {
                    key: key.to_owned(),
                    title: publication.title.clone(),
                    file: work.file.clone(),
                    span: work.span_of("author").unwrap_or(work.span()),
                    found: read.owner,
                    authors: authors.to_vec(),
                    has_more: publication.reference.authors.has_more,
                });
            }
            if let (Some(at), Some(again)) = (publication.owner, read.again) {
                let span = work.span_of("author").unwrap_or(work.span());
                diagnostics.push(unmatched_owner::twice(
                    work.file,
                    span,
                    &publication,
                    [at, again],
                ));
            }
            if let Some(top) = top.as_mut().filter(|top| top.has(key) || all_notes) {
                let mut more = Publication::clone(&publication);
                more.shows_note = all_notes;
                more.add(top, diagnostics);
                publication = Arc::new(Hashed::new(more));
            }
            // Reading is kept from build to build, and knows no day.
            if publication.is_after(today) {
                let mut ahead = Publication::clone(&publication);
                ahead.is_ahead = true;
                publication = Arc::new(Hashed::new(ahead));
            }
            if publication.status == Status::InPreparation {
                diagnostics.push(
                    Diagnostic::new(
                        &IN_PREPARATION,
                        format!("`{key}` is in preparation, so it is not shown"),
                    )
                    .at(work.file, work.span(), "")
                    .help(
                        "a work may be listed once a journal has it: write `status = \
                        \"submitted\"` then",
                    ),
                );
                continue;
            }
            if !publication.status.is_accepted() && publication.status != Status::Unpublished {
                let span_of = |field: &str| work.span_of(field);
                diagnostics.extend(unpublished::note_hidden_fields(
                    work.file,
                    key,
                    &publication.reference,
                    &span_of,
                ));
            }
            publications.push(publication);
            shown.push(work);
        }
        work_status::report(&shown, &publications, diagnostics);
        work_dates::report(&shown, &publications, today.year, diagnostics);
        notes::report(&shown, &publications, diagnostics);
        report_duplicates(&shown, &publications, diagnostics);
        for (file, bibtex) in documents.bibtexs().filter(|(file, _)| file.is_content()) {
            unused_fields::report(file, &bibtex.entries, diagnostics);
        }
        unmatched_owner::report(
            &unmatched,
            publications.iter().any(|publication| publication.owner.is_some()),
            owner.title(),
            diagnostics,
        );
        if let Some(additions) = additions {
            let known = by_slug.values().map(|(key, ..)| key.as_str()).collect();
            report_unknown_works(additions, known, diagnostics);
        }
        if let Some(top) = top {
            top.finish(diagnostics);
        }
        publications.sort_by(|a, b| {
            b.date
                .map(|date| date.earliest())
                .cmp(&a.date.map(|date| date.earliest()))
                .then_with(|| a.key.cmp(&b.key))
        });
        publications
    }
}

/// Reports a work whose page would have the address of another.
fn same_address(
    work: &WrittenWork<'_>,
    slug: &str,
    (first, first_file, first_span): &(String, SourcePath, Span),
) -> Diagnostic {
    if first == work.key() {
        return key_twice(work.key(), (work.file, work.span()), (first_file, *first_span));
    }
    let help = match first.to_lowercase() == work.key().to_lowercase() {
        true => {
            "they differ in capitals alone, which Windows and Mac cannot keep apart: change one"
        }
        false => {
            "addresses are made from citation keys, of which only letters, digits, `.`, `_` and \
            `-` are kept: change one"
        }
    };
    let message = format!("`{first}` and `{}` both ask for `/publications/{slug}/`", work.key());
    Diagnostic::new(&PATH_CONFLICT, message)
        .at(work.file, work.span(), "this one")
        .at(first_file, *first_span, "and this one")
        .help(help)
}
