//! A path of this machine as a person writes it in `target`.

#![expect(clippy::disallowed_methods, reason = "links on the way are followed")]

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::base::plain_path;
use crate::emit::publish::host::HostContext;

/// Relative to the folder of `site.toml`; `~/` is the home folder, as in a shell. The result is whole,
/// and the same from whatever folder folio runs in.
pub fn resolve(written: &str, cx: &HostContext<'_>) -> PathBuf {
    let home = ["HOME", "USERPROFILE"].iter().find_map(|name| (cx.environment)(name));
    let path = match (written.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => Path::new(&home).join(rest),
        _ => fs::canonicalize(cx.root).unwrap_or_else(|_| cx.root.to_owned()).join(written),
    };
    let mut whole = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                // `..` behind a link leads out of where the link leads to.
                whole = fs::canonicalize(&whole).unwrap_or(whole);
                whole.pop();
            }
            other => whole.push(other),
        }
    }
    plain_path(&whole)
}
