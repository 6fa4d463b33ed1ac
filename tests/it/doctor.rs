//! `folio doctor`: what it says of a site that is well, and of all that would stop a build; and the
//! files for shells and `man`.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::support::{folder, program, write};

const SITE: &str = "[site]\nurl = \"https://ada.example\"\n[person]\nname = \"Ada\"\n";

/// The report and the exit code.
fn doctor(root: &Path) -> (String, i32) {
    let output = program(&["doctor"], root);
    assert_eq!(output.stderr, b"");
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

/// The lines that say that something stops, or is to be looked at, each with what to do.
fn findings(report: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in report.lines() {
        if line.starts_with("note") || line.starts_with("STOP") {
            found.push(line.to_owned());
        } else if line.starts_with("      > ")
            && let Some(last) = found.last_mut()
        {
            last.push_str(line);
        }
    }
    found
}

fn git(root: &Path, arguments: &[&str]) {
    let run = Command::new("git").arg("-C").arg(root).args(arguments).output();
    let run = run.expect("git is needed: apt-get install git");
    assert!(run.status.success(), "{arguments:?}");
}

#[test]
fn a_site_that_is_well_has_nothing_to_mend() {
    let root = folder(&[("site.toml", SITE), ("private.toml", "phone = \"+1 617 555 0100\"\n")]);
    let before = || {
        walkdir::WalkDir::new(root.path())
            .into_iter()
            .flatten()
            .filter(|entry| !entry.path().strip_prefix(root.path()).unwrap().starts_with(".folio"))
    };
    let count = before().count();
    let (report, exit) = doctor(root.path());
    assert_eq!((findings(&report), exit), (Vec::new(), 0), "{report}");
    assert!(report.ends_with("Nothing here would stop a build or a publish.\n"), "{report}");
    for part in
        ["the site of Ada", "https://ada.example", env!("CARGO_PKG_VERSION"), "every letter"]
    {
        assert!(report.contains(part), "{part}: {report}");
    }
    assert!(!report.contains("555"), "{report}");
    assert_eq!(before().count(), count, "it wrote something");
}

/// What it is, the files, and what is said of them and to do.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str, &'a str);

#[test]
fn what_would_stop_a_build_is_said_with_what_to_do() {
    let cases: [Case<'_>; 6] = [
        ("no site", &[("a/site.toml", SITE)], "no site.toml", "there is one in"),
        ("nothing", &[("a.txt", "")], "no site.toml", "folio new DIR"),
        ("an error", &[("site.toml", "[person]\nnam = 1\n")], "error", "folio check"),
        ("a foreign dist", &[("site.toml", SITE), ("dist/old.html", "x")], "dist", ""),
        ("a file for a folder", &[("site.toml", SITE), ("dist", "x")], "dist", ""),
        ("a foreign packet", &[("site.toml", SITE), ("packet/old.pdf", "x")], "packet", ""),
    ];
    for (what, files, said, todo) in cases {
        let root = folder(files);
        let (report, exit) = doctor(root.path());
        let stops = findings(&report);
        let stops: Vec<&String> = stops.iter().filter(|line| line.starts_with("STOP")).collect();
        assert_eq!((stops.len(), exit), (1, 1), "{what}: {report}");
        assert!(stops[0].contains(said) && stops[0].contains(todo), "{what}: {report}");
        assert!(stops[0].contains(" > "), "{what} has no way out: {report}");
        // It says so because a build would stop.
        assert!(!program(&["build", "--no-pdf"], root.path()).status.success(), "{what}");
    }
    let root = folder(&[("site.toml", SITE)]);
    let output = program(&["doctor", "not-there"], root.path());
    assert_eq!(output.status.code(), Some(1));
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(report.contains("no folder that can be read"), "{report}");
    assert!(report.contains("git version"), "{report}");
}

#[test]
fn what_would_stop_a_publish_is_said_with_what_to_do() {
    let site = |publish: &str| folder(&[("site.toml", format!("{SITE}\n{publish}"))]);
    for (publish, said) in [
        ("[publish]\nto = \"zip\"\n", "a publish to `zip` can begin"),
        ("[publish.home]\nto = \"folder\"\ntarget = \"../web\"\n", "a publish to `home` can begin"),
        ("", "names no host"),
    ] {
        let root = site(publish);
        let (report, exit) = doctor(root.path());
        assert!(report.contains(said) && exit == 0, "{report}");
        assert!(!root.path().join("../web").exists() && !root.path().join("dist").exists());
    }
    let root = site("[publish]\nto = \"folder\"\ntarget = \"content\"\n");
    let (report, exit) = doctor(root.path());
    let stops = findings(&report);
    assert_eq!((stops.len(), exit), (1, 1), "{report}");
    assert!(stops[0].starts_with("STOP  a publish to `folder` cannot begin: "), "{report}");
    assert!(stops[0].contains(" > "), "{report}");
    let run = program(&["publish", "--dry-run"], root.path());
    assert!(!run.status.success());
}

/// What lies in `dist/` by hand goes with a publish, and stops it where it must not go.
#[test]
fn what_would_stop_a_publish_in_dist_is_said() {
    let root = folder(&[("site.toml", format!("{SITE}\n[publish]\nto = \"zip\"\n"))]);
    write(root.path(), &[("private.toml", "phone = \"+1 617 555 0100\"\n")]);
    assert!(program(&["build", "--no-pdf"], root.path()).status.success());
    write(root.path(), &[("dist/.DS_Store", "x"), ("dist/.idea/a.xml", "x")]);
    let (report, exit) = doctor(root.path());
    assert_eq!((findings(&report), exit), (Vec::new(), 0), "{report}");
    write(root.path(), &[("dist/cases.xlsx", "PK"), ("dist/a.txt", "call 617 555 0100")]);
    let (report, exit) = doctor(root.path());
    let stops: Vec<String> =
        findings(&report).into_iter().filter(|line| line.starts_with("STOP")).collect();
    assert_eq!((stops.len(), exit), (2, 1), "{report}");
    assert!(stops[0].contains("a.txt") && stops[1].contains("cases.xlsx"), "{report}");
    assert!(stops.iter().all(|stop| stop.contains(" > ")) && !report.contains("555"), "{report}");
    let run = program(&["publish", "--dry-run"], root.path());
    assert_eq!(run.status.code(), Some(1));
}

/// The notes of a site, of which each must hold one of the words, in this order.
#[track_caller]
fn assert_notes(root: &TempDir, words: &[&str]) {
    let (report, exit) = doctor(root.path());
    assert_eq!(exit, 0, "{report}");
    let notes = findings(&report);
    assert_eq!(notes.len(), words.len(), "{report}");
    for (note, word) in notes.iter().zip(words) {
        assert!(
            note.starts_with("note") && note.contains(word) && note.contains(" > "),
            "{report}"
        );
    }
}

#[test]
fn what_is_worth_knowing_stops_nothing() {
    let root = folder(&[("site.toml", "[person]\nname = \"Ada\"\n")]);
    assert_notes(&root, &["says no address"]);
    let root = folder(&[("site.toml", SITE), ("content/posters/a/index.md", "# A\n")]);
    assert_notes(&root, &["1 warning"]);
    let root = folder(&[("site.toml", SITE)]);
    assert!(program(&["build", "--no-pdf"], root.path()).status.success());
    write(root.path(), &[("dist/old/index.html", "x"), ("dist/old.html", "x")]);
    assert_notes(&root, &["2 files that folio did not make: `old/index.html`, `old.html`"]);
    let workflow = "      - run: pipx install folio-cv==0.0.1\n";
    let root = folder(&[("site.toml", SITE), (".github/workflows/pages.yml", workflow)]);
    assert_notes(&root, &["folio 0.0.1"]);
    let root = folder(&[("OneDrive - Hospital/site.toml", SITE)]);
    let output = program(&["doctor", "OneDrive - Hospital"], root.path());
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(findings(&report)[0].contains("OneDrive copies"), "{report}");
}

#[test]
fn git_must_not_hold_what_is_private() {
    let root = folder(&[("site.toml", SITE), ("private.toml", "phone = \"+1 617 555 0100\"\n")]);
    git(root.path(), &["init", "-q"]);
    assert_notes(&root, &["would take up `private.toml`"]);
    fs::write(root.path().join(".gitignore"), "/private.toml\n").unwrap();
    assert_notes(&root, &[]);
    git(root.path(), &["add", "-f", "private.toml"]);
    assert_notes(&root, &["git holds what is private: `private.toml`"]);
}

/// Whatever a shell around folio has set for another repository, and also where git looks at none.
#[test]
fn git_is_asked_about_the_folder_itself() {
    let root = folder(&[("site.toml", SITE), ("private.toml", "phone = \"+1 617 555 0100\"\n")]);
    git(root.path(), &["init", "-q"]);
    let said_with = |name: &str, value: &str| {
        let mut doctor = Command::new(env!("CARGO_BIN_EXE_folio"));
        doctor.arg("doctor").current_dir(root.path()).env(name, value);
        String::from_utf8(doctor.output().unwrap().stdout).unwrap()
    };
    let report = said_with("GIT_DIR", "/nowhere");
    assert!(report.contains("would take up `private.toml`"), "{report}");
    let report = said_with("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    assert!(
        report.contains("git does not say") && report.contains("dubious ownership"),
        "{report}"
    );
}

#[test]
fn shells_and_man_get_files_with_every_command() {
    let root = folder::<&str>(&[]);
    let commands = ["new", "serve", "build", "check", "explain", "signature", "theme", "doctor"];
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = program(&["completions", shell], root.path());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && output.stderr.is_empty());
        for word in commands.into_iter().chain(["github", "no-pdf"]) {
            assert!(text.contains(word), "{shell}: {word}");
        }
    }
    let help = program(&["completions", "--help"], root.path());
    assert!(String::from_utf8(help.stdout).unwrap().contains("~/.zfunc/_folio"));
    assert_eq!(program(&["completions", "cmd"], root.path()).status.code(), Some(2));

    let page = String::from_utf8(program(&["man"], root.path()).stdout).unwrap();
    assert!(page.contains(".TH folio 1") && page.contains(".SH NAME"), "{page}");
    assert!(program(&["man", "pages"], root.path()).status.success());
    for command in commands {
        let page =
            fs::read_to_string(root.path().join(format!("pages/folio-{command}.1"))).unwrap();
        assert!(page.contains(&format!("folio\\-{command}")), "{page}");
        assert!(page.contains("SYNOPSIS"), "{page}");
    }
    assert!(root.path().join("pages/folio-theme-eject.1").exists());
    // What is there is not overwritten.
    let again = program(&["man", "pages"], root.path());
    assert_eq!(again.status.code(), Some(1));
    let said = String::from_utf8(again.stderr).unwrap();
    assert!(said.contains("folio.1` is there already"), "{said}");
}
