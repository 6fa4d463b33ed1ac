//! Typed reading of TOML tables. A reader can ask for the keys that its table declares
//! (`table_keys`), each as what it is declared to be; a key that is not asked for is unknown.
//!
//! Knows the shapes of values (texts, lists, dates, moments, choices), not what any key means.

mod values;

use crate::base::{Diagnostic, DiagnosticSubject, SourcePath, Span, did_you_mean};
use crate::syntax::codes::{UNKNOWN_KEY, WRONG_TYPE};
use crate::syntax::table_keys::{TableKeys, ValueKind};
use crate::syntax::toml::{Table, TableEntry, TomlDocument, Value};

/// A text and its span.
pub type Spanned<T> = (T, Span);

/// A reader over one table.
pub struct TableReader<'a> {
    file: &'a SourcePath,
    name: String,
    header: Span,
    table: &'a Table,
    keys: &'static TableKeys,
    asked: Vec<&'a str>,
    allows_all: bool,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> TableReader<'a> {
    /// Reads the top table of a document; `name` is how a message calls it: `site.toml`, `the front
    /// matter`.
    pub fn of(document: &'a TomlDocument, keys: &'static TableKeys, name: &str) -> Self {
        TableReader {
            file: &document.file,
            name: name.to_owned(),
            header: Span::new(document.start, document.start),
            table: &document.table,
            keys,
            asked: Vec::new(),
            allows_all: false,
            diagnostics: Vec::new(),
        }
    }

    /// The reader of a table in the same file.
    fn inner(
        &self,
        keys: &'static TableKeys,
        name: String,
        (table, header): (&'a Table, Span),
    ) -> TableReader<'a> {
        TableReader {
            file: self.file,
            name,
            header,
            table,
            keys,
            asked: Vec::new(),
            allows_all: false,
            diagnostics: Vec::new(),
        }
    }

    pub fn file(&self) -> &'a SourcePath {
        self.file
    }

    /// How a message calls the table: `[publish]`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The span of the table's header, or the start of the text.
    pub fn header(&self) -> Span {
        self.header
    }

    pub fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Whether nothing is set: the key is missing, or holds an empty text.
    pub fn is_unset(&self, key: &str) -> bool {
        self.table.get(key).is_none_or(|entry| match &entry.value {
            Value::String(text) => text.trim().is_empty(),
            _ => false,
        })
    }

    /// The span of a key's value; the table's header if the key is missing.
    pub fn span(&self, key: &str) -> Span {
        self.table.get(key).map_or(self.header, |entry| entry.span)
    }

    /// The value of a key, if it is declared to be of a kind that `is_kind` takes. Whoever asks for
    /// anything else gets nothing, and the key stays unknown.
    fn value(
        &mut self,
        key: &'static str,
        is_kind: impl Fn(&ValueKind) -> bool,
    ) -> Option<(&'a Value, Span)> {
        let is_declared = self.keys.get(key).is_some_and(|key| is_kind(&key.kind));
        debug_assert!(is_declared, "`{key}` of {} is not declared as it is read", self.name);
        if !is_declared {
            return None;
        }
        self.asked.push(key);
        self.table
            .get(key)
            .filter(|entry| entry.value != Value::Broken)
            .map(|TableEntry { value, span, .. }| (value, *span))
    }

    /// Adds a diagnostic at the value of a key.
    pub fn error_at(&mut self, diagnostic: Diagnostic, key: &str) {
        let diagnostic = diagnostic.at(self.file, self.span(key), "");
        self.diagnostics.push(diagnostic);
    }

    /// Adds a diagnostic that has its place, or may have none.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes a key as known, whatever it holds.
    pub fn ignore(&mut self, key: &str) {
        self.asked.extend(self.table.get(key).map(|entry| entry.key.as_str()));
    }

    /// Takes all keys as known: which of them the table may have cannot be said.
    pub fn allow_all(&mut self) {
        self.allows_all = true;
    }

    /// Whether it has no key but tables inside it.
    pub fn has_only_tables(&self) -> bool {
        self.table.entries.iter().all(|entry| matches!(entry.value, Value::Table(_)))
    }

    /// The readers of all tables inside this one, each with the name that the person gave it:
    /// `[publish.NAME]`.
    pub fn named_tables(&mut self) -> Vec<(Spanned<String>, TableReader<'a>)> {
        let Some(ValueKind::Table(keys)) = self.keys.own.map(|own| own.kind) else {
            debug_assert!(false, "the keys of {} hold no tables", self.name);
            return Vec::new();
        };
        let outer = self.name.trim_matches(['[', ']']).to_owned();
        let mut readers = Vec::new();
        for entry in &self.table.entries {
            let Value::Table(table) = &entry.value else { continue };
            self.asked.push(&entry.key);
            let name = format!("[{outer}.{}]", entry.key);
            let reader = self.inner(keys, name, (table, entry.span));
            readers.push(((entry.key.clone(), entry.key_span), reader));
        }
        readers
    }

    /// Reports that a value has the wrong type: `wanted` names the right one, `how` shows it.
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

    fn kind(&self, key: &str) -> Option<ValueKind> {
        self.keys.get(key).map(|key| key.kind)
    }

    /// A table whose keys are nobody's to declare.
    pub fn tokens(&mut self, key: &'static str) -> Option<&'a Table> {
        let (value, span) = self.value(key, |kind| matches!(kind, ValueKind::Tokens))?;
        match value {
            Value::Table(table) => Some(table),
            other => {
                self.type_error(key, span, "a table", &under_header(key), other);
                None
            }
        }
    }

    /// The reader of a table inside this one.
    pub fn table(&mut self, key: &'static str) -> Option<TableReader<'a>> {
        let (value, span) = self.value(key, |kind| matches!(kind, ValueKind::Table(_)))?;
        match (value, self.kind(key)) {
            (Value::Table(table), Some(ValueKind::Table(keys))) => {
                Some(self.inner(keys, format!("[{key}]"), (table, span)))
            }
            (other, _) => {
                self.type_error(key, span, "a table", &under_header(key), other);
                None
            }
        }
    }

    /// The readers of a list of tables: `[[document]]`, or `[{ ... }, { ... }]`.
    pub fn tables(&mut self, key: &'static str) -> Vec<TableReader<'a>> {
        let is_kind = |kind: &ValueKind| matches!(kind, ValueKind::Tables(_));
        let Some((value, span)) = self.value(key, is_kind) else { return Vec::new() };
        let Some(ValueKind::Tables(keys)) = self.kind(key) else { return Vec::new() };
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
                        Value::Table(table) => {
                            readers.push(self.inner(keys, format!("[[{key}]]"), (table, *span)));
                        }
                        other => self.type_error(key, *span, "a list of tables", &how, other),
                    }
                }
            }
            Value::Table(table) => {
                let diagnostic =
                    Diagnostic::new(&WRONG_TYPE, format!("`[{key}]` should be a list"))
                        .at(self.file, span, "")
                        .help(format!("write `[[{key}]]`, in double brackets"));
                // A table in braces has no header whose brackets could be doubled.
                let is_header = span.end - span.start == key.len() + "[]".len();
                self.diagnostics.push(match is_header {
                    true => diagnostic.fix(self.file, span, format!("[[{key}]]")),
                    false => diagnostic,
                });
                readers.push(self.inner(keys, format!("[[{key}]]"), (table, span)));
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

    /// The texts of the table with their keys, those in lists among them, whether any key is known or
    /// not.
    pub fn texts_by_key(&self) -> Vec<(&'a str, &'a str)> {
        let mut texts = Vec::new();
        for entry in &self.table.entries {
            let mut open = vec![&entry.value];
            while let Some(value) = open.pop() {
                match value {
                    Value::String(text) => texts.push((entry.key.as_str(), text.as_str())),
                    Value::Array(items) => open.extend(items.iter().map(|(item, _)| item)),
                    _ => {}
                }
            }
        }
        texts
    }

    /// The text of a key that the person chose, or the number as text.
    pub fn dynamic_text(&mut self, key: &str) -> Option<Spanned<String>> {
        let is_text = matches!(
            self.keys.own.map(|own| own.kind),
            Some(ValueKind::TextOrNumber | ValueKind::Word { .. })
        );
        debug_assert!(is_text, "the keys of {} hold no texts", self.name);
        let span = self.span(key);
        match &self.table.get(key).filter(|_| is_text)?.value {
            Value::Integer(number) | Value::Float(number) => Some((number.clone(), span)),
            other => self.read_text(key, other, span),
        }
    }

    /// The reader of a table under a key that the person chose: the entries of `publications.toml`.
    pub fn dynamic_table(&mut self, key: &str) -> Option<TableReader<'a>> {
        let keys = match self.keys.own.map(|own| own.kind) {
            Some(ValueKind::Table(keys)) => keys,
            _ => {
                debug_assert!(false, "the keys of {} hold no tables", self.name);
                return None;
            }
        };
        let entry = self.table.get(key)?;
        self.asked.push(&entry.key);
        match &entry.value {
            Value::Table(table) => {
                Some(self.inner(keys, format!("[{key}]"), (table, entry.key_span)))
            }
            other => {
                self.type_error(key, entry.span, "a table", &under_header(key), other);
                None
            }
        }
    }

    /// Ends the reading of a table inside this one and takes over its diagnostics.
    pub fn merge(&mut self, inner: TableReader<'_>) {
        inner.finish(&mut self.diagnostics);
    }

    /// Ends the reading: every key that was not asked for is an error, unless the person may have
    /// chosen it.
    pub fn finish(mut self, diagnostics: &mut Vec<Diagnostic>) {
        let may_be_own = |value: &Value| match self.keys.own.map(|own| own.kind) {
            Some(ValueKind::Table(_)) => matches!(value, Value::Table(_) | Value::Broken),
            own => own.is_some(),
        };
        let is_unknown = |entry: &&TableEntry| {
            !self.allows_all
                && !self.asked.contains(&entry.key.as_str())
                && !may_be_own(&entry.value)
        };
        let unknown: Vec<&TableEntry> = self.table.entries.iter().filter(is_unknown).collect();
        let mut suggested: Vec<&str> = Vec::new();
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
                Diagnostic::new(&UNKNOWN_KEY, format!("`{name}` is not a key of {}", self.name))
                    .about(DiagnosticSubject::Key(name.to_owned()));
            let folded = name.to_lowercase().replace('_', "-");
            if let Some((_, help)) = self.keys.led_elsewhere().find(|(key, _)| *key == folded) {
                self.diagnostics.push(diagnostic.at(self.file, span, "").help(help));
                continue;
            }
            self.diagnostics.push(match did_you_mean(name, self.asked.iter().copied()) {
                // A key that exists already, or that another slip becomes, would be set twice.
                Some(near) if self.table.get(near).is_some() || suggested.contains(&near) => {
                    diagnostic.ask(self.file, span, near)
                }
                Some(near) => {
                    suggested.push(near);
                    diagnostic.suggest(self.file, span, near)
                }
                None => {
                    let help = self.keys.sentence(&self.asked).unwrap_or_else(|| {
                        "this file takes no keys: remove all from `+++` to `+++`".to_owned()
                    });
                    diagnostic.at(self.file, span, "").help(help)
                }
            });
        }
        diagnostics.extend(self.diagnostics);
    }
}

/// How many unknown keys of one table are reported one by one.
const MOST_UNKNOWN: usize = 12;

/// How a table is written.
fn under_header(key: &str) -> String {
    format!("its keys under a line `[{key}]`")
}
