//! The tables about the person: profile, addresses, languages, skills.

use crate::import::career::{
    Career, Doubt, Extract, Field, LanguageDraft, LeftOut, PrivateDraft, PrivateKey, SectionDraft,
};
use crate::import::compose::{
    joined, labeled, marked, paragraphs, private, private_note, said, titled,
};
use crate::import::dates;
use crate::import::format::json::Fields;
use crate::import::links;
use crate::lexicon::SectionKind;

pub fn person(mut row: Fields<'_>, career: &mut Career) {
    let name: Vec<Extract> =
        ["First Name", "Last Name"].iter().filter_map(|key| row.text(key)).collect();
    let name = joined(&name, " ").map(|value| Field { key: "name", value });
    career.person.extend(name);
    for (theirs, ours) in [("Headline", "headline"), ("Geo Location", "location")] {
        career.person.extend(row.text(theirs).map(|value| Field { key: ours, value }));
    }
    if let Some(text) = row.text("Summary") {
        introduce(&text, career);
    }
    let address: Vec<Extract> =
        ["Address", "Zip Code"].iter().filter_map(|key| row.text(key)).collect();
    career.private.extend(joined(&address, ", ").map(|value| private(PrivateKey::Address, value)));
    career.private.extend(row.text("Birth Date").map(birth));
    career.private.extend(row.text("Maiden Name").map(|name| private_note("Maiden name", name)));
    for handle in row.text("Twitter Handles").iter().flat_map(listed) {
        let text = format!("https://x.com/{}", handle.text.trim_start_matches('@'));
        let address = Extract { wording: Some(said(&handle).to_owned()), text, ..handle };
        links::add("x", address, career);
    }
    for site in row.text("Websites").iter().flat_map(listed) {
        let (label, text) = site.text.split_once(':').unwrap_or(("", &site.text));
        let is_label = label.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
        let (label, text) = if is_label { (label, text) } else { ("", site.text.as_str()) };
        let name = match label {
            "" | "PERSONAL" | "OTHER" => "website".to_owned(),
            label => label.to_lowercase().replace('_', "-"),
        };
        let wording = Some(site.text.clone());
        let address = Extract { text: text.to_owned(), wording, place: site.place.clone() };
        links::add(&name, address, career);
    }
    row.finish(&mut career.left);
}

/// The items of `[PERSONAL:https://a.example,BLOG:https://b.example]`.
fn listed(text: &Extract) -> Vec<Extract> {
    let inner = text.text.trim_start_matches('[').trim_end_matches(']');
    let mut items: Vec<String> = Vec::new();
    for part in inner.split(',') {
        let has_label = part.trim_start().starts_with(|c: char| c.is_ascii_uppercase() || c == '@');
        match items.last_mut().filter(|last| last.contains("://") && !has_label) {
            // A comma within an address.
            Some(last) => {
                last.push(',');
                last.push_str(part);
            }
            None => items.push(part.trim().to_owned()),
        }
    }
    items.retain(|item| !item.is_empty());
    items.into_iter().map(|item| Extract::new(item, text.place.clone())).collect()
}

/// A whole date is a date; a birthday without its year is a note.
fn birth(date: Extract) -> PrivateDraft {
    match dates::numeric(&date.text) {
        Some(text) => {
            let wording = Some(said(&date).to_owned());
            private(PrivateKey::DateOfBirth, Extract { text, wording, ..date })
        }
        None => private_note("Birthday", date),
    }
}

pub fn summary(mut row: Fields<'_>, career: &mut Career) {
    if let Some(text) = row.text("Profile Summary") {
        introduce(&text, career);
    }
    row.finish(&mut career.left);
}

/// The summary becomes the introduction, once.
fn introduce(text: &Extract, career: &mut Career) {
    let parts = paragraphs(text);
    let is_same =
        parts.iter().map(|part| &part.text).eq(career.summary.iter().map(|part| &part.text));
    if is_same {
        let why = "it stands in the profile, too".to_owned();
        career.left.push(LeftOut { what: text.clone(), why });
        return;
    }
    career.summary.extend(parts);
    let why =
        "your summary became the introduction, the 20 to 30 seconds about you that are spoken";
    career.doubts.push(Doubt { about: text.clone(), why: why.to_owned() });
}

