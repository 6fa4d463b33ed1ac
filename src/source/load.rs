//! Reads the person's folder: the edge between the disk and the pure core.
//!
//! Reads `site.toml`, `private.toml`, `content/`, `themes/` and `fonts/`, and of `private/` the texts
//! alone, which lie apart from the rest (`PrivateSources`): what is not read cannot leak. It reports
//! what it could not read and never decides what a file means.

#![expect(clippy::disallowed_methods, reason = "this is where the disk is read")]

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::base::hidden_character::hidden_character;
use crate::base::{Diagnostic, FileKind, SourcePath, limits, well_known};
use crate::source::codes::{
    FILE_NAME, FILE_TOO_LARGE, LINK_LOOP, LINK_OUTSIDE, PRIVATE_LINK, UNREADABLE_FILE,
};
use crate::source::source_set::{is_litter, is_private_text};
use crate::source::system_font::SystemFonts;
use crate::source::{Source, SourceSet, Stamp, Unread};

const FILES: [&str; 2] = [well_known::SITE, well_known::PRIVATE];
const FOLDERS: [&str; 5] = [
    well_known::CONTENT,
    well_known::THEMES,
    well_known::FONTS,
    well_known::WORDS,
    well_known::PRIVATE_FOLDER,
];
/// Where no symbolic link may lead.
const NEVER_READ: [&str; 3] = [well_known::PRIVATE_FOLDER, well_known::PRIVATE, well_known::PACKET];

/// Reads everything that a build may use. A file whose stamp is the same as in `previous` is taken
/// from there.
///
/// `Err` is a root folder that cannot be read at all; every other error is a diagnostic of the set.
pub fn load(root: &Path, previous: Option<&SourceSet>) -> io::Result<SourceSet> {
    let canonical_root = fs::canonicalize(root)?;
    let mut set = SourceSet::default();
    let mut found: Vec<(SourcePath, PathBuf)> = Vec::new();
    for name in FILES {
        let path = root.join(name);
        if path.symlink_metadata().is_ok() {
            found.push((SourcePath::new(name), path));
        }
    }
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.symlink_metadata().is_ok() {
            walk(root, &canonical_root, &folder, &mut found, &mut set.diagnostics);
        }
    }
    found.retain(|(path, _)| !path.is_private() || is_private_text(path));
    let read: Vec<Result<Arc<Source>, Diagnostic>> = found
        .into_par_iter()
        .map(|(path, disk_path)| {
            let old = previous.and_then(|previous| previous.of_any_folder(&path));
            read(&canonical_root, &path, &disk_path, old)
        })
        .collect();
    for result in read {
        match result {
            Ok(source) => {
                if let Some(first) = set.insert(source) {
                    set.diagnostics.push(same_name(&first.path));
                }
            }
            Err(diagnostic) => set.diagnostics.push(diagnostic),
        }
    }
    set.unread = beside(root, &canonical_root)?;
    set.diagnostics.sort();
    set.system_fonts = SystemFonts::of(&set, previous);
    Ok(set)
}

/// What lies beside site.toml and is not opened. Where capitals do not count, a folder under another
/// spelling of its name is the one that is read.
fn beside(root: &Path, canonical_root: &Path) -> io::Result<Vec<Unread>> {
    let mut unread = Vec::new();
    for entry in fs::read_dir(root)? {
        let Ok(entry) = entry else { continue };
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let lower = canonical_root.join(name.to_lowercase());
        let is_read = lower.file_name().is_some_and(|lower| lower != name)
            && fs::canonicalize(&lower).is_ok_and(|lower| {
                fs::canonicalize(entry.path()).is_ok_and(|entry| entry == lower)
            });
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        unread.extend(Unread::of_name(name, is_folder).filter(|_| !is_read));
    }
    unread.sort();
    Ok(unread)
}

