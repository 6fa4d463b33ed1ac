//! How long the spoken introduction takes: 20 to 30 seconds.
//!
//! Only where the site is in English, as words of other languages take another time.

use crate::base::{Code, Diagnostic, SourcePath, counted};
use crate::lexicon::Question;
use crate::lint::LintContext;
use crate::lint::story::heading_span;
use crate::output::document::introduction::words_in;

pub static INTRODUCTION_LENGTH: Code =
    Code::note("introduction-length", include_str!("../../../codes/introduction-length.md"));

/// What is said in 20 seconds at 130 words a minute, and in 30 at 160 (docs/domain.md,
/// "introduction").
const WORDS: std::ops::RangeInclusive<usize> = 43..=80;

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let is_english = cx.profile.settings.language.to_lowercase().starts_with("en");
    let answers = cx.profile.narrative.iter().flat_map(|narrative| &narrative.answers);
    let mut spoken = answers.filter(|answer| {
        answer.kind == Some(Question::Introduction) && !answer.blocks.is_empty() && is_english
    });
    let Some(answer) = spoken.next() else { return Vec::new() };
    let words: usize = answer.blocks.iter().map(words_in).sum();
    if WORDS.contains(&words) {
        return Vec::new();
    }
    let (least, most) = (WORDS.start(), WORDS.end());
    let said = counted(words, "word");
    let message = match words < *least {
        true => format!("the introduction has {said}, which take less than 20 seconds to say"),
        false => format!("the introduction has {said}, which take more than 30 seconds to say"),
    };
    vec![
        Diagnostic::new(&INTRODUCTION_LENGTH, message)
            .at(&SourcePath::narrative(), heading_span(cx, &answer.id), "")
            .help(format!(
                "it is what you say aloud when you meet somebody, in 20 to 30 seconds, which is \
                 {least} to {most} words: name, position, training, what you work on, and what you \
                 hope for; more belongs under another heading"
            )),
    ]
}
