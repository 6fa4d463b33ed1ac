//! What the codes of countries and languages stand for.
//!
//! The names are English, whatever language the CV is in. A code that no table has stays.

use crate::import::career::Extract;
use crate::import::compose::said;

const COUNTRIES: &str = include_str!("code_names/countries.tsv");
const LANGUAGES: &str = include_str!("code_names/languages.tsv");

/// The country in place of its code.
pub fn country(code: Extract) -> Extract {
    named(COUNTRIES, code)
}

/// The language in place of its code.
pub fn language(code: Extract) -> Extract {
    named(LANGUAGES, code)
}

fn named(table: &str, code: Extract) -> Extract {
    let wanted = code.text.rsplit('/').next().unwrap_or_default().to_lowercase();
    let rows = table.lines().filter_map(|line| line.split_once('\t'));
    let mut names = rows.filter(|(codes, _)| codes.split(' ').any(|known| known == wanted));
    match names.next() {
        Some((_, name)) => {
            let wording = Some(said(&code).to_owned());
            Extract { text: name.to_owned(), wording, ..code }
        }
        None => code,
    }
}

#[cfg(test)]
mod tests {
    use super::{country, language};
    use crate::import::career::{Extract, Place};

    #[test]
    fn codes_are_names() {
        let extract = |text: &str| Extract::new(text, Place::default());
        for (code, name) in [("si", "Slovenia"), ("EL", "Greece"), ("uk", "United Kingdom")] {
            assert_eq!(country(extract(code)).text, name);
        }
        for (code, name) in [
            ("fre", "French"),
            ("FRA", "French"),
            ("http://publications.europa.eu/resource/authority/language/DEU", "German"),
            ("Neapolitan", "Neapolitan"),
            ("xx", "xx"),
        ] {
            assert_eq!(language(extract(code)).text, name);
        }
    }
}
