//! A total that the CV states of operations and that its own numbers do not give: in a table of a case
//! log, and in a sentence beside a `case-log.toml` (docs/domain.md, "case logs").
//!
//! Looks below headings of case logs alone, and adds up only what is surely a sum: a row that is called
//! a total, and a last column that is, behind columns that are all roles of a log. What the log's own
//! file adds up is checked where it is read.

use std::sync::LazyLock;

use regex::Regex;

use crate::base::{Code, Diagnostic, SourcePath, Span};
use crate::lexicon::SectionKind;
use crate::lexicon::case_role::RoleTable;
use crate::lexicon::patient::names_a_case_log;
use crate::lexicon::total_row::is_total;
use crate::lint::{LintContext, Rule};
use crate::syntax::passages::{Passage, PassageKind, Row, passages};

pub static STATED_TOTAL: Code =
    Code::warning("stated-total", include_str!("../../codes/stated-total.md"));

pub const RULE: Rule = Rule { codes: &[&STATED_TOTAL], check };

/// `Total 1,204 cases`, `Total: 1204 operations`, `1204 cases in total`.
static SENTENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\btotal(?: number)?(?: of)?:?\s+([0-9][0-9,.'’\u{a0} ]*[0-9]|[0-9])\s+(?:\pL+\s+)?(?:cases|operations|procedures)\b|\b([0-9][0-9,.'’]*[0-9]|[0-9])\s+(?:cases|operations|procedures)\s+in total\b",
    )
    .ok()
});

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let file = SourcePath::cv();
    let Some(source) = cx.sources.sources.get(&file) else { return };
    let text = source.text().unwrap_or_default();
    // The signs in front of the heading that opened the log.
    let mut log: Option<usize> = None;
    let mut table: Vec<(&Passage, &Row)> = Vec::new();
    let all = passages(source);
    for passage in all.iter() {
        match &passage.kind {
            PassageKind::TableRow(row) => {
                table.push((passage, row));
                continue;
            }
            PassageKind::Heading => {
                end(&file, log.is_some(), &mut table, diagnostics);
                let level = level(text, passage);
                let kind = SectionKind::of_heading(&passage.text);
                if kind == SectionKind::CaseLog || names_a_case_log(&passage.text) {
                    log = Some(level);
                } else {
                    log = log.filter(|open| level > *open);
                }
            }
            PassageKind::Paragraph | PassageKind::ListItem if log.is_some() => {
                end(&file, true, &mut table, diagnostics);
                diagnostics.extend(of_sentence(cx, &file, passage));
            }
            _ => end(&file, log.is_some(), &mut table, diagnostics),
        }
    }
    end(&file, log.is_some(), &mut table, diagnostics);
}

/// The signs in front of a heading. One that is underlined instead counts as a section.
fn level(text: &str, heading: &Passage) -> usize {
    let start = heading.span(0..1).start;
    let line = text.get(..start).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    match line.trim_start().bytes().take_while(|byte| *byte == b'#').count() {
        0 => 2,
        level => level,
    }
}

/// Looks at a table, of which no more rows come.
fn end(
    file: &SourcePath,
    is_log: bool,
    table: &mut Vec<(&Passage, &Row)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let rows = std::mem::take(table);
    if is_log {
        diagnostics.extend(of_rows(file, &rows).or_else(|| of_last_row(file, &rows)));
    }
}

/// The first row whose last column is no sum of its roles.
fn of_rows(file: &SourcePath, rows: &[(&Passage, &Row)]) -> Option<Diagnostic> {
    let (_, first) = rows.first()?;
    let (last, columns) = first.head.split_last()?;
    let roles = columns.get(1..)?;
    let known = RoleTable::that_knows(roles.iter().map(String::as_str))?;
    let is_sum = is_total(last)
        && roles.len() > 1
        && roles.iter().all(|role| known.role(role.trim()).is_some());
    if !is_sum {
        return None;
    }
    rows.iter().find_map(|(passage, row)| {
        let numbers: Option<Vec<u64>> =
            (1..row.cells.len()).map(|at| number(passage, row, at)).collect();
        let numbers = numbers?;
        let (stated, counts) = numbers.split_last()?;
        let sum: u64 = counts.iter().sum();
        (sum != *stated)
            .then(|| report(file, span(passage, row, row.cells.len() - 1), *stated, sum))
    })
}

