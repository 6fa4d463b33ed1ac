//! The head of an entry: its title, its byline in one line or several, and its date, which may be
//! in the heading, in the byline or in a line of its own.
//!
//! What a line says is read by `line`; this finds the lines.

use std::collections::VecDeque;

use crate::base::limits::BYLINE;
use crate::base::{Diagnostic, Period, SourcePath, Span};
use crate::lexicon::date::text::{
    DateFault, DateHabits, DateReading, faulty_end, read_date, says_when,
};
use crate::syntax::codes::OVER_LIMIT;
use crate::syntax::cv::line::{self, Reading};
use crate::syntax::cv::{doubt, slice};
use crate::syntax::dates::{doubtful_date, faulty_date};
use crate::syntax::markdown::{Block, Inline, Inlines, plain_text};

/// The file that a head is read from.
#[derive(Clone, Copy)]
pub struct File<'a> {
    pub path: &'a SourcePath,
    pub text: &'a str,
    pub habits: DateHabits<'a>,
}

/// What the head of an entry says.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The line of the heading.
    span: Span,
    pub title: Inlines,
    pub byline: Vec<Inlines>,
    pub period: Option<Period>,
    /// Whether nothing is to be said of a missing date: one is there that cannot be read and is
    /// reported, or the title itself is a date.
    pub needs_no_date: bool,
    pub doubt: Option<BylineDoubt>,
    /// The marks of footnotes behind the date.
    notes: Inlines,
}

/// A line of a byline with a year that cannot be told from the words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BylineDoubt {
    pub span: Span,
    /// The line as it would be read.
    pub rewritten: Option<String>,
    /// Whether the line has no links and no emphasis, so that it may be replaced.
    pub is_plain: bool,
    /// Whether a whole date is among the words, and not a year alone, which many names have.
    pub has_date: bool,
}

/// A part of the byline that is not its date.
struct WrittenPart {
    content: Inlines,
    /// The line that it is in.
    line: Span,
    /// Whether signs that part nothing else part the line.
    is_parted: bool,
    has_several_dates: bool,
}

/// The most lines that a byline has.
const MOST_LINES: usize = 4;

/// Reads the head of an entry under the heading `title`, whose line is `span`, and takes from
/// `blocks` what belongs to it. `is_right_under` says that no empty line is between the heading and the first block.
pub fn read(
    file: File<'_>,
    (title, span): (&[Inline], Span),
    is_right_under: bool,
    blocks: &mut VecDeque<(Block, Span)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Head {
    let mut head = Head { span, title: title.to_vec(), ..Head::default() };
    let mut written = Vec::new();
    if let Some((Block::Paragraph { content }, span)) = blocks.front() {
        let (content, span) = (content.clone(), *span);
        let lines = Lines::of(&content);
        let taken = lines.byline(is_right_under, blocks.get(1).map(|(block, _)| block));
        if taken > 0 {
            blocks.pop_front();
            if let Some(rest) = lines.rest(&content, taken) {
                blocks.push_front((Block::Paragraph { content: rest }, span));
            }
            for (number, (line, reading)) in lines.0.iter().take(taken).enumerate() {
                let line_span = nth_line(file.text, span, number);
                head.add(file, line, reading, &mut written, line_span, diagnostics);
            }
            if head.period.is_none() && taken == lines.0.len() {
                take_lone_date(file, &mut head, blocks, diagnostics);
            }
        }
    }
    if head.period.is_none() {
        read_heading(file, &mut head, diagnostics);
    }
    report(file, &mut head, &written, diagnostics);
    // A date is shown without marks, so those of its footnotes are behind what it is the date of.
    let notes = std::mem::take(&mut head.notes);
    head.byline.last_mut().unwrap_or(&mut head.title).extend(notes);
    head
}

/// Whether the paragraph that follows a heading is certainly its byline: its signs or its date say
/// so.
pub fn is_certain_byline(content: &[Inline], is_right_under: bool) -> bool {
    let lines = Lines::of(content);
    let is_parted = lines.0.first().is_some_and(|(_, reading)| reading.is_parted);
    match lines.dated() {
        Some(at) => lines.0[..at].iter().all(|(line, _)| is_short(&plain_text(line))),
        None => is_right_under && is_parted,
    }
}

/// Whether a paragraph has a date among its first lines, as a byline has.
pub fn is_dated(content: &[Inline]) -> bool {
    let lines = Lines::of(content);
    lines.dated().is_some_and(|at| {
        lines.0[..=at].iter().all(|(line, reading)| {
            let words = plain_text(line);
            is_short(&words) || reading.date.is_some() && reading.is_parted && is_bearable(&words)
        })
    })
}

/// Whether a paragraph is one line, as of a byline.
pub fn is_short_line(content: &[Inline]) -> bool {
    slice::lines(content).len() == 1 && is_short(&plain_text(content))
}

/// Whether a heading says when, beside its words.
pub fn has_date(title: &[Inline]) -> bool {
    let reading = line::read(&plain_text(title), &slice::closed(title));
    reading.date.is_some() && !reading.parts.is_empty()
}

/// The first lines of a paragraph, each with its reading.
struct Lines<'a>(Vec<(&'a [Inline], Reading)>);

