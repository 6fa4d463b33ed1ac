//! Puts the values of a record into the fields of a [`Reference`].
//!
//! No value is dropped in silence: one that nothing is made of is in a remark, unless it is a number
//! or a date of the program's own.

use std::sync::Arc;

use super::draft::Draft;
use super::preprints;
use super::reading::{self, StandardNumber};
use super::role::Role;
use crate::base::{Hashed, Span};
use crate::lexicon::language::tag_of_written;
use crate::syntax::codes::UNUSED_FIELD;
use crate::syntax::reference::identifier::{Note, doi_of, pmcid_of, pmid_of, take_machine_lines};
use crate::syntax::reference::locator::{Locator, VolumeIssue, edition_of_text};
use crate::syntax::reference::machine_fields;
use crate::syntax::reference::status::StatusReading;
use crate::syntax::reference::text::Marks;
use crate::syntax::reference::{
    IssuedDate, MarkedText, Name, NameList, Reference, ReferenceType, Remark, Status,
};
use crate::syntax::works::WorkRecord;

impl Draft {
    /// The record: `key` is its own, `span` what names it, `length` that of its text.
    pub fn finish(mut self, key: Option<String>, span: Span, length: usize) -> WorkRecord {
        let mut reference = Reference {
            kind: self.kind,
            genre: self.genre(),
            subtype: self.subtype.map(str::to_owned).or_else(|| self.plain(Role::Subtype)),
            title: self.title(),
            title_short: self.titled(Role::TitleShort),
            collection_title: self.titled(Role::Collection),
            collection_number: self.plain(Role::CollectionNumber),
            volume_title: self.titled(Role::VolumeTitle),
            authors: self.authors(),
            editors: self.names(Role::Editor),
            translators: self.names(Role::Translator),
            container_authors: self.names(Role::ContainerAuthor),
            publisher: self.text(Role::Publisher),
            publisher_place: self.text(Role::Place),
            event_title: self.titled(Role::EventTitle),
            event_place: self.text(Role::EventPlace),
            event_date: self.date(Role::EventDate),
            accessed: self.date(Role::Accessed).map(|date| date.start),
            number: self.plain(Role::Number),
            volume: self.plain(Role::Volume),
            number_of_volumes: self.plain(Role::Volumes),
            number_of_pages: self.plain(Role::PageCount),
            chapter_number: self.plain(Role::Chapter),
            edition: self.plain(Role::Edition).as_deref().and_then(edition),
            version: self.plain(Role::Version),
            abstract_text: self.text(Role::Abstract),
            keywords: self.keywords(),
            language: self.read(Role::Language, |text, _| tag_of_written(text)),
            archive: self.archive.take().or_else(|| self.plain(Role::Archive)),
            archive_location: self.plain(Role::ArchiveLocation),
            ..Reference::default()
        };
        if reference.abstract_text.is_none() {
            reference.abstract_text = self.text(Role::PerhapsAbstract);
        }
        if reference.title.is_none() {
            reference.title = reference.title_short.take();
        }
        self.add_containers(&mut reference);
        self.add_place(&mut reference);
        self.add_dates(&mut reference);
        self.add_identifiers(&mut reference);
        self.add_note(&mut reference);
        self.add_missed();
        WorkRecord {
            key,
            span,
            length,
            reference: Arc::new(Hashed::new(reference)),
            values: self.values,
            remarks: self.remarks,
        }
    }

    fn genre(&mut self) -> Option<MarkedText> {
        let own = self.genre.and_then(MarkedText::of);
        own.or_else(|| self.text(Role::Genre))
    }

    /// The title; a translated one stands in brackets behind the work's own.
    fn title(&mut self) -> Option<MarkedText> {
        let title = self.titled(Role::Title);
        let Some(mut own) = self.titled(Role::OriginalTitle) else { return title };
        let Some(title) = title.filter(|title| *title != own) else { return Some(own) };
        let is_bracketed = title.plain().starts_with('[') && title.plain().ends_with(']');
        own.push(if is_bracketed { " " } else { " [" }, Marks::default());
        own.append(&title);
        own.push(if is_bracketed { "" } else { "]" }, Marks::default());
        Some(own)
    }

