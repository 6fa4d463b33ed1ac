//! The declared keys of all files: what is made of them agrees with what the readers take.
//! `docs/keys.md`, the manual's table of keys, and the schemas in `tests/data/schemas/` are
//! rewritten with `UPDATE_REPORTS=1`.

mod agree;
mod command;
mod manual;
mod samples;
mod schemas;

use std::collections::BTreeSet;

use folio::cli::schema::KEYED_FILES;
use folio::syntax::table_keys::{TableKeys, ValueKind};

/// Every table of every file by its path, such as `site person languages`.
fn tables() -> Vec<(String, &'static TableKeys)> {
    let mut found = Vec::new();
    for file in &KEYED_FILES {
        add_tables(file.name, file.keys, &mut found);
    }
    found
}

fn add_tables(path: &str, keys: &'static TableKeys, found: &mut Vec<(String, &'static TableKeys)>) {
    found.push((path.to_owned(), keys));
    let own = keys.own.map(|own| (own.called, own.kind));
    for (name, kind) in keys.iter().map(|key| (key.name, key.kind)).chain(own) {
        if let ValueKind::Table(inner) | ValueKind::Tables(inner) = kind {
            // A table that may hold itself is listed once.
            if !std::ptr::eq(inner, keys) {
                add_tables(&format!("{path} {name}"), inner, found);
            }
        }
    }
}

#[test]
fn every_key_is_declared_once_and_said_in_a_sentence() {
    for (path, keys) in tables() {
        let mut names = BTreeSet::new();
        for key in keys.iter() {
            assert!(names.insert(key.name), "{path}: `{}` is declared twice", key.name);
            let is_kebab = key.name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            assert!(is_kebab, "{path}: `{}` is not in kebab-case", key.name);
            let (about, name) = (key.about, key.name);
            assert!(about.starts_with(|c: char| c.is_ascii_uppercase()), "{path} {name}: {about}");
            assert!(about.ends_with('.') && about.len() <= 90, "{path} {name}: {about}");
        }
    }
}

/// A declared key is never unknown, so its help would not be seen.
#[test]
fn no_declared_key_is_led_elsewhere() {
    for (path, keys) in tables() {
        let both: Vec<&str> = keys
            .led_elsewhere()
            .map(|(name, _)| name)
            .filter(|name| keys.get(name).is_some())
            .collect();
        assert!(both.is_empty(), "{path}: {both:?}");
    }
}