impl<'a> Lines<'a> {
    fn of(content: &'a [Inline]) -> Lines<'a> {
        let lines = slice::lines(content);
        let read = |line: &'a [Inline]| (line, line::read(&plain_text(line), &slice::closed(line)));
        Lines(lines.into_iter().take(MOST_LINES).map(read).collect())
    }

    fn dated(&self) -> Option<usize> {
        self.0.iter().position(|(_, reading)| reading.date.is_some())
    }

    /// How many lines are the byline.
    fn byline(&self, is_right_under: bool, next: Option<&Block>) -> usize {
        let Some((first, reading)) = self.0.first() else { return 0 };
        let are_short =
            |to: usize| self.0[..to].iter().all(|(line, _)| is_short(&plain_text(line)));
        match self.dated() {
            Some(0) if is_right_under || reading.is_parted || are_short(1) => {
                // A date alone, and the place in the line below.
                let is_alone = reading.parts.is_empty() && self.0.len() == 2 && are_short(2);
                if is_alone && is_right_under { 2 } else { 1 }
            }
            Some(at) if at > 0 && are_short(at + 1) => at + 1,
            _ if reading.is_parted => 1,
            _ if is_right_under => usize::from(!is_sentence(&plain_text(first))),
            _ if self.0.len() == 1 && is_short(&plain_text(first)) => {
                usize::from(next.is_some_and(is_lone_date))
            }
            _ => 0,
        }
    }

    /// The paragraph without its first lines.
    fn rest(&self, content: &[Inline], taken: usize) -> Option<Inlines> {
        let breaks = content
            .iter()
            .enumerate()
            .filter(|(_, inline)| matches!(inline, Inline::SoftBreak | Inline::HardBreak));
        let at = breaks.map(|(at, _)| at).nth(taken - 1)?;
        Some(content[at + 1..].to_vec())
    }
}

impl Head {
    /// Adds a line of the byline. Of two dates the first counts, and the other stays a part.
    fn add(
        &mut self,
        file: File<'_>,
        line: &[Inline],
        reading: &Reading,
        written: &mut Vec<WrittenPart>,
        span: Span,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let plain = plain_text(line);
        let mut parts = reading.parts.clone();
        if BYLINE.is_passed_by(parts.len()) {
            let message = format!("here are more than {BYLINE}");
            let help = "write them as a list: each on a line of its own, behind `- `";
            let found = Diagnostic::new(&OVER_LIMIT, message).at(file.path, span, "").help(help);
            diagnostics.push(found);
            parts.truncate(BYLINE.most);
        }
        if let Some(date) = &reading.date {
            match self.period.is_none() {
                true => {
                    self.take_date(file, &plain[date.clone()], span, diagnostics);
                    self.notes.extend(slice::notes(line, date));
                }
                false => parts.push(date.clone()),
            }
        }
        parts.sort_by_key(|part| part.start);
        for part in parts {
            let part = slice::slice(line, &part);
            written.push(WrittenPart {
                content: part.clone(),
                line: span,
                is_parted: reading.is_parted,
                has_several_dates: reading.has_several_dates,
            });
            self.byline.push(part);
        }
    }

    /// Reads the text of a date, which is somewhere in `span`.
    fn take_date(
        &mut self,
        file: File<'_>,
        text: &str,
        span: Span,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let text = line::date_words(text);
        match read_date(text, file.habits) {
            DateReading::Period(period) => self.period = Some(period),
            DateReading::Doubtful(period, doubt) => {
                self.period = Some(period);
                let span = words_in(file.text, span, text);
                diagnostics.push(doubtful_date(file.path, span, &doubt, file.habits));
            }
            DateReading::Fault(fault) => {
                self.needs_no_date = true;
                let span = words_in(file.text, span, text);
                diagnostics.push(faulty_date(file.path, span, &fault, file.habits));
            }
            DateReading::NoDate => {}
        }
    }
}

fn is_lone_date(block: &Block) -> bool {
    matches!(block, Block::Paragraph { content } if line::is_date(&plain_text(content)))
}

/// A date that is a paragraph of its own, under the byline.
fn take_lone_date(
    file: File<'_>,
    head: &mut Head,
    blocks: &mut VecDeque<(Block, Span)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if let Some((Block::Paragraph { content }, span)) = blocks.front()
        && line::is_date(&plain_text(content))
    {
        let words = plain_text(content);
        head.take_date(file, &words, *span, diagnostics);
        head.notes.extend(slice::notes(content, &(0..words.len())));
        blocks.pop_front();
    }
}

/// Takes the date out of the heading, and the byline if signs part it from the title.
fn read_heading(file: File<'_>, head: &mut Head, diagnostics: &mut Vec<Diagnostic>) {
    let plain = plain_text(&head.title);
    let Reading { parts, date: Some(date), is_parted, .. } =
        line::read(&plain, &slice::closed(&head.title))
    else {
        return;
    };
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        head.needs_no_date = true;
        return;
    };
    let title = match is_parted {
        true => first.clone(),
        false => first.start..last.end,
    };
    let further = if is_parted { &parts[1..] } else { &[] };
    let further: Vec<Inlines> =
        further.iter().map(|part| slice::slice(&head.title, part)).collect();
    head.take_date(file, &plain[date.clone()], head.span, diagnostics);
    if head.period.is_some() {
        head.byline.splice(0..0, further);
        let notes = slice::notes(&head.title, &date);
        head.title = slice::slice(&head.title, &title);
        head.title.extend(notes);
    }
}

