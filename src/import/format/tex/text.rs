//! Paragraphs and lists of TeX as markdown.

use crate::import::career::{Extract, Place};
use crate::import::format::tex::inline::{Piece, Rest, gather, marked};
use crate::import::format::tex::raw::raw;
use crate::import::format::tex::source::Node;

/// Environments that are lists.
const LISTS: &[&str] = &["itemize", "cvitems", "enumerate", "description", "cvlist"];

/// One line of markdown.
pub fn line(nodes: &[Node], place: &Place, rest: &mut Rest) -> Option<Extract> {
    let blocks = blocks(nodes, place, rest);
    let texts: Vec<String> = blocks
        .iter()
        .map(|block| block.text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let words: Vec<&str> =
        blocks.iter().map(|block| block.wording.as_deref().unwrap_or(&block.text)).collect();
    let text = texts.join(" ");
    let wording = Some(words.join(" "));
    (!text.is_empty()).then(|| Extract { wording, ..Extract::new(text, place.clone()) })
}

/// Paragraphs and lists.
pub fn blocks(nodes: &[Node], place: &Place, rest: &mut Rest) -> Vec<Extract> {
    let mut blocks: Vec<Extract> = Vec::new();
    let mut inline: Vec<Node> = Vec::new();
    for node in nodes {
        match node {
            Node::Environment(name, inner) if LISTS.contains(&name.as_str()) => {
                paragraphs(&std::mem::take(&mut inline), place, &mut blocks, rest);
                let mut lines = Vec::new();
                list(inner, name == "enumerate", 0, place, &mut lines, rest);
                let said: Vec<String> = lines.iter().map(|(_, said)| said.clone()).collect();
                let text: Vec<String> = lines.into_iter().map(|(text, _)| text).collect();
                if !text.is_empty() {
                    let wording = Some(said.join(" "));
                    blocks
                        .push(Extract { wording, ..Extract::new(text.join("\n"), place.clone()) });
                }
            }
            Node::Environment(name, inner) => {
                paragraphs(&std::mem::take(&mut inline), place, &mut blocks, rest);
                let inner = without_columns(name, inner, rest);
                blocks.extend(self::blocks(inner, place, rest));
            }
            // A group with a list in it is what is in it.
            Node::Group(inner) if has_environment(inner) => {
                paragraphs(&std::mem::take(&mut inline), place, &mut blocks, rest);
                blocks.extend(self::blocks(inner, place, rest));
            }
            node => inline.push(node.clone()),
        }
    }
    paragraphs(&inline, place, &mut blocks, rest);
    blocks
}

fn has_environment(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Environment(..) => true,
        Node::Group(inner) => has_environment(inner),
        _ => false,
    })
}

/// What a table says of its columns is no text.
fn without_columns<'n>(name: &str, inner: &'n [Node], rest: &mut Rest) -> &'n [Node] {
    let is_table =
        name.starts_with("tabular") || matches!(name, "longtable" | "multicols" | "minipage");
    let arguments =
        inner.iter().take_while(|node| matches!(node, Node::Group(_) | Node::Option(_))).count();
    if !is_table || arguments == 0 {
        return inner;
    }
    rest.aside.push(raw(&inner[..arguments]));
    &inner[arguments..]
}

fn paragraphs(nodes: &[Node], place: &Place, blocks: &mut Vec<Extract>, rest: &mut Rest) {
    let mut pieces = Vec::new();
    gather(nodes, &Piece::default(), &mut pieces, rest);
    let mut paragraph: Vec<Piece> = Vec::new();
    let mut close = |paragraph: &mut Vec<Piece>| {
        let pieces = std::mem::take(paragraph);
        if let Some((text, said)) = marked(&pieces) {
            blocks.push(Extract { wording: Some(said), ..Extract::new(text, place.clone()) });
        }
    };
    for piece in pieces {
        let mut parts = split_paragraphs(&piece.words).into_iter();
        if let Some(first) = parts.next() {
            paragraph.push(Piece { words: first, ..piece.clone() });
        }
        for part in parts {
            close(&mut paragraph);
            paragraph.push(Piece { words: part, ..piece.clone() });
        }
    }
    close(&mut paragraph);
}

/// The parts between empty lines.
fn split_paragraphs(words: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut lines = words.split('\n').peekable();
    let mut is_first = true;
    while let Some(line) = lines.next() {
        let is_gap = !is_first && line.trim().is_empty() && lines.peek().is_some();
        match is_gap {
            true => parts.push(String::new()),
            false => {
                let last = parts.last_mut();
                if let Some(last) = last {
                    if !is_first {
                        last.push('\n');
                    }
                    last.push_str(line);
                }
            }
        }
        is_first = false;
    }
    parts
}

/// The items of a list and of the lists in it, each with its words.
fn list(
    nodes: &[Node],
    is_numbered: bool,
    depth: usize,
    place: &Place,
    lines: &mut Vec<(String, String)>,
    rest: &mut Rest,
) {
    let mut items: Vec<Vec<Node>> = Vec::new();
    for node in nodes {
        match node {
            Node::Command(name) if name == "item" => items.push(Vec::new()),
            // How far items are apart.
            Node::Option(_) if items.is_empty() => rest.aside.push(raw(std::slice::from_ref(node))),
            node => match items.last_mut() {
                Some(item) => item.push(node.clone()),
                None if raw(std::slice::from_ref(node)).trim().is_empty() => {}
                None => items.push(vec![node.clone()]),
            },
        }
    }
    let mark = if is_numbered { "1. " } else { "- " };
    let indent = " ".repeat(depth * mark.len());
    for item in items {
        // The label of an item stands in brackets.
        let (label, item) = match item.split_first() {
            Some((Node::Option(label), behind)) => (Some(label.clone()), behind.to_vec()),
            _ => (None, item),
        };
        let item = match item.as_slice() {
            [Node::Group(inner), behind @ ..] if raw(behind).trim().is_empty() => inner.clone(),
            _ => item,
        };
        let (inner, own): (Vec<Node>, Vec<Node>) = item.into_iter().partition(
            |node| matches!(node, Node::Environment(name, _) if LISTS.contains(&name.as_str())),
        );
        let label = label.and_then(|label| line(&label, place, rest));
        let own = line(&own, place, rest);
        let text: Vec<String> = label
            .iter()
            .map(|label| format!("**{}**", label.text))
            .chain(own.iter().map(|own| own.text.clone()))
            .collect();
        let said: Vec<String> =
            label.into_iter().chain(own).filter_map(|part| part.wording).collect();
        if !text.is_empty() {
            lines.push((format!("{indent}{mark}{}", text.join(" ")), said.join(" ")));
        }
        for node in inner {
            if let Node::Environment(name, nodes) = node {
                list(&nodes, name == "enumerate", depth + 1, place, lines, rest);
            }
        }
    }
}
