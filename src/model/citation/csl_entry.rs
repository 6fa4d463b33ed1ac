//! A work as input of the citation engine, built field by field from its record.
//!
//! It decides the content of a citation, not its format. What the engine cannot hold is carried
//! round it:
//!
//! | the engine | what is done |
//! | --- | --- |
//! | has no marks inside a text | signs of the private area around the run (`carrier`) |
//! | prints any hyphen in pages and numbers as a range | another sign, turned back (`carrier`) |
//! | counts volumes, and prints `XII` as 0 and `007` as 7 | such are texts |
//! | has no word before a volume that is a text | `2B` is a number with a text around it |
//! | prints a month 13 and a day 40 | dates are checked before (`base::PartialDate`) |
//! | makes one initial of `C.N.` and of `MJ` | initials are parted and pointed (`reference::name`) |
//! | puts a particle behind the given name | it is a part of the family name |
//! | prints particles between given names among the initials | one word with the name before |
//! | has no supplements | a sign in the issue, spelled as the style wants it (`repair`) |
//! | drops the blank behind a protected run that begins a title | an empty run before it |
//! | prints a season before a year that is to stand alone | none is handed in for AMA |
//! | has no status | folio's own words at the end (`citation`) |
//! | has no talks, datasets, standards, reviews | the nearest of its types, see `shape` |
//! | takes the volume of a book's chapter for its number | volumes belong to the container |
//! | says of any work without a volume that it was published online | its words (`repair`) |
//! | prints an address as its own parser writes it | it is printed as written (`repair`) |

use std::collections::BTreeMap;

use hayagriva::Entry;
use hayagriva::types::{
    EntryType, FormatString, MaybeTyped, Numeric, PersonRole, PersonsWithRoles, Publisher,
    QualifiedUrl, SerialNumber,
};

use crate::model::citation::carrier::{SUPPLEMENT, with_hyphens};
use crate::model::citation::csl_facts::facts;
use crate::model::citation::csl_names::{editors, persons};
use crate::model::citation::csl_value::{
    self, csl_date, format_string, locator, number, plain_number,
};
use crate::syntax::reference::bibtex::{MASTERS_THESIS, PHD_THESIS};
use crate::syntax::reference::identifier::archive_address;
use crate::syntax::reference::{MarkedText, NameList, Reference, ReferenceType};
use crate::words::Words;

/// How a work is shown to the engine: its type, and the type of what it is in.
struct Shape {
    own: EntryType,
    container: Option<EntryType>,
}

/// What the style and the site add to the record.
#[derive(Clone, Copy)]
pub struct EntryOptions<'a> {
    /// The style prints any work that is in nothing as one that was published online.
    pub is_ama: bool,
    /// That of the site, in which a work is that names no language of its own: only titles in
    /// English get the capitals that some styles ask for.
    pub language: &'a str,
    /// Whether the day of a talk or poster has not come.
    pub is_ahead: bool,
    pub words: &'a Words,
}

impl EntryOptions<'_> {
    /// What AMA prints for the rest of an open list.
    fn et_al(&self) -> Option<&str> {
        self.is_ama.then(|| self.words.et_al())
    }
}

/// The engine's entry for a work.
pub fn entry(work: &Reference, options: EntryOptions<'_>) -> Entry {
    let shape = shape(work, options);
    let mut entry = Entry::new("work", shape.own);
    if let Some(title) = &work.title {
        // The engine has no title for what a book is a volume of.
        let whole = work
            .container_title
            .as_ref()
            .filter(|whole| shape.own == EntryType::Book && whole.plain() != title.plain());
        let title = match whole {
            Some(whole) => &title.clone().with_part(whole.clone()),
            None => title,
        };
        entry.set_title(format_string(title, work.title_short.as_ref()));
    }
    set_names(&mut entry, work, options);
    if let Some(date) = work.issued.filter(|_| work.kind != ReferenceType::Speech) {
        let mut date = csl_date(date.start, date.is_uncertain);
        // The engine prints a season even where the style wants the year alone.
        let has_year_alone =
            work.volume.is_some() || work.issue.is_some() || shape.container.is_none();
        if options.is_ama && has_year_alone {
            date.season = None;
        }
        entry.set_date(date);
    }
    let language = work.language.as_deref().unwrap_or(options.language);
    if let Ok(language) = language.parse() {
        entry.set_language(language);
    }
    // What programs write for the pages of a preprint is its number.
    let dash = if options.is_ama { "-" } else { "–" };
    if let Some(pages) = locator(work, dash).filter(|_| work.kind != ReferenceType::Article) {
        entry.set_page_range(pages);
    }
    if let Some(chapter) = &work.chapter_number {
        entry.set_chapter(number(chapter));
        // AMA's style prints the chapter of a part alone, and this is shown as a book.
        if options.is_ama && shape.own == EntryType::Book && work.page.is_none() {
            let place = with_hyphens(&format!("chap {chapter}"));
            entry.set_page_range(MaybeTyped::String(place));
        }
    }
    if let Some(total) = work.number_of_pages.as_deref().and_then(plain_number) {
        entry.set_page_total(Numeric::new(total));
    }
    if let Some(genre) = genre(work, options.words) {
        entry.set_genre(format_string(&genre, None));
    }
    let serial = [("serial", &work.number), ("version", &work.version)];
    let serial = serial.into_iter().filter_map(|(name, number)| {
        Some((name.to_owned(), with_hyphens(number.as_ref().filter(|_| has_number(work))?)))
    });
    let serial: BTreeMap<String, String> = serial.collect();
    if !serial.is_empty() {
        entry.set_serial_number(SerialNumber(serial));
    }
    set_identifiers(&mut entry, work);
    let mut parents = Vec::new();
    match shape.container {
        Some(EntryType::Web) if options.is_ama && is_without_form(work.kind) => {
            let mut page = Entry::new("facts", EntryType::Web);
            page.set_title(FormatString::with_value(facts(work, options.is_ahead, options.words)));
            parents.push(page);
        }
        Some(kind) => parents.push(container(work, kind, options)),
        None => set_volume(&mut entry, work, options),
    }
    if shape.container.is_none() || !is_in_book(work.kind) {
        set_publisher(&mut entry, work);
    }
    if shape.container.is_some()
        && let Some(event) = &work.event_title
        && work.kind == ReferenceType::PaperConference
        && work.container_title.is_some()
    {
        let mut conference = Entry::new("event", EntryType::Conference);
        conference.set_title(format_string(event, None));
        if let Some(place) = &work.event_place {
            conference.set_location(format_string(place, None));
        }
        parents.push(conference);
    }
    if shape.container.is_none()
        && let Some(series) = series(work)
    {
        parents.push(series);
    }
    entry.set_parents(parents);
    entry
}

