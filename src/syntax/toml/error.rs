//! Explains the errors of a TOML text to somebody who has never heard of TOML.
//!
//! The parser goes on after an error and reports its consequences too: here one mistake becomes one
//! diagnostic. It parses nothing itself.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::TOML_SYNTAX;
use crate::syntax::dates::unreadable_date;
use crate::syntax::toml::unquoted;

/// One mistake and its span in the text.
pub(super) struct TomlError {
    pub span: Span,
    kind: SyntaxErrorKind,
    /// Whether the header of a table is broken, so that the keys under it belong to no table.
    pub opens_table: bool,
    /// Whether the key is broken, not its value.
    pub is_in_key: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SyntaxErrorKind {
    Duplicate,
    Header,
    Quote,
    List,
    Bare,
    /// A value without its quotation marks.
    Unquoted,
    /// A key with a space or another sign that asks for quotation marks.
    UnquotedKey,
    /// The same of the name of a table.
    UnquotedHeader,
    CurlyQuote,
    NoValue,
    NoEquals,
    Key,
    Remark,
    Yaml,
    Date,
    Number,
    Backslash,
    Invisible,
    Nesting,
    Other,
}

impl TomlError {
    /// Whether the error is in a value, or right at its end.
    pub fn touches(&self, value: Span) -> bool {
        value.start <= self.span.start && self.span.start <= value.end
    }

    /// Whether it is a key with a sign that asks for quotation marks.
    pub fn has_broken_key(&self) -> bool {
        self.kind == SyntaxErrorKind::UnquotedKey
    }

    pub fn diagnostic(&self, file: &SourcePath, text: &str, start: usize) -> Diagnostic {
        let span = self.span.shifted(start);
        let (message, help) = match self.kind {
            SyntaxErrorKind::Date => {
                return unreadable_date(
                    file,
                    span,
                    text.get(self.span.range()).unwrap_or_default(),
                );
            }
            SyntaxErrorKind::Duplicate if is_header(text, self.span) => (
                "this table is opened twice",
                "move the lines below it to the first one, and remove this line",
            ),
            SyntaxErrorKind::Duplicate => ("this key is set twice", "keep one of the two lines"),
            SyntaxErrorKind::Header => (
                "this line opens a table and never closes it",
                "end the line with the same brackets, as in `[person]` or `[[document]]`",
            ),
            SyntaxErrorKind::Quote => {
                ("this text is never closed", "end it with a quotation mark, on the same line")
            }
            SyntaxErrorKind::List => (
                "this list is never closed, or a comma is missing in it",
                "end it with `]`, and part what stands in it by commas",
            ),
            SyntaxErrorKind::Bare => {
                ("a text must stand in quotation marks", "write it as in `key = \"text\"`")
            }
            SyntaxErrorKind::Unquoted => return self.unquoted(file, text, start),
            SyntaxErrorKind::UnquotedKey => return self.unquoted_key(file, text, start),
            SyntaxErrorKind::UnquotedHeader => return self.unquoted_header(file, text, start),
            SyntaxErrorKind::CurlyQuote => (
                "these quotation marks are curly",
                "write straight ones, as in `key = \"text\"`: word processors bend them",
            ),
            SyntaxErrorKind::NoValue => (
                "there is no value behind this `=`",
                "write it as in `key = \"text\"`, or remove the line",
            ),
            SyntaxErrorKind::NoEquals => (
                "this line has a key and no `=`",
                "write it as in `key = \"text\"`, or put `#` before it if it is a remark",
            ),
            SyntaxErrorKind::Key => (
                "this cannot be a key",
                "a key is made of letters, digits and hyphens, and a line is written as in `key = \
                \"text\"`",
            ),
            SyntaxErrorKind::Remark => (
                "a remark does not begin with this sign here",
                "begin it with `#`: all from there to the end of the line is not read",
            ),
            SyntaxErrorKind::Yaml => (
                "this is written as YAML; folio reads TOML here",
                "write `key = \"text\"` for `key: text`, and `[person]` for `person:`",
            ),
            SyntaxErrorKind::Number => (
                "this is neither a number nor a date",
                "put a text in quotation marks; write a date as in 2025-01-24",
            ),
            SyntaxErrorKind::Backslash => (
                "a `\\` in a text begins a special sign, and this one does not exist",
                "write `/` for `\\` in a path, or `\\\\` for a `\\` that is meant",
            ),
            SyntaxErrorKind::Invisible => (
                "here stands a character that cannot be seen",
                "delete it and what is around it, and type that again",
            ),
            SyntaxErrorKind::Nesting => (
                "here too many lists lie in one another",
                "remove brackets: a list of texts is written as in `key = [\"one\", \"two\"]`",
            ),
            SyntaxErrorKind::Other => (
                "this line cannot be read",
                "write it as in `key = \"text\"`: a text in straight quotation marks, a list in `[ \
                ]`, a date as in 2025-01-24",
            ),
        };
        let diagnostic = Diagnostic::new(&TOML_SYNTAX, message).at(file, span, "").help(help);
        let written = text.get(self.span.range()).unwrap_or_default();
        match straight(written) {
            Some(straight) if self.kind == SyntaxErrorKind::CurlyQuote => {
                diagnostic.fix(file, span, straight)
            }
            _ => diagnostic,
        }
    }

