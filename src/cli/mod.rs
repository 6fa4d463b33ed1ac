//! The commands: the only floor that knows arguments, the clock, the environment and the terminal.

mod begin;
mod build;
mod check;
pub mod codes;
mod common;
mod completions;
pub mod crash;
mod dictionaries;
mod digest;
mod disk_fault;
mod doctor;
mod draft;
mod dropped_file;
mod due_table;
mod expected_command;
mod explain;
mod export;
mod fix;
mod frozen_sheet;
mod import;
mod json_schema;
mod letter_files;
mod letter_folder;
mod manual;
mod new;
mod new_file;
mod page_edit;
mod page_publish;
mod people_text;
mod place_for_site;
mod publish;
mod publish_run;
mod publish_text;
mod publish_ways;
mod put_beside;
mod packet_folder;
mod question;
mod ready;
mod report;
mod scaffold;
pub mod schema;
mod serve;
mod shown_folder;
mod signature;
mod start_on_page;
mod start_page;
mod theme;
mod typed_command;
mod window;

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::error::{ContextKind, ErrorKind};
use clap::{CommandFactory, Parser, Subcommand};

use crate::base::{deep_stack, well_known};
use crate::cli::crash::CrashLog;

/// Write your career once, in plain text. Get your website, your CV as PDF, your signature.
#[derive(Parser)]
#[command(name = "folio", version, about, disable_help_subcommand = true, after_help = ALONE)]
struct Arguments {
    /// The folder with site.toml
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What the program does without a command.
const ALONE: &str = "Without a command, folio opens the site of this folder in the browser, or asks \
for your name and makes one.";

#[derive(Subcommand)]
enum Command {
    /// Write a small site in your own name, to fill in
    New(new::New),
    /// Add a CV or an export of another program to the site, with a report of each word
    Import(import::ImportCommand),
    /// Preview the site on this machine; it follows every save
    Serve(serve::Serve),
    /// Write the website to dist/ and private documents to packet/
    Build(build::BuildCommand),
    /// Put the website on the host that site.toml names; it shows what changes, and asks
    Publish(publish::Publish),
    /// Look for everything that is wrong or could be better, and write nothing
    Check(check::Check),
    /// Say what a code asks for and why, with a wrong and a right example; or list all codes
    Explain(explain::Explain),
    /// Print the keys of a file as a JSON Schema, for editors
    Schema(schema::SchemaCommand),
    /// Print the CV or the publications for other programs, or write them to a file
    Export(export::ExportCommand),
    /// Print the email signature, to paste
    Signature(signature::SignatureCommand),
    /// See who is to hear from you, and write them what is new; nothing is sent
    Digest(digest::DigestCommand),
    /// Write a letter to fill in: thanks, a follow-up, a request, a reminder, an update
    Draft(draft::DraftCommand),
    /// See which themes there are, and copy files of the site's one to change them
    Theme(theme::ThemeCommand),
    /// Look for what would stop a build or a publish on this machine
    Doctor(doctor::Doctor),
    /// Print the file that lets a shell complete folio's commands
    Completions(completions::Completions),
    /// Print the manual page, or write one for each command to a folder
    #[command(name = "man", hide = true)]
    Manual(manual::Manual),
}

/// How a command ended; the number is the process's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    Failure = 1,
    Usage = 2,
    /// folio itself failed.
    Crash = 101,
}

/// The folder of the site, for commands to which people name it as they name a file.
#[derive(clap::Args)]
struct Folder {
    /// The folder with site.toml, as an alternative to --root
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
}

impl Folder {
    /// The folder that was named here, seen from `root`.
    fn below(&self, root: &Path) -> PathBuf {
        match &self.dir {
            Some(dir) => below(root, dir),
            None => root.to_owned(),
        }
    }
}

/// A folder that was named on the command line, seen from `root`.
fn below(root: &Path, dir: &Path) -> PathBuf {
    if root == Path::new(".") { dir.to_owned() } else { root.join(dir) }
}

/// Runs the program with its arguments, its own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let exit = run_arguments(arguments);
    if exit != Exit::Done {
        window::hold_open();
    }
    exit
}

