//! An event: a talk, or a poster if its words say so.

use super::texts::Text;
use crate::import::career::{Career, Extract, LeftOut};
use crate::import::compose::joined;
use crate::import::format::json::Fields;
use crate::import::format::presentation::Presentation;
use crate::import::format::site_folder::pages;

pub fn read(text: &Text<'_>, fields: &mut Fields<'_>, career: &mut Career) {
    if text.post.path.ends_with("_index.md") {
        return;
    }
    let body = text.body("../../", career);
    let summary = fields.text("summary");
    let parts = fields.text("abstract").map(|said| text.prose(&said, "../../", career));
    // The summary is a short form of the abstract.
    let (first, rest) = match parts {
        Some(said) => (Some(said), summary),
        None => (summary, None),
    };
    let why = "the abstract says it at length".to_owned();
    career.left.extend(rest.map(|what| LeftOut { what, why }));
    let parts: Vec<Extract> =
        first.into_iter().chain([body.clone()]).filter(|part| !part.is_empty()).collect();
    let body = joined(&parts, "\n\n")
        .map(|whole| Extract { place: body.place.clone(), ..whole })
        .unwrap_or(body);
    let mut places: Vec<Extract> = fields.text("location").into_iter().collect();
    if let Some(mut address) = fields.fields("address") {
        places.extend(["city", "region", "country"].iter().filter_map(|key| address.text(key)));
        address.finish(&mut career.left);
    }
    // Settings that are of the newer form, and of the older.
    let begin = fields.text("event_start");
    let date = fields.text("date");
    let date = match begin {
        Some(begin) => {
            let why = "the day on which the page was shown".to_owned();
            career.left.extend(date.map(|what| LeftOut { what, why }));
            Some(begin)
        }
        None => date,
    };
    let (mut links, mut files) = (Vec::new(), Vec::new());
    for key in ["url_slides", "url_pdf", "url_poster"] {
        files.extend(fields.text(key));
    }
    for key in ["url_video", "event_url", "url_code"] {
        links.extend(fields.text(key));
    }
    for mut link in fields.list("links", &mut career.left) {
        let kind = link.text("type").or_else(|| link.text("name"));
        if let Some(url) = link.text("url") {
            let wording = kind.map(|kind| format!("{} {}", kind.text, url.text));
            let url = Extract { wording, ..url };
            let is_web = url.text.contains("://");
            if is_web { &mut links } else { &mut files }.push(url);
        }
        link.leave_settings(&["icon", "icon_pack"], &mut career.left);
        link.finish(&mut career.left);
    }
    let shown = Presentation {
        slug: text.post.slug().to_owned(),
        title: fields.text("title"),
        authors: text.authors(fields),
        event: fields.text("event").or_else(|| fields.text("event_name")),
        place: joined(&places, ", "),
        date,
        end: fields.text("date_end").or_else(|| fields.text("event_end")),
        links,
        files,
        featured: fields.is("featured"),
        kind: fields.text("event_type"),
        body,
        ..Presentation::default()
    };
    pages::presentation(shown, text.folder, career);
}
