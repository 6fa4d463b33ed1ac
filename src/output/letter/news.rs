//! What is new on the site since a day: updates, works, posters, talks, and entries of the CV.
//!
//! Everything here is public: what is under embargo is counted and left out. A date without a day
//! counts as new when a part of it lies behind the day, and says so, as nobody can tell.

use std::collections::BTreeSet;

use crate::base::{PartialDate, PeriodEnd};
use crate::lexicon::folded::Folded;
use crate::model::cv::{Entry, Section};
use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::publication::Publication;
use crate::output::letter::calendar::days_between;
use crate::output::letter::desk::LetterDesk;
use crate::plan::routes;
use crate::syntax::markdown::{Block, first_paragraph, plain_text};

/// The most items that a letter lists.
pub const MOST: usize = 5;

/// What is new, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    pub items: Vec<NewsItem>,
    /// Titles of works that are held back by an embargo.
    pub embargoed: Vec<String>,
    /// How many items have none of the tags that were asked for.
    pub off_topic: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsItem {
    pub date: PartialDate,
    /// What it is, as in `Case report`; an update says so itself.
    pub what: Option<String>,
    pub title: String,
    /// The journal, the meeting or the place of work.
    pub detail: Option<String>,
    /// With scheme and host, if the site knows its own address.
    pub url: Option<String>,
    tags: Vec<String>,
}

impl NewsItem {
    /// Whether only the year is known, so that it may be older than the day.
    pub fn is_vague(&self) -> bool {
        self.date.month.is_none()
    }

    /// How many days before today it was, at least.
    pub fn age(&self, today: PartialDate) -> i32 {
        let (year, month, day) = self.date.latest();
        let latest = PartialDate { year, month: Some(month), day: Some(day), part: None };
        days_between(latest, today).max(0)
    }
}

/// What is new after `since`, up to today. `topics` are tags: what has tags and none of these is
/// left out; what has no tags is for everybody.
pub fn news(desk: &LetterDesk<'_>, since: PartialDate, topics: &[String]) -> News {
    let is_between = |date: PartialDate| {
        date.latest() > since.earliest() && date.earliest() <= desk.today.earliest()
    };
    let mut items: Vec<NewsItem> = updates(desk)
        .chain(desk.profile.publications.iter().filter_map(|work| publication(desk, work)))
        .chain(desk.profile.presentations.iter().flat_map(|work| presentation(desk, work)))
        .chain(cv(desk))
        .filter(|item| is_between(item.date))
        .collect();
    let all = items.len();
    let topics: Vec<Folded> = topics.iter().map(|topic| Folded::of(topic)).collect();
    let is_topic = |tag: &String| {
        let tag = Folded::of(tag);
        topics.iter().any(|topic| topic.letters() == tag.letters())
    };
    items
        .retain(|item| topics.is_empty() || item.tags.is_empty() || item.tags.iter().any(is_topic));
    let off_topic = all - items.len();
    items.sort_by_key(|item| std::cmp::Reverse(item.date.earliest()));
    // A poster of the CV may have a page, too.
    let mut seen = BTreeSet::new();
    items.retain(|item| seen.insert(Folded::of(&item.title).letters().to_vec()));
    let embargoed = desk.embargoed.iter().filter(|work| work.latest_date().is_none_or(is_between));
    let embargoed = embargoed.map(|work| work.title.clone()).collect();
    News { items, embargoed, off_topic }
}

/// Every title on the site that a letter may list.
pub fn titles(desk: &LetterDesk<'_>) -> Vec<String> {
    let ever = PartialDate { year: i16::MIN, month: None, day: None, part: None };
    news(desk, ever, &[]).items.into_iter().map(|item| item.title).collect()
}

fn updates(desk: &LetterDesk<'_>) -> impl Iterator<Item = NewsItem> {
    desk.profile.updates.iter().map(|update| NewsItem {
        date: update.date,
        what: None,
        title: update.title.clone(),
        detail: None,
        url: desk.addresses.absolute(&update.output),
        tags: Vec::new(),
    })
}

