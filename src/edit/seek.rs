//! Which piece of which file a person points at: by the words under the pointer, the names of what is
//! around them, and the file that the page is made from.
//!
//! A guess, and never more: what is found is shown to the person with its file and line before
//! anything is changed.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::base::{SourcePath, Span};
use crate::edit::lines::{line_of, whole, whole_lines};
use crate::edit::piece::{Piece, PieceKind, pieces, words_of};
use crate::source::Source;

/// How many words of a long text are looked for.
const MOST_WORDS: usize = 120;
/// Up to how many letters are so few that they may stand anywhere.
const FEW_LETTERS: usize = 40;

/// What a person points at on a page.
#[derive(Clone, Debug, Default)]
pub struct Pointed {
    pub words: String,
    /// The ids around the words, the nearest first, and the keys of works that they lead to.
    pub names: Vec<String>,
    /// The file that the page is made from.
    pub page_file: Option<SourcePath>,
    /// The files of the pages that the words lead to.
    pub linked: Vec<SourcePath>,
}

/// A piece, and the file that it is in.
pub struct Sought {
    pub source: Arc<Source>,
    pub piece: Piece,
}

/// The piece that fits best; `None` where none fits.
pub fn seek<'a>(
    sources: impl Iterator<Item = &'a Arc<Source>>,
    pointed: &Pointed,
) -> Option<Sought> {
    let words: Vec<String> = words_of(&pointed.words).into_iter().take(MOST_WORDS).collect();
    let wanted = Wanted::of(&words);
    let mut best: Option<(Rank, Sought)> = None;
    for source in sources {
        for piece in pieces(source) {
            let Some(rank) = rank(&piece, source, &wanted, pointed) else { continue };
            if best.as_ref().is_none_or(|(other, _)| rank > *other) {
                best = Some((rank, Sought { source: Arc::clone(source), piece }));
            }
        }
    }
    best.map(|(_, sought)| sought)
}

/// The smallest piece that has a line, counted from 1. A line that is in none, as a comment, is with the
/// entry before it.
pub fn piece_at(source: &Source, line: usize) -> Option<Piece> {
    let text = source.text().ok()?;
    let pieces = pieces(source);
    let has_line = |piece: &&Piece| {
        (line_of(text, piece.span.start)..=line_of(text, piece.span.end)).contains(&line)
    };
    let own = pieces.iter().filter(has_line).min_by_key(|piece| piece.span.end - piece.span.start);
    if let Some(own) = own {
        return Some(own.clone());
    }
    let is_before = |piece: &&Piece| line_of(text, piece.span.start) < line;
    let entries = pieces.iter().filter(|piece| piece.kind == PieceKind::Entry);
    let entry = entries.filter(is_before).max_by_key(|piece| piece.span.start)?;
    let after = pieces.iter().map(|piece| piece.span.start);
    let next = after.filter(|start| line_of(text, *start) > line).min().unwrap_or(text.len());
    let span = whole_lines(text, Span::new(entry.span.start, next));
    Some(Piece { span, ..entry.clone() })
}

/// The piece, then what is around it, each larger than the one before; the last is the whole file.
pub fn steps(source: &Source, piece: Option<&Piece>) -> Vec<Piece> {
    let text = source.text().unwrap_or_default();
    let file =
        Piece { kind: PieceKind::File, span: whole(text), names: Vec::new(), words: Vec::new() };
    let Some(piece) = piece else { return vec![file] };
    let length = |piece: &Piece| piece.span.end - piece.span.start;
    let is_around = |other: &Piece| {
        other.span.start <= piece.span.start
            && piece.span.end <= other.span.end
            && length(other) > length(piece)
    };
    let mut around: Vec<Piece> = pieces(source).into_iter().filter(is_around).collect();
    around.sort_by_key(length);
    let mut steps = vec![piece.clone()];
    for step in around.into_iter().chain([file]) {
        if steps.last().is_some_and(|last| last.span != step.span) {
            steps.push(step);
        }
    }
    steps
}

