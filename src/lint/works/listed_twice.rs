//! Something that the CV lists under two headings: a line that stands twice, word for word, a work
//! that a list of files has and a handwritten one too, and two lists of the same files. Readers who
//! count take it for padding (docs/domain.md, "works").
//!
//! Compares lines of lists and entries with their place and date. Not what stands below an entry:
//! one duty is done in many posts. A talk and its paper are two works, so a paper is looked for
//! among papers alone.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, SourcePath, Span, well_known};
use crate::lexicon::SectionKind;
use crate::lexicon::section_kind::is_selection;
use crate::lint::works::titles::{comparable, one_form};
use crate::lint::{LintContext, Rule};
use crate::model::cv::{Entry, Section};
use crate::model::presentation::PresentationKind;
use crate::model::publication::author::normalize;
use crate::syntax::markdown::{Block, plain_text};

pub static LISTED_TWICE: Code =
    Code::note("listed-twice", include_str!("../../../codes/listed-twice.md"));

pub const RULE: Rule = Rule { codes: &[&LISTED_TWICE], check };

/// The words of a line that is not written twice by chance.
const FEWEST_WORDS: usize = 6;

/// A line of a section, as it is written, and what it is compared by.
struct Line<'a> {
    section: &'a Section,
    words: String,
    compared: String,
}

/// A line that stands elsewhere, too, with so many more that are the same or stand in the same two
/// sections.
struct Twice<'a> {
    line: &'a Line<'a>,
    section: &'a Section,
    /// The file that fills the other section.
    file: Option<&'a SourcePath>,
    others: usize,
}

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(cv) = &cx.profile.cv else { return };
    for section in &cv.sections {
        let before = cv.sections.iter().take_while(|other| !std::ptr::eq(*other, section));
        let mut filled = before.filter(|other| lists_the_same(other, section));
        diagnostics.extend(filled.next().map(|other| of_lists(cx, other, section)));
        diagnostics.extend(nothing_left(cx, &cv.sections, section));
    }
    let lines: Vec<Line<'_>> = cv.sections.iter().flat_map(lines).collect();
    let mut seen: BTreeMap<&str, &Line<'_>> = BTreeMap::new();
    let mut found: Vec<Twice<'_>> = Vec::new();
    for line in &lines {
        let (section, file) = match seen.get(line.compared.as_str()) {
            Some(first) => (first.section, None),
            None => {
                seen.insert(&line.compared, line);
                let Some((section, file)) = in_files(cx, &cv.sections, line) else { continue };
                (section, Some(file))
            }
        };
        let is_as_before = |twice: &&mut Twice<'_>| {
            let is_there = std::ptr::eq(twice.section, section)
                && std::ptr::eq(twice.line.section, line.section);
            is_there && twice.file == file || twice.line.compared == line.compared
        };
        match found.iter_mut().find(is_as_before) {
            Some(twice) => twice.others += 1,
            None => found.push(Twice { line, section, file, others: 0 }),
        }
    }
    diagnostics.extend(found.iter().map(|twice| report(cx, twice)));
}

/// Whether both are empty and of one kind, so that the same works fill them.
fn lists_the_same(one: &Section, other: &Section) -> bool {
    one.kind == other.kind && one.kind.is_of_works() && one.is_empty() && other.is_empty()
}

fn lines(section: &Section) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut add = |words: String, compared: Vec<String>| {
        if compared.len() >= FEWEST_WORDS {
            lines.push(Line { section, words, compared: one_form(&compared) });
        }
    };
    for block in &section.blocks {
        let Block::List { items, .. } = block else { continue };
        for item in items {
            if let [Block::Plain { content } | Block::Paragraph { content }, ..] = &item.content[..]
            {
                let words = plain_text(content).trim().to_owned();
                let compared = normalize(&words);
                add(words, compared);
            }
        }
    }
    for entry in &section.entries {
        let title = plain_text(&entry.title).trim().to_owned();
        // Two posts of one name at one place differ by their dates.
        if entry.period.is_some() && entry.organization.is_some() {
            let compared = normalize(&whole(entry));
            add(title, compared);
        }
    }
    lines
}

/// The heading and the byline of an entry.
fn whole(entry: &Entry) -> String {
    let parts = entry.organization.iter().chain(&entry.place).chain(&entry.other);
    let mut text = plain_text(&entry.title);
    for part in parts {
        text.push(' ');
        text.push_str(&plain_text(part));
    }
    if let Some(period) = &entry.period {
        let end = period.last().map(|date| date.to_string()).unwrap_or_default();
        text.push_str(&format!(" {} {end}", period.start));
    }
    text
}