fn publication(desk: &LetterDesk<'_>, work: &Publication) -> Option<NewsItem> {
    let container = work.shown_container();
    let status = match container {
        Some(_) => work.status.word_in_line(desk.words.own),
        None => work.status.word(desk.words.own).map(str::to_owned),
    };
    let detail: Vec<String> = container.into_iter().chain(status).collect();
    Some(NewsItem {
        date: work.date?,
        what: Some(work.kind.singular(desk.words.own).to_owned()),
        title: work.title.clone(),
        detail: (!detail.is_empty()).then(|| desk.words.own.commas().line(&detail)),
        url: desk.addresses.absolute(&work.output),
        tags: work.tags.clone(),
    })
}

fn presentation(desk: &LetterDesk<'_>, work: &Presentation) -> Vec<NewsItem> {
    let events = work.events.iter().rev().filter_map(|event| {
        let what = match event.kind {
            PresentationKind::Poster => desk.words.own.poster(),
            PresentationKind::Talk => desk.words.own.talk(),
        };
        let detail: Vec<String> = event.name.iter().chain(&event.award).cloned().collect();
        Some(NewsItem {
            date: event.date?,
            what: Some(what.to_owned()),
            title: work.title.clone(),
            detail: (!detail.is_empty()).then(|| desk.words.own.commas().line(&detail)),
            url: desk.addresses.absolute(&work.output()),
            tags: work.tags.clone(),
        })
    });
    events.collect()
}

/// What began: an entry that has only ended is not new.
fn cv(desk: &LetterDesk<'_>) -> Vec<NewsItem> {
    let Some(cv) = &desk.profile.cv else { return Vec::new() };
    cv.sections
        .iter()
        .flat_map(|section| {
            let entries = section.entries.iter().flat_map(Entry::with_posts);
            let entries = entries.filter_map(|(entry, _)| cv_entry(desk, section, entry));
            entries.chain(list_items(desk, section)).collect::<Vec<_>>()
        })
        .collect()
}

fn cv_entry(desk: &LetterDesk<'_>, section: &Section, entry: &Entry) -> Option<NewsItem> {
    let period = entry.period.as_ref().filter(|period| !period.expected)?;
    let page = desk.addresses.absolute(&routes::cv());
    Some(NewsItem {
        date: period.start,
        what: Some(plain_text(&section.heading)),
        title: plain_text(&entry.title),
        detail: entry.organization.as_ref().map(|words| plain_text(words)),
        url: page.map(|page| format!("{page}#{}", entry.id)),
        tags: section.tags.iter().chain(&entry.tags).cloned().collect(),
    })
}

/// The entries of the CV that are over, each with the day of its end as its date.
pub fn ended(desk: &LetterDesk<'_>) -> Vec<NewsItem> {
    let sections = desk.profile.cv.iter().flat_map(|cv| &cv.sections);
    let ended = sections.flat_map(|section| {
        let entries = section.entries.iter().flat_map(Entry::with_posts);
        entries.filter_map(move |(entry, _)| {
            let PeriodEnd::Date(end) = entry.period.as_ref()?.end else { return None };
            let is_over = end.earliest() <= desk.today.earliest();
            let item = cv_entry(desk, section, entry).filter(|_| is_over)?;
            Some(NewsItem { date: end, ..item })
        })
    });
    ended.collect()
}

/// The lines of a list of which each has a date.
fn list_items(desk: &LetterDesk<'_>, section: &Section) -> Vec<NewsItem> {
    let lists = section.blocks.iter().filter_map(|block| match block {
        Block::List { items, .. } if items.len() == section.item_periods.len() => Some(items),
        _ => None,
    });
    let lines = lists.flatten().zip(&section.item_periods);
    let page = desk.addresses.absolute(&routes::cv());
    lines
        .filter(|(_, period)| !period.expected)
        .filter_map(|(item, period)| {
            Some(NewsItem {
                date: period.start,
                what: Some(plain_text(&section.heading)),
                title: item_text(&item.content)?,
                detail: None,
                url: page.as_ref().map(|page| format!("{page}#{}", section.id)),
                tags: section.tags.clone(),
            })
        })
        .collect()
}

fn item_text(blocks: &[Block]) -> Option<String> {
    match blocks.first()? {
        Block::Plain { content } => Some(plain_text(content)),
        _ => first_paragraph(blocks),
    }
}
