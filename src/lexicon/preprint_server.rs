//! Servers on which works lie before a journal has them: their names as they are printed, where a
//! number leads, and whose DOIs are theirs.
//!
//! A table and its readers. It asks no server, and reads no number.

/// A server of preprints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreprintServer {
    /// The name as the server prints it.
    pub name: &'static str,
    /// What stands before a number in an address; `None` where works are found by their DOI alone.
    pub address: Option<&'static str>,
}

const ARXIV: PreprintServer = server("arXiv", Some("https://arxiv.org/abs/"));
const MEDRXIV: PreprintServer = server("medRxiv", Some("https://www.medrxiv.org/content/10.1101/"));
const BIORXIV: PreprintServer = server("bioRxiv", Some("https://www.biorxiv.org/content/10.1101/"));
const SSRN: PreprintServer = server("SSRN", Some("https://ssrn.com/abstract="));
const RESEARCH_SQUARE: PreprintServer =
    server("Research Square", Some("https://www.researchsquare.com/article/"));
const PREPRINTS: PreprintServer =
    server("Preprints.org", Some("https://www.preprints.org/manuscript/"));
const CHEMRXIV: PreprintServer = server("ChemRxiv", None);
const PSYARXIV: PreprintServer = server("PsyArXiv", Some("https://osf.io/preprints/psyarxiv/"));
const SOCARXIV: PreprintServer = server("SocArXiv", Some("https://osf.io/preprints/socarxiv/"));
const OSF: PreprintServer = server("OSF Preprints", Some("https://osf.io/preprints/osf/"));
const TECHRXIV: PreprintServer = server("TechRxiv", None);
const AUTHOREA: PreprintServer = server("Authorea", None);
const HAL: PreprintServer = server("HAL", Some("https://hal.science/"));
const QEIOS: PreprintServer = server("Qeios", Some("https://www.qeios.com/read/"));

/// In small letters and without blanks, as they begin a text; the first one that fits counts.
const SERVERS: &[(&str, PreprintServer)] = &[
    ("arxiv", ARXIV),
    ("corr", ARXIV),
    ("computingresearchrepository", ARXIV),
    ("medrxiv", MEDRXIV),
    ("biorxiv", BIORXIV),
    ("chemrxiv", CHEMRXIV),
    ("psyarxiv", PSYARXIV),
    ("socarxiv", SOCARXIV),
    ("osfpreprints", OSF),
    ("osf.io", OSF),
    ("osf", OSF),
    ("ssrn", SSRN),
    ("socialscienceresearchnetwork", SSRN),
    ("preprintswiththelancet", SSRN),
    ("researchsquare", RESEARCH_SQUARE),
    ("ressq", RESEARCH_SQUARE),
    ("preprints.org", PREPRINTS),
    ("preprints", PREPRINTS),
    ("techrxiv", TECHRXIV),
    ("authorea", AUTHOREA),
    ("hal.science", HAL),
    ("hal-", HAL),
    ("hal", HAL),
    ("qeios", QEIOS),
    ("jmirpreprints", server("JMIR Preprints", Some("https://preprints.jmir.org/preprint/"))),
    ("peerjpreprints", server("PeerJ Preprints", None)),
    ("scielopreprints", server("SciELO Preprints", None)),
    ("edarxiv", server("EdArXiv", Some("https://osf.io/preprints/edarxiv/"))),
    ("eartharxiv", server("EarthArXiv", None)),
    ("ecoevorxiv", server("EcoEvoRxiv", None)),
    ("engrxiv", server("engrXiv", None)),
    ("agrixiv", server("AgriXiv", None)),
    ("africarxiv", server("AfricArXiv", None)),
    ("arabixiv", server("Arabixiv", None)),
    ("biohackrxiv", server("BioHackrXiv", None)),
    ("chinaxiv", server("ChinaXiv", None)),
    ("indiarxiv", server("IndiaRxiv", None)),
    ("lawarxiv", server("LawArXiv", None)),
    ("metaarxiv", server("MetaArXiv", Some("https://osf.io/preprints/metaarxiv/"))),
    ("mindrxiv", server("MindRxiv", None)),
    ("nutrixiv", server("NutriXiv", None)),
    ("sportrxiv", server("SportRxiv", None)),
    ("thesiscommons", server("Thesis Commons", None)),
    ("veterixiv", server("VeteriXiv", None)),
    ("vixra", server("viXra", None)),
    ("jxiv", server("Jxiv", None)),
    ("essoar", server("ESS Open Archive", None)),
    ("earthandspacescienceopenarchive", server("ESS Open Archive", None)),
    ("essopenarchive", server("ESS Open Archive", None)),
];

