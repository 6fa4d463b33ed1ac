//! Posters and talks: work that was shown at a meeting.

use std::sync::Arc;

use crate::base::{
    Diagnostic, FileKind, Hashed, Options, OutputPath, PartialDate, SourcePath, Span,
};
use crate::lexicon::web_address::web_address;
use crate::model::clinical::{CLINICAL, read_clinical, report_unstated_case};
use crate::model::codes::{MISSING_DATE, MISSING_KEY, URL};
use crate::model::misplaced;
use crate::model::page::{empty_headings, titled, untitled};
use crate::model::publication::owner::OwnerMatcher;
use crate::model::slugs;
use crate::model::written_path::written_path;
use crate::syntax::MarkdownDocument;
use crate::syntax::codes::DATE;
use crate::syntax::markdown::Body;
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;

/// The front matter of a poster or a talk.
pub static PRESENTATION: TableKeys = TableKeys::of(&[
    &[
        Key::text("title", "The title; without it, the heading that opens the text."),
        Key::texts("authors", "All authors in their order."),
    ],
    EVENT,
    &[
        Key::tables("events", &FURTHER_EVENT, "A further meeting at which it was shown."),
        Key::text("file", "The PDF of the poster or the slides, beside this file."),
        Key::text("image", "A picture of it; without one, the first page of the PDF."),
        Key::text("image-alt", "What the picture shows, for those who cannot see it."),
        Key::text("link", "An address of it elsewhere, such as a recording."),
        Key::text("paper", "The paper that it became, by citation key."),
        Key::moment("embargo-until", "Until then, nothing of it is published."),
        Key::bool("featured", "Whether documents with `featured` list it."),
        Key::tags("tags", "By these, documents choose what they list."),
        Key::texts("with", "Who was part of it beside the authors, for the letter they write."),
    ],
    CLINICAL,
])
.elsewhere(&[misplaced::PRESENTATION]);

/// The keys of a meeting, in the front matter itself and under `[[events]]`.
const EVENT: &[Key] = &[
    Key::text("event", "The meeting."),
    Key::text("place", "Town and country."),
    Key::days("date", "The first day, or all of them, as in `3–5 May 2025`."),
    Key::date("end-date", "The last day."),
    Key::text("award", "A prize that it won there."),
];

static FURTHER_EVENT: TableKeys = TableKeys::of(&[
    &[Key::word("kind", &KINDS, "Whether it was a poster or a talk there, if not as here.")],
    EVENT,
]);

const KINDS: [(&str, PresentationKind); 2] =
    [("poster", PresentationKind::Poster), ("talk", PresentationKind::Talk)];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PresentationKind {
    Poster,
    Talk,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Presentation {
    pub kind: PresentationKind,
    pub source: SourcePath,
    pub slug: String,
    pub title: String,
    pub authors: Vec<String>,
    /// Which of the authors the site is about.
    pub owner: Option<usize>,
    /// The meetings at which the work was shown, the earliest first; empty when none is named.
    pub events: Vec<Event>,
    pub file: Option<SourcePath>,
    pub image: Option<SourcePath>,
    pub image_alt: Option<String>,
    pub link: Option<String>,
    /// Seconds since 1970; until then nothing of the work is published.
    pub embargo_until: Option<i64>,
    /// The later paper, by citation key.
    pub paper: Option<String>,
    pub clinical: bool,
    /// Chosen for documents that list only such works.
    pub featured: bool,
    pub tags: Vec<String>,
    /// Who was part of it beside the authors, for their letter; shown nowhere.
    pub with: Vec<String>,
    pub abstract_text: Arc<Hashed<Body>>,
}

/// A meeting at which a work was shown. The same work at several meetings is one entry with several
/// events (docs/domain.md, "works").
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Event {
    /// Whether it was a poster or a talk there.
    pub kind: PresentationKind,
    pub name: Option<String>,
    pub place: Option<String>,
    pub date: Option<PartialDate>,
    pub end_date: Option<PartialDate>,
    pub award: Option<String>,
    /// Whether it begins after today.
    pub is_ahead: bool,
}

impl PresentationKind {
    /// The folder in `content/` and on the site.
    pub fn folder(self) -> &'static str {
        match self {
            PresentationKind::Poster => slugs::POSTERS,
            PresentationKind::Talk => slugs::TALKS,
        }
    }
}

impl Presentation {
    pub fn output(&self) -> OutputPath {
        OutputPath::page(&format!("{}/{}", self.kind.folder(), self.slug))
    }

    /// The folder of its own on the site, for its files: `posters/sts-2025/`.
    pub fn file_output(&self, file: &SourcePath) -> OutputPath {
        OutputPath::new(&format!("{}/{}/{}", self.kind.folder(), self.slug, file.file_name()))
    }

    /// Whether nothing of it may be published yet.
    pub fn is_embargoed(&self, options: &Options) -> bool {
        !options.show_embargoed && self.embargo_until.is_some_and(|until| options.now < until)
    }

    /// The picture of the work, else the first page of its PDF.
    pub fn picture(&self) -> Option<&SourcePath> {
        let is_shown =
            |file: &&SourcePath| file.kind() == FileKind::Pdf || file.kind().is_picture();
        self.image.as_ref().or_else(|| self.file.as_ref().filter(is_shown))
    }

    /// The day on which the work was last shown, by which lists are sorted.
    pub fn latest_date(&self) -> Option<PartialDate> {
        self.events.iter().filter_map(|event| event.date).max_by_key(PartialDate::earliest)
    }

