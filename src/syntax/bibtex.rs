//! BibTeX and BibLaTeX text to entries with spans. Says every broken entry of a file at once, and
//! keeps the sound ones.
//!
//! What a field means for a publication is the model's.

mod per_entry;
mod latex;

use std::collections::BTreeMap;
use std::sync::Arc;

use biblatex::{
    Bibliography, Chunk, EntryType, Pair, ParseErrorKind, RawBibliography, RawChunk, RawEntry,
    Spanned, Token,
};

use crate::base::{Diagnosed, Diagnostic, SourcePath, Span};
use crate::syntax::codes::{
    BIBTEX, DUPLICATE_KEY, ENTRY_WITHOUT_AT, UNDEFINED_STRING, UNKNOWN_PUBLICATION,
};

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
    /// The place of the whole entry, from its `@` on, without the brace that closes it.
    pub whole: Span,
    pub entry: Arc<biblatex::Entry>,
    /// The entry written anew, as BibLaTeX, with nothing left to another place to say.
    pub alone: Arc<str>,
    /// The place of each field's value.
    pub fields: BTreeMap<String, Span>,
}

pub fn parse(file: &SourcePath, text: &str) -> Diagnosed<Bibtex> {
    let mut diagnostics = Vec::new();
    let chunks = chunks(text);
    if let Ok((bibtex, unknown)) = parse_whole(text) {
        diagnostics.extend(unknown.iter().map(|fault| undefined(file, fault)));
        lost_words(file, text, &bibtex, &chunks, &mut diagnostics);
        missing_parents(file, text, &bibtex, &mut diagnostics);
        return Diagnosed::new(bibtex, diagnostics);
    }
    // The parser stops at the first fault, so each entry is read alone: all faults are told at
    // once, and sound entries stay. What is broken becomes blanks, so that every place in the sound
    // text is the same place in the file.
    let preamble = abbreviations(text, &chunks);
    if chunks.is_empty()
        && let Err((span, kind)) = parse_whole(text)
    {
        return Diagnosed::new(
            Bibtex::default(),
            vec![problem(file, text, Span::new(0, text.len()), span, &kind)],
        );
    }
    let mut sound = blanks(&text[..chunks.first().map_or(text.len(), |chunk| chunk.start)]);
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for chunk in &chunks {
        let chunk_text = &text[chunk.range()];
        let found = if is_abbreviation(chunk_text) {
            Ok(Vec::new())
        } else {
            keys_of(&preamble, chunk_text, chunk.start)
        };
        match found {
            Ok(keys) => {
                let again = keys.iter().find_map(|(key, span)| Some((key, span, seen.get(key)?)));
                if let Some((key, span, first)) = again {
                    diagnostics.push(key_twice(key, (file, *span), (file, *first)));
                    sound.push_str(&blanks(chunk_text));
                } else {
                    seen.extend(keys);
                    sound.push_str(chunk_text);
                }
            }
            Err((span, kind)) => {
                diagnostics.push(problem(file, text, *chunk, span, &kind));
                sound.push_str(&blanks(chunk_text));
            }
        }
    }
    // What is left can fail only between entries, as when an entry refers to itself: without that
    // one the others stay.
    let mut bibtex = Bibtex::default();
    for _ in 0..=chunks.len() {
        match parse_whole(&sound) {
            Ok((whole, unknown)) => {
                bibtex = whole;
                diagnostics.extend(unknown.iter().map(|fault| undefined(file, fault)));
                break;
            }
            Err((span, kind)) => {
                let Some(chunk) = chunks.iter().rev().find(|chunk| chunk.start <= span.start)
                else {
                    break;
                };
                diagnostics.push(problem(file, text, *chunk, span, &kind));
                sound.replace_range(chunk.range(), &blanks(&text[chunk.range()]));
            }
        }
    }
    lost_words(file, text, &bibtex, &chunks, &mut diagnostics);
    missing_parents(file, text, &bibtex, &mut diagnostics);
    Diagnosed::new(bibtex, diagnostics)
}

/// The finding that a citation key stands at two places.
pub fn key_twice(key: &str, again: (&SourcePath, Span), first: (&SourcePath, Span)) -> Diagnostic {
    Diagnostic::new(&DUPLICATE_KEY, format!("the citation key `{key}` is given twice"))
        .at(again.0, again.1, "here again")
        .at(first.0, first.1, "first here")
        .help("give each entry a key of its own, or remove one of the two")
}

type Fault = (Span, ParseErrorKind);

