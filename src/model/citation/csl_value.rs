//! Texts, numbers, pages and dates as values of the citation engine.
//!
//! Decides nothing about a work; what the engine cannot hold is carried as signs (`carrier`).

use hayagriva::citationberg::taxonomy::Season;
use hayagriva::types::{
    ChunkKind, ChunkedString, Date, FormatString, MaybeTyped, Numeric, PageRanges, PageRangesPart,
    StringChunk,
};

use crate::base::{self, PartialDate, YearPart};
use crate::model::citation::carrier::{with_hyphens, with_marks, without_signs};
use crate::syntax::reference::text::Marks;
use crate::syntax::reference::{MarkedText, Pages, Reference};

pub fn format_string(text: &MarkedText, short: Option<&MarkedText>) -> FormatString {
    let mut made = FormatString { value: chunked(text), short: None };
    made.short = short.map(|short| Box::new(chunked(short)));
    made
}

fn chunked(text: &MarkedText) -> ChunkedString {
    // A title that shouts has no capitals of its own.
    let has_small = text.runs.iter().any(|run| run.text.contains(char::is_lowercase));
    let mut chunks = Vec::new();
    for run in &text.runs {
        let run_text = without_signs(&run.text);
        let pieces = if has_small && run.marks == Marks::default() {
            by_capitals(&run_text)
        } else {
            vec![(run.marks.is_protected, run_text.as_str())]
        };
        for (is_protected, piece) in pieces {
            let kind = if is_protected { ChunkKind::Verbatim } else { ChunkKind::Normal };
            // The engine begins a text where its first run is not protected, and drops the blank
            // there.
            if chunks.is_empty() && is_protected {
                chunks.push(StringChunk::new("", ChunkKind::Normal));
            }
            chunks.push(StringChunk::new(with_marks(piece, run.marks), kind));
        }
    }
    ChunkedString(chunks)
}

/// Articles, conjunctions and short prepositions, which AMA writes small within a title.
const SMALL_WORDS: [&str; 18] = [
    "a", "an", "and", "as", "at", "but", "by", "for", "in", "nor", "of", "on", "or", "per", "the",
    "to", "up", "via",
];

/// The pieces of a text, each with whether no style may change its letters: the engine writes
/// `mRNA` as `Mrna`, `α` as `Α` and a last `A` as `a` in titles, which the rules of CSL leave as they
/// are.
fn by_capitals(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let end = end_of_word(text, at);
        let word = &text[at..end];
        let has_inner_capital = word.chars().skip(1).any(char::is_uppercase);
        let is_greek = word.starts_with(|c| ('\u{370}'..'\u{400}').contains(&c));
        // `J Chromatogr A`, `Proc Natl Acad Sci U S A`: no article stands at the end.
        let is_last_letter = word == "A" && end == text.trim_end().len() && at > 0;
        // The engine capitalizes these behind a comma.
        let is_small = SMALL_WORDS.contains(&word) && text[..at].trim_end().ends_with([',', ';']);
        if has_inner_capital || is_greek || is_last_letter || is_small {
            if start < at {
                pieces.push((false, &text[start..at]));
            }
            pieces.push((true, word));
            start = end;
        }
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    if start < text.len() {
        pieces.push((false, &text[start..]));
    }
    pieces
}

/// Where the word at a place ends: `S&P`, `I/O`, `37°C` and `O'Brien` are one word each.
fn end_of_word(text: &str, start: usize) -> usize {
    let mut letters = text[start..].char_indices().peekable();
    let mut is_inside = false;
    while let Some((at, c)) = letters.next() {
        let goes_on = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let joins = is_inside && goes_on && matches!(c, '&' | '/' | '\'' | '’' | '°');
        if !c.is_alphanumeric() && !joins {
            return start + at;
        }
        is_inside = c.is_alphanumeric();
    }
    text.len()
}

