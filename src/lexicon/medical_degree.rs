//! Whether the title of a degree is that of medical school: `MBBS`, `Doctor of Medicine`,
//! `Humanmedizin`; or that of school.
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

/// What ends school, and opens no profession.
const OF_SCHOOL: [&str; 44] = [
    "high school",
    "secondary school",
    "senior secondary",
    "higher secondary",
    "school certificate",
    "school leaving",
    "a level",
    "a levels",
    "o level",
    "o levels",
    "gcse",
    "gcses",
    "wassce",
    "waec",
    "ssce",
    "hsc",
    "ssc",
    "sslc",
    "cbse",
    "fsc",
    "intermediate",
    "international baccalaureate",
    "abitur",
    "hochschulreife",
    "matura",
    "gymnasium",
    "baccalauréat",
    "bac",
    "lycée",
    "bachillerato",
    "secundaria",
    "liceo",
    "maturità",
    "diploma di maturità",
    "ensino médio",
    "ensino secundário",
    "middelbare school",
    "vwo",
    "liceum",
    "lise",
    "thanaweya amma",
    "tawjihi",
    "高中",
    "高等学校",
];

/// Whether a title names what school ends with.
pub fn is_of_school(title: &str) -> bool {
    let words: Vec<&str> =
        title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let plain = format!(" {} ", words.join(" ").to_lowercase());
    OF_SCHOOL.iter().any(|name| plain.contains(&format!(" {name} ")))
}

#[cfg(test)]
mod tests {
    use super::{is_medical_degree, is_of_school};

    #[test]
    fn what_school_ends_with() {
        for title in ["A-Levels", "Abitur", "Higher Secondary Certificate (HSC)", "Lycée Henri-IV"]
        {
            assert!(is_of_school(title), "{title}");
        }
        for title in ["BSc (Hons) Adult Nursing", "PhD in Biostatistics", "Medical school"] {
            assert!(!is_of_school(title), "{title}");
        }
    }

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
