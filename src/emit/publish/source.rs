//! What may go: the files of `dist/`, those of the build and those that a person put there by hand.
//!
//! The bytes of the build's files are those in memory, which were searched for private values; those
//! of the others are read here, once, for the same search. No link is followed.

#![expect(clippy::disallowed_methods, reason = "this is where dist/ is read")]

use std::fs;
use std::io;
use std::path::Path;

use bytes::Bytes;
use walkdir::{DirEntry, WalkDir};

use crate::base::{OutputPath, well_known};
use crate::emit::codes::PUBLISH_FAILED;
use crate::emit::directory::{NOT_PUBLISHED, made_before};
use crate::emit::publish::error::PublishError;
use crate::plan::Outputs;

/// Names with a dot in front that hosts ask for. Others are the notes of programs.
const DOT_NAMES: [&str; 3] = [".htaccess", ".nojekyll", ".well-known"];
/// What systems leave in folders.
const LITTER: [&str; 2] = ["Thumbs.db", "desktop.ini"];

/// What lies in `dist/` besides the files of the build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByHand {
    /// Files that go with the site: a host or a search engine asks for them.
    pub files: Vec<(OutputPath, Bytes)>,
    /// What stays: links, and what other programs keep for themselves.
    pub left: Vec<OutputPath>,
}

impl ByHand {
    /// Reads what is in `dist/` below `root` and neither among the outputs nor what the last build left
    /// there, which the next one takes away.
    pub fn read(root: &Path, outputs: &Outputs) -> Result<ByHand, PublishError> {
        let dist = root.join(well_known::DIST);
        let made = made_before(root)?;
        let mut by_hand = ByHand::default();
        let mut entries = WalkDir::new(&dist).min_depth(1).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) if error.io_error().is_some_and(is_missing) => continue,
                Err(_) => return Err(unreadable(well_known::DIST)),
            };
            let Some(path) = path_of(&dist, &entry) else {
                return Err(unreadable(&entry.path().display().to_string()));
            };
            let name = entry.file_name().to_string_lossy();
            let is_note = name.starts_with('.') && !DOT_NAMES.contains(&name.as_ref());
            let is_made = outputs.site.contains_key(&path) || made.contains(&path);
            if is_made || NOT_PUBLISHED.contains(&path.as_str()) {
                skip(&mut entries, &entry);
            } else if is_note
                || LITTER.contains(&name.as_ref())
                || entry.file_type().is_symlink()
                || !(entry.file_type().is_dir() || entry.file_type().is_file())
            {
                by_hand.left.push(path);
                skip(&mut entries, &entry);
            } else if entry.file_type().is_file() {
                let bytes = fs::read(entry.path()).map_err(|_| unreadable(path.as_str()))?;
                by_hand.files.push((path, bytes.into()));
            }
        }
        Ok(by_hand)
    }
}

fn skip(entries: &mut walkdir::IntoIter, entry: &DirEntry) {
    if entry.file_type().is_dir() {
        entries.skip_current_dir();
    }
}

fn path_of(dist: &Path, entry: &DirEntry) -> Option<OutputPath> {
    let relative = entry.path().strip_prefix(dist).ok()?;
    let parts: Option<Vec<&str>> = relative.iter().map(|part| part.to_str()).collect();
    Some(OutputPath::new(&parts?.join("/")))
}

fn is_missing(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}

fn unreadable(path: &str) -> PublishError {
    PublishError::new(
        &PUBLISH_FAILED,
        format!("`{path}` in dist/ cannot be read, so nothing was published"),
        "move it out of dist/, or give yourself the right to read it",
    )
}
