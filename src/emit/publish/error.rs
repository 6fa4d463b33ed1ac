//! Why something could not be published: a plain sentence and a way out, without a secret in either.

use crate::base::{Code, Diagnostic};
use crate::emit::directory::EmitError;

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

    /// The error as a diagnostic, for every form of report.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(self.code, self.message.clone()).help(self.help.clone())
    }
}

impl From<EmitError> for PublishError {
    fn from(error: EmitError) -> Self {
        PublishError { code: error.code, message: error.message, help: error.help }
    }
}
