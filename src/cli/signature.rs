//! `folio signature`: the email signature, to paste, or as the files that Outlook keeps it in.
//!
//! Writes into `packet/` alone, and never into a mail program's own folder.

#![expect(clippy::disallowed_methods, reason = "this is where the files are written")]

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use clap::Args;

use crate::base::well_known::PACKET;
use crate::base::{Diagnostic, Severity};
use crate::cli::Exit;
use crate::cli::common::{options_now, read};
use crate::cli::disk_fault::disk_fault;
use crate::cli::packet_folder::folder_in_packet;
use crate::cli::report::{Format, fail, print, print_diagnostics, print_stderr};
use crate::emit::codes::WRITE_FAILED;
use crate::output::signature::{SignatureForms, outlook};
use crate::pipeline::{PlannedSite, Rendering};
use crate::plan::NoStore;

/// Where the files for Outlook are written, from the folder of the site.
const OUTLOOK: &str = "outlook";

#[derive(Args)]
pub struct SignatureCommand {
    /// The HTML for a mail program's settings, instead of both forms
    #[arg(long, conflicts_with_all = ["text", "outlook"])]
    html: bool,
    /// The plain text, instead of both forms
    #[arg(long, conflicts_with = "outlook")]
    text: bool,
    /// Write the files of classic Outlook into packet/outlook/
    #[arg(long)]
    outlook: bool,
}

impl SignatureCommand {
    pub fn run(&self, root: &Path) -> Exit {
        let sources = match read(root, None) {
            Ok(sources) => Arc::new(sources),
            Err(diagnostic) => return fail(diagnostic),
        };
        let site = PlannedSite::new(Arc::clone(&sources), &options_now(false, false));
        let Rendering { outputs, diagnostics } = site.check_all(&NoStore);
        let diagnostics = site.conclude(&outputs, diagnostics, &NoStore);
        let Some(forms) =
            site.signature().filter(|_| !diagnostics.iter().any(Diagnostic::is_error))
        else {
            print_diagnostics(&diagnostics, &sources, Format::Human, Severity::Error);
            return Exit::Failure;
        };
        if self.outlook {
            return write_for_outlook(root, &site.profile().person.name, &forms);
        }
        if !self.html {
            print(&forms.text);
        }
        if !self.html && !self.text {
            print_stderr(
                "\nThe same as HTML. To paste it, open packet/signature.html after a build, which \
                has a button that copies it:\n\n",
            );
        }
        if !self.text {
            print(&forms.html);
        }
        Exit::Done
    }
}

fn write_for_outlook(root: &Path, person: &str, forms: &SignatureForms) -> Exit {
    let files = outlook::files(person, forms);
    let written = folder_in_packet(root, OUTLOOK).and_then(|folder| {
        files.iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
    });
    if let Err(error) = written {
        return fail(not_written(&error));
    }
    for (name, _) in &files {
        print(&format!("{PACKET}/{OUTLOOK}/{name}\n"));
    }
    print_stderr(&format!(
        "\nCopy the three into the folder of classic Outlook on Windows, {}\n(type this into the \
        address bar of a window of files), and choose the signature in Outlook's options.\n",
        outlook::FOLDER
    ));
    Exit::Done
}

fn not_written(error: &io::Error) -> Diagnostic {
    let message = format!("`{PACKET}/{OUTLOOK}` cannot be written: {}", disk_fault(error));
    Diagnostic::new(&WRITE_FAILED, message).help("see that you may write to the folder of the site")
}
