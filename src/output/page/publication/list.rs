//! `/publications/`: every publication, by kind, with what a reader may filter them by.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::OutputPath;
use crate::model::publication::Publication;
use crate::output::page::cv::reference_list::{self, CitedWork};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::CardText;
use crate::plan::routes;
use crate::render::text::markdown::citation_html;
use crate::render::{Context, Rendered, SiteContext};

pub struct PublicationList;

#[derive(Hash, Serialize)]
struct PublicationsView {
    count: usize,
    /// How many works there are, in words.
    lead: String,
    /// What the filter says when it has found some: `%found of %all works`.
    found: String,
    groups: Vec<PublicationGroupView>,
    /// The years of all works, the latest first.
    years: Vec<i16>,
    bib: String,
}

#[derive(Hash, Serialize)]
struct PublicationGroupView {
    /// The heading as a word of the page's address.
    id: String,
    heading: String,
    /// The number of the group's first work: numbers run on through the page.
    start: usize,
    items: Vec<PublicationItemView>,
}

#[derive(Hash, Serialize)]
struct PublicationItemView {
    /// HTML.
    html: String,
    href: String,
    /// Where it is another than the site's.
    language: Option<String>,
    year: Option<i16>,
    /// What a reader may look for and the citation may leave out: all authors, and keywords.
    words: String,
}

impl OutputKind for PublicationList {
    type Subject<'a> = ();

    const NAME: &'static str = "publications";

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        if let Some(first) = cx.profile.publications.first() {
            let title = cx.words.pages.menu_publications();
            let card = CardText::titled(title);
            claims.page(routes::publications(), (), &first.file, Some(card));
            claims.plan.menu(title, routes::publications());
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, (): &()) -> Rendered {
        let mut years: Vec<i16> =
            cx.site.profile.publications.iter().filter_map(|work| Some(work.date?.year)).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let words = cx.site.words.pages;
        let count = cx.site.profile.publications.len();
        let view = PublicationsView {
            count,
            lead: words.publications_lead(count),
            found: words.filter_found("%found", "%all"),
            groups: groups(&cx.site),
            years,
            bib: cx.site.href(&routes::publications_bib()),
        };
        cx.pages.engine.render(
            "publications.html",
            &Self::head(cx, words.menu_publications(), path),
            &view,
        )
    }
}

/// The same groups as in the CV, in the same order.
fn groups(site: &SiteContext<'_>) -> Vec<PublicationGroupView> {
    let works: BTreeMap<OutputPath, &Publication> =
        site.profile.publications.iter().map(|work| (work.output(), work)).collect();
    let mut start = 1;
    let mut views = Vec::new();
    for group in reference_list::publications(site.profile, site.words.cv) {
        let all = || site.words.pages.publications_all().to_owned();
        let heading = group.heading.clone().unwrap_or_else(all);
        let items: Vec<PublicationItemView> = group
            .items
            .iter()
            .map(|item| item_view(site, item, works.get(&item.output).copied()))
            .collect();
        let count = items.len();
        views.push(PublicationGroupView {
            id: heading.to_lowercase().replace(' ', "-"),
            heading,
            start,
            items,
        });
        start += count;
    }
    views
}

fn item_view(
    site: &SiteContext<'_>,
    item: &CitedWork,
    work: Option<&Publication>,
) -> PublicationItemView {
    let authors =
        work.into_iter().flat_map(|work| work.authors.iter().map(|name| name.display_name()));
    let keywords = work.into_iter().flat_map(|work| work.keywords.iter().cloned());
    PublicationItemView {
        html: citation_html(&item.content),
        href: site.href(&item.output),
        language: work
            .and_then(|work| work.foreign_language(&site.profile.settings.language))
            .map(str::to_owned),
        year: work.and_then(|work| Some(work.date?.year)),
        words: authors.chain(keywords).collect::<Vec<_>>().join(" "),
    }
}
