//! The types: a name in its parts, and a list of names.
//!
//! It reads nothing: `name` makes these values of what people write.

use crate::lexicon::name_particle::gives_no_initial;
use crate::lexicon::person_name::{is_east_asian, is_kana};

/// A name. A group has its whole name in `family`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// Names or initials; joined initials are parted and pointed here: `C. N.`.
    pub given: String,
    /// The particle that stands before the family name and belongs to it: `van der`.
    pub particle: String,
    pub family: String,
    /// `Jr`, `III`.
    pub suffix: String,
    pub is_group: bool,
}

/// A list of names, as a field has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct NameList {
    pub names: Vec<Name>,
    /// Whether it ends in "and others" or "et al.".
    pub has_more: bool,
}

impl Name {
    /// A group by its whole name.
    pub fn group(name: &str) -> Name {
        let family = name.split_whitespace().collect::<Vec<_>>().join(" ");
        Name { family, is_group: true, ..Name::default() }
    }

    /// `Chiamaka N. Okafor Jr`, `山田太郎`.
    pub fn display_name(&self) -> String {
        let is_east_asian = |part: &str| !part.is_empty() && part.chars().all(is_east_asian);
        // Names in katakana alone are of other languages, in their order.
        let is_borrowed = self.family.chars().all(is_kana);
        let is_of_two = self.particle.is_empty() && self.suffix.is_empty();
        if is_of_two && is_east_asian(&self.family) && is_east_asian(&self.given) && !is_borrowed {
            return format!("{}{}", self.family, self.given);
        }
        join(&[&self.given, &self.particle, &self.family, &self.suffix])
    }

    /// The family name with its particle: `van der Berg`.
    pub fn full_family(&self) -> String {
        join(&[&self.particle, &self.family])
    }

    /// The first letters of the given names without stops, as indexes print them: `CN`, `J-P`.
    pub fn initials(&self) -> String {
        let mut initials = String::new();
        let words = self.given.split_whitespace().enumerate();
        for (_, word) in words.filter(|(at, word)| *at == 0 || !gives_no_initial(word)) {
            for (at, part) in word.split(['-', '‐']).filter(|part| !part.is_empty()).enumerate() {
                if at > 0 {
                    initials.push('-');
                }
                initials.extend(part.chars().find(|c| c.is_alphabetic()));
            }
        }
        initials
    }

    pub fn is_empty(&self) -> bool {
        self.given.is_empty() && self.particle.is_empty() && self.family.is_empty()
    }
}

fn join(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        // `d'` and `’t` of some languages join without a space.
        if !text.is_empty() && !text.ends_with(['\'', '’']) {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}
