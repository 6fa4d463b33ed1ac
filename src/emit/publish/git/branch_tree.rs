//! What is on a branch: its files and their bytes, read from git's own objects.

use std::collections::BTreeMap;

use crate::base::OutputPath;
use crate::emit::publish::file::PublishFiles;
use crate::emit::publish::git::command::{Failure, Git};
use crate::emit::publish::host::{Content, Present};

/// The mode of a plain file.
const PLAIN: &str = "100644";
/// The domain under which the host shows the site; a host may write it without an end of line.
const DOMAIN: &str = "CNAME";

struct Entry {
    path: OutputPath,
    mode: String,
    object: String,
    /// `None` for what is no file, such as another repository.
    bytes: Option<u64>,
}

/// All files of a commit, compared with those that are to go.
pub fn read(
    git: &Git,
    commit: &str,
    files: &PublishFiles,
) -> Result<BTreeMap<OutputPath, Present>, Failure> {
    let listed = git.run(&["ls-tree", "-r", "-l", "-z", "--full-tree", commit], &[])?;
    let entries: Vec<Entry> = listed.split(|byte| *byte == 0).filter_map(Entry::parse).collect();
    // A file of another length need not be read, but for one that is compared by its words.
    let candidates: Vec<(&Entry, &[u8])> = entries
        .iter()
        .filter_map(|entry| {
            let file = files.get(&entry.path)?;
            let is_as_long = entry.bytes == Some(file.bytes.len() as u64);
            let may_be_same = is_as_long || entry.path.as_str() == DOMAIN && entry.bytes.is_some();
            (entry.mode == PLAIN && may_be_same).then_some((entry, &file.bytes[..]))
        })
        .collect();
    let objects: String =
        candidates.iter().map(|(entry, _)| format!("{}\n", entry.object)).collect();
    let contents = match objects.is_empty() {
        true => Vec::new(),
        false => git.run(&["cat-file", "--batch"], objects.as_bytes())?,
    };
    let mut rest = &contents[..];
    let mut same: BTreeMap<&OutputPath, bool> = BTreeMap::new();
    for (entry, wanted) in candidates {
        let Some(there) = next_object(&mut rest) else { break };
        let is_domain = entry.path.as_str() == DOMAIN;
        let is_same = there == wanted || is_domain && there.trim_ascii() == wanted.trim_ascii();
        same.insert(&entry.path, is_same);
    }
    let present = |entry: &Entry| {
        let content = match (files.get(&entry.path), same.get(&entry.path)) {
            (None, _) => Content::Unknown,
            (Some(_), Some(true)) => Content::Same,
            (Some(_), _) => Content::Different,
        };
        (entry.path.clone(), Present { content, bytes: entry.bytes })
    };
    Ok(entries.iter().map(present).collect())
}

impl Entry {
    /// `MODE TYPE OBJECT SIZE<tab>PATH`.
    fn parse(line: &[u8]) -> Option<Entry> {
        let text = String::from_utf8_lossy(line);
        let (head, path) = text.split_once('\t')?;
        let mut words = head.split_whitespace();
        let (mode, _) = (words.next()?.to_owned(), words.next()?);
        let object = words.next()?.to_owned();
        let bytes = words.next()?.parse().ok();
        Some(Entry { path: OutputPath::new(path), mode, object, bytes })
    }
}

/// The content of the next object of a batch: `OBJECT TYPE SIZE`, a line end, the bytes, a line end.
fn next_object<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let head = str::from_utf8(rest.get(..end)?).ok()?;
    let size: usize = head.split_whitespace().nth(2)?.parse().ok()?;
    let start = end + 1;
    let content = rest.get(start..start.checked_add(size)?)?;
    *rest = rest.get(start + size + 1..)?;
    Some(content)
}

#[cfg(test)]
mod tests {
    use super::next_object;

    #[test]
    fn objects_come_one_after_the_other() {
        let mut rest = &b"aa blob 3\nx\ny\nbb blob 0\n\ncc missing\n"[..];
        assert_eq!(next_object(&mut rest), Some(&b"x\ny"[..]));
        assert_eq!(next_object(&mut rest), Some(&b""[..]));
        assert_eq!(next_object(&mut rest), None);
    }
}
