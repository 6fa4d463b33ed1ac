//! `folio digest`: who is due, what is new, and a letter that says it.

use std::path::Path;
use std::sync::Arc;

use clap::{ArgGroup, Args, ValueEnum};

use crate::base::{Diagnostic, PartialDate, Severity};
use crate::cli::Exit;
use crate::cli::common::{options_now, read};
use crate::cli::letter_files::{self, Wanted};
use crate::cli::report::{Format, fail, print, print_diagnostics, print_stderr};
use crate::cli::{due_table, people_text};
use crate::output::letter::{LetterDesk, LetterKind, news};
use crate::pipeline::PlannedSite;

#[derive(Args)]
#[command(group = ArgGroup::new("what").required(true).multiple(true).args(["due", "since", "to", "sent"]))]
pub struct DigestCommand {
    /// List everybody of private/people.toml: who is to hear from you, when, and why
    #[arg(long, conflicts_with_all = ["to", "since", "sent"])]
    due: bool,
    /// Print what is new after this day; with --to, instead of after the day on which they last heard
    #[arg(long, value_name = "DATE", value_parser = day)]
    since: Option<PartialDate>,
    /// Write a letter to this person of private/people.toml with what is new for them
    #[arg(long, value_name = "NAME")]
    to: Option<String>,
    /// Note in private/people.toml that this person has heard from you, today or on DATE
    #[arg(long, value_names = ["NAME", "DATE"], num_args = 1..=2, conflicts_with_all = ["to", "since"])]
    sent: Vec<String>,
    #[command(flatten)]
    how: How,
}

/// What `folio digest` has beside the things that it does.
#[derive(Args)]
struct How {
    /// Of --sent: it was a request, so a reminder is due a week later
    #[arg(long, requires = "sent")]
    request: bool,
    /// Of --due: how to print the list
    #[arg(long, value_enum, value_name = "FORMAT", requires = "due")]
    format: Option<ListFormat>,
    /// Of --to: say what you plan, which is private otherwise (private/plan.md)
    #[arg(long, requires = "to")]
    plan: bool,
    /// Of --to: end with an error while something in the letter is left to fill in
    #[arg(long, requires = "to")]
    strict: bool,
    /// Take another day for today
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<PartialDate>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ListFormat {
    /// For people
    Human,
    /// For programs
    Json,
}

impl DigestCommand {
    pub fn run(&self, root: &Path) -> Exit {
        let How { request, format, plan, strict, today } = self.how;
        if let Some(to) = &self.to {
            let kind = LetterKind::Update;
            let wanted =
                Wanted { kind, to, event: None, since: self.since, with_plan: plan, strict, today };
            return letter_files::run(root, &wanted);
        }
        with_desk(root, today, |desk| match (&self.sent[..], self.since) {
            ([name, date @ ..], _) => {
                let date = date.first().map(|date| day(date)).transpose();
                match date {
                    Ok(date) => sent(root, desk, name, date.unwrap_or(desk.today), request),
                    Err(message) => {
                        print_stderr(&format!("error: {message}\n"));
                        Exit::Usage
                    }
                }
            }
            ([], Some(since)) => {
                print(&due_table::news(&news(desk, since, &[]), since));
                Exit::Done
            }
            ([], None) => {
                print(&match format {
                    Some(ListFormat::Json) => due_table::json(desk),
                    _ => due_table::text(desk),
                });
                Exit::Done
            }
        })
    }
}

/// Reads the site and shows it to `act`, if the person and the people can be read.
fn with_desk(
    root: &Path,
    today: Option<PartialDate>,
    act: impl Fn(&LetterDesk<'_>) -> Exit,
) -> Exit {
    let sources = match read(root, None) {
        Ok(sources) => Arc::new(sources),
        Err(diagnostic) => return fail(diagnostic),
    };
    let mut options = options_now(false, false);
    options.today = today.unwrap_or(options.today);
    let site = PlannedSite::new(Arc::clone(&sources), &options);
    let diagnostics = site.conclude_early(Vec::new());
    if diagnostics.iter().any(Diagnostic::is_error) {
        print_diagnostics(&diagnostics, &sources, Format::Human, Severity::Error);
        return Exit::Failure;
    }
    act(&site.letters())
}

fn sent(root: &Path, desk: &LetterDesk<'_>, name: &str, on: PartialDate, request: bool) -> Exit {
    let person = match letter_files::person(desk, name) {
        Ok(person) => person,
        Err(diagnostic) => return fail(diagnostic),
    };
    match people_text::note_sent(root, person, on, request) {
        Ok(noted) => {
            print_stderr(&format!("{noted}\n"));
            Exit::Done
        }
        Err(diagnostic) => fail(diagnostic),
    }
}

/// A whole day, as a command takes it.
pub fn day(written: &str) -> Result<PartialDate, String> {
    let date = PartialDate::parse(written).filter(|date| date.day.is_some());
    date.ok_or_else(|| format!("`{written}` is not a day: write it as in 2026-11-27"))
}
