//! Writings that the fonts inside folio lack: which characters belong to one, which languages are
//! written in it, and the free font that has all of it.
//!
//! A row says what to install, and what a machine may have instead. Latin, Greek and Cyrillic are
//! not here: themes bring them. Reads no font.

use oxilangtag::LanguageTag;
use unicode_script::{Script, UnicodeScript};

/// A writing, with the fonts for it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Writing {
    /// As a sentence calls it: "Arabic letters".
    pub name: &'static str,
    /// The file to put into `fonts/`, in the weight of running text.
    pub file: &'static str,
    /// The same in bold, for titles.
    pub bold_file: &'static str,
    /// What Debian and its relatives call the package with these files.
    pub package: &'static str,
    /// Families that have it, the best first: Google's Noto, then what systems bring.
    pub families: &'static [&'static str],
    /// A character that a font for it has.
    pub sample: char,
}

const CORE: &str = "fonts-noto-core";
const CJK: &str = "fonts-noto-cjk";

macro_rules! noto {
    ($constant:ident, $name:literal, $noto:literal, $sample:literal, [$($family:literal),*]) => {
        static $constant: Writing = Writing {
            name: concat!($name, " letters"),
            file: concat!("NotoSans", $noto, "-Regular.ttf"),
            bold_file: concat!("NotoSans", $noto, "-Bold.ttf"),
            package: CORE,
            families: &[concat!("Noto Sans ", $name), $($family),*],
            sample: $sample,
        };
    };
}

noto!(ARABIC, "Arabic", "Arabic", 'ش', ["Noto Naskh Arabic", "Geeza Pro", "Segoe UI", "Arial"]);
noto!(HEBREW, "Hebrew", "Hebrew", 'ש', ["Arial Hebrew", "Segoe UI", "Arial"]);
noto!(DEVANAGARI, "Devanagari", "Devanagari", 'क', ["Kohinoor Devanagari", "Nirmala UI"]);
noto!(BENGALI, "Bengali", "Bengali", 'ক', ["Kohinoor Bangla", "Nirmala UI"]);
noto!(GURMUKHI, "Gurmukhi", "Gurmukhi", 'ਕ', ["Gurmukhi MN", "Nirmala UI"]);
noto!(GUJARATI, "Gujarati", "Gujarati", 'ક', ["Kohinoor Gujarati", "Nirmala UI"]);
noto!(TAMIL, "Tamil", "Tamil", 'க', ["Tamil Sangam MN", "Nirmala UI"]);
noto!(TELUGU, "Telugu", "Telugu", 'క', ["Kohinoor Telugu", "Nirmala UI"]);
noto!(KANNADA, "Kannada", "Kannada", 'ಕ', ["Kannada Sangam MN", "Nirmala UI"]);
noto!(MALAYALAM, "Malayalam", "Malayalam", 'ക', ["Malayalam Sangam MN", "Nirmala UI"]);
noto!(SINHALA, "Sinhala", "Sinhala", 'ක', ["Sinhala Sangam MN", "Nirmala UI"]);
noto!(THAI, "Thai", "Thai", 'ก', ["Thonburi", "Leelawadee UI"]);
noto!(LAO, "Lao", "Lao", 'ກ', ["Lao Sangam MN", "Leelawadee UI"]);
noto!(KHMER, "Khmer", "Khmer", 'ក', ["Khmer Sangam MN", "Leelawadee UI"]);
noto!(MYANMAR, "Myanmar", "Myanmar", 'က', ["Myanmar Sangam MN", "Myanmar Text"]);
noto!(ETHIOPIC, "Ethiopic", "Ethiopic", 'አ', ["Kefa", "Ebrima"]);
noto!(GEORGIAN, "Georgian", "Georgian", 'ა', ["Helvetica", "Segoe UI"]);
noto!(ARMENIAN, "Armenian", "Armenian", 'ա', ["Mshtakan", "Segoe UI"]);

macro_rules! cjk {
    ($constant:ident, $name:literal, $short:literal, $sample:literal, [$($family:literal),*]) => {
        static $constant: Writing = Writing {
            name: concat!($name, " characters"),
            file: concat!("NotoSans", $short, "-Regular.otf"),
            bold_file: concat!("NotoSans", $short, "-Bold.otf"),
            package: CJK,
            families: &[concat!("Noto Sans CJK ", $short), concat!("Noto Sans ", $short), $($family),*],
            sample: $sample,
        };
    };
}

cjk!(JAPANESE, "Japanese", "JP", '込', ["Hiragino Sans", "Yu Gothic", "Meiryo"]);
cjk!(SIMPLIFIED, "Chinese", "SC", '们', ["PingFang SC", "Microsoft YaHei"]);
cjk!(TRADITIONAL, "Chinese", "TC", '們', ["PingFang TC", "Microsoft JhengHei"]);
cjk!(KOREAN, "Korean", "KR", '한', ["Apple SD Gothic Neo", "Malgun Gothic"]);

