//! Counts words, so that what was read can be compared with what became of it.
//!
//! A word is a run of letters and digits, in small letters; signs between words do not count, nor
//! does the order. It knows no format.

use std::collections::BTreeMap;
use std::iter::Sum;

use unicode_normalization::char::is_combining_mark;

/// How often each word occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordCount(BTreeMap<String, usize>);

impl WordCount {
    pub fn of(text: &str) -> WordCount {
        let mut count = WordCount::default();
        count.push(text);
        count
    }

    /// Counts the words of a text, too.
    pub fn push(&mut self, text: &str) {
        // What is invisible parts no word, as it parts none for a reader.
        let visible = crate::lexicon::invisible::visible(text);
        // A mark belongs to its letter: the small form of an İ is two characters.
        let is_part = |c: char| c.is_alphanumeric() || is_combining_mark(c);
        let words = visible.split(|c| !is_part(c));
        for word in words.filter(|word| word.contains(char::is_alphanumeric)) {
            *self.0.entry(word.to_lowercase()).or_default() += 1;
        }
    }

    pub fn add(&mut self, other: &WordCount) {
        for (word, number) in &other.0 {
            *self.0.entry(word.clone()).or_default() += number;
        }
    }

    /// How many words there are, each as often as it occurs.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// The words that occur here more often than there, in the order of the alphabet.
    pub fn without(&self, other: &WordCount) -> WordCount {
        let more = self.0.iter().filter_map(|(word, number)| {
            let rest = number.saturating_sub(other.0.get(word).copied().unwrap_or(0));
            (rest > 0).then(|| (word.clone(), rest))
        });
        WordCount(more.collect())
    }

    /// The words that occur in both, as often as they do in both.
    pub fn common(&self, other: &WordCount) -> WordCount {
        self.without(&self.without(other))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All words, each as often as it occurs.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|(word, number)| std::iter::repeat_n(word.as_str(), *number))
    }
}

impl Sum for WordCount {
    fn sum<I: Iterator<Item = WordCount>>(counts: I) -> WordCount {
        counts.fold(WordCount::default(), |mut sum, count| {
            sum.add(&count);
            sum
        })
    }
}

#[cfg(test)]
mod tests {
    use super::WordCount;

    #[test]
    fn signs_and_order_do_not_count() {
        let (a, b) =
            (WordCount::of("Ward, **ICU** & ward–2020"), WordCount::of("2020 ward icu Ward"));
        assert_eq!(a, b);
        assert_eq!(a.total(), 4);
        let rest = a.without(&WordCount::of("ward"));
        assert_eq!(rest.iter().collect::<Vec<_>>(), ["2020", "icu", "ward"]);
    }
}
