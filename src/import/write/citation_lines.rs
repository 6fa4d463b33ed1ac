//! Citations that stand as text in `cv.md`, once their records are there: they are commented out, and
//! the report shows them, so that no work is listed twice and no word is gone.
//!
//! An empty section of works fills itself from the records, and one with text does not. So the text of
//! a section gives way only when each of its citations has a record; until then all of it stays. A
//! citation is a work's if it has its DOI or its PMID, or all of its title.

use std::ops::Range;
use std::sync::Arc;

use crate::base::{Hashed, well_known};
use crate::import::report::ReportLine;
use crate::import::write::works_text::{folded, title};
use crate::import::write::{Draft, cv_text, works_text};
use crate::syntax::reference::Reference;

/// How a comment begins that holds such a citation.
const MARK: &str = "<!-- now a record, ";

pub fn give_way(draft: &mut Draft<'_>) {
    let text = draft.text(well_known::CV);
    let sections = cv_text::sections_of_works(&text);
    let has_text = |section: &Range<usize>| !citations(&text, section).is_empty();
    if !sections.iter().any(has_text) {
        return;
    }
    let works: Vec<Signs> = works_text::of_site(draft).into_iter().map(Signs::of).collect();
    let mut new = text.clone();
    // From the end, so that what is still to be done keeps its place.
    for section in sections.into_iter().rev() {
        let citations = citations(&text, &section);
        let records: Vec<Option<&str>> = citations
            .iter()
            .map(|citation| {
                let citation = CitationText::new(&text[citation.clone()]);
                works.iter().find(|work| citation.is_of(work)).map(|work| work.key.as_str())
            })
            .collect();
        let known = records.iter().flatten().count();
        if known == 0 {
            continue;
        }
        if known < citations.len() {
            draft.report.please_check.push(ReportLine {
                place: well_known::CV.to_owned(),
                what: format!("{known} of {} citations of a section have records", citations.len()),
                why: "they stay as text until all have one, as then the section fills itself"
                    .to_owned(),
                to: None,
            });
            continue;
        }
        for (citation, key) in citations.iter().zip(records).rev() {
            let old = text[citation.clone()].trim_end();
            let key = key.unwrap_or_default();
            let comment = format!("{MARK}{key}:\n{}\n-->", old.replace("-->", "->"));
            new.replace_range(citation.start..citation.start + old.len(), &comment);
            draft.report.replaced.push(ReportLine {
                place: well_known::CV.to_owned(),
                what: old.to_owned(),
                why: format!("is the record {key} now"),
                to: None,
            });
        }
    }
    draft.report.replaced.reverse();
    if new != text {
        draft.put(well_known::CV, new);
    }
}

/// The citations in a section: items of lists, and paragraphs. Headings and comments are none.
fn citations(text: &str, section: &Range<usize>) -> Vec<Range<usize>> {
    let mut citations: Vec<Range<usize>> = Vec::new();
    let (mut start, mut is_open, mut is_in_comment) = (section.start, false, false);
    for line in text[section.clone()].split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        let trimmed = line.trim();
        is_in_comment |= trimmed.starts_with("<!--");
        if trimmed.is_empty() || trimmed.starts_with('#') || is_in_comment {
            is_open = false;
            is_in_comment &= !trimmed.contains("-->");
            continue;
        }
        match citations.last_mut().filter(|_| is_open && !opens_item(trimmed)) {
            Some(last) => last.end = range.end,
            None => citations.push(range),
        }
        is_open = true;
    }
    citations
}

/// Whether a line begins an item of a list: `- `, `2. `, `3) `.
fn opens_item(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = number.len() < line.len() && number.starts_with([')', '.']);
    let mark = if is_number { &number[1..] } else { line.trim_start_matches(['-', '*', '+']) };
    mark.len() < line.len() && mark.starts_with(' ')
}

/// What tells that a citation is of a work.
struct Signs {
    key: String,
    /// In small letters.
    doi: Option<String>,
    pmid: Option<String>,
    /// Its letters and digits.
    title: Option<String>,
}

impl Signs {
    fn of((key, work): (String, Arc<Hashed<Reference>>)) -> Signs {
        let doi = work.doi.as_deref().map(str::to_lowercase);
        Signs { key, doi, pmid: work.pmid.clone(), title: title(&work) }
    }
}

/// The text of a citation, in the forms in which signs are looked for.
struct CitationText<'a> {
    lower: String,
    numbers: Vec<&'a str>,
    folded: String,
}

impl<'a> CitationText<'a> {
    fn new(text: &'a str) -> CitationText<'a> {
        CitationText {
            lower: text.to_lowercase(),
            numbers: text.split(|c: char| !c.is_ascii_digit()).collect(),
            folded: folded(text),
        }
    }

    fn is_of(&self, work: &Signs) -> bool {
        let has_pmid = |pmid: &str| self.lower.contains("pmid") && self.numbers.contains(&pmid);
        work.doi.as_ref().is_some_and(|doi| self.lower.contains(doi))
            || work.pmid.as_deref().is_some_and(has_pmid)
            || work.title.as_ref().is_some_and(|title| self.folded.contains(title))
    }
}

#[cfg(test)]
mod tests {
    use super::citations;

    #[test]
    fn items_and_paragraphs_are_citations() {
        let text = "## Papers\n\n1. One,\n   goes on.\n2. Two.\n\nThree,\nthree.\n\n<!-- a note\nof mine -->\n";
        let found = citations(text, &(0..text.len()));
        let found: Vec<&str> = found.into_iter().map(|range| text[range].trim_end()).collect();
        assert_eq!(found, ["1. One,\n   goes on.", "2. Two.", "Three,\nthree."]);
    }
}
