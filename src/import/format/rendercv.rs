//! RenderCV (rendercv.com): `cv` with sections of nine kinds of entries, whose texts are markdown.
//!
//! Titles of sections are the person's own words. Publications with authors become records. How the
//! other program is to set the text (`design`, `locale`, `settings`) is named in the report.

use serde_json::{Map, Value, json};

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{
    Career, EntryDraft, Extract, Field, LeftOut, Place, PrivateKey, SectionDraft,
};
use crate::import::compose::{joined, labeled, private, said};
use crate::import::dates;
use crate::import::format::json::{self, Fields, left_out};
use crate::import::format::{records, yaml};
use crate::import::input::Input;
use crate::import::links;
use crate::lexicon::SectionKind;
use crate::syntax::reference::formats::Format as RecordFormat;

pub const FORMAT: Format = Format { name: "RenderCV", is, read };

const SETTINGS: [&str; 4] = ["design", "locale", "settings", "rendercv_settings"];

/// Networks whose links have a key of folio's, where the name there is enough.
const NETWORKS: &[(&str, &str)] = &[
    ("linkedin", "linkedin"),
    ("github", "github"),
    ("gitlab", "gitlab"),
    ("orcid", "orcid"),
    ("google scholar", "scholar"),
    ("researchgate", "researchgate"),
    ("youtube", "youtube"),
    ("instagram", "instagram"),
    ("x", "x"),
    ("twitter", "x"),
    ("bluesky", "bluesky"),
];

/// Addresses of networks that folio does not know.
const ADDRESSES: &[(&str, &str)] = &[
    ("stackoverflow", "https://stackoverflow.com/users/"),
    ("telegram", "https://t.me/"),
    ("leetcode", "https://leetcode.com/u/"),
    ("imdb", "https://www.imdb.com/name/"),
    ("reddit", "https://www.reddit.com/user/"),
];

fn is(input: &Input) -> bool {
    yaml::has_key(input, "cv")
        && match yaml::object(input) {
            Ok(top) => top
                .get("cv")
                .is_some_and(|cv| ["name", "sections"].iter().any(|key| cv.get(key).is_some())),
            // What is damaged is refused as what it was.
            Err(_) => yaml::has_key(input, "design") || yaml::has_key(input, "  sections"),
        }
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let map = yaml::object(input)?;
    let mut career = Career::default();
    map.values().for_each(|value| career.read.add(&json::words(value)));
    let mut top = Fields::new(&map, Place::default());
    if let Some(fields) = top.fields("cv") {
        read_cv(input, fields, &mut career);
    }
    top.leave_settings(&SETTINGS, &mut career.left);
    top.finish(&mut career.left);
    Ok(career)
}

fn read_cv(input: &Input, mut cv: Fields<'_>, career: &mut Career) {
    for key in ["name", "headline", "location"] {
        career.person.extend(cv.text(key).map(|value| Field { key, value }));
    }
    let emails = cv.texts("email").into_iter();
    career.person.extend(emails.map(|value| Field { key: "email", value }));
    let phones = cv.texts("phone").into_iter();
    career.private.extend(phones.map(|number| private(PrivateKey::Phone, number)));
    for site in cv.texts("website") {
        links::add("website", site, career);
    }
    for mut network in cv.list("social_networks", &mut career.left) {
        let (name, user) = (network.text("network"), network.text("username"));
        if let (Some(name), Some(user)) = (name, user) {
            read_network(&name, user, career);
        }
        network.finish(&mut career.left);
    }
    for mut connection in cv.list("custom_connections", &mut career.left) {
        let (name, url) = (connection.text("placeholder"), connection.text("url"));
        match (name, url) {
            (Some(name), Some(url)) => {
                let wording = Some(format!("{} {}", name.text, url.text));
                links::add(&links::key_of(&name.text), Extract { wording, ..url }, career);
            }
            (name, url) => {
                let what = joined(&[name, url].into_iter().flatten().collect::<Vec<_>>(), " ");
                let why = "it has no address or no name".to_owned();
                career.left.extend(what.map(|what| LeftOut { what, why }));
            }
        }
        connection.finish(&mut career.left);
    }
    if let Some(sections) = cv.object("sections") {
        for (title, items) in sections {
            career.read.push(title);
            read_section(input, title, items, career);
        }
    }
    cv.finish(&mut career.left);
}

