//! The page `cv`: its headings are sections. An item of a list that has a date is an entry where all
//! items of its section have one.

use std::ops::Range;

use crate::import::career::{Career, EntryDraft, Extract, SectionDraft};
use crate::import::format::json::Fields;
use crate::import::format::site_folder::collections::{self, unread, without_heading};
use crate::import::format::site_folder::post::Post;
use crate::import::format::site_folder::prose::blocks;
use crate::import::format::site_folder::reading::Reading;
use crate::import::markdown::without_bullet;
use crate::lexicon::SectionKind;
use crate::lexicon::organization;
use crate::syntax::cv::line;

const PATHS: [&str; 3] = ["_pages/cv.md", "_pages/resume.md", "cv.md"];

/// Settings of the page that say how it looks.
const LOOKS: &[&str] = &[
    "layout",
    "title",
    "permalink",
    "author_profile",
    "redirect_from",
    "section_spacing",
    "nav",
    "nav_order",
];

pub fn read(reading: &mut Reading<'_>) {
    let folder = reading.folder;
    let Some(path) = PATHS.into_iter().find(|path| folder.has(path)) else { return };
    let text = folder.text(path).unwrap_or_default();
    let post = match Post::read(path, &text) {
        Ok(post) => post,
        Err(why) => return unread(reading, path, &text, &why),
    };
    let mut part = Career::default();
    let body = collections::body(&post, folder, "", &mut part);
    for (title, inner) in sections(&body.text) {
        let within = |text: &str| Extract::new(text, body.place.clone());
        let is_sample = inner.contains("Github University") || inner.contains("Sub-skill 2.1");
        let kind = SectionKind::of_heading(title.unwrap_or_default());
        let is_filled = !inner.trim().is_empty();
        if is_sample || (!is_filled && !kind.is_of_works()) {
            continue;
        }
        let entries = entries(inner, kind, &body);
        let blocks = match entries.is_empty() {
            true => blocks(&within(inner)).into_iter().map(without_heading).collect(),
            false => Vec::new(),
        };
        let title = within(title.unwrap_or("Curriculum vitae"));
        part.sections.push(SectionDraft { title, kind: None, blocks, doubts: Vec::new(), entries });
    }
    let mut fields = Fields::new(&post.settings, post.place());
    fields.leave_settings(LOOKS, &mut part.left);
    fields.finish(&mut part.left);
    reading.add(path, post.words.clone(), part);
}

/// The titles of the second level, each with the text below it.
fn sections(text: &str) -> Vec<(Option<&str>, &str)> {
    let mut heads: Vec<(Range<usize>, Option<&str>)> = vec![(0..0, None)];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some(title) = line.strip_prefix("## ") {
            heads.push((at..at + line.len(), Some(title.trim())));
        }
        at += line.len();
    }
    let ends = heads.iter().skip(1).map(|(head, _)| head.start).chain([text.len()]);
    let ends: Vec<usize> = ends.collect();
    let sections =
        heads.iter().zip(ends).map(|((head, title), end)| (*title, &text[head.end..end]));
    let has_text =
        |section: &(Option<&str>, &str)| section.0.is_some() || !section.1.trim().is_empty();
    sections.filter(has_text).collect()
}

/// The entries of a list; none if one of its items has no date, or other text is beside the list.
fn entries(text: &str, kind: SectionKind, around: &Extract) -> Vec<EntryDraft> {
    if !kind.is_dated() {
        return Vec::new();
    }
    let mut items: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let is_deeper = line.starts_with([' ', '\t']);
        match (without_bullet(line), items.last_mut()) {
            (Some(item), _) if !is_deeper => items.push((item.trim(), Vec::new())),
            (_, Some((_, below))) if is_deeper => below.push(line),
            _ => return Vec::new(),
        }
    }
    let entries: Option<Vec<EntryDraft>> =
        items.iter().map(|(item, below)| entry(item, below, around)).collect();
    entries.unwrap_or_default()
}

/// `Summer 2015: Research assistant`, `MD, University of Lagos, 2020`.
fn entry(item: &str, below: &[&str], around: &Extract) -> Option<EntryDraft> {
    let within = |text: &str| Extract::new(text, around.place.clone());
    let reading = line::read(item, &[]);
    let date = reading.date?;
    let mut parts = reading.parts.iter().map(|part| within(item[part.clone()].trim()));
    let title = parts.next().filter(|title| !title.is_empty())?;
    let mut byline: Vec<Extract> = parts.collect();
    let mut below = below.to_vec();
    // The first line below a title is where that was.
    let first = below.first().and_then(|line| without_bullet(line.trim()));
    if let Some(first) =
        first.filter(|first| byline.is_empty() && organization::names_organization(first))
    {
        byline.push(within(first.trim()));
        below.remove(0);
    }
    let indent = below.iter().map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
    let lines: Vec<String> =
        below.iter().map(|line| line[indent..].replacen("* ", "- ", 1)).collect();
    let body = (!lines.is_empty()).then(|| within(&lines.join("\n")));
    Some(EntryDraft {
        title,
        byline,
        dates: Some(within(line::date_words(&item[date]))),
        body: body.into_iter().collect(),
        ..EntryDraft::default()
    })
}
