//! What could not be asked, in one diagnostic.
//!
//! None of it is a fault of the site.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, counted};
use crate::lint::online::{Answers, LinkAnswer, NOT_ASKED, OFFLINE, Questions, Unclear};

/// So many hosts are named.
const MOST: usize = 8;

/// There is no network.
pub fn offline(questions: &Questions) -> Diagnostic {
    let links = counted(questions.links.len(), "link");
    let works = counted(questions.works.len(), "work");
    let message = format!(
        "nobody could be asked: this machine does not reach the internet, so {links} and {works} \
        were not looked at"
    );
    Diagnostic::new(&OFFLINE, message)
        .help("connect to the internet, and run `folio check --online` again")
}

/// Hosts that let nobody in, hosts in trouble, and services that were silent.
pub fn report(questions: &Questions, answers: &Answers) -> Option<Diagnostic> {
    let mut hosts: BTreeMap<(String, &'static str), usize> = BTreeMap::new();
    for link in &questions.links {
        if let Some(LinkAnswer::Unclear(unclear)) = answers.links.get(&link.address) {
            *hosts.entry((host(&link.address), why(*unclear))).or_default() += 1;
        }
    }
    let links: usize = hosts.values().sum();
    let mut said = Vec::new();
    if links > 0 {
        said.push(counted(links, "link"));
    }
    if !answers.silent.is_empty() {
        said.push(format!("what {} would say", answers.silent.join(" and ")));
    }
    if said.is_empty() {
        return None;
    }
    let message = format!("could not be looked at: {}", said.join(", and "));
    let named = hosts.iter().take(MOST).map(|((host, why), number)| match number {
        1 => format!("{host} {why}"),
        _ => format!("{host} {why} ({number})"),
    });
    let mut help: Vec<String> = named.collect();
    if hosts.len() > MOST {
        help.push(format!("{} more", counted(hosts.len() - MOST, "host")));
    }
    let way = match links {
        0 => "run `folio check --online` again in some minutes".to_owned(),
        _ => format!("open these links yourself once: {}", help.join("; ")),
    };
    Some(Diagnostic::new(&NOT_ASKED, message).help(way))
}

fn why(unclear: Unclear) -> &'static str {
    match unclear {
        Unclear::Guarded(_) => "lets no programs in",
        Unclear::Fault(_) => "has a fault of its own just now",
        Unclear::Silent => "does not answer",
        Unclear::Unsafe => "has a certificate that this machine cannot judge",
        Unclear::PrivateName => "is in a private network as seen from here, which is never asked",
        Unclear::Maze => "leads on and on",
        Unclear::NoTime => "was not asked, as time was up: run the check again",
    }
}

fn host(address: &str) -> String {
    let host = url::Url::parse(address).ok();
    let host = host.as_ref().and_then(url::Url::host_str).unwrap_or(address);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}
