//! `packet/letters/`: which letters the person has begun there, and the files of a letter.
//!
//! `packet/letters/.folio` keeps the digests of what was written, to know what has been changed since.
//! Never writes over what the person has changed.

#![expect(clippy::disallowed_methods, reason = "this is where letters are written")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::base::well_known::PACKET;
use crate::base::{Digest, PartialDate, SourcePath};
use crate::cli::packet_folder::folder_in_packet;
use crate::output::letter::{FORMS, LetterKind, WrittenLetter, parts_of_name, written};
use crate::source::Source;

/// Its name in `packet/`.
pub const NAME: &str = "letters";

const RECORD: &str = ".folio";

pub struct LetterFolder {
    root: PathBuf,
}

impl LetterFolder {
    /// The folder of a site, which need not be there yet.
    pub fn of(root: &Path) -> LetterFolder {
        LetterFolder { root: root.to_owned() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.join(PACKET).join(NAME).join(name)
    }

    /// The newest letter of this kind to this person that the person has written into and not sent:
    /// its day is after the one on which they last heard.
    pub fn begun(
        &self,
        kind: LetterKind,
        word: &str,
        last: Option<PartialDate>,
        today: PartialDate,
    ) -> io::Result<Option<String>> {
        let known = self.record()?;
        let mut newest: Option<String> = None;
        for (stem, form) in self.names() {
            let Some((date, its_kind, its_word)) = parts_of_name(&stem) else { continue };
            let Some(date) = PartialDate::parse(date) else { continue };
            let is_sent = last.is_some_and(|last| date.earliest() <= last.earliest());
            let is_of_them = its_kind == kind && its_word == word;
            if !is_of_them || is_sent || date.earliest() > today.earliest() {
                continue;
            }
            let name = format!("{stem}.{form}");
            let bytes = read_or_nothing(&self.path(&name))?;
            if known.get(&name) != Some(&digest(&bytes)) && newest.as_ref() < Some(&stem) {
                newest = Some(stem);
            }
        }
        Ok(newest)
    }

    /// The files of a letter that the person has changed, each with the end of its name.
    pub fn changed(&self, letter: &WrittenLetter) -> io::Result<Vec<(&'static str, Source)>> {
        let known = self.record()?;
        let mut changed = Vec::new();
        for ((name, new), form) in letter.files.iter().zip(FORMS) {
            let old = read_or_nothing(&self.path(name))?;
            let is_ours = old.is_empty()
                || old == *new
                || known.get(name).is_some_and(|one| *one == digest(&old));
            if !is_ours {
                let path = SourcePath::new(&format!("{PACKET}/{NAME}/{name}"));
                changed.push((form, Source::new(path, old)));
            }
        }
        Ok(changed)
    }

    /// Writes the files of a letter; `of_markdown` leaves its markdown, of which the others were made.
    pub fn write(&self, letter: &WrittenLetter, of_markdown: bool) -> io::Result<()> {
        folder_in_packet(&self.root, NAME)?;
        let mut known = self.record()?;
        let files = letter.files.iter().skip(usize::from(of_markdown));
        for (name, new) in files.clone() {
            known.insert(name.clone(), digest(new));
        }
        // First the record: a letter that is not in it counts as the person's own.
        replace(&self.path(RECORD), record_of(&known).as_bytes())?;
        for (name, new) in files {
            replace(&self.path(name), new)?;
        }
        Ok(())
    }

    /// The words of all letters as text, by their names without an end.
    pub fn texts(&self) -> Vec<(String, String)> {
        let texts = self.names().into_iter().filter(|(_, form)| form == "txt");
        texts
            .filter_map(|(stem, _)| {
                let text = fs::read_to_string(self.path(&format!("{stem}.txt"))).ok()?;
                let (_, words) = written("txt", &text);
                Some((stem, words))
            })
            .collect()
    }

    /// The names of its files, each with its end apart, in order.
    fn names(&self) -> Vec<(String, String)> {
        let mut names: Vec<(String, String)> = fs::read_dir(self.path(""))
            .into_iter()
            .flatten()
            .filter_map(|entry| {
                let name = entry.ok()?.file_name().into_string().ok()?;
                let (stem, form) = name.rsplit_once('.')?;
                FORMS.contains(&form).then(|| (stem.to_owned(), form.to_owned()))
            })
            .collect();
        names.sort();
        names
    }

    /// The digest of each file as it was written.
    fn record(&self) -> io::Result<BTreeMap<String, String>> {
        let bytes = read_or_nothing(&self.path(RECORD))?;
        let text = String::from_utf8_lossy(&bytes);
        let lines = text.lines().filter_map(|line| line.split_once(' '));
        Ok(lines.map(|(digest, name)| (name.to_owned(), digest.to_owned())).collect())
    }
}

fn record_of(digests: &BTreeMap<String, String>) -> String {
    digests.iter().map(|(name, digest)| format!("{digest} {name}\n")).collect()
}

fn read_or_nothing(path: &Path) -> io::Result<Vec<u8>> {
    match fs::read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        read => read,
    }
}

/// Writes a whole file or none.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside: PathBuf = path.with_file_name(format!(".{name}.new"));
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path).inspect_err(|_| drop(fs::remove_file(&beside)))
}

fn digest(bytes: &[u8]) -> String {
    Digest::of(bytes).short().to_string()
}