/// What `eprinttype` and `archivePrefix` name besides servers: where books, programs and records lie.
const CATALOGS: [&str; 22] = [
    "bitbucket",
    "cran",
    "ctan",
    "doi",
    "eric",
    "figshare",
    "github",
    "gitlab",
    "googlebooks",
    "handle",
    "hdl",
    "isbn",
    "jstor",
    "lccn",
    "mr",
    "oclc",
    "pmc",
    "pmcid",
    "pmid",
    "pubmed",
    "pypi",
    "urn",
];

/// Whether a name in the place of a server's is that of a catalog, whose works are no preprints.
pub fn is_catalog(text: &str) -> bool {
    let folded = text.to_lowercase().replace([' ', '-'], "");
    CATALOGS.contains(&folded.as_str())
}

/// The beginnings of DOIs that a server alone gives out, as Crossref and DataCite list them.
const DOI_PREFIXES: &[(&str, PreprintServer)] = &[
    ("10.48550/", ARXIV),
    ("10.21203/", RESEARCH_SQUARE),
    ("10.20944/", PREPRINTS),
    ("10.2139/ssrn.", SSRN),
    ("10.26434/", CHEMRXIV),
    ("10.31234/", PSYARXIV),
    ("10.31235/", SOCARXIV),
    ("10.31219/", OSF),
    ("10.36227/", TECHRXIV),
    ("10.22541/", AUTHOREA),
    ("10.32388/", QEIOS),
];

const fn server(name: &'static str, address: Option<&'static str>) -> PreprintServer {
    PreprintServer { name, address }
}

/// What people write before the name of a server, in small letters and without blanks.
const ANNOUNCEMENTS: [&str; 16] = [
    "preprintavailableat",
    "preprintavailableon",
    "preprintpostedon",
    "preprintpostedat",
    "preprintserver",
    "availableat",
    "availableon",
    "availablefrom",
    "postedon",
    "preprintat",
    "preprinton",
    "preprint,",
    "preprint:",
    "preprint.",
    "preprint(",
    "e-print:",
];

/// The server that a text names, such as `arXiv preprint arXiv:2401.12345`, `CoRR`, `Available at
/// SSRN 4700001` or `bioRxiv : the preprint server for biology`. A journal that only begins like one, such as `Halo`, is none.
pub fn preprint_server(text: &str) -> Option<PreprintServer> {
    // What may follow the name without a sign between.
    const TAILS: [&str; 8] =
        ["preprint", "eprint", "e-print", "electronic", "arxiv", "journal", "server", "repository"];
    let folded: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '{' | '}'))
        .flat_map(char::to_lowercase)
        .collect();
    let announcement = ANNOUNCEMENTS.iter().find(|start| folded.starts_with(**start));
    let folded = announcement.map_or(folded.as_str(), |start| {
        folded[start.len()..].trim_start_matches([':', ',', '.', '('])
    });
    let folded = folded.strip_prefix("https://").unwrap_or(folded);
    let folded = folded.strip_prefix("www.").unwrap_or(folded);
    let found = SERVERS.iter().find(|(start, _)| {
        folded.strip_prefix(start).is_some_and(|rest| {
            let goes_on = rest.starts_with(|c: char| c.is_alphabetic());
            start.ends_with('-') || !goes_on || TAILS.iter().any(|tail| rest.starts_with(tail))
        })
    });
    found.map(|(_, server)| *server)
}

