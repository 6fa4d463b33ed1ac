//! The declared keys of a file as a JSON Schema of draft 7, which plug-ins for TOML read: they
//! complete keys and words, show what a key is for, and mark what folio would report.
//!
//! Says what the reader of the keys takes and nothing more: whether a date is one, or a file is
//! there, is found by `folio check`.

use serde_json::{Map, Value as Json, json};

use crate::base::Code;
use crate::report::first_sentence;
use crate::syntax::table_keys::{Key, KeysByWord, TableKeys, ValueKind, Words};

/// Where tokens are described, which may hold tokens again.
const TOKENS: &str = "#/properties/tokens";

/// The schema of a file with these keys. `codes` are what a line of a table `lints` can name, as
/// only the commands know all of them.
pub fn json_schema(title: &str, about: &str, keys: &TableKeys, codes: &[&Code]) -> Json {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    schema.insert("title".to_owned(), json!(title));
    schema.insert("description".to_owned(), json!(about));
    schema.extend(table(keys));
    let mut schema = Json::Object(schema);
    if let Some(lints) = schema.pointer_mut("/properties/lints") {
        let level = lints["additionalProperties"].take();
        let named = codes.iter().map(|code| {
            let mut level = level.clone();
            level["description"] = json!(first_sentence(code.explanation));
            (code.name.to_owned(), level)
        });
        lints["properties"] = Json::Object(named.collect());
        lints["additionalProperties"] = no_key();
    }
    schema
}

/// What an unknown key is told. `false` would say the same, and editors would mark the whole table
/// instead of the key.
fn no_key() -> Json {
    json!({ "description": "This is not a key here.", "not": {} })
}

fn table(keys: &TableKeys) -> Map<String, Json> {
    let mut properties: Map<String, Json> =
        keys.iter().map(|key| (key.name.to_owned(), property(key.about, key.kind))).collect();
    let mut others = no_key();
    if let Some(own) = &keys.own {
        let known = (own.known)().into_iter();
        properties.extend(known.map(|(name, about)| (name.to_owned(), property(&about, own.kind))));
        others = property(own.about, own.kind);
    }
    let required: Vec<&str> =
        keys.iter().filter(|key| key.is_required).map(|key: &Key| key.name).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Json::Object(properties));
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema.insert("additionalProperties".to_owned(), others);
    if let Some(by_word) = &keys.by_word {
        schema.insert("allOf".to_owned(), Json::Array(conditions(keys, by_word)));
    }
    schema
}

/// What a table takes, for each word on which that depends, or for those together that agree.
fn conditions(keys: &TableKeys, by_word: &KeysByWord) -> Vec<Json> {
    let KeysByWord { key: chooser, taken } = by_word;
    let Some(ValueKind::Word { words, names }) = keys.get(chooser).map(|key| key.kind) else {
        return Vec::new();
    };
    let mut groups: Vec<(Json, Vec<&str>)> = Vec::new();
    for word in words.words().into_iter().chain(names.words()) {
        let Some(taken) = taken(word) else { continue };
        let refused = keys.iter().map(|key| key.name);
        let refused = refused.filter(|name| name != chooser && !taken.has(name));
        let refused: Map<String, Json> = refused.map(|name| (name.to_owned(), no_key())).collect();
        let then = json!({ "properties": refused, "required": taken.needed });
        match groups.iter_mut().find(|(known, _)| *known == then) {
            Some((_, words)) => words.push(word),
            None => groups.push((then, vec![word])),
        }
    }
    let condition = |(then, words): (Json, Vec<&str>)| {
        let pattern = format!(r"^\s*({})\s*$", pattern(&words));
        let chosen = json!({ "type": "string", "pattern": pattern });
        let mut properties = Map::new();
        properties.insert((*chooser).to_owned(), chosen);
        json!({ "if": { "properties": properties, "required": [chooser] }, "then": then })
    };
    groups.into_iter().map(condition).collect()
}

fn property(about: &str, kind: ValueKind) -> Json {
    let mut property = Map::new();
    let words = match kind {
        ValueKind::Word { words, .. } => format!(" One of {}.", words.words().join(", ")),
        ValueKind::Words(words) | ValueKind::BoolOrWords(words) => {
            format!(" The words are {}.", words.words().join(", "))
        }
        ValueKind::Works(words) => {
            format!(" One of {}, a number of the newest, or tags.", words.join(", "))
        }
        _ => String::new(),
    };
    property.insert("description".to_owned(), json!(format!("{about}{words}")));
    property.extend(value(kind));
    Json::Object(property)
}

/// What a value of the kind may be.
fn value(kind: ValueKind) -> Map<String, Json> {
    let schema = match kind {
        ValueKind::Text => json!({ "type": "string" }),
        ValueKind::Texts | ValueKind::Tags => texts(),
        ValueKind::Bool => json!({ "type": "boolean" }),
        ValueKind::Count => count(),
        ValueKind::Numbers => json!({ "type": "array", "items": { "type": "number" } }),
        ValueKind::TextOrNumber => json!({ "type": ["string", "number"] }),
        // To a schema, a date of TOML is a text; a bare year is a number.
        ValueKind::Date | ValueKind::Days => json!({ "type": ["string", "integer"] }),
        ValueKind::Moment => json!({ "type": "string" }),
        ValueKind::Word { words, names } => word(words, names.words()),
        ValueKind::Words(words) => json!({ "anyOf": some_of(words) }),
        ValueKind::BoolOrWords(words) => {
            let [one, several] = some_of(words);
            json!({ "anyOf": [{ "type": "boolean" }, one, several] })
        }
        ValueKind::Works(words) => {
            json!({ "anyOf": [{ "enum": words }, count(), texts()] })
        }
        ValueKind::Table(keys) => return table(keys),
        ValueKind::Tables(keys) => json!({ "type": "array", "items": table(keys) }),
        ValueKind::Tokens => json!({
            "type": "object",
            "additionalProperties": {
                "anyOf": [{ "type": ["string", "number"] }, { "$ref": TOKENS }]
            }
        }),
    };
    match schema {
        Json::Object(schema) => schema,
        _ => Map::new(),
    }
}

fn texts() -> Json {
    json!({ "type": ["string", "array"], "items": { "type": "string" } })
}

fn count() -> Json {
    json!({ "type": "integer", "minimum": 1 })
}

fn some_of(words: &dyn Words) -> [Json; 2] {
    let one = word(words, Vec::new());
    let several = json!({ "type": "array", "items": one });
    [one, several]
}

/// The words to choose from. They count in capitals, too, under their other names, and not at all
/// where nothing is written: a plug-in must not mark what folio takes.
fn word(words: &dyn Words, names: Vec<&'static str>) -> Json {
    let chosen = words.words();
    let all: Vec<&str> = chosen.iter().chain(&names).copied().collect();
    let pattern = format!(r"^\s*({})?\s*$", pattern(&all));
    json!({ "anyOf": [{ "enum": chosen }, { "type": "string", "pattern": pattern }] })
}

/// A pattern of these words, small or capital.
fn pattern(words: &[&str]) -> String {
    let any_case = |word: &&str| word.chars().map(any_case).collect::<String>();
    words.iter().map(any_case).collect::<Vec<_>>().join("|")
}

/// A pattern of one letter, small or capital.
fn any_case(letter: char) -> String {
    match letter {
        _ if letter.to_uppercase().ne(letter.to_lowercase()) => {
            format!("[{}{}]", letter.to_lowercase(), letter.to_uppercase())
        }
        '.' => r"\.".to_owned(),
        other => other.to_string(),
    }
}
