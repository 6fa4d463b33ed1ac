//! `folio check --online`: asks other sites whether the links to them still lead somewhere, and
//! Crossref, PubMed and ORCID about the works.
//!
//! Nobody else comes here. What is sent is an address that the pages show, or a number of a work or
//! of the person that they show; nothing says who asks. No machine of a private network is ever
//! asked. What the answers mean is said by `lint::online`.

mod client;
mod guard;
mod links;
mod memory;
mod services;

use std::time::Duration;

use crate::lint::online::{Answers, Questions};
use crate::plan::Store;
use client::Client;
use memory::Memory;

/// Where the services are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Services {
    pub crossref: String,
    pub pubmed: String,
    pub orcid: String,
}

impl Default for Services {
    fn default() -> Self {
        Services {
            crossref: "https://api.crossref.org".to_owned(),
            pubmed: "https://eutils.ncbi.nlm.nih.gov/entrez/eutils".to_owned(),
            orcid: "https://pub.orcid.org".to_owned(),
        }
    }
}

/// How it is asked.
#[derive(Clone, Copy, Debug)]
pub struct Manners {
    /// Between two questions to one host.
    pub pause: Duration,
    /// How long one question may take.
    pub longest: Duration,
    /// How long all links together may take.
    pub all_links: Duration,
    /// Whether machines of a private network, and this one, may be asked: for tests alone.
    pub asks_private: bool,
}

impl Default for Manners {
    fn default() -> Self {
        Manners {
            pause: Duration::from_millis(700),
            longest: Duration::from_secs(15),
            all_links: Duration::from_secs(180),
            asks_private: false,
        }
    }
}

/// Asks everything. `now` is the time of the run in seconds; `store` has what was answered within a
/// day, and keeps what is answered now.
pub fn ask(
    questions: &Questions,
    services: &Services,
    manners: Manners,
    (store, now): (&dyn Store, i64),
) -> Answers {
    let client = Client::new(manners);
    let memory = Memory::new(store, now);
    let mut answers = Answers::default();
    let of_hosts = links::ask(&client, &memory, &questions.links, &mut answers.links);
    let of_services = services::ask(&client, &memory, services, questions, &mut answers);
    answers.is_offline = match (of_hosts, of_services) {
        (None, None) => false,
        (hosts, services) => hosts != Some(true) && services != Some(true),
    };
    answers
}
