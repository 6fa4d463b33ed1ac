//! The Highwire tags of a paper's page, by which Google Scholar and reference managers read it
//! (docs/domain.md, "Google Scholar").
//!
//! A work that no journal has taken yet has its title and its authors alone: it names no journal,
//! and has no date of publication.

use crate::base::{FileKind, OutputPath, PartialDate};
use crate::model::publication::{Publication, PublicationKind, Status};
use crate::plan::Addresses;
use crate::render::view::TagView;
use crate::syntax::reference::{Issue, MarkedText, Name, ReferenceType};

/// The tags of a publication. `file` is the paper itself where the site has it, in the folder of
/// its page: Scholar takes it only from there.
pub fn tags(
    addresses: Addresses<'_>,
    publication: &Publication,
    file: Option<&OutputPath>,
) -> Vec<TagView> {
    let mut tags = Tags(Vec::new());
    tags.add("title", Some(&publication.title));
    for author in publication.authors() {
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
    let work = &publication.reference;
    let date = publication.date.map(written);
    tags.add("publication_date", date.as_deref());
    if publication.status == Status::PublishedAheadOfPrint {
        tags.add("online_date", date.as_deref());
    }
    let plain = |text: &Option<MarkedText>| text.as_ref().map(MarkedText::plain);
    let container = plain(&work.container_title);
    let publisher = plain(&work.publisher);
    match publication.kind {
        PublicationKind::Article
        | PublicationKind::Review
        | PublicationKind::CaseReport
        | PublicationKind::Abstract => {
            tags.add("journal_title", container.as_deref());
            tags.add("journal_abbrev", plain(&work.container_title_short).as_deref());
            tags.add("publisher", publisher.as_deref());
        }
        PublicationKind::ConferencePaper => {
            let conference = container.or_else(|| plain(&work.event_title));
            tags.add("conference_title", conference.as_deref());
            tags.add("publisher", publisher.as_deref());
        }
        PublicationKind::Chapter => {
            tags.add("inbook_title", container.as_deref());
            tags.add("publisher", publisher.as_deref());
        }
        PublicationKind::Thesis => tags.add("dissertation_institution", publisher.as_deref()),
        PublicationKind::Report => {
            tags.add("technical_report_institution", publisher.as_deref());
            tags.add("technical_report_number", work.number.as_deref());
        }
        // The server of a preprint is no journal.
        PublicationKind::Preprint => {
            tags.add("publisher", work.archive.as_deref().or(publisher.as_deref()));
        }
        // What `howpublished` says of other works need not be a name.
        PublicationKind::Other if work.kind == ReferenceType::Document => {}
        PublicationKind::Book | PublicationKind::Dataset | PublicationKind::Other => {
            tags.add("publisher", publisher.as_deref());
        }
    }
    tags.add("issn", work.issn.as_deref());
    tags.add("isbn", work.isbn.as_deref());
    tags.add("volume", work.volume.as_deref());
    tags.add("issue", work.issue.as_ref().map(Issue::to_text).as_deref());
    tags.add("firstpage", work.first_page());
    tags.add("lastpage", work.last_page());
    tags.add("doi", work.doi.as_deref());
    tags.add("pmid", work.pmid.as_deref());
}

/// `Okafor, Chiamaka N.`; a group by its name.
fn author_name(name: &Name) -> String {
    let given = [name.given.as_str(), name.suffix.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let family = name.full_family();
    if given.is_empty() { family } else { format!("{family}, {given}") }
}

/// A whole day, `2010/5/12`, or the year alone: Scholar reads nothing between.
fn written(date: PartialDate) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => format!("{}/{month}/{day}", date.year),
        _ => date.year.to_string(),
    }
}
