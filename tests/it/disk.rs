//! Reports through the real program and a real disk: files that cannot be read, links that lead
//! elsewhere, files that are too large; exit codes and wrong command lines.
//! `tests/diagnostics/disk/NAME.txt` holds the whole standard output and standard error, and the
//! exit code. `UPDATE_REPORTS=1` updates it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::archive::{is_update, root};

const SITE: &str = "[person]\nname = \"Ada Park\"\n";

/// A folder with a small site without errors.
fn site() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    write(folder.path(), "site.toml", SITE);
    folder
}

fn write(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

#[cfg(unix)]
fn link(folder: &Path, path: &str, target: impl AsRef<Path>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::os::unix::fs::symlink(target, path).expect("a link");
}

/// Runs the program in a folder and compares its output with the case's file.
#[track_caller]
fn expect(case: &str, folder: &Path, arguments: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_folio"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::null())
        .output()
        .expect("the program runs");
    let text = |bytes: &[u8]| {
        // The duration differs each time.
        let text = String::from_utf8(bytes.to_vec()).expect("text");
        match text.rsplit_once(", in ") {
            Some((before, after)) if after.ends_with(" ms\n") => format!("{before}, in … ms\n"),
            _ => text,
        }
    };
    let code = output.status.code().expect("an exit code");
    // The port that is in use differs each time, too.
    let without_port = |text: String| match arguments {
        ["serve", "--port", port] => text.replace(port, "PORT"),
        _ => text,
    };
    let now = format!(
        "$ folio {}\n=== stdout ===\n{}=== stderr ===\n{}=== exit code ===\n{code}\n",
        without_port(arguments.join(" ")),
        without_port(text(&output.stdout)),
        without_port(text(&output.stderr))
    );
    let path = root().join(format!("tests/diagnostics/disk/{case}.txt"));
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if now != expected && is_update() {
        fs::write(&path, &now).expect("the case can be written");
    } else {
        assert_eq!(now, expected, "{case} says something else");
    }
}

#[test]
fn a_folder_can_be_named_behind_the_command() {
    let around = TempDir::new().expect("a folder");
    write(around.path(), "my/site/site.toml", "[person]\nnane = \"Ada Park\"\n");
    expect("folder-named", around.path(), &["check", "my/site"]);
    expect("folder-named-below", around.path(), &["--root", "my", "check", "site"]);
    expect("folder-named-build", around.path(), &["build", "my/site", "--format", "short"]);
    expect("folder-named-missing", around.path(), &["check", "your/site", "--format", "short"]);
}

#[test]
fn what_needs_no_decision_is_mended() {
    let folder = TempDir::new().expect("a folder");
    let site = "\u{feff}[persn]\r\nname = “Ada Park”\r\nheadlin = \"Surgeon\"\r\n\r\n\
        [document]\r\nfile = \"ada.pdf\"\r\n";
    let page = "# Research\n\n[cv](../cv.md#eduction) and [it](www.example.org); [no](x.md).\n";
    let bytes = |path: &str| fs::read_to_string(folder.path().join(path)).expect("a text");
    write(folder.path(), "site.toml", site);
    write(folder.path(), "content/cv.md", "## Education {kind=eduction}\n\nSome.\n");
    write(folder.path(), "content/pages/research.md", page);
    expect("fix-dry-run", folder.path(), &["check", "--fix", "--dry-run"]);
    assert_eq!(bytes("site.toml"), site);
    expect("fix", folder.path(), &["check", "--fix"]);
    expect("fix-again", folder.path(), &["check", "--fix", "--format", "short"]);
    assert!(bytes("site.toml").starts_with("\u{feff}[person]\r\nname = \"Ada Park\"\r\n"));
    assert_eq!(
        bytes("content/pages/research.md"),
        "# Research\n\n[cv](../cv.md#education) and [it](https://www.example.org); [no](x.md).\n"
    );
    assert_eq!(bytes("content/cv.md"), "## Education {kind=education}\n\nSome.\n");
    let names = fs::read_dir(folder.path()).expect("the folder").flatten();
    assert!(
        names.map(|entry| entry.file_name()).all(|name| name == "site.toml" || name == "content")
    );
}

#[test]
fn a_fix_sets_no_code_twice() {
    let folder = TempDir::new().expect("a folder");
    let lints = "[lints]\nmissing-alt = \"note\"\nmising-alt = \"allow\"\n";
    let site = format!("[person]\nname = \"Ada Park\"\n\n{lints}");
    write(folder.path(), "site.toml", &site);
    expect("fix-code-twice", folder.path(), &["check", "--fix", "--format", "short"]);
    assert_eq!(fs::read_to_string(folder.path().join("site.toml")).expect("a text"), site);
}

#[test]
fn two_slips_of_one_key_get_one_fix() {
    let folder = TempDir::new().expect("a folder");
    write(folder.path(), "site.toml", "[person]\nnmae = \"Ada Park\"\nnaem = \"Ada P.\"\n");
    expect("fix-key-once", folder.path(), &["check", "--fix", "--format", "short"]);
    let site = fs::read_to_string(folder.path().join("site.toml")).expect("a text");
    assert_eq!(site, "[person]\nname = \"Ada Park\"\nnaem = \"Ada P.\"\n");
}

#[test]
#[cfg(unix)]
fn a_file_behind_a_link_is_not_mended() {
    let folder = TempDir::new().expect("a folder");
    write(folder.path(), "real.toml", "[person]\nnane = \"Ada Park\"\n");
    link(folder.path(), "site.toml", "real.toml");
    expect("fix-link", folder.path(), &["check", "--fix"]);
    expect("fix-nothing", site().path(), &["check", "--fix"]);
}

#[test]
fn codes_are_explained() {
    let folder = TempDir::new().expect("a folder");
    expect("explain", folder.path(), &["explain"]);
    expect("explain-fixed", folder.path(), &["explain", "private-leak"]);
    expect("explain-lowerable", folder.path(), &["explain", "missing-alt"]);
    expect("explain-raisable", folder.path(), &["explain", "empty-section"]);
    expect("explain-command", folder.path(), &["explain", "[port]"]);
    expect("explain-near", folder.path(), &["explain", "mising-alt"]);
    expect("explain-far", folder.path(), &["explain", "nonsense"]);
}

#[test]
fn a_site_without_errors_is_built() {
    let folder = site();
    expect("sound-check", folder.path(), &["check"]);
    expect("sound-build", folder.path(), &["build"]);
    expect("sound-json", folder.path(), &["check", "--format", "json"]);
}

#[test]
fn an_empty_folder() {
    let folder = TempDir::new().expect("a folder");
    expect("empty-folder", folder.path(), &["build"]);
    expect("empty-folder-json", folder.path(), &["build", "--format", "json"]);
}

#[test]
fn a_missing_folder() {
    let folder = site();
    expect("folder-missing", folder.path(), &["--root", "nowhere", "check"]);
    expect("folder-is-file", folder.path(), &["--root", "site.toml", "check"]);
    expect("folder-missing-signature", folder.path(), &["--root", "nowhere", "signature"]);
}

#[test]
fn a_folder_where_a_file_should_be() {
    let folder = TempDir::new().expect("a folder");
    write(folder.path(), "site.toml/x", "");
    expect("folder-for-file", folder.path(), &["check"]);
}

#[test]
#[cfg(unix)]
fn links_that_lead_nowhere_in_circles_and_outside() {
    let outside = TempDir::new().expect("a folder");
    write(outside.path(), "secret.md", "secret");
    let folder = site();
    link(folder.path(), "content/cv.md", "gone.md");
    link(folder.path(), "content/pages/me.md", "me.md");
    link(folder.path(), "content/pages/round", "..");
    link(folder.path(), "content/pages/secret.md", outside.path().join("secret.md"));
    link(folder.path(), "content/posters", outside.path());
    link(folder.path(), "private.toml", outside.path().join("secret.md"));
    expect("links", folder.path(), &["check"]);
}

#[test]
#[cfg(unix)]
fn a_site_file_that_is_a_dangling_link() {
    let folder = TempDir::new().expect("a folder");
    link(folder.path(), "site.toml", "gone.toml");
    expect("site-dangling", folder.path(), &["check"]);
}

#[test]
fn fifty_megabytes() {
    let folder = site();
    write(folder.path(), "content/cv.md", vec![b'a'; 50 * 1024 * 1024]);
    write(folder.path(), "content/posters/p/poster.pdf", vec![0; 50 * 1024 * 1024]);
    write(
        folder.path(),
        "content/posters/p/index.md",
        "+++\ntitle = \"P\"\ndate = 2025-01-24\nfile = \"poster.pdf\"\n+++\n",
    );
    expect("fifty-megabytes", folder.path(), &["check"]);
}

#[test]
fn a_drawing_of_three_megabytes() {
    let folder = site();
    write(folder.path(), "content/pages/valve.md", "# A valve\n\n![Blood flows](flow.svg)\n");
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><!--{}-->\
         <path d=\"M1 1h7v7z\"/></svg>",
        "point ".repeat(512 * 1024)
    );
    write(folder.path(), "content/pages/flow.svg", drawing);
    expect("heavy-drawing", folder.path(), &["check"]);
}

