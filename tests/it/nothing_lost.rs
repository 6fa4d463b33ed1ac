//! The first promise: every word in `content/` appears on a page, or a diagnostic names its file.

use std::fs;

use folio::pipeline::{Build, build};
use folio::plan::NoStore;

use crate::archive::{Archive, cases, root};
use crate::diagnostics::{options, sources_of};
use crate::hostile::sample;

/// The words of a markdown text that a reader should see: without front matter, comments, link
/// targets and the braces of headings.
fn words(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let body = match text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")) {
        Some((_, body)) => body,
        None => &text,
    };
    let mut shown = without(body, "<!--", "-->");
    shown = without(&shown, "](", ")");
    shown = without(&shown, "[^", "]");
    let lines = shown.lines().map(|line| match line.split_once(" {") {
        Some((heading, _)) if line.starts_with('#') => heading,
        _ => line,
    });
    let lines: Vec<&str> =
        lines.filter(|line| !line.starts_with("```") && !line.starts_with("[")).collect();
    lines
        .join("\n")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2)
        .map(str::to_owned)
        .collect()
}

fn without(text: &str, from: &str, to: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(from) {
        left.push_str(before);
        left.push(' ');
        rest = after.split_once(to).map_or("", |(_, after)| after);
    }
    left + rest
}

/// The files of a site with lost words, each with its first lost word.
pub fn lost(files: &[(String, Vec<u8>)]) -> Vec<String> {
    let sources = sources_of(files);
    let built = build(&sources, &options(false), &NoStore);
    match built.has_errors() {
        true => Vec::new(),
        false => lost_of(files, &built),
    }
}

/// The same of what was made of them.
pub fn lost_of(files: &[(String, Vec<u8>)], built: &Build) -> Vec<String> {
    let mut pages = String::new();
    for (_, bytes) in built.outputs.site.iter().filter(|(path, _)| path.as_str().ends_with(".html"))
    {
        let html = String::from_utf8_lossy(bytes);
        pages.push_str(&html);
        // Tags may split a word, as in `H<sub>2</sub>O` or in highlighted code.
        pages.push_str(&without(&html, "<", ">").replace("  ", " "));
        pages.push_str(&without(&html, "<", ">").replace(' ', ""));
    }
    let is_reported = |path: &str| {
        built
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.labels.iter().any(|label| label.file.as_str() == path))
    };
    files
        .iter()
        .filter(|(path, _)| {
            path.starts_with("content/")
                && path.to_lowercase().ends_with(".md")
                && !is_reported(path)
        })
        .filter_map(|(path, bytes)| {
            let word = words(&String::from_utf8_lossy(bytes))
                .into_iter()
                .find(|word| !pages.contains(word.as_str()))?;
            Some(format!("`{word}` of {path}"))
        })
        .collect()
}

#[test]
fn the_sample_site_loses_no_word() {
    assert_eq!(lost(&sample()), Vec::<String>::new());
}

#[test]
fn no_case_loses_a_word() {
    let mut wrong = Vec::new();
    for path in cases(&root().join("tests/diagnostics")) {
        let archive = Archive::parse(&fs::read_to_string(&path).expect("a readable case"));
        wrong.extend(
            lost(&archive.files).into_iter().map(|lost| format!("{}: {lost}", path.display())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
