//! What is shown at the moment, and the recent past of it: the one value that all answers share.
//!
//! It knows no HTTP. Every publication has a number; a page remembers the number that it was
//! answered with, so that nothing is missed between its loading and its asking, or while it slept.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, VecDeque};
use std::hash::{BuildHasher, Hasher};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use serde_json::Value;

use super::Snapshot;
use super::change::{Change, PageChange, page_change};
use super::edit::EditFiles;
use super::file::SiteFile;
use super::import::ImportFiles;
use super::overlay::OverlayReport;
use super::publish::PublishSite;
use super::start::{BeginSite, StartPage};
use crate::base::OutputPath;

/// How many publications are remembered; a page that missed more is reloaded.
const REMEMBERED: usize = 64;

pub type SiteFiles = Arc<BTreeMap<OutputPath, SiteFile>>;

/// The state at one moment, taken whole, so that an answer never mixes two builds.
#[derive(Clone)]
pub struct StateSnapshot {
    /// The last site that could be built; `None` before the first one.
    pub site: Option<SiteFiles>,
    pub report: Option<Arc<OverlayReport>>,
    /// What stands in for a site that is not begun.
    pub start: Option<Arc<StartPage>>,
    /// What could stand on the pages of `site`.
    pub hints: Arc<Value>,
    /// The name of this state, for `since`.
    pub version: String,
    /// `None` where pages may send nothing.
    pub desk: Option<Arc<Desk>>,
}

/// Who takes what a page sends, and what a page needs to send it.
pub struct Desk {
    pub token: String,
    pub files: Box<dyn ImportFiles>,
    pub edits: Box<dyn EditFiles>,
    pub publishes: Box<dyn PublishSite>,
    pub starts: Box<dyn BeginSite>,
    /// Held while a body comes and is dealt with.
    pub turn: Mutex<()>,
}

impl Desk {
    pub fn new(
        token: String,
        files: impl ImportFiles + 'static,
        edits: impl EditFiles + 'static,
        publishes: impl PublishSite + 'static,
        starts: impl BeginSite + 'static,
    ) -> Self {
        Desk {
            token,
            files: Box::new(files),
            edits: Box::new(edits),
            publishes: Box::new(publishes),
            starts: Box::new(starts),
            turn: Mutex::new(()),
        }
    }
}

pub struct PreviewState {
    state: Mutex<Inner>,
    changed: Condvar,
    /// Differs from every other run of the server, so that pages of an earlier run reload.
    run: String,
    desk: OnceLock<Arc<Desk>>,
}

#[derive(Default)]
struct Inner {
    site: Option<SiteFiles>,
    report: Option<Arc<OverlayReport>>,
    start: Option<Arc<StartPage>>,
    hints: Arc<Value>,
    number: u64,
    past: VecDeque<(u64, Change)>,
    closed: bool,
}

impl PreviewState {
    pub fn new() -> Self {
        let run = format!("{:016x}", RandomState::new().build_hasher().finish());
        let (state, changed) = (Mutex::default(), Condvar::new());
        PreviewState { state, changed, run, desk: OnceLock::new() }
    }

    /// Takes what pages send from now on.
    pub fn set_desk(&self, desk: Desk) {
        // Only the first one counts.
        let _ = self.desk.set(Arc::new(desk));
    }

    pub fn now(&self) -> StateSnapshot {
        self.snapshot_of(&self.lock())
    }

    /// The state as soon as there is something to show; `None` when the server ends.
    pub fn view(&self) -> Option<StateSnapshot> {
        let state = self
            .changed
            .wait_while(self.lock(), |state| {
                state.site.is_none() && state.report.is_none() && !state.closed
            })
            .unwrap_or_else(PoisonError::into_inner);
        (!state.closed).then(|| self.snapshot_of(&state))
    }

    pub fn publish(&self, snapshot: Snapshot) -> Change {
        let mut state = self.lock();
        let report = snapshot.report.map(Arc::new);
        let reported = report != state.report;
        let is_other_start = snapshot.start != state.start;
        let page = match (&state.site, &snapshot.site) {
            // Before the first site the page itself is the report.
            (None, None) if reported || is_other_start => PageChange::Reload,
            (_, None) => PageChange::Same,
            (None, Some(_)) => PageChange::Reload,
            (Some(old), Some(new)) => page_change(old, new),
        };
        let hinted = snapshot.site.is_some() && snapshot.hints != state.hints;
        if snapshot.site.is_some() {
            state.site = snapshot.site;
            state.hints = snapshot.hints;
        }
        let change = Change { page, report: reported, hints: hinted };
        state.report = report;
        state.start = snapshot.start;
        if !change.is_nothing() {
            state.number += 1;
            let number = state.number;
            state.past.push_back((number, change.clone()));
            if state.past.len() > REMEMBERED {
                state.past.pop_front();
            }
            self.changed.notify_all();
        }
        change
    }

    /// The number of a version that this run gave out and still remembers everything after; `None`
    /// asks for a reload.
    pub fn parse_version(&self, version: &str) -> Option<u64> {
        let number: u64 = version.strip_prefix(&self.run)?.strip_prefix('-')?.parse().ok()?;
        let state = self.lock();
        let oldest = state.past.front().map_or(state.number, |(number, _)| number - 1);
        (oldest..=state.number).contains(&number).then_some(number)
    }

    /// What happened after publication `seen`, in order, and the state that it led to. Waits for it
    /// at most for `limit`; then, or when the server ends, there are no changes.
    pub fn wait(&self, seen: u64, limit: Duration) -> (Vec<Change>, StateSnapshot) {
        let (state, _) = self
            .changed
            .wait_timeout_while(self.lock(), limit, |state| state.number == seen && !state.closed)
            .unwrap_or_else(PoisonError::into_inner);
        let past = state.past.iter().filter(|(number, _)| *number > seen);
        (past.map(|(_, change)| change.clone()).collect(), self.snapshot_of(&state))
    }

    pub fn is_closed(&self) -> bool {
        self.lock().closed
    }

    pub fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }

    fn snapshot_of(&self, state: &Inner) -> StateSnapshot {
        StateSnapshot {
            site: state.site.clone(),
            report: state.report.clone(),
            start: state.start.clone(),
            hints: Arc::clone(&state.hints),
            version: format!("{}-{}", self.run, state.number),
            desk: self.desk.get().cloned(),
        }
    }

    /// No code that holds the lock leaves it half changed, so a panic elsewhere is no reason to
    /// stop.
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
