//! A résumé of `basics` and lists of entries, as JSON Resume has it, and after it YAMLResume and Reactive
//! Resume, with some words of their own.
//!
//! Works without authors are lines of a section, as no record can be made of them. What no field
//! took is left to the format to report.

use crate::import::career::{
    Career, EntryDraft, Extract, Field, LanguageDraft, LeftOut, PrivateKey, SectionDraft,
};
use crate::import::code_names;
use crate::import::compose::{
    joined, labeled, linked, list, marked, paragraphs, private, private_note, section, titled,
};
use crate::import::dates;
use crate::import::format::json::Fields;
use crate::import::markdown;
use crate::lexicon::SectionKind;

/// What texts of sentences are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Markdown,
}

impl Style {
    fn blocks(self, text: &Extract) -> Vec<Extract> {
        match self {
            Style::Plain => paragraphs(text),
            Style::Markdown => {
                let blocks = text.text.split("\n\n").map(str::trim);
                let blocks = blocks.filter(|block| !block.is_empty());
                blocks.map(|block| Extract::new(block, text.place.clone())).collect()
            }
        }
    }
}

/// How an entry is read.
type ReadEntry = fn(&mut Fields<'_>, Style) -> EntryDraft;

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

/// Reads all that is said below `fields`, but for what no field takes.
pub fn read(fields: &mut Fields<'_>, style: Style, career: &mut Career) {
    if let Some(mut basics) = fields.fields("basics") {
        read_basics(&mut basics, style, career);
        read_contact(&mut basics, career);
        basics.finish(&mut career.left);
    }
    read_contact(fields, career);
    for (key, title, kind, read_entry) in LISTS {
        let mut entries = Vec::new();
        for mut item in fields.list(key, &mut career.left) {
            entries.push(read_entry(&mut item, style));
            item.finish(&mut career.left);
        }
        career.sections.extend(section(title, *kind, entries));
    }
    for (key, title, kind) in [
        ("skills", "Skills", SectionKind::Skills),
        ("interests", "Interests", SectionKind::Interests),
    ] {
        let items = fields.list(key, &mut career.left);
        career.sections.extend(list_section(titled(title), kind, items, &mut career.left));
    }
    for mut item in fields.list("languages", &mut career.left) {
        if let Some(name) = item.text("language") {
            // Scores of tests stand there.
            let scores = joined(&item.texts("keywords"), ", ");
            career.private.extend(scores.map(|scores| private_note(&name.text, scores)));
            career.languages.push(LanguageDraft { name, level: item.text("fluency") });
        }
        item.finish(&mut career.left);
    }
    for mut item in fields.list("references", &mut career.left) {
        let keys = ["name", "relationship", "phone", "email", "reference", "summary"];
        let parts: Vec<Extract> = keys.iter().filter_map(|key| item.text(key)).collect();
        let referee = joined(&parts, ": ");
        career.private.extend(referee.map(|value| private(PrivateKey::Referee, value)));
        item.finish(&mut career.left);
    }
}

/// The text of the first of these fields that has one.
fn first(fields: &mut Fields<'_>, keys: &[&str]) -> Option<Extract> {
    keys.iter().find_map(|key| fields.text(key))
}

fn read_basics(basics: &mut Fields<'_>, style: Style, career: &mut Career) {
    for (theirs, ours) in
        [("name", "name"), ("label", "headline"), ("headline", "headline"), ("email", "email")]
    {
        let field = basics.text(theirs).map(|value| Field { key: ours, value });
        career.person.extend(field);
    }
    let phone = basics.text("phone");
    career.private.extend(phone.map(|value| private(PrivateKey::Phone, value)));
    career.links.extend(basics.text("url").map(|url| ("website".to_owned(), url)));
    if let Some(summary) = basics.text("summary") {
        career.summary.extend(style.blocks(&summary));
    }
}

/// Where somebody lives, and where else they are found.
fn read_contact(basics: &mut Fields<'_>, career: &mut Career) {
    let place = basics.text("location");
    career.person.extend(place.map(|value| Field { key: "location", value }));
    if let Some(mut location) = basics.fields("location") {
        let street: Vec<Extract> =
            ["address", "postalCode"].iter().filter_map(|key| location.text(key)).collect();
        let address = joined(&street, ", ");
        career.private.extend(address.map(|value| private(PrivateKey::Address, value)));
        let mut town: Vec<Extract> =
            ["city", "region"].iter().filter_map(|key| location.text(key)).collect();
        let lands = ["countryCode", "country"].into_iter().filter_map(|key| location.text(key));
        town.extend(lands.map(code_names::country));
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
            let whole = user.as_ref().filter(|_| url.is_some() && is_bare(&address.text));
            let text =
                whole.map(|user| format!("{}/{}", address.text.trim_end_matches('/'), user.text));
            let text = text.unwrap_or(address.text);
            let address = Extract { text, wording: Some(said.join(" ")), ..address };
            career.links.push((name, address));
        }
        profile.finish(&mut career.left);
    }
}

