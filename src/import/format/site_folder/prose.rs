//! The text of a page of a site maker, as markdown that folio reads: without tags and HTML, with
//! links that lead somewhere, and with the pictures and PDFs that it names.
//!
//! A link to a page of the old site leads nowhere in the new one: its words stay.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use super::folder::{Folder, can_be_carried};
use super::html_tags::without_html;
use super::template_tags::{Maker, without_tags};
use crate::import::career::{Career, Extract, FileDraft, LeftOut, Place, PrivateKey};
use crate::import::compose::private;
use crate::import::markdown::link;
use crate::import::private;
use crate::import::words::WordCount;

/// Where a text is from, and where it goes.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub folder: &'a Folder<'a>,
    pub maker: Maker,
    /// The file of the text.
    pub path: &'a str,
    /// How its new file leads to `content/`: `../`.
    pub up: &'a str,
}

/// The text as markdown. What goes with it, and what does not, is added to `career`.
pub fn read(text: &str, setting: Setting<'_>, career: &mut Career) -> Extract {
    let place = Place::new(setting.path);
    let untagged = without_tags(text, setting.maker);
    let plainer = without_html(&untagged.text);
    for (parts, why) in [
        (untagged.tags, "a tag of the other program, which makes something there"),
        (plainer.gone, "a comment, or what runs and is no text"),
    ] {
        let what = Extract::new(parts.join(" · "), place.clone());
        if what.text.contains(char::is_alphanumeric) {
            career.left.push(LeftOut { what, why: why.to_owned() });
        }
    }
    let text = with_own_links(&plainer.text, setting, career);
    let mut prose = Extract::new(text.trim(), place);
    private::take(&mut prose, &mut career.private);
    prose
}

/// The paragraphs and lists of a text, apart.
pub fn blocks(prose: &Extract) -> Vec<Extract> {
    let blocks = prose.text.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    blocks.map(|block| Extract::new(block, prose.place.clone())).collect()
}

/// The file of a picture or a PDF, for `content/files/`.
pub fn carried(folder: &Folder<'_>, path: &str) -> Option<FileDraft> {
    let bytes = folder.bytes(path)?;
    (can_be_carried(path) && !bytes.is_empty()).then(|| FileDraft {
        path: format!("files/{}", folder.carried_name(path)),
        bytes: bytes.to_vec(),
        what: "file",
        count: 1,
        words: WordCount::default(),
        place: Place::new(path),
    })
}

/// A change of the text: what stands in a range instead.
type Edit = (Range<usize>, String);

/// A link or a picture that is open.
struct Open {
    whole: Range<usize>,
    /// Where its words are.
    inner: Option<Range<usize>>,
    address: String,
    is_picture: bool,
}

fn with_own_links(text: &str, setting: Setting<'_>, career: &mut Career) -> String {
    let mut edits: Vec<Edit> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events: Vec<_> = Parser::new_ext(text, options).into_offset_iter().collect();
    let has_title = events.iter().any(|(event, _)| {
        matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }))
    });
    for (event, range) in events {
        let ends = matches!(event, Event::End(end) if is_link_end(end));
        if !ends && let Some(around) = open.last_mut() {
            let inner = around.inner.clone().unwrap_or(range.clone());
            around.inner = Some(inner.start.min(range.start)..inner.end.max(range.end));
        }
        match event {
            Event::Start(Tag::Heading { level, .. }) if has_title => {
                edits.extend(heading(text, &range, level));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                open.push(Open {
                    whole: range,
                    inner: None,
                    address: dest_url.to_string(),
                    is_picture: false,
                });
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                open.push(Open {
                    whole: range,
                    inner: None,
                    address: dest_url.to_string(),
                    is_picture: true,
                });
            }
            Event::End(end) if is_link_end(end) => {
                if let Some(done) = open.pop() {
                    edits.extend(relinked(text, done, setting, career));
                }
            }
            _ => {}
        }
    }
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut new = String::new();
    let mut from = 0;
    for (range, words) in edits.into_iter().filter(|(range, _)| range.start <= range.end) {
        if range.start < from {
            continue;
        }
        new.push_str(&text[from..range.start]);
        new.push_str(&words);
        from = range.end;
    }
    new.push_str(&text[from..]);
    new
}

fn is_link_end(end: pulldown_cmark::TagEnd) -> bool {
    matches!(end, pulldown_cmark::TagEnd::Link | pulldown_cmark::TagEnd::Image)
}

/// A page has its title elsewhere: all headings of a text that begins at the first level go down by
/// one.
fn heading(text: &str, range: &Range<usize>, level: HeadingLevel) -> Option<Edit> {
    let whole = &text[range.clone()];
    if whole.starts_with('#') {
        return (level < HeadingLevel::H6).then(|| (range.start..range.start, "#".to_owned()));
    }
    // Underlined with `=====` or `-----`.
    let (words, _) = whole.trim_end().rsplit_once('\n')?;
    let marks = "#".repeat(level as usize + 1);
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = range.start + whole.trim_end().len();
    Some((range.start..end, format!("{marks} {line}")))
}

/// What a link or a picture becomes.
fn relinked(text: &str, done: Open, setting: Setting<'_>, career: &mut Career) -> Vec<Edit> {
    let Open { whole, inner, address, is_picture } = done;
    let place = Place::new(setting.path);
    let is_outside = address.contains("://") || address.starts_with("//");
    let words = |inner: &Option<Range<usize>>| inner.clone().unwrap_or(whole.end..whole.end);
    let around = |before: &str, behind: String| {
        let inner = words(&inner);
        match inner.is_empty() {
            true => vec![(whole.clone(), String::new())],
            false => {
                vec![(whole.start..inner.start, before.to_owned()), (inner.end..whole.end, behind)]
            }
        }
    };
    let to = |address: &str| link("", address).replacen("[]", "]", 1);
    if is_outside && !is_picture {
        return Vec::new();
    }
    if is_outside {
        // Pictures of other sites are not shown: whoever reads could be followed.
        let inner = inner.clone().filter(|inner| !inner.is_empty());
        let name = address.rsplit('/').next().unwrap_or_default().to_owned();
        let words = inner.map_or(name, |inner| text[inner].to_owned());
        return vec![(whole, link(&words, &address))];
    }
    if let Some(number) = address.strip_prefix("tel:") {
        career.private.push(private_phone(number, &place));
        return around("", String::new());
    }
    if address.starts_with("mailto:") {
        return Vec::new();
    }
    let found = setting.folder.meant(&address, setting.path);
    if let Some(file) = found.and_then(|path| carried(setting.folder, path)) {
        let new = format!("{}{}", setting.up, file.path);
        career.files.push(file);
        let opening = if is_picture { "![" } else { "[" };
        return match words(&inner).is_empty() {
            true => vec![(whole, format!("{opening}{}", to(&new)))],
            false => around(opening, to(&new)),
        };
    }
    if !address.starts_with('#') || is_picture {
        let why = match (is_picture, found) {
            (true, None) => "the picture is not in the folder",
            (_, Some(_)) => "a file that cannot be published as it is; the words of the link stay",
            (false, None) => "a link to a page of the old site; its words stay",
        };
        let what = Extract::new(address, place);
        career.left.push(LeftOut { what, why: why.to_owned() });
    }
    match is_picture {
        true => vec![(whole, String::new())],
        false => around("", String::new()),
    }
}

fn private_phone(number: &str, place: &Place) -> crate::import::career::PrivateDraft {
    private(PrivateKey::Phone, Extract::new(number, place.clone()))
}
