//! An entry of BibTeX or biblatex as a record: the meaning of its fields.
//!
//! Reads one entry whose abbreviations and parents are resolved; finds no entry in a file, and
//! knows no other entry.

mod fields;
mod identifiers;
mod kind;
mod locators;
mod preprints;
mod publisher;
mod reading;
mod status;

use std::sync::Arc;

use crate::base::{Hashed, PartialDate};
use crate::lexicon::language::tag_of_written;
use crate::syntax::bibtex::StandaloneEntry;
use crate::syntax::reference::date::IssuedDate;
use crate::syntax::reference::remark::Remark;
use crate::syntax::reference::{MarkedText, Name, Reference};

use reading::Fields;

pub use fields::{Slot, slot_of};
pub use kind::{MASTERS_THESIS, PHD_THESIS, WEB_PAGE};

/// A record, and what was noticed about the fields that it was made of.
#[derive(Debug)]
pub struct ReadReference {
    pub reference: Arc<Hashed<Reference>>,
    /// Each with the field's name.
    pub remarks: Vec<(String, Remark)>,
    /// The marks of biblatex's name annotations, `1=equal; 2=equal,corresponding`: the index of an
    /// author from 0, and a word.
    pub author_marks: Vec<(usize, String)>,
}

/// Reads an entry. Memoized: the record of an entry is made once, however the file around it
/// changes.
#[comemo::memoize]
pub fn read(entry: &Hashed<StandaloneEntry>) -> Arc<ReadReference> {
    let mut fields = Fields::of(entry);
    let mut work = Reference {
        title: fields.titled(Slot::Title, Slot::Subtitle, Slot::TitleAddon),
        title_short: fields.marked(Slot::TitleShort),
        collection_title: fields.marked(Slot::Series),
        authors: fields.names(Slot::Author),
        editors: fields.names(Slot::Editor),
        translators: fields.names(Slot::Translator),
        container_authors: fields.names(Slot::BookAuthor),
        event_title: fields.marked(Slot::EventTitle),
        event_place: fields.marked(Slot::EventPlace),
        number_of_volumes: fields.plain(Slot::Volumes),
        number_of_pages: fields.plain(Slot::TotalPages),
        chapter_number: fields.plain(Slot::Chapter),
        version: fields.plain(Slot::Version),
        abstract_text: fields.marked(Slot::Abstract),
        keywords: fields.keywords(),
        language: fields.plain(Slot::Language).and_then(|written| tag_of_written(&written)),
        ..Reference::default()
    };
    containers(&mut fields, &mut work);
    group_authors(&mut fields, &mut work);
    dates(&mut fields, &mut work);
    locators::set(&mut fields, &mut work);
    identifiers::set(&mut fields, &mut work);
    kind::set(&mut fields, &mut work);
    locators::set_number(&mut fields, &mut work);
    publisher::set(&mut fields, &mut work);
    status::set(&mut fields, &mut work);
    let author_marks = author_marks(&fields);
    let remarks = fields.remarks;
    Arc::new(ReadReference { reference: Arc::new(Hashed::new(work)), remarks, author_marks })
}

/// The marks of biblatex's name annotations.
fn author_marks(fields: &Fields<'_>) -> Vec<(usize, String)> {
    let Some((_, written)) = fields.verbatim(Slot::AuthorMarks) else { return Vec::new() };
    let items = written.split(';').filter_map(|item| item.split_once('='));
    items
        .filter_map(|(index, words)| {
            Some((index.trim().parse::<usize>().ok()?.checked_sub(1)?, words))
        })
        .flat_map(|(at, words)| {
            words.split(',').map(move |word| (at, word.trim().trim_matches('"').to_lowercase()))
        })
        .collect()
}

/// The journal or the book that the work is in.
fn containers(fields: &mut Fields<'_>, work: &mut Reference) {
    let journal = fields.titled(Slot::Journal, Slot::JournalSubtitle, Slot::JournalTitleAddon);
    let book = fields.titled(Slot::BookTitle, Slot::BookSubtitle, Slot::BookTitleAddon);
    let main = fields.titled(Slot::MainTitle, Slot::MainSubtitle, Slot::MainTitleAddon);
    let whole = match (book, main) {
        (Some(book), Some(main)) if book.plain() != main.plain() => Some(main.with_part(book)),
        (book, main) => book.or(main),
    };
    // Styles take the full stops away, which braces would keep.
    work.container_title_short =
        fields.plain(Slot::ShortJournal).and_then(|text| MarkedText::of(&text));
    // Programs leave the name of a journal beside that of the book which a chapter is in.
    let is_part = fields.entry.kind().starts_with("in");
    let container = if is_part { whole.or(journal) } else { journal.or(whole) };
    work.container_title = container.or_else(|| work.container_title_short.clone());
    match fields.titled(Slot::IssueTitle, Slot::IssueSubtitle, Slot::IssueTitleAddon) {
        // An issue with a title of its own is in the journal that the entry is called by.
        Some(issue) if fields.entry.kind() == "periodical" && work.container_title.is_none() => {
            work.container_title = work.title.replace(issue);
        }
        issue => work.volume_title = issue,
    }
}

/// A collaboration stands behind the authors, as a group: `Fermi LAT` is no person.
fn group_authors(fields: &mut Fields<'_>, work: &mut Reference) {
    let written = fields.plain(Slot::Collaboration).unwrap_or_default();
    for group in written.split([';', '\n']).flat_map(|part| part.split(" and ")) {
        let group = Name::group(group);
        let named = work.authors.names.iter().any(|author| author.display_name() == group.family);
        if !group.family.is_empty() && !named {
            work.authors.names.push(group);
        }
    }
}

fn dates(fields: &mut Fields<'_>, work: &mut Reference) {
    work.issued = fields.date(Slot::Date, Slot::Year, Slot::Month, Slot::Day);
    work.event_date = fields.plain(Slot::EventDate).and_then(|text| IssuedDate::of_text(&text));
    let accessed =
        fields.date(Slot::Accessed, Slot::AccessedYear, Slot::AccessedMonth, Slot::AccessedDay);
    work.accessed = accessed.map(|date: IssuedDate| -> PartialDate { date.start });
}
