//! `folio` alone, as a double click starts it: on a terminal it opens the site of the folder or makes
//! one, and elsewhere it prints its help.
//!
//! The terminal is that of util-linux's `script`, which Debian always has (package `bsdutils`).

#![cfg(target_os = "linux")]

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::support::{folder, lay_program, lay_script, program, write};

const LIMIT: Duration = Duration::from_secs(20);
/// What every preview prints when it is ready.
const READY: &str = "Ctrl+C ends it";

/// What a session at a terminal printed, and what the browser was asked to open.
struct Session {
    printed: String,
    opened: String,
}

#[track_caller]
fn at_terminal(dir: &Path, home: &Path, answers: &str) -> Session {
    at_terminal_with(Path::new(env!("CARGO_BIN_EXE_folio")), dir, home, answers)
}

/// Runs the program in `dir` at a terminal, types the answers, and ends it with Ctrl+C when it shows a
/// site. `home` is the person's own folder, which the browser's stand-in lies in, too.
#[track_caller]
fn at_terminal_with(program: &Path, dir: &Path, home: &Path, answers: &str) -> Session {
    let (bin, log) = (home.join(".bin"), home.join(".opened"));
    let _ = fs::remove_file(&log);
    lay_script(&bin.join("xdg-open"), "#!/bin/sh\nprintf %s \"$1\" > \"$HOME/.opened\"\n");
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut child = Command::new("script")
        // Who started the tests may ignore Ctrl+C, which is inherited.
        .args(["-qec", &format!("env --default-signal=INT '{}'", program.display()), "/dev/null"])
        .current_dir(dir)
        .env("HOME", home)
        .env("PATH", path)
        .env("SHELL", "/bin/sh")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("`script` of util-linux is needed: apt-get install bsdutils");
    let mut keys = child.stdin.take().unwrap();
    keys.write_all(answers.as_bytes()).unwrap();
    let mut output = child.stdout.take().unwrap();
    let (mut printed, mut part) = (Vec::new(), [0; 4096]);
    let mut keys = Some(keys);
    while let Ok(length @ 1..) = output.read(&mut part) {
        printed.extend_from_slice(&part[..length]);
        if String::from_utf8_lossy(&printed).contains(READY)
            && let Some(mut keys) = keys.take()
        {
            let start = Instant::now();
            while fs::read_to_string(&log).unwrap_or_default().is_empty() {
                assert!(start.elapsed() < LIMIT, "nothing is opened");
                std::thread::sleep(Duration::from_millis(10));
            }
            keys.write_all(b"\x03").unwrap();
        }
    }
    assert!(child.wait().unwrap().code().is_some());
    Session {
        printed: String::from_utf8(printed).unwrap().replace('\r', ""),
        opened: fs::read_to_string(&log).unwrap_or_default(),
    }
}

fn places() -> (TempDir, TempDir) {
    (folder::<&str>(&[]), folder::<&str>(&[]))
}

#[test]
fn in_a_site_it_serves_and_opens() {
    let (_, home) = places();
    let site = folder(&[("site.toml", "[person]\nname = \"Ada\"\n"), ("content/a/b/c.txt", "")]);
    let Session { printed, opened } = at_terminal(site.path(), home.path(), "");
    assert!(printed.starts_with("http://127.0.0.1:"), "{printed}");
    assert!(opened.starts_with("http://127.0.0.1:") && printed.contains(&opened), "{opened}");
    // From inside the site, after a question.
    let inside = site.path().join("content/a/b");
    let session = at_terminal(&inside, home.path(), "\n");
    assert!(session.printed.contains(" is a site. Open it? [Y/n]"), "{}", session.printed);
    assert!(session.opened.starts_with("http://127.0.0.1:"));
}

#[test]
fn elsewhere_it_asks_and_makes_a_site() {
    let (dir, home) = places();
    let session = at_terminal(dir.path(), home.path(), "  Chiamaka  Ọkáfọr \n\n");
    let site = dir.path().join("chiamaka-okafor");
    assert!(session.printed.contains(READY), "{}", session.printed);
    assert!(session.opened.starts_with("http://127.0.0.1:"));
    let text = fs::read_to_string(site.join("site.toml")).unwrap();
    assert!(text.contains("name = \"Chiamaka Ọkáfọr\""), "{text}");
    // Next time it is there to choose, by its number or by the same name.
    for answers in ["1\n", "Chiamaka Okafor\n\n\n"] {
        let session = at_terminal(dir.path(), home.path(), answers);
        assert!(session.printed.contains("  1  chiamaka-okafor\n"), "{}", session.printed);
        assert!(session.opened.starts_with("http://127.0.0.1:"));
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    // Another folder, as people write it.
    let session = at_terminal(dir.path(), home.path(), "Ada\n'~/My site'\n");
    assert!(session.printed.contains(READY), "{}", session.printed);
    assert!(home.path().join("My site/site.toml").exists(), "{}", session.printed);
}

#[test]
fn no_answer_ends_it_with_nothing_written() {
    for answers in ["\n", "   \n", "\x04", "Ada\n\x04"] {
        let (dir, home) = places();
        let session = at_terminal(dir.path(), home.path(), answers);
        assert!(session.printed.ends_with("start folio again.\n"), "{}", session.printed);
        assert_eq!(session.opened, "");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0, "{answers:?}");
    }
}

