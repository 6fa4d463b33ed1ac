//! All words of a Word file, counted without a look at what they mean.
//!
//! The other side of the law of conservation: it walks through the parts on its own, and counts
//! what is deleted, hidden or in a comment as well.

use super::package::Package;
use super::xml::Element;
use crate::import::words::WordCount;

/// The parts that hold text, besides the main one.
const PARTS: [&str; 5] = ["header", "footer", "footnotes", "endnotes", "comments"];

/// What holds words.
const TEXTS: [&str; 3] = ["t", "m:t", "delText"];

pub fn count(package: &Package<'_>) -> WordCount {
    let mut count = WordCount::default();
    let others = package.main_relations().into_iter();
    let others = others.filter(|relation| PARTS.contains(&relation.kind.as_str()));
    let others = others.filter_map(|relation| package.part(&relation.target));
    for part in package.main().into_iter().chain(others) {
        let mut pieces = vec![String::new()];
        walk(&part, &mut pieces);
        pieces.iter().for_each(|piece| count.push(piece));
    }
    count
}

/// The text in an element, deleted or not.
pub fn text(element: &Element) -> String {
    let mut pieces = vec![element.text()];
    if !TEXTS.contains(&element.name.as_str()) {
        pieces[0].clear();
    }
    walk(element, &mut pieces);
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces.join(" ")
}

/// Adds the text to the last piece; what is apart from it is a piece of its own.
fn walk(element: &Element, pieces: &mut Vec<String>) {
    for child in element.elements() {
        match child.name.as_str() {
            "delText" => pieces.push(child.text()),
            name if TEXTS.contains(&name) => pieces[0].push_str(&child.text()),
            "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" | "sym" => pieces[0].push(' '),
            "mc:AlternateContent" => {
                if let Some(chosen) = child.chosen() {
                    walk(chosen, pieces);
                }
            }
            "p" | "del" | "moveFrom" | "txbxContent" | "tbl" => apart(child, pieces),
            "sdt" if child.at(&["sdtPr", "showingPlcHdr"]).is_some() => apart(child, pieces),
            "r" if child.at(&["rPr"]).is_some_and(|own| own.switch("vanish") == Some(true)) => {
                apart(child, pieces);
            }
            _ => walk(child, pieces),
        }
    }
}

fn apart(element: &Element, pieces: &mut Vec<String>) {
    let mut own = vec![String::new()];
    walk(element, &mut own);
    pieces.extend(own);
}
