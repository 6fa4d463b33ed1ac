//! The size of an SVG drawing, and how much is drawn with all that it names: what a mark names is
//! drawn again wherever it is named, so that a few lines can ask for more than any machine draws.
//!
//! Reads names and sizes alone. Nothing is drawn here, and no shape is read unless the root says
//! nothing of its size. A name that leads back to itself is drawn nowhere.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node, NodeId, ParsingOptions};

use crate::base::limits::{SVG_DRAWN, SVG_NESTING, SVG_PIXELS, SVG_STYLE};
use crate::base::{Diagnostic, SourcePath, deep_stack};
use crate::plan::codes::BROKEN_PICTURE;
use crate::plan::inner_pictures;

/// Why a drawing is not taken.
pub enum DrawingFault {
    Unreadable,
    TooMuch,
    TooDeep,
    LongStyle,
    LargePictures,
}

impl DrawingFault {
    /// `None` is a file that cannot be read at all.
    pub fn diagnostic(&self, file: &SourcePath) -> Option<Diagnostic> {
        let name = file.file_name();
        let message = match self {
            DrawingFault::Unreadable => return None,
            DrawingFault::TooMuch => format!("`{name}` has more than {SVG_DRAWN}"),
            DrawingFault::TooDeep => format!("`{name}` has more than {SVG_NESTING}"),
            DrawingFault::LongStyle => format!("`{name}` has more than {SVG_STYLE}"),
            DrawingFault::LargePictures => format!("`{name}` has more than {SVG_PIXELS}"),
        };
        let help = "open it in a drawing program and save it again as PNG, and name that";
        Some(Diagnostic::new(&BROKEN_PICTURE, message).in_file(file).help(help))
    }
}

/// The size of a drawing in pixels, from its root element, or else from what is drawn.
pub fn size(bytes: &[u8]) -> Result<(u32, u32), DrawingFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| DrawingFault::Unreadable)?;
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document =
        Document::parse_with_options(text, options).map_err(|_| DrawingFault::Unreadable)?;
    let has_long_style = |node: Node<'_, '_>| {
        node.attribute("style").is_some_and(|style| SVG_STYLE.is_passed_by(style.len()))
    };
    if document.descendants().any(has_long_style) {
        return Err(DrawingFault::LongStyle);
    }
    if SVG_PIXELS.is_passed_by(inner_pictures::pixels(&document)) {
        return Err(DrawingFault::LargePictures);
    }
    let drawn =
        deep_stack::run(|| Drawn::of(&document)).map_err(|_| DrawingFault::Unreadable)??;
    if usize::try_from(drawn).is_ok_and(|drawn| !SVG_DRAWN.is_passed_by(drawn)) {
        let alone = root_alone(document.root_element());
        let text = alone.as_deref().unwrap_or(text);
        let tree = usvg::Tree::from_str(text, &usvg::Options::default())
            .map_err(|_| DrawingFault::Unreadable)?;
        let pixels = |length: f32| length.ceil().max(1.0) as u32;
        return Ok((pixels(tree.size().width()), pixels(tree.size().height())));
    }
    Err(DrawingFault::TooMuch)
}

/// The root element without all that is in it, where it says how large the drawing is.
fn root_alone(root: Node<'_, '_>) -> Option<String> {
    let is_absolute = |name| root.attribute(name).is_some_and(|length| !length.contains('%'));
    if root.attribute("viewBox").is_none() && !(is_absolute("width") && is_absolute("height")) {
        return None;
    }
    let mut alone = format!("<{} xmlns=\"http://www.w3.org/2000/svg\"", root.tag_name().name());
    for name in ["width", "height", "viewBox", "font-size"] {
        if let Some(value) = root.attribute(name).filter(|value| !value.contains(['"', '<', '&'])) {
            alone.push_str(&format!(" {name}=\"{value}\""));
        }
    }
    alone.push_str("/>");
    Some(alone)
}