#[test]
#[cfg(unix)]
fn files_that_are_not_regular() {
    let folder = site();
    fs::create_dir_all(folder.path().join("content")).expect("a folder");
    let status = Command::new("mkfifo").arg(folder.path().join("content/pipe.md")).status();
    if status.is_ok_and(|status| status.success()) {
        expect("pipe", folder.path(), &["check"]);
    }
    // Where it is named, it is not missing too.
    let folder = site();
    write(folder.path(), "content/pages/a.md", "# A\n\n![A picture](a.png)\n");
    link(folder.path(), "content/pages/a.png", "gone.png");
    expect("picture-dangling", folder.path(), &["check"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_name_that_is_not_text() {
    use std::os::unix::ffi::OsStrExt;
    let folder = site();
    fs::create_dir_all(folder.path().join("content/pages")).expect("a folder");
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.md");
    if fs::write(folder.path().join("content/pages").join(name), "x").is_ok() {
        expect("name-no-text", folder.path(), &["check"]);
    }
    let folder = site();
    write(folder.path(), "content/pages/two\nlines.md", "# Two\n\nLines.\n");
    expect("name-two-lines", folder.path(), &["check"]);
}

#[test]
fn errors_and_warnings_have_their_exit_codes() {
    let folder = site();
    write(folder.path(), "content/pages/a.md", "# A\n\nH<sub>2</sub>O\n");
    expect("warning-check", folder.path(), &["check"]);
    expect("warning-strict", folder.path(), &["check", "--strict"]);
    write(folder.path(), "site.toml", format!("{SITE}hedline = \"x\"\n"));
    expect("error-check", folder.path(), &["check"]);
    expect("error-build", folder.path(), &["build"]);
    expect("error-signature", folder.path(), &["signature"]);
    expect("error-json", folder.path(), &["check", "--format", "json"]);
}

#[test]
fn obstacles_to_a_build() {
    let folder = site();
    write(folder.path(), "dist/mine.txt", "mine");
    expect("dist-not-ours", folder.path(), &["build"]);
    let folder = site();
    write(folder.path(), "dist", "a file");
    expect("dist-is-file", folder.path(), &["build"]);
    let folder = site();
    write(folder.path(), "dist/.folio", "what is this?");
    write(folder.path(), "dist/index.html", "x");
    expect("dist-damaged", folder.path(), &["build"]);
    let folder = site();
    write(folder.path(), "dist/.folio", "");
    write(folder.path(), "dist/index.html", "mine");
    expect("dist-file-not-ours", folder.path(), &["build"]);
}

#[test]
fn wrong_command_lines() {
    let folder = site();
    expect("command-none", folder.path(), &[]);
    expect("command-unknown", folder.path(), &["biuld"]);
    expect("command-unknown-far", folder.path(), &["publicate"]);
    expect("command-expected", folder.path(), &["watch"]);
    expect("command-option", folder.path(), &["check", "--strickt"]);
    expect("command-format", folder.path(), &["check", "--format", "xml"]);
    expect("command-new", folder.path(), &["new"]);
    expect("command-new-nameless", folder.path(), &["new", "site"]);
    expect("command-new-there", folder.path(), &["new", ".", "--name", "Ada Park"]);
    expect("command-new-in-file", folder.path(), &["new", "site.toml/x", "--name", "Ada Park"]);
}

#[test]
fn themes_are_listed_and_their_files_copied() {
    let folder = site();
    expect("theme-eject", folder.path(), &["theme", "eject", "js/site.js"]);
    let copy = fs::read(folder.path().join("themes/ledger/js/site.js")).expect("the copy");
    assert_eq!(copy, fs::read(root().join("themes/ledger/js/site.js")).expect("the theme's file"));
    expect("theme-eject-there", folder.path(), &["theme", "eject", "themes/ledger/js/site.js"]);
    expect("theme-eject-same", folder.path(), &["check"]);
    expect("theme-eject-near", folder.path(), &["theme", "eject", "site.js"]);
    expect("theme-eject-folder", folder.path(), &["theme", "eject", "js/"]);
    write(folder.path(), "themes/ledger/js/site.js", "// mine");
    expect("theme-list-changed", folder.path(), &["theme", "list"]);
    expect("command-theme", folder.path(), &["theme"]);
}

#[test]
fn a_custom_theme_is_listed_and_receives_ejected_files() {
    let folder = site();
    write(folder.path(), "site.toml", format!("[site]\ntheme = \"mine\"\n{SITE}"));
    write(
        folder.path(),
        "themes/mine/theme.toml",
        "description = \"Mine alone.\"\nextends = \"ledger\"\n",
    );
    write(folder.path(), "themes/mine/js/more.js", "// more");
    expect("theme-list-own", folder.path(), &["theme", "list"]);
    expect("theme-eject-own", folder.path(), &["theme", "eject", "js"]);
    expect("theme-eject-all-there", folder.path(), &["theme", "eject", "js"]);
    assert!(
        folder.path().join("themes/mine/js/site.js").is_file(),
        "what a theme extends is copied into the theme"
    );
}

/// The files of a theme, ejected into a site, do not change the site.
#[test]
fn a_whole_theme_is_ejected_and_changes_nothing() {
    let folder = site();
    let run = |arguments: &[&str]| {
        let run = Command::new(env!("CARGO_BIN_EXE_folio"))
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .expect("the program runs");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).expect("text")
    };
    run(&["build"]);
    let before = fs::read_to_string(folder.path().join("dist/.folio")).expect("the manifest");
    let ejected = run(&["theme", "eject"]);
    let theme = root().join("themes/ledger");
    for entry in walkdir::WalkDir::new(&theme)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
    {
        let path = entry.path().strip_prefix(&theme).expect("below the theme");
        assert_eq!(
            fs::read(folder.path().join("themes/ledger").join(path)).ok(),
            fs::read(entry.path()).ok(),
            "{}",
            path.display()
        );
        assert!(ejected.contains(&*path.to_string_lossy()), "{} is not ejected", path.display());
    }
    run(&["build"]);
    assert_eq!(
        fs::read_to_string(folder.path().join("dist/.folio")).expect("the manifest"),
        before
    );
    assert!(run(&["check"]).contains("Nothing to mend."));
}

#[test]
fn obstacles_to_a_copy() {
    let folder = TempDir::new().expect("a folder");
    expect("theme-eject-no-site", folder.path(), &["theme", "eject"]);
    let folder = site();
    write(folder.path(), "themes", "a file");
    expect("theme-eject-file-in-way", folder.path(), &["theme", "eject", "js/site.js"]);
    let folder = site();
    write(folder.path(), "site.toml", format!("{SITE}[site]\ntheme = \"legder\"\n"));
    expect("theme-eject-unknown-theme", folder.path(), &["theme", "eject", "js/site.js"]);
    write(folder.path(), "site.toml", "[person\nname = 1\n");
    expect("theme-eject-broken-site", folder.path(), &["theme", "eject", "js/site.js"]);
}

#[test]
fn letters_that_cannot_go() {
    let folder = site();
    let people = "[[person]]\nname = \"Prof. Rina Patel\"\nlast = 2026-08-30\n";
    write(folder.path(), "private/people.toml", people);
    let today = ["--today", "2026-11-27"];
    let to = |name| [&["draft", "thanks", "--to", name], &today[..]].concat();
    expect("letter-to-nobody", folder.path(), &to("patell"));
    expect("letter-unfilled", folder.path(), &[to("patel"), vec!["--strict"]].concat());
    let text = "Subject:\n\nCould we meet? Would you read it?\n";
    write(folder.path(), "packet/letters/2026-11-27-thanks-patel.txt", text);
    expect("letter-changed", folder.path(), &to("patel"));
    expect("letter-not-a-day", folder.path(), &["digest", "--due", "--today", "soon"]);
}

#[test]
fn a_port_in_use() {
    let folder = site();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("its number").port().to_string();
    expect("port-taken", folder.path(), &["serve", "--port", &port]);
}

#[test]
fn what_cannot_be_imported_or_exported_says_why() {
    let folder = site();
    write(folder.path(), "cv.pdf", "%PDF-1.7\n");
    expect("import-pdf", folder.path(), &["import", "cv.pdf"]);
    write(folder.path(), "cv.json", "{\"basics\": {\"name\": \"Ada Park\"");
    write(folder.path(), "works.zip", "PK\u{3}\u{4} and no more");
    let files = ["import", "cv.json", "works.zip", "missing.docx"];
    expect("import-damaged", folder.path(), &files);
    let resume = r#"{
  "basics": { "name": "Ada B. Park", "phone": "+1 555 0100" },
  "awards": [{ "title": "Prize", "date": "2024-05", "x": "a surprise" }],
  "publications": [{ "name": "A paper" }]
}"#;
    write(folder.path(), "resume.json", resume);
    expect("import-report", folder.path(), &["import", "--dry-run", "resume.json"]);
    expect("import-number", folder.path(), &["import", "pmid:39000001"]);
    expect("export-nothing", folder.path(), &["export", "bibtex"]);
}
