//! An observership that is told as if the person had worked with their own hands: who only looks on
//! may treat nobody there, and what was observed is never counted as assisted (docs/domain.md,
//! "Clinical experience").
//!
//! Reads the title and the text of the entry, and judges no other kind of post.

use crate::base::{Code, Diagnostic, SourcePath, Span, well_known};
use crate::lexicon::EntryKind;
use crate::lexicon::hands_on::{hands_on_work, is_looking_on};
use crate::lint::{LintContext, Rule};
use crate::model::cv::Entry;
use crate::syntax::markdown::{plain_text, plain_texts};

pub static OBSERVERSHIP: Code =
    Code::warning("observership", include_str!("../../codes/observership.md"));

pub const RULE: Rule = Rule { codes: &[&OBSERVERSHIP], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    for entry in sections.flat_map(|section| &section.entries) {
        let title = plain_text(&entry.title);
        let is_observership = match entry.kind {
            Some(kind) => kind == EntryKind::Observership,
            None => is_looking_on(&title),
        };
        if !is_observership {
            continue;
        }
        let mut text = vec![title.clone()];
        text.extend(plain_texts(&entry.blocks));
        let said = text.iter().find_map(|text| Some((text, hands_on_work(text)?)));
        if let Some((text, range)) = said {
            diagnostics.push(report(cx, entry, title.trim(), text[range].trim()));
        }
    }
}

fn report(cx: &LintContext<'_>, entry: &Entry, title: &str, said: &str) -> Diagnostic {
    let message =
        format!("`{title}` was an observership, and is told as work on patients: “{said}”");
    let file = SourcePath::cv();
    let place = || {
        let (_, document) = cx.documents.markdown(well_known::CV)?;
        let mut headings = document.markdown.headings.iter();
        let heading = headings.find(|heading| heading.id == entry.id)?;
        let below = document.text().get(heading.span.end..)?;
        let at = below.find(said).map(|at| heading.span.end + at);
        Some(at.map_or(heading.span, |at| Span::new(at, at + said.len())))
    };
    let diagnostic = Diagnostic::new(&OBSERVERSHIP, message);
    let diagnostic = match place() {
        Some(span) => diagnostic.at(&file, span, ""),
        None => diagnostic.in_file(&file),
    };
    diagnostic.help(
        "say what you saw, as in “observed 40 operations”; if you did take part, call it what it was, \
         an elective or an externship",
    )
}
