//! Writes a changed file of the person's in place of the old one, whole or not at all.
//!
//! An edge, for `folio check --fix` alone. It changes nothing that is no longer as it was read,
//! nothing that is a link, nothing outside the site's folder and nothing in `private/`.

#![expect(clippy::disallowed_methods, reason = "this is where a file of the person's is mended")]

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::base::SourcePath;

/// Writes `new` to the file at `path`, which must hold `old`. `Ok(false)` is a file that was left
/// as it is, because it is another one now or must not be touched.
pub fn replace_file(root: &Path, path: &SourcePath, old: &[u8], new: &[u8]) -> io::Result<bool> {
    let file = root.join(path.as_str());
    if !may_be_changed(root, &file)? || fs::read(&file)? != old {
        return Ok(false);
    }
    let new_file = sibling(&file);
    let written = write(&new_file, new, &file).and_then(|()| {
        // Between reading and writing somebody may have saved.
        let is_same = fs::read(&file)? == old;
        if is_same { fs::rename(&new_file, &file).map(|()| true) } else { Ok(false) }
    });
    if !matches!(written, Ok(true)) {
        let _ = fs::remove_file(&new_file);
    }
    written
}

fn may_be_changed(root: &Path, file: &Path) -> io::Result<bool> {
    let real_root = fs::canonicalize(root)?;
    let real_file = fs::canonicalize(file)?;
    let is_plain = fs::symlink_metadata(file)?.is_file();
    let inside = real_file.strip_prefix(&real_root).ok();
    Ok(is_plain && inside.is_some_and(|inside| !inside.starts_with("private")))
}

fn write(new_file: &Path, bytes: &[u8], like: &Path) -> io::Result<()> {
    let mut file = File::create_new(new_file)?;
    file.write_all(bytes)?;
    file.set_permissions(fs::metadata(like)?.permissions())?;
    file.sync_all()
}

/// A new name beside the file, as only a file of the same folder can take its place at once.
fn sibling(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.{}.new", std::process::id()))
}