/// Works abbreviations and parents into the entries. A name that no `@string` defines stands for
/// itself, as reference managers write such names; each is given back with its place.
fn resolve_strings<'s>(
    mut raw: RawBibliography<'s>,
    text: &'s str,
) -> Result<(Bibliography, Vec<Fault>), Fault> {
    let mut unknown: Vec<Fault> = Vec::new();
    loop {
        let error = match Bibliography::from_raw(raw.clone()) {
            Ok(bibliography) => return Ok((bibliography, unknown)),
            Err(error) => error,
        };
        let fault = (Span::from(error.span.clone()), error.kind);
        let name = text.get(error.span).unwrap_or_default();
        if !matches!(fault.1, ParseErrorKind::UnknownAbbreviation(_))
            || name.is_empty()
            || unknown.contains(&fault)
        {
            return Err(fault);
        }
        let here = fault.0.range();
        let value = vec![Spanned::new(RawChunk::Normal(name), here.clone())];
        raw.abbreviations
            .push(Pair::new(Spanned::new(name, here.clone()), Spanned::new(value, here)));
        unknown.push(fault);
    }
}

/// The entries of a text, and the names in it that nothing defines.
fn parse_whole(text: &str) -> Result<(Bibtex, Vec<Fault>), Fault> {
    let raw = RawBibliography::parse(text).map_err(|error| (Span::from(error.span), error.kind))?;
    if let Some(read) = per_entry::read(&raw, text) {
        return Ok(read);
    }
    let mut places: BTreeMap<String, (Span, Span, BTreeMap<String, Span>)> = BTreeMap::new();
    for entry in &raw.entries {
        let place = || {
            (
                Span::from(entry.v.key.span.clone()),
                Span::from(entry.span.clone()),
                places_of_fields(&entry.v),
            )
        };
        places.entry(entry.v.key.v.to_owned()).or_insert_with(place);
    }
    let (bibliography, unknown) = resolve_strings(raw, text)?;
    let entries = bibliography
        .into_vec()
        .into_iter()
        .map(|mut entry| {
            latex::make_plain(&mut entry, text);
            let (span, whole, fields) = places.remove(&entry.key).unwrap_or_default();
            BibtexEntry {
                key: entry.key.clone(),
                span,
                whole,
                alone: to_biblatex(&entry),
                entry: Arc::new(entry),
                fields,
            }
        })
        .collect();
    Ok((Bibtex { entries }, unknown))
}

/// The place of each field's value in the text that an entry was read from.
fn places_of_fields(entry: &RawEntry<'_>) -> BTreeMap<String, Span> {
    entry
        .fields
        .iter()
        .map(|pair| (pair.key.v.to_lowercase(), Span::from(pair.value.span.clone())))
        .collect()
}

/// An entry as text again: what it took from `@string` and `crossref` stands in it.
fn to_biblatex(entry: &biblatex::Entry) -> Arc<str> {
    // BibLaTeX has one kind of thesis, and tells in `type` which one it is.
    let degree = match entry.entry_type {
        EntryType::PhdThesis => "phdthesis",
        EntryType::MastersThesis => "mathesis",
        _ => "",
    };
    if degree.is_empty() || entry.get("type").is_some() {
        return to_text(entry).into();
    }
    let mut entry = entry.clone();
    entry.set("type", vec![Spanned::detached(Chunk::Normal(degree.to_owned()))]);
    to_text(&entry).into()
}

/// An entry as BibLaTeX. A `~` or `^` behind a backslash would become an accent of what follows it,
/// unless it has something of its own.
pub fn to_text(entry: &biblatex::Entry) -> String {
    entry.to_biblatex_string().replace("\\~", "\\~{}").replace("\\^", "\\^{}")
}

