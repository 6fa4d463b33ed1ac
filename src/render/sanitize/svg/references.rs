//! What the parts of a drawing name each other by, to leave out what is never drawn and the names
//! that lead nowhere: layers that are switched off, definitions without use, ids and classes with
//! somebody's words in them.
//!
//! A name counts as used wherever `#name` is written, so that in doubt a part stays.

use std::collections::HashSet;

use roxmltree::{Document, Node, NodeId};

/// Elements that are drawn only where another names them.
const DRAWN_BY_REFERENCE: [&str; 8] = [
    "clipPath",
    "filter",
    "linearGradient",
    "marker",
    "mask",
    "pattern",
    "radialGradient",
    "symbol",
];

pub(super) struct References<'a> {
    names: HashSet<&'a str>,
    /// Elements that are named, and all around them.
    holding_named: HashSet<NodeId>,
    /// Classes that a style sheet names.
    classes: HashSet<&'a str>,
    /// Whether a style sheet may switch elements on.
    sets_display: bool,
}

impl<'a> References<'a> {
    pub fn of(document: &'a Document<'_>) -> Self {
        let mut names = HashSet::new();
        let mut classes = HashSet::new();
        let mut sets_display = false;
        for node in document.descendants() {
            for attribute in node.attributes() {
                collect(attribute.value(), '#', &mut names);
            }
            if node.tag_name().name() == "style" {
                for text in node.children().filter_map(|child| child.text()) {
                    collect(text, '#', &mut names);
                    collect(text, '.', &mut classes);
                    sets_display |= text.contains("display");
                }
            }
        }
        let mut holding_named = HashSet::new();
        for node in document.descendants() {
            if own_attribute(node, "id").is_some_and(|id| names.contains(id)) {
                for around in node.ancestors() {
                    if !holding_named.insert(around.id()) {
                        break;
                    }
                }
            }
        }
        References { names, holding_named, classes, sets_display }
    }

    pub fn names(&self, id: &str) -> bool {
        self.names.contains(id)
    }

    /// The classes that a style sheet of the drawing names.
    pub fn classes(&self, value: &str) -> Option<String> {
        let known = |class: &&str| self.classes.contains(class);
        let kept: Vec<&str> = value.split_ascii_whitespace().filter(known).collect();
        (!kept.is_empty()).then(|| kept.join(" "))
    }

    /// Whether nothing of an element is ever drawn.
    pub fn is_unseen(&self, node: Node<'_, '_>) -> bool {
        let name = node.tag_name().name();
        let is_definition = DRAWN_BY_REFERENCE.contains(&name)
            || node.parent().is_some_and(|parent| parent.tag_name().name() == "defs");
        name != "style"
            && (is_definition || self.is_switched_off(node))
            && !self.holding_named.contains(&node.id())
    }

    /// Whether an element says `display: none` and no style sheet may say otherwise.
    fn is_switched_off(&self, node: Node<'_, '_>) -> bool {
        let style: Option<String> = own_attribute(node, "style").and_then(|style| {
            let declarations = style.split(';').filter_map(|one| one.split_once(':'));
            declarations
                .filter(|(name, _)| name.trim().eq_ignore_ascii_case("display"))
                .map(|(_, value)| value.trim().to_owned())
                .next_back()
        });
        let display = style.as_deref().or_else(|| own_attribute(node, "display"));
        display.is_some_and(|value| value.trim() == "none") && !self.sets_display
    }
}

/// An attribute of SVG itself, not one of the same name in another namespace.
pub(super) fn own_attribute<'n>(node: Node<'n, '_>, name: &str) -> Option<&'n str> {
    node.attributes()
        .find(|attribute| attribute.namespace().is_none() && attribute.name() == name)
        .map(|attribute| attribute.value())
}

/// The text of a `style` element.
pub(super) fn style_text(node: Node<'_, '_>) -> String {
    node.children().filter_map(|child| child.is_text().then(|| child.text()).flatten()).collect()
}

/// Collects every name that follows a sign: `#` for ids, `.` for classes.
fn collect<'a>(text: &'a str, sign: char, names: &mut HashSet<&'a str>) {
    for part in text.split(sign).skip(1) {
        let end = part.find(|c: char| !(c.is_alphanumeric() || "-_.:".contains(c)));
        let name = &part[..end.unwrap_or(part.len())];
        names.insert(name);
        // In a selector these signs end a name.
        names.extend(name.match_indices(['.', ':']).map(|(at, _)| &name[..at]));
    }
}
