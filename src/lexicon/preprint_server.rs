//! Servers on which works lie before a journal has them, and archives of copies: their names as they
//! are printed, and where a number leads.
//!
//! A table; reads no number.

/// A server of preprints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreprintServer {
    /// The name as the server prints it.
    pub name: &'static str,
    /// What stands before a number in an address; `None` where works are found by their DOI alone.
    pub address: Option<&'static str>,
}

/// In small letters and without blanks, as they begin a text; the first one that fits counts.
const SERVERS: &[(&str, PreprintServer)] = &[
    ("arxiv", server("arXiv", Some("https://arxiv.org/abs/"))),
    ("corr", server("arXiv", Some("https://arxiv.org/abs/"))),
    ("medrxiv", server("medRxiv", None)),
    ("biorxiv", server("bioRxiv", None)),
    ("chemrxiv", server("ChemRxiv", None)),
    ("psyarxiv", server("PsyArXiv", None)),
    ("socarxiv", server("SocArXiv", None)),
    ("edarxiv", server("EdArXiv", None)),
    ("eartharxiv", server("EarthArXiv", None)),
    ("engrxiv", server("engrXiv", None)),
    ("techrxiv", server("TechRxiv", None)),
    ("ssrn", server("SSRN", None)),
    ("socialscienceresearchnetwork", server("SSRN", None)),
    ("researchsquare", server("Research Square", None)),
    ("preprints.org", server("Preprints.org", None)),
    ("preprints", server("Preprints.org", None)),
    ("osfpreprints", server("OSF Preprints", None)),
    ("authorea", server("Authorea", None)),
    ("hal", server("HAL", Some("https://hal.science/"))),
    ("jmirpreprints", server("JMIR Preprints", None)),
    ("qeios", server("Qeios", None)),
];

const fn server(name: &'static str, address: Option<&'static str>) -> PreprintServer {
    PreprintServer { name, address }
}

/// The server that a text names, such as `arXiv preprint arXiv:2401.12345` or `CoRR`. A journal that
/// only begins like one, such as `Halo`, is none.
pub fn preprint_server(text: &str) -> Option<PreprintServer> {
    let folded: String =
        text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    let found = SERVERS.iter().find(|(start, _)| {
        folded.strip_prefix(start).is_some_and(|rest| {
            let goes_on = rest.starts_with(|c: char| c.is_alphabetic());
            !goes_on
                || rest.starts_with("preprint")
                || rest.starts_with("eprint")
                || rest.starts_with("e-print")
                || rest.starts_with("electronic")
                || rest.starts_with("arxiv")
        })
    });
    found.map(|(_, server)| *server)
}

/// Whether a text names such a server.
pub fn is_preprint_server(text: &str) -> bool {
    preprint_server(text).is_some()
}
