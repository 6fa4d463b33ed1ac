//! An address as paper shows it, where nobody can follow a link: for documents, and for pages that
//! are printed.
//!
//! Checks no address and makes no link.

use percent_encoding::percent_decode_str;

use crate::lexicon::web_address::bare;
use crate::model::person::ProfileLink;

/// A link as paper shows it: a label, and its address without what a browser adds by itself, or the
/// service alone where nobody could type that. The label is empty where the other says whose it is.
pub fn printed_link(link: &ProfileLink) -> (&str, String) {
    // Nobody types the address of an ORCID iD: forms ask for its digits.
    if link.key == "orcid"
        && let Some(id) = link.url.trim_end_matches('/').rsplit('/').next()
    {
        return (&link.name, id.to_owned());
    }
    let address = shown_address(&link.url);
    // Nor one with a query, which a service has made for itself.
    if address.contains('?') && link.key != "website" {
        return ("", link.name.clone());
    }
    let folded = address.to_lowercase();
    let mut words = link.name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let names_service = words.all(|word| folded.contains(&word.to_lowercase()));
    // The address of a website says itself what it is.
    (if names_service || link.key == "website" { "" } else { &link.name }, address)
}

/// An address as people write it: without its scheme, and with letters as letters.
pub fn shown_address(url: &str) -> String {
    let short = bare(url);
    let decoded = percent_decode_str(short).decode_utf8().ok();
    let is_readable = |text: &str| text.chars().all(|c| !c.is_control() && !c.is_whitespace());
    decoded
        .filter(|text| is_readable(text))
        .map_or_else(|| short.to_owned(), |text| text.into_owned())
}