fn read_network(name: &Extract, user: Extract, career: &mut Career) {
    let wording = format!("{} {}", name.text, user.text);
    let folded = name.text.to_lowercase();
    let known = NETWORKS.iter().find(|(network, _)| *network == folded);
    let address = ADDRESSES.iter().find(|(network, _)| *network == folded);
    let (key, text) =
        match (known, address, user.text.strip_prefix('@').and_then(|user| user.split_once('@'))) {
            (Some((_, key)), ..) => ((*key).to_owned(), user.text.clone()),
            (_, Some((_, before)), _) => {
                (links::key_of(&name.text), format!("{before}{}", user.text))
            }
            (.., Some((user, host))) => {
                (links::key_of(&name.text), format!("https://{host}/@{user}"))
            }
            _ if folded == "whatsapp" => {
                let number = Extract { wording: Some(wording), ..user };
                career.private.push(private(PrivateKey::Phone, number));
                return;
            }
            _ => {
                let what = Extract { text: wording, ..user };
                let why = "folio does not know the addresses of this network".to_owned();
                career.left.push(LeftOut { what, why });
                return;
            }
        };
    links::add(&key, Extract { text, wording: Some(wording), place: user.place }, career);
}

/// `selected_honors` as `Selected honors`; a title with capitals stays.
fn title_of(key: &str) -> String {
    if key.chars().any(char::is_uppercase) {
        return key.to_owned();
    }
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

fn read_section(input: &Input, key: &str, items: &Value, career: &mut Career) {
    let place = Place::new(title_of(key));
    let title = Extract::new(title_of(key), Place::default());
    let mut section = SectionDraft { title, ..SectionDraft::default() };
    let Value::Array(items) = items else {
        career.left.extend(left_out(items, place));
        career.sections.push(section);
        return;
    };
    // Lines that follow each other are one list.
    let mut lines: Vec<Extract> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let place = place.within(index + 1);
        match item {
            Value::Object(map) => {
                let mut fields = Fields::new(map, place);
                match line(&mut fields) {
                    Some(line) => lines.push(line),
                    None => {
                        section.blocks.extend(joined(&std::mem::take(&mut lines), "\n"));
                        if fields.has("title") && fields.has("authors") {
                            section.kind = Some(SectionKind::Publications);
                            read_work(input, &mut fields, career);
                        } else {
                            section.entries.push(entry(&mut fields));
                        }
                    }
                }
                fields.finish(&mut career.left);
            }
            Value::String(text) => {
                section.blocks.extend(joined(&std::mem::take(&mut lines), "\n"));
                section.blocks.push(Extract::new(text.trim(), place));
            }
            other => career.left.extend(left_out(other, place)),
        }
    }
    section.blocks.extend(joined(&lines, "\n"));
    let is_said = section.kind == Some(SectionKind::of_heading(&section.title.text));
    section.kind = section.kind.filter(|_| !is_said);
    section.entries.retain(|entry| !entry.title.is_empty());
    career.sections.push(section);
}

/// An entry of one line: a bullet, a number, a label with details.
fn line(fields: &mut Fields<'_>) -> Option<Extract> {
    let prefixed = |before: &str, text: Extract| {
        let wording = Some(said(&text).to_owned());
        Extract { text: format!("{before}{}", text.text), wording, ..text }
    };
    if let Some(bullet) = fields.text("bullet") {
        return Some(prefixed("- ", bullet));
    }
    if let Some(number) = fields.text("number").or_else(|| fields.text("reversed_number")) {
        return Some(prefixed("1. ", number));
    }
    let (label, details) = (fields.text("label")?, fields.text("details"));
    let label = Extract { text: format!("- **{}:**", label.text), ..label };
    let parts: Vec<Extract> = std::iter::once(label).chain(details).collect();
    joined(&parts, " ")
}

