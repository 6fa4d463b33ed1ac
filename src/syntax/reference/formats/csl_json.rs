//! CSL-JSON, which Zotero, Better BibTeX, Mendeley, Crossref and pandoc write: a list of items, one
//! item, `{"items": […]}`, or items under their keys.
//!
//! A JSON file is taken for one only if an item has a type of CSL's: any other one keeps its
//! purpose. What the variables mean stands in `csl_variables`.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::csl_variables::{self, Content};
use super::draft::{Draft, WrittenName};
use super::json_spans::children;
use super::role::Role;
use super::{key, reading};
use crate::base::Span;
use crate::syntax::codes::UNREADABLE_DATE;
use crate::syntax::reference::{IssuedDate, Remark};
use crate::syntax::works::WorkRecord;

/// Whether a text is CSL-JSON.
pub fn is_csl(text: &str) -> bool {
    // A text without the word is not parsed.
    text.contains("\"type\"") && !records(text).is_empty()
}

/// The items of a file, as spans; none if it is no CSL-JSON.
pub fn records(text: &str) -> Vec<Span> {
    let Ok(whole) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) else {
        return Vec::new();
    };
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let text = &text[mark..];
    let spans_in = |outer: Span| -> Vec<Span> {
        let inner = text.get(outer.range()).unwrap_or_default();
        children(inner).into_iter().map(|(_, span)| span.shifted(outer.start + mark)).collect()
    };
    let all = Span::new(0, text.len());
    match &whole {
        Value::Array(items) if items.iter().any(is_item) => spans_in(all),
        item if is_item(item) => {
            let start = text.find('{').unwrap_or_default();
            vec![Span::new(mark + start, mark + text.trim_end().len())]
        }
        Value::Object(members) => match members.get("items") {
            Some(Value::Array(items)) if items.iter().any(is_item) => {
                let list = children(text).into_iter().find(|(key, _)| {
                    key.and_then(|key| text.get(key.range())) == Some("\"items\"")
                });
                list.map(|(_, list)| spans_in(list)).unwrap_or_default()
            }
            _ if members.values().any(is_item) && members.values().all(Value::is_object) => {
                spans_in(all)
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Whether a value is a work: an object with a type of CSL's, and with something to cite.
fn is_item(value: &Value) -> bool {
    let has = |name: &str| value.get(name).is_some();
    let kind = value.get("type").and_then(Value::as_str);
    kind.is_some_and(|kind| csl_variables::kind_of(kind).is_some())
        && ["title", "author", "issued", "container-title", "DOI"].into_iter().any(has)
}

/// Reads one item.
#[comemo::memoize]
pub fn read(text: &str) -> Arc<WorkRecord> {
    let Ok(Value::Object(item)) = serde_json::from_str::<Value>(text) else {
        return Arc::default();
    };
    let written = item.get("type").and_then(Value::as_str).unwrap_or_default();
    let (kind, genre) = csl_variables::kind_of(written).unwrap_or_default();
    let mut draft = Draft::new(kind, genre);
    let mut span = Span::default();
    let mut own = None;
    for (key_span, value_span) in children(text) {
        let name = key_span.and_then(|key| text.get(key.range())).unwrap_or_default();
        let name: String = serde_json::from_str(name).unwrap_or_default();
        let Some(value) = item.get(&name) else { continue };
        let is_key = ["id", "citation-key"].contains(&name.as_str());
        if is_key || span == Span::default() {
            span = value_span;
        }
        if is_key && let Some(written) = key::own(&words_of(value)) {
            own = Some(written);
        }
        add(&mut draft, &name, value, value_span);
    }
    add_extra(&mut draft, &item);
    Arc::new(draft.finish(own, span, text.len()))
}

/// Adds a variable by its meaning.
fn add(draft: &mut Draft, name: &str, value: &Value, span: Span) {
    let (role, content) = csl_variables::meaning_of(name);
    let text = words_of(value);
    match content {
        Content::Names => {
            let names = names_of(value);
            draft.push_names(name, role, names, text, span);
        }
        Content::Date => {
            let date = date_of(value);
            let lost = date.and_then(|date| lost_part(value, date));
            draft.push_date(name, role, date, text, span);
            lost.into_iter().for_each(|lost| draft.remark(lost));
        }
        Content::Text if role == Role::Key => {
            let role = if key::own(&text).is_some() { Role::Key } else { Role::Unused };
            draft.push(name, role, text, span);
        }
        Content::Text => draft.push(name, role, text, span),
    }
}

/// What stands in two variables: a supplement beside an issue, the parts of a work.
fn add_extra(draft: &mut Draft, item: &Map<String, Value>) {
    if item.get("type").and_then(Value::as_str) == Some("posted-content") {
        draft.archive = draft.first(Role::Publisher).map(str::to_owned);
    }
}

/// The words of a value, whatever its shape: names with their parts, dates, lists.
fn words_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => joined(items.iter().map(words_of), "; "),
        Value::Object(members) => {
            let numbers = members.get("date-parts").and_then(Value::as_array);
            match numbers {
                Some(dates) => joined(dates.iter().map(date_words), "/"),
                None => joined(members.values().map(words_of), " "),
            }
        }
        Value::Bool(_) | Value::Null => String::new(),
    }
}

fn date_words(date: &Value) -> String {
    joined(date.as_array().into_iter().flatten().map(words_of), "-")
}

fn joined(parts: impl Iterator<Item = String>, separator: &str) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(separator)
}