/// The empty section of the same kind that lists a handwritten work from its file, and that file. A
/// selection may stand beside the whole list.
fn in_files<'a>(
    cx: &LintContext<'a>,
    sections: &'a [Section],
    line: &Line<'_>,
) -> Option<(&'a Section, &'a SourcePath)> {
    let kind = line.section.kind;
    if !kind.is_of_works() || is_selection(&heading(line.section)) {
        return None;
    }
    let fills = |filled: SectionKind| filled == kind || filled == SectionKind::Works;
    let mut empty = sections.iter().filter(|section| section.is_empty());
    let filled = empty.find(|section| fills(section.kind))?;
    let is_shown = |shown: PresentationKind| match kind {
        SectionKind::Posters => shown == PresentationKind::Poster,
        SectionKind::Talks => shown == PresentationKind::Talk,
        _ => matches!(kind, SectionKind::Presentations | SectionKind::Works),
    };
    let papers = cx.profile.publications.iter().map(|work| (&work.title, &work.file));
    let has_papers = matches!(kind, SectionKind::Publications | SectionKind::Works);
    let papers = papers.filter(|_| has_papers);
    let shown = cx.profile.presentations.iter().filter(|shown| is_shown(shown.kind));
    let mut works = papers.chain(shown.map(|work| (&work.title, &work.source)));
    let (_, file) = works
        .find(|(title, _)| comparable(title).is_some_and(|title| line.compared.contains(&title)))?;
    Some((filled, file))
}

fn report(cx: &LintContext<'_>, twice: &Twice<'_>) -> Diagnostic {
    let (one, other) = (heading(twice.section), heading(twice.line.section));
    let said = match twice.file {
        Some(file) => {
            format!("under `{other}`, and under `{one}`, which `{file}` fills, once more")
        }
        None if one == other => format!("twice under `{one}`"),
        None => format!("under `{one}`, and under `{other}` once more"),
    };
    let more = match twice.others {
        0 => String::new(),
        1 => ", and so is another line".to_owned(),
        more => format!(", and so are {more} other lines"),
    };
    let message = format!("this is listed {said}{more}");
    let help = match twice.file {
        Some(_) => "keep one of the two: take it out here, or write the other list by hand, too",
        None => "keep it where it belongs most: a list that counts a thing twice is noticed",
    };
    at(cx, Diagnostic::new(&LISTED_TWICE, message), twice.line).help(help)
}

fn of_lists(cx: &LintContext<'_>, first: &Section, again: &Section) -> Diagnostic {
    let message = format!(
        "`{}` and `{}` are filled from the same files, so works are listed twice",
        heading(first),
        heading(again)
    );
    at_heading(cx, Diagnostic::new(&LISTED_TWICE, message), again)
        .help("remove one of the two headings")
}

/// An empty section whose works all stand under narrower headings, so that it is not shown.
fn nothing_left(
    cx: &LintContext<'_>,
    sections: &[Section],
    section: &Section,
) -> Option<Diagnostic> {
    let is_left = !section.is_empty() || cx.profile.fills(section.kind);
    let held = section.kind.kinds_held();
    if is_left || held.is_empty() {
        return None;
    }
    let is_narrower = |other: &&Section| {
        let parts = other.kind.kinds_held();
        let has_parts = !parts.is_empty() && parts.iter().all(|part| held.contains(part));
        let is_part = held.contains(&other.kind) || has_parts;
        let is_filled = other.is_empty() && cx.profile.fills(other.kind);
        other.kind != section.kind && is_part && is_filled
    };
    let narrower = sections.iter().filter(is_narrower);
    let names: Vec<String> = narrower.map(|other| format!("`{}`", heading(other))).collect();
    let (last, before) = names.split_last()?;
    let names = match before.is_empty() {
        true => last.clone(),
        false => format!("{} and {last}", before.join(", ")),
    };
    let message = format!(
        "`{}` is not shown: what it would list stands under {names} already",
        heading(section)
    );
    let diagnostic = at_heading(cx, Diagnostic::new(&LISTED_TWICE, message), section);
    Some(diagnostic.help("remove this heading, or the narrower ones"))
}

fn at_heading(cx: &LintContext<'_>, diagnostic: Diagnostic, section: &Section) -> Diagnostic {
    match heading_span(cx, section) {
        Some(span) => diagnostic.at(&SourcePath::cv(), span, ""),
        None => diagnostic.in_file(&SourcePath::cv()),
    }
}

fn heading(section: &Section) -> String {
    plain_text(&section.heading).trim().to_owned()
}

fn heading_span(cx: &LintContext<'_>, section: &Section) -> Option<Span> {
    let (_, document) = cx.documents.markdown(well_known::CV)?;
    let mut headings = document.markdown.headings.iter();
    headings.find(|heading| heading.id == section.id).map(|heading| heading.span)
}

/// Marks the last place of a line below the heading of its section; the heading, if the line is
/// written with marks in it.
fn at(cx: &LintContext<'_>, diagnostic: Diagnostic, line: &Line<'_>) -> Diagnostic {
    let file = SourcePath::cv();
    let place = || {
        let (_, document) = cx.documents.markdown(well_known::CV)?;
        let heading = heading_span(cx, line.section)?;
        let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
        let starts = sections.filter_map(|section| heading_span(cx, section)).map(|at| at.start);
        let end = starts.filter(|at| *at > heading.start).min();
        let end = end.unwrap_or(document.text().len());
        let below = document.text().get(heading.end..end)?;
        let Some(at) = below.rfind(&line.words) else { return Some(heading) };
        Some(Span::new(heading.end + at, heading.end + at + line.words.len()))
    };
    match place() {
        Some(span) => diagnostic.at(&file, span, ""),
        None => diagnostic.in_file(&file),
    }
}
