//! Whether the title of a degree is that of medical school: `MBBS`, `Doctor of Medicine`,
//! `Humanmedizin`.
//!
//! A table of usual names in English, German, French, Spanish, Portuguese and Italian, after the
//! World Directory of Medical Schools' titles of qualifications. A higher degree in medicine alone,
//! such as a PhD or a Master of Surgery, is none.

/// Letters behind a name, as they are written: `Do` is a word and `DO` a degree.
const LETTERS: [&str; 13] = [
    "MBBS", "MBChB", "MBCHB", "MBBCh", "MBBCH", "MBBChir", "MB", "BMBS", "BMBCh", "MD", "DO",
    "MDCM", "MUDr",
];

/// Words in their order, in lower case.
const NAMES: [&str; 24] = [
    "doctor of medicine",
    "doctor of osteopathic medicine",
    "doctorate of medicine",
    "bachelor of medicine",
    "bachelors of medicine",
    "bachelor of surgery",
    "medical degree",
    "medical doctor",
    "medical school",
    "doctor medicinae",
    "humanmedizin",
    "medizinstudium",
    "studium der medizin",
    "staatsexamen medizin",
    "medizinisches staatsexamen",
    "ärztliche prüfung",
    "docteur en médecine",
    "doctorat en médecine",
    "licenciatura en medicina",
    "grado en medicina",
    "médico cirujano",
    "graduação em medicina",
    "mestrado integrado em medicina",
    "laurea in medicina",
];

/// Whether a title names the degree that medical school ends with.
pub fn is_medical_degree(title: &str) -> bool {
    let words: Vec<&str> = title
        .split(|c: char| !c.is_alphanumeric() && c != '.')
        .filter(|word| !word.is_empty())
        .collect();
    let has_letters = words.iter().any(|word| {
        let letters = word.replace('.', "");
        LETTERS.contains(&letters.as_str())
    });
    let plain = format!(" {} ", words.join(" ").to_lowercase());
    has_letters || NAMES.iter().any(|name| plain.contains(&format!(" {name} ")))
}

#[cfg(test)]
mod tests {
    use super::is_medical_degree;

    #[test]
    fn degrees_of_medical_school_and_others() {
        for (title, is_medical) in [
            ("Bachelor of Medicine, Bachelor of Surgery (MBBS)", true),
            ("MBBS", true),
            ("M.B.B.S.", true),
            ("MD/PhD", true),
            ("MB BCh BAO", true),
            ("Doctor of Medicine", true),
            ("Studium der Humanmedizin", true),
            ("Laurea in Medicina e Chirurgia", true),
            ("Master of Science in Clinical Epidemiology", false),
            ("PhD in medicine", false),
            ("Master of Surgery", false),
            ("Bachelor of Science in medical sciences", false),
            ("What doctors do", false),
        ] {
            assert_eq!(is_medical_degree(title), is_medical, "{title}");
        }
    }
}
