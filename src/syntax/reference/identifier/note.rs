//! A note, taken apart: the status and the numbers that people and reference managers write into
//! it, and the words that are left.
//!
//! A number or an address behind other words belongs to another work or is another thing, such as
//! `Erratum in doi:…` or `Code at https://…`: it stays among the words.

use std::sync::LazyLock;

use regex::Regex;

use crate::base::PartialDate;
use crate::syntax::reference::date;
use crate::syntax::reference::identifier::arxiv::arxiv_of;
use crate::syntax::reference::identifier::doi::find_doi;
use crate::syntax::reference::identifier::escapes::unescaped;
use crate::syntax::reference::identifier::pubmed::{pmcid_of, pmid_of};
use crate::syntax::reference::identifier::web::find_url;
use crate::syntax::reference::status::{Status, StatusReading};

/// What a note holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// A status counts only if it is what a part of the note is about.
    pub status: StatusReading,
    pub doi: Option<String>,
    pub pmid: Option<String>,
    pub pmcid: Option<String>,
    pub arxiv: Option<String>,
    pub url: Option<String>,
    /// The day on which somebody looked at the page: `Accessed 21 May 2021`.
    pub accessed: Option<PartialDate>,
    /// Lines that reference managers wrote for themselves: `tex.shortjournal: …`.
    pub managers: Vec<String>,
    /// The other words, and the journal that a status names; `None` if there are none.
    pub rest: Option<String>,
}

static LABELED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)\b(?:pubmed\s*)?pmid\s*[:=]?\s*[0-9]{1,8}\b",
        r"|\[?\bpubmed\s*(?:id|no\.?|number|[:=#])\s*[:=#]?\s*[0-9]{1,8}\b\]?",
        r"|\b[0-9]{1,8}\s*\[(?:pmid|uid)\]",
        r"|\b(?:pubmed\s+central\s+)?pmcid\s*[:=]?\s*(?:pmc\s*)?[0-9]{1,9}\b",
        r"|\bpmc[0-9]{4,9}\b",
        r"|\b(?:preprint[^a-z0-9_]+)?(?:arxiv\s+(?:preprint|e-?prints?)[^a-z0-9_]+)?arxiv\s*[:=]\s*[^\s,;\])]+",
        r"(?:\s*\[[a-z.-]+\])?(?:\s+type:\s*article)?",
        r"|\b(?:preprint[^a-z0-9_]+)?arxiv\s+(?:(?:preprint|e-?print)[^a-z0-9_]+)?[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?\b",
        r"(?:\s*\[[a-z.-]+\])?",
        r"|\b(?:preprint[^a-z0-9_]+(?:available[^a-z0-9_]+)?(?:at|on)[^a-z0-9_]+)?https?://[^\s<>]*arxiv\.org/[^\s<>]+",
        r"|\bhttps?://[^\s<>]*(?:pubmed|/pmc/|pmc\.ncbi)[^\s<>]+",
    ))
    .ok()
});
static DOI_LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:\bdoi\s*[:=]?\s*)?(?:https?://)?(?:dx\.|www\.)?(?:doi\.org/)?(?:doi\s*[:=]?\s*)?$",
    )
    .ok()
});
/// The day on which somebody looked at the page.
static ACCESSED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)[\[(]?(?:online\s*[;,]\s*)?(?:last |date )?(?:accessed|retrieved|visited|checked",
        r"|abgerufen|aufgerufen|zugriff|consult[ée]e?|consultado|visitato|acesso|acessado)",
        r"(?: on| am| le| el| il| em| date)?\s*:?\s*",
        r"([0-9a-zà-ÿ][0-9a-zà-ÿ .,/-]{3,28}[0-9])[\])]?",
    ))
    .ok()
});
static MANAGER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?im)(?:^|\s)(?:tex\.[A-Za-z0-9_.+-]+|citation key|bibtex\*?|zscc|_eprint|original-id)\s*[:=].*?(?:\s\|\s|$|\n)")
        .ok()
});

/// A longer note is not searched for numbers.
const LONGEST: usize = 20_000;

impl Note {
    /// Takes a note apart, as plain text.
    pub fn of_text(written: &str) -> Note {
        let mut note = Note {
            status: StatusReading::NoStatus,
            doi: None,
            pmid: None,
            pmcid: None,
            arxiv: None,
            url: None,
            accessed: None,
            managers: Vec::new(),
            rest: None,
        };
        if written.len() > LONGEST {
            note.rest = Some(written.trim().to_owned());
            return note;
        }
        let mut text = unescaped(written);
        note.take_labeled(&mut text);
        note.take_doi(&mut text);
        note.take_managers(&mut text);
        note.take_accessed(&mut text);
        note.take_url(&mut text);
        note.status = Status::of_words(&text);
        let words = match &note.status {
            StatusReading::Status { rest, place, .. } => {
                let parts = place.iter().map(String::as_str).chain([rest.as_str()]);
                parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
            }
            _ => text,
        };
        note.rest = bare_words(&words);
        // What was not taken apart stays as it is written.
        if note.rest.as_deref() == bare_words(&unescaped(written)).as_deref() {
            note.rest = bare_words(written).filter(|rest| !rest.contains('\\')).or(note.rest);
        }
        note
    }

