//! The texts of a TOML document: its keys, values and remarks.
//!
//! Reads values again only to find where each letter of a string with escapes is written.

use super::passage::{Builder, Passage, PassageKind};
use crate::base::Span;
use crate::syntax::toml::{Table, TomlDocument, Value};

/// Adds the texts of `document`, which is the part `within` of the file's text.
pub(super) fn collect(document: &TomlDocument, text: &str, within: Span, found: &mut Vec<Passage>) {
    let first = found.len();
    let mut known = Vec::new();
    table(&document.table, text, &mut Vec::new(), &mut known, found);
    remarks(text, within, known, found);
    found[first..].sort_by_key(|passage| passage.span(0..passage.text.len()));
}

fn table(
    table: &Table,
    text: &str,
    path: &mut Vec<String>,
    known: &mut Vec<Span>,
    found: &mut Vec<Passage>,
) {
    for entry in &table.entries {
        let raw = text.get(entry.key_span.range()).unwrap_or_default();
        if known.last() != Some(&entry.key_span) && !raw.is_empty() {
            string(&entry.key, raw, entry.key_span.start).finish_into(PassageKind::Key, found);
        }
        known.push(entry.key_span);
        path.push(entry.key.clone());
        value(&entry.value, entry.span, text, path, known, found);
        path.pop();
    }
}

fn value(
    value_at: &Value,
    span: Span,
    text: &str,
    path: &mut Vec<String>,
    known: &mut Vec<Span>,
    found: &mut Vec<Passage>,
) {
    let raw = text.get(span.range()).unwrap_or_default();
    let builder = match value_at {
        Value::Table(inner) => return table(inner, text, path, known, found),
        Value::Array(items) => {
            for (item, span) in items {
                value(item, *span, text, path, known, found);
            }
            return;
        }
        // What could not be read is searched as it is written.
        Value::Broken | Value::Bool(_) => {
            let mut builder = Builder::default();
            builder.push_verbatim(raw, span.start);
            builder
        }
        Value::String(text) => string(text, raw, span.start),
        Value::Integer(text) | Value::Float(text) | Value::Datetime(text) => {
            let mut builder = Builder::default();
            builder.push(text, raw, span.start);
            builder
        }
    };
    known.push(span);
    builder.finish_into(PassageKind::Value(path.clone()), found);
}

/// A string or a key with its escapes resolved. `raw` has its quotation marks.
fn string(value: &str, raw: &str, start: usize) -> Builder {
    let (fence, has_escapes) = match raw.as_bytes() {
        [b'"', b'"', b'"', ..] => (3, true),
        [b'\'', b'\'', b'\'', ..] => (3, false),
        [b'"', ..] => (1, true),
        [b'\'', ..] => (1, false),
        _ => (0, false),
    };
    let mut inner = raw.get(fence..raw.len().saturating_sub(fence)).unwrap_or_default();
    let mut at = start + fence;
    if fence == 3 {
        let break_length = if inner.starts_with("\r\n") { 2 } else { 1 };
        if inner.starts_with(['\r', '\n']) {
            inner = &inner[break_length.min(inner.len())..];
            at += break_length;
        }
    }
    let mut builder = Builder::default();
    while !inner.is_empty() {
        let escape = inner.find(if has_escapes { &['\\', '\r'][..] } else { &['\r'][..] });
        let plain = &inner[..escape.unwrap_or(inner.len())];
        builder.push_verbatim(plain, at);
        inner = &inner[plain.len()..];
        at += plain.len();
        if !inner.is_empty() {
            let (decoded, length) = decode(inner);
            let mut letters = [0; 4];
            let decoded = decoded.map_or("", |c| c.encode_utf8(&mut letters));
            builder.push_decoded(decoded, Span::new(at, at + length));
            inner = inner.get(length..).unwrap_or_default();
            at += length;
        }
    }
    if builder.text() != value {
        builder = Builder::default();
        builder.push_decoded(value, Span::new(start, start + raw.len()));
    }
    builder
}

/// The sign that an escape or a carriage return at the start of `raw` stands for, if any, and how
/// long it is in the source.
fn decode(raw: &str) -> (Option<char>, usize) {
    if raw.starts_with('\r') {
        return (Some('\n').filter(|_| raw.starts_with("\r\n")), raw.len().min(2));
    }
    let Some(sign) = raw[1..].chars().next() else { return (None, 1) };
    let digits = match sign {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    if digits > 0 {
        let number = raw.get(2..2 + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        return (number.and_then(char::from_u32), raw.len().min(2 + digits));
    }
    let decoded = match sign {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'e' => '\u{1b}',
        sign if sign.is_whitespace() => {
            // A backslash at the end of a line takes the blanks behind it away.
            let rest = raw[1..].trim_start_matches([' ', '\t', '\n', '\r']);
            return (None, raw.len() - rest.len());
        }
        sign => sign,
    };
    (Some(decoded), 1 + sign.len_utf8())
}

/// Every remark of the text: what stands behind a `#` that is in no key and no value.
fn remarks(text: &str, within: Span, mut known: Vec<Span>, found: &mut Vec<Passage>) {
    known.sort_unstable();
    let mut at = within.start;
    for next in known.into_iter().chain([Span::new(within.end, within.end)]) {
        let between = text.get(at..next.start).unwrap_or_default();
        let mut line_at = at;
        for line in between.split_inclusive('\n') {
            if let Some(sign) = line.find('#') {
                let remark = line[sign + 1..].trim_end();
                let mut builder = Builder::default();
                builder.push_verbatim(remark, line_at + sign + 1);
                builder.finish_into(PassageKind::Comment, found);
            }
            line_at += line.len();
        }
        at = at.max(next.end);
    }
}
