//! A note, taken apart: the status and the numbers that people and reference managers write into
//! it, and the words that are left.

use std::sync::LazyLock;

use regex::Regex;

use crate::syntax::reference::identifier::number::{doi_of, pmcid_of, pmid_of, unescaped, url_of};
use crate::syntax::reference::status::{Status, StatusReading};

/// What a note holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub status: StatusReading,
    pub doi: Option<String>,
    pub pmid: Option<String>,
    pub pmcid: Option<String>,
    pub url: Option<String>,
    /// The other words; `None` if there are none.
    pub rest: Option<String>,
}

static PIECES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)
        \bPMID\s*[:=]?\s*\d{1,8}\b
        | \bPMCID\s*[:=]?\s*(?:PMC)?\d+\b
        | \bPMC\d{4,9}\b
        | (?:\bdoi\s*[:=]?\s*)?(?:https?://(?:dx\.)?doi\.org/|\bdoi:\s*)10\.\d{4,9}/[^\s,;]+
        | \bhttps?://[^\s]+
        ",
    )
    .ok()
});

impl Note {
    /// Takes a note apart. A status counts only if it is what the note is about.
    pub fn of_text(written: &str) -> Note {
        let text = unescaped(written);
        let mut note = Note {
            status: StatusReading::NoStatus,
            doi: None,
            pmid: None,
            pmcid: None,
            url: None,
            rest: None,
        };
        let mut rest = text.clone();
        for found in PIECES.iter().flat_map(|pieces| pieces.find_iter(&text)) {
            let piece = found.as_str();
            let lower = piece.to_lowercase();
            let is_taken = if lower.contains("pmc") {
                note.pmcid.is_none() && {
                    note.pmcid = pmcid_of(piece);
                    note.pmcid.is_some()
                }
            } else if lower.starts_with("pmid") {
                note.pmid.is_none() && {
                    note.pmid = pmid_of(piece);
                    note.pmid.is_some()
                }
            } else if lower.contains("10.") && lower.contains("doi") {
                note.doi.is_none() && {
                    note.doi = doi_of(piece);
                    note.doi.is_some()
                }
            } else {
                note.url.is_none() && {
                    note.url = url_of(piece);
                    note.url.is_some()
                }
            };
            if is_taken {
                rest = rest.replacen(piece, " ", 1);
            }
        }
        note.status = Status::of_words(&rest);
        let rest = match &note.status {
            StatusReading::Status { rest, place, .. } => {
                let place = place.iter().map(String::as_str);
                place.chain([rest.as_str()]).collect::<Vec<_>>().join(" ")
            }
            _ => rest,
        };
        let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
        let rest = rest.trim_matches([' ', '.', ',', ';', ':']);
        note.rest = rest.contains(char::is_alphanumeric).then(|| rest.to_owned());
        note
    }
}
