//! A record of ORCID in one shape, whether it was JSON or XML.
//!
//! What ORCID notes for itself (who added an item and when, numbers of its database) is set aside and
//! only counted. Items stand in the order in which their owner shows them.

use roxmltree::{Document, Node};
use serde_json::{Map, Value};

use crate::import::format::json;
use crate::import::input::Input;
use crate::import::words::WordCount;

/// What was read.
pub struct Tree {
    pub value: Map<String, Value>,
    /// All words.
    pub read: WordCount,
    /// Those of them that are set aside.
    pub aside: WordCount,
}

/// Keys of what ORCID notes for itself.
const ASIDE: &[&str] = &[
    "created-date",
    "last-modified-date",
    "source",
    "put-code",
    "path",
    "history",
    "preferences",
    "display-index",
    "visibility",
    "external-id-normalized",
    "external-id-normalized-error",
    "external-id-relationship",
    "disambiguated-organization",
    "contributor-orcid",
    "contributor-sequence",
    "schemaLocation",
    "verified",
    "primary",
    "current",
];

/// Keys of lists, with the key around them where the same word is something else elsewhere.
const LISTS: &[(&str, &str)] = &[
    ("other-names", "other-name"),
    ("researcher-urls", "researcher-url"),
    ("emails", "email"),
    ("addresses", "address"),
    ("keywords", "keyword"),
    ("external-identifiers", "external-identifier"),
    ("external-ids", "external-id"),
    ("contributors", "contributor"),
    ("bulk", "work"),
    ("", "affiliation-group"),
    ("", "group"),
    ("", "peer-review-group"),
];

/// XML may not be nested deeper, as JSON may not.
const DEEPEST: usize = 64;

/// Within so many letters the first element names what the file is.
const HEAD: usize = 4000;

impl Tree {
    pub fn of(input: &Input) -> Option<Tree> {
        let text = input.text()?;
        let mut raw = match text.trim_start().starts_with('<') {
            true => of_xml(text)?,
            false => json::object(input)?,
        };
        let read = raw.values().map(json::words).sum();
        let mut aside = WordCount::default();
        let own = raw.shift_remove("orcid-identifier");
        let Some(Value::Object(mut value)) = one_shape(Value::Object(raw), "", &mut aside) else {
            return None;
        };
        if let Some(Value::Object(mut own)) = own {
            value
                .extend(own.shift_remove("path").map(|path| ("orcid-identifier".to_owned(), path)));
            own.values().for_each(|rest| aside.add(&json::words(rest)));
        }
        Some(Tree { value, read, aside })
    }
}

/// Whether a text is of ORCID, at the first look.
pub fn is(input: &Input) -> bool {
    let Some(text) = input.text() else { return false };
    if text.trim_start().starts_with('<') {
        // What is damaged is refused as what it was.
        let head: String = text.chars().take(HEAD).collect();
        return head.contains("http://www.orcid.org/ns/");
    }
    let Some(top) = json::object(input) else { return false };
    let holds = |list: &str, item: &str| {
        let items = top.get(list).and_then(Value::as_array);
        items.is_some_and(|items| items.iter().any(|found| found.get(item).is_some()))
    };
    top.contains_key("orcid-identifier")
        || holds("bulk", "work")
        || holds("group", "work-summary")
        || (top.contains_key("external-ids") && top.contains_key("put-code"))
}

fn of_xml(text: &str) -> Option<Map<String, Value>> {
    let document = Document::parse(text).ok()?;
    let root = document.root_element();
    let is_orcid = root.tag_name().namespace().is_some_and(|name| name.contains("orcid.org/ns/"));
    if !is_orcid {
        return None;
    }
    let value = of_element(root, 0)?;
    // A list of works is known by its element in XML, by its content in JSON.
    match (root.tag_name().name(), value) {
        ("bulk", value) => Some(Map::from_iter([("bulk".to_owned(), value)])),
        (_, Value::Object(fields)) => Some(fields),
        _ => None,
    }
}