    fn unquoted(&self, file: &SourcePath, text: &str, start: usize) -> Diagnostic {
        let span = self.span.shifted(start);
        let written = &text[self.span.range()];
        let message = match written.starts_with('[') {
            true => "texts in a list must stand in quotation marks",
            false => "a text must stand in quotation marks",
        };
        let diagnostic = Diagnostic::new(&TOML_SYNTAX, message).at(file, span, "");
        match unquoted::quoted(written) {
            Some(quoted) if quoted == "true" || quoted == "false" => {
                let message = format!("`{written}` is written in small letters");
                Diagnostic::new(&TOML_SYNTAX, message).suggest(file, span, &quoted)
            }
            Some(quoted) => diagnostic.help(format!("write `{quoted}`")).fix(file, span, quoted),
            None if written.chars().all(char::is_alphabetic) => diagnostic.help(format!(
                "write `true` or `false` for a switch, and `\"{written}\"` for a text"
            )),
            None => diagnostic.help("write it as in `key = \"text\"`"),
        }
    }

    fn unquoted_key(&self, file: &SourcePath, text: &str, start: usize) -> Diagnostic {
        let span = self.span.shifted(start);
        let written = &text[self.span.range()];
        let meant = unquoted::key_as_meant(text, self.span);
        let message = match written.contains(char::is_whitespace) {
            true => format!("`{written}` has a space, so it cannot be a key as it stands"),
            false => format!("`{written}` has a sign that a key cannot have as it stands"),
        };
        Diagnostic::new(&TOML_SYNTAX, message).at(file, span, "").help(meant.help).fix(
            file,
            span,
            meant.replacement,
        )
    }

