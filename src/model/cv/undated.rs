//! Entries without a date where a reader expects one, and bylines with a year that cannot be told
//! from the words around it.
//!
//! Reads nothing: how a line would be read is known from the syntax.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::lexicon::SectionKind;
use crate::model::codes::{BYLINE, UNDATED_ENTRY};
use crate::model::cv::dated_text;
use crate::syntax::cv::{BylineDoubt, CvSyntax, EntrySyntax};
use crate::syntax::markdown::{Block, plain_text, without_comments};

/// Checks the entries of a section.
pub fn check(
    file: &SourcePath,
    text: &str,
    kind: SectionKind,
    entries: &[EntrySyntax],
    diagnostics: &mut Vec<Diagnostic>,
) {
    // Awards and the like may have no dates at all; one alone without is a slip.
    let is_expected = kind.has_dated_entries() || kind.is_dated() && entries.iter().any(has_date);
    for (at, entry) in entries.iter().enumerate() {
        let undated = entry.posts.iter().chain([entry]).filter(|entry| entry.period.is_none());
        let doubts: Vec<&BylineDoubt> = undated
            .filter_map(|entry| entry.doubt.as_ref())
            .filter(|doubt| doubt.has_date || kind.is_dated())
            .collect();
        diagnostics.extend(doubts.iter().map(|doubt| in_doubt(file, text, doubt)));
        let is_asked = is_expected && !entry.needs_no_date && !has_date(entry);
        if is_asked && doubts.is_empty() && !is_group(kind, entry) {
            let is_over_others = is_bare(entry) && entries.get(at + 1).is_some_and(has_date);
            diagnostics.push(match is_over_others {
                _ if is_bare(entry) && is_plain_line(text, entry) => {
                    undated_line(file, text, entry)
                }
                true => group_of_entries(file, entry),
                false => undated_entry(file, entry),
            });
        }
    }
}

/// Reports dates that belong to no entry: in a section of entries that has none, and in a file
/// without sections.
pub fn check_outline(
    file: &SourcePath,
    text: &str,
    written: &CvSyntax,
    kinds: &[SectionKind],
    diagnostics: &mut Vec<Diagnostic>,
) {
    const HELP: &str = "begin each entry with `### ` and its title, and write below it where and \
        when, as in `County Hospital · Graz · 2019 – 2020`";
    let shown = without_comments(text);
    if written.sections.is_empty() && years_of(&shown) > 1 {
        let first = shown.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let start = text.find(first).unwrap_or_default();
        let span = Span::new(start, start + first.trim_end().len());
        let message = "folio finds no section in this file, so all of it is shown as text";
        let help = format!("begin each section with `## `, as in `## Education`; {HELP}");
        diagnostics.push(Diagnostic::new(&UNDATED_ENTRY, message).at(file, span, "").help(help));
    }
    for (at, (section, kind)) in written.sections.iter().zip(kinds).enumerate() {
        let span = section.heading.span;
        let end = written.sections.get(at + 1).map_or(text.len(), |next| next.heading.span.start);
        let below = text.get(span.end..end).unwrap_or_default();
        if kind.has_dated_entries()
            && section.entries.is_empty()
            && years_of(&without_comments(below)) > 0
        {
            let message = "folio finds no entry in this section, so its dates are shown as text";
            diagnostics
                .push(Diagnostic::new(&UNDATED_ENTRY, message).at(file, span, "").help(HELP));
        }
        if kind.has_dated_entries() && !section.entries.is_empty() {
            diagnostics.extend(dated_text::check(file, text, section, end));
        }
    }
}

/// How many years are in a text.
fn years_of(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            word.len() == 4
                && (word.starts_with("19") || word.starts_with("20"))
                && word.bytes().all(|byte| byte.is_ascii_digit())
        })
        .count()
}

fn has_date(entry: &EntrySyntax) -> bool {
    entry.period.is_some() || entry.posts.iter().any(|post| post.period.is_some())
}

