//! What is wrong with a TOML text, in words for somebody who has never heard of TOML.
//!
//! The parser goes on behind a fault and stumbles over its consequences: here one slip becomes one
//! finding.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::TOML_SYNTAX;
use crate::syntax::dates::unreadable_date;

/// One slip, at its place in the text.
pub(super) struct Fault {
    pub span: Span,
    what: What,
    /// Whether the header of a table is broken, so that the keys under it are nobody's.
    pub opens_table: bool,
    /// Whether the key is broken, not its value.
    pub is_in_key: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Duplicate,
    Header,
    Quote,
    List,
    Bare,
    CurlyQuote,
    NoValue,
    NoEquals,
    Key,
    Yaml,
    Date,
    Number,
    Backslash,
    Invisible,
    Nesting,
    Other,
}

impl Fault {
    /// Whether the fault lies in a value, or where it breaks off.
    pub fn touches(&self, value: Span) -> bool {
        value.start <= self.span.start && self.span.start <= value.end
    }

    pub fn diagnostic(&self, file: &SourcePath, text: &str, start: usize) -> Diagnostic {
        let place = self.span.shifted(start);
        let (message, help) = match self.what {
            What::Date => {
                return unreadable_date(
                    file,
                    place,
                    text.get(self.span.range()).unwrap_or_default(),
                );
            }
            What::Duplicate if is_header(text, self.span) => (
                "this table is opened twice",
                "move the lines below it to the first one, and remove this line",
            ),
            What::Duplicate => ("this key is set twice", "keep one of the two lines"),
            What::Header => (
                "this line opens a table and never closes it",
                "end the line with the same brackets, as in `[person]` or `[[document]]`",
            ),
            What::Quote => {
                ("this text is never closed", "end it with a quotation mark, on the same line")
            }
            What::List => (
                "this list is never closed, or a comma is missing in it",
                "end it with `]`, and part what stands in it by commas",
            ),
            What::Bare => {
                ("a text must stand in quotation marks", "write it as in `key = \"text\"`")
            }
            What::CurlyQuote => (
                "these quotation marks are curly",
                "write straight ones, as in `key = \"text\"`: word processors bend them",
            ),
            What::NoValue => (
                "there is no value behind this `=`",
                "write it as in `key = \"text\"`, or remove the line",
            ),
            What::NoEquals => (
                "this line has a key and no `=`",
                "write it as in `key = \"text\"`, or put `#` before it if it is a remark",
            ),
            What::Key => (
                "this cannot be a key",
                "a key is made of letters, digits and hyphens, and a line is written as in `key = \
                \"text\"`",
            ),
            What::Yaml => (
                "this is written as YAML; folio reads TOML here",
                "write `key = \"text\"` for `key: text`, and `[person]` for `person:`",
            ),
            What::Number => (
                "this is neither a number nor a date",
                "put a text in quotation marks; write a date as in 2025-01-24",
            ),
            What::Backslash => (
                "a `\\` in a text begins a special sign, and this one does not exist",
                "write `/` for `\\` in a path, or `\\\\` for a `\\` that is meant",
            ),
            What::Invisible => (
                "here stands a character that cannot be seen",
                "delete it and what is around it, and type that again",
            ),
            What::Nesting => (
                "here too many lists lie in one another",
                "remove brackets: a list of texts is written as in `key = [\"one\", \"two\"]`",
            ),
            What::Other => (
                "this line cannot be read",
                "write it as in `key = \"text\"`: a text in straight quotation marks, a list in `[ \
                ]`, a date as in 2025-01-24",
            ),
        };
        let diagnostic = Diagnostic::new(&TOML_SYNTAX, message).at(file, place, "").help(help);
        let written = text.get(self.span.range()).unwrap_or_default();
        match straight(written) {
            Some(straight) if self.what == What::CurlyQuote => {
                diagnostic.fix(file, place, straight)
            }
            _ => diagnostic,
        }
    }
}