/// The same work with only two authors: the first and another.
pub fn with_two_authors(
    work: &Reference,
    other: usize,
    options: EntryOptions<'_>,
) -> Option<Entry> {
    let names = &work.authors.names;
    let names = vec![names.first()?.clone(), names.get(other)?.clone()];
    let two = Reference { authors: NameList { names, has_more: false }, ..work.clone() };
    Some(entry(&two, options))
}

/// Types that AMA's style has no form for: it prints them as articles.
pub fn is_without_form(kind: ReferenceType) -> bool {
    use ReferenceType as Type;
    matches!(
        kind,
        Type::Document
            | Type::Dataset
            | Type::Event
            | Type::Hearing
            | Type::Interview
            | Type::Manuscript
            | Type::Pamphlet
            | Type::Patent
            | Type::Software
            | Type::Speech
            | Type::Standard
    )
}

/// Types that are a part of a book.
fn is_in_book(kind: ReferenceType) -> bool {
    use ReferenceType as Type;
    matches!(
        kind,
        Type::Chapter
            | Type::PaperConference
            | Type::Entry
            | Type::EntryDictionary
            | Type::EntryEncyclopedia
    )
}

/// Types whose number is a part of their citation; elsewhere AMA prints it in the place of pages.
fn has_number(work: &Reference) -> bool {
    use ReferenceType as Type;
    matches!(work.kind, Type::Report | Type::Patent | Type::Standard | Type::Software)
}

fn shape(work: &Reference, options: EntryOptions<'_>) -> Shape {
    use ReferenceType as Type;
    let in_own = |own| Shape { own, container: None };
    let inside = |own, container| Shape { own, container: Some(container) };
    if options.is_ama && is_without_form(work.kind) {
        return inside(EntryType::Web, EntryType::Web);
    }
    match work.kind {
        Type::Article => in_own(EntryType::Article),
        Type::ArticleJournal
        | Type::ArticleMagazine
        | Type::Review
        | Type::ReviewBook
        | Type::Periodical => inside(EntryType::Article, EntryType::Periodical),
        Type::ArticleNewspaper => inside(EntryType::Article, EntryType::Newspaper),
        Type::Book | Type::Collection | Type::Pamphlet => in_own(EntryType::Book),
        // A part of a book that has its title from the book, as BibTeX's `inbook` has.
        Type::Chapter if work.container_title.is_none() => in_own(EntryType::Book),
        Type::Chapter => inside(EntryType::Chapter, EntryType::Book),
        Type::PaperConference => inside(EntryType::Article, EntryType::Proceedings),
        Type::Entry | Type::EntryDictionary | Type::EntryEncyclopedia => {
            inside(EntryType::Chapter, EntryType::Book)
        }
        Type::Report => in_own(EntryType::Report),
        Type::Thesis => in_own(EntryType::Thesis),
        Type::Patent => in_own(EntryType::Patent),
        Type::Manuscript => in_own(EntryType::Manuscript),
        Type::Software => in_own(EntryType::Repository),
        Type::PostWeblog => inside(EntryType::Article, EntryType::Blog),
        Type::Webpage | Type::Post => match work.container_title {
            Some(_) => inside(EntryType::Web, EntryType::Web),
            None => in_own(EntryType::Web),
        },
        Type::MotionPicture => in_own(EntryType::Video),
        Type::Song => in_own(EntryType::Audio),
        Type::Graphic => in_own(EntryType::Artwork),
        Type::Legislation => in_own(EntryType::Legislation),
        Type::Document
        | Type::Dataset
        | Type::Event
        | Type::Hearing
        | Type::Interview
        | Type::Speech
        | Type::Standard => match work.container_title {
            Some(_) => inside(EntryType::Article, EntryType::Proceedings),
            None => in_own(EntryType::Misc),
        },
    }
}

