//! Lines of a paragraph that stay lines though no break is written at the end of the one above:
//! those that each begin with a label in bold, as of skills, `**Languages:** English`, and those
//! that a person wrote below each other, such as one award or one cited work a line.
//!
//! Text that an editor broke at a margin, or behind each sentence, flows as markdown has it.

use crate::syntax::markdown::block::{Inline, Inlines, plain_text};

/// No editor breaks text at a margin that is nearer, in letters.
const NEAREST_MARGIN: usize = 60;
/// Words as short as these lead to what is behind them: `at`, `of`, `und`.
const LONGEST_JOINT: usize = 3;
/// A line with more words than these that ends in a stop is a sentence.
const MOST_OF_A_LABEL: usize = 5;

/// The content of a paragraph with its lines kept where each is one of its own. `source` is the
/// paragraph as it was written.
pub fn apart(mut content: Inlines, source: &str) -> Inlines {
    if is_label(&content) {
        for at in 0..content.len() {
            if content[at] == Inline::SoftBreak && is_label(&content[at + 1..]) {
                content[at] = Inline::HardBreak;
            }
        }
    } else if content.contains(&Inline::SoftBreak) && are_written_apart(source) {
        for inline in &mut content {
            if *inline == Inline::SoftBreak {
                *inline = Inline::HardBreak;
            }
        }
    }
    content
}

/// Whether a text begins with words in bold that end in a colon, or with a colon behind them.
fn is_label(content: &[Inline]) -> bool {
    let [first @ Inline::Strong { .. }, rest @ ..] = content else { return false };
    let words = plain_text(std::slice::from_ref(first));
    let is_behind =
        matches!(rest.first(), Some(Inline::Text { text }) if text.trim_start().starts_with(':'));
    words.split_whitespace().count() <= 6 && (words.trim_end().ends_with(':') || is_behind)
}

/// Whether the lines of a paragraph were written as lines: each begins as a line does, none leads
/// on to the next or is a sentence, and at least one ends where the word behind it had its place.
fn are_written_apart(source: &str) -> bool {
    let lines: Vec<&str> = source.trim_end().lines().map(without_marks).collect();
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let margin = longest.max(NEAREST_MARGIN);
    let has_place = |pair: &[&str]| {
        let next = pair[1].split_whitespace().next().unwrap_or_default();
        pair[0].chars().count() + 1 + next.chars().count() <= margin
    };
    let leading = lines.split_last().map_or(&[][..], |(_, leading)| leading);
    let are_works = lines.len() > 1 && lines.iter().all(|line| is_work(line));
    if are_works {
        return lines.iter().all(|line| begins(line));
    }
    lines.iter().all(|line| begins(line) && !is_sentence(line))
        && !leading.iter().any(|line| leads_on(line))
        && lines.windows(2).any(has_place)
}

/// A line without the signs of a quotation, and the spaces around it.
fn without_marks(line: &str) -> &str {
    line.trim_start_matches([' ', '\t', '>']).trim_end()
}

fn begins(line: &str) -> bool {
    let first = line.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|first| !first.is_lowercase())
}

fn is_sentence(line: &str) -> bool {
    let line = line.trim_end_matches(['*', '_', ')', '"', '”', '’']);
    line.ends_with(['.', '!', '?', '…', '。', '！', '？', '۔', '।'])
        && line.split_whitespace().count() > MOST_OF_A_LABEL
}

/// Whether a line is a work as it is cited: a year, and volume and pages as journals have them, a DOI
/// or `et al`.
fn is_work(line: &str) -> bool {
    let has_year = line.split(|c: char| !c.is_alphanumeric()).any(|word| {
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|byte| byte.is_ascii_digit())
    });
    let bytes = line.as_bytes();
    let has_pages = bytes.windows(3).any(|window| {
        let is_parted = window[1] == b':' || window[1] == b'(' || window[1] == b';';
        is_parted && window[0].is_ascii_digit() && window[2].is_ascii_digit()
    });
    has_year && (has_pages || ["doi.org/", "doi:", "et al"].iter().any(|sign| line.contains(sign)))
}

/// Whether a line ends open: with a comma, a dash, or a short word in small letters.
fn leads_on(line: &str) -> bool {
    let last = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_joint = last.chars().count() <= LONGEST_JOINT
        && last.chars().all(|c| c.is_lowercase() || c == '’' || c == '\'');
    is_joint || line.ends_with([',', '،', '、', '，', '-', '–', '—', '&', '(', '\\'])
}

#[cfg(test)]
mod tests {
    use super::are_written_apart;

    #[test]
    fn lines_are_told_from_broken_text() {
        for lines in [
            "Gold Medal in Anatomy 2009\nDean’s List 2010\nBest Poster 2014",
            "Gold Medal in Anatomy\nDean’s List of the Faculty of Medicine and Health Sciences",
            "R, Stata\nSystematic review (Cochrane)",
            "2012 Prize\n2014 Medal",
            "Bello J. One. J Surg. 2019;1:1-3.\nBello J, Cruz A, et al. Two. Nature; 2020.",
            "الجائزة الأولى\nالميدالية الذهبية",
            "[AO Foundation](https://www.aofoundation.org)\nSICOT",
        ] {
            assert!(are_written_apart(lines), "{lines}");
        }
        for text in [
            "I trained at\nMassachusetts General Hospital.",
            "I came in 2019.\nIn 2020 I began at 8:30 each day.",
            "One sentence stands in each line here.\nThe next one is in its own.",
            "University of Lagos,\nLagos",
            "I came to the field late, and I stay in it because the work of the hands\nAnd the mind",
            "Weekly mitral conference with\nthe heart team",
            "Professor of the University of\nGraz",
        ] {
            assert!(!are_written_apart(text), "{text}");
        }
    }
}
