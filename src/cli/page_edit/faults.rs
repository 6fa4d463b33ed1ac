//! What is wrong with a draft, as a page shows it below the field: in words, with its place and with what
//! can be written instead. It has no excerpt, as the field beside it is the source.
//!
//! Decides nothing: each part comes from the diagnostic.

use crate::base::{Diagnostic, Label, SourcePath, Span};
use crate::cli::page_edit::fixes::{fixes, place_in};
use crate::edit::line_of;
use crate::preview::server::DraftFault;
use crate::report::{Texts, position};

/// How many letters of what is marked are shown.
const MOST_LETTERS: usize = 60;

/// What a person has open: the part of a file at `span`, in the text that the file would have.
pub struct Opened<'a> {
    pub file: &'a SourcePath,
    pub text: &'a str,
    pub span: Span,
}

/// The diagnostics in their order. `texts` has the text of every file that they are about.
pub fn faults(found: &[Diagnostic], texts: &Texts, opened: &Opened<'_>) -> Vec<DraftFault> {
    let fault = |diagnostic: &Diagnostic| {
        let main = diagnostic.labels.first();
        let is_here = main.filter(|label| label.file == *opened.file);
        DraftFault {
            severity: diagnostic.severity.name(),
            message: diagnostic.message.clone(),
            place: main.map(|label| place(label, texts, opened)).unwrap_or_default(),
            words: main.and_then(|label| words(label, texts)).unwrap_or_default(),
            at: is_here.and_then(|label| place_in(opened.text, opened.span, label.span?)),
            notes: notes(diagnostic, texts, opened),
            fixes: fixes(diagnostic, opened.file, opened.text, opened.span),
        }
    };
    found.iter().map(fault).collect()
}

/// `Line 4` in the file that is open, else with its file before it.
fn place(label: &Label, texts: &Texts, opened: &Opened<'_>) -> String {
    let line = label.span.zip(texts.get(&label.file)).map(|(span, text)| line_of(text, span.start));
    match line {
        Some(line) if label.file == *opened.file => format!("Line {line}"),
        Some(line) => format!("{}, line {line}", label.file),
        None => label.file.to_string(),
    }
}

/// What a label marks, as far as its first line goes; of a heading its words.
fn words(label: &Label, texts: &Texts) -> Option<String> {
    let marked = texts.get(&label.file)?.get(label.span?.range())?;
    let line = marked.lines().next()?.trim_start_matches('#').trim();
    let is_long = line.chars().count() > MOST_LETTERS;
    let shown: String = line.chars().take(MOST_LETTERS).collect();
    Some(if is_long { format!("{}…", shown.trim_end()) } else { shown })
}

/// What stands beside the marks, and the way out.
fn notes(diagnostic: &Diagnostic, texts: &Texts, opened: &Opened<'_>) -> Vec<String> {
    let said = diagnostic.labels.iter().enumerate().filter(|(_, label)| !label.message.is_empty());
    let beside = said.map(|(number, label)| match number {
        0 => label.message.clone(),
        _ => format!("{}: {}", place(label, texts, opened), label.message),
    });
    let level = diagnostic.level_set_at.as_ref().map(|label| {
        let position = position(label, texts);
        format!("[lints] sets the level of `{}` at {position}", diagnostic.code)
    });
    beside.chain(diagnostic.help.clone()).chain(level).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Code;

    static CODE: Code = Code::warning("gap", "");

    #[test]
    fn a_fault_says_where_it_is_and_what_can_be_done() {
        let (cv, site) = (SourcePath::new("content/cv.md"), SourcePath::new("site.toml"));
        let text = "## Work\r\n\r\n### One\r\n\r\n### Two\r\n";
        let mut texts = Texts::default();
        texts.insert(cv.clone(), text);
        texts.insert(site.clone(), "[cv]\nsections = 1\n");
        let at = |words: &str| {
            let start = text.find(words).unwrap();
            Span::new(start, start + words.len())
        };
        let found = [
            Diagnostic::new(&CODE, "a gap")
                .at(&cv, at("### Two"), "nothing before this")
                .at(&cv, at("### One"), "nothing after this")
                .help("write an entry"),
            Diagnostic::new(&CODE, "elsewhere").at(&site, Span::new(5, 13), ""),
            Diagnostic::new(&CODE, "nowhere"),
        ];
        let opened = Opened { file: &cv, text, span: at("### Two") };
        let faults = faults(&found, &texts, &opened);
        let [gap, elsewhere, nowhere] = &faults[..] else { panic!("{faults:?}") };
        assert_eq!((gap.place.as_str(), gap.words.as_str()), ("Line 5", "Two"));
        assert_eq!(gap.at, Some((0, 7)));
        assert_eq!(
            gap.notes,
            ["nothing before this", "Line 3: nothing after this", "write an entry"]
        );
        assert_eq!((elsewhere.place.as_str(), elsewhere.at), ("site.toml, line 2", None));
        assert_eq!(elsewhere.words, "sections");
        assert_eq!((nowhere.place.as_str(), nowhere.words.as_str()), ("", ""));
    }
}
