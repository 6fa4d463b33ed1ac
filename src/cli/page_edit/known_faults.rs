//! What the last build that was checked whole has found, for who looks at a piece of a file as it is: some
//! rules ask for all outputs, which are not made for a draft.
//!
//! Finds nothing itself.

use std::sync::{Arc, Mutex, PoisonError};

use crate::base::Diagnostic;

/// Shared by those who build and those who edit.
#[derive(Clone, Default)]
pub struct KnownFaults(Arc<Mutex<Vec<Diagnostic>>>);

impl KnownFaults {
    pub fn set(&self, found: Vec<Diagnostic>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = found;
    }

    pub fn get(&self) -> Vec<Diagnostic> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
