//! A section of the CV as templates see it.

use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath, SourcePath};
use crate::lexicon::SectionKind;
use crate::model::Profile;
use crate::model::cv::{Entry, Section};
use crate::model::settings::Selection;
use crate::output::page::cv::{case_table, reference_list};
use crate::plan::Addresses;
use crate::render::text::clinical_setting::clinical_setting;
use crate::render::text::date;
use crate::render::text::markdown::{Html, citation_html, generated_html};
use crate::render::view::DateView;
use crate::render::{Context, SiteContext};
use crate::syntax::markdown::{Inlines, plain_text};

#[derive(Debug, Hash, Serialize)]
pub struct WebSectionView {
    pub id: String,
    pub kind: SectionKind,
    /// HTML.
    pub heading: String,
    /// The heading as text.
    pub label: String,
    /// What is behind the heading, in a word: `7 entries`; empty for free text.
    pub count: String,
    /// Whether it is unfolded on a small screen from the start.
    pub is_open: bool,
    /// Whether each entry is a title with its byline: a line of an exam.
    pub is_bare: bool,
    /// The language of heading and label, where it is not the page's.
    pub language: Option<String>,
    /// HTML between the heading and the first entry.
    pub html: String,
    pub entries: Vec<WebEntryView>,
    pub groups: Vec<WebGroupView>,
}

/// All texts but the id, the setting and the period are HTML. The posts of an entry are entries
/// behind it.
#[derive(Debug, Hash, Serialize)]
pub struct WebEntryView {
    pub id: String,
    /// Whether this is a post of the entry before it.
    pub is_post: bool,
    /// The language of its words, where it is not the site's.
    pub language: Option<String>,
    pub title: String,
    pub organization: Option<String>,
    pub place: Option<String>,
    pub other: Vec<String>,
    /// What clinical work was, as far as title and byline do not say it.
    pub setting: Option<String>,
    pub period: Option<DateView>,
    pub html: String,
}

#[derive(Debug, Hash, Serialize)]
pub struct WebGroupView {
    pub heading: Option<String>,
    /// The number of the group's first work: numbers run on through a section.
    pub start: usize,
    pub items: Vec<Arc<Hashed<ReferenceView>>>,
}

#[derive(Debug, Hash, Serialize)]
pub struct ReferenceView {
    /// HTML.
    pub html: Arc<str>,
    pub href: String,
    /// The language of the work, where it is another than the site's.
    pub language: Option<String>,
}

/// Whether a section is shown: an empty one only when works or a case log fill it.
pub fn is_visible(profile: &Profile, section: &Section) -> bool {
    !section.is_empty()
        || profile.fills(section.kind)
        || section.kind == SectionKind::CaseLog && !profile.case_logs.is_empty()
}

pub fn view(
    cx: &Context<'_>,
    file: &SourcePath,
    section: &Section,
    is_open: bool,
) -> WebSectionView {
    let html = Html::new(cx, file);
    let groups = if section.is_empty() {
        let works = reference_list::of_section(
            cx.site.profile,
            cx.site.words,
            section.kind,
            &Selection::default(),
        );
        groups(&cx.site, works)
    } else {
        Vec::new()
    };
    let log = case_table::blocks(&cx.site, section.kind);
    let works = groups.iter().map(|group| group.items.len()).sum::<usize>();
    let count = match section.entries.len() + works {
        0 => String::new(),
        count => cx.site.words.own.cv_entries(count),
    };
    WebSectionView {
        id: section.id.clone(),
        kind: section.kind,
        heading: html.inlines(&section.heading),
        label: plain_text(&section.heading),
        count,
        is_open,
        is_bare: !section.entries.is_empty() && section.entries.iter().all(is_bare),
        language: cx.site.addresses.borrowed_language(file).map(str::to_owned),
        html: html.below(2).blocks(&section.blocks) + &generated_html(&log),
        entries: section
            .entries
            .iter()
            .flat_map(Entry::with_posts)
            .map(|(entry, is_post)| WebEntryView {
                is_post,
                ..entry_view(cx, &html.below(2 + u8::from(is_post)), entry)
            })
            .collect(),
        groups,
    }
}

/// Whether an entry is a title with its byline and no more.
fn is_bare(entry: &Entry) -> bool {
    entry.blocks.is_empty() && entry.with_posts().nth(1).is_none()
}

pub fn entry_view<'a>(cx: &Context<'_>, html: &Html<'a>, entry: &'a Entry) -> WebEntryView {
    let html = html.within(entry.language.as_deref());
    WebEntryView {
        id: entry.id.clone(),
        is_post: false,
        language: entry.language.clone(),
        title: html.heading(&entry.title),
        organization: entry.organization.as_ref().map(|part| html.inlines(part)),
        place: entry.place.as_ref().map(|part| html.inlines(part)),
        other: entry.other.iter().map(|part| html.inlines(part)).collect(),
        setting: clinical_setting(cx.site.words.own, entry),
        period: entry.period.as_ref().map(|period| {
            DateView::new(
                date::period(cx.site.words, cx.site.profile.settings.region, period),
                period.start,
            )
        }),
        html: html.below(html.depth + 1).blocks(&entry.blocks),
    }
}

/// Memoized: of two thousand works in a list, an edit changes one.
#[comemo::memoize]
fn reference_view(
    content: &Hashed<Inlines>,
    output: &OutputPath,
    language: Option<&str>,
    addresses: Addresses<'_>,
) -> Arc<Hashed<ReferenceView>> {
    let html = citation_html(content);
    let (href, language) = (addresses.href(output), language.map(str::to_owned));
    Arc::new(Hashed::new(ReferenceView { html, href, language }))
}

fn groups(
    site: &SiteContext<'_>,
    groups: Vec<reference_list::ReferenceGroup>,
) -> Vec<WebGroupView> {
    let mut start = 1;
    groups
        .into_iter()
        .map(|group| {
            let items: Vec<Arc<Hashed<ReferenceView>>> = group
                .items
                .iter()
                .map(|item| {
                    let language = item.language.as_deref();
                    reference_view(&item.content, &item.output, language, site.addresses)
                })
                .collect();
            let view = WebGroupView { heading: group.heading, start, items };
            start += view.items.len();
            view
        })
        .collect()
}
