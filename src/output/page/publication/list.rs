//! `/publications/`: every publication, by kind, with what a reader may filter them by.

use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath};
use crate::model::publication::Publication;
use crate::model::settings::Selection;
use crate::output::page::cv::reference_list;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{Addresses, CardText, routes};
use crate::render::text::markdown::citation_html;
use crate::render::{Context, Rendered, SiteContext};
use crate::syntax::markdown::Inlines;
use crate::syntax::reference::Name;

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
    json: String,
}

#[derive(Hash, Serialize)]
struct PublicationGroupView {
    /// The heading as a word of the page's address.
    id: String,
    heading: String,
    /// The number of the group's first work: numbers run on through the page.
    start: usize,
    items: Vec<Arc<Hashed<PublicationItemView>>>,
}

#[derive(Hash, Serialize)]
struct PublicationItemView {
    /// HTML.
    html: Arc<str>,
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
            json: cx.site.href(&routes::publications_json()),
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
    let mut start = 1;
    let mut views = Vec::new();
    for group in reference_list::publications(site.profile, site.words.cv, &Selection::default()) {
        let all = || site.words.pages.publications_all().to_owned();
        let heading = group.heading.clone().unwrap_or_else(all);
        let language = &site.profile.settings.language;
        let items: Vec<Arc<Hashed<PublicationItemView>>> = group
            .items
            .iter()
            .filter_map(|item| {
                let work = item.publication.as_ref()?;
                Some(item_view(work, &item.content, site.addresses, language))
            })
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

/// Memoized: of two thousand works in the list, an edit changes one.
#[comemo::memoize]
fn item_view(
    work: &Hashed<Publication>,
    citation: &Hashed<Inlines>,
    addresses: Addresses<'_>,
    site_language: &str,
) -> Arc<Hashed<PublicationItemView>> {
    let authors = work.authors().iter().map(Name::display_name);
    let keywords = work.reference.keywords.iter().cloned();
    Arc::new(Hashed::new(PublicationItemView {
        html: citation_html(citation),
        href: addresses.href(&work.output),
        language: work.foreign_language(site_language).map(str::to_owned),
        year: work.date.map(|date| date.year),
        words: authors.chain(keywords).collect::<Vec<_>>().join(" "),
    }))
}
