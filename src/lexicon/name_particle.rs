//! Words that belong to a family name and are not a name themselves: `van der Berg`, `de la Cruz`.
//!
//! One table for all code that splits names; it does not split them itself.

/// In lower case, sorted.
const PARTICLES: [&str; 68] = [
    "abd", "abdel", "abdul", "abou", "abu", "af", "al", "ap", "as", "av", "bin", "bint", "binte",
    "binti", "da", "dagli", "dal", "dalla", "dalle", "das", "de", "degli", "dei", "del", "della",
    "delle", "delli", "dello", "den", "der", "des", "di", "do", "dos", "du", "el", "fitz", "het",
    "ibn", "la", "las", "le", "los", "mac", "mc", "nic", "nì", "ní", "op", "saint", "san", "santa",
    "st", "st.", "t'", "te", "ten", "ter", "ua", "uí", "van", "vom", "von", "zu", "zum", "zur",
    "ó", "’t",
];

/// Those that are also given names or words of other names when they have a capital.
const LOWER_CASE_ONLY: [&str; 7] = ["ap", "as", "des", "op", "santa", "te", "ua"];

/// In Arabic script.
const ARABIC: [&str; 9] = ["آل", "ابن", "أبو", "ابو", "بن", "بنت", "عبد", "ال", "أبي"];

/// In Hebrew, `בן דוד`; a first name may be such a word, too.
const HEBREW: [&str; 6] = ["בן", "בר", "בת", "אבן", "אבו", "דה"];

/// Endings of family names of Iran that may stand as a word: `موسوی نژاد`.
const PERSIAN_ENDINGS: [&str; 9] =
    ["نژاد", "پور", "زاده", "زادگان", "نیا", "منش", "پناه", "خواه", "دوست"];

/// Words that stand before an article in family names of the Netherlands and Germany: `in 't Veld`.
const PREPOSITIONS: [&str; 11] =
    ["aan", "an", "auf", "aus", "bij", "in", "onder", "op", "over", "uit", "voor"];

/// Articles behind such a word.
const ARTICLES: [&str; 7] = ["'t", "de", "dem", "den", "der", "het", "’t"];

/// Portuguese, of which many lists write those of a family name behind the given names.
const PORTUGUESE: [&str; 4] = ["da", "das", "do", "dos"];

/// Family names of Portugal and Brazil that have `de` before them.
const OF_PORTUGAL: [&str; 24] = [
    "Abreu",
    "Almeida",
    "Andrade",
    "Araújo",
    "Assis",
    "Azevedo",
    "Barros",
    "Brito",
    "Carvalho",
    "Faria",
    "Figueiredo",
    "Freitas",
    "Jesus",
    "Lima",
    "Macedo",
    "Medeiros",
    "Melo",
    "Moraes",
    "Morais",
    "Oliveira",
    "Queiroz",
    "Siqueira",
    "Sousa",
    "Souza",
];

/// Words between two family names.
const CONNECTORS: [&str; 3] = ["e", "i", "y"];

/// Particles of Spanish and Portuguese, behind which a family name may be two words.
const IBERIAN: [&str; 6] = ["da", "das", "de", "del", "do", "dos"];

/// Names behind which a particle opens a second given name: `María del Carmen`, `Mª de los Ángeles`.
const MARIAN: [&str; 6] = ["m.ª", "ma.", "maria", "maría", "mª", "mª."];

/// What makes a second given name behind a particle: `José de Jesús`, `Rosa del Carmen`.
const DEVOTIONAL: [&str; 28] = [
    "asunción",
    "asís",
    "belén",
    "borja",
    "carmen",
    "carmo",
    "conceição",
    "concepción",
    "consuelo",
    "céu",
    "dios",
    "fátima",
    "graças",
    "jesus",
    "jesús",
    "lourdes",
    "lurdes",
    "mercedes",
    "milagros",
    "nieves",
    "padua",
    "pilar",
    "rosario",
    "rosário",
    "socorro",
    "sol",
    "ángel",
    "ángeles",
];

/// Where a family name begins at a particle in the middle of a Spanish or Portuguese name, which
/// goes on with two names or more: `Pedro Alonso del Río Gómez`. None where the particle belongs to
/// a given name.
pub fn iberian_family(words: &[&str]) -> Option<usize> {
    let at = (1..words.len()).find(|at| IBERIAN.contains(&words[*at]))?;
    let behind = words[at..].iter().position(|word| !is_name_particle(word))? + at;
    let is_given = MARIAN.contains(&words[at - 1].to_lowercase().as_str())
        || DEVOTIONAL.contains(&words[behind].to_lowercase().as_str());
    (!is_given && words.len() - behind > 1).then_some(at)
}

/// Whether a word is a particle as it is written, in lower case: `Van` may be a name.
pub fn is_name_particle(word: &str) -> bool {
    PARTICLES.binary_search(&word).is_ok() || word == "'t" || ARABIC.contains(&word)
}

/// Whether a word is a particle in any case, where a given name stands before it.
pub fn is_capital_particle(word: &str) -> bool {
    let lower = word.to_lowercase();
    is_name_particle(&lower) && !LOWER_CASE_ONLY.contains(&lower.as_str()) || HEBREW.contains(&word)
}

/// Whether a word belongs to a family name because of the word behind it, which the family name
/// begins with: `Berg-de Vries`, `in 't Veld`, `Lo Presti`, `موسوی نژاد`.
pub fn opens_family(word: &str, next: &str) -> bool {
    let is_compound = || {
        let (front, last) = word.rsplit_once('-')?;
        Some(!front.is_empty() && is_name_particle(last))
    };
    let lower = word.to_lowercase();
    // `Lo` is a name in Hong Kong; a long word that ends in a vowel is none of there.
    let is_italian =
        || word == "Lo" && next.chars().count() > 4 && next.ends_with(['a', 'e', 'i', 'o']);
    is_compound().unwrap_or(false)
        || PREPOSITIONS.contains(&lower.as_str())
            && ARTICLES.contains(&next.to_lowercase().as_str())
        || is_italian()
        || PERSIAN_ENDINGS.contains(&next)
}

/// Whether a word inside given names is no name, so that it gives no initial: `Beatriz de Oliveira`.
pub fn gives_no_initial(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && (is_name_particle(word) || is_name_connector(word))
}

/// Whether a particle behind the given names stays there, as in `Conceição, Inês Ferreira da`:
/// indexes leave it out. `de` is that of other languages, too, where it is part of the family name.
pub fn stays_behind_given(word: &str, family: &str) -> bool {
    PORTUGUESE.contains(&word)
        || word == "de" && OF_PORTUGAL.contains(&family.split(' ').next().unwrap_or_default())
}

/// `Ortega y Gasset`, `Costa e Silva`, `Gaudí i Cornet`.
pub fn is_name_connector(word: &str) -> bool {
    CONNECTORS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::{DEVOTIONAL, MARIAN, PARTICLES, is_capital_particle, is_name_particle};

    #[test]
    fn every_particle_is_found_and_a_name_is_none() {
        assert!(PARTICLES.is_sorted() && DEVOTIONAL.is_sorted() && MARIAN.is_sorted());
        assert!(PARTICLES.into_iter().all(is_name_particle));
        assert!(!is_name_particle("Van") && !is_name_particle("lee"));
        assert!(is_capital_particle("Van") && is_capital_particle("St."));
        assert!(!is_capital_particle("Lee") && !is_capital_particle("Santa"));
    }
}
