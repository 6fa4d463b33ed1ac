//! A record of any format on its way to a [`Reference`]: values with their meaning, put into its
//! fields.
//!
//! What a tag means is decided before, by the table of its format. No value is dropped in silence:
//! one that nothing is made of is in a remark, unless it is a number or a date of the program's own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::reading::{self, StandardNumber};
use super::role::Role;
use crate::base::{Hashed, Span};
use crate::lexicon::language::tag_of_written;
use crate::syntax::codes::UNUSED_FIELD;
use crate::syntax::reference::text::Marks;
use crate::syntax::reference::{
    IssuedDate, MarkedText, Name, NameList, Reference, ReferenceType, Remark, Status,
};
use crate::syntax::works::{WorkRecord, WorkValue};

/// A name, before it is read.
pub enum WrittenName {
    /// In any form that names of a format have, each alone.
    Person(String),
    Group(String),
}

/// The values of one record.
#[derive(Default)]
pub struct Draft {
    pub kind: ReferenceType,
    pub genre: Option<&'static str>,
    /// The kind of an article: a review, a case report.
    pub subtype: Option<&'static str>,
    pub status: Option<Status>,
    /// The server of a preprint.
    pub archive: Option<String>,
    values: Vec<WorkValue>,
    roles: Vec<Role>,
    /// The names and the dates of values that have them in parts, by the value's index.
    names: BTreeMap<usize, Vec<WrittenName>>,
    dates: BTreeMap<usize, IssuedDate>,
    remarks: Vec<(Option<usize>, Remark)>,
}

impl Draft {
    pub fn new(kind: ReferenceType, genre: Option<&'static str>) -> Draft {
        Draft { kind, genre, ..Draft::default() }
    }

    /// Adds a value; blanks alone are none.
    pub fn push(&mut self, tag: &str, role: Role, text: impl Into<String>, span: Span) {
        let text = text.into();
        if text.trim().is_empty() {
            return;
        }
        self.values.push(WorkValue { tag: tag.to_owned(), name: role.name(), text, span });
        self.roles.push(role);
    }

    /// Adds names that are written in parts; `text` is all of their words.
    pub fn push_names(
        &mut self,
        tag: &str,
        role: Role,
        names: Vec<WrittenName>,
        text: String,
        span: Span,
    ) {
        self.names.insert(self.values.len(), names);
        self.push(tag, role, text, span);
    }

    /// Adds a date that is written in numbers; `text` is all of its words.
    pub fn push_date(
        &mut self,
        tag: &str,
        role: Role,
        date: Option<IssuedDate>,
        text: String,
        span: Span,
    ) {
        self.dates.extend(date.map(|date| (self.values.len(), date)));
        self.push(tag, role, text, span);
    }

    /// Adds a remark about the value that was added last.
    pub fn remark(&mut self, remark: Remark) {
        self.remarks.push((self.values.len().checked_sub(1), remark));
    }

    /// The texts of all values of a meaning.
    pub fn all(&self, role: Role) -> impl Iterator<Item = &str> {
        self.indices(role).map(|at| self.values[at].text.as_str())
    }

    pub fn first(&self, role: Role) -> Option<&str> {
        self.all(role).next()
    }

    fn indices(&self, role: Role) -> impl Iterator<Item = usize> {
        self.roles.iter().enumerate().filter(move |(_, is)| **is == role).map(|(at, _)| at)
    }

    /// Reads the first value of a meaning, with the remarks about it.
    fn read<T>(
        &mut self,
        role: Role,
        read: impl Fn(&str, &mut Vec<Remark>) -> Option<T>,
    ) -> Option<T> {
        let all: Vec<usize> = self.indices(role).collect();
        all.into_iter().find_map(|at| {
            let mut remarks = Vec::new();
            let found = read(&self.values[at].text, &mut remarks);
            self.remarks.extend(remarks.into_iter().map(|remark| (Some(at), remark)));
            found
        })
    }

    fn text(&mut self, role: Role) -> Option<MarkedText> {
        self.read(role, reading::text)
    }

