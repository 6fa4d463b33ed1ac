//! The files of a CV in TeX: one file, or a folder or an archive in which files name each other.

use std::borrow::Cow;
use std::collections::BTreeMap;

use encoding_rs::WINDOWS_1252;

use crate::import::input::Input;

/// The file that is the CV, and all files that it may name.
pub struct Files<'a> {
    /// Its path in the folder, or its name.
    pub main: String,
    files: BTreeMap<String, &'a [u8]>,
}

/// Names of the file that a person typesets, the first before the others.
const NAMES: [&str; 3] = ["cv.tex", "main.tex", "resume.tex"];

impl<'a> Files<'a> {
    /// `None` where nothing is a CV of Awesome-CV or moderncv.
    pub fn of(input: &'a Input) -> Option<Files<'a>> {
        let members = input.members().ok()?;
        if members.is_empty() {
            let is_cv = is_document(input.bytes()) || is_part(input.bytes());
            let files = BTreeMap::from_iter([(input.name.clone(), input.bytes())]);
            return is_cv.then(|| Files { main: input.name.clone(), files });
        }
        let files: BTreeMap<String, &[u8]> =
            members.iter().map(|(path, bytes)| (path.clone(), bytes.as_slice())).collect();
        let mains: Vec<&String> = files
            .iter()
            .filter(|(path, bytes)| path.ends_with(".tex") && is_document(bytes))
            .map(|(path, _)| path)
            .collect();
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_lowercase();
        let rank = |path: &str| {
            let known = NAMES.iter().position(|known| *known == name(path));
            (known.unwrap_or(NAMES.len()), name(path).contains("letter"), path.matches('/').count())
        };
        let main = mains.into_iter().min_by_key(|path| rank(path))?.clone();
        Some(Files { main, files })
    }

    /// The text of a file by its path.
    pub fn text(&self, path: &str) -> Option<Cow<'a, str>> {
        self.files.get(path).map(|bytes| decoded(bytes))
    }

    /// The path of a file that the CV names, with one of these endings if it has none there. Paths are
    /// from the folder of the CV, and lead to no other.
    pub fn named(&self, name: &str, endings: &[&str]) -> Option<String> {
        let folder = self.main.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in name.trim().split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()?),
                part => parts.push(part),
            }
        }
        let path = parts.join("/");
        let mut paths = std::iter::once(path.clone())
            .chain(endings.iter().map(|ending| format!("{path}.{ending}")));
        paths.find(|path| self.files.contains_key(path))
    }

    pub fn bytes(&self, path: &str) -> &'a [u8] {
        self.files.get(path).copied().unwrap_or_default()
    }
}

/// Text in UTF-8, or in the letters of older files.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    memchr::memmem::find(bytes, words).is_some()
}

/// Lines without what is a comment as a whole.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_start).filter(|line| !line.starts_with('%'))
}

/// A file that says in its first command that it is such a CV.
fn is_document(bytes: &[u8]) -> bool {
    if !holds(bytes, b"\\documentclass") {
        return false;
    }
    let text = decoded(bytes);
    let Some(class) = lines(&text).find(|line| line.contains("\\documentclass")) else {
        return false;
    };
    let behind = class.split("\\documentclass").nth(1).unwrap_or_default();
    let whole = behind.to_lowercase();
    // The name of the class may stand on a later line than its options.
    let names = |words: &str| ["awesome-cv", "moderncv"].iter().any(|name| words.contains(name));
    let start = text.find("\\documentclass").unwrap_or_default();
    let head: String = text[start..].chars().take(600).collect();
    let head = head.split_inclusive('}').next().unwrap_or_default().to_lowercase();
    names(&whole) || names(&head)
}

/// A part of one, alone: entries without a document around them.
fn is_part(bytes: &[u8]) -> bool {
    if !holds(bytes, b"\\cv") {
        return false;
    }
    let text = decoded(bytes);
    let begins = |command: &str| lines(&text).any(|line| line.starts_with(command));
    let has_document = begins("\\documentclass");
    let is_entry =
        ["\\cventry", "\\cvitem", "\\cvhonor", "\\cvskill", "\\begin{cv", "\\cvlistitem"]
            .iter()
            .any(|command| begins(command));
    !has_document && is_entry && (begins("\\cvsection{") || begins("\\section{"))
}
