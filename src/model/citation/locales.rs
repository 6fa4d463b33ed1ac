//! The words of citation styles, by language.
//!
//! Reads the locales that are packed into the engine, and no other.

use std::sync::Arc;

use hayagriva::archive::LOCALES;
use hayagriva::citationberg::Locale;
use hayagriva::citationberg::TermForm;
use hayagriva::citationberg::taxonomy::{OtherTerm, Term};

use crate::words::Words;

/// The locales for a BCP 47 tag.
#[comemo::memoize]
pub fn read_locales(language: String) -> Arc<Vec<Locale>> {
    Arc::new(locales(&language))
}

/// The locales of English and of the site's language. Only these of sixty are read, as reading
/// takes most of the time.
fn locales(language: &str) -> Vec<Locale> {
    let primary = language.split('-').next().unwrap_or(language);
    let is_wanted =
        |name: &str| name == "en-US" || name == language || name.split('-').next() == Some(primary);
    let wanted = LOCALES.iter().filter(|bytes| language_of(bytes).is_none_or(is_wanted));
    wanted.filter_map(|bytes| ciborium::from_reader(*bytes).ok()).collect()
}

/// The language of a packed locale, a short text after the key `@xml:lang` at its start. `None` is
/// another packing, which must be decoded to know.
fn language_of(bytes: &[u8]) -> Option<&str> {
    let key = b"@xml:lang";
    let head = bytes.get(..64)?;
    let start = head.windows(key.len()).position(|window| window == key)? + key.len();
    // A CBOR text of up to 23 bytes is one byte with its length, then the bytes.
    let length = usize::from(bytes.get(start)?.checked_sub(0x60)?);
    std::str::from_utf8(bytes.get(start + 1..start + 1 + length)?).ok()
}

/// What a style may print behind a list of authors that goes on, without a full stop.
pub fn et_al(locales: &[Locale], words: &Words) -> Vec<String> {
    let terms = locales
        .iter()
        .filter_map(|locale| locale.term(Term::Other(OtherTerm::EtAl), TermForm::Long)?.single());
    let all = terms.chain(["et al", words.et_al()]);
    all.map(|term| term.trim_end_matches('.').to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_packed_locale_has_its_language() {
        for bytes in LOCALES {
            let locale: Locale = ciborium::from_reader(*bytes).unwrap();
            assert_eq!(language_of(bytes), locale.lang.as_ref().map(|lang| lang.0.as_str()));
        }
        assert_eq!(locales("de-CH").len(), 4, "English, and German of three countries");
    }
}
