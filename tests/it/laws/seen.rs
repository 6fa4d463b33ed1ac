//! What a reader gets of a website: the texts of its pages, with what stands in for pictures and
//! where links lead, and not the spelling of the files.

use std::collections::BTreeMap;

use bytes::Bytes;
use folio::base::OutputPath;
use percent_encoding::percent_decode_str;
use scraper::{Html, Node};

/// Attributes that a reader hears or reads, or that lead a reader somewhere.
const READ: [&str; 7] = ["alt", "title", "aria-label", "href", "src", "datetime", "value"];

/// Everything that a website says, without case: its pages, and the career as data.
pub fn published(site: &BTreeMap<OutputPath, Bytes>) -> String {
    let mut all = String::new();
    for (path, bytes) in site {
        if path.as_str().ends_with(".html") {
            all.push_str(&page(&String::from_utf8_lossy(bytes)));
            all.push('\n');
        } else if path.as_str() == "resume.json" {
            all.push_str(&String::from_utf8_lossy(bytes));
        }
    }
    all.to_lowercase()
}

/// What one page says: its texts as they follow each other, and then its attributes.
fn page(html: &str) -> String {
    let document = Html::parse_document(html);
    let (mut texts, mut attributes) = (String::new(), String::new());
    for node in document.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                let parent = node.parent().and_then(|parent| parent.value().as_element());
                if parent.is_none_or(|parent| !["script", "style"].contains(&parent.name())) {
                    texts.push_str(text);
                }
            }
            Node::Element(element) => {
                for value in READ.iter().filter_map(|name| element.attr(name)) {
                    attributes.push_str(&percent_decode_str(value).decode_utf8_lossy());
                    attributes.push('\n');
                }
            }
            _ => {}
        }
    }
    // Signs that are added for line breaks are no part of a word.
    texts.retain(|c| !['\u{ad}', '\u{200b}', '\u{2060}'].contains(&c));
    format!("{texts}\n{attributes}")
}
