//! The same of works in the text of the CV as `status_old` says of those of files: submitted, accepted
//! or in press more than a year ago.
//!
//! Takes the year beside the status, or that of a short clause, as `Heart 2023 (in press)` has it:
//! one in a title is of a study.

use std::sync::LazyLock;

use regex::Regex;

use crate::base::{Diagnostic, PartialDate, SourcePath};
use crate::lexicon::SectionKind;
use crate::lint::works::handwritten_text::{clauses, is_name, place, texts};
use crate::lint::works::status_old::{STATUS_OLD, is_old, said};
use crate::lint::{LintContext, Rule};
use crate::model::cv::Section;
use crate::model::publication::Status;
use crate::syntax::reference::status::StatusReading;

pub const RULE: Rule = Rule { codes: &[], check };

/// A clause with more words is a title.
const MOST_WORDS: usize = 5;

/// A year, and no end or beginning of two.
static YEAR: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[^0-9/–-])((?:19|20)[0-9]{2})(?:$|[^0-9/–-])").ok());

/// What a text says of its work, in which words, and since when.
struct Found {
    said: &'static str,
    words: String,
    date: PartialDate,
}

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let is_of_papers =
        |section: &&Section| matches!(section.kind, SectionKind::Publications | SectionKind::Works);
    for section in cx.profile.cv.iter().flat_map(|cv| &cv.sections).filter(is_of_papers) {
        let texts = texts(section);
        let mut old = texts.iter().filter_map(|text| of_text(text, cx.today));
        let Some(first) = old.next() else { continue };
        let more = match old.count() {
            0 => String::new(),
            1 => ", and another one is as old".to_owned(),
            others => format!(", and {others} others are as old"),
        };
        let message = format!(
            "a work is listed as {} since {}, more than a year ago: “{}”{more}",
            first.said, first.date, first.words
        );
        let diagnostic = Diagnostic::new(&STATUS_OLD, message);
        let file = SourcePath::cv();
        let diagnostic = match place(cx, section, &first.words) {
            Some(span) => diagnostic.at(&file, span, ""),
            None => diagnostic.in_file(&file),
        };
        diagnostics.push(diagnostic.help(
            "look whether it is still true: write how far it is now, or the day of the latest \
             submission; remove what was given up",
        ));
    }
}

fn of_text(text: &str, today: PartialDate) -> Option<Found> {
    let (clause, said, date) = clauses(text).find_map(|clause| {
        let StatusReading::Status { status, place, date, rest } = Status::of_words(clause) else {
            return None;
        };
        let is_year = || {
            rest.split_whitespace().count() <= MOST_WORDS
                && YEAR.as_ref().is_some_and(|year| year.is_match(&rest))
        };
        // "Under review at last" is a title.
        let is_status =
            place.is_none_or(|place| is_name(&place)) && (rest.trim().is_empty() || is_year());
        let said = said(status).filter(|_| is_status)?;
        Some((clause, said, date))
    })?;
    let exact = date.and_then(|date| PartialDate::parse(&date));
    let short = || {
        let short = clauses(text).filter(|clause| clause.split_whitespace().count() <= MOST_WORDS);
        short.filter_map(year_of).max()
    };
    let date = exact.or_else(|| year_of(clause)).or_else(short)?;
    is_old(Some(date), today).then(|| Found { said, words: clause.to_owned(), date })
}

fn year_of(clause: &str) -> Option<PartialDate> {
    PartialDate::parse(YEAR.as_ref()?.captures(clause)?.get(1)?.as_str())
}

#[cfg(test)]
mod tests {
    use super::of_text;
    use crate::base::PartialDate;

    #[test]
    fn a_year_beside_the_status_counts() {
        let today = PartialDate::parse("2026-11-22").unwrap();
        for (text, is) in [
            ("Park A. Sleep. Submitted, March 2024.", true),
            ("Park A. Sleep after surgery. Heart. In press, 2023.", true),
            ("Park A. Sleep after surgery. Heart 2023 (in press).", true),
            ("Park A. Sleep after surgery. Heart. 2022. Accepted.", true),
            ("Park A. Sleep after surgery. Submitted, March 2026.", false),
            ("Park A. Sleep in 2010-2015. Submitted.", false),
            ("Park A. Sleep of surgeons who trained in Lagos in 2010. Submitted.", false),
            ("Park A. Accepted practice in 2019. Heart. 2024;3:1.", false),
            ("Park A. Sleep. Heart. 2019;3:1.", false),
            ("Park A. Under review at last. Heart. 2024;3:9.", false),
        ] {
            assert_eq!(of_text(text, today).is_some(), is, "{text}");
        }
    }
}
