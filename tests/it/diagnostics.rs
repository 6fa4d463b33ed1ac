//! Every report that a person's files can cause: `tests/diagnostics/NAME.txt` holds the files of a
//! small site and, after `=== report ===`, the text that the terminal shows without colors, byte
//! for byte. `=== json ===` holds the output of `--format json`. A new case is a new file.
//! `archive.rs` describes the format.
//!
//! `UPDATE_REPORTS=1 cargo test --test it` updates the reports; read the difference before you
//! commit it. `CASE=NAME` runs one case alone.

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use folio::base::{Code, Diagnostic, Options, PartialDate};
use folio::cli::codes;
use folio::pipeline::{Build, build};
use folio::plan::NoStore;
use folio::report::{self, Texts};
use folio::source::SourceSet;

use crate::archive::{Archive, cases, is_update, root};

/// Options with a fixed day: 22 November 2026.
pub fn options(pdf: bool) -> Options {
    Options {
        now: 1_795_305_600,
        today: PartialDate { year: 2026, month: Some(11), day: Some(22), part: None },
        show_embargoed: false,
        pdf,
    }
}

pub fn sources_of(files: &[(String, Vec<u8>)]) -> SourceSet {
    SourceSet::of(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))
}

pub fn texts_of(sources: &SourceSet, diagnostics: &[Diagnostic]) -> Texts {
    Texts::of(sources, diagnostics)
}

fn given(name: &str, sources: &SourceSet, built: &Build) -> String {
    let texts = texts_of(sources, &built.diagnostics);
    match name {
        "report" => report::human(&built.diagnostics, &texts, false),
        "short" => report::short(&built.diagnostics, &texts),
        "json" => report::json(&built.diagnostics, &texts),
        other => panic!("`{other}` is no form of report"),
    }
}

#[test]
fn every_case_gives_its_report() {
    let mut wrong = Vec::new();
    for path in cases(&root().join("tests/diagnostics")) {
        let text = fs::read_to_string(&path).expect("a readable case");
        let archive = Archive::parse(&text);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if std::env::var("CASE").is_ok_and(|wanted| format!("{wanted}.txt") != name) {
            continue;
        }
        let sources = sources_of(&archive.files);
        let with_pdf = archive.prose.lines().any(|line| line == "with: pdf");
        let Ok(built) =
            catch_unwind(AssertUnwindSafe(|| build(&sources, &options(with_pdf), &NoStore)))
        else {
            wrong.push(format!("{name}: the build panicked"));
            continue;
        };
        let wanted = if archive.expected.is_empty() {
            vec![("report".to_owned(), String::new())]
        } else {
            archive.expected.clone()
        };
        let now: Vec<(String, String)> =
            wanted.iter().map(|(name, _)| (name.clone(), given(name, &sources, &built))).collect();
        for problem in misplaced(&sources, &built.diagnostics) {
            wrong.push(format!("{name}: {problem}"));
        }
        if now != wanted || archive.expected.is_empty() {
            if is_update() {
                fs::write(&path, archive.with(&now)).expect("the case can be written");
            } else {
                for ((part, now), (_, wanted)) in
                    now.iter().zip(&wanted).filter(|(now, wanted)| now != wanted)
                {
                    wrong.push(format!(
                        "{name}: another {part}\n-- wanted\n{wanted}\n-- given\n{now}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with the spans of diagnostics: each span lies in its file and on character
/// boundaries, and each diagnostic has a way out.
pub fn misplaced(sources: &SourceSet, diagnostics: &[Diagnostic]) -> Vec<String> {
    let mut wrong = Vec::new();
    for diagnostic in diagnostics {
        let code = diagnostic.code;
        if diagnostic.help.is_none()
            && diagnostic.labels.iter().all(|label| label.message.is_empty())
        {
            wrong.push(format!("[{code}] shows no way out"));
        }
        for label in &diagnostic.labels {
            let Some(span) = label.span else { continue };
            let Some(source) = sources.get(&label.file) else { continue };
            if span.end > source.bytes.len() || span.start > span.end {
                wrong.push(format!(
                    "[{code}] points to {span:?} of {}, which has {} bytes",
                    label.file,
                    source.bytes.len()
                ));
            } else if let Ok(text) = source.text()
                && !(text.is_char_boundary(span.start) && text.is_char_boundary(span.end))
            {
                wrong.push(format!("[{code}] cuts a character of {} at {span:?}", label.file));
            }
        }
    }
    wrong
}

/// Nobody has read a diagnostic that no case shows. The tests in `emit/` show what only a special
/// disk causes, those in `publish/` what only a host does, and two files what a check is asked for.
#[test]
fn every_code_has_a_case() {
    let mut shown = String::new();
    for folder in ["tests/diagnostics", "tests/diagnostics/disk"] {
        for path in cases(&root().join(folder)) {
            shown.push_str(&fs::read_to_string(path).expect("a readable case"));
        }
    }
    let publish =
        ["folders", "branches", "refusals"].map(|name| format!("tests/it/publish/{name}.rs"));
    let emit = ["tests/it/emit.rs", "tests/it/emit/disks.rs"].map(str::to_owned);
    let asked_for = ["online", "spelling"].map(|name| format!("tests/it/{name}.rs"));
    for path in emit.into_iter().chain(publish).chain(asked_for) {
        shown.push_str(&fs::read_to_string(root().join(path)).expect("a readable test"));
    }
    let is_shown = |code: &&&Code| {
        let asserted = format!("\"{code}\"");
        let reported = ["error", "warning", "note"].map(|level| format!("{level}[{code}]"));
        reported.into_iter().chain([asserted]).any(|form| shown.contains(&form))
    };
    let codes = codes::all();
    let missing: Vec<&&Code> = codes.iter().filter(|code| !is_shown(code)).collect();
    assert!(missing.is_empty(), "no case in tests/diagnostics shows {missing:?}");
}

#[test]
fn every_code_that_is_declared_is_in_the_registry_once() {
    let registered: Vec<&str> = codes::all().iter().map(|code| code.name).collect();
    let unique: BTreeSet<&str> = registered.iter().copied().collect();
    assert_eq!(registered.len(), unique.len(), "a name is there twice: {registered:?}");
    for name in &registered {
        let is_kebab = name.split('-').all(|word| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        assert!(is_kebab, "`{name}` is not in kebab-case");
    }
    let declared = declared_in(&root().join("src"));
    let declared: BTreeSet<&str> = declared.iter().map(String::as_str).collect();
    assert_eq!(declared, unique, "what is declared and what the registry has differ");
}

/// The names of all statics of type `Code` in the source.
fn declared_in(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("the source") {
        let path = entry.expect("an entry of the source").path();
        if path.is_dir() {
            names.extend(declared_in(&path));
            continue;
        }
        let text = fs::read_to_string(&path).expect("a readable source");
        for declaration in text.split("static ").skip(1) {
            let (head, rest) = declaration.split_once('=').unwrap_or_default();
            if head.trim_end().ends_with(": Code") {
                let name = rest.split('"').nth(1).expect("the name of a code");
                names.insert(name.to_owned());
            }
        }
    }
    names
}
