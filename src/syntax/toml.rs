//! TOML text to a table with spans. Reports every syntax error at once; knows no key.

mod error;
mod odd_signs;
mod unquoted;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use error::{TomlError, syntax_errors};

use crate::base::{Diagnosed, Diagnostic, SourcePath, Span};
use crate::lexicon::invisible::visible;
use crate::syntax::hidden_characters;

/// A parsed TOML text: a whole file, or the front matter of one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TomlDocument {
    pub file: SourcePath,
    /// Where the text starts in its file.
    pub start: usize,
    pub table: Table,
    /// Whether some of the text could not be read: what is missing from the table may still be in
    /// the file.
    pub is_broken: bool,
}

/// Keys and values in the order of the file; every span counts from the start of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Table {
    pub entries: Vec<TableEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TableEntry {
    pub key: String,
    pub key_span: Span,
    pub value: Value,
    pub span: Span,
}

/// A value of TOML. Numbers and dates stay as written, as nothing is computed with them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    String(String),
    Integer(String),
    Float(String),
    Bool(bool),
    Datetime(String),
    Array(Vec<(Value, Span)>),
    Table(Table),
    /// A value that could not be read, which is already reported: it is neither missing nor of the
    /// wrong type.
    Broken,
}

impl Table {
    pub fn get(&self, key: &str) -> Option<&TableEntry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// Puts an entry in the place of the one with its key, or behind all. Of a table, the entries
    /// are put into the table that is there.
    pub fn lay_over(&mut self, entry: &TableEntry) {
        match self.entries.iter_mut().find(|known| known.key == entry.key) {
            Some(known) => match (&mut known.value, &entry.value) {
                (Value::Table(below), Value::Table(above)) => {
                    above.entries.iter().for_each(|entry| below.lay_over(entry));
                }
                _ => *known = entry.clone(),
            },
            None => self.entries.push(entry.clone()),
        }
    }
}

impl TomlDocument {
    /// The span of the value under a path of keys, as in `["person", "photo"]`; of the table around
    /// it where it is not there.
    pub fn span(&self, keys: &[&str]) -> Span {
        let (mut span, mut table) = (Span::new(self.start, self.start), &self.table);
        for key in keys {
            let Some(entry) = table.get(key) else { break };
            span = entry.span;
            let Value::Table(inner) = &entry.value else { break };
            table = inner;
        }
        span
    }

    /// The span of `key = "text"` in the first table of a list, `[[list]]`, that has it.
    pub fn span_in_list(&self, list: &str, key: &str, text: &str) -> Option<Span> {
        let Value::Array(items) = &self.table.get(list)?.value else { return None };
        items.iter().find_map(|(item, _)| {
            let Value::Table(table) = item else { return None };
            let entry = table.get(key)?;
            let Value::String(written) = &entry.value else { return None };
            (written.trim() == text).then_some(entry.span)
        })
    }

    pub fn empty(file: &SourcePath) -> Self {
        TomlDocument { file: file.clone(), start: 0, table: Table::default(), is_broken: false }
    }

    /// Reads `text`, which starts at byte `start` of `file`. What could not be read is left out of
    /// the table.
    pub fn parse(file: &SourcePath, text: &str, start: usize) -> Diagnosed<Self> {
        let (plain, odd_lines) = odd_signs::plain(text);
        let text = plain.as_str();
        let (readable, mut errors) = without_broken_keys(text);
        let (table, of_rest) = mistakes(&readable);
        errors.extend(of_rest);
        errors.sort_by_key(|error| error.span);
        let line = |at: usize| text[..at].matches('\n').count();
        let is_odd = |error: &TomlError| {
            odd_lines.iter().any(|odd| line(odd.first.start) == line(error.span.start))
        };
        let mut diagnostics: Vec<Diagnostic> =
            odd_lines.iter().map(|odd| odd.diagnostic(file, start)).collect();
        let others = errors.iter().filter(|error| !is_odd(error));
        diagnostics.extend(others.map(|error| error.diagnostic(file, text, start)));
        let mut table = dynamic_table(table.get_ref(), text, start, &errors);
        for error in errors.iter().filter(|error| error.opens_table) {
            // The keys after a broken header belong to an unknown table.
            let next =
                text[error.span.start..].find("\n[").map_or(text.len(), |at| error.span.start + at);
            forget(&mut table, Span::new(error.span.start, next).shifted(start));
        }
        let is_broken = !diagnostics.is_empty();
        check_texts(file, &mut table, &mut diagnostics);
        Diagnosed::new(TomlDocument { file: file.clone(), start, table, is_broken }, diagnostics)
    }
}

