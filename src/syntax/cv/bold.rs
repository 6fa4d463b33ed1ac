//! Headings without their `#`: lines in bold, and names of sections alone on a line, as word
//! processors leave them.
//!
//! Where there are headings, a line in bold is an entry at most, and only where a date says so. All
//! else is text.

use std::collections::VecDeque;

use crate::base::Span;
use crate::lexicon::SectionKind;
use crate::syntax::cv::piece::{HeadingLine, Piece};
use crate::syntax::cv::{head, line, slice};
use crate::syntax::markdown::{Block, Inline, Inlines, plain_text};

/// What may be between a title in bold and the rest of its line.
const JOINTS: [char; 11] = [',', ';', ':', '·', '|', '•', '–', '—', '-', '/', '('];

/// The pieces of a text without headings: the usual names of sections, alone on their lines, are
/// its sections, and what is written in capitals as all of them are. Such a line above the first is
/// the title.
pub fn sections<'a>(pieces: Vec<Piece<'a>>, text: &str) -> Vec<Piece<'a>> {
    let pieces: Vec<Piece<'a>> =
        pieces.into_iter().flat_map(|piece| with_names_apart(piece, text)).collect();
    let known: Vec<Name> = pieces.iter().filter_map(Name::of).filter(Name::is_known).collect();
    if known.is_empty() {
        return pieces;
    }
    let are_capitals = known.iter().all(|name| name.is_capitals);
    let are_bold = known.iter().all(|name| name.is_bold);
    let mut out = Vec::new();
    let mut is_inside = false;
    for (at, piece) in pieces.into_iter().enumerate() {
        let name = Name::of(&piece).filter(|name| {
            let is_alike = are_capitals && name.is_capitals && name.is_bold == are_bold;
            name.is_known() || (is_inside || at == 0) && (is_alike || at == 0 && name.is_bold)
        });
        match (name, piece) {
            (Some(name), Piece::Block(..)) if at == 0 && !name.is_known() => {
                out.push(Piece::Title(name.content));
            }
            (Some(name), Piece::Block(_, span)) => {
                is_inside = true;
                out.push(Piece::Section(HeadingLine {
                    content: name.content,
                    heading: None,
                    span,
                }));
            }
            (_, piece) => out.push(piece),
        }
    }
    entries(out, text)
}

/// A paragraph in parts, where a line of it is the usual name of a section.
fn with_names_apart<'a>(piece: Piece<'a>, text: &str) -> Vec<Piece<'a>> {
    let Piece::Block(Block::Paragraph { content }, span) = &piece else { return vec![piece] };
    let lines = slice::lines(content);
    let is_name = |number: usize| {
        let name = Name::of_line(lines[number]);
        name.is_some_and(|name| name.is_known() && (number == 0 || name.is_capitals))
    };
    let names: Vec<usize> = (0..lines.len()).filter(|number| is_name(*number)).collect();
    if names.is_empty() || lines.len() == 1 {
        return vec![piece];
    }
    let mut starts: Vec<usize> = names.iter().flat_map(|name| [*name, name + 1]).collect();
    starts.extend([0, lines.len()]);
    starts.sort_unstable();
    starts.dedup();
    let part = |range: &[usize]| {
        let content = lines[range[0]..range[1]].join(&Inline::SoftBreak);
        let end = behind_line(text, *span, range[1]).start;
        let span = Span::new(behind_line(text, *span, range[0]).start, end.min(span.end));
        Piece::Block(Block::Paragraph { content }, span)
    };
    starts.windows(2).map(part).collect()
}

/// A line that may be the name of a section.
struct Name {
    content: Inlines,
    is_bold: bool,
    is_capitals: bool,
}

impl Name {
    fn of(piece: &Piece<'_>) -> Option<Name> {
        match piece {
            Piece::Block(Block::Paragraph { content }, _) => Name::of_line(content),
            _ => None,
        }
    }