/// Counts what is drawn; what was counted once is not counted again.
struct Drawn<'d, 'i> {
    named: HashMap<&'d str, Node<'d, 'i>>,
    /// What the rules of style sheets name, by the words of their selectors.
    sheets: HashMap<&'d str, HashSet<&'d str>>,
    known: HashMap<NodeId, Count>,
    is_too_deep: bool,
}

/// How many elements are drawn by one.
#[derive(Clone, Copy, Default)]
struct Count {
    all: u64,
    /// Those whose filling is that of what is around them, and those whose line is.
    unfilled: u64,
    unstroked: u64,
}

impl<'d, 'i> Drawn<'d, 'i> {
    fn of(document: &'d Document<'i>) -> Result<u64, DrawingFault> {
        let mut drawn = Drawn {
            named: HashMap::new(),
            sheets: HashMap::new(),
            known: HashMap::new(),
            is_too_deep: false,
        };
        for node in document.descendants() {
            if let Some(id) = node.attribute("id") {
                drawn.named.entry(id).or_insert(node);
            }
        }
        let sheets = document.descendants().filter(|node| node.tag_name().name() == "style");
        for text in sheets.flat_map(|sheet| sheet.children()).filter_map(|part| part.text()) {
            for (selector, body) in text.split('}').filter_map(|rule| rule.split_once('{')) {
                let names: Vec<&str> = names_in(body).collect();
                if names.is_empty() {
                    continue;
                }
                let is_sign = |c: char| !(c.is_alphanumeric() || "-_*".contains(c));
                for word in selector.split(is_sign).filter(|word| !word.is_empty()) {
                    let known = names.iter().filter(|name| drawn.named.contains_key(**name));
                    drawn.sheets.entry(word).or_default().extend(known);
                }
            }
        }
        let count = drawn.count(document.root_element(), 0);
        if drawn.is_too_deep { Err(DrawingFault::TooDeep) } else { Ok(count.all) }
    }

    fn count(&mut self, node: Node<'d, 'i>, depth: usize) -> Count {
        if let Some(known) = self.known.get(&node.id()) {
            return *known;
        }
        if self.is_too_deep || SVG_NESTING.is_passed_by(depth) {
            self.is_too_deep = true;
            return Count::default();
        }
        // Until it is counted: what names itself is drawn nowhere.
        self.known.insert(node.id(), Count::default());
        let mut count = Count { all: 1, unfilled: 1, unstroked: 1 };
        for child in node.children().filter(Node::is_element) {
            let inner = self.count(child, depth + 1);
            count.all = count.all.saturating_add(inner.all);
            count.unfilled = count.unfilled.saturating_add(inner.unfilled);
            count.unstroked = count.unstroked.saturating_add(inner.unstroked);
        }
        let Count { unfilled, unstroked, .. } = count;
        for attribute in node.attributes() {
            let times = match attribute.name() {
                "fill" => std::mem::take(&mut count.unfilled),
                "stroke" => std::mem::take(&mut count.unstroked),
                "style" => unfilled.max(unstroked),
                "href" => {
                    if let Some(name) = attribute.value().trim().strip_prefix('#') {
                        count.all = count.all.saturating_add(self.named(name, depth));
                    }
                    continue;
                }
                _ => 1,
            };
            for name in names_in(attribute.value()) {
                let one = self.named(name, depth).saturating_mul(times);
                count.all = count.all.saturating_add(one);
            }
        }
        if !self.sheets.is_empty() {
            let classes = node.attribute("class").unwrap_or_default().split_ascii_whitespace();
            let words = [node.tag_name().name(), "*"].into_iter().chain(node.attribute("id"));
            let words = words.chain(classes);
            let names: HashSet<&str> =
                words.filter_map(|word| self.sheets.get(word)).flatten().copied().collect();
            for name in names {
                let one = self.named(name, depth).saturating_mul(unfilled.max(unstroked));
                count.all = count.all.saturating_add(one);
            }
        }
        self.known.insert(node.id(), count);
        count
    }

