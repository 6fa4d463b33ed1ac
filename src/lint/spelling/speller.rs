//! Whether a word is right, and which right words are near to a wrong one.
//!
//! Holds dictionaries of the Hunspell format, the words of medicine and the person's own. It reads no
//! file and knows no text.

use std::collections::BTreeSet;

use spellbook::Dictionary;
use unicode_normalization::UnicodeNormalization;

use crate::lexicon::date::words::date_word;
use crate::lexicon::medical_words;
use crate::lexicon::misspelling::misspelling;
use crate::lexicon::one_spelling::american_forms;

/// What is right, in one language.
#[derive(Default)]
pub struct Speller {
    dictionaries: Vec<Dictionary>,
    own: BTreeSet<String>,
    letters: Letters,
    /// Whether nouns have a capital, as in German.
    has_capital_nouns: bool,
    /// The letters of each part of a compound, where words are joined to new ones as one writes.
    shortest_part: Option<usize>,
    is_english: bool,
    /// The language, without its region.
    language: String,
}

/// The letters of a language.
#[derive(Clone, Copy, Default)]
enum Letters {
    Ascii,
    #[default]
    Latin,
    Others,
}

/// What is said of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgment {
    Right,
    /// In no dictionary, and near to these words, of which none is nearer than another.
    Slip(Vec<String>),
    /// In no dictionary, and near to nothing.
    Unknown,
}

/// From this length on a word with a capital inside a sentence is looked at: shorter ones are near
/// to some word by chance, as names are.
const LONG_NAME: usize = 8;
/// From this length on two slips in a word may be meant.
const LONG_WORD: usize = 9;
/// Words of Latin phrases that stand in CVs of every language.
const LATIN: [&str; 18] = [
    "alma",
    "causa",
    "curriculum",
    "emerita",
    "emeritus",
    "honoris",
    "laude",
    "magna",
    "mater",
    "rite",
    "situ",
    "status",
    "summa",
    "venia",
    "vitae",
    "vitro",
    "vivo",
    "legendi",
];
/// Degrees by the names that they have at home, which are near to words of other languages.
const DEGREES: [&str; 26] = [
    "bachiller",
    "bacharel",
    "baccalauréat",
    "diplom",
    "diploma",
    "docteur",
    "doctorado",
    "doctorat",
    "dottorato",
    "doutorado",
    "especialista",
    "facharzt",
    "fachärztin",
    "habilitation",
    "laurea",
    "licence",
    "licenciado",
    "licenciatura",
    "magister",
    "magistrale",
    "matura",
    "maturità",
    "mestrado",
    "privatdozent",
    "specializzazione",
    "staatsexamen",
];
/// So many near words are shown; where there are more, none is meant.
const MOST_NEAR: usize = 3;

impl Speller {
    /// `language` is a BCP 47 tag.
    pub fn new(language: &str) -> Speller {
        let primary = language.split('-').next().unwrap_or(language);
        let letters = match primary {
            "en" => Letters::Ascii,
            "be" | "bg" | "el" | "hy" | "ka" | "kk" | "mk" | "mn" | "ru" | "sr" | "uk" => {
                Letters::Others
            }
            _ => Letters::Latin,
        };
        Speller {
            letters,
            has_capital_nouns: ["de", "lb", "nds"].contains(&primary),
            shortest_part: match primary {
                "de" | "lb" | "nds" | "nl" | "da" | "nb" | "nn" | "no" | "sv" | "is" | "fi"
                | "et" | "hu" => Some(3),
                "en" => Some(4),
                _ => None,
            },
            is_english: primary == "en",
            language: primary.to_owned(),
            ..Speller::default()
        }
    }

    /// Adds a dictionary: the bytes of its two files, in the encoding that the first one names.
    /// Returns false where they are no dictionary.
    pub fn add(&mut self, aff: &[u8], dic: &[u8]) -> bool {
        let encoding = encoding_of(aff);
        let (aff, dic) = (encoding.decode(aff).0, encoding.decode(dic).0);
        let dictionary = Dictionary::new(&aff, &dic);
        dictionary.map(|dictionary| self.dictionaries.push(dictionary)).is_ok()
    }

    /// Adds the person's own words, one a line; a line may end in a remark behind `#`.
    pub fn add_own(&mut self, text: &str) {
        let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
        self.own.extend(lines.filter(|line| !line.is_empty()).map(str::to_lowercase));
    }

