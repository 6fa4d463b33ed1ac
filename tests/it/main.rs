//! folio from outside, one module a subject.

#![expect(clippy::disallowed_methods, reason = "tests look at the disk")]

mod archive;
mod diagnostics;
mod disk;
mod hostile;
mod nothing_lost;
