//! The `[[edition]]` tables of `site.toml`: the same site in further languages.
//!
//! What an edition says otherwise is laid over `site.toml`, so that an edition is read as a site of
//! its own: [`site_of_edition`] gives its `site.toml`. Which files it has is `source`'s matter.

use crate::base::Diagnostic;
use crate::lexicon::language::tag_of_written;
use crate::model::codes::{EDITION_TWICE, MISSING_KEY};
use crate::model::cv::region::Region;
use crate::model::language::{DEFAULT_LANGUAGE, read_language};
use crate::model::person::{PERSON_OF_EDITION, read_person};
use crate::model::settings::cv::{CV, CvSettings};
use crate::model::settings::density::Density;
use crate::model::settings::document::{DOCUMENT, read_document};
use crate::model::settings::document_kind::{DocumentKind, KINDS};
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;
use crate::syntax::toml::{Table, TableEntry, TomlDocument, Value};

/// The keys of an `[[edition]]`.
pub static EDITION: TableKeys = TableKeys::of(&[&[
    Key::text("language", "Its language, as in `de`; its files are in `content/de/`.").required(),
    Key::text("footer", "A sentence for the foot of its pages."),
    Key::table("person", &PERSON_OF_EDITION, "What `[person]` says in this language."),
    Key::table("cv", &CV, "What `[cv]` says for readers of this language."),
    Key::tables(
        "document",
        &DOCUMENT,
        "Its documents; without any, those of the site but for what is made of texts in private/.",
    ),
]]);

/// One `[[edition]]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EditionSettings {
    /// A BCP 47 tag, checked: the name of its folder, and the first part of its addresses.
    pub language: String,
}

