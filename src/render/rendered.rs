//! The outcome of rendering one output: its bytes, or the errors that say why there are none.

use bytes::Bytes;

use crate::base::{Diagnosed, Diagnostic};

/// The bytes with their warnings. An output never fails in silence.
pub type Rendered = Result<Diagnosed<Bytes>, Failure>;

/// What rendering would report, with the bytes if they were made. `Err` is an output that would
/// have none.
pub type Checked = Result<Diagnosed<Option<Bytes>>, Failure>;

/// Why an output has no bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    Diagnosed(Vec<Diagnostic>),
    /// An error that the build reports once for many outputs, such as a broken theme's.
    AlreadyReported,
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Failure {
        Failure::Diagnosed(vec![diagnostic])
    }
}

/// Nothing to report, and no bytes.
pub fn sound() -> Diagnosed<Option<Bytes>> {
    Diagnosed::new(None, Vec::new())
}

/// Bytes without a warning.
pub fn rendered(bytes: impl Into<Bytes>) -> Rendered {
    Ok(Diagnosed::new(bytes.into(), Vec::new()))
}
