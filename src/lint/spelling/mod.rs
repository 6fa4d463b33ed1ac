//! The spelling of what the person writes in sentences: CV, story, pages, posters, talks, updates.
//!
//! Only `folio check --spelling` comes here. Dictionaries are read by `cli` and given to it. Names,
//! citations, code, addresses, numbers and abbreviations are passed over: a false alarm on a name
//! costs more than a slip in one. What has a right word near it is a slip; what has none is only
//! listed, as most of it is a term that the dictionaries lack.

mod names;
mod parts;
mod speller;
mod words;

use std::collections::{BTreeMap, BTreeSet};

pub use speller::Speller;

use crate::base::{Code, Diagnostic, SourcePath, Span, counted};
use crate::lexicon::language::tag;
use crate::lexicon::misspelling::is_often_misspelled;
use crate::lint::LintContext;
use speller::Judgment;
use words::{Word, words};

pub static NO_DICTIONARY: Code =
    Code::warning("no-dictionary", include_str!("../../../codes/no-dictionary.md"));
pub static SPELLING: Code = Code::warning("spelling", include_str!("../../../codes/spelling.md"));
pub static UNKNOWN_WORD: Code =
    Code::note("unknown-word", include_str!("../../../codes/unknown-word.md"));

pub static CODES: &[&Code] = &[&NO_DICTIONARY, &SPELLING, &UNKNOWN_WORD];

/// So many places of one word are shown, and so many words are listed.
const MOST_PLACES: usize = 5;
const MOST_WORDS: usize = 30;

/// So many of them are named in the sentence, which may be all that a terminal or an editor shows.
const MOST_NAMED: usize = 5;

/// A text with so many words of which so large a part is not known is in another language, or is
/// made of names.
const FEW_WORDS: usize = 6;
const FOREIGN_PART: f64 = 0.4;

/// Shorter words are near to others by chance, so they are mended by hand.
const LEAST_LETTERS: usize = 5;

/// Where a word is written.
type Place = (SourcePath, Span);

/// The languages of the site and its entries as BCP 47 tags, each once, the site's first.
pub fn languages(cx: &LintContext<'_>) -> Vec<String> {
    let site = &cx.profile.settings.language;
    let entries: BTreeSet<String> = parts::languages(cx).into_values().collect();
    let others = entries.into_iter().filter(|language| language != site);
    std::iter::once(site.clone()).chain(others).collect()
}

/// Looks at every word in a language, a BCP 47 tag, which the speller speaks.
pub fn check(cx: &LintContext<'_>, language: &str, speller: &Speller) -> Vec<Diagnostic> {
    let names = names::of(cx);
    let mut slips: BTreeMap<String, Slip> = BTreeMap::new();
    let mut unknown: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let mut judged: BTreeMap<(String, bool), Judgment> = BTreeMap::new();
    for text in words(cx).into_iter().filter(|text| text.language == language) {
        let mut found: Vec<(&Word, &Judgment)> = Vec::new();
        for word in text.words.iter().filter(|word| !names.contains(&word.text.to_lowercase())) {
            judged
                .entry((word.text.clone(), word.begins))
                .or_insert_with(|| speller.judge(&word.text, word.begins));
        }
        for word in &text.words {
            match judged.get(&(word.text.clone(), word.begins)) {
                Some(judgment) if *judgment != Judgment::Right => found.push((word, judgment)),
                _ => {}
            }
        }
        let is_known = speller.knows_most_of(&text.whole);
        let is_foreign = text.words.len() >= FEW_WORDS
            && found.len() as f64 > FOREIGN_PART * text.words.len() as f64
            && !is_known
            && !is_full_of_slips((language, speller), &text.whole, &found);
        if is_foreign {
            continue;
        }
        // A few words of which most are not known may be of another language.
        let are_slips = found.len() < text.words.len()
            && found.iter().all(|(word, judgment)| is_sure(&word.text, judgment));
        let is_in_language = found.len() * 2 <= text.words.len() || is_known || are_slips;
        for (word, judgment) in found {
            let place = (text.file.clone(), word.span);
            match judgment {
                Judgment::Right => {}
                Judgment::Unknown => unknown.entry(word.text.clone()).or_default().push(place),
                Judgment::Slip(near) => {
                    let entry = slips.entry(word.text.clone()).or_default();
                    entry.near.clone_from(near);
                    entry.is_in_doubt |= !is_in_language;
                    entry.places.push(place);
                }
            }
        }
    }
    let mut diagnostics: Vec<Diagnostic> =
        slips.iter().map(|(word, found)| slip(word, found)).collect();
    diagnostics.extend(listed(&unknown));
    diagnostics
}

/// Whether a word is one sign away from one right word alone, as words of another language seldom are.
fn is_sure(word: &str, judgment: &Judgment) -> bool {
    matches!(judgment, Judgment::Slip(near) if matches!(&near[..], [one]
        if word.chars().count() >= LEAST_LETTERS && strsim::osa_distance(&one.to_lowercase(), &word.to_lowercase()) == 1))
}

