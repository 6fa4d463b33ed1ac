//! `cv.yml` as al-folio had it up to 2025: a list of cards, each a table of times, a list, or pairs
//! of a name and a value.

use serde_json::{Map, Value};

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{
    Career, EntryDraft, Extract, Field, LanguageDraft, LeftOut, Place, SectionDraft,
};
use crate::import::compose::{joined, said};
use crate::import::dates;
use crate::import::format::json::{self, Fields, left_out};
use crate::import::format::site_folder::html_tags::without_html;
use crate::import::format::yaml;
use crate::import::input::Input;
use crate::import::{markdown, private};
use crate::lexicon::SectionKind;

pub const FORMAT: Format = Format { name: "al-folio", is, read: read_alone };

/// The kinds of cards.
const KINDS: [&str; 4] = ["map", "time_table", "nested_list", "list"];

/// A file whose first item has a title and a type that only these cards have.
pub fn is(input: &Input) -> bool {
    let Some(text) = input.text() else { return false };
    let mut lines = text.lines().map(str::trim_end);
    let is_list = lines.any(|line| line.starts_with("- title:") || line.starts_with("- type:"));
    let has_kind = |line: &str| {
        let line = line.trim_start().trim_start_matches("- ");
        let kind = line.strip_prefix("type:").map(|kind| kind.trim().trim_matches(['"', '\'']));
        kind.is_some_and(|kind| KINDS.contains(&kind))
    };
    is_list && text.lines().any(has_kind) && text.contains("contents:")
}

pub fn read_alone(input: &Input) -> Result<Career, Diagnostic> {
    let value = yaml::value(&input.name, input.text().unwrap_or_default())?;
    let mut career = Career { read: json::words(&value), ..Career::default() };
    let Value::Array(cards) = value else {
        career.left.extend(left_out(&value, Place::default()));
        return Ok(career);
    };
    for card in &cards {
        match card {
            Value::Object(card) => read_card(card, &mut career),
            other => career.left.extend(left_out(other, Place::default())),
        }
    }
    Ok(career)
}

fn read_card(card: &Map<String, Value>, career: &mut Career) {
    let title = card.get("title").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let place = Place::new(title.as_str());
    let mut fields = Fields::new(card, place.clone());
    let title = fields.text("title").map(marked).unwrap_or_default();
    // The word of the kind is that of the form.
    let kind = fields.text("type");
    let word = kind.as_ref().map(|kind| kind.text.clone()).unwrap_or_default();
    career.read = career.read.without(&kind.map(|kind| kind.words()).unwrap_or_default());
    match word.as_str() {
        "map" => read_pairs(&mut fields, title, career),
        _ => read_section(card, &mut fields, title, &word, career),
    }
    fields.finish(&mut career.left);
}

/// Pairs of a name and a value: the person, or a card of facts.
fn read_pairs(fields: &mut Fields<'_>, title: Extract, career: &mut Career) {
    let mut lines: Vec<Extract> = Vec::new();
    let mut is_of_person = false;
    for mut pair in fields.list("contents", &mut career.left) {
        let (name, value) = (pair.text("name"), pair.text("value"));
        let (Some(name), Some(value)) = (name, value) else {
            pair.leave("a name without a value, or a value without a name", &mut career.left);
            continue;
        };
        let wording = format!("{} {}", name.text, value.text);
        let whole = |text: &str| Extract {
            text: text.to_owned(),
            wording: Some(wording.clone()),
            place: value.place.clone(),
        };
        let key = match name.text.to_lowercase().as_str() {
            "full name" | "name" => Some("name"),
            "email" | "e-mail" => Some("email"),
            "location" | "residence" => Some("location"),
            _ => None,
        };
        if let Some(key) = key {
            is_of_person = true;
            let value = Extract { text: plain(&value.text), ..whole("") };
            career.person.push(Field { key, value });
        } else if name.text.eq_ignore_ascii_case("languages") {
            is_of_person = true;
            read_languages(&name, &value, career);
        } else {
            let text = format!("{}: {}", plain(&name.text), plain(&value.text));
            let mut line = Extract { text, ..whole("") };
            let before = career.private.len();
            private::take(&mut line, &mut career.private);
            is_of_person |= career.private.len() > before;
            if !line.is_empty() {
                let (name, value) = (marked(name), marked(value));
                let text = format!("- **{}:** {}", name.text, value.text);
                lines.push(Extract { text, ..line });
            }
        }
        pair.finish(&mut career.left);
    }
    let block = joined(&lines, "\n");
    if block.is_none() {
        // What is on such a card has a place of its own.
        let why = "what stood below it has places of its own".to_owned();
        career.left.extend((!title.is_empty()).then_some(LeftOut { what: title, why }));
        return;
    }
    let kind = is_of_person.then_some(SectionKind::Other);
    career.sections.push(SectionDraft {
        title,
        kind,
        blocks: block.into_iter().collect(),
        ..SectionDraft::default()
    });
}

