//! What a folder without a site shows: a page that begins one, in the language of the browser, and
//! what that page sends.
//!
//! Which pages there are, what a site is and whether it may be begun is decided by who runs the
//! server; nothing is written here.

use std::collections::BTreeMap;

use bytes::Bytes;
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};

use super::admission::{self, Refusal};
use super::request::Request;

/// Where a site is begun.
pub const START_PATH: &str = "/__folio/start";
/// The longest body: a name and a language.
const MOST: usize = 4 * 1024;
/// The language of a browser that asks for none of those that there are.
const FALLBACK: &str = "en";

/// The page that begins a site, by its language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StartPage {
    pub by_language: BTreeMap<String, Bytes>,
}

/// The site that a person wants.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct WantedSite {
    /// Whose it is; empty where a file is to say it.
    pub name: String,
    /// A tag; without one it is that of a new site.
    pub language: Option<String>,
    /// Whether the person has said yes to other files in the same folder.
    pub is_among_others: bool,
}

/// A site was begun: the page follows by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Begun {
    pub files: Vec<String>,
}

/// Begins the site of a folder that has none.
pub trait BeginSite: Send + Sync {
    /// Writes all of a new site or nothing. `Err` is a sentence for the person.
    fn begin(&self, wanted: WantedSite) -> Result<Begun, String>;
}

impl StartPage {
    /// The page in the language that a browser likes best of those that there are.
    pub fn page(&self, accept_language: &str) -> Bytes {
        let liked = liked(accept_language);
        let mut tags = liked.iter().map(String::as_str).chain([FALLBACK]);
        tags.find_map(|tag| self.by_language.get(tag)).cloned().unwrap_or_default()
    }
}

impl WantedSite {
    /// `?for=Ada%20Park&language=de&among=yes`.
    pub fn of_query(query: &str) -> WantedSite {
        let value = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            let (_, value) = pairs.find(|(given, _)| *given == name)?;
            Some(percent_decode_str(value).decode_utf8_lossy().into_owned())
        };
        WantedSite {
            name: value("for").unwrap_or_default(),
            language: value("language").filter(|tag| !tag.is_empty()),
            is_among_others: value("among").is_some_and(|among| among == "yes"),
        }
    }
}

/// Decides by the head whether a site may be begun, and gives the length of the body.
pub fn admit(asked: &Request, token: &str) -> Result<usize, Refusal> {
    admission::admit(asked, token, MOST, &"4 KB, the most that a page sends to begin a site")
}

/// The languages of an `Accept-Language`, without their countries, the best liked first.
fn liked(header: &str) -> Vec<String> {
    let mut tags: Vec<(f32, String)> = Vec::new();
    for part in header.split(',').take(32) {
        let (tag, quality) = part.split_once(";q=").unwrap_or((part, "1"));
        let quality: f32 = quality.trim().parse().unwrap_or(0.0);
        let language = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
        if quality > 0.0 {
            tags.push((quality, language));
        }
    }
    // Those that are liked alike stay in their order.
    tags.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    tags.into_iter().map(|(_, language)| language).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_page_that_it_likes_best() {
        let by_language = ["de", "en", "he"].map(|tag| (tag.to_owned(), Bytes::from(tag)));
        let pages = StartPage { by_language: by_language.into() };
        for (header, tag) in [
            ("", "en"),
            ("de", "de"),
            ("de-AT,de;q=0.9,en;q=0.8", "de"),
            ("sv-SE,sv;q=0.9", "en"),
            ("sv;q=1, he;q=0.7, de;q=0.8", "de"),
            ("de;q=0, he", "he"),
            ("en;q=0.5,HE", "he"),
            ("*", "en"),
            ("de;q=many", "en"),
        ] {
            assert_eq!(pages.page(header), tag, "{header}");
        }
    }

    #[test]
    fn what_an_import_says_of_the_site() {
        let wanted = WantedSite::of_query("name=cv.docx&start&for=Ada%20Park&language=de-AT");
        let is_among_others = false;
        let language = Some("de-AT".to_owned());
        assert_eq!(wanted, WantedSite { name: "Ada Park".to_owned(), language, is_among_others });
        assert_eq!(WantedSite::of_query("name=cv.docx&language="), WantedSite::default());
        assert!(WantedSite::of_query("among=yes").is_among_others);
    }
}
