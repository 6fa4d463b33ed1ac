//! Says that something in the person's folder may have changed. An event means "look again" and
//! nothing more: what changed is found by reading, so an event too many costs little, and none is
//! ever interpreted.
//!
//! It opens no file. It stays out of the folders that folio and other tools write to, at the top of
//! the tree.

#![expect(
    clippy::disallowed_methods,
    reason = "watching a folder needs the disk, and a burst is measured by the clock"
)]

mod poll;
mod signal;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use notify::{ErrorKind, RecursiveMode};

use signal::Signal;

/// Folders beside `site.toml` whose changes mean nothing: outputs, caches, and what other tools
/// keep.
const PASSED_OVER: [&str; 6] = ["dist", "packet", ".folio", ".git", "target", "node_modules"];

/// A burst has ended when nothing came for so long.
const QUIET: Duration = Duration::from_millis(6);
/// A steady stream of events is cut off after so long.
const LONGEST_BURST: Duration = Duration::from_millis(100);
/// A new folder is looked into once more after so long: what was written to it before the system
/// watched it made no event.
const NEW_FOLDER_RESCAN: Duration = Duration::from_millis(120);
/// How often a folder is looked at where the system sends no events, and whether a lost root
/// is back.
const POLL: Duration = Duration::from_millis(300);

/// Watches one folder, from its making until it is dropped.
pub struct Watcher {
    root: PathBuf,
    backend: Backend,
    /// When to wake up without an event.
    again: Option<Instant>,
    /// The root is gone, and nothing is watched until it is back.
    root_missing: bool,
}

enum Backend {
    /// The operating system sends events.
    System { watcher: Box<dyn notify::Watcher + Send>, signals: Receiver<Signal> },
    /// The folder's fingerprint is taken again and again.
    Looking { last: u64 },
}

impl Watcher {
    /// Watches `root` with the system's own means, or by looking at it regularly where there are
    /// none left.
    ///
    /// `Err` is a root that is not there or may not be read.
    pub fn new(root: &Path) -> io::Result<Watcher> {
        let root = fs::canonicalize(root)?;
        let (sender, signals) = mpsc::channel();
        let Ok(watcher) = notify::recommended_watcher(signal::handler(&root, sender)) else {
            return Watcher::polling(&root);
        };
        let mut watcher = Watcher {
            backend: Backend::System { watcher: Box::new(watcher), signals },
            root,
            again: None,
            root_missing: false,
        };
        watcher.register();
        watcher.again = None;
        Ok(watcher)
    }

    /// Watches `root` by looking at it regularly: for shared and network folders, where the system
    /// reports nothing.
    ///
    /// `Err` is a root that is not there or may not be read.
    pub fn polling(root: &Path) -> io::Result<Watcher> {
        let root = fs::canonicalize(root)?;
        let last = poll::fingerprint(&root);
        Ok(Watcher { root, backend: Backend::Looking { last }, again: None, root_missing: false })
    }

    /// Blocks until it is time to look again.
    pub fn wait(&mut self) {
        while !self.wait_for(Duration::from_secs(3600)) {}
    }

    /// Blocks until it is time to look again, at most for `limit`; `false` is that nothing
    /// happened.
    pub fn wait_for(&mut self, limit: Duration) -> bool {
        let end = Instant::now() + limit;
        if let Backend::Looking { last } = &mut self.backend {
            return poll::wait(&self.root, last, end);
        }
        let due = self.again.map_or(end, |again| again.min(end));
        if let Some(signal) = self.next_signal(due) {
            self.handle(signal);
            self.drain_burst();
            return true;
        }
        let time_again = self.again.is_some_and(|again| again <= Instant::now());
        if time_again {
            self.again = None;
            if self.root_missing {
                self.register();
            }
        }
        time_again && !self.root_missing
    }

    fn drain_burst(&mut self) {
        let end = Instant::now() + LONGEST_BURST;
        while let Some(signal) = self.next_signal(end.min(Instant::now() + QUIET)) {
            self.handle(signal);
            if Instant::now() >= end {
                return;
            }
        }
    }

    fn next_signal(&self, until: Instant) -> Option<Signal> {
        match &self.backend {
            Backend::System { signals, .. } => {
                signals.recv_timeout(until.saturating_duration_since(Instant::now())).ok()
            }
            Backend::Looking { .. } => None,
        }
    }

    fn handle(&mut self, signal: Signal) {
        match signal {
            Signal::Touched => {}
            Signal::NewFolder => self.look_again_in(NEW_FOLDER_RESCAN),
            Signal::TopEntry(path) => self.rewatch(&path),
            Signal::Rescan => self.register(),
        }
    }

    /// Watches the root without what lies below it, and each of its folders with it, the
    /// passed-over ones left out.
    fn register(&mut self) {
        let Backend::System { watcher, .. } = &mut self.backend else { return };
        // It may be another folder of the same name by now, which the old watch does not see.
        let _ = watcher.unwatch(&self.root);
        let watched = watcher.watch(&self.root, RecursiveMode::NonRecursive);
        self.root_missing = !self.root.is_dir();
        if watched.is_err() && !self.root_missing {
            self.look_from_now_on();
        }
        for entry in fs::read_dir(&self.root).into_iter().flatten().flatten() {
            if !is_passed_over(&entry.file_name().to_string_lossy()) {
                self.rewatch(&entry.path());
            }
        }
        self.look_again_in(POLL);
    }

    /// An entry of the root came, went, or became another one of the same name.
    fn rewatch(&mut self, path: &Path) {
        let Backend::System { watcher, .. } = &mut self.backend else { return };
        let _ = watcher.unwatch(path);
        if path.is_dir() {
            let watched = watcher.watch(path, RecursiveMode::Recursive);
            self.keep_watching(watched);
            self.look_again_in(NEW_FOLDER_RESCAN);
        }
    }

    /// Where the system has no more watches to give, looking regularly takes their place. Any other
    /// trouble is a folder that went in this moment or may not be read, and both are reported
    /// better by reading it.
    fn keep_watching(&mut self, result: notify::Result<()>) {
        if result.is_err_and(|error| matches!(error.kind, ErrorKind::MaxFilesWatch)) {
            self.look_from_now_on();
        }
    }

    fn look_from_now_on(&mut self) {
        self.backend = Backend::Looking { last: poll::fingerprint(&self.root) };
    }

    fn look_again_in(&mut self, time: Duration) {
        let then = Instant::now() + time;
        self.again = Some(self.again.map_or(then, |again| again.min(then)));
    }
}

fn is_passed_over(name: &str) -> bool {
    PASSED_OVER.contains(&name)
}
