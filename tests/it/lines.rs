//! Lines that folio makes of several parts, in the languages that join and isolate them in other
//! ways: `tests/lines/LANGUAGE.txt` has a site, and the lines of its pages and of its CV as a text.
//! `UPDATE_REPORTS=1` updates them. Read the difference before you commit it.

use std::fmt::Write;
use std::fs;

use folio::plan::Outputs;
use regex::Regex;
use scraper::{Html, Selector};

use super::archive::{Archive, cases, is_update};
use super::support::{built, folder, options, project, text};

const LINES: &str = ".byline, .source, .where, .published, .keywords, .interests, .lead, \
    .credentials, .wall .meta, #folio__main h1";

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
