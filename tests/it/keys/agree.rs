//! Schema and reader agree: what one takes, the other takes, and what one refuses, the other
//! refuses. For every declared key, a file with the key, with a wrong value of it, without it where
//! it is required, and for every table a file with a key that it does not have. Of a table whose keys
//! depend on a word in it, all of that with each of the words.

use folio::base::Diagnostic;
use folio::cli::schema::{KEYED_FILES, KeyedFile};
use folio::lint::levels::Levels;
use folio::model::private_folder::PrivateFolder;
use folio::model::resolve;
use folio::pipeline::theme_of;
use folio::syntax::Documents;
use folio::syntax::table_keys::{Key, OwnKeys, TableKeys, ValueKind};
use folio::words::Catalog;
use rayon::prelude::*;
use toml::Value;

use super::schemas::{Schema, json_of_value};
use crate::diagnostics::{options, sources_of};

const SITE: &str = "[site]\ntheme = \"mine\"\n[person]\nname = \"Ada Park\"\n";
const BIB: &str = "@article{okafor2025,\n  title = {On valves},\n  author = {Park, Ada and Okafor, \
    Chi},\n  journal = {Heart},\n  year = {2025}\n}\n";

/// What readers report of keys and of the kinds of their values.
const CODES: [&str; 9] = [
    "date",
    "missing-key",
    "missing-name",
    "unknown-code",
    "unknown-key",
    "unknown-value",
    "theme-token",
    "toml-syntax",
    "wrong-type",
];

/// A document, what is special about it, and whether it is right.
struct Case {
    what: String,
    document: toml::Table,
    is_right: bool,
}

fn right(kind: ValueKind) -> Value {
    let moment = "2025-01-24T09:00:00-08:00";
    match kind {
        // What is right under every key that holds a text, or a list of them.
        ValueKind::Text => "x.pdf".into(),
        ValueKind::Texts | ValueKind::Tags => vec!["ada@example.org"].into(),
        ValueKind::Bool => true.into(),
        ValueKind::Count => 2.into(),
        ValueKind::Numbers => vec![0.5, 0.5].into(),
        ValueKind::TextOrNumber => "https://ada.example/".into(),
        ValueKind::Date | ValueKind::Days => Value::Datetime("2025-01-24".parse().unwrap()),
        ValueKind::Moment => Value::Datetime(moment.parse().unwrap()),
        ValueKind::Word { words, .. } => words.words()[0].into(),
        ValueKind::Words(words) | ValueKind::BoolOrWords(words) => words.words().into(),
        ValueKind::Works(words) => words[0].into(),
        ValueKind::Table(keys) => Value::Table(whole(keys)),
        ValueKind::Tables(keys) => Value::Array(vec![Value::Table(whole(keys))]),
        ValueKind::Tokens => Value::Table("color = { ink = \"#111\", x = 1.5 }".parse().unwrap()),
    }
}

fn wrong(kind: ValueKind) -> Vec<Value> {
    let other_word = || Value::from("no such word");
    match kind {
        ValueKind::Text => vec![true.into(), 7.into(), vec!["x"].into()],
        ValueKind::Texts | ValueKind::Tags => vec![7.into(), vec![7].into()],
        ValueKind::Bool => vec!["true".into(), 1.into()],
        ValueKind::Count => vec![0.into(), (-1).into(), 1.5.into(), "2".into()],
        ValueKind::Numbers => vec![0.5.into(), vec!["x"].into()],
        ValueKind::TextOrNumber => vec![true.into(), vec!["x"].into()],
        ValueKind::Date | ValueKind::Days => vec![true.into(), 1.5.into(), vec!["2025"].into()],
        ValueKind::Moment => vec![true.into(), 2025.into()],
        ValueKind::Word { .. } => vec![other_word(), 7.into(), true.into()],
        ValueKind::Words(_) => vec![other_word(), Value::Array(vec![other_word()]), true.into()],
        ValueKind::BoolOrWords(_) => vec![other_word(), Value::Array(vec![other_word()]), 7.into()],
        ValueKind::Works(_) => vec![0.into(), true.into(), vec![7].into()],
        ValueKind::Table(_) => vec![7.into(), "x".into(), vec!["x"].into()],
        ValueKind::Tables(_) => vec![7.into(), vec![7].into(), Value::Table(toml::Table::new())],
        ValueKind::Tokens => {
            vec![7.into(), Value::Table("color = { ink = true }".parse().unwrap())]
        }
    }
}

