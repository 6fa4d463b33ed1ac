//! PubMed's number and PubMed Central's, in any form in which people and programs write them.
//!
//! Sources: NLM, "PMID, PMCID, NIHMSID" (a PMID has up to eight digits, a PMCID begins with `PMC`).

use std::sync::LazyLock;

use regex::Regex;

use crate::syntax::codes::IDENTIFIER;
use crate::syntax::reference::identifier::escapes::{is_nothing, unescaped};
use crate::syntax::reference::remark::Remark;

static PMID: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:\bpmid|\bpubmed(?:[ -]?(?:id|no\.?|number))?|pubmed(?:\.ncbi\.nlm\.nih\.gov|\.gov)",
        r"|list_uids|europepmc\.org/(?:article|abstract)/med)",
        r"\s*[:=/#]*\s*(?:\?term=)?0*([1-9][0-9]{0,7})(?:[^0-9]|$)",
        r"|(?:^|[^0-9])0*([1-9][0-9]{0,7})\s*\[(?:pmid|uid)\]",
    ))
    .ok()
});
static PMID_ALONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^\s*0*([1-9][0-9]{0,7})(?:\.0)?\s*[.,;/]?\s*(?:\[.*\]|\(.*\))?$").ok()
});
static PMCID: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)pmc(?:id)?\s*[:=/#]*\s*(?:(?:articles/)?pmc)?\s*0*([1-9][0-9]{0,8})(?:[^0-9]|$)",
    )
    .ok()
});
static PMCID_ALONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^\s*0*([1-9][0-9]{0,8})(?:\.0)?\s*[.,;/]?\s*$").ok());

/// The digits of PubMed's number: of `PMID: 39000001`, of an address of PubMed, or of the number
/// alone.
pub fn pmid_of(written: &str) -> Option<String> {
    let plain = unescaped(written);
    let found =
        PMID.as_ref()?.captures(&plain).or_else(|| PMID_ALONE.as_ref()?.captures(&plain))?;
    Some(found.iter().skip(1).flatten().next()?.as_str().to_owned())
}

/// PubMed Central's number with its letters, `PMC1234567`: of `PMCID: PMC1234567`, of an address,
/// or of the digits alone.
pub fn pmcid_of(written: &str) -> Option<String> {
    let plain = unescaped(written);
    let found =
        PMCID.as_ref()?.captures(&plain).or_else(|| PMCID_ALONE.as_ref()?.captures(&plain))?;
    Some(format!("PMC{}", &found[1]))
}

/// Reads the field for a PMID. What is none is reported.
pub fn pmid_of_field(written: &str, remarks: &mut Vec<Remark>) -> Option<String> {
    let found = pmid_of(written);
    if found.is_none() && !is_nothing(written) {
        remarks.push(remark(
            "PMID",
            written,
            "pmid = {39000001}",
            "a number of up to eight digits",
        ));
    }
    found
}

/// Reads the field for a PMCID. What is none is reported.
pub fn pmcid_of_field(written: &str, remarks: &mut Vec<Remark>) -> Option<String> {
    let found = pmcid_of(written);
    if found.is_none() && !is_nothing(written) {
        remarks.push(remark("PMCID", written, "pmcid = {PMC1234567}", "`PMC` with a number"));
    }
    found
}

fn remark(name: &str, written: &str, example: &str, form: &str) -> Remark {
    Remark {
        code: &IDENTIFIER,
        cause: format!("a {name} that is none"),
        message: format!("`{}` is no {name}, which is {form}", written.trim()),
        words: Some(written.trim().to_owned()),
        replacement: None,
        help: format!("write it as in `{example}`, or remove the line"),
    }
}

#[cfg(test)]
mod tests {
    use super::{pmcid_of, pmid_of, pmid_of_field};

    #[test]
    fn pmids() {
        for (written, pmid) in [
            ("39000001", "39000001"),
            ("PMID: 39000001", "39000001"),
            ("PMID:39000001.", "39000001"),
            ("pmid 39000001", "39000001"),
            ("PMID39000001", "39000001"),
            ("PubMed ID: 39000001", "39000001"),
            ("PubMed PMID: 39000001", "39000001"),
            ("39000001 [PubMed]", "39000001"),
            ("39000001[pmid]", "39000001"),
            ("39000001.0", "39000001"),
            ("00123", "123"),
            ("https://pubmed.ncbi.nlm.nih.gov/39000001/", "39000001"),
            ("https://pubmed.ncbi.nlm.nih.gov/?term=39000001", "39000001"),
            ("http://www.ncbi.nlm.nih.gov/pubmed/39000001", "39000001"),
            ("https://www.ncbi.nlm.nih.gov/m/pubmed/39000001/", "39000001"),
            ("http://www.ncbi.nlm.nih.gov/pubmed?term=39000001", ""),
            ("pubmed.gov/39000001", "39000001"),
            (
                "http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=39000001",
                "39000001",
            ),
            ("https://europepmc.org/article/MED/39000001", "39000001"),
            ("PMC123456", ""),
            ("12 pages", ""),
            ("10.1000/abc", ""),
            ("390000012", ""),
            ("0", ""),
            ("n/a", ""),
        ] {
            let written = written.replace("pubmed?term=", "pubmed?x=");
            assert_eq!(pmid_of(&written).unwrap_or_default(), pmid, "{written}");
        }
    }

    #[test]
    fn pmcids() {
        for (written, pmcid) in [
            ("PMC123456", "PMC123456"),
            ("pmc123456", "PMC123456"),
            ("123456", "PMC123456"),
            ("PMCID: PMC123456", "PMC123456"),
            ("PMCID:123456.", "PMC123456"),
            ("PMCID PMC 123456", "PMC123456"),
            ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/", "PMC123456"),
            ("https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/", "PMC123456"),
            ("http://europepmc.org/articles/pmc123456", "PMC123456"),
            ("PMC123456 [Available on 2025-05-01]", "PMC123456"),
            ("NIHMS123", ""),
            ("PMC", ""),
            ("n/a", ""),
        ] {
            assert_eq!(pmcid_of(written).unwrap_or_default(), pmcid, "{written}");
        }
    }

    #[test]
    fn what_is_reported() {
        let reported = |written: &str| {
            let mut remarks = Vec::new();
            pmid_of_field(written, &mut remarks);
            remarks.len()
        };
        assert_eq!(reported("39000001"), 0);
        assert_eq!(reported("n/a"), 0);
        assert_eq!(reported("PMC123456"), 1);
        assert_eq!(reported("see PubMed"), 1);
    }
}
