//! Diagnostics about the input, as data. Rendering them is the work of `report`.

use std::collections::BTreeSet;

use crate::base::{Code, Level, SourcePath, Span};

/// The severity of a diagnostic: an error stops the build, a warning does not, a note is shown by
/// `folio check` only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
    Note,
}

impl Severity {
    /// The word that opens a report.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }

    /// The severity that a level gives; `None` for `Allow`.
    pub fn of(level: Level) -> Option<Severity> {
        match level {
            Level::Allow => None,
            Level::Note => Some(Severity::Note),
            Level::Warn => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }
}

/// A span that a diagnostic is about. The first label of a diagnostic is its main one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    pub file: SourcePath,
    /// `None` is the file as a whole, as when it cannot be read.
    pub span: Option<Span>,
    /// The words beside the mark; empty for the mark alone.
    pub message: String,
}

/// A safe edit of the source that fixes what the diagnostic reports: `replacement` instead of
/// `span`. It changes no meaning; a change that needs a decision is `help`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fix {
    pub file: SourcePath,
    pub span: Span,
    pub replacement: String,
    /// Further places that hold the same text and are mended alike.
    pub again: Vec<(SourcePath, Span)>,
}

impl Fix {
    /// Every place that is mended.
    pub fn places(&self) -> impl Iterator<Item = (&SourcePath, Span)> {
        let again = self.again.iter().map(|(file, span)| (file, *span));
        std::iter::once((&self.file, self.span)).chain(again)
    }
}

/// What a diagnostic is about, for code that depends on it: no code parses a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiagnosticSubject {
    /// The key of a table.
    Key(String),
    /// A file that is referenced; it need not exist.
    File(SourcePath),
    /// Letters that the fonts of a document lack.
    Letters(Box<LackingLetters>),
}

/// The letters of one writing, or signs of none, that a document cannot show as they should be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LackingLetters {
    /// The document, as it is called among the outputs.
    pub document: String,
    /// As a sentence calls them: "Arabic letters". `None` are signs of no writing.
    pub name: Option<&'static str>,
    /// Those that no font has.
    pub missing: BTreeSet<char>,
    /// Those that only a font for single signs has.
    pub makeshift: BTreeSet<char>,
}

/// A stable code in kebab-case, a plain sentence, the spans it is about, and a way out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagnostic {
    pub severity: Severity,
    pub code: &'static Code,
    pub message: String,
    pub labels: Vec<Label>,
    pub help: Option<String>,
    pub fix: Option<Box<Fix>>,
    /// What could stand in place of the first label, each for another meaning: only a person can
    /// choose.
    pub alternatives: Vec<String>,
    pub subject: Option<DiagnosticSubject>,
    /// The line of `[lints]` that chose the severity.
    pub level_set_at: Option<Label>,
}

impl Diagnostic {
    /// A diagnostic of the code's own level. A code whose level is `Allow` gives a note, which is
    /// dropped when levels are applied.
    pub fn new(code: &'static Code, message: impl Into<String>) -> Self {
        let severity = Severity::of(code.level).unwrap_or(Severity::Note);
        Diagnostic {
            severity,
            code,
            message: shortened(&message.into()),
            labels: Vec::new(),
            help: None,
            fix: None,
            alternatives: Vec::new(),
            subject: None,
            level_set_at: None,
        }
    }

    /// Makes an error of it, whatever the level of its code: at this place it weighs more than
    /// elsewhere. A lower level that is chosen for the code leaves a warning.
    pub fn raised(mut self) -> Self {
        self.severity = Severity::Error;
        self
    }

    /// Whether it weighs more than its code does elsewhere.
    pub fn is_raised(&self) -> bool {
        self.is_error() && self.code.level < Level::Error && self.level_set_at.is_none()
    }