fn run_arguments(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(mut error) => {
            let word = match error.kind() {
                ErrorKind::InvalidSubcommand => error.get(ContextKind::InvalidSubcommand),
                _ => None,
            };
            let ours = word.map(ToString::to_string).and_then(|word| instead_of(&word));
            if ours.is_some() {
                // One way out is enough.
                error.remove(ContextKind::SuggestedSubcommand);
            }
            // Help and version come this way too, and are no faults. A closed pipe is nobody's
            // fault either.
            let _ = error.print();
            if error.kind() == ErrorKind::InvalidSubcommand {
                if let Some(ours) = ours {
                    report::print_stderr(&format!("\n  tip: use `{ours}`\n"));
                }
                report::print_stderr(&commands());
            }
            return if error.use_stderr() { Exit::Usage } else { Exit::Done };
        }
    };
    match &arguments.command {
        Some(command) => crash::guard(command.name(), command.after_crash(), |crashes| {
            on_deep_stacks(|| arguments.run(command, crashes))
        }),
        None if io::stdin().is_terminal() && io::stdout().is_terminal() => {
            let exit = crash::guard("", HALF_WRITTEN, |crashes| {
                on_deep_stacks(|| begin::run(&arguments.root, crashes))
            });
            if exit == Exit::Done {
                window::hold_open();
            }
            exit
        }
        // Nobody is there to answer.
        None => {
            report::print_stderr(&Arguments::command().render_help().to_string());
            Exit::Usage
        }
    }
}

/// What to type instead of a word that is no command; a folder that is a site is to be shown.
fn instead_of(word: &str) -> Option<String> {
    let is_site = new_file::exists(&Path::new(word).join(well_known::SITE));
    let serve = || is_site.then(|| typed_command::open_site(word));
    expected_command::instead_of(word).map(str::to_owned).or_else(serve)
}

/// Runs a command so that all its threads have room for deep input, as far as the system gives it.
fn on_deep_stacks(run: impl Fn() -> Exit + Sync) -> Exit {
    let _ = rayon::ThreadPoolBuilder::new().stack_size(deep_stack::SIZE).build_global();
    deep_stack::run(&run).unwrap_or_else(|_| run())
}

/// All commands, one a line, for those who named none of them.
fn commands() -> String {
    let command = Arguments::command();
    let shown = || command.get_subcommands().filter(|command| !command.is_hide_set());
    let widest = shown().map(|command| command.get_name().len()).max().unwrap_or_default();
    let name_and_about = |command: &clap::Command| {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        format!("  {:widest$}  {about}\n", command.get_name())
    };
    let lines: String = shown().map(name_and_about).collect();
    format!("\nCommands:\n{lines}")
}

/// What a crash leaves of a command that writes files of the person's own.
const HALF_WRITTEN: &str = "files may be half written";

impl Command {
    /// What a crash in the middle of it leaves.
    fn after_crash(&self) -> &'static str {
        match self {
            Command::Publish(_) => "what had arrived on the host is there: run it again",
            Command::New(_)
            | Command::Digest(_)
            | Command::Draft(_)
            | Command::Theme(_)
            | Command::Manual(_) => HALF_WRITTEN,
            Command::Check(check) if check.writes() => HALF_WRITTEN,
            _ => "nothing was written",
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Command::New(_) => "new",
            Command::Import(_) => "import",
            Command::Serve(_) => "serve",
            Command::Build(_) => "build",
            Command::Publish(_) => "publish",
            Command::Check(_) => "check",
            Command::Explain(_) => "explain",
            Command::Schema(_) => "schema",
            Command::Export(_) => "export",
            Command::Signature(_) => "signature",
            Command::Digest(_) => "digest",
            Command::Draft(_) => "draft",
            Command::Theme(_) => "theme",
            Command::Doctor(_) => "doctor",
            Command::Completions(_) => "completions",
            Command::Manual(_) => "man",
        }
    }
}

impl Arguments {
    fn run(&self, command: &Command, crashes: &CrashLog) -> Exit {
        match command {
            Command::New(command) => command.run(&self.root),
            Command::Import(command) => command.run(&self.root),
            Command::Serve(command) => command.run(&self.root, crashes),
            Command::Build(command) => command.run(&self.root),
            Command::Publish(command) => command.run(&self.root),
            Command::Check(command) => command.run(&self.root),
            Command::Explain(command) => command.run(),
            Command::Schema(command) => command.run(),
            Command::Export(command) => command.run(&self.root),
            Command::Signature(command) => command.run(&self.root),
            Command::Digest(command) => command.run(&self.root),
            Command::Draft(command) => command.run(&self.root),
            Command::Theme(command) => command.run(&self.root),
            Command::Doctor(command) => command.run(&self.root),
            Command::Completions(command) => command.run(Arguments::command()),
            Command::Manual(command) => command.run(Arguments::command()),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use crate::cli::Arguments;

    #[test]
    fn a_crash_says_what_it_leaves() {
        for (arguments, said) in [
            (&["build"][..], "nothing was written"),
            (&["check"], "nothing was written"),
            (&["check", "--fix", "--dry-run"], "nothing was written"),
            (&["check", "--fix"], "files may be half written"),
            (&["new", "a"], "files may be half written"),
            (&["theme", "eject"], "files may be half written"),
            (&["publish"], "what had arrived"),
        ] {
            let all = ["folio"].iter().chain(arguments);
            let command = Arguments::try_parse_from(all).ok().unwrap().command.unwrap();
            assert!(command.after_crash().starts_with(said), "{arguments:?}");
        }
    }
}
