//! Every sample that somebody may copy from is right by the schema of its file, and every key in it
//! has a description there: the project's own site, the sites of the tests, the README, and the
//! right examples of all codes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use folio::cli::codes;
use folio::cli::schema::KEYED_FILES;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::schemas::{Schema, json_of};
use crate::archive::root;
use crate::support::{project, sample_sites};

/// A text of TOML, or of a markdown file with its front matter.
struct Sample {
    /// Where it is, for messages.
    origin: String,
    /// The name of its schema.
    schema: &'static str,
    toml: String,
}

/// The schema of a path in a site's folder; `None` for a file without keys.
fn schema_of(path: &str) -> Option<&'static str> {
    match path.split('/').collect::<Vec<_>>()[..] {
        ["site.toml"] => Some("site"),
        ["private.toml" | "private.example.toml"] => Some("private"),
        ["private", "people.toml"] => Some("people"),
        ["private", "plan.toml"] => Some("plan"),
        ["private", "letters", file] if file.ends_with(".md") => Some("letter"),
        ["content", "publications.toml"] => Some("publications"),
        ["content", "case-log.toml"] => Some("case-log"),
        ["content", "posters", _, "index.md"] => Some("poster"),
        ["content", "talks", _, "index.md"] => Some("talk"),
        ["content", "updates", file] if file.ends_with(".md") => Some("update"),
        ["content", "pages", .., file] if file.ends_with(".md") => Some("page"),
        ["themes", _, "theme.toml"] => Some("theme"),
        _ => None,
    }
}

/// The text of a file as a sample: of a markdown file, its front matter.
fn sample(origin: String, schema: &'static str, text: &str) -> Option<Sample> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let is_front_matter = !matches!(
        schema,
        "site" | "private" | "people" | "plan" | "publications" | "case-log" | "theme"
    );
    let toml = match is_front_matter {
        false => text,
        true => text.strip_prefix("+++\n")?.split_once("\n+++")?.0.to_owned(),
    };
    Some(Sample { origin, schema, toml })
}

fn of_folder(folder: &Path, samples: &mut Vec<Sample>) {
    let generated = ["target", "dist", "packet", ".git", ".folio", "tests", "fuzz", "private"];
    let is_own = folder == project();
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_entry(|entry| {
        let is_left_out = generated.contains(&entry.file_name().to_string_lossy().as_ref());
        entry.depth() != 1 || !(is_own && is_left_out)
    });
    for entry in entries.map(Result::unwrap).filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
        let Some(schema) = schema_of(&path) else { continue };
        let text = fs::read_to_string(entry.path()).unwrap();
        samples.extend(sample(entry.path().display().to_string(), schema, &text));
    }
}

/// Fences with the info of each, the heading of the second or third level above it, and whether a
/// paragraph `Right:` stands before it.
fn fences(markdown: &str) -> Vec<(String, String, bool, String)> {
    let mut found = Vec::new();
    let (mut heading, mut is_right) = (String::new(), false);
    let mut events = Parser::new(markdown);
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2 | HeadingLevel::H3, .. }) => {
                heading = text(&mut events, |end| matches!(end, TagEnd::Heading(_)));
            }
            Event::Start(Tag::Paragraph) => {
                let words = text(&mut events, |end| matches!(end, TagEnd::Paragraph));
                is_right = is_right || words == "Right:";
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let code = text(&mut events, |end| matches!(end, TagEnd::CodeBlock));
                found.push((info.to_string(), heading.clone(), is_right, code));
            }
            _ => {}
        }
    }
    found
}

fn text(events: &mut Parser<'_>, is_end: impl Fn(&TagEnd) -> bool) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::End(end) if is_end(&end) => break,
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            _ => {}
        }
    }
    text
}

fn of_readme(samples: &mut Vec<Sample>) {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for (info, heading, _, code) in fences(&readme) {
        if info != "toml" {
            continue;
        }
        let schemas: &[&'static str] = match heading.as_str() {
            "Posters and talks" => &["poster", "talk"],
            "publications.toml" => &["publications"],
            "case-log.toml" => &["case-log"],
            "people.toml" => &["people"],
            "plan.toml" => &["plan"],
            "Letters" => &["letter"],
            "The theme" => &["theme"],
            _ => &["site"],
        };
        // A part of a site.toml leaves out who the person is.
        let is_part = schemas == ["site"] && !code.contains("[person]");
        let person = if is_part { "[person]\nname = \"Ada Park\"\n" } else { "" };
        let code = format!("{code}\n{person}");
        let origin = || format!("README.md, {heading}");
        let found = schemas.iter().filter_map(|schema| sample(origin(), schema, &code));
        samples.extend(found);
    }
}

fn of_codes(samples: &mut Vec<Sample>) {
    for code in codes::all() {
        let right = fences(code.explanation).into_iter().filter(|(_, _, is_right, _)| *is_right);
        for (info, _, _, text) in right {
            let Some((_, path)) = info.split_once(' ') else { continue };
            let Some(schema) = schema_of(path) else { continue };
            samples.extend(sample(format!("codes/{code}.md"), schema, &text));
        }
    }
}

#[test]
fn every_sample_is_right_by_its_schema() {
    let mut samples = Vec::new();
    of_folder(project(), &mut samples);
    for (_, folder) in sample_sites() {
        of_folder(&folder, &mut samples);
    }
    of_readme(&mut samples);
    of_codes(&mut samples);
    let schemas: BTreeMap<&str, Schema> =
        KEYED_FILES.iter().map(|file| (file.name, Schema::of(file.name))).collect();
    for file in &KEYED_FILES {
        let count = samples.iter().filter(|sample| sample.schema == file.name).count();
        assert!(count > 1, "{count} samples for the schema of a {}", file.name);
    }
    let mut wrong = Vec::new();
    for Sample { origin, schema: name, toml } in &samples {
        let (schema, document) = (&schemas[name], json_of(toml));
        wrong.extend(schema.fault(&document).map(|fault| format!("{origin} ({name}): {fault}")));
        let undescribed = schema.undescribed(&document);
        wrong.extend(undescribed.iter().map(|key| format!("{origin} ({name}): no `{key}`")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The words of a text that are code: in spans, and in blocks.
fn code_words(markdown: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut is_block = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_block = true,
            Event::End(TagEnd::CodeBlock) => is_block = false,
            Event::Code(text) => add_words(&text, &mut words),
            Event::Text(text) if is_block => add_words(&text, &mut words),
            _ => {}
        }
    }
    words
}

fn add_words(text: &str, words: &mut BTreeSet<String>) {
    let found = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.extend(found.map(str::to_owned));
}

/// Whoever knows folio from the README alone has met every key of what people write first: site.toml but
/// for its hosts, publications.toml, and posters. docs/keys.md has the rest.
#[test]
fn the_readme_names_the_keys_of_a_first_site() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let words = code_words(&readme);
    assert!(!words.contains("Apple"), "a word of the text is no code");
    for name in ["site", "publications", "case-log", "poster"] {
        let file = KEYED_FILES.iter().find(|file| file.name == name).unwrap();
        let mut tables = Vec::new();
        super::add_tables(name, file.keys, &mut tables);
        for (path, keys) in tables.into_iter().filter(|(path, _)| !path.contains("publish")) {
            for key in keys.iter().map(|key| key.name) {
                assert!(words.contains(key), "README.md names no `{key}` ({path})");
            }
        }
    }
}
