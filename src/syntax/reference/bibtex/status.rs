//! How far a work is, by every field in which people say it, and the words of notes that say
//! something else.
//!
//! What the words mean is decided in `reference::status`.

use super::fields::Slot;
use super::preprints;
use super::reading::Fields;
use crate::syntax::codes::UNUSED_FIELD;
use crate::syntax::reference::date::words_beside_date;
use crate::syntax::reference::identifier::{Note, take_machine_lines};
use crate::syntax::reference::machine_fields;
use crate::syntax::reference::status::{Status, StatusReading};
use crate::syntax::reference::{MarkedText, Reference, ReferenceType, Remark};

/// Sets the status and the note. All other fields are read.
pub fn set(fields: &mut Fields<'_>, work: &mut Reference) {
    match fields.plain(Slot::State) {
        // Some write there what the work is.
        Some(text) if text.to_lowercase().contains("preprint") => {
            work.subtype.get_or_insert(text);
            work.kind = ReferenceType::Article;
        }
        Some(text) => settle(work, &text, Status::of_pubstate(&text)),
        None => {}
    }
    take_notes(fields, work);
    take_states(fields, work);
    let places = [
        Slot::Type,
        Slot::HowPublished,
        Slot::Year,
        Slot::Date,
        Slot::Volume,
        Slot::Number,
        Slot::Issue,
        Slot::Pages,
        Slot::ArticleNumber,
    ];
    for slot in places {
        let Some(text) = fields.plain(slot) else { continue };
        let is_date = matches!(slot, Slot::Year | Slot::Date);
        let words = if is_date { words_beside_date(&text) } else { Some(text) };
        let Some(words) = words else { continue };
        let reading = Status::of_words(&words);
        let is_status = reading.status().is_some();
        if slot == Slot::Type && is_status && work.kind == ReferenceType::ArticleJournal {
            work.genre = None;
        }
        // Other words of these fields are something else.
        if is_date || is_status {
            settle(work, &words, reading);
        }
    }
    if let Some(title) = work.container_title.as_ref().map(MarkedText::plain)
        && let StatusReading::Status { status, place, rest, .. } = Status::of_words(&title)
    {
        work.status = work.status.or(Some(status));
        // `JAMA Surgery (in press)`, `Submitted to JAMA Surgery`: the journal stays.
        work.container_title = place.as_deref().or(Some(&rest)).and_then(MarkedText::of);
    }
    if work.status.is_some() {
        work.unclear_status = None;
    }
    // A talk that was never printed is called unpublished.
    if fields.entry.kind() == "unpublished"
        && work.status.is_none()
        && work.kind == ReferenceType::Speech
    {
        work.unclear_status = None;
    }
}

/// Fields that reference managers and people add for how far a work is. Their other words, such as
/// whether somebody has read it, are no part of the work.
fn take_states(fields: &mut Fields<'_>, work: &mut Reference) {
    for (name, value) in fields.all(Slot::PerhapsState) {
        let Some(text) = fields.marked_of(name, value).map(|text| text.plain()) else { continue };
        match Status::of_words(&text) {
            StatusReading::NoStatus if name == "document_type" => {
                // `Article` says no more than the entry.
                let is_more = !text.eq_ignore_ascii_case("article");
                work.subtype = work.subtype.take().or_else(|| is_more.then(|| text.to_lowercase()));
            }
            StatusReading::NoStatus => fields.remarks.push((name.to_owned(), unused(name, &text))),
            reading => settle(work, &text, reading),
        }
    }
}

fn unused(name: &str, text: &str) -> Remark {
    Remark {
        code: &UNUSED_FIELD,
        cause: format!("the field {name}"),
        message: format!("nothing is made of `{name} = {{{text}}}`, which is no step to print"),
        words: Some(text.to_owned()),
        replacement: None,
        help: "write `submitted`, `accepted` or `in press` if the work is not published yet; else \
            the field can stay"
            .to_owned(),
    }
}

/// Takes a reading of words: the first one that is clear counts.
fn settle(work: &mut Reference, words: &str, reading: StatusReading) {
    match reading {
        StatusReading::Status { status, .. } => work.status = work.status.or(Some(status)),
        StatusReading::Unclear => {
            work.unclear_status.get_or_insert_with(|| words.to_owned());
        }
        StatusReading::NoStatus => {}
    }
}

/// Whether a note tells how a work once came to print: `Accepted 3 May 2024` or `Epub 2024 Mar 4`
/// beside the volume and the pages in which it is now.
fn is_history(work: &Reference, reading: &StatusReading) -> bool {
    let is_in_volume =
        work.volume.is_some() && (work.page.is_some() || work.article_number.is_some());
    is_in_volume && reading.status().is_some_and(|status| status >= Status::Accepted)
}

/// Whether nothing says where in its journal an article is.
fn is_without_place(work: &Reference, note: &Note) -> bool {
    work.kind == ReferenceType::ArticleJournal
        && work.volume.is_none()
        && work.page.is_none()
        && work.article_number.is_none()
        && work.doi.is_none()
        && work.pmid.is_none()
        && note.doi.is_none()
        && note.pmid.is_none()
}

/// Notes may hold a status, numbers and an address; what is left is the work's note.
fn take_notes(fields: &mut Fields<'_>, work: &mut Reference) {
    let mut left: Vec<MarkedText> = work.note.take().into_iter().collect();
    for (name, value) in fields.all(Slot::Note) {
        let Some(text) = fields.marked_of(name, value) else { continue };
        let mut written = text.plain();
        let lines = take_machine_lines(&mut written);
        machine_fields::fill(work, &lines);
        if written.is_empty() {
            continue;
        }
        let note = Note::of_text(&written);
        // Words about the way to print beside an article that has no place in a journal.
        let may_be_status = note.status == StatusReading::NoStatus
            && is_without_place(work, &note)
            && Status::may_be_said_by(&written);
        let reading = if may_be_status { StatusReading::Unclear } else { note.status };
        let is_asked_about = reading == StatusReading::Unclear;
        if !is_history(work, &reading) {
            settle(work, &written, reading);
        }
        work.doi = work.doi.take().or(note.doi);
        work.pmid = work.pmid.take().or(note.pmid);
        work.pmcid = work.pmcid.take().or(note.pmcid);
        work.url = work.url.take().or(note.url);
        work.accessed = work.accessed.or(note.accessed);
        if let Some(number) = note.arxiv
            && work.archive.is_none()
        {
            work.archive = Some("arXiv".to_owned());
            work.archive_location = Some(number);
        }
        let rest = match work.kind {
            ReferenceType::Article => {
                note.rest.and_then(|rest| preprints::other_words(&rest, work))
            }
            _ => note.rest,
        };
        let Some(rest) = rest.filter(|_| !is_asked_about) else { continue };
        let is_whole = lines.is_empty() && rest == written.trim();
        left.extend(if is_whole { Some(text) } else { MarkedText::of(&rest) });
    }
    work.note = left.into_iter().fold(None, |all, next| MarkedText::join(all, ". ", Some(next)));
}
