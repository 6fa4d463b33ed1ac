//! The folder of a HugoBlox site, which was called Wowchemy and Hugo Academic before.
//!
//! A publication's `cite.bib` is its record; without one, its settings are. Texts in another language
//! than the site's first, drafts, and what is said of other people are reported and not carried.

mod contact;
mod entries;
mod event;
mod landing;
mod languages;
mod owner;
mod publication;
mod texts;

use crate::base::{Diagnostic, FileKind};
use crate::import::Format;
use crate::import::career::Career;
use crate::import::format::site_folder::collections::unread;
use crate::import::format::site_folder::folder::Folder;
use crate::import::format::site_folder::post::Post;
use crate::import::format::site_folder::reading::Reading;
use crate::import::format::site_folder::samples::is_sample;
use crate::import::input::Input;

pub const FORMAT: Format = Format { name: "HugoBlox", is, read };

/// Folders of `content/`, and how their texts are read. The first that fits counts.
const FOLDERS: &[(&[&str], texts::ReadText)] = &[
    (&["content/publication/", "content/publications/"], publication::read),
    (&["content/event/", "content/events/", "content/talk/", "content/talks/"], event::read),
    (&["content/post/", "content/posts/", "content/blog/", "content/news/"], texts::update),
    (&["content/home/"], landing::widget),
    (&["content/slides/"], texts::slides),
    (&["content/"], landing::page),
];

fn is(input: &Input) -> bool {
    let one = languages::first(input);
    let Some(folder) = Folder::of(one.as_ref().unwrap_or(input)) else { return false };
    folder.paths().any(|path| {
        path.starts_with("content/authors/") && path.ends_with(".md")
            || path.starts_with("data/authors/") && is_data(path)
    })
}

fn is_data(path: &str) -> bool {
    [".yaml", ".yml", ".json", ".toml"].iter().any(|ending| path.ends_with(ending))
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let one = languages::first(input);
    let input = one.as_ref().unwrap_or(input);
    let Some(folder) = Folder::of(input) else { return Ok(Career::default()) };
    let mut reading = Reading::new(&folder);
    let people = owner::read(&mut reading);
    contact::read_settings(&mut reading);
    let markdown = folder
        .below("content/")
        .into_iter()
        .rev()
        .filter(|path| FileKind::of_name(path) == FileKind::Markdown);
    // The newest first; the parts of an old home page in the order of their names.
    let mut markdown: Vec<&str> = markdown.collect();
    let (mut home, others): (Vec<&str>, Vec<&str>) =
        markdown.drain(..).partition(|path| path.starts_with("content/home/"));
    home.reverse();
    for path in home.into_iter().chain(others) {
        if !reading.is_done(path) {
            read_text(&mut reading, path, &people);
        }
    }
    publication::read_bibliographies(&mut reading);
    Ok(reading.finish())
}

fn read_text(reading: &mut Reading<'_>, path: &str, people: &owner::People) {
    let folder = reading.folder;
    let text = folder.text(path).unwrap_or_default();
    let is_work = path.starts_with("content/publication");
    if is_sample(&text) && !is_work {
        return;
    }
    let post = match Post::read(path, &text) {
        Ok(post) => post,
        Err(why) => return unread(reading, path, &text, &why),
    };
    if is_work
        && is_sample(&text)
        && post.setting("title").is_none_or(|title| title.starts_with("An example "))
    {
        return;
    }
    if post.settings.get("draft").is_some_and(|draft| draft.as_bool() == Some(true)) {
        return reading.leave(path, post.words, "a draft, which the old site did not show");
    }
    if languages::is_translation(path) {
        return reading.leave(
            path,
            post.words,
            "a text in another language: editions are in content/LANGUAGE/",
        );
    }
    let known =
        FOLDERS.iter().find(|(folders, _)| folders.iter().any(|folder| path.starts_with(folder)));
    if let Some((_, read)) = known {
        let part = texts::read_with(&post, folder, people, *read);
        reading.add(path, post.words, part);
    }
}