/// How well a piece fits; of two with the same score, the one that says less else does.
type Rank = (usize, std::cmp::Reverse<usize>);

fn rank(piece: &Piece, source: &Source, wanted: &Wanted<'_>, pointed: &Pointed) -> Option<Rank> {
    let near = pointed.names.iter().position(|name| piece.names.iter().any(|own| is(own, name)));
    let is_of_page = pointed.page_file.as_ref() == Some(&source.path);
    let is_linked = pointed.linked.contains(&source.path);
    // An id is that of the page; a citation key is the same on all pages.
    let near = near.filter(|_| is_of_page || is_of_works(source, piece));
    let (run, said) = wanted.found_in(&piece.words);
    let is_expected = is_of_page || is_linked || near.is_some();
    let letters = wanted.letters;
    let is_said = |percent: usize| said * 100 >= letters * percent;
    let own = piece.words.iter().filter(|word| wanted.places.contains_key(word.as_str())).count();
    let is_own = |percent: usize| own * 100 >= piece.words.len() * percent;
    // A short text may be a part of a line that a page makes of several, as of a date or a title.
    let fits = match () {
        () if letters == 0 => near.is_some(),
        () if near.is_some() => run > 0,
        () if is_expected => {
            // A word of two letters is a part of nothing.
            is_said(60) || is_said(40) && is_own(50) || is_said(20) && is_own(80) && said > 3
        }
        // A few words may stand together anywhere: what says much else is about something else. The
        // words of a link are mostly folio's own, as "The whole CV".
        () if letters < FEW_LETTERS => {
            let own = if pointed.linked.is_empty() { 20 } else { 60 };
            run * 100 >= letters * 80 && is_own(own)
        }
        () => is_said(60) && run * 100 >= letters * 30,
    };
    if !fits {
        return None;
    }
    let by_name = match near {
        Some(0) => 20,
        Some(_) => 14,
        None => 10,
    };
    let by_file = match () {
        () if is_of_page => 35,
        () if is_linked => 25,
        () => 10,
    };
    let score = (2 * run + said + 1) * by_name * by_file;
    Some((score, std::cmp::Reverse(piece.words.len())))
}

/// A page has a citation key as an id behind a sign of its own: `w-okafor2025`.
fn is(own: &str, name: &str) -> bool {
    name == own || name.strip_suffix(own).is_some_and(|before| before.ends_with('-'))
}

fn is_of_works(source: &Source, piece: &Piece) -> bool {
    let is_list = source.path.file_name() == SourcePath::publications().file_name();
    piece.kind == PieceKind::Work || is_list
}

/// The words that are looked for, and where each stands among them.
struct Wanted<'a> {
    places: HashMap<&'a str, Vec<usize>>,
    number: usize,
    /// The letters of all different words.
    letters: usize,
}

impl<'a> Wanted<'a> {
    fn of(words: &'a [String]) -> Wanted<'a> {
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, word) in words.iter().enumerate() {
            places.entry(word).or_default().push(at);
        }
        let letters = places.keys().map(|word| word.len()).sum();
        Wanted { places, number: words.len(), letters }
    }

    /// The letters of the longest run of words that a text has in the same order, and of all words
    /// that it has anywhere.
    fn found_in(&self, words: &[String]) -> (usize, usize) {
        let mut longest = 0;
        let mut said: BTreeSet<&str> = BTreeSet::new();
        // The letters of the run that ends with a wanted word, by its place.
        let mut runs = vec![0; self.number + 1];
        for word in words {
            let mut next = vec![0; self.number + 1];
            if let Some((word, places)) = self.places.get_key_value(word.as_str()) {
                said.insert(word);
                for place in places {
                    next[place + 1] = runs[*place] + word.len();
                    longest = longest.max(next[place + 1]);
                }
            }
            runs = next;
        }
        (longest, said.iter().map(|word| word.len()).sum())
    }
}
