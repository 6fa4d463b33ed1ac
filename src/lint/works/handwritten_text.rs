//! Works that the person lists in the text of the CV: each text, its clauses and its place.
//!
//! Reads no citation: which clause is the title of a work is a guess, made from words alone.

use crate::base::{Span, well_known};
use crate::lint::LintContext;
use crate::model::cv::Section;
use crate::syntax::markdown::{plain_text, plain_texts};

/// The texts of a section that are each about one work: items, paragraphs, titles, bylines.
pub fn texts(section: &Section) -> Vec<String> {
    let mut texts = plain_texts(&section.blocks);
    for entry in &section.entries {
        texts.push(plain_text(&entry.title));
        let byline = entry.organization.iter().chain(&entry.place).chain(&entry.other);
        texts.extend(byline.map(|part| plain_text(part)));
        texts.extend(plain_texts(&entry.blocks));
    }
    texts
}

/// What stands between two stops or in brackets.
pub fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let clauses = text.split(['.', ';', '(', ')', '[', ']', '\n']).map(str::trim);
    clauses.filter(|clause| !clause.is_empty())
}

/// Whether what a work was submitted to is named, and not only called: `JAMA Surgery`, `a journal`.
pub fn is_name(place: &str) -> bool {
    let words = place.split_whitespace();
    words.filter(|word| word.starts_with(char::is_uppercase)).count() > 0
}

/// The clause that is the title of a work: what stands in quotes, else the first that is no list of
/// authors.
pub fn title(text: &str) -> Option<&str> {
    const FEWEST: usize = 4;
    const QUOTES: [(char, char); 5] = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('‘', '’')];
    let is_initials = |word: &str| {
        let letters = word.trim_matches(|c: char| !c.is_alphabetic());
        letters.chars().count() <= 3 && letters.chars().all(char::is_uppercase)
    };
    let quoted = QUOTES.iter().find_map(|(open, close)| {
        let (_, behind) = text.split_once(*open)?;
        let (title, _) = behind.split_once(*close)?;
        let title = title.trim().trim_end_matches([',', '.', '?']);
        (title.split_whitespace().count() >= FEWEST).then_some(title)
    });
    quoted.or_else(|| {
        text.split(['.', '?', '\n']).map(str::trim).find(|clause| {
            let words: Vec<&str> = clause.split_whitespace().collect();
            let initials = words.iter().filter(|word| is_initials(word)).count();
            words.len() >= FEWEST && initials * 4 < words.len()
        })
    })
}

/// Where the words stand below the heading of their section; the heading, if they are written with
/// marks between them.
pub fn place(cx: &LintContext<'_>, section: &Section, words: &str) -> Option<Span> {
    place_in(cx, section, |below| below.find(words), words)
}

/// The last such place in the section.
pub fn last_place(cx: &LintContext<'_>, section: &Section, words: &str) -> Option<Span> {
    place_in(cx, section, |below| below.rfind(words), words)
}

fn place_in(
    cx: &LintContext<'_>,
    section: &Section,
    find: impl Fn(&str) -> Option<usize>,
    words: &str,
) -> Option<Span> {
    let (_, document) = cx.documents.markdown(well_known::CV)?;
    let headings = document.markdown.headings.iter();
    let span_of = |id: &str| headings.clone().find(|heading| heading.id == id).map(|at| at.span);
    let heading = span_of(&section.id)?;
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    let starts = sections.filter_map(|section| span_of(&section.id)).map(|at| at.start);
    let end = starts.filter(|at| *at > heading.start).min().unwrap_or(document.text().len());
    let below = document.text().get(heading.end..end)?;
    let Some(at) = find(below) else { return Some(heading) };
    let start = heading.end + at;
    Some(Span::new(start, start + words.len()))
}