/// The names of a variable.
fn names_of(value: &Value) -> Vec<WrittenName> {
    let names: Vec<&Value> = match value {
        Value::Array(names) => names.iter().collect(),
        name => vec![name],
    };
    let part = |name: &Value, part: &str| {
        name.get(part).and_then(Value::as_str).unwrap_or_default().trim().replace(',', "")
    };
    names
        .into_iter()
        .filter_map(|name| {
            if let Some(text) = name.as_str() {
                return Some(WrittenName::Person(text.to_owned()));
            }
            let literal = name.get("literal").or_else(|| name.get("name")).and_then(Value::as_str);
            if let Some(group) = literal.map(str::trim).filter(|group| !group.is_empty()) {
                return Some(WrittenName::Group(group.to_owned()));
            }
            let particles = [part(name, "dropping-particle"), part(name, "non-dropping-particle")];
            let family = joined(particles.into_iter().chain([part(name, "family")]), " ");
            let (given, suffix) = (part(name, "given"), part(name, "suffix"));
            // A name of one part stays one part.
            let parts = [family, given, suffix].into_iter().filter(|part| !part.is_empty());
            let parts: Vec<String> = parts.collect();
            match parts.as_slice() {
                [] => None,
                [whole] if whole.contains(' ') => Some(WrittenName::Group(whole.clone())),
                parts => Some(WrittenName::Person(parts.join(", "))),
            }
        })
        .collect()
}

/// What to say of a month or a day that the calendar does not have.
fn lost_part(value: &Value, date: IssuedDate) -> Option<Remark> {
    let start = value.get("date-parts")?.get(0)?.as_array()?;
    let has_month = date.start.month.is_some() || date.start.part.is_some();
    let known = 1 + usize::from(has_month) + usize::from(date.start.day.is_some());
    // A zero is what programs write for what they do not know.
    let written = start.iter().map(words_of).take_while(|part| !["", "0"].contains(&&**part));
    if written.count() <= known {
        return None;
    }
    Some(Remark {
        code: &UNREADABLE_DATE,
        cause: "a date that no calendar has".to_owned(),
        message: format!(
            "no calendar has the date `{}`, so {} is used",
            words_of(value),
            date.start
        ),
        words: None,
        replacement: None,
        help: "write the year, the month and the day, as in `\"date-parts\": [[2025, 1, 24]]`"
            .to_owned(),
    })
}

