//! A publication as a record of RIS, the format that EndNote, Zotero, Mendeley and PubMed share.
//!
//! A work that no journal has taken yet is an unpublished one here, without a journal.

use std::sync::Arc;

use crate::base::{Hashed, PartialDate, Season, YearPart};
use crate::model::publication::Publication;
use crate::output::data::csl_json;
use crate::syntax::reference::identifier::{archive_address, doi_address};
use crate::syntax::reference::{Issue, MarkedText, Name, Pages, Reference, ReferenceType};

/// One record, from `TY` to `ER`. It is on the work's page and in a file beside it.
#[comemo::memoize]
pub fn record(publication: &Hashed<Publication>) -> Arc<str> {
    let work = &publication.shown_reference();
    let is_accepted = publication.status.is_accepted();
    let mut record = Record::default();
    record.add("TY", Some(if is_accepted { kind(work.kind) } else { "UNPB" }));
    record.add("ID", Some(&publication.key));
    for author in &work.authors.names {
        record.add("AU", Some(&name(author)));
    }
    record.add("TI", Some(&publication.title));
    if let Some(date) = publication.date {
        record.add("PY", Some(&date.year.to_string()));
        record.add("DA", Some(&day(date)));
    }
    add_place(&mut record, work);
    record.add_text("AB", work.abstract_text.as_ref());
    for keyword in &work.keywords {
        record.add("KW", Some(keyword));
    }
    record.add("LA", work.language.as_deref());
    // The format has no tag for the way to print.
    record.add("N1", csl_json::status(publication.status));
    if publication.shows_note {
        record.add_text("N1", work.note.as_ref());
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

    fn add_text(&mut self, tag: &str, value: Option<&MarkedText>) {
        self.add(tag, value.map(MarkedText::plain).as_deref());
    }
}

/// Where the work was published, and its numbers. The tags are those of EndNote and Zotero, which
/// have other meanings in a book, a part of one and an article.
fn add_place(record: &mut Record, work: &Reference) {
    use ReferenceType as Type;
    let is_book = matches!(work.kind, Type::Book | Type::Collection | Type::Pamphlet);
    let is_numbered = matches!(work.kind, Type::Report | Type::Patent | Type::Standard);
    for editor in &work.editors.names {
        record.add(if is_book { "A3" } else { "A2" }, Some(&name(editor)));
    }
    for translator in &work.translators.names {
        record.add("A4", Some(&name(translator)));
    }
    let container = work.container_title.as_ref().or(work.event_title.as_ref());
    let has_series_above = container.is_none() && (is_book || is_numbered);
    record.add_text("T2", container);
    record.add_text("J2", work.container_title_short.as_ref());
    record.add_text(if has_series_above { "T2" } else { "T3" }, work.collection_title.as_ref());
    record.add("VL", work.volume.as_deref());
    record.add("NV", work.number_of_volumes.as_deref());
    let number = work.number.as_deref();
    let in_series = work.collection_number.as_deref().filter(|_| is_book);
    match work.issue.as_ref().map(Issue::to_text) {
        Some(issue) => record.add("IS", Some(&issue)),
        None => record.add("IS", number.filter(|_| !is_numbered).or(in_series)),
    }
    record.add("SE", work.chapter_number.as_deref());
    // Several ranges, and pages of which nobody knows the last, stand in one tag.
    let is_open = |pages: &Pages| pages.last().is_none() && pages.first() != pages.to_text("-");
    let is_whole = |pages: &Pages| pages.0.len() > 1 || is_open(pages);
    match work.own_pages().filter(|pages| is_whole(pages)) {
        Some(pages) => record.add("SP", Some(&pages.to_text("-"))),
        None => {
            let is_counted = is_book || work.kind == Type::Thesis;
            let count = work.number_of_pages.as_deref().filter(|_| is_counted);
            record.add("SP", work.first_page().or(count));
            record.add("EP", work.last_page());
        }
    }
    record.add_text("ET", work.edition.as_ref());
    let has_version = matches!(work.kind, Type::Software | Type::Dataset);
    record.add("ET", work.version.as_deref().filter(|_| has_version));
    record.add_text("M3", work.genre.as_ref());
    record.add("SN", number.filter(|_| is_numbered));
    let server = work.archive.as_deref().filter(|_| work.kind == ReferenceType::Article);
    let publisher = work.publisher.as_ref().map(MarkedText::plain);
    record.add("PB", server.or(publisher.as_deref()));
    record.add_text("CY", work.publisher_place.as_ref().or(work.event_place.as_ref()));
    record.add("SN", work.issn.as_deref());
    record.add("SN", work.isbn.as_deref());
    record.add("DO", work.doi.as_deref());
    // PubMed writes its number as the accession number, and that of its archive into a field of its
    // own.
    record.add("AN", work.pmid.as_deref());
    record.add("C2", work.pmcid.as_deref());
    let address = work.doi.as_deref().map(doi_address);
    record.add("UR", address.as_deref());
    record.add("UR", work.url.as_deref());
    if work.doi.is_none() && work.url.is_none() {
        record.add("UR", archive_address(work).as_deref());
    }
    record.add("Y2", work.accessed.map(day).as_deref());
}

fn kind(kind: ReferenceType) -> &'static str {
    use ReferenceType as Type;
    match kind {
        Type::ArticleJournal | Type::Periodical | Type::Review | Type::ReviewBook => "JOUR",
        Type::ArticleMagazine => "MGZN",
        Type::ArticleNewspaper => "NEWS",
        Type::Chapter => "CHAP",
        Type::Book | Type::Collection => "BOOK",
        Type::Pamphlet => "PAMP",
        Type::PaperConference => "CPAPER",
        Type::Speech => "SLIDE",
        Type::Thesis => "THES",
        Type::Report => "RPRT",
        Type::Dataset => "DATA",
        Type::Software => "COMP",
        Type::Patent => "PAT",
        Type::Standard => "STAND",
        Type::Webpage | Type::Post => "ELEC",
        Type::PostWeblog => "BLOG",
        Type::EntryDictionary => "DICT",
        Type::Entry | Type::EntryEncyclopedia => "ENCYC",
        Type::MotionPicture => "MPCT",
        Type::Song => "SOUND",
        Type::Graphic => "ART",
        Type::Legislation => "STAT",
        Type::Hearing => "HEAR",
        Type::Manuscript => "UNPB",
        Type::Article | Type::Document | Type::Event | Type::Interview => "GEN",
    }
}

