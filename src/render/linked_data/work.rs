//! A paper's page: the work with all its authors, where it was published, and the numbers by which
//! it is known elsewhere.
//!
//! A work that no journal has taken yet names no journal and has no date of publication.

use serde::Serialize;

use crate::base::{FileKind, OutputPath, PartialDate};
use crate::model::publication::{Publication, PublicationKind};
use crate::plan::Addresses;
use crate::render::linked_data::terms::{Author, MediaObject, Organization, PropertyValue, Whole};
use crate::render::linked_data::{document, id, person_id};
use crate::syntax::reference::identifier::doi_address;
use crate::syntax::reference::{MarkedText, Reference};
use crate::words::Words;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SchemaWork {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Author>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creative_work_status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(rename = "abstract", skip_serializing_if = "Option::is_none")]
    abstract_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    identifier: Vec<PropertyValue>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same_as: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_start: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_end: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    isbn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_organization: Option<Organization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_part_of: Option<Whole>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<MediaObject>,
}

/// The work, as the text of a script element. `owner` is the name of the site's person, and `file`
/// the paper itself where the site has it.
pub fn work(
    addresses: Addresses<'_>,
    words: &Words,
    owner: &str,
    publication: &Publication,
    file: Option<&OutputPath>,
) -> String {
    let is_accepted = publication.status.is_accepted();
    let identifier = identifiers(&publication.shown_reference());
    let reference = publication.shown_reference();
    let organization = publisher(&reference);
    let is_thesis = publication.kind == PublicationKind::Thesis;
    let is_chapter = publication.kind == PublicationKind::Chapter;
    let (page_start, page_end) = pages(publication.kind, &publication.shown_reference());
    document(&SchemaWork {
        kind: kind(publication),
        id: id(addresses, &publication.output, "work"),
        url: addresses.absolute(&publication.output),
        name: publication.title.clone(),
        author: authors(addresses, owner, publication),
        date_published: publication
            .date
            .filter(|_| is_accepted)
            .map(|date: PartialDate| date.to_string()),
        creative_work_status: publication.status.word(words).map(str::to_owned),
        description: publication.summary.clone(),
        abstract_text: reference
            .abstract_text
            .as_ref()
            .map(|text| text.plain().replace("\n\n", " ")),
        in_language: reference.language.clone(),
        keywords: reference.keywords.clone(),
        same_as: identifier.iter().map(|identifier| identifier.url.clone()).collect(),
        identifier,
        page_start,
        page_end,
        isbn: reference.isbn.clone().filter(|_| publication.kind == PublicationKind::Book),
        publisher: organization.clone().filter(|_| !is_thesis && !is_chapter),
        source_organization: organization.filter(|_| is_thesis),
        is_part_of: whole(publication.kind, &reference),
        encoding: pdf(addresses, file),
    })
}

fn authors(addresses: Addresses<'_>, owner: &str, publication: &Publication) -> Vec<Author> {
    let authors = publication.authors().iter().enumerate();
    authors
        .map(|(index, name)| match publication.owner == Some(index) {
            true => Author::owner(person_id(addresses), owner),
            false => Author::of(name),
        })
        .collect()
}

/// The nearest class. What PubMed lists is medical: nothing else is certain.
fn kind(publication: &Publication) -> &'static str {
    use PublicationKind as Kind;
    let is_medical = publication.status.is_accepted()
        && (publication.reference.pmid.is_some() || publication.reference.pmcid.is_some());
    match publication.kind {
        Kind::Article
        | Kind::Review
        | Kind::CaseReport
        | Kind::Abstract
        | Kind::ConferencePaper
        | Kind::Preprint
            if is_medical =>
        {
            "MedicalScholarlyArticle"
        }
        Kind::Article
        | Kind::Review
        | Kind::CaseReport
        | Kind::Abstract
        | Kind::ConferencePaper
        | Kind::Preprint => "ScholarlyArticle",
        Kind::Chapter => "Chapter",
        Kind::Book => "Book",
        Kind::Thesis => "Thesis",
        Kind::Report => "Report",
        Kind::Dataset => "Dataset",
        Kind::Other => "CreativeWork",
    }
}

fn identifiers(work: &Reference) -> Vec<PropertyValue> {
    let identifier = |property_id, value: &Option<String>, front: &str, end: &str| {
        value.as_ref().map(|value| PropertyValue {
            property_id,
            value: value.clone(),
            url: format!("{front}{value}{end}"),
        })
    };
    let doi = work.doi.as_ref().map(|doi| PropertyValue {
        property_id: "DOI",
        value: doi.clone(),
        url: doi_address(doi),
    });
    [
        doi,
        identifier("PMID", &work.pmid, "https://pubmed.ncbi.nlm.nih.gov/", "/"),
        identifier("PMCID", &work.pmcid, "https://pmc.ncbi.nlm.nih.gov/articles/", "/"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn publisher(work: &Reference) -> Option<Organization> {
    work.publisher.as_ref().map(|name| Organization { name: name.plain() })
}

/// Only articles and chapters have pages in the vocabulary.
fn pages(kind: PublicationKind, work: &Reference) -> (Option<String>, Option<String>) {
    use PublicationKind as Kind;
    if matches!(kind, Kind::Book | Kind::Thesis | Kind::Dataset | Kind::Other) {
        return (None, None);
    }
    (work.first_page().map(str::to_owned), work.last_page().map(str::to_owned))
}

/// What the work is a part of.
fn whole(kind: PublicationKind, work: &Reference) -> Option<Whole> {
    use PublicationKind as Kind;
    let server = work.archive.clone().filter(|_| kind == Kind::Preprint);
    let name = Some(server.or_else(|| work.container_title.as_ref().map(MarkedText::plain))?);
    Some(match kind {
        Kind::Article | Kind::Review | Kind::CaseReport | Kind::Abstract => issue(
            work,
            Whole { kind: "Periodical", name, issn: work.issn.clone(), ..Whole::default() },
        ),
        Kind::Chapter => Whole {
            kind: "Book",
            name,
            isbn: work.isbn.clone(),
            editor: work.editors.names.iter().map(Author::of).collect(),
            publisher: publisher(work),
            ..Whole::default()
        },
        Kind::Preprint => Whole { kind: "WebSite", name, ..Whole::default() },
        _ => Whole { kind: "CreativeWork", name, ..Whole::default() },
    })
}

/// A journal, or the volume or issue of it, as far as they are known.
fn issue(work: &Reference, journal: Whole) -> Whole {
    let mut whole = journal;
    if let Some(volume) = &work.volume {
        whole = Whole {
            kind: "PublicationVolume",
            volume_number: Some(volume.clone()),
            is_part_of: Some(Box::new(whole)),
            ..Whole::default()
        };
    }
    if let Some(issue) = &work.issue {
        whole = Whole {
            kind: "PublicationIssue",
            issue_number: Some(issue.to_text()),
            is_part_of: Some(Box::new(whole)),
            ..Whole::default()
        };
    }
    whole
}

fn pdf(addresses: Addresses<'_>, file: Option<&OutputPath>) -> Option<MediaObject> {
    let pdf = file.filter(|file| FileKind::of_name(file.as_str()) == FileKind::Pdf)?;
    Some(MediaObject { content_url: addresses.absolute(pdf)?, encoding_format: "application/pdf" })
}
