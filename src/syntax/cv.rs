//! The grammar of `cv.md` over markdown: `##` opens a section, `###` an entry, and the line under
//! an entry is its byline.
//!
//! Parts and dates are found here; what a section's kind means is the model's.

use crate::base::{Diagnostic, Period, SourcePath, Span};
use crate::lexicon::date_text::{DateHabits, DateReading, read_date, reads_as_period};
use crate::syntax::codes::{UNKNOWN_KEY, UNKNOWN_VALUE};
use crate::syntax::dates::{doubtful_date, faulty_date};
use crate::syntax::markdown::{Block, Heading, Inline, Inlines, Markdown, plain_text};

/// A CV as it was written.
#[derive(Clone, Debug, Default)]
pub struct CvSyntax {
    /// The text of a `#` heading that opens the file.
    pub title: Option<Inlines>,
    /// The text before the first section.
    pub preamble: Vec<Block>,
    pub sections: Vec<SectionSyntax>,
}

#[derive(Clone, Debug)]
pub struct SectionSyntax {
    pub heading: HeadingSyntax,
    /// The text between the section's heading and its first entry.
    pub blocks: Vec<Block>,
    pub entries: Vec<EntrySyntax>,
}

#[derive(Clone, Debug)]
pub struct EntrySyntax {
    pub heading: HeadingSyntax,
    /// The parts of the byline that are not the date: organization, place, and whatever else was
    /// written.
    pub byline: Vec<Inlines>,
    pub period: Option<Period>,
    pub blocks: Vec<Block>,
}

/// A heading with the attributes in its braces.
#[derive(Clone, Debug)]
pub struct HeadingSyntax {
    pub span: Span,
    pub content: Inlines,
    pub id: String,
    pub tags: Vec<String>,
    /// The value of `kind=`, with the span of the heading.
    pub kind: Option<String>,
}

/// Reads the sections and entries of a markdown text. `text` is the file's, from byte 0.
pub fn read(
    file: &SourcePath,
    text: &str,
    markdown: &Markdown,
    habits: DateHabits<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> CvSyntax {
    let mut cv = CvSyntax::default();
    let mut heading_end = None;
    for (block, span) in markdown.body.blocks.iter().zip(&markdown.spans) {
        let heading = |id: &str| markdown.headings.iter().find(|heading| heading.id == id);
        match block {
            Block::Heading { level: 1, content, .. }
                if cv.title.is_none() && cv.sections.is_empty() && cv.preamble.is_empty() =>
            {
                cv.title = Some(content.clone());
            }
            Block::Heading { level: 1 | 2, id, content } => {
                let heading = heading_syntax(file, heading(id), content, diagnostics);
                cv.sections.push(SectionSyntax {
                    heading,
                    blocks: Vec::new(),
                    entries: Vec::new(),
                });
            }
            Block::Heading { level: 3, id, content } if !cv.sections.is_empty() => {
                let heading = heading_syntax(file, heading(id), content, diagnostics);
                heading_end = Some(heading.span.end);
                if let Some(section) = cv.sections.last_mut() {
                    section.entries.push(EntrySyntax {
                        heading,
                        byline: Vec::new(),
                        period: None,
                        blocks: Vec::new(),
                    });
                }
                continue;
            }
            block => match cv.sections.last_mut() {
                None => cv.preamble.push(block.clone()),
                Some(section) => match section.entries.last_mut() {
                    None => section.blocks.push(block.clone()),
                    Some(entry) => {
                        let right_under =
                            heading_end.is_some_and(|end| !has_blank_line(text, end, span.start));
                        match block {
                            Block::Paragraph { content }
                                if heading_end.is_some() && is_byline(content, right_under) =>
                            {
                                read_byline(
                                    (file, text, habits),
                                    entry,
                                    content,
                                    *span,
                                    diagnostics,
                                );
                            }
                            block => entry.blocks.push(block.clone()),
                        }
                    }
                },
            },
        }
        heading_end = None;
    }
    cv
}

/// Reads the attributes of a heading; the only key is `kind`.
pub fn heading_syntax(
    file: &SourcePath,
    heading: Option<&Heading>,
    content: &[Inline],
    diagnostics: &mut Vec<Diagnostic>,
) -> HeadingSyntax {
    let Some(heading) = heading else {
        return HeadingSyntax {
            span: Span::default(),
            content: content.to_vec(),
            id: String::new(),
            tags: Vec::new(),
            kind: None,
        };
    };
    let mut kind = None;
    for (key, value) in &heading.attributes {
        match (key.as_str(), value) {
            ("kind", Some(value)) => kind = Some(value.trim_matches(['"', '\'']).to_owned()),
            ("kind", None) => diagnostics.push(
                Diagnostic::new(&UNKNOWN_VALUE, "`kind` has no value here")
                    .at(file, heading.span, "")
                    .help("write it as in `{kind=education}`"),
            ),
            (key, _) => diagnostics.push(
                Diagnostic::new(&UNKNOWN_KEY, format!("`{key}` is not a key of a heading"))
                    .at(file, heading.span, "")
                    .help("in the braces of a heading stand `#id`, `.tag` and `kind=...`"),
            ),
        }
    }
    HeadingSyntax {
        span: heading.span,
        content: content.to_vec(),
        id: heading.id.clone(),
        tags: heading.classes.clone(),
        kind,
    }
}

/// Whether there is an empty line between the end of one block and the start of the next.
fn has_blank_line(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|between| between.matches('\n').count() > 1)
}

