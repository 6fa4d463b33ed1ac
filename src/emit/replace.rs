//! Writes a changed file of the person's in place of the old one, whole or not at all.
//!
//! An edge, for `folio check --fix` alone. It changes nothing that is no longer as it was read,
//! nothing that is a link, nothing outside the site's folder and nothing in `private/`.

#![expect(clippy::disallowed_methods, reason = "this is where a file of the person's is mended")]

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::base::SourcePath;
use crate::emit::held_file::HeldFile;

/// Writes `new` to the file at `path`, which must hold `old`. `Ok(false)` is a file that was left
/// as it is, because it is another one now or must not be touched.
pub fn replace_file(root: &Path, path: &SourcePath, old: &[u8], new: &[u8]) -> io::Result<bool> {
    let real_root = fs::canonicalize(root)?;
    let Some(inside) = real_place(&real_root, &root.join(path.as_str()))? else {
        return Ok(false);
    };
    // A folder of the site may be a link to another of its folders; none that is put there from now on
    // is followed.
    let replaced = HeldFile::open(&real_root, &inside).and_then(|file| file.replace(old, new));
    match replaced {
        Err(error) if error.kind() == ErrorKind::InvalidInput => Ok(false),
        replaced => replaced,
    }
}

/// Where a file lies below the root, with `/` between its names; `None` is one that must not be touched.
fn real_place(real_root: &Path, file: &Path) -> io::Result<Option<String>> {
    let real_file: PathBuf = fs::canonicalize(file)?;
    let is_plain = fs::symlink_metadata(file)?.is_file();
    let inside = real_file.strip_prefix(real_root).ok().and_then(Path::to_str);
    let inside = inside.map(|inside| inside.replace(std::path::MAIN_SEPARATOR, "/"));
    let may_be_changed = |inside: &String| is_plain && inside.split('/').next() != Some("private");
    Ok(inside.filter(may_be_changed))
}
