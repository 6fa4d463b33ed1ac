//! Where a number leads.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::lexicon::preprint_server::preprint_server;
use crate::syntax::reference::Reference;

/// What an address may not hold as it is (doi.org, "DOI Handbook", 2.5.2.4).
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The address of a bare DOI.
pub fn doi_address(doi: &str) -> String {
    format!("https://doi.org/{}", utf8_percent_encode(doi, UNSAFE))
}

pub fn pmid_address(pmid: &str) -> String {
    format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/")
}

pub fn pmcid_address(pmcid: &str) -> String {
    format!("https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/")
}

/// Where a work lies in its archive, if its number there leads somewhere.
pub fn archive_address(work: &Reference) -> Option<String> {
    let number = work.archive_location.as_ref()?;
    let address = preprint_server(work.archive.as_ref()?)?.address?;
    Some(format!("{address}{}", utf8_percent_encode(number, UNSAFE)))
}
