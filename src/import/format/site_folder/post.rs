//! A text with settings before it, in YAML between `---` or in TOML between `+++`, as Jekyll and
//! Hugo have it.
//!
//! folio's own reader of such settings takes TOML alone, and reports what is wrong to the person
//! who wrote it; here the other program's word counts.

use serde_json::{Map, Value};

use super::samples::without_leftovers;
use crate::import::career::Place;
use crate::import::format::json;
use crate::import::format::yaml;
use crate::import::words::WordCount;

/// A file in its two parts.
pub struct Post {
    pub path: String,
    pub settings: Map<String, Value>,
    pub body: String,
    /// The words of the values, and of the text.
    pub words: WordCount,
}

impl Post {
    /// `Err` says what is wrong with the settings.
    pub fn read(path: &str, text: &str) -> Result<Post, String> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let (settings, body) = match parts(&text) {
            None => (Map::new(), text.as_str()),
            Some(("---", settings, body)) => (of_yaml(path, settings)?, body),
            Some((_, settings, body)) => (of_toml(settings)?, body),
        };
        let body = without_leftovers(body);
        let mut words = WordCount::of(&body);
        settings.values().for_each(|value| words.add(&json::words(value)));
        Ok(Post { path: path.to_owned(), settings, body, words })
    }

    pub fn place(&self) -> Place {
        Place::new(self.path.clone())
    }

    /// The name that the file or its folder gives to the page.
    pub fn slug(&self) -> &str {
        let whole = self.path.rsplit_once('.').map_or(self.path.as_str(), |(stem, _)| stem);
        let whole = whole.trim_end_matches("/index").trim_end_matches("/_index");
        whole.rsplit('/').next().unwrap_or(whole)
    }

    /// A text among the settings.
    pub fn setting(&self, key: &str) -> Option<&str> {
        self.settings.get(key)?.as_str().map(str::trim).filter(|text| !text.is_empty())
    }
}

/// The sign of the fence, the settings and the text.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.trim_start();
    let fence = ["---", "+++"].into_iter().find(|fence| start.starts_with(fence))?;
    let (first, inner) = start.split_once('\n')?;
    if first.trim_end() != fence {
        return None;
    }
    let mut end = 0;
    for line in inner.split_inclusive('\n') {
        let is_end = line.trim_end() == fence || fence == "---" && line.trim_end() == "...";
        if is_end {
            return Some((fence, &inner[..end], &inner[end + line.len()..]));
        }
        end += line.len();
    }
    None
}

fn of_yaml(path: &str, text: &str) -> Result<Map<String, Value>, String> {
    if text.trim().is_empty() {
        return Ok(Map::new());
    }
    match yaml::value(path, text).map_err(|fault| fault.message)? {
        Value::Object(map) => Ok(map),
        Value::Null => Ok(Map::new()),
        _ => Err(format!("the settings of `{path}` are no list of keys")),
    }
}

fn of_toml(text: &str) -> Result<Map<String, Value>, String> {
    let table = text.parse::<toml::Table>().map_err(|error| error.message().to_owned())?;
    Ok(table.into_iter().map(|(key, value)| (key, of_toml_value(value))).collect())
}

fn of_toml_value(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => Value::Bool(flag),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(items) => items.into_iter().map(of_toml_value).collect(),
        toml::Value::Table(table) => Value::Object(
            table.into_iter().map(|(key, value)| (key, of_toml_value(value))).collect(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Post;

    #[test]
    fn both_forms_of_settings_are_read() {
        let yaml = Post::read("_talks/2025-a.md", "---\r\ntitle: A: b\r\n---\r\nText\r\n");
        assert!(yaml.is_err_and(|why| why.contains("line 1")));
        let yaml = Post::read("_talks/2025-a.md", "\n---\r\ntitle: 'A: b'\r\n---\r\nText\r\n");
        let yaml = yaml.unwrap();
        assert_eq!((yaml.settings["title"].as_str(), &*yaml.body), (Some("A: b"), "Text\n"));
        assert_eq!((yaml.slug(), yaml.words.total()), ("2025-a", 3));
        let text = "+++\ndate = 2020-05-01T10:00:00Z\n[[item]]\n  n = 2\n+++\n";
        let toml = Post::read("content/home/x/index.md", text).unwrap();
        assert_eq!(
            json!(toml.settings),
            json!({"date": "2020-05-01T10:00:00Z", "item": [{"n": 2}]})
        );
        assert_eq!(toml.slug(), "x");
    }

    #[test]
    fn a_text_without_settings_is_text() {
        for text in ["Text", "---\nno end", "--- a\nb\n---\n", "", "----\n"] {
            let post = Post::read("a.md", text).unwrap();
            assert!(post.settings.is_empty() && post.body == text, "{text}");
        }
        assert_eq!(Post::read("a.md", "---\n---\n@x").unwrap().body, "@x");
    }
}
