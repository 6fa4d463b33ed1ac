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

use bytes::Bytes;

use super::change::{Change, PageChange, page_change};
use super::{Snapshot, events};
use crate::base::OutputPath;

/// How many publications are remembered; a page that missed more is reloaded.
const REMEMBERED: usize = 64;

pub type Site = Arc<BTreeMap<OutputPath, Bytes>>;

/// The state at one moment, taken whole, so that an answer never mixes two builds.
#[derive(Clone)]
pub struct View {
    /// The last good outputs; `None` before the first good build.
    pub site: Option<Site>,
    pub report: Option<Arc<str>>,
    /// Which publication this is.
    pub number: u64,
    /// The name of this state, for `since`.
    pub mark: String,
}

pub struct Board {
    state: Mutex<State>,
    changed: Condvar,
    /// Tells this run of the server from every other one, so that pages of an earlier run reload.
    run: String,
}

#[derive(Default)]
struct State {
    site: Option<Site>,
    report: Option<Arc<str>>,
    number: u64,
    past: VecDeque<(u64, Change)>,
    streams: usize,
    /// How many streams were ever let in.
    arrivals: u64,
    closed: bool,
}

/// What an event stream finds when it looks again.
pub enum News {
    Nothing,
    Closed,
    /// A stream was let in, and there are many.
    Crowd(View),
    /// What happened since, in order, and the state it led to.
    Changes(Vec<Change>, View),
}

impl Board {
    pub fn new() -> Self {
        let run = format!("{:016x}", RandomState::new().build_hasher().finish());
        Board { state: Mutex::default(), changed: Condvar::new(), run }
    }

    pub fn view(&self) -> View {
        self.view_of(&self.lock())
    }

    pub fn publish(&self, snapshot: Snapshot) -> Change {
        let mut state = self.lock();
        let report: Option<Arc<str>> = snapshot.report.map(Arc::from);
        let reported = report != state.report || state.number == 0;
        let page = match (&state.site, &report) {
            // Before the first good build the page itself is the report.
            (None, Some(_)) if reported => PageChange::Reload,
            (_, Some(_)) => PageChange::Same,
            (None, None) => PageChange::Reload,
            (Some(old), None) => page_change(old, &snapshot.outputs),
        };
        if report.is_none() {
            state.site = Some(snapshot.outputs);
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

    /// The number in a mark that this run gave out and still remembers everything after; `None`
    /// asks for a reload.
    pub fn known(&self, mark: &str) -> Option<u64> {
        let number: u64 = mark.strip_prefix(&self.run)?.strip_prefix('-')?.parse().ok()?;
        let state = self.lock();
        let oldest = state.past.front().map_or(state.number, |(number, _)| number - 1);
        (oldest..=state.number).contains(&number).then_some(number)
    }

    /// Waits for something after publication `seen`, or for a crowd after the stream `arrivals`, at
    /// most for `limit`.
    pub fn wait(&self, seen: u64, arrivals: u64, limit: Duration) -> News {
        let state = self.lock();
        let (state, _) = self
            .changed
            .wait_timeout_while(state, limit, |state| {
                state.number == seen && !state.is_crowd(arrivals) && !state.closed
            })
            .unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            News::Closed
        } else if state.number == seen && state.is_crowd(arrivals) {
            News::Crowd(self.view_of(&state))
        } else if state.number == seen {
            News::Nothing
        } else {
            let changes = state
                .past
                .iter()
                .filter(|(number, _)| *number > seen)
                .map(|(_, change)| change.clone())
                .collect();
            News::Changes(changes, self.view_of(&state))
        }
    }

    /// Counts a stream in until the place is dropped; `None` when there are too many.
    pub fn enter(&self) -> Option<Place<'_>> {
        let mut state = self.lock();
        let free = state.streams < events::MOST_STREAMS && !state.closed;
        state.streams += usize::from(free);
        state.arrivals += u64::from(free);
        self.changed.notify_all();
        free.then(|| Place(self))
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

    fn view_of(&self, state: &State) -> View {
        View {
            site: state.site.clone(),
            report: state.report.clone(),
            number: state.number,
            mark: format!("{}-{}", self.run, state.number),
        }
    }

    /// No code that holds the lock leaves it half changed, so a panic elsewhere is no reason to
    /// stop.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_crowd(&self, arrivals: u64) -> bool {
        self.streams > events::COMFORTABLE && self.arrivals != arrivals
    }
}

/// A stream that is counted.
pub struct Place<'a>(&'a Board);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.streams = state.streams.saturating_sub(1);
    }
}
