//! What a reader noticed about a field of an entry.
//!
//! Holds no span, so that it can be kept beside the memoized record; whoever knows the entry's place
//! makes a diagnostic of it, one for all entries with the same cause.

use crate::base::Code;

#[derive(Clone, Debug)]
pub struct Remark {
    pub code: &'static Code,
    /// Remarks of one file with the same cause are reported once, with how many entries have it.
    pub cause: String,
    /// A plain sentence without a full stop that does not name the entry.
    pub message: String,
    /// The words in the field, as they are written there, that it points to; `None` is the whole
    /// field.
    pub words: Option<String>,
    /// What to write in the place of these words, or of the whole value without its braces.
    pub replacement: Option<String>,
    /// The way out, for the reader.
    pub help: String,
}
