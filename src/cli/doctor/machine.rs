//! What the machine has to be for folio: its version, its clock, its disk, its preview.

use std::io::ErrorKind;

use crate::cli::doctor::finding::{Examined, Finding, shown};
use crate::preview::server::Server;
use crate::preview::watcher::Watcher;

/// No clock of a machine that runs this folio shows an earlier year rightly.
const FIRST_YEAR: i16 = 2026;

/// Folders of programs that copy what is in them to other machines, by how their names begin, and what
/// they are called.
const SYNCHRONIZED: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("com~apple~clouddocs", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("syncthing", "Syncthing"),
    ("creative cloud files", "Creative Cloud"),
];

pub fn version(_: &Examined) -> Vec<Finding> {
    let (system, processor) = (std::env::consts::OS, std::env::consts::ARCH);
    vec![Finding::ok(format!("folio {} on {system}, {processor}", env!("CARGO_PKG_VERSION")))]
}

pub fn clock(examined: &Examined) -> Vec<Finding> {
    let year = examined.year;
    if year >= FIRST_YEAR {
        return Vec::new();
    }
    vec![Finding::note(
        format!("the clock of this machine shows the year {year}"),
        "set it: embargoes end by it, and what is expected is told from what is past",
    )]
}

pub fn disk(examined: &Examined) -> Vec<Finding> {
    let Some(refusal) = examined.disk.refusal else {
        return vec![Finding::ok("the folder can be written")];
    };
    let (why, todo) = match refusal {
        // There is no such folder, which another check says.
        ErrorKind::NotFound | ErrorKind::NotADirectory => return Vec::new(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            ("the disk is full", "delete what you no longer need")
        }
        ErrorKind::ReadOnlyFilesystem => {
            ("the disk can only be read", "copy the folder to a disk that can be written")
        }
        ErrorKind::PermissionDenied => (
            "it may not be written to",
            "give yourself the right to write there, or copy the folder to your own",
        ),
        _ => ("the disk gave an error", "copy the folder to another disk"),
    };
    vec![Finding::stop(format!("no file can be written into the folder: {why}"), todo)]
}

pub fn case(examined: &Examined) -> Vec<Finding> {
    if !examined.disk.ignores_case {
        return Vec::new();
    }
    vec![Finding::ok(
        "the disk takes `Photo.jpg` and `photo.jpg` for one file; folio and web hosts do not, and \
        `folio check` says where a name is spelled otherwise",
    )]
}

pub fn synchronized(examined: &Examined) -> Vec<Finding> {
    let parts = examined.folder.iter().map(|part| part.to_string_lossy().to_lowercase());
    let program = parts.into_iter().find_map(|part| {
        SYNCHRONIZED.iter().find(|(name, _)| part.starts_with(name)).map(|(_, program)| program)
    });
    let Some(program) = program else { return Vec::new() };
    vec![Finding::note(
        format!("{program} copies this folder to its own machines, and private.toml with it"),
        "move the folder out of there if nobody else is to hold what is private",
    )]
}

pub fn preview(examined: &Examined) -> Vec<Finding> {
    if examined.site.is_none() {
        return Vec::new();
    }
    if Server::bind(0, false).is_err() {
        return vec![Finding::note(
            "no program may answer the browser on this machine, so `folio serve` shows nothing",
            "allow folio in the firewall, for 127.0.0.1 alone; `folio build` works without",
        )];
    }
    if Watcher::new(&examined.folder).is_err() {
        return vec![Finding::note(
            format!("the system does not tell of changes in {}", shown(&examined.folder)),
            "use `folio serve --poll`, which looks at the files again and again",
        )];
    }
    vec![Finding::ok("the preview can answer the browser, and sees what you save")]
}