    pub fn has_dictionary(&self) -> bool {
        !self.dictionaries.is_empty()
    }

    /// Whether most of the small words of a text are known, also the little ones that no other place asks
    /// about: then it is in the language, however many slips it has. Too few words tell nothing.
    pub fn knows_most_of(&self, text: &str) -> bool {
        const FEWEST: usize = 5;
        let words: Vec<&str> = text
            .split(|c: char| !c.is_alphabetic() && c != '\'')
            .filter(|word| !word.is_empty() && word.chars().all(|c| c.is_lowercase() || c == '\''))
            .collect();
        let known = words.iter().filter(|word| self.is_right(word)).count();
        words.len() >= FEWEST && known * 5 >= words.len() * 3
    }

    /// `begins` is a word that begins a sentence or stands in a heading, where a capital says nothing.
    pub fn judge(&self, word: &str, begins: bool) -> Judgment {
        // Ligatures of a PDF are letters, and an apostrophe is one whatever its form.
        let plain: String = word.nfkc().map(|c| if c == '’' { '\'' } else { c }).collect();
        if self.is_foreign(&plain) {
            return Judgment::Right;
        }
        let is_capital = plain.chars().next().is_some_and(char::is_uppercase);
        if let Some(right) = misspelling(&self.language, &plain.to_lowercase())
            && (!is_capital || begins || self.has_capital_nouns)
            && !self.own.contains(&plain.to_lowercase())
        {
            return Judgment::Slip(vec![if is_capital {
                capitalized(right)
            } else {
                right.to_owned()
            }]);
        }
        if self.is_right(&plain) || self.has_right_parts(&plain) {
            return Judgment::Right;
        }
        let is_name = is_capital && !begins;
        let near = self.near(&plain, !is_name);
        match near.len() {
            // A capital is a name more often than a slip, unless one common word is near.
            1 if is_name && !self.is_slip_in_name(&plain, &near[0]) => Judgment::Right,
            1 if is_capital && (!self.is_common(&near[0]) || !begins_alike(&plain, &near[0])) => {
                Judgment::Right
            }
            1..=MOST_NEAR if self.is_compound(&plain) => Judgment::Unknown,
            1..=MOST_NEAR if !is_capital => Judgment::Slip(near),
            1 => Judgment::Slip(near),
            // Where nouns have a capital, a long word near to several nouns is one of them, and so is
            // one at the start of a sentence everywhere.
            1..=MOST_NEAR if self.is_long_noun(&plain) => Judgment::Slip(near),
            1..=MOST_NEAR if begins && self.is_long_and_common(&plain, &near) => {
                Judgment::Slip(near)
            }
            _ if is_capital => Judgment::Right,
            _ => Judgment::Unknown,
        }
    }

    fn is_right(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let bare = lower.strip_suffix("'s").unwrap_or(&lower);
        let knows = |word: &str| self.dictionaries.iter().any(|known| known.check(word));
        knows(word)
            || self.own.contains(bare)
            || self.own.contains(&lower)
            || word != lower && !self.has_capital_nouns && knows(&lower)
            || LATIN.contains(&bare)
            || DEGREES.contains(&bare)
            || date_word(word).is_some()
            || medical_words::is_latin(&lower)
            || self.is_english
                && (medical_words::is_medical(bare, &knows)
                    // Whoever writes British forms has learned them so.
                    || american_forms(bare).any(|american| knows(&american)))
    }

    /// Whether a word has letters that the language has not: it is of another one, or has an accent
    /// that English dictionaries leave out.
    fn is_foreign(&self, word: &str) -> bool {
        let is_latin = |c: char| c < '\u{370}' || ('\u{1e00}'..'\u{1f00}').contains(&c);
        match self.letters {
            Letters::Ascii => word.chars().any(|c| c.is_alphabetic() && !c.is_ascii()),
            Letters::Latin => !word.chars().all(is_latin),
            Letters::Others => word.chars().all(is_latin),
        }
    }

    /// `highlife`: two right words in one, which may well be one.
    fn is_compound(&self, word: &str) -> bool {
        let Some(shortest) = self.shortest_part else { return false };
        let lower = word.to_lowercase();
        let long = |part: &str| part.chars().count() >= shortest;
        let mut cuts = lower.char_indices().map(|(at, _)| lower.split_at(at));
        cuts.any(|(one, other)| {
            long(one) && long(other) && self.is_right(one) && self.is_right(other)
        })
    }

