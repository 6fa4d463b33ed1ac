//! The chunks of a value as biblatex gives them, as LaTeX again whose braces are balanced.
//!
//! biblatex resolves accents and some signs, takes the characters behind a command's letters for
//! its name (`\alpha-b` becomes `\alpha-b `), keeps only the first argument of a command in braces,
//! and gives the same text for `\$` and a dollar of a formula within an argument. What it lost is
//! guessed from what stands around; `prepared` keeps it from losing anything.

use biblatex::{Chunk, Spanned};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::catalog;
use super::tex::{NO_PARTNER, partners, without_odd_braces};

/// The chunks as one text of LaTeX.
pub fn to_tex(chunks: &[Spanned<Chunk>]) -> String {
    let mut tex = String::new();
    // What stands before a text: a blank, or the last letter of a group or a formula.
    let mut before = ' ';
    for chunk in chunks {
        match &chunk.v {
            Chunk::Normal(text) => write(text, before, &mut tex),
            Chunk::Verbatim(text) if text == "~" => tex.push_str("\\asciitilde{}"),
            Chunk::Verbatim(text) => {
                tex.push('{');
                write(text, before, &mut tex);
                tex.push('}');
            }
            Chunk::Math(formula) => {
                tex.push('$');
                tex.push_str(&without_odd_braces(formula));
                tex.push('$');
            }
        }
        before = match &chunk.v {
            Chunk::Math(_) => '$',
            chunk => chunk.get().chars().next_back().unwrap_or(before),
        };
    }
    tex
}

fn write(text: &str, mut before: char, out: &mut String) {
    let partners = partners(text);
    // Braces that close an argument; the others are signs.
    let mut closing = vec![false; text.len()];
    let mut depth = 0_usize;
    // Whether biblatex took what is being read for the name of a command.
    let mut in_name = false;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let start = at;
        at += c.len_utf8();
        let next = text[at..].chars().next();
        match c {
            '\\' => {
                in_name = true;
                at = write_command(text, at, out);
                if text[at..].starts_with('{') && partners[at] != NO_PARTNER {
                    out.push('{');
                    closing[partners[at]] = true;
                    depth += 1;
                    at += 1;
                    in_name = false;
                } else if text[..at].ends_with(' ') {
                    in_name = false;
                }
                before = 'a';
                continue;
            }
            '{' if in_name && partners[start] != NO_PARTNER => {
                out.push('{');
                closing[partners[start]] = true;
                depth += 1;
            }
            '}' if closing[start] => {
                out.push('}');
                depth -= 1;
            }
            '{' | '}' => out.extend(['\\', c]),
            '$' if (in_name || depth > 0)
                && let Some(end) = text[at..].find('$').filter(|end| {
                    partners[at..at + end]
                        .iter()
                        .enumerate()
                        .all(|(index, partner)| *partner == NO_PARTNER || !closing[at + index])
                }) =>
            {
                out.push('$');
                out.push_str(&without_odd_braces(&text[at..at + end]));
                out.push('$');
                at += end + 1;
                before = 'a';
                continue;
            }
            '$' => out.push_str("\\$"),
            '~' if is_tie(before, next) => out.push('~'),
            '~' => out.push_str("\\asciitilde{}"),
            // `\o{}`: biblatex sets a stroke through the letter in the braces, of which there is
            // none.
            '\u{338}' if before.is_alphabetic() || before == ' ' => out.push('ø'),
            // The blank that biblatex writes behind what it took for a name.
            ' ' if in_name && next.is_none_or(|next| ",)'=%\"}:;.".contains(next)) => {}
            c => out.push(c),
        }
        in_name &= continues_name(c);
        before = c;
    }
}

/// Writes the command behind the backslash before `at`, and gives where it ends with its blank.
fn write_command(text: &str, at: usize, out: &mut String) -> usize {
    let rest = &text[at..];
    let letters = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    if letters > 0 {
        let behind = rest[letters..].chars().next();
        let is_name = behind.is_none_or(|c| c == ' ' || c == '{' || continues_name(c));
        if is_name || catalog::sign(&rest[..letters]).is_some() {
            out.push('\\');
            out.push_str(&rest[..letters]);
            let is_blank = behind == Some(' ');
            if is_blank {
                out.push(' ');
            }
            return at + letters + usize::from(is_blank);
        }
        out.push_str("\\backslash{}");
        return at;
    }
    match rest.chars().next() {
        None => {
            out.push_str("\\backslash{}");
            at
        }
        // `\'\i`: biblatex set the accent on the second backslash.
        Some(accent) if is_combining_mark(accent) => {
            let behind = &rest[accent.len_utf8()..];
            let letter = behind.chars().next().filter(char::is_ascii_alphabetic);
            let Some(letter) = letter else { return at };
            out.extend([letter, accent].into_iter().nfc());
            let behind = &behind[1..];
            text.len() - behind.strip_prefix(' ').unwrap_or(behind).len()
        }
        // biblatex doubles the blank of `\ `.
        Some(' ') => {
            out.push_str("\\ ");
            at + rest.len() - rest.trim_start_matches(' ').len()
        }
        Some(c) => {
            out.extend(['\\', c]);
            at + c.len_utf8()
        }
    }
}

/// Whether biblatex takes a character for a part of a name.
fn continues_name(c: char) -> bool {
    !"@{}\"#'(),=%\\~".contains(c) && !c.is_control() && !c.is_whitespace()
}

/// Whether a tilde joins two words. One that is printed stands before a number, behind a blank, or
/// in an address.
fn is_tie(before: char, next: Option<char>) -> bool {
    !before.is_whitespace()
        && !"/([{=<>≤≥~".contains(before)
        && next.is_some_and(|next| !next.is_whitespace() && !"/~".contains(next))
}
