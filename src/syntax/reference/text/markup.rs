//! Tags of HTML, JATS and MathML and entities in a text, as marks and characters.
//!
//! What only looks like a tag stays: `p < 0.05`, `a<b>c`. A tag without a partner stays, too.

use encoding_rs::WINDOWS_1252;
use pulldown_cmark::{Event, Parser};

use super::letters::{Letter, PARAGRAPH};
use super::marked::Marks;
use super::mathml;
use super::reader::Reader;

/// Markup may be escaped, and escaped again.
const ROUNDS: usize = 4;
/// The longest tag that is one, with its attributes.
const LONGEST_TAG: usize = 400;

/// The letters without tags and entities.
pub fn resolved(mut letters: Vec<Letter>) -> Vec<Letter> {
    for _ in 0..ROUNDS {
        let before = letters.len();
        letters = without_entities(letters);
        letters = without_tags(letters);
        if letters.len() == before {
            break;
        }
    }
    letters
}

fn without_entities(letters: Vec<Letter>) -> Vec<Letter> {
    if !letters.iter().any(|letter| letter.c == '&') {
        return letters;
    }
    let mut out = Vec::with_capacity(letters.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        at += 1;
        let entity = (letter.c == '&').then(|| entity(&letters[at..])).flatten();
        match entity {
            Some((characters, length)) => {
                at += length;
                let is_shown = |c: &char| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}');
                out.extend(
                    characters
                        .chars()
                        .filter(is_shown)
                        .map(|c| Letter { c: if c == '\n' { ' ' } else { c }, ..*letter }),
                );
            }
            None => out.push(*letter),
        }
    }
    out
}

/// The characters of the entity behind an ampersand, and its length.
fn entity(letters: &[Letter]) -> Option<(String, usize)> {
    let length = letters.iter().take(32).position(|letter| letter.c == ';')?;
    let name: String = letters[..length].iter().map(|letter| letter.c).collect();
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '#';
    if name.is_empty() || !name.chars().all(is_name) {
        return None;
    }
    // Old pages number the signs of Windows as such.
    if let Some(code @ 128..160) = name.strip_prefix('#').and_then(|code| code.parse::<u8>().ok()) {
        return Some((WINDOWS_1252.decode(&[code]).0.into_owned(), length + 1));
    }
    let written = format!("&{name};");
    let mut characters = String::new();
    for event in Parser::new(&written) {
        if let Event::Text(text) = event {
            characters.push_str(&text);
        }
    }
    // Blanks alone are no text of a paragraph.
    if characters.is_empty() {
        return Some((blank_of(&name)?.to_owned(), length + 1));
    }
    (characters != written).then_some((characters, length + 1))
}

fn blank_of(name: &str) -> Option<&'static str> {
    Some(match name {
        "nbsp" | "NonBreakingSpace" | "#160" | "#xa0" | "#xA0" | "#x00a0" | "#x00A0" => "\u{a0}",
        "thinsp" | "ThinSpace" | "#8201" | "#x2009" | "#x202f" | "#8239" => "\u{202f}",
        _ => " ",
    })
}

/// A tag and what it does to the text.
struct Tag {
    name: String,
    attributes: String,
    is_closing: bool,
    is_empty: bool,
    /// How many letters it has.
    length: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    Italic,
    Bold,
    Raised,
    Lowered,
    SmallCaps,
    Protected,
    /// Words without a mark.
    Same,
    Paragraph,
    /// The heading of a part of an abstract.
    Heading,
    LineBreak,
    Formula,
    /// Not shown, such as a formula that is there once more.
    Dropped,
    /// Known only in the namespaces of JATS and MathML.
    Unknown,
}

