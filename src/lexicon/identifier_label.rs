//! How the number of an office is called on paper, by its key in private.toml.
//!
//! A table of what offices call themselves. Of any other key, a short one is taken for letters, and a
//! longer one for words.

const KNOWN: [(&str, &str); 20] = [
    ("aamc", "AAMC ID"),
    ("carms", "CaRMS ID"),
    ("caqh", "CAQH ID"),
    ("dea", "DEA"),
    ("ecfmg", "USMLE/ECFMG ID"),
    ("epic", "EPIC ID"),
    ("era-commons", "eRA Commons"),
    ("eras", "ERAS ID"),
    ("fcvs", "FCVS ID"),
    ("gmc", "GMC"),
    ("medical-license", "Medical license"),
    ("minc", "MINC"),
    ("nbme", "NBME ID"),
    ("npi", "NPI"),
    ("nrmp", "NRMP ID"),
    ("orcid", "ORCID iD"),
    ("researcher-id", "ResearcherID"),
    ("scopus", "Scopus Author ID"),
    ("sevis", "SEVIS ID"),
    ("usmle", "USMLE ID"),
];

/// Words of up to so many letters are abbreviations.
const LETTERS: usize = 5;

pub fn identifier_label(key: &str) -> String {
    let folded = key.trim().to_lowercase().replace(['_', ' '], "-");
    if let Some((_, label)) = KNOWN.iter().find(|(known, _)| *known == folded) {
        return (*label).to_owned();
    }
    // What has capitals or spaces is written as it is to be read.
    if key.contains(' ') || key.chars().any(char::is_uppercase) {
        return key.trim().to_owned();
    }
    let words: Vec<String> = folded
        .split('-')
        .enumerate()
        .map(|(at, word)| match word {
            "id" => "ID".to_owned(),
            "number" | "no" | "license" | "licence" | "card" if at > 0 => word.to_owned(),
            word if word.chars().count() <= LETTERS => word.to_uppercase(),
            word if at == 0 => {
                let mut letters = word.chars();
                letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
            }
            word => word.to_owned(),
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::identifier_label;

    #[test]
    fn keys_become_words() {
        for (key, label) in [
            ("aamc", "AAMC ID"),
            ("era-commons", "eRA Commons"),
            ("era_commons", "eRA Commons"),
            ("gmc", "GMC"),
            ("passport", "Passport"),
            ("gmc-number", "GMC number"),
            ("mdcn", "MDCN"),
            ("driver-license", "Driver license"),
            ("hospital-id", "Hospital ID"),
            ("AHPRA number", "AHPRA number"),
        ] {
            assert_eq!(identifier_label(key), label);
        }
    }
}
