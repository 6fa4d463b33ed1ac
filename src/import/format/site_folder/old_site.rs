//! What the settings of a site maker say of the old site as a whole: its address, and a sentence about it.
//!
//! The new site has its own address and says in its own words who the person is, so neither goes
//! anywhere; both are told.

use super::samples::{is_example, is_sample};
use crate::import::career::{Career, LeftOut};
use crate::import::format::json::Fields;
use crate::import::words::WordCount;

/// The keys of Jekyll, and why what they say is left.
const KEYS: [(&str, &str); 3] = [
    ("url", "it is the address of the old site; where the new one stands, `[site] url` says"),
    ("description", "it describes the old site; on folio's first page your headline and story do"),
    ("keywords", "folio writes no keywords: search engines do not read them"),
];

/// Tells what is said of the site, but for what a theme brought.
pub fn leave(settings: &mut Fields<'_>, words: &mut WordCount, part: &mut Career) {
    for (key, why) in KEYS {
        let Some(what) = settings.text(key) else { continue };
        if is_example(&what.text) || is_sample(&what.text) {
            continue;
        }
        words.add(&what.words());
        part.left.push(LeftOut { what, why: why.to_owned() });
    }
}
