//! The preview's loop: build, show, wait, and again.
//!
//! It decides nothing about what a build is and prints nothing. It never ends because of a bad
//! build, and never waits for what may come later.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::base::deep_stack;
use crate::preview::server::{OverlayReport, Server, Snapshot};
use crate::preview::watcher::Watcher;

/// Builds the site that the loop shows.
pub trait Rebuild {
    /// What is made beside the loop.
    type Deferred: Send + 'static;

    /// Builds from what lies on the disk now.
    fn rebuild(&mut self) -> Snapshot;

    /// How to make what the last build left out.
    fn deferred_work(&mut self) -> Box<dyn FnOnce() -> Self::Deferred + Send>;

    /// What is shown when a build panics, which is never the person's fault.
    fn crash_report(&self) -> OverlayReport {
        OverlayReport::from(CRASH_REPORT)
    }

    /// The whole site, when the deferred work is done and nothing was built since.
    fn complete(&mut self, done: Self::Deferred) -> Snapshot;
}

/// A site of which nothing is made beside the loop: what was left out is made by building again.
impl<F: FnMut() -> Snapshot> Rebuild for F {
    type Deferred = ();

    fn rebuild(&mut self) -> Snapshot {
        self()
    }

    fn deferred_work(&mut self) -> Box<dyn FnOnce() + Send> {
        Box::new(|| ())
    }

    fn complete(&mut self, (): ()) -> Snapshot {
        self()
    }
}

/// The report of a crash for a site that has none of its own.
const CRASH_REPORT: &str =
    "error[internal-error]: folio itself failed; the last good page is kept\n";

/// How often the loop checks `stop`.
const STOP_POLL: Duration = Duration::from_millis(200);
/// When nothing is saved for so long, what a build left out is begun.
const PAUSE: Duration = Duration::from_millis(20);

/// Builds and shows at once, then after every change of the watched folder, until `stop` is set or
/// the server is overrun.
/// What a build left out is made when nothing has changed for a moment, and shown if nothing was
/// built meanwhile. The watcher must be older than this call, so that nothing is missed while the
/// first build runs.
pub fn run(server: &Server, watcher: &mut Watcher, mut site: impl Rebuild, stop: &AtomicBool) {
    let (sender, finished) = mpsc::channel();
    let (mut due, mut is_unfinished, mut is_deferring, mut number) = (true, false, false, 0);
    while !stop.load(Ordering::Relaxed) && !server.is_overrun() {
        if due {
            number += 1;
            let snapshot = catch_panic(|| site.rebuild()).unwrap_or_else(|| internal_error(&site));
            is_unfinished = snapshot.is_unfinished;
            server.publish(snapshot);
        }
        due = watcher.wait_for(if is_unfinished || is_deferring { PAUSE } else { STOP_POLL });
        if let Ok((of, done)) = finished.try_recv() {
            is_deferring = false;
            if of == number && !due {
                let snapshot = Option::and_then(done, |done| catch_panic(|| site.complete(done)))
                    .unwrap_or_else(|| internal_error(&site));
                is_unfinished = snapshot.is_unfinished;
                server.publish(snapshot);
            }
        }
        if is_unfinished && !due && !is_deferring {
            let (work, sender) = (site.deferred_work(), sender.clone());
            let work = move || sender.send((number, catch_panic(work)));
            let started = thread::Builder::new().stack_size(deep_stack::SIZE).spawn(work);
            // A system without a thread to give may have one after the next save.
            is_deferring = started.is_ok();
        }
    }
}

/// A build has no state that a panic could leave half made: every one starts from the sources.
fn catch_panic<T>(build: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(build)).ok()
}

fn internal_error(site: &impl Rebuild) -> Snapshot {
    Snapshot { report: Some(site.crash_report()), ..Snapshot::default() }
}
