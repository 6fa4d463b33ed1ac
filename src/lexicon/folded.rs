//! A text as letters and digits alone, so that one search finds a word in every spelling.
//!
//! Case, accents, compatibility forms, digits of other scripts, invisible characters and separators
//! are folded away; what lay between two letters stays known as a [`Gap`], and each letter keeps its
//! place in the text. It knows no markup and decides nothing about what it holds.

mod letter;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::base::Span;
pub use letter::digit;
use letter::{is_invisible, plain};

/// What lies between a letter and the one before it, from the closest to the most distant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// Nothing that a reader sees.
    #[default]
    Joined,
    /// A hyphen, a full stop within a number, a bracket.
    Mark,
    /// A space or the end of a line.
    Space,
    /// A comma, a colon or a semicolon, with a space.
    Clause,
    /// The border of a cell in a row of a table.
    Cell,
    Sentence,
    /// The border of a paragraph, an item or a row.
    Block,
    /// The beginning of a heading, which opens an entry.
    Entry,
}

/// How many runs of letters a unit has at most on either side.
const FARTHEST: usize = 400;

/// Letters and digits of a text with their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// UTF-8; what comes from ASCII is lower case.
    letters: Vec<u8>,
    runs: Vec<Run>,
}

/// Letters that follow each other in the text too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// The index of the first letter.
    at: u32,
    /// Its place in the text.
    source: u32,
    gap: Gap,
    /// The length in the text of the one character that the run folds; 0 is a run of ASCII, whose
    /// bytes are those of the text.
    width: u8,
}

/// A run of letters, or of digits, without a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub start: usize,
    pub end: usize,
    pub is_number: bool,
}

impl Folded {
    pub fn of(text: &str) -> Folded {
        let mut builder = FoldedBuilder::default();
        builder.push(text, 0);
        builder.finish()
    }

    pub fn letters(&self) -> &[u8] {
        &self.letters
    }

    pub fn len(&self) -> usize {
        self.letters.len()
    }

    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// The place of letters `start..end` in the text.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let (Some(first), Some(last)) = (self.run_of(start), self.run_of(end.saturating_sub(1)))
        else {
            return Span::default();
        };
        let from = self.source_of(first, start).0;
        Span::new(from, self.source_of(last, end - 1).1)
    }

    /// What lies before the letter at an index.
    pub fn gap_before(&self, at: usize) -> Gap {
        if at == 0 || at >= self.letters.len() {
            return Gap::Entry;
        }
        match self.run_index(at) {
            Some(index) if self.runs[index].at as usize == at => self.runs[index].gap,
            _ => Gap::Joined,
        }
    }

    /// The widest gap before a letter of `start..end`, its first excepted.
    pub fn widest_gap(&self, start: usize, end: usize) -> Gap {
        let first = self.runs.partition_point(|run| run.at as usize <= start);
        let inside = self.runs[first..].iter().take_while(|run| (run.at as usize) < end);
        inside.map(|run| run.gap).max().unwrap_or_default()
    }

    /// Whether a gap of this kind is before a letter of `start..end`, its first excepted.
    pub fn has_gap(&self, start: usize, end: usize, gap: Gap) -> bool {
        let first = self.runs.partition_point(|run| run.at as usize <= start);
        let inside = self.runs[first..].iter().take_while(|run| (run.at as usize) < end);
        inside.into_iter().any(|run| run.gap == gap)
    }

    /// The letters around an index up to gaps of at least `border`.
    /// No further than a number of words, as nobody connects what is so far apart.
    pub fn unit(&self, at: usize, border: Gap) -> (usize, usize) {
        let here = self.runs.partition_point(|run| run.at as usize <= at);
        let first = here.saturating_sub(FARTHEST);
        let last = (here + FARTHEST).min(self.runs.len());
        let before = self.runs[first..here].iter().rev().find(|run| run.gap >= border);
        let after = self.runs[here..last].iter().find(|run| run.gap >= border);
        let at = |run: Option<&Run>, end: usize| run.map_or(end, |run| run.at as usize);
        let start = at(self.runs.get(first), 0);
        (at(before, start), at(after, at(self.runs.get(last), self.len())))
    }

    /// The token that ends before an index.
    pub fn token_before(&self, at: usize) -> Option<Token> {
        let end = at;
        let is_number = self.letters.get(at.checked_sub(1)?)?.is_ascii_digit();
        let mut start = at - 1;
        while start > 0
            && self.gap_before(start) == Gap::Joined
            && self.letters[start - 1].is_ascii_digit() == is_number
        {
            start -= 1;
        }
        Some(Token { start, end, is_number })
    }

    /// The token that begins at an index.
    pub fn token_after(&self, at: usize) -> Option<Token> {
        let is_number = self.letters.get(at)?.is_ascii_digit();
        let mut end = at + 1;
        while end < self.letters.len()
            && self.gap_before(end) == Gap::Joined
            && self.letters[end].is_ascii_digit() == is_number
        {
            end += 1;
        }
        Some(Token { start: at, end, is_number })
    }

    /// The places of runs of ASCII with at least so many letters and no gap.
    pub fn long_runs(&self, shortest: usize) -> impl Iterator<Item = Span> {
        let ends = self.runs.iter().skip(1).map(|run| run.at as usize).chain([self.len()]);
        self.runs.iter().zip(ends).filter_map(move |(run, end)| {
            let length = end - run.at as usize;
            let source = run.source as usize;
            (run.width == 0 && length >= shortest).then(|| Span::new(source, source + length))
        })
    }

    fn run_index(&self, at: usize) -> Option<usize> {
        self.runs.partition_point(|run| run.at as usize <= at).checked_sub(1)
    }

    fn run_of(&self, at: usize) -> Option<&Run> {
        self.runs.get(self.run_index(at)?)
    }

    fn source_of(&self, run: &Run, at: usize) -> (usize, usize) {
        let source = run.source as usize;
        if run.width > 0 {
            return (source, source + usize::from(run.width));
        }
        let start = source + (at - run.at as usize);
        (start, start + 1)
    }
}

