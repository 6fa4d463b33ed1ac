//! A text of `content/` as it grows: its front matter, and below it the body.
//!
//! Knows no key of another program: whoever calls has taken them.

use toml_edit::{Array, DocumentMut, Item, Value, value};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::import::career::{Career, Doubt, Extract, FileDraft, LeftOut, Place};
use crate::import::compose::silent;
use crate::import::format::day::{Day, day};
use crate::import::words::WordCount;

/// A file of `content/` as it grows: its front matter, and the words of the source in it.
pub struct Page {
    front: DocumentMut,
    said: WordCount,
    place: Place,
}

impl Page {
    pub fn new(place: Place) -> Page {
        Page { front: DocumentMut::new(), said: WordCount::default(), place }
    }

    pub fn text(&mut self, key: &str, text: &Extract) {
        self.front[key] = value(line(&text.text));
        self.said.add(&text.words());
    }

    pub fn texts(&mut self, key: &str, texts: &[Extract]) {
        if !texts.is_empty() {
            let all: Array = texts.iter().map(|text| line(&text.text)).collect();
            self.front[key] = value(all);
            texts.iter().for_each(|text| self.said.add(&text.words()));
        }
    }

    /// Words that the page says by where it is, or in another way.
    pub fn count(&mut self, words: &WordCount) {
        self.said.add(words);
    }

    pub fn get(&self, key: &str) -> Option<String> {
        self.front.get(key).map(|value| value.to_string().trim().to_owned())
    }

    pub fn remove(&mut self, key: &str) {
        self.front.remove(key);
    }

    pub fn flag(&mut self, key: &str) {
        self.front[key] = value(true);
    }

    /// A day, with a doubt if it can be read in two ways. What is no date is reported.
    pub fn day(&mut self, key: &str, written: &Extract, career: &mut Career) -> Option<Day> {
        let Some(found) = day(&written.text) else {
            let why = format!("no date that can be read, so `{key}` is missing");
            career.doubts.push(Doubt { about: silent(written), why: why.clone() });
            career.left.push(LeftOut { what: written.clone(), why });
            return None;
        };
        if let Some(why) = &found.doubt {
            career.doubts.push(Doubt { about: silent(written), why: why.clone() });
        }
        let date: Value = found.text.parse().unwrap_or_else(|_| Value::from(found.text.as_str()));
        let is_whole = found.text.len() == 10;
        self.front[key] =
            Item::Value(if is_whole { date } else { Value::from(found.text.as_str()) });
        self.said.add(&written.words());
        Some(found)
    }

    pub fn draft(self, path: String, what: &'static str, body: &Extract) -> FileDraft {
        let Page { front, mut said, place } = self;
        said.add(&body.words());
        let mut text = match front.is_empty() {
            true => String::new(),
            false => format!("+++\n{front}+++\n"),
        };
        if !body.text.is_empty() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&body.text);
            text.push('\n');
        }
        FileDraft { path, bytes: text.into_bytes(), what, count: 1, words: said, place }
    }
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as the name of a file, with so many words at most: `2025-frailty`.
pub fn slug(name: &str, most: usize) -> String {
    let base = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let plain: String = base.map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().take(most).collect();
    if words.is_empty() { "untitled".to_owned() } else { words.join("-") }
}
