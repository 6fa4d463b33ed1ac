//! The grammar of `cv.md` over markdown: a heading opens a section, one below it an entry, one below
//! that a post of the entry, and the line under an entry is its byline.
//!
//! Parts and dates are found here; what a section's kind means is the model's. The parts of this
//! room: `outline` says which blocks are headings of what, `head` what is under one, `line` how a
//! byline is parted.

mod bold;
mod dated_items;
mod dated_line;
mod dated_list;
mod doubt;
mod head;
pub mod line;
mod outline;
mod piece;
mod plain_lines;
mod single_lines;
mod slice;

use std::collections::VecDeque;

use crate::base::{Diagnostic, Period, SourcePath, Span, did_you_mean};
use crate::lexicon::application_form::ANSWERS;
use crate::lexicon::date::text::DateHabits;
use crate::lexicon::iso_month::writes_iso_months;
use crate::syntax::codes::{UNKNOWN_KEY, UNKNOWN_VALUE};
use crate::syntax::markdown::{Block, Heading, Inline, Inlines, Markdown, Slugs, plain_text};
use head::File;
use piece::{HeadingLine, Piece, has_blank_line, take_blocks};

pub use head::BylineDoubt;

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
    /// The dates of the lines of the only list among them, if each line has one.
    pub item_periods: Vec<Period>,
    pub entries: Vec<EntrySyntax>,
}