    fn of_line(content: &[Inline]) -> Option<Name> {
        let (content, is_bold) = match bold_start(content) {
            Some((title, [])) => (title, true),
            None if content.iter().all(|inline| matches!(inline, Inline::Text { .. })) => {
                (content.to_vec(), false)
            }
            _ => return None,
        };
        let words = plain_text(&content);
        let end = words.trim_end().trim_end_matches(':').len();
        let is_name = words.split_whitespace().count() <= 6
            && words.contains(char::is_alphabetic)
            && !words.contains(|c: char| c.is_ascii_digit());
        is_name.then(|| Name {
            content: slice::slice(&content, &(0..end)),
            is_bold,
            is_capitals: !words.contains(char::is_lowercase),
        })
    }

    fn is_known(&self) -> bool {
        SectionKind::of_heading(&plain_text(&self.content)) != SectionKind::Other
    }
}

/// Makes entries of dated lines, in sections that have none under headings.
pub fn entries<'a>(pieces: Vec<Piece<'a>>, text: &str) -> Vec<Piece<'a>> {
    let mut pieces: VecDeque<Piece<'a>> = pieces.into();
    let mut out = Vec::new();
    let mut kind = None;
    while let Some(piece) = pieces.pop_front() {
        match piece {
            Piece::Section(line) => {
                let has_entries = pieces
                    .iter()
                    .take_while(|piece| !matches!(piece, Piece::Section(_)))
                    .any(|piece| matches!(piece, Piece::Entry(_)));
                kind = (!has_entries).then(|| kind_of(&line));
                out.push(Piece::Section(line));
            }
            Piece::Block(Block::Paragraph { content }, span) => {
                let found = kind.and_then(|kind| {
                    let next = [pieces.front(), pieces.get(1)];
                    bold_entry(&content, span, next, kind, text)
                        .or_else(|| plain_entries(&content, span, kind, text))
                });
                match found {
                    Some(found) => out.extend(found),
                    None => out.push(Piece::Block(Block::Paragraph { content }, span)),
                }
            }
            piece => out.push(piece),
        }
    }
    out
}

fn kind_of(line: &HeadingLine<'_>) -> SectionKind {
    let attributes = line.heading.iter().flat_map(|heading| &heading.attributes);
    let mut written = attributes.filter(|(key, _)| key == "kind").filter_map(|(_, word)| {
        SectionKind::of_word(word.as_deref()?.trim_matches(['"', '\''])).ok()
    });
    written.next().unwrap_or_else(|| SectionKind::of_heading(&plain_text(&line.content)))
}

/// The words in bold that open a paragraph, and what follows them.
fn bold_start(content: &[Inline]) -> Option<(Inlines, &[Inline])> {
    let (first, rest) = content.split_first()?;
    let bold = match first {
        Inline::Strong { content } => content.clone(),
        Inline::Emphasis { content } => match content.as_slice() {
            [Inline::Strong { content }] => content.clone(),
            _ => return None,
        },
        _ => return None,
    };
    let rest = match rest {
        [Inline::Text { text }] if text.trim() == ":" => &[],
        rest => rest,
    };
    Some((bold, rest))
}

