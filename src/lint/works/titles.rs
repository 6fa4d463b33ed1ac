//! Which works have one title, however it is written: with capitals or hyphens, in British or American
//! spelling, with or without its subtitle.
//!
//! Compares letters and digits alone. A title such as `Reply` is that of many works, so a short one
//! says nothing; two titles that only begin alike are those of two works.

use std::collections::BTreeMap;

use crate::lexicon::one_spelling::one_spelling;
use crate::model::publication::author::normalize;

/// The letters and the words of a title that is taken for one of a single work.
const FEWEST_LETTERS: usize = 15;
const FEWEST_WORDS: usize = 3;

/// A title for comparison; `None` for one that says too little.
pub fn comparable(title: &str) -> Option<String> {
    let words = normalize(title);
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    let is_one = words.len() >= FEWEST_WORDS && letters >= FEWEST_LETTERS;
    is_one.then(|| one_form(&words))
}

/// Words, made the same by `normalize`, as one text for comparison with what [`comparable`] gives.
pub fn one_form(words: &[String]) -> String {
    words.iter().map(|word| one_spelling(word)).collect()
}

/// What stands before the subtitle of a title, for comparison.
fn before_subtitle(title: &str) -> Option<String> {
    let ends = [": ", " - ", " – ", " — ", "? ", ". "].iter();
    let end = ends.filter_map(|mark| title.find(mark)).min()?;
    comparable(&title[..end])
}

/// How two titles are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alike {
    Whole,
    /// One is the other with a subtitle.
    ButSubtitle,
}

/// Works by their titles.
pub struct ByTitle<T> {
    works: BTreeMap<String, Vec<(Alike, T)>>,
}

impl<T: Copy> ByTitle<T> {
    pub fn new() -> ByTitle<T> {
        ByTitle { works: BTreeMap::new() }
    }

    pub fn add(&mut self, title: &str, work: T) {
        let Some(whole) = comparable(title) else { return };
        self.works.entry(whole).or_default().push((Alike::Whole, work));
        if let Some(main) = before_subtitle(title) {
            self.works.entry(main).or_default().push((Alike::ButSubtitle, work));
        }
    }

    /// The works of a title: first those whose whole title it is.
    pub fn of(&self, title: &str) -> Vec<(Alike, T)> {
        let named = |name: Option<String>| {
            name.and_then(|name| self.works.get(&name)).into_iter().flatten().copied()
        };
        let main = named(before_subtitle(title)).filter(|(alike, _)| *alike == Alike::Whole);
        let mut works: Vec<(Alike, T)> = named(comparable(title)).collect();
        works.extend(main.map(|(_, work)| (Alike::ButSubtitle, work)));
        works.sort_by_key(|(alike, _)| *alike);
        works
    }
}

#[cfg(test)]
mod tests {
    use super::{Alike, ByTitle};

    #[test]
    fn one_title_is_found_however_it_is_written() {
        let mut works = ByTitle::new();
        works.add("Cement augmentation of screws: a biomechanical study", 1);
        works.add("Penalized regression in small samples", 2);
        for (title, found) in [
            ("Cement augmentation of screws", vec![(Alike::ButSubtitle, 1)]),
            ("Cement Augmentation of Screws – A Biomechanical Study.", vec![(Alike::Whole, 1)]),
            ("Cement augmentation of screws: a clinical study", vec![]),
            ("Penalised regression in small-samples", vec![(Alike::Whole, 2)]),
            ("Penalised regression in small samples: a primer", vec![(Alike::ButSubtitle, 2)]),
            ("Penalised regression in large samples", vec![]),
            ("Reply", vec![]),
        ] {
            assert_eq!(works.of(title), found, "{title}");
        }
    }
}
