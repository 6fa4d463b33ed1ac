//! The state of reading one text of LaTeX: what was read, in which font, and which commands have
//! no form.
//!
//! `latex` has the commands of running text, `mathematics` those of formulas, `chemistry` and
//! `quantities` two notations of their own; all work on this state.

use std::collections::BTreeSet;

use super::letters::Letter;
use super::marked::Marks;
use crate::syntax::codes::UNKNOWN_LATEX;
use crate::syntax::reference::remark::Remark;

/// How deep groups, arguments and formulas may lie in each other; what is deeper is shown as
/// written.
const DEEPEST: usize = 40;

/// How many commands of one text are reported. A text of more is none that a person wrote.
const MOST_REPORTED: usize = 100;

pub struct Reader<'l> {
    pub letters: Vec<Letter>,
    pub marks: Marks,
    pub language: Option<&'l str>,
    /// How many quotations are open.
    pub quotations: usize,
    /// How many single quotation marks are open.
    pub open_quotes: usize,
    depth: usize,
    unknown: BTreeSet<String>,
    remarks: Vec<Remark>,
}

impl<'l> Reader<'l> {
    pub fn new(language: Option<&'l str>) -> Reader<'l> {
        Reader {
            letters: Vec::new(),
            marks: Marks::default(),
            language,
            quotations: 0,
            open_quotes: 0,
            depth: 0,
            unknown: BTreeSet::new(),
            remarks: Vec::new(),
        }
    }

    pub fn into_letters(self) -> (Vec<Letter>, Vec<Remark>) {
        (self.letters, self.remarks)
    }

    pub fn push(&mut self, c: char) {
        self.letters.push(Letter { c, marks: self.marks });
    }

    pub fn push_str(&mut self, text: &str) {
        text.chars().for_each(|c| self.push(c));
    }

    /// Reads a part of the text that lies in another; the marks are as before behind it.
    pub fn within(&mut self, tex: &str, read: impl FnOnce(&mut Self, &str)) {
        if self.depth == DEEPEST {
            self.push_str(tex);
            return;
        }
        self.depth += 1;
        let marks = self.marks;
        read(self, tex);
        self.marks = marks;
        self.depth -= 1;
    }

    /// What `read` gives, apart from the text.
    pub fn apart(&mut self, tex: &str, read: impl FnOnce(&mut Self, &str)) -> Vec<Letter> {
        let before = std::mem::take(&mut self.letters);
        self.within(tex, read);
        std::mem::replace(&mut self.letters, before)
    }

    /// A command that has no form.
    pub fn report_unknown(&mut self, name: &str) {
        self.report(
            name,
            format!("`\\{name}` is a command of LaTeX that pages cannot show"),
            "write the characters that are meant in its place, such as `β` or `½`, or remove it",
        );
    }

    /// A command of which something is lost or moved.
    pub fn report(&mut self, name: &str, message: String, help: &str) {
        if self.unknown.len() < MOST_REPORTED && self.unknown.insert(name.to_owned()) {
            self.remarks.push(Remark {
                code: &UNKNOWN_LATEX,
                cause: format!("latex \\{name}"),
                message,
                words: Some(format!("\\{name}")),
                replacement: None,
                help: help.to_owned(),
            });
        }
    }
}
