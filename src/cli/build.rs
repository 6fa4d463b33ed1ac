//! `folio build`: the website to `dist/`, private documents to `packet/`.

#![expect(clippy::disallowed_methods, reason = "the time of a build is told to the person")]

use std::path::Path;
use std::time::{Instant, SystemTime};

use clap::Args;

use crate::base::{Severity, counted};
use crate::cli::common::{options_now, read_and_build};
use crate::cli::report::{Format, print, print_diagnostics, print_stderr};
use crate::cli::schema::keep_site_schema;
use crate::cli::{Exit, Folder};
use crate::emit::{DiskStore, emit};
use crate::plan::LayeredStore;
use crate::source::SourceSet;

#[derive(Args)]
pub struct BuildCommand {
    #[command(flatten)]
    folder: Folder,
    /// Make no PDFs
    #[arg(long)]
    no_pdf: bool,
    /// How diagnostics are reported
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

impl BuildCommand {
    pub fn run(&self, root: &Path) -> Exit {
        let root = &self.folder.below(root);
        let start = Instant::now();
        keep_site_schema(root);
        let store = LayeredStore::new(DiskStore::new(root, SystemTime::now()));
        let (sources, built) = match read_and_build(root, &options_now(!self.no_pdf, false), &store)
        {
            Ok(built) => built,
            Err(diagnostic) => {
                print_diagnostics(
                    &[diagnostic],
                    &SourceSet::default(),
                    self.format,
                    Severity::Warning,
                );
                return Exit::Failure;
            }
        };
        if built.has_errors() {
            print_diagnostics(&built.diagnostics, &sources, self.format, Severity::Warning);
            if self.format == Format::Human {
                print_stderr("Nothing was written: dist/ and packet/ are as they were.\n");
            }
            return Exit::Failure;
        }
        let changes = match emit(root, &built.outputs) {
            Ok(changes) => changes,
            Err(error) => {
                let diagnostics: Vec<_> =
                    built.diagnostics.into_iter().chain([error.diagnostic()]).collect();
                print_diagnostics(&diagnostics, &sources, self.format, Severity::Warning);
                return Exit::Failure;
            }
        };
        store.below.prune();
        print_diagnostics(&built.diagnostics, &sources, self.format, Severity::Warning);
        if self.format == Format::Human {
            let pages = built
                .outputs
                .site
                .keys()
                .filter(|path| path.as_str().ends_with("index.html"))
                .count();
            let packet = match built.outputs.packet.len() {
                0 => String::new(),
                number => format!(", {} in packet/", counted(number, "private file")),
            };
            print(&format!(
                "{} in dist/{packet}: {} written, {} unchanged, {} removed, in {} ms\n",
                counted(pages, "page"),
                changes.written,
                changes.unchanged,
                changes.removed,
                start.elapsed().as_millis()
            ));
        }
        Exit::Done
    }
}
