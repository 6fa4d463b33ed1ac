//! Citations that stand as lines in `cv.md`, once their records are there: such a line is commented
//! out, and the report shows it, so that the work is not listed twice and no word is gone.
//!
//! A line is a work's if it has its DOI or its PMID, or all of its title. Only sections of works are
//! looked at.

use crate::base::well_known;
use crate::import::career::WorkDraft;
use crate::import::report::ReportLine;
use crate::import::write::works_text::{folded, title};
use crate::import::write::{Draft, cv_text};

/// How a line begins that gave its place to a record.
const MARK: &str = "<!-- now a record, ";

pub fn give_way(draft: &mut Draft<'_>, works: &[WorkDraft]) {
    let text = draft.text(well_known::CV);
    if works.is_empty() || text.is_empty() {
        return;
    }
    let sections = cv_text::sections_of_works(&text);
    let mut lines: Vec<String> = Vec::new();
    let mut start = 0;
    let mut is_in_comment = false;
    for line in text.split_inclusive('\n') {
        let is_of_works = sections.iter().any(|section| section.contains(&start));
        let is_shown = !is_in_comment && !line.contains("<!--");
        let work = if is_of_works && is_shown && !line.trim_start().starts_with('#') {
            works.iter().find(|work| is_of(line, work))
        } else {
            None
        };
        // A comment that is open goes on until its end.
        is_in_comment = match (line.rfind("<!--"), line.rfind("-->")) {
            (Some(open), end) => end.is_none_or(|end| end < open),
            (None, Some(_)) => false,
            (None, None) => is_in_comment,
        };
        match work {
            None => lines.push(line.to_owned()),
            Some(work) => {
                let old = line.trim_end();
                lines.push(format!("{MARK}{}: {} -->\n", work.key, old.replace("-->", "->")));
                draft.report.replaced.push(ReportLine {
                    place: well_known::CV.to_owned(),
                    what: old.to_owned(),
                    why: format!("is the record {} now", work.key),
                    to: None,
                });
            }
        }
        start += line.len();
    }
    if !draft.report.replaced.is_empty() {
        draft.put(well_known::CV, lines.concat());
    }
}

fn is_of(line: &str, work: &WorkDraft) -> bool {
    let lower = line.to_lowercase();
    let doi = work.reference.doi.as_deref().map(str::to_lowercase);
    if doi.is_some_and(|doi| lower.contains(&doi)) {
        return true;
    }
    let mut numbers = lower.split(|c: char| !c.is_ascii_digit());
    if work
        .reference
        .pmid
        .as_deref()
        .is_some_and(|pmid| lower.contains("pmid") && numbers.any(|number| number == pmid))
    {
        return true;
    }
    title(&work.reference).is_some_and(|title| folded(line).contains(&title))
}
