//! A line of TeX: words with their marks.

use std::collections::BTreeMap;

use crate::import::career::{Extract, Place};
use crate::import::format::tex::raw::{SETTINGS, TRANSPARENT, is_transparent, raw};
use crate::import::format::tex::source::Node;
use crate::import::markdown::{self, Run};

/// Commands that are marks of words.
const MARKS: [&str; 5] = ["textbf", "strong", "textit", "emph", "textsl"];

/// A run of words with its marks, and what was found on the way.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    pub words: String,
    /// Whether the source has these words elsewhere, too, where they count.
    pub is_repeated: bool,
    pub is_bold: bool,
    pub is_italic: bool,
    pub link: Option<String>,
}

/// What reading of texts leaves behind.
#[derive(Debug, Default)]
pub struct Rest {
    /// Words that say how something is set.
    pub aside: Vec<String>,
    /// Commands that nobody knows, whose words stay.
    pub unknown: Vec<String>,
    /// Commands without arguments that the person made, and what they stand for.
    pub macros: BTreeMap<String, String>,
}
/// The words of pieces, each as often as the source has it, with the addresses of links.
fn said(pieces: &[Piece]) -> String {
    let mut words = String::new();
    let mut before = &Piece::default();
    for piece in pieces {
        // The signs of a mark part words.
        let is_alike = (piece.is_bold, piece.is_italic, &piece.link)
            == (before.is_bold, before.is_italic, &before.link);
        if !is_alike || piece.is_repeated {
            words.push(' ');
        }
        words.push_str(if piece.is_repeated { "" } else { &piece.words });
        before = piece;
    }
    let links = pieces.iter().filter_map(|piece| piece.link.as_deref());
    std::iter::once(words.as_str()).chain(links).collect::<Vec<_>>().join(" ")
}

/// Words alone, without marks.
pub fn words(nodes: &[Node], place: &Place, rest: &mut Rest) -> Option<Extract> {
    let mut pieces = Vec::new();
    gather(nodes, &Piece::default(), &mut pieces, rest);
    let shown: String = pieces.iter().map(|piece| piece.words.as_str()).collect();
    let wording = said(&pieces);
    let text = shown.replace('\u{2028}', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty())
        .then(|| Extract { wording: Some(wording), ..Extract::new(text, place.clone()) })
}

/// Pieces as markdown, and their words.
pub fn marked(pieces: &[Piece]) -> Option<(String, String)> {
    let is_word = |piece: &Piece| piece.words.contains(|c: char| c.is_alphanumeric());
    if !pieces.iter().any(is_word) {
        return None;
    }
    let said = said(pieces);
    // A line that is broken by hand stays so.
    let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
    for piece in pieces {
        for (index, words) in piece.words.split('\u{2028}').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(Piece { words: words.replace('\u{a0}', " "), ..piece.clone() });
            }
        }
    }
    let lines: Vec<String> = lines
        .iter()
        .map(|line| {
            let runs: Vec<Run<'_>> = line
                .iter()
                .map(|piece| Run {
                    words: &piece.words,
                    is_bold: piece.is_bold,
                    is_italic: piece.is_italic,
                    link: piece.link.as_deref(),
                })
                .collect();
            markdown::runs(&runs)
        })
        .filter(|line| !line.is_empty())
        .collect();
    Some((lines.join("  \n"), said))
}

/// The pieces of a line.
pub fn gather(nodes: &[Node], around: &Piece, pieces: &mut Vec<Piece>, rest: &mut Rest) {
    let mut around = around.clone();
    let mut at = 0;
    let mut is_parted = false;
    while let Some(node) = nodes.get(at) {
        at += 1;
        match node {
            Node::Text(text) => {
                if is_parted && text.starts_with(char::is_alphanumeric) {
                    part(&around, pieces);
                }
                is_parted = false;
                pieces.push(Piece { words: text.clone(), ..around.clone() });
            }
            Node::Group(inner) => {
                if is_parted {
                    part(&around, pieces);
                }
                gather(inner, &around, pieces, rest);
            }
            Node::Option(inner) => {
                let length = raw(inner);
                if is_length(&length) {
                    rest.aside.push(length);
                    continue;
                }
                pieces.push(Piece { words: " [".to_owned(), ..around.clone() });
                gather(inner, &around, pieces, rest);
                pieces.push(Piece { words: "] ".to_owned(), ..around.clone() });
            }
            Node::Environment(_, inner) => {
                is_parted = false;
                let words = format!(" {} ", raw(inner));
                pieces.push(Piece { words, ..around.clone() });
            }
            Node::Command(name) => {
                // The signs of a mark part words, too.
                is_parted = !is_transparent(name) && !MARKS.contains(&name.as_str());
                if is_parted {
                    part(&around, pieces);
                }
                at += command(name, &nodes[at..], &mut around, pieces, rest);
            }
        }
    }
}

