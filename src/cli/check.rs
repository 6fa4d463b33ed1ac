//! `folio check`: a build that writes nothing and reports everything; with `--fix` it also mends
//! what can be mended without a decision.

#![expect(clippy::disallowed_methods, reason = "the store is given the time of the run")]

use std::path::Path;
use std::time::SystemTime;

use clap::Args;

use crate::base::{Diagnostic, Severity};
use crate::cli::common::{options_now, read};
use crate::cli::fix::Fixes;
use crate::cli::report::{Format, has_colors, print, print_diagnostics, print_stderr, texts};
use crate::cli::{Exit, Folder};
use crate::emit::DiskStore;
use crate::pipeline;
use crate::plan::ReadOnlyStore;
use crate::report::patches;
use crate::source::SourceSet;

#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    folder: Folder,
    /// Count warnings as errors
    #[arg(long)]
    strict: bool,
    /// Mend what needs no decision, such as a misspelt key
    #[arg(long)]
    fix: bool,
    /// Show what --fix would change, and change nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
    /// How diagnostics are reported
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

impl Check {
    /// Whether it changes files.
    pub fn writes(&self) -> bool {
        self.fix && !self.dry_run
    }

    pub fn run(&self, root: &Path) -> Exit {
        let root = &self.folder.below(root);
        let checked = check(root).and_then(|(sources, found)| {
            let not_mended = match self.fix {
                true => self.mend(root, &sources, &found),
                false => Vec::new(),
            };
            // What remains is what a check of the mended files finds.
            let (sources, found) = if self.writes() { check(root)? } else { (sources, found) };
            Ok((sources, [found, not_mended].concat()))
        });
        match checked {
            Ok((sources, diagnostics)) => self.report(&sources, &diagnostics),
            Err(diagnostic) => self.report(&SourceSet::default(), &[diagnostic]),
        }
    }

    fn report(&self, sources: &SourceSet, diagnostics: &[Diagnostic]) -> Exit {
        print_diagnostics(diagnostics, sources, self.format, Severity::Note);
        let gravest = diagnostics.iter().map(|diagnostic| diagnostic.severity).min();
        if gravest.is_none() && self.format == Format::Human {
            print("Nothing to mend.\n");
        }
        match gravest {
            Some(Severity::Error) => Exit::Failure,
            Some(Severity::Warning) if self.strict => Exit::Failure,
            _ => Exit::Done,
        }
    }

    /// Shows all fixes, and applies them unless this is a dry run.
    fn mend(&self, root: &Path, sources: &SourceSet, found: &[Diagnostic]) -> Vec<Diagnostic> {
        let fixes = Fixes::of(found, sources);
        if fixes.is_empty() {
            return Vec::new();
        }
        if self.format == Format::Human {
            print_stderr(&patches(&fixes.mended, &texts(found, sources), has_colors()));
        }
        let not_mended = match self.dry_run {
            true => Vec::new(),
            false => fixes.apply(root, sources),
        };
        if self.format == Format::Human && not_mended.is_empty() {
            let number = fixes.mended.len();
            let fixes_made =
                if number == 1 { "1 fix".to_owned() } else { format!("{number} fixes") };
            let files: Vec<&str> = fixes.files().iter().map(|file| file.as_str()).collect();
            let files = files.join(", ");
            print(&match self.dry_run {
                true => format!("{fixes_made} possible in {files}; nothing was changed.\n"),
                false => format!("{fixes_made} made in {files}.\n"),
            });
        }
        not_mended
    }
}

/// Finds everything that a build would report. What earlier builds kept is used, and nothing is
/// added to it.
fn check(root: &Path) -> Result<(SourceSet, Vec<Diagnostic>), Diagnostic> {
    let sources = read(root, None)?;
    let store = ReadOnlyStore(DiskStore::new(root, SystemTime::now()));
    let diagnostics = pipeline::check(&sources, &options_now(true, false), &store);
    Ok((sources, diagnostics))
}