    /// Marks a span of a file; `message` is written beside the mark and may be empty.
    pub fn at(
        mut self,
        file: &SourcePath,
        span: impl Into<Span>,
        message: impl Into<String>,
    ) -> Self {
        self.labels.push(Label {
            file: file.clone(),
            span: Some(span.into()),
            message: message.into(),
        });
        self
    }

    /// Adds a label for a file as a whole.
    pub fn in_file(mut self, file: &SourcePath) -> Self {
        self.labels.push(Label { file: file.clone(), span: None, message: String::new() });
        self
    }

    /// The same about other files: `place` gives the file that each one really is.
    pub fn moved(mut self, place: impl Fn(&SourcePath) -> SourcePath) -> Self {
        for label in &mut self.labels {
            label.file = place(&label.file);
        }
        if let Some(fix) = &mut self.fix {
            fix.file = place(&fix.file);
            fix.again.iter_mut().for_each(|(file, _)| *file = place(file));
        }
        self
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(shortened(&help.into()));
        self
    }

    pub fn fix(mut self, file: &SourcePath, span: Span, replacement: impl Into<String>) -> Self {
        let (file, replacement) = (file.clone(), replacement.into());
        self.fix = Some(Box::new(Fix { file, span, replacement, again: Vec::new() }));
        self
    }

    /// Mends further places as the fix does its own; without a fix, none.
    pub fn fix_again(mut self, places: impl IntoIterator<Item = (SourcePath, Span)>) -> Self {
        if let Some(fix) = &mut self.fix {
            fix.again.extend(places);
        }
        self
    }

    /// Offers texts in place of the first label, for a person to choose from.
    pub fn alternatives(mut self, texts: impl IntoIterator<Item = String>) -> Self {
        self.alternatives.extend(texts);
        self
    }

    pub fn about(mut self, subject: DiagnosticSubject) -> Self {
        self.subject = Some(subject);
        self
    }

    /// Asks at `span` whether `near` was meant, and makes that the fix. `span` holds nothing but
    /// the word that was written.
    pub fn suggest(self, file: &SourcePath, span: Span, near: &str) -> Self {
        self.ask(file, span, near).fix(file, span, near)
    }

    /// The same for a quoted string; `span` includes the quotation marks.
    pub fn suggest_string(self, file: &SourcePath, span: Span, near: &str) -> Self {
        let quoted = format!("\"{near}\"");
        self.at(file, span, format!("did you mean {quoted}?")).fix(file, span, quoted)
    }

    /// Asks the same where no text can be replaced by itself.
    pub fn ask(self, file: &SourcePath, span: Span, near: &str) -> Self {
        self.at(file, span, format!("did you mean `{near}`?"))
    }

    /// Asks the same of something that no span can mark, such as the name of a file.
    pub fn ask_below(self, near: &str) -> Self {
        self.help(format!("did you mean `{near}`?"))
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Shortens quotations in a sentence, so that none fills the screen: the excerpt shows the rest.
fn shortened(sentence: &str) -> String {
    const LONGEST: usize = 120;
    let cut = |(number, part): (usize, &str)| match part.char_indices().nth(LONGEST) {
        Some((at, _)) if number % 2 == 1 => format!("{}…", &part[..at]),
        _ => part.to_owned(),
    };
    sentence.split('`').enumerate().map(cut).collect::<Vec<_>>().join("`")
}

/// A value and the diagnostics of making it. Making it cannot fail: what could not be read is left
/// out of the value and reported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Diagnosed<T> {
    pub value: T,
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Diagnosed<T> {
    pub fn new(value: T, diagnostics: Vec<Diagnostic>) -> Self {
        Diagnosed { value, diagnostics }
    }

    /// Another value with the same diagnostics.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Diagnosed<U> {
        Diagnosed { value: to(self.value), diagnostics: self.diagnostics }
    }

    /// The value alone; its diagnostics go to the end of `sink`.
    pub fn into_value(self, sink: &mut Vec<Diagnostic>) -> T {
        sink.extend(self.diagnostics);
        self.value
    }
}
