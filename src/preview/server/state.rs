//! What is shown at the moment, and the recent past of it: the one value that answers and event
//! streams share.
//!
//! It knows no HTTP. Every publication has a number; a page remembers the number that it was
//! answered with, so that nothing is missed between its loading and its listening, or while it
//! slept.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, VecDeque};
use std::hash::{BuildHasher, Hasher};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::Snapshot;
use super::change::{Change, PageChange, page_change};
use super::file::SiteFile;
use super::overlay::OverlayReport;
use crate::base::OutputPath;

/// How many publications are remembered; a page that missed more is reloaded.
const REMEMBERED: usize = 64;

/// How many streams are open at most: far more than a person has tabs.
const MOST_STREAMS: usize = 100;
/// A browser opens six connections to one server, shared by all its tabs. Above this many streams,
/// hidden tabs are asked to give theirs up until they are looked at again, so that there is always
/// one left to load pages with.
const COMFORTABLE: usize = 4;

pub type SiteFiles = Arc<BTreeMap<OutputPath, SiteFile>>;

/// The state at one moment, taken whole, so that an answer never mixes two builds.
#[derive(Clone)]
pub struct StateSnapshot {
    /// The last site that could be built; `None` before the first one.
    pub site: Option<SiteFiles>,
    pub report: Option<Arc<OverlayReport>>,
    /// Which publication this is.
    pub number: u64,
    /// The name of this state, for `since`.
    pub version: String,
}

pub struct PreviewState {
    state: Mutex<Inner>,
    changed: Condvar,
    /// Differs from every other run of the server, so that pages of an earlier run reload.
    run: String,
}

#[derive(Default)]
struct Inner {
    site: Option<SiteFiles>,
    report: Option<Arc<OverlayReport>>,
    number: u64,
    past: VecDeque<(u64, Change)>,
    streams: usize,
    /// How many streams were ever let in.
    arrivals: u64,
    closed: bool,
}

/// What an event stream finds when it looks again.
pub enum Wake {
    Nothing,
    Closed,
    /// A stream was let in, and there are many.
    Crowd(StateSnapshot),
    /// What happened since, in order, and the state it led to.
    Changes(Vec<Change>, StateSnapshot),
}

impl PreviewState {
    pub fn new() -> Self {
        let run = format!("{:016x}", RandomState::new().build_hasher().finish());
        PreviewState { state: Mutex::default(), changed: Condvar::new(), run }
    }

    pub fn view(&self) -> StateSnapshot {
        self.snapshot_of(&self.lock())
    }

    pub fn publish(&self, snapshot: Snapshot) -> Change {
        let mut state = self.lock();
        let report = snapshot.report.map(Arc::new);
        let reported = report != state.report || state.number == 0;
        let page = match (&state.site, &snapshot.site) {
            // Before the first site the page itself is the report.
            (None, None) if reported => PageChange::Reload,
            (_, None) => PageChange::Same,
            (None, Some(_)) => PageChange::Reload,
            (Some(old), Some(new)) => page_change(old, new),
        };
        if snapshot.site.is_some() {
            state.site = snapshot.site;
        }
        let change = Change { page, report: reported && state.number > 0 };
        state.report = report;
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

    /// Waits for something after publication `seen`, or for a crowd after the stream `arrivals`, at
    /// most for `limit`.
    pub fn wait(&self, seen: u64, arrivals: u64, limit: Duration) -> Wake {
        let state = self.lock();
        let (state, _) = self
            .changed
            .wait_timeout_while(state, limit, |state| {
                state.number == seen && !state.is_crowd(arrivals) && !state.closed
            })
            .unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            Wake::Closed
        } else if state.number == seen && state.is_crowd(arrivals) {
            Wake::Crowd(self.snapshot_of(&state))
        } else if state.number == seen {
            Wake::Nothing
        } else {
            let changes = state
                .past
                .iter()
                .filter(|(number, _)| *number > seen)
                .map(|(_, change)| change.clone())
                .collect();
            Wake::Changes(changes, self.snapshot_of(&state))
        }
    }

    /// Counts a stream until the guard is dropped; `None` when there are too many.
    pub fn enter(&self) -> Option<StreamGuard<'_>> {
        let mut state = self.lock();
        let free = state.streams < MOST_STREAMS && !state.closed;
        state.streams += usize::from(free);
        state.arrivals += u64::from(free);
        self.changed.notify_all();
        free.then(|| StreamGuard(self))
    }

    pub fn arrivals(&self) -> u64 {
        self.lock().arrivals
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
            number: state.number,
            version: format!("{}-{}", self.run, state.number),
        }
    }

    /// No code that holds the lock leaves it half changed, so a panic elsewhere is no reason to
    /// stop.
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn is_crowd(&self, arrivals: u64) -> bool {
        self.streams > COMFORTABLE && self.arrivals != arrivals
    }
}

/// A stream that is counted.
pub struct StreamGuard<'a>(&'a PreviewState);

impl Drop for StreamGuard<'_> {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.streams = state.streams.saturating_sub(1);
    }
}
