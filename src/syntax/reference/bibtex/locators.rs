//! Where an entry's work is: volume, issue, pages, edition; and which of them a number is.

use super::fields::Slot;
use super::reading::Fields;
use crate::syntax::reference::locator::{Locator, VolumeIssue, edition_of_text};
use crate::syntax::reference::{MarkedText, Reference, ReferenceType};

/// Sets pages, article number and edition.
pub fn set(fields: &mut Fields<'_>, work: &mut Reference) {
    let pages = fields.plain(Slot::Pages);
    let eid = fields.plain(Slot::ArticleNumber);
    let name = fields.first(Slot::Pages).or(fields.first(Slot::ArticleNumber));
    if let Some((name, _)) = name {
        let found = fields
            .reading(name, |remarks| Locator::of_fields(pages.as_deref(), eid.as_deref(), remarks));
        work.page = found.pages;
        work.article_number = found.article_number;
        work.number_of_pages = work.number_of_pages.take().or(found.number_of_pages);
    }
    let edition = fields.plain(Slot::Edition);
    work.edition = edition.and_then(|text| MarkedText::of(&edition_of_text(&text)?));
}

/// Sets the volume, and the issue or the number of the work or of its series. The type of the
/// record is known.
pub fn set_number(fields: &mut Fields<'_>, work: &mut Reference) {
    let [volume, number, issue, supplement] =
        [Slot::Volume, Slot::Number, Slot::Issue, Slot::Supplement].map(|slot| fields.plain(slot));
    let part = fields.plain(Slot::Part);
    let slots = [Slot::Volume, Slot::Number, Slot::Issue, Slot::Supplement];
    let name = slots.into_iter().find_map(|slot| fields.first(slot)).map(|(name, _)| name);
    let is_article = is_article(work.kind);
    let found = fields.reading(name.unwrap_or_default(), |remarks| match is_article {
        true => VolumeIssue::of_fields(
            volume.as_deref(),
            number.as_deref(),
            issue.as_deref(),
            supplement.as_deref(),
            remarks,
        ),
        false => VolumeIssue::of_fields(volume.as_deref(), None, None, None, remarks),
    });
    // What libraries write for the volume of a preprint is its number.
    if work.kind == ReferenceType::Article {
        return;
    }
    work.volume = match (found.volume, part) {
        (Some(volume), Some(part)) => Some(format!("{volume}.{part}")),
        (volume, part) => volume.or(part),
    };
    work.issue = found.issue;
    if is_article {
        return;
    }
    if is_in_series(work.kind) {
        work.collection_number = number.or(issue);
    } else {
        work.number = number.or(issue);
    }
}

fn is_article(kind: ReferenceType) -> bool {
    use ReferenceType as Type;
    matches!(
        kind,
        Type::Article
            | Type::ArticleJournal
            | Type::ArticleMagazine
            | Type::ArticleNewspaper
            | Type::Periodical
            | Type::Review
            | Type::ReviewBook
    )
}

/// Types of which a number counts the series that they are in.
fn is_in_series(kind: ReferenceType) -> bool {
    use ReferenceType as Type;
    matches!(
        kind,
        Type::Book
            | Type::Collection
            | Type::Chapter
            | Type::PaperConference
            | Type::EntryEncyclopedia
            | Type::Pamphlet
    )
}