/// Reports parts that were meant as dates and cannot be read, and remembers a line whose year is in
/// doubt.
fn report(
    file: File<'_>,
    head: &mut Head,
    written: &[WrittenPart],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut has_date = false;
    for part in written {
        let words = plain_text(&part.content);
        if part.has_several_dates {
            head.needs_no_date = true;
            continue;
        }
        match read_date(&words, file.habits) {
            // A date among words is a place or a meeting, where another part says when, and `valid until`
            // is said of what has its date.
            DateReading::Fault(DateFault::AmongWords | DateFault::Expiry)
                if head.period.is_some() => {}
            DateReading::Fault(DateFault::AmongWords) if !part.is_parted => has_date = true,
            DateReading::Fault(fault) => {
                let span = words_in(file.text, part.line, &words);
                diagnostics.push(faulty_date(file.path, span, &fault, file.habits));
                head.needs_no_date = true;
            }
            // `Graz, 10 Marhc 2020`
            DateReading::NoDate if head.period.is_none() => {
                let unread =
                    || (part.is_parted && says_when(&words)).then_some((0, DateFault::Unknown));
                if let Some((start, fault)) = faulty_end(&words, file.habits).or_else(unread) {
                    let span = words_in(file.text, part.line, &words[start..]);
                    diagnostics.push(faulty_date(file.path, span, &fault, file.habits));
                    head.needs_no_date = true;
                }
            }
            _ => {}
        }
    }
    if head.period.is_some() || head.needs_no_date {
        return;
    }
    let is_text = |inline: &Inline| matches!(inline, Inline::Text { .. });
    let is_plain = written.iter().all(|part| part.content.iter().all(is_text));
    head.doubt = written.iter().find_map(|part| {
        let doubt = doubt::doubt(file.text.get(part.line.range())?)?;
        Some(BylineDoubt { span: part.line, rewritten: doubt.rewritten, is_plain, has_date })
    });
    // A heading that ends in a year.
    let title = plain_text(&head.title);
    if written.is_empty()
        && let Some(rewritten) = doubt::doubt(&title).and_then(|doubt| doubt.rewritten)
        && rewritten.starts_with(|c: char| title.starts_with(c))
    {
        let is_plain = head.title.iter().all(is_text);
        let span = words_in(file.text, head.span, &title);
        head.doubt = Some(BylineDoubt { span, rewritten: Some(rewritten), is_plain, has_date });
    }
}

/// Whether a line is one of a byline and not of running text.
fn is_short(line: &str) -> bool {
    let line = line.trim();
    line.split_whitespace().count() <= 14
        && (!line.ends_with(['.', '!', '?', ':', '…']) || line.split_whitespace().count() <= 4)
}

/// Whether a line that signs part may be one of a byline: such a line is longer than one of words.
fn is_bearable(line: &str) -> bool {
    line.split_whitespace().count() <= 30 && !line.trim_end().ends_with(['.', '!', '?', '…'])
}

/// Whether a line is a sentence, and so none of a byline.
fn is_sentence(line: &str) -> bool {
    let line = line.trim();
    line.ends_with(['.', '!', '?']) && line.split_whitespace().count() > 5
}

/// Where words are in a line; the line where its marks are between them.
fn words_in(text: &str, line: Span, words: &str) -> Span {
    let words = words.trim();
    match text.get(line.range()).and_then(|text| text.rfind(words)) {
        Some(at) => Span::new(line.start + at, line.start + at + words.len()),
        None => line,
    }
}

/// A line of a paragraph in the file.
fn nth_line(text: &str, paragraph: Span, number: usize) -> Span {
    let text = text.get(paragraph.range()).unwrap_or_default();
    let start: usize = text.split_inclusive('\n').take(number).map(str::len).sum();
    let line = text[start..].lines().next().unwrap_or_default();
    let indent = line.len() - line.trim_start().len();
    let start = paragraph.start + start;
    Span::new(start + indent, start + line.trim_end().len())
}
