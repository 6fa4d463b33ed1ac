//! JSON Resume (jsonresume.org, schema 1.0.0): `basics`, and lists of entries.
//!
//! Works without authors are lines of a section, as no record can be made of them. Keys that are not
//! of the schema are reported as not carried.

use serde_json::Value;

use crate::base::Diagnostic;
use crate::import::career::{
    Career, EntryDraft, Extract, Field, LanguageDraft, LeftOut, Place, PrivateDraft, PrivateKey,
    SectionDraft,
};
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::compose::{joined, labeled, linked, list, marked, paragraphs, private, titled};
use crate::import::format::json::{self, Fields};
use crate::import::input::Input;
use crate::import::{Format, dates, markdown};
use crate::lexicon::SectionKind;

pub const FORMAT: Format = Format { name: "JSON Resume", is, read };

/// Reads an entry of a list.
type ReadEntry = fn(&mut Fields<'_>) -> EntryDraft;

/// The lists of entries: the key, the title of the section and its kind, and how an entry is read.
const LISTS: &[(&str, &str, SectionKind, ReadEntry)] = &[
    ("education", "Education", SectionKind::Education, degree),
    ("work", "Experience", SectionKind::Work, post),
    ("volunteer", "Volunteering", SectionKind::Volunteer, post),
    ("certificates", "Certification", SectionKind::Certification, certificate),
    ("awards", "Awards", SectionKind::Awards, award),
    ("projects", "Projects", SectionKind::Research, project),
    ("publications", "Publications", SectionKind::Publications, publication),
];

fn is(input: &Input) -> bool {
    json::object(input).is_some_and(|top| {
        let others = ["sections", "content", "cv"];
        top.get("basics").is_some_and(Value::is_object)
            && !others.iter().any(|key| top.contains_key(*key))
    })
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let Some(top) = json::object(input) else {
        let message = format!("`{}` is no JSON that can be read", input.name);
        return Err(Diagnostic::new(&IMPORT_UNREADABLE, message).help("export it again"));
    };
    let mut career = Career::default();
    let mut fields = Fields::new(&top, Place::default());
    let _ = fields.text("$schema").map(|schema| {
        career.read = json::words(&Value::Object(top.clone())).without(&schema.words());
    });
    if career.read.is_empty() {
        career.read = json::words(&Value::Object(top.clone()));
    }
    if let Some(basics) = fields.fields("basics") {
        read_basics(basics, &mut career);
    }
    for (key, title, kind, read_entry) in LISTS {
        let mut section =
            SectionDraft { title: titled(title), kind: Some(*kind), ..SectionDraft::default() };
        for mut item in fields.list(key, &mut career.left) {
            let entry = read_entry(&mut item);
            item.finish(&mut career.left);
            section.entries.extend((!entry.title.is_empty()).then_some(entry));
        }
        career.sections.extend((!section.entries.is_empty()).then_some(section));
    }
    for (key, title, kind) in [
        ("skills", "Skills", SectionKind::Skills),
        ("interests", "Interests", SectionKind::Interests),
    ] {
        let items = fields.list(key, &mut career.left);
        career.sections.extend(list_section(titled(title), kind, items, &mut career.left));
    }
    for mut item in fields.list("languages", &mut career.left) {
        let name = item.text("language");
        if let Some(name) = name {
            career.languages.push(LanguageDraft { name, level: item.text("fluency") });
        }
        item.finish(&mut career.left);
    }
    for mut item in fields.list("references", &mut career.left) {
        let parts: Vec<Extract> =
            [item.text("name"), item.text("reference")].into_iter().flatten().collect();
        if let Some(first) = parts.first() {
            let text: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
            let value = Extract::new(text.join(": "), first.place.clone());
            career.private.push(PrivateDraft { key: PrivateKey::Referee, value, label: None });
        }
        item.finish(&mut career.left);
    }
    fields.finish(&mut career.left);
    Ok(career)
}

fn read_basics(mut basics: Fields<'_>, career: &mut Career) {
    for (theirs, ours) in [("name", "name"), ("label", "headline"), ("email", "email")] {
        let field = basics.text(theirs).map(|value| Field { key: ours, value });
        career.person.extend(field);
    }
    let phone = basics.text("phone");
    career.private.extend(phone.map(|value| private(PrivateKey::Phone, value)));
    career.links.extend(basics.text("url").map(|url| ("website".to_owned(), url)));
    if let Some(summary) = basics.text("summary") {
        career.summary.extend(paragraphs(&summary));
    }
    if let Some(mut location) = basics.fields("location") {
        let street: Vec<Extract> =
            ["address", "postalCode"].iter().filter_map(|key| location.text(key)).collect();
        let address = joined(&street, ", ");
        career.private.extend(address.map(|value| private(PrivateKey::Address, value)));
        let town: Vec<Extract> =
            ["city", "region", "countryCode"].iter().filter_map(|key| location.text(key)).collect();
        let town = joined(&town, ", ").map(|value| Field { key: "location", value });
        career.person.extend(town);
        location.finish(&mut career.left);
    }
    for mut profile in basics.list("profiles", &mut career.left) {
        let network = profile.text("network");
        let (user, url) = (profile.text("username"), profile.text("url"));
        let address = url.clone().or_else(|| user.clone());
        if let (Some(network), Some(address)) = (&network, address) {
            let name = network.text.to_lowercase().replace(' ', "-");
            // The name of the network is the key now, and the user's name stands in the address.
            let said = [Some(network), user.as_ref(), url.as_ref()];
            let said: Vec<&str> =
                said.into_iter().flatten().map(|part| part.text.as_str()).collect();
            let whole = user.as_ref().filter(|_| is_bare(&address.text));
            let text =
                whole.map(|user| format!("{}/{}", address.text.trim_end_matches('/'), user.text));
            let text = text.unwrap_or(address.text);
            let address = Extract { text, wording: Some(said.join(" ")), ..address };
            career.links.push((name, address));
        }
        profile.finish(&mut career.left);
    }
    basics.finish(&mut career.left);
}

/// Whether an address is that of a service itself, and not of a person's page there.
fn is_bare(address: &str) -> bool {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    !rest.is_empty() && !rest.trim_end_matches('/').contains('/')
}

fn body(fields: &mut Fields<'_>, texts: &[&str], lists: &[&str]) -> Vec<Extract> {
    let mut body = Vec::new();
    for key in texts {
        body.extend(fields.text(key).iter().flat_map(paragraphs));
    }
    for key in lists {
        body.extend(list(&fields.texts(key)));
    }
    body
}

fn period(fields: &mut Fields<'_>) -> Option<Extract> {
    let (start, end) = (fields.text("startDate"), fields.text("endDate"));
    dates::since(start, end)
}

fn degree(fields: &mut Fields<'_>) -> EntryDraft {
    let parts: Vec<Extract> =
        [fields.text("studyType"), fields.text("area")].into_iter().flatten().collect();
    let institution = fields.text("institution");
    let title = joined(&parts, ", ").or_else(|| institution.clone());
    let url = fields.text("url");
    let title = match parts.is_empty() {
        true => title.map(|title| linked(title, url.clone())),
        false => title.map(marked),
    };
    let byline = institution.filter(|_| !parts.is_empty()).map(|name| linked(name, url));
    let dates = period(fields);
    let score = fields.text("score").map(|score| labeled("Score", marked(score)));
    let body = score.into_iter().chain(body(fields, &[], &["courses"])).collect();
    EntryDraft {
        title: title.unwrap_or_default(),
        byline: byline.into_iter().collect(),
        dates,
        body,
        ..EntryDraft::default()
    }
}

fn post(fields: &mut Fields<'_>) -> EntryDraft {
    let organization = fields.text("name").or_else(|| fields.text("organization"));
    let position = fields.text("position");
    let place = fields.text("location");
    let url = fields.text("url");
    let (title, organization) = match (position, organization) {
        (Some(position), Some(name)) => (marked(position), Some(linked(name, url))),
        (Some(position), None) => (linked(position, url), None),
        (None, Some(name)) => (linked(name, url), None),
        (None, None) => (Extract::default(), None),
    };
    EntryDraft {
        title,
        byline: organization.into_iter().chain(place.map(marked)).collect(),
        dates: period(fields),
        body: body(fields, &["description", "summary"], &["highlights"]),
        ..EntryDraft::default()
    }
}

fn certificate(fields: &mut Fields<'_>) -> EntryDraft {
    simple(fields, "name", "issuer", "date", &[])
}

fn award(fields: &mut Fields<'_>) -> EntryDraft {
    simple(fields, "title", "awarder", "date", &["summary"])
}

fn publication(fields: &mut Fields<'_>) -> EntryDraft {
    let entry = simple(fields, "name", "publisher", "releaseDate", &["summary"]);
    let doubt = "the authors are missing; a record from PubMed or ORCID has them".to_owned();
    EntryDraft { doubts: vec![doubt], ..entry }
}

fn project(fields: &mut Fields<'_>) -> EntryDraft {
    let parts = [fields.text("entity"), joined(&fields.texts("roles"), ", "), fields.text("type")];
    EntryDraft {
        title: named(fields, "name"),
        byline: parts.into_iter().flatten().map(marked).collect(),
        dates: period(fields),
        body: body(fields, &["description"], &["highlights", "keywords"]),
        ..EntryDraft::default()
    }
}

/// A name with the address of the entry.
fn named(fields: &mut Fields<'_>, key: &str) -> Extract {
    let url = fields.text("url");
    fields.text(key).map(|name| linked(name, url)).unwrap_or_default()
}

fn simple(
    fields: &mut Fields<'_>,
    title: &str,
    organization: &str,
    date: &str,
    texts: &[&str],
) -> EntryDraft {
    EntryDraft {
        title: named(fields, title),
        byline: fields.text(organization).map(marked).into_iter().collect(),
        dates: dates::period(fields.text(date), None),
        body: body(fields, texts, &[]),
        ..EntryDraft::default()
    }
}

/// A section of lines, each a name with its level and what belongs to it.
fn list_section(
    title: Extract,
    kind: SectionKind,
    items: Vec<Fields<'_>>,
    left: &mut Vec<LeftOut>,
) -> Option<SectionDraft> {
    let mut lines: Vec<String> = Vec::new();
    let mut place = None;
    for mut item in items {
        let (name, level) = (item.text("name"), item.text("level"));
        let keywords = item.texts("keywords");
        place = place.or_else(|| name.as_ref().map(|name| name.place.clone()));
        let name = name.map(|name| format!("**{}**", markdown::plain(&name.text)));
        let level = level.map(|level| format!("({})", markdown::plain(&level.text)));
        let mut line: Vec<String> = name.into_iter().chain(level).collect();
        let keywords: Vec<String> =
            keywords.iter().map(|keyword| markdown::plain(&keyword.text)).collect();
        if !keywords.is_empty() {
            if let Some(last) = line.last_mut() {
                last.push(':');
            }
            line.push(keywords.join(", "));
        }
        item.finish(left);
        lines.extend((!line.is_empty()).then(|| format!("- {}", line.join(" "))));
    }
    let block = Extract::new(lines.join("\n"), place.unwrap_or_default());
    (!lines.is_empty()).then(|| SectionDraft {
        title,
        kind: Some(kind),
        blocks: vec![block],
        entries: Vec::new(),
    })
}
