//! Lines that a reference manager wrote into a note for itself, because the entry has no field for
//! them: `Publisher: Elsevier`, `Section: Original Article`, `Call Number: …`.
//!
//! Only the names of fields of reference managers and of citation styles are such labels. Other words
//! before a colon are the person's: `Award: …`, `Status: …`.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

/// One such line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MachineLine {
    /// In small letters, with hyphens for spaces: `call-number`.
    pub label: String,
    pub value: String,
}

/// The names of fields. Spaces of a name may be written as hyphens or lines below.
const LABELS: &[&str] = &[
    "archive",
    "archive location",
    "archive place",
    "archiveid",
    "book title",
    "call number",
    "chapter number",
    "citation key",
    "citation number",
    "collection editor",
    "collection number",
    "collection title",
    "conference name",
    "container title",
    "container title short",
    "dimensions",
    "edition",
    "eissn",
    "event date",
    "event place",
    "event title",
    "extra",
    "field",
    "genre",
    "institution",
    "isbn",
    "issn",
    "issue",
    "issued",
    "journal abbreviation",
    "journal title",
    "jurisdiction",
    "language",
    "lccn",
    "library catalog",
    "mag id",
    "medium",
    "meeting name",
    "number",
    "number of pages",
    "number of volumes",
    "oclc",
    "original container title",
    "original date",
    "original publisher",
    "original publisher place",
    "original title",
    "page",
    "page first",
    "pages",
    "pagination",
    "part number",
    "part title",
    "place",
    "proceedings title",
    "publication title",
    "publisher",
    "publisher place",
    "qid",
    "read_status",
    "report number",
    "report type",
    "rights",
    "scopus id",
    "section",
    "series",
    "series number",
    "series title",
    "short title",
    "thesis type",
    "title short",
    "type",
    "university",
    "version",
    "volume",
    "volume title",
    "web of science id",
    "wos",
];

/// Labels of lines that are read elsewhere: a value ends before them.
const OTHERS: &str =
    r"pmid|pmcid|doi|arxiv|tex\.[A-Za-z0-9_.+-]+|bibtex\*?|zscc|_eprint|original-id";

static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let own: Vec<String> = LABELS.iter().rev().map(|label| label.replace(' ', "[ _-]")).collect();
    let pattern = format!(r"(?im)(?:^|[\s|;])(?:({})|{OTHERS})\s*[:=]", own.join("|"));
    Regex::new(&pattern).ok()
});

/// The sign that managers write between lines that they put into one.
const PART: &str = " | ";

/// A note as it is written in a file, with that sign around each line of a manager: whoever reads LaTeX
/// takes the end of a line for a space, and the person's words behind it would go with the line.
pub fn with_lines_apart(written: &str) -> Cow<'_, str> {
    let Some(pattern) = LABEL.as_ref().filter(|_| written.contains('\n')) else {
        return Cow::Borrowed(written);
    };
    let is_label = |line: &str| {
        let line = line.trim_start().trim_start_matches('\\');
        pattern.find(line).is_some_and(|label| label.start() == 0)
    };
    let mut apart = String::new();
    let mut is_below_label = false;
    for (number, line) in written.lines().enumerate() {
        let is_own = is_label(line);
        if number > 0 {
            apart.push_str(if is_own || is_below_label { PART } else { "\n" });
        }
        apart.push_str(line);
        is_below_label = is_own;
    }
    Cow::Owned(apart)
}

/// Takes such lines out of a note, where no other words stand before them in their line.
pub fn take_machine_lines(text: &mut String) -> Vec<MachineLine> {
    let Some(pattern) = &*LABEL else { return Vec::new() };
    let mut lines = Vec::new();
    let mut rest = Vec::new();
    for line in text.split('\n').flat_map(|line| line.split(PART)) {
        let found: Vec<_> = pattern.captures_iter(line).collect();
        let bounds = found.iter().filter_map(|label| label.get(0)).map(|label| label.start());
        let bounds: Vec<usize> = bounds.chain([line.len()]).collect();
        let begins = bounds[0];
        let has_words = line[..begins].contains(char::is_alphanumeric);
        if has_words {
            rest.push(line.to_owned());
            continue;
        }
        for (at, label) in found.iter().enumerate() {
            let segment = &line[bounds[at]..bounds[at + 1]];
            match (label.get(1), label.get(0)) {
                (Some(name), Some(whole)) => lines.push(MachineLine {
                    label: name.as_str().to_lowercase().replace([' ', '_'], "-"),
                    value: line[whole.end()..bounds[at + 1]].trim_matches([' ', '|', ';']).into(),
                }),
                _ => rest.push(segment.to_owned()),
            }
        }
    }
    if !lines.is_empty() {
        *text = rest.join("\n").trim().to_owned();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{take_machine_lines, with_lines_apart};

    #[test]
    fn lines_of_a_file_stay_apart() {
        for (written, apart) in [
            (
                "Publisher: Elsevier\nBest paper\nof the year",
                "Publisher: Elsevier | Best paper\nof the year",
            ),
            ("Best paper\nof the year", "Best paper\nof the year"),
            (
                "\\_eprint: https://a.example\nAward: one",
                "\\_eprint: https://a.example | Award: one",
            ),
            ("Publisher: Elsevier", "Publisher: Elsevier"),
        ] {
            assert_eq!(with_lines_apart(written), apart);
        }
    }

    #[test]
    fn lines_of_managers_are_told_from_words() {
        for (written, labels, rest) in [
            ("Publisher: Elsevier", "publisher=Elsevier", ""),
            ("Number: 3 Pages: 12-15", "number=3 pages=12-15", ""),
            ("Publisher: Elsevier\nBest paper", "publisher=Elsevier", "Best paper"),
            ("Call Number: 12/a | PMID: 123", "call-number=12/a", "PMID: 123"),
            ("Type: article | Best paper", "type=article", "Best paper"),
            ("PMID: 123 Section: Original Article", "section=Original Article", "PMID: 123"),
            ("original-date: 1999", "original-date=1999", ""),
            ("Best paper, section: heart", "", "Best paper, section: heart"),
            ("Award: first place", "", "Award: first place"),
            ("Status: in press", "", "Status: in press"),
            ("The publisher changed", "", "The publisher changed"),
        ] {
            let mut text = written.to_owned();
            let lines = take_machine_lines(&mut text);
            let lines: Vec<String> =
                lines.iter().map(|line| format!("{}={}", line.label, line.value)).collect();
            assert_eq!((lines.join(" ").as_str(), text.as_str()), (labels, rest), "{written}");
        }
    }
}
