//! The order in which files arrive and leave, so that at every moment each page that is there has
//! what it asks for: first what pages load, then pages that are new, then those that change, then
//! lists, and the way in last. What leaves goes after all that, and what pages load goes last.
//!
//! A folder that is new arrives whole, in one step. Two new pages in a folder that exists may link
//! to each other: then one of them is there a moment before the other. There is no exchange of the
//! whole tree, as a server or a repository may stand in its folder.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::OutputPath;
use crate::emit::directory::diff::TreeDiff;
use crate::emit::directory::paths::ancestors;

/// What is moved into the tree in one step. Paths are relative to the tree.
pub(super) enum Arrival<'a> {
    /// A file, with its number among the files to write.
    File(usize, &'a str),
    /// A folder that does not exist yet, with all that is to lie in it, and its number among such
    /// folders.
    Folder(usize, &'a str),
}

impl Arrival<'_> {
    pub(super) fn path(&self) -> &str {
        match self {
            Arrival::File(_, path) | Arrival::Folder(_, path) => path,
        }
    }

    /// Its name among what is staged.
    pub(super) fn staged_name(&self) -> String {
        match self {
            Arrival::File(number, _) => number.to_string(),
            Arrival::Folder(number, _) => folder_name(*number),
        }
    }
}

fn folder_name(number: usize) -> String {
    format!("folder.{number}")
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Loaded,
    NewPage,
    Page,
    List,
    /// The home page, and lists for machines, such as the feed.
    Entrance,
}

/// The folders that do not exist yet and lie in one that does, each with its number.
pub(super) struct NewFolders<'d>(BTreeMap<&'d str, usize>);

impl<'d> NewFolders<'d> {
    pub(super) fn of(diff: &'d TreeDiff<'_>) -> NewFolders<'d> {
        let new: BTreeSet<&str> = diff.folders.iter().map(String::as_str).collect();
        let is_outermost = |folder: &&str| !ancestors(folder).any(|outer| new.contains(outer));
        let outermost = new.iter().copied().filter(is_outermost);
        NewFolders(outermost.enumerate().map(|(number, folder)| (folder, number)).collect())
    }

    /// Where one of them, or what lies in it, is staged: the path among what is staged.
    pub(super) fn staged(&self, path: &str) -> Option<String> {
        let mut around = std::iter::once(path).chain(ancestors(path));
        let (folder, number) = around.find_map(|folder| self.0.get_key_value(folder))?;
        Some(format!("{}{}", folder_name(*number), path.get(folder.len()..)?))
    }
}

/// All that arrives, in its order.
pub(super) fn arrivals<'d>(diff: &'d TreeDiff<'_>) -> Vec<Arrival<'d>> {
    let folders = NewFolders::of(diff);
    let pages: Vec<&str> = diff.new.keys().map(OutputPath::as_str).filter(|p| is_page(p)).collect();
    let holds_page = |folder: &str| {
        let at = pages.partition_point(|page| *page < folder);
        pages[at..]
            .iter()
            .take_while(|page| page.starts_with(folder))
            .any(|page| page[folder.len()..].starts_with('/'))
    };
    let lists: BTreeSet<&str> = pages
        .iter()
        .flat_map(|page| ancestors(page.strip_suffix("/index.html").unwrap_or(page)))
        .collect();
    let rank = |path: &str| {
        let is_new = !diff.old.contains(&OutputPath::new(path));
        let folder = path.rsplit_once('/').map(|(folder, _)| folder);
        match (is_page(path), is_new, folder) {
            (true, true, _) => Rank::NewPage,
            (true, false, None) => Rank::Entrance,
            (true, false, Some(folder)) if lists.contains(folder) => Rank::List,
            (true, false, Some(_)) => Rank::Page,
            (false, false, None) if is_list_for_machines(path) => Rank::Entrance,
            (false, ..) => Rank::Loaded,
        }
    };
    let mut arrivals: Vec<(Rank, usize, Arrival<'_>)> = Vec::new();
    for (folder, number) in &folders.0 {
        let rank = if holds_page(folder) { Rank::NewPage } else { Rank::Loaded };
        arrivals.push((rank, ancestors(folder).count(), Arrival::Folder(*number, folder)));
    }
    for (number, (path, _)) in diff.writes.iter().enumerate() {
        let path = path.as_str();
        if folders.staged(path).is_none() {
            arrivals.push((rank(path), ancestors(path).count(), Arrival::File(number, path)));
        }
    }
    // Menus lead to what lies less deep, so of new pages those come first.
    arrivals.sort_by_key(|(rank, depth, _)| (*rank, *depth));
    arrivals.into_iter().map(|(_, _, arrival)| arrival).collect()
}

/// Files that leave, in their order.
pub(super) fn departures<'d>(diff: &'d TreeDiff<'_>) -> Vec<&'d str> {
    let mut paths: Vec<&str> = diff.removals.iter().map(String::as_str).collect();
    paths.sort_by_key(|path| !is_page(path));
    paths
}

fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

fn is_list_for_machines(path: &str) -> bool {
    path.ends_with(".xml") || path.ends_with(".txt") || path.starts_with('_')
}
