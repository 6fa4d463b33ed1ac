//! All that a template can see: the theme's files, the view, the pictures and the fonts. Nothing
//! else exists for it.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::{FontSet, font_set};
use super::spacing::Spacing;
use super::{PdfJob, PdfProblem, problem};

/// The engine's standard library: constant, and the same for every document.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

pub(super) struct PdfWorld {
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    fonts: Arc<FontSet>,
}

impl PdfWorld {
    /// Puts the files of a job at their paths. Fails on a name that cannot be a path.
    pub fn new(job: &PdfJob, spacing: Spacing) -> Result<Self, Vec<PdfProblem>> {
        let mut problems = Vec::new();
        // The engine keeps every path for the life of the process, so paths depend on names only,
        // never on the call.
        let mut path_id = |path: String| {
            let id = file_id(&path);
            if id.is_none() {
                problems.push(problem::bare(format!("`{path}` cannot be the name of a file")));
            }
            id
        };
        let fonts = font_set(job.fonts);
        let mut sources = HashMap::new();
        for (path, text) in job.template {
            if let Some(id) = path_id(format!("/{path}")) {
                sources.insert(id, source(id, text));
            }
        }
        let mut files = HashMap::new();
        for (name, bytes) in job.files {
            if let Some(id) = path_id(format!("/pictures/{name}")) {
                files.insert(id, Bytes::new(bytes.clone()));
            }
        }
        let [theme_families, own_families] = fonts.families_json();
        let said = [
            ("/view.json", job.data.to_owned()),
            ("/tokens.json", job.tokens.to_owned()),
            ("/theme-fonts.json", theme_families),
            ("/fonts.json", own_families),
            ("/spacing.json", spacing.json()),
        ];
        for (path, text) in said {
            if let Some(id) = path_id(path.to_owned()) {
                files.insert(id, Bytes::from_string(text));
            }
        }
        let main = path_id(format!("/{}", job.main));
        match main {
            Some(main) if problems.is_empty() => Ok(Self { main, sources, files, fonts }),
            _ => Err(problems),
        }
    }
}

/// The engine's number of a path; a path that leads out of its folder has none.
fn file_id(path: &str) -> Option<FileId> {
    let leads_out = path.split('/').any(|part| part == "..");
    let path = VirtualPath::new(path).ok().filter(|_| !leads_out)?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Reading a template is remembered: it is the same in every call until somebody edits the theme.
#[comemo::memoize]
fn source(id: FileId, text: &str) -> Source {
    Source::new(id, text.to_owned())
}

impl World for PdfWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some(bytes) = self.files.get(&id) {
            return Ok(bytes.clone());
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn absent(id: FileId) -> FileError {
    match id.root() {
        VirtualRoot::Project => FileError::NotFound(PathBuf::from(id.vpath().get_without_slash())),
        VirtualRoot::Package(spec) => FileError::Package(PackageError::NotFound(spec.clone())),
    }
}
