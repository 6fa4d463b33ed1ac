//! Finds the owner of the site in a list of authors, however the list prints the name: with
//! initials, in another order, without accents, in another script's order.
//!
//! It compares names and nothing else; if two authors match equally well it reports both and does
//! not choose.

use crate::lexicon::name_particle::is_name_particle;
use crate::model::person::Person;
use crate::model::publication::author::{AuthorName, normalize, normalize_given};

/// Every form in which the owner's name is known.
#[derive(Clone, Debug, Hash)]
pub struct OwnerMatcher {
    forms: Vec<NormalizedName>,
}

/// The result of looking for the owner in a list of authors. The numbers are indices in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnerMatch {
    One(usize),
    /// Nobody, and the index of the most similar author.
    Nobody {
        nearest: Option<usize>,
    },
    Several(Vec<usize>),
}

/// A name, normalized for comparison.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct NormalizedName {
    given: Vec<String>,
    family: Vec<String>,
}

/// How well an author matches a form; greater is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum MatchQuality {
    /// The same two names, swapped.
    Swapped,
    /// The same family name, and given names or initials that can be short for one another.
    Short,
    Same,
}

impl NormalizedName {
    fn of(name: &AuthorName) -> NormalizedName {
        let words: Vec<&str> = name.given.split_whitespace().collect();
        // Indexes print particles after the given name: `Cruz, M J de la`.
        let particles = words.iter().rev().take_while(|word| is_name_particle(word)).count();
        // A name of particles alone is a name.
        let (given, particles) = words.split_at(if particles < words.len() {
            words.len() - particles
        } else {
            words.len()
        });
        NormalizedName {
            given: normalize_given(&given.join(" ")),
            family: normalize(&format!("{} {}", particles.join(" "), name.family)),
        }
    }

    /// All letters in one, as names are written without spaces in some scripts.
    fn letters(&self, family_first: bool) -> String {
        let (first, second) =
            if family_first { (&self.family, &self.given) } else { (&self.given, &self.family) };
        first.iter().chain(second).map(String::as_str).collect()
    }

    fn fit(&self, author: &NormalizedName) -> Option<MatchQuality> {
        let has_words = self.given.iter().chain(&author.given).all(|word| word.chars().count() > 1);
        if self.family == author.family && self.given == author.given {
            return Some(MatchQuality::Same);
        }
        // One of the two is written in one word: `王伟` beside `伟` and `王`.
        let is_one_word = self.given.is_empty() || author.given.is_empty();
        if is_one_word
            && [true, false].into_iter().any(|first| {
                self.letters(first) == author.letters(true)
                    || self.letters(first) == author.letters(false)
            })
        {
            return Some(MatchQuality::Same);
        }
        if self.family == author.family
            && !self.given.is_empty()
            && !author.given.is_empty()
            && are_short_forms(&self.given, &author.given)
        {
            return Some(MatchQuality::Short);
        }
        (has_words
            && !self.given.is_empty()
            && self.family == author.given
            && self.given == author.family)
            .then_some(MatchQuality::Swapped)
    }

    /// Whether the two have a family name in common and given names that can be short for one
    /// another.
    fn agrees(&self, other: &NormalizedName) -> bool {
        self.family == other.family && are_short_forms(&self.given, &other.given)
    }
}

/// Whether each name of the shorter list equals, or is the initial of, the one at its index in the
/// other.
fn are_short_forms(a: &[String], b: &[String]) -> bool {
    a.iter().zip(b).all(|(a, b)| {
        let is_initial = |text: &str| text.chars().count() == 1;
        a == b
            || (is_initial(a) && b.starts_with(a.as_str()))
            || (is_initial(b) && a.starts_with(b.as_str()))
    })
}

/// The best match; `None` if nobody matches.
fn best_match(fits: Vec<Option<MatchQuality>>) -> Option<OwnerMatch> {
    let best = fits.iter().flatten().max()?;
    let indices: Vec<usize> = fits
        .iter()
        .enumerate()
        .filter(|(_, fit)| fit.as_ref() == Some(best))
        .map(|(at, _)| at)
        .collect();
    Some(match indices[..] {
        [one] => OwnerMatch::One(one),
        _ => OwnerMatch::Several(indices),
    })
}

