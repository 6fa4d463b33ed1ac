//! The words that a person writes in sentences, text by text, each with its place.
//!
//! Leaves out what is no sentence: code, addresses, names of files, numbers, abbreviations, lists of
//! names, and citations that stand as text.

use std::sync::LazyLock;

use regex::Regex;
use unicode_segmentation::UnicodeSegmentation;

use crate::base::{SourcePath, Span, well_known};
use crate::lexicon::misspelling::is_often_misspelled;
use crate::lint::LintContext;
use crate::lint::spelling::parts;
use crate::syntax::passages::{Passage, PassageKind, passages};

/// The words of one text.
pub struct Text<'a> {
    pub file: &'a SourcePath,
    /// A BCP 47 tag: that of the site, or of the entry that it stands in.
    pub language: String,
    /// All of it, as a reader sees it.
    pub whole: String,
    pub words: Vec<Word>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    pub span: Span,
    /// Whether it begins a sentence or a line, or stands in a heading.
    pub begins: bool,
}

/// Shorter words are near to too many others.
const SHORTEST: usize = 4;

/// Keys whose values are sentences.
const PROSE_KEYS: [&str; 11] = [
    "title",
    "headline",
    "position",
    "interests",
    "photo-alt",
    "image-alt",
    "alt",
    "summary",
    "abstract",
    "description",
    "award",
];

/// A citation that stands as text: a DOI or a PMID, `2025;12(3):45`, `et al`, or a name with initials
/// in a text with a year.
static CITATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i:\bdoi\b|10\.[0-9]{4,}/|\bpmid\b|\bet al\b)|\b(?:19|20)[0-9][0-9]\s*;\s*[0-9]|\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.? ?){1,3}(?:[,;:]| and | & )[\s\S]*\b(?:19|20)[0-9][0-9]\b",
    )
    .ok()
});

/// All texts of the site, in the order of the files.
pub fn words<'a>(cx: &LintContext<'a>) -> Vec<Text<'a>> {
    let sources = cx.sources.sources.values().filter(|source| {
        let path = source.path.as_str();
        let is_text = path.ends_with(".md") || path == well_known::PUBLICATIONS;
        source.path.is_content() && is_text || path == well_known::SITE
    });
    let site = &cx.profile.settings.language;
    let of_entries = parts::languages(cx);
    let mut texts = Vec::new();
    for source in sources {
        let Ok(written) = source.text() else { continue };
        let is_cv = source.path == SourcePath::cv();
        let mut language = site;
        for passage in passages(source).iter() {
            if is_cv && passage.kind == PassageKind::Heading {
                // The place of a heading may begin at its marks or at its words.
                let start = passage.span(0..passage.text.len()).start;
                let line = written[..start].rfind('\n').map_or(0, |end| end + 1);
                let of_it = of_entries.range(line..=start).next_back();
                language = of_it.map_or(site, |(_, language)| language);
            }
            if !is_prose(passage) {
                continue;
            }
            let words = words_of(passage, written);
            if !words.is_empty() {
                let (file, language) = (&source.path, language.clone());
                texts.push(Text { file, language, whole: passage.text.clone(), words });
            }
        }
    }
    texts
}

fn is_prose(passage: &Passage) -> bool {
    let is_prose = match &passage.kind {
        PassageKind::Paragraph
        | PassageKind::Heading
        | PassageKind::ListItem
        | PassageKind::TableHead(_)
        | PassageKind::TableRow(_)
        | PassageKind::Footnote
        | PassageKind::AltText => true,
        PassageKind::Value(keys) => {
            keys.last().is_some_and(|key| PROSE_KEYS.contains(&key.as_str()))
        }
        _ => false,
    };
    is_prose && !CITATION.as_ref().is_some_and(|citation| citation.is_match(&passage.text))
}

fn words_of(passage: &Passage, written: &str) -> Vec<Word> {
    let text = &passage.text;
    let is_heading = matches!(passage.kind, PassageKind::Heading | PassageKind::TableHead(_));
    let code = code_ranges(passage, written);
    let mut words = Vec::new();
    for (at, part) in text.split_word_bound_indices() {
        let range = at..at + part.len();
        let is_plain = (part.chars().count() >= SHORTEST || is_often_misspelled(part))
            && part.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’')
            && !has_inner_capital(part)
            && !touches(text, &range);
        if !is_plain {
            continue;
        }
        let span = passage.span(range.clone());
        // What is written with escapes, or with emphasis inside, is passed over.
        let is_verbatim = written.get(span.range()) == Some(part);
        if is_verbatim && !code.iter().any(|code| code.contains(&span.start)) {
            let begins = is_heading || begins(&text[..at]);
            words.push(Word { text: part.to_owned(), span, begins });
        }
    }
    words
}

/// `PhD`, `CABG`, `mmHg`.
fn has_inner_capital(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

/// Whether a word is a part of something that is none: of an address, a path, a number, a compound
/// with an abbreviation, a word that goes on behind a bracket.
fn touches(text: &str, range: &std::ops::Range<usize>) -> bool {
    let is_joint = |c: char| "@/\\_#=&~+*".contains(c) || c.is_numeric();
    let before = text[..range.start].chars().next_back();
    let mut after = text[range.end..].chars();
    let next = after.next();
    let is_inside = |c: char| c.is_alphanumeric() || c == '/';
    let goes_on = matches!(next, Some('.' | ':')) && after.next().is_some_and(is_inside);
    let is_compound = |c: Option<char>| matches!(c, Some('-' | '‑'));
    before.is_some_and(|c| is_joint(c) || c == '.')
        || next.is_some_and(is_joint)
        || goes_on
        || is_compound(before)
        || is_compound(next)
}

/// Whether a sentence, a line or a cell begins behind this text.
fn begins(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '"', '“', '„', '«', '(', '\u{a0}', '\'', '‘']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n', '\t', '·', '|', '•', '–', '—'])
}

/// Where the source of a passage has code between backticks.
fn code_ranges(passage: &Passage, written: &str) -> Vec<std::ops::Range<usize>> {
    let whole = passage.span(0..passage.text.len());
    let Some(source) = written.get(whole.range()) else { return Vec::new() };
    if matches!(passage.kind, PassageKind::Value(_)) {
        return Vec::new();
    }
    let marks: Vec<usize> = source.match_indices('`').map(|(at, _)| whole.start + at).collect();
    // A text that begins or ends with code has its first or last mark outside.
    match marks.len() % 2 {
        0 => marks.chunks(2).map(|pair| pair[0]..pair[1]).collect(),
        _ => vec![whole.range()],
    }
}
