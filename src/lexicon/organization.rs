//! Words that are in names of organizations and not in names of posts.
//!
//! A short list: it decides which of a title and its byline is the place of several posts.

const WORDS: [&str; 40] = [
    "hospital",
    "hospitals",
    "clinic",
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
];

/// Whether a text names an organization.
pub fn names_organization(text: &str) -> bool {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word))
}
