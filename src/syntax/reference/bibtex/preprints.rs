//! The server on which a work lies, and its number there, in whatever field they are named.
//!
//! Whether the work is a preprint is decided by its kind: a paper of a journal may lie there, too.

use super::fields::Slot;
use super::reading::Fields;
use crate::lexicon::preprint_server::{preprint_server, server_of_doi};
use crate::syntax::codes::LOCATOR;
use crate::syntax::reference::identifier::{arxiv_of, doi_of, preprint_number};
use crate::syntax::reference::{MarkedText, Reference};

/// Kinds of entries that may be preprints. Books and theses are only kept on such servers.
const KINDS: [&str; 10] = [
    "article",
    "electronic",
    "manuscript",
    "misc",
    "online",
    "preprint",
    "report",
    "techreport",
    "unpublished",
    "www",
];

/// Sets the server and the number there. The containers and the other numbers are known.
pub fn set(fields: &mut Fields<'_>, work: &mut Reference) {
    take_number_for_pages(fields, work);
    let container = work.container_title.as_ref().map(MarkedText::plain);
    let named = container.as_deref().and_then(preprint_server);
    // A journal that is such a server is no journal: it is where the work lies.
    if named.is_some() {
        work.container_title = None;
        work.container_title_short = None;
        // Google Scholar writes the month there: `2024--02`.
        let before = fields.remarks.len();
        fields.remarks.retain(|(_, remark)| remark.code.name != LOCATOR.name);
        if fields.remarks.len() < before {
            work.page = None;
        }
    }
    let texts = if work.container_title.is_none() { texts(fields) } else { Vec::new() };
    let by_words = || texts.iter().find_map(|text| preprint_server(text));
    let by_doi = || work.doi.as_deref().and_then(server_of_doi).filter(|_| container.is_none());
    let is_only_said =
        container.as_deref().is_some_and(|title| title.eq_ignore_ascii_case("preprint"));
    if is_only_said
        && (work.archive.is_some() || work.doi.as_deref().and_then(server_of_doi).is_some())
    {
        work.container_title = None;
        work.container_title_short = None;
    }
    let Some(server) = named.or_else(by_doi).or_else(by_words) else { return };
    work.archive = Some(server.name.to_owned());
    let slots = [Slot::Volume, Slot::Pages, Slot::Number];
    let places = slots.map(|slot| fields.plain(slot)).into_iter().flatten();
    let places: Vec<String> = container.into_iter().chain(texts).chain(places).collect();
    if work.doi.is_none() {
        let dois = places.iter().filter_map(|text| doi_of(text));
        work.doi = dois.into_iter().find(|doi| server_of_doi(doi).is_some());
    }
    if work.archive_location.is_none() {
        let mut numbers = places.iter().chain(&work.url).chain(&work.doi);
        work.archive_location = numbers.find_map(|text| preprint_number(server.name, text));
        // The DOI of such a work leads there already.
        if work.doi.is_some() && server.name != "arXiv" {
            work.archive_location = None;
        }
    }
    if named.is_some() && server.name == "arXiv" {
        work.page = None;
        work.article_number = None;
    }
}

/// The words of the fields in which people name the server of a work that no journal has.
fn texts(fields: &Fields<'_>) -> Vec<String> {
    if !KINDS.contains(&fields.entry.kind()) {
        return Vec::new();
    }
    let slots = [
        Slot::Institution,
        Slot::Organization,
        Slot::Publisher,
        Slot::HowPublished,
        Slot::Note,
        Slot::Type,
        Slot::Number,
    ];
    // What is odd in these texts is reported where they are read.
    let read = |value| MarkedText::from_bibtex(value, &mut Vec::new());
    let values = slots.into_iter().flat_map(|slot| fields.all(slot));
    values.filter_map(|(_, value)| Some(read(value)?.plain())).collect()
}

/// What programs write for the pages of a paper on arXiv: `arXiv:2401.12345`.
fn take_number_for_pages(fields: &mut Fields<'_>, work: &mut Reference) {
    for slot in [Slot::ArticleNumber, Slot::Pages] {
        let Some(text) = fields.plain(slot) else { continue };
        let is_named = text.trim_start().to_lowercase().starts_with("arxiv");
        let Some(number) = arxiv_of(&text).filter(|_| is_named) else { continue };
        match slot {
            Slot::Pages => work.page = None,
            _ => work.article_number = None,
        }
        // Both fields may hold it.
        if work.article_number.as_deref().and_then(arxiv_of).as_ref() == Some(&number) {
            work.article_number = None;
        }
        work.archive = Some("arXiv".to_owned());
        work.archive_location.get_or_insert(number);
    }
}

/// The words of a text about a preprint that say more than its server, its number and that it is a
/// preprint; `None` if there are none.
pub fn other_words(text: &str, work: &Reference) -> Option<String> {
    const LABELS: &str = " a an the preprint preprints eprint e print prints available at on from posted in \
        server for electronic journal repository type article arxiv arxivorg version online \
        computing research health sciences biology chemistry psychology doi https http url ";
    let number = work.archive_location.as_deref().unwrap_or_default().to_lowercase();
    let name = work.archive.as_deref().unwrap_or_default().to_lowercase();
    let rest = text.to_lowercase().replace(&name, " ");
    let is_said = rest.split_whitespace().all(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_class = word.starts_with('[') && word.trim_end_matches(['.', ',']).ends_with(']');
        bare.is_empty()
            || is_class
            || LABELS.contains(&format!(" {bare} "))
            || !number.is_empty() && (bare.contains(&number) || number.contains(bare))
            || arxiv_of(bare).is_some()
            || bare.contains("://")
    });
    (!is_said).then(|| text.to_owned())
}
