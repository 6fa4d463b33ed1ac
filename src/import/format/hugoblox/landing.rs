//! Pages of `content/`: texts of their own, and pages that are made of blocks (or, before, of
//! widgets), of which those that hold words of the person are carried.

use serde_json::Value;

use super::texts::{Text, name_of};
use super::{contact, entries};
use crate::import::career::{Career, Extract, LeftOut};
use crate::import::compose::joined;
use crate::import::format::json::{Fields, left_out};
use crate::import::format::site_folder::collections::plain;
use crate::import::format::site_folder::pages;

/// Blocks and widgets whose words are a text.
const TEXTS: [&str; 8] =
    ["markdown", "custom", "blank", "about", "hero", "cta-card", "features", "faq"];

/// A page: its own text, or what its blocks say.
pub fn page(text: &Text<'_>, fields: &mut Fields<'_>, career: &mut Career) {
    let body = text.body("../", career);
    let title = fields.text("title");
    let blocks = fields.list("sections", &mut career.left);
    let parts: Vec<(Option<Extract>, Extract)> =
        blocks.into_iter().filter_map(|block| read_block(text, block, career)).collect();
    let is_list = text.post.path.ends_with("/_index.md") && text.post.path != "content/_index.md";
    if parts.is_empty() && body.is_empty() {
        let why = if is_list { "a list of pages" } else { "a page without words of its own" };
        career.left.extend(title.map(|what| LeftOut { what, why: why.to_owned() }));
        return;
    }
    // One block is the page; of several, each has its heading.
    let (title, body) = match <[_; 1]>::try_from(parts) {
        Ok([(own, said)]) if body.is_empty() => {
            let is_own = own.is_some();
            let rest = title.clone().filter(|_| is_own);
            let why = "the text on it has a title of its own".to_owned();
            career.left.extend(rest.map(|what| LeftOut { what, why }));
            (own.or(title), said)
        }
        Ok([part]) => (title, with_headings(body, vec![part])),
        Err(parts) => (title, with_headings(body, parts)),
    };
    let summary = fields.text("summary").or_else(|| fields.text("subtitle"));
    let folders = if text.post.path.starts_with("content/project") { 2 } else { 1 };
    let links = ["url_code", "url_pdf", "url_slides", "url_video", "external_link"];
    let links: Vec<Extract> = links.iter().filter_map(|key| fields.text(key)).collect();
    let why = "the page has no place for it beside its text".to_owned();
    career.left.extend(links.into_iter().map(|what| LeftOut { what, why: why.clone() }));
    let _ = super::texts::own_authors(text, fields, career);
    pages::page(
        &name_of(text.post, folders),
        title,
        summary.map(|text| plain(&text)),
        &body,
        career,
    );
}

fn with_headings(body: Extract, parts: Vec<(Option<Extract>, Extract)>) -> Extract {
    let mut all: Vec<Extract> = Vec::new();
    let place = body.place.clone();
    all.extend((!body.is_empty()).then_some(body));
    for (title, said) in parts {
        all.extend(title.map(|title| {
            let wording = Some(title.text.clone());
            Extract { text: format!("## {}", title.text), wording, ..title }
        }));
        all.push(said);
    }
    joined(&all, "\n\n").map(|whole| Extract { place, ..whole }).unwrap_or_default()
}

/// The title and the words of a block. Lists of pages and of entries are made of other files.
fn read_block(
    text: &Text<'_>,
    mut block: Fields<'_>,
    career: &mut Career,
) -> Option<(Option<Extract>, Extract)> {
    let kind = block.text("block").map(|kind| kind.text).unwrap_or_default();
    block.leave_settings(&["block", "design", "id", "demo"], &mut career.left);
    let is_contact = kind.starts_with("contact");
    let found = match block.fields("content") {
        Some(mut content) => {
            if is_contact {
                contact::read(&mut content, career);
            }
            let is_text = TEXTS.contains(&kind.as_str()) || is_contact;
            let said = content.text("text").filter(|_| is_text);
            let said = said.map(|said| text.prose(&said, "../", career));
            let said = said.filter(|said| !said.is_empty());
            let title = content.text("title").filter(|_| said.is_some());
            let why = "a block that lists other pages, or makes the page look";
            let rest: Vec<(String, Value)> =
                content.others().map(|(key, value)| (key.to_owned(), value.clone())).collect();
            for (key, value) in rest {
                let left = left_out(&value, content.place().within(key));
                career.left.extend(left.map(|left| LeftOut { why: why.to_owned(), ..left }));
            }
            said.map(|said| (title, said))
        }
        None => None,
    };
    let rest: Vec<(String, Value)> =
        block.others().map(|(key, value)| (key.to_owned(), value.clone())).collect();
    for (key, value) in rest {
        career.left.extend(left_out(&value, block.place().within(key)));
    }
    found
}

/// A widget of the home page, as it was up to 2022: a file of its own.
pub fn widget(text: &Text<'_>, fields: &mut Fields<'_>, career: &mut Career) {
    let kind = text.post.setting("widget").unwrap_or_default().to_owned();
    let lists: [(&str, &str, entries::ReadList); 4] = [
        ("experience", "experience", entries::posts),
        ("accomplishments", "item", entries::certificates),
        ("featurette", "feature", entries::skills),
        ("skills", "feature", entries::skills),
    ];
    for (widget, key, read) in lists {
        if kind == widget {
            let items = fields.list(key, &mut career.left);
            read(items, career);
        }
    }
    if kind == "contact" {
        contact::read(fields, career);
        if let Some(mut content) = fields.fields("content") {
            contact::read(&mut content, career);
            content.finish(&mut career.left);
        }
    }
    let body = text.body("../", career);
    let is_off =
        text.post.settings.get("active").is_some_and(|active| active.as_bool() == Some(false));
    if is_off && !body.is_empty() {
        let why = "a part of the home page that was not shown".to_owned();
        career.left.push(LeftOut { what: body, why });
        return;
    }
    if !body.is_empty() {
        pages::page(text.post.slug(), fields.text("title"), None, &body, career);
    }
}
