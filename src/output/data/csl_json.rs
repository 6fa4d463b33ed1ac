//! A publication as an item of CSL-JSON, which citation processors and reference managers read.
//!
//! The names of its fields are those of the schema of CSL 1.0.2. A work that no journal has taken
//! yet names none.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::base::{Hashed, PartialDate, Season, YearPart};
use crate::model::publication::{Publication, Status};
use crate::syntax::reference::identifier::archive_address;
use crate::syntax::reference::{Issue, IssuedDate, MarkedText, Name, NameList, ReferenceType};

/// A file of items, of which each begins a line.
pub fn array(items: impl IntoIterator<Item = Arc<str>>) -> String {
    let items: Vec<Arc<str>> = items.into_iter().collect();
    format!("[\n{}\n]\n", items.join(",\n"))
}

/// The item of one work. Memoized: it is in two outputs, and seldom changes.
#[comemo::memoize]
pub fn item(publication: &Hashed<Publication>) -> Arc<str> {
    item_of(publication).to_string().into()
}

fn item_of(publication: &Hashed<Publication>) -> Value {
    let work = &publication.shown_reference();
    let mut item = Map::new();
    item.insert("id".to_owned(), json!(publication.key));
    item.insert("type".to_owned(), json!(kind(work.kind)));
    let mut add = |name: &str, value: Option<Value>| {
        item.extend(value.map(|value| (name.to_owned(), value)));
    };
    let rich = |text: &Option<MarkedText>| text.as_ref().map(|text| json!(text.to_html()));
    let plain = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    add("title", rich(&work.title));
    add("title-short", rich(&work.title_short));
    add("container-title", rich(&work.container_title));
    add("container-title-short", rich(&work.container_title_short));
    add("collection-title", rich(&work.collection_title));
    add("collection-number", plain(&work.collection_number));
    add("volume-title", rich(&work.volume_title));
    add("author", names(&work.authors));
    add("editor", names(&work.editors));
    add("translator", names(&work.translators));
    add("container-author", names(&work.container_authors));
    // Processors print the server of a preprint as its publisher.
    let server = work.archive.as_ref().filter(|_| work.kind == ReferenceType::Article);
    add("publisher", plain(&server.cloned()).or_else(|| rich(&work.publisher)));
    add("publisher-place", rich(&work.publisher_place));
    add("event-title", rich(&work.event_title));
    add("event-place", rich(&work.event_place));
    add("event-date", work.event_date.map(date));
    add("issued", publication.reference.issued.map(date));
    add("accessed", work.accessed.map(|date| json!({ "date-parts": [parts(date)] })));
    add("genre", rich(&work.genre));
    add("number", plain(&work.number));
    add("volume", plain(&work.volume));
    add("number-of-volumes", plain(&work.number_of_volumes));
    match work.issue.as_ref() {
        Some(Issue { number: Some(number), supplement: Some(supplement) })
            if !supplement.is_empty() =>
        {
            add("issue", Some(json!(number)));
            add("supplement-number", Some(json!(supplement)));
        }
        issue => add("issue", issue.map(|issue| json!(issue.to_text()))),
    }
    let pages = work.own_pages().map(|pages| pages.to_text("-"));
    let pages = pages.or_else(|| work.article_number.clone());
    add("page", plain(&pages));
    add("number-of-pages", plain(&work.number_of_pages));
    add("chapter-number", plain(&work.chapter_number));
    add("edition", rich(&work.edition));
    add("version", plain(&work.version));
    add("status", status(publication.status).map(|status| json!(status)));
    let note = work.note.as_ref().filter(|_| publication.shows_note);
    add("note", note.map(|note| json!(note.to_html())));
    add("abstract", work.abstract_text.as_ref().map(|text| json!(text.plain())));
    let keywords = (!work.keywords.is_empty()).then(|| json!(work.keywords.join(", ")));
    add("keyword", keywords);
    add("language", plain(&work.language));
    add("DOI", plain(&work.doi));
    add("PMID", plain(&work.pmid));
    add("PMCID", plain(&work.pmcid));
    add("ISBN", plain(&work.isbn));
    add("ISSN", plain(&work.issn));
    let url = work.url.clone().or_else(|| archive_address(work).filter(|_| work.doi.is_none()));
    add("URL", plain(&url));
    add("archive", plain(&work.archive));
    add("archive_location", plain(&work.archive_location));
    Value::Object(item)
}