/// Reads the editions of a site of this language, region and density. All that an edition says is checked here, too:
/// its own reading gives the same diagnostics once more, and each is reported once.
pub(super) fn read(
    top: &mut TableReader<'_>,
    (site_language, region, density): (&str, Region, Density),
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<EditionSettings> {
    let mut editions: Vec<EditionSettings> = Vec::new();
    for mut edition in top.tables("edition") {
        let language = read_language(&mut edition);
        edition.text("footer");
        if let Some(mut person) = edition.table("person") {
            read_person(&mut person, diagnostics);
            person.finish(diagnostics);
        }
        let (mut region, mut density) = (region, density);
        if let Some(mut cv) = edition.table("cv") {
            let read = CvSettings::read(&mut cv, region);
            (region, density) = (read.region, read.density);
            cv.finish(diagnostics);
        }
        for document in edition.tables("document") {
            read_document(document, region, density, diagnostics);
        }
        match language {
            Some(language) => {
                let is_known = language == site_language
                    || editions.iter().any(|known| known.language == language);
                if is_known {
                    edition.error_at(twice(&language, site_language), "language");
                } else {
                    editions.push(EditionSettings { language });
                }
            }
            None if edition.is_unset("language") => {
                let diagnostic =
                    Diagnostic::new(&MISSING_KEY, "this edition does not say its `language`");
                let help = "add a line as `language = \"de\"`; its files are then in `content/de/`";
                edition.error_at(diagnostic.help(help), "language");
            }
            None => {}
        }
        edition.finish(diagnostics);
    }
    editions
}

fn twice(language: &str, first: &str) -> Diagnostic {
    let (message, help) = if language == first {
        (
            format!("`{language}` is the language of the site itself, so it is no further edition"),
            "take this `[[edition]]` out, or say in `[site]` which language `content/` is in",
        )
    } else {
        (format!("there are two editions in `{language}`"), "make one of the two")
    };
    Diagnostic::new(&EDITION_TWICE, message).help(help)
}

/// The languages of the editions that can be made, in the order of the file.
pub fn tags_of_editions(site: &TomlDocument) -> Vec<String> {
    let of_site =
        language_of(&site.table, &["site"]).unwrap_or_else(|| DEFAULT_LANGUAGE.to_owned());
    let mut tags: Vec<String> = Vec::new();
    for edition in tables(site) {
        if let Some(tag) = language_of(edition, &[])
            && tag != of_site
            && !tags.contains(&tag)
        {
            tags.push(tag);
        }
    }
    tags
}

fn tables(site: &TomlDocument) -> impl Iterator<Item = &Table> {
    let items = match site.table.get("edition").map(|entry| &entry.value) {
        Some(Value::Array(items)) => &items[..],
        _ => &[],
    };
    items.iter().filter_map(|(item, _)| match item {
        Value::Table(table) => Some(table),
        _ => None,
    })
}

fn language_of(table: &Table, below: &[&str]) -> Option<String> {
    let mut table = table;
    for key in below {
        let Value::Table(inner) = &table.get(key)?.value else { return None };
        table = inner;
    }
    let Value::String(written) = &table.get("language")?.value else { return None };
    tag_of_written(written)
}

/// `site.toml` as the edition in this language reads it. Each value keeps its place in the file.
pub fn site_of_edition(site: &TomlDocument, language: &str) -> TomlDocument {
    let edition = tables(site).find(|table| language_of(table, &[]).as_deref() == Some(language));
    let mut of_edition = site.clone();
    let table = &mut of_edition.table;
    table.entries.retain(|entry| entry.key != "edition");
    let Some(edition) = edition else { return of_edition };
    for entry in &edition.entries {
        match entry.key.as_str() {
            "language" | "footer" => {
                let site = Table { entries: vec![entry.clone()] };
                let site = TableEntry {
                    key: "site".to_owned(),
                    value: Value::Table(site),
                    ..entry.clone()
                };
                table.lay_over(&site);
            }
            "person" | "cv" | "document" => table.lay_over(entry),
            // A key that is not one is reported.
            _ => {}
        }
    }
    keep_names(site, table);
    if edition.get("document").is_none()
        && let Some(documents) = table.entries.iter_mut().find(|entry| entry.key == "document")
        && let Value::Array(items) = &mut documents.value
    {
        items.retain(|(item, _)| !is_of_private_texts(item));
    }
    of_edition
}

/// Papers print the name that the site has, also where an edition writes it in other letters: it is
/// one of the person's names there, and so are its variants.
fn keep_names(site: &TomlDocument, of_edition: &mut Table) {
    let entry = |table: &Table, key: &str| match &table.get("person")?.value {
        Value::Table(person) => person.get(key).cloned(),
        _ => None,
    };
    let (Some(name), Some(new)) = (entry(&site.table, "name"), entry(of_edition, "name")) else {
        return;
    };
    if name.value == new.value {
        return;
    }
    let variants = |entry: Option<TableEntry>| match entry {
        Some(TableEntry { value: Value::Array(items), .. }) => items,
        Some(TableEntry { value, span, .. }) => vec![(value, span)],
        None => Vec::new(),
    };
    let mut all = variants(entry(of_edition, "name-variants"));
    all.extend(variants(entry(&site.table, "name-variants")));
    let place = TableEntry { key: "name-variants".to_owned(), ..name.clone() };
    all.push((name.value, name.span));
    let mut seen = Vec::new();
    all.retain(|(value, _)| {
        let is_new = !seen.contains(value);
        seen.push(value.clone());
        is_new
    });
    let person = Table { entries: vec![TableEntry { value: Value::Array(all), ..place.clone() }] };
    of_edition.lay_over(&TableEntry {
        key: "person".to_owned(),
        value: Value::Table(person),
        ..place
    });
}

/// Whether a document prints a text of `private/`, which there is in one language.
fn is_of_private_texts(document: &Value) -> bool {
    let Value::Table(document) = document else { return false };
    let Some(Value::String(kind)) = document.get("kind").map(|entry| &entry.value) else {
        return false;
    };
    KINDS.iter().any(|(word, of_word)| {
        word == &kind.trim()
            && matches!(of_word, DocumentKind::Meeting | DocumentKind::Letter | DocumentKind::Cover)
    })
}
