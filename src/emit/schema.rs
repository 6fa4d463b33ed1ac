//! Keeps the schema of `site.toml` in `.folio/`, for editors.
//!
//! An edge. Writes no other file, and this one only when its content differs.

#![expect(clippy::disallowed_methods, reason = "this is where the schema is written")]

use std::fs;
use std::io;
use std::path::Path;

use crate::emit::directory::workspace;

/// The schema's name in `.folio/`; the first line of a new `site.toml` names it.
const NAME: &str = "site.schema.json";

/// Writes the schema below `root`, the folder of `site.toml`, whole or not at all.
pub fn keep_schema(root: &Path, text: &str) -> io::Result<()> {
    let folder = workspace::make(root)?;
    let path = folder.join(NAME);
    if fs::read(&path).is_ok_and(|kept| kept == text.as_bytes()) {
        return Ok(());
    }
    // Two commands may write it at once.
    let unfinished = folder.join(format!("{NAME}.{}", std::process::id()));
    let written = fs::write(&unfinished, text).and_then(|()| fs::rename(&unfinished, &path));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}
