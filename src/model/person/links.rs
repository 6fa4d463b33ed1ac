//! Where a link leads: from the written target to an address on the site.
//!
//! Knows which files become pages and which are copied; makes no HTML.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use crate::base::{OutputPath, SourcePath, well_known};

/// A page that a source file becomes, with the ids that its headings have.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageTarget {
    pub output: OutputPath,
    pub ids: BTreeSet<String>,
}

/// Every target that a relative link can have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Links {
    pub pages: BTreeMap<SourcePath, PageTarget>,
    /// Files that are no pages: PDFs, pictures, tables.
    pub files: BTreeMap<SourcePath, OutputPath>,
    /// Pages under embargo: they exist, and nothing may link to them yet.
    pub embargoed: BTreeSet<SourcePath>,
}

/// Where one link leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LinkTarget {
    /// Another site, a mailbox, a telephone: left as written.
    Outside(String),
    /// An address on this site that was written from its root: `/cv/`.
    Address(String),
    /// A page, and the id of a heading on it.
    Page(OutputPath, Option<String>),
    File(SourcePath, OutputPath),
    /// A page that may not be shown yet.
    Embargoed,
}

/// Why a link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Broken {
    NoSuchFile,
    /// The page is there, and has no such heading.
    NoSuchId {
        id: String,
        known: Vec<String>,
    },
    OutsideFolder,
    /// It leads to a file that is never published.
    Private,
    /// A scheme that links may not use.
    Scheme(String),
}

impl Links {
    /// Resolves a link that is written in `from`. A relative path counts from the file's own
    /// folder, as on a code host, and from `content/` if nothing is there.
    pub fn resolve(&self, from: &SourcePath, written: &str) -> Result<LinkTarget, Broken> {
        if written.starts_with("//") {
            return Ok(LinkTarget::Outside(format!("https:{written}")));
        }
        if let Some((scheme, _)) = written.split_once(':')
            && !scheme.is_empty()
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
        {
            return match scheme.to_ascii_lowercase().as_str() {
                "http" | "https" | "mailto" | "tel" | "ftp" | "sms" => {
                    Ok(LinkTarget::Outside(written.to_owned()))
                }
                "doi" => Ok(LinkTarget::Outside(format!("https://doi.org/{}", &written[4..]))),
                other => Err(Broken::Scheme(other.to_owned())),
            };
        }
        let (path, id) = match written.split_once('#') {
            Some((path, id)) => (
                path,
                Some(percent_decode_str(id).decode_utf8_lossy().into_owned())
                    .filter(|id| !id.is_empty()),
            ),
            None => (written, None),
        };
        if path.starts_with('/') {
            return Ok(LinkTarget::Address(written.to_owned()));
        }
        if path.is_empty() {
            return match self.pages.get(from) {
                Some(page) => with_id(page, id),
                None => Err(Broken::NoSuchFile),
            };
        }
        let path = percent_decode_str(path.split('?').next().unwrap_or(path))
            .decode_utf8_lossy()
            .into_owned();
        let candidates =
            [SourcePath::join(from.folder(), &path), SourcePath::join("content", &path)];
        for candidate in candidates.iter().flatten() {
            if let Some(page) = self.page(candidate) {
                return with_id(page, id);
            }
            if let Some((source, output)) = self.files.get_key_value(candidate) {
                return Ok(LinkTarget::File(source.clone(), output.clone()));
            }
            if self.embargoed.contains(candidate) || self.embargoed.contains(&index_of(candidate)) {
                return Ok(LinkTarget::Embargoed);
            }
        }
        match &candidates[0] {
            None => Err(Broken::OutsideFolder),
            // From a private text, what is not found there is meant to be in `content/`.
            Some(path) if is_private(path) && !is_private(from) => Err(Broken::Private),
            Some(_) => Err(Broken::NoSuchFile),
        }
    }

    /// The page of a file, or of the folder that holds it: `posters/sts-2025/` is its `index.md`.
    fn page(&self, path: &SourcePath) -> Option<&PageTarget> {
        self.pages.get(path).or_else(|| self.pages.get(&index_of(path)))
    }

    /// Every path that a link may be written with, seen from `from`, for "did you mean".
    pub fn known(&self, from: &SourcePath) -> Vec<String> {
        self.pages
            .keys()
            .chain(self.files.keys())
            .map(|path| relative(from.folder(), path.as_str()))
            .collect()
    }
}

fn is_private(path: &SourcePath) -> bool {
    path.as_str() == well_known::PRIVATE || path.as_str().starts_with("private/")
}

fn index_of(folder: &SourcePath) -> SourcePath {
    SourcePath::new(&format!("{folder}/index.md"))
}

fn with_id(page: &PageTarget, id: Option<String>) -> Result<LinkTarget, Broken> {
    match id {
        Some(id) if !page.ids.contains(&id) => {
            Err(Broken::NoSuchId { id, known: page.ids.iter().cloned().collect() })
        }
        id => Ok(LinkTarget::Page(page.output.clone(), id)),
    }
}

/// The relative path from a folder to a file: `../posters/sts-2025/index.md`.
fn relative(folder: &str, path: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = path.split('/').collect();
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", from.len() - common);
    up.chain(to[common..].iter().copied()).collect::<Vec<_>>().join("/")
}