/// The writing of a character; `None` for what themes have, and for signs that all writings share.
/// Characters of Chinese origin belong to the writing of the language around them.
pub fn writing(c: char, language: &str) -> Option<&'static Writing> {
    Some(match c.script() {
        Script::Arabic => &ARABIC,
        Script::Hebrew => &HEBREW,
        Script::Devanagari => &DEVANAGARI,
        Script::Bengali => &BENGALI,
        Script::Gurmukhi => &GURMUKHI,
        Script::Gujarati => &GUJARATI,
        Script::Tamil => &TAMIL,
        Script::Telugu => &TELUGU,
        Script::Kannada => &KANNADA,
        Script::Malayalam => &MALAYALAM,
        Script::Sinhala => &SINHALA,
        Script::Thai => &THAI,
        Script::Lao => &LAO,
        Script::Khmer => &KHMER,
        Script::Myanmar => &MYANMAR,
        Script::Ethiopic => &ETHIOPIC,
        Script::Georgian => &GEORGIAN,
        Script::Armenian => &ARMENIAN,
        Script::Hiragana | Script::Katakana => &JAPANESE,
        Script::Hangul => &KOREAN,
        Script::Bopomofo => &TRADITIONAL,
        Script::Han => of_han(language),
        // Punctuation that only these writings have, such as 、 and （.
        _ if matches!(c, '\u{3001}'..='\u{303f}' | '\u{ff01}'..='\u{ffef}') => of_han(language),
        _ => return None,
    })
}

/// The writing of a language; `None` for one in letters that themes have.
pub fn writing_of_language(tag: &str) -> Option<&'static Writing> {
    let parsed = LanguageTag::parse_and_normalize(tag).ok()?;
    Some(match (parsed.primary_language(), parsed.script()) {
        (_, Some("Latn" | "Cyrl")) => return None,
        ("ar" | "fa" | "ps" | "sd" | "ug" | "ur" | "ckb", _) => &ARABIC,
        ("he" | "yi", _) => &HEBREW,
        ("hi" | "mr" | "ne" | "sa", _) => &DEVANAGARI,
        ("bn" | "as", _) => &BENGALI,
        ("pa", _) => &GURMUKHI,
        ("gu", _) => &GUJARATI,
        ("ta", _) => &TAMIL,
        ("te", _) => &TELUGU,
        ("kn", _) => &KANNADA,
        ("ml", _) => &MALAYALAM,
        ("si", _) => &SINHALA,
        ("th", _) => &THAI,
        ("lo", _) => &LAO,
        ("km", _) => &KHMER,
        ("my", _) => &MYANMAR,
        ("am" | "ti", _) => &ETHIOPIC,
        ("ka", _) => &GEORGIAN,
        ("hy", _) => &ARMENIAN,
        ("ja" | "zh" | "ko" | "yue", _) => of_han(tag),
        _ => return None,
    })
}

/// Chinese characters look different in each language that has them; where none says which, as in
/// China.
fn of_han(language: &str) -> &'static Writing {
    let Ok(tag) = LanguageTag::parse_and_normalize(language) else { return &SIMPLIFIED };
    match (tag.primary_language(), tag.script(), tag.region()) {
        ("ja", ..) => &JAPANESE,
        ("ko", ..) => &KOREAN,
        ("yue", ..) | ("zh", Some("Hant"), _) | ("zh", None, Some("TW" | "HK" | "MO")) => {
            &TRADITIONAL
        }
        _ => &SIMPLIFIED,
    }
}

#[cfg(test)]
mod tests {
    use super::{writing, writing_of_language};

    #[test]
    fn a_character_has_the_writing_of_its_language() {
        let file = |c, language| writing(c, language).map(|found| found.file);
        assert_eq!(file('پ', "ur"), Some("NotoSansArabic-Regular.ttf"));
        assert_eq!(file('漢', "ja"), Some("NotoSansJP-Regular.otf"));
        assert_eq!(file('漢', "zh-TW"), Some("NotoSansTC-Regular.otf"));
        assert_eq!(file('漢', "en"), Some("NotoSansSC-Regular.otf"));
        assert_eq!(file('か', "en"), Some("NotoSansJP-Regular.otf"));
        assert_eq!(file('、', "ja"), Some("NotoSansJP-Regular.otf"));
        for c in ['a', 'ñ', 'Ω', 'Я', '–', '1', '☑'] {
            assert_eq!(file(c, "ar"), None, "{c}");
        }
    }

    #[test]
    fn a_language_has_the_writing_of_its_characters() {
        for (tag, letter) in [("ar-EG", 'م'), ("he", 'ש'), ("hi", 'क'), ("zh-Hans", '们')] {
            let of_language = writing_of_language(tag);
            assert!(of_language.is_some() && of_language == writing(letter, tag), "{tag}");
        }
        assert_eq!(writing_of_language("tr"), None);
        assert_eq!(writing_of_language("pa-Latn"), None);
    }
}
