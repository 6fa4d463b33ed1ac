//! Values of JSON (or of YAML, which says the same) taken out one by one: what nobody took is
//! reported.
//!
//! Knows no format.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::import::career::{Extract, LeftOut, Place};
use crate::import::input::Input;
use crate::import::words::WordCount;

/// The object that a JSON file holds.
pub fn object(input: &Input) -> Option<Map<String, Value>> {
    let text = input.text()?;
    if !text.trim_start().starts_with('{') {
        return None;
    }
    serde_json::from_str(text).ok()
}

/// Every word of the values, whatever their keys.
pub fn words(value: &Value) -> WordCount {
    let mut words = WordCount::default();
    push_words(value, &mut words);
    words
}

fn push_words(value: &Value, words: &mut WordCount) {
    match value {
        Value::String(text) => words.push(text),
        Value::Number(number) => words.push(&number.to_string()),
        Value::Array(items) => items.iter().for_each(|item| push_words(item, words)),
        Value::Object(fields) => fields.values().for_each(|field| push_words(field, words)),
        Value::Null | Value::Bool(_) => {}
    }
}

/// The fields of an object, each of which is taken once.
pub struct Fields<'a> {
    map: &'a Map<String, Value>,
    taken: BTreeSet<&'a str>,
    place: Place,
}

impl<'a> Fields<'a> {
    pub fn new(map: &'a Map<String, Value>, place: Place) -> Fields<'a> {
        Fields { map, taken: BTreeSet::new(), place }
    }

    /// A text or a number as plain words; `None` where there is none, or only blanks.
    pub fn text(&mut self, key: &str) -> Option<Extract> {
        let (name, value) = self.map.get_key_value(key)?;
        let text = scalar(value)?;
        self.taken.insert(name);
        let text = text.trim();
        (!text.is_empty()).then(|| Extract::new(text, self.place.within(key)))
    }

    /// A list of texts, or one text.
    pub fn texts(&mut self, key: &str) -> Vec<Extract> {
        let Some((name, value)) = self.map.get_key_value(key) else { return Vec::new() };
        let Value::Array(items) = value else {
            return self.text(key).into_iter().collect();
        };
        if !items.iter().all(|item| scalar(item).is_some()) {
            return Vec::new();
        }
        self.taken.insert(name);
        let texts = items.iter().enumerate().filter_map(|(index, item)| {
            let text = scalar(item)?.trim().to_owned();
            let place = self.place.within(format_args!("{key} {}", index + 1));
            (!text.is_empty()).then(|| Extract::new(text, place))
        });
        texts.collect()
    }

    /// Whether a flag is there and set.
    pub fn is(&mut self, key: &str) -> bool {
        let Some((name, Value::Bool(flag))) = self.map.get_key_value(key) else { return false };
        self.taken.insert(name);
        *flag
    }

    /// Whether a field is there, taken or not, and says something.
    pub fn has(&self, key: &str) -> bool {
        self.map.get(key).is_some_and(|value| !words(value).is_empty())
    }

    /// Where the object stands.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Every word of all fields.
    pub fn words(&self) -> WordCount {
        let mut words = WordCount::default();
        self.map.values().for_each(|value| push_words(value, &mut words));
        words
    }

    /// An object within this one.
    pub fn fields(&mut self, key: &str) -> Option<Fields<'a>> {
        let place = self.place.within(key);
        self.object(key).map(|map| Fields::new(map, place))
    }

    /// An object whose keys are the person's.
    pub fn object(&mut self, key: &str) -> Option<&'a Map<String, Value>> {
        let (name, value) = self.map.get_key_value(key)?;
        let map = value.as_object()?;
        self.taken.insert(name);
        Some(map)
    }

    /// A value of whatever form, which the caller places.
    pub fn value(&mut self, key: &str) -> Option<&'a Value> {
        let (name, value) = self.map.get_key_value(key)?;
        self.taken.insert(name);
        Some(value)
    }

    /// A list of objects. What else is in the list is left.
    pub fn list(&mut self, key: &str, left: &mut Vec<LeftOut>) -> Vec<Fields<'a>> {
        let Some((name, value)) = self.map.get_key_value(key) else { return Vec::new() };
        let Value::Array(items) = value else { return Vec::new() };
        self.taken.insert(name);
        let mut all = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let place = self.place.within(format_args!("{key} {}", index + 1));
            match item.as_object() {
                Some(map) => all.push(Fields::new(map, place)),
                None => left.extend(left_out(item, place)),
            }
        }
        all
    }

    /// The fields that nobody took, in the order of the file.
    pub fn others(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        let taken = self.taken.clone();
        let fields = self.map.iter().map(|(key, value)| (key.as_str(), value));
        fields.filter(move |(key, _)| !taken.contains(key))
    }

    /// Reports all fields, taken or not.
    pub fn leave(&self, why: &str, left: &mut Vec<LeftOut>) {
        let whole = left_out(&Value::Object(self.map.clone()), self.place.clone());
        left.extend(whole.map(|whole| LeftOut { why: why.to_owned(), ..whole }));
    }

    /// Reports in one line the fields that say how another program sets the text.
    pub fn leave_settings(&mut self, keys: &[&str], left: &mut Vec<LeftOut>) {
        let mut texts = Vec::new();
        let mut names = Vec::new();
        for (name, value) in self.map.iter().filter(|(name, _)| keys.contains(&name.as_str())) {
            self.taken.insert(name);
            names.push(name.as_str());
            push_texts(value, &mut texts);
        }
        let what = Extract::new(names.join(", "), self.place.clone());
        left.extend((!texts.is_empty()).then(|| LeftOut {
            what: Extract { wording: Some(texts.join(" ")), ..what },
            why: "how another program sets the text".to_owned(),
        }));
    }

    /// Reports the fields that nobody took.
    pub fn finish(self, left: &mut Vec<LeftOut>) {
        for (key, value) in self.others() {
            left.extend(left_out(value, self.place.within(key)));
        }
    }
}

/// A value that has no place; `None` where it says nothing.
pub fn left_out(value: &Value, place: Place) -> Option<LeftOut> {
    let mut texts = Vec::new();
    push_texts(value, &mut texts);
    let text = texts.join(" · ");
    (!text.trim().is_empty()).then(|| LeftOut {
        what: Extract::new(text, place),
        why: "folio has no place for it".to_owned(),
    })
}

fn push_texts(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| push_texts(item, texts)),
        Value::Object(fields) => fields.values().for_each(|field| push_texts(field, texts)),
        value => texts.extend(scalar(value).filter(|text| !text.trim().is_empty())),
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
