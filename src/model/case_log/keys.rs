//! What a log can say.

use crate::syntax::table_keys::{Key, TableKeys};

/// The keys of a log.
pub static CASE_LOG_TOML: TableKeys = TableKeys::of(&[&[
    Key::text("source", "Where the numbers are from: `\"ACGME Case Log\"`.").required(),
    Key::date("as-of", "The day on which they were read there.").required(),
    Key::word("roles", &ROLES, "Whose words the roles are; without it, whichever has them."),
    Key::texts("institutions", "Where you operated."),
    Key::date("from", "The first day that is counted."),
    Key::date("to", "The last day that is counted; without it, the day of `as-of`."),
    Key::count("total", "What all counts add up to, if you want that checked."),
    Key::count("total-major", "The major cases, as your log counts them."),
    Key::tables("count", &COUNT, "How many in a category and a role, each as `[[count]]`.")
        .required(),
]])
.elsewhere(&[CASES]);

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
pub(super) const ROLES: [(&str, &str); 4] =
    [("acgme", "acgme"), ("abts", "abts"), ("uk", "uk"), ("plain", "plain")];

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