fn of_element(element: Node<'_, '_>, depth: usize) -> Option<Value> {
    if depth > DEEPEST {
        return None;
    }
    let mut fields = Map::new();
    for attribute in element.attributes() {
        let is_own = attribute.namespace().is_none();
        if is_own {
            let value = Value::String(attribute.value().to_owned());
            fields.insert(attribute.name().to_owned(), value);
        }
    }
    let mut has_children = false;
    for child in element.children().filter(Node::is_element) {
        has_children = true;
        let name = child.tag_name().name().to_owned();
        let value = of_element(child, depth + 1)?;
        match fields.get_mut(&name) {
            Some(Value::Array(items)) => items.push(value),
            Some(first) => *first = Value::Array(vec![first.take(), value]),
            None => drop(fields.insert(name, value)),
        }
    }
    let text: String =
        element.children().filter(Node::is_text).filter_map(|node| node.text()).collect();
    if has_children {
        return Some(Value::Object(fields));
    }
    let text = Value::String(text.trim().to_owned());
    if fields.is_empty() {
        return Some(text);
    }
    fields.insert("value".to_owned(), text);
    Some(Value::Object(fields))
}

/// The value without what is set aside; `None` where nothing is left.
fn one_shape(value: Value, key: &str, aside: &mut WordCount) -> Option<Value> {
    match value {
        Value::Null | Value::Bool(_) => None,
        Value::String(text) => (!text.trim().is_empty()).then_some(Value::String(text)),
        Value::Number(_) => Some(value),
        Value::Array(mut items) => {
            items.sort_by_key(|item| std::cmp::Reverse(shown_at(item)));
            let items: Vec<Value> =
                items.into_iter().filter_map(|item| one_shape(item, key, aside)).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
        Value::Object(fields) => of_fields(fields, key, aside),
    }
}

fn of_fields(fields: Map<String, Value>, key: &str, aside: &mut WordCount) -> Option<Value> {
    let is_group = fields.keys().any(|name| {
        name.ends_with("-summary") || name == "summaries" || name == "peer-review-group"
    });
    let mut all = Map::new();
    for (name, value) in fields {
        // A group repeats the numbers of what is in it.
        if ASIDE.contains(&name.as_str()) || (is_group && name == "external-ids") {
            aside.add(&json::words(&value));
            let flag =
                match (name.as_str(), value.as_str().unwrap_or_default().to_lowercase().as_str()) {
                    ("visibility", "private" | "limited") => Some("is-hidden"),
                    ("external-id-relationship", "part-of" | "part_of" | "funded-by") => {
                        Some("is-around")
                    }
                    _ => None,
                };
            all.extend(flag.map(|flag| (flag.to_owned(), Value::Bool(true))));
            continue;
        }
        if name == "summaries" {
            let inner = one_shape(value, key, aside);
            for item in inner.into_iter().flat_map(listed) {
                let Value::Object(item) = item else { continue };
                for (name, value) in item {
                    let list = all.entry(name).or_insert_with(|| Value::Array(Vec::new()));
                    if let Value::Array(list) = list {
                        list.extend(listed(value));
                    }
                }
            }
            continue;
        }
        let Some(value) = one_shape(value, &name, aside) else { continue };
        let is_list = name.ends_with("-summary") && name != "activities-summary"
            || LISTS
                .iter()
                .any(|(around, list)| *list == name && (around.is_empty() || *around == key));
        let value = if is_list { Value::Array(listed(value)) } else { value };
        all.insert(name, value);
    }
    let is_bare = all.len() == 1 && all.get("value").is_some_and(|value| !value.is_object());
    match is_bare {
        true => all.remove("value"),
        false => all.values().any(|value| !value.is_boolean()).then_some(Value::Object(all)),
    }
}

fn listed(value: Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items,
        one => vec![one],
    }
}

/// The number by which the owner ranks an item: the highest is shown first.
fn shown_at(item: &Value) -> i64 {
    let own = item.get("display-index");
    let inner =
        || item.as_object().filter(|all| all.len() == 1)?.values().next()?.get("display-index");
    let number = own.or_else(inner);
    number
        .and_then(|number| match number {
            Value::String(text) => text.trim().parse().ok(),
            number => number.as_i64(),
        })
        .unwrap_or_default()
}
