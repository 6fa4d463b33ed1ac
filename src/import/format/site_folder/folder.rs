//! The files of a site maker's folder, by their paths in it.
//!
//! GitHub's zips have one folder around all: it is taken off. What a build wrote, and what other
//! programs keep beside a site, is as if it were not there. Reads no file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use crate::base::FileKind;
use crate::import::format::csv;
use crate::import::input::Input;

/// Folders of builds and of other programs.
const ASIDE: &[&str] =
    &["__MACOSX", ".git", "_site", "public", "resources", "node_modules", "vendor", ".bundle"];

/// Where site makers keep pictures and PDFs that a text names without a folder.
const SHELVES: &[&str] = &[
    "",
    "assets/",
    "assets/img/",
    "assets/pdf/",
    "assets/img/publication_preview/",
    "assets/media/",
    "assets/media/authors/",
    "static/",
    "static/uploads/",
    "static/files/",
    "static/media/",
    "static/img/",
    "files/",
    "images/",
    "img/",
];

/// The files of a folder.
pub struct Folder<'a> {
    files: BTreeMap<&'a str, &'a [u8]>,
}

impl<'a> Folder<'a> {
    /// `None` for a single file, and for an archive that cannot be opened.
    pub fn of(input: &'a Input) -> Option<Folder<'a>> {
        let members = input.members().ok()?;
        let mut files: BTreeMap<&str, &[u8]> =
            members.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
        files.retain(|path, _| !path.starts_with("__MACOSX/"));
        if let Some(around) = around(&files) {
            let inner = files.into_iter().map(|(path, bytes)| (&path[around.len() + 1..], bytes));
            files = inner.collect();
        }
        files.retain(|path, _| {
            let first = path.split('/').next().unwrap_or_default();
            !ASIDE.contains(&first) || first == *path
        });
        (!files.is_empty()).then_some(Folder { files })
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub fn bytes(&self, path: &str) -> Option<&'a [u8]> {
        self.files.get(path).copied()
    }

    /// The text of a file, in UTF-8 or in what Windows wrote before.
    pub fn text(&self, path: &str) -> Option<String> {
        self.bytes(path).map(csv::text)
    }

    pub fn paths(&self) -> impl Iterator<Item = &'a str> {
        self.files.keys().copied()
    }

    /// The files below a folder, as `_talks/`, in the order of their names.
    pub fn below(&self, folder: &str) -> Vec<&'a str> {
        self.paths().filter(|path| path.starts_with(folder)).collect()
    }

    /// The file that a text means by `written`, seen from the file at `from`: beside it, from the
    /// top, or where site makers keep such files.
    pub fn meant(&self, written: &str, from: &str) -> Option<&'a str> {
        let path = written.split(['?', '#']).next().unwrap_or_default().trim();
        let path = percent_decode_str(path).decode_utf8().unwrap_or(Cow::Borrowed(path));
        if path.is_empty() || path.contains("://") {
            return None;
        }
        let own = from.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
        let is_from_top = path.starts_with('/');
        let own = own.filter(|_| !is_from_top);
        let shelves = SHELVES.iter().map(|shelf| (*shelf).to_owned());
        let mut tries = own.into_iter().chain(shelves);
        tries.find_map(|shelf| {
            let whole = plain(&format!("{shelf}{}", path.trim_start_matches('/')))?;
            self.files.get_key_value(whole.as_str()).map(|(path, _)| *path)
        })
    }

    /// The name under which a picture or a PDF is carried, which no other file of the folder gets.
    pub fn carried_name(&self, path: &str) -> String {
        let name = |path: &str| spaceless(path.rsplit('/').next().unwrap_or(path));
        let own = name(path).to_lowercase();
        let is_alone = self.paths().filter(|other| name(other).to_lowercase() == own).count() < 2;
        if is_alone { name(path) } else { spaceless(&path.replace('/', "-")) }
    }
}

/// Whether a file is a picture or a PDF, which folio can publish.
pub fn can_be_carried(path: &str) -> bool {
    let kind = FileKind::of_name(path);
    kind.is_picture() || kind == FileKind::Pdf
}

fn spaceless(name: &str) -> String {
    let words: Vec<&str> =
        name.split(|c: char| c.is_whitespace() || "()[]<>#?%".contains(c)).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// The folder in which all files are, if it is none of a site maker's own.
fn around<'a>(files: &BTreeMap<&'a str, &'a [u8]>) -> Option<&'a str> {
    const OWN: [&str; 4] = ["content", "data", "assets", "static"];
    let (first, _) = files.keys().next()?.split_once('/')?;
    let is_own = first.starts_with('_') || OWN.contains(&first);
    let is_around = |path: &&str| path.split_once('/').is_some_and(|(folder, _)| folder == first);
    (!is_own && files.keys().all(is_around)).then_some(first)
}

/// A path without `.` and `..`; `None` if it leads out of the folder.
fn plain(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Folder;
    use crate::import::input::Input;

    fn input(paths: &[&str]) -> Input {
        let files = paths.iter().map(|path| ((*path).to_owned(), Vec::new()));
        Input::folder("site", files.collect::<BTreeMap<_, _>>())
    }

    #[test]
    fn the_folder_around_all_is_taken_off() {
        let around = input(&["me.github.io-main/_config.yml", "me.github.io-main/_talks/a.md"]);
        let folder = Folder::of(&around).unwrap();
        assert_eq!(folder.paths().collect::<Vec<_>>(), ["_config.yml", "_talks/a.md"]);
        let own = input(&["content/authors/me/_index.md", "content/_index.md"]);
        assert!(Folder::of(&own).unwrap().has("content/_index.md"));
    }

    #[test]
    fn a_file_is_found_where_a_text_means_it() {
        let input = input(&["assets/pdf/a.pdf", "content/x/b c.png", "_site/a.pdf", "files/d.pdf"]);
        let folder = Folder::of(&input).unwrap();
        for (written, from, path) in [
            ("a.pdf", "_bibliography/papers.bib", Some("assets/pdf/a.pdf")),
            ("/files/d.pdf#page=2", "_pages/cv.md", Some("files/d.pdf")),
            ("b%20c.png", "content/x/index.md", Some("content/x/b c.png")),
            ("../../../../etc/passwd", "content/x/index.md", None),
            ("https://a.example/a.pdf", "a.md", None),
        ] {
            assert_eq!(folder.meant(written, from), path, "{written}");
        }
        assert_eq!(folder.carried_name("content/x/b c.png"), "b-c.png");
    }
}
