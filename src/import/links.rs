//! Links of a career: the service of an address, the key of a name, and a key that is free.
//!
//! Whether a link may be as it is, is the work of `shape`.

use url::Url;

use crate::import::career::{Career, Extract};
use crate::lexicon::service::Service;
use crate::lexicon::web_address::web_address;

/// The known service whose address this is.
pub fn service_of(address: &str) -> Option<&'static Service> {
    Service::of_address(&Url::parse(&web_address(address)?).ok()?)
}

/// A name as a key: `Stack Overflow` is `stack-overflow`.
pub fn key_of(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

/// Adds a link under its key, or the key with a number where another has it.
pub fn add(key: &str, address: Extract, career: &mut Career) {
    let is_taken = |key: &str| career.links.iter().any(|(known, _)| known == key);
    let further = (2..).map(|number| format!("{key}-{number}"));
    let free = std::iter::once(key.to_owned()).chain(further).find(|key| !is_taken(key));
    career.links.extend(free.map(|key| (key, address)));
}
