//! A field of names as letters that know whether braces hold them together.
//!
//! It takes what the BibTeX parser gives; commands of LaTeX are still in it, for `markup`.

use biblatex::{Chunk, Spanned};

/// A character of a field. What stands in braces is never split and never taken for a particle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    pub c: char,
    pub is_braced: bool,
    /// Whether it stood between dollar signs.
    pub is_math: bool,
}

/// A tie of TeX, as a character that no name has otherwise.
pub const TIE: char = '\u{a0}';

/// Switches of fonts, whose braces only say how far the font goes: `{\bf Okafor}`.
pub const SWITCHES: [&str; 27] = [
    "bf",
    "it",
    "em",
    "sc",
    "rm",
    "sf",
    "tt",
    "sl",
    "bfseries",
    "mdseries",
    "itshape",
    "scshape",
    "upshape",
    "slshape",
    "rmfamily",
    "sffamily",
    "ttfamily",
    "normalfont",
    "boldmath",
    "small",
    "footnotesize",
    "scriptsize",
    "normalsize",
    "large",
    "Large",
    "tiny",
    "ul",
];

/// The letters of a field.
pub fn of_chunks(chunks: &[Spanned<Chunk>]) -> Vec<Letter> {
    let mut letters = Vec::new();
    for chunk in chunks {
        let text = chunk.v.get();
        let is_braced = match &chunk.v {
            Chunk::Verbatim(text) => !opens_font(text),
            Chunk::Normal(_) | Chunk::Math(_) => false,
        };
        let is_math = matches!(chunk.v, Chunk::Math(_));
        // Commands for accents are resolved already.
        let plain = |c: char| match c {
            '~' | TIE => TIE,
            c if c.is_whitespace() => ' ',
            c => c,
        };
        letters.extend(text.chars().map(|c| Letter { c: plain(c), is_braced, is_math }));
    }
    letters
}

/// The letters of a plain text.
pub fn of_text(text: &str) -> Vec<Letter> {
    let plain = |c: char| if c.is_whitespace() { ' ' } else { c };
    text.chars().map(|c| Letter { c: plain(c), is_braced: false, is_math: false }).collect()
}

pub fn to_text(letters: &[Letter]) -> String {
    let text: String = letters.iter().map(|letter| letter.c).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn opens_font(text: &str) -> bool {
    let Some(command) = text.trim_start().strip_prefix('\\') else { return false };
    let name: String = command.chars().take_while(char::is_ascii_alphabetic).collect();
    SWITCHES.contains(&name.as_str()) || name == "color"
}
