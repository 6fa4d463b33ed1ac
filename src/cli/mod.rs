//! The commands: the only floor that knows arguments, the clock, the environment and the terminal.

mod build;
mod check;
mod new;
mod new_files;
mod report;
mod run;
mod serve;
mod signature;

use std::ffi::OsString;
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
}

/// How a command ended; the number is the process's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    InputHasErrors = 1,
    CommandLineIsWrong = 2,
}

/// Runs the program with its arguments, its own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version come this way too, and are no faults. A closed pipe is nobody's fault either.
            let _ = error.print();
            return if error.use_stderr() { Exit::CommandLineIsWrong } else { Exit::Done };
        }
    };
    let root = arguments.root;
    match arguments.command {
        Command::New(command) => command.run(),
        Command::Serve(command) => command.run(&root),
        Command::Build(command) => command.run(&root),
        Command::Check(command) => command.run(&root),
        Command::Signature(command) => command.run(&root),
    }
}
