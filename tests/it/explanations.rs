//! Every explanation of a code is true: its wrong example gives this code and no other, its right
//! one gives none. `docs/codes.md`, the manual's page of all codes, is generated from them.
//!
//! A file in `codes/` is prose, a line `Wrong:` with fences, and a line `Right:` with fences. A
//! fence opens with its language and its file; the language `hex` gives the bytes of the file. A
//! fence of `sh` holds commands, run in the site's folder before `folio check`. `CODE=NAME` runs
//! one code alone.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};

use folio::base::{Code, Level};
use folio::cli::codes;
use folio::lint::codes::of_a_build;
use folio::pipeline::build;
use folio::plan::NoStore;
use folio::report::first_sentence;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use rayon::prelude::*;
use tempfile::TempDir;

use crate::archive::{is_update, root};
use crate::diagnostics::{options, sources_of};
use crate::support::write;

const SITE: &str = "[person]\nname = \"Ada Park\"\n";

/// Codes whose cause no test can create, and why. Their examples are prose.
const DESCRIBED: [(&str, &str); 13] = [
    ("corrected", "needs an answer of a service; `online.rs` plays them"),
    ("dead-link", "needs an answer of a host; `online.rs` plays them"),
    ("disk-full", "needs a full disk; `emit/disks.rs` has one on Linux"),
    ("internal-error", "is folio's own fault, so no input is known that gives it"),
    ("moved-link", "needs an answer of a host; `online.rs` plays them"),
    ("no-permission", "the administrator, as whom a test may run, may write everywhere"),
    ("not-asked", "needs an answer of a host; `online.rs` plays them"),
    ("not-mended", "is reported beside what was not mended, so never alone"),
    ("offline", "needs a machine without a network; `online.rs` has one"),
    ("publish-record", "the administrator, as whom a test may run, may write everywhere"),
    ("publish-under-way", "needs two at one moment; `publish/refusals.rs` has them"),
    ("output-path", "such names are reported as `file-name` or `path-conflict` before"),
    ("work-elsewhere", "needs an answer of a service; `online.rs` plays them"),
];

/// Codes that only appear while folio typesets a PDF.
const WITH_PDF: [&str; 4] = ["broken-font", "missing-character", "pdf", "proof"];

/// Terms that no reader should have to know.
const BANNED: [&str; 12] = [
    "typst",
    "tera",
    "hayagriva",
    "pulldown",
    "comemo",
    "resvg",
    "usvg",
    "lopdf",
    "hayro",
    "syntect",
    "rust",
    "panic",
];

#[derive(Default)]
struct Example {
    files: Vec<(String, Vec<u8>)>,
    commands: String,
}

#[derive(Default)]
struct Explanation {
    wrong: Option<Example>,
    right: Option<Example>,
}

impl Explanation {
    fn parse(text: &str) -> Explanation {
        let mut explanation = Explanation::default();
        let mut events = Parser::new(text);
        while let Some(event) = events.next() {
            match event {
                Event::Start(Tag::Paragraph) => {
                    let paragraph = text_until(&mut events, TagEnd::Paragraph);
                    match paragraph.as_str() {
                        "Wrong:" => explanation.wrong = Some(Example::default()),
                        "Right:" => explanation.right = Some(Example::default()),
                        _ => {}
                    }
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    let content = text_until(&mut events, TagEnd::CodeBlock);
                    let example = explanation.right.as_mut().or(explanation.wrong.as_mut());
                    example.expect("a fence of an example").add(&info, content);
                }
                _ => {}
            }
        }
        explanation
    }
}

impl Example {
    fn add(&mut self, info: &str, content: String) {
        match info.split_once(' ') {
            None if info == "sh" => self.commands.push_str(&content),
            None => panic!("a fence of `{info}` names no file"),
            Some(("hex", path)) => {
                let byte = |pair| u8::from_str_radix(pair, 16).expect("a byte in hexadecimal");
                let bytes = content.split_whitespace().map(byte).collect();
                self.files.push((path.to_owned(), bytes));
            }
            Some((_, path)) => self.files.push((path.to_owned(), content.into_bytes())),
        }
    }

    /// The codes that the example gives.
    fn codes(mut self, with_pdf: bool) -> BTreeSet<String> {
        if !self.files.iter().any(|(path, _)| path == "site.toml") {
            self.files.push(("site.toml".to_owned(), SITE.into()));
        }
        if !self.commands.is_empty() {
            return self.codes_of_commands();
        }
        let built = build(&sources_of(&self.files), &options(with_pdf), &NoStore);
        built.diagnostics.iter().map(|diagnostic| diagnostic.code.name.to_owned()).collect()
    }

    fn codes_of_commands(&self) -> BTreeSet<String> {
        let around = TempDir::new().expect("a folder");
        let site = around.path().join("site");
        let files: Vec<_> = self.files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
        write(&site, &files);
        // The port of an example is one at which this program answers, whoever else has a preview.
        let other_program = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = other_program.local_addr().expect("an address").port();
        let commands = self.commands.replace("--port 4000", &format!("--port {port}"));
        // What still runs, such as a preview, ends with the script.
        let script = format!("{commands}\nfolio check\nkill $! 2>/dev/null");
        let output = Command::new("sh")
            .args(["-c", &script])
            .current_dir(&site)
            .env("PATH", path_with_program())
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .output()
            .expect("a shell");
        let report = String::from_utf8_lossy(&output.stderr);
        report.lines().filter_map(code_of_line).map(str::to_owned).collect()
    }
}

