//! The files and folders that folio knows by name, each named here and nowhere else.
//!
//! It does not say which of them exist, or what is in them.

use crate::base::SourcePath;

/// What the site is, and whose.
pub const SITE: &str = "site.toml";
/// What only documents in `packet/` may show.
pub const PRIVATE: &str = "private.toml";
/// The folder of all that may be published.
pub const CONTENT: &str = "content";
/// The folder of the person's own themes.
pub const THEMES: &str = "themes";
/// The folder of the person's own fonts.
pub const FONTS: &str = "fonts";
/// The folder of words that the site says otherwise, or in a language of its own.
pub const WORDS: &str = "words";
/// The folder that is never opened.
pub const PRIVATE_FOLDER: &str = "private";
/// The folder that a build writes the site into.
pub const DIST: &str = "dist";
/// The folder that a build writes private documents into.
pub const PACKET: &str = "packet";

pub const CV: &str = "content/cv.md";
pub const NARRATIVE: &str = "content/narrative.md";
/// The domain under which a host shows the site.
pub const DOMAIN: &str = "content/CNAME";
/// What GitHub does with a site that `folio new --github` has begun.
pub const WORKFLOW: &str = ".github/workflows/pages.yml";
/// What a `.bib` file cannot say of a publication.
pub const PUBLICATIONS: &str = "content/publications.toml";
/// How many operations there are of each category.
pub const CASE_LOG: &str = "content/case-log.toml";
/// The text of a poster's or talk's folder.
pub const INDEX: &str = "index.md";
/// The file that says what a theme is.
pub const THEME: &str = "theme.toml";

impl SourcePath {
    pub fn site() -> Self {
        SourcePath::new(SITE)
    }

    pub fn private() -> Self {
        SourcePath::new(PRIVATE)
    }

    pub fn cv() -> Self {
        SourcePath::new(CV)
    }

    pub fn narrative() -> Self {
        SourcePath::new(NARRATIVE)
    }

    pub fn publications() -> Self {
        SourcePath::new(PUBLICATIONS)
    }
}

/// The folders that a build reads or writes, or leaves alone because they are private.
pub const FOLDERS: [&str; 7] = [CONTENT, THEMES, FONTS, WORDS, PRIVATE_FOLDER, DIST, PACKET];
