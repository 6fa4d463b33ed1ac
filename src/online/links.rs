//! Whether links lead somewhere: a few hosts at a time, each by itself.
//!
//! Reads no page. A host that lets no programs in, or is in trouble, says nothing about a link.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::thread;

use ureq::http::Method;
use url::Url;

use crate::lint::online::{Death, LinkAnswer, OutsideLink, Unclear};
use crate::online::client::{Client, Fault, Head};
use crate::online::memory::Memory;

/// So many hosts are asked at once.
const AT_ONCE: usize = 8;
/// So many steps may lead to a page.
const MOST_STEPS: usize = 8;

/// Hosts whose answer is where something is: that they know it is the answer.
const REGISTRIES: [&str; 6] =
    ["doi.org", "dx.doi.org", "hdl.handle.net", "purl.org", "w3id.org", "n2t.net"];

/// Asks for all links and notes the answers. Returns whether any host answered, now or within the
/// last day, and `None` where none was to be asked; links are dead only if one did, as else this
/// machine or its network is at fault.
pub fn ask(
    client: &Client,
    memory: &Memory<'_>,
    links: &[OutsideLink],
    answers: &mut BTreeMap<String, LinkAnswer>,
) -> Option<bool> {
    let mut by_host: BTreeMap<String, Vec<(&str, Url)>> = BTreeMap::new();
    for OutsideLink { address, .. } in links {
        let Ok(url) = Url::parse(address) else {
            answers.insert(address.clone(), LinkAnswer::Unclear(Unclear::Maze));
            continue;
        };
        match memory.link(address) {
            Some(known) => _ = answers.insert(address.clone(), known),
            None => {
                let host = url.host_str().unwrap_or_default().to_owned();
                by_host.entry(host).or_default().push((address, url));
            }
        }
    }
    let left: Mutex<VecDeque<_>> = Mutex::new(by_host.into_values().collect());
    let asked = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let next = left.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                    let Some(links) = next else { return };
                    for (address, url) in links {
                        let answer = match client.is_late() {
                            true => LinkAnswer::Unclear(Unclear::NoTime),
                            false => of_link(client, &url),
                        };
                        let mut asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
                        asked.push((address.to_owned(), answer));
                    }
                }
            });
        }
    });
    let asked = asked.into_inner().unwrap_or_else(PoisonError::into_inner);
    let all = || answers.values().chain(asked.iter().map(|(_, answer)| answer));
    let is_wanted = all().any(|answer| *answer != LinkAnswer::Dead(Death::Private));
    let is_reached = all().any(is_an_answer);
    let is_safe = asked
        .iter()
        .map(|(address, answer)| (address, answer))
        .chain(&*answers)
        .any(|(address, answer)| address.starts_with("https:") && is_an_answer(answer));
    for (address, answer) in asked {
        let answer = match answer {
            LinkAnswer::Dead(Death::NoSuchHost) if !is_reached => {
                LinkAnswer::Unclear(Unclear::Silent)
            }
            LinkAnswer::Dead(Death::Certificate) if !is_safe => {
                LinkAnswer::Unclear(Unclear::Unsafe)
            }
            answer => answer,
        };
        let is_passing = matches!(
            answer,
            LinkAnswer::Unclear(Unclear::NoTime | Unclear::Silent | Unclear::Unsafe)
        );
        if !is_passing {
            memory.keep_link(&address, &answer);
        }
        answers.insert(address, answer);
    }
    is_wanted.then_some(is_reached)
}

/// Whether a host said it.
fn is_an_answer(answer: &LinkAnswer) -> bool {
    use LinkAnswer::{Alive, Dead, Moved, Unclear as Open};
    matches!(
        answer,
        Alive
            | Moved(_)
            | Dead(Death::NotFound | Death::Gone)
            | Open(Unclear::Guarded(_) | Unclear::Fault(_) | Unclear::Maze)
    )
}

