//! `folio explain`: what a code asks for, with a wrong and a right example; or all codes.
//!
//! Reads no site: what it prints is the same everywhere. Each explanation is `codes/NAME.md`.

use clap::Args;

use crate::base::{Code, Diagnostic, Level, Severity, did_you_mean};
use crate::cli::Exit;
use crate::cli::codes;
use crate::cli::report::{print, print_error};
use crate::lint::codes::{UNKNOWN_CODE, of_a_build};
use crate::report::{first_sentence, plain_text};

#[derive(Args)]
pub struct Explain {
    /// A code, as it is in brackets in a report; without one, all codes are listed
    code: Option<String>,
}

impl Explain {
    pub fn run(&self) -> Exit {
        let codes = codes::all();
        let Some(name) = &self.code else {
            print(&list(&codes));
            return Exit::Done;
        };
        match codes.iter().find(|code| code.name == name.trim_matches(['[', ']'])) {
            Some(code) => {
                print(&explanation(code));
                Exit::Done
            }
            None => {
                print_error(unknown_code(&codes, name));
                Exit::Usage
            }
        }
    }
}

fn explanation(code: &Code) -> String {
    let text = plain_text(code.explanation);
    format!("{}[{code}]\n\n{text}\n{}", severity(code.level), setting(code))
}

/// Which level the code has, and how another is chosen.
fn setting(code: &Code) -> String {
    let level = code.level.name();
    if !of_a_build().contains(&code) {
        return format!("Its level is always {level}.\n");
    }
    let (rule, other) = match (code.can_be_lowered, code.level) {
        (false, Level::Error) => {
            return format!(
                "Its level is {level} and cannot be lowered: it guards against lost words, leaks \
                or broken pages.\n"
            );
        }
        (false, _) => ("It can be raised and not lowered.", Level::Error),
        (true, _) => ("Another level can be chosen.", Level::Allow),
    };
    let choices = Level::ALL.into_iter().filter(|level| code.can_be_lowered || *level > code.level);
    let choices: Vec<&str> = choices.map(Level::name).collect();
    format!(
        "Its level is {level}. {rule} In site.toml:\n\n    [lints]\n    {code} = \"{}\"\n\nLevels \
        to choose: {}.\n",
        other.name(),
        choices.join(", ")
    )
}

fn list(codes: &[&Code]) -> String {
    let width = codes.iter().map(|code| code.name.len()).max().unwrap_or_default();
    let group = |(level, title): (Level, &str)| {
        let lines: String = codes
            .iter()
            .filter(|code| code.level == level)
            .map(|code| format!("  {:width$}  {}\n", code.name, first_sentence(code.explanation)))
            .collect();
        if lines.is_empty() { lines } else { format!("{title}\n\n{lines}\n") }
    };
    let groups = [
        (Level::Error, "Errors stop the build:"),
        (Level::Warn, "Warnings do not:"),
        (Level::Note, "Notes are shown by `folio check` only:"),
        (Level::Allow, "Silent until [lints] gives them a level:"),
    ];
    let listed: String = groups.into_iter().map(group).collect();
    format!("{listed}`folio explain CODE` says more about one of them.\n")
}

fn severity(level: Level) -> &'static str {
    Severity::of(level).map_or("allowed", Severity::name)
}

fn unknown_code(codes: &[&Code], name: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(&UNKNOWN_CODE, format!("folio has no code `{name}`"));
    match did_you_mean(name, codes.iter().map(|code| code.name)) {
        Some(near) => diagnostic.ask_below(near),
        None => diagnostic.help("`folio explain` lists all codes"),
    }
}
