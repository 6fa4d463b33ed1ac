//! What a reference manager wrote into a note, as fields of the record.
//!
//! Only what the record lacks is read; all other lines are the manager's own and say nothing to a
//! reader.

use crate::syntax::reference::identifier::{MachineLine, isbn_of_field, issn_of_field};
use crate::syntax::reference::locator::{Issue, Locator};
use crate::syntax::reference::{MarkedText, Reference, ReferenceType};

/// Reads the lines into the fields that are empty.
pub fn fill(work: &mut Reference, lines: &[MachineLine]) {
    // Remarks are for fields that a person wrote.
    let mut remarks = Vec::new();
    let in_journal =
        matches!(work.kind, ReferenceType::ArticleJournal | ReferenceType::ArticleMagazine);
    let is_preprint = work.kind == ReferenceType::Article;
    for MachineLine { label, value } in lines.iter().filter(|line| !line.value.is_empty()) {
        match label.as_str() {
            "volume" if in_journal && work.volume.is_none() => {
                work.volume = Some(value.clone());
            }
            "issue" | "number" if in_journal && work.issue.is_none() => {
                work.issue = Issue::of_text(value);
            }
            "page" | "pages" | "pagination"
                if in_journal && work.page.is_none() && work.article_number.is_none() =>
            {
                let found = Locator::of_text(value, &mut remarks);
                work.page = found.pages;
                work.article_number = found.article_number;
            }
            "publisher" if !is_preprint && work.publisher.is_none() => {
                work.publisher = MarkedText::of(value);
            }
            "place" | "publisher-place" if !is_preprint && work.publisher_place.is_none() => {
                work.publisher_place = MarkedText::of(value);
            }
            "isbn" if work.isbn.is_none() => work.isbn = isbn_of_field(value, &mut remarks),
            "issn" if work.issn.is_none() => work.issn = issn_of_field(value, &mut remarks),
            _ => {}
        }
    }
}