/// Whether a heading has nothing of its own below it.
fn is_bare(entry: &EntrySyntax) -> bool {
    entry.byline.is_empty() && entry.blocks.is_empty() && entry.posts.is_empty()
}

/// Whether a heading stands over a list or over further headings, as `Active` and `Completed` over
/// grants do. In a career each entry has its date.
fn is_group(kind: SectionKind, entry: &EntrySyntax) -> bool {
    let is_over_list = matches!(entry.blocks.first(), Some(Block::List { .. }));
    let is_over_posts = entry.blocks.is_empty() && !entry.posts.is_empty();
    !kind.has_dated_entries() && entry.byline.is_empty() && (is_over_list || is_over_posts)
}

/// Whether a line without the sign of a heading is the entry.
fn is_plain_line(text: &str, entry: &EntrySyntax) -> bool {
    let line = text.get(entry.heading.span.range()).unwrap_or_default();
    !line.trim_start().starts_with(['#', '*', '_'])
}

/// One of the lines that are an entry each.
fn undated_line(file: &SourcePath, text: &str, entry: &EntrySyntax) -> Diagnostic {
    let line = text.get(entry.heading.span.range()).unwrap_or_default().trim();
    Diagnostic::new(&UNDATED_ENTRY, "this line has no date, and others of its section have one")
        .at(file, entry.heading.span, "")
        .help(format!("write its year at its end, as in `{line}, 2019`"))
}

/// A heading without a line of its own right above an entry with one.
fn group_of_entries(file: &SourcePath, entry: &EntrySyntax) -> Diagnostic {
    let title = plain_text(&entry.heading.content);
    let message = format!("`{}` has no date, and nothing stands below it", title.trim());
    Diagnostic::new(&UNDATED_ENTRY, message).at(file, entry.heading.span, "").help(
        "if it is a heading over the entries that follow, begin each of them with `#### ` instead of \
        `### `; if it is an entry, write a line right below it, as in `County Hospital · Graz · 2019 \
        – 2020`",
    )
}

fn in_doubt(file: &SourcePath, text: &str, doubt: &BylineDoubt) -> Diagnostic {
    let diagnostic = Diagnostic::new(&BYLINE, "folio cannot tell the date in this line")
        .at(file, doubt.span, "");
    match &doubt.rewritten {
        Some(line) if doubt.is_plain => {
            diagnostic.help(format!("write it as `{line}`")).fix(file, doubt.span, line.clone())
        }
        Some(line) => diagnostic.help(format!("write it as `{line}`")),
        None => {
            let line = text.get(doubt.span.range()).unwrap_or_default();
            let place = line.split([',', '–', '—', '(']).next().unwrap_or_default();
            // A number of a date, and not `R01`.
            let is_date = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
            let words = place.split_whitespace().take_while(|word| !is_date(word));
            let place = words.collect::<Vec<_>>().join(" ");
            let place = place.as_str();
            let says_when = |place: &str| {
                place
                    .split_whitespace()
                    .rev()
                    .take(2)
                    .any(|word| word.starts_with(char::is_lowercase))
            };
            let place =
                if place.is_empty() || says_when(place) { "County Hospital" } else { place };
            diagnostic.help(format!(
                "write the date last and behind ` · `, and what else is to be said in a line \
                below, as in `{place} · 2019 – 2020`"
            ))
        }
    }
}

fn undated_entry(file: &SourcePath, entry: &EntrySyntax) -> Diagnostic {
    let byline: Vec<String> = entry.byline.iter().map(|part| plain_text(part)).collect();
    let help = match byline.is_empty() {
        true => "write a line right below the heading, as in `County Hospital · Graz · 2019 – \
            2020`"
            .to_owned(),
        false => format!(
            "write it at the end of the line below, as in `{} · 2019 – 2020`",
            byline.join(" · ")
        ),
    };
    Diagnostic::new(&UNDATED_ENTRY, "this entry has no date")
        .at(file, entry.heading.span, "")
        .help(help)
}
