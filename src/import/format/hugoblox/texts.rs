//! Texts of `content/`: their settings and their words.

use super::owner::People;
use crate::import::career::{Career, Extract, LeftOut};
use crate::import::format::json::Fields;
use crate::import::format::site_folder::collections::plain;
use crate::import::format::site_folder::folder::Folder;
use crate::import::format::site_folder::pages;
use crate::import::format::site_folder::post::Post;
use crate::import::format::site_folder::prose::{self, Setting};
use crate::import::format::site_folder::template_tags::Maker;

/// A text, with what is around it.
pub struct Text<'a> {
    pub post: &'a Post,
    pub folder: &'a Folder<'a>,
    pub people: &'a People,
}

/// How a text is read.
pub type ReadText = fn(&Text<'_>, &mut Fields<'_>, &mut Career);

/// Settings that say how a page looks, or belong to the program.
const LOOKS: &[&str] = &[
    "type",
    "design",
    "view",
    "image",
    "header",
    "cover",
    "banner",
    "projects",
    "slides",
    "publishDate",
    "lastmod",
    "weight",
    "menu",
    "share",
    "profile",
    "comments",
    "commentable",
    "reading_time",
    "show_date",
    "show_breadcrumb",
    "show_related",
    "pager",
    "toc",
    "math",
    "highlight",
    "diagram",
    "widget",
    "headless",
    "active",
    "aliases",
    "url",
    "slug",
    "layout",
    "cms_exclude",
    "cascade",
    "build",
    "_build",
    "all_day",
    "gallery_item",
    "linkTitle",
    "sitemap",
    "private",
];

pub fn read_with(post: &Post, folder: &Folder<'_>, people: &People, read: ReadText) -> Career {
    let mut part = Career::default();
    let mut fields = Fields::new(&post.settings, post.place());
    read(&Text { post, folder, people }, &mut fields, &mut part);
    for key in ["tags", "categories", "keywords"] {
        let words: Vec<Extract> = fields.texts(key);
        let text: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let what = Extract::new(text.join(", "), post.place());
        let why = "words by which the old site grouped its pages".to_owned();
        part.left.extend((!words.is_empty()).then_some(LeftOut { what, why }));
    }
    fields.leave_settings(LOOKS, &mut part.left);
    fields.finish(&mut part.left);
    part
}

impl Text<'_> {
    /// Its words, for a file that leads to `content/` by `up`.
    pub fn body(&self, up: &str, career: &mut Career) -> Extract {
        let setting =
            Setting { folder: self.folder, maker: Maker::Hugo, path: &self.post.path, up };
        prose::read(&self.post.body, setting, career)
    }

    /// A text among the settings, as prose.
    pub fn prose(&self, text: &Extract, up: &str, career: &mut Career) -> Extract {
        let setting =
            Setting { folder: self.folder, maker: Maker::Hugo, path: &self.post.path, up };
        let prose = prose::read(&text.text, setting, career);
        Extract { place: text.place.clone(), ..prose }
    }

    /// The authors, with the person under their name.
    pub fn authors(&self, fields: &mut Fields<'_>) -> Vec<Extract> {
        fields.texts("authors").into_iter().map(|name| self.people.named(name)).collect()
    }
}

/// What names a page: its path below `content/` and below the folder of its kind.
pub fn name_of(post: &Post, folders: usize) -> String {
    let parts: Vec<&str> = post.path.split('/').skip(folders).collect();
    let whole = parts.join(" ");
    let whole = whole.strip_suffix(".md").unwrap_or(&whole);
    let whole = whole.strip_suffix("_index").or_else(|| whole.strip_suffix("index"));
    let whole = whole.unwrap_or(parts.join(" ").trim_end_matches(".md")).trim().to_owned();
    if whole.is_empty() { "home".to_owned() } else { whole }
}

pub fn update(text: &Text<'_>, fields: &mut Fields<'_>, career: &mut Career) {
    if text.post.path.ends_with("_index.md") {
        return;
    }
    let body = text.body("../", career);
    let _ = own_authors(text, fields, career);
    let summary = ["summary", "subtitle", "excerpt"].iter().find_map(|key| fields.text(key));
    let summary = summary.map(|summary| plain(&summary));
    let heads = [fields.text("title"), summary, fields.text("date")];
    pages::update(&name_of(text.post, 2), heads, &body, career);
}

/// The authors of a text, which are not said where the person alone is one.
pub fn own_authors(text: &Text<'_>, fields: &mut Fields<'_>, career: &mut Career) -> Vec<Extract> {
    let authors = text.authors(fields);
    let others: Vec<&Extract> =
        authors.iter().filter(|name| !text.people.is_owner(&name.text)).collect();
    let names: Vec<&str> = others.iter().map(|name| name.text.as_str()).collect();
    if !names.is_empty() {
        let what = Extract::new(names.join(", "), text.post.place());
        let why = "who wrote it with you has no place on such a page".to_owned();
        career.left.push(LeftOut { what, why });
    }
    authors
}

/// Slides in markdown, which have no place.
pub fn slides(text: &Text<'_>, _: &mut Fields<'_>, career: &mut Career) {
    let what = text.body("../", career);
    let why = "slides in markdown: folio shows a PDF of slides".to_owned();
    career.left.push(LeftOut { what, why });
}
