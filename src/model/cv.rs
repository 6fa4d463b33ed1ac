//! The CV: sections of entries, in the order in which they were written or in the one that is usual
//! where it will be read.

pub mod application;
pub mod current;
mod dated_text;
pub mod region;
pub mod region_language;
mod repeated_name;
mod roles;
mod undated;

use std::cmp::Reverse;

use crate::base::{Diagnostic, Period, SourcePath, Span};
use crate::lexicon::date::text::{DateHabits, DateReading, read_date};
use crate::lexicon::{EntryKind, SectionKind};
use crate::model::codes::{EMPTY_SECTION, UNKNOWN_KIND};
use crate::model::cv::application::Application;
use crate::model::cv::region::Convention;
use crate::model::footnotes::FootnoteNumbering;
use crate::model::language::language_of;
use crate::syntax::MarkdownDocument;
use crate::syntax::cv::{self as syntax, EntrySyntax, HeadingSyntax};
use crate::syntax::markdown::{Block, Inline, Inlines, ListItem, plain_text};

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cv {
    /// The `#` heading that opens the file.
    pub title: Option<Inlines>,
    pub preamble: Vec<Block>,
    pub sections: Vec<Section>,
    /// The footnotes of the whole file.
    pub notes: Vec<Vec<Block>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Section {
    pub id: String,
    pub kind: SectionKind,
    pub tags: Vec<String>,
    pub heading: Inlines,
    pub blocks: Vec<Block>,
    /// The dates of the lines of the only list among these blocks, if each line has one.
    pub item_periods: Vec<Period>,
    pub entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    pub id: String,
    pub kind: Option<EntryKind>,
    pub tags: Vec<String>,
    /// What it says to forms alone.
    pub application: Application,
    /// Who was there, too, for their letter; shown nowhere.
    pub with: Vec<String>,
    /// The language of its words as a BCP 47 tag, where it is not the site's.
    pub language: Option<String>,
    pub title: Inlines,
    pub organization: Option<Inlines>,
    pub place: Option<Inlines>,
    /// Further parts of the byline.
    pub other: Vec<Inlines>,
    pub period: Option<Period>,
    pub blocks: Vec<Block>,
    /// Posts of the entry, held one after the other in the same place; they have none themselves.
    pub posts: Vec<Entry>,
}

impl Entry {
    fn read(
        file: &SourcePath,
        text: &str,
        written: EntrySyntax,
        section_tags: &[String],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Entry {
        let heading = written.heading;
        let kind = heading.kind.as_ref().and_then(|word| match EntryKind::of_word(word) {
            Ok(kind) => Some(kind),
            Err(near) => {
                let words = EntryKind::words();
                diagnostics.push(unknown_kind(file, text, &heading, word, near, words));
                None
            }
        });
        let mut blocks = written.blocks;
        let application =
            Application::read((file, text), &heading, section_tags, &mut blocks, diagnostics);
        let language = heading.language.as_ref();
        let language =
            language.and_then(|word| language_of(word, (file, heading.span), diagnostics));
        let mut byline = written.byline.into_iter();
        let posts = written.posts.into_iter().map(|mut post| {
            post.heading.language = post.heading.language.or_else(|| language.clone());
            post
        });
        let posts: Vec<EntrySyntax> = posts.collect();
        Entry {
            id: heading.id,
            kind,
            tags: heading.tags,
            application,
            with: heading.with,
            language,
            title: heading.content,
            organization: byline.next(),
            place: byline.next(),
            other: byline.collect(),
            period: written.period,
            blocks,
            posts: posts
                .into_iter()
                .map(|post| Entry::read(file, text, post, section_tags, diagnostics))
                .collect(),
        }
    }

    fn number_notes(&mut self, numbers: &mut FootnoteNumbering) {
        numbers.inlines(&mut self.title);
        let byline = self.organization.iter_mut().chain(&mut self.place).chain(&mut self.other);
        byline.for_each(|part| numbers.inlines(part));
        numbers.blocks(&mut self.blocks);
        numbers.blocks(&mut self.application.meaningful);
    }

    /// The entry and then its posts, each with whether it is a post.
    pub fn with_posts(&self) -> impl Iterator<Item = (&Entry, bool)> {
        std::iter::once((self, false)).chain(self.posts.iter().map(|post| (post, true)))
    }
}

impl Section {
    /// Whether nothing is under the heading, so that the section may be filled from elsewhere.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.entries.is_empty()
    }

    /// Puts single lines with dates in order, be they entries or the items of a list; an entry with
    /// a text of its own stays where the person put it, with all others.
    fn put_newest_line_first(&mut self) {
        let is_line = |entry: &Entry| entry.blocks.is_empty() && entry.posts.is_empty();
        if self.entries.iter().all(|entry| is_line(entry) && entry.period.is_some()) {
            self.entries.sort_by_key(|entry| newest_first(entry.period.as_ref()));
        }
        if self.entries.is_empty() && self.kind.is_dated() {
            self.put_newest_item_first();
        }
    }

    fn put_newest_item_first(&mut self) {
        let periods = std::mem::take(&mut self.item_periods);
        let lists = self.blocks.iter_mut().filter_map(|block| match block {
            Block::List { items, .. } if items.len() == periods.len() => Some(items),
            _ => None,
        });
        // Exams have an order by their dates alone. Elsewhere a date inside a sentence orders
        // nothing: such a list was put in order by hand.
        let is_of_exams = self.kind == SectionKind::Certification;
        let lists = lists.filter(|items| is_of_exams || items.iter().all(has_byline_date));
        for items in lists {
            let mut dated: Vec<_> = periods.iter().zip(std::mem::take(items)).collect();
            dated.sort_by_key(|(period, _)| newest_first(Some(period)));
            *items = dated.into_iter().map(|(_, item)| item).collect();
        }
    }
}

/// What goes on comes first, then what ended last, and of these what began last.
fn newest_first(period: Option<&Period>) -> impl Ord + use<> {
    let last = period.and_then(|period| period.last());
    let start = period.map(|period| period.start.latest());
    Reverse((last.is_none(), last.map(|date| date.latest()), start))
}

/// Whether a line has its date as a part of its own, as a byline has: `Step 1 · Jan 2024`.
fn has_byline_date(item: &ListItem) -> bool {
    let [Block::Plain { content } | Block::Paragraph { content }] = item.content.as_slice() else {
        return false;
    };
    let words = plain_text(content);
    let mut parts = words.split(['·', '|']).map(str::trim);
    words.contains(['·', '|'])
        && parts.any(|part| {
            let reading = read_date(part, DateHabits::default());
            matches!(reading, DateReading::Period(_) | DateReading::Doubtful(..))
        })
}

impl Cv {
    /// The sections that a name means: the word of a kind, such as `education`, or a heading.
    pub fn sections_named<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Section> {
        let kind = SectionKind::of_word(name).unwrap_or_else(|_| SectionKind::of_heading(name));
        let name = name.trim().to_lowercase();
        self.sections.iter().filter(move |section| {
            kind != SectionKind::Other && section.kind == kind
                || plain_text(&section.heading).trim().to_lowercase() == name
        })
    }

    /// Reads `cv.md`. With a case log, the section that is called so may be empty.
    pub fn read(
        file: &SourcePath,
        document: &MarkdownDocument,
        habits: DateHabits<'_>,
        has_case_log: bool,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Cv {
        let written = syntax::read(file, document.text(), &document.markdown, habits, diagnostics);
        let mut kinds = Vec::new();
        for section in &written.sections {
            kinds.push(match &section.heading.kind {
                Some(word) => SectionKind::of_word(word).unwrap_or_else(|near| {
                    diagnostics.push(unknown_kind(
                        file,
                        document.text(),
                        &section.heading,
                        word,
                        near,
                        SectionKind::words(),
                    ));
                    SectionKind::Other
                }),
                None => SectionKind::of_heading(&plain_text(&section.heading.content)),
            });
        }
        undated::check_outline(file, document.text(), &written, &kinds, diagnostics);
        let sections = written.sections.into_iter().zip(kinds).map(|(section, kind)| {
            let fills_itself = kind.is_of_works() || kind == SectionKind::CaseLog && has_case_log;
            if section.blocks.is_empty() && section.entries.is_empty() && !fills_itself {
                diagnostics.push(empty_cv_section(file, &section.heading, kind));
            }
            undated::check(file, document.text(), kind, &section.entries, diagnostics);
            let entries = section
                .entries
                .into_iter()
                .map(|entry| {
                    let tags = &section.heading.tags;
                    Entry::read(file, document.text(), entry, tags, diagnostics)
                })
                .collect();
            Section {
                id: section.heading.id,
                kind,
                tags: section.heading.tags,
                heading: section.heading.content,
                blocks: section.blocks,
                item_periods: section.item_periods,
                entries,
            }
        });
        let sections = sections.collect();
        Cv {
            title: written.title,
            preamble: written.preamble,
            sections,
            notes: document.markdown.body.notes.clone(),
        }
    }

    /// Adds a section for the case log, where the person wrote none.
    pub fn add_case_log(&mut self, heading: &str) {
        if self.sections.iter().any(|section| section.kind == SectionKind::CaseLog) {
            return;
        }
        let is_taken = |id: &str| {
            self.sections.iter().any(|section| {
                let mut entries = section.entries.iter().flat_map(Entry::with_posts);
                section.id == id || entries.any(|(entry, _)| entry.id == id)
            })
        };
        let word = SectionKind::CaseLog.word();
        let ids = std::iter::once(word.to_owned()).chain((2..).map(|n| format!("{word}-{n}")));
        let id = ids.into_iter().find(|id| !is_taken(id)).unwrap_or_default();
        self.sections.push(Section {
            id,
            kind: SectionKind::CaseLog,
            tags: Vec::new(),
            heading: vec![Inline::Text { text: heading.into() }],
            blocks: Vec::new(),
            item_periods: Vec::new(),
            entries: Vec::new(),
        });
    }

    /// Puts the sections into the order that is usual in a region, and sections of bare lines, such
    /// as exams, newest first. A section of a kind that nobody
    /// knows stays behind the section that it was written behind; one that nothing known is
    /// before stays in front.
    pub fn arrange(&mut self, convention: &Convention) {
        let mut rank = None;
        let mut ranked: Vec<(Option<usize>, Section)> = Vec::new();
        for section in std::mem::take(&mut self.sections) {
            rank = convention.rank(section.kind).or(rank);
            ranked.push((rank, section));
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        self.sections = ranked.into_iter().map(|(_, section)| section).collect();
        self.sections.iter_mut().for_each(Section::put_newest_line_first);
        self.number_notes();
    }

    /// Numbers the footnotes by the order of the text.
    fn number_notes(&mut self) {
        let mut numbers = FootnoteNumbering::default();
        self.title.iter_mut().for_each(|title| numbers.inlines(title));
        numbers.blocks(&mut self.preamble);
        for section in &mut self.sections {
            numbers.inlines(&mut section.heading);
            numbers.blocks(&mut section.blocks);
            for entry in &mut section.entries {
                entry.number_notes(&mut numbers);
                entry.posts.iter_mut().for_each(|post| post.number_notes(&mut numbers));
            }
        }
        self.notes = numbers.notes(std::mem::take(&mut self.notes));
    }
}

/// The diagnostic that nothing is under a heading, which is therefore not shown: its words would
/// be lost in silence.
pub fn empty_section(file: &SourcePath, heading: &HeadingSyntax) -> Diagnostic {
    Diagnostic::new(&EMPTY_SECTION, "nothing stands under this heading, so it is not shown")
        .at(file, heading.span, "")
        .help("write below it what belongs there, or put it between `<!--` and `-->` until then")
}

/// The same in the CV, where a heading that names no kind may mean one that fills itself.
fn empty_cv_section(file: &SourcePath, heading: &HeadingSyntax, kind: SectionKind) -> Diagnostic {
    let words = plain_text(&heading.content);
    let near = SectionKind::nearest(&words).filter(|near| near.is_of_works());
    match near.filter(|_| kind == SectionKind::Other && heading.kind.is_none()) {
        Some(near) => Diagnostic::new(
            &EMPTY_SECTION,
            "nothing stands under this heading, and it is not one that folio fills from your files",
        )
        .at(file, heading.span, "")
        .help(format!(
            "say what it lists, as in `## {} {{kind={}}}`, or write below it what belongs there",
            words.trim(),
            near.word()
        )),
        None => empty_section(file, heading),
    }
}

/// The diagnostic that the word behind `kind=` in a heading is none of the known ones, at that
/// word.
pub fn unknown_kind(
    file: &SourcePath,
    text: &str,
    heading: &HeadingSyntax,
    word: &str,
    near: Option<&str>,
    known: impl Iterator<Item = &'static str>,
) -> Diagnostic {
    let line = text.get(heading.span.range()).unwrap_or_default();
    let span = match line.rfind(word) {
        Some(at) => Span::new(heading.span.start + at, heading.span.start + at + word.len()),
        None => heading.span,
    };
    let diagnostic =
        Diagnostic::new(&UNKNOWN_KIND, format!("`{word}` is not a kind that folio knows"));
    match near {
        Some(near) if span != heading.span => diagnostic.suggest(file, span, near),
        Some(near) => diagnostic.ask(file, span, near),
        None => diagnostic
            .at(file, span, "")
            .help(format!("it is one of {}", known.collect::<Vec<_>>().join(", "))),
    }
}
