//! The text archives that hold the cases: prose, files, and the expected results.
//!
//! ```text
//! What this case shows, in a line or two. A line `with: pdf` asks for the PDFs too.
//! --- site.toml ---
//! [person]
//! name = "Ada Park"
//! --- content/pages/latin1.md (bytes: 61 ff 0a) ---
//! --- content/pages/deep.md (repeat: 500) ---
//! >
//! === report ===
//! ...
//! ```
//!
//! In parentheses after a path: `bytes: ..` is the content in hexadecimal; `repeat: N` repeats the
//! content N times, without its line ends; `crlf` ends lines as Windows does; `bom` starts the file
//! with a byte order mark; `no final newline` drops the last one; `copy: PATH` copies a file of
//! this repository.

use std::fs;
use std::path::{Path, PathBuf};

/// One parsed case.
pub struct Archive {
    /// The text before the first file.
    pub prose: String,
    pub files: Vec<(String, Vec<u8>)>,
    /// The name of each part after the files, such as `report`, and its text.
    pub expected: Vec<(String, String)>,
    /// Everything before the first expectation, for updating the case.
    head: String,
}

impl Archive {
    pub fn parse(text: &str) -> Archive {
        let mut archive = Archive {
            prose: String::new(),
            files: Vec::new(),
            expected: Vec::new(),
            head: String::new(),
        };
        let mut open: Option<(String, String, String)> = None;
        for line in text.split_inclusive('\n') {
            let bare = line.trim_end_matches('\n');
            if let Some(name) = bare.strip_prefix("=== ").and_then(|rest| rest.strip_suffix(" ==="))
            {
                archive.expected.push((name.to_owned(), String::new()));
                continue;
            }
            if let Some((_, part)) = archive.expected.last_mut() {
                part.push_str(line);
                continue;
            }
            archive.head.push_str(line);
            if let Some(header) =
                bare.strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" ---"))
            {
                archive.close(open.take());
                let (path, how) = match header.rsplit_once(" (") {
                    Some((path, how)) if how.ends_with(')') => (path, how.trim_end_matches(')')),
                    _ => (header, ""),
                };
                open = Some((path.to_owned(), how.to_owned(), String::new()));
            } else {
                match &mut open {
                    Some((_, _, content)) => content.push_str(line),
                    None => archive.prose.push_str(line),
                }
            }
        }
        archive.close(open);
        archive
    }

    fn close(&mut self, open: Option<(String, String, String)>) {
        let Some((path, how, content)) = open else { return };
        let bytes = match how.split_once(": ").unwrap_or((&how, "")) {
            ("", _) => content.into_bytes(),
            ("bytes", hex) => hex
                .split_whitespace()
                .map(|pair| u8::from_str_radix(pair, 16).expect("a byte in hexadecimal"))
                .collect(),
            ("repeat", times) => {
                content.replace('\n', "").repeat(times.parse().expect("a number")).into_bytes()
            }
            ("crlf", _) => content.replace('\n', "\r\n").into_bytes(),
            ("bom", _) => format!("\u{feff}{content}").into_bytes(),
            ("no final newline", _) => content.trim_end_matches('\n').as_bytes().to_vec(),
            ("copy", from) => fs::read(root().join(from)).expect("a file of this repository"),
            (other, _) => panic!("{path}: `{other}` is not known here"),
        };
        self.files.push((path, bytes));
    }

    /// The text of the case with other expectations.
    pub fn with(&self, expected: &[(String, String)]) -> String {
        expected
            .iter()
            .fold(self.head.clone(), |text, (name, part)| format!("{text}=== {name} ===\n{part}"))
    }
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Whether `UPDATE_REPORTS=1` asks the tests to update the expectations.
pub fn is_update() -> bool {
    std::env::var_os("UPDATE_REPORTS").is_some_and(|value| !value.is_empty() && value != "0")
}

/// The cases of a folder, sorted by name.
pub fn cases(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of the cases");
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    paths.sort();
    paths
}