#[derive(Clone, Debug)]
pub struct EntrySyntax {
    /// Without the date that may be in it.
    pub heading: HeadingSyntax,
    /// The parts of the byline that are not the date: organization, place, and whatever else was
    /// written.
    pub byline: Vec<Inlines>,
    pub period: Option<Period>,
    /// Whether nothing is to be said of a missing date: one is there that cannot be read and is
    /// reported, or the title itself is a date.
    pub needs_no_date: bool,
    /// A line of the byline with a year that cannot be told from the words around it.
    pub doubt: Option<BylineDoubt>,
    pub blocks: Vec<Block>,
    /// Posts that were held one after the other in the same place. They have none of their own.
    pub posts: Vec<EntrySyntax>,
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
    /// What it answers to forms: `frequency=weekly`. The keys are of [`ANSWERS`].
    pub answers: Vec<(&'static str, String)>,
    /// Who was there, too: `with=patel`, or names in quotes.
    pub with: Vec<String>,
    /// The language of an entry, as written: `lang=de`.
    pub language: Option<String>,
}

/// Reads the sections and entries of a markdown text. `text` is the file's, from byte 0.
pub fn read(
    file: &SourcePath,
    text: &str,
    markdown: &Markdown,
    habits: DateHabits<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> CvSyntax {
    let habits = DateHabits { has_iso_months: writes_iso_months(text), ..habits };
    let mut reader = Reader {
        file: File { path: file, text, habits },
        slugs: Slugs::default(),
        cv: CvSyntax::default(),
        diagnostics,
    };
    for heading in &markdown.headings {
        reader.slugs.reserve(&heading.id);
    }
    let mut pieces: VecDeque<Piece<'_>> = outline::pieces(text, markdown).into();
    while let Some(piece) = pieces.pop_front() {
        match piece {
            Piece::Title(content) => reader.cv.title = Some(content),
            Piece::Section(line) => {
                let heading = reader.heading(&line, &line.content, false);
                let blocks = take_blocks(&mut pieces).into_iter().map(|(block, _)| block);
                let blocks = blocks.collect();
                reader.cv.sections.push(SectionSyntax {
                    heading,
                    blocks,
                    item_periods: Vec::new(),
                    entries: Vec::new(),
                });
            }
            Piece::Entry(line) => {
                let entry = reader.entry(&line, take_blocks(&mut pieces));
                if let Some(section) = reader.cv.sections.last_mut() {
                    section.entries.push(entry);
                }
            }
            Piece::Post(line) => {
                let post = reader.entry(&line, take_blocks(&mut pieces));
                if let Some(section) = reader.cv.sections.last_mut() {
                    // Above the first entry, it is one itself.
                    match section.entries.last_mut() {
                        Some(entry) => entry.posts.push(post),
                        None => section.entries.push(post),
                    }
                }
            }
            Piece::Block(block, _) => match reader.cv.sections.last_mut() {
                None => reader.cv.preamble.push(block),
                Some(section) => section.blocks.push(block),
            },
        }
    }
    for section in &mut reader.cv.sections {
        section.item_periods = dated_list::periods(&section.blocks, habits);
    }
    reader.cv
}

struct Reader<'a> {
    file: File<'a>,
    slugs: Slugs,
    cv: CvSyntax,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn heading(
        &mut self,
        line: &HeadingLine<'_>,
        content: &[Inline],
        takes_answers: bool,
    ) -> HeadingSyntax {
        match line.heading {
            Some(heading) => heading_syntax(
                self.file.path,
                Some(heading),
                content,
                takes_answers,
                self.diagnostics,
            ),
            None => HeadingSyntax {
                span: line.span,
                content: content.to_vec(),
                id: self.slugs.make(&plain_text(&line.content)),
                tags: Vec::new(),
                kind: None,
                answers: Vec::new(),
                with: Vec::new(),
                language: None,
            },
        }
    }

    fn entry(
        &mut self,
        line: &HeadingLine<'_>,
        mut blocks: VecDeque<(Block, Span)>,
    ) -> EntrySyntax {
        let is_right_under = blocks
            .front()
            .is_some_and(|(_, span)| !has_blank_line(self.file.text, line.span, *span));
        let head = head::read(
            self.file,
            (&line.content, line.span),
            is_right_under,
            &mut blocks,
            self.diagnostics,
        );
        EntrySyntax {
            heading: self.heading(line, &head.title, true),
            byline: head.byline,
            period: head.period,
            needs_no_date: head.needs_no_date,
            doubt: head.doubt,
            blocks: blocks.into_iter().map(|(block, _)| block).collect(),
            posts: Vec::new(),
        }
    }
}

/// Reads the attributes of a heading: `kind`, and where it takes them, answers to forms.
pub fn heading_syntax(
    file: &SourcePath,
    heading: Option<&Heading>,
    content: &[Inline],
    takes_answers: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> HeadingSyntax {
    let Some(heading) = heading else {
        return HeadingSyntax {
            span: Span::default(),
            content: content.to_vec(),
            id: String::new(),
            tags: Vec::new(),
            kind: None,
            answers: Vec::new(),
            with: Vec::new(),
            language: None,
        };
    };
    let mut kind = None;
    let mut answers = Vec::new();
    let mut with = Vec::new();
    let mut language = None;
    for (key, value) in &with_spaces(&heading.attributes) {
        match (key.as_str(), value) {
            (WITH, Some(value)) if takes_answers => with = names(value),
            (LANGUAGE, Some(value)) if takes_answers => {
                language = Some(value.trim_matches(['"', '\'']).to_owned());
            }
            ("kind", Some(value)) => kind = Some(value.trim_matches(['"', '\'']).to_owned()),
            ("kind", None) => diagnostics.push(
                Diagnostic::new(&UNKNOWN_VALUE, "`kind` has no value here")
                    .at(file, heading.span, "")
                    .help("write it as in `{kind=education}`"),
            ),
            (key, Some(value)) if let Some(known) = answer_key(takes_answers, key) => {
                answers.push((known, value.trim_matches(['"', '\'']).to_owned()));
            }
            (key, None) if let Some(known) = answer_key(takes_answers, key) => diagnostics.push(
                Diagnostic::new(&UNKNOWN_VALUE, format!("`{known}` has no value here"))
                    .at(file, heading.span, "")
                    .help(format!("write it as in `{{{known}=...}}`")),
            ),
            (key, _) => {
                let unknown = Diagnostic::new(
                    &UNKNOWN_KEY,
                    format!("`{key}` is not a key of a heading"),
                )
                .at(file, heading.span, "");
                let near = did_you_mean(key, ANSWERS.into_iter()).filter(|_| takes_answers);
                diagnostics.push(match near {
                    Some(near) => unknown.ask_below(near),
                    None => unknown
                        .help("in the braces of a heading stand `#id`, `.tag` and `kind=...`"),
                });
            }
        }
    }
    HeadingSyntax {
        span: heading.span,
        content: content.to_vec(),
        id: heading.id.clone(),
        tags: heading.classes.clone(),
        kind,
        answers,
        with,
        language,
    }
}

/// The key of an entry that is in another language than the site.
const LANGUAGE: &str = "lang";

/// The key of an entry that names who was there, too.
const WITH: &str = "with";

/// The attributes with the value of `with` whole: a name in quotes, and a list in brackets, may have
/// spaces, at which markdown ends an attribute.
fn with_spaces(attributes: &[(String, Option<String>)]) -> Vec<(String, Option<String>)> {
    let mut whole: Vec<(String, Option<String>)> = Vec::new();
    let mut closing = None;
    for (key, value) in attributes {
        if let Some(sign) = closing
            && let Some((_, Some(open))) = whole.last_mut()
        {
            let value = value.as_ref().map(|value| format!("={value}")).unwrap_or_default();
            open.push_str(&format!(" {key}{value}"));
            closing = Some(sign).filter(|sign| !open.ends_with(*sign));
            continue;
        }
        closing = value.as_ref().filter(|_| key == WITH).and_then(|value| {
            let sign = match value.chars().next()? {
                '[' => ']',
                sign @ ('"' | '\'') => sign,
                _ => return None,
            };
            Some(sign).filter(|sign| value.len() == 1 || !value.ends_with(*sign))
        });
        whole.push((key.clone(), value.clone()));
    }
    whole
}

/// The names in a list: `patel,rivera`, `"Patel R"`, `["Patel R", "Lin W"]`.
fn names(list: &str) -> Vec<String> {
    let list = list.trim_start_matches('[').trim_end_matches(']');
    let names = list.split(',').map(|name| name.trim().trim_matches(['"', '\'']).trim());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// The key by which an entry answers a form.
fn answer_key(takes_answers: bool, key: &str) -> Option<&'static str> {
    ANSWERS.into_iter().find(|known| takes_answers && *known == key)
}