    /// Takes numbers that have their name or an address of their own, the first of each kind.
    fn take_labeled(&mut self, text: &mut String) {
        let Some(labeled) = &*LABELED else { return };
        let mut from = 0;
        while let Some(found) = text.get(from..).and_then(|rest| labeled.find(rest)) {
            let (start, end) = (from + found.start(), from + found.end());
            let piece = found.as_str().to_owned();
            let lower = piece.to_lowercase();
            from = end;
            if !is_own(&text[..start]) {
                continue;
            }
            let (slot, value) = if lower.contains("arxiv") {
                (&mut self.arxiv, arxiv_of(&piece))
            } else if lower.contains("pmc") {
                (&mut self.pmcid, pmcid_of(&piece))
            } else {
                (&mut self.pmid, pmid_of(&piece))
            };
            if value.is_some() && (slot.is_none() || *slot == value) {
                *slot = value;
                text.replace_range(start..end, "\n");
                from = start + 1;
            }
        }
    }

    fn take_doi(&mut self, text: &mut String) {
        let Some(found) = find_doi(text) else { return };
        let label = DOI_LABEL.as_ref().and_then(|label| label.find(&text[..found.start]));
        let start = label.map_or(found.start, |label| label.start());
        if is_own(&text[..start]) {
            self.doi = Some(found.doi);
            text.replace_range(start..found.end, "\n");
        }
    }

    fn take_managers(&mut self, text: &mut String) {
        let Some(manager) = &*MANAGER else { return };
        while let Some(found) = manager.find(text) {
            let line = found.as_str().trim().trim_end_matches('|').trim().to_owned();
            let range = found.range();
            self.managers.push(line);
            text.replace_range(range, "\n");
        }
    }

    fn take_accessed(&mut self, text: &mut String) {
        let Some(found) = ACCESSED.as_ref().and_then(|accessed| accessed.captures(text)) else {
            return;
        };
        let date = date::whole(&found[1]);
        let range = found.get(0).map_or(0..0, |whole| whole.range());
        if let Some(date) = date.filter(|_| !text[..range.start].ends_with(char::is_alphanumeric)) {
            self.accessed = Some(date.start);
            text.replace_range(range, "\n");
        }
    }

    fn take_url(&mut self, text: &mut String) {
        let Some(found) = find_url(text) else { return };
        if is_own(&text[..found.start]) {
            self.url = Some(found.url);
            text.replace_range(found.start..found.end, "\n");
        }
    }
}

/// Whether a number that follows a text is the work's own: no other words stand before it in its
/// part of the note.
fn is_own(before: &str) -> bool {
    const LABELS: [&str; 16] = [
        "available",
        "at",
        "from",
        "online",
        "url",
        "link",
        "https",
        "http",
        "doi",
        "retrieved",
        "accessed",
        "verfügbar",
        "unter",
        "disponible",
        "en",
        "and",
    ];
    let clause = before.rsplit(['\n', ';', '|', ')', ']']).next().unwrap_or_default();
    // A sentence that has ended before is another part; the stop of `Fig. 3` is none.
    let clause = clause.rsplit(". ").next().unwrap_or_default();
    let mut words = clause
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic));
    let is_label = words.clone().all(|word| LABELS.contains(&word.to_lowercase().as_str()));
    // `In press, doi:10.1000/abc`: a status before it is about the work, too.
    is_label
        || Status::of_words(clause.trim_end_matches([',', ' '])).status().is_some()
        || words.next().is_none()
}

