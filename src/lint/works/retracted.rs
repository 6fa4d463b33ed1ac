//! A work whose own title says that it was retracted, in a file of works or in the text of the CV.
//!
//! Asks nobody: what other hosts know of a work is found by `lint/online/`. A work whose note tells
//! of the retraction is left alone, and so is one whose record has said so already.

use crate::base::{Diagnostic, SourcePath};
use crate::lexicon::article_label::is_retracted;
use crate::lint::works::handwritten_text::{clauses, place, texts};
use crate::lint::works::place::Places;
use crate::lint::{LintContext, Rule};
use crate::syntax::codes::RETRACTED;

pub const RULE: Rule = Rule { codes: &[], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let works = cx.profile.publications.iter().filter(|work| is_retracted(&work.title));
    let works: Vec<_> = works
        .filter(|work| {
            let note = work.reference.note.as_ref().map(|note| note.plain()).unwrap_or_default();
            !note.to_lowercase().contains("retract")
        })
        .collect();
    if !works.is_empty() {
        let places = Places::of(cx);
        diagnostics.extend(works.iter().map(|work| {
            let message = format!("the title of `{}` says that it has been retracted", work.key);
            Diagnostic::new(&RETRACTED, message).at(&work.file, places.span(work), "").help(
                "remove its record; if it stays, say in its `note` openly that it was retracted, and why",
            )
        }));
    }
    let file = SourcePath::cv();
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    for section in sections.filter(|section| section.kind.is_of_works()) {
        for text in texts(section).iter().filter(|text| is_retracted(text)) {
            let said = clauses(text).find(|clause| is_retracted(clause)).unwrap_or(text);
            let diagnostic = Diagnostic::new(
                &RETRACTED,
                "a work is listed whose title says that it has been retracted",
            );
            let diagnostic = match place(cx, section, said) {
                Some(span) => diagnostic.at(&file, span, ""),
                None => diagnostic.in_file(&file),
            };
            diagnostics.push(diagnostic.help(
                "take it out; if it stays, say in a sentence below the list that it was retracted, and why",
            ));
        }
    }
}