/// The code in a line such as `error[unknown-key]: …`.
fn code_of_line(line: &str) -> Option<&str> {
    let (level, rest) = line.split_once('[')?;
    ["error", "warning", "note"].contains(&level).then(|| rest.split_once("]: "))?.map(|at| at.0)
}

fn path_with_program() -> OsString {
    let folder = Path::new(env!("CARGO_BIN_EXE_folio")).parent().expect("the program's folder");
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(std::iter::once(folder.to_owned()).chain(std::env::split_paths(&path)))
        .expect("a path for programs")
}

fn text_until(events: &mut Parser<'_>, end: TagEnd) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::End(tag) if tag == end => break,
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// The codes, or the one that `CODE` names.
fn asked_for() -> Vec<&'static Code> {
    let asked = std::env::var("CODE").ok();
    let is_asked = |code: &&Code| asked.as_ref().is_none_or(|asked| asked == code.name);
    let codes: Vec<_> = codes::all().into_iter().filter(is_asked).collect();
    assert!(!codes.is_empty(), "there is no code {asked:?}");
    codes
}

fn is_described(code: &Code) -> bool {
    DESCRIBED.iter().any(|(name, _)| *name == code.name)
}

#[test]
fn every_explanation_can_be_read() {
    let mut wrong = Vec::new();
    for code in asked_for() {
        let explanation = Explanation::parse(code.explanation);
        let lower = code.explanation.to_lowercase();
        let mut check = |is_fine: bool, problem: &str| {
            if !is_fine {
                wrong.push(format!("{code}: {problem}"));
            }
        };
        let summary = first_sentence(code.explanation);
        check(summary.ends_with('.'), "its first sentence does not end in a full stop");
        check(summary.chars().count() <= 160, "its first sentence is longer than 160 signs");
        check(explanation.wrong.is_some(), "there is no `Wrong:`");
        check(explanation.right.is_some(), "there is no `Right:`");
        check(code.explanation.lines().all(|line| line.chars().count() <= 100), "a long line");
        for name in BANNED {
            let has_word = lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
            check(!has_word, &format!("it names `{name}`"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
#[cfg(target_os = "linux")]
fn every_example_gives_what_it_says() {
    let wrong: Vec<String> = asked_for()
        .into_par_iter()
        .filter(|code| !is_described(code))
        .flat_map_iter(|code| {
            let explanation = Explanation::parse(code.explanation);
            let codes = |example: Option<Example>| {
                example.unwrap_or_default().codes(WITH_PDF.contains(&code.name))
            };
            let wrong = codes(explanation.wrong);
            let right = codes(explanation.right);
            let is_true = wrong == BTreeSet::from([code.name.to_owned()]);
            [
                (!is_true).then(|| format!("{code}: the wrong example gives {wrong:?}")),
                (!right.is_empty()).then(|| format!("{code}: the right example gives {right:?}")),
            ]
        })
        .flatten()
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Nobody reads a file in `codes/` that belongs to no code.
#[test]
fn every_explanation_belongs_to_a_code() {
    let known: BTreeSet<String> =
        codes::all().iter().map(|code| format!("{}.md", code.name)).collect();
    let files: BTreeSet<String> = fs::read_dir(root().join("codes"))
        .expect("the folder of the explanations")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, known);
    for (name, _) in DESCRIBED {
        assert!(known.contains(&format!("{name}.md")), "there is no code `{name}`");
    }
}

#[test]
fn the_manual_has_every_code() {
    let path = root().join("docs/codes.md");
    let page = page_of_codes(&codes::all());
    if is_update() {
        fs::write(&path, &page).expect("the page can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "docs/codes.md is old: UPDATE_REPORTS=1 writes it");
}

fn page_of_codes(codes: &[&Code]) -> String {
    let mut page = "# Codes

Every diagnostic has a code, as in `error[unknown-key]`. This page explains all of them, and so does
`folio explain`: with a code, as in `folio explain unknown-key`, or alone for the list.

An error stops the build, a warning does not, and a note is shown by `folio check` only. site.toml
can choose another level for a code:

```toml
[lints]
missing-alt = \"allow\"     # \"allow\" is silence; or \"note\", \"warn\", \"error\"
```

A code that guards against lost words, leaks or broken pages can be raised and not lowered. The
codes of commands and of the disk have no level to choose.

<!-- Made from the files in codes/. A test holds it equal; UPDATE_REPORTS=1 writes it anew. -->
"
    .to_owned();
    let of_a_build = of_a_build();
    for code in codes {
        let level = match code.level {
            Level::Allow => "Silent by itself",
            Level::Note => "A note",
            Level::Warn => "A warning",
            Level::Error => "An error",
        };
        let choice = match (code.can_be_lowered, code.level) {
            _ if !of_a_build.contains(code) => "no level to choose".to_owned(),
            (true, _) => format!("can be lowered, as with `{code} = \"allow\"` below `[lints]`"),
            (false, Level::Error) => "cannot be lowered".to_owned(),
            (false, _) => {
                format!("can only be raised, as with `{code} = \"error\"` below `[lints]`")
            }
        };
        page.push_str(&format!("\n## {code}\n\n*{level}; {choice}.*\n\n"));
        for line in code.explanation.lines() {
            page.push_str(&with_visible_file(line));
            page.push('\n');
        }
    }
    page
}

/// The opening of a fence with the name of its file above it, because a code host shows no name in
/// a fence.
fn with_visible_file(line: &str) -> String {
    match line.strip_prefix("```").and_then(|info| info.split_once(' ')) {
        Some(("hex", path)) => format!("`{path}`, in hexadecimal:\n\n```text"),
        Some((language, path)) => format!("`{path}`:\n\n```{language}"),
        None => line.to_owned(),
    }
}
