//! One work that is written twice: the same DOI, the same PMID, or the same title, first author,
//! year and kind.
//!
//! Reports only: both stay on the page, as nobody but the person knows which is right.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Diagnostic, Hashed};
use crate::lexicon::one_spelling::one_spelling;
use crate::model::codes::DUPLICATE_WORK;
use crate::model::publication::Publication;
use crate::model::publication::author::normalize;
use crate::model::publication::written::WrittenWork;

/// The letters of a title that is taken for one of a single work.
const SHORTEST_TITLE: usize = 15;

/// As many works are reported one by one; those behind them are named together.
const MOST_REPORTS: usize = 12;

/// The entries of one work.
struct Copies {
    /// Indices of the entries, in their order.
    entries: Vec<usize>,
    /// What the second entry has in common with the first.
    common: &'static str,
}

/// Reports each work that has several entries.
pub fn report_duplicates(
    works: &[&WrittenWork<'_>],
    publications: &[Arc<Hashed<Publication>>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let groups = copies(publications);
    let (one_by_one, together) = groups.split_at(groups.len().min(MOST_REPORTS));
    diagnostics.extend(one_by_one.iter().map(|group| of_one_work(group, works)));
    if let Some(diagnostic) = of_many_works(together, works) {
        diagnostics.push(diagnostic);
    }
}

/// The works with several entries, in the order of their second one.
fn copies(publications: &[Arc<Hashed<Publication>>]) -> Vec<Copies> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut groups: Vec<Copies> = Vec::new();
    let mut group_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, publication) in publications.iter().enumerate() {
        let marks = Marks::of(publication);
        let mut asked = marks.asked.iter();
        let first = asked.find_map(|(mark, common)| Some((*seen.get(mark)?, *common)));
        let first = first.filter(|(first, common)| {
            !common.starts_with("title") || !differ(&publications[*first], publication)
        });
        if let Some((first, common)) = first {
            let group = *group_of.entry(first).or_insert_with(|| {
                groups.push(Copies { entries: vec![first], common });
                groups.len() - 1
            });
            groups[group].entries.push(index);
            group_of.insert(index, group);
        }
        for mark in marks.known {
            seen.entry(mark).or_insert(index);
        }
    }
    groups
}

