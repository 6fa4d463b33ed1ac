//! Scores of examinations in public texts, and numbers that Step 1 no longer gives.
//!
//! That an examination is passed, and when, may be public: that is left alone. Posters, talks and
//! papers, which may be about scores of others, are not read.

use crate::base::{Code, Diagnostic, SourcePath, Span, counted};
use crate::lexicon::SectionKind;
use crate::lexicon::exam_score::{exam_scores, had_no_number, is_step_one};
use crate::lint::LintContext;
use crate::lint::person::texts::{Lines, at_each, cv_texts, is_shown, own_sources};
use crate::lint::reported::is_reported;
use crate::syntax::passages::{Passage, PassageKind, passages};

pub static EXAM_SCORE: Code =
    Code::warning("exam-score", include_str!("../../../codes/exam-score.md"));
pub static STEP_ONE_SCORE: Code =
    Code::error("step-one-score", include_str!("../../../codes/step-one-score.md")).lowerable();

/// So many texts below a heading that names an examination may have its score.
const BELOW: usize = 4;

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for source in own_sources(cx) {
        let all = passages(source);
        let shown = about_the_person(cx, &source.path, &all);
        let mut places: Vec<Span> = Vec::new();
        let mut found = Vec::new();
        for (at, passage) in shown.iter().enumerate() {
            let lines = Lines::of(&with_what_is_below(&shown[at..]));
            for score in exam_scores(&lines.text) {
                let span = lines.span(score.score.clone());
                let is_below = score.exam.start >= passage.text.len();
                if is_below || places.contains(&span) {
                    continue;
                }
                places.push(span);
                let is_impossible = score.is_step_one && score.date.is_some_and(had_no_number);
                found.push((span, is_impossible));
            }
        }
        found.retain(|(span, _)| !is_reported(diagnostics, &source.path, *span));
        let impossible = found.iter().filter(|(_, is_impossible)| *is_impossible);
        diagnostics.extend(impossible.map(|(span, _)| without_number(&source.path, *span)));
        let public: Vec<Span> = found
            .iter()
            .filter(|(_, is_impossible)| !is_impossible)
            .map(|(span, _)| *span)
            .collect();
        diagnostics.extend(public_scores(&source.path, &public));
    }
    let private = SourcePath::private();
    let exams = cx.profile.private.exams.iter().filter(|exam| {
        let is_number = |score: &String| score.trim().parse::<u32>().is_ok();
        is_step_one(&exam.name)
            && exam.score.as_ref().is_some_and(is_number)
            && exam.date.is_some_and(had_no_number)
    });
    let span = || cx.documents.span(&private, &["exams"]);
    diagnostics.extend(exams.take(1).map(|_| without_number(&private, span())));
}

/// The texts that can have a score of the person's: in the CV not those about works and research.
fn about_the_person<'a>(
    cx: &LintContext<'_>,
    file: &SourcePath,
    all: &'a [Passage],
) -> Vec<&'a Passage> {
    let shown = all.iter().filter(|passage| is_shown(passage));
    if *file != SourcePath::cv() {
        return shown.collect();
    }
    let is_of_studies =
        |section: SectionKind| section.is_of_works() || section == SectionKind::Research;
    let texts = cv_texts(cx, all).into_iter();
    let texts = texts.filter(|text| !is_of_studies(text.section) && is_shown(text.passage));
    texts.map(|text| text.passage).collect()
}

/// A text alone; a heading with what is below it.
fn with_what_is_below<'a>(shown: &[&'a Passage]) -> Vec<&'a Passage> {
    let is_heading = |passage: &Passage| passage.kind == PassageKind::Heading;
    let below = shown.iter().skip(1).take_while(|passage| !is_heading(passage)).take(BELOW);
    match shown.first() {
        Some(first) if is_heading(first) => std::iter::once(first).chain(below).copied().collect(),
        first => first.into_iter().copied().collect(),
    }
}

fn public_scores(file: &SourcePath, places: &[Span]) -> Option<Diagnostic> {
    let message = match places.len() {
        0 => return None,
        1 => "this score of an exam would be public".to_owned(),
        count => format!("{} of exams would be public", counted(count, "score")),
    };
    let help = "write `passed` and the month; the score itself belongs in private.toml, as in \
                `exams = [{ name = \"USMLE Step 2 CK\", score = 251, date = \"2024-03\" }]`, and a \
                document with `private-fields = [\"exams\"]` shows it";
    Some(at_each(Diagnostic::new(&EXAM_SCORE, message), file, places).help(help))
}

fn without_number(file: &SourcePath, span: Span) -> Diagnostic {
    let message = "Step 1 has had no score in numbers since 26 January 2022, and this one is dated \
                   later";
    Diagnostic::new(&STEP_ONE_SCORE, message).at(file, span, "").help(
        "write `passed`, as the transcript does; if the exam was before that day, write its own \
         date in place of that of the result",
    )
}
