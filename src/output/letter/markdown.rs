//! A letter as markdown, with whom it is to and what it is about in its front matter, as
//! `private/letters/` has them.

use crate::output::letter::content::Letter;
use crate::syntax::markdown::{Block, Inline};

pub fn markdown(letter: &Letter) -> String {
    let (name, email) = &letter.to;
    let to: Vec<String> = std::iter::once(name).chain(email).map(|line| quoted(line)).collect();
    let mut out =
        format!("+++\nto = [{}]\nsubject = {}\n+++\n", to.join(", "), quoted(&letter.subject));
    for block in &letter.blocks {
        out.push('\n');
        match block {
            Block::List { items, .. } => {
                for item in items {
                    let text = item.content.iter().map(|block| content(letter, block, "\\\n  "));
                    out.push_str(&format!("- {}\n", text.collect::<String>()));
                }
            }
            block => out.push_str(&format!("{}\n", content(letter, block, "\\\n"))),
        }
    }
    out
}

fn content(letter: &Letter, block: &Block, line_end: &str) -> String {
    let (Block::Paragraph { content } | Block::Plain { content }) = block else {
        return String::new();
    };
    let inline = |inline: &Inline| match inline {
        Inline::Text { text } => escaped(letter, text),
        Inline::Link { target, .. } => format!("<{target}>"),
        Inline::HardBreak => line_end.to_owned(),
        _ => String::new(),
    };
    content.iter().map(inline).collect()
}

/// A text that markdown takes as it is; blanks stay as they are, to be seen.
fn escaped(letter: &Letter, text: &str) -> String {
    let mut out = String::new();
    for (at, c) in text.char_indices() {
        let is_mark = "\\`*_[]<>&|~".contains(c);
        let begins_block = at == 0 && "#-+=>".contains(c);
        if is_mark || begins_block {
            out.push('\\');
        }
        out.push(c);
    }
    // A number with a point begins a list.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && out[digits..].starts_with(['.', ')']) {
        out.insert(digits, '\\');
    }
    letter.blanks.iter().fold(out, |out, blank| {
        let inner = blank.trim_matches(['[', ']']);
        out.replace(&format!("\\[{inner}\\]"), blank)
    })
}

/// A text of TOML.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
