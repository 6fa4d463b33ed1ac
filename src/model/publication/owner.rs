//! Finds the owner of the site in a list of authors, however the list prints the name: with
//! initials, in another order, without accents, in another script's order.
//!
//! It compares names and nothing else; if two authors match equally well it reports both and does
//! not choose.

use crate::lexicon::name_particle::{is_name_particle, stays_behind_given};
use crate::lexicon::name_words::{fold_name, is_spanish_family};
use crate::lexicon::person_name::PersonName;
use crate::model::person::Person;
use crate::model::publication::author::{normalize, normalize_given, possible_parses};
use crate::syntax::reference::Name;

/// Every form in which the owner's name is known.
#[derive(Clone, Debug, Hash)]
pub struct OwnerMatcher {
    forms: Vec<NormalizedName>,
    /// What opens the owner's given names and may be a title that folio does not know.
    title: Option<String>,
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
    /// `jr`, `iii`; empty where none is written.
    suffix: String,
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
    fn of(name: &Name) -> NormalizedName {
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
            family: normalize(&format!("{} {}", particles.join(" "), name.full_family())),
            suffix: generation(&name.suffix),
        }
    }

    /// Family names are the same however their words are joined: `Al Zahrani`, `Alzahrani`.
    fn shares_family(&self, other: &NormalizedName) -> bool {
        self.family.concat() == other.family.concat()
    }

    /// All letters in one, as names are written without spaces in some scripts.
    fn letters(&self, family_first: bool) -> String {
        let (first, second) =
            if family_first { (&self.family, &self.given) } else { (&self.given, &self.family) };
        first.iter().chain(second).map(String::as_str).collect()
    }

    fn fit(&self, author: &NormalizedName) -> Option<MatchQuality> {
        // Father and son.
        if !self.suffix.is_empty() && !author.suffix.is_empty() && self.suffix != author.suffix {
            return None;
        }
        let has_words = self.given.iter().chain(&author.given).all(|word| word.chars().count() > 1);
        if self.shares_family(author) && self.given == author.given {
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
        if self.shares_family(author)
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
        self.shares_family(other) && are_short_forms(&self.given, &other.given)
    }
}

/// `Dipl.` or `mgr` before other given names: a shortened word, or one in small letters.
fn unknown_title(given: &str) -> Option<String> {
    let (first, _) = given.split_once(' ')?;
    let is_shortened = first.ends_with('.') && first.chars().filter(|c| *c != '.').count() > 2;
    let is_small = first.chars().all(char::is_lowercase) && !is_name_particle(first);
    (is_shortened || is_small).then(|| first.to_owned())
}

