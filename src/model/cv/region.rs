//! Where a CV will be read, and its conventions: one file a region, as data.
//!
//! The facts are those of `docs/domain.md`, each with its source there. Does not decide how a CV
//! looks.

mod australia;
mod austria;
mod canada;
mod convention;
mod european_union;
mod france;
mod germany;
mod india;
mod italy;
mod spain;
mod switzerland;
mod united_arab_emirates;
mod united_kingdom;
mod united_states;

pub use convention::{Convention, DateForm, Gaps, PassedOver, Visibility};

/// Registers the regions, each with its file.
macro_rules! regions {
    ($($region:ident in $file:ident,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Region {
            $($region,)*
        }

        const ALL: &[Region] = &[$(Region::$region,)*];

        /// The regions, by their words in `site.toml`.
        pub const REGIONS: [(&str, Region); ALL.len()] =
            [$(($file::CONVENTION.word, Region::$region),)*];

        impl Region {
            pub const fn convention(self) -> &'static Convention {
                match self {
                    $(Region::$region => &$file::CONVENTION,)*
                }
            }
        }
    };
}

regions! {
    Us in united_states,
    Uk in united_kingdom,
    Ca in canada,
    De in germany,
    At in austria,
    Ch in switzerland,
    Fr in france,
    Es in spain,
    It in italy,
    Eu in european_union,
    In in india,
    Au in australia,
    Ae in united_arab_emirates,
}

/// What people call a region otherwise.
pub const REGION_NAMES: [(&str, Region); count_of_names()] = names();

const fn count_of_names() -> usize {
    let (mut count, mut at) = (0, 0);
    while at < ALL.len() {
        count += ALL[at].convention().other_names.len();
        at += 1;
    }
    count
}

const fn names() -> [(&'static str, Region); count_of_names()] {
    let mut names = [("", Region::Us); count_of_names()];
    let (mut count, mut at) = (0, 0);
    while at < ALL.len() {
        let of_region = ALL[at].convention().other_names;
        let mut name = 0;
        while name < of_region.len() {
            names[count] = (of_region[name], ALL[at]);
            count += 1;
            name += 1;
        }
        at += 1;
    }
    names
}

impl Region {
    /// The words of the regions of which something is true.
    pub fn words_of(is_meant: impl Fn(&Convention) -> bool) -> Vec<&'static str> {
        let all = ALL.iter().map(|region| region.convention());
        all.filter(|convention| is_meant(convention)).map(|convention| convention.word).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::lexicon::section_kind::SectionKind;

    #[test]
    fn every_region_places_every_kind_once() {
        for (word, region) in REGIONS {
            let convention = region.convention();
            for kind in SectionKind::words().filter_map(|word| SectionKind::of_word(word).ok()) {
                let count = convention
                    .order
                    .iter()
                    .flat_map(|line| line.iter())
                    .filter(|listed| **listed == kind)
                    .count();
                assert_eq!(count, usize::from(kind != SectionKind::Other), "{word}: {kind:?}");
            }
        }
    }

    #[test]
    fn every_name_country_and_language_leads_to_one_region() {
        let mut seen = BTreeSet::new();
        let names = REGIONS.iter().chain(&REGION_NAMES).map(|(name, _)| *name);
        for name in names {
            assert_eq!(name, name.to_lowercase());
            assert!(seen.insert(name), "{name}");
        }
        let conventions = || ALL.iter().map(|region| region.convention());
        for all in [
            conventions().flat_map(|it| it.countries).collect::<Vec<_>>(),
            conventions().flat_map(|it| it.languages).collect(),
        ] {
            let distinct: BTreeSet<_> = all.iter().collect();
            assert_eq!(distinct.len(), all.len(), "{all:?}");
        }
    }
}
