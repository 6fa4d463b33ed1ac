//! Lines that say what a page is and not who the person is: `Curriculum vitae`, `Page 2`, `Contact`.

/// What says only what the page is.
const TITLES: [&str; 9] = [
    "curriculum vitae",
    "curriculum vitæ",
    "cv",
    "c v",
    "resume",
    "résumé",
    "lebenslauf",
    "tabellarischer lebenslauf",
    "biosketch",
];

/// Headings above what is about the person.
const HEADINGS: [&str; 15] = [
    "personal information",
    "personal details",
    "personal data",
    "personal particulars",
    "personal profile and contact",
    "contact",
    "contact information",
    "contact details",
    "bio data",
    "biodata",
    "biographical information",
    "persönliche daten",
    "persönliche angaben",
    "personalien",
    "kontakt",
];

/// Whether a heading is above what is about the person.
pub fn is_heading(words: &str) -> bool {
    let lower = words.trim().trim_end_matches(':').trim_end().to_lowercase();
    HEADINGS.contains(&lower.as_str())
}

/// Whether a line says only what the page is, or when it was written.
pub fn is_title_of_page(words: &str) -> bool {
    let lower = words.to_lowercase();
    let plain: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let plain = plain.join(" ");
    TITLES.contains(&plain.as_str())
        || TITLES.iter().any(|title| plain == format!("{title} of"))
        || ["last updated", "updated", "last revised", "page", "stand", "date prepared"].iter().any(
            |known| {
                plain
                    .strip_prefix(known)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            },
        )
}
