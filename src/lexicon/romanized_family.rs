//! Family names of China, Korea and Vietnam in Latin letters that are as short as initials, and the
//! look of given names from there.
//!
//! It only helps to tell `Wei LI` from `Okafor LI`; it splits no name.

use crate::lexicon::name_words::{fold_name, is_korean_family};

/// Of two and three letters, sorted.
const SHORT: [&str; 78] = [
    "an", "ang", "ao", "bai", "bao", "bi", "cai", "cao", "cui", "dai", "dou", "du", "fan", "fei",
    "fu", "gan", "gao", "ge", "gu", "guo", "han", "hao", "he", "hou", "hu", "hui", "hwa", "ji",
    "jia", "jin", "kan", "kim", "ko", "lai", "lam", "lau", "lee", "lei", "li", "lim", "lin", "liu",
    "lo", "lu", "luo", "lv", "ma", "mai", "mao", "mo", "mok", "ng", "oh", "ou", "pan", "qi", "qin",
    "qiu", "ren", "sha", "shi", "su", "sun", "tan", "tao", "wan", "wei", "wen", "wu", "xia", "xie",
    "xu", "yan", "ye", "yin", "yu", "yue", "zhu",
];

const INITIALS: [&str; 24] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z", "c", "s", "y", "w", "",
];

const FINALS: [&str; 45] = [
    "a", "o", "e", "i", "u", "v", "ai", "ei", "ui", "ao", "ou", "iu", "ie", "ue", "er", "an", "en",
    "in", "un", "ang", "eng", "ing", "ong", "ia", "ian", "iang", "iao", "iong", "ua", "uai", "uan",
    "uang", "uo", "ae", "eo", "eon", "eong", "oo", "oon", "yun", "yung", "ye", "yeon", "yeong",
    "ee",
];

/// Whether a word is a short family name of East Asia, in any case: `LI`, `Lee`, `NG`.
pub fn is_romanized_family(word: &str) -> bool {
    let plain = fold_name(word);
    plain.len() <= 4 && (SHORT.binary_search(&plain.as_str()).is_ok() || is_korean_family(word))
}

/// Whether a word has the look of a given name of China or Korea: one or two syllables, joined or
/// with a hyphen: `Wei`, `Xiaoming`, `Min-Ji`.
pub fn is_romanized_given(word: &str) -> bool {
    let plain = fold_name(word);
    let parts: Vec<&str> = plain.split(['-', '‐']).collect();
    parts.len() <= 2
        && parts.iter().all(|part| is_syllables(part, if parts.len() == 2 { 1 } else { 2 }))
}

/// `Kim Min-ji`: the family name stands first, and two syllables joined by a hyphen behind it.
pub fn is_korean_first(first: &str, second: &str) -> bool {
    is_korean_family(first)
        && second.split_once('-').is_some_and(|(_, last)| {
            last.chars().count() <= 5
                && (last.chars().all(char::is_lowercase) || is_romanized_given(second))
        })
}

fn is_syllables(text: &str, count: usize) -> bool {
    if count == 0 || text.is_empty() {
        return false;
    }
    let behind = |rest: &str| {
        FINALS.iter().filter_map(|last| rest.strip_prefix(last).map(str::len)).collect::<Vec<_>>()
    };
    INITIALS.iter().filter_map(|first| text.strip_prefix(first)).any(|rest| {
        behind(rest)
            .into_iter()
            .any(|left| left == 0 || is_syllables(&rest[rest.len() - left..], count - 1))
    })
}

#[cfg(test)]
mod tests {
    use super::{SHORT, is_romanized_family, is_romanized_given};

    #[test]
    fn short_family_names_and_given_names_are_told_from_others() {
        assert!(SHORT.is_sorted());
        assert!(
            is_romanized_family("LI") && is_romanized_family("NG") && is_romanized_family("Lee")
        );
        assert!(!is_romanized_family("CN") && !is_romanized_family("AL"));
        for given in ["Wei", "Xiaoming", "Min-Ji", "Li"] {
            assert!(is_romanized_given(given), "{given}");
        }
        for other in ["Okafor", "Smith", "Brown", "Müller", "Jean-Pierre"] {
            assert!(!is_romanized_given(other), "{other}");
        }
    }
}