/// A blank between two words.
fn part(around: &Piece, pieces: &mut Vec<Piece>) {
    let is_word = pieces.last().is_some_and(|last| last.words.ends_with(char::is_alphanumeric));
    if is_word {
        pieces.push(Piece { words: " ".to_owned(), link: None, ..around.clone() });
    }
}

/// What a command makes of what is behind it. Gives how many nodes are read.
fn command(
    name: &str,
    behind: &[Node],
    around: &mut Piece,
    pieces: &mut Vec<Piece>,
    rest: &mut Rest,
) -> usize {
    let groups = groups(behind);
    match (name, groups.as_slice()) {
        ("textbf" | "strong", [(index, inner), ..]) => {
            gather(inner, &Piece { is_bold: true, ..around.clone() }, pieces, rest);
            index + 1
        }
        ("textit" | "emph" | "textsl", [(index, inner), ..]) => {
            gather(inner, &Piece { is_italic: true, ..around.clone() }, pieces, rest);
            index + 1
        }
        ("href" | "httplink" | "httpslink", [(_, address), (index, inner), ..]) => {
            let address = raw(address).trim().to_owned();
            let from = pieces.len();
            gather(inner, around, pieces, rest);
            // A link is one piece, so that its address counts once.
            let words = pieces.drain(from..).map(|piece| piece.words).collect();
            pieces.push(Piece { words, link: Some(address), ..around.clone() });
            index + 1
        }
        ("url" | "nolinkurl", [(index, address), ..]) => {
            let words = raw(address).trim().to_owned();
            let link = Some(words.clone());
            pieces.push(Piece { words, link, is_repeated: true, ..around.clone() });
            index + 1
        }
        ("bfseries" | "bf", _) => {
            around.is_bold = true;
            0
        }
        ("itshape" | "em" | "it", _) => {
            around.is_italic = true;
            0
        }
        (name, _) if rest.macros.contains_key(name) => {
            let words = rest.macros.get(name).cloned().unwrap_or_default();
            pieces.push(Piece { words, is_repeated: true, ..around.clone() });
            // Braces without words only end the name.
            match behind.first() {
                Some(Node::Group(inner)) if inner.is_empty() => 1,
                _ => 0,
            }
        }
        (name, groups) => {
            let setting = SETTINGS.iter().find(|(known, _)| *known == name);
            if setting.is_none() && !TRANSPARENT.contains(&name) {
                rest.unknown.push(name.to_owned());
            }
            let count = setting.map_or(0, |(_, count)| (*count).min(groups.len()));
            let read = if count > 0 { groups[count - 1].0 + 1 } else { 0 };
            rest.aside.push(raw(&behind[..read]));
            read
        }
    }
}

/// The groups right behind a command, with their places; blanks and options may be between.
fn groups(nodes: &[Node]) -> Vec<(usize, &[Node])> {
    let mut groups = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        match node {
            Node::Group(inner) => groups.push((index, inner.as_slice())),
            Node::Option(_) => {}
            Node::Text(text) if text.trim().is_empty() && !text.contains("\n\n") => {}
            _ => break,
        }
    }
    groups
}

fn is_length(text: &str) -> bool {
    let text = text.trim();
    let number = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    !number.is_empty()
        && number != text
        && number.chars().all(|c| c.is_ascii_digit() || ".-,".contains(c))
        || text.contains('=')
}
