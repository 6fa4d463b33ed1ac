//! Headings without their `#`: lines in bold, and names of sections alone on a line, as word
//! processors leave them.
//!
//! Where there are headings, a line in bold is an entry at most, and only where a date says so. All
//! else is text.

use std::collections::VecDeque;

use crate::base::Span;
use crate::lexicon::SectionKind;
use crate::syntax::cv::piece::{HeadingLine, Piece, behind_line, first_line};
use crate::syntax::cv::plain_lines::{self, is_lone_date, is_lone_title};
use crate::syntax::cv::{dated_items, head, line, slice};
use crate::syntax::markdown::{Block, Inline, Inlines, plain_text};

/// What may be between a title in bold and the rest of its line.
const JOINTS: [char; 11] = [',', ';', ':', '·', '|', '•', '–', '—', '-', '/', '('];

/// The pieces of a text without headings: the usual names of sections, alone on their lines, are
/// its sections, and what is written in capitals as all of them are. Such a line above the first is
/// the title.
pub fn sections<'a>(pieces: Vec<Piece<'a>>, text: &str) -> Vec<Piece<'a>> {
    // Where a paragraph begins with a name of a section, others may stand among lines.
    let are_among_lines = pieces.iter().any(|piece| match piece {
        Piece::Block(Block::Paragraph { content }, _) => slice::lines(content)
            .first()
            .and_then(|line| Name::of_line(line))
            .is_some_and(|name| name.is_known()),
        _ => false,
    });
    let pieces: Vec<Piece<'a>> = pieces
        .into_iter()
        .flat_map(|piece| with_names_apart(piece, are_among_lines, text))
        .collect();
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

/// A paragraph in parts, where a line of it is the usual name of a section. `are_among_lines` says
/// that such a line need not be in capitals.
fn with_names_apart<'a>(piece: Piece<'a>, are_among_lines: bool, text: &str) -> Vec<Piece<'a>> {
    let Piece::Block(Block::Paragraph { content }, span) = &piece else { return vec![piece] };
    let lines = slice::lines(content);
    let is_name = |number: usize| {
        let name = Name::of_line(lines[number]);
        name.is_some_and(|name| {
            let is_usual = || SectionKind::is_usual_name(&plain_text(&name.content));
            name.is_known() && (name.is_capitals || is_usual() && (number == 0 || are_among_lines))
        })
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
    let mut are_dates_first = false;
    while let Some(piece) = pieces.pop_front() {
        match piece {
            Piece::Section(line) => {
                let has_entries = pieces
                    .iter()
                    .take_while(|piece| !matches!(piece, Piece::Section(_)))
                    .any(|piece| matches!(piece, Piece::Entry(_)));
                kind = (!has_entries).then(|| kind_of(&line));
                are_dates_first = pieces.front().is_some_and(is_lone_date);
                out.push(Piece::Section(line));
            }
            Piece::Block(Block::Paragraph { content }, span) => {
                // A date alone, and what was then in the paragraph below it.
                if are_dates_first
                    && kind.is_some_and(SectionKind::is_dated)
                    && line::is_date(&plain_text(&content))
                    && let Some(Piece::Block(Block::Paragraph { content: title }, of_title)) =
                        pieces.pop_front_if(|next| is_lone_title(next))
                {
                    let title = HeadingLine { content: title, heading: None, span: of_title };
                    out.push(Piece::Entry(title));
                    out.push(Piece::Block(Block::Paragraph { content }, span));
                    continue;
                }
                let found = kind.and_then(|kind| {
                    let next = [pieces.front(), pieces.get(1)];
                    bold_entry(&content, span, next, kind, text)
                        .or_else(|| plain_lines::entries(&content, span, next[0], kind, text))
                });
                match found {
                    Some(found) => out.extend(found),
                    None => out.push(Piece::Block(Block::Paragraph { content }, span)),
                }
            }
            Piece::Block(Block::List { start, items }, span) => {
                let found = kind.and_then(|kind| dated_items::entries(&items, span, kind, text));
                match found {
                    Some(found) => out.extend(found),
                    None => out.push(Piece::Block(Block::List { start, items }, span)),
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