    fn plain(&self, role: Role) -> Option<String> {
        self.first(role).map(|text| text.trim().to_owned())
    }

    fn names(&mut self, role: Role) -> NameList {
        let mut remarks = Vec::new();
        let names = self.read_names(role, &mut remarks);
        let first = self.indices(role).next();
        self.remarks.extend(remarks.into_iter().map(|remark| (first, remark)));
        names
    }

    /// The names of all values of a meaning. Those of persons are read together, as the order of one
    /// shows that of the others; a group stays in its place.
    fn read_names(&self, role: Role, remarks: &mut Vec<Remark>) -> NameList {
        let written: Vec<&WrittenName> =
            self.indices(role).filter_map(|at| self.names.get(&at)).flatten().collect();
        if written.is_empty() {
            return NameList::from_texts(self.all(role), remarks);
        }
        let persons = written.iter().filter_map(|name| match name {
            WrittenName::Person(text) => Some(text.as_str()),
            WrittenName::Group(_) => None,
        });
        let mut list = NameList::from_texts(persons, remarks);
        for (at, name) in written.into_iter().enumerate() {
            if let WrittenName::Group(group) = name {
                list.names.insert(at.min(list.names.len()), Name::group(group));
            }
        }
        list
    }

    fn date(&mut self, role: Role) -> Option<IssuedDate> {
        let in_numbers = self.indices(role).find_map(|at| self.dates.get(&at).copied());
        in_numbers.or_else(|| self.read(role, reading::date))
    }

