//! The roles in which a surgeon logs operations: as surgeon, as assistant, under supervision. Each
//! log has a table of its own, in `data/case-log-roles.toml`, with its edition and source.
//!
//! Facts only: which counts a person has, and whether they add up, is the model's matter. How a role
//! is called on a page is said in `words/`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::lexicon::folded::Folded;

/// The roles of one log.
#[derive(Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RoleTable {
    /// The word of `roles = "…"`.
    pub word: String,
    /// In the middle of a sentence.
    pub name: String,
    pub edition: String,
    /// Where the roles are from; none of these is written down anywhere that was read.
    pub source: Option<String>,
    /// In the order of the columns of a table.
    pub roles: Vec<CaseRole>,
}

/// A role of a log.
#[derive(Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CaseRole {
    /// As the log writes it.
    pub code: String,
    /// What people write for it.
    also: Vec<String>,
    pub part: CasePart,
    /// Whether it counts for the major cases.
    #[serde(default)]
    pub major: bool,
    /// How many of it count for them; without it, all.
    pub most: Option<u32>,
}

/// What somebody did at an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CasePart {
    Observed,
    Assisted,
    /// Operated, under supervision.
    Supervised,
    Performed,
    /// Led another through it.
    Taught,
}

/// What a surgeon does, alone, under supervision, or leading another.
pub const AS_SURGEON: &[CasePart] = &[CasePart::Performed, CasePart::Supervised, CasePart::Taught];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleTables {
    log: Vec<RoleTable>,
}

static TABLES: LazyLock<Vec<RoleTable>> = LazyLock::new(|| {
    let tables: Option<RoleTables> =
        toml::from_str(include_str!("../../data/case-log-roles.toml")).ok();
    tables.map(|tables| tables.log).unwrap_or_default()
});

impl RoleTable {
    /// All that folio knows; the last is for every other log.
    pub fn all() -> &'static [RoleTable] {
        &TABLES
    }

    /// The table with this word.
    pub fn of_word(word: &str) -> Option<&'static RoleTable> {
        TABLES.iter().find(|table| table.word == word)
    }

    /// The table that knows the most of these roles; of equal ones, the first.
    pub fn that_knows<'a>(roles: impl Iterator<Item = &'a str> + Clone) -> Option<&'static Self> {
        let known =
            |table: &RoleTable| roles.clone().filter(|role| table.role(role).is_some()).count();
        TABLES.iter().rev().max_by_key(|table| known(table))
    }

    /// The place in the table of a role that is written so, in any capitals and with any hyphens.
    pub fn role(&self, written: &str) -> Option<usize> {
        let wanted = Folded::of(written);
        let is = |text: &str| Folded::of(text).letters() == wanted.letters();
        self.roles.iter().position(|role| is(&role.code) || role.also.iter().any(|also| is(also)))
    }

    /// Whether some of its roles count for major cases and others do not.
    pub fn has_major(&self) -> bool {
        self.roles.iter().any(|role| role.major)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_read_and_no_two_have_the_same_role() {
        let words: Vec<&str> = RoleTable::all().iter().map(|table| table.word.as_str()).collect();
        assert_eq!(words, ["acgme", "abts", "uk", "plain"]);
        for table in RoleTable::all() {
            for role in &table.roles {
                for written in std::iter::once(&role.code).chain(&role.also) {
                    let knowing = RoleTable::all().iter().filter(|one| one.role(written).is_some());
                    assert_eq!(knowing.count(), 1, "{written}");
                }
            }
        }
    }

    #[test]
    fn a_role_is_known_in_any_spelling() {
        let uk = RoleTable::of_word("uk").unwrap();
        assert_eq!(uk.role("s-ts"), uk.role("STS"));
        assert_eq!(uk.role("Supervised (Trainer Scrubbed)"), Some(1));
        assert_eq!(RoleTable::that_knows(["sj", "FA"].into_iter()).unwrap().word, "acgme");
        assert_eq!(uk.role("SJ"), None);
    }
}