/// An entry whose title is in bold, and whose byline has a date.
fn bold_entry<'a>(
    content: &[Inline],
    span: Span,
    next: [Option<&Piece<'_>>; 2],
    kind: SectionKind,
    text: &str,
) -> Option<Vec<Piece<'a>>> {
    let (title, rest) = bold_start(content)?;
    let words = plain_text(&title);
    if kind.is_of_works() || line::is_date(&words) || words.split_whitespace().count() > 14 {
        return None;
    }
    let entry = |title: Inlines| {
        Piece::Entry(HeadingLine { content: title, heading: None, span: first_line(text, span) })
    };
    match rest {
        [] => {
            let is_dated = |piece: Option<&Piece<'_>>| {
                matches!(piece, Some(Piece::Block(Block::Paragraph { content }, _))
                    if head::is_dated(content) && bold_start(content).is_none())
            };
            let is_place = matches!(next[0], Some(Piece::Block(Block::Paragraph { content }, _))
                if head::is_short_line(content) && bold_start(content).is_none());
            let is_date = matches!(next[1], Some(Piece::Block(Block::Paragraph { content }, _))
                if line::is_date(&plain_text(content)));
            let is_dated = is_dated(next[0]) || is_place && is_date;
            (is_dated || head::has_date(&title)).then(|| vec![entry(title)])
        }
        [Inline::SoftBreak | Inline::HardBreak, rest @ ..] => {
            let is_entry = head::is_dated(rest) || head::has_date(&title);
            let block = Block::Paragraph { content: rest.to_vec() };
            is_entry.then(|| vec![entry(title), Piece::Block(block, behind_line(text, span, 1))])
        }
        [Inline::Text { text: joint }, further @ ..] if kind.is_dated() => {
            let joint = joint.trim_start();
            let rest = match joint.starts_with('(') {
                true => joint,
                false => joint.strip_prefix(JOINTS)?.trim_start(),
            };
            let mut content = vec![Inline::Text { text: rest.into() }];
            content.extend(further.iter().cloned());
            if !head::is_dated(&content) {
                return None;
            }
            let source = text.get(span.range()).unwrap_or_default();
            let at = source.find(rest).unwrap_or_default();
            let rest_span = Span::new(span.start + at, span.end);
            Some(vec![entry(title), Piece::Block(Block::Paragraph { content }, rest_span)])
        }
        _ => None,
    }
}

/// Entries of lines that all have a date, or of one title over its byline.
fn plain_entries<'a>(
    content: &[Inline],
    span: Span,
    kind: SectionKind,
    text: &str,
) -> Option<Vec<Piece<'a>>> {
    if !kind.is_dated() {
        return None;
    }
    let lines = slice::lines(content);
    let dated = |line: &&[Inline]| head::is_dated(line) && head::has_date(line);
    // A list of years, each with what was then.
    let is_listed = |line: &&[Inline]| line::listed(&plain_text(line)).is_some();
    if lines.iter().all(dated) || lines.len() > 1 && lines.iter().all(is_listed) {
        let entries = lines.iter().enumerate().flat_map(|(number, line)| {
            let span = first_line(text, behind_line(text, span, number));
            let (title, byline) = title_and_byline(line);
            [
                Piece::Entry(HeadingLine { content: title, heading: None, span }),
                Piece::Block(Block::Paragraph { content: byline }, span),
            ]
        });
        return Some(entries.collect());
    }
    if let Some(entries) = entries_below_dates(&lines, span, text) {
        return Some(entries);
    }
    let (title, byline) =
        lines.split_first().filter(|(_, byline)| (1..4).contains(&byline.len()))?;
    let words = plain_text(title);
    let is_title = words.split_whitespace().count() <= 8
        && !words.trim_end().ends_with(['.', ',', ';', ':'])
        && words.trim_start().starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !head::is_dated(title);
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
        if below == 0 || below > 3 || !places.iter().all(|line| is_place(line)) {
            return None;
        }
        let (title, mut byline) = title_and_byline(lines[number]);
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

/// A dated line as the title of an entry and its byline.
fn title_and_byline(content: &[Inline]) -> (Inlines, Inlines) {
    let words = plain_text(content);
    let reading = line::read(&words, &slice::closed(content));
    let reading = match reading.date {
        None => line::listed(&words).unwrap_or(reading),
        Some(_) => reading,
    };
    let mut parts = reading.parts;
    if let [whole] = parts.as_slice()
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

fn first_line(text: &str, span: Span) -> Span {
    let line = text.get(span.range()).and_then(|text| text.lines().next()).unwrap_or_default();
    Span::new(span.start, span.start + line.trim_end().len())
}

/// What is behind the first lines of a paragraph.
fn behind_line(text: &str, span: Span, lines: usize) -> Span {
    let text = text.get(span.range()).unwrap_or_default();
    let length: usize = text.split_inclusive('\n').take(lines).map(str::len).sum();
    Span::new(span.start + length, span.end)
}