fn without_tags(letters: Vec<Letter>) -> Vec<Letter> {
    if !letters.iter().any(|letter| letter.c == '<') {
        return letters;
    }
    let tags = tags(&letters);
    let mut out: Vec<Letter> = Vec::with_capacity(letters.len());
    let mut open: Vec<(Effect, usize)> = Vec::new();
    let mut line_breaks = 0;
    let mut at = 0;
    let mut next = tags.into_iter().peekable();
    while let Some(letter) = letters.get(at) {
        let Some((_, tag, effect, partner)) = next.next_if(|(start, ..)| *start == at) else {
            let marks =
                open.iter().fold(letter.marks, |marks, (effect, _)| applied(*effect, marks));
            if !letter.c.is_whitespace() {
                line_breaks = 0;
            }
            at += 1;
            if !is_behind_heading(&out) || !letter.c.is_whitespace() {
                out.push(Letter { c: letter.c, marks });
            }
            continue;
        };
        at += tag.length;
        let skipped = !tag.is_closing && !tag.is_empty;
        match effect {
            Effect::Formula | Effect::Dropped if skipped => {
                let end = partner.unwrap_or(at);
                let formula = if effect == Effect::Formula {
                    formula(&letters[at..end], letter.marks)
                } else {
                    Some(Vec::new())
                };
                if let Some(formula) = formula {
                    out.extend(formula);
                    at = end;
                    while next.next_if(|(start, ..)| *start < end).is_some() {}
                }
            }
            Effect::LineBreak => {
                line_breaks += 1;
                out.push(Letter::plain(if line_breaks > 1 { PARAGRAPH } else { ' ' }));
            }
            // The paragraph that follows a heading goes on in its line.
            Effect::Paragraph if is_behind_heading(&out) => {}
            Effect::Paragraph => out.push(Letter::plain(PARAGRAPH)),
            Effect::Heading if !tag.is_closing => {
                out.push(Letter::plain(PARAGRAPH));
                open.push((effect, out.len()));
            }
            Effect::Heading => {
                if let Some(index) = open.iter().rposition(|(open, _)| *open == Effect::Heading) {
                    let (_, start) = open.remove(index);
                    end_heading(&mut out, start);
                }
            }
            _ if tag.is_empty => {}
            _ if tag.is_closing => {
                if let Some(index) = open.iter().rposition(|(open, _)| *open == effect) {
                    open.remove(index);
                }
            }
            _ => open.push((effect, out.len())),
        }
    }
    out
}

/// Ends the heading that begins at `start`: `Background` stands before its text with a colon, and
/// `Abstract`, which says nothing, is left out.
fn end_heading(out: &mut Vec<Letter>, start: usize) {
    let heading: String = out[start..].iter().map(|letter| letter.c).collect();
    let heading = heading.trim();
    let is_empty = heading.is_empty() || {
        let bare = heading.trim_end_matches([':', '.']).to_lowercase();
        ["abstract", "summary", "zusammenfassung", "résumé", "resumen"].contains(&bare.as_str())
    };
    if is_empty {
        out.truncate(start);
    } else {
        let is_closed = heading.ends_with([':', '.', '?', '!']);
        out.extend(if is_closed { " " } else { ": " }.chars().map(Letter::plain));
        out.push(Letter::plain(BEHIND_HEADING));
    }
}

/// A blank that ends a heading.
const BEHIND_HEADING: char = '\u{2028}';

fn is_behind_heading(out: &[Letter]) -> bool {
    out.last().is_some_and(|last| last.c == BEHIND_HEADING)
}

/// The formula that MathML means; `None` if it is broken.
fn formula(letters: &[Letter], marks: Marks) -> Option<Vec<Letter>> {
    let text: String = letters.iter().map(|letter| letter.c).collect();
    let formula = mathml::to_tex(&text)?;
    let mut reader = Reader::new(None);
    reader.marks = marks;
    reader.within(&formula, Reader::formula);
    Some(reader.into_letters().0)
}

fn applied(effect: Effect, marks: Marks) -> Marks {
    match effect {
        Effect::Italic => Marks { is_italic: true, ..marks },
        Effect::Bold => Marks { is_bold: true, ..marks },
        Effect::Raised => Marks { is_raised: true, is_lowered: false, ..marks },
        Effect::Lowered => Marks { is_lowered: true, is_raised: false, ..marks },
        Effect::SmallCaps => Marks { is_small_caps: true, ..marks },
        Effect::Protected => Marks { is_protected: true, ..marks },
        _ => marks,
    }
}

type Placed = (usize, Tag, Effect, Option<usize>);

/// The tags of a text in its order, each with the index of its first letter and of its partner.
/// Only tags of a paragraph or a line need none.
fn tags(letters: &[Letter]) -> Vec<Placed> {
    let mut found: Vec<Placed> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let Some(tag) = (letters[at].c == '<').then(|| tag(&letters[at..])).flatten() else {
            at += 1;
            continue;
        };
        let start = at;
        at += tag.length;
        let Some(effect) = effect(&tag) else {
            at = start + 1;
            continue;
        };
        let needs_partner = !tag.is_empty
            && !matches!(effect, Effect::Paragraph | Effect::LineBreak)
            && tag.name != "!";
        if needs_partner && !tag.is_closing {
            open.push(found.len());
        }
        if needs_partner && tag.is_closing {
            let same = |index: &usize| found[*index].1.name == tag.name;
            if let Some(position) = open.iter().rposition(same) {
                let index = open[position];
                open.truncate(position);
                found[index].3 = Some(start);
                // The closing tag does what the opening one did.
                let effect = found[index].2;
                found.push((start, tag, effect, Some(found[index].0)));
                continue;
            }
        }
        found.push((start, tag, effect, None));
    }
    found.retain(|(_, tag, effect, partner)| {
        partner.is_some()
            || tag.is_empty
            || tag.name == "!"
            || tag.name.contains(':')
            || matches!(effect, Effect::Paragraph | Effect::LineBreak)
    });
    found
}

