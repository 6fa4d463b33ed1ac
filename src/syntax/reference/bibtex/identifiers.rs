//! The numbers of an entry, in whatever field they are, each once.

use super::fields::Slot;
use super::reading::Fields;
use crate::lexicon::preprint_server::{preprint_server, server_of_doi};
use crate::syntax::reference::identifier::{
    arxiv_of, doi_of, doi_of_field, isbn_of_field, issn_of_field, pmcid_of, pmcid_of_field,
    pmid_of, pmid_of_field, url_of_field,
};
use crate::syntax::reference::{MarkedText, Reference, Remark};

/// Sets the numbers and the address. The containers are known.
pub fn set(fields: &mut Fields<'_>, work: &mut Reference) {
    let eprint = written(fields, Slot::Eprint);
    let kind = written(fields, Slot::EprintType).unwrap_or_default();
    work.doi = read(fields, Slot::Doi, doi_of_field);
    work.pmid = read(fields, Slot::Pmid, pmid_of_field);
    work.pmcid = read(fields, Slot::Pmcid, pmcid_of_field);
    work.isbn = read(fields, Slot::Isbn, isbn_of_field);
    work.issn = read(fields, Slot::Issn, issn_of_field);
    if let Some(eprint) = &eprint {
        take_eprint(work, &kind, eprint);
    }
    if let Some(number) = written(fields, Slot::Arxiv).as_deref().and_then(arxiv_of) {
        work.archive = Some("arXiv".to_owned());
        work.archive_location = Some(number);
    }
    if let Some(url) = read(fields, Slot::Url, url_of_field) {
        take_url(work, &url);
    }
    take_server(fields, work);
}

/// The characters of a field in which nothing is LaTeX.
fn written(fields: &Fields<'_>, slot: Slot) -> Option<String> {
    fields.verbatim(slot).map(|(_, text)| text)
}

/// Reads a field in which nothing is LaTeX, and keeps the remarks about it.
fn read(
    fields: &mut Fields<'_>,
    slot: Slot,
    of_field: impl FnOnce(&str, &mut Vec<Remark>) -> Option<String>,
) -> Option<String> {
    let (name, text) = fields.verbatim(slot)?;
    fields.reading(name, |remarks| of_field(&text, remarks))
}

fn take_eprint(work: &mut Reference, kind: &str, eprint: &str) {
    let written = kind.trim();
    let kind = written.to_lowercase();
    match kind.as_str() {
        "pmid" | "pubmed" | "medline" => work.pmid = work.pmid.take().or_else(|| pmid_of(eprint)),
        "pmcid" | "pmc" => work.pmcid = work.pmcid.take().or_else(|| pmcid_of(eprint)),
        "doi" => work.doi = work.doi.take().or_else(|| doi_of(eprint)),
        "googlebooks" => work.url = Some(format!("https://books.google.com/books?id={eprint}")),
        "jstor" => work.url = Some(format!("https://www.jstor.org/stable/{eprint}")),
        "hdl" => work.url = Some(format!("https://hdl.handle.net/{eprint}")),
        _ => {
            let arxiv = arxiv_of(eprint).filter(|_| kind.is_empty() || kind == "arxiv");
            work.archive = match preprint_server(&kind) {
                Some(server) => Some(server.name.to_owned()),
                None if arxiv.is_some() => Some("arXiv".to_owned()),
                None => (!kind.is_empty()).then(|| written.to_owned()),
            };
            work.archive_location = arxiv.or_else(|| Some(eprint.to_owned()));
        }
    }
}

/// An address that only repeats a number is that number.
fn take_url(work: &mut Reference, url: &str) {
    let lower = url.to_lowercase();
    if lower.contains("doi.org/")
        && let Some(doi) = doi_of(url)
        && work.doi.as_ref().is_none_or(|known| known.eq_ignore_ascii_case(&doi))
    {
        work.doi.get_or_insert(doi);
    } else if (lower.contains("pubmed.ncbi.") || lower.contains("ncbi.nlm.nih.gov/pubmed"))
        && let Some(pmid) = pmid_of(url)
        && work.pmid.as_ref().is_none_or(|known| *known == pmid)
    {
        work.pmid.get_or_insert(pmid);
    } else if lower.contains("/pmc/articles/") || lower.contains("pmc.ncbi.") {
        match pmcid_of(url) {
            Some(pmcid) if work.pmcid.as_ref().is_none_or(|known| *known == pmcid) => {
                work.pmcid.get_or_insert(pmcid);
            }
            _ => work.url = Some(url.to_owned()),
        }
    } else if lower.contains("arxiv.org/")
        && work.archive.is_none()
        && work.doi.is_none()
        && let Some(number) = arxiv_of(url)
    {
        work.archive = Some("arXiv".to_owned());
        work.archive_location = Some(number);
        work.url = Some(url.to_owned());
    } else {
        work.url = Some(url.to_owned());
    }
}

/// A journal that is a server of preprints is no journal: it is where the work lies, and its volume
/// or its own words hold the number. A work without a journal lies where its DOI is from.
fn take_server(fields: &mut Fields<'_>, work: &mut Reference) {
    let container = work.container_title.as_ref().map(MarkedText::plain);
    let named = container.as_deref().and_then(preprint_server);
    let by_doi = || work.doi.as_deref().and_then(server_of_doi).filter(|_| container.is_none());
    let Some(server) = named.or_else(by_doi) else { return };
    work.archive = Some(server.name.to_owned());
    if server.name == "arXiv" && work.archive_location.is_none() {
        let texts =
            [container, fields.plain(Slot::Volume), fields.plain(Slot::Pages), work.doi.clone()];
        work.archive_location = texts.into_iter().flatten().find_map(|text| arxiv_of(&text));
    }
    if named.is_some() {
        work.container_title = None;
        work.container_title_short = None;
        if server.name == "arXiv" {
            work.page = None;
            work.article_number = None;
        }
    }
}
