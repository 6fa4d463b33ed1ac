//! Where a link leads: from the written target to an address on the site.
//!
//! Knows which files become pages and which are copied; makes no HTML.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use crate::base::{OutputPath, SourcePath, well_known};
use crate::source::EditionFiles;

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
    /// The files of the edition whose links they are.
    pub edition: Option<EditionFiles>,
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
            return Ok(LinkTarget::Address(self.in_own_root(written).to_owned()));
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
        let candidates = [self.beside(from, &path), SourcePath::join("content", &path)];
        for candidate in candidates.iter().flatten() {
            if let Some(page) = self.page(candidate) {
                let is_lost = self.lost_id(from, written).is_some();
                return with_id(page, id.filter(|_| !is_lost));
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

    /// The file and the id, for a link in a text of the site to a heading that the edition's own
    /// file lacks: it leads to the page then.
    pub fn lost_id(&self, from: &SourcePath, written: &str) -> Option<(SourcePath, String)> {
        let edition = self.edition.as_ref().filter(|edition| !edition.own.contains(from))?;
        let (path, id) = written.split_once('#')?;
        let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
        let id = percent_decode_str(id).decode_utf8_lossy().into_owned();
        let candidates = [self.beside(from, &path), SourcePath::join("content", &path)];
        let found = candidates.into_iter().flatten().flat_map(|file| [index_of(&file), file]);
        let own = found.into_iter().find(|file| edition.own.contains(file))?;
        let lacks = self.pages.get(&own).is_some_and(|page| !page.ids.contains(&id));
        (lacks && !id.is_empty()).then_some((own, id))
    }

    /// An address from the site's root, from that of the edition: `/cv/` for its `/de/cv/`.
    fn in_own_root<'a>(&self, written: &'a str) -> &'a str {
        let rest = self.edition.as_ref().and_then(|edition| {
            let rest = written.strip_prefix('/')?.strip_prefix(&edition.folder)?;
            rest.starts_with('/').then_some(rest)
        });
        rest.unwrap_or(written)
    }

    /// The file at a path that is written in `from`. A file of an edition lies one folder deeper than
    /// the one that it stands for, and its paths count from there.
    fn beside(&self, from: &SourcePath, path: &str) -> Option<SourcePath> {
        let Some(edition) = &self.edition else { return SourcePath::join(from.folder(), path) };
        let found = SourcePath::join(edition.on_disk(from).folder(), path)?;
        Some(edition.stands_for(&found))
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