    /// `valve-sparing`: each part by itself.
    fn has_right_parts(&self, word: &str) -> bool {
        let parts: Vec<&str> = word.split('-').filter(|part| !part.is_empty()).collect();
        parts.len() > 1 && parts.iter().all(|part| part.chars().count() < 4 || self.is_right(part))
    }

    /// Whether a word with a capital inside a sentence is more than a name: long, and a sign too many,
    /// too few or in the wrong place away from another word. Names differ in a letter; where nouns
    /// have a capital, a noun is likelier.
    fn is_slip_in_name(&self, word: &str, near: &str) -> bool {
        let length = |word: &str| word.chars().count();
        let sorted = |word: &str| {
            let mut letters: Vec<char> = word.to_lowercase().chars().collect();
            letters.sort_unstable();
            letters
        };
        let is_no_other_letter = length(word) != length(near) || sorted(word) == sorted(near);
        length(word) >= LONG_NAME && (self.has_capital_nouns || is_no_other_letter)
    }

    /// Whether a word with a capital is a noun sooner than a name.
    pub fn is_long_noun(&self, word: &str) -> bool {
        self.has_capital_nouns && word.chars().count() >= LONG_NAME
    }

    /// Whether a long word is more than a name, with all that it may be.
    fn is_long_and_common(&self, word: &str, near: &[String]) -> bool {
        word.chars().count() >= LONG_NAME
            && near.iter().all(|near| self.is_common(near) && begins_alike(word, near))
    }

    /// Whether a word is more than a name: it may be written with a small letter, or nouns are not.
    fn is_common(&self, word: &str) -> bool {
        self.has_capital_nouns || self.is_right(&word.to_lowercase())
    }

    /// The nearest right words, with the capital that the word has. With `two_slips`, those of a long
    /// word that differ in two places, too: a name is near to some of them.
    fn near(&self, word: &str, two_slips: bool) -> Vec<String> {
        let lower = word.to_lowercase();
        let mut near: Vec<String> = Vec::new();
        let asked = if self.has_capital_nouns { word } else { &lower };
        for dictionary in &self.dictionaries {
            let mut of_dictionary = Vec::new();
            let suggester = dictionary.suggester().with_ngram_suggestions(false);
            suggester.suggest(asked, &mut of_dictionary);
            if two_slips && of_dictionary.is_empty() && lower.chars().count() >= LONG_WORD {
                // Slow, as it looks at the whole dictionary.
                dictionary.suggester().suggest(asked, &mut of_dictionary);
            }
            near.extend(of_dictionary);
        }
        if self.is_english {
            near.extend(medical_words::listed().map(str::to_owned));
        }
        near.extend(self.own.iter().cloned());
        let most = if lower.chars().count() >= LONG_WORD { 2 } else { 1 };
        let is_one_word = |near: &String| !near.contains([' ', '-', '.']);
        let mut with_distance: Vec<(usize, String)> = near
            .into_iter()
            .filter(is_one_word)
            .map(|near| (strsim::osa_distance(&near.to_lowercase(), &lower), near))
            .filter(|(distance, _)| (1..=most).contains(distance))
            .collect();
        let nearest = with_distance.iter().map(|(distance, _)| *distance).min();
        with_distance.retain(|(distance, _)| Some(*distance) == nearest);
        let is_capital = word.chars().next().is_some_and(char::is_uppercase);
        let mut near: Vec<String> = with_distance
            .into_iter()
            .map(|(_, near)| if is_capital { capitalized(&near) } else { near })
            .collect();
        near.sort();
        near.dedup();
        near
    }
}

/// People see the first letter that they write.
fn begins_alike(word: &str, near: &str) -> bool {
    word.to_lowercase().chars().next() == near.to_lowercase().chars().next()
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// `SET ISO8859-1`; UTF-8 without such a line.
fn encoding_of(aff: &[u8]) -> &'static encoding_rs::Encoding {
    let named = aff.split(|byte| *byte == b'\n').find_map(|line| {
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        line.strip_prefix(b"SET").map(<[u8]>::trim_ascii)
    });
    // Hunspell leaves out a hyphen that the register of names has.
    let label = String::from_utf8_lossy(named.unwrap_or_default()).to_lowercase();
    let label = label.replace("iso8859", "iso-8859").replace("microsoft-cp", "windows-");
    encoding_rs::Encoding::for_label(label.as_bytes()).unwrap_or(encoding_rs::UTF_8)
}