    /// The authors by their full names where all have one, and the groups behind them.
    fn authors(&mut self) -> NameList {
        let full = self.indices(Role::FullAuthor).count();
        let short = self.indices(Role::Author).count();
        let role = if full > 0 && full >= short { Role::FullAuthor } else { Role::Author };
        let mut authors = self.names(role);
        authors.names.extend(self.all(Role::Group).map(Name::group));
        authors
    }

    fn keywords(&self) -> Vec<String> {
        let mut keywords: Vec<String> = Vec::new();
        for text in self.all(Role::Keyword) {
            for word in text.split([';', '\n']) {
                let word = word.trim().trim_start_matches('*').trim();
                if !word.is_empty() && !keywords.iter().any(|known| known == word) {
                    keywords.push(word.to_owned());
                }
            }
        }
        keywords
    }

    /// The journal, in full and short. Where a format has both forms in one tag, the shorter one
    /// is the short one.
    fn add_containers(&mut self, reference: &mut Reference) {
        reference.container_title = self.titled(Role::Container);
        reference.container_title_short = self.titled(Role::ContainerShort);
        let length = |text: &MarkedText| text.plain().chars().count();
        if let Some(either) = self.titled(Role::ContainerEither) {
            match &reference.container_title {
                Some(full) if length(full) > length(&either) => {
                    reference.container_title_short.get_or_insert(either);
                }
                Some(full) if length(full) < length(&either) => {
                    reference.container_title_short = Some(full.clone());
                    reference.container_title = Some(either);
                }
                Some(_) => {}
                None => reference.container_title = Some(either),
            }
        }
        // A style that wants the full form prints the short one where it is the only one.
        if reference.container_title.is_none() {
            reference.container_title.clone_from(&reference.container_title_short);
        }
        let lower =
            |text: &Option<MarkedText>| text.as_ref().map(|text| text.plain().to_lowercase());
        if lower(&reference.container_title) == lower(&reference.container_title_short) {
            reference.container_title_short = None;
        }
    }

    /// Volume, issue, pages and article number; words of a status that stand in their place are
    /// one.
    fn add_place(&mut self, reference: &mut Reference) {
        let [volume, issue, supplement] =
            [Role::Volume, Role::Issue, Role::Supplement].map(|role| self.plain(role));
        let mut remarks = Vec::new();
        let found = VolumeIssue::of_fields(
            volume.as_deref(),
            issue.as_deref(),
            None,
            supplement.as_deref(),
            &mut remarks,
        );
        self.add_remarks(Role::Issue, remarks);
        (reference.volume, reference.issue) = (found.volume, found.issue);
        let pages = self.plain(Role::Page).or_else(|| {
            match (self.plain(Role::FirstPage), self.plain(Role::LastPage)) {
                (Some(first), Some(last)) if first != last => Some(format!("{first}-{last}")),
                (first, last) => first.or(last),
            }
        });
        let number = self.plain(Role::ArticleNumber);
        let mut remarks = Vec::new();
        let place = Locator::of_fields(pages.as_deref(), number.as_deref(), &mut remarks);
        let role = if self.first(Role::Page).is_some() { Role::Page } else { Role::FirstPage };
        self.add_remarks(role, remarks);
        reference.page = place.pages;
        reference.article_number = place.article_number;
        let pages = place.number_of_pages;
        reference.number_of_pages = reference.number_of_pages.take().or(pages);
        if reference.page.is_none() && reference.article_number.is_none() {
            let number = self.plain(Role::PerhapsArticleNumber);
            reference.article_number = number.filter(|number| reading::is_article_number(number));
        }
        // An article in a journal has no other number.
        if reference.kind == ReferenceType::ArticleJournal
            && reference.page.is_none()
            && reference.article_number.is_none()
        {
            let number = reference.number.take_if(|number| reading::is_article_number(number));
            reference.article_number = number;
        }
        let words = [found.words, place.words];
        let mut words = words.iter().flatten();
        reference.status = words.find_map(|words| reading::status(words));
    }

