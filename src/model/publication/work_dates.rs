//! Years that are missing or far off: reported once a file, each cause.
//!
//! Reads no date.

use std::sync::Arc;

use crate::base::{Diagnostic, Hashed, SourcePath, Span};
use crate::model::publication::written::WrittenWork;
use crate::model::publication::{Publication, Status};
use crate::syntax::codes::UNREADABLE_DATE;
use crate::syntax::reference::report::report as report_remarks;
use crate::syntax::reference::{IssuedDate, Remark};

/// Reports works that appeared in no year, or in one that can hardly be right. `this_year` is that
/// of the build.
pub fn report(
    works: &[&WrittenWork<'_>],
    publications: &[Arc<Hashed<Publication>>],
    this_year: i16,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut by_file: Vec<(&SourcePath, Vec<(Remark, Span)>)> = Vec::new();
    for (work, publication) in works.iter().zip(publications) {
        let Some((remark, span)) = remark(work, publication, this_year) else { continue };
        match by_file.last_mut() {
            Some((file, remarks)) if *file == work.file => remarks.push((remark, span)),
            _ => by_file.push((work.file, vec![(remark, span)])),
        }
    }
    for (file, remarks) in by_file {
        let remarks = remarks.iter().enumerate();
        let remarks = remarks.map(|(work, (remark, span))| (work, remark, *span));
        diagnostics.extend(report_remarks(file, "", remarks));
    }
}

fn remark(
    work: &WrittenWork<'_>,
    publication: &Publication,
    this_year: i16,
) -> Option<(Remark, Span)> {
    let Some(issued) = &publication.reference.issued else {
        let has_appeared = publication.status >= Status::PublishedAheadOfPrint;
        // What is written there and is no date is reported where it is read; `n.d.` is none.
        return (has_appeared && !work.has_remark(&UNREADABLE_DATE) && !work.is_cut()).then(|| {
            let mut remark = IssuedDate::remark_on_missing();
            if !work.is_bibtex() {
                remark.help = work.way_to_add("year = {2025},");
            }
            (remark, work.span())
        });
    };
    let span = work.span_of("date").or_else(|| work.span_of("year")).unwrap_or(work.span());
    Some((issued.remark_on_year(Some(this_year))?, span))
}
