//! The collections of Jekyll that al-folio and academicpages share: news, projects, posts, talks,
//! teaching, and pages of their own.
//!
//! A page that holds nothing but tags of the program is none.

use serde_json::{Map, Value};

use super::folder::Folder;
use super::pages;
use super::post::Post;
use super::prose::{self, Setting, blocks};
use super::reading::Reading;
use super::samples::is_sample;
use super::template_tags::Maker;
use crate::base::FileKind;
use crate::import::career::{Career, Doubt, EntryDraft, Extract, Place, SectionDraft};
use crate::import::compose::{joined, linked, marked, silent, titled};
use crate::import::dates;
use crate::import::format::day::day;
use crate::import::format::json::Fields;
use crate::import::format::presentation::Presentation;
use crate::import::format::yaml;
use crate::import::words::WordCount;
use crate::lexicon::SectionKind;

/// How a text of a collection is read.
type ReadPost = fn(&Post, &mut Fields<'_>, &Folder<'_>, &mut Career);

/// The collections, in the order in which they are read.
const COLLECTIONS: &[(&str, ReadPost)] = &[
    ("_news/", update),
    ("_posts/", update),
    ("_projects/", page),
    ("_portfolio/", page),
    ("_talks/", talk),
    ("_teaching/", teaching),
    ("_teachings/", teaching),
    ("_books/", page),
];

/// Pages that say that there is nothing, or what a theme can do.
const OF_PROGRAM: [&str; 5] = [
    "_pages/404.md",
    "_pages/terms.md",
    "_pages/sitemap.md",
    "_pages/markdown.md",
    "_pages/archive-layout-with-content.md",
];

/// Settings that say how a page looks.
const LOOKS: &[&str] = &[
    "layout",
    "permalink",
    "collection",
    "nav",
    "nav_order",
    "importance",
    "category",
    "categories",
    "tags",
    "redirect_from",
    "redirect",
    "author_profile",
    "comments",
    "giscus_comments",
    "related_posts",
    "inline",
    "toc",
    "images",
    "header",
    "pagination",
    "sitemap",
    "horizontal",
    "display_categories",
    "pretty_table",
    "published",
    "bibliography",
    "related_publications",
    "slug",
    "id",
    "image",
    "img",
];

/// Reads all collections.
pub fn read(reading: &mut Reading<'_>) {
    for (collection, read_post) in COLLECTIONS {
        read_all(reading, collection, *read_post);
    }
    let folder = reading.folder;
    for path in folder.below("_drafts/") {
        let text = folder.text(path).unwrap_or_default();
        if let Ok(post) = Post::read(path, &text) {
            reading.leave(path, post.words, "a draft, which the old site did not show");
        }
    }
}

/// Reads the pages that nobody has read before.
pub fn read_pages(reading: &mut Reading<'_>) {
    read_all(reading, "_pages/", page);
    let folder = reading.folder;
    let at_top = folder.paths().filter(|path| !path.contains('/') && path.ends_with(".md"));
    for path in at_top.collect::<Vec<_>>() {
        let has_settings = folder.text(path).is_some_and(|text| text.starts_with("---"));
        if has_settings && !reading.is_done(path) {
            read_file(reading, path, page);
        }
    }
}

/// Reads the texts of one collection.
pub fn read_all(reading: &mut Reading<'_>, collection: &str, read_post: ReadPost) {
    let folder = reading.folder;
    // The newest has the last name, and comes first.
    for path in folder.below(collection).into_iter().rev() {
        let is_markdown =
            matches!(FileKind::of_name(path), FileKind::Markdown | FileKind::PlainText);
        let is_of_program = OF_PROGRAM.iter().any(|name| path.ends_with(name));
        if is_markdown && !is_of_program && !reading.is_done(path) {
            read_file(reading, path, read_post);
        }
    }
}

pub fn read_file(reading: &mut Reading<'_>, path: &str, read_post: ReadPost) {
    let folder = reading.folder;
    let text = folder.text(path).unwrap_or_default();
    if is_sample(&text) {
        return;
    }
    let hidden =
        |post: &Post| post.settings.get("published").and_then(Value::as_bool) == Some(false);
    match Post::read(path, &text) {
        Err(why) => unread(reading, path, &text, &why),
        Ok(post) if hidden(&post) => {
            reading.leave(path, post.words, "a draft, which the old site did not show");
        }
        Ok(post) => {
            let mut part = Career::default();
            let mut fields = Fields::new(&post.settings, post.place());
            read_post(&post, &mut fields, folder, &mut part);
            fields.leave_settings(LOOKS, &mut part.left);
            fields.finish(&mut part.left);
            reading.add(path, post.words, part);
        }
    }
}

/// The settings in a file of YAML; a file that cannot be read is reported.
pub fn settings(reading: &mut Reading<'_>, path: &str) -> Option<Map<String, Value>> {
    let text = reading.folder.text(path)?;
    match yaml::value(path, &text) {
        Ok(Value::Object(map)) => Some(map),
        Ok(_) => None,
        Err(fault) => {
            unread(reading, path, &text, &fault.message);
            None
        }
    }
}

/// A file that cannot be read is reported as a whole, and to be looked at.
pub fn unread(reading: &mut Reading<'_>, path: &str, text: &str, why: &str) {
    let about = Extract { wording: Some(String::new()), ..Extract::new(path, Place::new(path)) };
    let doubts = vec![Doubt { about, why: why.to_owned() }];
    let words = WordCount::of(text);
    let what = Extract::new(text, Place::new(path));
    let left = vec![crate::import::career::LeftOut { what, why: why.to_owned() }];
    reading.add(path, words, Career { left, doubts, ..Career::default() });
}

