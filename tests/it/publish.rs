//! `folio publish`: folders in, trees out. Real hosts on loopback, a process that is killed at every
//! step, and inputs with which nothing may happen anywhere.

#![expect(clippy::disallowed_methods, reason = "these tests look at what hosts were given")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::support::{folder, write};

mod archives;
mod branches;
mod folders;
mod refusals;
#[cfg(unix)]
mod steps;

/// A site with two pages besides the home page.
const SITE: &[(&str, &str)] = &[
    (
        "site/site.toml",
        "[site]\nurl = \"https://okafor.example\"\n\n[person]\nname = \"Ada Okafor\"\nemail = \
         \"ada@okafor.example\"\n",
    ),
    ("site/content/cv.md", "## Education\n\n- **MD**, University of Lagos, 2012\n"),
    ("site/content/pages/teaching.md", "# Teaching\n\nAnatomy, in small groups.\n"),
];

/// A folder with the site in `site/`, which goes to where these lines of site.toml say.
fn site(publish: &str) -> TempDir {
    let root = folder(SITE);
    append(&root.path().join("site/site.toml"), &format!("\n[publish]\n{publish}\n"));
    root
}

fn append(path: &Path, text: &str) {
    let old = fs::read_to_string(path).unwrap();
    fs::write(path, old + text).unwrap();
}

/// Adds a page to the site.
fn add_page(root: &Path, name: &str) {
    let path = format!("site/content/pages/{name}.md");
    write(root, &[(path.as_str(), format!("# {name}\n\nSome words.\n"))]);
}

/// What `folio publish` did.
struct Run {
    succeeds: bool,
    stdout: String,
    stderr: String,
}

impl Run {
    fn of(output: &Output) -> Run {
        Run {
            succeeds: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// All that was printed.
    fn said(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    #[track_caller]
    fn succeeded(self) -> Run {
        assert!(self.succeeds, "{}", self.said());
        self
    }

    #[track_caller]
    fn failed(self) -> Run {
        assert!(!self.succeeds, "{}", self.said());
        self
    }

    /// All of these texts were printed.
    #[track_caller]
    fn says(self, texts: &[&str]) -> Run {
        for text in texts {
            assert!(self.said().contains(text), "`{text}` is not in:\n{}", self.said());
        }
        self
    }
}

/// The command in the site's folder, without the settings of whoever runs the tests.
fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_folio"));
    command
        .arg("publish")
        .args(arguments)
        .current_dir(root.join("site"))
        .env("NO_COLOR", "1")
        .env("HOME", root)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env_remove("XDG_CONFIG_HOME")
        .stdin(Stdio::null());
    command
}

fn publish(root: &Path, arguments: &[&str]) -> Run {
    Run::of(&command(root, arguments).output().unwrap())
}

/// Runs git in a folder, and gives what it wrote.
#[track_caller]
fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output();
    let output = output.expect("git, which these tests need, is installed");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {text}{errors}");
    text
}
