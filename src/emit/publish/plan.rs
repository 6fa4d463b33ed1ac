//! What a publish will do, before anything is done: a pure comparison of what goes, what is there and
//! what the last publish put there.

use std::collections::BTreeSet;

use crate::base::OutputPath;
use crate::emit::arrival::{Entrances, Rank};
use crate::emit::publish::file::{PublishFile, PublishFiles};
use crate::emit::publish::host::{Content, Remote, Step};
use crate::emit::publish::record::{Record, Recorded};
use crate::plan::delivery::is_hashed;

/// The share of the last publish's files, in hundredths, that may go without being asked for.
const MOST_REMOVALS: usize = 30;

/// All that a publish changes and leaves. Each list is in the order of the steps, and no path is in
/// two of them but for `overwritten`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishPlan {
    pub added: Vec<OutputPath>,
    pub changed: Vec<OutputPath>,
    /// Files of the last publish that the site no longer has.
    pub removed: Vec<OutputPath>,
    /// Files of the last publish whose names change with their content: pages that are open somewhere
    /// may still ask for them, so they stay for one publish more.
    pub kept: Vec<OutputPath>,
    /// Files there that folio did not put there. They stay.
    pub foreign: Vec<OutputPath>,
    /// Those of `changed` that folio did not put there.
    pub overwritten: Vec<OutputPath>,
    pub unchanged: usize,
    /// The length of all files that are added or changed.
    pub bytes: u64,
    /// What is there once all is done, as far as folio put it there.
    pub record: Record,
    puts: Vec<OutputPath>,
    removals: Removals,
}

/// How much of the last publish goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removals {
    pub removed: usize,
    /// The files of the last publish.
    pub of: usize,
}

impl Removals {
    /// Whether it is so much that it looks like a slip.
    pub fn is_many(self) -> bool {
        self.removed * 100 > self.of * MOST_REMOVALS
    }
}

impl PublishPlan {
    /// Compares. With `is_replaced_whole` every file is put, and nothing is left there besides.
    pub fn new(
        files: &PublishFiles,
        remote: &Remote,
        last: &Record,
        is_replaced_whole: bool,
    ) -> PublishPlan {
        let mut plan = PublishPlan::default();
        for file in files.iter() {
            plan.compare(file, remote, last);
        }
        let is_new = |path: &OutputPath| !remote.files.contains_key(path);
        plan.puts = match is_replaced_whole {
            true => files.iter().map(|file| file.path.clone()).collect(),
            false => plan.added.iter().chain(&plan.changed).cloned().collect(),
        };
        let puts_something = !plan.added.is_empty() || !plan.changed.is_empty();
        for path in remote.files.keys().filter(|path| files.get(path).is_none()) {
            match last.files.get(path) {
                _ if is_replaced_whole => plan.removed.push(path.clone()),
                // What is kept goes when something new has come, and not when a publish is only
                // repeated.
                Some(known) if is_hashed(path) && !(known.is_kept && puts_something) => {
                    plan.kept.push(path.clone());
                    let known = Recorded { digest: known.digest.clone(), is_kept: true };
                    plan.record.files.insert(path.clone(), known);
                }
                Some(_) => plan.removed.push(path.clone()),
                None => plan.foreign.push(path.clone()),
            }
        }
        let is_current =
            |path: &&OutputPath| last.files.get(*path).is_none_or(|known| !known.is_kept);
        plan.removals = Removals {
            removed: plan.removed.iter().filter(is_current).count(),
            of: last.files.values().filter(|known| !known.is_kept).count(),
        };
        let entrances = Entrances::of(files.iter().map(|file| file.path.as_str()));
        let rank = |path: &OutputPath| entrances.rank(path.as_str(), is_new(path));
        for paths in [&mut plan.puts, &mut plan.added, &mut plan.changed] {
            paths.sort_by_cached_key(rank);
        }
        plan.removed.sort_by_cached_key(|path| Rank::of_departure(path.as_str()));
        plan
    }

    fn compare(&mut self, file: &PublishFile, remote: &Remote, last: &Record) {
        let digest = file.digest.to_string();
        let known = last.files.get(&file.path);
        match remote.files.get(&file.path).map(|present| present.content) {
            None => self.added.push(file.path.clone()),
            Some(Content::Same) => self.unchanged += 1,
            Some(Content::Unknown) if known.is_some_and(|known| known.digest == digest) => {
                self.unchanged += 1;
            }
            Some(Content::Different | Content::Unknown) => {
                self.changed.push(file.path.clone());
                if known.is_none() {
                    self.overwritten.push(file.path.clone());
                }
            }
        }
        self.record.files.insert(file.path.clone(), Recorded::current(digest));
        let goes = [self.added.last(), self.changed.last()].contains(&Some(&file.path));
        if goes {
            self.bytes += file.bytes.len() as u64;
        }
    }

    /// Whether the host is as it should be already.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }

    pub fn removals(&self) -> Removals {
        self.removals
    }

    /// What needs to be allowed besides: much would go, or what folio did not put there.
    pub fn needs_permission(&self) -> bool {
        self.removals.is_many() || !self.overwritten.is_empty()
    }

    /// All steps in their order: what pages load, pages, lists, the way in; then what goes.
    pub fn steps<'a>(&'a self, files: &'a PublishFiles) -> Vec<Step<'a>> {
        let puts = self.puts.iter().filter_map(|path| files.get(path)).map(Step::Put);
        puts.chain(self.removed.iter().map(Step::Remove)).collect()
    }

    /// All files that stay there and are no steps.
    pub fn staying(&self) -> Vec<OutputPath> {
        let staying: BTreeSet<&OutputPath> = self.kept.iter().chain(&self.foreign).collect();
        staying.into_iter().cloned().collect()
    }
}
