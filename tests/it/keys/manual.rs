//! `docs/keys.md` lists every key.

use std::fs;

use folio::cli::schema::{KEYED_FILES, KeyedFile};
use folio::syntax::table_keys::{OwnKeys, TableKeys, ValueKind};

use crate::archive::{is_update, root};

const HEAD: &str = "# Keys

What the files of a site can say, file by file. An unknown key is an error, with the one that was
meant. The same list is in the schemas that `folio schema` prints for editors. This page is made
from the declarations beside the readers, `TableKeys` in `src/`.
";

#[test]
fn the_manual_has_every_key() {
    let mut page = HEAD.to_owned();
    let mut rest: Vec<&KeyedFile> = KEYED_FILES.iter().collect();
    while let Some(first) = rest.first().copied() {
        // Files with the same keys are one section.
        let is_same = |file: &&KeyedFile| std::ptr::eq(file.keys, first.keys);
        let (same, others) = rest.into_iter().partition::<Vec<_>, _>(is_same);
        rest = others;
        let files: Vec<&str> = same.iter().map(|file| file.file).collect();
        page.push_str(&format!("\n## {}\n", files.join(", ")));
        same.iter().for_each(|file| page.push_str(&format!("\n{}", file.about)));
        page.push('\n');
        add_table(&mut page, "", first.keys);
    }
    let path = root().join("docs/keys.md");
    if is_update() {
        fs::write(&path, &page).expect("the page can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "docs/keys.md is old: UPDATE_REPORTS=1 writes it");
}

/// The keys of a table, then those of the tables inside it. `path` is the table's own in TOML.
fn add_table(page: &mut String, path: &str, keys: &'static TableKeys) {
    let mut inner = Vec::new();
    page.push_str("\n| key | holds | for |\n| --- | --- | --- |\n");
    for key in keys.iter() {
        let required = if key.is_required { ", required" } else { "" };
        let holds = holds(key.kind);
        page.push_str(&format!("| `{}` | {holds}{required} | {} |\n", key.name, key.about));
        inner.push((key.name, key.kind));
    }
    if let Some(OwnKeys { called, kind, about, known }) = keys.own {
        for (name, about) in known() {
            page.push_str(&format!("| `{name}` | {} | {about} |\n", holds(kind)));
        }
        page.push_str(&format!("| {called} | {} | {about} |\n", holds(kind)));
        inner.push((called, kind));
    }
    for (name, kind) in inner {
        let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        match kind {
            ValueKind::Table(inner) if !std::ptr::eq(inner, keys) => {
                page.push_str(&format!("\n### `[{path}]`\n"));
                add_table(page, &path, inner);
            }
            ValueKind::Tables(inner) => {
                page.push_str(&format!("\n### `[[{path}]]`\n"));
                add_table(page, &path, inner);
            }
            _ => {}
        }
    }
}

fn holds(kind: ValueKind) -> String {
    let listed = |words: &[&str]| {
        words.iter().map(|word| format!("`\"{word}\"`")).collect::<Vec<_>>().join(", ")
    };
    match kind {
        ValueKind::Text => "a text".to_owned(),
        ValueKind::Texts => "a text, or a list of texts".to_owned(),
        ValueKind::Tags => "a tag, or a list of tags".to_owned(),
        ValueKind::Bool => "`true` or `false`".to_owned(),
        ValueKind::Count => "a whole number above zero".to_owned(),
        ValueKind::Numbers => "a list of numbers".to_owned(),
        ValueKind::TextOrNumber => "a text or a number".to_owned(),
        ValueKind::Date => "a date".to_owned(),
        ValueKind::Days => "a date, or days as in `\"3–5 May 2025\"`".to_owned(),
        ValueKind::Moment => "a time, as in `2025-01-24T09:00:00-08:00`".to_owned(),
        ValueKind::Word { words, .. } => match &words.words()[..] {
            [only] => listed(&[only]),
            words => format!("one of {}", listed(words)),
        },
        ValueKind::Words(words) => format!("some of {}", listed(&words.words())),
        ValueKind::BoolOrWords(words) => {
            format!("`true`, `false`, or some of {}", listed(&words.words()))
        }
        ValueKind::Works(words) => {
            format!("{}, a number of the newest, or tags", listed(words))
        }
        ValueKind::Table(_) => "a table".to_owned(),
        ValueKind::Tables(_) => "a list of tables".to_owned(),
        ValueKind::Tokens => "tables of texts and numbers".to_owned(),
    }
}
