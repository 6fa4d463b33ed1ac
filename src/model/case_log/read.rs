//! One log from its table: its head, its counts, and what of it is not whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Diagnostic, PartialDate, Period, PeriodEnd, did_you_mean};
use crate::lexicon::case_role::RoleTable;
use crate::lexicon::total_row::is_total;
use crate::model::case_log::count::{Count, Row};
use crate::model::case_log::keys::ROLES;
use crate::model::case_log::log::{CaseCategory, CaseLog, CountedRole};
use crate::model::case_log::sums;
use crate::model::codes::{CASE_ROW, CASE_SUM, FEW_CASES, MISSING_KEY};
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_reader::{Spanned, TableReader};

/// What only a row about one case has.
const OF_ONE_CASE: [&str; 16] = [
    "age",
    "birth",
    "case",
    "comment",
    "consultant",
    "date",
    "diagnosis",
    "dob",
    "id",
    "initials",
    "mrn",
    "name",
    "patient",
    "sex",
    "gender",
    "surgeon",
];

/// Fewer of a category can point at who was operated.
const FEW: u32 = 5;

/// Reads one log. `None` is reported.
pub fn log(
    fields: &mut TableReader<'_>,
    today: PartialDate,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<CaseLog> {
    let source =
        needed(fields, "source", "`source = \"ACGME Case Log\"`", |fields| fields.text("source"));
    let as_of = needed(fields, "as-of", "`as-of = 2026-06-30`", |fields| fields.date("as-of"));
    if as_of.is_some_and(|day| day.earliest() > today.latest()) {
        let message = "numbers cannot be as of a day that has not come yet";
        fields.error_at(
            Diagnostic::new(&UNKNOWN_VALUE, message)
                .help("write the day on which you read them in your log"),
            "as-of",
        );
    }
    let table = fields.choice("roles", &ROLES).and_then(RoleTable::of_word);
    let institutions = fields.strings("institutions");
    let period = period(fields, as_of);
    let total = fields.count("total");
    let total_major = fields.count("total-major");
    let (counts, are_whole) = counts(fields, diagnostics);
    let roles = counts.iter().map(|count| count.role.0.as_str());
    let table = table.or_else(|| RoleTable::that_knows(roles))?;
    let are_known = check_roles(fields, table, &counts);
    if counts.is_empty() && are_whole {
        let help = "write how many, as in:\n[[count]]\ncategory = \"Abdominal\"\nrole = \"SJ\"\n\
            n = 12";
        fields.report(
            Diagnostic::new(&MISSING_KEY, "this log counts nothing")
                .at(fields.file(), fields.header(), "")
                .help(help),
        );
    }
    if !are_whole || !are_known {
        return None;
    }
    let add_up = sums::check(fields, table, &counts, total, total_major);
    let (source, as_of) = (source?, as_of?);
    if !add_up || counts.is_empty() {
        return None;
    }
    let columns = columns(table, &counts);
    let roles = columns.iter().map(|role| &table.roles[*role]);
    let log = CaseLog {
        source,
        as_of,
        period,
        institutions,
        roles: roles.map(|role| CountedRole { code: role.code.clone(), part: role.part }).collect(),
        categories: categories(table, &counts, &columns),
        total_major,
    };
    warn_of_few(fields, &log);
    Some(log)
}

/// The roles that are counted, by their place in the table.
fn columns(table: &RoleTable, counts: &[Count]) -> Vec<usize> {
    let is_counted =
        |role: &usize| counts.iter().any(|count| table.role(&count.role.0) == Some(*role));
    (0..table.roles.len()).filter(is_counted).collect()
}

/// The rows, each with its parts behind it.
fn categories(table: &RoleTable, counts: &[Count], columns: &[usize]) -> Vec<CaseCategory> {
    let mut cells: BTreeMap<(&Row, usize), u32> = BTreeMap::new();
    let mut parts: BTreeMap<&[u8], Vec<&Count>> = BTreeMap::new();
    let mut is_known: BTreeSet<&Row> = BTreeSet::new();
    let mut wholes: Vec<&Count> = Vec::new();
    for count in counts {
        if let Some(role) = table.role(&count.role.0) {
            cells.insert((&count.row, role), count.n);
        }
        if !is_known.insert(&count.row) {
            continue;
        }
        match &count.row.part_of {
            None => wholes.push(count),
            Some(of) => parts.entry(of).or_default().push(count),
        }
    }
    let row = |count: &Count| CaseCategory {
        name: count.category.clone(),
        is_part: count.part_of.is_some(),
        counts: columns
            .iter()
            .map(|role| cells.get(&(&count.row, *role)).copied().unwrap_or_default())
            .collect(),
    };
    let with_parts = |whole: &&Count| {
        let parts = parts.get(&whole.row.category[..]).into_iter().flatten();
        std::iter::once(*whole).chain(parts.copied()).map(row).collect::<Vec<_>>()
    };
    wholes.iter().flat_map(with_parts).collect()
}

fn needed<T>(
    fields: &mut TableReader<'_>,
    key: &'static str,
    example: &str,
    read: impl Fn(&mut TableReader<'_>) -> Option<T>,
) -> Option<T> {
    let value = read(fields);
    if value.is_none() && fields.is_unset(key) {
        let message = format!("{} has no `{key}`", fields.name().to_owned());
        fields.report(
            Diagnostic::new(&MISSING_KEY, message)
                .at(fields.file(), fields.header(), "")
                .help(format!("write it as in {example}")),
        );
    }
    value
}

/// From `from` to `to`, or to the day of the log.
fn period(fields: &mut TableReader<'_>, as_of: Option<PartialDate>) -> Option<Period> {
    let (from, to) = (fields.date("from"), fields.date("to"));
    let end = to.or(as_of)?;
    let start = from?;
    if start.earliest() > end.latest() {
        let message = "the first day that is counted is after the last";
        let help = "`from` is the first day, and `to` the last";
        fields.error_at(Diagnostic::new(&UNKNOWN_VALUE, message).help(help), "from");
        return None;
    }
    Some(Period { start, end: PeriodEnd::Date(end), expected: false, further: Vec::new() })
}

/// The counts, and whether each is one.
fn counts(fields: &mut TableReader<'_>, diagnostics: &mut Vec<Diagnostic>) -> (Vec<Count>, bool) {
    let mut counts = Vec::new();
    let mut are_whole = true;
    let mut cases = Vec::new();
    for mut row in fields.tables("count") {
        let of_one_case = row.keys().into_iter().find(|(key, _)| {
            let key = key.to_lowercase();
            key.split(['-', '_', ' ']).any(|word| OF_ONE_CASE.contains(&word))
        });
        if let Some(of_one_case) = of_one_case {
            row.allow_all();
            cases.push(of_one_case);
            are_whole = false;
            continue;
        }
        let category = row.text("category");
        let part_of = row.spanned_text("part-of");
        let role = row.spanned_text("role");
        let n = row.count("n");
        let n_span = row.span("n");
        if let Some(total) = category.as_deref().filter(|name| is_total(name)) {
            let message = format!("`{total}` is no category: it would be counted twice");
            row.error_at(
                Diagnostic::new(&CASE_SUM, message)
                    .help("write the sum as `total = …` above the counts, or leave it out"),
                "category",
            );
            are_whole = false;
        }
        for (key, example, otherwise) in [
            ("category", "`category = \"Abdominal\"`", &["procedure", "operation"][..]),
            ("role", "`role = \"SJ\"`", &[]),
            ("n", "`n = 12`", &["count", "number", "total"]),
        ] {
            // One that is called otherwise is reported as such.
            if row.is_unset(key) && !otherwise.iter().any(|name| row.has(name)) {
                row.report(
                    Diagnostic::new(&MISSING_KEY, format!("this count has no `{key}`"))
                        .at(row.file(), row.header(), "")
                        .help(format!("write it as in {example}")),
                );
            }
        }
        match (category, role, n) {
            (Some(category), Some(role), Some(n)) => {
                let part = part_of.as_ref().map(|(of, _)| of.as_str());
                let row = Row::of(&category, part);
                counts.push(Count { category, part_of, role, n, span: n_span, row });
            }
            _ => are_whole = false,
        }
        row.finish(diagnostics);
    }
    report_cases(fields, &cases);
    (counts, are_whole)
}

/// Reports rows that are about one case, all at once: each has the key that says so.
fn report_cases(fields: &mut TableReader<'_>, cases: &[Spanned<String>]) {
    let Some((key, span)) = cases.first() else { return };
    let message = match cases.len() {
        1 => format!("a row with `{key}` is about one case"),
        rows => format!("{rows} rows are about one case each: this one has `{key}`"),
    };
    fields.report(Diagnostic::new(&CASE_ROW, message).at(fields.file(), *span, "").help(
        "keep your log out of this folder, and write only how many there are of a category in a \
        role: `category`, `role`, `n`",
    ));
}

/// Reports roles that the table does not have, each word once.
fn check_roles(fields: &mut TableReader<'_>, table: &RoleTable, counts: &[Count]) -> bool {
    let mut unknown: Vec<&str> = Vec::new();
    for Count { role: (role, span), .. } in counts {
        if table.role(role).is_some() || unknown.contains(&role.as_str()) {
            continue;
        }
        unknown.push(role);
        let codes = table.roles.iter().map(|role| role.code.as_str());
        let of_other = RoleTable::all().iter().find(|other| other.role(role).is_some());
        let help = match of_other {
            Some(other) => format!(
                "it is one of {}; a second log is a file of its own, as `case-log-uk.toml`",
                other.name
            ),
            None => format!(
                "its roles are {}; for a log of your own, write observed, assisted, supervised, \
                performed or taught",
                codes.clone().collect::<Vec<_>>().join(", ")
            ),
        };
        let message = format!("{} has no role `{role}`", table.name);
        let diagnostic = Diagnostic::new(&UNKNOWN_VALUE, message).help(help);
        let near = did_you_mean(role, codes).filter(|_| of_other.is_none());
        fields.report(match near {
            Some(near) => diagnostic.suggest_string(fields.file(), *span, near),
            None => diagnostic.at(fields.file(), *span, ""),
        });
    }
    unknown.is_empty()
}

/// Few cases of a category, at a place that is named, in a short time, can point at a patient
/// (docs/domain.md, "case logs"; derived).
fn warn_of_few(fields: &mut TableReader<'_>, log: &CaseLog) {
    let is_short = log.period.as_ref().is_some_and(|period| {
        let (from, to) = (period.start.earliest(), period.last().unwrap_or(period.start).latest());
        to < (from.0 + 1, from.1, from.2)
    });
    let few: Vec<String> = log
        .categories
        .iter()
        .filter(|category| category.counts.iter().sum::<u32>() < FEW)
        .map(|category| format!("`{}`", category.name))
        .collect();
    if !is_short || log.institutions.is_empty() || few.is_empty() {
        return;
    }
    let message = format!(
        "fewer than {FEW} of {} in less than a year, at a place that you name: somebody may know \
        who was operated",
        few.join(", ")
    );
    let help = "count them in a wider category, or leave `institutions` out";
    fields.error_at(Diagnostic::new(&FEW_CASES, message).help(help), "institutions");
}
