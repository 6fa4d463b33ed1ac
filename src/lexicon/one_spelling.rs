//! Words that British and American English spell in two ways: `tumour` and `tumor`.
//!
//! Knows endings and vowels, no words. [`one_spelling`] is for comparing two texts alone: what it
//! gives may be no word at all.

/// British endings and their American ones.
const ENDINGS: [(&str, &str); 10] = [
    ("gramme", "gram"),
    ("isation", "ization"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("yse", "yze"),
    ("ysing", "yzing"),
    ("our", "or"),
    ("tre", "ter"),
    ("lled", "led"),
    ("lling", "ling"),
];

/// Letters that are written in one way for a comparison, so that both spellings come out alike.
const LETTERS: [(&str, &str); 7] = [
    ("ae", "e"),
    ("oe", "e"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("ise", "ize"),
    ("ys", "yz"),
    ("our", "or"),
];

/// The American forms that a British word in small letters may have.
pub fn american_forms(word: &str) -> impl Iterator<Item = String> {
    let forms = ENDINGS.iter().filter(|(british, _)| word.contains(british));
    forms.map(|(british, american)| word.replacen(british, american, 1))
}

/// One form of a word in small letters for both of its spellings, for comparing.
pub fn one_spelling(word: &str) -> String {
    let mut form = word.to_owned();
    for (british, one) in LETTERS {
        form = form.replace(british, one);
    }
    for (british, one) in [("tre", "ter"), ("tres", "ters"), ("bre", "ber"), ("amme", "am")] {
        if let Some(stem) = form.strip_suffix(british) {
            form = format!("{stem}{one}");
            break;
        }
    }
    form.replace("ll", "l")
}

#[cfg(test)]
mod tests {
    use super::one_spelling;

    #[test]
    fn both_spellings_come_out_alike() {
        for (british, american) in [
            ("penalised", "penalized"),
            ("randomisation", "randomization"),
            ("tumours", "tumors"),
            ("haemorrhage", "hemorrhage"),
            ("oesophageal", "esophageal"),
            ("paediatric", "pediatric"),
            ("centre", "center"),
            ("catheterisation", "catheterization"),
            ("labelled", "labeled"),
            ("analysing", "analyzing"),
            ("programme", "program"),
            ("fibre", "fiber"),
        ] {
            assert_eq!(one_spelling(british), one_spelling(american), "{british}");
        }
        for (one, other) in [("repair", "replacement"), ("mitral", "aortic"), ("male", "female")] {
            assert_ne!(one_spelling(one), one_spelling(other));
        }
    }
}
