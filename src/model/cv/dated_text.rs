//! Paragraphs that open with their dates beside entries: `**2016 – 2021** Graduação em Medicina`. They
//! were meant as entries, and would be shown as text without a place among the others.
//!
//! Reads lines of the file as they were written. Lists and the lines of entries are left alone, and a
//! single date may open a sentence.

use crate::base::{Diagnostic, PeriodEnd, SourcePath, Span};
use crate::lexicon::date::text::{DateHabits, DateReading, read_date};
use crate::model::codes::UNDATED_ENTRY;
use crate::syntax::cv::SectionSyntax;
use crate::syntax::markdown::without_comments;

/// Reports them for one section, which ends at byte `end` of `text`.
pub fn check(
    file: &SourcePath,
    text: &str,
    section: &SectionSyntax,
    end: usize,
) -> Option<Diagnostic> {
    let is_of_entry = |span: Span| {
        section.entries.iter().flat_map(|entry| entry.posts.iter().chain([entry])).any(|entry| {
            let heading = entry.heading.span;
            // The byline may follow an empty line.
            let between = text.get(heading.end..span.start);
            span.start >= heading.start && span.start < heading.end
                || between.is_some_and(|between| between.trim().is_empty())
        })
    };
    let start = section.heading.span.end;
    let shown = without_comments(text);
    let below = shown.get(start..end)?;
    let mut at = start;
    let mut is_first_line = true;
    let mut spans: Vec<Span> = Vec::new();
    for line in below.split_inclusive('\n') {
        let words = line.trim();
        let span = Span::new(at, at + line.trim_end().len());
        if is_first_line && opens_with_period(words) && !is_of_entry(span) {
            spans.push(span);
        }
        is_first_line = words.is_empty() || words.starts_with('#');
        at += line.len();
    }
    let first = spans.first().and_then(|span| text.get(span.range()))?;
    let (period, words) = parted(first.trim())?;
    let title = words.split(['.', ',', ';']).next().unwrap_or(words).trim();
    let message = match spans.len() {
        1 => "this line opens with its dates and is no entry, so it is shown as text".to_owned(),
        count => format!(
            "{count} lines open with their dates and are no entries, so they are shown as text"
        ),
    };
    let help = format!(
        "make an entry of each, as the others are: `### {title}`, and below it where and when, as in \
        `County Hospital · Graz · {period}`"
    );
    let report = Diagnostic::new(&UNDATED_ENTRY, message);
    Some(spans.iter().fold(report, |report, span| report.at(file, *span, "")).help(help))
}

fn opens_with_period(line: &str) -> bool {
    parted(line).is_some()
}

/// The period that opens a line, in bold or not, and the words behind it.
fn parted(line: &str) -> Option<(&str, &str)> {
    const JOINTS: [char; 8] = [':', ',', ';', '·', '|', '–', '-', '\t'];
    let (period, words) = match line.strip_prefix("**") {
        Some(bold) => bold.split_once("**")?,
        None => {
            let words = line.find(|c: char| c.is_alphabetic())?;
            line.split_at(words)
        }
    };
    let period = period.trim().trim_end_matches(JOINTS).trim_end();
    let words = words.trim().trim_start_matches(JOINTS).trim_start();
    let is_period = match read_date(period, DateHabits::default()) {
        DateReading::Period(period) | DateReading::Doubtful(period, _) => {
            period.end != PeriodEnd::Same
        }
        _ => false,
    };
    (is_period && words.contains(char::is_alphabetic)).then_some((period, words))
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn periods_that_open_a_line() {
        for (line, expected) in [
            (
                "**2016 - 2021** Graduação em Medicina.",
                Some(("2016 - 2021", "Graduação em Medicina.")),
            ),
            ("**Jan 2016 – Mar 2017:** Locum", Some(("Jan 2016 – Mar 2017", "Locum"))),
            ("2016–2021: Medical school", Some(("2016–2021", "Medical school"))),
            ("2016: Moved to Graz", None),
            ("**Teaching** 2016 – 2021", None),
            ("2016 – 2021", None),
            ("24 hours a day", None),
        ] {
            assert_eq!(parted(line), expected, "{line}");
        }
    }
}