    /// Reads the `index.md` of a poster's or talk's folder.
    pub fn read(
        kind: PresentationKind,
        file: &SourcePath,
        document: &MarkdownDocument,
        owner: &OwnerMatcher,
        today: PartialDate,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Presentation {
        let slug = file.folder().rsplit('/').next().unwrap_or_default().to_owned();
        let mut fields = TableReader::of(&document.front_matter, &PRESENTATION, "the front matter");
        let title = fields.text("title");
        let authors = fields.strings("authors");
        let own_path = |fields: &mut TableReader<'_>, key: &'static str| -> Option<SourcePath> {
            let written = fields.text(key)?;
            let path = written_path(file.folder(), key, &written);
            path.map_err(|fault| fields.error_at(fault, key)).ok()
        };
        let document_file = own_path(&mut fields, "file");
        let image = own_path(&mut fields, "image");
        let events = read_events(kind, &mut fields, today);
        let (written_title, abstract_text) = titled(title, &document.markdown.body, &slug);
        let word = if kind == PresentationKind::Poster { "poster" } else { "talk" };
        let shows = image.is_some() || document_file.is_some();
        report_unstated_case(&written_title, shows, &mut fields);
        diagnostics.extend(untitled(word, &written_title, document));
        diagnostics.extend(empty_headings(file, &document.markdown));
        let presentation = Presentation {
            kind,
            source: file.clone(),
            title: written_title,
            owner: owner.find_written(&authors),
            authors,
            events,
            file: document_file,
            image,
            image_alt: fields.text("image-alt"),
            link: read_link(&mut fields),
            embargo_until: fields.timestamp("embargo-until"),
            paper: fields.text("paper"),
            clinical: read_clinical(&mut fields),
            featured: fields.bool("featured").unwrap_or(false),
            tags: fields.strings("tags"),
            with: fields.strings("with"),
            abstract_text,
            slug,
        };
        if presentation.embargo_until.is_none() && fields.has("embargo-until") {
            // The unreadable time is reported as an error; until it is fixed, nothing may be shown.
            let mut held_back = presentation;
            held_back.embargo_until = Some(i64::MAX);
            fields.finish(diagnostics);
            return held_back;
        }
        let has_no_date = presentation.latest_date().is_none() && !misplaced::says_date(&fields);
        fields.finish(diagnostics);
        if has_no_date && !document.front_matter.is_broken {
            diagnostics.push(
                Diagnostic::new(
                    &MISSING_DATE,
                    format!("this {word} has no date, so it stands behind all others"),
                )
                .at(file, Span::new(0, 0), "")
                .help("add `date = 2025-01-24` to its front matter"),
            );
        }
        presentation
    }
}

fn read_link(fields: &mut TableReader<'_>) -> Option<String> {
    let written = fields.text("link")?;
    let address = web_address(&written);
    if address.is_none() {
        let diagnostic = Diagnostic::new(&URL, format!("`{written}` is not a web address"));
        fields.error_at(diagnostic.help("write it whole, as in `link = \"https://...\"`"), "link");
    }
    address
}

/// The meeting that the front matter itself names, and those under `[[events]]`.
fn read_events(
    kind: PresentationKind,
    fields: &mut TableReader<'_>,
    today: PartialDate,
) -> Vec<Event> {
    let mut events: Vec<Event> = read_event(kind, fields, today).into_iter().collect();
    for mut table in fields.tables("events") {
        let kind = table.choice("kind", &KINDS).unwrap_or(kind);
        let event = read_event(kind, &mut table, today);
        if event.is_none() && table.keys().iter().all(|(key, _)| key == "kind") {
            let nothing =
                Diagnostic::new(&MISSING_KEY, "this meeting has neither a name nor a date");
            table.error_at(
                nothing.help(
                    "write `event = \"...\"` and `date = 2025-01-24` below \
            `[[events]]`, or remove it",
                ),
                "event",
            );
        }
        events.extend(event);
        fields.merge(table);
    }
    // Meetings without a date come last, in file order.
    events.sort_by_key(|event| (event.date.is_none(), event.date.map(|date| date.earliest())));
    events
}

/// One meeting; `None` if nothing of it is written.
fn read_event(
    kind: PresentationKind,
    fields: &mut TableReader<'_>,
    today: PartialDate,
) -> Option<Event> {
    let days = fields.days("date");
    let last_day = days.and_then(|(_, last)| last);
    let end_date = fields.date("end-date");
    if last_day.is_some() && end_date.is_some() && last_day != end_date {
        let twice = Diagnostic::new(&DATE, "the last day is said twice, and not as in `date`");
        fields.error_at(twice.help("remove the one that is wrong"), "end-date");
    }
    let event = Event {
        kind,
        name: fields.text("event"),
        place: fields.text("place"),
        date: days.map(|(first, _)| first),
        end_date: end_date.or(last_day),
        award: fields.text("award"),
        is_ahead: days.is_some_and(|(first, _)| first.earliest() > today.latest()),
    };
    if let (Some(start), Some(end)) = (event.date, event.end_date)
        && end.latest() < start.earliest()
    {
        let backwards = Diagnostic::new(&DATE, "this ends before it begins");
        fields.error_at(
            backwards.help("look at `date` and `end-date`: one of them is wrong"),
            "end-date",
        );
    }
    let nothing = Event {
        kind,
        name: None,
        place: None,
        date: None,
        end_date: None,
        award: None,
        is_ahead: false,
    };
    (event != nothing).then_some(event)
}
