//! What git knows of the folder: whether it is there, and whether it keeps what is private to itself.
//!
//! Asks the program, and changes nothing.

#![expect(clippy::disallowed_methods, reason = "the workflow is read")]

use std::fs;
use std::process::{Command, Stdio};

use crate::base::well_known::{PACKET, PRIVATE, PRIVATE_FOLDER};
use crate::cli::doctor::finding::{Examined, Finding, listed};
use crate::cli::new_file::exists;

/// What no repository may hold.
const NEVER_SHARED: [&str; 3] = [PRIVATE, PRIVATE_FOLDER, PACKET];
/// Where `folio new --github` writes what GitHub does.
const WORKFLOW: &str = ".github/workflows/pages.yml";
/// The package that the workflow installs, up to its version.
const PACKAGE: &str = "folio-cv==";

/// The answer of git in the folder, if it gave one and no error.
fn git(examined: &Examined, arguments: &[&str]) -> Option<String> {
    answer(Command::new("git").arg("-C").arg(&examined.folder).args(arguments))
}

fn answer(command: &mut Command) -> Option<String> {
    let answer = command
        .env("GIT_OPTIONAL_LOCKS", "0")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).into_owned())
}

pub fn program(_: &Examined) -> Vec<Finding> {
    // Asked in no folder: the one of the site may not be there.
    vec![match answer(Command::new("git").arg("--version")) {
        Some(version) => Finding::ok(version.trim().to_owned()),
        None => Finding::ok("git is not there; only a publish to a branch needs it"),
    }]
}

pub fn private_files(examined: &Examined) -> Vec<Finding> {
    let is_repository = git(examined, &["rev-parse", "--is-inside-work-tree"]);
    if examined.site.is_none() || is_repository.is_none_or(|answer| answer.trim() != "true") {
        return Vec::new();
    }
    let mut tracked = vec!["ls-files", "--"];
    tracked.extend(NEVER_SHARED);
    let shared: Vec<String> =
        git(examined, &tracked).unwrap_or_default().lines().map(str::to_owned).collect();
    if !shared.is_empty() {
        return vec![Finding::note(
            format!("git holds what is private: {}", listed(&shared)),
            "take it out with `git rm -r --cached NAME`; whoever got the repository before has it, and its \
            history still does",
        )];
    }
    let seen: Vec<String> = NEVER_SHARED
        .into_iter()
        .filter(|name| exists(&examined.path(name)))
        .filter(|name| git(examined, &["check-ignore", "--quiet", name]).is_none())
        .map(str::to_owned)
        .collect();
    if seen.is_empty() {
        return vec![Finding::ok("git keeps out what is private")];
    }
    vec![Finding::note(
        format!("git would take up {}", listed(&seen)),
        format!(
            "write into the file .gitignore: {}",
            seen.iter().map(|name| format!("/{name}")).collect::<Vec<_>>().join("  ")
        ),
    )]
}

/// A site that GitHub builds with another folio may look otherwise there.
pub fn workflow(examined: &Examined) -> Vec<Finding> {
    let Ok(text) = fs::read_to_string(examined.path(WORKFLOW)) else { return Vec::new() };
    let version = text.split(PACKAGE).nth(1).and_then(|rest| rest.split_whitespace().next());
    let Some(version) = version else { return Vec::new() };
    let own = env!("CARGO_PKG_VERSION");
    if version == own {
        return vec![Finding::ok(format!("GitHub builds the site with folio {own}, too"))];
    }
    vec![Finding::note(
        format!("GitHub builds the site with folio {version}, and this is {own}"),
        format!("write {PACKAGE}{own} into {WORKFLOW}, so that both make the same"),
    )]
}
