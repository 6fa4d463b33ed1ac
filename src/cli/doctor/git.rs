//! What git knows of the folder: whether it is there, and whether it keeps what is private to itself.
//!
//! Asks the program, and changes nothing.

#![expect(clippy::disallowed_methods, reason = "the workflow is read")]

use std::fs;
use std::process::Command;

use crate::base::plain_path;
use crate::base::well_known::{PACKET, PRIVATE, PRIVATE_FOLDER, WORKFLOW};
use crate::cli::doctor::finding::{Examined, Finding, listed};
use crate::cli::new_file::exists;
use crate::emit::publish::{has_git, plain_git};

/// What no repository may hold.
const NEVER_SHARED: [&str; 3] = [PRIVATE, PRIVATE_FOLDER, PACKET];
/// The package that the workflow installs, up to its version.
const PACKAGE: &str = "folio-cv==";

/// What git said in the folder.
struct Answer {
    succeeded: bool,
    said: String,
    /// Why it did not succeed, in its own words.
    complaint: String,
}

/// The answer of git in the folder; `None` where there is no git.
fn git(examined: &Examined, arguments: &[&str]) -> Option<Answer> {
    answer(plain_git().arg("-C").arg(plain_path(&examined.folder)).args(arguments))
}

fn answer(command: &mut Command) -> Option<Answer> {
    if !has_git() {
        return None;
    }
    let output = command.env("GIT_OPTIONAL_LOCKS", "0").output().ok()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    Some(Answer {
        succeeded: output.status.success(),
        said: text(&output.stdout),
        complaint: text(&output.stderr),
    })
}

pub fn program(_: &Examined) -> Vec<Finding> {
    // Asked in no folder: the one of the site may not be there.
    vec![match answer(plain_git().arg("--version")) {
        Some(version) if version.succeeded => Finding::ok(version.said),
        _ => Finding::ok("git is not there; only a publish to a branch needs it"),
    }]
}

pub fn private_files(examined: &Examined) -> Vec<Finding> {
    let Some(answer) = git(examined, &["rev-parse", "--is-inside-work-tree"]) else {
        return Vec::new();
    };
    if examined.site.is_none() || answer.complaint.contains("not a git repository") {
        return Vec::new();
    }
    if !answer.succeeded {
        let why = answer.complaint.lines().next().unwrap_or("it does not say why");
        return vec![Finding::note(
            format!("git does not say whether it keeps out what is private: {why}"),
            "run `git status` in the folder, and do what git says there",
        )];
    }
    if answer.said != "true" {
        return Vec::new();
    }
    let mut tracked = vec!["ls-files", "--"];
    tracked.extend(NEVER_SHARED);
    let listed_files = git(examined, &tracked).map(|answer| answer.said).unwrap_or_default();
    let shared: Vec<String> = listed_files.lines().map(str::to_owned).collect();
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
        .filter(|name| {
            let ignored = git(examined, &["check-ignore", "--quiet", name]);
            !ignored.is_some_and(|answer| answer.succeeded)
        })
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
