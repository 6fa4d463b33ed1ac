//! Sentences and clauses of a text, with the words that tell whom a sentence is about.

use std::ops::Range;
use std::sync::LazyLock;

use super::cues::Cues;
use super::pattern::Pattern;

/// A sentence. Every range counts from the start of the whole text.
pub struct Sentence<'a> {
    text: &'a str,
    pub range: Range<usize>,
    pub cues: Cues,
}

impl<'a> Sentence<'a> {
    pub fn of(text: &'a str, range: Range<usize>) -> Sentence<'a> {
        let mut cues = Cues::of(&text[range.clone()]);
        cues.shift(range.start);
        Sentence { text, range, cues }
    }

    pub fn text(&self) -> &'a str {
        &self.text[self.range.clone()]
    }

    /// Whether most words are capitalized, as in a heading: then a capital tells no name.
    pub fn is_title(&self) -> bool {
        let words: Vec<&str> =
            self.text().split([' ', '-']).filter(|word| word.len() > 3).collect();
        let capitalized = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
        words.len() > 3 && capitalized * 3 > words.len() * 2
    }

    pub fn part(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    pub fn before(&self, at: usize) -> &'a str {
        self.part(self.range.start..at)
    }

    pub fn after(&self, at: usize) -> &'a str {
        self.part(at..self.range.end)
    }

    /// Every place of a pattern in the sentence.
    pub fn ranges(&self, pattern: &Pattern) -> Vec<Range<usize>> {
        let start = self.range.start;
        pattern.ranges(self.text()).map(|at| at.start + start..at.end + start).collect()
    }

    /// Every place of a pattern's group in the sentence; of alternatives, the one that fits.
    pub fn groups(&self, pattern: &Pattern) -> Vec<Range<usize>> {
        let start = self.range.start;
        let groups =
            pattern.captures(self.text()).filter_map(|found| found.iter().skip(1).flatten().next());
        groups.map(|group| group.start() + start..group.end() + start).collect()
    }

    /// The clause around a part: from one semicolon, colon or dash to the next.
    pub fn clause(&self, part: &Range<usize>) -> Range<usize> {
        let ends =
            |c: &str| c.find("; ").into_iter().chain(c.find(": ")).chain(c.find(" - ")).min();
        let before = self.before(part.start);
        let starts = ["; ", ": ", " - "];
        let start = starts.iter().filter_map(|sign| Some(before.rfind(sign)? + sign.len())).max();
        let end = ends(self.after(part.end));
        self.range.start + start.unwrap_or(0)..end.map_or(self.range.end, |end| part.end + end)
    }

    /// How many words lie between two parts.
    pub fn distance(&self, one: &Range<usize>, other: &Range<usize>) -> usize {
        let between = if one.end <= other.start {
            one.end..other.start
        } else {
            other.end.min(one.start)..one.start
        };
        self.part(between)
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric))
            .count()
    }

    /// The nearest of some words within a clause, as a number of words between.
    pub fn nearest(
        &self,
        of: &Range<usize>,
        to: &[Range<usize>],
        clause: &Range<usize>,
    ) -> Option<usize> {
        to.iter()
            .filter(|cue| clause.start <= cue.start && cue.end <= clause.end)
            .map(|cue| self.distance(of, cue))
            .min()
    }

    /// Whether a text or a meeting opens the clause, with nothing that happens to a patient between
    /// it and the part: "The talk about the man is on 3 May".
    fn is_ruled_by_a_text(&self, part: &Range<usize>, clause: &Range<usize>) -> bool {
        let opening = clause.start..clause.start;
        self.cues.texts.iter().any(|text| {
            clause.start <= text.start
                && text.end <= part.start
                && self.distance(&opening, text) <= 3
                && !self
                    .cues
                    .events
                    .iter()
                    .any(|event| text.end <= event.start && event.end <= part.start)
        })
    }

    /// Whether a part, such as a date, is told of a patient and not of a study, a text, a meeting or
    /// a career: what is nearer in its clause decides, else the sentence.
    pub fn is_about_a_patient(&self, part: &Range<usize>) -> bool {
        if !self.cues.is_about_a_patient() {
            return false;
        }
        let clause = self.clause(part);
        let patient = self.nearest(part, &self.cues.patient, &clause);
        let elsewhere = self.nearest(part, &self.cues.elsewhere, &clause);
        match (patient, elsewhere) {
            _ if self.is_ruled_by_a_text(part, &clause) => false,
            (Some(patient), Some(elsewhere)) => patient <= elsewhere,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => self.cues.elsewhere.is_empty(),
        }
    }
}

/// Words that end in a full stop within a sentence.
static ABBREVIATION: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"(?i)(?:^|[^\pL])(?:mrs?|ms|drs?|prof|st|figs?|vs|e\.g|i\.e|cf|al|approx|jr|sr|pt|pat|med|rec|ca|mt|ft|inc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|okt|dez|geb|hr|fr|nr|no|str|\pL)\.$",
    )
});

/// The sentences of a text.
pub fn split(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, sign) in text.match_indices(['.', '!', '?']) {
        let end = at + sign.len();
        let rest = &text[end..];
        let next = rest.trim_start_matches([')', '"', '\'', '”', ']']).trim_start();
        if !rest.starts_with(|c: char| c.is_whitespace() || ")\"'”]".contains(c))
            || !next.starts_with(|c: char| !c.is_lowercase())
            || sign == "." && is_within(&text[start..end], next)
        {
            continue;
        }
        sentences.push(start..end);
        start = end;
    }
    if !text[start..].trim().is_empty() {
        sentences.push(start..text.len());
    }
    sentences
}

/// Words behind which a line goes on, whatever the next one begins with.
static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"(?i)(?:\b(?:from|of|in|on|at|near|to|by|and|or|the|an?|with|for|was|were|is|his|her|named|called|since|until|mrs?|ms|dr|prof|no|number|mrn)\.?|,|-|/)\s*$",
    )
});

/// The sentences of lines that belong to a page.
pub fn split_lines(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    for sentence in split(text) {
        let mut start = sentence.start;
        for (at, _) in text[sentence.clone()].match_indices('\n') {
            let at = sentence.start + at;
            let next = text[at..sentence.end].trim_start();
            if next.starts_with(char::is_uppercase) && !GOES_ON.is_match(&text[start..at]) {
                sentences.push(start..at);
                start = at;
            }
        }
        sentences.push(start..sentence.end);
    }
    sentences
}

/// Whether a full stop ends an abbreviation, or a number before a month as in `3. Mai`.
fn is_within(until: &str, next: &str) -> bool {
    if ABBREVIATION.is_match(until) {
        let is_number = ["no.", "nr."].iter().any(|end| until.to_lowercase().ends_with(end));
        let word = next.split(char::is_whitespace).next().unwrap_or_default();
        return !is_number || word.contains(|c: char| c.is_ascii_digit());
    }
    let word = until.trim_end_matches('.').rsplit(char::is_whitespace).next().unwrap_or_default();
    word.len() <= 2
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && super::month::starts_with_month(next)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let text = "Mr. J. K. came on 3. März 2024. He left (no. 12). Was it no. 3? Fig. 2 shows vs. him. Ok";
        let parts: Vec<&str> = split(text).into_iter().map(|range| text[range].trim()).collect();
        assert_eq!(
            parts,
            [
                "Mr. J. K. came on 3. März 2024.",
                "He left (no. 12).",
                "Was it no. 3?",
                "Fig. 2 shows vs. him.",
                "Ok"
            ]
        );
    }
}
