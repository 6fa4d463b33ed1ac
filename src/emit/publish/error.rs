//! Why something could not be published: a plain sentence and a way out, without a secret in either.

use crate::base::{Code, Diagnostic};
use crate::emit::codes::PUBLISH_TARGET;

/// A publish that was not done, or not wholly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishError {
    /// One of `emit::codes`.
    pub code: &'static Code,
    /// A plain sentence.
    pub message: String,
    /// The way out.
    pub help: String,
}

impl PublishError {
    pub fn new(code: &'static Code, message: impl Into<String>, help: impl Into<String>) -> Self {
        PublishError { code, message: message.into(), help: help.into() }
    }

    /// A host was given the settings of another one, which is folio's own fault.
    pub(super) fn wrong_kind(word: &str) -> Self {
        PublishError::new(
            &PUBLISH_TARGET,
            format!("the settings of another host were read for `{word}`"),
            "this is a fault of folio: please report it",
        )
    }

    /// The error as a diagnostic, for every form of report.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(self.code, self.message.clone()).help(self.help.clone())
    }
}
