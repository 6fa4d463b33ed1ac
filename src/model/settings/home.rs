//! `[home]` of `site.toml`: what the home page counts.

use crate::base::Diagnostic;
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;

/// The keys of `[home]`.
pub(super) static HOME: TableKeys = TableKeys::of(&[&[Key::bool_or_words(
    "evidence",
    &PROOFS,
    "The line of counted facts: false for none, or what to count, in your order.",
)]]);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HomeSettings {
    /// The kinds of facts in the line of evidence, in their order; empty for no line.
    pub evidence: Vec<Proof>,
}

/// A kind of fact that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proof {
    Ecfmg,
    Exams,
    Papers,
    Posters,
    Operations,
}

const PROOFS: [(&str, Proof); 5] = [
    ("ecfmg", Proof::Ecfmg),
    ("exams", Proof::Exams),
    ("papers", Proof::Papers),
    ("posters", Proof::Posters),
    ("operations", Proof::Operations),
];

impl Default for HomeSettings {
    fn default() -> Self {
        HomeSettings { evidence: PROOFS.map(|(_, proof)| proof).to_vec() }
    }
}

impl HomeSettings {
    pub(super) fn read(
        mut home: TableReader<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> HomeSettings {
        let mut settings = HomeSettings::default();
        match home.flag("evidence") {
            Some(true) => {}
            Some(false) => settings.evidence.clear(),
            None if home.has("evidence") => {
                let chosen = home.choices("evidence", &PROOFS);
                settings.evidence = chosen.into_iter().map(|(proof, _)| proof).collect();
            }
            None => {}
        }
        home.finish(diagnostics);
        settings
    }
}
