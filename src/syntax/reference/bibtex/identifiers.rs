//! The numbers of an entry, in whatever field they are, each once.

use super::fields::Slot;
use super::reading::Fields;
use crate::lexicon::preprint_server::preprint_server;
use crate::syntax::codes::IDENTIFIER;
use crate::syntax::reference::identifier::{arxiv_of, doi_of, pmcid_of, pmid_of, url_of};
use crate::syntax::reference::{MarkedText, Reference, Remark};

/// Sets the numbers and the address. The containers are known.
pub fn set(fields: &mut Fields<'_>, work: &mut Reference) {
    let doi = written(fields, Slot::Doi);
    let url = written(fields, Slot::Url);
    let eprint = written(fields, Slot::Eprint);
    let kind = written(fields, Slot::EprintType).unwrap_or_default();
    work.doi = doi.as_deref().and_then(doi_of);
    if let (None, Some(written)) = (&work.doi, &doi) {
        fields.remark("doi", not_a_doi(written));
    }
    work.pmid = written(fields, Slot::Pmid).as_deref().and_then(pmid_of);
    work.pmcid = written(fields, Slot::Pmcid).as_deref().and_then(pmcid_of);
    work.isbn = written(fields, Slot::Isbn);
    work.issn = written(fields, Slot::Issn);
    if let Some(eprint) = &eprint {
        take_eprint(work, &kind, eprint);
    }
    if let Some(number) = written(fields, Slot::Arxiv).as_deref().and_then(arxiv_of) {
        work.archive = Some("arXiv".to_owned());
        work.archive_location = Some(number);
    }
    if let Some(url) = url.as_deref().and_then(url_of) {
        take_url(work, &url);
    }
    take_server(fields, work);
}

/// The characters of a field in which nothing is LaTeX.
fn written(fields: &Fields<'_>, slot: Slot) -> Option<String> {
    fields.verbatim(slot).map(|(_, text)| text)
}

fn not_a_doi(written: &str) -> Remark {
    Remark {
        code: &IDENTIFIER,
        cause: "no DOI".to_owned(),
        message: format!("`{written}` is no DOI, so it is not shown"),
        words: Some(written.to_owned()),
        replacement: None,
        help: "a DOI begins with `10.`, as in `doi = {10.1000/abc}`; remove the field if the work \
               has none"
            .to_owned(),
    }
}

fn take_eprint(work: &mut Reference, kind: &str, eprint: &str) {
    let kind = kind.to_lowercase();
    match kind.as_str() {
        "pmid" | "pubmed" | "medline" => work.pmid = work.pmid.take().or_else(|| pmid_of(eprint)),
        "pmcid" | "pmc" => work.pmcid = work.pmcid.take().or_else(|| pmcid_of(eprint)),
        "doi" => work.doi = work.doi.take().or_else(|| doi_of(eprint)),
        _ => {
            let arxiv = arxiv_of(eprint).filter(|_| kind.is_empty() || kind == "arxiv");
            work.archive = match preprint_server(&kind) {
                Some(server) => Some(server.name.to_owned()),
                None if arxiv.is_some() => Some("arXiv".to_owned()),
                None => (!kind.is_empty()).then(|| kind.clone()),
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
/// or its own words hold the number.
fn take_server(fields: &mut Fields<'_>, work: &mut Reference) {
    let container = work.container_title.as_ref().map(MarkedText::plain);
    let Some(server) = container.as_deref().and_then(preprint_server) else { return };
    work.container_title = None;
    work.container_title_short = None;
    let texts = [container, fields.plain(Slot::Volume), fields.plain(Slot::Pages)];
    let number = texts.into_iter().flatten().find_map(|text| arxiv_of(&text));
    work.archive = Some(server.name.to_owned());
    if server.name == "arXiv" {
        work.archive_location = work.archive_location.take().or(number);
        work.page = None;
        work.article_number = None;
    }
}