/// Follows a link to its end.
fn of_link(client: &Client, url: &Url) -> LinkAnswer {
    let mut at = url.clone();
    // The last address that all steps so far lead to for good.
    let mut moved: Option<Url> = None;
    let mut is_lasting = true;
    for _ in 0..MOST_STEPS {
        let head = match head(client, &at) {
            Ok(head) => head,
            Err(fault) => return of_fault(fault, at == *url),
        };
        if !matches!(head.status, 301 | 302 | 303 | 307 | 308) {
            return of_end(url, head.status, moved);
        }
        let is_registry = at.host_str().is_some_and(|host| REGISTRIES.contains(&host));
        let next = head.location.and_then(|location| at.join(&location).ok());
        let Some(next) = next.filter(|next| matches!(next.scheme(), "http" | "https")) else {
            return LinkAnswer::Unclear(Unclear::Maze);
        };
        let is_within = next.host_str().is_some_and(|host| REGISTRIES.contains(&host));
        if is_registry && !is_within {
            return of_end(url, 200, moved);
        }
        is_lasting &= matches!(head.status, 301 | 308);
        if is_lasting {
            moved = Some(next.clone());
        }
        at = next;
    }
    LinkAnswer::Unclear(Unclear::Maze)
}

/// A host that does not take the short question gets the usual one.
fn head(client: &Client, url: &Url) -> Result<Head, Fault> {
    match client.head(Method::HEAD, url) {
        Ok(head) if !matches!(head.status, 403 | 404 | 405 | 400 | 500 | 501 | 503) => Ok(head),
        Ok(_) => client.head(Method::GET, url),
        // Some break the connection instead.
        Err(Fault::Silent) if !client.is_late() => client.head(Method::GET, url),
        Err(fault) => Err(fault),
    }
}

fn of_end(url: &Url, status: u16, moved: Option<Url>) -> LinkAnswer {
    match status {
        200..=299 => match moved.filter(|to| is_better(url, to)) {
            Some(to) => LinkAnswer::Moved(with_fragment(url, to)),
            None => LinkAnswer::Alive,
        },
        404 => LinkAnswer::Dead(Death::NotFound),
        410 => LinkAnswer::Dead(Death::Gone),
        500..=599 => LinkAnswer::Unclear(Unclear::Fault(status)),
        _ => LinkAnswer::Unclear(Unclear::Guarded(status)),
    }
}

/// Whether a new address says the same as the old one did. A start page instead of a page, or a page
/// to sign in, does not.
fn is_better(old: &Url, new: &Url) -> bool {
    const DOORS: [&str; 7] = ["login", "signin", "sign-in", "log-in", "auth", "consent", "error"];
    let path = new.path().to_ascii_lowercase();
    let is_start = path.trim_matches('/').is_empty() && !old.path().trim_matches('/').is_empty();
    let is_door = path.split(['/', '.']).any(|part| DOORS.contains(&part));
    old.as_str() != new.as_str() && !is_start && !is_door
}

/// What follows `#` stays, unless the new address has its own.
fn with_fragment(old: &Url, mut new: Url) -> String {
    if new.fragment().is_none() {
        new.set_fragment(old.fragment());
    }
    new.into()
}

/// `is_written` is a fault of the address that is on the page, and not of one that it leads to.
fn of_fault(fault: Fault, is_written: bool) -> LinkAnswer {
    match fault {
        Fault::NoSuchHost => LinkAnswer::Dead(Death::NoSuchHost),
        Fault::BadCertificate => LinkAnswer::Dead(Death::Certificate),
        Fault::Private if is_written => LinkAnswer::Dead(Death::Private),
        Fault::Private | Fault::PrivateName => LinkAnswer::Unclear(Unclear::PrivateName),
        Fault::Unsafe => LinkAnswer::Unclear(Unclear::Unsafe),
        Fault::Silent => LinkAnswer::Unclear(Unclear::Silent),
    }
}