impl OwnerMatcher {
    /// The owner by the name in `[person]` and its `name-variants`.
    pub fn of(person: &Person) -> OwnerMatcher {
        let own = AuthorName {
            given: person.given_name.clone(),
            family: person.family_name.clone(),
            suffix: String::new(),
        };
        let written = std::iter::once(person.name.as_str())
            .chain(person.name_variants.iter().map(String::as_str));
        let mut forms: Vec<NormalizedName> = vec![NormalizedName::of(&own)];
        for name in written.flat_map(AuthorName::possible_parses) {
            let form = NormalizedName::of(&name);
            if !form.family.is_empty() && !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms.retain(|form| !form.family.is_empty());
        OwnerMatcher { forms }
    }

    /// Another person, by one form of the name: `Rohan Patel`, `Patel R`.
    pub fn of_name(name: &str) -> OwnerMatcher {
        OwnerMatcher {
            forms: AuthorName::possible_parses(name)
                .iter()
                .map(NormalizedName::of)
                .filter(|form| !form.family.is_empty())
                .collect(),
        }
    }

    pub fn find(&self, authors: &[AuthorName]) -> OwnerMatch {
        best_match(authors.iter().map(|author| self.fit(&NormalizedName::of(author))).collect())
            .unwrap_or_else(|| OwnerMatch::Nobody { nearest: self.nearest(authors) })
    }

    /// The owner's index among printed names, `Okafor CN` or `Chiamaka N. Okafor`, if there is
    /// exactly one.
    pub fn find_written(&self, authors: &[String]) -> Option<usize> {
        let fit = |written: &String| {
            AuthorName::possible_parses(written)
                .iter()
                .filter_map(|name| self.fit(&NormalizedName::of(name)))
                .max()
        };
        match best_match(authors.iter().map(fit).collect()) {
            Some(OwnerMatch::One(at)) => Some(at),
            _ => None,
        }
    }

    fn fit(&self, author: &NormalizedName) -> Option<MatchQuality> {
        let best = self.forms.iter().filter_map(|form| form.fit(author)).max()?;
        // `Okafor CA` could be Chiamaka Okafor, unless a fuller form of the same name has `CN`.
        let fitting: Vec<&NormalizedName> =
            self.forms.iter().filter(|form| form.fit(author).is_some()).collect();
        let speaks_against = |form: &NormalizedName| {
            form.family == author.family
                && !form.given.is_empty()
                && !form.agrees(author)
                && fitting.iter().all(|known| known.agrees(form))
        };
        (best != MatchQuality::Short || !self.forms.iter().any(speaks_against)).then_some(best)
    }

    /// The author whose name is most similar to the owner's, if any is similar.
    fn nearest(&self, authors: &[AuthorName]) -> Option<usize> {
        let likeness = |author: &AuthorName| {
            let author = NormalizedName::of(author);
            let words = |form: &NormalizedName| form.family.join(" ");
            self.forms
                .iter()
                .map(|form| {
                    let shares_word = form
                        .family
                        .iter()
                        .any(|word| word.chars().count() > 2 && author.family.contains(word));
                    let family =
                        strsim::normalized_damerau_levenshtein(&words(form), &words(&author));
                    let initial = form.given.first().and_then(|word| word.chars().next())
                        == author.given.first().and_then(|word| word.chars().next());
                    f64::from(u8::from(shares_word)) * 0.5
                        + family
                        + f64::from(u8::from(initial)) * 0.2
                })
                .fold(0.0, f64::max)
        };
        let best = authors
            .iter()
            .enumerate()
            .map(|(at, author)| (at, likeness(author)))
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
        (best.1 >= 0.75).then_some(best.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(name: &str, family: &str, variants: &[&str]) -> OwnerMatcher {
        let given = name.replace(family, " ").trim().to_owned();
        OwnerMatcher::of(&Person {
            name: name.to_owned(),
            given_name: given,
            family_name: family.to_owned(),
            name_variants: variants.iter().map(|&text| text.to_owned()).collect(),
            ..Person::default()
        })
    }

    /// Authors as BibTeX writes them, `Family, Given`.
    fn find(owner: &OwnerMatcher, authors: &[&str]) -> OwnerMatch {
        let authors: Vec<AuthorName> =
            authors.iter().map(|written| AuthorName::possible_parses(written).remove(0)).collect();
        owner.find(&authors)
    }

    #[test]
    fn the_owner_is_found_however_the_name_is_printed() {
        let okafor = owner("Chiamaka Okafor", "Okafor", &["Okafor CN"]);
        for list in [
            ["Lee, M. J.", "Okafor, Chiamaka N."],
            ["Lee, M. J.", "Okafor, C. N."],
            ["Lee, M. J.", "Okafor, C."],
            ["Lee MJ", "Okafor CN"],
            ["Okafor, Ada", "OKAFOR, Chiamaka"],
            ["Okafor, C. A.", "Okafor, C. N."],
            ["Lee, M. J.", "Chiamaka, Okafor"],
        ] {
            assert_eq!(find(&okafor, &list), OwnerMatch::One(1), "{list:?}");
        }
        let berg = owner("Ludwig van den Berg-Łęcki", "van den Berg-Łęcki", &[]);
        for author in
            ["van den Berg-Łęcki, Ludwig", "Van Den Berg Lecki, L.", "Berg-Lecki, Ludwig van den"]
        {
            assert_eq!(find(&berg, &["Lee, M. J.", author]), OwnerMatch::One(1), "{author}");
        }
        let cruz = owner("María José de la Cruz", "de la Cruz", &[]);
        for author in
            ["de la Cruz, M. J.", "De La Cruz MJ", "Cruz, M J de la", "Cruz, María José de la"]
        {
            assert_eq!(find(&cruz, &["Cruz, M. J.", author]), OwnerMatch::One(1), "{author}");
            assert_eq!(
                find(&OwnerMatcher::of_name("de la Cruz MJ"), &["Cruz, M. J.", author]),
                OwnerMatch::One(1),
                "{author}"
            );
        }
        let garcia = owner("Ana María García Márquez", "García Márquez", &["García AM"]);
        for author in
            ["Garcia Marquez, A. M.", "García Márquez, Ana María", "García, A. M.", "Garcia, Ana"]
        {
            assert_eq!(find(&garcia, &["Lee, M. J.", author]), OwnerMatch::One(1), "{author}");
        }
        let wang = owner("王伟", "王伟", &["Wang Wei", "Wei Wang"]);
        for author in ["王, 伟", "王伟", "Wang, Wei", "Wei, Wang", "Wang, W."] {
            assert_eq!(find(&wang, &["Lee, M. J.", author]), OwnerMatch::One(1), "{author}");
        }
        let luc = owner("Jean-Luc O'Neill", "O'Neill", &[]);
        for author in ["O’Neill, J.-L.", "ONeill JL", "O'Neill, Jean Luc"] {
            assert_eq!(find(&luc, &["Lee, M. J.", author]), OwnerMatch::One(1), "{author}");
        }
    }

    #[test]
    fn nobody_is_chosen_who_could_be_another() {
        let okafor = owner("Chiamaka Okafor", "Okafor", &["Okafor CN"]);
        assert_eq!(
            find(&okafor, &["Okafor, C. A.", "Lee, M. J."]),
            OwnerMatch::Nobody { nearest: Some(0) }
        );
        assert_eq!(find(&okafor, &["Okafor, C.", "Okafor, Chike"]), OwnerMatch::One(0));
        let two_names = owner("Wei Wang", "Wang", &["David Wang"]);
        assert_eq!(find(&two_names, &["Wang, D.", "Lee, M. J."]), OwnerMatch::One(0));
        assert_eq!(find(&okafor, &["Okafor, C.", "Okafor, C."]), OwnerMatch::Several(vec![0, 1]));
        assert_eq!(
            find(&okafor, &["Okaforo, C.", "Lee, M. J."]),
            OwnerMatch::Nobody { nearest: Some(0) }
        );
        assert_eq!(
            find(&okafor, &["Smith, J.", "Lee, M. J."]),
            OwnerMatch::Nobody { nearest: None }
        );
        assert_eq!(find(&okafor, &[]), OwnerMatch::Nobody { nearest: None });
    }
}
