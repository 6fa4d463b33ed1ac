//! The report that is shown over the page: its words as the terminal has them, in parts
//! that the page colors by their kind. Without an error it lies over nothing until a person asks.
//!
//! Knows no diagnostic: whoever builds cuts the report into parts.

use serde_json::{Value, json};

use crate::report::ReportPart;

/// A report, in parts. Two reports with the same parts are the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverlayReport {
    /// Each part with its kind, which is a class of the overlay's style: `error`, `position`.
    pub parts: Vec<(&'static str, String)>,
}

impl OverlayReport {
    /// All words, as in the terminal.
    pub fn text(&self) -> String {
        self.parts.iter().map(|(_, text)| text.as_str()).collect()
    }

    /// What the page gets: `[{"kind": "error", "text": "error[…]: …"}, …]`. It counts the warnings
    /// itself; where there are some and no error, it waits to be asked.
    pub(super) fn data(&self) -> Value {
        self.parts.iter().map(|(kind, text)| json!({ "kind": kind, "text": text })).collect()
    }
}

impl From<Vec<ReportPart>> for OverlayReport {
    fn from(parts: Vec<ReportPart>) -> Self {
        OverlayReport { parts: parts.into_iter().map(|part| (part.kind, part.text)).collect() }
    }
}

/// A text of one kind, without colors.
impl From<&str> for OverlayReport {
    fn from(text: &str) -> Self {
        OverlayReport { parts: vec![("text", text.to_owned())] }
    }
}
