//! Threads with room for deep input: what a person wrote may lie far deeper than what they see.
//!
//! The room is the last of two guards. The first is a limit before each recursion (`limits`).

use std::io;
use std::panic::resume_unwind;
use std::thread::{self, Builder};

/// The stack of every thread that reads or renders. It takes memory only as far as it is used.
pub const SIZE: usize = 128 * 1024 * 1024;

/// Runs `work` on such a thread and waits for it. A panic of the work is one of the caller. `Err` is
/// a system that has no thread to give.
pub fn run<T: Send>(work: impl FnOnce() -> T + Send) -> io::Result<T> {
    thread::scope(|scope| {
        let thread = Builder::new().stack_size(SIZE).spawn_scoped(scope, work)?;
        Ok(thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}