#[test]
fn a_folder_that_is_in_use_is_not_taken_without_asking() {
    let (dir, home) = places();
    write(
        dir.path(),
        &[("used/letter.txt", "mine"), ("full/.gitignore", "mine"), ("file", "mine")],
    );
    // No, then a file, then one with a file of the same name, then one that is free.
    let answers = "Ada\nused\nn\nfile\nfull\ny\nfree\n";
    let session = at_terminal(dir.path(), home.path(), answers);
    assert!(session.printed.contains("other files (letter.txt)"), "{}", session.printed);
    assert!(session.printed.contains("already-there"), "{}", session.printed);
    assert!(dir.path().join("free/site.toml").exists(), "{}", session.printed);
    for (path, text) in [("used/letter.txt", "mine"), ("full/.gitignore", "mine"), ("file", "mine")]
    {
        assert_eq!(fs::read_to_string(dir.path().join(path)).unwrap(), text);
    }
    assert!(!dir.path().join("used/site.toml").exists());
    // Yes.
    let session = at_terminal(dir.path(), home.path(), "Ada\nused\ny\n");
    assert!(session.printed.contains(READY), "{}", session.printed);
    assert!(dir.path().join("used/site.toml").exists());
    assert_eq!(fs::read_to_string(dir.path().join("used/letter.txt")).unwrap(), "mine");
}

#[test]
fn without_a_terminal_it_prints_its_help() {
    let site = folder(&[("site.toml", "[person]\nname = \"Ada\"\n")]);
    for dir in [site.path(), folder::<&str>(&[]).path()] {
        let output = program(&[], dir);
        assert_eq!(output.status.code(), Some(2));
        let help = String::from_utf8(output.stderr).unwrap();
        assert!(help.contains("Usage: folio") && help.contains("Without a command"), "{help}");
        assert_eq!(output.stdout, b"");
    }
}

/// Who names a folder, or drags one onto the program, wants to see it.
#[test]
fn a_folder_instead_of_a_command_leads_to_the_preview() {
    let root = folder(&[("My site/site.toml", "[person]\nname = \"Ada\"\n"), ("other/a", "")]);
    for (word, tip) in [("My site", true), ("other", false), ("none", false)] {
        let output = program(&[word], root.path());
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said.contains("use `folio serve --open \"My site\"`"), tip, "{said}");
    }
}

#[test]
fn a_slip_makes_no_site() {
    let (dir, home) = places();
    let sites: Vec<String> = (0..11).map(|number| format!("site-{number:02}/site.toml")).collect();
    let sites: Vec<(&str, &str)> =
        sites.iter().map(|site| (site.as_str(), "[person]\nname = \"Ada\"\n")).collect();
    write(dir.path(), &sites);
    let session = at_terminal(dir.path(), home.path(), "10\n0\n9.\n");
    for part in ["  9  site-08\n", "and 2 more", "There is no site 10.", "There is no site 0."] {
        assert!(session.printed.contains(part), "{part}: {}", session.printed);
    }
    assert!(session.printed.contains(READY), "{}", session.printed);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 11);
    // A yes to the folder that is offered is no name of a folder.
    let session = at_terminal(dir.path(), home.path(), "Ada\ny\n");
    assert!(dir.path().join("ada/site.toml").exists(), "{}", session.printed);
    assert!(session.printed.contains("open folio again"), "{}", session.printed);
    assert!(!dir.path().join("y").exists());
}

/// Who is told that nothing was written can begin again.
#[test]
fn a_site_that_could_not_be_made_is_not_there() {
    let (dir, home) = places();
    write(dir.path(), &[("used/content", "a file")]);
    let session = at_terminal(dir.path(), home.path(), "Ada\nused\ny\n\x04");
    assert!(session.printed.contains("is a file, where a folder should be"), "{}", session.printed);
    assert!(session.printed.ends_with("start folio again.\n"), "{}", session.printed);
    assert_eq!(fs::read_dir(dir.path().join("used")).unwrap().count(), 1);
}

/// A program that was put into the folder of a site offers it, wherever it was started.
#[test]
fn the_site_beside_the_program_is_offered() {
    let (dir, home) = places();
    let site = folder(&[("site.toml", "[person]\nname = \"Ada\"\n")]);
    let own = site.path().join("folio");
    lay_program(Path::new(env!("CARGO_BIN_EXE_folio")), &own);
    let session = at_terminal_with(&own, dir.path(), home.path(), "1\n");
    assert!(session.printed.contains("  1  /"), "{}", session.printed);
    assert!(session.printed.contains(READY), "{}", session.printed);
}
