//! The pieces of TeX: a command and the content of its braces.
//!
//! The only commands it knows are those that choose a font.

/// Commands that only choose a font, before their text in braces or for the rest of a group.
pub const FONTS: [&str; 22] = [
    "textit",
    "textbf",
    "textsc",
    "texttt",
    "textrm",
    "textsf",
    "textup",
    "textsl",
    "textnormal",
    "emph",
    "mbox",
    "text",
    "mathrm",
    "mathit",
    "mathbf",
    "mathsf",
    "operatorname",
    "em",
    "it",
    "bf",
    "sc",
    "rm",
];

/// `\name` at the start of a text: the name, and the text after it.
pub fn command(text: &str) -> (&str, &str) {
    let name = &text[1..];
    let end = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
    name.split_at(end)
}

/// The text between a brace and the one that closes it, and the text after that.
pub fn braced(text: &str) -> (Option<&str>, &str) {
    if !text.starts_with('{') {
        return (None, text);
    }
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (Some(&text[1..at]), &text[at + 1..]);
        }
    }
    (None, text)
}