/// Whether a symbolic link may lead to this path: inside the person's folder, and not into
/// `private/`.
fn may_be_read(canonical_root: &Path, target: &Path) -> bool {
    let Ok(inside) = target.strip_prefix(canonical_root) else { return false };
    !NEVER_READ.iter().any(|private| inside.starts_with(private))
}

fn walk(
    root: &Path,
    canonical_root: &Path,
    folder: &Path,
    found: &mut Vec<(SourcePath, PathBuf)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let inside = |entry: &walkdir::DirEntry| {
        !entry.path_is_symlink()
            || fs::canonicalize(entry.path())
                .map_or(true, |target| may_be_read(canonical_root, &target))
    };
    let mut outside = Vec::new();
    let entries = WalkDir::new(folder).follow_links(true).into_iter().filter_entry(|entry| {
        if entry.depth() > 0 && is_litter(&entry.file_name().to_string_lossy()) {
            return false;
        }
        let inside = inside(entry);
        if !inside {
            outside.push(entry.path().to_owned());
        }
        inside
    });
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => match source_path(root, entry.path()) {
                Some(path) => found.push((path, entry.path().to_owned())),
                None => diagnostics.push(
                    Diagnostic::new(
                        &FILE_NAME,
                        format!(
                            "the name of `{}` is not readable text",
                            lossy_path(root, entry.path())
                        ),
                    )
                    .in_file(&lossy_path(root, entry.path()))
                    .help("give the file a name of plain letters, digits and hyphens"),
                ),
            },
            Err(error) => diagnostics.push(walk_problem(root, &error)),
        }
    }
    for link in outside {
        let path = lossy_path(root, &link);
        let is_private =
            fs::canonicalize(&link).is_ok_and(|target| target.starts_with(canonical_root));
        diagnostics.push(if is_private {
            Diagnostic::new(&PRIVATE_LINK, format!("`{path}` is a link to something private"))
                .in_file(&path)
                .help(
                    "remove the link: what lies in private/, packet/ and private.toml is never \
                published",
                )
        } else {
            Diagnostic::new(
                &LINK_OUTSIDE,
                format!(
                    "`{path}` is a link to a place outside this \
            folder"
                ),
            )
            .in_file(&path)
            .help(
                "copy the file here instead: a build reads nothing from elsewhere, so that \
                nothing unforeseen is published",
            )
        });
    }
}

/// Two names that look the same: one with letters that have their accents, one with accents behind
/// their letters.
fn same_name(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(&FILE_NAME, format!("there are two files `{path}`, whose names look the same"))
        .in_file(path)
        .help("remove one of them: their letters with accents are written in two ways")
}

fn walk_problem(root: &Path, error: &walkdir::Error) -> Diagnostic {
    let path = lossy_path(root, error.path().unwrap_or(root));
    if error.loop_ancestor().is_some() {
        return Diagnostic::new(
            &LINK_LOOP,
            format!("`{path}` is a link that leads back to a folder it lies in"),
        )
        .in_file(&path)
        .help("remove the link: a folder cannot hold itself");
    }
    unreadable(&path, error.io_error().map(io::Error::kind))
}

fn unreadable(path: &SourcePath, kind: Option<ErrorKind>) -> Diagnostic {
    let (why, help) = match kind {
        Some(ErrorKind::NotFound) => (
            "it is a link to a file that does not exist",
            "restore the file that the link names, or remove the link",
        ),
        Some(ErrorKind::PermissionDenied) => {
            ("it may not be read", "give yourself the right to read it, or move it elsewhere")
        }
        Some(ErrorKind::IsADirectory) => (
            "it is a folder where a file should be",
            "rename the folder, and write the file in its place",
        ),
        _ => ("the disk gave an error", "check the disk, or restore the file from a copy"),
    };
    Diagnostic::new(&UNREADABLE_FILE, format!("`{path}` cannot be read: {why}"))
        .in_file(path)
        .help(help)
}