/// `Okafor, Chiamaka N.`, `King, Martin, Jr.`; a group by its name and a comma, as EndNote has it.
/// Commas part the pieces, so none may be inside one.
fn name(name: &Name) -> String {
    let family = name.full_family();
    if name.is_group {
        return format!("{},", family.replace(',', ""));
    }
    let mut parts = vec![family.as_str(), name.given.as_str(), name.suffix.as_str()];
    while parts.last().is_some_and(|part| part.is_empty()) {
        parts.pop();
    }
    parts.into_iter().map(|part| part.replace(',', "")).collect::<Vec<_>>().join(", ")
}

/// `2025/08/14/`, as exact as it is known; the fourth part is a season.
fn day(date: PartialDate) -> String {
    let two = |part: Option<u8>| part.map_or_else(String::new, |part| format!("{part:02}"));
    let season = match date.part {
        Some(YearPart::Season { season: Season::Spring, .. }) => "spring",
        Some(YearPart::Season { season: Season::Summer, .. }) => "summer",
        Some(YearPart::Season { season: Season::Fall, .. }) => "fall",
        Some(YearPart::Season { season: Season::Winter, .. }) => "winter",
        _ => "",
    };
    format!("{}/{}/{}/{season}", date.year, two(date.month), two(date.day))
}
