//! Works that the person lists in the text of the CV, and that no journal has yet: one in
//! preparation is not listed at all, and one that is submitted names no journal (docs/domain.md,
//! "works").
//!
//! Reads no citation: only words between two stops or in brackets that say nothing else count, so
//! that no title is taken for a status. Works of `.bib` files are held back where they are read.

use crate::base::{Code, Diagnostic, SourcePath, Span, well_known};
use crate::lexicon::SectionKind;
use crate::lint::{LintContext, Rule};
use crate::model::codes::IN_PREPARATION;
use crate::model::cv::Section;
use crate::model::publication::Status;
use crate::syntax::markdown::{Block, plain_text};
use crate::syntax::reference::status::StatusReading;

pub static JOURNAL_NAMED: Code =
    Code::warning("journal-named", include_str!("../../../codes/journal-named.md"));

pub const RULE: Rule = Rule { codes: &[&JOURNAL_NAMED], check };

/// What the words of a clause say of a work, with the words.
struct Found {
    code: &'static Code,
    words: String,
}

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    for section in sections.filter(|section| section.kind.is_of_works()) {
        let texts = texts(section);
        let mut found: Vec<Found> = texts.iter().flat_map(|text| of_text(text)).collect();
        // What a poster or a talk is submitted to is a meeting.
        let is_of_papers = matches!(section.kind, SectionKind::Publications | SectionKind::Works);
        found.retain(|found| is_of_papers || found.code != &JOURNAL_NAMED);
        for code in [&IN_PREPARATION, &JOURNAL_NAMED] {
            let mut same = found.iter().filter(|found| found.code == code);
            let Some(first) = same.next() else { continue };
            diagnostics.push(report(cx, section, first, same.count()));
        }
    }
}

/// The texts of a section that are each about one work: items, paragraphs, titles, bylines.
fn texts(section: &Section) -> Vec<String> {
    let mut texts = Vec::new();
    of_blocks(&section.blocks, &mut texts);
    for entry in &section.entries {
        texts.push(plain_text(&entry.title));
        let byline = entry.organization.iter().chain(&entry.place).chain(&entry.other);
        texts.extend(byline.map(|part| plain_text(part)));
        of_blocks(&entry.blocks, &mut texts);
    }
    texts
}

fn of_blocks(blocks: &[Block], texts: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Plain { content } => {
                texts.push(plain_text(content))
            }
            Block::List { items, .. } => {
                items.iter().for_each(|item| of_blocks(&item.content, texts));
            }
            _ => {}
        }
    }
}

/// What a text says of its work, in a clause that says nothing else.
fn of_text(text: &str) -> Option<Found> {
    let clauses = text.split(['.', ';', '(', ')', '[', ']', '\n']).map(str::trim);
    clauses.filter(|clause| !clause.is_empty()).find_map(|clause| {
        let StatusReading::Status { status, place, rest, .. } = Status::of_words(clause) else {
            return None;
        };
        let is_sent = matches!(status, Status::Submitted | Status::ReviseAndResubmit);
        let code = match status {
            Status::InPreparation if place.is_none() => &IN_PREPARATION,
            _ if is_sent && place.is_some_and(|place| is_name(&place)) => &JOURNAL_NAMED,
            _ => return None,
        };
        rest.trim().is_empty().then(|| Found { code, words: clause.to_owned() })
    })
}

/// Whether what a work was submitted to is named, and not only called: `JAMA Surgery`, `a journal`.
fn is_name(place: &str) -> bool {
    let words = place.split_whitespace();
    words.filter(|word| word.starts_with(char::is_uppercase)).count() > 0
}

/// One report for a section and a code.
fn report(cx: &LintContext<'_>, section: &Section, first: &Found, others: usize) -> Diagnostic {
    let words = &first.words;
    let more = match others {
        0 => String::new(),
        1 => ", and so is another one".to_owned(),
        more => format!(", and so are {more} others"),
    };
    let (message, help) = if first.code == &JOURNAL_NAMED {
        (
            format!(
                "a work that no journal has taken yet is listed with its journal: “{words}”{more}"
            ),
            "write `Submitted` alone: a rejection would be public, and blind review not blind",
        )
    } else {
        (
            format!("a work in preparation is listed: “{words}”{more}"),
            "take it out until a journal has it, or tell of it as research and not as a work",
        )
    };
    let diagnostic = Diagnostic::new(first.code, message);
    let file = SourcePath::cv();
    match place(cx, section, words) {
        Some(span) => diagnostic.at(&file, span, ""),
        None => diagnostic.in_file(&file),
    }
    .help(help)
}

/// Where the words stand below the heading of their section; the heading, if they are written with
/// marks between them.
fn place(cx: &LintContext<'_>, section: &Section, words: &str) -> Option<Span> {
    let (_, document) = cx.documents.markdown(well_known::CV)?;
    let headings = document.markdown.headings.iter();
    let heading = headings.clone().find(|heading| heading.id == section.id)?;
    let below = document.text().get(heading.span.end..)?;
    let Some(at) = below.find(words) else { return Some(heading.span) };
    let start = heading.span.end + at;
    Some(Span::new(start, start + words.len()))
}
