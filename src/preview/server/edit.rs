//! What a page asks about the sources that it is made from: a piece of one, what a changed text would
//! bring, to save it, and to take the last save back.
//!
//! Even a question needs the token, as no page elsewhere may read a source. What a source is, and what
//! is done with it, is decided by who runs the server; nothing is read or written here.

use serde::{Deserialize, Serialize};

use super::admission::{self, Refusal};
use super::request::Request;

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
    /// Takes the last save back, or the one of a number.
    Undo {
        #[serde(default)]
        number: Option<u64>,
    },
    /// Takes back an import, by its number.
    UndoImport {
        import: u64,
    },
    /// Brings back what the undo of a number took back.
    Redo {
        number: u64,
    },
    /// Brings back an import: its saves, in their order. All at once, as the page goes with the first.
    RedoImport {
        numbers: Vec<u64>,
    },
    /// What was saved on pages lately.
    Saves,
    /// The questions that an import has left.
    Doubts,
    /// What the last import found and could not carry.
    ImportReport,
    /// To open a file in the person's editor.
    Open {
        file: String,
        line: usize,
    },
    /// What could stand at a place of a piece that is being written.
    Help(PieceDraft),
    /// What can be begun here.
    Beginnings,
    /// The draft of a new piece; nothing is written.
    Begin(Beginning),
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

/// Something new that a person begins.
#[derive(Clone, Debug, Deserialize)]
pub struct Beginning {
    pub what: NewPiece,
    /// Empty is a title to be thought of.
    pub title: String,
    /// Of an entry.
    #[serde(default)]
    pub section: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewPiece {
    Entry,
    Poster,
    Talk,
    Update,
}

/// A piece with another text.
#[derive(Clone, Debug, Deserialize)]
pub struct PieceDraft {
    pub file: String,
    /// The digest of the whole file that was shown; empty for a file that is not there yet.
    pub digest: String,
    pub start: usize,
    pub end: usize,
    /// The piece as it was shown.
    pub shown: String,
    pub text: String,
    /// Where help is asked for: what stands before that place in `text`.
    #[serde(default)]
    pub before: String,
}

/// What a page gets.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum EditAnswer {
    Found(FoundPiece),
    Checked(CheckedDraft),
    Saved {
        file: String,
        /// How many questions of an import are left.
        doubts: usize,
        /// The address of the page that the file makes, where it makes one; of an entry of the CV, with
        /// its id.
        page: Option<String>,
    },
    Doubts {
        doubts: Vec<Doubt>,
        /// Of the CV, for a question that has no place but names one.
        headings: Vec<CvHeading>,
        /// Whether there is a report of an import to read.
        has_report: bool,
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
        /// The file was new, and is not there any more.
        is_gone: bool,
        /// The number of the save, to bring it back.
        number: u64,
    },
    ImportUndone {
        /// The numbers of the saves, in the order in which they are brought back.
        numbers: Vec<u64>,
    },
    Redone {
        file: String,
    },
    ImportRedone,
    Helped(WritingHelp),
    Beginnings {
        /// The sections of the CV, and then those that it could have.
        sections: Vec<String>,
    },
    Saves {
        saves: Vec<PastSave>,
        /// What was taken back, in the order to bring it back in.
        undone: Vec<UndoneSave>,
    },
    ImportReport {
        text: String,
    },
    Opened {
        editor: String,
    },
    /// A draft: what stands in `step` now, and the text that would stand there.
    Begun {
        file: String,
        digest: String,
        step: EditStep,
        text: String,
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
    pub faults: Vec<DraftFault>,
    /// Each with `+`, `-` or a space.
    pub lines: Vec<(char, String)>,
    pub counts: Vec<Count>,
}

/// A question that an import has left in a file.
#[derive(Clone, Debug, Serialize)]
pub struct Doubt {
    pub file: String,
    pub line: usize,
    pub text: String,
    /// The name of the entry that it is about; empty where it is about none.
    pub about: String,
}

/// A heading of the CV, without its marks and its id.
#[derive(Clone, Debug, Serialize)]
pub struct CvHeading {
    pub line: usize,
    pub text: String,
}

/// A save of a page that is kept.
#[derive(Clone, Debug, Serialize)]
pub struct PastSave {
    pub number: u64,
    pub file: String,
    /// Seconds since 1970.
    pub at: i64,
    pub is_new: bool,
    /// The import that it belongs to.
    pub import: Option<u64>,
    /// Whether the file is still as the save left it.
    pub can_be_undone: bool,
    /// What it changed, as in a check; empty where that is not known any more.
    pub lines: Vec<(char, String)>,
}

/// A save that was taken back, and can be brought back.
#[derive(Clone, Debug, Serialize)]
pub struct UndoneSave {
    pub number: u64,
    pub file: String,
    /// When it was taken back, in seconds since 1970.
    pub at: i64,
    /// The import that it belongs to.
    pub import: Option<u64>,
}

/// Something that is wrong with a draft, or could be better.
#[derive(Clone, Debug, Serialize)]
pub struct DraftFault {
    /// The name of it, as a class of a style: `error`, `warning`.
    pub severity: &'static str,
    /// A sentence; what somebody writes stands between backticks, here and in `notes`.
    pub message: String,
    /// As a person calls it: `Line 4`; empty for what is nowhere.
    pub place: String,
    /// What stands there.
    pub words: String,
    /// The same in the text of the draft as a script counts it: in code units of UTF-16.
    pub at: Option<(usize, usize)>,
    /// What else is to be said, and the way out.
    pub notes: Vec<String>,
    pub fixes: Vec<DraftFix>,
}

/// A safe fix of something that is wrong with a draft, or one of the things that it could mean.
#[derive(Clone, Debug, Serialize)]
pub struct DraftFix {
    /// What is replaced, counted as `at` of its fault.
    pub places: Vec<(usize, usize)>,
    pub write: String,
}

/// Something in a draft that has a limit.
#[derive(Clone, Debug, Serialize)]
pub struct Count {
    pub what: String,
    pub unit: &'static str,
    pub number: usize,
    pub least: Option<usize>,
    pub most: usize,
}

/// What could stand at a place of a draft.
#[derive(Clone, Debug, Serialize)]
pub struct WritingHelp {
    /// How much before the place is replaced, in code units of UTF-16.
    pub back: usize,
    pub choices: Vec<Choice>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub text: String,
    pub write: String,
    /// What it is for, in a few words; empty where its name says it.
    pub about: String,
    /// How far before the end of what is written one goes on writing.
    pub back: usize,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_asks() {
        let read = |text: &str| serde_json::from_str::<EditRequest>(text);
        assert!(matches!(read(r#"{"ask":"undo"}"#), Ok(EditRequest::Undo { number: None })));
        let find = read(r#"{"ask":"find","page":"/cv/","words":"a b","names":["x"],"links":[]}"#);
        assert!(matches!(find, Ok(EditRequest::Find(at)) if at.page == "/cv/"));
        let draft = r#""file":"site.toml","digest":"0","start":0,"end":1,"shown":"a","text":"b""#;
        assert!(matches!(read(&format!("{{\"ask\":\"save\",{draft}}}")), Ok(EditRequest::Save(_))));
        for bad in ["", "{}", r#"{"ask":"save"}"#, r#"{"ask":"remove"}"#, "[]"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
