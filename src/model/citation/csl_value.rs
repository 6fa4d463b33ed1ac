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

/// The pieces of a text, each with whether no style may change its letters: the engine writes
/// `mRNA` as `Mrna`, `α` as `Α` and a last `A` as `a` in titles, which the rules of CSL leave as they
/// are.
fn by_capitals(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let end = rest.find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |end| at + end);
        let word = &text[at..end];
        let has_inner_capital = word.chars().skip(1).any(char::is_uppercase);
        let is_greek = word.starts_with(|c| ('\u{370}'..'\u{400}').contains(&c));
        // `J Chromatogr A`, `Proc Natl Acad Sci U S A`: no article stands at the end.
        let is_last_letter = word == "A" && end == text.trim_end().len() && at > 0;
        if has_inner_capital || is_greek || is_last_letter {
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

/// The number of the article, or its pages: numbers that the style may shorten, or a text.
/// `dash` is the one of ranges that the style cannot write itself, as in `S12-S15`.
pub fn locator(work: &Reference, dash: &str) -> Option<MaybeTyped<PageRanges>> {
    if let Some(article) = &work.article_number {
        return Some(MaybeTyped::String(with_hyphens(article)));
    }
    let pages = work.page.as_ref()?;
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
