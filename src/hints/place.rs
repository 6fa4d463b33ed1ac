//! Where on a page a hint is drawn: beside which of its parts. The page itself is not touched.
//!
//! The parts are those of the standard themes; a theme with others shows its hints at the end of
//! the page.

use serde::Serialize;

use crate::base::OutputPath;
use crate::hints::gap::HintSite;
use crate::lexicon::SectionKind;
use crate::plan::routes;

/// A part of a page, as a CSS selector, and where beside it, in the word of `insertAdjacentElement`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spot {
    pub selector: String,
    pub at: &'static str,
}

type At = (&'static str, &'static str);

const BEFORE: &str = "beforebegin";
const AFTER: &str = "afterend";
const FIRST: &str = "afterbegin";
const LAST: &str = "beforeend";

/// Where a kind of hint stands.
pub enum Place {
    /// On the home page, at the first of these parts that it has.
    Home(&'static [At]),
    /// On the page of the CV, where its region has a section of this kind.
    CvSection(SectionKind),
}

pub const PORTRAIT: &[At] =
    &[(".home-head", BEFORE), (".identity > .who", BEFORE), ("main", FIRST)];
pub const NAME: &[At] = &[(".who > .credentials", AFTER), (".who > h1", AFTER), ("main h1", AFTER)];
pub const HEADLINE: &[At] =
    &[(".who > .headline", AFTER), (".who > .credentials", AFTER), (".who > h1", AFTER)];
pub const EVIDENCE: &[At] = &[
    ("main .who > .place", AFTER),
    ("main .who > .headline", AFTER),
    ("main .who > h1", AFTER),
    ("main", FIRST),
];
pub const REACH: &[At] = &[
    (".reach", AFTER),
    ("main .who > .evidence", AFTER),
    ("main .who > .place", AFTER),
    ("main .who > .headline", AFTER),
    ("main .who > h1", AFTER),
    (".site-head nav", AFTER),
    (".site-head .identity", AFTER),
];
pub const STORY: &[At] = &[
    (".who > .reach", AFTER),
    ("main .evidence", AFTER),
    ("main .who > .place", AFTER),
    ("main .who > .headline", AFTER),
    ("main .who > h1", AFTER),
    ("main", FIRST),
];

/// The parts of the home page below its head, in their order. The lists of one kind are known by
/// the page that they lead to.
const PUBLICATIONS_PART: &str = "main > section:has(.more a[href$='/publications/'])";
const POSTERS_PART: &str = "main > section:has(.more a[href$='/posters/'])";
const TALKS_PART: &str = "main > section:has(.more a[href$='/talks/'])";
const TRAINING_PART: &str = "main > section:has(.more a[href$='/cv/'])";
const UPDATES_PART: &str = "main > section:has(.more a[href$='/updates/'])";

pub const PUBLICATIONS: &[At] = &[
    (POSTERS_PART, BEFORE),
    (TALKS_PART, BEFORE),
    (TRAINING_PART, BEFORE),
    (UPDATES_PART, BEFORE),
    ("main", LAST),
];
pub const POSTERS: &[At] = &[
    (PUBLICATIONS_PART, AFTER),
    (TALKS_PART, BEFORE),
    (TRAINING_PART, BEFORE),
    (UPDATES_PART, BEFORE),
    ("main", LAST),
];
pub const TALKS: &[At] = &[
    (POSTERS_PART, AFTER),
    (PUBLICATIONS_PART, AFTER),
    (TRAINING_PART, BEFORE),
    (UPDATES_PART, BEFORE),
    ("main", LAST),
];
pub const TRAINING: &[At] = &[
    (TRAINING_PART, AFTER),
    (TALKS_PART, AFTER),
    (POSTERS_PART, AFTER),
    (PUBLICATIONS_PART, AFTER),
    (UPDATES_PART, BEFORE),
    ("main", LAST),
];
pub const UPDATES: &[At] = &[("main", LAST)];

impl Place {
    /// The page and the spots on it; `None` where the site has no such page.
    pub fn on_page(&self, site: &HintSite<'_>) -> Option<(OutputPath, Vec<Spot>)> {
        let (page, spots) = match self {
            Place::Home(spots) => {
                let spot = |(selector, at): &At| Spot { selector: (*selector).to_owned(), at };
                (routes::home(), spots.iter().map(spot).collect())
            }
            Place::CvSection(kind) => (routes::cv(), cv_spots(site, *kind)),
        };
        site.plan.has(&page).then_some((page, spots))
    }
}

/// Behind the last section that the region puts before this kind, else before the first section.
fn cv_spots(site: &HintSite<'_>, kind: SectionKind) -> Vec<Spot> {
    let convention = site.profile.settings.region.convention();
    let rank = convention.rank(kind);
    let sections = || site.profile.cv.iter().flat_map(|cv| &cv.sections);
    let of = |id: &str, at| {
        let id = id.replace('\\', "\\\\").replace('\'', "\\'");
        // The id is that of the section, or of the part of it that unfolds.
        Spot { selector: format!("main > section:is([id='{id}'], :has([id='{id}']))"), at }
    };
    // A section of one's own is in no order.
    let is_before = |kind| convention.rank(kind).is_some_and(|known| Some(known) <= rank);
    let before = sections().rfind(|section| is_before(section.kind));
    let behind = before.map(|section| of(&section.id, AFTER));
    let first = sections().next().map(|section| of(&section.id, BEFORE));
    let end = Spot { selector: "main".to_owned(), at: LAST };
    behind.into_iter().chain(first).chain([end]).collect()
}