fn of_one_work(group: &Copies, works: &[&WrittenWork<'_>]) -> Diagnostic {
    let entries: Vec<&WrittenWork<'_>> = group.entries.iter().map(|index| works[*index]).collect();
    let message =
        format!("{} are one work: they have the same {}", list_of_keys(&entries), group.common);
    let help = match entries.len() {
        2 => "remove one of the two entries; a list that counts a paper twice is noticed",
        _ => "remove all of these entries but one; a list that counts a paper twice is noticed",
    };
    let mut diagnostic = Diagnostic::new(&DUPLICATE_WORK, message);
    for again in &entries[1..] {
        diagnostic = diagnostic.at(again.file, again.span(), "here again");
    }
    diagnostic.at(entries[0].file, entries[0].span(), "first here").help(help)
}

fn of_many_works(groups: &[Copies], works: &[&WrittenWork<'_>]) -> Option<Diagnostic> {
    let again = works[*groups.first()?.entries.get(1)?];
    if groups.len() == 1 {
        return Some(of_one_work(&groups[0], works));
    }
    let lists = groups.iter().map(|group| {
        let entries: Vec<_> = group.entries.iter().map(|index| works[*index]).collect();
        list_of_keys(&entries)
    });
    let lists: Vec<String> = lists.collect();
    Some(
        Diagnostic::new(
            &DUPLICATE_WORK,
            format!("{} more works are written twice or more often", groups.len()),
        )
        .at(again.file, again.span(), "the first of them")
        .help(format!("keep one entry of each: {}", lists.join("; "))),
    )
}

/// `a`, `b` and `c`, in backticks.
fn list_of_keys(entries: &[&WrittenWork<'_>]) -> String {
    let keys: Vec<String> = entries.iter().map(|entry| format!("`{}`", entry.key())).collect();
    match keys.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => keys.concat(),
    }
}

/// What a work is recognized by.
struct Marks {
    /// What later entries of it are found by.
    known: Vec<String>,
    /// What earlier entries of it may be known by, each with what it is called.
    asked: Vec<(String, &'static str)>,
}

impl Marks {
    fn of(publication: &Publication) -> Marks {
        let work = &publication.reference;
        let mut asked = Vec::new();
        asked.extend(work.doi.as_ref().map(|doi| (format!("doi {}", doi.to_lowercase()), "DOI")));
        asked.extend(work.pmid.as_ref().map(|pmid| (format!("pmid {pmid}"), "PMID")));
        let mut known: Vec<String> = asked.iter().map(|(mark, _)| mark.clone()).collect();
        let first = work.authors.names.first().map(|name| normalize(&name.full_family()).concat());
        let year = publication.date.map(|date| date.year);
        let title = title_mark(&publication.title);
        if let (Some(first), Some(title)) = (first, title) {
            let rest = format!("{first} {year:?} {:?}", publication.kind);
            known.push(format!("title {title} {rest}"));
            asked.push((format!("title {title} {rest}"), "title"));
            let without = "title but for a subtitle";
            asked.push((format!("main {title} {rest}"), without));
            let (main, _) = publication.title.split_once(": ").unwrap_or_default();
            if let Some(main) = title_mark(main) {
                known.push(format!("main {main} {rest}"));
                asked.push((format!("title {main} {rest}"), without));
            }
        }
        Marks { known, asked }
    }
}

/// A title for comparison. Short ones such as `Reply` are those of many works.
fn title_mark(title: &str) -> Option<String> {
    let title: String = normalize(title).iter().map(|word| one_spelling(word)).collect();
    (title.chars().count() >= SHORTEST_TITLE).then_some(title)
}

/// Whether two works with one title are two works: parts of a series, an abstract and its paper.
fn differ(one: &Publication, other: &Publication) -> bool {
    let differs = |a: &Option<String>, b: &Option<String>| matches!((a, b), (Some(a), Some(b)) if !a.eq_ignore_ascii_case(b));
    let (a, b) = (&one.reference, &other.reference);
    let same = |a: Option<&str>, b: Option<&str>| matches!((a, b), (Some(a), Some(b)) if a == b);
    let is_same_place =
        same(a.volume.as_deref(), b.volume.as_deref()) && same(a.first_page(), b.first_page());
    let is_other_journal = || match (&a.container_title, &b.container_title) {
        (Some(a), Some(b)) => !is_one_journal(&a.plain(), &b.plain()),
        _ => false,
    };
    differs(&a.doi, &b.doi)
        || differs(&a.pmid, &b.pmid)
        || differs(&a.volume, &b.volume)
        || !is_same_place && is_other_journal()
        || differs(&a.first_page().map(str::to_owned), &b.first_page().map(str::to_owned))
}

/// Whether two names are those of one journal, one of them perhaps as indexes shorten it: `Ann Thorac
/// Surg` and `The Annals of Thoracic Surgery`.
fn is_one_journal(one: &str, other: &str) -> bool {
    const SMALL: [&str; 12] =
        ["the", "of", "and", "for", "in", "on", "der", "die", "das", "la", "le", "de"];
    let words = |name: &str| -> Vec<String> {
        let words = normalize(name).into_iter();
        words.filter(|word| !SMALL.contains(&word.as_str())).collect()
    };
    let (one, other) = (words(one), words(other));
    let begins = |a: &String, b: &String| a.starts_with(b.as_str()) || b.starts_with(a.as_str());
    one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| begins(a, b))
}

#[cfg(test)]
mod tests {
    use super::is_one_journal;

    #[test]
    fn short_and_long_names_of_journals() {
        for (one, other, is_one) in [
            ("Ann Thorac Surg", "The Annals of Thoracic Surgery", true),
            ("Ann. Thorac. Surg.", "Annals of Thoracic Surgery", true),
            ("JAMA Surgery", "JAMA Surg", true),
            ("JAMA Surgery", "JAMA Cardiology", false),
            ("Lancet", "The Lancet", true),
            ("Lancet", "Lancet Oncology", false),
        ] {
            assert_eq!(is_one_journal(one, other), is_one, "{one}");
        }
    }
}
