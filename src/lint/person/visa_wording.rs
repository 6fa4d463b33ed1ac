//! A right to stay or to work that may change, in a public text of the CV.
//!
//! Knows no law of any country. Who has advised others about visas writes so below a post or on a page:
//! no posts are read, and of pages only where the person speaks of themselves.

use std::ops::Range;

use crate::base::{Code, Diagnostic, SourcePath, well_known};
use crate::lexicon::SectionKind;
use crate::lexicon::visa_words::{changing_status, is_about_oneself, is_about_status};
use crate::lint::LintContext;
use crate::lint::person::texts::{CvText, cv_passages, cv_texts, is_shown, own_sources};
use crate::lint::reported::is_reported;
use crate::syntax::passages::{Passage, PassageKind, passages};

pub static VISA_WORDING: Code =
    Code::warning("visa-wording", include_str!("../../../codes/visa-wording.md"));

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let site = SourcePath::site();
    if let Some(source) = cx.sources.sources.get(&site) {
        for passage in passages(source).iter() {
            let PassageKind::Value(keys) = &passage.kind else { continue };
            if keys.first().is_some_and(|table| table == "person") {
                report(&site, passage, diagnostics);
            }
        }
    }
    if let Some((file, all)) = cv_passages(cx) {
        for text in cv_texts(cx, &all) {
            if is_about_the_person(&text) && is_shown(text.passage) {
                report(&file, text.passage, diagnostics);
            }
        }
    }
    for source in own_sources(cx) {
        let is_story = source.path.as_str() == well_known::NARRATIVE;
        let is_page = source.path.as_str().starts_with("content/pages/");
        if !is_story && !is_page {
            continue;
        }
        for passage in passages(source).iter().filter(|passage| is_prose(passage)) {
            if is_story || is_about_oneself(&passage.text) {
                report(&source.path, passage, diagnostics);
            }
        }
    }
}

fn is_prose(passage: &Passage) -> bool {
    matches!(passage.kind, PassageKind::Paragraph | PassageKind::ListItem)
}

fn is_about_the_person(text: &CvText<'_>) -> bool {
    use SectionKind::*;
    match text.section {
        Summary | Certification | Skills | Languages => true,
        Other => is_about_status(&text.heading),
        _ => false,
    }
}

fn report(file: &SourcePath, passage: &Passage, diagnostics: &mut Vec<Diagnostic>) {
    let Some(range): Option<Range<usize>> = changing_status(&passage.text) else { return };
    let span = passage.span(range);
    if is_reported(diagnostics, file, span) {
        return;
    }
    let message = "this says in public that a visa or a right to work may still change";
    diagnostics.push(Diagnostic::new(&VISA_WORDING, message).at(file, span, "").help(
        "take it out, or say what will stay true; private.toml keeps it, as in \
         `work-authorization = { text = \"J-1\", as-of = 2026-10-01, stable = true }`, and \
         documents of packet/ can show it",
    ));
}
