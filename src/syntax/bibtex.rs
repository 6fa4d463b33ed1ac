//! BibTeX and BibLaTeX text to entries with spans. Says every broken entry of a file at once, and keeps the sound ones.
//!
//! What a field means for a publication is the model's.

use std::collections::BTreeMap;
use std::sync::Arc;

use biblatex::{Bibliography, ParseErrorKind, RawBibliography, Token};

use crate::base::{Diagnosed, Diagnostic, SourcePath, Span};

/// The sound entries of one `.bib` file, in its order.
#[derive(Clone, Debug, Default)]
pub struct Bibtex {
    pub entries: Vec<BibtexEntry>,
}

/// One entry, with its abbreviations and parents worked in.
#[derive(Clone, Debug)]
pub struct BibtexEntry {
    pub key: String,
    /// The place of the citation key.
    pub span: Span,
    /// The entry by itself, written anew: it needs no other entry to be understood.
    pub text: Arc<str>,
    pub entry: biblatex::Entry,
    /// The place of each field's value.
    pub fields: BTreeMap<String, Span>,
}

pub fn parse(file: &SourcePath, text: &str) -> Diagnosed<Bibtex> {
    let mut diagnostics = Vec::new();
    if let Some(bibtex) = parse_whole(file, text, &mut diagnostics) {
        return Diagnosed::new(bibtex, diagnostics);
    }
    // The parser stops at the first fault, so each entry is read alone: all faults are told at once, and sound entries stay.
    let preamble = abbreviations(text);
    let mut sound = preamble.clone();
    diagnostics.clear();
    for chunk in chunks(text) {
        let chunk_text = &text[chunk.range()];
        if is_abbreviation(chunk_text) {
            continue;
        }
        let alone = format!("{preamble}{chunk_text}");
        let shift = |span: std::ops::Range<usize>| {
            let start = (span.start.max(preamble.len()) - preamble.len() + chunk.start).min(chunk.end);
            let end = (span.end.max(preamble.len()) - preamble.len() + chunk.start).min(chunk.end);
            Span::new(start, end.max(start + usize::from(start < chunk.end)))
        };
        match RawBibliography::parse(&alone).and_then(Bibliography::from_raw) {
            Ok(_) => sound.push_str(chunk_text),
            // A parent may stand in another chunk: only the whole file can tell that it is missing.
            Err(error) if matches!(error.kind, ParseErrorKind::ResolutionError(_)) => sound.push_str(chunk_text),
            Err(error) => diagnostics.push(problem(file, text, shift(error.span), &error.kind)),
        }
    }
    let mut again = Vec::new();
    let bibtex = parse_whole(file, &sound, &mut again).unwrap_or_default();
    if diagnostics.is_empty() {
        // Every entry is sound alone, so the fault lies between them: a key given twice, or a parent that is missing.
        let mut whole = Vec::new();
        parse_whole(file, text, &mut whole);
        diagnostics.append(&mut whole);
        return Diagnosed::new(bibtex, diagnostics);
    }
    Diagnosed::new(bibtex, diagnostics)
}

fn parse_whole(file: &SourcePath, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Bibtex> {
    let raw = match RawBibliography::parse(text) {
        Ok(raw) => raw,
        Err(error) => {
            diagnostics.push(problem(file, text, error.span.into(), &error.kind));
            return None;
        }
    };
    let mut places: BTreeMap<String, (Span, BTreeMap<String, Span>)> = BTreeMap::new();
    for entry in &raw.entries {
        let fields = entry.v.fields.iter().map(|pair| (pair.key.v.to_lowercase(), Span::from(pair.value.span.clone()))).collect();
        places.entry(entry.v.key.v.to_owned()).or_insert((Span::from(entry.v.key.span.clone()), fields));
    }
    let bibliography = match Bibliography::from_raw(raw) {
        Ok(bibliography) => bibliography,
        Err(error) => {
            diagnostics.push(problem(file, text, error.span.into(), &error.kind));
            return None;
        }
    };
    let entries = bibliography
        .into_vec()
        .into_iter()
        .map(|entry| {
            let (span, fields) = places.remove(&entry.key).unwrap_or_default();
            BibtexEntry { key: entry.key.clone(), span, text: entry.to_biblatex_string().into(), entry, fields }
        })
        .collect();
    Some(Bibtex { entries })
}

/// The text from each `@` at the start of a line to the next one.
fn chunks(text: &str) -> Vec<Span> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with('@') {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| Span::new(*start, end)).collect()
}

fn is_abbreviation(chunk: &str) -> bool {
    let word: String = chunk.trim_start().chars().skip(1).take_while(|c| c.is_ascii_alphabetic()).collect();
    word.eq_ignore_ascii_case("string")
}

fn abbreviations(text: &str) -> String {
    chunks(text)
        .into_iter()
        .map(|chunk| &text[chunk.range()])
        .filter(|chunk| is_abbreviation(chunk) && RawBibliography::parse(chunk).is_ok())
        .collect()
}

fn problem(file: &SourcePath, text: &str, span: Span, kind: &ParseErrorKind) -> Diagnostic {
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
        ParseErrorKind::UnexpectedEof => ("this entry is not closed".to_owned(), "close each `{` of the entry with a `}`"),
        ParseErrorKind::Unexpected(found) => {
            (format!("{} is not expected here", token(found)), "look for a missing comma or brace on the line before")
        }
        ParseErrorKind::Expected(wanted) => {
            (format!("{} is missing here", token(wanted)), "write a field as `name = {value},`, and the entry as `@article{key, ...}`")
        }
        ParseErrorKind::UnknownAbbreviation(name) => {
            (format!("`{name}` is neither in braces nor defined by @string"), "put the value in braces, as in `month = {March}`")
        }
        ParseErrorKind::MalformedCommand => {
            ("this LaTeX command cannot be read".to_owned(), "write the letter itself: folio reads any alphabet")
        }
        ParseErrorKind::DuplicateKey(key) => (format!("the citation key `{key}` is given twice"), "give each entry a key of its own"),
        _ => ("an entry that this one refers to cannot be read".to_owned(), "look at the fields `crossref` and `xdata`"),
    };
    let start = span.start.min(text.len());
    let end = span.end.clamp(start, text.len());
    Diagnostic::error("bibtex", message).at(file, Span::new(start, end), "").help(help)
}
