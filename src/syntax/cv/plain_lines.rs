//! Entries of lines without any sign of a heading, in a section whose entries have dates: the date
//! says where an entry begins.
//!
//! What may be running text stays text.

use crate::base::Span;
use crate::lexicon::SectionKind;
use crate::syntax::cv::dated_line::{has_certain_date, listed, opens_with_date, title_and_byline};
use crate::syntax::cv::piece::{HeadingLine, Piece, behind_line, first_line};
use crate::syntax::cv::{head, line, single_lines, slice};
use crate::syntax::markdown::{Block, Inline, plain_text};

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
    if let Some(entries) = single_lines::entries(&lines, span, text, kind)
        .or_else(|| entries_above_dates(&lines, span, text))
        .or_else(|| entries_below_dates(&lines, span, text))
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

/// Entries whose last lines say when, each under as many lines as the others: `Best poster`, and
/// `Congress of surgeons, 2019` below it.
fn entries_above_dates<'a>(lines: &[&[Inline]], span: Span, text: &str) -> Option<Vec<Piece<'a>>> {
    let is_last = |line: &[Inline]| has_certain_date(line) && !opens_with_date(line);
    let length = lines.iter().position(|line| is_last(line))? + 1;
    let is_words = |line: &[Inline]| head::is_short_line(line) && !head::is_dated(line);
    let is_entry = |lines: &[&[Inline]]| {
        lines
            .split_last()
            .is_some_and(|(last, before)| is_last(last) && before.iter().all(|line| is_words(line)))
    };
    let is_regular = (2..=3).contains(&length)
        && lines.len() > length
        && lines.len().is_multiple_of(length)
        && lines.chunks(length).all(is_entry);
    is_regular.then(|| {
        let entries = lines.chunks(length).enumerate().flat_map(|(at, lines)| {
            let number = at * length;
            let below = behind_line(text, span, number + 1);
            let end = behind_line(text, span, number + length).start;
            let heading = HeadingLine {
                content: lines[0].to_vec(),
                heading: None,
                span: first_line(text, behind_line(text, span, number)),
            };
            let byline = lines[1..].join(&Inline::SoftBreak);
            let byline = Block::Paragraph { content: byline };
            [Piece::Entry(heading), Piece::Block(byline, Span::new(below.start, end))]
        });
        entries.collect()
    })
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
