//! What was rendered, and what was found meanwhile.

use crate::base::Diagnostic;
use crate::output::RenderJob;
use crate::plan::Outputs;
use crate::render::{Checked, Failure};

#[derive(Clone, Debug, Default)]
pub struct Rendering {
    pub outputs: Outputs,
    pub diagnostics: Vec<Diagnostic>,
}

impl Rendering {
    /// Adds what jobs made, or why they made nothing.
    pub(super) fn take(&mut self, done: Vec<(&RenderJob<'_>, Checked)>) {
        for (job, result) in done {
            match result {
                Ok(checked) => {
                    if let Some(bytes) = checked.into_value(&mut self.diagnostics) {
                        self.outputs.tree_mut(job.tree).insert(job.path.clone(), bytes);
                    }
                }
                Err(Failure::Diagnosed(errors)) => self.diagnostics.extend(errors),
                Err(Failure::AlreadyReported) => {}
            }
        }
    }
}