/// One word for the ways to write a generation.
fn generation(suffix: &str) -> String {
    let plain = fold_name(suffix);
    match plain.as_str() {
        "jnr" | "jun" | "junior" => "jr".to_owned(),
        "snr" | "sen" | "senior" => "sr".to_owned(),
        "2nd" => "ii".to_owned(),
        "3rd" => "iii".to_owned(),
        "4th" => "iv".to_owned(),
        _ => plain,
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

/// How well an author matches the owner; of two who match as well, the one of the same generation
/// is meant.
type Fit = (MatchQuality, bool);

/// The best match; `None` if nobody matches.
fn best_match(fits: Vec<Option<Fit>>) -> Option<OwnerMatch> {
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
        let PersonName { given, family, suffix, plain, .. } = &person.parts;
        let own = Name {
            given: given.clone(),
            family: family.clone(),
            suffix: suffix.clone(),
            ..Name::default()
        };
        // `da Conceição` is printed as `Conceição`, too.
        let without_particle =
            family.split_once(' ').filter(|(first, rest)| stays_behind_given(first, rest));
        let plain = format!("{plain} {suffix}");
        let written =
            std::iter::once(plain.trim()).chain(person.name_variants.iter().map(String::as_str));
        let mut forms: Vec<NormalizedName> = vec![NormalizedName::of(&own)];
        // Of two Spanish family names many journals print the first.
        if let Some((first, second)) = family.split_once(' ')
            && is_spanish_family(first)
            && is_spanish_family(second)
        {
            forms.push(NormalizedName::of(&Name { family: first.to_owned(), ..own.clone() }));
        }
        if let Some((_, family)) = without_particle {
            forms.push(NormalizedName::of(&Name { family: family.to_owned(), ..own }));
        }
        for name in written.flat_map(possible_parses) {
            let mut form = NormalizedName::of(&name);
            if form.suffix.is_empty() {
                form.suffix = generation(suffix);
            }
            if !form.family.is_empty() && !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms.retain(|form| !form.family.is_empty());
        OwnerMatcher { forms, title: unknown_title(given) }
    }

    /// Another person, by one form of the name: `Rohan Patel`, `Patel R`.
    pub fn of_name(name: &str) -> OwnerMatcher {
        OwnerMatcher {
            forms: possible_parses(name)
                .iter()
                .map(NormalizedName::of)
                .filter(|form| !form.family.is_empty())
                .collect(),
            title: None,
        }
    }

    /// A word that opens the owner's given names and may be a title.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    pub fn find(&self, authors: &[Name]) -> OwnerMatch {
        best_match(authors.iter().map(|author| self.fit(&NormalizedName::of(author))).collect())
            .unwrap_or_else(|| OwnerMatch::Nobody { nearest: self.nearest(authors) })
    }

    /// Another author who may be the owner, too, where one was found: the same first name in full, or
    /// its initial beside a full name, as lists that were joined have it. With more initials than the
    /// name has, it is another person.
    pub fn again(&self, authors: &[Name], found: usize) -> Option<usize> {
        let chosen = NormalizedName::of(authors.get(found)?);
        let first = chosen.given.first().filter(|word| word.chars().count() > 1)?;
        authors.iter().enumerate().find_map(|(at, author)| {
            let other = NormalizedName::of(author);
            let is_alike = other.given.first() == Some(first)
                || (!other.given.is_empty() && other.given.len() <= chosen.given.len());
            let is_again = at != found
                && is_alike
                && chosen.suffix == other.suffix
                && chosen.agrees(&other)
                && self.fit(&other).is_some();
            is_again.then_some(at)
        })
    }

    /// The owner's index among printed names, `Okafor CN` or `Chiamaka N. Okafor`, if there is
    /// exactly one.
    pub fn find_written(&self, authors: &[String]) -> Option<usize> {
        let fit = |written: &String| {
            possible_parses(written)
                .iter()
                .filter_map(|name| self.fit(&NormalizedName::of(name)))
                .max()
        };
        match best_match(authors.iter().map(fit).collect()) {
            Some(OwnerMatch::One(at)) => Some(at),
            _ => None,
        }
    }

    fn fit(&self, author: &NormalizedName) -> Option<Fit> {
        let best = self.forms.iter().filter_map(|form| form.fit(author)).max()?;
        // `Okafor CA` could be Chiamaka Okafor, unless a fuller form of the same name has `CN`.
        let fitting: Vec<&NormalizedName> =
            self.forms.iter().filter(|form| form.fit(author).is_some()).collect();
        let speaks_against = |form: &NormalizedName| {
            form.shares_family(author)
                && !form.given.is_empty()
                && !form.agrees(author)
                && fitting.iter().all(|known| known.agrees(form))
        };
        let is_same_generation = self.forms.iter().any(|form| form.suffix == author.suffix);
        (best != MatchQuality::Short || !self.forms.iter().any(speaks_against))
            .then_some((best, is_same_generation))
    }

    /// The author whose name is most similar to the owner's, if any is similar.
    fn nearest(&self, authors: &[Name]) -> Option<usize> {
        let likeness = |author: &Name| {
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
    use crate::lexicon::person_name::ReadName;

    fn owner(name: &str, family: &str, variants: &[&str]) -> OwnerMatcher {
        let mut read = ReadName::of(name);
        assert!(read.set_family(family), "{name}");
        OwnerMatcher::of(&Person {
            name: name.to_owned(),
            parts: read.parts,
            name_variants: variants.iter().map(|&text| text.to_owned()).collect(),
            ..Person::default()
        })
    }

    /// The owner as `[person]` has only a name, and authors as indexes print them.
    #[test]
    fn a_name_that_folio_splits_is_found_as_it_is_printed() {
        for (name, authors) in [
            (
                "John Henry Johnson Jr.",
                &[
                    "Johnson, Jr., John Henry",
                    "Johnson, John Henry, Jr.",
                    "Johnson JH Jr",
                    "Johnson JH",
                    "John Henry Johnson Jr.",
                ][..],
            ),
            ("John Johnson III", &["Johnson J 3rd", "Johnson J III", "Johnson, III, John"]),
            (
                "Fatima Al Zahrani",
                &[
                    "Al Zahrani, F",
                    "Al-Zahrani F",
                    "Alzahrani F",
                    "Zahrani FA",
                    "Al Zahrani, Fatima",
                ],
            ),
            ("Anna Van Den Berg", &["Van Den Berg A", "van den Berg, Anna", "Vandenberg A"]),
            ("Dr. med. Anna Müller", &["Müller A", "Muller, Anna"]),
            ("Ada Example, MD, PhD", &["Example A", "Example, Ada"]),
            ("Okafor, Chiamaka N.", &["Okafor CN", "Okafor, Chiamaka"]),
            ("OKAFOR Chiamaka", &["Okafor C", "Okafor, Chiamaka"]),
            ("Gabriel García Márquez", &["García Márquez G", "García, G.", "Garcia-Marquez G"]),
            ("Kimberly Kim", &["Kim K", "Kim, Kimberly"]),
            ("Nguyễn Văn An", &["Nguyen VA", "Nguyễn, Văn An"]),
            ("王小明", &["王, 小明", "王小明"]),
            ("Suharto", &["Suharto"]),
            (
                "dr n. med. Ewa Zielińska",
                &["dr n. med. Ewa Zielińska", "Zielińska E", "Dr. Ewa Zielinska", "Zielińska, Ewa"],
            ),
            ("ד״ר יוסף בן דוד", &["ד\"ר יוסף בן דוד", "בן דוד, יוסף", "יוסף בן דוד"]),
            ("پروفیسر فاطمہ خان", &["پروفیسر فاطمہ خان", "خان, فاطمہ"]),
            ("دکتر علی موسوی نژاد", &["علی موسوی‌نژاد", "موسوی نژاد, علی", "علي موسوي نژاد"]),
            ("محمد أحمد السيد", &["محمد أحمد السيد", "السيد، محمد أحمد", "د. محمد احمد السيد"]),
            ("Dr.ssa Chiara Lo Presti", &["Lo Presti C", "LoPresti C", "Dr.ssa Chiara Lo Presti"]),
            (
                "Sanne van der Berg-de Vries",
                &["van der Berg-de Vries S", "Berg-de Vries, Sanne van der"],
            ),
            ("Eva in ’t Veld", &["in 't Veld E", "in ’t Veld, Eva", "Eva in 't Veld"]),
            (
                "Inês Ferreira da Conceição",
                &["da Conceição IF", "Conceição IF", "Conceição, Inês Ferreira da"],
            ),
            ("Ana Beatriz de Oliveira", &["de Oliveira AB", "Oliveira AB", "Oliveira, Ana B. de"]),
            ("欧阳文静", &["欧阳文静", "欧阳, 文静", "欧阳 文静"]),
            ("Kim Min-ji", &["Kim MJ", "Kim, Min-Ji", "Min-Ji Kim"]),
            ("Ayşe Yılmaz Şahin", &["Yılmaz Şahin A", "Yilmaz-Sahin, Ayşe"]),
            ("Anna D'Angelo", &["D’Angelo A", "D'Angelo, Anna", "DAngelo A"]),
        ] {
            let owner = OwnerMatcher::of(&Person {
                name: name.to_owned(),
                parts: ReadName::of(name).parts,
                ..Person::default()
            });
            for author in authors {
                let list = ["Lee, M. J.", author, "Smith, J."];
                assert_eq!(find(&owner, &list), OwnerMatch::One(1), "{name}: {author}");
                let written = list.map(str::to_owned);
                assert_eq!(owner.find_written(&written), Some(1), "{name}: {author}");
            }
        }
        let son = OwnerMatcher::of(&Person {
            name: "John Johnson Jr.".to_owned(),
            parts: ReadName::of("John Johnson Jr.").parts,
            ..Person::default()
        });
        let list = ["Johnson, Sr., John", "Johnson, Jr., John", "Johnson, J"];
        assert_eq!(find(&son, &list), OwnerMatch::One(1));
    }

    /// Authors as BibTeX writes them, `Family, Given`.
    fn find(owner: &OwnerMatcher, authors: &[&str]) -> OwnerMatch {
        let authors: Vec<Name> =
            authors.iter().map(|written| possible_parses(written).remove(0)).collect();
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
        let sayed =
            owner("محمد أحمد السيد", "السيد", &["Dr. Mohamed A. Elsayed, MD", "Elsayed MA"]);
        for author in
            ["Elsayed MA", "Elsayed, Mohamed Ahmed", "السيد, محمد أحمد", "محمد أحمد السيد"]
        {
            let list = ["Lee, M. J.", author];
            assert_eq!(find(&sayed, &list), OwnerMatch::One(1), "{author}");
            assert_eq!(sayed.find_written(&list.map(str::to_owned)), Some(1), "{author}");
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
