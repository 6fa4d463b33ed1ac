//! A line of a list of posters or talks whose date lies ahead and is not called expected: what
//! `ahead` says of entries with a heading of their own.
//!
//! Reads only dates that stand alone between signs; a year in a title is none. What is called accepted
//! or upcoming is said to lie ahead.

use crate::base::{Diagnostic, PartialDate, Period, SourcePath};
use crate::lexicon::SectionKind;
use crate::lint::time::ahead::DATE_AHEAD;
use crate::lint::works::handwritten_text::{clauses, place};
use crate::lint::{LintContext, Rule};
use crate::model::publication::Status;
use crate::syntax::markdown::plain_texts;
use crate::syntax::reference::status::StatusReading;

pub const RULE: Rule = Rule { codes: &[], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    use SectionKind::{Posters, Presentations, Talks};
    for section in cx.profile.cv.iter().flat_map(|cv| &cv.sections) {
        if !matches!(section.kind, Posters | Presentations | Talks) {
            continue;
        }
        for text in plain_texts(&section.blocks) {
            let Some((words, date)) = ahead(&text, cx.today) else { continue };
            let message =
                format!("this is of {date}, which lies ahead, and is not called expected");
            let diagnostic = Diagnostic::new(&DATE_AHEAD, message);
            let file = SourcePath::cv();
            let diagnostic = match place(cx, section, words) {
                Some(span) => diagnostic.at(&file, span, ""),
                None => diagnostic.in_file(&file),
            };
            diagnostics.push(diagnostic.help(
                "say that it is accepted or expected, as in `accepted for April 2027`, or mend the date",
            ));
        }
    }
}

/// The words of a date that lies ahead, and the date.
fn ahead(text: &str, today: PartialDate) -> Option<(&str, PartialDate)> {
    let says_so = |clause: &str| {
        let parts = clause.split([',', '·', '|']).map(str::trim);
        parts.clone().any(|part| matches!(Status::of_words(part), StatusReading::Status { .. }))
    };
    if clauses(text).any(says_so) {
        return None;
    }
    let parts = text.split([',', ';', '(', ')', '[', ']', '·', '|', '\n']);
    let dates = parts.map(|part| part.trim().trim_end_matches('.').trim_end());
    let mut dates = dates.filter_map(|part| Some((part, Period::parse(part)?)));
    let (words, period) =
        dates.find(|(_, period)| period.start.earliest() > today.latest() && !period.expected)?;
    Some((words, period.start))
}

#[cfg(test)]
mod tests {
    use super::ahead;
    use crate::base::PartialDate;

    #[test]
    fn a_date_that_stands_alone_counts() {
        let today = PartialDate::parse("2026-11-22").unwrap();
        for (text, is) in [
            ("“Sigma resection”, surgical congress, Berlin, 04/2027", true),
            ("Sigma resection (poster). ACTS, Boston. March 12, 2027.", true),
            ("Sigma resection. ACTS · Boston · March 2027", true),
            ("Sigma resection, ACTS, Boston, expected March 2027", false),
            ("Sigma resection, ACTS, Boston, March 2027 (accepted)", false),
            ("Plans for 2030, ACTS, Boston, March 2025", false),
            ("Sigma resection, ACTS 2027, Boston", false),
        ] {
            assert_eq!(ahead(text, today).is_some(), is, "{text}");
        }
    }
}
