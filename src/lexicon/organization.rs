//! Words that are in names of organizations and not in names of posts.
//!
//! A short list: it decides which of a title and its byline is the place of several posts.

const WORDS: [&str; 64] = [
    "hospital",
    "hospitals",
    "infirmary",
    "intealth",
    "clinics",
    "university",
    "college",
    "school",
    "institute",
    "center",
    "centre",
    "foundation",
    "society",
    "association",
    "academy",
    "trust",
    "nhs",
    "ministry",
    "laboratory",
    "company",
    "inc",
    "ltd",
    "llc",
    "gmbh",
    "group",
    "klinikum",
    "klinik",
    "krankenhaus",
    "spital",
    "universität",
    "institut",
    "stiftung",
    "hôpital",
    "clinique",
    "université",
    "universidad",
    "università",
    "ospedale",
    "hospitalier",
    "clínica",
    "hastanesi",
    "policlinico",
    "ziekenhuis",
    "universiteit",
    "szpital",
    "uniwersytet",
    "üniversitesi",
    "universidade",
    "faculdade",
    "facultad",
    "faculté",
    "faculty",
    "polyclinic",
    "hospitais",
    "azienda",
    "colegio",
    "colégio",
    "collège",
    "lycée",
    "liceo",
    "escola",
    "escuela",
    "école",
    "scuola",
];

/// What German and Dutch join to the word before it: `Universitätsklinikum`, `Kantonsspital`.
const ENDINGS: [&str; 9] = [
    "klinikum",
    "klinik",
    "kliniken",
    "krankenhaus",
    "spital",
    "universität",
    "hochschule",
    "gymnasium",
    "ziekenhuis",
];

/// Whether a text names an organization. A word without the `s` of its plural counts, too.
pub fn names_organization(text: &str) -> bool {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| {
        WORDS.contains(&word)
            || WORDS.contains(&format!("{word}s").as_str())
            || ENDINGS.iter().any(|ending| word.ends_with(ending))
    })
}
