//! The page at the root of a Jekyll site: who somebody is, in their words, with their picture.

use super::collections::plain;
use super::photo;
use super::post::Post;
use super::prose::{self, Setting, blocks};
use super::reading::Reading;
use super::template_tags::Maker;
use crate::import::career::{Career, Doubt, Extract, Field, PrivateKey};
use crate::import::compose::{private, said};
use crate::import::format::json::Fields;

/// Settings that say how the page looks, and its title, which is that of the root.
const LOOKS: &[&str] = &[
    "layout",
    "permalink",
    "title",
    "excerpt",
    "author_profile",
    "redirect_from",
    "social",
    "news",
    "selected_papers",
    "announcements",
    "latest_posts",
];

/// The page at the root of the site: who somebody is, in their words.
pub fn read(reading: &mut Reading<'_>) {
    let folder = reading.folder;
    let pages = folder.below("_pages/").into_iter().filter(|path| path.ends_with(".md"));
    let texts = pages.map(|path| (path, folder.text(path).unwrap_or_default()));
    let posts = texts.filter_map(|(path, text)| Post::read(path, &text).ok());
    let is_root = |post: &Post| {
        post.setting("permalink") == Some("/") || post.setting("layout") == Some("about")
    };
    let Some(post) = posts.into_iter().find(is_root) else { return };
    let mut part = Career::default();
    let setting = Setting { folder, maker: Maker::Jekyll, path: &post.path, up: "" };
    let body = prose::read(&post.body, setting, &mut part);
    let mut fields = Fields::new(&post.settings, post.place());
    for key in ["subtitle", "description"] {
        let line = fields.text(key);
        let line =
            line.map(|line| Extract { wording: Some(said(&line).to_owned()), ..plain(&line) });
        let is_new = !part.person.iter().any(|field| field.key == "headline");
        let line = line.filter(|line| is_new && !line.is_empty());
        part.person.extend(line.map(|value| Field { key: "headline", value }));
    }
    if let Some(mut profile) = fields.fields("profile") {
        let image = profile.text("image");
        photo::add(folder, &image.into_iter().collect::<Vec<_>>(), &mut part);
        // Office and street.
        let address = profile.text("more_info").or_else(|| profile.text("address"));
        let address = address.map(|text| {
            let wording = Some(text.text.clone());
            Extract { wording, ..plain(&text) }
        });
        let address = address.filter(|address| !address.is_empty());
        part.private.extend(address.map(|value| private(PrivateKey::Address, value)));
    }
    introduce(&body, &mut part);
    fields.leave_settings(LOOKS, &mut part.left);
    reading.add(&post.path.clone(), post.words.clone(), part);
}

/// A text about the person as the introduction, to be looked at.
pub fn introduce(body: &Extract, career: &mut Career) {
    let parts = blocks(body);
    if let Some(first) = parts.first() {
        let why =
            "your page became the introduction, the 20 to 30 seconds about you that are spoken";
        let about = Extract { wording: Some(String::new()), ..first.clone() };
        career.doubts.push(Doubt { about, why: why.to_owned() });
    }
    career.summary.extend(parts);
}
