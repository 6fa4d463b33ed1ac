//! What stands at the top and the bottom of every page: what is not in the text as well.

use super::dated::dated;
use super::line::{Block, Line, lines};
use crate::import::career::{Extract, LeftOut};
use crate::import::words::WordCount;

/// Words that are on every page and say nothing of the person.
const OF_PAGES: [&str; 8] =
    ["page", "of", "seite", "von", "cv", "curriculum", "vitae", "confidential"];

/// The lines that say something new. The others are left out.
pub fn lines_of(
    headers: &[Block],
    footers: &[Block],
    body: &[&Line],
    left: &mut Vec<LeftOut>,
) -> Vec<Line> {
    let mut known: Vec<WordCount> =
        body.iter().map(|line| WordCount::of(&line.text.words)).collect();
    let mut kept = Vec::new();
    for line in lines(headers).into_iter().chain(lines(footers)) {
        if !line.text.has_words() {
            continue;
        }
        let words = WordCount::of(&line.text.words);
        let says = words
            .iter()
            .any(|word| !OF_PAGES.contains(&word) && !word.chars().all(|c| c.is_ascii_digit()));
        let is_date = dated(&line.text).is_some_and(|dated| dated.is_alone());
        let is_known = known.contains(&words);
        if says && !is_known && !is_date {
            known.push(words);
            kept.push(line.clone());
        } else {
            let what = Extract::new(line.text.words.clone(), line.place.clone());
            let why =
                if is_known { "it stands in the text as well" } else { "it stands on every page" };
            left.push(LeftOut { what, why: why.to_owned() });
        }
    }
    kept
}
