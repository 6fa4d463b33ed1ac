//! The words of TeX alone, and which commands part them, or hold none.

use std::collections::BTreeMap;

use crate::import::format::tex::source::Node;

/// Commands that set words otherwise, and are no mark here.
pub const TRANSPARENT: &[&str] = &[
    "Large",
    "acvHeaderSocialSep",
    "bigskip",
    "centering",
    "clearpage",
    "ensuremath",
    "fbox",
    "footnotesize",
    "hbox",
    "hfill",
    "large",
    "left",
    "makebox",
    "mathrm",
    "mbox",
    "mdseries",
    "medskip",
    "newpage",
    "noindent",
    "nolinkurl",
    "nopagebreak",
    "normalfont",
    "normalsize",
    "pagebreak",
    "protect",
    "raggedright",
    "right",
    "rmfamily",
    "scriptsize",
    "scshape",
    "selectfont",
    "sffamily",
    "small",
    "smallskip",
    "textmd",
    "textnormal",
    "textrm",
    "textsc",
    "textsf",
    "textsubscript",
    "textsuperscript",
    "texttt",
    "textup",
    "thepage",
    "tiny",
    "today",
    "ttfamily",
    "uline",
    "underline",
    "upshape",
    "vfill",
];

/// Commands that are no words, and how many of the groups behind them are none.
pub const SETTINGS: &[(&str, usize)] = &[
    ("cite", 1),
    ("citep", 1),
    ("citet", 1),
    ("color", 1),
    ("enlargethispage", 1),
    ("faIcon", 1),
    ("fontsize", 2),
    ("hspace", 1),
    ("includegraphics", 1),
    ("item", 0),
    ("label", 1),
    ("rule", 2),
    ("setlength", 2),
    ("textcolor", 1),
    ("vspace", 1),
];
/// Gathers the commands that a text makes: `\newcommand{\hospital}{Sample Hospital}`.
pub fn definitions(nodes: &[Node], macros: &mut BTreeMap<String, String>) {
    for (index, node) in nodes.iter().enumerate() {
        if !matches!(node, Node::Command(name) if matches!(name.as_str(), "newcommand" | "def")) {
            continue;
        }
        let (name, value) = match &nodes[index + 1..] {
            [Node::Group(name), Node::Group(value), ..] => match name.as_slice() {
                [Node::Command(name)] => (name, value),
                _ => continue,
            },
            [Node::Command(name), Node::Group(value), ..] => (name, value),
            _ => continue,
        };
        // What has arguments is no text alone.
        let words = raw(value);
        if !words.contains('#') && !words.trim().is_empty() {
            macros.insert(name.clone(), words.trim().to_owned());
        }
    }
}

/// All words, in their order: the raw text.
pub fn raw(nodes: &[Node]) -> String {
    let mut words = String::new();
    push_raw(nodes, &mut words);
    words
}

fn push_raw(nodes: &[Node], words: &mut String) {
    // What a command is about is parted from the words around it.
    let mut is_parted = false;
    for node in nodes {
        match node {
            Node::Text(text) => words.push_str(text),
            Node::Group(inner) => {
                push_raw(inner, words);
                words.push_str(if is_parted { " " } else { "" });
            }
            Node::Command(name) if is_transparent(name) => {}
            Node::Command(_) => words.push(' '),
            Node::Option(inner) | Node::Environment(_, inner) => {
                words.push(' ');
                push_raw(inner, words);
                words.push(' ');
            }
        }
        is_parted = match node {
            Node::Command(name) => !is_transparent(name),
            Node::Group(_) | Node::Option(_) => is_parted,
            Node::Text(_) | Node::Environment(..) => false,
        };
    }
}

pub fn is_transparent(name: &str) -> bool {
    TRANSPARENT.contains(&name) && !is_setting(name)
}

fn is_setting(name: &str) -> bool {
    SETTINGS.iter().any(|(known, _)| *known == name)
}
