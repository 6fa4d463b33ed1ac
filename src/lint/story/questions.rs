//! The questions that readers of a story have, as far as it begins to answer them.
//!
//! A story that asks questions of its own is left alone, and so is one that has but begun. A second
//! "why" is as good as the country, as for who applies for a preliminary year. Source:
//! docs/domain.md, "identity and story".

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lexicon::Question;
use crate::lexicon::date_words::fold;
use crate::lexicon::exam::ExamSeries;
use crate::lint::LintContext;
use crate::lint::story::heading_span;
use crate::model::cv::region::Region;
use crate::model::evidence::has_passed;

pub static STORY_QUESTIONS: Code =
    Code::note("story-questions", include_str!("../../../codes/story-questions.md"));

/// With so many answers, a story is more than begun.
const FEWEST: usize = 2;

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let Some(narrative) = &cx.profile.narrative else { return Vec::new() };
    let asked: Vec<Question> = narrative.answers.iter().filter_map(|answer| answer.kind).collect();
    let missing = missing(&asked, is_from_abroad(cx));
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
    let [country, done, next] = Question::examples(&cx.profile.settings.language);
    let help = format!(
        "add a heading for it, as in `## {country}`, `## {done}` or `## {next}`; one in other words \
         is known by its kind, as in `{{kind=commitment}}`"
    );
    vec![
        Diagnostic::new(&STORY_QUESTIONS, message)
            .at(&SourcePath::narrative(), span, "")
            .help(help),
    ]
}

/// Whether somebody may ask why the person came to this country: not where the person is at home.
/// Whose nationality is told is at home in its country. Of others, who writes in another language than
/// English is, if it is not that of another region, and unless an examination says otherwise that only
/// graduates from abroad take. In English everybody writes.
fn is_from_abroad(cx: &LintContext<'_>) -> bool {
    let settings = &cx.profile.settings;
    if let Some(nationality) = &cx.profile.private.nationality {
        return !is_own(nationality, settings.region);
    }
    let language = settings.language.split('-').next().unwrap_or_default();
    let reads_english = settings.region.convention().language.starts_with("en");
    let is_native = language != "en"
        && (reads_english || Region::of_language(&settings.language) == settings.region);
    !is_native || has_passed(cx.profile, &[ExamSeries::Fachsprache, ExamSeries::Kenntnis])
}

/// Whether a nationality, in the words of the person, is one of the region's.
fn is_own(nationality: &str, region: Region) -> bool {
    let own = region.convention().nationals;
    let folded = fold(nationality);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let is_of = |word: &str, stem: &str| match stem.len() {
        ..=3 => word == stem,
        _ => word.starts_with(stem),
    };
    words.any(|word| own.iter().any(|stem| is_of(word, stem)))
}

/// What is not said yet, as the rest of "the story does not say".
fn missing(asked: &[Question], is_from_abroad: bool) -> Vec<&'static str> {
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
        if is_from_abroad && fields < 2 && !has(WhyCountry) {
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
