//! `/publications/`: every publication, by kind, with what a reader may filter them by; and the
//! same by year, on a page of its own, so that the switch needs no script.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath};
use crate::model::publication::Publication;
use crate::model::settings::Selection;
use crate::output::page::cv::reference_list::{self, PublicationGroup};
use crate::output::page::publication::line::{self, LineInput, LineSite, WorkLineView};
use crate::output::page::publication::year_strip::{self, YearStripView};
use crate::output::page::publication::{work_links, work_picture};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::publication::own_file;
use crate::plan::{CardText, routes};
use crate::render::{Context, Rendered, SiteContext};

pub struct PublicationList;

/// So many works are seen at a glance, and need no second order.
const FEW: usize = 5;

/// What the works of a page are parted by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Kind,
    Year,
}

#[derive(Hash, Serialize)]
struct PublicationsView {
    count: usize,
    /// How many works there are, in words.
    lead: String,
    /// What the filter says when it has found some: `%found of %all works`.
    found: String,
    groups: Vec<PublicationGroupView>,
    /// The kinds of all works, as the page by kind has them.
    kinds: Vec<KindView>,
    is_by_year: bool,
    /// The page of the other order and that of this one, where there are two.
    by_kind: Option<String>,
    by_year: Option<String>,
    strip: Option<YearStripView>,
    /// The years of all works, the latest first.
    years: Vec<i16>,
    /// Whether the owner is the first author of some works and not of others.
    has_first: bool,
    bib: String,
    json: String,
}

#[derive(Clone, Hash, Serialize)]
struct KindView {
    /// The heading as a word of the page's address.
    id: String,
    heading: String,
}

#[derive(Hash, Serialize)]
struct PublicationGroupView {
    id: String,
    heading: String,
    items: Vec<Arc<Hashed<WorkLineView>>>,
}

impl OutputKind for PublicationList {
    type Subject<'a> = Order;

    const NAME: &'static str = "publications";

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, Order>) {
        let works = &cx.profile.publications;
        if let Some(first) = works.first() {
            let title = cx.words.own.menu_publications();
            let card = CardText::titled(title);
            claims.page(routes::publications(), Order::Kind, &first.file, Some(card));
            claims.plan.menu(title, routes::publications());
            if works.len() > FEW && years(works).len() > 1 {
                claims.page(routes::publications_by_year(), Order::Year, &first.file, None);
            }
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, order: &Order) -> Rendered {
        let site = &cx.site;
        let words = site.words.own;
        let works = &site.profile.publications;
        let count = works.len();
        let firsts = works.iter().filter(|work| work.is_by_first_author()).count();
        let is_by_year = *order == Order::Year;
        let switch = |route: OutputPath| {
            site.plan.has(&routes::publications_by_year()).then(|| site.href(&route))
        };
        let by_kind = groups_by_kind(site);
        let kinds = by_kind.iter().map(PublicationGroupView::kind).collect();
        let view = PublicationsView {
            count,
            lead: words.publications_lead(count),
            found: words.filter_found("%found", "%all"),
            groups: if is_by_year { groups_by_year(site, by_kind) } else { by_kind },
            kinds,
            is_by_year,
            by_kind: switch(routes::publications()),
            by_year: switch(routes::publications_by_year()),
            strip: year_strip::view(words, works.iter().map(|work| &***work)),
            years: years(works),
            has_first: (1..count).contains(&firsts),
            bib: site.href(&routes::publications_bib()),
            json: site.href(&routes::publications_json()),
        };
        let title = match order {
            Order::Kind => words.menu_publications(),
            Order::Year => words.publications_by_year(),
        };
        cx.pages.engine.render("publications.html", &Self::head(cx, title, path), &view)
    }
}

/// The years of all works, the latest first.
fn years(works: &[Arc<Hashed<Publication>>]) -> Vec<i16> {
    let mut years: Vec<i16> = works.iter().filter_map(|work| Some(work.date?.year)).collect();
    years.sort_unstable_by_key(|year| Reverse(*year));
    years.dedup();
    years
}

impl PublicationGroupView {
    fn kind(&self) -> KindView {
        KindView { id: self.id.clone(), heading: self.heading.clone() }
    }
}

/// The same groups as in the CV, in the same order.
fn groups_by_kind(site: &SiteContext<'_>) -> Vec<PublicationGroupView> {
    reference_list::publications(site.profile, site.words.own, &Selection::default())
        .into_iter()
        .map(|group| {
            // A list of one kind says which.
            let kind = group.items.iter().find_map(|cited| cited.publication.as_ref());
            let named = |work: &Arc<Hashed<Publication>>| {
                PublicationGroup::of(work).heading(site.words.own).to_owned()
            };
            let heading = group.heading.or_else(|| kind.map(named)).unwrap_or_default();
            let id = heading.to_lowercase().replace(' ', "-");
            let works = group.items.iter().filter_map(|cited| cited.publication.as_ref());
            let items = works.map(|work| item(site, work, &id)).collect();
            PublicationGroupView { id, heading, items }
        })
        .collect()
}

/// The latest year first, and what has none last; in a year, the order of all works.
fn groups_by_year(
    site: &SiteContext<'_>,
    by_kind: Vec<PublicationGroupView>,
) -> Vec<PublicationGroupView> {
    let mut lines: HashMap<String, Arc<Hashed<WorkLineView>>> = by_kind
        .into_iter()
        .flat_map(|group| group.items)
        .map(|line| (line.slug.clone(), line))
        .collect();
    let mut groups: BTreeMap<Reverse<Option<i16>>, Vec<_>> = BTreeMap::new();
    for work in &site.profile.publications {
        let year = work.date.map(|date| date.year);
        let line = lines.remove(work.slug()).unwrap_or_else(|| item(site, work, ""));
        groups.entry(Reverse(year)).or_default().push(line);
    }
    groups
        .into_iter()
        .map(|(Reverse(year), items)| {
            let undated = || site.words.own.publications_undated().to_owned();
            PublicationGroupView {
                id: year.map_or("undated".to_owned(), |year| year.to_string()),
                heading: year.map_or_else(undated, |year| year.to_string()),
                items,
            }
        })
        .collect()
}

fn item(
    site: &SiteContext<'_>,
    work: &Hashed<Publication>,
    kind: &str,
) -> Arc<Hashed<WorkLineView>> {
    line::view(&LineInput {
        site: LineSite { addresses: site.addresses, words: site.words.own },
        work,
        kind,
        file: own_file(work).filter(|file| site.plan.has(file)),
        presentations: work_links::of_presentations(site, work),
        picture: work_picture::thumbnail(site, work),
    })
}
