//! Typed reading of TOML tables: every key is asked for by name, and what nobody asked for is an
//! unknown key.
//!
//! Knows the shapes of values (texts, lists, dates, moments, choices), not what any key means.

use crate::base::{Diagnostic, PartialDate, Period, SourcePath, Span};
use crate::syntax::codes::{DATE, UNKNOWN_KEY, UNKNOWN_VALUE, WRONG_TYPE};
use crate::syntax::toml::{Table, TableEntry, TomlDocument, Value};

/// A text and where it stands.
pub type Spanned<T> = (T, Span);

/// A reader over one table.
pub struct TableReader<'a> {
    file: &'a SourcePath,
    name: String,
    place: Span,
    table: &'a Table,
    known: Vec<&'static str>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> TableReader<'a> {
    /// Reads the top table of a document; `name` is how a message calls it: `site.toml`, `the front
    /// matter`.
    pub fn of(document: &'a TomlDocument, name: &str) -> Self {
        TableReader::over(
            &document.file,
            name.to_owned(),
            Span::new(document.start, document.start),
            &document.table,
        )
    }

    fn over(file: &'a SourcePath, name: String, place: Span, table: &'a Table) -> Self {
        TableReader { file, name, place, table, known: Vec::new(), diagnostics: Vec::new() }
    }

    pub fn file(&self) -> &'a SourcePath {
        self.file
    }

    /// Where the table stands: its header, or the start of the text.
    pub fn place(&self) -> Span {
        self.place
    }

    /// Whether the key has been asked for.
    pub fn is_known(&self, key: &str) -> bool {
        self.known.contains(&key)
    }

    pub fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Where the value of a key stands; the table's own place for a key that is not there.
    pub fn span(&self, key: &str) -> Span {
        self.table.get(key).map_or(self.place, |entry| entry.span)
    }

    fn value(&mut self, key: &'static str) -> Option<(&'a Value, Span)> {
        self.known.push(key);
        self.table
            .get(key)
            .filter(|entry| entry.value != Value::Broken)
            .map(|TableEntry { value, span, .. }| (value, *span))
    }

    /// A finding at the value of a key.
    pub fn error_at(&mut self, diagnostic: Diagnostic, key: &str) {
        let diagnostic = diagnostic.at(self.file, self.span(key), "");
        self.diagnostics.push(diagnostic);
    }

    /// Tells that a value is of another kind: `wanted` names the right one, `how` shows it.
    fn type_error(&mut self, key: &str, span: Span, wanted: &str, how: &str, found: &Value) {
        let found = match found {
            Value::String(_) => "a text",
            Value::Integer(_) | Value::Float(_) => "a number",
            Value::Bool(_) => "true or false",
            Value::Datetime(_) => "a date",
            Value::Array(_) => "a list",
            Value::Table(_) => "a table",
            Value::Broken => return,
        };
        let problem = if found == wanted {
            format!("is not {how}")
        } else {
            format!("should be {wanted}, and is {found}")
        };
        self.diagnostics.push(
            Diagnostic::new(&WRONG_TYPE, format!("`{key}` in {} {problem}", self.name))
                .at(self.file, span, "")
                .help(format!("write {how}")),
        );
    }

    /// A text; an empty one counts as not set, so that a key may stand ready to be filled in.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        self.spanned_text(key).map(|(text, _)| text)
    }

    pub fn spanned_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let (value, span) = self.value(key)?;
        match value {
            Value::String(text) => {
                Some((text.trim().to_owned(), span)).filter(|(text, _)| !text.is_empty())
            }
            other => {
                self.type_error(
                    key,
                    span,
                    "a text",
                    &format!("it in quotation marks, as in `{key} = \"...\"`"),
                    other,
                );
                None
            }
        }
    }

    /// A list of texts; one bare text is a list of one.
    pub fn strings(&mut self, key: &'static str) -> Vec<String> {
        self.spanned_strings(key).into_iter().map(|(text, _)| text).collect()
    }

    pub fn spanned_strings(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let Some((value, span)) = self.value(key) else { return Vec::new() };
        let how = format!("texts between brackets, as in `{key} = [\"...\", \"...\"]`");
        match value {
            Value::String(text) => vec![(text.trim().to_owned(), span)],
            Value::Array(items) => {
                let mut texts = Vec::new();
                for (item, span) in items {
                    match item {
                        Value::String(text) => texts.push((text.trim().to_owned(), *span)),
                        other => self.type_error(key, *span, "a list of texts", &how, other),
                    }
                }
                texts
            }
            other => {
                self.type_error(key, span, "a list of texts", &how, other);
                Vec::new()
            }
        }
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .collect()
    }

    pub fn bool(&mut self, key: &'static str) -> Option<bool> {
        let (value, span) = self.value(key)?;
        match value {
            Value::Bool(flag) => Some(*flag),
            other => {
                self.type_error(
                    key,
                    span,
                    "true or false",
                    "`true` or `false`, without quotation marks",
                    other,
                );
                None
            }
        }
    }

    /// A whole number above zero.
    pub fn count(&mut self, key: &'static str) -> Option<u32> {
        let (value, span) = self.value(key)?;
        let number = match value {
            Value::Integer(number) => number.parse().ok().filter(|number| *number > 0),
            _ => None,
        };
        if number.is_none() {
            self.type_error(
                key,
                span,
                "a number",
                &format!("a whole number above zero, as in `{key} = 2`"),
                value,
            );
        }
        number
    }

    /// A list of numbers.
    pub fn numbers(&mut self, key: &'static str) -> Option<Vec<f64>> {
        let (value, span) = self.value(key)?;
        let number = |value: &Value| {
            if let Value::Integer(text) | Value::Float(text) = value {
                text.parse().ok()
            } else {
                None
            }
        };
        let (wrong, span) = match value {
            Value::Array(items) => match items.iter().find(|(item, _)| number(item).is_none()) {
                Some((item, span)) => (item, *span),
                None => return Some(items.iter().filter_map(|(item, _)| number(item)).collect()),
            },
            other => (other, span),
        };
        self.type_error(
            key,
            span,
            "a list of numbers",
            &format!("numbers between brackets, as in `{key} = [0.5, 0.5]`"),
            wrong,
        );
        None
    }

    /// A number or a text, as text: for scores and identifiers, which people write either way.
    pub fn text_or_number(&mut self, key: &'static str) -> Option<String> {
        let (value, span) = self.value(key)?;
        match value {
            Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Value::Integer(number) | Value::Float(number) => Some(number.clone()),
            other => {
                self.type_error(
                    key,
                    span,
                    "a number or a text",
                    &format!("it as in `{key} = \"...\"`"),
                    other,
                );
                None
            }
        }
    }

    /// A TOML date, or a text in one of the forms of [`PartialDate::parse`].
    pub fn date(&mut self, key: &'static str) -> Option<PartialDate> {
        let (value, span) = self.value(key)?;
        let date = match value {
            Value::String(text) if text.trim().is_empty() => return None,
            Value::String(text) => PartialDate::parse(text),
            Value::Datetime(moment) => moment.get(..10).and_then(PartialDate::parse),
            Value::Integer(year) => PartialDate::parse(year),
            other => {
                self.type_error(
                    key,
                    span,
                    "a date",
                    &format!("it as in `{key} = 2025-01-24`"),
                    other,
                );
                return None;
            }
        };
        if date.is_none() {
            self.diagnostics.push(unreadable_date(self.file, span, ""));
        }
        date
    }

    /// Like [`TableReader::date`], or a range of dates in a text.
    pub fn period(&mut self, key: &'static str) -> Option<Period> {
        match self.table.get(key).map(|entry| &entry.value) {
            Some(Value::String(text)) if !text.trim().is_empty() => {
                self.known.push(key);
                let period = Period::parse(text);
                if period.is_none() {
                    self.diagnostics.push(unreadable_date(self.file, self.span(key), text));
                }
                period
            }
            _ => self.date(key).map(Period::at),
        }
    }

    /// An instant: a TOML date and time with its offset from UTC, given back as seconds since 1970.
    pub fn timestamp(&mut self, key: &'static str) -> Option<i64> {
        let (value, span) = self.value(key)?;
        let moment = match value {
            Value::Datetime(text) | Value::String(text) => {
                text.trim().parse::<jiff::Timestamp>().ok()
            }
            _ => None,
        };
        if moment.is_none() {
            self.diagnostics.push(
                Diagnostic::new(
                    &DATE,
                    format!(
                        "`{key}` is not a moment in time: it needs a day, a \
                time and an offset from UTC"
                    ),
                )
                .at(self.file, span, "")
                .help(format!("write it as in `{key} = 2025-01-24T09:00:00-08:00`")),
            );
        }
        moment.map(|moment| moment.as_second())
    }

    /// One of a few words.
    pub fn choice<T: Copy>(&mut self, key: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        let (text, span) = self.spanned_text(key)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let all: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let diagnostic =
            Diagnostic::new(&UNKNOWN_VALUE, format!("`{text}` is not a value of `{key}`"));
        self.diagnostics.push(match did_you_mean(&text, all.iter().copied()) {
            Some(near) => diagnostic
                .at(self.file, span, format!("did you mean \"{near}\"?"))
                .help(format!("it is one of {}", all.join(", "))),
            None => {
                diagnostic.at(self.file, span, "").help(format!("it is one of {}", all.join(", ")))
            }
        });
        None
    }

    /// The reader of a table inside this one.
    pub fn table(&mut self, key: &'static str) -> Option<TableReader<'a>> {
        let (value, span) = self.value(key)?;
        match value {
            Value::Table(table) => {
                Some(TableReader::over(self.file, format!("[{key}]"), span, table))
            }
            other => {
                self.type_error(
                    key,
                    span,
                    "a table",
                    &format!("its keys under a line `[{key}]`"),
                    other,
                );
                None
            }
        }
    }

    /// The readers of a list of tables: `[[document]]`, or `[{ ... }, { ... }]`.
    pub fn tables(&mut self, key: &'static str) -> Vec<TableReader<'a>> {
        let Some((value, span)) = self.value(key) else { return Vec::new() };
        let how = if !self.name.starts_with('[') {
            format!("each under a line `[[{key}]]`")
        } else {
            format!("each in braces, as in `{key} = [{{ name = \"...\" }}]`")
        };
        let mut readers = Vec::new();
        match value {
            Value::Array(items) => {
                for (item, span) in items {
                    match item {
                        Value::Table(table) => readers.push(TableReader::over(
                            self.file,
                            format!("[[{key}]]"),
                            *span,
                            table,
                        )),
                        other => self.type_error(key, *span, "a list of tables", &how, other),
                    }
                }
            }
            Value::Table(table) => {
                self.diagnostics.push(
                    Diagnostic::new(&WRONG_TYPE, format!("`[{key}]` should be a list"))
                        .at(self.file, span, "")
                        .help(format!("write `[[{key}]]`, in double brackets")),
                );
                readers.push(TableReader::over(self.file, format!("[[{key}]]"), span, table));
            }
            other => self.type_error(key, span, "a list of tables", &how, other),
        }
        readers
    }

    /// All keys of the table in the order of the file, for tables whose keys are the person's own:
    /// `[links]`.
    pub fn keys(&self) -> Vec<Spanned<String>> {
        self.table.entries.iter().map(|entry| (entry.key.clone(), entry.key_span)).collect()
    }

    /// The text of a key that the person chose.
    pub fn dynamic_text(&mut self, key: &str) -> Option<Spanned<String>> {
        let span = self.span(key);
        match &self.table.get(key)?.value {
            Value::String(text) => {
                Some((text.trim().to_owned(), span)).filter(|(text, _)| !text.is_empty())
            }
            Value::Integer(number) => Some((number.clone(), span)),
            other => {
                self.type_error(
                    key,
                    span,
                    "a text",
                    &format!("it in quotation marks, as in `{key} = \"...\"`"),
                    other,
                );
                None
            }
        }
    }

    /// The reader of a table under a key that the person chose: the entries of `publications.toml`.
    pub fn dynamic_table(&mut self, key: &str) -> Option<TableReader<'a>> {
        let entry = self.table.get(key)?;
        match &entry.value {
            Value::Table(table) => {
                Some(TableReader::over(self.file, format!("[{key}]"), entry.key_span, table))
            }
            other => {
                self.type_error(
                    key,
                    entry.span,
                    "a table",
                    &format!("its keys under a line `[{key}]`"),
                    other,
                );
                None
            }
        }
    }

    /// Ends the reading of a table whose keys are the person's own: no key is unknown.
    pub fn finish_allow_unknown(self, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.extend(self.diagnostics);
    }

    /// Ends the reading of a table inside this one; what is to be said of it is said with the rest
    /// of this one.
    pub fn merge(&mut self, inner: TableReader<'_>) {
        inner.finish(&mut self.diagnostics);
    }

    /// Ends the reading: every key that was not asked for is an error.
    pub fn finish(mut self, diagnostics: &mut Vec<Diagnostic>) {
        let unknown: Vec<&TableEntry> = self
            .table
            .entries
            .iter()
            .filter(|entry| !self.known.contains(&entry.key.as_str()))
            .collect();
        for (number, entry) in unknown.iter().enumerate() {
            let (name, span) = (entry.key.as_str(), entry.key_span);
            if number == MOST_UNKNOWN && unknown.len() > MOST_UNKNOWN + 1 {
                self.diagnostics.push(
                    Diagnostic::new(
                        &UNKNOWN_KEY,
                        format!(
                            "{} more keys here are not keys of {}",
                            unknown.len() - number,
                            self.name
                        ),
                    )
                    .at(self.file, span, "the first of them")
                    .help("this looks like another kind of file: compare it with one that works"),
                );
                break;
            }
            let diagnostic =
                Diagnostic::new(&UNKNOWN_KEY, format!("`{name}` is not a key of {}", self.name));
            self.diagnostics.push(match did_you_mean(name, self.known.iter().copied()) {
                Some(near) => diagnostic
                    .at(self.file, span, format!("did you mean `{near}`?"))
                    .fix(self.file, span, near),
                None if self.known.is_empty() => diagnostic
                    .at(self.file, span, "")
                    .help("this file takes no keys: remove all from `+++` to `+++`"),
                None => {
                    let mut known = self.known.clone();
                    known.sort_unstable();
                    diagnostic
                        .at(self.file, span, "")
                        .help(format!("its keys are {}", known.join(", ")))
                }
            });
        }
        diagnostics.extend(self.diagnostics);
    }
}

