//! Values in `site.toml` and `private.toml`: a key that is missing is written, one that stands there
//! stays as it is.
//!
//! A line that is commented out, as in the files of a new site, gives its place to the value. All
//! other text of the file is kept, comments as well.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Key, Table, Value};

use crate::base::well_known;
use crate::import::career::{Career, Extract};
use crate::import::report::ReportLine;
use crate::import::words::WordCount;
use crate::import::write::{Draft, line};

/// Keys of `[person]` that take a list.
const LISTS: [&str; 4] = ["credentials", "email", "name-variants", "interests"];

/// How folio begins what it asks about a line of TOML.
pub const MARK: &str = "# please check:";

/// What became of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Written,
    /// It stands there already.
    Same,
    /// Another value stands there, which is kept: this one.
    Differs(String),
    /// The file cannot be read as TOML.
    Broken,
}

/// The person, their links and languages.
pub fn write_person(draft: &mut Draft<'_>, career: &Career) {
    let mut keys: Vec<&'static str> = Vec::new();
    for field in &career.person {
        if !keys.contains(&field.key) {
            keys.push(field.key);
        }
    }
    for key in keys {
        let fields = career.person.iter().filter(|field| field.key == key);
        let values: Vec<&Extract> = fields.map(|field| &field.value).collect();
        let value = match values.as_slice() {
            [one] if key == "email" || !LISTS.contains(&key) => text(&one.text),
            [first, ..] if !LISTS.contains(&key) => {
                // Two names, two headlines: the first counts, the others are told.
                for other in &values[1..] {
                    draft.report.differing.push(line(other, &format!("`{key}` is another"), None));
                }
                text(&first.text)
            }
            values => Value::Array(values.iter().map(|value| text(&value.text)).collect::<Array>()),
        };
        put(draft, well_known::SITE, Some("person"), key, value, values[0]);
    }
    if let Some(first) = career.languages.first() {
        let all: Array = career
            .languages
            .iter()
            .map(|language| {
                let mut table = InlineTable::new();
                table.insert("name", text(&language.name.text));
                if let Some(level) = &language.level {
                    table.insert("level", text(&level.text));
                }
                Value::InlineTable(table)
            })
            .collect();
        put(draft, well_known::SITE, Some("person"), "languages", Value::Array(all), &first.name);
    }
    for (service, address) in &career.links {
        put(draft, well_known::SITE, Some("links"), service, text(&address.text), address);
    }
}

/// Writes a value, and reports what became of it.
pub fn put(
    draft: &mut Draft<'_>,
    file: &str,
    table: Option<&str>,
    key: &str,
    value: Value,
    about: &Extract,
) -> Outcome {
    let (whole, outcome) = with_value(&draft.text(file), table, key, value);
    let name = table.map_or(key.to_owned(), |table| format!("{table}.{key}"));
    match &outcome {
        Outcome::Written => draft.put(file, whole),
        Outcome::Same => draft.report.already_there.push(ReportLine {
            place: about.place.to_string(),
            what: format!("`{name}`"),
            why: String::new(),
            to: Some(file.to_owned()),
        }),
        // What is private is in no report.
        Outcome::Differs(there) if file == well_known::SITE => draft.report.differing.push(line(
            about,
            &format!("`{name}` is \u{201c}{there}\u{201d} there, and stays so"),
            Some(file.to_owned()),
        )),
        Outcome::Differs(_) => draft.report.differing.push(ReportLine {
            place: about.place.to_string(),
            what: format!("`{name}`"),
            why: "another value stands there, and stays so".to_owned(),
            to: Some(file.to_owned()),
        }),
        Outcome::Broken => draft.report.differing.push(ReportLine {
            place: about.place.to_string(),
            what: format!("`{name}`"),
            why: "the file has a mistake, so nothing was written to it: see `folio check`"
                .to_owned(),
            to: Some(file.to_owned()),
        }),
    }
    outcome
}