/// The first column whose last row is called a total and is no sum of the others.
fn of_last_row(file: &SourcePath, rows: &[(&Passage, &Row)]) -> Option<Diagnostic> {
    let ((passage, row), parts) = rows.split_last()?;
    let label = |(passage, row): &(&Passage, &Row)| {
        row.cells
            .first()
            .and_then(|cell| passage.text.get(cell.clone()))
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    let is_part = |label: &str| {
        let lower = label.to_lowercase();
        ["of which", "thereof", "incl", "davon", "-", "–", "•", "↳"]
            .iter()
            .any(|mark| lower.starts_with(mark))
    };
    let is_plain = parts.len() > 1
        && is_total(&label(&(passage, row)))
        && parts.iter().all(|part| !is_total(&label(part)) && !is_part(&label(part)));
    if !is_plain {
        return None;
    }
    (1..row.cells.len()).find_map(|at| {
        let stated = number(passage, row, at)?;
        let counts: Option<Vec<u64>> =
            parts.iter().map(|(passage, row)| number(passage, row, at)).collect();
        let counts = counts?;
        let sum: u64 = counts.iter().sum();
        // A mean and a largest number stand there, too.
        let may_be_a_sum = counts.iter().max().is_some_and(|most| stated > *most);
        (may_be_a_sum && sum != stated).then(|| report(file, span(passage, row, at), stated, sum))
    })
}

fn number(passage: &Passage, row: &Row, at: usize) -> Option<u64> {
    whole_number(passage.text.get(row.cells.get(at)?.clone())?)
}

/// A number of cases with or without signs between thousands; `12.5` is none.
fn whole_number(written: &str) -> Option<u64> {
    let groups: Vec<&str> = written.trim().split([',', '.', '\'', '’', ' ', '\u{a0}']).collect();
    let are_thousands = groups.iter().skip(1).all(|group| group.len() == 3);
    are_thousands.then(|| groups.concat().parse().ok()).flatten()
}

fn span(passage: &Passage, row: &Row, at: usize) -> Span {
    let Some(cell) = row.cells.get(at) else { return Span::default() };
    let text = passage.text.get(cell.clone()).unwrap_or_default();
    let start = cell.start + (text.len() - text.trim_start().len());
    passage.span(start..start + text.trim().len())
}

fn report(file: &SourcePath, span: Span, stated: u64, sum: u64) -> Diagnostic {
    Diagnostic::new(
        &STATED_TOTAL,
        format!("this total is {stated}, and its numbers add up to {sum}"),
    )
    .at(file, span, "")
    .help("look up the numbers in your log: who reads a log adds it up")
}

/// A sentence with another total than every log that the site has, and than all of them.
fn of_sentence(cx: &LintContext<'_>, file: &SourcePath, passage: &Passage) -> Option<Diagnostic> {
    let logs = &cx.profile.case_logs;
    let groups = SENTENCE.as_ref()?.captures(&passage.text)?;
    let found = groups.get(1).or_else(|| groups.get(2))?;
    let stated = whole_number(found.as_str())?;
    let sums: Vec<u64> =
        logs.iter().map(|log| log.sums().iter().map(|sum| u64::from(*sum)).sum()).collect();
    let majors = logs.iter().filter_map(|log| log.total_major).map(u64::from);
    let all: u64 = sums.iter().sum();
    let is_known = sums.iter().copied().chain(majors).chain([all]).any(|sum| sum == stated);
    if logs.is_empty() || is_known {
        return None;
    }
    let message = format!("this says {stated}, and the case log adds up to {all}");
    let help =
        "look up the number in your log, and write the same in both places: readers compare them";
    Some(
        Diagnostic::new(&STATED_TOTAL, message)
            .at(file, passage.span(found.range()), "")
            .help(help),
    )
}

#[cfg(test)]
mod tests {
    use super::whole_number;

    #[test]
    fn thousands_are_whole_and_parts_are_not() {
        for (written, number) in [
            ("1,204", Some(1204)),
            ("1.204", Some(1204)),
            ("90", Some(90)),
            ("12.5", None),
            ("–", None),
        ] {
            assert_eq!(whole_number(written), number, "{written}");
        }
    }
}
