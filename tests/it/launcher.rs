//! The program of the package's name is the `folio` beside it.

use std::path::Path;
use std::process::{Command, Output};

use super::support::lay_program;

const LAUNCHER: &str = env!("CARGO_BIN_EXE_folio-cv");

fn run(program: &Path, arguments: &[&str]) -> Output {
    Command::new(program).args(arguments).output().unwrap()
}

#[test]
fn it_does_what_folio_does() {
    for arguments in [&["--version"][..], &["explain", "no-such-code"], &["--no-such-argument"]] {
        let folio = run(Path::new(env!("CARGO_BIN_EXE_folio")), arguments);
        let launcher = run(Path::new(LAUNCHER), arguments);
        assert_eq!(launcher, folio, "{arguments:?}");
    }
}

/// As pipx installs it: a link in a folder of the path, and both programs where it leads.
#[cfg(unix)]
#[test]
fn it_is_found_through_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("folio-cv");
    std::os::unix::fs::symlink(LAUNCHER, &link).unwrap();
    assert!(run(&link, &["--version"]).status.success());
}

#[test]
fn alone_it_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join(format!("folio-cv{}", std::env::consts::EXE_SUFFIX));
    lay_program(Path::new(LAUNCHER), &copy);
    let output = run(&copy, &["--version"]);
    assert_eq!(output.status.code(), Some(101));
    assert!(String::from_utf8_lossy(&output.stderr).contains("install the package folio-cv again"));
}
