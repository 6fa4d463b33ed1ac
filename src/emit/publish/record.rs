//! What the last publish put on a host, and the right to publish there: both in `.folio/`, which
//! neither git nor a publish takes along.
//!
//! The record says which files there are folio's, and so which may be removed. Without it nothing is
//! removed.

#![expect(clippy::disallowed_methods, reason = "this is where the record is kept on the disk")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::base::OutputPath;
use crate::emit::codes::{PUBLISH_RECORD, PUBLISH_UNDER_WAY};
use crate::emit::directory::workspace;
use crate::emit::publish::error::PublishError;

const FORMAT: u64 = 1;

/// What the last publish left on a host, as far as folio put it there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    pub files: BTreeMap<OutputPath, Recorded>,
}

/// A file of a publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The digest of its bytes, in hexadecimal digits; empty where nobody knows what has arrived.
    pub digest: String,
    /// Whether the last publish did not have it any more, and only left it for pages that were still
    /// open somewhere.
    pub is_kept: bool,
}

impl Recorded {
    pub fn current(digest: String) -> Recorded {
        Recorded { digest, is_kept: false }
    }
}

/// The right to publish to one target: one process of this machine has it at a time.
pub struct Lock {
    record: PathBuf,
    workspace: PathBuf,
    file: File,
}

impl Lock {
    /// Takes the right for the target of this name, below `root`. `Err` where another process has
    /// it.
    pub fn take(root: &Path, name: Option<&str>) -> Result<Lock, PublishError> {
        let label = label(name);
        let error = |error: io::Error| {
            PublishError::new(
                &PUBLISH_RECORD,
                format!("`.folio/`, where folio keeps its own notes, cannot be written ({error})"),
                "give yourself the right to write there, then run `folio publish` again",
            )
        };
        let folder = workspace::make(root).map_err(error)?;
        let lock = folder.join(format!("{label}.lock"));
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(lock);
        let file = file.map_err(error)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(PublishError::new(
                    &PUBLISH_UNDER_WAY,
                    "another `folio publish` is putting this site there just now",
                    "wait until it has ended, then run this again",
                ));
            }
            Err(TryLockError::Error(cause)) if workspace::is_without_locks(&cause) => {}
            Err(TryLockError::Error(cause)) => return Err(error(cause)),
        }
        Ok(Lock {
            record: folder.join(format!("{label}.json")),
            workspace: folder.join(label),
            file,
        })
    }

    /// The folder for the own use of the host of this name, without taking the right to publish.
    pub fn workspace_of(root: &Path, name: Option<&str>) -> PathBuf {
        root.join(workspace::NAME).join(label(name))
    }

    /// A folder for the host's own use.
    pub fn workspace(&self) -> &Path {
        &self.workspace
    }

    /// What the last publish left at this place, as `Host::identity` names it; empty where there was none
    /// or its record is gone or damaged.
    pub fn read(&self, place: &str) -> Record {
        let bytes = fs::read(&self.record).ok();
        bytes.and_then(|bytes| Record::parse(&bytes, place)).unwrap_or_default()
    }

    /// Keeps a record in place of the one before.
    pub fn write(&self, place: &str, record: &Record) -> Result<(), PublishError> {
        let new = self.record.with_extension("json.new");
        let written =
            fs::write(&new, record.format(place)).and_then(|()| fs::rename(&new, &self.record));
        written.map_err(|error| {
            PublishError::new(
                &PUBLISH_RECORD,
                format!("what was published cannot be noted in `.folio/` ({error})"),
                "give yourself the right to write there, and see that the disk is not full",
            )
        })
    }
}

/// What the files of a target in `.folio/` are called.
fn label(name: Option<&str>) -> String {
    name.map_or("publish".to_owned(), |name| format!("publish-{name}"))
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A program that is just being started holds what was open here for a moment.
        let _ = self.file.unlock();
    }
}

impl Record {
    /// A record that holds good while a publish is under way: all that may be there. `changed` are
    /// files of which nobody knows until its end whether they are the old ones or the new, and
    /// `overwritten` those that are not folio's until they have arrived.
    pub fn with(
        &self,
        next: &Record,
        changed: &[OutputPath],
        overwritten: &[OutputPath],
    ) -> Record {
        let overwritten: BTreeSet<&OutputPath> = overwritten.iter().collect();
        let mut record = self.clone();
        for (path, file) in next.files.iter().filter(|(path, _)| !overwritten.contains(path)) {
            let known = record.files.entry(path.clone()).or_insert_with(|| file.clone());
            // Only what a whole publish has left behind is old.
            known.is_kept &= file.is_kept;
        }
        for path in changed {
            if let Some(known) = record.files.get_mut(path) {
                known.digest.clear();
            }
        }
        record
    }

    fn parse(bytes: &[u8], place: &str) -> Option<Record> {
        let value: Value = serde_json::from_slice(bytes).ok()?;
        if value.get("format")?.as_u64()? != FORMAT || value.get("place")?.as_str()? != place {
            return None;
        }
        let files = value.get("files")?.as_object()?.iter().map(|(path, file)| {
            let digest = file.get("digest")?.as_str()?.to_owned();
            let is_kept = file.get("kept").and_then(Value::as_bool).unwrap_or(false);
            Some((OutputPath::new(path), Recorded { digest, is_kept }))
        });
        Some(Record { files: files.collect::<Option<_>>()? })
    }

    fn format(&self, place: &str) -> String {
        let files = self.files.iter().map(|(path, file)| {
            let mut value = json!({ "digest": file.digest });
            if file.is_kept {
                value["kept"] = json!(true);
            }
            (path.to_string(), value)
        });
        let files: Map<String, Value> = files.collect();
        let about = "what folio published last; folio removes there only what stands here";
        let record = json!({ "format": FORMAT, "about": about, "place": place, "files": files });
        format!("{record:#}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(files: &[(&str, &str, bool)]) -> Record {
        let recorded = |digest: &str, is_kept| Recorded { digest: digest.to_owned(), is_kept };
        let files = files
            .iter()
            .map(|(path, digest, is_kept)| (OutputPath::new(path), recorded(digest, *is_kept)));
        Record { files: files.collect() }
    }

    #[test]
    fn what_is_written_is_read_again_for_the_same_place() {
        let record = record(&[("index.html", "1a", false), ("assets/naïve \"x\".css", "2b", true)]);
        let text = record.format("the folder a");
        assert_eq!(Record::parse(text.as_bytes(), "the folder a"), Some(record));
        assert_eq!(Record::parse(text.as_bytes(), "the folder b"), None);
        for damaged in ["", "{", "{}", r#"{"format":2,"place":"the folder a","files":{}}"#] {
            assert_eq!(Record::parse(damaged.as_bytes(), "the folder a"), None, "{damaged}");
        }
    }

    #[test]
    fn while_a_publish_is_under_way_nothing_is_forgotten() {
        let last = record(&[
            ("assets/1.css", "1", false),
            ("gone.html", "x", false),
            ("index.html", "old", false),
        ]);
        let next = record(&[
            ("assets/1.css", "1", true),
            ("index.html", "new", false),
            ("more.html", "y", false),
            ("mine.html", "new", false),
        ]);
        let both = record(&[
            ("assets/1.css", "1", false),
            ("index.html", "", false),
            ("gone.html", "x", false),
            ("more.html", "y", false),
        ]);
        let changed = ["index.html", "mine.html"].map(OutputPath::new);
        assert_eq!(last.with(&next, &changed, &changed[1..]), both);
    }
}