/// `English (native), German`.
fn read_languages(name: &Extract, value: &Extract, career: &mut Career) {
    let mut label = Some(name.text.clone());
    for part in value.text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let (language, level) = match part.split_once(['(', ':']) {
            Some((language, level)) => (language.trim(), Some(level.trim_end_matches(')').trim())),
            None => (part, None),
        };
        let wording = [label.take().unwrap_or_default().as_str(), language].join(" ");
        let extract = |text: &str, wording: Option<String>| Extract {
            text: text.to_owned(),
            wording,
            place: value.place.clone(),
        };
        career.languages.push(LanguageDraft {
            name: extract(language, Some(wording.trim().to_owned())),
            level: level.filter(|level| !level.is_empty()).map(|level| extract(level, None)),
        });
    }
}

fn read_section(
    card: &Map<String, Value>,
    fields: &mut Fields<'_>,
    title: Extract,
    kind: &str,
    career: &mut Career,
) {
    let mut section = SectionDraft { title, ..SectionDraft::default() };
    let plain_items = fields.texts("contents");
    if !plain_items.is_empty() {
        section.blocks.extend(listed(&plain_items, ""));
    } else if let Some(Value::Array(_)) = card.get("contents") {
        let mut lines: Vec<Extract> = Vec::new();
        for mut item in fields.list("contents", &mut career.left) {
            match kind {
                "time_table" => section.entries.extend(entries(&mut item, &mut career.left)),
                _ => lines.extend(nested(&mut item, &mut career.left)),
            }
            item.finish(&mut career.left);
        }
        section.blocks.extend(joined(&lines, "\n"));
    }
    let has_text = !section.blocks.is_empty() || !section.entries.is_empty();
    match has_text || section.title.is_empty() {
        true => career.sections.push(section),
        false => career
            .left
            .push(LeftOut { what: section.title, why: "nothing stands below it".to_owned() }),
    }
}

/// The entry of a row, or one for each of its items, as of honors of one year.
fn entries(item: &mut Fields<'_>, left: &mut Vec<LeftOut>) -> Vec<EntryDraft> {
    let title = item.text("title").map(marked);
    let institution = item.text("institution").or_else(|| item.text("department"));
    let institution = institution.map(marked);
    let dates = item.text("year").or_else(|| item.text("date")).map(period);
    let items = item.texts("items");
    let mut body = description(item, left);
    let Some(title) = title.or_else(|| institution.clone()) else {
        // The year belongs to each of them, and is said once.
        let mut dates = dates;
        let mut entries: Vec<EntryDraft> = Vec::new();
        for name in items {
            let own = dates.clone();
            dates = dates.map(|dates| Extract { wording: Some(String::new()), ..dates });
            entries.push(EntryDraft { title: marked(name), dates: own, ..EntryDraft::default() });
        }
        match entries.last_mut() {
            Some(last) => last.body = body,
            None => left.extend(
                body.into_iter()
                    .chain(dates)
                    .map(|what| LeftOut { what, why: "it has no title".to_owned() }),
            ),
        }
        return entries;
    };
    body.extend(listed(&items, ""));
    let byline = institution.filter(|institution| *institution != title);
    vec![EntryDraft {
        title,
        byline: byline.into_iter().chain(item.text("location").map(marked)).collect(),
        dates,
        body,
        ..EntryDraft::default()
    }]
}

