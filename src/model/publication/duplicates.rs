//! One work that is written twice: the same DOI, the same PMID, or the same title, first author,
//! year and kind.
//!
//! Reports only: both stay on the page, as nobody but the person knows which is right.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Diagnostic, Hashed};
use crate::model::codes::DUPLICATE_WORK;
use crate::model::publication::Publication;
use crate::model::publication::author::normalize;
use crate::model::publication::written::WrittenWork;

/// The letters of a title that is taken for one of a single work.
const SHORTEST_TITLE: usize = 15;

/// Reports each work that another one before it is the same as.
pub fn report_duplicates(
    works: &[&WrittenWork<'_>],
    publications: &[Arc<Hashed<Publication>>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (index, (work, publication)) in works.iter().zip(publications).enumerate() {
        let marks = marks_of(publication);
        let first = marks.iter().find_map(|(mark, what)| Some((*seen.get(mark)?, *what)));
        let other = first.filter(|(first, what)| {
            *what != "title" || !differ(&publications[*first], publication)
        });
        if let Some((first, what)) = other {
            let (one, again) = (works[first], *work);
            diagnostics.push(
                Diagnostic::new(
                    &DUPLICATE_WORK,
                    format!(
                        "`{}` and `{}` are one work: they have the same {what}",
                        one.key(),
                        again.key()
                    ),
                )
                .at(again.file, again.span(), "here again")
                .at(one.file, one.span(), "first here")
                .help("remove one of the two entries; a list that counts a paper twice is noticed"),
            );
        }
        for (mark, _) in marks {
            seen.entry(mark).or_insert(index);
        }
    }
}

/// What a work is recognized by, each with what it is called.
fn marks_of(publication: &Publication) -> Vec<(String, &'static str)> {
    let work = &publication.reference;
    let mut marks = Vec::new();
    marks.extend(work.doi.as_ref().map(|doi| (format!("doi {}", doi.to_lowercase()), "DOI")));
    marks.extend(work.pmid.as_ref().map(|pmid| (format!("pmid {pmid}"), "PMID")));
    let title = normalize(&publication.title).concat();
    let first = work.authors.names.first().map(|name| normalize(&name.full_family()).concat());
    // Short titles such as `Reply` are those of many works.
    if let (Some(first), true) = (first, title.chars().count() >= SHORTEST_TITLE) {
        let year = publication.date.map(|date| date.year);
        marks.push((format!("title {title} {first} {year:?} {:?}", publication.kind), "title"));
    }
    marks
}

/// Whether two works with one title are two works: parts of a series, an abstract and its paper.
fn differ(one: &Publication, other: &Publication) -> bool {
    let differs = |a: &Option<String>, b: &Option<String>| matches!((a, b), (Some(a), Some(b)) if !a.eq_ignore_ascii_case(b));
    let place = |work: &Publication| {
        work.reference.container_title.as_ref().map(|title| normalize(&title.plain()).concat())
    };
    let (a, b) = (&one.reference, &other.reference);
    differs(&a.doi, &b.doi)
        || differs(&a.pmid, &b.pmid)
        || differs(&a.volume, &b.volume)
        || differs(&place(one), &place(other))
        || differs(&a.first_page().map(str::to_owned), &b.first_page().map(str::to_owned))
}
