//! Entries of one line each, some of them without a date, where a line without one is no place of the
//! line above it: prizes, certificates, grants.
//!
//! Lines in a steady order, each dated one over its place, are not read here.

use crate::base::Span;
use crate::lexicon::SectionKind;
use crate::lexicon::organization::names_organization;
use crate::syntax::cv::dated_line::{has_certain_date, listed, opens_with_date, title_and_byline};
use crate::syntax::cv::head;
use crate::syntax::cv::piece::{HeadingLine, Piece, behind_line, first_line};
use crate::syntax::markdown::{Block, Inline, plain_text};

/// An entry for each of `lines`, which are the paragraph at `span` of `text`; `None` where one of
/// them may belong to another.
pub fn entries<'a>(
    lines: &[&[Inline]],
    span: Span,
    text: &str,
    kind: SectionKind,
) -> Option<Vec<Piece<'a>>> {
    let is_dated: Vec<bool> = lines.iter().map(|line| is_dated(line)).collect();
    let are_apart = kind.is_of_single_lines()
        && is_dated.contains(&true)
        && lines.iter().zip(&is_dated).all(|(line, is_dated)| *is_dated || is_of_itself(line))
        && match is_dated[0] {
            true => !have_places(lines, &is_dated),
            false => are_under_no_title(lines, &is_dated, kind),
        };
    are_apart.then(|| {
        let entries =
            lines.iter().zip(&is_dated).enumerate().flat_map(|(number, (line, dated))| {
                let span = first_line(text, behind_line(text, span, number));
                let (title, byline) = match dated {
                    true => title_and_byline(line, true),
                    false => (line.to_vec(), Vec::new()),
                };
                let byline = (!byline.is_empty())
                    .then_some(Piece::Block(Block::Paragraph { content: byline }, span));
                let heading = HeadingLine { content: title, heading: None, span };
                [Some(Piece::Entry(heading)), byline].into_iter().flatten()
            });
        entries.collect()
    })
}

fn is_dated(line: &[Inline]) -> bool {
    has_certain_date(line) && head::has_date(line) || listed(&plain_text(line)).is_some()
}

/// Whether a line without a date may be an entry of its own: few words that name no organization.
fn is_of_itself(line: &[Inline]) -> bool {
    let words = plain_text(line);
    head::is_short_line(line)
        && !head::is_dated(line)
        && !words.trim_start().starts_with(char::is_lowercase)
        && !names_organization(&words)
}

/// Whether as many lines are below each dated one. A lone line that opens with its year is one of a
/// list of years, and what is below it is the next.
fn have_places(lines: &[&[Inline]], is_dated: &[bool]) -> bool {
    let mut below = is_dated.split(|dated| *dated).skip(1).map(<[bool]>::len);
    let first = below.next().unwrap_or_default();
    let is_lone = is_dated.iter().filter(|dated| **dated).count() == 1;
    first > 0 && below.all(|length| length == first) && !(is_lone && opens_with_date(lines[0]))
}

/// Whether the first line, which has no date, is not the title of the lines below it: there are
/// several, each with words of its own. Steps of an examination are parts of one certificate.
fn are_under_no_title(lines: &[&[Inline]], is_dated: &[bool], kind: SectionKind) -> bool {
    let dated = lines.iter().zip(is_dated).filter(|(_, dated)| **dated).map(|(line, _)| line);
    let lengths =
        dated.map(|line| plain_text(&title_and_byline(line, true).0).split_whitespace().count());
    let lengths: Vec<usize> = lengths.collect();
    kind != SectionKind::Certification
        && lengths.len() > 1
        && lengths.iter().all(|words| *words > 1)
}
