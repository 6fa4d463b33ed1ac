//! What the parser of BibTeX leaves of LaTeX, as the characters that are meant: ties, quotation
//! marks, fonts, simple mathematics.
//!
//! It never guesses: a command that it does not know stays as it is written, and `lint` tells of
//! it.

use biblatex::{Chunk, ChunksExt, Person, Spanned};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Fields of names: in these a tie keeps together what belongs together, as in `Di~Fonzo`.
const NAMES: [&str; 5] = ["author", "editor", "translator", "bookauthor", "holder"];
/// Fields in which nothing is LaTeX: addresses and paths.
const LITERAL: [&str; 8] =
    ["url", "doi", "file", "eprint", "pdf", "howpublished", "note", "local-url"];

/// Turns all fields of an entry into plain text, as far as they can be. `text` is what the entry
/// was read from.
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

/// Commands that only choose a font, before their text in braces or for the rest of a group.
const FONTS: [&str; 22] = [
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

/// A text with `\'\i` as `í`. The parser takes the second backslash for the letter that bears the
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
                // A space ends the command, and is no space of the text.
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

/// A text with its ties as spaces that do not break. The parser gives a `~` both for a tie and for
/// the commands that print one, which the source alone tells apart.
fn untied(text: &str, source: &str) -> String {
    let are_ties = are_ties(source);
    // A text that does not stand in the source as it is, as one put together of abbreviations, has
    // ties only.
    let is_told = are_ties.len() == text.matches('~').count();
    let mut are_ties = are_ties.into_iter();
    text.chars()
        .map(|c| if c == '~' && (!is_told || are_ties.next() == Some(true)) { '\u{a0}' } else { c })
        .collect()
}

/// Of each `~` that the parser makes of a source, whether it is a tie, and not one that
/// `\textasciitilde` or `\~{}` prints.
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
            // The sign behind a backslash is no tie: it is escaped, or the name of an accent.
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

/// `\name` at the start of a text: the name, and what stands behind it.
fn command(text: &str) -> (&str, &str) {
    let name = &text[1..];
    let end = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
    name.split_at(end)
}

/// What stands between a brace and the one that closes it, and what stands behind.
fn braced(text: &str) -> (Option<&str>, &str) {
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

/// A formula in one line of characters; `None` when something in it has none.
fn mathematics(formula: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = formula;
    while let Some(c) = rest.chars().next() {
        match c {
            '\\' => {
                let (name, after) = command(rest);
                let (content, behind) = braced(after);
                match (name, content) {
                    ("", _) => {
                        // `\,`, `\;`, `\%`: a space, or the sign itself.
                        let sign = after.chars().next()?;
                        out.push(if sign.is_ascii_punctuation() && !",;:! ".contains(sign) {
                            sign
                        } else {
                            '\u{202f}'
                        });
                        rest = &after[sign.len_utf8()..];
                    }
                    (name, Some(content)) if FONTS.contains(&name) => {
                        out.push_str(&mathematics(content)?);
                        rest = behind;
                    }
                    (name, _) => {
                        out.push_str(SYMBOLS.iter().find(|(known, _)| *known == name)?.1);
                        rest = after
                            .strip_prefix(' ')
                            .filter(|_| !out.ends_with(|c: char| "≤≥±×≈≠→".contains(c)))
                            .unwrap_or(after);
                    }
                }
            }
            '^' | '_' => {
                let (content, behind) = match braced(&rest[1..]) {
                    (Some(content), behind) => (content.to_owned(), behind),
                    (None, after) => {
                        let first = after.chars().next()?;
                        (first.to_string(), &after[first.len_utf8()..])
                    }
                };
                out.push_str(&mapped(
                    &mathematics(&content)?,
                    if c == '^' { RAISED } else { LOWERED },
                )?);
                rest = behind;
            }
            '{' | '}' => rest = &rest[1..],
            '~' => {
                out.push('\u{a0}');
                rest = &rest[1..];
            }
            '-' => {
                out.push('−');
                rest = &rest[1..];
            }
            c => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    Some(out)
}

/// Each character by another; `None` when one of them has none.
fn mapped(text: &str, table: &[(char, char)]) -> Option<String> {
    text.chars().map(|c| table.iter().find(|(from, _)| *from == c).map(|(_, to)| *to)).collect()
}

const RAISED: &[(char, char)] = &[
    ('0', '⁰'),
    ('1', '¹'),
    ('2', '²'),
    ('3', '³'),
    ('4', '⁴'),
    ('5', '⁵'),
    ('6', '⁶'),
    ('7', '⁷'),
    ('8', '⁸'),
    ('9', '⁹'),
    ('+', '⁺'),
    ('-', '⁻'),
    ('−', '⁻'),
    ('(', '⁽'),
    (')', '⁾'),
    ('n', 'ⁿ'),
    ('i', 'ⁱ'),
    ('°', '°'),
    ('∘', '°'),
    ('a', 'ᵃ'),
    ('b', 'ᵇ'),
    ('c', 'ᶜ'),
    ('d', 'ᵈ'),
    ('e', 'ᵉ'),
    ('h', 'ʰ'),
    ('m', 'ᵐ'),
    ('o', 'ᵒ'),
    ('r', 'ʳ'),
    ('s', 'ˢ'),
    ('t', 'ᵗ'),
];

const LOWERED: &[(char, char)] = &[
    ('0', '₀'),
    ('1', '₁'),
    ('2', '₂'),
    ('3', '₃'),
    ('4', '₄'),
    ('5', '₅'),
    ('6', '₆'),
    ('7', '₇'),
    ('8', '₈'),
    ('9', '₉'),
    ('+', '₊'),
    ('-', '₋'),
    ('−', '₋'),
    ('(', '₍'),
    (')', '₎'),
    ('a', 'ₐ'),
    ('e', 'ₑ'),
    ('i', 'ᵢ'),
    ('m', 'ₘ'),
    ('n', 'ₙ'),
    ('o', 'ₒ'),
    ('x', 'ₓ'),
];

const SYMBOLS: &[(&str, &str)] = &[
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("varepsilon", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("theta", "θ"),
    ("iota", "ι"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("xi", "ξ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("upsilon", "υ"),
    ("phi", "φ"),
    ("varphi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("Gamma", "Γ"),
    ("Delta", "Δ"),
    ("Theta", "Θ"),
    ("Lambda", "Λ"),
    ("Xi", "Ξ"),
    ("Pi", "Π"),
    ("Sigma", "Σ"),
    ("Phi", "Φ"),
    ("Psi", "Ψ"),
    ("Omega", "Ω"),
    ("le", "≤"),
    ("leq", "≤"),
    ("ge", "≥"),
    ("geq", "≥"),
    ("ne", "≠"),
    ("neq", "≠"),
    ("approx", "≈"),
    ("sim", "∼"),
    ("pm", "±"),
    ("times", "×"),
    ("cdot", "·"),
    ("to", "→"),
    ("rightarrow", "→"),
    ("leftarrow", "←"),
    ("infty", "∞"),
    ("circ", "∘"),
    ("degree", "°"),
    ("prime", "′"),
    ("ell", "ℓ"),
    ("ldots", "…"),
    ("dots", "…"),
    ("partial", "∂"),
    ("sum", "∑"),
    ("in", "∈"),
    ("cup", "∪"),
    ("cap", "∩"),
    ("langle", "⟨"),
    ("rangle", "⟩"),
    ("log", "log"),
    ("exp", "exp"),
    ("quad", " "),
];