    fn add_remarks(&mut self, role: Role, remarks: Vec<Remark>) {
        let at = self.indices(role).next();
        self.remarks.extend(remarks.into_iter().map(|remark| (at, remark)));
    }

    /// The most exact of the dates that agree with the first one on the year. A work that was
    /// online and has no place in an issue is ahead of print.
    fn add_dates(&mut self, reference: &mut Reference) {
        let all: Vec<usize> = self.indices(Role::Issued).collect();
        let mut best: Option<IssuedDate> = None;
        // A day without its year, `Sep 12`, has it in another value.
        let year = self.all(Role::Issued).find_map(|text| reading::date(text, &mut Vec::new()));
        let year = year.map(|date| date.start.year);
        for at in all {
            let mut remarks = Vec::new();
            let text = &self.values[at].text;
            let in_numbers = self.dates.get(&at).copied();
            let completed = || {
                let whole = format!("{} {text}", year?);
                reading::date(&whole, &mut Vec::new()).filter(|date| date.start.month.is_some())
            };
            let found = in_numbers
                .or_else(|| reading::date(text, &mut Vec::new()))
                .or_else(completed)
                .or_else(|| reading::date(text, &mut remarks));
            let status = reading::status(&self.values[at].text);
            reference.status = reference.status.or(status.filter(|_| found.is_none()));
            if status.is_none() {
                self.remarks.extend(remarks.into_iter().map(|remark| (Some(at), remark)));
            }
            let Some(found) = found else { continue };
            let exactness = |date: &IssuedDate| {
                (date.start.day.is_some(), date.start.month.is_some() || date.start.part.is_some())
            };
            match &best {
                None => best = Some(found),
                Some(known)
                    if known.start.year == found.start.year
                        && known.end.is_none()
                        && exactness(&found) > exactness(known) =>
                {
                    best = Some(found);
                }
                Some(_) => {}
            }
        }
        let online = self.date(Role::Online);
        let has_place = reference.volume.is_some()
            || reference.issue.is_some()
            || reference.page.is_some()
            || reference.article_number.is_some();
        reference.status = self.status.or(reference.status);
        if reference.status.is_none() && online.is_some() && !has_place {
            reference.status = Some(Status::PublishedAheadOfPrint);
        }
        let is_ahead = reference.status == Some(Status::PublishedAheadOfPrint);
        reference.issued = match (best, online) {
            (_, Some(online)) if is_ahead => Some(online),
            (best, online) => best.or(online),
        };
    }

