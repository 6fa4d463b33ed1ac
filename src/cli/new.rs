//! `folio new DIR`: a small site in the person's own name. Never overwrites anything.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::base::{Diagnostic, Severity};
use crate::cli::Exit;
use crate::cli::codes::ALREADY_THERE;
use crate::cli::new_file::{exists, plain, write_new};
use crate::cli::report::{Format, print, print_diagnostics};
use crate::cli::scaffold::files;
use crate::emit::codes::WRITE_FAILED;
use crate::model::codes::MISSING_NAME;
use crate::source::SourceSet;

#[derive(Args)]
pub struct New {
    /// The folder to write
    dir: PathBuf,
    /// Your name, as it should stand on the site
    #[arg(long)]
    name: Option<String>,
}

impl New {
    pub fn run(&self) -> Exit {
        let name = match self
            .name
            .clone()
            .or_else(ask_name)
            .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
        {
            Some(name) if !name.is_empty() => name,
            _ => {
                return fail(
                    Diagnostic::new(&MISSING_NAME, "whose site will it be?")
                        .help("say it as in `folio new my-site --name \"Chiamaka Okafor\"`"),
                );
            }
        };
        let files = files(&name);
        let standing: Vec<&str> = files
            .iter()
            .map(|(path, _)| *path)
            .filter(|path| exists(&self.dir.join(path)))
            .collect();
        if !standing.is_empty() {
            return fail(
                Diagnostic::new(
                    &ALREADY_THERE,
                    format!(
                        "`{}` has {} \
                already",
                        self.dir.display(),
                        standing.join(", ")
                    ),
                )
                .help(
                    "nothing was written; choose another folder: what you have is never \
                    overwritten",
                ),
            );
        }
        match write_new(&self.dir, files.iter().map(|(path, text)| (*path, text.as_bytes()))) {
            Ok(()) => {
                print(&welcome(&self.dir, &name));
                Exit::Done
            }
            Err(error) => fail(
                Diagnostic::new(
                    &WRITE_FAILED,
                    format!("`{}` cannot be written: {}", self.dir.display(), plain(&error)),
                )
                .help("choose a folder that you may write to, on a disk with room"),
            ),
        }
    }
}

/// What to do next, in commands that can be copied.
fn welcome(dir: &Path, name: &str) -> String {
    let shown = dir.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/\\:._-~".contains(c);
    let enter = match shown.as_str() {
        "." | "./" => String::new(),
        _ if shown.chars().all(is_plain) => format!("  cd {shown}\n"),
        _ => format!("  cd \"{shown}\"\n"),
    };
    format!(
        "{} is a site of {name}. To see it, and to fill it in:\n\n{enter}  folio serve --open\n\n\
         The page in the browser shows what could stand on it, where to write it, and how.\n",
        if enter.is_empty() { "This folder" } else { &shown }
    )
}

/// Asks at a terminal; a script that gives no name gets the error instead of a question.
fn ask_name() -> Option<String> {
    if !io::stdin().is_terminal() {
        return None;
    }
    print("Your name, as it should stand on the site: ");
    let _ = io::stdout().flush();
    let mut line = String::new();
    io::stdin().read_line(&mut line).ok()?;
    Some(line)
}

fn fail(diagnostic: Diagnostic) -> Exit {
    print_diagnostics(&[diagnostic], &SourceSet::default(), Format::Human, Severity::Error);
    Exit::Failure
}
