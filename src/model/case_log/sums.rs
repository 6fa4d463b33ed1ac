//! Whether the counts of a log add up: no cell twice, no part larger than its whole, and no total
//! that the counts do not give.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::Diagnostic;
use crate::lexicon::case_role::RoleTable;
use crate::model::case_log::count::{Count, Row};
use crate::model::codes::{CASE_ROW, CASE_SUM};
use crate::syntax::table_reader::TableReader;

/// Reports what does not add up; false if anything does not. All roles are in the table.
pub fn check(
    fields: &mut TableReader<'_>,
    table: &RoleTable,
    counts: &[Count],
    total: Option<u32>,
    total_major: Option<u32>,
) -> bool {
    // A total of cells that are wrong would be a second message of the same.
    if !check_cells(fields, table, counts) | !check_parts(fields, table, counts) {
        return false;
    }
    let whole = || counts.iter().filter(|count| count.part_of.is_none());
    let sum = whole().map(|count| u64::from(count.n)).sum::<u64>();
    let mut is_total = true;
    if let Some(stated) = total.filter(|stated| u64::from(*stated) != sum) {
        is_total = false;
        let message = format!("the counts add up to {sum}, and not to {stated}");
        let help = "look which count is wrong or missing; parts are counted with what they are \
            part of";
        fields.error_at(Diagnostic::new(&CASE_SUM, message).help(help), "total");
    }
    let most = most_major(table, counts);
    if let Some(stated) = total_major.filter(|stated| u64::from(*stated) > most) {
        is_total = false;
        let message = format!("the counts give at most {most} major cases, and not {stated}");
        let help = match table.has_major() {
            true => format!("{} counts these: {}", table.name, major_roles(table)),
            false => "look which count is wrong or missing".to_owned(),
        };
        fields.error_at(Diagnostic::new(&CASE_SUM, message).help(help), "total-major");
    }
    is_total
}

/// No cell of the table is counted twice.
fn check_cells(fields: &mut TableReader<'_>, table: &RoleTable, counts: &[Count]) -> bool {
    let mut cells: BTreeMap<(&Row, Option<usize>), &Count> = BTreeMap::new();
    let mut twice = Vec::new();
    for count in counts {
        match cells.entry((&count.row, table.role(&count.role.0))) {
            Entry::Vacant(free) => drop(free.insert(count)),
            Entry::Occupied(first) => twice.push((*first.get(), count)),
        }
    }
    let Some((first, second)) = twice.first() else { return true };
    let diagnostic = match twice.iter().all(|(first, second)| first.n == 1 && second.n == 1) {
        true => Diagnostic::new(&CASE_ROW, "this is a row for each case")
            .help("write one row for each category and role, with how many as `n`"),
        false => {
            let message = format!("`{}` is counted twice in this role", second.category);
            Diagnostic::new(&CASE_SUM, message).help("write one row, with both counts as one `n`")
        }
    };
    fields.report(diagnostic.at(fields.file(), second.span, "again here").at(
        fields.file(),
        first.span,
        "counted here",
    ));
    false
}

/// A part is of a category that is there, and not more than it.
fn check_parts(fields: &mut TableReader<'_>, table: &RoleTable, counts: &[Count]) -> bool {
    let whole = |count: &&Count| count.part_of.is_none();
    let categories: BTreeSet<&Row> = counts.iter().filter(whole).map(|count| &count.row).collect();
    let mut wholes: BTreeMap<(Row, Option<usize>), u64> = BTreeMap::new();
    let mut parts: BTreeMap<(Row, Option<usize>), u64> = BTreeMap::new();
    for count in counts {
        let role = table.role(&count.role.0);
        let (sums, row) = match count.row.whole() {
            Some(whole) => (&mut parts, whole),
            None => (&mut wholes, count.row.clone()),
        };
        *sums.entry((row, role)).or_default() += u64::from(count.n);
    }
    let mut all_fit = true;
    for count in counts {
        let (Some((of, span)), Some(row)) = (&count.part_of, count.row.whole()) else { continue };
        let is_there = categories.contains(&row);
        let cell = (row, table.role(&count.role.0));
        let whole = wholes.get(&cell).copied();
        // Each cell is reported at the first of its parts.
        let Some(sum) = parts.remove(&cell).filter(|sum| *sum > whole.unwrap_or_default()) else {
            continue;
        };
        all_fit = false;
        let code = &count.role.0;
        let (message, help) = match whole {
            Some(whole) => (
                format!("the parts of `{of}` as {code} are {sum}, and it has {whole}"),
                "a category counts all of its parts",
            ),
            None if is_there => (
                format!("`{of}` has no count as {code}, and a part of it has {sum}"),
                "a category counts all of its parts: write how many it has in this role",
            ),
            None => (
                format!("no category is called `{of}`"),
                "write a `[[count]]` of it, too: a category counts all of its parts",
            ),
        };
        fields.report(Diagnostic::new(&CASE_SUM, message).at(fields.file(), *span, "").help(help));
    }
    all_fit
}

/// As many major cases as there can be.
fn most_major(table: &RoleTable, counts: &[Count]) -> u64 {
    let in_role = |place: usize| {
        counts
            .iter()
            .filter(|count| count.part_of.is_none() && table.role(&count.role.0) == Some(place))
            .map(|count| u64::from(count.n))
            .sum::<u64>()
    };
    let counted = |(place, most, major): (usize, Option<u32>, bool)| {
        let sum = in_role(place);
        match most {
            _ if !major && table.has_major() => 0,
            Some(most) => sum.min(u64::from(most)),
            None => sum,
        }
    };
    let roles = table.roles.iter().enumerate();
    roles.map(|(place, role)| counted((place, role.most, role.major))).sum()
}

/// `SC, SJ, and up to 50 as TA`.
fn major_roles(table: &RoleTable) -> String {
    let named = table.roles.iter().filter(|role| role.major).map(|role| match role.most {
        Some(most) => format!("{} up to {most}", role.code),
        None => role.code.clone(),
    });
    named.collect::<Vec<_>>().join(", ")
}