/// Folds a text that comes in pieces.
#[derive(Clone, Debug, Default)]
pub struct FoldedBuilder {
    folded: Folded,
    gap: Gap,
    /// Whether the gap holds a full stop, and what follows decides if it ends a sentence.
    has_stop: bool,
    has_clause: bool,
    has_line_end: bool,
    /// Where the text would go on without a gap.
    next: usize,
}

/// What a byte of ASCII is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Mark,
    Stop,
    Clause,
    Space,
    LineEnd,
    Wide,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'.' | b'!' | b'?' => Class::Stop,
            b',' | b';' | b':' => Class::Clause,
            b'\n' => Class::LineEnd,
            b' ' | b'\t' | b'\r' => Class::Space,
            0x80.. => Class::Wide,
            _ => Class::Mark,
        };
        byte += 1;
    }
    classes
};

impl FoldedBuilder {
    /// Adds a text that lies at byte `source` of the whole.
    pub fn push(&mut self, text: &str, source: usize) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            match CLASSES[usize::from(bytes[at])] {
                Class::Letter => {
                    let start = at;
                    at += 1;
                    while at < bytes.len() && CLASSES[usize::from(bytes[at])] == Class::Letter {
                        at += 1;
                    }
                    self.open_run(source + start, 0, bytes[start].is_ascii_uppercase());
                    let lower = bytes[start..at].iter().map(u8::to_ascii_lowercase);
                    self.folded.letters.extend(lower);
                    self.next = source + at;
                }
                Class::Wide => {
                    let c = text[at..].chars().next().unwrap_or(' ');
                    self.push_wide(c, source + at);
                    at += c.len_utf8();
                }
                class => {
                    self.push_separator(class);
                    at += 1;
                }
            }
        }
    }

    /// Adds one character of the text that stands for `length` bytes of its source.
    pub fn push_decoded(&mut self, c: char, source: usize, length: usize) {
        if c.is_ascii() && !c.is_ascii_alphanumeric() {
            self.push_separator(CLASSES[c as usize]);
            return;
        }
        let first = self.folded.runs.len();
        self.push_wide(c, source);
        for run in &mut self.folded.runs[first..] {
            run.width = u8::try_from(length).unwrap_or(u8::MAX);
        }
        self.next = usize::MAX;
    }

    /// Widens what lies before the next letter.
    pub fn gap(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    pub fn finish(self) -> Folded {
        self.folded
    }

    fn push_separator(&mut self, class: Class) {
        match class {
            Class::LineEnd if self.has_line_end => self.gap(Gap::Block),
            Class::LineEnd => {
                self.has_line_end = true;
                self.push_separator(Class::Space);
            }
            Class::Space if self.has_clause => self.gap(Gap::Clause),
            Class::Space => self.gap(Gap::Space),
            // Within a number or a name it parts nothing, as in `1,251` and `10:30`.
            Class::Clause => {
                self.has_clause = true;
                self.gap(Gap::Mark);
            }
            Class::Stop => {
                self.has_stop = true;
                self.gap(Gap::Mark);
            }
            _ => self.gap(Gap::Mark),
        }
    }

    fn push_wide(&mut self, c: char, source: usize) {
        if is_invisible(c) {
            return;
        }
        let width = u8::try_from(c.len_utf8()).unwrap_or(u8::MAX);
        if let Some(digit) = digit(c) {
            self.open_run(source, width, false);
            self.folded.letters.push(digit);
            return;
        }
        match c {
            '\u{2028}' | '\u{2029}' | '\u{85}' => return self.push_separator(Class::LineEnd),
            '。' | '！' | '？' => return self.gap(Gap::Sentence),
            '،' | '、' | '，' | '；' | '：' => return self.gap(Gap::Clause),
            _ if c.is_whitespace() => return self.push_separator(Class::Space),
            _ => {}
        }
        if let Some(plain) = plain(c) {
            self.open_run(source, width, c.is_uppercase());
            self.folded.letters.extend(plain.as_bytes());
            return;
        }
        let mut is_first = true;
        decompose_compatible(c, |part| {
            if is_combining_mark(part) || is_invisible(part) {
                return;
            }
            if let Some(digit) = digit(part) {
                self.open_part(&mut is_first, source, width, false);
                self.folded.letters.push(digit);
            } else if part.is_alphanumeric() {
                self.open_part(&mut is_first, source, width, c.is_uppercase());
                for lower in part.to_lowercase().filter(|lower| !is_combining_mark(*lower)) {
                    match plain(lower) {
                        Some(plain) => self.folded.letters.extend(plain.as_bytes()),
                        None => self.folded.letters.extend(lower.to_string().as_bytes()),
                    }
                }
            } else if is_first {
                self.push_separator(match part {
                    ' ' => Class::Space,
                    _ if part.is_ascii() => CLASSES[part as usize],
                    _ => Class::Mark,
                });
            }
        });
    }

    fn open_part(&mut self, is_first: &mut bool, source: usize, width: u8, is_upper: bool) {
        if std::mem::take(is_first) {
            self.open_run(source, width, is_upper);
        }
    }

    fn open_run(&mut self, source: usize, width: u8, is_upper: bool) {
        if self.has_stop && is_upper && self.gap >= Gap::Space && self.follows_a_word() {
            self.gap(Gap::Sentence);
        }
        let goes_on = self.gap == Gap::Joined
            && width == 0
            && source == self.next
            && self.folded.runs.last().is_some_and(|run| run.width == 0);
        if !goes_on {
            self.folded.runs.push(Run {
                at: u32::try_from(self.folded.letters.len()).unwrap_or(u32::MAX),
                source: u32::try_from(source).unwrap_or(u32::MAX),
                gap: self.gap,
                width,
            });
        }
        self.gap = Gap::Joined;
        (self.has_stop, self.has_clause, self.has_line_end) = (false, false, false);
        self.next = usize::MAX;
    }

    /// Whether the stop before here follows a number or a word that is no usual abbreviation.
    fn follows_a_word(&self) -> bool {
        let letters = &self.folded.letters;
        let last = self.folded.runs.last().map_or(0, |run| run.at as usize);
        letters.len() - last > 3 || letters.last().is_some_and(u8::is_ascii_digit)
    }
}

