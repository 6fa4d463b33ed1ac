//! Three kinds of path that are never mixed: where something was read, where something is written,
//! and how it is addressed.

use std::fmt;
use std::sync::Arc;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::Serialize;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A file of the person's folder, relative to `site.toml`, with `/` between its parts:
/// `content/cv.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
pub struct SourcePath(Arc<str>);

/// A file inside one of the two output trees, with `/` between its parts and never one in front:
/// `cv/index.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
pub struct OutputPath(Arc<str>);

/// The address of a page or file on the site, percent-encoded, from the root: `/cv/`, `/cv.pdf`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
pub struct Route(Arc<str>);

/// Characters that must be escaped in the path of a URL.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'%')
    .add(b'\\')
    .add(b'^')
    .add(b'|');

impl SourcePath {
    pub fn new(path: &str) -> Self {
        SourcePath(path.into())
    }

    /// A path as a disk has it. Some disks write an accent behind its letter and people write both as
    /// one character; here they are one, so that a name is found.
    pub fn of_disk(path: &str) -> Self {
        match is_nfc_quick(path.chars()) {
            IsNormalized::Yes => SourcePath::new(path),
            _ => SourcePath::new(&path.nfc().collect::<String>()),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder of the file, without a trailing slash; empty for a file beside `site.toml`.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether it is in `content/`: nothing else of the folder may be published.
    pub fn is_content(&self) -> bool {
        self.0.starts_with("content/")
    }

    /// Whether it is in `private/`: nothing of it may be published.
    pub fn is_private(&self) -> bool {
        self.0.starts_with("private/")
    }

    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The file's name up to its last dot.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The extension of the file's name, in lower case; empty without one.
    pub fn extension(&self) -> String {
        self.file_name()
            .rsplit_once('.')
            .map(|(_, extension)| extension.to_lowercase())
            .unwrap_or_default()
    }

    /// Resolves `relative` against a folder (`""` is the root): `.` and `..` are resolved; `None`
    /// if the path would leave the person's folder.
    pub fn join(folder: &str, relative: &str) -> Option<SourcePath> {
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(SourcePath::of_disk(&parts.join("/")))
    }
}

impl OutputPath {
    pub fn new(path: &str) -> Self {
        OutputPath(path.trim_start_matches('/').into())
    }

    /// The file that holds the page at `/slug/`; the empty slug is the home page.
    pub fn page(slug: &str) -> Self {
        match slug.trim_matches('/') {
            "" => OutputPath("index.html".into()),
            slug => OutputPath(format!("{slug}/index.html").into()),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How the file is addressed: a folder's `index.html` by the folder.
    pub fn route(&self) -> Route {
        let path = match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.0,
        };
        Route(format!("/{}", utf8_percent_encode(path, PATH)).into())
    }
}

impl Route {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
