//! What the elements of both forms of Europass have in common: items, sentences, dates, places.

use serde_json::Value;

use crate::import::career::{Extract, LeftOut, Place};
use crate::import::code_names::country;
use crate::import::compose::{joined, said};
use crate::import::dates;
use crate::import::format::europass::tree::is_marked;
use crate::import::format::html;
use crate::import::format::json::{Fields, left_out};
use crate::import::markdown;
use crate::import::words::WordCount;

/// The items under a key, be it one or many. `name` is what a person calls one.
pub fn items<'a>(
    fields: &mut Fields<'a>,
    key: &str,
    name: &str,
    left: &mut Vec<LeftOut>,
) -> Vec<Fields<'a>> {
    let Some((_, value)) = fields.others().find(|(known, _)| *known == key) else {
        return Vec::new();
    };
    let values: Vec<&'a Value> = match value {
        Value::Array(values) => {
            fields.list(key, &mut Vec::new());
            values.iter().collect()
        }
        Value::Object(_) => {
            fields.object(key);
            vec![value]
        }
        _ => return Vec::new(),
    };
    let mut items = Vec::new();
    for (index, value) in values.iter().enumerate() {
        let place = match values.len() {
            1 => Place::new(name),
            _ => Place::new(format!("{name} {}", index + 1)),
        };
        match value.as_object() {
            Some(map) => items.push(Fields::new(map, place)),
            None => left.extend(left_out(value, place)),
        }
    }
    items
}

/// The names of all that nobody took.
pub fn keys<'a>(fields: &Fields<'a>) -> Vec<&'a str> {
    fields.others().map(|(key, _)| key).collect()
}

/// What a code says: `Email` of the flag `ChannelCode=Email`.
pub fn flag<'a>(fields: &Fields<'a>, name: &str) -> &'a str {
    let mut flags = fields.others().filter_map(|(key, _)| key.strip_prefix(name));
    flags.find_map(|rest| rest.strip_prefix('=')).unwrap_or_default()
}

/// The text of the first of these keys that has one.
pub fn first(fields: &mut Fields<'_>, keys: &[&str]) -> Option<Extract> {
    keys.iter().find_map(|key| fields.text(key))
}

/// Sentences, in HTML or plain words, as blocks of markdown.
pub fn prose(fields: &mut Fields<'_>, key: &str) -> Vec<Extract> {
    fields.texts(key).iter().flat_map(blocks).collect()
}

/// HTML whose markdown would say other words stays plain.
fn blocks(text: &Extract) -> Vec<Extract> {
    let plain = match is_marked(&text.text) {
        true => html::words(&text.text),
        false => text.text.clone(),
    };
    let marked = is_marked(&text.text).then(|| html::markdown(&text.text)).flatten();
    let marked =
        marked.filter(|marked| WordCount::of(&without_numbers(marked)) == WordCount::of(&plain));
    let blocks = match marked {
        Some(marked) => with_lists(&marked),
        None => markdown::blocks(&plain),
    };
    let blocks = blocks.into_iter().map(|block| {
        let words = without_numbers(&block);
        let wording = (words != block).then_some(words);
        Extract { wording, ..Extract::new(block, text.place.clone()) }
    });
    blocks.collect()
}

/// The blocks of a text, in which paragraphs that begin with the sign of a bullet are a list.
fn with_lists(marked: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut is_list = false;
    for block in marked.split("\n\n").map(str::trim_end).filter(|block| !block.trim().is_empty()) {
        let bare = block.strip_prefix('\\').unwrap_or(block);
        let is_item = block.starts_with("- ") || block.starts_with("1. ");
        let item = markdown::without_bullet(bare).filter(|_| !is_item && !block.contains('\n'));
        match (item, blocks.last_mut().filter(|_| is_list)) {
            (Some(item), Some(list)) => list.push_str(&format!("\n- {item}")),
            (Some(item), None) => blocks.push(format!("- {item}")),
            (None, _) => blocks.push(block.to_owned()),
        }
        is_list = item.is_some();
    }
    blocks
}

/// A list without the numbers before its items, which are no words of the source.
fn without_numbers(marked: &str) -> String {
    let lines = marked.lines().map(|line| {
        let text = line.trim_start();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        match text[digits..].strip_prefix(". ") {
            Some(item) if digits > 0 => item,
            _ => line,
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A date in one of its forms: a text, `FormattedDateTime`, or year, month and day.
pub fn date(fields: &mut Fields<'_>, key: &str) -> Option<Extract> {
    let whole = match fields.text(key) {
        Some(date) => Some(date),
        None => fields.fields(key).and_then(|mut date| {
            let parts: Vec<Extract> =
                ["year", "month", "day"].iter().map_while(|part| date.text(part)).collect();
            let whole = first(&mut date, &["FormattedDateTime", "DateText", "text"]);
            whole.or_else(|| {
                let wording = Some(parts.iter().map(said).collect::<Vec<_>>().join(" "));
                joined(&parts, "-").map(|whole| Extract { wording, ..whole })
            })
        }),
    }?;
    // The hour of a date is no part of it.
    match whole.text.split_once('T') {
        Some((day, _)) if dates::written(day) != day => {
            let wording = Some(said(&whole).to_owned());
            Some(Extract { text: day.to_owned(), wording, ..whole })
        }
        _ => Some(whole),
    }
}

/// A period from the fields of its element. It goes on where this is said, or nothing of an end.
pub fn period(period: &mut Fields<'_>, left: &mut Vec<LeftOut>) -> Option<Extract> {
    let start = ["StartDate", "From"].iter().find_map(|key| date(period, key));
    let end = ["EndDate", "To"].iter().find_map(|key| date(period, key));
    let flags = ["CurrentIndicator", "Ongoing", "Current"];
    let is_said = period.others().any(|(key, _)| flags.contains(&key));
    let goes_on = flags.iter().any(|key| period.is(key));
    if goes_on && start.is_some() {
        let why = "the same element says that it goes on".to_owned();
        left.extend(end.map(|what| LeftOut { what, why }));
        return dates::since(start, None);
    }
    match is_said {
        true => dates::period(start, end),
        false => dates::since(start, end),
    }
}

/// A town and its country.
pub fn town(city: Option<Extract>, land: Option<Extract>) -> Option<Extract> {
    let parts: Vec<Extract> = city.into_iter().chain(land.map(country)).collect();
    joined(&parts, ", ")
}

/// An address that a browser can open.
pub fn address(url: &Extract) -> Option<Extract> {
    let text = url.text.trim();
    let is_whole = ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme));
    let is_host = text.contains('.') && !text.contains([' ', '@', ':']);
    let text = match (is_whole, is_host) {
        (true, _) => text.to_owned(),
        (false, true) => format!("https://{text}"),
        (false, false) => return None,
    };
    Some(Extract { text, wording: Some(said(url).to_owned()), ..url.clone() })
}