fn container(work: &Reference, kind: EntryType, options: EntryOptions<'_>) -> Entry {
    let mut container = Entry::new("container", kind);
    let title = work.container_title.as_ref().or(work.event_title.as_ref());
    if let Some(title) = title.or(work.container_title_short.as_ref()) {
        container.set_title(format_string(title, work.container_title_short.as_ref()));
    }
    set_volume(&mut container, work, options);
    if is_in_book(work.kind) {
        let editors = editors(work, options.et_al());
        if !editors.is_empty() {
            container.set_editors(editors);
        }
        let authors = persons(&work.container_authors);
        if !authors.is_empty() {
            container.set_authors(authors);
        }
        set_publisher(&mut container, work);
        container.set_parents(series(work).into_iter().collect());
    }
    container
}

fn series(work: &Reference) -> Option<Entry> {
    let mut series = Entry::new("series", EntryType::Anthology);
    series.set_title(format_string(work.collection_title.as_ref()?, None));
    if let Some(volume) = &work.collection_number {
        series.set_volume(number(volume));
    }
    Some(series)
}

fn set_volume(entry: &mut Entry, work: &Reference, options: EntryOptions<'_>) {
    if let Some(volume) = &work.volume {
        entry.set_volume(csl_value::volume(volume));
    }
    if let Some(total) = work.number_of_volumes.as_deref().and_then(plain_number) {
        entry.set_volume_total(Numeric::new(total));
    }
    if let Some(issue) = &work.issue {
        let number_of_issue = match options.is_ama {
            true => issue.ama_number(),
            false => issue.number.clone(),
        };
        let (issue, supplement) = (number_of_issue.unwrap_or_default(), &issue.supplement);
        entry.set_issue(match supplement {
            Some(supplement) => {
                MaybeTyped::String(with_hyphens(&format!("{issue}{SUPPLEMENT}{supplement}")))
            }
            None => number(&issue),
        });
    }
    if let Some(edition) = &work.edition {
        entry.set_edition(number(&edition.plain()));
    }
}

fn set_publisher(entry: &mut Entry, work: &Reference) {
    let name = match work.kind {
        ReferenceType::Article => work.archive.as_deref().and_then(MarkedText::of),
        _ => None,
    };
    let name = name.as_ref().or(work.publisher.as_ref()).map(|name| format_string(name, None));
    let place = work.publisher_place.as_ref().map(|place| format_string(place, None));
    if name.is_some() || place.is_some() {
        entry.set_publisher(Publisher::new(name, place));
    }
}

fn set_names(entry: &mut Entry, work: &Reference, options: EntryOptions<'_>) {
    let authors = persons(&work.authors);
    if !authors.is_empty() {
        entry.set_authors(authors);
    }
    let editors = editors(work, options.et_al());
    let is_whole_book = work.kind == ReferenceType::Chapter && work.container_title.is_none();
    if !editors.is_empty() && (!is_in_book(work.kind) || is_whole_book) {
        entry.set_editors(editors);
    }
    let translators = persons(&work.translators);
    if !translators.is_empty() {
        entry.set_affiliated(vec![PersonsWithRoles::new(translators, PersonRole::Translator)]);
    }
}

fn set_identifiers(entry: &mut Entry, work: &Reference) {
    if let Some(doi) = &work.doi {
        entry.set_doi(doi.clone());
    }
    if let Some(pmid) = &work.pmid {
        entry.set_pmid(pmid.clone());
    }
    if let Some(pmcid) = &work.pmcid {
        entry.set_pmcid(pmcid.clone());
    }
    if let Some(isbn) = &work.isbn {
        entry.set_isbn(isbn.clone());
    }
    if let Some(issn) = &work.issn {
        entry.set_issn(issn.clone());
    }
    let url = work.url.clone().or_else(|| archive_address(work));
    if let Some(url) = url.and_then(|url| url.parse().ok()) {
        let accessed = work.accessed.map(|date| csl_date(date, false));
        entry.set_url(QualifiedUrl::new(url, accessed));
    }
}

/// What the work calls itself, where a style prints it.
fn genre(work: &Reference, words: &Words) -> Option<MarkedText> {
    match work.kind {
        ReferenceType::Article => MarkedText::of(words.preprint_genre()),
        // NLM prints no word for the kind of its own.
        ReferenceType::Dataset => work.genre.clone().or_else(|| MarkedText::of("dataset")),
        _ => {
            let genre = work.genre.as_ref()?;
            match genre.plain().as_str() {
                PHD_THESIS => MarkedText::of(words.phd_thesis()),
                MASTERS_THESIS => MarkedText::of(words.masters_thesis()),
                _ => Some(genre.clone()),
            }
        }
    }
}
