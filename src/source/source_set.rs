//! The sources: every file of the person's folder that a build may read.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Diagnostic, FileKind, SourcePath, well_known};
use crate::source::system_font::SystemFonts;
use crate::source::{EditionFiles, PrivateSources, Source};

/// A file or folder beside site.toml that is known by its name alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    pub path: SourcePath,
    pub is_folder: bool,
}

impl Unread {
    /// What a name beside site.toml is, unless it belongs to what a build reads, writes or leaves
    /// alone.
    pub fn of_name(name: &str, is_folder: bool) -> Option<Unread> {
        let is_known = match is_folder {
            true => well_known::FOLDERS.contains(&name),
            false => [well_known::SITE, well_known::PRIVATE].contains(&name),
        };
        (!is_known && !is_litter(name)).then(|| Unread { path: SourcePath::new(name), is_folder })
    }
}

/// Whether a name is one that editors and systems leave behind: such files are skipped silently. A
/// name that is an ending alone is a slip of the person's.
pub fn is_litter(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with('.') && ![".md", ".markdown", ".bib", ".toml"].contains(&lower.as_str())
        || name.starts_with("~$")
        || name.starts_with('#') && name.ends_with('#')
        || name.ends_with('~')
        || lower.ends_with(".swp")
        || ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "$recycle.bin", "__macosx"]
            .contains(&lower.as_str())
}

/// Whether a file of `private/` is one that folio reads: a scan of a passport beside it is not even
/// opened.
pub(super) fn is_private_text(path: &SourcePath) -> bool {
    matches!(path.kind(), FileKind::Markdown | FileKind::Toml)
}

/// All sources by path, and the diagnostics of reading them.
#[derive(Clone, Debug, Default)]
pub struct SourceSet {
    pub sources: BTreeMap<SourcePath, Arc<Source>>,
    /// What lies beside site.toml and is not opened, in the order of names.
    pub unread: Vec<Unread>,
    pub private: PrivateSources,
    pub system_fonts: SystemFonts,
    pub diagnostics: Vec<Diagnostic>,
    /// Of which edition they are; `None` is the site in its first language.
    pub edition: Option<EditionFiles>,
}

impl SourceSet {
    /// A set made of texts, for tests and for importers: pairs of path and content.
    /// Like `load`, it keeps what lies elsewhere by its name.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut set = SourceSet::default();
        for (path, bytes) in files {
            let (top, is_folder) =
                path.split_once('/').map_or((path, false), |(top, _)| (top, true));
            if path.split('/').any(is_litter) {
                continue;
            }
            match Unread::of_name(top, is_folder) {
                Some(unread) => set.unread.push(unread),
                None => {
                    let source = Source::new(SourcePath::of_disk(path), bytes);
                    set.insert(Arc::new(source));
                }
            }
        }
        set.unread.sort();
        set.unread.dedup();
        set
    }

    /// Adds a file, a private one among the private; `Some` is another one of the same path. What
    /// is no text of `private/` is left out.
    pub(super) fn insert(&mut self, source: Arc<Source>) -> Option<Arc<Source>> {
        match source.path.is_private() {
            false => self.sources.insert(source.path.clone(), source),
            true if is_private_text(&source.path) => self.private.insert(source),
            true => None,
        }
    }

    pub fn get(&self, path: &SourcePath) -> Option<&Arc<Source>> {
        self.sources.get(path)
    }

    /// A file, private or not.
    pub(super) fn of_any_folder(&self, path: &SourcePath) -> Option<&Arc<Source>> {
        self.get(path).or_else(|| self.private.opened().get(path))
    }

    /// The sources below a folder, in the order of their paths.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Arc<Source>> + 'a {
        let first = SourcePath::new(folder);
        self.sources
            .range(first..)
            .map(|(_, source)| source)
            .take_while(move |source| source.path.as_str().starts_with(folder))
            .filter(move |source| source.path.as_str().as_bytes().get(folder.len()) == Some(&b'/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_alike_and_no_byte_moves() {
        let text = |path: &str, bytes: &[u8]| {
            let source = Source::new(SourcePath::new(path), bytes);
            assert_eq!((source.bytes.len(), source.bytes_on_disk()), (bytes.len(), bytes));
            source.bytes.to_vec()
        };
        assert_eq!(text("content/cv.md", b"a\rb\r\rc\r"), b"a\nb\n\nc\n");
        assert_eq!(text("content/cv.md", b"a\r\nb\n"), b"a\r\nb\n");
        assert_eq!(text("site.toml", b"a\r\r\nb\r\r\n"), b"a \r\nb \r\n");
        assert_eq!(text("content/photo.jpg", b"a\rb"), b"a\rb");
    }
}
