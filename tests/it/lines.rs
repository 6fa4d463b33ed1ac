//! Lines that folio makes of several parts, in the languages that join and isolate them in other
//! ways: `tests/lines/LANGUAGE.txt` has a site, and the lines of its pages and of its CV as a text.
//! `UPDATE_REPORTS=1` updates them. Read the difference before you commit it.

use std::fmt::Write;
use std::fs;

use folio::plan::Outputs;
use regex::Regex;
use scraper::{Html, Selector};

use super::archive::{Archive, cases, is_update};
use super::support::{built, folder, options, poppler, project, text, themes};

const LINES: &str = ".byline, .source, .where, .published, .keywords, .interests, .lead, \
    .credentials, .wall .meta, .unfolded p:not([class]), .unfolded li, #folio__main h1";

/// The lines of all pages as HTML, without attributes.
fn lines(outputs: &Outputs) -> String {
    let attributes = Regex::new(r#"<([a-z0-9]+) [^>]*>"#).unwrap();
    let mut out = String::new();
    let selector = Selector::parse(LINES).unwrap();
    let pages = outputs.site.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    for (path, bytes) in pages {
        let page = Html::parse_document(&String::from_utf8_lossy(bytes));
        let found = page.select(&selector).map(|line| {
            let html = line.inner_html();
            attributes.replace_all(html.trim(), "<$1>").into_owned()
        });
        for line in found.filter(|line| !line.is_empty()) {
            writeln!(out, "{path}: {line}").unwrap();
        }
    }
    let contact = text(&outputs.site, "contact.vcf");
    let name = contact.lines().find(|line| line.starts_with("FN")).unwrap();
    writeln!(out, "contact.vcf: {name}\n\ncv.txt:\n{}", text(&outputs.site, "cv.txt").trim_end())
        .unwrap();
    out
}

#[test]
fn parts_of_a_line_are_joined_as_the_language_does() {
    let mut wrong = Vec::new();
    for path in cases(&project().join("tests/lines")) {
        let archive = Archive::parse(&fs::read_to_string(&path).unwrap());
        let files: Vec<(&str, &[u8])> =
            archive.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
        let root = folder(&files);
        let build = built(root.path(), &options());
        let errors: Vec<_> = build.diagnostics.iter().filter(|found| found.is_error()).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
        let found = lines(&build.outputs);
        let expected = archive.expected.first().map_or("", |(_, text)| text);
        if found == expected {
            continue;
        }
        if is_update() {
            fs::write(&path, archive.with(&[("lines".to_owned(), found)])).unwrap();
        } else {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A comma between two values is the language's: templates ask for it, and sheets are given it.
#[test]
fn no_template_has_a_comma_of_its_own() {
    let comma = Regex::new(r#"(?:%\}|\}\}), |join\(", "\)|\[, \]"#).unwrap();
    let mut wrong = Vec::new();
    for entry in walkdir::WalkDir::new(project().join("themes")) {
        let path = entry.unwrap().into_path();
        if path.extension().is_some_and(|end| end == "html" || end == "typ" || end == "txt") {
            let text = fs::read_to_string(&path).unwrap();
            let lines = text.lines().filter(|line| comma.is_match(line));
            wrong.extend(lines.map(|line| format!("{}: {line}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The CV on paper of a case, as a text, in each theme.
fn on_paper(name: &str, arguments: &[&str]) -> Vec<(String, String)> {
    let case = fs::read_to_string(project().join(format!("tests/lines/{name}.txt"))).unwrap();
    let archive = Archive::parse(&case);
    let texts = themes().into_iter().filter_map(|theme| {
        let files: Vec<(&str, String)> = archive
            .files
            .iter()
            .map(|(path, bytes)| {
                let named = Regex::new("theme = \"[a-z]+\"").unwrap();
                let theme = format!("theme = \"{theme}\"");
                let text = String::from_utf8_lossy(bytes);
                (path.as_str(), named.replace(&text, theme.as_str()).into_owned())
            })
            .collect();
        let root = folder(&files);
        let build = built(root.path(), &options());
        let pdf = build.outputs.site.iter().find(|(path, _)| path.as_str() == "cv.pdf")?.1;
        Some((theme, poppler("pdftotext", arguments, pdf)?))
    });
    texts.collect()
}

/// What runs from left to right has its order on paper between words that do not.
#[test]
fn numbers_and_latin_names_keep_their_order_on_paper() {
    let marks = Regex::new(r"[\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]").unwrap();
    for (theme, text) in on_paper("ar", &[]) {
        let text = marks.replace_all(&text, "").replace('\u{a0}', " ");
        for piece in [
            "+966 11 288 9999",
            "Dr. A. B. Khan Jr",
            "n = 30",
            "2025;12(3):120-125",
            // An address may go on in the next line.
            "doi:10.1016/j.jtcvs.",
            "2025.01.001",
        ] {
            assert!(text.contains(piece), "{theme}: {piece} is not in\n{text}");
        }
    }
}

/// Chinese and Japanese break lines anywhere but before a sign that ends a clause.
#[test]
fn no_line_begins_with_a_sign_that_ends_a_clause() {
    for language in ["ja", "zh"] {
        for (theme, text) in on_paper(language, &["-layout"]) {
            let wrong: Vec<&str> = text
                .lines()
                .filter(|line| {
                    line.trim_start().starts_with(['、', '。', '，', '）', '」', '”', '：', '；'])
                })
                .collect();
            assert!(wrong.is_empty(), "{language} in {theme}: {wrong:#?}");
        }
    }
}