    fn add_identifiers(&mut self, reference: &mut Reference) {
        reference.doi = self.read(Role::Doi, |text, _| doi_of(text)).or_else(|| {
            let all = self.all(Role::Identifier);
            all.filter_map(|text| text.strip_suffix("[doi]")).find_map(doi_of)
        });
        if reference.page.is_none() && reference.article_number.is_none() {
            let numbers = self.all(Role::Identifier).filter_map(|text| text.strip_suffix("[pii]"));
            // A journal's own number is long: S0003-4975(24)00123-4.
            let is_short = |number: &&str| number.len() <= 8 && reading::is_article_number(number);
            reference.article_number = numbers.map(str::trim).find(is_short).map(str::to_owned);
        }
        // A number of another data base is longer, or has letters.
        let is_pmid = |text: &&str| {
            let text = text.trim();
            (4..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let pmid = self.first(Role::Pmid).or_else(|| self.all(Role::PerhapsPmid).find(is_pmid));
        reference.pmid = pmid.and_then(pmid_of);
        let is_pmcid = |text: &&str| text.trim().to_uppercase().starts_with("PMC");
        let pmcid = self.first(Role::Pmcid).or_else(|| self.all(Role::PerhapsPmcid).find(is_pmcid));
        reference.pmcid = pmcid.and_then(pmcid_of);
        for role in [Role::Issn, Role::Isbn, Role::StandardNumber] {
            for text in self.all(role) {
                match reading::standard_number(text) {
                    Some(StandardNumber::Issn(number)) => reference.issn.get_or_insert(number),
                    Some(StandardNumber::Isbn(number)) => reference.isbn.get_or_insert(number),
                    None => continue,
                };
            }
        }
        let urls: Vec<String> =
            self.all(Role::Url).chain(self.all(Role::PerhapsUrl)).flat_map(reading::urls).collect();
        for url in urls {
            let lower = url.to_lowercase();
            if lower.contains("doi.org/") {
                reference.doi = reference.doi.take().or_else(|| doi_of(&url));
            } else if lower.contains("pubmed") && lower.contains("ncbi.nlm.nih.gov") {
                reference.pmid = reference.pmid.take().or_else(|| pmid_of(&url));
            } else if lower.contains("ncbi.nlm.nih.gov") && lower.contains("/pmc") {
                reference.pmcid = reference.pmcid.take().or_else(|| pmcid_of(&url));
            } else {
                reference.url.get_or_insert(url);
            }
        }
        preprints::set_server(reference);
    }

    /// What notes say besides identifiers and a status. Of a work that has its place in an issue, a
    /// status is its history.
    fn add_note(&mut self, reference: &mut Reference) {
        let in_issue = reference.volume.is_some()
            && (reference.page.is_some() || reference.article_number.is_some());
        let mut rest: Vec<String> = Vec::new();
        for text in self.all(Role::Status) {
            settle(reference, text, Status::of_pubstate(text));
        }
        for text in self.all(Role::Note) {
            let mut written = text.to_owned();
            machine_fields::fill(reference, &take_machine_lines(&mut written));
            let text = written.as_str();
            if text.is_empty() {
                continue;
            }
            let note = Note::of_text(text);
            reference.doi = reference.doi.take().or(note.doi);
            reference.pmid = reference.pmid.take().or(note.pmid);
            reference.pmcid = reference.pmcid.take().or(note.pmcid);
            reference.url = reference.url.take().or(note.url);
            if in_issue && note.status != StatusReading::NoStatus {
                rest.push(text.trim().to_owned());
                continue;
            }
            let is_asked_about = note.status == StatusReading::Unclear;
            settle(reference, text, note.status);
            rest.extend(note.rest.filter(|_| !is_asked_about));
        }
        reference.note = reading::text(&rest.join(". "), &mut Vec::new());
        if reference.status.is_some() {
            reference.unclear_status = None;
        }
    }

    /// A remark for each value that nothing is made of and that a person may miss.
    fn add_missed(&mut self) {
        let missed: Vec<usize> = self.indices(Role::Missed).collect();
        for at in missed {
            let tag = &self.values[at].tag;
            self.remarks.push((
                Some(at),
                Remark {
                    code: &UNUSED_FIELD,
                    cause: format!("tag {tag}"),
                    message: format!("nothing is made of `{tag}`"),
                    words: None,
                    replacement: None,
                    help: "what a reader should know belongs into the abstract or the keywords; \
                        what a reference manager writes down for itself can stay"
                        .to_owned(),
                },
            ));
        }
    }
}

/// An edition without the word for it.
fn edition(written: &str) -> Option<MarkedText> {
    MarkedText::of(&edition_of_text(written)?)
}

/// Takes a reading of words: the first one that is clear counts.
fn settle(reference: &mut Reference, words: &str, reading: StatusReading) {
    match reading {
        StatusReading::Status { status, .. } => {
            reference.status = reference.status.or(Some(status));
        }
        StatusReading::Unclear => {
            reference.unclear_status.get_or_insert_with(|| words.trim().to_owned());
        }
        StatusReading::NoStatus => {}
    }
}
