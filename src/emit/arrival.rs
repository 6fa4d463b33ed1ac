//! In which order files become visible, so that at every moment each page that is there has what it
//! asks for: first what pages load, then pages that are new, then those that change, then lists, and
//! the way in last. What leaves goes after all that, pages first.
//!
//! Pure: paths in, ranks out. A folder on this machine and a host far away have the same order.

use std::collections::BTreeSet;

/// What comes before what. Of one kind, what lies less deep comes first: menus lead there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank(pub Kind, pub usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Loaded,
    NewPage,
    Page,
    List,
    /// The home page, and lists for machines, such as the feed.
    Entrance,
}

/// The folders whose pages list others.
pub struct Entrances<'a>(BTreeSet<&'a str>);

impl<'a> Entrances<'a> {
    /// Of a site with these files.
    pub fn of(paths: impl Iterator<Item = &'a str>) -> Entrances<'a> {
        let pages = paths.filter(|path| is_page(path));
        let folders =
            pages.flat_map(|page| ancestors(page.strip_suffix("/index.html").unwrap_or(page)));
        Entrances(folders.collect())
    }

    /// The rank of a file that arrives.
    pub fn rank(&self, path: &str, is_new: bool) -> Rank {
        let folder = path.rsplit_once('/').map(|(folder, _)| folder);
        let kind = match (is_page(path), is_new, folder) {
            // A home page leads to all others, also where nothing was before.
            (true, true, None) if path == "index.html" => Kind::Entrance,
            (true, true, _) => Kind::NewPage,
            (true, false, None) => Kind::Entrance,
            (true, false, Some(folder)) if self.0.contains(folder) => Kind::List,
            (true, false, Some(_)) => Kind::Page,
            // A list that is new is known to nobody before a page names it.
            (false, false, _) if is_list_for_machines(path) => Kind::Entrance,
            (false, ..) => Kind::Loaded,
        };
        Rank(kind, ancestors(path).count())
    }
}

pub fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// Whether a file leaves after those of which this does not hold: pages leave first.
pub fn leaves_late(path: &str) -> bool {
    !is_page(path)
}

/// Feeds, the map of the site and data about its works; of the root also `robots.txt` and `_headers`.
fn is_list_for_machines(path: &str) -> bool {
    let is_at_root = !path.contains('/');
    path.ends_with(".xml")
        || path.ends_with(".json")
        || is_at_root && (path.ends_with(".txt") || path.starts_with('_'))
}

/// The folders that a path lies in, the innermost first.
pub fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/'), |(folder, _)| folder.rsplit_once('/'))
        .map(|(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::{Entrances, Kind};

    #[test]
    fn lists_for_machines_come_after_the_pages_that_they_name() {
        let entrances = Entrances::of(["index.html", "de/index.html"].into_iter());
        for path in ["feed.xml", "de/feed.xml", "publications.json", "robots.txt", "_headers"] {
            assert_eq!(entrances.rank(path, false).0, Kind::Entrance, "{path}");
            assert_eq!(entrances.rank(path, true).0, Kind::Loaded, "{path}: pages ask for it");
        }
        for path in ["posters/a/handout.txt", "cv.pdf", "assets/_a.css"] {
            assert_eq!(entrances.rank(path, false).0, Kind::Loaded, "{path}");
        }
    }
}
