//! Turns the errors of a `.bib` file into plain sentences with a way out.
//!
//! Finds nothing by itself: the parser and the passes after it do.

use biblatex::{ParseErrorKind, Token};

use crate::base::limits::{self, Limit};
use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::{BIBTEX, DUPLICATE_KEY, OVER_LIMIT, UNDEFINED_STRING};

/// Where something is wrong, counted from the start of the file, and what.
pub type BibtexError = (Span, ErrorKind);

#[derive(Clone, Debug, PartialEq)]
pub enum ErrorKind {
    /// The parser stopped.
    Syntax(ParseErrorKind),
    /// A name that no `@string` defines.
    Undefined(String),
    /// Definitions that are made of one another, each of the next.
    StringCircle(Vec<String>),
    DeepString(String),
    LongString(String),
    /// A field that grows too long when its definitions are filled in.
    LongValue(String),
    /// Entries that take their words from one another, each from the next.
    ParentCircle(Vec<String>),
    DeepParents(String),
    LongParents(String),
}

impl ErrorKind {
    /// Whether both are the same limit, passed.
    pub fn is_like(&self, other: &ErrorKind) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// Reports a citation key that is used twice.
pub fn key_twice(key: &str, again: (&SourcePath, Span), first: (&SourcePath, Span)) -> Diagnostic {
    Diagnostic::new(&DUPLICATE_KEY, format!("the citation key `{key}` is given twice"))
        .at(again.0, again.1, "here again")
        .at(first.0, first.1, "first here")
        .help("give each entry a key of its own, or remove one of the two")
}

/// Reports what the parser was kept away from. The entry itself is read.
pub fn remark(file: &SourcePath, (span, kind): &BibtexError) -> Diagnostic {
    let over = |limit: &Limit, what: String, help: &str| {
        let message = format!("{what}: at most {limit}");
        Diagnostic::new(&OVER_LIMIT, message).help(help)
    };
    let diagnostic = match kind {
        ErrorKind::Undefined(name) => Diagnostic::new(
            &UNDEFINED_STRING,
            format!("no `@string` defines `{name}`, so the name itself is shown"),
        )
        .help(format!(
            "define it, as in `@string{{{name} = {{...}}}}`, or put the value in braces"
        )),
        ErrorKind::StringCircle(names) => {
            let help = "write in braces what the name stands for, as in `@string{jama = {JAMA}}`";
            Diagnostic::new(&BIBTEX, circle(names, "is made of")).help(help)
        }
        ErrorKind::ParentCircle(keys) => {
            let help = "remove the field `crossref` or `xdata` of one of them: an entry takes what \
                it lacks from another that is whole";
            Diagnostic::new(&BIBTEX, circle(keys, "takes its words from")).help(help)
        }
        ErrorKind::DeepString(name) => over(
            &limits::BIBTEX_STRINGS,
            format!("`{name}` leads through too many others"),
            "write in braces what the name stands for",
        ),
        ErrorKind::LongString(name) | ErrorKind::LongValue(name) => over(
            &limits::BIBTEX_VALUE,
            format!("`{name}` grows too long when its abbreviations are filled in"),
            "write in braces what is meant: no field of an entry is longer than a page",
        ),
        ErrorKind::DeepParents(key) => over(
            &limits::BIBTEX_PARENTS,
            format!("`{key}` leads through too many other entries"),
            "let `crossref` and `xdata` name the entry that has the words itself",
        ),
        ErrorKind::LongParents(key) => over(
            &limits::BIBTEX_INHERITED,
            format!("`{key}` and others take too many words from other entries"),
            "take long fields such as `abstract` out of the entries that `crossref` and `xdata` \
            name",
        ),
        ErrorKind::Syntax(_) => Diagnostic::new(&BIBTEX, "this entry cannot be read")
            .help("write it as `@article{key, title = {...}, author = {...}}`"),
    };
    diagnostic.at(file, *span, "")
}

/// "`a` is made of `b`, and `b` of `a`", in one plain sentence for any number of names.
fn circle(names: &[String], verb: &str) -> String {
    match names {
        [one] => format!("`{one}` {verb} itself"),
        [first, second] => format!("`{first}` {verb} `{second}`, and that one {verb} `{first}`"),
        [first, second, .., last] => {
            let more = match names.len() {
                3 => String::new(),
                4 => ", over one more".to_owned(),
                number => format!(", over {} more", number - 3),
            };
            format!(
                "`{first}` {verb} `{second}`, and so on{more}, to `{last}`, which {verb} `{first}`"
            )
        }
        [] => "this leads back to itself".to_owned(),
    }
}

/// Reports braces that lie deeper than anybody writes them.
pub fn too_deep(file: &SourcePath, at: usize) -> Diagnostic {
    let limit = &limits::BIBTEX_BRACES;
    Diagnostic::new(&OVER_LIMIT, format!("here are more than {limit}"))
        .at(file, Span::new(at, at + 1), "")
        .help("remove the braces that nobody needs: one pair around a value is enough")
}

pub fn problem(
    file: &SourcePath,
    text: &str,
    chunk: Span,
    span: Span,
    kind: &ErrorKind,
) -> Diagnostic {
    let ErrorKind::Syntax(kind) = kind else { return remark(file, &(span, kind.clone())) };
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