/// The tag at the start of letters. A comment and the ends of CDATA are tags named `!`.
fn tag(letters: &[Letter]) -> Option<Tag> {
    let longest = &letters[..letters.len().min(LONGEST_TAG)];
    let sign = |at: usize| longest.get(at).map(|letter| letter.c);
    let literal = |text: &str, at: usize| {
        text.chars().enumerate().all(|(index, c)| sign(at + index) == Some(c))
    };
    let special = |length: usize| {
        let (name, attributes) = ("!".to_owned(), String::new());
        Some(Tag { name, attributes, is_closing: false, is_empty: true, length })
    };
    if literal("<![CDATA[", 0) {
        return special(9);
    }
    if literal("<!--", 0) {
        let end = (4..longest.len()).find(|at| literal("-->", *at))?;
        return special(end + 3);
    }
    let is_closing = sign(1) == Some('/');
    let start = if is_closing { 2 } else { 1 };
    let is_name = |letter: &&Letter| letter.c.is_ascii_alphanumeric() || ":-".contains(letter.c);
    let name: String =
        longest.get(start..)?.iter().take_while(is_name).map(|letter| letter.c).collect();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let behind = start + name.len();
    let end = behind + longest[behind..].iter().position(|letter| "<>".contains(letter.c))?;
    if sign(end) != Some('>') {
        return None;
    }
    let attributes: String = longest[behind..end].iter().map(|letter| letter.c).collect();
    let is_empty = attributes.ends_with('/');
    let attributes = attributes.trim_end_matches('/').trim().to_owned();
    // Attributes have values, in quotes as a rule.
    let is_separated = longest[behind].c.is_whitespace() || "/>".contains(longest[behind].c);
    if !is_separated || !(attributes.is_empty() || attributes.contains('=')) {
        return None;
    }
    Some(Tag { name: name.to_ascii_lowercase(), attributes, is_closing, is_empty, length: end + 1 })
}

/// What a tag does; `None` for a name that is none of a tag.
fn effect(tag: &Tag) -> Option<Effect> {
    let (namespace, name) = tag.name.split_once(':').unwrap_or(("", &tag.name));
    let in_jats = !namespace.is_empty();
    Some(match name {
        "i" | "em" | "italic" | "emphasis" | "cite" | "it" => Effect::Italic,
        "b" | "strong" | "bold" => Effect::Bold,
        "sup" | "superscript" => Effect::Raised,
        "sub" | "inf" | "subscript" => Effect::Lowered,
        "sc" | "scp" | "small-caps" | "smallcaps" => Effect::SmallCaps,
        "span" if tag.attributes.contains("small-caps") => Effect::SmallCaps,
        "span" if tag.attributes.contains("nocase") => Effect::Protected,
        "span" if tag.attributes.contains("italic") => Effect::Italic,
        "span" if tag.attributes.contains("bold") => Effect::Bold,
        "span" if tag.attributes.contains("super") => Effect::Raised,
        "span" | "u" | "underline" | "tt" | "roman" | "monospace" | "sans-serif" | "font" | "a"
        | "ext-link" | "xref" | "email" | "uri" | "named-content" | "styled-content" | "abbrev"
        | "inline-formula" | "disp-formula" | "alternatives" | "strike" | "s" | "overline"
        | "small" | "big" | "nobr" | "bdi" | "q" | "abbr" | "code" | "html" | "body" | "jats"
        | "x" | "abstract" | "institution" | "break-able" => match name {
            "x" | "abstract" | "institution" if !in_jats => return None,
            _ => Effect::Same,
        },
        "p" | "sec" | "div" | "list" | "list-item" | "ul" | "ol" | "li" | "h1" | "h2" | "h3"
        | "h4" | "h5" | "disp-quote" | "section" | "abstracttext" => {
            if in_jats
                || name.len() > 1
                || tag.attributes.is_empty()
                || tag.attributes.contains('"')
            {
                Effect::Paragraph
            } else {
                return None;
            }
        }
        "title" | "label" if in_jats => Effect::Heading,
        "br" | "break" | "hr" => Effect::LineBreak,
        "math" => Effect::Formula,
        "tex-math" | "annotation" | "graphic" | "inline-graphic"
            if in_jats || name == "tex-math" =>
        {
            Effect::Dropped
        }
        "!" => Effect::Same,
        _ if tag.name == "!" => Effect::Same,
        _ if matches!(namespace, "jats" | "mml" | "m" | "xlink" | "o" | "ce" | "sb") => {
            Effect::Unknown
        }
        _ => return None,
    })
}
