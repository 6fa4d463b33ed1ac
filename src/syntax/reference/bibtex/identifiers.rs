//! The numbers of an entry, in whatever field they are, each once.

use super::fields::Slot;
use super::preprints;
use super::reading::Fields;
use crate::lexicon::preprint_server::preprint_server;
use crate::syntax::codes::IDENTIFIER;
use crate::syntax::reference::identifier::{
    arxiv_of, doi_of, doi_of_field, isbn_of_field, issn_of_field, pmcid_of, pmcid_of_field,
    pmid_of, pmid_of_field, url_of_field,
};
use crate::syntax::reference::{Reference, Remark};

/// Sets the numbers and the address. The containers are known.
pub fn set(fields: &mut Fields<'_>, work: &mut Reference) {
    let eprint = written(fields, Slot::Eprint);
    let kind = written(fields, Slot::EprintType).unwrap_or_default();
    for (slot, of_field) in [
        (Slot::Doi, doi_of_field as fn(&str, &mut Vec<Remark>) -> Option<String>),
        (Slot::Pmid, pmid_of_field),
        (Slot::Pmcid, pmcid_of_field),
        (Slot::Url, url_of_field),
    ] {
        take_number(fields, work, slot, of_field);
    }
    work.isbn = read(fields, Slot::Isbn, isbn_of_field);
    work.issn = read(fields, Slot::Issn, issn_of_field);
    if let Some(eprint) = &eprint {
        take_eprint(work, &kind, eprint);
    }
    if let Some(number) = written(fields, Slot::Arxiv).as_deref().and_then(arxiv_of) {
        work.archive = Some("arXiv".to_owned());
        work.archive_location = Some(number);
    }
    preprints::set(fields, work);
}

/// Takes the number of a field. What is none of its kind and is clearly one of another kind is that
/// one: `pmid = {PMC1234567}`.
fn take_number(
    fields: &mut Fields<'_>,
    work: &mut Reference,
    slot: Slot,
    of_field: fn(&str, &mut Vec<Remark>) -> Option<String>,
) {
    let Some((name, text)) = fields.verbatim(slot) else { return };
    let mut remarks = Vec::new();
    let found = of_field(&text, &mut remarks);
    let other = if found.is_none() { other_number(&text) } else { None };
    if let Some((right, number)) = other {
        // `url = {10.1000/abc}` leads there.
        if slot != Slot::Url {
            remarks = vec![in_wrong_field(name, right, &text, &number)];
        } else {
            remarks.clear();
        }
        let place = match right {
            "doi" => &mut work.doi,
            "pmcid" => &mut work.pmcid,
            _ => &mut work.pmid,
        };
        place.get_or_insert(number);
    }
    fields.remarks.extend(remarks.into_iter().map(|remark| (name.to_owned(), remark)));
    match (slot, found) {
        (_, None) => {}
        (Slot::Doi, doi) => work.doi = doi,
        (Slot::Pmid, pmid) => work.pmid = pmid,
        (Slot::Pmcid, pmcid) => work.pmcid = pmcid,
        (_, Some(url)) => take_url(work, &url),
    }
}

/// The number that a text names itself, and the field that it belongs to.
fn other_number(text: &str) -> Option<(&'static str, String)> {
    let lower = text.to_lowercase();
    let is_short = text.split_whitespace().count() <= 3;
    if lower.contains("pmc") {
        pmcid_of(text).filter(|_| is_short).map(|number| ("pmcid", number))
    } else if lower.contains("10.") {
        doi_of(text).filter(|_| is_short).map(|number| ("doi", number))
    } else if lower.contains("pmid") || lower.contains("pubmed") {
        pmid_of(text).filter(|_| is_short).map(|number| ("pmid", number))
    } else {
        None
    }
}

fn in_wrong_field(name: &str, right: &str, text: &str, number: &str) -> Remark {
    let kind = right.to_uppercase();
    Remark {
        code: &IDENTIFIER,
        cause: format!("a {kind} in the field {name}"),
        message: format!("`{name}` holds a {kind}, `{}`, which is used as one", text.trim()),
        words: Some(text.trim().to_owned()),
        replacement: None,
        help: format!("write `{right} = {{{number}}}` instead"),
    }
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
