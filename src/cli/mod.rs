//! The commands: the only floor that knows arguments, the clock, the environment and the terminal.

mod build;
mod check;
pub mod codes;
mod common;
mod new;
mod new_file;
mod report;
mod scaffold;
mod serve;
mod signature;
mod theme;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Write your career once, in plain text. Get your website, your CV as PDF, your signature.
#[derive(Parser)]
#[command(name = "folio", version, about, disable_help_subcommand = true)]
struct Arguments {
    /// The folder with site.toml
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write a small site in your own name, to fill in
    New(new::New),
    /// Preview the site on this machine; it follows every save
    Serve(serve::Serve),
    /// Write the website to dist/ and private documents to packet/
    Build(build::BuildCommand),
    /// Look for everything that is wrong or could be better, and write nothing
    Check(check::Check),
    /// Print the email signature, to paste
    Signature(signature::SignatureCommand),
    /// See which themes there are, and copy files of the site's one to change them
    Theme(theme::ThemeCommand),
}

/// How a command ended; the number is the process's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    Failure = 1,
    Usage = 2,
}

/// Runs the program with its arguments, its own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version come this way too, and are no faults. A closed pipe is nobody's
            // fault either.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Done };
        }
    };
    // A panic is a fault of folio, and told as one: its own words would help nobody who writes a
    // CV.
    std::panic::set_hook(Box::new(|_| {}));
    catch_unwind(AssertUnwindSafe(|| arguments.run())).unwrap_or_else(|_| {
        report::print_stderr(OWN_FAILURE);
        Exit::Failure
    })
}

/// What is told when folio itself fails.
const OWN_FAILURE: &str = "error[folio]: folio itself failed on this input; nothing was \
written\n  = help: this is a fault of folio, not of your text: undo the last edit to go on, and \
please report it\n";

impl Arguments {
    fn run(&self) -> Exit {
        match &self.command {
            Command::New(command) => command.run(),
            Command::Serve(command) => command.run(&self.root),
            Command::Build(command) => command.run(&self.root),
            Command::Check(command) => command.run(&self.root),
            Command::Signature(command) => command.run(&self.root),
            Command::Theme(command) => command.run(&self.root),
        }
    }
}
