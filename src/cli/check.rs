//! `folio check`: a build that writes nothing and tells everything.

use std::path::Path;

use clap::Args;

use crate::base::Severity;
use crate::cli::common::{options_now, read_and_build};
use crate::cli::report::{Format, print, print_diagnostics};
use crate::cli::{Exit, Folder};
use crate::plan::NoStore;
use crate::source::SourceSet;

#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    folder: Folder,
    /// Count warnings as errors
    #[arg(long)]
    strict: bool,
    /// How diagnostics are reported
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

impl Check {
    pub fn run(&self, root: &Path) -> Exit {
        let root = &self.folder.below(root);
        let (sources, built) = match read_and_build(root, &options_now(true, false), &NoStore) {
            Ok(built) => built,
            Err(diagnostic) => {
                print_diagnostics(
                    &[diagnostic],
                    &SourceSet::default(),
                    self.format,
                    Severity::Note,
                );
                return Exit::Failure;
            }
        };
        print_diagnostics(&built.diagnostics, &sources, self.format, Severity::Note);
        let gravest = built.diagnostics.iter().map(|diagnostic| diagnostic.severity).min();
        if gravest.is_none() && self.format == Format::Human {
            print("Nothing to mend.\n");
        }
        match gravest {
            Some(Severity::Error) => Exit::Failure,
            Some(Severity::Warning) if self.strict => Exit::Failure,
            _ => Exit::Done,
        }
    }
}