/// The mistakes of a text, and what can be read beside them.
fn mistakes(text: &str) -> (Spanned<DeTable<'_>>, Vec<TomlError>) {
    let (table, complaints) = DeTable::parse_recoverable(text);
    let complaints = complaints
        .iter()
        .map(|error| (error.message(), Span::from(error.span().unwrap_or(0..0))))
        .collect();
    (table, syntax_errors(text, complaints))
}

/// The text with each line whose key cannot be read as a remark, and the mistakes in those lines:
/// the parser passes over what it does not like in the lines below such a key.
fn without_broken_keys(text: &str) -> (String, Vec<TomlError>) {
    let mut readable = text.to_owned();
    let mut errors = Vec::new();
    loop {
        let (_, found) = mistakes(&readable);
        let Some(error) = found.into_iter().find(|error| error.has_broken_key()) else {
            return (readable, errors);
        };
        let start = text[..error.span.start].rfind('\n').map_or(0, |newline| newline + 1);
        let first = text[start..].chars().next().map_or(0, char::len_utf8);
        // As long as what it stands for, so that each place stays what it is.
        readable.replace_range(start..start + first, &format!("{:#<first$}", ""));
        errors.push(error);
    }
}

/// Reports texts that hold a hidden character by an escape, and takes it out.
fn check_texts(file: &SourcePath, table: &mut Table, diagnostics: &mut Vec<Diagnostic>) {
    for entry in &mut table.entries {
        check_text(file, &mut entry.key, entry.key_span, diagnostics);
        check_value(file, &mut entry.value, entry.span, diagnostics);
    }
}

fn check_value(
    file: &SourcePath,
    value: &mut Value,
    span: Span,
    diagnostics: &mut Vec<Diagnostic>,
) {
    match value {
        Value::String(text) => check_text(file, text, span, diagnostics),
        Value::Array(items) => {
            items.iter_mut().for_each(|(item, span)| check_value(file, item, *span, diagnostics));
        }
        Value::Table(table) => check_texts(file, table, diagnostics),
        _ => {}
    }
}

fn check_text(file: &SourcePath, text: &mut String, span: Span, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(diagnostic) = hidden_characters::check_value(file, span, text) {
        diagnostics.push(diagnostic);
        *text = hidden_characters::removed(text);
    }
    diagnostics.extend(error::curly_list(file, span, text));
}

fn forget(table: &mut Table, lost: Span) {
    table.entries.retain(|entry| !(lost.start..lost.end).contains(&entry.key_span.start));
    for entry in &mut table.entries {
        if let Value::Table(table) = &mut entry.value {
            forget(table, lost);
        }
    }
}

fn dynamic_table(table: &DeTable<'_>, text: &str, start: usize, errors: &[TomlError]) -> Table {
    let entries = table
        .iter()
        .filter(|(key, _)| {
            !errors.iter().any(|error| error.is_in_key && error.touches(Span::from(key.span())))
        })
        .map(|(key, value)| {
            let span = Span::from(value.span());
            // A table under a header spans many lines, and an error in one of them does not break
            // the table.
            let is_under_header = matches!(value.get_ref(), DeValue::Table(_))
                && !text[span.range()].starts_with('{');
            let is_list_of_tables = matches!(value.get_ref(), DeValue::Array(_))
                && !text[span.range()].starts_with('[')
                || text[span.range()].starts_with("[[");
            let is_broken = !is_under_header
                && !is_list_of_tables
                && errors.iter().any(|error| error.touches(span));
            TableEntry {
                key: key.get_ref().to_string(),
                key_span: Span::from(key.span()).shifted(start),
                value: if is_broken {
                    Value::Broken
                } else {
                    own_value(value.get_ref(), text, start, errors)
                },
                span: span.shifted(start),
            }
        });
    Table { entries: entries.collect() }
}

fn own_value(value: &DeValue<'_>, text: &str, start: usize, errors: &[TomlError]) -> Value {
    match value {
        DeValue::String(text) => Value::String(visible(text).into_owned()),
        DeValue::Integer(number) => Value::Integer(match number.radix() {
            10 => number.as_str().replace('_', ""),
            radix => i64::from_str_radix(&number.as_str().replace('_', ""), radix)
                .map_or_else(|_| number.as_str().to_owned(), |n| n.to_string()),
        }),
        DeValue::Float(number) => Value::Float(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Value::Bool(*flag),
        DeValue::Datetime(moment) => Value::Datetime(moment.to_string()),
        DeValue::Array(items) => {
            let items = items.iter().map(|item| {
                (
                    own_value(item.get_ref(), text, start, errors),
                    Span::from(item.span()).shifted(start),
                )
            });
            Value::Array(items.collect())
        }
        DeValue::Table(table) => Value::Table(dynamic_table(table, text, start, errors)),
    }
}