/// Digits alone that do not begin with a zero, and that the engine can hold.
pub fn plain_number(text: &str) -> Option<i32> {
    let is_plain = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

pub fn number(text: &str) -> MaybeTyped<Numeric> {
    match plain_number(text) {
        Some(number) => MaybeTyped::Typed(Numeric::new(number)),
        None => MaybeTyped::String(with_hyphens(text)),
    }
}

/// A volume. One with a digit is a number, so that styles put their word before it: `2B`, `7.2`,
/// `III/7a`. The engine prints what stands around the last digits as it is.
pub fn volume(text: &str) -> MaybeTyped<Numeric> {
    let is_digit = |c: char| c.is_ascii_digit();
    let is_one = !text.contains(|c: char| c.is_whitespace() || "-\u{2010}\u{2011}–,&".contains(c));
    let end = text.rfind(is_digit).map(|at| at + 1).filter(|_| is_one);
    let parted = end.and_then(|end| {
        let start = text[..end].trim_end_matches(is_digit).len();
        Some((&text[..start], plain_number(&text[start..end])?, &text[end..]))
    });
    let Some((prefix, value, suffix)) = parted else { return number(text) };
    let some = |text: &str| (!text.is_empty()).then(|| Box::new(text.to_owned()));
    MaybeTyped::Typed(Numeric { prefix: some(prefix), suffix: some(suffix), ..Numeric::new(value) })
}

/// The number of the article, or its pages in the volume: numbers that the style may shorten, or a
/// text. `dash` is the one of ranges that the style cannot write itself, as in `S12-S15`.
pub fn locator(work: &Reference, dash: &str) -> Option<MaybeTyped<PageRanges>> {
    let Some(pages) = work.own_pages() else {
        let article = work.article_number.as_ref()?;
        return Some(MaybeTyped::String(with_hyphens(article)));
    };
    Some(
        typed_pages(pages).map_or_else(
            || MaybeTyped::String(with_hyphens(&pages.to_text(dash))),
            MaybeTyped::Typed,
        ),
    )
}

fn typed_pages(pages: &Pages) -> Option<PageRanges> {
    let mut parts = Vec::new();
    for range in &pages.0 {
        if !parts.is_empty() {
            parts.push(PageRangesPart::Comma);
        }
        let first = Numeric::new(plain_number(&range.first)?);
        parts.push(match &range.last {
            Some(last) => PageRangesPart::Range(first, Numeric::new(plain_number(last)?)),
            None => PageRangesPart::SinglePage(first),
        });
    }
    Some(PageRanges::new(parts))
}

pub fn csl_date(date: PartialDate, approximate: bool) -> Date {
    use base::Season as Named;
    let season = match date.part {
        Some(YearPart::Season { season: Named::Spring, .. }) => Some(Season::Spring),
        Some(YearPart::Season { season: Named::Summer, .. }) => Some(Season::Summer),
        Some(YearPart::Season { season: Named::Fall, .. }) => Some(Season::Autumn),
        Some(YearPart::Season { season: Named::Winter, .. }) => Some(Season::Winter),
        _ => None,
    };
    Date {
        year: i32::from(date.year),
        month: date.month.map(|month| month - 1),
        day: date.day.map(|day| day - 1),
        approximate,
        season,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_capitals_of_their_own_stay_as_they_are() {
        let kept = |text| {
            let pieces = by_capitals(text).into_iter();
            pieces.filter(|(is_kept, _)| *is_kept).map(|(_, word)| word).collect::<Vec<_>>()
        };
        for (title, words) in [
            ("Why O'Reilly's mRNA fails", &["O'Reilly's", "mRNA"][..]),
            ("Cooling to 37°C with α-blockers", &["37°C", "α"]),
            ("A/B tests of B&B today", &["A/B", "B&B"]),
            ("What ends. And begins / Anew", &[]),
            ("Al-Rashid's rule", &[]),
        ] {
            assert_eq!(kept(title), words, "{title}");
        }
    }
}
