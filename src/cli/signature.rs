//! `folio signature`: the email signature, to paste.

use std::path::Path;

use clap::Args;

use crate::base::{OutputPath, Severity};
use crate::cli::Exit;
use crate::cli::common::{options_now, read_and_build};
use crate::cli::report::{Format, fail, print, print_diagnostics, print_stderr};
use crate::plan::{NoStore, routes};

#[derive(Args)]
pub struct SignatureCommand {
    /// The HTML for a mail program's settings, instead of both forms
    #[arg(long, conflicts_with = "text")]
    html: bool,
    /// The plain text, instead of both forms
    #[arg(long)]
    text: bool,
}

impl SignatureCommand {
    pub fn run(&self, root: &Path) -> Exit {
        let (sources, built) = match read_and_build(root, &options_now(false, false), &NoStore) {
            Ok(built) => built,
            Err(diagnostic) => return fail(diagnostic),
        };
        if built.has_errors() {
            print_diagnostics(&built.diagnostics, &sources, Format::Human, Severity::Error);
            return Exit::Failure;
        }
        let text = |path: OutputPath| {
            let bytes = built.outputs.packet.get(&path);
            bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
        };
        if !self.html {
            print(&text(routes::signature_text()));
        }
        if !self.html && !self.text {
            print_stderr(
                "\nThe same as HTML, for the signature settings of your mail program (also in \
                packet/signature.html after a build):\n\n",
            );
        }
        if !self.text {
            print(&text(routes::signature_html()));
        }
        Exit::Done
    }
}
