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

/// Archives that hold no preprints, by their keys in biblatex, and what stands before a number in
/// an address.
const ARCHIVES: &[(&str, &str)] = &[
    ("jstor", "https://www.jstor.org/stable/"),
    ("googlebooks", "https://books.google.com/books?id="),
    ("hdl", "https://hdl.handle.net/"),
    ("handle", "https://hdl.handle.net/"),
    ("zenodo", "https://zenodo.org/records/"),
    ("urn", "https://nbn-resolving.org/"),
];

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
    let number = work.archive_location.as_ref()?.trim();
    if number.is_empty() || number.contains(char::is_whitespace) {
        return None;
    }
    if number.starts_with("10.") {
        return Some(doi_address(number));
    }
    let archive = work.archive.as_ref()?;
    let known = ARCHIVES.iter().find(|(name, _)| archive.eq_ignore_ascii_case(name));
    let address = match known {
        Some((_, address)) => address,
        None => preprint_server(archive)?.address?,
    };
    Some(format!("{address}{}", utf8_percent_encode(number, UNSAFE)))
}

#[cfg(test)]
mod tests {
    use super::{archive_address, doi_address};
    use crate::syntax::reference::Reference;
    use crate::syntax::reference::identifier::doi_of;

    #[test]
    fn a_doi_leads_back_to_itself() {
        for (doi, address) in [
            ("10.1000/abc", "https://doi.org/10.1000/abc"),
            ("10.1016/S0140-6736(24)00001-2", "https://doi.org/10.1016/S0140-6736(24)00001-2"),
            (
                "10.1002/(SICI)1097-0142(19990101)85:1<1::AID-CNCR1>3.0.CO;2-Q",
                "https://doi.org/10.1002/(SICI)1097-0142(19990101)85:1%3C1::AID-CNCR1%3E3.0.CO;2-Q",
            ),
            ("10.1000/a#b?c", "https://doi.org/10.1000/a%23b%3Fc"),
            ("10/cn2h9c", "https://doi.org/10/cn2h9c"),
        ] {
            assert_eq!(doi_address(doi), address);
            assert_eq!(doi_of(address).as_deref(), Some(doi));
        }
    }

    #[test]
    fn archives() {
        for (archive, number, address) in [
            ("arXiv", "2401.12345", Some("https://arxiv.org/abs/2401.12345")),
            ("arXiv", "math/0307200v3", Some("https://arxiv.org/abs/math/0307200v3")),
            (
                "medRxiv",
                "10.1101/2024.01.02.24300001",
                Some("https://doi.org/10.1101/2024.01.02.24300001"),
            ),
            ("SSRN", "1234567", Some("https://ssrn.com/abstract=1234567")),
            ("Zenodo", "123", Some("https://zenodo.org/records/123")),
            ("jstor", "2344567", Some("https://www.jstor.org/stable/2344567")),
            ("My Shelf", "123", None),
            ("arXiv", "see there", None),
        ] {
            let work = Reference {
                archive: Some(archive.to_owned()),
                archive_location: Some(number.to_owned()),
                ..Reference::default()
            };
            assert_eq!(archive_address(&work).as_deref(), address);
        }
    }
}
