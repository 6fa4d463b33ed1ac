//! How long the spoken introduction takes: 20 to 30 seconds.
//!
//! Only where the site is in English, as words of other languages take another time.

use crate::base::{Code, Diagnostic, SourcePath, counted};
use crate::lexicon::Question;
use crate::lint::LintContext;
use crate::lint::story::heading_span;
use crate::model::Profile;
use crate::output::document::introduction::words_in;

pub static INTRODUCTION_LENGTH: Code =
    Code::note("introduction-length", include_str!("../../../codes/introduction-length.md"));

/// What is said in 20 seconds at 130 words a minute, and in 30 at 160 (docs/domain.md,
/// "introduction").
const WORDS: std::ops::RangeInclusive<usize> = 43..=80;

/// The introduction of a story, and how many words it has and should have.
pub struct IntroductionLength {
    /// Of its heading.
    pub id: String,
    pub words: usize,
    pub least: usize,
    pub most: usize,
}

/// `None` where nothing counts: there is no introduction, or it is in a language with other words.
pub fn length_of_introduction(profile: &Profile) -> Option<IntroductionLength> {
    let is_english = profile.settings.language.to_lowercase().starts_with("en");
    let mut answers = profile.narrative.iter().flat_map(|narrative| &narrative.answers);
    let answer = answers.find(|answer| {
        answer.kind == Some(Question::Introduction) && !answer.blocks.is_empty() && is_english
    })?;
    let words = answer.blocks.iter().map(words_in).sum();
    let (least, most) = WORDS.into_inner();
    Some(IntroductionLength { id: answer.id.clone(), words, least, most })
}

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let Some(length) = length_of_introduction(cx.profile) else { return Vec::new() };
    let IntroductionLength { id, words, least, most } = length;
    if (least..=most).contains(&words) {
        return Vec::new();
    }
    let said = counted(words, "word");
    let message = match words < least {
        true => format!("the introduction has {said}, which take less than 20 seconds to say"),
        false => format!("the introduction has {said}, which take more than 30 seconds to say"),
    };
    vec![
        Diagnostic::new(&INTRODUCTION_LENGTH, message)
            .at(&SourcePath::narrative(), heading_span(cx, &id), "")
            .help(format!(
                "it is what you say aloud when you meet somebody, in 20 to 30 seconds, which is \
                 {least} to {most} words: name, position, training, what you work on, and what you \
                 hope for; more belongs under another heading"
            )),
    ]
}