/// `1933 - 1955`, `2023-now` as a CV has it.
fn period(year: Extract) -> Extract {
    let wording = Some(year.text.clone());
    let text = year.text.replace(['—', '−'], "–");
    let parts: Vec<&str> =
        text.split('–').flat_map(|part| part.split(" - ")).map(str::trim).collect();
    let short: Vec<&str> = text.split('-').map(str::trim).collect();
    let parts = match (parts.as_slice(), short.as_slice()) {
        ([_], [from, to]) if from.len() == 4 && to.len() != 2 => short,
        _ => parts,
    };
    let text = match parts.as_slice() {
        [from, to] => {
            let goes_on = ["now", "present", "current", "today"];
            let to = if goes_on.contains(&to.to_lowercase().as_str()) { "present" } else { to };
            format!("{} – {}", dates::written(from), dates::written(to))
        }
        _ => dates::written(&year.text),
    };
    Extract { text, wording, place: year.place }
}

/// A description: a text, or a list with lists in it.
fn description(item: &mut Fields<'_>, left: &mut Vec<LeftOut>) -> Vec<Extract> {
    if let Some(text) = item.text("description") {
        return vec![marked(text)];
    }
    let place = item.place().clone();
    match item.value("description") {
        Some(value) => {
            let mut lines = Vec::new();
            push_lines(value, "", &place, &mut lines, left);
            joined(&lines, "\n").into_iter().collect()
        }
        None => Vec::new(),
    }
}

fn nested(item: &mut Fields<'_>, left: &mut Vec<LeftOut>) -> Vec<Extract> {
    let place = item.place().clone();
    let title = item.text("title").map(|title| {
        let words = said(&title).to_owned();
        let text = format!("- **{}**", marked(title.clone()).text);
        Extract { text, wording: Some(words), ..title }
    });
    let mut lines: Vec<Extract> = title.into_iter().collect();
    let before = if lines.is_empty() { "" } else { "  " };
    for key in ["items", "contents", "description"] {
        if let Some(value) = item.value(key) {
            push_lines(value, before, &place, &mut lines, left);
        }
    }
    lines
}

/// The items of a list, each with the list below it.
fn push_lines(
    value: &Value,
    before: &str,
    place: &Place,
    lines: &mut Vec<Extract>,
    left: &mut Vec<LeftOut>,
) {
    match value {
        Value::Array(items) => {
            items.iter().for_each(|item| push_lines(item, before, place, lines, left));
        }
        Value::Object(map) => {
            let mut fields = Fields::new(map, place.clone());
            let title = fields.text("title");
            let deeper = if title.is_some() { format!("{before}  ") } else { before.to_owned() };
            lines.extend(title.map(|title| bullet(title, before)));
            for key in ["contents", "items", "description"] {
                if let Some(value) = fields.value(key) {
                    push_lines(value, &deeper, place, lines, left);
                }
            }
            fields.finish(left);
        }
        Value::String(text) if !text.trim().is_empty() => {
            lines.push(bullet(Extract::new(text.trim(), place.clone()), before));
        }
        Value::Number(number) => {
            lines.push(bullet(Extract::new(number.to_string(), place.clone()), before));
        }
        _ => {}
    }
}

fn listed(items: &[Extract], before: &str) -> Option<Extract> {
    let lines: Vec<Extract> = items.iter().map(|item| bullet(item.clone(), before)).collect();
    joined(&lines, "\n")
}

fn bullet(item: Extract, before: &str) -> Extract {
    let item = marked(item);
    Extract { text: format!("{before}- {}", item.text), ..item }
}

/// A line of HTML or of markdown as markdown; plain words stay as they are.
fn marked(text: Extract) -> Extract {
    let words = text.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = said(&text).to_owned();
    let written = match words.contains('<') {
        true => without_html(&words).text.split_whitespace().collect::<Vec<_>>().join(" "),
        // Signs that are marks in markdown were marks there, too.
        false if words.contains(['*', '[', '`']) => words,
        false => markdown::plain(&words),
    };
    Extract { text: written, wording: Some(said), ..text }
}

fn plain(text: &str) -> String {
    let parts = without_html(text).text;
    parts.split_whitespace().collect::<Vec<_>>().join(" ")
}