#[cfg(test)]
mod tests {
    use super::{Folded, Gap};

    fn letters(text: &str) -> String {
        String::from_utf8(Folded::of(text).letters().to_vec()).unwrap()
    }

    #[test]
    fn every_spelling_of_a_number_is_one() {
        for text in [
            "617-555-0142",
            "(617) 555\u{a0}0142",
            "617\u{ad}555\u{200b}0142",
            "６１７–５５５–０１４２",
            "٦١٧ ٥٥٥ ٠١٤٢",
            "६१७ ५५५ ०१४२",
            "⁶¹⁷ ₅₅₅ ⓪①④②",
            "6️⃣17.555/0142",
        ] {
            assert_eq!(letters(text), "6175550142", "{text}");
        }
    }

    #[test]
    fn case_accents_and_ligatures_go() {
        assert_eq!(
            letters("Ọláolú ÉCOLE eﬃcient ŁÓDŹ Straße Æther"),
            "olaoluecoleefficientlodzstrasseaether"
        );
        assert_eq!(letters("e\u{301}cole i̇stanbul İstanbul"), "ecoleistanbulistanbul");
        assert_eq!(letters("Петров مـحـمـد"), "петровمحمد");
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "Tel. ６17–5\u{ad}55 É!";
        let folded = Folded::of(text);
        let at = folded.letters().windows(6).position(|window| window == b"617555").unwrap();
        assert_eq!(&text[folded.span(at, at + 6).range()], "６17–5\u{ad}55");
        assert_eq!(&text[folded.span(at + 6, at + 7).range()], "É");
        for end in 1..=folded.len() {
            assert!(text.get(folded.span(end - 1, end).range()).is_some());
        }
    }

    #[test]
    fn gaps_are_kept() {
        let text = "One-two three, four. Five no. 6 St. Mary\n\nnext e.g. this";
        let folded = Folded::of(text);
        let gap = |word: &str| {
            let at = letters(text).find(word).unwrap();
            folded.gap_before(at)
        };
        let found = ["two", "three", "four", "five", "6", "mary", "next", "this"].map(gap);
        use Gap::{Block, Clause, Mark, Sentence, Space};
        assert_eq!(found, [Mark, Space, Clause, Sentence, Space, Space, Block, Space]);
        let at = letters(text).find("two").unwrap();
        let (start, end) = folded.unit(at, Gap::Sentence);
        assert_eq!(&text[folded.span(start, end).range()], "One-two three, four");
        assert_eq!(folded.widest_gap(start, end), Gap::Clause);
    }

    #[test]
    fn tokens_part_letters_from_digits() {
        let text = "AAMC15762093 x";
        let folded = Folded::of(text);
        let number = folded.token_before(12).unwrap();
        assert_eq!((number.start, number.end, number.is_number), (4, 12, true));
        let word = folded.token_before(number.start).unwrap();
        assert_eq!((word.start, word.end, word.is_number), (0, 4, false));
        assert_eq!(folded.token_after(12).map(|token| token.end), Some(13));
        assert_eq!(folded.token_before(0), None);
    }
}