/// Whether an address is that of a service itself, and not of a person's page there.
fn is_bare(address: &str) -> bool {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    !rest.is_empty() && !rest.trim_end_matches('/').contains('/')
}

fn body(fields: &mut Fields<'_>, style: Style, texts: &[&str], lists: &[&str]) -> Vec<Extract> {
    let mut body = Vec::new();
    for key in texts {
        body.extend(fields.text(key).iter().flat_map(|text| style.blocks(text)));
    }
    for key in lists {
        body.extend(list(&fields.texts(key)));
    }
    let keywords = joined(&fields.texts("keywords"), ", ");
    body.extend(keywords.map(|keywords| labeled("Keywords", marked(keywords))));
    body
}

fn period(fields: &mut Fields<'_>) -> Option<Extract> {
    let (start, end) = (fields.text("startDate"), fields.text("endDate"));
    dates::since(start, end).or_else(|| dates::period(fields.text("date"), None))
}

fn degree(fields: &mut Fields<'_>, style: Style) -> EntryDraft {
    let parts: Vec<Extract> = [first(fields, &["studyType", "degree"]), fields.text("area")]
        .into_iter()
        .flatten()
        .collect();
    let institution = fields.text("institution");
    let title = joined(&parts, ", ").or_else(|| institution.clone());
    let url = fields.text("url");
    let title = match parts.is_empty() {
        true => title.map(|title| linked(title, url.clone())),
        false => title.map(marked),
    };
    let place = fields.text("location").map(marked);
    let byline = institution.filter(|_| !parts.is_empty()).map(|name| linked(name, url));
    let dates = period(fields);
    let score = fields.text("score").map(|score| labeled("Score", marked(score)));
    let mut body: Vec<Extract> =
        score.into_iter().chain(body(fields, style, &["summary"], &[])).collect();
    let courses = joined(&fields.texts("courses"), ", ");
    body.extend(courses.map(|courses| labeled("Courses", marked(courses))));
    EntryDraft {
        title: title.unwrap_or_default(),
        byline: byline.into_iter().chain(place).collect(),
        dates,
        body,
        ..EntryDraft::default()
    }
}

fn post(fields: &mut Fields<'_>, style: Style) -> EntryDraft {
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
        body: body(fields, style, &["description", "summary"], &["highlights"]),
        ..EntryDraft::default()
    }
}

fn certificate(fields: &mut Fields<'_>, style: Style) -> EntryDraft {
    simple(fields, style, "name", "issuer", "date")
}

fn award(fields: &mut Fields<'_>, style: Style) -> EntryDraft {
    simple(fields, style, "title", "awarder", "date")
}

fn publication(fields: &mut Fields<'_>, style: Style) -> EntryDraft {
    let entry = simple(fields, style, "name", "publisher", "releaseDate");
    let doubt = "the authors are missing; a record from PubMed or ORCID has them".to_owned();
    EntryDraft { doubts: vec![doubt], ..entry }
}

fn project(fields: &mut Fields<'_>, style: Style) -> EntryDraft {
    let parts = [fields.text("entity"), joined(&fields.texts("roles"), ", "), fields.text("type")];
    EntryDraft {
        title: named(fields, "name"),
        byline: parts.into_iter().flatten().map(marked).collect(),
        dates: period(fields),
        body: body(fields, style, &["description", "summary"], &["highlights"]),
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
    style: Style,
    title: &str,
    organization: &str,
    date: &str,
) -> EntryDraft {
    EntryDraft {
        title: named(fields, title),
        byline: fields.text(organization).map(marked).into_iter().collect(),
        dates: dates::period(fields.text(date), None),
        body: body(fields, style, &["summary"], &[]),
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
        doubts: Vec::new(),
        entries: Vec::new(),
    })
}