/// The date of a variable: numbers, or words.
fn date_of(value: &Value) -> Option<IssuedDate> {
    let of_words = |text: &str| reading::date(text, &mut Vec::new());
    let number = |value: &Value| match value {
        Value::String(text) => text.trim().parse::<i64>().ok(),
        value => value.as_i64(),
    };
    if let Some(text) = value.as_str() {
        return of_words(text);
    }
    let numbers: Vec<Vec<i64>> = value
        .get("date-parts")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|date| date.as_array().into_iter().flatten().map_while(number).collect())
        .collect();
    let season = value.get("season").and_then(number);
    let is_circa = match value.get("circa") {
        Some(Value::Bool(is_circa)) => *is_circa,
        Some(Value::Null) | None => false,
        Some(Value::String(text)) => !["", "0", "false"].contains(&text.as_str()),
        Some(other) => other.as_i64() != Some(0),
    };
    let first = numbers.first().filter(|numbers| !numbers.is_empty());
    let by_numbers = first.and_then(|start| {
        let end = numbers.get(1).map(Vec::as_slice);
        IssuedDate::of_numbers(start, end, season, is_circa)
    });
    by_numbers.or_else(|| {
        let words = ["raw", "literal"].iter().find_map(|name| value.get(name)?.as_str())?;
        of_words(words)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::reference::{ReferenceType, Status};

    const ITEM: &str = r#"{
    "id": "okafor2024",
    "type": "article-journal",
    "title": "Frailty of <i>S. aureus</i>",
    "container-title": "The Annals of Thoracic Surgery",
    "container-title-short": "Ann Thorac Surg",
    "author": [
      {"family": "Okafor", "given": "Chiamaka N."},
      {"family": "Berg", "given": "Joey", "non-dropping-particle": "van der"},
      {"literal": "Example Group"}
    ],
    "issued": {"date-parts": [["2024", 8, 3]]},
    "volume": 118, "issue": "2", "page": "412-419",
    "DOI": "https://doi.org/10.1000/abc", "PMID": "39000001",
    "note": "PMCID: PMC9999999"
  }"#;

    #[test]
    fn an_item_is_read_whole() {
        let list = format!("\u{feff}[{ITEM}]");
        assert!(is_csl(&list));
        let spans = records(&list);
        assert_eq!(spans.len(), 1);
        let item = &list[spans[0].range()];
        let record = read(item);
        let reference = &record.reference;
        assert_eq!(record.key.as_deref(), Some("okafor2024"));
        assert_eq!(&item[record.span.range()], "\"okafor2024\"");
        assert_eq!(reference.kind, ReferenceType::ArticleJournal);
        let title = reference.title.as_ref().map(|title| title.plain());
        assert_eq!(title.as_deref(), Some("Frailty of S. aureus"));
        let names: Vec<(&str, &str, bool)> = reference
            .authors
            .names
            .iter()
            .map(|name| (name.particle.as_str(), name.family.as_str(), name.is_group))
            .collect();
        assert_eq!(
            names,
            [("", "Okafor", false), ("van der", "Berg", false), ("", "Example Group", true)]
        );
        let date = reference.issued.map(|date| date.start.to_string());
        assert_eq!(date.as_deref(), Some("2024-08-03"));
        assert_eq!(reference.volume.as_deref(), Some("118"));
        assert_eq!(reference.doi.as_deref(), Some("10.1000/abc"));
        assert_eq!(reference.pmid.as_deref(), Some("39000001"));
        assert!(record.remarks.is_empty(), "{:?}", record.remarks);
    }

    #[test]
    fn other_json_keeps_its_purpose() {
        for text in [
            "{}",
            "[]",
            "{\"name\": \"x\", \"type\": \"module\", \"title\": \"a\"}",
            "{\"basics\": {}, \"work\": []}",
            "[{\"type\": \"book\"}]",
            "[1, 2",
            "{\"@type\": \"Article\", \"title\": \"x\"}",
        ] {
            assert!(!is_csl(text), "{text}");
        }
        assert_eq!(records(ITEM).len(), 1);
        assert_eq!(records(&format!("{{\"items\": [{ITEM}, {ITEM}]}}")).len(), 2);
        assert_eq!(records(&format!("{{\"a\": {ITEM}, \"b\": {ITEM}}}")).len(), 2);
    }

    #[test]
    fn dates_are_read_in_all_their_shapes() {
        let date = |date: &str| {
            let value = serde_json::from_str(date).unwrap();
            date_of(&value).map(|date| {
                let end = date.end.map(|end| format!("/{end}")).unwrap_or_default();
                format!("{}{end}{}", date.start, if date.is_uncertain { "?" } else { "" })
            })
        };
        for (written, right) in [
            (r#"{"date-parts": [[2024]]}"#, "2024"),
            (r#"{"date-parts": [[2024, 3], [2024, 4]]}"#, "2024-03/2024-04"),
            (r#"{"date-parts": [["2024", "3"]], "circa": true}"#, "2024-03?"),
            (r#"{"raw": "2024-03-15"}"#, "2024-03-15"),
            (r#"{"literal": "March 2024"}"#, "2024-03"),
            (r#""2024/03""#, "2024-03"),
        ] {
            assert_eq!(date(written).as_deref(), Some(right), "{written}");
        }
        assert_eq!(date(r#"{"date-parts": [[]]}"#), None);
    }

    #[test]
    fn a_date_that_no_calendar_has_is_remarked() {
        let remarks = |parts: &str| {
            let text = format!(
                "{{\"type\": \"book\", \"title\": \"A\", \"issued\": {{\"date-parts\": [{parts}]}}}}"
            );
            read(&text).remarks.len()
        };
        assert_eq!(remarks("[2024, 13, 40]"), 1);
        assert_eq!(remarks("[2024, 2, 30]"), 1);
        assert_eq!(remarks("[2024, 2, 0]"), 0);
        assert_eq!(remarks("[2024, 21]"), 0);
    }

    #[test]
    fn a_status_is_read_from_its_variable_and_words_of_none_are_remarked() {
        let record = read(r#"{"type": "article-journal", "title": "A", "status": "in press"}"#);
        assert_eq!(record.reference.status, Some(Status::InPress));
        let record = read(r#"{"type": "article-journal", "title": "A", "annote": "ask Lee"}"#);
        assert_eq!(record.remarks.len(), 1);
    }
}
