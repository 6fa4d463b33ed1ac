//! What a folder is that a site may be begun in: one that has a site, lies in one, holds other files,
//! or is the person's own room for all kinds of things.
//!
//! Writes nothing, asks nobody, and opens no file.

#![expect(clippy::disallowed_methods, reason = "it looks where a site is, or may be made")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::base::{plain_path, well_known};
use crate::cli::new_file::exists;

/// How many folders above are looked at for a site.
const MOST_ABOVE: usize = 4;
/// Folders of a home that are passed over when sites are looked for: macOS asks the person for
/// permission when a program opens one.
pub const PERSONAL_FOLDERS: [&str; 9] = [
    "Applications",
    "Desktop",
    "Documents",
    "Downloads",
    "Library",
    "Movies",
    "Music",
    "Pictures",
    "Public",
];

pub fn is_site(folder: &Path) -> bool {
    exists(&folder.join(well_known::SITE))
}

/// The site in whose `content/`, or another folder of it, folio was started.
pub fn site_above(root: &Path) -> Option<PathBuf> {
    let root = fs::canonicalize(root).ok()?;
    root.ancestors().skip(1).take(MOST_ABOVE).find(|folder| is_site(folder)).map(plain_path)
}

/// Whether all kinds of things lie in the folder, so that nobody means one site by it: the root of a
/// disk, a home, and what is in every home, such as the desktop.
pub fn is_for_no_site(folder: &Path) -> bool {
    let Ok(folder) = fs::canonicalize(folder) else { return false };
    let home = env::home_dir().and_then(|home| fs::canonicalize(home).ok());
    let Some(parent) = folder.parent() else { return true };
    let is_personal =
        folder.file_name().is_some_and(|name| PERSONAL_FOLDERS.iter().any(|known| name == *known));
    home.is_some_and(|home| folder == home || parent == home && is_personal)
}

/// What is in a folder, by name and in order, but what systems leave in each; nothing for one that is
/// empty or not there.
pub fn files_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names
        .filter(|name| ![".DS_Store", "desktop.ini", ".git"].contains(&name.as_str()))
        .collect();
    names.sort();
    names
}

/// The first three, and a sign that there are more.
pub fn some_of(mut names: Vec<String>) -> Vec<String> {
    if names.len() > 3 {
        names.truncate(3);
        names.push("…".to_owned());
    }
    names
}
