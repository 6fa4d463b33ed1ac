//! The texts of a site maker's folder as files of `content/`: updates, pages, talks and posters.
//!
//! Knows no key of another program: whoever calls has taken them.

use toml_edit::{Array, DocumentMut, Item, Value, value};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::dates::{Day, day};
use super::folder::Folder;
use super::prose::carried;
use crate::base::FileKind;
use crate::import::career::{Career, Doubt, Extract, FileDraft, LeftOut, Place};
use crate::import::words::WordCount;

/// A file of `content/` as it grows: its front matter, and the words of the source in it.
pub struct Page {
    front: DocumentMut,
    said: WordCount,
    place: Place,
}

/// A talk or a poster as a site maker has it.
#[derive(Default)]
pub struct Presentation {
    pub slug: String,
    pub title: Option<Extract>,
    pub authors: Vec<Extract>,
    pub event: Option<Extract>,
    pub place: Option<Extract>,
    pub date: Option<Extract>,
    pub end: Option<Extract>,
    /// Addresses: that of the event, of slides, of a film.
    pub links: Vec<Extract>,
    /// Slides or the poster, as the text names them.
    pub files: Vec<Extract>,
    pub featured: bool,
    /// What it was: `Poster`, `Invited talk`.
    pub kind: Option<Extract>,
    pub body: Extract,
}

impl Page {
    pub fn new(place: Place) -> Page {
        Page { front: DocumentMut::new(), said: WordCount::default(), place }
    }

    pub fn text(&mut self, key: &str, text: &Extract) {
        self.front[key] = value(line(&text.text));
        self.said.add(&text.words());
    }

    pub fn texts(&mut self, key: &str, texts: &[Extract]) {
        if !texts.is_empty() {
            let all: Array = texts.iter().map(|text| line(&text.text)).collect();
            self.front[key] = value(all);
            texts.iter().for_each(|text| self.said.add(&text.words()));
        }
    }

    pub fn flag(&mut self, key: &str) {
        self.front[key] = value(true);
    }

    /// A day, with a doubt if it can be read in two ways. What is no date is reported.
    pub fn day(&mut self, key: &str, written: &Extract, career: &mut Career) -> Option<Day> {
        let Some(found) = day(&written.text) else {
            let why = format!("no date that can be read, so `{key}` is missing");
            career.doubts.push(Doubt { about: silent(written), why: why.clone() });
            career.left.push(LeftOut { what: written.clone(), why });
            return None;
        };
        if let Some(why) = &found.doubt {
            career.doubts.push(Doubt { about: silent(written), why: why.clone() });
        }
        let date: Value = found.text.parse().unwrap_or_else(|_| Value::from(found.text.as_str()));
        let is_whole = found.text.len() == 10;
        self.front[key] =
            Item::Value(if is_whole { date } else { Value::from(found.text.as_str()) });
        self.said.add(&written.words());
        Some(found)
    }

    pub fn draft(self, path: String, what: &'static str, body: &Extract) -> FileDraft {
        let Page { front, mut said, place } = self;
        said.add(&body.words());
        let mut text = match front.is_empty() {
            true => String::new(),
            false => format!("+++\n{front}+++\n"),
        };
        if !body.text.is_empty() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&body.text);
            text.push('\n');
        }
        FileDraft { path, bytes: text.into_bytes(), what, count: 1, words: said, place }
    }
}

/// A text about which something is said, and that is no word of the source there.
pub fn silent(text: &Extract) -> Extract {
    Extract { wording: Some(String::new()), ..text.clone() }
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as the name of a file: `2025-frailty`.
pub fn slug(name: &str) -> String {
    const MOST: usize = 10;
    let base = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let plain: String = base.map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().take(MOST).collect();
    if words.is_empty() { "untitled".to_owned() } else { words.join("-") }
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
                page.said.add(&body.words());
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
            page.front.remove("date");
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
pub fn presentation(shown: Presentation, folder: &Folder<'_>, career: &mut Career) {
    let texts = [&shown.kind, &shown.event, &shown.title];
    let is_poster = texts.into_iter().flatten().any(|text| {
        let mut words = text.text.split(|c: char| !c.is_alphanumeric());
        words.any(|word| ["poster", "posters"].contains(&word.to_lowercase().as_str()))
    });
    let (kind, what) = if is_poster { ("posters", "poster") } else { ("talks", "talk") };
    let mut page = Page::new(shown.body.place.clone());
    let title = shown.title.clone().or_else(|| shown.event.clone());
    if let Some(title) = &title {
        page.text("title", title);
    }
    page.texts("authors", &shown.authors);
    for (key, text) in [("event", &shown.event), ("place", &shown.place)] {
        if let Some(text) = text {
            page.text(key, text);
        }
    }
    for (key, date) in [("date", &shown.date), ("end-date", &shown.end)] {
        let found = date.as_ref().and_then(|date| page.day(key, date, career));
        // A talk of an hour ends on the day on which it begins.
        let first = page.front.get("date").map(|first| first.to_string());
        if key == "end-date"
            && found.is_some_and(|day| first.as_deref().map(str::trim) == Some(&*day.text))
        {
            page.front.remove(key);
        }
    }
    let slug_of = slug(&shown.slug);
    let mut links = Vec::new();
    let from = shown.body.place.to_string();
    for file in shown.files {
        let path = folder.meant(&file.text, &from);
        let pdf = path.filter(|path| FileKind::of_name(path) == FileKind::Pdf);
        match pdf.and_then(|path| carried(folder, path)) {
            Some(own) if !page.front.contains_key("file") => {
                let name = own.path.rsplit('/').next().unwrap_or_default().to_owned();
                page.text(
                    "file",
                    &Extract {
                        wording: Some(file.text.clone()),
                        ..Extract::new(&name, file.place.clone())
                    },
                );
                career.files.push(FileDraft { path: format!("{kind}/{slug_of}/{name}"), ..own });
            }
            _ => links.push(file),
        }
    }
    // Slides and films say more than the page of the meeting.
    for address in links.into_iter().chain(shown.links) {
        let is_web = address.text.contains("://");
        match is_web && !page.front.contains_key("link") {
            true => page.text("link", &address),
            false => {
                let why = format!("a {what} has one file, a PDF, and one link");
                career.left.push(LeftOut { what: address, why });
            }
        }
    }
    if shown.featured {
        page.flag("featured");
    }
    match shown.kind {
        // The folder says it.
        Some(kind) if ["poster", "talk"].contains(&kind.text.to_lowercase().as_str()) => {
            page.said.add(&kind.words());
        }
        Some(kind) => {
            let why = format!("what kind of {what} it was; there is no key for it");
            career.left.push(LeftOut { what: kind, why });
        }
        None => {}
    }
    career.files.push(page.draft(format!("{kind}/{slug_of}/index.md"), what, &shown.body));
}
