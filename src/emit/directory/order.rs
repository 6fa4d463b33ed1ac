//! The order in which files arrive and leave, by `emit/arrival`.
//!
//! A folder that is new arrives whole, in one step. Two new pages in a folder that exists may link
//! to each other: then one of them is there a moment before the other. There is no exchange of the
//! whole tree, as a server or a repository may stand in its folder.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::OutputPath;
use crate::emit::arrival::{Entrances, Kind, Rank, ancestors, is_page, leaves_late};
use crate::emit::directory::diff::TreeDiff;

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
    let entrances = Entrances::of(pages.iter().copied());
    let mut arrivals: Vec<(Rank, Arrival<'_>)> = Vec::new();
    for (folder, number) in &folders.0 {
        let kind = if holds_page(folder) { Kind::NewPage } else { Kind::Loaded };
        let rank = Rank(kind, ancestors(folder).count());
        arrivals.push((rank, Arrival::Folder(*number, folder)));
    }
    for (number, (path, _)) in diff.writes.iter().enumerate() {
        let path = path.as_str();
        if folders.staged(path).is_none() {
            let is_new = !diff.old.contains(&OutputPath::new(path));
            arrivals.push((entrances.rank(path, is_new), Arrival::File(number, path)));
        }
    }
    arrivals.sort_by_key(|(rank, _)| *rank);
    arrivals.into_iter().map(|(_, arrival)| arrival).collect()
}

/// Files that leave, in their order.
pub(super) fn departures<'d>(diff: &'d TreeDiff<'_>) -> Vec<&'d str> {
    let mut paths: Vec<&str> = diff.removals.iter().map(String::as_str).collect();
    paths.sort_by_key(|path| leaves_late(path));
    paths
}
