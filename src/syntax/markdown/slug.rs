//! The name that a heading gets in links, by the rule that code hosts use, so that a link works
//! there and on the site.

use std::collections::BTreeSet;

/// What the ids begin with that pages give to their own parts; no heading's does.
pub const OWN_IDS: &str = "folio__";

/// Gives each name once per file: the second `Methods` becomes `methods-1`.
#[derive(Default)]
pub struct Slugs {
    taken: BTreeSet<String>,
}

impl Slugs {
    /// Reserves a name that the person wrote; `false` when it was taken before.
    pub fn reserve(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// A name made from the words of a heading.
    pub fn make(&mut self, words: &str) -> String {
        let base = slug(words);
        let base = match &base[..] {
            "" => "section".to_owned(),
            base if base.starts_with(OWN_IDS) => format!("section-{base}"),
            base => base.to_owned(),
        };
        if self.taken.insert(base.clone()) {
            return base;
        }
        let numbered = (1..)
            .map(|number| format!("{base}-{number}"))
            .find(|candidate| !self.taken.contains(candidate))
            .unwrap_or(base);
        self.taken.insert(numbered.clone());
        numbered
    }
}

/// Lower case, letters and digits of any script kept, spaces turned into hyphens, everything else
/// dropped.
fn slug(words: &str) -> String {
    words
        .trim()
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
            c if c.is_whitespace() => Some('-'),
            _ => None,
        })
        .collect()
}