pub fn text(text: &str) -> Value {
    Value::from(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The file with the value, and what became of it.
fn with_value(whole: &str, table: Option<&str>, key: &str, value: Value) -> (String, Outcome) {
    let Ok(mut document) = whole.parse::<DocumentMut>() else {
        return (whole.to_owned(), Outcome::Broken);
    };
    let there = match table {
        Some(table) => document.get(table).and_then(|table| table.get(key)),
        None => document.get(key),
    };
    if let Some(there) = there {
        let there = there.to_string();
        let is_same = WordCount::of(&there) == WordCount::of(&value.to_string());
        let outcome = if is_same {
            Outcome::Same
        } else {
            Outcome::Differs(there.trim().trim_matches('"').to_owned())
        };
        return (whole.to_owned(), outcome);
    }
    if let Some(with_line) = with_line(whole, table, key, &format!("{key} = {value}")) {
        return (with_line, Outcome::Written);
    }
    if let Some(with_table) = with_new_table(whole, &document, table, key, &value) {
        return (with_table, Outcome::Written);
    }
    let parent: &mut Item = match table {
        Some(table) => document.entry(table).or_insert(Item::Table(Table::new())),
        None => document.as_item_mut(),
    };
    match parent.as_table_like_mut() {
        Some(parent) => {
            parent.insert(key, Item::Value(value));
            (document.to_string(), Outcome::Written)
        }
        None => (whole.to_owned(), Outcome::Broken),
    }
}

/// The file with the table at its end, behind the person's last comment, if there is no such table.
fn with_new_table(
    whole: &str,
    document: &DocumentMut,
    table: Option<&str>,
    key: &str,
    value: &Value,
) -> Option<String> {
    let table = table.filter(|table| document.get(table).is_none())?;
    let before = whole.trim_end();
    let gap = if before.is_empty() { "" } else { "\n\n" };
    let table = Key::new(table);
    let whole = format!("{before}{gap}[{table}]\n{key} = {}\n", value.to_string().trim());
    whole.parse::<DocumentMut>().is_ok().then_some(whole)
}

/// The file with a line in place of an example for the key, one that is commented out, if there is
/// such a line.
pub fn with_line(whole: &str, table: Option<&str>, key: &str, line: &str) -> Option<String> {
    let mut current: Option<String> = None;
    let mut lines: Vec<String> = Vec::new();
    let mut is_done = false;
    for old in whole.split_inclusive('\n') {
        let trimmed = old.trim();
        if let Some(header) = trimmed.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            current = Some(header.to_owned());
        }
        let example = trimmed.strip_prefix('#').map(str::trim_start);
        let is_example = example
            .and_then(|example| example.strip_prefix(key))
            .is_some_and(|rest| rest.trim_start().starts_with('=') && !rest.contains(MARK));
        if is_example && !is_done && current.as_deref() == table {
            lines.push(format!("{line}\n"));
            is_done = true;
        } else {
            lines.push(old.to_owned());
        }
    }
    let whole = lines.concat();
    // Another comment may only look like an example.
    (is_done && whole.parse::<DocumentMut>().is_ok()).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::{Outcome, text, with_value};

    const SITE: &str = "# Who you are.\n\n[person]\nname = \"Ada\"\n# headline = \"Surgeon\"\n\n[site]\n\
                        # url = \"x\"\n";

    #[test]
    fn an_example_gives_its_place_to_the_value() {
        let (whole, outcome) = with_value(SITE, Some("person"), "headline", text("Resident"));
        assert_eq!(outcome, Outcome::Written);
        assert_eq!(whole, SITE.replace("# headline = \"Surgeon\"", "headline = \"Resident\""));
    }

    #[test]
    fn a_missing_key_is_added_and_a_missing_table() {
        let (whole, _) = with_value(SITE, Some("person"), "location", text("Lagos"));
        assert!(whole.contains("name = \"Ada\"\nlocation = \"Lagos\"\n# headline"), "{whole}");
        let (whole, _) = with_value(SITE, Some("links"), "orcid", text("0000-0002-1825-0097"));
        assert!(whole.ends_with("[links]\norcid = \"0000-0002-1825-0097\"\n"), "{whole}");
        let (whole, _) = with_value("", Some("ada.2020/1"), "featured", true.into());
        assert_eq!(whole, "[\"ada.2020/1\"]\nfeatured = true\n");
    }

    #[test]
    fn what_is_there_stays() {
        let same = with_value(SITE, Some("person"), "name", text("Ada"));
        assert_eq!(same, (SITE.to_owned(), Outcome::Same));
        let other = with_value(SITE, Some("person"), "name", text("Bea"));
        assert_eq!(other, (SITE.to_owned(), Outcome::Differs("Ada".to_owned())));
        assert_eq!(with_value("a = ", None, "b", text("c")).1, Outcome::Broken);
    }
}