    /// What is drawn where a name stands. A gradient is made once, however often it is named.
    fn named(&mut self, name: &str, depth: usize) -> u64 {
        match self.named.get(name).copied() {
            Some(node) if !node.tag_name().name().ends_with("Gradient") => {
                self.count(node, depth + 1).all
            }
            _ => 0,
        }
    }
}

/// The names in `url(#name)`.
fn names_in(text: &str) -> impl Iterator<Item = &str> {
    text.split("url(").skip(1).filter_map(|behind| {
        let name = behind.trim_start_matches(['"', '\'', ' ']).strip_prefix('#')?;
        name.split([')', '"', '\'', ' ']).next()
    })
}

#[cfg(test)]
mod tests {
    /// Whether a drawing with these parts is taken.
    fn is_taken(size: &str, parts: &str) -> bool {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\" {size}>{parts}</svg>"
        );
        super::size(text.as_bytes()).is_ok()
    }

    #[test]
    fn what_multiplies_is_refused_and_what_does_not_is_taken() {
        let chain = |tag: &str, start: &str, part: &dyn Fn(usize) -> String| -> String {
            let of = |n: usize, inner: &str| format!("<{tag} id=\"p{n}\" {start}>{inner}</{tag}>");
            (1..10).fold(of(0, "<path d=\"M0 0h1\"/>"), |text, n| text + &of(n, &part(n - 1)))
        };
        let tile = "width=\"1\" height=\"1\"";
        let ten = |one: String| one.repeat(10);
        let multiplied = [
            chain("pattern", tile, &|n| ten(format!("<rect {tile} fill=\"url(#p{n})\"/>"))),
            chain("pattern", tile, &|n| ten(format!("<rect {tile} style=\"fill:url(#p{n})\"/>"))),
            chain("pattern", tile, &|n| {
                format!("<g stroke=\"url('#p{n}')\">{}</g>", ten(format!("<rect {tile}/>")))
            }),
            chain("pattern", tile, &|n| {
                format!("<style>.c{n}{{fill:url(#p{n})}}</style>")
                    + &ten(format!("<rect {tile} class=\"c{n}\"/>"))
            }),
            chain("g", "", &|n| ten(format!("<use xlink:href=\"#p{n}\"/>"))),
            chain("mask", "", &|n| ten(format!("<rect {tile} mask=\"url(#p{n})\"/>"))),
        ];
        for parts in multiplied {
            for size in ["viewBox=\"0 0 9 9\"", ""] {
                let shown = "<rect fill=\"url(#p9)\"/><use href=\"#p9\"/><g mask=\"url(#p9)\"/>";
                assert!(!is_taken(size, &format!("{parts}{shown}")), "{parts}");
            }
        }
        let points = "<use href=\"#a\" fill=\"#a\"/>".repeat(50_000);
        assert!(is_taken(tile, &format!("<path id=\"a\" d=\"M0 0h1\"/>{points}")));
        assert!(is_taken(tile, "<mask id=\"a\" mask=\"url(#a)\"><use href=\"#a\"/></mask>"));
        assert!(!is_taken(tile, &format!("<g style=\"{}\"/>", "fill:red;".repeat(100_000))));
    }

    #[test]
    fn the_size_is_that_of_the_root_or_of_what_is_drawn() {
        let size = |root: &str| {
            let rect = "<rect width=\"30\" height=\"20\"/>";
            let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {root}>{rect}</svg>");
            super::size(text.as_bytes()).ok()
        };
        assert_eq!(size("width=\"10\" height=\"1.5\""), Some((10, 2)));
        assert_eq!(size("width=\"2em\" height=\"1\" font-size=\"10\""), Some((20, 1)));
        assert_eq!(size("viewBox=\"0 0 7 8\""), Some((7, 8)));
        assert_eq!(size(""), Some((30, 20)));
        assert_eq!(size("width=\"0\" height=\"1\""), None);
    }
}
