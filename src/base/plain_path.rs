//! Whole paths of Windows as people and other programs know them.
//!
//! Goes by the text of a path, and reads no disk.

use std::path::{Path, PathBuf};

/// The same path without the mark that Windows puts before whole ones: `\\?\D:\site` is `D:\site`, and
/// `\\?\UNC\server\share` is `\\server\share`.
pub fn plain_path(path: &Path) -> PathBuf {
    path.to_str().and_then(without_mark).map_or_else(|| path.to_owned(), PathBuf::from)
}

/// `None` for a path that has no mark, or none without it.
fn without_mark(path: &str) -> Option<String> {
    let rest = path.strip_prefix(r"\\?\")?;
    match rest.strip_prefix(r"UNC\") {
        Some(share) => Some(format!(r"\\{share}")),
        None => (rest.chars().nth(1) == Some(':')).then(|| rest.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::plain_path;

    #[test]
    fn a_path_of_windows_loses_its_mark_and_stays_whole() {
        for (written, plain) in [
            (r"\\?\D:\people\ada\site", r"D:\people\ada\site"),
            (r"\\?\UNC\server\share\ada", r"\\server\share\ada"),
            (r"\\server\share\ada", r"\\server\share\ada"),
            (r"\\?\Volume{b75e2c83}\ada", r"\\?\Volume{b75e2c83}\ada"),
            (r"H:\", r"H:\"),
            ("/ada/site", "/ada/site"),
            ("site", "site"),
        ] {
            assert_eq!(plain_path(Path::new(written)), PathBuf::from(plain), "{written}");
        }
    }
}
