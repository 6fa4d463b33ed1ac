//! Which entries of the CV a sheet holds: those that have its tag, and all of a section that has
//! it.
//!
//! A post with the tag is an entry of its own; without it, it is part of the text of its entry.

use crate::base::well_known::CV;
use crate::base::{Period, SourcePath};
use crate::lexicon::SectionKind;
use crate::lexicon::application_form::FormField;
use crate::model::Profile;
use crate::model::cv::region::Region;
use crate::model::cv::{Cv, Entry, Section};
use crate::output::sheet::application_sheet::{At, Field, Place};
use crate::output::sheet::own_words;
use crate::render::text::date;
use crate::syntax::markdown::Inlines;
use crate::words::SiteWords;

/// An entry that a sheet holds.
pub struct Chosen<'a> {
    pub section: &'a Section,
    pub entry: &'a Entry,
    /// The entry that this is a post of.
    parent: Option<&'a Entry>,
    tag: &'static str,
}

/// The entries with a tag, in the order of the CV.
pub fn chosen<'a>(profile: &'a Profile, tag: &'static str) -> Vec<Chosen<'a>> {
    let sections = profile.cv.iter().flat_map(|cv| &cv.sections);
    let mut all = Vec::new();
    for section in sections {
        let is_whole = has(&section.tags, tag);
        for entry in &section.entries {
            if is_whole || has(&entry.tags, tag) {
                all.push(Chosen { section, entry, parent: None, tag });
            }
            let posts = entry.posts.iter().filter(|post| has(&post.tags, tag));
            all.extend(posts.map(|post| Chosen { section, entry: post, parent: Some(entry), tag }));
        }
    }
    all
}

/// Whether some entry has the tag, or a section with entries.
pub fn is_chosen(cv: &Cv, tag: &str) -> bool {
    cv.sections.iter().any(|section| {
        let mut entries = section.entries.iter().flat_map(Entry::with_posts);
        match has(&section.tags, tag) {
            true => !section.is_empty(),
            false => entries.any(|(entry, _)| has(&entry.tags, tag)),
        }
    })
}

pub fn has(tags: &[String], tag: &str) -> bool {
    tags.iter().any(|known| known == tag)
}

impl Chosen<'_> {
    pub fn title(&self, cv: &Cv) -> String {
        own_words::of_inlines(self.entry.roles().role, &cv.notes)
    }

    pub fn kind(&self) -> SectionKind {
        self.section.kind
    }

    /// Where it was. A post that does not say it was in the place that its entry is named after.
    pub fn organization(&self, cv: &Cv) -> String {
        let named = self.entry.roles().organization.or(self.parent.map(|parent| &parent.title));
        named.map(|part| own_words::of_inlines(part, &cv.notes)).unwrap_or_default()
    }

    /// The place, and whatever else is in the byline; of a post that says none, all of its entry's.
    pub fn location(&self, cv: &Cv) -> String {
        let joined = |parts: Vec<&Inlines>| {
            let parts = parts.into_iter().map(|part| own_words::of_inlines(part, &cv.notes));
            parts.collect::<Vec<_>>().join(", ")
        };
        let own = joined(self.entry.roles().location);
        match self.parent.filter(|_| own.is_empty()) {
            Some(parent) => {
                let byline = parent.organization.iter().chain(&parent.place).chain(&parent.other);
                joined(byline.collect())
            }
            None => own,
        }
    }

    /// What it says, and after that its posts that are no entries of the sheet themselves.
    pub fn description(&self, cv: &Cv, words: SiteWords<'_>) -> String {
        let mut parts = vec![own_words::of_blocks(&self.entry.blocks, &cv.notes)];
        for post in self.entry.posts.iter().filter(|post| !has(&post.tags, self.tag)) {
            let byline = post.organization.iter().chain(&post.place).chain(&post.other);
            let mut head = vec![own_words::of_inlines(&post.title, &cv.notes)];
            head.extend(byline.map(|part| own_words::of_inlines(part, &cv.notes)));
            head.extend(post.period.as_ref().map(|period| period_text(words, period)));
            parts.push(head.join(", "));
            parts.push(own_words::of_blocks(&post.blocks, &cv.notes));
            parts.push(own_words::of_blocks(&post.application.meaningful, &cv.notes));
        }
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    /// Its first and its last day, in two fields.
    pub fn dates(&self, words: SiteWords<'_>, start: &FormField, end: &FormField) -> [Field; 2] {
        let Some(period) = &self.entry.period else {
            return [start, end].map(|asked| Field { asked: asked.clone(), ..Field::default() });
        };
        let day = |day| date::date(words.english, Region::Us, day);
        let first = std::iter::once(period).chain(&period.further).map(|period| period.start);
        let first = first.min_by_key(|day| day.earliest()).unwrap_or(period.start);
        let last = match period.last() {
            Some(last) if period.expected => words.english.expected(&day(last)),
            Some(last) => day(last),
            None => words.english.present().to_owned(),
        };
        let is_several = !period.further.is_empty();
        let whole_period = is_several.then(|| period_text(words, period));
        [
            Field { asked: start.clone(), text: day(first), ..Field::default() },
            Field { asked: end.clone(), text: last, whole_period, ..Field::default() },
        ]
    }

    pub fn place(&self) -> Place {
        let at = At::Heading { entry: self.entry.id.clone(), section: self.section.id.clone() };
        Place { file: SourcePath::new(CV), at }
    }
}

fn period_text(words: SiteWords<'_>, period: &Period) -> String {
    let words = SiteWords { own: words.english, ..words };
    date::period(words, Region::Us, period)
}
