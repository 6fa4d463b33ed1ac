//! The person of a record: names, links, keywords.

use crate::import::career::{Career, Doubt, Extract, Field, LeftOut};
use crate::import::code_names;
use crate::import::compose::{joined, paragraphs, private_note, said};
use crate::import::format::json::Fields;
use crate::import::links;

pub fn read(mut person: Fields<'_>, career: &mut Career) {
    if let Some(name) = person.fields("name") {
        read_name(name, career);
    }
    let mut variants: Vec<Extract> = Vec::new();
    for mut name in items(&mut person, "other-names", "other-name", career) {
        if let Some(variant) = name.text("content") {
            match variants.iter().any(|known| known.text == variant.text) {
                true => repeat(variant, career),
                false => variants.push(variant),
            }
        }
        finish(name, career);
    }
    let variants = variants.into_iter().map(|value| Field { key: "name-variants", value });
    career.person.extend(variants);
    if let Some(mut biography) = person.fields("biography") {
        if let Some(text) = biography.text("content") {
            introduce(&text, career);
        }
        finish(biography, career);
    } else if let Some(text) = person.text("biography") {
        introduce(&text, career);
    }
    for mut site in items(&mut person, "researcher-urls", "researcher-url", career) {
        let (name, url) = (site.text("url-name"), site.text("url"));
        add_link(name, None, url, career);
        finish(site, career);
    }
    for mut email in items(&mut person, "emails", "email", career) {
        let is_hidden = email.is("is-hidden");
        if let Some(value) = email.text("email") {
            match is_hidden {
                true => career.private.push(private_note("E-mail", value)),
                false => career.person.push(Field { key: "email", value }),
            }
        }
        finish(email, career);
    }
    let mut country: Option<Extract> = None;
    for mut address in items(&mut person, "addresses", "address", career) {
        if let Some(value) = address.text("country").map(code_names::country) {
            match country {
                None => country = Some(value),
                Some(_) => repeat(value, career),
            }
        }
        finish(address, career);
    }
    career.person.extend(country.map(|value| Field { key: "location", value }));
    for mut keyword in items(&mut person, "keywords", "keyword", career) {
        let keyword_field = keyword.text("content").map(|value| Field { key: "interests", value });
        career.person.extend(keyword_field);
        finish(keyword, career);
    }
    for mut identifier in items(&mut person, "external-identifiers", "external-identifier", career)
    {
        let name = identifier.text("external-id-type");
        let value = identifier.text("external-id-value");
        let url = identifier.text("external-id-url");
        add_link(name, value, url, career);
        finish(identifier, career);
    }
    person.finish(&mut career.left);
}

fn items<'a>(
    person: &mut Fields<'a>,
    around: &str,
    list: &str,
    career: &mut Career,
) -> Vec<Fields<'a>> {
    let Some(mut around) = person.fields(around) else { return Vec::new() };
    let items = around.list(list, &mut career.left);
    around.finish(&mut career.left);
    items
}

fn finish(mut fields: Fields<'_>, career: &mut Career) {
    fields.is("is-hidden");
    fields.finish(&mut career.left);
}

fn repeat(what: Extract, career: &mut Career) {
    career.left.push(LeftOut { what, why: "it is there already".to_owned() });
}

fn read_name(mut name: Fields<'_>, career: &mut Career) {
    let parts: Vec<Extract> =
        ["given-names", "family-name"].iter().filter_map(|key| name.text(key)).collect();
    let whole = joined(&parts, " ");
    let credit = name.text("credit-name");
    match (whole, credit) {
        (Some(whole), Some(credit)) if whole.text == credit.text => {
            repeat(credit, career);
            career.person.push(Field { key: "name", value: whole });
        }
        (Some(whole), credit) => {
            career.person.push(Field { key: "name", value: whole });
            career.person.extend(credit.map(|value| Field { key: "name-variants", value }));
        }
        (None, Some(value)) => career.person.push(Field { key: "name", value }),
        (None, None) => {}
    }
    finish(name, career);
}

fn introduce(text: &Extract, career: &mut Career) {
    career.summary.extend(paragraphs(text));
    let why =
        "your biography became the introduction, the 20 to 30 seconds about you that are spoken";
    career.doubts.push(Doubt { about: text.clone(), why: why.to_owned() });
}

/// A link under the key of its service, else under its name.
fn add_link(
    name: Option<Extract>,
    value: Option<Extract>,
    url: Option<Extract>,
    career: &mut Career,
) {
    let words: Vec<Extract> = [name.clone(), value, url.clone()].into_iter().flatten().collect();
    let Some(url) = url else {
        let what = joined(&words, " ");
        let why = "it has no address".to_owned();
        career.left.extend(what.map(|what| LeftOut { what, why }));
        return;
    };
    let wording = words.iter().map(said).collect::<Vec<_>>().join(" ");
    let service = links::service_of(&url.text).map(|service| service.key.to_owned());
    let named = name.map(|name| links::key_of(&name.text)).filter(|key| !key.is_empty());
    let key = service.or(named).unwrap_or_else(|| "website".to_owned());
    links::add(&key, Extract { wording: Some(wording), ..url }, career);
}