fn read(
    canonical_root: &Path,
    path: &SourcePath,
    disk_path: &Path,
    old: Option<&Arc<Source>>,
) -> Result<Arc<Source>, Diagnostic> {
    let trouble = |error: io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::IsADirectory => {
            unreadable(path, Some(error.kind()))
        }
        // A link that the system refuses to follow leads back to itself, directly or through
        // others.
        _ if disk_path.is_symlink() => {
            Diagnostic::new(&LINK_LOOP, format!("`{path}` is a link that leads back to itself"))
                .in_file(path)
                .help("remove the link, and put the file that was meant in its place")
        }
        kind => unreadable(path, Some(kind)),
    };
    let found = fs::symlink_metadata(disk_path).map_err(trouble)?;
    if found.is_symlink()
        && !fs::canonicalize(disk_path).map_err(trouble)?.starts_with(canonical_root)
    {
        return Err(Diagnostic::new(
            &LINK_OUTSIDE,
            format!(
                "`{path}` is a link to a place outside \
        this folder"
            ),
        )
        .in_file(path)
        .help(
            "copy the file here instead: a build reads nothing from elsewhere, so that \
            nothing unforeseen is published",
        ));
    }
    let metadata =
        if found.is_symlink() { fs::metadata(disk_path).map_err(trouble)? } else { found };
    if metadata.is_dir() {
        return Err(unreadable(path, Some(ErrorKind::IsADirectory)));
    }
    if !metadata.is_file() {
        return Err(Diagnostic::new(&UNREADABLE_FILE, format!("`{path}` is not an ordinary file"))
            .in_file(path)
            .help("remove it: only ordinary files can be read"));
    }
    let limit = match path.kind() {
        FileKind::Markdown | FileKind::Toml => &limits::WRITTEN_FILE,
        kind if kind.is_text() => &limits::TEXT_FILE,
        _ => &limits::OTHER_FILE,
    };
    let longest = limit.most as u64;
    if metadata.len() > longest {
        let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
        return Err(Diagnostic::new(
            &FILE_TOO_LARGE,
            format!(
                "`{path}` has {} MB; the most that is read of such a file is {} \
            MB",
                megabytes(metadata.len()),
                megabytes(longest)
            ),
        )
        .in_file(path)
        .help(
            "make it smaller (a poster's PDF can be exported again at a lower resolution), or \
        move it out of this folder",
        ));
    }
    let stamp = metadata.modified().ok().map(|modified| Stamp { modified, length: metadata.len() });
    if let Some(old) = old
        && stamp.is_some()
        && old.stamp == stamp
        && !is_fresh(stamp)
    {
        return Ok(Arc::clone(old));
    }
    let mut source = Source::new(path.clone(), fs::read(disk_path).map_err(trouble)?);
    source.stamp = stamp;
    match old {
        Some(old) if **old == source && old.stamp == stamp => Ok(Arc::clone(old)),
        _ => Ok(Arc::new(source)),
    }
}

/// Whether a file was written so recently that a second write of the same length could have the
/// same stamp: file systems count time in steps.
fn is_fresh(stamp: Option<Stamp>) -> bool {
    stamp.is_none_or(|stamp| stamp.modified.elapsed().map_or(true, |age| age.as_millis() < 2_000))
}

fn source_path(root: &Path, path: &Path) -> Option<SourcePath> {
    let relative = path.strip_prefix(root).ok()?;
    let parts: Option<Vec<&str>> =
        relative.components().map(|part| part.as_os_str().to_str()).collect();
    let path = parts?.join("/");
    let is_plain = path.chars().all(|c| !c.is_control() && hidden_character(c).is_none());
    is_plain.then(|| SourcePath::of_disk(&path))
}

fn lossy_path(root: &Path, path: &Path) -> SourcePath {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let shown = relative.to_string_lossy().replace('\\', "/");
    SourcePath::new(&shown.replace(char::is_control, "\u{fffd}"))
}
