//! Works and records by their number, asked of the services that keep them: PubMed, doi.org, ORCID.
//!
//! Only `folio import --online` comes here. What is sent is the number alone. The answer is a file as
//! any other: `import::read` reads it.

mod client;

use std::time::Duration;

use crate::base::Diagnostic;
use crate::import::Input;
use crate::import::codes::IMPORT_ONLINE;
use crate::syntax::reference::identifier::{doi_of, pmid_of};
use client::Client;

/// A number that one of the services knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    Pmid(String),
    Doi(String),
    Orcid(String),
}

/// Where the services are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Services {
    pub pubmed: String,
    pub doi: String,
    pub orcid: String,
}

impl Default for Services {
    fn default() -> Self {
        Services {
            pubmed: "https://eutils.ncbi.nlm.nih.gov/entrez/eutils".to_owned(),
            doi: "https://doi.org".to_owned(),
            orcid: "https://pub.orcid.org".to_owned(),
        }
    }
}

/// How many works are asked of PubMed at a time, and the pause between two questions: it wants no more
/// than three in a second.
const AT_A_TIME: usize = 200;
const PAUSE: Duration = Duration::from_millis(400);

/// The number in `pmid:39000001`, `doi:10.1000/abc`, `orcid:0000-0002-1825-0097`. `None` is a word of
/// another form; `Err` a number that cannot be one.
pub fn number(word: &str) -> Option<Result<Number, Diagnostic>> {
    let (kind, rest) = word.split_once(':')?;
    let (read, example) = match kind.to_lowercase().as_str() {
        "pmid" => (pmid_of(rest).map(Number::Pmid), "pmid:39000001"),
        "doi" => (doi_of(rest).map(Number::Doi), "doi:10.1000/abc"),
        "orcid" => (orcid_of(rest).map(Number::Orcid), "orcid:0000-0002-1825-0097"),
        _ => return None,
    };
    Some(read.ok_or_else(|| {
        let message = format!("`{rest}` is not such a number");
        Diagnostic::new(&IMPORT_ONLINE, message).help(format!("write it as in `{example}`"))
    }))
}

/// Four groups of four digits, of which the last may be an X.
fn orcid_of(written: &str) -> Option<String> {
    let id = written.trim().trim_end_matches('/').rsplit('/').next()?.to_uppercase();
    let groups: Vec<&str> = id.split('-').collect();
    let is_group = |(at, group): (usize, &&str)| {
        let is_sign =
            |(place, c): (usize, char)| c.is_ascii_digit() || c == 'X' && at == 3 && place == 3;
        group.len() == 4 && group.chars().enumerate().all(is_sign)
    };
    (groups.len() == 4 && groups.iter().enumerate().all(is_group)).then_some(id)
}

/// Asks for all numbers. Gives the answers as files, or every reason why one cannot be had.
pub fn fetch(numbers: &[Number], services: &Services) -> Result<Vec<Input>, Vec<Diagnostic>> {
    let client = Client::new(PAUSE);
    let (mut inputs, mut faults) = (Vec::new(), Vec::new());
    let pmids: Vec<&str> = numbers.iter().filter_map(Number::pmid).collect();
    for some in pmids.chunks(AT_A_TIME) {
        let url = format!(
            "{}/efetch.fcgi?db=pubmed&retmode=xml&tool=folio&id={}",
            services.pubmed,
            some.join(",")
        );
        let name = if let [one] = some { format!("pmid-{one}") } else { "pubmed".to_owned() };
        match client.get("PubMed", &url, "application/xml", "such a work") {
            Ok(bytes) => inputs.push(Input::file(format!("{name}.xml"), bytes)),
            Err(fault) => faults.push(fault),
        }
    }
    for number in numbers {
        let (service, url, accept, name) = match number {
            Number::Pmid(_) => continue,
            Number::Doi(doi) => {
                let url = format!("{}/{}", services.doi, client::escaped(doi));
                ("doi.org", url, "application/vnd.citationstyles.csl+json", doi)
            }
            Number::Orcid(id) => {
                let url = format!("{}/v3.0/{id}/record", services.orcid);
                ("ORCID", url, "application/json", id)
            }
        };
        let what = format!("`{name}`");
        match client.get(service, &url, accept, &what) {
            Ok(bytes) => inputs.push(Input::file(format!("{name}.json"), bytes)),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(inputs) } else { Err(faults) }
}

impl Number {
    fn pmid(&self) -> Option<&str> {
        match self {
            Number::Pmid(pmid) => Some(pmid),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, number};

    #[test]
    fn numbers_are_known_by_the_word_before_them() {
        let of = |word: &str| number(word).map(|read| read.map_err(|fault| fault.message));
        assert_eq!(of("pmid:39000001"), Some(Ok(Number::Pmid("39000001".to_owned()))));
        let doi = "10.5555/ais.2025.0071";
        assert_eq!(of(&format!("DOI:{doi}")), Some(Ok(Number::Doi(doi.to_owned()))));
        assert_eq!(
            of(&format!("doi:https://doi.org/{doi}")),
            Some(Ok(Number::Doi(doi.to_owned())))
        );
        let id = "0000-0002-1825-0097";
        for written in [id.to_owned(), format!("https://orcid.org/{id}")] {
            assert_eq!(of(&format!("orcid:{written}")), Some(Ok(Number::Orcid(id.to_owned()))));
        }
        for wrong in ["pmid:abc", "doi:nothing", "orcid:1234"] {
            assert!(matches!(of(wrong), Some(Err(_))), "{wrong}");
        }
        assert_eq!(of("cv.docx"), None);
        assert_eq!(of("D:cv.docx"), None);
    }
}
