//! Values and keys without the quotation marks that they need: `phone = 807-555-0132`,
//! `name = Jane Doe`, `Google Scholar = "…"`.
//!
//! Says which part of a broken line was meant as one value or as one key, and how it is written. It
//! does not find errors: only lines that the parser refused come here.

use crate::base::Span;
use crate::lexicon::date::text::{DateHabits, DateReading, read_date};
use crate::lexicon::service::{SERVICES, Service};

/// The value around a place in its line, where nothing stands in quotation marks that should: all
/// behind the `=`, one item of a table in its line, or a whole list.
pub(super) fn value_at(text: &str, at: usize) -> Option<Span> {
    let line = line_around(text, at);
    let (equals, value) = value_of(text, line)?;
    if at <= equals || value.range().is_empty() {
        return None;
    }
    let written = &text[value.range()];
    match written.chars().next()? {
        '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '＂' => None,
        '[' if is_plain_list(written) => Some(value),
        '[' | '{' => item_at(text, value, at),
        _ => Some(value),
    }
}

/// How an unquoted value is written; `None` where that cannot be told.
pub(super) fn quoted(written: &str) -> Option<String> {
    if let Some(inner) = written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let items: Option<Vec<String>> = inner
            .split(',')
            .map(str::trim)
            .filter(|item| !item.is_empty())
            .map(
                |item| if item.starts_with(['"', '\'']) { Some(item.into()) } else { quoted(item) },
            )
            .collect();
        return items.map(|items| format!("[{}]", items.join(", ")));
    }
    match written.to_lowercase().as_str() {
        "true" => return Some("true".to_owned()),
        "false" => return Some("false".to_owned()),
        // A switch, or a text: `"no"` is also a language.
        "yes" | "no" | "on" | "off" => return None,
        _ => {}
    }
    match (written.contains('"'), written.contains('\'')) {
        _ if written.contains('\\') => None,
        (false, _) => Some(format!("\"{written}\"")),
        (true, false) => Some(format!("'{written}'")),
        (true, true) => None,
    }
}

