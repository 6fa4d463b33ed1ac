//! Given names with joined initials, in the form in which every initial is seen: `CN` is `C. N.`.
//!
//! A short given name (`Jo`, `Xi`) is left alone; whether two words are initials at all is decided
//! by `order`.

use crate::lexicon::person_name::is_east_asian;

/// Whether a word is one or more initials: `C`, `CN`, `C.N.`, `J-P`, `M.-J.`. At most five letters,
/// all of them capitals, or one of a script that has none, `ل`.
pub fn are_initials(word: &str) -> bool {
    if is_lone_letter(word.trim_end_matches('.')) {
        return true;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let has_other = word.chars().any(|c| !c.is_alphabetic() && !".-‐‑’'".contains(c));
    let is_pointed = word.contains('.');
    (1..=5).contains(&letters)
        && !has_other
        && word.chars().any(char::is_uppercase)
        && word.chars().all(|c| !c.is_alphabetic() || c.is_uppercase())
        && word.starts_with(char::is_alphabetic)
        // `C.N.`, but not `ANN.`.
        && (!is_pointed || letters < 2 || has_single_letters(word))
        && (is_pointed || letters < 4 || !is_pronounceable(word))
}

/// Whether a word is one letter of a script without capitals in which names have several.
fn is_lone_letter(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next()), (Some(letter), None)
        if letter.is_alphabetic()
            && !letter.is_lowercase()
            && !letter.is_uppercase()
            && !is_east_asian(letter))
}

/// Whether every letter of a pointed word stands alone between its points and hyphens.
fn has_single_letters(word: &str) -> bool {
    word.split(['.', '-', '‐', '‑']).all(|part| part.chars().count() <= 1)
        // `CN.` is `C.N.` with a point lost.
        || word.strip_suffix('.').is_some_and(|front| !front.contains('.') && front.len() <= 3)
}

/// Whether capitals can be spoken, so that they are a name rather than initials: `JOHN`, `LEE`.
pub fn is_pronounceable(word: &str) -> bool {
    let is_vowel = |c: char| "AEIOUYÁÉÍÓÚÄÖÜÀÈÂÊÎÔÛÅØÆÇÑ".contains(c);
    let mut consonants = 0;
    let mut vowels = 0;
    for c in word.chars().filter(|c| c.is_alphabetic()) {
        if is_vowel(c) {
            vowels += 1;
            consonants = 0;
        } else {
            consonants += 1;
            if consonants > 2 {
                return false;
            }
        }
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    vowels > 0 && vowels < letters
}

/// Given names with their initials parted and pointed. `is_shouted` says that the whole name is in
/// capitals, so that `JOHN` and `ANN` are names.
pub fn pointed(given: &str, is_shouted: bool) -> String {
    let words = given.split_whitespace().map(|word| pointed_word(word, is_shouted));
    let text = words.collect::<Vec<_>>().join(" ");
    // `M. -J.` is `M.-J.` with a blank too many.
    text.replace(" -", "-").replace("- ", "-")
}

fn pointed_word(word: &str, is_shouted: bool) -> String {
    let is_name = is_shouted
        && !word.contains('.')
        && word.chars().filter(|c| c.is_alphabetic()).count() > 2
        && is_pronounceable(word);
    if are_initials(word) && !is_name {
        return parted(word);
    }
    // `J.Paul`, `Yu.A.`
    let mut out = String::new();
    for part in word.split_inclusive('.') {
        if out.ends_with('.') && part.starts_with(char::is_alphabetic) {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

/// `CN`, `C.N.` as `C. N.`; hyphens stay.
fn parted(word: &str) -> String {
    let mut out = String::new();
    let mut is_joined = true;
    for c in word.chars() {
        match c {
            '.' => {}
            '-' | '‐' | '‑' => {
                out.push('-');
                is_joined = true;
            }
            '’' | '\'' => {
                // `D'A.`
                if out.ends_with('.') {
                    out.pop();
                }
                out.push(c);
                is_joined = true;
            }
            c if is_combining(c) => {
                if out.ends_with('.') {
                    out.pop();
                }
                out.push(c);
                out.push('.');
            }
            c => {
                if !is_joined {
                    out.push(' ');
                }
                out.push(c);
                out.push('.');
                is_joined = false;
            }
        }
    }
    out
}

fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::pointed;

    #[test]
    fn joined_initials_are_parted_and_names_are_left_alone() {
        for (written, right) in [
            ("CN", "C. N."),
            ("C.N.", "C. N."),
            ("C.N", "C. N."),
            ("C. N.", "C. N."),
            ("C N", "C. N."),
            ("C", "C."),
            ("MJ", "M. J."),
            ("M.-J.", "M.-J."),
            ("M-J", "M.-J."),
            ("J.-P.", "J.-P."),
            ("M. -J.", "M.-J."),
            ("TJ", "T. J."),
            ("ABC", "A. B. C."),
            ("AMJL", "A. M. J. L."),
            ("Chiamaka N", "Chiamaka N."),
            ("Chiamaka N.O.", "Chiamaka N. O."),
            ("J.Paul", "J. Paul"),
            ("Yu.A.", "Yu. A."),
            ("Ch.-F.", "Ch.-F."),
            ("Jo", "Jo"),
            ("Al", "Al"),
            ("Xi", "Xi"),
            ("Yu.", "Yu."),
            ("Th.", "Th."),
            ("JOHN", "JOHN"),
            ("CHIAMAKA", "CHIAMAKA"),
            ("MIN-JI", "MIN-JI"),
            ("Jean-Pierre", "Jean-Pierre"),
            ("А.Н.", "А. Н."),
            ("Ł.", "Ł."),
            ("小明", "小明"),
        ] {
            assert_eq!(pointed(written, false), right, "{written}");
        }
        assert_eq!(pointed("ANN", true), "ANN");
        assert_eq!(pointed("CN", true), "C. N.");
    }
}
