//! The questions that readers of a story have, as far as it begins to answer them.
//!
//! A story that asks questions of its own is left alone, but for answers that only keep a place. A second
//! "why" is as good as the country, as for who applies for a preliminary year. Source:
//! docs/domain.md, "identity and story".

use crate::base::{Code, Diagnostic, SourcePath, counted};
use crate::lexicon::Question;
use crate::lexicon::date::words::fold;
use crate::lexicon::exam::ExamSeries;
use crate::lexicon::unwritten::is_unwritten;
use crate::lint::LintContext;
use crate::lint::story::heading_span;
use crate::model::cv::region::Region;
use crate::model::evidence::has_passed;
use crate::model::narrative::{Answer, Narrative};
use crate::syntax::markdown::{Block, plain_texts};

pub static STORY_QUESTIONS: Code =
    Code::note("story-questions", include_str!("../../../codes/story-questions.md"));

/// So many answers are marked.
const MOST_MARKS: usize = 5;

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let Some(narrative) = &cx.profile.narrative else { return Vec::new() };
    if narrative.answers.is_empty() {
        return one_text(cx, narrative).into_iter().collect();
    }
    let unwritten = unwritten(cx, narrative);
    let asked: Vec<Question> = narrative.answers.iter().filter_map(|answer| answer.kind).collect();
    let missing = missing(&asked, is_from_abroad(cx));
    // A heading with nothing below is reported as such.
    let is_of_them = |question: Question| question != Question::Introduction;
    let mut answers = narrative
        .answers
        .iter()
        .filter(|answer| answer.kind.is_some_and(is_of_them) && !answer.blocks.is_empty());
    let (Some(first), [.., last]) = (answers.next(), missing.as_slice()) else {
        return unwritten.into_iter().collect();
    };
    let listed = match missing.len() {
        1 => (*last).to_owned(),
        count => format!("{} and {last}", missing[..count - 1].join(", ")),
    };
    let message = format!("the story does not say {listed}");
    let span = heading_span(cx, &first.id);
    let help = format!("add a heading for it, {}", examples(cx));
    let report = Diagnostic::new(&STORY_QUESTIONS, message)
        .at(&SourcePath::narrative(), span, "")
        .help(help);
    unwritten.into_iter().chain([report]).collect()
}

/// Headings that are known.
fn examples(cx: &LintContext<'_>) -> String {
    let [country, done, next] = Question::examples(&cx.profile.settings.language);
    format!(
        "as in `## {country}`, `## {done}` or `## {next}`; one in other words is known by its kind, \
         as in `{{kind=commitment}}`"
    )
}

/// A story without a heading.
fn one_text(cx: &LintContext<'_>, narrative: &Narrative) -> Option<Diagnostic> {
    let file = SourcePath::narrative();
    let has_heading = narrative.preamble.iter().any(|block| matches!(block, Block::Heading { .. }));
    let (_, document) = cx.documents.markdown(file.as_str())?;
    let markdown = &document.markdown;
    let mut blocks = markdown.body.blocks.iter().zip(&markdown.spans);
    let (_, span) = blocks.find(|(block, _)| !matches!(block, Block::Heading { .. }))?;
    let message = "the story is one text, so nobody finds in it what they ask";
    (!has_heading).then(|| {
        Diagnostic::new(&STORY_QUESTIONS, message)
            .at(&file, *span, "")
            .help(format!("put a heading over each part, {}", examples(cx)))
    })
}

/// Answers that only keep a place.
fn unwritten(cx: &LintContext<'_>, narrative: &Narrative) -> Option<Diagnostic> {
    let texts = narrative.answers.iter().map(|answer| plain_texts(&answer.blocks).join(" "));
    let empty = narrative.answers.iter().zip(texts).filter(|(_, text)| is_unwritten(text));
    let empty: Vec<(&Answer, String)> = empty.collect();
    let message = match empty.as_slice() {
        [] => return None,
        [(_, text)] => format!("`{}` is no answer yet", text.trim()),
        more => format!("{} are not written yet", counted(more.len(), "answer")),
    };
    let report = Diagnostic::new(&STORY_QUESTIONS, message);
    let report = empty.iter().take(MOST_MARKS).fold(report, |report, (answer, _)| {
        report.at(&SourcePath::narrative(), heading_span(cx, &answer.id), "")
    });
    Some(report.help(
        "write it, a paragraph is enough, or put it and its heading between `<!--` and `-->` until \
         then",
    ))
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
    let has_reasons = fields > 0 || has(WhyCountry) || has(Commitment);
    let has_way = has(Background) || has(Now) || (has(Next) && !has_reasons);
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
