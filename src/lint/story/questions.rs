//! The questions that readers of a story have, as far as it begins to answer them.
//!
//! A story that asks questions of its own is left alone, and so is one that has but begun. A second
//! "why" is as good as the country, as for who applies for a preliminary year. Source:
//! docs/domain.md, "identity and story".

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lexicon::Question;
use crate::lint::LintContext;
use crate::lint::story::heading_span;

pub static STORY_QUESTIONS: Code =
    Code::note("story-questions", include_str!("../../../codes/story-questions.md"));

/// With so many answers, a story is more than begun.
const FEWEST: usize = 2;

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let Some(narrative) = &cx.profile.narrative else { return Vec::new() };
    let asked: Vec<Question> = narrative.answers.iter().filter_map(|answer| answer.kind).collect();
    let missing = missing(&asked);
    let is_of_them = |question: Question| question != Question::Introduction;
    let mut answers = narrative.answers.iter().filter(|answer| answer.kind.is_some_and(is_of_them));
    if answers.clone().count() < FEWEST {
        return Vec::new();
    }
    let first = answers.next();
    let (Some(first), [.., last]) = (first, missing.as_slice()) else { return Vec::new() };
    let listed = match missing.len() {
        1 => (*last).to_owned(),
        count => format!("{} and {last}", missing[..count - 1].join(", ")),
    };
    let message = format!("the story does not say {listed}");
    let span = heading_span(cx, &first.id);
    let help = "add a heading for it, as in `## Why the United States?`, `## What I have done so \
                far` or `## Next`; one in other words is known by its kind, as in \
                `{kind=commitment}`";
    vec![
        Diagnostic::new(&STORY_QUESTIONS, message)
            .at(&SourcePath::narrative(), span, "")
            .help(help),
    ]
}

/// What is not said yet, as the rest of "the story does not say".
fn missing(asked: &[Question]) -> Vec<&'static str> {
    use Question::*;
    let has = |question| asked.contains(&question);
    let mut missing = Vec::new();
    let fields = asked.iter().filter(|question| **question == WhySpecialty).count();
    let has_way = has(Background) || has(Now);
    let has_reasons = fields > 0 || has(WhyCountry) || has(Commitment);
    if has_reasons {
        if fields == 0 {
            missing.push("why this field");
        }
        if fields < 2 && !has(WhyCountry) {
            missing.push("why this country or system");
        }
        if !has(Commitment) && (has_way || !has(Next)) {
            missing.push("what you have done for it");
        }
    }
    if has_way {
        let way = [
            (Background, "where you come from"),
            (Now, "where you are now"),
            (Next, "where you go"),
        ];
        missing.extend(way.into_iter().filter(|(question, _)| !has(*question)).map(|(_, say)| say));
    }
    missing
}