/// The text of a post, for a file in a folder of `content/`.
pub fn body(post: &Post, folder: &Folder<'_>, up: &str, career: &mut Career) -> Extract {
    let setting = Setting { folder, maker: Maker::Jekyll, path: &post.path, up };
    prose::read(&post.body, setting, career)
}

fn update(post: &Post, fields: &mut Fields<'_>, folder: &Folder<'_>, career: &mut Career) {
    let body = body(post, folder, "../", career);
    let name = post.slug();
    let of_name = name.get(..10).filter(|start| day(start).is_some());
    // The name says the day, too, and is no text.
    let of_name = of_name.map(|date| silent(&Extract::new(date, post.place())));
    let date = fields.text("date").or(of_name);
    let about = ["description", "subtitle", "excerpt"].iter().find_map(|key| fields.text(key));
    let heads = [fields.text("title"), about.map(|about| plain(&about)), date];
    pages::update(name, heads, &body, career);
}

fn page(post: &Post, fields: &mut Fields<'_>, folder: &Folder<'_>, career: &mut Career) {
    let mut body = body(post, folder, "../", career);
    let title = fields.text("title");
    let shown = ["img", "image"].iter().find_map(|key| post.setting(key));
    let picture = shown.and_then(|shown| folder.meant(shown, &post.path));
    if let Some(file) = picture.and_then(|path| prose::carried(folder, path))
        && !body.text.contains(&file.path)
    {
        let words = title.as_ref().map(|title| marked(title.clone()).text).unwrap_or_default();
        let said = body.words().iter().collect::<Vec<_>>().join(" ");
        let text = format!("![{words}](../{})\n\n{}", file.path, body.text);
        body = Extract { wording: Some(said), ..Extract::new(text.trim(), body.place) };
        career.files.push(file);
    }
    if body.is_empty() {
        return;
    }
    let description = fields.text("description").or_else(|| fields.text("excerpt"));
    let description = description.map(|text| plain(&text));
    pages::page(post.slug(), title, description, &body, career);
}

pub fn talk(post: &Post, fields: &mut Fields<'_>, folder: &Folder<'_>, career: &mut Career) {
    let body = body(post, folder, "../../", career);
    let shown = Presentation {
        slug: post.slug().to_owned(),
        title: fields.text("title"),
        event: fields.text("venue").or_else(|| fields.text("event")),
        place: fields.text("location"),
        date: fields.text("date"),
        links: ["link", "talk_url", "video", "url"]
            .iter()
            .flat_map(|key| fields.texts(key))
            .collect(),
        files: ["slidesurl", "slides", "pdf"].iter().flat_map(|key| fields.texts(key)).collect(),
        kind: fields.text("type"),
        body,
        ..Presentation::default()
    };
    pages::presentation(shown, folder, career);
}

fn teaching(post: &Post, fields: &mut Fields<'_>, folder: &Folder<'_>, career: &mut Career) {
    let body = body(post, folder, "", career);
    let kind = fields.text("type").or_else(|| fields.text("course"));
    let venue = fields.text("venue").or_else(|| fields.text("instructor"));
    let parts = [kind, venue, fields.text("location")];
    let date = fields.text("date").map(|date| written(date, career));
    let dates = joined(&[fields.text("term"), date].into_iter().flatten().collect::<Vec<_>>(), " ");
    let dates = dates.or_else(|| dates::period(fields.text("year"), None));
    let entry = EntryDraft {
        title: fields.text("title").map(marked).unwrap_or_default(),
        byline: parts.into_iter().flatten().map(marked).collect(),
        dates,
        // Headings would open sections of the CV.
        body: blocks(&body).into_iter().map(without_heading).collect(),
        ..EntryDraft::default()
    };
    career.sections.extend((!entry.title.is_empty()).then(|| SectionDraft {
        title: titled("Teaching"),
        kind: Some(SectionKind::Teaching),
        blocks: Vec::new(),
        doubts: Vec::new(),
        entries: vec![entry],
    }));
}

/// A day as it is said in a CV, with a doubt where it can be read in two ways.
pub fn written(date: Extract, career: &mut Career) -> Extract {
    match day(&date.text) {
        None => date,
        Some(day) => {
            let why = day.doubt.clone();
            career.doubts.extend(why.map(|why| Doubt { about: silent(&date), why }));
            Extract {
                text: dates::written(&day.text),
                wording: Some(date.wording.unwrap_or(date.text)),
                place: date.place,
            }
        }
    }
}

/// A heading as a line in bold.
pub fn without_heading(block: Extract) -> Extract {
    let lines = block.text.lines().map(|line| {
        let words = line.trim_start_matches('#').trim();
        let is_heading = line.starts_with('#') && !words.is_empty();
        if is_heading { format!("**{words}**") } else { line.to_owned() }
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    Extract { text, ..block }
}

/// The words of a line of HTML or markdown.
pub fn plain(text: &Extract) -> Extract {
    let markdown = super::html_tags::without_html(&text.text).text;
    let mut words = String::new();
    for event in pulldown_cmark::Parser::new(&markdown) {
        match event {
            pulldown_cmark::Event::Text(part) | pulldown_cmark::Event::Code(part) => {
                words.push_str(&part);
            }
            pulldown_cmark::Event::SoftBreak | pulldown_cmark::Event::HardBreak => words.push(' '),
            pulldown_cmark::Event::End(pulldown_cmark::TagEnd::Paragraph) => words.push_str(", "),
            _ => {}
        }
    }
    let words = words.trim_end_matches([',', ' ']).trim().to_owned();
    Extract { text: words, wording: None, place: text.place.clone() }
}

/// A title with its address.
pub fn with_address(title: Extract, url: Option<Extract>) -> Extract {
    linked(title, url.filter(|url| url.text.contains("://")))
}
