//! The Highwire tags of a paper's page, by which Google Scholar and reference managers read it
//! (docs/domain.md, "Google Scholar").
//!
//! A work that no journal has taken yet has its title and its authors alone: it names no journal,
//! and has no date of publication.

use crate::base::{FileKind, OutputPath, PartialDate};
use crate::model::publication::{AuthorName, Publication, PublicationKind, Status};
use crate::plan::Addresses;
use crate::render::text::page_range::page_range;
use crate::render::view::TagView;

/// The tags of a publication. `file` is the paper itself where the site has it, in the folder of
/// its page: Scholar takes it only from there.
pub fn tags(
    addresses: Addresses<'_>,
    publication: &Publication,
    file: Option<&OutputPath>,
) -> Vec<TagView> {
    let mut tags = Tags(Vec::new());
    tags.add("title", Some(&publication.title));
    for author in &publication.authors {
        tags.add("author", Some(&author_name(author)));
    }
    if publication.status.is_accepted() {
        add_place(&mut tags, publication);
    }
    let pdf = file.filter(|file| FileKind::of_name(file.as_str()) == FileKind::Pdf);
    tags.add("pdf_url", pdf.and_then(|pdf| addresses.absolute(pdf)).as_deref());
    tags.0
}

struct Tags(Vec<TagView>);

impl Tags {
    fn add(&mut self, name: &str, content: Option<&str>) {
        self.0.extend(content.map(|content| TagView {
            attribute: "name",
            name: format!("citation_{name}"),
            content: content.to_owned(),
        }));
    }
}

/// Where and when the work was published.
fn add_place(tags: &mut Tags, publication: &Publication) {
    let date = publication.date.map(written);
    tags.add("publication_date", date.as_deref());
    if publication.status == Status::PublishedAheadOfPrint {
        tags.add("online_date", date.as_deref());
    }
    let container = publication.container.as_deref();
    let publisher = publication.publisher.as_deref();
    match publication.kind {
        PublicationKind::Article
        | PublicationKind::Review
        | PublicationKind::CaseReport
        | PublicationKind::Abstract => {
            tags.add("journal_title", container);
            tags.add("journal_abbrev", publication.short_journal.as_deref());
            tags.add("publisher", publisher);
        }
        PublicationKind::ConferencePaper => {
            tags.add("conference_title", container);
            tags.add("publisher", publisher);
        }
        PublicationKind::Chapter => {
            tags.add("inbook_title", container);
            tags.add("publisher", publisher);
        }
        PublicationKind::Thesis => tags.add("dissertation_institution", publisher),
        PublicationKind::Report => tags.add("technical_report_institution", publisher),
        // The server of a preprint is no journal.
        PublicationKind::Preprint => tags.add("publisher", publisher.or(container)),
        PublicationKind::Book | PublicationKind::Dataset | PublicationKind::Other => {
            tags.add("publisher", publisher)
        }
    }
    tags.add("issn", publication.issn.as_deref());
    tags.add("isbn", publication.isbn.as_deref());
    tags.add("volume", publication.volume.as_deref());
    tags.add("issue", publication.issue.as_deref());
    if let Some((first, last)) = publication.pages.as_deref().and_then(page_range) {
        tags.add("firstpage", Some(&first));
        tags.add("lastpage", last.as_deref());
    }
    tags.add("doi", publication.doi.as_deref());
    tags.add("pmid", publication.pmid.as_deref());
}

/// `Okafor, Chiamaka N.`; a group by its name.
fn author_name(name: &AuthorName) -> String {
    let given = [name.given.as_str(), name.suffix.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if given.is_empty() { name.family.clone() } else { format!("{}, {given}", name.family) }
}

/// A whole day, `2010/5/12`, or the year alone: Scholar reads nothing between.
fn written(date: PartialDate) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => format!("{}/{month}/{day}", date.year),
        _ => date.year.to_string(),
    }
}
