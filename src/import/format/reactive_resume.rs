//! Reactive Resume (rxresu.me), versions 4 and 5: `basics` and `sections` of items, read under the names
//! that JSON Resume has for them.
//!
//! Sentences are HTML there. What its owner has hidden is reported, not carried.

use serde_json::{Map, Value};

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{Career, Place, PrivateDraft};
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::compose::private_note;
use crate::import::format::html;
use crate::import::format::json::{self, Fields, left_out};
use crate::import::format::resume::{self, Style};
use crate::import::input::Input;

pub const FORMAT: Format = Format { name: "Reactive Resume", is, read };

/// A section there, and the list in which its items are read.
const SECTIONS: &[(&str, &str)] = &[
    ("experience", "work"),
    ("education", "education"),
    ("volunteer", "volunteer"),
    ("certifications", "certificates"),
    ("awards", "awards"),
    ("projects", "projects"),
    ("publications", "publications"),
    ("skills", "skills"),
    ("interests", "interests"),
    ("languages", "languages"),
    ("references", "references"),
    ("profiles", "profiles"),
];

/// Keys of items there and here; the list for which it is so, or all.
const KEYS: &[(&str, &str, &str)] = &[
    ("work", "company", "name"),
    ("education", "school", "institution"),
    ("education", "degree", "studyType"),
    ("education", "grade", "score"),
    ("certificates", "title", "name"),
    ("publications", "title", "name"),
    ("publications", "date", "releaseDate"),
    ("languages", "name", "language"),
    ("languages", "description", "fluency"),
    ("skills", "proficiency", "level"),
    ("skills", "description", "level"),
    ("projects", "description", "description"),
    ("references", "description", "relationship"),
    ("", "description", "summary"),
    ("", "period", "date"),
];

/// What the program notes for itself on each item, and how it sets the text.
const SETTINGS: &[&str] =
    &["metadata", "id", "visibility", "version", "createdAt", "updatedAt", "picture", "own notes"];
const NOTES: &[&str] = &["id", "icon", "iconColor", "columns", "separateLinks"];

fn is(input: &Input) -> bool {
    json::object(input).is_some_and(|top| {
        ["basics", "sections"].iter().all(|key| top.get(*key).is_some_and(Value::is_object))
    })
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let Some(top) = json::object(input) else {
        let message = format!("`{}` is no JSON that can be read", input.name);
        return Err(Diagnostic::new(&IMPORT_UNREADABLE, message).help("export it again"));
    };
    let top = as_markdown(Value::Object(top));
    let mut career = Career { read: json::words(&top), ..Career::default() };
    let Value::Object(top) = top else { return Ok(career) };
    let map = in_our_names(top, &mut career);
    let mut fields = Fields::new(&map, Place::default());
    resume::read(&mut fields, Style::Markdown, &mut career);
    fields.leave_settings(SETTINGS, &mut career.left);
    fields.finish(&mut career.left);
    Ok(career)
}

/// The same values, with markdown where there was HTML.
fn as_markdown(value: Value) -> Value {
    match value {
        Value::String(text) if html::is_html(&text) => {
            Value::String(html::markdown(&text).unwrap_or(text))
        }
        Value::Array(items) => items.into_iter().map(as_markdown).collect(),
        Value::Object(fields) => Value::Object(
            fields.into_iter().map(|(key, value)| (key, as_markdown(value))).collect(),
        ),
        value => value,
    }
}

/// The document under the names of JSON Resume.
fn in_our_names(mut top: Map<String, Value>, career: &mut Career) -> Map<String, Value> {
    let mut notes: Vec<Value> = Vec::new();
    let mut basics = match top.shift_remove("basics") {
        Some(Value::Object(basics)) => basics,
        _ => Map::new(),
    };
    set_address(&mut basics);
    if let Some(Value::Array(fields)) = basics.shift_remove("customFields") {
        fields.iter().for_each(|field| notes.extend(keep_custom(field, career)));
    }
    basics.shift_remove("picture").into_iter().for_each(|picture| notes.push(picture));
    let mut sections = match top.shift_remove("sections") {
        Some(Value::Object(sections)) => sections,
        _ => Map::new(),
    };
    for summary in
        [sections.shift_remove("summary"), top.shift_remove("summary")].into_iter().flatten()
    {
        if let Value::Object(mut summary) = summary {
            let content = summary.shift_remove("content");
            basics.extend(content.map(|content| ("summary".to_owned(), content)));
            notes.extend(summary.into_iter().map(|(_, value)| value));
        }
    }
    let mut map = Map::from_iter([("basics".to_owned(), Value::Object(basics))]);
    for (theirs, ours) in SECTIONS {
        let Some(Value::Object(mut section)) = sections.shift_remove(*theirs) else { continue };
        let items = section.shift_remove("items");
        notes.extend(section.into_iter().map(|(_, value)| value));
        let Some(Value::Array(items)) = items else { continue };
        let mut shown = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let Value::Object(item) = item else {
                shown.push(item);
                continue;
            };
            let item = of_item(item, ours, &mut notes);
            let is_hidden = item.get("visible") == Some(&Value::Bool(false))
                || item.get("hidden") == Some(&Value::Bool(true));
            let place = Place::new(format!("{theirs} {}", index + 1));
            match is_hidden {
                true => Fields::new(&item, place).leave("it is hidden there", &mut career.left),
                false => shown.push(Value::Object(item)),
            }
        }
        map.insert((*ours).to_owned(), Value::Array(shown));
    }
    for (key, value) in sections {
        career.left.extend(left_out(&value, Place::new(format!("sections, {key}"))));
    }
    map.extend(top);
    map.insert("own notes".to_owned(), Value::Array(notes));
    map
}

fn of_item(item: Map<String, Value>, list: &str, notes: &mut Vec<Value>) -> Map<String, Value> {
    let mut named = Map::new();
    for (key, value) in item {
        if NOTES.contains(&key.as_str()) || (key == "level" && value.is_number()) {
            notes.push(value);
            continue;
        }
        let known =
            KEYS.iter().find(|(of, theirs, _)| *theirs == key && (*of == list || of.is_empty()));
        let name = known.map_or(key.as_str(), |(.., ours)| *ours);
        let name = if named.contains_key(name) { key } else { name.to_owned() };
        named.insert(name, value);
    }
    set_address(&mut named);
    named
}

/// `{label, href}` as the address alone, where its label is empty or says the same.
fn set_address(fields: &mut Map<String, Value>) {
    for key in ["url", "website"] {
        let Some(Value::Object(mut link)) = fields.shift_remove(key) else { continue };
        let address = link.shift_remove("href").or_else(|| link.shift_remove("url"));
        fields.extend(address.map(|address| ("url".to_owned(), address)));
        let label = link.shift_remove("label");
        fields.extend(label.map(|label| ("label of the address".to_owned(), label)));
    }
}

/// A field of the person's own stays private, as it may be a number of theirs. Gives what the program
/// notes on it.
fn keep_custom(field: &Value, career: &mut Career) -> Option<Value> {
    let map = field.as_object()?;
    let mut fields = Fields::new(map, Place::new("basics, customFields"));
    let name = fields.text("name");
    let value = fields.text("value").or_else(|| fields.text("text"));
    match (name, value) {
        (Some(name), Some(value)) => {
            let note = private_note(&name.text, value);
            career.private.push(PrivateDraft { label: Some(name.text), ..note });
        }
        (name, value) => {
            let note = name.or(value).map(|text| private_note("Field", text));
            career.private.extend(note);
        }
    }
    let rest = fields.others().map(|(_, value)| value.clone());
    Some(rest.collect())
}