/// A text without blanks and stops around it; `None` without a letter or a digit.
fn bare_words(text: &str) -> Option<String> {
    let parts: Vec<String> = text
        .split('\n')
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .map(|line| line.trim_matches([' ', ',', ';', ':', '|']).to_owned())
        .filter(|line| line.contains(char::is_alphanumeric))
        .filter(|line| {
            !matches!(line.to_lowercase().as_str(), "available at" | "url" | "doi" | "and")
        })
        .collect();
    let words = parts.join(" ");
    let words = words.trim_matches([' ', '.']);
    words.contains(char::is_alphanumeric).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Note;

    fn show(text: &str) -> String {
        let note = Note::of_text(text);
        let status = match note.status {
            super::StatusReading::Status { status, .. } => Some(format!("{status:?}")),
            super::StatusReading::Unclear => Some("?".to_owned()),
            super::StatusReading::NoStatus => None,
        };
        let managers = Some(note.managers.len()).filter(|count| *count > 0);
        let parts = [
            status,
            note.doi,
            note.pmid.map(|pmid| format!("PMID {pmid}")),
            note.pmcid,
            note.arxiv.map(|number| format!("arXiv {number}")),
            note.url,
            note.accessed.map(|date| format!("on {date}")),
            managers.map(|count| format!("{count} lines")),
            note.rest.map(|rest| format!("\"{rest}\"")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn notes() {
        for (text, parts) in [
            ("Submitted", "Submitted"),
            ("In press", "InPress"),
            ("PMID: 39000001", "PMID 39000001"),
            ("PMID: 39000001 PMCID: PMC456000", "PMID 39000001 PMC456000"),
            ("PMID: 123 PMCID: PMC456 tex.x: y", "PMID 123 PMC456 1 lines"),
            (
                "PMID: 123\nPMCID: PMC456\ntex.a: b\ntex.c: d\nInvited paper",
                "PMID 123 PMC456 2 lines \"Invited paper\"",
            ),
            ("doi:10.1000/abc", "10.1000/abc"),
            ("DOI: https://doi.org/10.1000/abc.", "10.1000/abc"),
            ("https://doi.org/10.1000/abc", "10.1000/abc"),
            ("\\url{https://doi.org/10.1000/abc}", "10.1000/abc"),
            ("In press, doi:10.1000/abc", "InPress 10.1000/abc"),
            ("Accepted. PMID: 123", "Accepted PMID 123"),
            ("arXiv:2401.00001 [cs.CL]", "arXiv 2401.00001"),
            ("arXiv: 2401.00001", "arXiv 2401.00001"),
            ("https://arxiv.org/abs/2401.00001", "arXiv 2401.00001"),
            ("arXiv preprint arXiv:2401.00001", "arXiv 2401.00001"),
            ("arXiv e-print 2401.00001", "arXiv 2401.00001"),
            ("Preprint: arXiv 2401.00001", "arXiv 2401.00001"),
            ("Preprint at https://arxiv.org/abs/2401.00001", "arXiv 2401.00001"),
            ("arXiv:2401.00001 [cs] type: article", "arXiv 2401.00001"),
            ("An answer to arXiv:2401.00001", "\"An answer to arXiv:2401.00001\""),
            ("Pubmed ID: 39000001", "PMID 39000001"),
            ("PubMed ID 39000001", "PMID 39000001"),
            ("[PubMed:39000001]", "PMID 39000001"),
            ("PubMed: 39000001", "PMID 39000001"),
            ("Listed in PubMed 2024", "\"Listed in PubMed 2024\""),
            (
                "PubMed PMID: 39000001; PubMed Central PMCID: PMC1234567.",
                "PMID 39000001 PMC1234567",
            ),
            ("Available at https://ex.org/a", "https://ex.org/a"),
            ("https://ex.org/a\\_b", "https://ex.org/a_b"),
            ("Code at https://ex.org/a", "\"Code at https://ex.org/a\""),
            ("Erratum in doi:10.1000/abc", "\"Erratum in doi:10.1000/abc\""),
            ("Comment in: PMID: 123", "\"Comment in: PMID: 123\""),
            ("Best paper award", "\"Best paper award\""),
            ("Best paper award. doi:10.1000/abc", "10.1000/abc \"Best paper award\""),
            ("Best paper award; in press", "InPress \"Best paper award\""),
            ("Submitted to JAMA Surgery", "Submitted \"JAMA Surgery\""),
            ("Provisionally accepted", "? \"Provisionally accepted\""),
            ("Published in Surgery", "\"Published in Surgery\""),
            ("39000001[pmid]", "PMID 39000001"),
            ("Accessed: 2021-05-21", "on 2021-05-21"),
            ("Accessed 21 May 2021.", "on 2021-05-21"),
            ("[Online; accessed 3-May-2021]", "on 2021-05-03"),
            ("Last accessed on May 21, 2021", "on 2021-05-21"),
            ("https://ex.org/a (accessed 21 May 2021)", "https://ex.org/a on 2021-05-21"),
            ("Abgerufen am 21. Mai 2021", "on 2021-05-21"),
            ("Accessed by many", "\"Accessed by many\""),
            ("Citation Key: okafor2024", "1 lines"),
            ("", ""),
        ] {
            assert_eq!(show(text), parts, "{text}");
        }
    }

    proptest::proptest! {
        /// Every letter of a note without marks of LaTeX is in one of its parts.
        #[test]
        fn no_word_is_lost(words in proptest::collection::vec("[A-Za-z]{3,9}", 0..6), at in 0..6usize) {
            let mut words = words;
            words.insert(at.min(words.len()), "PMID: 123".to_owned());
            let text = words.join(" ");
            let note = Note::of_text(&text);
            let mut told = format!("{:?}{:?}{:?}", note.rest, note.pmid, note.managers);
            if let super::StatusReading::Status { .. } = note.status {
                told.push_str(&text);
            }
            for word in &words {
                let is_label = word.eq_ignore_ascii_case("doi") || word.eq_ignore_ascii_case("url");
                proptest::prop_assert!(
                    is_label || word.contains("PMID") || told.contains(word.as_str())
                        || ["and", "available"].contains(&word.to_lowercase().as_str()),
                    "{text:?} {note:?}"
                );
            }
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,80}") {
            Note::of_text(&text);
        }
    }
}
