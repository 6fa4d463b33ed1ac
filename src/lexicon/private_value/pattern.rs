//! What all patterns of private values have in common.

use crate::lexicon::folded::Folded;

/// How much of a value was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// Nothing of a known value: something that looks like one.
    Likeness,
    /// A part that tells something, or may be there by chance.
    Part,
    /// The value, in whatever spelling.
    Whole,
}

/// What one value looks like.
pub trait Pattern: Send + Sync {
    /// Letters without which the value is not there.
    fn seeds(&self) -> Vec<Vec<u8>>;

    /// Whether a seed counts as a whole word only.
    fn is_word(&self, _seed: usize) -> bool {
        false
    }

    /// Whether the value is around the letters `start..end`, which are the seed with this index.
    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place>;
}

/// Where a value is: its first letter, the one after its last, and how much of it is there.
pub type Place = (usize, usize, Extent);