/// Whether a line of many unknown words is in the language all the same: by its letters
/// and little words, and as most of what is unknown in it are small words with a right one near.
fn is_full_of_slips(
    (language, speller): (&str, &Speller),
    whole: &str,
    found: &[(&Word, &Judgment)],
) -> bool {
    let is_slip = |word: &Word, judgment: &Judgment| {
        matches!(judgment, Judgment::Slip(_))
            && (word.begins
                || word.text.chars().all(char::is_lowercase)
                || speller.is_long_noun(&word.text))
    };
    let slips = found.iter().filter(|(word, judgment)| is_slip(word, judgment)).count();
    let language = language.split('-').next().unwrap_or_default();
    let is_of_it =
        || whatlang::detect_lang(whole).and_then(|lang| tag(lang.eng_name())) == Some(language);
    slips * 3 > found.len() * 2 && is_of_it()
}

/// A word that is in no dictionary, and what it may be.
#[derive(Default)]
struct Slip {
    near: Vec<String>,
    places: Vec<Place>,
    /// Whether it may be of another language somewhere.
    is_in_doubt: bool,
}

impl Slip {
    /// Whether `--fix` may write the near word: a name, a degree or a word of another language is no
    /// slip, and only the person knows which it is.
    fn may_be_mended(&self, word: &str) -> bool {
        let is_small = word.chars().all(char::is_lowercase);
        let is_long = word.chars().count() >= LEAST_LETTERS;
        let is_near = matches!(&*self.near, [near] if strsim::osa_distance(near, word) == 1);
        let is_listed = is_often_misspelled(word) && self.near.len() == 1;
        is_small && (is_listed || is_long && is_near) && !self.is_in_doubt
    }
}

/// One diagnostic a word. The fix mends all of its places.
fn slip(word: &str, found: &Slip) -> Diagnostic {
    let Slip { near, places, .. } = found;
    let times = if places.len() > 1 { format!(" ({} times)", places.len()) } else { String::new() };
    let diagnostic = Diagnostic::new(&SPELLING, format!("`{word}` is in no dictionary{times}"));
    let Some(((file, span), others)) = places.split_first() else { return diagnostic };
    let diagnostic = match near.as_slice() {
        [one] if found.may_be_mended(word) => {
            let suggested = diagnostic.suggest(file, *span, one).help(OWN_WORD);
            suggested.fix_again(others.iter().cloned())
        }
        [one] => diagnostic.ask(file, *span, one).help(OWN_WORD),
        several => {
            let several: Vec<String> = several.iter().map(|near| format!("`{near}`")).collect();
            diagnostic.at(file, *span, "").help(format!(
                "it may be {}; if it is right, add it to dictionary.txt",
                several.join(" or ")
            ))
        }
    };
    let shown = others.iter().take(MOST_PLACES - 1);
    shown.fold(diagnostic, |diagnostic, (file, span)| diagnostic.at(file, *span, ""))
}

const OWN_WORD: &str = "if it is right, add it to dictionary.txt beside site.toml, one word a line";

/// All words that nothing is near to, together.
fn listed(unknown: &BTreeMap<String, Vec<Place>>) -> Option<Diagnostic> {
    let (file, span) = unknown.values().flatten().min()?;
    let mut words: Vec<&str> = unknown.keys().take(MOST_WORDS).map(String::as_str).collect();
    let more = unknown.len().saturating_sub(MOST_WORDS);
    let more_words = format!("{more} more");
    let message = match words.as_slice() {
        [one] => format!("`{one}` is in no dictionary"),
        several => {
            let named: Vec<String> =
                several.iter().take(MOST_NAMED).map(|word| format!("`{word}`")).collect();
            let others = unknown.len() - named.len();
            let others = match others {
                0 => String::new(),
                others => format!(" and {}", counted(others, "other word")),
            };
            format!("{}{others} are in no dictionary", named.join(", "))
        }
    };
    if more > 0 {
        words.push(&more_words);
    }
    Some(Diagnostic::new(&UNKNOWN_WORD, message).at(file, *span, "the first of them").help(format!(
        "look at each once: {}; those that are right go into dictionary.txt beside site.toml, one \
        word a line",
        words.join(", ")
    )))
}

/// The language, a BCP 47 tag, has no dictionary here. It is shown where the site names it, else at the
/// first entry that is in it.
pub fn no_dictionary(cx: &LintContext<'_>, language: &str, help: String) -> Diagnostic {
    let message =
        format!("there is no dictionary for `{language}`, so its spelling was not looked at");
    let diagnostic = Diagnostic::new(&NO_DICTIONARY, message).help(help);
    match parts::heading_in(cx, language) {
        Some(heading) if language != cx.profile.settings.language => {
            diagnostic.at(&SourcePath::cv(), heading, "")
        }
        _ => {
            let site = SourcePath::site();
            let key = cx.documents.span(&site, &["site", "language"]);
            diagnostic.at(&site, key, "")
        }
    }
}