/// How many unknown keys of one table are told one by one.
const MOST_UNKNOWN: usize = 12;

/// The finding that a date cannot be read, or that a period ends before it begins.
pub fn unreadable_date(file: &SourcePath, span: Span, text: &str) -> Diagnostic {
    if Period::is_backwards(text) {
        return Diagnostic::new(&DATE, "this ends before it begins")
            .at(file, span, "")
            .help("look at both dates: one of them is wrong, or they stand in the wrong order");
    }
    Diagnostic::new(&DATE, "this date cannot be read").at(file, span, "").help(
        "write it as in 2020, Jan 2020 or 2020-01-15; a range as in `Jan 2020 – Mar 2021` or \
        `Jan 2020 – present`",
    )
}

/// The candidate nearest to what was written, when it is near enough to have been meant.
pub fn did_you_mean<'a>(
    written: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = written.to_lowercase().replace('_', "-");
    let candidates: Vec<&str> = candidates.collect();
    let near = candidates
        .iter()
        // Two texts of very different length are far from each other; that need not be worked out
        // letter by letter.
        .filter(|candidate| candidate.len().abs_diff(folded.len()) <= 8 && folded.len() <= 200)
        .map(|candidate| {
            (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), *candidate)
        })
        .filter(|(distance, candidate)| {
            *distance <= 1.max(candidate.chars().count().min(folded.chars().count()) / 3)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate);
    // A word that breaks off, or goes on, was meant too: `observer` for `observership`.
    let begun = |candidate: &&str| {
        let shorter = candidate.len().min(folded.len());
        shorter >= 4
            && 2 * shorter >= candidate.len().max(folded.len())
            && (candidate.starts_with(&folded) || folded.starts_with(*candidate))
    };
    near.or_else(|| candidates.iter().copied().find(|candidate| begun(candidate)))
}
