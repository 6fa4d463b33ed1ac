//! The texts of a site maker's folder as files of `content/`: updates, pages, talks and posters.
//!
//! Knows no key of another program: whoever calls has taken them.

use super::folder::Folder;
use super::prose::carried;
use crate::base::FileKind;
use crate::import::career::{Career, Extract};
use crate::import::compose::silent;
use crate::import::format::day::day;
use crate::import::format::page::{self, Page};
use crate::import::format::presentation::{self, Presentation, says_poster};

/// The most words in the name of a file.
const MOST_WORDS: usize = 10;

fn slug(name: &str) -> String {
    page::slug(name, MOST_WORDS)
}

/// An update of its title, description and date. Without a title, its first sentence is one.
pub fn update(slug_of: &str, heads: [Option<Extract>; 3], body: &Extract, career: &mut Career) {
    let [title, description, date] = heads;
    let mut shown = title.as_ref().map(|title| title.text.clone()).unwrap_or_default();
    let mut page = Page::new(body.place.clone());
    let mut body = body.clone();
    match title {
        Some(title) => page.text("title", &title),
        None => {
            let (first, is_all) = opening(&body.text);
            if first.is_empty() {
                return;
            }
            shown.clone_from(&first);
            // The words are those of the text.
            page.text("title", &silent(&Extract::new(first, body.place.clone())));
            if is_all {
                page.count(&body.words());
                body.text.clear();
            }
        }
    }
    if let Some(description) = description {
        page.text("description", &description);
    }
    let name = named(without_date(slug_of), &shown);
    let found = date.and_then(|date| page.day("date", &date, career));
    let path = match found.filter(|day| day.text.len() == 10) {
        Some(day) => {
            page.remove("date");
            format!("updates/{}-{name}.md", day.text)
        }
        None => format!("updates/{name}.md"),
    };
    career.files.push(page.draft(path, "update", &body));
}

/// The first sentence in plain words, and whether it is the whole text, with nothing to follow.
fn opening(text: &str) -> (String, bool) {
    const MOST: usize = 90;
    let (mut plain, mut is_bare) = (String::new(), true);
    for event in pulldown_cmark::Parser::new(text) {
        use pulldown_cmark::{Event, TagEnd};
        match event {
            Event::Text(words) | Event::Code(words) => plain.push_str(&words),
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => plain.push('\n'),
            Event::Start(pulldown_cmark::Tag::Link { .. } | pulldown_cmark::Tag::Image { .. }) => {
                is_bare = false;
            }
            _ => {}
        }
    }
    let whole = plain.trim();
    let first = whole.lines().next().unwrap_or_default().trim();
    let end = first.find(". ").map_or(first.len(), |at| at + 1);
    let sentence = first[..end].trim_end_matches(['.', ':']).trim();
    if sentence.chars().count() <= MOST {
        let is_all = is_bare && whole.trim_end_matches('.') == sentence;
        return (sentence.to_owned(), is_all);
    }
    let mut short = String::new();
    for word in sentence.split_whitespace() {
        if short.chars().count() + word.chars().count() > MOST {
            break;
        }
        short.extend([if short.is_empty() { "" } else { " " }, word]);
    }
    (format!("{}\u{2026}", short.trim_end_matches([',', ';', ':', '–', '-'])), false)
}

/// `2025-10-12-name` without its date.
fn without_date(name: &str) -> &str {
    let date = name.get(..11).filter(|start| start.ends_with('-'));
    let is_date = date.is_some_and(|start| day(&start[..10]).is_some());
    if is_date { &name[11..] } else { name }
}

/// `announcement_1` says nothing: such a file is named after its title. A number before a name was for
/// the order.
fn named(name: &str, title: &str) -> String {
    const GENERAL: [&str; 10] = [
        "announcement",
        "news",
        "post",
        "blog-post",
        "portfolio",
        "project",
        "item",
        "index",
        "home",
        "",
    ];
    let bare = name.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(['_', '-']);
    let word = bare.trim_end_matches(|c: char| c.is_ascii_digit() || "_- ".contains(c));
    let says_nothing = GENERAL.contains(&word.to_lowercase().as_str());
    if says_nothing && !title.trim().is_empty() { slug(title) } else { slug(bare) }
}

/// A page of its own address.
pub fn page(
    slug_of: &str,
    title: Option<Extract>,
    description: Option<Extract>,
    body: &Extract,
    career: &mut Career,
) {
    let mut page = Page::new(body.place.clone());
    if let Some(title) = &title {
        page.text("title", title);
    }
    if let Some(description) = description {
        page.text("description", &description);
    }
    let shown = title.as_ref().map(|title| title.text.as_str()).unwrap_or_default();
    let path = format!("pages/{}.md", named(slug_of, shown));
    career.files.push(page.draft(path, "page", body));
}

/// A talk, or a poster if its words say so.
pub fn presentation(mut shown: Presentation, folder: &Folder<'_>, career: &mut Career) {
    let texts = [&shown.kind, &shown.event, &shown.title];
    shown.is_poster = says_poster(texts.into_iter().flatten());
    shown.slug = slug(&shown.slug);
    let from = shown.body.place.to_string();
    let own = |name: &str| {
        let path = folder.meant(name, &from);
        let pdf = path.filter(|path| FileKind::of_name(path) == FileKind::Pdf);
        pdf.and_then(|path| carried(folder, path))
    };
    presentation::add(shown, own, career);
}
