//! Google Scholar's table of one's own articles: `Authors,Title,Publication,Volume,Number,Pages,Year,
//! Publisher`.
//!
//! It has no DOI, and its long lists of authors are cut: each work is to be looked at.

use serde_json::{Value, json};

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{Career, Doubt, Extract, LeftOut, Place};
use crate::import::format::records;
use crate::import::input::Input;
use crate::import::words::WordCount;
use crate::syntax::reference::formats::Format as RecordFormat;

pub const FORMAT: Format = Format { name: "Google Scholar", is, read };

const COLUMNS: [&str; 8] =
    ["Authors", "Title", "Publication", "Volume", "Number", "Pages", "Year", "Publisher"];

fn rows(input: &Input) -> Option<(Vec<String>, Vec<csv::StringRecord>)> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(input.text()?.as_bytes());
    let header = reader.headers().ok()?.iter().map(|name| name.trim().to_owned()).collect();
    Some((header, reader.records().filter_map(Result::ok).collect()))
}

fn is(input: &Input) -> bool {
    let first = input.text().and_then(|text| text.lines().next()).unwrap_or_default();
    let names: Vec<&str> = first.split(',').map(|name| name.trim_matches([' ', '"'])).collect();
    COLUMNS[..3].iter().all(|column| names.contains(column)) && names.contains(&"Year")
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let (header, rows) = rows(input).unwrap_or_default();
    let value = |row: &csv::StringRecord, column: &str| {
        let at = header.iter().position(|name| name == column)?;
        row.get(at).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let mut items = Vec::new();
    let mut words = WordCount::default();
    for row in &rows {
        row.iter().for_each(|cell| words.push(cell));
        let mut item = json!({
            "id": format!("row-{}", items.len() + 1),
            "type": if value(row, "Publication").is_some() { "article-journal" } else { "document" },
            "author": authors(&value(row, "Authors").unwrap_or_default()),
        });
        for (column, variable) in [
            ("Title", "title"),
            ("Publication", "container-title"),
            ("Volume", "volume"),
            ("Number", "issue"),
            ("Pages", "page"),
            ("Publisher", "publisher"),
        ] {
            if let Some(text) = value(row, column) {
                item[variable] = Value::String(text);
            }
        }
        if let Some(year) = value(row, "Year").and_then(|year| year.parse::<i64>().ok()) {
            item["issued"] = json!({ "date-parts": [[year]] });
        }
        items.push(item);
    }
    let mut career = records::career(input, &json!(items).to_string(), RecordFormat::CslJson)?;
    for work in &mut career.works {
        work.words = work.words.common(&words);
    }
    let rest = words.without(&career.written());
    let rest: Vec<&str> = rest.iter().collect();
    career.left = match rest.is_empty() {
        true => Vec::new(),
        false => vec![LeftOut {
            what: Extract::new(rest.join(" "), Place::new(input.name.clone())),
            why: "the entries say it in another way".to_owned(),
        }],
    };
    career.read = words;
    for work in &career.works {
        let title = work.reference.title.as_ref().map(|title| title.plain()).unwrap_or_default();
        let about =
            Extract { text: title, place: work.place.clone(), wording: Some(String::new()) };
        let why = "Google Scholar gives no DOI and may cut the list of authors".to_owned();
        career.doubts.push(Doubt { about, why });
    }
    Ok(career)
}

/// `Okafor, Chiamaka; Else, Somebody; `, of which the last may be `others`.
fn authors(list: &str) -> Vec<Value> {
    let names = list.split(';').map(str::trim).filter(|name| !name.is_empty());
    names
        .map(|name| match name.split_once(',') {
            Some((family, given)) => json!({ "family": family.trim(), "given": given.trim() }),
            None => json!({ "literal": name }),
        })
        .collect()
}
