//! The same page in the other languages of a site: for the switch of a page, and for search engines.
//!
//! Of a site in one language it knows nothing, and its pages have neither.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::OutputPath;
use crate::lexicon::language::{is_right_to_left, open_graph_locale};
use crate::model::Profile;
use crate::plan::{Addresses, SitePlan, routes};

/// The editions of a site, its first language among them and before the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editions {
    editions: Vec<EditionPages>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct EditionPages {
    language: String,
    /// How the language calls itself.
    name: String,
    /// Each page with its address from the host's root, and with scheme and host.
    pages: BTreeMap<OutputPath, PageAddress>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct PageAddress {
    href: String,
    absolute: Option<String>,
    is_own: bool,
}

/// A page in one edition, as the switch of a page names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EditionLink {
    pub language: String,
    /// `rtl` for a language that is written from right to left.
    pub direction: Option<&'static str>,
    /// How the language calls itself.
    pub name: String,
    /// The same page, or the home page of an edition that does not have it.
    pub href: String,
    /// The address for search engines; `None` where the edition has the page in no words of its own.
    pub alternate: Option<String>,
    /// `de_DE`, for the alternate of a page that is shared.
    pub locale: Option<String>,
    pub is_current: bool,
}

impl Editions {
    /// The editions of a site, each by its profile, its plan and the name of its language.
    pub fn of<'a>(
        editions: impl IntoIterator<Item = (&'a Profile, &'a SitePlan, String)>,
    ) -> Editions {
        let editions = editions.into_iter().map(|(profile, plan, name)| {
            let addresses = Addresses::of(profile);
            let pages = plan.outputs.iter().filter(|(_, planned)| planned.is_page);
            let address = |page: &OutputPath| PageAddress {
                href: addresses.href(page),
                absolute: addresses.absolute(page),
                is_own: addresses.origin(page).is_none(),
            };
            EditionPages {
                language: profile.settings.language.clone(),
                name,
                pages: pages.map(|((_, page), _)| (page.clone(), address(page))).collect(),
            }
        });
        let mut editions: Vec<EditionPages> = editions.collect();
        // Two editions in one language differ by their countries: `English (US)`.
        let names: Vec<String> = editions.iter().map(|edition| edition.name.clone()).collect();
        for edition in &mut editions {
            let is_shared = names.iter().filter(|name| **name == edition.name).count() > 1;
            if let Some((_, country)) = edition.language.split_once('-').filter(|_| is_shared) {
                edition.name = format!("{} ({country})", edition.name);
            }
        }
        Editions { editions }
    }

    /// A page of the edition in this language, in all editions. Empty for what is no page, and for a
    /// site in one language.
    pub fn of_page(&self, page: &OutputPath, language: &str) -> Vec<EditionLink> {
        let is_page = |edition: &EditionPages| {
            edition.language == language && edition.pages.contains_key(page)
        };
        if self.editions.len() < 2 || !self.editions.iter().any(is_page) {
            return Vec::new();
        }
        let links = self.editions.iter().filter_map(|edition| edition.link(page, language));
        let mut links: Vec<EditionLink> = links.collect();
        // A page that there is once is no alternate of another.
        if links.iter().filter(|link| link.alternate.is_some()).count() < 2 {
            links.iter_mut().for_each(|link| link.alternate = None);
        }
        links
    }
}

impl EditionPages {
    fn link(&self, page: &OutputPath, language: &str) -> Option<EditionLink> {
        let same = self.pages.get(page);
        let shown = same.or_else(|| self.pages.get(&routes::home()))?;
        Some(EditionLink {
            language: self.language.clone(),
            direction: is_right_to_left(&self.language).then_some("rtl"),
            name: self.name.clone(),
            href: shown.href.clone(),
            alternate: same.filter(|page| page.is_own).and_then(|page| page.absolute.clone()),
            locale: open_graph_locale(&self.language),
            is_current: self.language == language,
        })
    }
}
