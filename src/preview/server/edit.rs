//! What a page asks about the sources that it is made from: a piece of one, what a changed text would
//! bring, to save it, and to take the last save back.
//!
//! Even a question needs the token, as no page elsewhere may read a source. What a source is, and what
//! is done with it, is decided by who runs the server; nothing is read or written here.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::admission::{self, Refusal};
use super::request::Request;
use crate::report::ReportPart;

/// Where edits are taken.
pub const EDIT_PATH: &str = "/__folio/edit";
/// The longest body, with the changed text in it.
const MOST: usize = 1024 * 1024;

/// What a page asks.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum EditRequest {
    /// The piece that is pointed at.
    Find(PointedAt),
    /// What a changed piece would bring; nothing is written.
    Check(PieceDraft),
    Save(PieceDraft),
    Undo,
}

/// A place on a page, as its script sees it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PointedAt {
    /// The path of the page's address.
    pub page: String,
    pub words: String,
    /// The ids around the words, the nearest first.
    pub names: Vec<String>,
    /// The paths of the pages of this site that the words lead to.
    pub links: Vec<String>,
    /// A file and its line that a report names, in place of words.
    pub file: Option<String>,
    pub line: Option<usize>,
}

/// A piece with another text.
#[derive(Clone, Debug, Deserialize)]
pub struct PieceDraft {
    pub file: String,
    /// The digest of the whole file that was shown.
    pub digest: String,
    pub start: usize,
    pub end: usize,
    /// The piece as it was shown.
    pub shown: String,
    pub text: String,
}

/// What a page gets.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum EditAnswer {
    Found(FoundPiece),
    Checked(CheckedDraft),
    Saved {
        file: String,
    },
    /// The file is another one by now, and nothing was written. The piece is there where it was found
    /// again, else the whole file.
    Changed {
        file: String,
        digest: String,
        was_found: bool,
        step: EditStep,
    },
    Undone {
        file: String,
    },
}

/// A piece of a file, and what is around it.
#[derive(Clone, Debug, Serialize)]
pub struct FoundPiece {
    pub file: String,
    pub digest: String,
    /// Whether anything fits what was pointed at; else the file of the page is given.
    pub fits: bool,
    /// The piece, then what is around it.
    pub steps: Vec<EditStep>,
}

/// A part of a file that can be edited.
#[derive(Clone, Debug, Serialize)]
pub struct EditStep {
    pub kind: &'static str,
    pub start: usize,
    pub end: usize,
    /// The number of its first line.
    pub line: usize,
    pub text: String,
}

/// What a changed text would bring.
#[derive(Clone, Debug, Serialize)]
pub struct CheckedDraft {
    pub errors: usize,
    pub report: Vec<ReportPart>,
    /// Each with `+`, `-` or a space.
    pub lines: Vec<(char, String)>,
}

/// Knows the sources of the site that is previewed.
pub trait EditFiles: Send + Sync {
    /// Answers one request. `Err` is a sentence for the person; then nothing was written.
    fn answer(&self, request: EditRequest) -> Result<EditAnswer, String>;
}

/// Decides by the head whether a request may come, and gives the length of its body.
pub fn admit(asked: &Request, token: &str) -> Result<usize, Refusal> {
    admission::admit(asked, token, MOST, &"1 MB, the most that can be edited here")
}

/// Answers the request in a body, with its status.
pub fn edit(body: &[u8], files: &dyn EditFiles) -> (u16, Value) {
    let Ok(request) = serde_json::from_slice::<EditRequest>(body) else {
        return (400, json!({ "why": "folio does not understand this page: reload it." }));
    };
    match files.answer(request) {
        Ok(answer) => (200, serde_json::to_value(answer).unwrap_or_default()),
        Err(why) => (422, json!({ "why": why })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_asks() {
        let read = |text: &str| serde_json::from_str::<EditRequest>(text);
        assert!(matches!(read(r#"{"ask":"undo"}"#), Ok(EditRequest::Undo)));
        let find = read(r#"{"ask":"find","page":"/cv/","words":"a b","names":["x"],"links":[]}"#);
        assert!(matches!(find, Ok(EditRequest::Find(at)) if at.page == "/cv/"));
        let draft = r#""file":"site.toml","digest":"0","start":0,"end":1,"shown":"a","text":"b""#;
        assert!(matches!(read(&format!("{{\"ask\":\"save\",{draft}}}")), Ok(EditRequest::Save(_))));
        for bad in ["", "{}", r#"{"ask":"save"}"#, r#"{"ask":"remove"}"#, "[]"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
