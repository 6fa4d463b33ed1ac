//! Lines that say what a page is and not who the person is: `Curriculum vitae`, `Page 2`, `Contact`.

use crate::lexicon::date::words::fold;
use crate::lexicon::personal_label::is_personal_heading;

/// What says only what the page is, the longer before the shorter that it holds.
const TITLES: [&str; 34] = [
    "curriculum vitae et studiorum",
    "curriculum vitae",
    "curriculum vitæ",
    "curriculum",
    "cv",
    "c v",
    "resume",
    "tabellarischer lebenslauf",
    "lebenslauf",
    "biosketch",
    "hoja de vida",
    "currículo",
    "levensloop",
    "życiorys",
    "özgeçmiş",
    "السيرة الذاتية",
    "سيرة ذاتية",
    "קורות חיים",
    "קו״ח",
    "רזומה",
    "رزومه",
    "شرح حال",
    "سوابق شغلی و تحصیلی",
    "کوائف نامہ",
    "سی وی",
    "बायोडाटा",
    "जीवन वृत्त",
    "个人简历",
    "個人簡歷",
    "简历",
    "簡歷",
    "履历",
    "履歴書",
    "職務経歴書",
];

/// Words between such a title and the name.
const LINKS: [&str; 10] = ["of", "di", "de", "del", "da", "do", "von", "van", "du", "for"];

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
    HEADINGS.contains(&lower.as_str()) || is_personal_heading(&lower)
}

/// The words of a text without case, accents and signs, with one space between two.
fn plain(words: &str) -> String {
    let folded = fold(words);
    let plain = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    plain.collect::<Vec<_>>().join(" ")
}

/// Whether a line says only what the page is, or when it was written.
pub fn is_title_of_page(words: &str) -> bool {
    let plain = plain(words);
    is_title(words)
        || ["last updated", "updated", "last revised", "page", "stand", "date prepared"].iter().any(
            |known| {
                plain
                    .strip_prefix(known)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            },
        )
}

/// Whether words are the title of a CV, or that with what links it to the name.
fn is_title(words: &str) -> bool {
    let words = plain(words);
    let is_it = |words: &str| TITLES.iter().any(|title| plain(title) == words);
    let linked = words.rsplit_once(' ').filter(|(_, link)| LINKS.contains(link));
    is_it(&words) || linked.is_some_and(|(title, _)| is_it(title))
}

/// Where the title of the page ends that opens a text, with what links it to the name; or where the
/// one begins that closes it. `None` where a text has none, or is nothing else.
pub fn beside_title(words: &str) -> Option<usize> {
    if is_title(words) {
        return None;
    }
    let borders: Vec<usize> = words
        .char_indices()
        .filter(|(at, c)| *at > 0 && (!c.is_alphanumeric() || is_dense(*c)))
        .map(|(at, _)| at)
        .collect();
    let has_words = |text: &str| text.contains(char::is_alphabetic);
    // The longest title, so that its link goes with it.
    let opening = borders.iter().rev().find(|at| is_title(&words[..**at]));
    let closing =
        || borders.iter().find(|at| is_title(&words[**at..]) && has_words(&words[..**at]));
    let found = opening.filter(|at| has_words(&words[**at..])).or_else(closing);
    found.copied()
}

/// Whether words of its script stand beside each other without a space.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::beside_title;

    #[test]
    fn the_title_of_a_page_is_no_part_of_a_name() {
        for (words, parts) in [
            ("Curriculum Vitae di Giulia D'Angelo", ["Curriculum Vitae di", "Giulia D'Angelo"]),
            ("欧阳文静 个人简历", ["欧阳文静", "个人简历"]),
            ("欧阳文静个人简历", ["欧阳文静", "个人简历"]),
            ("קורות חיים – נועה כהן", ["קורות חיים –", "נועה כהן"]),
            ("رزومه دکتر سارا", ["رزومه", "دکتر سارا"]),
            ("Resume of Ada Park", ["Resume of", "Ada Park"]),
            ("Ada Park, CV", ["Ada Park", ", CV"]),
        ] {
            let at = beside_title(words).unwrap_or_else(|| panic!("{words}"));
            assert_eq!([words[..at].trim(), words[at..].trim()], parts);
        }
        for words in ["Curriculum vitae", "Ada Park", "Lebenslauf", "Page 2"] {
            assert_eq!(beside_title(words), None, "{words}");
        }
    }
}
