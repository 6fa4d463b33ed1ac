//! Which region a language speaks of, and which language a region: what a new site takes for the
//! one of the two that nobody named.
//!
//! Changes nothing of a site that says both.

use crate::model::cv::region::Region;

/// The countries that a region stands for, as BCP 47 has them.
const COUNTRIES: &[(Region, &[&str])] = &[
    (Region::Us, &["US"]),
    (Region::Uk, &["GB"]),
    (Region::Ca, &["CA"]),
    // Austria and Switzerland know the tabular Lebenslauf as well.
    (Region::De, &["DE", "AT", "CH", "LI"]),
    (
        Region::Eu,
        &[
            "BE", "BG", "CY", "CZ", "DK", "EE", "ES", "EU", "FI", "FR", "GR", "HR", "HU", "IE",
            "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
        ],
    ),
];

/// The other official languages of the European Union, without a country.
const EUROPEAN: &[&str] = &[
    "bg", "cs", "da", "el", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl",
    "pt", "ro", "sk", "sl", "sv",
];

impl Region {
    /// The region in which people who write in this language apply most; a BCP 47 tag.
    pub fn of_language(tag: &str) -> Region {
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        let of_country = |country: &str| {
            let mut regions = COUNTRIES.iter();
            regions.find(|(_, known)| known.contains(&country)).map(|(region, _)| *region)
        };
        match parts.find(|part| part.len() == 2) {
            Some(country) => of_country(country).unwrap_or(Region::Us),
            None if language == "de" => Region::De,
            None if EUROPEAN.contains(&language) => Region::Eu,
            None => Region::Us,
        }
    }

    /// The language in which a CV for the region is written, as a BCP 47 tag.
    pub fn language(self) -> &'static str {
        match self {
            Region::Us => "en-US",
            Region::Ca => "en-CA",
            Region::Uk | Region::Eu => "en-GB",
            Region::De => "de",
        }
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
            ("fr", Region::Eu),
            ("es-MX", Region::Us),
            ("es-ES", Region::Eu),
            ("de", Region::De),
            ("de-AT", Region::De),
            ("ig", Region::Us),
            ("zh-Hant-TW", Region::Us),
        ] {
            assert_eq!(Region::of_language(tag), region, "{tag}");
        }
    }

    #[test]
    fn the_language_of_a_region_leads_back_to_it() {
        for region in [Region::Us, Region::Uk, Region::Ca, Region::De] {
            assert_eq!(Region::of_language(region.language()), region);
        }
    }
}
