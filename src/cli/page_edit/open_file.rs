//! A file that a page edits, as it is on the disk at one moment; which files those are, and why one
//! could not be read or saved.

use std::io::{self, ErrorKind};
use std::path::Path;

use crate::base::{Digest, SourcePath, Span};
use crate::cli::disk_fault::disk_fault;
use crate::cli::new_file::exists;
use crate::edit::{line_of, place_of, shown, whole};
use crate::emit::history::read_source;
use crate::model::content_kind::ContentKind;
use crate::preview::server::{EditAnswer, EditStep, PieceDraft};

/// The longest file that a page gets whole.
pub const MOST_WHOLE: usize = 512 * 1024;

/// A file as it is on the disk now.
pub struct OpenFile {
    pub path: SourcePath,
    pub bytes: Vec<u8>,
    pub digest: String,
}

impl OpenFile {
    pub fn read(root: &Path, path: &SourcePath) -> Result<OpenFile, String> {
        if !may_be_edited(path) {
            return Err(unopened(path));
        }
        let bytes = read_source(root, path).map_err(|error| unread(path, &error))?;
        let digest = Digest::of(&bytes).to_string();
        Ok(OpenFile { path: path.clone(), bytes, digest })
    }

    /// The file of a draft; one that is to be new is empty, unless it is there by now.
    pub fn of_draft(root: &Path, draft: &PieceDraft) -> Result<OpenFile, String> {
        let path = SourcePath::new(&draft.file);
        let is_new = draft.digest.is_empty() && may_be_begun(&path);
        if is_new && !exists(&root.join(path.as_str())) {
            return Ok(OpenFile { path, bytes: Vec::new(), digest: String::new() });
        }
        OpenFile::read(root, &path)
    }

    pub fn text(&self) -> Result<&str, String> {
        std::str::from_utf8(&self.bytes).map_err(|_| {
            format!("`{}` is not saved as UTF-8: save it so in your editor first.", self.path)
        })
    }
}

pub fn may_be_edited(path: &SourcePath) -> bool {
    let kind = path.kind();
    let is_text = kind.is_read() || kind.may_hold_references();
    *path == SourcePath::site() || path.is_content() && is_text
}

/// Whether a page may make a file of this name: one that becomes a page of its own, or the CV.
fn may_be_begun(path: &SourcePath) -> bool {
    let is_plain = |name: &str| {
        let stem = name.strip_suffix(".md").unwrap_or(name);
        !stem.is_empty() && stem.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let kind = ContentKind::of_path(path);
    let is_short = path.as_str().split('/').count() <= 4;
    is_short
        && path.as_str().split('/').all(is_plain)
        && matches!(
            kind,
            Some(ContentKind::Presentation(_) | ContentKind::Update | ContentKind::Cv)
        )
}

/// The file is another one than the draft was made from: the piece where it is now, else all of it.
pub fn changed(file: OpenFile, draft: &PieceDraft) -> Result<EditAnswer, String> {
    let text = file.text()?;
    let was_there = !draft.digest.is_empty();
    let found = was_there.then(|| place_of(text, &shown(&draft.shown))).flatten();
    let (kind, span) = match found {
        Some(span) => ("piece", span),
        None => ("whole file", whole(text)),
    };
    let step = edit_step(text, kind, span).filter(|step| step.text.len() <= MOST_WHOLE);
    let step = step.ok_or_else(|| {
        format!(
            "`{}` was changed meanwhile, and nothing was written. Copy your text, and open the \
                 place again.",
            file.path
        )
    })?;
    let (was_found, digest) = (found.is_some(), file.digest.clone());
    Ok(EditAnswer::Changed { file: file.path.to_string(), digest, was_found, step })
}

pub fn edit_step(text: &str, kind: &'static str, span: Span) -> Option<EditStep> {
    let Span { start, end } = span;
    let (line, text) = (line_of(text, start), shown(text.get(span.range())?));
    Some(EditStep { kind, start, end, line, text })
}

pub fn unopened(path: &SourcePath) -> String {
    format!("`{path}` is not opened here: a page shows site.toml and content/ alone.")
}

pub fn unread(path: &SourcePath, error: &io::Error) -> String {
    let why = match error.kind() {
        ErrorKind::NotFound => "it is not there any more",
        ErrorKind::PermissionDenied => {
            "it may not be read; give yourself the right to, and try again"
        }
        ErrorKind::InvalidInput => "a link leads to it; open the file itself in your editor",
        _ => "the disk gave an error",
    };
    format!("`{path}` cannot be opened: {why}.")
}

pub fn unwritten(path: &SourcePath, error: &io::Error) -> String {
    let why = match error.kind() {
        ErrorKind::InvalidInput => "a link leads to it",
        _ => disk_fault(error),
    };
    format!(
        "`{path}` was not saved: {why}. Your text is still here; copy it before you close this."
    )
}