/// A text in curly quotation marks with straight ones; `None` where more than the two marks would
/// change.
fn straight(written: &str) -> Option<String> {
    let is_mark = |c: char| "“”„‘’«»\"\\".contains(c);
    let inner = written.strip_prefix(['“', '„', '‘'])?.strip_suffix(['“', '”', '’'])?;
    (!inner.contains(is_mark)).then(|| format!("\"{inner}\""))
}

/// From the parser's complaints to slips: one a line, none that follows from the one before it.
pub(super) fn faults(text: &str, mut complaints: Vec<(&str, Span)>) -> Vec<Fault> {
    complaints.sort_by_key(|(_, span)| *span);
    let mut faults: Vec<Fault> = Vec::new();
    let mut last_place = 0;
    for (message, span) in complaints {
        let span = clamped(text, span);
        let what = what(message, text, span);
        if let Some(last) = faults.last() {
            let is_same_line = !text[last_place.min(span.start)..span.start].contains('\n');
            // A broken list swallows the lines behind it, as far as the parser thought that they
            // belong to it.
            let is_swallowed =
                last.what == What::List && (what == What::List || message.contains("array"));
            if is_same_line || is_swallowed || last.what == What::Yaml {
                last_place = last_place.max(span.start);
                continue;
            }
        }
        last_place = span.start;
        let span = if what == What::List { list_start(text, span) } else { span };
        let is_in_key = matches!(what, What::Key | What::NoEquals | What::Yaml);
        faults.push(Fault { span, what, opens_table: what == What::Header, is_in_key });
    }
    faults
}

fn what(message: &str, text: &str, span: Span) -> What {
    let rest = &text[span.start..];
    let says = |words: &str| message.contains(words);
    if says("duplicate key") {
        What::Duplicate
    } else if says("recurs") {
        What::Nesting
    } else if says("unclosed table") {
        What::Header
    } else if says("array") {
        What::List
    } else if says("escape") || says("unicode value") || says("unicode hexadecimal") {
        What::Backslash
    } else if rest.starts_with(|c: char| c.is_control() && !c.is_whitespace())
        || says("visible characters")
        || says("control")
    {
        What::Invisible
    } else if (says("key") || says("expected `=`")) && rest.trim_start_matches(' ').starts_with(':')
    {
        What::Yaml
    } else if rest.starts_with(['“', '”', '„', '‘', '’', '«']) {
        What::CurlyQuote
    } else if says("basic string") || says("literal string") && !says("must be quoted") {
        What::Quote
    } else if says("must be quoted") && span.start == span.end {
        What::NoValue
    } else if says("must be quoted") {
        What::Bare
    } else if says("key with no value") {
        What::NoEquals
    } else if says("key") {
        What::Key
    } else if says("date") || says("time") {
        What::Date
    } else if says("float") || says("integer") || says("number") {
        What::Number
    } else {
        What::Other
    }
}

fn is_header(text: &str, span: Span) -> bool {
    let line_start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
    text[line_start..].trim_start().starts_with('[')
}

/// The line on which a list begins that breaks off at a place: the nearest one before it that opens
/// one.
fn list_start(text: &str, span: Span) -> Span {
    let mut end = text[..span.start].len();
    loop {
        let line_start = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
        if let Some(at) =
            text[line_start..end].find("= [").or_else(|| text[line_start..end].find("=["))
        {
            let opened = line_start + at + text[line_start + at..].find('[').unwrap_or(0);
            let line_end = text[opened..].find('\n').map_or(text.len(), |newline| opened + newline);
            return Span::new(opened, opened + text[opened..line_end].trim_end().len());
        }
        if line_start == 0 {
            return span;
        }
        end = line_start - 1;
    }
}

/// The same place, on whole characters of the text.
fn clamped(text: &str, span: Span) -> Span {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    let start = boundary(span.start.min(text.len()));
    Span::new(start, boundary(span.end.clamp(start, text.len())))
}
