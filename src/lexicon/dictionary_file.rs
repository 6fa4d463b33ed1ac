//! Dictionaries of the Hunspell format: which files speak a language, and which package of Debian
//! has them (packages.debian.org, read on 2026-11-27).
//!
//! Reads no file.

/// The names of files that speak a language, by the tag's beginning. A tag with a country comes before
/// the language alone, and the first file that is there is taken.
const FILES: [(&str, &[&str], &str); 29] = [
    ("en-us", &["en_US"], "hunspell-en-us"),
    ("en-ca", &["en_CA"], "hunspell-en-ca"),
    ("en-au", &["en_AU", "en_GB"], "hunspell-en-au"),
    ("en-za", &["en_ZA", "en_GB"], "hunspell-en-za"),
    ("en-ph", &["en_US"], "hunspell-en-us"),
    ("en-", &["en_GB"], "hunspell-en-gb"),
    ("en", &["en_US", "en_GB"], "hunspell-en-us"),
    ("de-at", &["de_AT", "de_AT_frami", "de_DE"], "hunspell-de-at"),
    ("de-ch", &["de_CH", "de_CH_frami"], "hunspell-de-ch"),
    ("de", &["de_DE", "de_DE_frami"], "hunspell-de-de"),
    ("fr", &["fr", "fr_FR"], "hunspell-fr"),
    ("es", &["es", "es_ES", "es_ANY"], "hunspell-es"),
    ("it", &["it_IT"], "hunspell-it"),
    ("pt-br", &["pt_BR"], "hunspell-pt-br"),
    ("pt", &["pt_PT"], "hunspell-pt-pt"),
    ("nl", &["nl", "nl_NL"], "hunspell-nl"),
    ("sv", &["sv_SE", "sv"], "hunspell-sv"),
    ("da", &["da_DK"], "hunspell-da"),
    ("nb", &["nb_NO"], "hunspell-no"),
    ("no", &["nb_NO"], "hunspell-no"),
    ("pl", &["pl_PL"], "hunspell-pl"),
    ("cs", &["cs_CZ"], "hunspell-cs"),
    ("sk", &["sk_SK"], "hunspell-sk"),
    ("hu", &["hu_HU"], "hunspell-hu"),
    ("ro", &["ro_RO"], "hunspell-ro"),
    ("ru", &["ru_RU"], "hunspell-ru"),
    ("uk", &["uk_UA"], "hunspell-uk"),
    ("tr", &["tr_TR"], "hunspell-tr"),
    ("el", &["el_GR"], "hunspell-el"),
];

/// What is taken besides, where it is there: words of medicine.
const MEDICAL: [(&str, &[&str]); 1] = [("en", &["en_med_glut", "en_MED"])];

/// The names, without their endings, of files that speak this language.
pub fn names(tag: &str) -> Vec<String> {
    match of(tag) {
        Some((_, names, _)) => names.iter().map(|name| (*name).to_owned()).collect(),
        // Others are called by their tag.
        None => vec![tag.replace('-', "_"), primary(tag).to_owned()],
    }
}

/// The names of lists of medical words in this language.
pub fn medical_names(tag: &str) -> &'static [&'static str] {
    let of_language = MEDICAL.iter().find(|(language, _)| *language == primary(tag));
    of_language.map_or(&[], |(_, names)| names)
}

/// The package of Debian and Ubuntu that has the first of these files.
pub fn package(tag: &str) -> Option<&'static str> {
    of(tag).map(|(.., package)| *package)
}

fn of(tag: &str) -> Option<&'static (&'static str, &'static [&'static str], &'static str)> {
    let tag = tag.to_lowercase();
    FILES.iter().find(|(begin, ..)| {
        let rest = tag.strip_prefix(begin);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-') || begin.ends_with('-'))
    })
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_its_files() {
        for (tag, first, debian) in [
            ("en-US", "en_US", Some("hunspell-en-us")),
            ("en-NG", "en_GB", Some("hunspell-en-gb")),
            ("en", "en_US", Some("hunspell-en-us")),
            ("de", "de_DE", Some("hunspell-de-de")),
            ("de-CH", "de_CH", Some("hunspell-de-ch")),
            ("pt-BR", "pt_BR", Some("hunspell-pt-br")),
            ("ig", "ig", None),
        ] {
            assert_eq!(names(tag)[0], first);
            assert_eq!(package(tag), debian);
        }
    }
}
