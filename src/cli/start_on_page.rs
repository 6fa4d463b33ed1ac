//! A site that is begun on a page of `folio serve`: the files that `folio new` writes, in the folder
//! that is served, all of them or none, and nothing over what is there.
//!
//! Begins none where a person would not mean one: in a home, or inside of another site.

#![expect(clippy::disallowed_methods, reason = "it looks at the files that could be imported")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::base::{Diagnostic, limits, plain_path};
use crate::cli::codes::{ALREADY_THERE, NO_FOLDER};
use crate::cli::new::{Filled, create, fill, name_in, standing_and_new, tidy_name};
use crate::cli::place_for_site::{files_in, is_for_no_site, is_site, site_above, some_of};
use crate::cli::scaffold::{NewSite, StartFile};
use crate::emit::read_file;
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::{Brought, FORMATS, Input};
use crate::lexicon::language::tag_of_written;
use crate::model::codes::{LANGUAGE, MISSING_NAME};
use crate::preview::server::{BeginSite, Begun, DroppedFile, WantedSite};

/// How many files of the folder are offered, and how many are looked at.
const MOST_OFFERED: usize = 5;
const MOST_LOOKED_AT: usize = 20;
/// The longest file that is looked into before anybody has asked for it.
const LOOKED_INTO: u64 = 16 * 1024 * 1024;
/// The endings of what an import takes.
const ENDINGS: [&str; 15] = [
    "bib", "csv", "docx", "enl", "enw", "json", "nbib", "pdf", "ris", "tex", "txt", "xml", "yaml",
    "yml", "zip",
];

/// Begins the site of a folder.
pub struct SiteStart {
    root: PathBuf,
}

impl SiteStart {
    pub fn new(root: &Path) -> SiteStart {
        SiteStart { root: whole(root) }
    }

    /// The files of a site that is filled with what was brought, without those that are there and may
    /// stay. Nothing is written.
    pub fn filled(&self, wanted: &WantedSite, brought: Vec<Brought>) -> Result<Filled, Diagnostic> {
        if let Some(fault) = self.fault(wanted) {
            return Err(fault);
        }
        let name = tidy_name(&wanted.name)
            .or_else(|| brought.iter().find_map(name_in))
            .and_then(|name| tidy_name(&name));
        let Some(name) = name else {
            let message = if brought.is_empty() {
                "whose site will it be?"
            } else {
                "whose site will it be? The file does not say it"
            };
            return Err(Diagnostic::new(&MISSING_NAME, message)
                .help("nothing was written; write your name into the field of the page"));
        };
        let language = wanted.language.as_deref().map(|written| {
            tag_of_written(written).ok_or_else(|| {
                Diagnostic::new(&LANGUAGE, format!("`{written}` is not a language tag"))
                    .help("nothing was written; choose a language of the list")
            })
        });
        let site = NewSite::new(name, language.transpose()?, None, false);
        let files = site.files();
        let mut filled = if brought.is_empty() {
            Filled { files, imported: Vec::new(), reports: Vec::new() }
        } else {
            fill(files, brought)
        };
        let (_, files) = standing_and_new(&self.root, std::mem::take(&mut filled.files))?;
        Ok(Filled { files, ..filled })
    }

    /// Writes all files or none.
    pub fn write(&self, files: Vec<StartFile>) -> Result<(), Diagnostic> {
        create(&self.root, files).map(drop)
    }

    /// A file of the folder that was offered.
    pub fn lying(&self, name: &str) -> Result<DroppedFile, Diagnostic> {
        let bytes = match offered(&self.root).iter().any(|offered| offered == name) {
            true => read_file(&self.root, name).ok(),
            false => None,
        };
        let bytes = bytes.filter(|bytes| bytes.len() <= limits::IMPORT_FILE.most);
        bytes.map(|bytes| DroppedFile { name: name.to_owned(), bytes }).ok_or_else(|| {
            Diagnostic::new(&IMPORT_UNREADABLE, format!("`{name}` is not there any more"))
                .help("reload the page, or choose the file yourself")
        })
    }

    /// Why no site is begun in this folder, or not before somebody has said yes.
    fn fault(&self, wanted: &WantedSite) -> Option<Diagnostic> {
        let shown = self.root.display();
        if is_site(&self.root) {
            return Some(
                Diagnostic::new(&ALREADY_THERE, format!("`{shown}` is a site already"))
                    .help("nothing was written; reload the page to see it"),
            );
        }
        if let Some(site) = site_above(&self.root) {
            let message = format!("`{shown}` lies in the site `{}`", site.display());
            return Some(
                Diagnostic::new(&NO_FOLDER, message)
                    .help("nothing was written; open that site, or choose another folder"),
            );
        }
        if is_for_no_site(&self.root) {
            let message = format!("`{shown}` is for all kinds of things, and not for one site");
            return Some(
                Diagnostic::new(&NO_FOLDER, message)
                    .help("nothing was written; make a folder for the site, and begin it there"),
            );
        }
        let others = some_of(others(&self.root, &offered(&self.root)));
        if others.is_empty() || wanted.is_among_others {
            return None;
        }
        let message = format!("`{shown}` holds other files ({})", others.join(", "));
        Some(Diagnostic::new(&ALREADY_THERE, message).help(
            "nothing was written; say on the page that the site may lie among them, or choose \
            another folder",
        ))
    }
}

impl BeginSite for SiteStart {
    fn begin(&self, wanted: WantedSite) -> Result<Begun, String> {
        let filled = self.filled(&wanted, Vec::new()).map_err(|fault| sentences(&fault))?;
        let files = filled.files.iter().map(|file| file.path.clone()).collect();
        self.write(filled.files).map_err(|fault| sentences(&fault))?;
        Ok(Begun { files })
    }
}

