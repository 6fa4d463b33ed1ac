//! Entries of lines without any sign of a heading, in a section whose entries have dates: the date
//! says where an entry begins.
//!
//! What may be running text stays text.

use crate::base::Span;
use crate::lexicon::SectionKind;
use crate::syntax::cv::piece::{HeadingLine, Piece, behind_line, first_line};
use crate::syntax::cv::{head, line, slice};
use crate::syntax::markdown::{Block, Inline, Inlines, plain_text};

/// Entries of lines that all have a date, or of one title over its byline.
pub fn entries<'a>(
    content: &[Inline],
    span: Span,
    next: Option<&Piece<'_>>,
    kind: SectionKind,
    text: &str,
) -> Option<Vec<Piece<'a>>> {
    if !kind.is_dated() {
        return None;
    }
    let lines = slice::lines(content);
    let dated = |line: &[Inline]| head::is_dated(line) && head::has_date(line);
    // A list of years, each with what was then.
    let is_listed = |line: &[Inline]| listed(&plain_text(line)).is_some();
    let is_of_list = |line: &&[Inline]| dated(line) || lines.len() > 1 && is_listed(line);
    if lines.iter().all(is_of_list) {
        // Where the place has a line of its own, a comma parts nothing.
        let has_place = lines.len() == 1 && next.is_some_and(is_lone_title);
        let entries = lines.iter().enumerate().flat_map(|(number, line)| {
            let span = first_line(text, behind_line(text, span, number));
            let (title, byline) = title_and_byline(line, !has_place);
            [
                Piece::Entry(HeadingLine { content: title, heading: None, span }),
                Piece::Block(Block::Paragraph { content: byline }, span),
            ]
        });
        return Some(entries.collect());
    }
    if let Some(entries) = entries_below_dates(&lines, span, text)
        .or_else(|| entries_under_lone_dates(&lines, span, text))
    {
        return Some(entries);
    }
    let (title, byline) = lines.split_first().filter(|(_, byline)| !byline.is_empty())?;
    let words = plain_text(title);
    let is_title = words.split_whitespace().count() <= 8
        && !words.trim_end().ends_with(['.', ',', ';', ':'])
        && words.trim_start().starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !head::is_dated(title)
        && listed(&words).is_none();
    let rest = content[title.len() + 1..].to_vec();
    if !is_title || !head::is_dated(&rest) || !byline.iter().any(|line| has_certain_date(line)) {
        return None;
    }
    let span_of_title = first_line(text, span);
    Some(vec![
        Piece::Entry(HeadingLine { content: title.to_vec(), heading: None, span: span_of_title }),
        Piece::Block(Block::Paragraph { content: rest }, behind_line(text, span, 1)),
    ])
}

/// Entries whose first lines have a title and, parted from it, a date, and whose next lines say
/// where: `County Hospital⇥2019 – 2020`, and `Resident⇥Graz` below it.
fn entries_below_dates<'a>(lines: &[&[Inline]], span: Span, text: &str) -> Option<Vec<Piece<'a>>> {
    let is_head = |line: &[Inline]| has_certain_date(line) && head::has_date(line);
    let is_place = |line: &[Inline]| head::is_short_line(line) && !head::is_dated(line);
    if lines.len() < 2 || !is_head(lines[0]) {
        return None;
    }
    let mut entries = Vec::new();
    let mut number = 0;
    while number < lines.len() {
        let below = lines[number + 1..].iter().take_while(|line| !is_head(line)).count();
        let places = &lines[number + 1..number + 1 + below];
        if below > 3 || !places.iter().all(|line| is_place(line)) {
            return None;
        }
        let (title, mut byline) = title_and_byline(lines[number], false);
        for place in places {
            byline.push(Inline::SoftBreak);
            byline.extend_from_slice(place);
        }
        let rest = behind_line(text, span, number);
        let end = behind_line(text, span, number + 1 + below).start;
        entries.push(Piece::Entry(HeadingLine {
            content: title,
            heading: None,
            span: first_line(text, rest),
        }));
        entries
            .push(Piece::Block(Block::Paragraph { content: byline }, Span::new(rest.start, end)));
        number += 1 + below;
    }
    Some(entries)
}

