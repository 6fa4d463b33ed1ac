//! What a publish will do, before anything is done: a pure comparison of what goes, what is there and
//! what the last publish put there.

use std::collections::BTreeSet;

use crate::base::OutputPath;
use crate::emit::arrival::{Entrances, leaves_late};
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

/// How much of the last publish goes: of its pages and of all files that keep their name when their
/// content changes. Pictures and styles come and go with their pages, and with every new color.
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
        if is_replaced_whole {
            // Such a thing is folio's as a whole, or the host refuses it.
            plan.overwritten.clear();
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
        plan.removals = Removals {
            removed: plan.removed.iter().filter(|path| !is_hashed(path)).count(),
            of: last.files.keys().filter(|path| !is_hashed(path)).count(),
        };
        let entrances = Entrances::of(files.iter().map(|file| file.path.as_str()));
        let rank = |path: &OutputPath| entrances.rank(path.as_str(), is_new(path));
        for paths in [&mut plan.puts, &mut plan.added, &mut plan.changed] {
            paths.sort_by_cached_key(rank);
        }
        plan.removed.sort_by_cached_key(|path| leaves_late(path.as_str()));
        plan
    }

    fn compare(&mut self, file: &PublishFile, remote: &Remote, last: &Record) {
        let digest = file.digest.to_string();
        let known = last.files.get(&file.path);
        let is_known = known.is_some_and(|known| known.digest == digest);
        let present = remote.files.get(&file.path).map(|present| present.content);
        self.record.files.insert(file.path.clone(), Recorded::current(digest));
        match present {
            Some(Content::Same) => return self.unchanged += 1,
            Some(Content::Unknown) if is_known => return self.unchanged += 1,
            Some(Content::Different | Content::Unknown) => {
                self.changed.push(file.path.clone());
                if known.is_none() {
                    self.overwritten.push(file.path.clone());
                }
            }
            None => self.added.push(file.path.clone()),
        }
        self.bytes += file.bytes.len() as u64;
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

    /// What stays there besides the files of the site.
    pub fn staying(&self) -> Vec<OutputPath> {
        let staying: BTreeSet<&OutputPath> = self.kept.iter().chain(&self.foreign).collect();
        staying.into_iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::base::Digest;
    use crate::emit::publish::host::Present;

    fn files(files: &[(&str, &str)]) -> PublishFiles {
        let bytes = |text: &str| Bytes::copy_from_slice(text.as_bytes());
        files.iter().map(|(path, text)| (OutputPath::new(path), bytes(text))).collect()
    }

    fn remote(files: &[(&str, Content)]) -> Remote {
        let present = |content| Present { content, bytes: None };
        let files = files.iter().map(|(path, content)| (OutputPath::new(path), present(*content)));
        Remote { files: files.collect(), ..Remote::default() }
    }

    fn record(files: &[(&str, &str, bool)]) -> Record {
        let files = files.iter().map(|(path, text, is_kept)| {
            let digest = Digest::of(text.as_bytes()).to_string();
            (OutputPath::new(path), Recorded { digest, is_kept: *is_kept })
        });
        Record { files: files.collect() }
    }

    /// The plan in words: `+ added ~ changed - removed k kept f foreign o overwritten`.
    fn said(plan: &PublishPlan) -> String {
        let lists = [
            ("+", &plan.added),
            ("~", &plan.changed),
            ("-", &plan.removed),
            ("k", &plan.kept),
            ("f", &plan.foreign),
            ("o", &plan.overwritten),
        ];
        let words = lists
            .iter()
            .flat_map(|(sign, paths)| paths.iter().map(move |path| format!("{sign}{path}")));
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_compared() {
        use Content::{Different, Same, Unknown};
        let goes =
            files(&[("index.html", "new"), ("assets/a-2.css", "2"), ("cv/index.html", "cv")]);
        let last = record(&[
            ("index.html", "old", false),
            ("assets/a-1.css", "1", false),
            ("assets/a-0.css", "0", true),
            ("cv/index.html", "cv", false),
            ("old/index.html", "x", false),
        ]);
        for (there, plan) in [
            (vec![], "+assets/a-2.css +cv/index.html +index.html"),
            (vec![("index.html", Same), ("assets/a-2.css", Same), ("cv/index.html", Same)], ""),
            // Nothing is taken for the same because its name is.
            (
                vec![("index.html", Unknown), ("assets/a-2.css", Same), ("cv/index.html", Unknown)],
                "~index.html",
            ),
            (
                vec![
                    ("index.html", Different),
                    ("assets/a-1.css", Unknown),
                    ("assets/a-0.css", Unknown),
                    ("old/index.html", Unknown),
                    ("photo.jpg", Unknown),
                    ("cv/index.html", Same),
                ],
                "+assets/a-2.css ~index.html -old/index.html -assets/a-0.css kassets/a-1.css \
                 fphoto.jpg",
            ),
            (
                vec![("assets/a-2.css", Different), ("index.html", Same), ("cv/index.html", Same)],
                "~assets/a-2.css oassets/a-2.css",
            ),
        ] {
            assert_eq!(said(&PublishPlan::new(&goes, &remote(&there), &last, false)), plan);
        }
    }

    #[test]
    fn a_repeated_publish_removes_nothing_that_is_kept() {
        let goes = files(&[("index.html", "new")]);
        let last = record(&[("index.html", "new", false), ("assets/a-1.css", "1", true)]);
        let there = remote(&[("index.html", Content::Same), ("assets/a-1.css", Content::Unknown)]);
        let plan = PublishPlan::new(&goes, &there, &last, false);
        assert_eq!(said(&plan), "kassets/a-1.css");
        assert!(plan.is_empty() && plan.record == last);
    }

    #[test]
    fn without_a_record_nothing_is_removed() {
        let goes = files(&[("index.html", "new")]);
        let there = remote(&[("old.html", Content::Unknown), ("assets/x.css", Content::Unknown)]);
        let plan = PublishPlan::new(&goes, &there, &Record::default(), false);
        assert_eq!(said(&plan), "+index.html fassets/x.css fold.html");
        assert!(!plan.needs_permission());
    }

    #[test]
    fn more_than_three_in_ten_need_a_word() {
        let paths: Vec<String> = (0..10).map(|number| format!("{number}/index.html")).collect();
        let last: Vec<_> = paths.iter().map(|path| (path.as_str(), "", false)).collect();
        let there: Vec<_> = paths.iter().map(|path| (path.as_str(), Content::Same)).collect();
        for (left, is_many) in [(10, false), (7, false), (6, true), (1, true)] {
            let goes: Vec<_> = paths.iter().take(left).map(|path| (path.as_str(), "")).collect();
            let plan = PublishPlan::new(&files(&goes), &remote(&there), &record(&last), false);
            assert_eq!(plan.removals(), Removals { removed: 10 - left, of: 10 });
            assert_eq!(plan.needs_permission(), is_many, "{left} are left");
        }
    }

    #[test]
    fn pages_that_go_are_not_lost_among_pictures() {
        let pages: Vec<String> = (0..12).map(|number| format!("{number}/index.html")).collect();
        let pictures: Vec<String> = (0..40).map(|number| format!("assets/{number}.webp")).collect();
        let all: Vec<&str> = pages.iter().chain(&pictures).map(String::as_str).collect();
        let there: Vec<_> = all.iter().map(|path| (*path, Content::Same)).collect();
        let last: Vec<_> = all.iter().map(|path| (*path, "", false)).collect();
        let goes = files(&[(&pages[0], "")]);
        let plan = PublishPlan::new(&goes, &remote(&there), &record(&last), false);
        assert_eq!(plan.removals(), Removals { removed: 11, of: 12 });
        // All pictures have new names, as after a change of the color; all pages stay.
        let new: Vec<String> = (50..90).map(|number| format!("assets/{number}.webp")).collect();
        let goes: Vec<_> = pages.iter().chain(&new).map(|path| (path.as_str(), "")).collect();
        for is_replaced_whole in [false, true] {
            let goes = files(&goes);
            let plan = PublishPlan::new(&goes, &remote(&there), &record(&last), is_replaced_whole);
            assert!(!plan.needs_permission(), "{:?}", plan.removals());
        }
    }

    /// A host tells nothing of the bytes, and a publish was killed: nobody knows what has arrived.
    #[test]
    fn after_a_killed_publish_what_was_to_change_goes_again() {
        let (old, new) = ([("index.html", "A")], [("index.html", "B")]);
        let last = record(&[("index.html", "A", false)]);
        let there = remote(&[("index.html", Content::Unknown)]);
        let plan = PublishPlan::new(&files(&new), &there, &last, false);
        let killed = last.with(&plan.record, &plan.changed, &plan.overwritten);
        for goes in [old, new] {
            let plan = PublishPlan::new(&files(&goes), &there, &killed, false);
            assert_eq!(said(&plan), "~index.html", "{goes:?}");
        }
    }

    /// What somebody else put there is folio's once it is written over, and not before.
    #[test]
    fn what_was_not_written_over_is_not_removed() {
        let there = remote(&[("index.html", Content::Different), ("cv.html", Content::Same)]);
        let goes = files(&[("index.html", "ours"), ("cv.html", "cv")]);
        let last = record(&[("cv.html", "cv", false)]);
        let plan = PublishPlan::new(&goes, &there, &last, false);
        assert_eq!(said(&plan), "~index.html oindex.html");
        let killed = last.with(&plan.record, &plan.changed, &plan.overwritten);
        let plan = PublishPlan::new(&files(&[("cv.html", "cv")]), &there, &killed, false);
        assert_eq!(said(&plan), "findex.html");
    }

    #[test]
    fn the_way_in_comes_last_and_pages_leave_first() {
        let goes = files(&[
            ("index.html", "2"),
            ("feed.xml", "2"),
            ("posters/index.html", "2"),
            ("posters/a/index.html", "2"),
            ("posters/b/index.html", "2"),
            ("posters/b/card.png", "2"),
            ("assets/s-2.css", "2"),
            ("cv.pdf", "2"),
        ]);
        let old =
            ["index.html", "feed.xml", "posters/index.html", "posters/a/index.html", "cv.pdf"];
        let mut there: Vec<_> = old.iter().map(|path| (*path, Content::Different)).collect();
        there.extend([("x.png", Content::Unknown), ("x/index.html", Content::Unknown)]);
        let mut last: Vec<_> = old.iter().map(|path| (*path, "1", false)).collect();
        last.extend([("x.png", "", false), ("x/index.html", "", false)]);
        let plan = PublishPlan::new(&goes, &remote(&there), &record(&last), false);
        let steps = plan.steps(&goes);
        let order: Vec<String> = steps
            .iter()
            .map(|step| match step {
                Step::Put(file) => format!("+{}", file.path),
                Step::Remove(path) => format!("-{path}"),
            })
            .collect();
        assert_eq!(
            order,
            [
                "+cv.pdf",
                "+assets/s-2.css",
                "+posters/b/card.png",
                "+posters/b/index.html",
                "+posters/a/index.html",
                "+posters/index.html",
                "+feed.xml",
                "+index.html",
                "-x/index.html",
                "-x.png",
            ]
        );
    }

    #[test]
    fn what_is_replaced_whole_goes_whole() {
        let goes = files(&[("index.html", "new"), ("cv/index.html", "cv")]);
        let there = remote(&[
            ("index.html", Content::Different),
            ("cv/index.html", Content::Same),
            ("old/index.html", Content::Unknown),
            ("assets/old.css", Content::Unknown),
        ]);
        let last = record(&[("index.html", "old", false), ("assets/old.css", "", false)]);
        let plan = PublishPlan::new(&goes, &there, &last, true);
        assert_eq!(said(&plan), "~index.html -old/index.html -assets/old.css");
        assert_eq!(plan.steps(&goes).len(), 4);
        let plan = PublishPlan::new(&goes, &there, &Record::default(), true);
        assert!(plan.overwritten.is_empty() && plan.needs_permission(), "a file would be gone");
    }
}
