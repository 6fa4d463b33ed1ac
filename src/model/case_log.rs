//! `content/case-log.toml`: how many operations of each category, in each role. Numbers alone: a row
//! that is about one case is an error.
//!
//! Nothing is added up that the log itself does not add up: a total is the person's, and is checked
//! (docs/domain.md, "case logs"). It knows no minimum numbers, and does not decide how a log looks.

mod read;
mod sums;

use crate::base::{Diagnostic, PartialDate, Period};
use crate::lexicon::case_role::CasePart;
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;
use crate::syntax::toml::TomlDocument;

/// The keys of `case-log.toml`: those of one log, or a `[[log]]` for each.
pub static CASE_LOG_TOML: TableKeys = TableKeys::of(&[
    LOG_KEYS,
    &[Key::tables("log", &LOG, "One of several logs, each as `[[log]]` with the keys above.")],
])
.elsewhere(&[CASES]);

static LOG: TableKeys = TableKeys::of(&[LOG_KEYS]).elsewhere(&[CASES]);

const LOG_KEYS: &[Key] = &[
    Key::text("source", "Where the numbers are from: `\"ACGME Case Log\"`.").required(),
    Key::date("as-of", "The day on which they were read there.").required(),
    Key::word("roles", &ROLES, "Whose words the roles are; without it, whichever has them."),
    Key::texts("institutions", "Where you operated."),
    Key::date("from", "The first day that is counted."),
    Key::date("to", "The last day that is counted; without it, the day of `as-of`."),
    Key::count("total", "What all counts add up to, if you want that checked."),
    Key::count("total-major", "The major cases, as your log counts them."),
    Key::tables("count", &COUNT, "How many in a category and a role, each as `[[count]]`."),
];

static COUNT: TableKeys = TableKeys::of(&[&[
    Key::text("category", "What was operated: `\"Abdominal\"`.").required(),
    Key::text("part-of", "The category that has these among its own."),
    Key::text("role", "In which role: `\"SJ\"`, `\"S-TS\"`, `\"assisted\"`.").required(),
    Key::count("n", "How many.").required(),
]])
.elsewhere(&[&[
    ("count", "write how many as `n`"),
    ("number", "write how many as `n`"),
    ("total", "write how many as `n`"),
    ("procedure", "write what was operated as `category`"),
    ("operation", "write what was operated as `category`"),
]]);

/// What people write for a row of each case.
const CASES: &[(&str, &str)] = &[
    (
        "case",
        "a site never has a single case: count them, as `[[count]]` with `category`, `role`, `n`",
    ),
    (
        "cases",
        "a site never has a single case: count them, as `[[count]]` with `category`, `role`, `n`",
    ),
    ("counts", "write each count below a line `[[count]]`"),
];

/// The words of `data/case-log-roles.toml`.
const ROLES: [(&str, &str); 4] =
    [("acgme", "acgme"), ("abts", "abts"), ("uk", "uk"), ("plain", "plain")];

/// One log.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CaseLog {
    pub source: String,
    pub as_of: PartialDate,
    pub period: Option<Period>,
    pub institutions: Vec<String>,
    /// The roles that are counted, as the log writes them, in its order.
    pub roles: Vec<CountedRole>,
    /// As they were written, each with its parts behind it.
    pub categories: Vec<CaseCategory>,
    pub total_major: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CountedRole {
    pub code: String,
    pub part: CasePart,
}

/// A row of a log.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CaseCategory {
    pub name: String,
    /// Whether the category before has these among its own.
    pub is_part: bool,
    /// For each role of the log, in its order; 0 where nothing is counted.
    pub counts: Vec<u32>,
}

impl CaseLog {
    /// How many there are in each role. Parts are counted with what they are part of.
    pub fn sums(&self) -> Vec<u32> {
        let whole = || self.categories.iter().filter(|category| !category.is_part);
        (0..self.roles.len())
            .map(|role| {
                let counts = whole().map(|category| category.counts[role]);
                counts.fold(0, u32::saturating_add)
            })
            .collect()
    }

    /// How many there are in the roles of these parts.
    pub fn sum_of(&self, parts: &[CasePart]) -> u32 {
        let counted = self.roles.iter().zip(self.sums());
        counted
            .filter(|(role, _)| parts.contains(&role.part))
            .fold(0, |sum, (_, count)| sum.saturating_add(count))
    }
}

/// Reads the logs. One that is not whole, or does not add up, is reported and left out.
pub fn read(
    document: &TomlDocument,
    today: PartialDate,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<CaseLog> {
    let mut top = TableReader::of(document, &CASE_LOG_TOML, "case-log.toml");
    let mut further = top.tables("log");
    let has_own = LOG_KEYS.iter().any(|key| top.has(key.name));
    let mut logs = Vec::new();
    if has_own || further.is_empty() && !top.has("log") && !top.keys().is_empty() {
        logs.extend(read::log(&mut top, today, diagnostics));
    }
    for fields in &mut further {
        logs.extend(read::log(fields, today, diagnostics));
    }
    further.into_iter().for_each(|fields| fields.finish(diagnostics));
    top.finish(diagnostics);
    logs
}

#[cfg(test)]
mod tests {
    use super::ROLES;
    use crate::lexicon::case_role::RoleTable;

    #[test]
    fn every_table_of_roles_has_its_word() {
        let words: Vec<&str> = RoleTable::all().iter().map(|table| table.word.as_str()).collect();
        assert_eq!(ROLES.map(|(word, _)| word).to_vec(), words);
    }
}