/// Entries whose first lines are a date alone, the next ones their titles, and those below say where.
fn entries_under_lone_dates<'a>(
    lines: &[&[Inline]],
    span: Span,
    text: &str,
) -> Option<Vec<Piece<'a>>> {
    let is_date = |line: &[Inline]| line::is_date(&plain_text(line));
    let is_words = |line: &[Inline]| head::is_short_line(line) && !head::is_dated(line);
    if !is_date(lines.first()?) {
        return None;
    }
    let mut entries = Vec::new();
    let mut number = 0;
    while number < lines.len() {
        let below = lines[number + 1..].iter().take_while(|line| !is_date(line)).count();
        let (title, places) = lines[number + 1..number + 1 + below].split_first()?;
        if below > 4 || !is_words(title) || !places.iter().all(|line| is_words(line)) {
            return None;
        }
        let mut byline = lines[number].to_vec();
        for (at, place) in places.iter().enumerate() {
            byline.push(match at {
                0 => Inline::SoftBreak,
                _ => Inline::Text { text: " · ".into() },
            });
            byline.extend_from_slice(place);
        }
        let of_title = first_line(text, behind_line(text, span, number + 1));
        let of_date = first_line(text, behind_line(text, span, number));
        entries.push(Piece::Entry(HeadingLine {
            content: title.to_vec(),
            heading: None,
            span: of_title,
        }));
        entries.push(Piece::Block(Block::Paragraph { content: byline }, of_date));
        number += 1 + below;
    }
    Some(entries)
}

/// Whether the date of a line is parted from its words by signs, or alone.
fn has_certain_date(content: &[Inline]) -> bool {
    let words = plain_text(content);
    let reading = line::read(&words, &slice::closed(content));
    reading.date.is_some_and(|date| {
        let before = words[..date.start].trim_end_matches(' ');
        if words[date.clone()].starts_with(char::is_lowercase) || words.ends_with('.') {
            return false;
        }
        reading.parts.is_empty()
            || before.is_empty()
            || before.ends_with(|c: char| !c.is_alphanumeric())
            || words[date].starts_with('(')
    })
}

/// A line of a list whose first or last word is a year.
fn listed(words: &str) -> Option<line::Reading> {
    line::listed(words).or_else(|| line::listed_behind(words))
}

/// A dated line as the title of an entry and its byline, which a comma parts at most if
/// `parts_at_comma`.
fn title_and_byline(content: &[Inline], parts_at_comma: bool) -> (Inlines, Inlines) {
    let words = plain_text(content);
    let reading = line::read(&words, &slice::closed(content));
    let reading = match reading.date {
        None => listed(&words).unwrap_or(reading),
        Some(_) => reading,
    };
    let mut parts = reading.parts;
    if parts_at_comma
        && let [whole] = parts.as_slice()
        && let Some(comma) = words[whole.clone()].find(", ")
    {
        let (start, end) = (whole.start, whole.end);
        parts = vec![start..start + comma, start + comma + 2..end];
    }
    let mut parts = parts.iter().map(|part| slice::slice(content, part));
    let title = parts.next().unwrap_or_default();
    let mut byline: Inlines = Vec::new();
    for part in parts.chain(reading.date.map(|date| slice::slice(content, &date))) {
        if !byline.is_empty() {
            byline.push(Inline::Text { text: " · ".into() });
        }
        byline.extend(part);
    }
    (title, byline)
}

/// Whether a paragraph is a date and nothing else.
pub fn is_lone_date(piece: &Piece<'_>) -> bool {
    matches!(piece, Piece::Block(Block::Paragraph { content }, _)
        if line::is_date(&plain_text(content)))
}

/// Whether a paragraph is one line of words without a date.
pub fn is_lone_title(piece: &Piece<'_>) -> bool {
    matches!(piece, Piece::Block(Block::Paragraph { content }, _)
        if head::is_short_line(content) && !head::is_dated(content))
}