/// What the work is not yet, in the words of CSL; RIS has the same in a note.
pub fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::InPreparation => Some("in preparation"),
        Status::Unpublished => Some("unpublished"),
        Status::Submitted => Some("submitted"),
        Status::ReviseAndResubmit => Some("under revision"),
        Status::Accepted => Some("accepted"),
        Status::InPress => Some("in press"),
        Status::PublishedAheadOfPrint => Some("ahead of print"),
        Status::Published => None,
    }
}

fn names(list: &NameList) -> Option<Value> {
    let mut names: Vec<Value> = list.names.iter().map(name).collect();
    // As pandoc has it, and Zotero when it reads `and others`.
    names.extend(list.has_more.then(|| json!({ "literal": "others" })));
    (!list.names.is_empty()).then(|| Value::Array(names))
}

fn name(name: &Name) -> Value {
    if name.is_group || name.given.is_empty() && name.suffix.is_empty() {
        return json!({ "literal": name.full_family() });
    }
    let parts = [
        ("family", &name.family),
        ("given", &name.given),
        ("non-dropping-particle", &name.particle),
        ("suffix", &name.suffix),
    ];
    let parts = parts.into_iter().filter(|(_, part)| !part.is_empty());
    Value::Object(parts.map(|(name, part)| (name.to_owned(), json!(part))).collect())
}

fn date(issued: IssuedDate) -> Value {
    let dates: Vec<Vec<i16>> = std::iter::once(issued.start).chain(issued.end).map(parts).collect();
    let mut date = json!({ "date-parts": dates });
    if let Some(YearPart::Season { season, .. }) = issued.start.part {
        date["season"] = json!(match season {
            Season::Spring => 1,
            Season::Summer => 2,
            Season::Fall => 3,
            Season::Winter => 4,
        });
    }
    if issued.is_uncertain {
        date["circa"] = json!(true);
    }
    date
}

fn parts(date: PartialDate) -> Vec<i16> {
    let smaller = [date.month, date.day].into_iter().map_while(|part| part.map(i16::from));
    std::iter::once(date.year).chain(smaller).collect()
}

/// The type by its name in CSL.
fn kind(kind: ReferenceType) -> &'static str {
    use ReferenceType as Type;
    match kind {
        Type::Document => "document",
        Type::Article => "article",
        Type::ArticleJournal => "article-journal",
        Type::ArticleMagazine => "article-magazine",
        Type::ArticleNewspaper => "article-newspaper",
        Type::Book => "book",
        Type::Chapter => "chapter",
        Type::Collection => "collection",
        Type::Dataset => "dataset",
        Type::Entry => "entry",
        Type::EntryDictionary => "entry-dictionary",
        Type::EntryEncyclopedia => "entry-encyclopedia",
        Type::Event => "event",
        Type::Graphic => "graphic",
        Type::Hearing => "hearing",
        Type::Interview => "interview",
        Type::Legislation => "legislation",
        Type::Manuscript => "manuscript",
        Type::MotionPicture => "motion_picture",
        Type::Pamphlet => "pamphlet",
        Type::PaperConference => "paper-conference",
        Type::Patent => "patent",
        Type::Periodical => "periodical",
        Type::Post => "post",
        Type::PostWeblog => "post-weblog",
        Type::Report => "report",
        Type::Review => "review",
        Type::ReviewBook => "review-book",
        Type::Software => "software",
        Type::Song => "song",
        Type::Speech => "speech",
        Type::Standard => "standard",
        Type::Thesis => "thesis",
        Type::Webpage => "webpage",
    }
}
