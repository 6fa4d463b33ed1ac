//! Where an address of a page is written: in the sources, by its text.
//!
//! An address that folio makes of a name, such as that of a profile, is found by the line of
//! `[links]`; of another, which no source holds as it is, nothing is said.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::base::{SourcePath, Span, well_known};
use crate::lint::LintContext;
use crate::lint::online::OutsideLink;

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub file: SourcePath,
    pub span: Span,
    /// Whether the address is there as the page has it, so that another can take its place.
    pub is_verbatim: bool,
}

/// The places of addresses.
pub struct WrittenAddresses {
    places: BTreeMap<String, Vec<Place>>,
}

impl WrittenAddresses {
    /// Looks for all of these in one pass over the sources.
    pub fn find(cx: &LintContext<'_>, links: &[&OutsideLink]) -> WrittenAddresses {
        let forms: Vec<(usize, usize, String)> = links
            .iter()
            .enumerate()
            .flat_map(|(link, outside)| {
                let forms = outside.written_forms().into_iter().enumerate();
                forms.map(move |(rank, form)| (link, rank, form))
            })
            .collect();
        let mut best: Vec<(usize, Vec<Place>)> = vec![(usize::MAX, Vec::new()); links.len()];
        let finder = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .build(forms.iter().map(|(.., form)| form));
        if let Ok(finder) = finder {
            for (file, text) in texts(cx) {
                for hit in finder.find_overlapping_iter(text) {
                    let (link, rank, form) = &forms[hit.pattern().as_usize()];
                    let (known, places) = &mut best[*link];
                    if *rank > *known || !is_whole(text, hit.start(), hit.end()) {
                        continue;
                    }
                    if *rank < *known {
                        (*known, *places) = (*rank, Vec::new());
                    }
                    let is_verbatim = *rank == 0 && text[hit.range()] == **form;
                    let span = Span::new(hit.start(), hit.end());
                    places.push(Place { file: file.clone(), span, is_verbatim });
                }
            }
        }
        let places = links.iter().zip(best).map(|(link, (_, places))| {
            let places = if places.is_empty() { of_profile(cx, link) } else { places };
            (link.address.clone(), places)
        });
        WrittenAddresses { places: places.collect() }
    }

    pub fn of(&self, link: &OutsideLink) -> &[Place] {
        self.places.get(&link.address).map_or(&[], Vec::as_slice)
    }
}

/// The texts that pages are made of.
fn texts<'a>(cx: &LintContext<'a>) -> impl Iterator<Item = (&'a SourcePath, &'a str)> {
    let read = cx
        .sources
        .sources
        .iter()
        .filter(|(path, _)| path.as_str() != well_known::PRIVATE && cx.documents.is_read(path));
    read.filter_map(|(path, source)| Some((path, source.text().ok()?)))
}

/// Whether a text begins and ends where an address does.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || "/-_%=&?#~+@".contains(c);
    let mut after = text[end..].chars();
    let goes_on = match after.next() {
        Some('/') => after.next().is_some_and(is_part),
        Some('.' | ',' | ':' | ';') => after.next().is_some_and(is_part),
        Some(c) => is_part(c),
        None => false,
    };
    let before = text[..start].chars().next_back();
    !goes_on && !before.is_some_and(|c| c.is_alphanumeric() || "-_%.".contains(c))
}

/// The line of `[links]` of which the address is made.
fn of_profile(cx: &LintContext<'_>, link: &OutsideLink) -> Vec<Place> {
    let site = SourcePath::site();
    let profile = cx.profile.person.links.iter().find(|profile| profile.url == link.address);
    let span = profile.map(|profile| cx.documents.span(&site, &["links", &profile.key]));
    span.map(|span| Place { file: site, span, is_verbatim: false }).into_iter().collect()
}