/// The line right under an entry is its byline. After a blank line, as some formatters insert, it
/// is one only if it looks like one: it has separators, or is a date.
fn is_byline(content: &[Inline], right_under: bool) -> bool {
    let (line, _) = first_line(content);
    right_under || split_parts(line).len() > 1 || reads_as_period(&plain_text(line))
}

fn read_byline(
    (file, text, habits): (&SourcePath, &str, DateHabits<'_>),
    entry: &mut EntrySyntax,
    content: &[Inline],
    span: Span,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (line, rest) = first_line(content);
    let mut parts = split_parts(line);
    let readings: Vec<DateReading> =
        parts.iter().map(|part| read_date(&plain_text(part), habits)).collect();
    let date = readings
        .iter()
        .rposition(|reading| matches!(reading, DateReading::Period(_) | DateReading::Doubtful(..)));
    let span_of = |part: &Inlines| {
        let words = plain_text(part);
        let words = words.trim();
        let line = text.get(span.range()).and_then(|text| text.lines().next()).unwrap_or_default();
        match line.rfind(words) {
            Some(at) => Span::new(span.start + at, span.start + at + words.len()),
            None => Span::new(span.start, span.start + line.len()),
        }
    };
    for (reading, part) in readings.iter().zip(&parts) {
        match reading {
            // A date among words is a place or a meeting, where another part says when.
            DateReading::Fault(fault) if fault.is_certain() || date.is_none() => {
                diagnostics.push(faulty_date(file, span_of(part), fault, habits));
            }
            _ => {}
        }
    }
    if let Some(at) = date {
        match readings.into_iter().nth(at) {
            Some(DateReading::Period(period)) => entry.period = Some(period),
            Some(DateReading::Doubtful(period, doubt)) => {
                entry.period = Some(period);
                diagnostics.push(doubtful_date(file, span_of(&parts[at]), &doubt));
            }
            _ => {}
        }
        parts.remove(at);
    }
    entry.byline = parts;
    if !rest.is_empty() {
        entry.blocks.push(Block::Paragraph { content: rest.to_vec() });
    }
}

fn first_line(content: &[Inline]) -> (&[Inline], &[Inline]) {
    match content.iter().position(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak))
    {
        Some(at) => (&content[..at], &content[at + 1..]),
        None => (content, &[]),
    }
}

/// Splits a line at ` · ` and ` | `, keeping links and emphasis inside the parts.
fn split_parts(line: &[Inline]) -> Vec<Inlines> {
    let mut parts: Vec<Inlines> = vec![Vec::new()];
    for inline in line {
        let Inline::Text { text } = inline else {
            if let Some(part) = parts.last_mut() {
                part.push(inline.clone());
            }
            continue;
        };
        let mut rest: &str = text;
        loop {
            let separator = [" · ", " | "]
                .iter()
                .filter_map(|separator| rest.find(separator).map(|at| (at, separator.len())))
                .min();
            let (piece, next) = match separator {
                Some((at, length)) => (&rest[..at], Some(&rest[at + length..])),
                None => (rest, None),
            };
            if !piece.is_empty()
                && let Some(part) = parts.last_mut()
            {
                part.push(Inline::Text { text: piece.into() });
            }
            match next {
                Some(next) => {
                    parts.push(Vec::new());
                    rest = next;
                }
                None => break,
            }
        }
    }
    parts.retain(|part| !plain_text(part).trim().is_empty());
    parts
}