    fn unquoted_header(&self, file: &SourcePath, text: &str, start: usize) -> Diagnostic {
        let span = self.span.shifted(start);
        let written = &text[self.span.range()];
        let hyphened = written.split_whitespace().collect::<Vec<_>>().join("-");
        let message = format!("`{written}` has a space, so it cannot name a table as it stands");
        Diagnostic::new(&TOML_SYNTAX, message).at(file, span, "").help(format!(
            "write `[{hyphened}]` if folio knows it so, or put the name into quotation marks: \
            `[\"{written}\"]`"
        ))
    }
}

/// Quotation marks, curly, straight, pointed and of full width.
const MARKS: [char; 10] = ['"', '\'', '“', '”', '„', '‘', '’', '«', '»', '＂'];

/// Reports a text that was meant as several, as the marks between them are curly: `["a”, “b"]`.
pub(super) fn curly_list(file: &SourcePath, span: Span, text: &str) -> Option<Diagnostic> {
    let first = text.find(['“', '”'])?;
    let is_list = text[first..].starts_with('”') && text[first..].contains("”, “");
    let message = "the quotation marks between these texts are curly, so they are one text";
    let help = "write straight ones, as in `[\"one\", \"two\"]`: word processors bend them";
    is_list.then(|| Diagnostic::new(&TOML_SYNTAX, message).at(file, span, "").help(help))
}

/// A text in curly quotation marks with straight ones; `None` if more than the two marks would
/// change.
fn straight(written: &str) -> Option<String> {
    let inner = written.strip_prefix(MARKS)?.strip_suffix(MARKS)?;
    (!inner.contains(MARKS) && !inner.contains('\\')).then(|| format!("\"{inner}\""))
}

/// Reduces the parser's messages to mistakes: one per line, and none that follows from the one
/// before.
pub(super) fn syntax_errors(text: &str, mut complaints: Vec<(&str, Span)>) -> Vec<TomlError> {
    complaints.sort_by_key(|(_, span)| *span);
    let mut errors: Vec<TomlError> = Vec::new();
    let mut last_start = 0;
    for (message, span) in complaints {
        let span = clamped(text, span);
        let kind = kind_of(message, text, span);
        if let Some(last) = errors.last() {
            let is_same_line = !text[last_start.min(span.start)..span.start].contains('\n');
            // A broken list swallows the lines after it that the parser took for a part of it.
            let is_swallowed = last.kind == SyntaxErrorKind::List
                && (kind == SyntaxErrorKind::List || message.contains("array"));
            if is_same_line || is_swallowed || last.kind == SyntaxErrorKind::Yaml {
                last_start = last_start.max(span.start);
                continue;
            }
        }
        last_start = span.start;
        let (kind, span) = match kind {
            SyntaxErrorKind::List => match without_quotes(text, kind, span) {
                (SyntaxErrorKind::List, span) => (kind, list_start(text, span)),
                unquoted => unquoted,
            },
            SyntaxErrorKind::CurlyQuote => (kind, to_next_mark(text, span)),
            SyntaxErrorKind::Quote => match closed_by_curly(text, span) {
                Some(whole) => (SyntaxErrorKind::CurlyQuote, whole),
                None => (kind, span),
            },
            _ => without_quotes(text, kind, span),
        };
        let is_in_key = matches!(
            kind,
            SyntaxErrorKind::Key
                | SyntaxErrorKind::UnquotedKey
                | SyntaxErrorKind::NoEquals
                | SyntaxErrorKind::Remark
                | SyntaxErrorKind::Yaml
        );
        errors.push(TomlError {
            span,
            kind,
            opens_table: matches!(kind, SyntaxErrorKind::Header | SyntaxErrorKind::UnquotedHeader),
            is_in_key,
        });
    }
    errors
}

/// What lacks its quotation marks is told as that, whatever the parser stumbled over in it.
fn without_quotes(text: &str, kind: SyntaxErrorKind, span: Span) -> (SyntaxErrorKind, Span) {
    use SyntaxErrorKind as Kind;
    let value = match kind {
        Kind::Bare
        | Kind::Number
        | Kind::Other
        | Kind::Key
        | Kind::NoEquals
        | Kind::Yaml
        | Kind::Date
        | Kind::List => unquoted::value_at(text, span.start),
        _ => None,
    };
    if let Some(value) = value {
        let is_wrong_date = kind == Kind::Date && unquoted::is_wrong_date(&text[value.range()]);
        return if is_wrong_date { (kind, span) } else { (Kind::Unquoted, value) };
    }
    match kind {
        Kind::Key | Kind::NoEquals | Kind::Other => {
            unquoted::key_at(text, span.start).map_or((kind, span), |key| (Kind::UnquotedKey, key))
        }
        Kind::Header => unquoted::header_at(text, span.start)
            .map_or((kind, span), |name| (Kind::UnquotedHeader, name)),
        _ => (kind, span),
    }
}

fn kind_of(message: &str, text: &str, span: Span) -> SyntaxErrorKind {
    let rest = &text[span.start..];
    let says = |words: &str| message.contains(words);
    if says("duplicate key") {
        SyntaxErrorKind::Duplicate
    } else if says("recurs") {
        SyntaxErrorKind::Nesting
    } else if says("unclosed table") {
        SyntaxErrorKind::Header
    } else if says("array") {
        SyntaxErrorKind::List
    } else if says("escape") || says("unicode value") || says("unicode hexadecimal") {
        SyntaxErrorKind::Backslash
    } else if rest.starts_with(|c: char| c.is_control() && !c.is_whitespace())
        || says("visible characters")
        || says("control")
    {
        SyntaxErrorKind::Invisible
    } else if (says("key") || says("expected `=`")) && rest.trim_start_matches(' ').starts_with(':')
    {
        SyntaxErrorKind::Yaml
    } else if rest.starts_with(['“', '”', '„', '‘', '’', '«', '»', '＂']) {
        SyntaxErrorKind::CurlyQuote
    } else if says("basic string") || says("literal string") && !says("must be quoted") {
        SyntaxErrorKind::Quote
    } else if says("must be quoted") && span.start == span.end {
        SyntaxErrorKind::NoValue
    } else if says("must be quoted") {
        SyntaxErrorKind::Bare
    } else if says("key with no value") {
        SyntaxErrorKind::NoEquals
    } else if says("key")
        && ["//", "/*", "--", "<!--", ";", "%"].iter().any(|sign| rest.starts_with(sign))
    {
        SyntaxErrorKind::Remark
    } else if says("key") {
        SyntaxErrorKind::Key
    } else if says("date") || says("time") {
        SyntaxErrorKind::Date
    } else if says("float") || says("integer") || says("number") {
        SyntaxErrorKind::Number
    } else {
        SyntaxErrorKind::Other
    }
}

fn is_header(text: &str, span: Span) -> bool {
    let line_start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
    text[line_start..].trim_start().starts_with('[')
}

/// A text from its curly mark to the next mark in its line.
fn to_next_mark(text: &str, span: Span) -> Span {
    let line = text[span.start..].split('\n').next().unwrap_or_default();
    let opening = line.chars().next().map_or(0, char::len_utf8);
    match line[opening..].char_indices().find(|(_, c)| MARKS.contains(c)) {
        Some((at, mark)) => Span::new(span.start, span.start + opening + at + mark.len_utf8()),
        None => span,
    }
}

/// A text that begins with a straight mark and whose line ends with a curly one.
fn closed_by_curly(text: &str, span: Span) -> Option<Span> {
    let line_start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].split('\n').next()?.trim_end().trim_end_matches([',', ']', ' ']);
    let opening = line.find(['"', '\''])?;
    line.ends_with(['”', '“', '’', '»'])
        .then(|| Span::new(line_start + opening, line_start + line.len()))
}

/// The start of a list that breaks off at `span`: the nearest line above that opens a list.
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

/// The same span, moved to character boundaries of the text.
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
