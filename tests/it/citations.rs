//! How folio cites works and hands them out. A case is a small site and, after it, what becomes of
//! its works; a new case is a new file.
//!
//! `tests/citations/NAME.txt` is about citations alone: `=== citations ===` holds each as markdown,
//! by its key, below the messages of the build. `tests/publications/NAME.txt` has all that a work
//! becomes: the messages, a line each; the citation, the tags of its page, RIS, BibTeX and CSL-JSON.
//! There a case may leave out `site.toml` and is then the site of Chiamaka Okafor, in the style of
//! AMA; `=== citations apa ===` holds the citations in another style.
//!
//! `UPDATE_REPORTS=1 cargo test --test it citations` updates them; read the difference before you
//! commit it. `CASE=NAME` runs one case alone.

use std::fmt::Write as _;
use std::fs;

use folio::pipeline::{Build, build};
use folio::plan::NoStore;
use folio::report;
use folio::syntax::markdown::Inline;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::archive::{Archive, cases, is_update, root};
use crate::diagnostics::{options, sources_of, texts_of};

/// The site of a case that has none of its own, in this style.
fn site(style: &str) -> String {
    format!(
        "[site]\nurl = \"https://okafor.example\"\n[person]\nname = \"Chiamaka Okafor\"\n\
         name-variants = [\"Okafor CN\"]\n[cv]\ncitation-style = \"{style}\"\n"
    )
}

const AMA: &str = "american-medical-association";

#[test]
fn every_case_gives_its_citations() {
    all("tests/citations", &["citations"], |archive, _| {
        let built = built(archive, AMA);
        let mut given = String::new();
        for diagnostic in &built.diagnostics {
            let _ = writeln!(given, "{:?}: {}", diagnostic.severity, diagnostic.message);
        }
        vec![given + &citations(&built)]
    });
}

#[test]
fn every_case_hands_out_its_works() {
    let usual = ["messages", "citations", "tags", "RIS", "BibTeX", "CSL-JSON"];
    all("tests/publications", &usual, |archive, parts| {
        let site = built(archive, AMA);
        let made = parts.iter().map(|part| match *part {
            "messages" => {
                let sources = sources_of(&archive.files);
                report::short(&site.diagnostics, &texts_of(&sources, &site.diagnostics))
            }
            "citations" => citations(&site),
            "tags" => files(&site, "index.html", tags),
            "RIS" => files(&site, ".ris", str::to_owned),
            "BibTeX" => files(&site, ".bib", str::to_owned),
            "CSL-JSON" => files(&site, ".json", fields),
            "JSON-LD" => files(&site, "index.html", linked_data),
            other => match other.strip_prefix("citations ") {
                Some(style) => citations(&built(archive, style)),
                None => panic!("`{other}` is no part of a case"),
            },
        });
        made.collect()
    });
}

/// Makes the usual parts of each case of a folder anew, and those that it has besides, and compares
/// or updates them.
fn all(folder: &str, usual: &[&str], make: impl Fn(&Archive, &[&str]) -> Vec<String>) {
    let mut wrong = Vec::new();
    for path in cases(&root().join(folder)) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if std::env::var("CASE").is_ok_and(|wanted| wanted != name) {
            continue;
        }
        let archive = Archive::parse(&fs::read_to_string(&path).expect("a readable case"));
        let further = archive.expected.iter().map(|(part, _)| part.as_str());
        let further = further.filter(|part| !usual.contains(part));
        let parts: Vec<&str> = usual.iter().copied().chain(further).collect();
        let made = make(&archive, &parts);
        let given: Vec<(String, String)> =
            parts.iter().map(|&part| part.to_owned()).zip(made).collect();
        if given == archive.expected {
            continue;
        }
        if is_update() {
            fs::write(&path, archive.with(&given)).expect("the case can be written");
            continue;
        }
        for (part, given) in &given {
            let wanted = archive.expected.iter().find(|(name, _)| name == part);
            let wanted = wanted.map_or("", |(_, text)| text);
            if given != wanted {
                let path = path.display();
                wrong.push(format!("{path}: {part}\n-- wanted\n{wanted}\n-- given\n{given}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn built(archive: &Archive, style: &str) -> Build {
    let mut files = archive.files.clone();
    if !files.iter().any(|(path, _)| path == "site.toml") {
        files.push(("site.toml".to_owned(), site(style).into_bytes()));
    }
    build(&sources_of(&files), &options(false), &NoStore)
}

fn citations(built: &Build) -> String {
    let mut given = String::new();
    let works = built.profile.publications.iter().zip(built.profile.citations.iter());
    for (publication, citation) in works {
        let _ = writeln!(given, "{}: {}", publication.key, markdown(citation));
    }
    for work in &built.profile.presentations {
        let page = built.outputs.site.get(&work.output()).expect("a page a poster");
        let page = Html::parse_document(std::str::from_utf8(page).expect("text"));
        let citation = page
            .select(&Selector::parse("p").expect("a selector"))
            .map(|paragraph| paragraph.text().collect::<String>())
            .find(|text| text.contains("resented at:"));
        let _ = writeln!(given, "{}: {}", work.slug, citation.unwrap_or_default());
    }
    given
}

/// What is in the file of each work with this ending, in the order of the list. A build with errors
/// hands nothing out.
fn files(built: &Build, ending: &str, shown: impl Fn(&str) -> String) -> String {
    if built.has_errors() {
        return String::new();
    }
    let works = built.profile.publications.iter().map(|publication| {
        let page = publication.output.as_str();
        let folder = page.strip_suffix("index.html").expect("a page is a folder");
        let mut files = built.outputs.site.iter().filter(|(path, _)| {
            path.as_str().starts_with(folder) && path.as_str().ends_with(ending)
        });
        let (_, bytes) = files.next().expect("a file a work");
        shown(&std::str::from_utf8(bytes).expect("text").replace('\r', ""))
    });
    works.collect::<Vec<_>>().join("\n")
}

/// The `citation_*` tags of a page, one a line.
fn tags(page: &str) -> String {
    let page = Html::parse_document(page);
    let selector = Selector::parse("meta[name^=citation_]").expect("a selector");
    let lines = page.select(&selector).map(|tag| {
        let attribute = |name| tag.value().attr(name).unwrap_or_default();
        format!("{}: {}\n", attribute("name"), attribute("content"))
    });
    lines.collect()
}

/// The work in the JSON-LD of a page, a property a line.
fn linked_data(page: &str) -> String {
    let page = Html::parse_document(page);
    let selector = Selector::parse("script[type='application/ld+json']").expect("a selector");
    let data = page.select(&selector).next().expect("JSON-LD").inner_html();
    let data: Value = serde_json::from_str(&data).expect("JSON");
    let properties = data.as_object().into_iter().flatten();
    properties.map(|(name, value)| format!("{name}: {value}\n")).collect()
}

/// The fields of each item, one a line.
fn fields(json: &str) -> String {
    let items: Vec<serde_json::Map<String, Value>> = serde_json::from_str(json).expect("items");
    let fields = items.iter().flatten();
    fields.map(|(name, value)| format!("{name}: {value}\n")).collect()
}

fn markdown(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text } => text.to_string(),
            Inline::Strong { content } => format!("**{}**", markdown(content)),
            Inline::Emphasis { content } => format!("_{}_", markdown(content)),
            Inline::Link { content, .. } | Inline::InLanguage { content, .. } => markdown(content),
            other => panic!("no citation has {other:?}"),
        })
        .collect()
}
