//! Entities of HTML, by name and by number, as the characters that they stand for.
//!
//! What is none stays: `AT&T`, `&unknown;`.

use encoding_rs::WINDOWS_1252;
use pulldown_cmark::{Event, Parser};

use super::letters::Letter;

/// The letters with the characters of entities in their place.
pub fn without_entities(letters: Vec<Letter>) -> Vec<Letter> {
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
    let is_none = characters == written || characters.contains('\u{fffd}');
    (!is_none).then_some((characters, length + 1))
}

fn blank_of(name: &str) -> Option<&'static str> {
    Some(match name {
        "nbsp" | "NonBreakingSpace" | "#160" | "#xa0" | "#xA0" | "#x00a0" | "#x00A0" => "\u{a0}",
        "thinsp" | "ThinSpace" | "#8201" | "#x2009" | "#x202f" | "#8239" => "\u{202f}",
        _ => " ",
    })
}
