//! The BCP 47 tags of languages by their English names, which people write, and by BibLaTeX's names
//! for `langid`.

use oxilangtag::LanguageTag;

const TAGS: &[(&str, &str)] = &[
    ("afrikaans", "af"),
    ("albanian", "sq"),
    ("amharic", "am"),
    ("arabic", "ar"),
    ("armenian", "hy"),
    ("azerbaijani", "az"),
    ("basque", "eu"),
    ("belarusian", "be"),
    ("bengali", "bn"),
    ("bosnian", "bs"),
    ("bulgarian", "bg"),
    ("burmese", "my"),
    ("cantonese", "yue"),
    ("catalan", "ca"),
    ("chinese", "zh"),
    ("croatian", "hr"),
    ("czech", "cs"),
    ("danish", "da"),
    ("dari", "prs"),
    ("dutch", "nl"),
    ("english", "en"),
    ("estonian", "et"),
    ("farsi", "fa"),
    ("filipino", "fil"),
    ("finnish", "fi"),
    ("french", "fr"),
    ("galician", "gl"),
    ("georgian", "ka"),
    ("german", "de"),
    ("greek", "el"),
    ("gujarati", "gu"),
    ("haitian creole", "ht"),
    ("hausa", "ha"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("hungarian", "hu"),
    ("icelandic", "is"),
    ("igbo", "ig"),
    ("indonesian", "id"),
    ("irish", "ga"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("kannada", "kn"),
    ("kazakh", "kk"),
    ("khmer", "km"),
    ("kinyarwanda", "rw"),
    ("korean", "ko"),
    ("kurdish", "ku"),
    ("kyrgyz", "ky"),
    ("lao", "lo"),
    ("latin", "la"),
    ("latvian", "lv"),
    ("lithuanian", "lt"),
    ("macedonian", "mk"),
    ("malay", "ms"),
    ("malayalam", "ml"),
    ("maltese", "mt"),
    ("mandarin", "cmn"),
    ("mandarin chinese", "cmn"),
    ("marathi", "mr"),
    ("mongolian", "mn"),
    ("nepali", "ne"),
    ("norwegian", "no"),
    ("oromo", "om"),
    ("pashto", "ps"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("punjabi", "pa"),
    ("quechua", "qu"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("serbian", "sr"),
    ("shona", "sn"),
    ("sinhala", "si"),
    ("slovak", "sk"),
    ("slovene", "sl"),
    ("slovenian", "sl"),
    ("somali", "so"),
    ("spanish", "es"),
    ("swahili", "sw"),
    ("swedish", "sv"),
    ("tagalog", "tl"),
    ("tajik", "tg"),
    ("tamil", "ta"),
    ("telugu", "te"),
    ("thai", "th"),
    ("tigrinya", "ti"),
    ("turkish", "tr"),
    ("twi", "tw"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
    ("uzbek", "uz"),
    ("vietnamese", "vi"),
    ("welsh", "cy"),
    ("wolof", "wo"),
    ("xhosa", "xh"),
    ("yoruba", "yo"),
    ("zulu", "zu"),
];

/// Other names of languages in BibLaTeX and reference managers.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("american", "en-US"),
    ("austrian", "de-AT"),
    ("brazil", "pt-BR"),
    ("brazilian", "pt-BR"),
    ("british", "en-GB"),
    ("canadian", "en-CA"),
    ("deutsch", "de"),
    ("français", "fr"),
    ("naustrian", "de-AT"),
    ("ngerman", "de"),
    ("nswissgerman", "de-CH"),
    ("swissgerman", "de-CH"),
    ("ukenglish", "en-GB"),
    ("usenglish", "en-US"),
];

/// The codes of libraries, ISO 639-2 and MARC, which PubMed uses, for languages that have a shorter
/// tag.
const LIBRARY_CODES: &[(&str, &str)] = &[
    ("afr", "af"),
    ("alb", "sq"),
    ("ara", "ar"),
    ("arm", "hy"),
    ("aze", "az"),
    ("bel", "be"),
    ("ben", "bn"),
    ("bos", "bs"),
    ("bul", "bg"),
    ("cat", "ca"),
    ("ces", "cs"),
    ("chi", "zh"),
    ("cze", "cs"),
    ("dan", "da"),
    ("deu", "de"),
    ("dut", "nl"),
    ("ell", "el"),
    ("eng", "en"),
    ("est", "et"),
    ("fas", "fa"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("geo", "ka"),
    ("ger", "de"),
    ("gre", "el"),
    ("heb", "he"),
    ("hin", "hi"),
    ("hrv", "hr"),
    ("hun", "hu"),
    ("ice", "is"),
    ("ind", "id"),
    ("ita", "it"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("lat", "la"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("mac", "mk"),
    ("may", "ms"),
    ("nld", "nl"),
    ("nor", "no"),
    ("per", "fa"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rum", "ro"),
    ("rus", "ru"),
    ("slo", "sk"),
    ("slv", "sl"),
    ("spa", "es"),
    ("srp", "sr"),
    ("swe", "sv"),
    ("tha", "th"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("urd", "ur"),
    ("vie", "vi"),
    ("zho", "zh"),
];

/// The scripts that are written from right to left, by ISO 15924.
const RIGHT_TO_LEFT_SCRIPTS: &[&str] = &[
    "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Elym", "Hatr", "Hebr", "Hung", "Khar", "Lydi",
    "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli",
    "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn",
    "Thaa", "Yezi",
];

/// The languages that are usually written in such a script: `likelySubtags` of Unicode's CLDR.
const RIGHT_TO_LEFT_LANGUAGES: &[&str] = &[
    "acm", "aeb", "aec", "aii", "ajp", "apc", "apd", "ar", "arb", "arc", "arq", "ars", "ary",
    "arz", "azb", "bal", "bgn", "bqi", "ckb", "dcc", "dv", "fa", "glk", "gbz", "haz", "hbo", "he",
    "hnd", "hno", "iw", "jdt", "ji", "jpr", "jrb", "khw", "kmz", "ks", "lki", "lrc", "luz", "mve",
    "mvy", "myz", "mzn", "nqo", "oru", "ota", "pes", "phl", "phv", "pnb", "prd", "prs", "ps",
    "rhg", "sam", "scl", "sd", "sdh", "skr", "syc", "syr", "trw", "ttt", "ug", "ur", "wni", "wsg",
    "ydd", "yi", "zdj",
];

/// Languages that are so in some countries only.
const RIGHT_TO_LEFT_IN: &[(&str, &[&str])] = &[
    ("az", &["IQ", "IR"]),
    ("ha", &["CM", "SD"]),
    ("kk", &["AF", "CN", "IR", "MN"]),
    ("ku", &["IQ", "IR", "LB"]),
    ("ky", &["CN"]),
    ("ms", &["CC"]),
    ("pa", &["PK"]),
    ("tg", &["PK"]),
    ("tk", &["AF", "IR"]),
    ("tt", &["CN"]),
    ("uz", &["AF", "CN"]),
];

/// Languages that are not so in some countries.
const LEFT_TO_RIGHT_IN: &[(&str, &[&str])] = &[("sd", &["IN"]), ("ug", &["KZ", "MN"])];

/// Whether a language has italics. Chinese and Japanese stress a word otherwise, and a slant of their
/// signs is a machine's.
pub fn has_italics(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
    !["ja", "zh", "yue", "cmn"].iter().any(|language| primary.eq_ignore_ascii_case(language))
}

/// The form of Open Graph: `en_US` of `en-US`, `zh_TW` of `zh-Hant-TW`; a language without its
/// country has none.
pub fn open_graph_locale(language: &str) -> Option<String> {
    let mut parts = language.split('-');
    let primary = parts.next()?;
    let country = parts
        .take_while(|part| part.len() > 1)
        .find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase()))?;
    Some(format!("{primary}_{country}"))
}

/// Whether a language tag names one that is written from right to left: by its script, else by its
/// country, else by the language alone.
pub fn is_right_to_left(tag: &str) -> bool {
    let Ok(tag) = LanguageTag::parse_and_normalize(tag) else { return false };
    if let Some(script) = tag.script() {
        return RIGHT_TO_LEFT_SCRIPTS.contains(&script);
    }
    let language = tag.primary_language();
    let is_in = |table: &[(&str, &[&str])]| {
        let found = table.iter().find(|(known, _)| *known == language);
        found.is_some_and(|(_, regions)| tag.region().is_some_and(|it| regions.contains(&it)))
    };
    is_in(RIGHT_TO_LEFT_IN)
        || RIGHT_TO_LEFT_LANGUAGES.contains(&language) && !is_in(LEFT_TO_RIGHT_IN)
}

/// The tag of a site's or a publication's language: from a tag, also with `_` for `-`, or from a
/// name. `None` if
/// neither is known.
pub fn tag_of_written(written: &str) -> Option<String> {
    let written = written.trim();
    let name = written.to_lowercase();
    let mut others = OTHER_NAMES.iter().chain(LIBRARY_CODES);
    let other = others.find(|(known, _)| *known == name).map(|(_, tag)| *tag);
    if let Some(tag) = tag(written).or(other) {
        return Some(tag.to_owned());
    }
    // A bare language has two or three letters: a longer word in the shape of a tag is an unknown
    // name.
    LanguageTag::parse_and_normalize(&written.replace('_', "-"))
        .ok()
        .filter(|tag| (2..=3).contains(&tag.primary_language().len()))
        .map(|tag| tag.to_string())
}

/// The English name of a language by its tag without a country; `None` for an unknown one.
pub fn english_name(tag: &str) -> Option<String> {
    let (name, _) = TAGS.iter().find(|(_, known)| *known == tag)?;
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect())
}

/// `None` for an unknown language, which gets no tag.
pub fn tag(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    TAGS.iter().find(|(known, _)| *known == name).map(|(_, tag)| *tag)
}

#[cfg(test)]
mod tests {
    use super::{
        LIBRARY_CODES, OTHER_NAMES, TAGS, has_italics, is_right_to_left, tag, tag_of_written,
    };

    #[test]
    fn directions() {
        let right =
            "ar ar-EG he-IL fa fa-AF ur-PK ckb dv ps yi sd ug pa-PK pa-Arab az-IR ku-Arab uz-AF";
        for tag in right.split(' ') {
            assert!(is_right_to_left(tag), "{tag}");
        }
        let left =
            "en de ar-Latn he-Latn fa-Cyrl pa pa-IN az az-AZ ku-TR sd-IN tr ha ms mt ig so am";
        for tag in left.split(' ') {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }

    #[test]
    fn chinese_and_japanese_have_no_italics() {
        assert!(["en", "ru", "tr", "hi"].iter().all(|tag| has_italics(tag)));
        assert!(!["ja", "zh", "zh-Hant-TW", "JA-jp"].iter().any(|tag| has_italics(tag)));
    }

    #[test]
    fn names_are_sorted_and_tags_are_tags() {
        assert!(TAGS.is_sorted_by(|one, other| one.0 < other.0));
        for (name, tag) in TAGS {
            assert!(oxilangtag::LanguageTag::parse(*tag).is_ok(), "{name}");
        }
        assert!(OTHER_NAMES.is_sorted_by(|one, other| one.0 < other.0));
        assert!(LIBRARY_CODES.is_sorted_by(|one, other| one.0 < other.0));
        let of_work =
            ["ngerman", "de_DE", "French", "eng", "Klingon", "see text"].map(tag_of_written);
        assert_eq!(
            of_work,
            [Some("de"), Some("de-DE"), Some("fr"), Some("en"), None, None]
                .map(|tag| tag.map(str::to_owned))
        );
        assert_eq!((tag("Igbo"), tag("Klingon")), (Some("ig"), None));
    }
}
