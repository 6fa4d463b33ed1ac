//! Which region a language speaks of, and which language a region: what a site takes for the one of
//! the two that nobody named.
//!
//! Changes nothing of a site that says both.

use crate::model::cv::region::{REGIONS, Region};

impl Region {
    /// The region in which people who write in this language apply most; a BCP 47 tag. Where no
    /// region is its own, paper is A4 and the day stands before the month, as in most of the world.
    pub fn of_language(tag: &str) -> Region {
        let is_english = tag == "en" || tag.starts_with("en-");
        Region::named_by(tag).unwrap_or(if is_english { Region::Us } else { Region::Eu })
    }

    /// The same, where the tag names one: its country, or the language where it names no country.
    pub fn named_by(tag: &str) -> Option<Region> {
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        let regions = || REGIONS.iter().map(|(_, region)| *region);
        match parts.find(|part| part.len() == 2) {
            Some(country) => {
                regions().find(|region| region.convention().countries.contains(&country))
            }
            // English is written everywhere, and here first of all for its largest match.
            None if language == "en" => Some(Region::Us),
            None => regions().find(|region| region.convention().languages.contains(&language)),
        }
    }

    /// The language in which a CV for the region is written, as a BCP 47 tag.
    pub fn language(self) -> &'static str {
        self.convention().language
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_leads_to_its_region() {
        for (tag, region) in [
            ("en", Region::Us),
            ("en-US", Region::Us),
            ("en-GB", Region::Uk),
            ("en-CA", Region::Ca),
            ("fr-CA", Region::Ca),
            ("fr", Region::Fr),
            ("fr-CH", Region::Ch),
            ("fr-BE", Region::Eu),
            ("es", Region::Es),
            ("es-MX", Region::Eu),
            ("es-ES", Region::Es),
            ("it-CH", Region::Ch),
            ("pt", Region::Eu),
            ("de", Region::De),
            ("de-AT", Region::At),
            ("hi", Region::In),
            ("en-IN", Region::In),
            ("en-AU", Region::Au),
            ("ar-AE", Region::Ae),
            ("ar", Region::Eu),
            ("en-NG", Region::Us),
            ("ig", Region::Eu),
            ("zh-Hant-TW", Region::Eu),
        ] {
            assert_eq!(Region::of_language(tag), region, "{tag}");
        }
    }

    #[test]
    fn the_language_of_a_region_leads_back_to_it() {
        // English of the European Union is that of the United Kingdom.
        for (word, region) in REGIONS.into_iter().filter(|(_, region)| *region != Region::Eu) {
            assert_eq!(Region::of_language(region.language()), region, "{word}");
        }
    }
}