/// A key that a person may choose.
fn chosen(own: &OwnKeys) -> &'static str {
    match own.called {
        "CODE" => "missing-alt",
        "CITATION-KEY" => "okafor2025",
        _ => "website",
    }
}

/// What is right under keys that do not take every text.
fn right_under(name: &str, kind: ValueKind) -> Value {
    match name {
        "target" => "okafor@login.university.example:public_html".into(),
        "role" if matches!(kind, ValueKind::Text) => "SJ".into(),
        "endpoint" => "https://s3.example.org".into(),
        _ => right(kind),
    }
}

/// The words on which the keys of a table depend; one that means nothing where all are taken.
fn choosers(keys: &'static TableKeys) -> Vec<&'static str> {
    let Some(by_word) = keys.by_word else { return vec![""] };
    let Some(ValueKind::Word { words, names }) = keys.get(by_word.key).map(|key| key.kind) else {
        panic!("`{}` holds no word", by_word.key);
    };
    [words.words(), names.words()].concat()
}

/// The keys that a table with the word takes, and those that it takes with other words.
fn taken(keys: &'static TableKeys, word: &str) -> (Vec<&'static Key>, Vec<&'static Key>) {
    let Some(by_word) = keys.by_word else { return (keys.iter().collect(), Vec::new()) };
    let taken = (by_word.taken)(word).expect("a word that is offered means something");
    keys.iter().partition(|key| key.name == by_word.key || taken.has(key.name))
}

/// A table with all the keys that it takes with its first word.
fn whole(keys: &'static TableKeys) -> toml::Table {
    whole_with(keys, choosers(keys)[0])
}

fn whole_with(keys: &'static TableKeys, word: &str) -> toml::Table {
    let (taken, _) = taken(keys, word);
    let declared = taken.iter().map(|key| {
        let is_chooser = keys.by_word.is_some_and(|by_word| by_word.key == key.name);
        let value = if is_chooser { word.into() } else { right_under(key.name, key.kind) };
        (key.name.to_owned(), value)
    });
    let own = keys.own.iter().map(|own| (chosen(own).to_owned(), right(own.kind)));
    declared.chain(own).collect()
}

/// Cases of a table, each as the whole document that `inside` makes of it.
fn add_cases(
    path: &str,
    keys: &'static TableKeys,
    inside: &dyn Fn(toml::Table) -> toml::Table,
    cases: &mut Vec<Case>,
) {
    for word in choosers(keys) {
        add_cases_with(word, path, keys, inside, cases);
    }
}

/// The same of a table with the word on which its keys depend.
fn add_cases_with(
    word: &str,
    path: &str,
    keys: &'static TableKeys,
    inside: &dyn Fn(toml::Table) -> toml::Table,
    cases: &mut Vec<Case>,
) {
    let path = format!("{path} {word}").trim_end().to_owned();
    let whole = whole_with(keys, word);
    let (taken, others) = taken(keys, word);
    let needed = keys.by_word.and_then(|by_word| (by_word.taken)(word));
    let needed = needed.map_or(&[][..], |taken| taken.needed);
    let mut add = |what: String, table: toml::Table, is_right: bool| {
        cases.push(Case { what: format!("{path}: {what}"), document: inside(table), is_right });
    };
    add("all keys".to_owned(), whole.clone(), true);
    // A list of places has no `to` of its own, which a schema cannot tell from a place without it.
    let is_told = |name: &str| name != "to" || keys.own.is_none();
    for key in taken.iter().filter(|key| is_told(key.name)) {
        let mut without = whole.clone();
        without.remove(key.name);
        let is_right = !key.is_required && !needed.contains(&key.name);
        add(format!("without {}", key.name), without, is_right);
    }
    for key in others {
        let mut more = whole.clone();
        more.insert(key.name.to_owned(), right_under(key.name, key.kind));
        add(format!("with {}", key.name), more, false);
    }
    if keys.own.is_none() {
        let mut more = whole.clone();
        more.insert("qqqqqqqq".to_owned(), "x".into());
        add("an unknown key".to_owned(), more, false);
    }
    let own = keys.own.iter().map(|own| (chosen(own), own.kind));
    let all: Vec<(&str, ValueKind)> =
        taken.iter().map(|key| (key.name, key.kind)).chain(own).collect();
    for (name, kind) in &all {
        for value in wrong(*kind) {
            let mut table = whole.clone();
            let what = format!("{name} = {value}");
            table.insert((*name).to_owned(), value);
            add(what, table, false);
        }
    }
    // What is inside depends on no word.
    if word != choosers(keys)[0] {
        return;
    }
    for (name, kind) in all {
        let put = |value: Value| {
            let mut table = whole.clone();
            table.insert(name.to_owned(), value);
            inside(table)
        };
        let path = format!("{path} {name}");
        match kind {
            ValueKind::Table(inner) => {
                add_cases(&path, inner, &|table| put(Value::Table(table)), cases);
            }
            ValueKind::Tables(inner) => {
                let list = |table| put(Value::Array(vec![Value::Table(table)]));
                add_cases(&path, inner, &list, cases);
            }
            _ => {}
        }
    }
}

/// What the readers say of a file's keys.
fn reported(file: &KeyedFile, document: &toml::Table) -> Vec<Diagnostic> {
    let text = document.to_string();
    let path = match file.name {
        "theme" => "themes/mine/theme.toml".to_owned(),
        _ => file.file.replace("NAME", "x").replace("DATE", "2026-03-20"),
    };
    let text = match path.ends_with(".md") {
        true => format!("+++\n{text}\n+++\n\nA text.\n"),
        false => text,
    };
    let mut files = vec![("content/works.bib".to_owned(), BIB.into())];
    if file.name != "site" {
        files.push(("site.toml".to_owned(), SITE.into()));
    }
    if file.name != "theme" {
        files.push(("themes/mine/theme.toml".to_owned(), "name = \"mine\"\n".into()));
    }
    files.push((path, text.into_bytes()));
    let sources = sources_of(&files);
    let documents = Documents::of(&sources);
    let resolved = resolve(&sources, &documents, &Catalog::standard(), &options(false));
    let theme = theme_of(&sources, &documents, &resolved.value);
    let private = Documents::of_private(&sources.private, "en");
    let syntax = documents.diagnostics().chain(private.diagnostics()).cloned();
    let found = syntax
        .chain(PrivateFolder::read(&private, &resolved.value).diagnostics)
        .chain(resolved.diagnostics)
        .chain(Levels::read(&documents).diagnostics)
        .chain(theme.diagnostics);
    found.filter(|diagnostic| CODES.contains(&diagnostic.code.name)).collect()
}

#[test]
fn schema_and_reader_agree_on_every_key() {
    let mut wrong = Vec::new();
    for file in &KEYED_FILES {
        let schema = Schema::of(file.name);
        let mut cases = Vec::new();
        add_cases(file.name, file.keys, &|table| table, &mut cases);
        let found: Vec<String> = cases
            .par_iter()
            .flat_map_iter(|case| {
                let reported = reported(file, &case.document);
                let what = &case.what;
                let reader = (reported.is_empty() != case.is_right).then(|| {
                    let said: Vec<&str> =
                        reported.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
                    format!("{what}: the reader says {said:?}")
                });
                let schema = schema.fault(&json_of_value(Value::Table(case.document.clone())));
                let schema = (schema.is_none() != case.is_right)
                    .then(|| format!("{what}: the schema says {schema:?}"));
                reader.into_iter().chain(schema)
            })
            .collect();
        assert!(cases.len() >= 20, "{}: {} cases", file.name, cases.len());
        wrong.extend(found);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
