//! Turns the errors of a `.bib` file into plain sentences with a way out.
//!
//! Finds nothing by itself: the parser and the passes after it do.

use biblatex::{ParseErrorKind, Token};

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::{BIBTEX, DUPLICATE_KEY, UNDEFINED_STRING};

/// Where the parser stopped, counted from the start of the file, and why.
pub type BibtexError = (Span, ParseErrorKind);

/// Reports a citation key that is used twice.
pub fn key_twice(key: &str, again: (&SourcePath, Span), first: (&SourcePath, Span)) -> Diagnostic {
    Diagnostic::new(&DUPLICATE_KEY, format!("the citation key `{key}` is given twice"))
        .at(again.0, again.1, "here again")
        .at(first.0, first.1, "first here")
        .help("give each entry a key of its own, or remove one of the two")
}

/// The warning that a value is a bare name that no `@string` defines.
pub fn undefined(file: &SourcePath, (span, kind): &BibtexError) -> Diagnostic {
    let name = match kind {
        ParseErrorKind::UnknownAbbreviation(name) => name.as_str(),
        _ => "this",
    };
    Diagnostic::new(
        &UNDEFINED_STRING,
        format!("no `@string` defines `{name}`, so the name itself is shown"),
    )
    .at(file, *span, "")
    .help(format!("define it, as in `@string{{{name} = {{...}}}}`, or put the value in braces"))
}

pub fn problem(
    file: &SourcePath,
    text: &str,
    chunk: Span,
    span: Span,
    kind: &ParseErrorKind,
) -> Diagnostic {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    let start = boundary(span.start.min(chunk.end));
    let end = boundary(span.end.clamp(start, chunk.end));
    // At the end of an entry only its closing brace can be missing, and the useful span is where it
    // was opened.
    let is_open = matches!(kind, ParseErrorKind::UnexpectedEof | ParseErrorKind::Expected(_))
        && text[start..chunk.end].trim().is_empty();
    if is_open {
        let head = text[chunk.range()].trim_start().lines().next().unwrap_or_default().trim_end();
        let opened = chunk.start + text[chunk.range()].find(head).unwrap_or(0);
        return Diagnostic::new(&BIBTEX, "this entry is never closed")
            .at(file, Span::new(opened, opened + head.len()), "")
            .help("close each `{` of the entry with a `}`, and the entry itself too");
    }
    let token = |token: &Token| match token {
        Token::Identifier => "a name",
        Token::OpeningBrace => "`{`",
        Token::ClosingBrace => "`}`",
        Token::Comma => "a comma",
        Token::QuotationMark => "a quotation mark",
        Token::Equals => "`=`",
        Token::DecimalPoint => "a number",
    };
    let (message, help) = match kind {
        ParseErrorKind::UnexpectedEof => (
            "something that was opened before this place is never closed".to_owned(),
            "close each `{` with a `}`; a `$` opens a formula and needs a second one, or is \
            written as `\\$`",
        ),
        ParseErrorKind::Unexpected(found) => (
            format!("{} is not expected here", token(found)),
            "look for a missing comma or brace on the line before",
        ),
        ParseErrorKind::Expected(wanted) => (
            format!("{} is missing here", token(wanted)),
            "write a field as `name = {value},`, and the entry as `@article{key, ...}`",
        ),
        ParseErrorKind::UnknownAbbreviation(name) => (
            format!("`{name}` is neither in braces nor defined by @string"),
            "put the value in braces, as in `month = {March}`",
        ),
        ParseErrorKind::MalformedCommand => (
            "this LaTeX command cannot be read".to_owned(),
            "write the letter itself: folio reads any alphabet",
        ),
        ParseErrorKind::DuplicateKey(key) => {
            (format!("the citation key `{key}` is given twice"), "give each entry a key of its own")
        }
        ParseErrorKind::ResolutionError(_) => (
            "this entry refers to itself, or to one that cannot be read".to_owned(),
            "look at its fields `crossref` and `xdata`",
        ),
        _ => (
            "this entry cannot be read".to_owned(),
            "write it as `@article{key, title = {...}, author = {...}}`",
        ),
    };
    Diagnostic::new(&BIBTEX, message).at(file, Span::new(start, end), "").help(help)
}
