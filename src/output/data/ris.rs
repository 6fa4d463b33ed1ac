//! A publication as a record of RIS, the format that EndNote, Zotero, Mendeley and PubMed share.
//!
//! A work that no journal has taken yet is an unpublished one here, without a journal.

use std::sync::Arc;

use crate::base::{Hashed, PartialDate};
use crate::model::publication::{AuthorName, Publication, PublicationKind};
use crate::render::text::page_range::page_range;

/// One record, from `TY` to `ER`. It is on the work's page and in a file beside it.
#[comemo::memoize]
pub fn record(publication: &Hashed<Publication>) -> Arc<str> {
    let mut record = Record::default();
    record.add("TY", Some(kind(publication)));
    for author in &publication.authors {
        record.add("AU", Some(&name(author)));
    }
    record.add("TI", Some(&publication.title));
    if let Some(date) = publication.date {
        record.add("PY", Some(&date.year.to_string()));
        record.add("DA", Some(&day(date)));
    }
    if publication.status.is_accepted() {
        add_place(&mut record, publication);
    }
    record.add("AB", publication.abstract_text.as_deref());
    for keyword in &publication.keywords {
        record.add("KW", Some(keyword));
    }
    (record.text + "ER  - \n").into()
}

#[derive(Default)]
struct Record {
    text: String,
}

impl Record {
    /// A line of its own for each value: a line that does not begin with a tag is read by few
    /// programs.
    fn add(&mut self, tag: &str, value: Option<&str>) {
        let mut words = value.unwrap_or_default().split_whitespace();
        let Some(first) = words.next() else { return };
        self.text.extend([tag, "  - ", first]);
        self.text.extend(words.flat_map(|word| [" ", word]));
        self.text.push('\n');
    }
}

/// Where the work was published, and its numbers.
fn add_place(record: &mut Record, publication: &Publication) {
    for editor in &publication.editors {
        record.add("A2", Some(&name(editor)));
    }
    record.add("T2", publication.container.as_deref());
    record.add("J2", publication.short_journal.as_deref());
    record.add("VL", publication.volume.as_deref());
    record.add("IS", publication.issue.as_deref());
    if let Some((first, last)) = publication.pages.as_deref().and_then(page_range) {
        record.add("SP", Some(&first));
        record.add("EP", last.as_deref());
    }
    record.add("PB", publication.publisher.as_deref());
    record.add("SN", publication.issn.as_deref().or(publication.isbn.as_deref()));
    record.add("DO", publication.doi.as_deref());
    // PubMed writes its number as the accession number, and that of its archive into a field of its
    // own.
    record.add("AN", publication.pmid.as_deref());
    record.add("C2", publication.pmcid.as_deref());
    let address = publication.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"));
    record.add("UR", address.as_deref().or(publication.url.as_deref()));
}

fn kind(publication: &Publication) -> &'static str {
    if !publication.status.is_accepted() {
        return "UNPB";
    }
    match publication.kind {
        PublicationKind::Article | PublicationKind::Review | PublicationKind::CaseReport => "JOUR",
        PublicationKind::Chapter => "CHAP",
        PublicationKind::Book => "BOOK",
        PublicationKind::Abstract => "ABST",
        PublicationKind::ConferencePaper => "CPAPER",
        PublicationKind::Thesis => "THES",
        PublicationKind::Report => "RPRT",
        PublicationKind::Dataset => "DATA",
        PublicationKind::Preprint | PublicationKind::Other => "GEN",
    }
}

/// `Okafor, Chiamaka N.`, `King, Martin, Jr.`; a group by its name. Commas part the pieces, so none
/// may be inside one.
fn name(name: &AuthorName) -> String {
    let mut parts = vec![name.family.as_str(), name.given.as_str(), name.suffix.as_str()];
    while parts.last().is_some_and(|part| part.is_empty()) {
        parts.pop();
    }
    parts.into_iter().map(|part| part.replace(',', "")).collect::<Vec<_>>().join(", ")
}

/// `2025/08/14/`, as exact as it is known: the fourth part would be a season.
fn day(date: PartialDate) -> String {
    let two = |part: Option<u8>| part.map_or_else(String::new, |part| format!("{part:02}"));
    format!("{}/{}/{}/", date.year, two(date.month), two(date.day))
}