/// The warning that a value is a bare name that no `@string` defines.
fn undefined(file: &SourcePath, (span, kind): &Fault) -> Diagnostic {
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

/// The keys of one chunk that stands at byte `start`, or what is wrong with it.
fn keys_of(preamble: &str, chunk: &str, start: usize) -> Result<Vec<(String, Span)>, Fault> {
    let alone = format!("{preamble}{chunk}");
    let shifted = |span: std::ops::Range<usize>| {
        Span::new(
            span.start.max(preamble.len()) - preamble.len() + start,
            span.end.max(preamble.len()) - preamble.len() + start,
        )
    };
    let raw = RawBibliography::parse(&alone).map_err(|error| (shifted(error.span), error.kind))?;
    let keys = raw
        .entries
        .iter()
        .map(|entry| (entry.v.key.v.to_owned(), shifted(entry.v.key.span.clone())))
        .collect();
    match resolve_strings(raw, &alone) {
        // A parent may stand in another chunk: only the whole file can tell that it is missing.
        Err((span, kind)) if !matches!(kind, ParseErrorKind::ResolutionError(_)) => {
            Err((shifted(span.range()), kind))
        }
        _ => Ok(keys),
    }
}

/// As many bytes, and the same lines, without a word.
fn blanks(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// What stands outside of entries counts as a remark. Where it was meant as an entry, its words
/// would be lost in silence.
fn lost_words(
    file: &SourcePath,
    text: &str,
    bibtex: &Bibtex,
    chunks: &[Span],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let inside = |at: usize| {
        let chunk = chunks.iter().rev().find(|chunk| chunk.start <= at);
        let entry = chunk.and_then(|chunk| {
            bibtex
                .entries
                .iter()
                .find(|entry| chunk.start <= entry.span.start && entry.span.end <= chunk.end)
        });
        entry.map_or(chunk.is_some_and(|chunk| !is_closed_before(text, *chunk, at)), |entry| {
            at < entry.whole.end
        })
    };
    let mut at = 0;
    let mut first_words = None;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let place = at + line.len() - words.len();
        let words = words.trim_end();
        at += line.len();
        if words.is_empty() || words.starts_with('%') {
            continue;
        }
        first_words = first_words.or(Some(Span::new(place, place + words.len())));
        if looks_like_entry(words) && !inside(place) {
            diagnostics.push(
                Diagnostic::new(
                    &ENTRY_WITHOUT_AT,
                    "this is read as a remark, as no `@` stands before it",
                )
                .at(file, Span::new(place, place + words.len()), "")
                .help(format!("to make it an entry, write `@{words}`")),
            );
        }
    }
    if let Some(span) = first_words
        && bibtex.entries.is_empty()
        && chunks.is_empty()
    {
        diagnostics.push(
            Diagnostic::new(&BIBTEX, "there is no entry in this file").at(file, span, "").help(
                "an entry is written as `@article{key, title = {...}, ...}`; a reference \
                manager writes them as BibTeX or BibLaTeX",
            ),
        );
    }
}

/// `article{key,`: an entry but for its `@`.
fn looks_like_entry(line: &str) -> bool {
    line.split_once('{').is_some_and(|(kind, rest)| {
        !kind.is_empty()
            && kind.trim_end().bytes().all(|byte| byte.is_ascii_alphabetic())
            && rest.split_once(',').is_some_and(|(key, _)| {
                !key.trim().is_empty() && !key.contains(['{', '}', ' ', '='])
            })
    })
}

/// Whether the braces that a chunk opens are closed again before a place in it.
fn is_closed_before(text: &str, chunk: Span, at: usize) -> bool {
    let before = &text[chunk.start..at];
    before.contains('}') && before.matches('{').count() <= before.matches('}').count()
}

/// An entry takes what it lacks from the one that `crossref` or `xdata` names: when that one is
/// missing, so are its words.
fn missing_parents(
    file: &SourcePath,
    text: &str,
    bibtex: &Bibtex,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for entry in &bibtex.entries {
        for field in ["crossref", "xdata"] {
            let Some(span) = entry.fields.get(field) else { continue };
            let written = text.get(span.range()).unwrap_or_default();
            for parent in written
                .trim_matches(['{', '}', '"', ' '])
                .split(',')
                .map(str::trim)
                .filter(|parent| !parent.is_empty())
            {
                if !bibtex.entries.iter().any(|known| known.key == parent) {
                    diagnostics.push(
                        Diagnostic::new(
                            &UNKNOWN_PUBLICATION,
                            format!(
                                "this file has no entry `{parent}`, which `{}` refers to",
                                entry.key
                            ),
                        )
                        .at(file, *span, "")
                        .help(format!(
                            "add the entry `{parent}` to this file, or remove the field `{field}`"
                        )),
                    );
                }
            }
        }
    }
}

/// The text from each line that begins as an entry does, `@article{`, to the next such line.
fn chunks(text: &str) -> Vec<Span> {
    let opens = |line: &str| {
        let rest = line
            .trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
            .strip_prefix('@');
        rest.is_some_and(|rest| {
            rest.trim_start_matches(|c: char| c.is_ascii_alphabetic())
                .trim_start()
                .starts_with(['{', '('])
        })
    };
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if opens(line) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| Span::new(*start, end)).collect()
}

fn is_abbreviation(chunk: &str) -> bool {
    let word: String =
        chunk.trim_start().chars().skip(1).take_while(|c| c.is_ascii_alphabetic()).collect();
    word.eq_ignore_ascii_case("string")
}

fn abbreviations(text: &str, chunks: &[Span]) -> String {
    chunks
        .iter()
        .map(|chunk| &text[chunk.range()])
        .filter(|chunk| is_abbreviation(chunk) && RawBibliography::parse(chunk).is_ok())
        .collect()
}

fn problem(
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
    // At the end of an entry nothing but its closing brace can be missing, and where it was opened
    // is the place to look at.
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
