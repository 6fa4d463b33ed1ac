//! Turns what is wrong with a `.bib` file into plain sentences with a way out.
//!
//! Finds nothing by itself.

use crate::base::limits::{self, Limit};
use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::bibtex::split::parts::{Slip, SlipKind};
use crate::syntax::codes::{
    BIBTEX, DUPLICATE_KEY, ENTRY_SYNTAX, ENTRY_TYPE, OVER_LIMIT, UNDEFINED_STRING,
};

/// Where something is wrong, counted from the start of the file, and what.
pub type BibtexError = (Span, ErrorKind);

#[derive(Clone, Debug, PartialEq)]
pub enum ErrorKind {
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

/// Reports what was not filled in or followed. The entry itself is read.
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

/// Reports something that is not written as it should be. Its span counts from the start of the
/// file; `head` is how the entry should begin, if its key is missing.
pub fn slip(file: &SourcePath, text: &str, slip: &Slip, head: &str) -> Diagnostic {
    let span = slip.span;
    let written = text.get(span.range()).unwrap_or_default();
    let (code, message, help) = match slip.kind {
        SlipKind::NoBrace => (
            &BIBTEX,
            "`{` is missing here".to_owned(),
            "write the entry as `@article{key, title = {...}}`".to_owned(),
        ),
        SlipKind::NoKey => (
            &BIBTEX,
            "this entry has no citation key".to_owned(),
            format!("write one before the first field, as in `{head}`"),
        ),
        SlipKind::NoName => (
            &BIBTEX,
            "a name is missing here".to_owned(),
            "write a field as `name = {value},`".to_owned(),
        ),
        SlipKind::Unclosed => (
            &BIBTEX,
            "this entry is never closed".to_owned(),
            "close each `{` of the entry with a `}`, and the entry itself too".to_owned(),
        ),
        SlipKind::UnclosedValue => {
            let sign = if written.starts_with('"') { "\"" } else { "}" };
            (
                &BIBTEX,
                "the value that begins here is never closed".to_owned(),
                format!("write `{sign}` where it ends"),
            )
        }
        SlipKind::Stray => (
            &BIBTEX,
            "this belongs to no field, so it is shown nowhere".to_owned(),
            "write it into the value of a field, as in `note = {...},`, or remove it".to_owned(),
        ),
        SlipKind::TooDeep => (
            &OVER_LIMIT,
            format!("here are more than {}", limits::BIBTEX_BRACES),
            "remove the braces that nobody needs: one pair around a value is enough".to_owned(),
        ),
        SlipKind::NoComma => {
            (&ENTRY_SYNTAX, "a comma is missing here".to_owned(), "write `,` here".to_owned())
        }
        SlipKind::NoEquals => {
            (&ENTRY_SYNTAX, "`=` is missing here".to_owned(), "write `=` here".to_owned())
        }
        SlipKind::NoHash => (
            &ENTRY_SYNTAX,
            "two values stand here for one field".to_owned(),
            "put both into one pair of braces, or join them with `#`".to_owned(),
        ),
        SlipKind::NoBraces => (
            &ENTRY_SYNTAX,
            "this value stands in no braces".to_owned(),
            "write `{` before it and `}` behind it".to_owned(),
        ),
        SlipKind::InnerQuotes => (
            &ENTRY_SYNTAX,
            "this value has quotation marks inside of quotation marks".to_owned(),
            "write `{` and `}` around the value, in the place of the outer marks".to_owned(),
        ),
        SlipKind::OddQuotes => (
            &ENTRY_SYNTAX,
            "the quotation marks of a text processor stand around this value".to_owned(),
            "write `{` and `}` in their place".to_owned(),
        ),
        SlipKind::WrongClosing => (
            &ENTRY_SYNTAX,
            format!("`{written}` does not close what the entry opens"),
            "close `{` with `}`, and `(` with `)`".to_owned(),
        ),
    };
    let diagnostic = Diagnostic::new(code, message).at(file, span, "").help(help);
    match slip.kind {
        SlipKind::NoComma => diagnostic.fix(file, span, ","),
        SlipKind::NoEquals => diagnostic.fix(file, span, " ="),
        SlipKind::NoBraces => diagnostic.fix(file, span, format!("{{{written}}}")),
        SlipKind::NoHash => diagnostic.fix(file, span, " # { } # "),
        SlipKind::InnerQuotes | SlipKind::OddQuotes => {
            let mut words = written.chars();
            words.next();
            words.next_back();
            diagnostic.fix(file, span, format!("{{{}}}", words.as_str()))
        }
        SlipKind::WrongClosing => {
            diagnostic.fix(file, span, if written == ")" { "}" } else { ")" })
        }
        _ => diagnostic,
    }
}

/// Reports a kind of entry that is nearly one that programs know.
pub fn misspelt_kind(file: &SourcePath, span: Span, written: &str, near: &str) -> Diagnostic {
    Diagnostic::new(&ENTRY_TYPE, format!("no kind of entry is called `@{written}`"))
        .suggest(file, span, near)
        .help(format!("until then it is read as `@{near}`"))
}
