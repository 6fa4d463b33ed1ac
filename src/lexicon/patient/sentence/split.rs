//! Where sentences end, in running text and in the lines of a page.

use std::ops::Range;

use crate::lexicon::patient::calendar::starts_with_month;
use crate::lexicon::patient::pattern::Pattern;

/// Words that end in a full stop within a sentence.
static ABBREVIATION: Pattern = Pattern::new(|| {
    r"(?i)(?:^|[^\pL])(?:mrs?|ms|drs?|prof|st|figs?|vs|e\.g|i\.e|cf|al|approx|jr|sr|pt|pat|med|rec|ca|mt|ft|inc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|okt|dez|geb|hr|fr|nr|no|hosp|reg|acc|lab|path|ref|str|\pL)\.$".into()
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
static GOES_ON: Pattern = Pattern::new(|| {
    r"(?i)(?:\b(?:from|of|in|on|at|near|to|by|and|or|the|an?|with|for|was|were|is|his|her|named|called|since|until|mrs?|ms|dr|prof|no|number|mrn)\.?|,|-|/)\s*$".into()
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
        let is_number = ["no.", "nr.", "hosp.", "reg.", "acc.", "lab.", "path.", "ref."]
            .iter()
            .any(|end| until.to_lowercase().ends_with(end));
        let word = next.split(char::is_whitespace).next().unwrap_or_default();
        let opens_a_number = ["no", "no.", "nr.", "#"].contains(&word.to_lowercase().as_str());
        return !is_number || opens_a_number || word.contains(|c: char| c.is_ascii_digit());
    }
    let word = until.trim_end_matches('.').rsplit(char::is_whitespace).next().unwrap_or_default();
    word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()) && starts_with_month(next)
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
