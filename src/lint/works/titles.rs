//! Which works have one title, however it is written.
//!
//! Compares letters and digits alone. A title such as `Reply` is that of many works, so a short one
//! says nothing.

use crate::model::publication::author::normalize;

/// The letters and the words of a title that is taken for one of a single work.
const FEWEST_LETTERS: usize = 15;
const FEWEST_WORDS: usize = 3;

/// A title for comparison; `None` for one that says too little.
pub fn comparable(title: &str) -> Option<String> {
    let words = normalize(title);
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    (words.len() >= FEWEST_WORDS && letters >= FEWEST_LETTERS).then(|| words.concat())
}
