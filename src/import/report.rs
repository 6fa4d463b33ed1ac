//! What became of the words of a source: the report of an import, as values.
//!
//! `text` makes sentences of it; JSON is made of the values themselves.

use std::fmt::Write;

use serde::Serialize;

/// What one import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// The name of the file or folder that was read.
    pub source: String,
    /// What people call its format.
    pub format: String,
    /// Files of the site that are new or changed.
    pub files: Vec<String>,
    /// How many of what were carried: `("section", 4)`.
    pub carried: Vec<(&'static str, usize)>,
    /// What stands on the site already.
    pub already_there: Vec<ReportLine>,
    pub kept_private: Vec<ReportLine>,
    pub please_check: Vec<ReportLine>,
    /// Lines of cv.md that gave their place to a record, and stand there as comments.
    pub replaced: Vec<ReportLine>,
    /// Values of site.toml and private.toml that are others there.
    pub differing: Vec<ReportLine>,
    pub not_carried: Vec<ReportLine>,
    pub words: Words,
}

/// One line of a part of the report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ReportLine {
    /// Where it stands in the source.
    pub place: String,
    /// Its words, or what it is.
    pub what: String,
    /// Why, or what to look at.
    pub why: String,
    /// Where it went: `content/cv.md:57`.
    pub to: Option<String>,
}

/// The law of an import: `read` is the sum of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    pub read: usize,
    pub written: usize,
    pub private: usize,
    pub not_carried: usize,
}

/// How many lines of one part are shown on a terminal.
const MOST: usize = 40;

impl ImportReport {
    /// The report for a person. `is_whole` shows every line.
    pub fn text(&self, is_whole: bool) -> String {
        let mut text = format!("{} ({})", self.source, self.format);
        match self.files.is_empty() {
            true => text.push_str(": nothing new\n"),
            false => writeln!(text, " → {}", self.files.join(", ")).unwrap_or_default(),
        }
        let carried: Vec<String> =
            self.carried.iter().map(|(what, number)| counted(*number, what)).collect();
        if !carried.is_empty() {
            part(&mut text, "carried", &carried.join(", "));
        }
        let parts = [
            ("already there", &self.already_there),
            ("kept private", &self.kept_private),
            ("replaced", &self.replaced),
            ("differs", &self.differing),
            ("please check", &self.please_check),
            ("not carried", &self.not_carried),
        ];
        for (name, lines) in parts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
            part(&mut text, name, &lines.len().to_string());
            let most = if is_whole { lines.len() } else { MOST };
            for line in lines.iter().take(most) {
                text.push_str(&line.text());
            }
            if lines.len() > most {
                let more = lines.len() - most;
                writeln!(text, "  and {more} more, in import-report.txt").unwrap_or_default();
            }
        }
        let Words { read, written, private, not_carried } = self.words;
        let sum = format!(
            "{read} read = {written} written + {private} private + {not_carried} not carried"
        );
        part(&mut text, "words", &sum);
        text
    }
}

impl ReportLine {
    fn text(&self) -> String {
        let mut text = String::from("  ");
        if !self.place.is_empty() {
            text += &format!("{}  ", self.place);
        }
        text += &self.what;
        if !self.why.is_empty() {
            text += &format!(": {}", self.why);
        }
        if let Some(to) = &self.to {
            text += &format!(" → {to}");
        }
        text.push('\n');
        text
    }
}

fn part(text: &mut String, name: &str, what: &str) {
    writeln!(text, "{name:<14}{what}").unwrap_or_default();
}

fn counted(number: usize, what: &str) -> String {
    match (number, what.strip_suffix('y')) {
        (1, _) => format!("1 {what}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        (_, None) => format!("{number} {what}s"),
    }
}
