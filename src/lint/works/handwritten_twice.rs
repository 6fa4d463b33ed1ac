//! One work that a list in the text of the CV has twice, with other words around its title: a preprint
//! beside its paper, a poster or a talk once for each meeting (docs/domain.md, "works").
//!
//! Compares titles, which are guessed from the words, within papers, within posters and within talks:
//! the talk that came of a paper is a work of its own. A line that stands twice word for word is found
//! by `listed_twice`, and so is a work that a file has, too. A selection may stand beside the whole list.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, SourcePath};
use crate::lexicon::SectionKind;
use crate::lexicon::section_kind::is_selection;
use crate::lint::works::handwritten_text::{last_place, texts, title};
use crate::lint::works::titles::{Alike, ByTitle};
use crate::lint::works::work_twice::WORK_TWICE;
use crate::lint::{LintContext, Rule};
use crate::model::codes::DUPLICATE_WORK;
use crate::model::cv::Section;
use crate::model::publication::author::normalize;
use crate::syntax::markdown::plain_text;

pub const RULE: Rule = Rule { codes: &[], check };

/// A list whose lines are counted together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum List {
    Papers,
    Posters,
    Talks,
}

impl List {
    fn of(section: &Section) -> Option<List> {
        match section.kind {
            SectionKind::Publications | SectionKind::Works => Some(List::Papers),
            SectionKind::Posters => Some(List::Posters),
            SectionKind::Talks => Some(List::Talks),
            _ => None,
        }
    }
}

/// A line of a list.
struct Line<'a> {
    section: &'a Section,
    words: Vec<String>,
}

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    let is_whole = |section: &&Section| !is_selection(plain_text(&section.heading).trim());
    let mut texts_of: BTreeMap<List, Vec<(&Section, String)>> = BTreeMap::new();
    for section in sections.filter(is_whole) {
        if let Some(list) = List::of(section) {
            let lines = texts(section).into_iter().map(|text| (section, text));
            texts_of.entry(list).or_default().extend(lines);
        }
    }
    for (list, texts) in &texts_of {
        let lines: Vec<Line<'_>> =
            texts.iter().map(|(section, text)| Line { section, words: normalize(text) }).collect();
        let mut seen: ByTitle<&Line<'_>> = ByTitle::new();
        for ((_, text), line) in texts.iter().zip(&lines) {
            let Some(title) = title(text) else { continue };
            let mut before = seen.of(title).into_iter();
            // Of two titles that differ in a subtitle, the first author tells.
            let first = before.find(|(alike, first)| {
                *alike == Alike::Whole || first.words.first() == line.words.first()
            });
            match first {
                // Word for word the same, under one heading or under two.
                Some((_, first)) if first.words == line.words => {}
                Some((_, first)) => {
                    diagnostics.push(report(cx, *list, line.section, first.section, title));
                }
                None => seen.add(title, line),
            }
        }
    }
}

fn report(
    cx: &LintContext<'_>,
    list: List,
    section: &Section,
    before: &Section,
    title: &str,
) -> Diagnostic {
    let file = SourcePath::cv();
    let heading = plain_text(&before.heading);
    let message = format!("“{title}” is listed twice, first under `{}`", heading.trim());
    let (code, help) = match list {
        List::Papers => (
            &DUPLICATE_WORK,
            "keep one of the two: of a preprint and its paper the paper; who counts takes the other \
            for padding",
        ),
        List::Posters | List::Talks => (
            &WORK_TWICE,
            "write it once, with all of its meetings in that line: one work counts once, wherever it \
            was shown",
        ),
    };
    let diagnostic = Diagnostic::new(code, message);
    let diagnostic = match last_place(cx, section, title) {
        Some(span) => diagnostic.at(&file, span, ""),
        None => diagnostic.in_file(&file),
    };
    diagnostic.help(help)
}
