//! Why a build could not be written: a plain sentence, the files concerned, and a way out.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};

use crate::base::{Code, Diagnostic, SourcePath};
use crate::emit::codes::{
    DAMAGED_MANIFEST, DISK_FULL, FILE_NOT_OURS, FOLDER_NOT_OURS, NEWER_MANIFEST, NO_PERMISSION,
    OUTPUT_PATH, WRITE_FAILED,
};
use crate::plan::OutputTree;

/// A build that was not written, or not wholly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmitError {
    /// One of `emit::codes`.
    pub code: &'static Code,
    /// A plain sentence.
    pub message: String,
    /// The files concerned, relative to the folder of `site.toml`; never empty.
    pub paths: Vec<SourcePath>,
    /// The way out.
    pub help: String,
}

/// What a failure left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing in either tree was touched yet.
    Preparing,
    /// Some files are new and some are old; the next build mends it.
    Committing,
}

impl EmitError {
    /// The error as a diagnostic, for every form of report.
    pub fn diagnostic(&self) -> Diagnostic {
        let error = Diagnostic::new(self.code, self.message.clone()).help(self.help.clone());
        self.paths.iter().fold(error, |error, path| error.in_file(path))
    }

    fn new(code: &'static Code, path: &str, message: String, help: impl Into<String>) -> Self {
        EmitError { code, message, paths: vec![SourcePath::new(path)], help: help.into() }
    }

    /// The disk's own refusal, for the file at `path`.
    pub(super) fn io(path: &str, error: &io::Error, phase: Phase) -> Self {
        let (code, message, way_out) = match error.kind() {
            ErrorKind::StorageFull => (
                &DISK_FULL,
                format!("the disk is full: `{path}` cannot be written"),
                "free some space",
            ),
            ErrorKind::QuotaExceeded => (
                &DISK_FULL,
                format!("your share of the disk is used up: `{path}` cannot be written"),
                "delete what you no longer need",
            ),
            ErrorKind::FileTooLarge => (
                &DISK_FULL,
                format!("`{path}` is larger than this disk lets a file be"),
                "make it smaller, or write to another disk",
            ),
            ErrorKind::PermissionDenied => (
                &NO_PERMISSION,
                format!("`{path}` may not be written"),
                "give yourself the right to write there, or close the program that holds it",
            ),
            ErrorKind::ReadOnlyFilesystem => (
                &NO_PERMISSION,
                format!("`{path}` lies on a disk that can only be read"),
                "move the folder to a disk that can be written",
            ),
            ErrorKind::CrossesDevices => (
                &WRITE_FAILED,
                format!("`{path}` lies on another disk than the folder around it"),
                "take that disk away from inside the folder",
            ),
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists | ErrorKind::IsADirectory => (
                &WRITE_FAILED,
                format!(
                    "`{path}` cannot be written: a file stands where a folder should be, or the \
                    other way round"
                ),
                "move what stands there",
            ),
            ErrorKind::InvalidFilename => (
                &WRITE_FAILED,
                format!("`{path}` is a name that this disk does not take"),
                "give it a shorter name",
            ),
            _ => (
                &WRITE_FAILED,
                format!("`{path}` cannot be written: the disk gave an error ({error})"),
                "check the disk",
            ),
        };
        let help = match phase {
            Phase::Preparing => {
                format!("{way_out}, then build again; the files of the last build are as they were")
            }
            Phase::Committing => format!(
                "{way_out}, then build again: until then some files are new and some are from the \
                build before"
            ),
        };
        EmitError::new(code, path, message, help)
    }

    /// A folder with files in it without a mark of folio's.
    pub(super) fn folder_not_ours(tree: OutputTree) -> Self {
        let folder = tree.folder();
        EmitError::new(
            &FOLDER_NOT_OURS,
            folder,
            format!("`{folder}/` holds files that folio did not make"),
            "move or delete it yourself, then build again; or put an empty file named `.folio` \
            into it, and folio writes beside what \
             lies there",
        )
    }

    /// Files of the person's own where outputs want to be. `paths` is not empty.
    pub(super) fn files_not_ours(paths: Vec<SourcePath>) -> Self {
        let first = paths.first().map_or("", SourcePath::as_str);
        let more = match paths.len() {
            0 | 1 => String::new(),
            2 => " (and one more)".to_owned(),
            count => format!(" (and {} more)", count - 1),
        };
        EmitError {
            code: &FILE_NOT_OURS,
            message: format!(
                "`{first}`{more} was not made by folio and stands where the build has \
            to write"
            ),
            paths,
            help: "move it elsewhere or delete it yourself: folio overwrites nothing that it did \
            not make"
                .to_owned(),
        }
    }

    /// A manifest that cannot be understood; `newer` when a later folio wrote it.
    pub(super) fn manifest(tree: OutputTree, newer: bool) -> Self {
        let folder = tree.folder();
        let path = format!("{folder}/.folio");
        if newer {
            let message = format!("`{folder}/` was written by a newer folio than this one");
            return EmitError::new(
                &NEWER_MANIFEST,
                &path,
                message,
                format!("update folio, or delete `{folder}/` and build again"),
            );
        }
        let message = format!("`{path}`, the list of what folio made there, is damaged");
        EmitError::new(
            &DAMAGED_MANIFEST,
            &path,
            message,
            format!("move or delete `{folder}/` yourself, then build again"),
        )
    }

    /// An output whose path cannot be a file of its own inside the tree.
    pub(super) fn output_path(tree: OutputTree, path: &str, why: &str) -> Self {
        let message = format!("nothing can be written at `{}/{path}`: {why}", tree.folder());
        EmitError::new(
            &OUTPUT_PATH,
            &format!("{}/{path}", tree.folder()),
            message,
            "give the page or file another name",
        )
    }
}

impl fmt::Display for EmitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.message, self.help)
    }
}

impl Error for EmitError {}
