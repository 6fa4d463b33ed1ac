//! What is on a branch: its files, by the names that git gives to their bytes.

use std::collections::BTreeMap;

use crate::base::OutputPath;
use crate::emit::publish::file::PublishFiles;
use crate::emit::publish::git::command::{Failure, Git};
use crate::emit::publish::git::domain;
use crate::emit::publish::git::object::blob_name;
use crate::emit::publish::host::{Content, Present};

/// The mode of a plain file.
const PLAIN: &str = "100644";

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
    let mut present = BTreeMap::new();
    for entry in listed.split(|byte| *byte == 0).filter_map(Entry::parse) {
        let content = match files.get(&entry.path) {
            None => Content::Unknown,
            Some(_) if entry.mode != PLAIN => Content::Different,
            Some(file) if blob_name(&file.bytes) == entry.object => Content::Same,
            Some(file) if entry.path.as_str() == domain::FILE => {
                let there = git.run(&["cat-file", "blob", &entry.object], &[])?;
                match domain::is_same(&there, &file.bytes) {
                    true => Content::Same,
                    false => Content::Different,
                }
            }
            Some(_) => Content::Different,
        };
        present.insert(entry.path, Present { content, bytes: entry.bytes });
    }
    Ok(present)
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
