//! Cuts a `.bib` file into the texts of its entries, so that a broken entry hides no other.
//!
//! Looks at the beginnings of lines only; reads no entry.

use biblatex::RawBibliography;

use crate::base::Span;

/// The texts from each line that begins like an entry, `@article{`, to the next such line.
pub fn chunks(text: &str) -> Vec<Span> {
    let opens = |line: &str| {
        let behind = line.trim_start_matches(|c: char| c.is_ascii_alphabetic()).trim_start();
        behind.starts_with(['{', '('])
    };
    let mut starts: Vec<usize> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if words.strip_prefix('@').is_some_and(opens) {
            starts.push(start);
        }
        start += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| Span::new(*start, end)).collect()
}

pub fn is_abbreviation(chunk: &str) -> bool {
    let word: String =
        chunk.trim_start().chars().skip(1).take_while(|c| c.is_ascii_alphabetic()).collect();
    word.eq_ignore_ascii_case("string")
}

/// Whether a chunk may define an abbreviation anywhere in it.
pub fn has_abbreviation(chunk: &str) -> bool {
    chunk.match_indices('@').any(|(at, _)| {
        let word = chunk[at + 1..].trim_start().get(.."string".len());
        word.is_some_and(|word| word.eq_ignore_ascii_case("string"))
    })
}

pub fn abbreviations(text: &str, chunks: &[Span]) -> String {
    chunks
        .iter()
        .map(|chunk| &text[chunk.range()])
        .filter(|chunk| is_abbreviation(chunk) && RawBibliography::parse(chunk).is_ok())
        .collect()
}

/// Replaces every character but line breaks with blanks, so that offsets and lines stay the same.
pub fn blank_out(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}
