//! `/publications/`: every publication, by kind, with what a reader may filter them by.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath};
use crate::model::publication::Publication;
use crate::output::page::reference_list::{self, Reference};
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::render::text::markdown::citation_html;
use crate::render::view::HeadView;

pub struct Publications;

#[derive(Hash, Serialize)]
struct PublicationsView {
    count: usize,
    /// How many works there are, in words.
    lead: String,
    /// What the filter says when it has found some: `%found of %all works`.
    found: String,
    groups: Vec<GroupView>,
    /// The years of all works, the latest first.
    years: Vec<i16>,
    bib: String,
}

#[derive(Hash, Serialize)]
struct GroupView {
    /// The heading as a word of the page's address.
    id: String,
    heading: String,
    /// The number of the group's first work: numbers run on through the page.
    start: usize,
    items: Vec<ItemView>,
}

#[derive(Hash, Serialize)]
struct ItemView {
    /// HTML.
    html: String,
    href: String,
    /// Where it is another than the site's.
    language: Option<String>,
    year: Option<i16>,
    /// What a reader may look for and the citation may leave out: all authors, and keywords.
    words: String,
}

impl OutputKind for Publications {
    fn name(&self) -> &'static str {
        "publications"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        if let Some(first) = cx.profile.publications.first() {
            plan.page(OutputPath::page("publications"), Subject::Site, &first.file);
            plan.menu(cx.words.pages.menu_publications(), OutputPath::page("publications"));
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let mut years: Vec<i16> =
            cx.profile.publications.iter().filter_map(|work| Some(work.date?.year)).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let words = cx.words.pages;
        let count = cx.profile.publications.len();
        let view = PublicationsView {
            count,
            lead: words.publications_lead(count),
            found: words.filter_found("%found", "%all"),
            groups: groups(cx),
            years,
            bib: cx.href(&OutputPath::new("publications.bib")),
        };
        cx.engine.render(
            "publications.html",
            &HeadView::new(cx, self.name(), words.menu_publications(), target.path),
            &view,
        )
    }
}

/// The same groups as in the CV, in the same order.
fn groups(cx: &Context<'_>) -> Vec<GroupView> {
    let works: BTreeMap<OutputPath, &Publication> =
        cx.profile.publications.iter().map(|work| (work.output(), work)).collect();
    let mut start = 1;
    let mut views = Vec::new();
    for group in reference_list::publications(cx.profile, cx.words.cv) {
        let heading =
            group.heading.clone().unwrap_or_else(|| cx.words.pages.publications_all().to_owned());
        let items: Vec<ItemView> = group
            .items
            .iter()
            .map(|item| item_view(cx, item, works.get(&item.output).copied()))
            .collect();
        let count = items.len();
        views.push(GroupView {
            id: heading.to_lowercase().replace(' ', "-"),
            heading,
            start,
            items,
        });
        start += count;
    }
    views
}

fn item_view(cx: &Context<'_>, item: &Reference, work: Option<&Publication>) -> ItemView {
    let authors = work.into_iter().flat_map(|work| work.authors.iter().map(|name| name.natural()));
    let keywords = work.into_iter().flat_map(|work| work.keywords.iter().cloned());
    ItemView {
        html: citation_html(cx, &item.content),
        href: cx.href(&item.output),
        language: work
            .and_then(|work| work.foreign_language(&cx.profile.settings.language))
            .map(str::to_owned),
        year: work.and_then(|work| Some(work.date?.year)),
        words: authors.chain(keywords).collect::<Vec<_>>().join(" "),
    }
}
