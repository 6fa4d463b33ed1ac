//! The addresses of other sites that the pages link to.
//!
//! Looks at the links of pages alone: what else has addresses, such as the feed or a PDF, has those
//! of a page. Those of the site itself are left out: it may not be published yet.

use std::collections::BTreeMap;

use bytes::Bytes;
use percent_encoding::percent_decode_str;
use quick_xml::escape::unescape;

use crate::base::OutputPath;

/// An address, and the pages that link to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideLink {
    /// As the page has it.
    pub address: String,
    pub pages: Vec<OutputPath>,
}

impl OutsideLink {
    /// What a person may have written for it, the likeliest first: the address, without its codes,
    /// without its scheme, or the number of which the address is made.
    pub fn written_forms(&self) -> Vec<String> {
        let address = &self.address;
        let mut forms = vec![address.clone()];
        let decoded = percent_decode_str(address).decode_utf8_lossy().into_owned();
        let bare = decoded.split_once("://").map_or(&*decoded, |(_, bare)| bare).to_owned();
        let number = ["doi.org/", "orcid.org/", "pubmed.ncbi.nlm.nih.gov/"]
            .into_iter()
            .find_map(|start| bare.strip_prefix(start))
            .map(|number| number.trim_end_matches('/').to_owned());
        forms.push(decoded);
        forms.push(bare.trim_end_matches('/').to_owned());
        forms.extend(number);
        forms.dedup();
        forms.retain(|form| form.len() >= 6);
        forms
    }
}

/// Every address of another site on the pages, each once. `own` is the address of the site.
pub fn outside_links(site: &BTreeMap<OutputPath, Bytes>, own: Option<&str>) -> Vec<OutsideLink> {
    let mut pages_of: BTreeMap<String, Vec<OutputPath>> = BTreeMap::new();
    let pages = site.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    for (path, bytes) in pages {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        for address in links(text) {
            if own.is_some_and(|own| is_below(&address, own)) {
                continue;
            }
            let pages = pages_of.entry(address).or_default();
            if pages.last() != Some(path) {
                pages.push(path.clone());
            }
        }
    }
    pages_of.into_iter().map(|(address, pages)| OutsideLink { address, pages }).collect()
}

fn is_below(address: &str, own: &str) -> bool {
    let rest = address.strip_prefix(own.trim_end_matches('/'));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
}

/// The addresses with http and https in the links of a page.
fn links(text: &str) -> impl Iterator<Item = String> {
    let tags = text.match_indices("<a").chain(text.match_indices("<A"));
    tags.filter_map(|(at, _)| {
        let tag = &text[at + 2..];
        let inner = &tag[..tag.find('>')?];
        let attribute = href(inner.starts_with(char::is_whitespace).then_some(inner)?)?;
        let address = unescape(attribute).map_or(attribute.to_owned(), |known| known.into_owned());
        let address = address.trim().to_owned();
        let scheme = address.split_once("://")?.0.to_ascii_lowercase();
        matches!(&*scheme, "http" | "https").then_some(address)
    })
}

/// The value of `href`, in quotes or bare.
fn href(inner: &str) -> Option<&str> {
    let lower = inner.to_ascii_lowercase();
    let named = lower.match_indices("href").map(|(at, name)| (at, at + name.len()));
    let (_, end) = named
        .filter(|(at, _)| inner[..*at].ends_with(char::is_whitespace))
        .find(|(_, end)| inner[*end..].trim_start().starts_with('='))?;
    let value = inner[end..].trim_start().strip_prefix('=')?.trim_start();
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next(),
        _ => value.split_whitespace().next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(page: &str) -> Vec<String> {
        let site = BTreeMap::from([(
            OutputPath::new("cv/index.html"),
            Bytes::copy_from_slice(page.as_bytes()),
        )]);
        let links = outside_links(&site, Some("https://ada.example"));
        links.into_iter().map(|link| link.address).collect()
    }

    #[test]
    fn only_links_to_other_sites_are_found_and_each_once() {
        let page = "<p><a class=\"x\" href=\"https:&#x2F;&#x2F;a.example/?p=1&amp;q=2\">a</a> \
            <A HREF='http://b.example'>b</A> <a href=https://c.example/d>c</a> <a \
            href=\"/cv/\">cv</a> <a href=\"mailto:ada@ada.example\">m</a> <abbr \
            href=\"https://no.example\">n</abbr> <a data-href=\"https://no.example\">n</a> <a \
            href=\"https://ada.example/cv/\">own</a> <a href=\"https://ada.example.org\">not own</a> \
            <a href=\"http://b.example\">again</a> <code>&lt;a href=\"https://no.example\"</code>";
        assert_eq!(
            found(page),
            [
                "http://b.example",
                "https://a.example/?p=1&q=2",
                "https://ada.example.org",
                "https://c.example/d",
            ]
        );
    }
}