    /// The record: `key` is its own, `span` what names it, `length` that of its text.
    pub fn finish(mut self, key: Option<String>, span: Span, length: usize) -> WorkRecord {
        let mut reference = Reference {
            kind: self.kind,
            genre: self.genre(),
            subtype: self.subtype.map(str::to_owned).or_else(|| self.plain(Role::Subtype)),
            title: self.title(),
            title_short: self.text(Role::TitleShort),
            collection_title: self.text(Role::Collection),
            collection_number: self.plain(Role::CollectionNumber),
            volume_title: self.text(Role::VolumeTitle),
            authors: self.authors(),
            editors: self.names(Role::Editor),
            translators: self.names(Role::Translator),
            container_authors: self.names(Role::ContainerAuthor),
            publisher: self.text(Role::Publisher),
            publisher_place: self.text(Role::Place),
            event_title: self.text(Role::EventTitle),
            event_place: self.text(Role::EventPlace),
            event_date: self.date(Role::EventDate),
            accessed: self.date(Role::Accessed).map(|date| date.start),
            number: self.plain(Role::Number),
            volume: self.plain(Role::Volume),
            number_of_volumes: self.plain(Role::Volumes),
            number_of_pages: self.plain(Role::PageCount),
            chapter_number: self.plain(Role::Chapter),
            edition: self.text(Role::Edition),
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
        let title = self.text(Role::Title);
        let Some(mut own) = self.text(Role::OriginalTitle) else { return title };
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
        reference.container_title = self.text(Role::Container);
        reference.container_title_short = self.text(Role::ContainerShort);
        let length = |text: &MarkedText| text.plain().chars().count();
        if let Some(either) = self.text(Role::ContainerEither) {
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
        if reference.container_title == reference.container_title_short {
            reference.container_title_short = None;
        }
    }

    /// Issue, pages and article number.
    fn add_place(&mut self, reference: &mut Reference) {
        let supplement = self.plain(Role::Supplement);
        let issue = self.plain(Role::Issue);
        let (volume, issue) =
            reading::issue(reference.volume.as_deref(), issue.as_deref(), supplement.as_deref());
        (reference.volume, reference.issue) = (volume, issue);
        let written = match (self.plain(Role::FirstPage), self.plain(Role::LastPage)) {
            (Some(first), Some(last)) if first != last && !first.contains(['-', '–', ',']) => {
                Some(format!("{first}-{last}"))
            }
            (first, last) => first.or(last),
        };
        let read = |text: &str, remarks: &mut Vec<Remark>| Some(reading::pages(text, remarks));
        let whole = self.read(Role::Page, read);
        let mut remarks = Vec::new();
        let parts = written.map(|text| reading::pages(&text, &mut remarks));
        let at = self.indices(Role::FirstPage).next();
        self.remarks.extend(remarks.into_iter().map(|remark| (at, remark)));
        let (page, number) = whole.or(parts).unwrap_or_default();
        reference.page = page;
        reference.article_number = self.plain(Role::ArticleNumber).or(number);
        if reference.page.is_none() && reference.article_number.is_none() {
            let number = self.plain(Role::PerhapsArticleNumber);
            reference.article_number = number.filter(|number| reading::is_article_number(number));
        }
    }

    /// The most exact of the dates that agree with the first one on the year. A work that was
    /// online and has no place in an issue is ahead of print.
    fn add_dates(&mut self, reference: &mut Reference) {
        let all: Vec<usize> = self.indices(Role::Issued).collect();
        let mut best: Option<IssuedDate> = None;
        for at in all {
            let mut remarks = Vec::new();
            let in_numbers = self.dates.get(&at).copied();
            let found = in_numbers.or_else(|| reading::date(&self.values[at].text, &mut remarks));
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
        reference.doi = self.read(Role::Doi, |text, _| reading::doi(text)).or_else(|| {
            let all = self.all(Role::Identifier);
            all.filter_map(|text| text.strip_suffix("[doi]")).find_map(reading::doi)
        });
        if reference.page.is_none() && reference.article_number.is_none() {
            let numbers = self.all(Role::Identifier).filter_map(|text| text.strip_suffix("[pii]"));
            // A journal's own number is long: S0003-4975(24)00123-4.
            let is_short = |number: &&str| number.len() <= 8 && reading::is_article_number(number);
            reference.article_number = numbers.map(str::trim).find(is_short).map(str::to_owned);
        }
        let is_pmid = |text: &str| {
            let text = text.trim();
            (5..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let perhaps = self.all(Role::PerhapsPmid).find(|text| is_pmid(text));
        reference.pmid = self.first(Role::Pmid).or(perhaps).map(digits);
        let is_pmcid = |text: &&str| text.trim().to_uppercase().starts_with("PMC");
        let perhaps = self.all(Role::PerhapsPmcid).find(is_pmcid);
        let pmcid = self.first(Role::Pmcid).or(perhaps).map(digits);
        reference.pmcid =
            pmcid.filter(|number| !number.is_empty()).map(|number| format!("PMC{number}"));
        for role in [Role::Issn, Role::Isbn, Role::StandardNumber] {
            for text in self.all(role) {
                match reading::standard_number(text) {
                    Some(StandardNumber::Issn(number)) => reference.issn.get_or_insert(number),
                    Some(StandardNumber::Isbn(number)) => reference.isbn.get_or_insert(number),
                    None => continue,
                };
            }
        }
        let urls: Vec<&str> =
            self.all(Role::Url).chain(self.all(Role::PerhapsUrl)).flat_map(reading::urls).collect();
        for url in urls {
            if url.contains("doi.org/") {
                reference.doi = reference.doi.take().or_else(|| reading::doi(url));
            } else if let Some(pmid) = reading::pmid_of_url(url) {
                reference.pmid.get_or_insert(pmid);
            } else {
                reference.url.get_or_insert_with(|| url.to_owned());
            }
        }
    }

    /// What notes say besides identifiers and a status.
    fn add_note(&mut self, reference: &mut Reference) {
        let mut rest = Vec::new();
        for note in self.all(Role::Note).chain(self.all(Role::Status)) {
            let note = reading::note(note);
            reference.status = reference.status.or(note.status);
            reference.doi = reference.doi.take().or(note.doi);
            reference.pmid = reference.pmid.take().or(note.pmid);
            reference.pmcid = reference.pmcid.take().or(note.pmcid);
            reference.url = reference.url.take().or(note.url);
            rest.extend(note.rest);
        }
        reference.note = reading::text(&rest.join("; "), &mut Vec::new());
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
