//! TOML text to a table with spans. Says every syntax error at once; knows no key.

use toml::de::{DeTable, DeValue};

use crate::base::{Diagnosed, Diagnostic, SourcePath, Span};

/// A parsed TOML text: a whole file, or the front matter of one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TomlDocument {
    pub file: SourcePath,
    /// Where the text starts in its file.
    pub start: usize,
    pub table: Table,
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

/// A value of TOML. Numbers and moments stay as they were written, as nothing is reckoned with them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    Text(String),
    Integer(String),
    Float(String),
    Flag(bool),
    Moment(String),
    List(Vec<(Value, Span)>),
    Table(Table),
}

impl Table {
    pub fn get(&self, key: &str) -> Option<&TableEntry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

impl TomlDocument {
    pub fn empty(file: &SourcePath) -> Self {
        TomlDocument { file: file.clone(), start: 0, table: Table::default() }
    }

    /// Reads `text`, which starts at byte `start` of `file`. What could not be read is left out of the table.
    pub fn parse(file: &SourcePath, text: &str, start: usize) -> Diagnosed<Self> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut diagnostics: Vec<Diagnostic> = errors
            .iter()
            .map(|error| {
                let span = Span::from(error.span().unwrap_or(0..0)).shifted(start);
                Diagnostic::error("toml-syntax", sentence(error.message())).at(file, span, "").help(way_out(error.message()))
            })
            .collect();
        diagnostics.sort_by_key(|diagnostic| diagnostic.labels[0].span);
        // One slip often breaks several rules at the same place: the first says it.
        diagnostics.dedup_by_key(|diagnostic| diagnostic.labels[0].span.map(|span| span.start));
        Diagnosed::new(TomlDocument { file: file.clone(), start, table: own_table(table.get_ref(), start) }, diagnostics)
    }
}

fn own_table(table: &DeTable<'_>, start: usize) -> Table {
    let entries = table.iter().map(|(key, value)| TableEntry {
        key: key.get_ref().to_string(),
        key_span: Span::from(key.span()).shifted(start),
        value: own_value(value.get_ref(), start),
        span: Span::from(value.span()).shifted(start),
    });
    Table { entries: entries.collect() }
}

fn own_value(value: &DeValue<'_>, start: usize) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Integer(match number.radix() {
            10 => number.as_str().replace('_', ""),
            radix => {
                i64::from_str_radix(&number.as_str().replace('_', ""), radix).map_or_else(|_| number.as_str().to_owned(), |n| n.to_string())
            }
        }),
        DeValue::Float(number) => Value::Float(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Datetime(moment) => Value::Moment(moment.to_string()),
        DeValue::Array(items) => {
            Value::List(items.iter().map(|item| (own_value(item.get_ref(), start), Span::from(item.span()).shifted(start))).collect())
        }
        DeValue::Table(table) => Value::Table(own_table(table, start)),
    }
}

fn sentence(message: &str) -> String {
    let message = message.lines().next().unwrap_or_default();
    if message.contains("duplicate key") {
        return "this key is set twice".to_owned();
    }
    format!("this is not valid TOML: {message}")
}

fn way_out(message: &str) -> &'static str {
    if message.contains("duplicate key") {
        "keep one of the two lines"
    } else if message.contains("newline") || message.contains("unclosed") || message.contains("expected `\"`") {
        "close what was opened: a text ends with a quote, a list with `]`, on the same line"
    } else {
        "write `key = \"text\"`: text stands in straight quotes, a list in `[ ]`, a date bare as in 2025-01-24"
    }
}
