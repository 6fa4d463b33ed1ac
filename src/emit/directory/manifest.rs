//! The file `.folio` inside a tree: the list of what folio made there, and so of what it may change
//! and remove.
//!
//! Pure text in and out. Whatever is not listed is the person's own.

use std::collections::BTreeSet;

use crate::base::OutputPath;

/// The manifest's name inside its tree.
pub(super) const NAME: &str = ".folio";

const FORMAT: u32 = 1;
const FIRST_WORDS: &str = "# folio output, format ";
const EXPLANATION: &str = ": folio made these files and removes those that it no longer makes; it \
leaves all others alone";

/// Why a manifest cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unusable {
    Damaged,
    Newer,
}

/// The listed paths. An empty text lists nothing: a person puts an empty `.folio` into a folder to
/// let folio in.
pub(super) fn parse(text: &[u8]) -> Result<BTreeSet<OutputPath>, Unusable> {
    let text = std::str::from_utf8(text).map_err(|_| Unusable::Damaged)?;
    if text.trim().is_empty() {
        return Ok(BTreeSet::new());
    }
    let mut lines = text.lines();
    let first =
        lines.next().and_then(|line| line.strip_prefix(FIRST_WORDS)).ok_or(Unusable::Damaged)?;
    let digits: String = first.chars().take_while(char::is_ascii_digit).collect();
    match digits.parse::<u32>() {
        Ok(FORMAT) => {}
        Ok(format) if format > FORMAT => return Err(Unusable::Newer),
        _ => return Err(Unusable::Damaged),
    }
    // A path that leaves the tree is never believed: a list that was tampered with must not remove
    // anything elsewhere.
    lines
        .map(|line| is_inside(line).then(|| OutputPath::new(line)).ok_or(Unusable::Damaged))
        .collect()
}

/// The text of a manifest that lists the given paths.
pub(super) fn format<'a>(paths: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = format!("{FIRST_WORDS}{FORMAT}{EXPLANATION}\n");
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// Whether a path names a file inside the tree and fits on one line.
pub(super) fn is_inside(path: &str) -> bool {
    !path.contains(|c: char| c.is_control() || (cfg!(windows) && matches!(c, '\\' | ':')))
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// Whether any listed path lies in the folder.
pub(super) fn lists_folder(paths: &BTreeSet<OutputPath>, folder: &str) -> bool {
    let prefix = OutputPath::new(&format!("{folder}/"));
    paths.range(&prefix..).next().is_some_and(|path| path.as_str().starts_with(prefix.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let paths = ["cv/index.html", "index.html", "naïve name/ß.txt"];
        let text = format(paths);
        assert_eq!(parse(text.as_bytes()), Ok(paths.map(OutputPath::new).into()));
        assert!(text.starts_with("# folio output, format 1: "));
    }

    #[test]
    fn what_is_not_believed() {
        for text in [
            "CNAME\n",
            "# folio output, format x\n",
            "# folio output, format 1\n../site.toml\n",
            "# folio output, format 1\n/etc/passwd\n",
        ] {
            assert_eq!(parse(text.as_bytes()), Err(Unusable::Damaged), "{text}");
        }
        assert_eq!(parse(b"# folio output, format 2\n"), Err(Unusable::Newer));
        assert_eq!(parse(b"\xff"), Err(Unusable::Damaged));
        assert_eq!(parse(b""), Ok(BTreeSet::new()));
    }

    #[test]
    fn folders_of_listed_files() {
        let paths: BTreeSet<OutputPath> = ["a-b/c", "a/b/c"].map(OutputPath::new).into();
        assert!(lists_folder(&paths, "a") && lists_folder(&paths, "a/b"));
        assert!(!lists_folder(&paths, "a/b/c") && !lists_folder(&paths, "b"));
    }
}
