//! `[home]` of `site.toml`: what the home page counts.

use crate::base::{Diagnostic, did_you_mean};
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_reader::TableReader;

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
}

const PROOFS: [(&str, Proof); 4] = [
    ("ecfmg", Proof::Ecfmg),
    ("exams", Proof::Exams),
    ("papers", Proof::Papers),
    ("posters", Proof::Posters),
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
            None if home.has("evidence") => settings.evidence = read_list(&mut home, diagnostics),
            None => {}
        }
        home.finish(diagnostics);
        settings
    }
}

fn read_list(home: &mut TableReader<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Proof> {
    let mut proofs = Vec::new();
    for (word, span) in home.spanned_strings("evidence") {
        match PROOFS.iter().find(|(known, _)| known.eq_ignore_ascii_case(&word)) {
            Some((_, proof)) if proofs.contains(proof) => {}
            Some((_, proof)) => proofs.push(*proof),
            None => {
                let known = PROOFS.map(|(known, _)| known);
                let diagnostic = Diagnostic::new(
                    &UNKNOWN_VALUE,
                    format!("`{word}` is nothing that the home page can count"),
                )
                .help(format!("it is one of {}", known.join(", ")));
                diagnostics.push(match did_you_mean(&word, known.into_iter()) {
                    Some(near) => diagnostic.suggest_string(home.file(), span, near),
                    None => diagnostic.at(home.file(), span, ""),
                });
            }
        }
    }
    proofs
}