/// Whether a value is written as a date of a calendar and is none, as `2025-13-01`: quotation marks
/// would not mend it.
pub(super) fn is_wrong_date(written: &str) -> bool {
    let mut parts = written.split(['T', ' ']).next().unwrap_or_default().split('-');
    let digits = |part: Option<&str>, most: usize| {
        part.is_some_and(|part| {
            (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let is_year = written.bytes().take_while(u8::is_ascii_digit).count() == 4;
    let has_shape = is_year && digits(parts.next(), 4) && digits(parts.next(), 2);
    let has_day = parts.next().is_none_or(|day| digits(Some(day), 2)) && parts.next().is_none();
    has_shape
        && has_day
        && matches!(read_date(written, DateHabits::default()), DateReading::Fault(_))
}

/// The key around a place, where it has a sign that a key without quotation marks may not have.
pub(super) fn key_at(text: &str, at: usize) -> Option<Span> {
    let line = line_around(text, at);
    let (equals, value) = value_of(text, line)?;
    let key = trimmed(text, Span::new(line.start, equals));
    let written = &text[key.range()];
    let is_key = !written.is_empty()
        && at <= equals
        && !value.range().is_empty()
        && !written.contains(['"', '\'', '[', ']', '{', '}', '#', ':', '=', '.', '“', '”'])
        && written.chars().next().is_some_and(char::is_alphanumeric)
        && !is_bare(written);
    is_key.then_some(key)
}

/// The name in the brackets of a table's header, where it has a space.
pub(super) fn header_at(text: &str, at: usize) -> Option<Span> {
    let line = line_around(text, at);
    let written = &text[line.range()];
    let inner = written.strip_prefix('[')?.strip_suffix(']')?;
    let name = inner.trim();
    let is_name = !inner.contains(['[', ']', '"', '\'']) && name.contains(' ');
    is_name.then(|| trimmed(text, Span::new(line.start + 1, line.end - 1)))
}

/// What to write for such a key, and what that is.
pub(super) struct KeyAsMeant {
    pub replacement: String,
    pub help: String,
}

/// A key of folio with hyphens, the key of a service in `[links]`, or the same in quotation marks.
pub(super) fn key_as_meant(text: &str, key: Span) -> KeyAsMeant {
    let written = &text[key.range()];
    let in_quotes = format!("\"{written}\"");
    if is_in_links(&text[..key.start]) {
        return match service_called(written) {
            Some(service) => KeyAsMeant {
                replacement: service.key.to_owned(),
                help: format!(
                    "write `{} = …`, which is the key for {}, or put the words into quotation marks: \
                    `{in_quotes} = …`",
                    service.key, service.name
                ),
            },
            None => KeyAsMeant {
                help: format!("write `{in_quotes} = …`: the words are shown as they are"),
                replacement: in_quotes,
            },
        };
    }
    let hyphened = written.split_whitespace().collect::<Vec<_>>().join("-").to_lowercase();
    match is_bare(&hyphened) {
        true => KeyAsMeant {
            help: format!(
                "folio's keys have hyphens where words have spaces: write `{hyphened} = …`; a name of \
                your own goes into quotation marks: `{in_quotes} = …`"
            ),
            replacement: hyphened,
        },
        false => KeyAsMeant {
            help: format!("put it into quotation marks: `{in_quotes} = …`"),
            replacement: in_quotes,
        },
    }
}

/// The service that is meant by a name in any spelling: `Research Gate`, `ORCID iD`.
fn service_called(written: &str) -> Option<&'static Service> {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let wanted = letters(written);
    let bare = ["profile", "id", "page", "account"]
        .into_iter()
        .find_map(|end| wanted.strip_suffix(end).filter(|bare| !bare.is_empty()));
    SERVICES.iter().find(|service| {
        let names = [letters(service.name), letters(service.key)];
        names.contains(&wanted) || bare.is_some_and(|bare| names.iter().any(|name| name == bare))
    })
}

fn is_in_links(before: &str) -> bool {
    let mut headers = before.lines().rev().map(str::trim).filter(|line| line.starts_with('['));
    headers.next().is_some_and(|header| header.starts_with("[links"))
}

fn is_bare(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

fn line_around(text: &str, at: usize) -> Span {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    trimmed(text, Span::new(start, end))
}

/// Where the `=` of a line is, and the value behind it without a remark.
fn value_of(text: &str, line: Span) -> Option<(usize, Span)> {
    let equals = line.start + text[line.range()].find('=')?;
    let key = &text[line.start..equals];
    if key.trim_start().starts_with(['#', '[', '{']) {
        return None;
    }
    let value = &text[equals + 1..line.end];
    let mut quote = None;
    let remark = value.char_indices().position(|(at, c)| match quote {
        Some(open) => {
            quote = Some(open).filter(|open| *open != c);
            false
        }
        None => {
            quote = Some(c).filter(|c| *c == '"');
            c == '#' && (at == 0 || value[..at].ends_with([' ', '\t']))
        }
    });
    let end = remark.and_then(|number| value.char_indices().nth(number));
    let end = end.map_or(line.end, |(at, _)| equals + 1 + at);
    Some((equals, trimmed(text, Span::new(equals + 1, end))))
}

/// A list in one line, of which no item is a list or a table.
fn is_plain_list(written: &str) -> bool {
    let inner = written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inner.is_some_and(|inner| {
        let items = inner.split(',').map(str::trim).filter(|item| !item.is_empty());
        let is_whole = |item: &str| match item.chars().next() {
            Some(mark @ ('"' | '\'')) => item.len() > 1 && item.ends_with(mark),
            _ => !item.contains(['"', '\'', '“', '”']),
        };
        !inner.contains(['[', ']', '{', '}'])
            && items.clone().all(is_whole)
            && items
                .clone()
                .any(|item| !item.starts_with(['"', '\'']) && item.contains(char::is_alphabetic))
    })
}

/// The value of a key of a table in one line.
fn item_at(text: &str, value: Span, at: usize) -> Option<Span> {
    let at = at.clamp(value.start, value.end);
    let start = value.start + text[value.start..at].rfind(['=', ',', '{'])? + 1;
    let length = text[at..value.end].find([',', '}', ']'])?;
    let item = trimmed(text, Span::new(start, at + length));
    let written = &text[item.range()];
    let is_value = text[..start].ends_with('=')
        && !written.is_empty()
        && !written.contains(['"', '\'', '=', '[', '{', '“', '”']);
    is_value.then_some(item)
}

fn trimmed(text: &str, span: Span) -> Span {
    let written = &text[span.range()];
    let start = span.start + written.len() - written.trim_start().len();
    Span::new(start, start + written.trim().len())
}