/// Whether a text names such a server.
pub fn is_preprint_server(text: &str) -> bool {
    preprint_server(text).is_some()
}

/// The server that gave out a bare DOI. bioRxiv and medRxiv share their prefixes with each other,
/// where the number of digits tells them apart, and the older one with a publisher of journals.
pub fn server_of_doi(doi: &str) -> Option<PreprintServer> {
    let doi = doi.to_lowercase();
    let known = DOI_PREFIXES.iter().find(|(prefix, _)| doi.starts_with(prefix));
    if let Some((_, server)) = known {
        return Some(*server);
    }
    let suffix = doi.strip_prefix("10.1101/").or_else(|| doi.strip_prefix("10.64898/"))?;
    let parts: Vec<&str> = suffix.split('.').collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(is_number) || !matches!(parts.len(), 1 | 4) {
        return None;
    }
    match parts.last()?.len() {
        6 => Some(BIORXIV),
        8 => Some(MEDRXIV),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{preprint_server, server_of_doi};

    #[test]
    fn names() {
        for (text, name) in [
            ("arXiv", "arXiv"),
            ("arXiv preprint arXiv:2401.12345", "arXiv"),
            ("arXiv e-prints", "arXiv"),
            ("arXiv:2401.12345 [cs]", "arXiv"),
            ("ArXiv.org", "arXiv"),
            ("CoRR", "arXiv"),
            ("medRxiv", "medRxiv"),
            ("medRxiv [Preprint]", "medRxiv"),
            ("medRxiv : the preprint server for health sciences", "medRxiv"),
            ("bioRxiv preprint", "bioRxiv"),
            ("SSRN Electronic Journal", "SSRN"),
            ("SSRN Journal", "SSRN"),
            ("Available at SSRN", "SSRN"),
            ("Available at SSRN 4700001", "SSRN"),
            ("Available at SSRN: https://ssrn.com/abstract=4700001", "SSRN"),
            ("Preprint at arXiv", "arXiv"),
            ("Preprint at https://arxiv.org/abs/2401.12345", "arXiv"),
            ("Preprint, arXiv:2401.12345", "arXiv"),
            ("Preprint available at medRxiv", "medRxiv"),
            ("Posted on bioRxiv", "bioRxiv"),
            ("Available at the library", ""),
            ("Preprint", ""),
            ("Research Square", "Research Square"),
            ("Res Sq", "Research Square"),
            ("Preprints.org", "Preprints.org"),
            ("Preprints", "Preprints.org"),
            ("OSF Preprints", "OSF Preprints"),
            ("PsyArXiv", "PsyArXiv"),
            ("HAL", "HAL"),
            ("hal-01234567", "HAL"),
            ("Halo", ""),
            ("Correspondence", ""),
            ("JAMA Surgery", ""),
            ("Zenodo", ""),
            ("", ""),
        ] {
            assert_eq!(preprint_server(text).map_or("", |server| server.name), name, "{text}");
        }
    }

    #[test]
    fn dois() {
        for (doi, name) in [
            ("10.48550/arXiv.2401.12345", "arXiv"),
            ("10.1101/2024.01.02.573800", "bioRxiv"),
            ("10.1101/573800", "bioRxiv"),
            ("10.1101/2024.01.02.24300001", "medRxiv"),
            ("10.1101/19001234", "medRxiv"),
            ("10.1101/gr.123456.108", ""),
            ("10.21203/rs.3.rs-123456/v1", "Research Square"),
            ("10.2139/ssrn.1234567", "SSRN"),
            ("10.1001/jama.2024.1", ""),
        ] {
            assert_eq!(server_of_doi(doi).map_or("", |server| server.name), name, "{doi}");
        }
    }
}