/// The primary address first.
pub fn emails(rows: Vec<Fields<'_>>, career: &mut Career) {
    let mut emails: Vec<(bool, Extract)> = Vec::new();
    for mut row in rows {
        let address = row.text("Email Address");
        let about: Vec<Extract> =
            ["Confirmed", "Primary", "Updated On"].iter().filter_map(|key| row.text(key)).collect();
        let is_primary = about.get(1).is_some_and(|primary| primary.text == "Yes");
        emails.extend(address.map(|address| (is_primary, address)));
        let about = joined(&about, " · ");
        let why = "whether the address is confirmed, and since when".to_owned();
        career.left.extend(about.map(|what| LeftOut { what, why }));
        row.finish(&mut career.left);
    }
    emails.sort_by_key(|(is_primary, _)| !is_primary);
    let fields = emails.into_iter().map(|(_, value)| Field { key: "email", value });
    career.person.extend(fields);
}

pub fn phone(mut row: Fields<'_>, career: &mut Career) {
    let (number, extension, label) = (row.text("Number"), row.text("Extension"), row.text("Type"));
    if let Some(number) = number {
        let parts: Vec<Extract> = [Some(number), extension].into_iter().flatten().collect();
        let label = label.map(|label| label.text);
        let phone = joined(&parts, " ext. ").map(|value| {
            let wording = parts.iter().map(said).collect::<Vec<_>>().join(" ");
            let value = Extract { wording: Some(wording), ..value };
            PrivateDraft { key: PrivateKey::Phone, value, label }
        });
        career.private.extend(phone);
    }
    row.finish(&mut career.left);
}

pub fn language(mut row: Fields<'_>, career: &mut Career) {
    if let Some(name) = row.text("Name") {
        let level = row.text("Proficiency").map(|level| {
            let is_native = level.text.to_lowercase().starts_with("native or bilingual");
            match is_native {
                true => Extract { wording: Some(level.text), text: "native".to_owned(), ..level },
                false => level,
            }
        });
        career.languages.push(LanguageDraft { name, level });
    }
    row.finish(&mut career.left);
}

pub fn skills(rows: Vec<Fields<'_>>, career: &mut Career) {
    let mut names = Vec::new();
    for mut row in rows {
        names.extend(row.text("Name").map(marked));
        row.finish(&mut career.left);
    }
    let line =
        joined(&names, ", ").map(|names| Extract { text: format!("- {}", names.text), ..names });
    career.sections.extend(line.map(|line| SectionDraft {
        title: titled("Skills"),
        kind: Some(SectionKind::Skills),
        blocks: vec![line],
        doubts: Vec::new(),
        entries: Vec::new(),
    }));
}

pub fn course(mut row: Fields<'_>, career: &mut Career) {
    let parts: Vec<Extract> = ["Name", "Number"].iter().filter_map(|key| row.text(key)).collect();
    let why = "folio has no place for courses".to_owned();
    career.left.extend(joined(&parts, " · ").map(|what| LeftOut { what, why }));
    row.finish(&mut career.left);
}

/// The score of a test, and in a note what else is said of it.
pub fn test_score(mut row: Fields<'_>, career: &mut Career) {
    let (name, score) = (row.text("Name"), row.text("Score"));
    let rest: Vec<Extract> =
        ["Test Date", "Description"].iter().filter_map(|key| row.text(key)).collect();
    let rest = joined(&rest, ", ");
    match (name, score) {
        (Some(name), Some(score)) => {
            career.private.extend(rest.map(|rest| private_note(&name.text, rest)));
            let key = PrivateKey::Exam(name.text.clone());
            career.private.push(PrivateDraft { key, value: score, label: Some(name.text) });
        }
        (name, score) => {
            let parts: Vec<Extract> = [name, score, rest].into_iter().flatten().collect();
            let note = joined(&parts, ", ").map(|text| labeled("Test", text));
            career.private.extend(note.map(|note| private(PrivateKey::Note, note)));
        }
    }
    row.finish(&mut career.left);
}
