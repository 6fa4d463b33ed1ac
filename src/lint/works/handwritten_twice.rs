//! One work that a list in the text of the CV has twice, with other words around its title.
//!
//! Compares titles, which are guessed from the words, within papers and within each kind of
//! presentation. A line that stands twice word for word is found by `listed_twice`, and so is a work
//! that a file has, too. A selection may stand beside the whole list.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, SourcePath};
use crate::lexicon::SectionKind;
use crate::lexicon::section_kind::is_selection;
use crate::lint::works::handwritten_text::{last_place, texts, title};
use crate::lint::works::titles::comparable;
use crate::lint::{LintContext, Rule};
use crate::model::codes::DUPLICATE_WORK;
use crate::model::cv::Section;
use crate::model::publication::author::normalize;
use crate::syntax::markdown::plain_text;

pub const RULE: Rule = Rule { codes: &[], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<String, (Vec<String>, &Section)> = BTreeMap::new();
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    // The same poster at two meetings and the talk that came of a paper are works of their own.
    let is_of_papers =
        |section: &&Section| matches!(section.kind, SectionKind::Publications | SectionKind::Works);
    let is_whole = |section: &&Section| !is_selection(plain_text(&section.heading).trim());
    for section in sections.filter(is_of_papers).filter(is_whole) {
        for text in texts(section) {
            let Some(title) = title(&text) else { continue };
            let Some(compared) = comparable(title) else { continue };
            let words = normalize(&text);
            match seen.get(&compared) {
                // Word for word the same, under one heading or under two.
                Some((first, _)) if *first == words => {}
                Some((_, before)) => diagnostics.push(report(cx, section, before, title)),
                None => {
                    seen.insert(compared, (words, section));
                }
            }
        }
    }
}

fn report(cx: &LintContext<'_>, section: &Section, before: &Section, title: &str) -> Diagnostic {
    let file = SourcePath::cv();
    let heading = plain_text(&before.heading);
    let message = format!("“{title}” is listed twice, first under `{}`", heading.trim());
    let diagnostic = Diagnostic::new(&DUPLICATE_WORK, message);
    let diagnostic = match last_place(cx, section, title) {
        Some(span) => diagnostic.at(&file, span, ""),
        None => diagnostic.in_file(&file),
    };
    diagnostic.help(
        "keep one of the two: of a preprint and its paper the paper; who counts takes the other for padding",
    )
}