fn entry(fields: &mut Fields<'_>) -> EntryDraft {
    let degree: Vec<Extract> =
        ["degree", "area"].iter().filter_map(|key| fields.text(key)).collect();
    let named = fields.text("position").or_else(|| joined(&degree, ", "));
    let named = named.or_else(|| fields.text("name")).or_else(|| fields.text("title"));
    let at = fields.text("company").or_else(|| fields.text("institution"));
    let (title, at) = match named {
        Some(named) => (Some(named), at),
        None => (at, None),
    };
    let single = fields.text("date");
    let (start, end) = (fields.text("start_date"), fields.text("end_date"));
    let mut byline: Vec<Extract> = at.into_iter().chain(fields.text("location")).collect();
    let dates = match single {
        Some(date) => {
            // RenderCV shows the date, and not the two others.
            byline.extend([start, end].into_iter().flatten());
            dates::period(Some(date), None)
        }
        None => dates::since(start, end),
    };
    let grade = fields.text("grade").map(|grade| labeled("Grade", grade));
    let mut body: Vec<Extract> = fields.text("summary").into_iter().chain(grade).collect();
    let items: Vec<Extract> = fields.texts("highlights").into_iter().map(item).collect();
    body.extend(joined(&items, "\n"));
    EntryDraft {
        title: title.map(for_heading).unwrap_or_default(),
        byline,
        dates,
        body,
        ..EntryDraft::default()
    }
}

/// Braces in a heading would be attributes.
fn for_heading(title: Extract) -> Extract {
    let text = title.text.replace('{', "\\{").replace('}', "\\}");
    Extract { text, ..title }
}

/// A highlight, in which ` - ` begins an item below it.
fn item(highlight: Extract) -> Extract {
    let lines = highlight.text.replace(" - ", "\n  - ");
    Extract { text: format!("- {lines}"), ..highlight }
}

/// A publication with authors, as a record.
fn read_work(input: &Input, fields: &mut Fields<'_>, career: &mut Career) {
    let place = fields.place().clone();
    let words = fields.words();
    let mut item = Map::from_iter([("type".to_owned(), json!("article-journal"))]);
    let plain = |text: &str| text.replace('*', "").trim().to_owned();
    for (key, variable) in [
        ("title", "title"),
        ("journal", "container-title"),
        ("doi", "DOI"),
        ("url", "URL"),
        ("summary", "abstract"),
    ] {
        let text = fields.text(key).map(|text| Value::String(plain(&text.text)));
        item.extend(text.map(|text| (variable.to_owned(), text)));
    }
    let authors: Value =
        fields.texts("authors").iter().map(|name| Value::String(plain(&name.text))).collect();
    item.insert("author".to_owned(), authors);
    if let Some(date) = fields.text("date") {
        item.insert("issued".to_owned(), json!({ "raw": date.text }));
    }
    let text = Value::Array(vec![Value::Object(item)]).to_string();
    let read = records::career(input, &text, RecordFormat::CslJson);
    let mut rest = words.without(&others(fields));
    for mut work in read.into_iter().flat_map(|career| career.works) {
        work.words = work.words.common(&rest);
        work.place = place.clone();
        rest = rest.without(&work.words);
        career.works.push(work);
    }
    let rest: Vec<&str> = rest.iter().collect();
    if !rest.is_empty() {
        let what = Extract::new(rest.join(" "), place);
        let why = "the entry of the bibliography says it otherwise".to_owned();
        career.left.push(LeftOut { what, why });
    }
}

/// The words of fields that nobody took.
fn others(fields: &Fields<'_>) -> crate::import::words::WordCount {
    fields.others().map(|(_, value)| json::words(value)).sum()
}