/// The path of the folder as people know it.
pub fn whole(root: &Path) -> PathBuf {
    fs::canonicalize(root).map_or_else(|_| root.to_owned(), |root| plain_path(&root))
}

/// The files of a folder, by name, that an import can read, as far as they show it.
pub fn offered(root: &Path) -> Vec<String> {
    let is_ending = |name: &String| {
        let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
    };
    let is_read = |name: &String| {
        let file = root.join(name).symlink_metadata();
        if !file.is_ok_and(|file| file.is_file() && file.len() <= LOOKED_INTO) {
            return false;
        }
        let input = read_file(root, name).map(|bytes| Input::file(name.as_str(), bytes));
        input.is_ok_and(|input| FORMATS.iter().any(|format| (format.is)(&input)))
    };
    let names = files_in(root).into_iter().filter(|name| !name.starts_with(['.', '~']));
    names.filter(is_ending).take(MOST_LOOKED_AT).filter(is_read).take(MOST_OFFERED).collect()
}

/// What else is in a folder, but what is hidden.
pub fn others(root: &Path, offered: &[String]) -> Vec<String> {
    let names = files_in(root).into_iter();
    names.filter(|name| !name.starts_with('.') && !offered.contains(name)).collect()
}

/// What a diagnostic says, for a page that has no room for its code.
fn sentences(fault: &Diagnostic) -> String {
    let all = [Some(&fault.message), fault.help.as_ref()];
    let all = all.into_iter().flatten().map(|text| {
        let mut signs = text.chars();
        let first = signs.next().into_iter().flat_map(char::to_uppercase);
        let end = if text.ends_with(['.', '?', '!']) { "" } else { "." };
        format!("{}{end}", first.chain(signs).collect::<String>())
    });
    all.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(name: &str) -> WantedSite {
        WantedSite { name: name.to_owned(), ..WantedSite::default() }
    }

    fn folder(files: &[&str]) -> (tempfile::TempDir, SiteStart) {
        let folder = tempfile::tempdir().unwrap();
        for path in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "mine").unwrap();
        }
        let start = SiteStart::new(folder.path());
        (folder, start)
    }

    /// What is in the folder but the schema that folio keeps.
    fn names(root: &Path) -> Vec<String> {
        files_in(root).into_iter().filter(|name| name != ".folio").collect()
    }

    #[test]
    fn it_writes_what_the_command_writes() {
        let (folder, start) = folder(&[]);
        let language = Some("de".to_owned());
        let begun = start.begin(WantedSite { language, ..wanted(" Ada \n Park ") }).unwrap();
        let site = NewSite::new("Ada Park".to_owned(), Some("de".to_owned()), None, false);
        assert_eq!(begun.files, site.files().iter().map(|f| f.path.clone()).collect::<Vec<_>>());
        for file in site.files() {
            assert_eq!(fs::read(folder.path().join(&file.path)).unwrap(), file.bytes);
        }
    }

    #[test]
    fn what_stands_against_it_is_said_and_nothing_is_written() {
        let ada = || wanted("Ada");
        let among = || WantedSite { is_among_others: true, ..ada() };
        for (files, wanted, why) in [
            (&[][..], wanted("  \n"), "Whose site will it be? Nothing was written; write your"),
            (&[], WantedSite { language: Some("klingonisch".to_owned()), ..ada() }, "not a lang"),
            (&["a.txt", "b.txt"], ada(), "holds other files (a.txt, b.txt). Nothing was written;"),
            (&["a", "b", "c", "d"], ada(), "(a, b, c, …)"),
            (&["site.toml"], among(), "is a site already. Nothing was written;"),
            (&["content/cv.md"], among(), "has content/cv.md already. Nothing was written;"),
            (&["content"], among(), "where a folder should be. Nothing was written;"),
        ] {
            let (folder, start) = folder(files);
            let before = names(folder.path());
            let said = start.begin(wanted).unwrap_err();
            assert!(said.contains(why), "{said}");
            assert_eq!(names(folder.path()), before, "{said}");
        }
    }

    #[test]
    fn what_is_there_and_in_nobodys_way_stays() {
        let (folder, start) = folder(&["README.md", ".obsidian/app.json"]);
        let among = WantedSite { is_among_others: true, ..wanted("Ada") };
        let begun = start.begin(among).unwrap();
        assert!(!begun.files.contains(&"README.md".to_owned()));
        assert_eq!(fs::read(folder.path().join("README.md")).unwrap(), b"mine");
    }

    #[test]
    fn inside_of_a_site_no_other_is_begun() {
        let (folder, _) = folder(&["site.toml", "content/cv.md"]);
        let start = SiteStart::new(&folder.path().join("content"));
        let said = start.begin(wanted("Ada")).unwrap_err();
        assert!(said.contains("lies in the site"), "{said}");
    }

    #[test]
    fn files_that_an_import_reads_are_offered_and_no_links() {
        let (folder, start) = folder(&["letter.docx", "notes.txt"]);
        let bib = "@article{a, title = {A}, author = {Ada Park}, year = 2024}\n";
        fs::write(folder.path().join("works.bib"), bib).unwrap();
        fs::write(folder.path().join(".hidden.bib"), bib).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("works.bib", folder.path().join("link.bib")).unwrap();
        assert_eq!(offered(folder.path()), ["works.bib"]);
        assert_eq!(start.lying("works.bib").unwrap().bytes, bib.as_bytes());
        for name in ["link.bib", ".hidden.bib", "notes.txt", "../works.bib", "missing.bib", ""] {
            assert!(start.lying(name).is_err(), "{name}");
        }
    }
}
