//! Turns the LaTeX that the BibTeX parser leaves into the characters that are meant: ties,
//! quotation marks, fonts, simple mathematics.
//!
//! It never guesses: a command that it does not know stays as written, and `lint` reports it.

use biblatex::{Chunk, ChunksExt, Person, Spanned};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::syntax::bibtex::mathematics::{LOWERED, RAISED, mapped, mathematics};
use crate::syntax::bibtex::tex::{FONTS, braced, command};

/// Fields of names: here a tie joins the words of one name, as in `Di~Fonzo`.
const NAMES: [&str; 5] = ["author", "editor", "translator", "bookauthor", "holder"];
/// Fields in which nothing is LaTeX: addresses and paths.
const LITERAL: [&str; 8] =
    ["url", "doi", "file", "eprint", "pdf", "howpublished", "note", "local-url"];

/// Turns all fields of an entry into plain text, as far as possible. `text` is the entry's source.
pub fn make_plain(entry: &mut biblatex::Entry, text: &str) {
    let marked = |value: &[Spanned<Chunk>]| {
        value.iter().any(|chunk| {
            matches!(chunk.v, Chunk::Math(_)) || chunk.v.get().contains(['~', '\\', '`', '\''])
        })
    };
    let names: Vec<String> = entry
        .fields
        .iter()
        .filter(|(_, value)| marked(value))
        .map(|(name, _)| name.clone())
        .collect();
    for name in names {
        if !LITERAL.contains(&name.as_str())
            && let Some(value) = entry.fields.get_mut(&name)
        {
            for chunk in value {
                if let Chunk::Normal(text) | Chunk::Verbatim(text) = &mut chunk.v {
                    *text = with_dotless_letters(text);
                }
            }
        }
        if NAMES.contains(&name.as_str()) {
            untie_names(entry, &name);
        } else if !LITERAL.contains(&name.as_str())
            && let Some(value) = entry.fields.get_mut(&name)
        {
            for chunk in value {
                let source = text.get(chunk.span.clone()).unwrap_or_default();
                match &mut chunk.v {
                    Chunk::Normal(text) => *text = plain(&untied(text, source)),
                    Chunk::Math(formula) => {
                        if let Some(text) = mathematics(formula) {
                            chunk.v = Chunk::Normal(text);
                        }
                    }
                    // Braces protect capitals, not commands.
                    Chunk::Verbatim(text) => *text = plain(&untied(text, source)),
                }
            }
        }
    }
}

fn untie_names(entry: &mut biblatex::Entry, field: &str) {
    if !entry.get(field).is_some_and(|value| value.format_verbatim().contains('~')) {
        return;
    }
    let Ok(mut people) = entry.get_as::<Vec<Person>>(field) else { return };
    for person in &mut people {
        for part in [&mut person.name, &mut person.given_name, &mut person.prefix] {
            *part = part.replace('~', "\u{a0}");
        }
    }
    entry.set_as(field, &people);
}

/// A text with `\'\i` as `í`. The parser takes the second backslash for the letter under the
/// accent.
fn with_dotless_letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let mut letters = rest[at + 1..].chars();
        match (letters.next(), letters.next()) {
            (Some(accent), Some(letter @ ('i' | 'j'))) if is_combining_mark(accent) => {
                out.extend([letter, accent].into_iter().nfc());
                // A space ends the command and is not part of the text.
                rest = letters.as_str().strip_prefix(' ').unwrap_or(letters.as_str());
            }
            _ => {
                out.push('\\');
                rest = &rest[at + 1..];
            }
        }
    }
    out + rest
}

/// A text with its ties as non-breaking spaces. The parser gives a `~` both for a tie and for the
/// commands that print one, which the source alone tells apart.
fn untied(text: &str, source: &str) -> String {
    let are_ties = are_ties(source);
    // A text that is not in the source as it is, such as one joined from abbreviations, has ties
    // only.
    let is_aligned = are_ties.len() == text.matches('~').count();
    let mut are_ties = are_ties.into_iter();
    text.chars()
        .map(
            |c| {
                if c == '~' && (!is_aligned || are_ties.next() == Some(true)) {
                    '\u{a0}'
                } else {
                    c
                }
            },
        )
        .collect()
}

/// For each `~` that the parser gives, whether it is a tie and not one that `\textasciitilde` or
/// `\~{}` prints.
fn are_ties(source: &str) -> Vec<bool> {
    let mut are_ties = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['~', '\\']) {
        rest = &rest[at..];
        if rest.starts_with('~') {
            are_ties.push(true);
            rest = &rest[1..];
            continue;
        }
        let (name, after) = command(rest);
        if name == "textasciitilde" {
            are_ties.push(false);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("\\~{}") {
            are_ties.push(false);
            rest = after;
        } else {
            // The sign after a backslash is no tie: it is escaped, or the name of an accent.
            rest = after.strip_prefix(|_: char| name.is_empty()).unwrap_or(after);
        }
    }
    are_ties
}

/// Running text without ties: quotation marks, spaces and fonts.
fn plain(text: &str) -> String {
    let text =
        text.replace("``", "“").replace("''", "”").replace('`', "‘").replace("\\,", "\u{202f}");
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (name, after) = command(rest);
        let (content, behind) = braced(after);
        match (name, content) {
            ("textsuperscript", Some(content)) if let Some(raised) = mapped(content, RAISED) => {
                out.push_str(&raised);
                rest = behind;
            }
            ("textsubscript", Some(content)) if let Some(lowered) = mapped(content, LOWERED) => {
                out.push_str(&lowered);
                rest = behind;
            }
            (name, Some(content)) if FONTS.contains(&name) => {
                out.push_str(&plain(content));
                rest = behind;
            }
            (name, None) if FONTS.contains(&name) => rest = after.trim_start(),
            _ => {
                out.push('\\');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}
