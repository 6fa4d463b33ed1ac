//! The preview's loop: build, show, wait, and again.
//!
//! It decides nothing about what a build is and prints nothing. It never ends because of a bad build.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::emit::server::{Server, Snapshot};
use crate::emit::watcher::Watcher;

/// What is shown when a build panics, which is never the person's fault.
pub const OWN_FAILURE: &str = "error[folio]: folio itself failed on this input; the last good page is kept\n\
     \n  = help: this is a fault of folio, not of your text: undo the last edit to go on, and please report it\n";

/// How soon `stop` is heeded.
const GLANCE: Duration = Duration::from_millis(200);

/// Builds and shows at once, then after every change of the watched folder, until `stop` is set; and once more after a build that is
/// unfinished, when nothing has changed for a moment. The watcher must be older than this call, so that nothing is missed while the
/// first build runs.
pub fn run(server: &Server, watcher: &mut Watcher, mut rebuild: impl FnMut() -> Snapshot, stop: &AtomicBool) {
    let (mut due, mut is_unfinished) = (true, false);
    while !stop.load(Ordering::Relaxed) {
        if due {
            // A build has no state that a panic could leave half made: every one starts from the sources.
            let snapshot = catch_unwind(AssertUnwindSafe(&mut rebuild))
                .unwrap_or_else(|_| Snapshot { report: Some(OWN_FAILURE.to_owned()), ..Snapshot::default() });
            is_unfinished = snapshot.is_unfinished;
            server.publish(snapshot);
        }
        due = watcher.wait_for(GLANCE) || is_unfinished;
    }
}
