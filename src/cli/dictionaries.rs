//! Where dictionaries lie on this machine, and what `folio check --spelling` takes of them.
//!
//! Looks in `dictionaries/` beside site.toml first, then where systems and LibreOffice keep them.
//! Fetches nothing: it says which files are needed.

#![expect(
    clippy::disallowed_methods,
    reason = "dictionaries are read here, from folders that the environment names"
)]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::lexicon::dictionary_file::{medical_names, names, package};
use crate::lint::spelling::Speller;

/// The folder of the person's own dictionaries, and the file of their own words, beside site.toml.
const FOLDER: &str = "dictionaries";
const OWN_WORDS: &str = "dictionary.txt";

/// Where systems keep dictionaries.
const SYSTEM: [&str; 6] = [
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
];

/// What speaks a language, a BCP 47 tag. `None` where nothing does.
pub fn speller(root: &Path, language: &str) -> Option<Speller> {
    let mut speller = Speller::new(language);
    let folders = folders(root, language);
    for (aff, dic) in files(&folders, language) {
        speller.add(&aff.and_then(|aff| fs::read(aff).ok()).unwrap_or_default(), &read(&dic));
    }
    speller.add_own(&String::from_utf8_lossy(&read(&root.join(OWN_WORDS))));
    speller.has_dictionary().then_some(speller)
}

/// The dictionary that speaks a language here.
pub fn found(root: &Path, language: &str) -> Option<PathBuf> {
    main_file(&folders(root, language), language).map(|(_, dic)| dic)
}

/// How a dictionary comes here.
pub fn way(language: &str) -> String {
    let name = names(language).into_iter().next().unwrap_or_default();
    let debian = package(language).map(|package| {
        format!("on Debian and Ubuntu run `sudo apt install {package}`; elsewhere ")
    });
    format!(
        "{}put {name}.aff and {name}.dic into {FOLDER}/ beside site.toml: LibreOffice and Firefox \
        have them for most languages",
        debian.unwrap_or_default()
    )
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_default()
}

fn folders(root: &Path, language: &str) -> Vec<PathBuf> {
    let primary = language.split('-').next().unwrap_or(language);
    let below =
        |variable: &str, folder: &str| Some(Path::new(&env::var_os(variable)?).join(folder));
    let office = format!("LibreOffice/share/extensions/dict-{primary}");
    let mut folders = vec![root.join(FOLDER)];
    folders.extend(env::var_os("DICPATH").iter().flat_map(env::split_paths));
    folders.extend(below("HOME", "Library/Spelling"));
    folders.extend(below("ProgramFiles", &office));
    folders.extend(SYSTEM.map(PathBuf::from));
    folders
}

/// The files of a language: the rules, which a plain list of words lacks, and the words.
fn files(folders: &[PathBuf], language: &str) -> Vec<(Option<PathBuf>, PathBuf)> {
    let main = main_file(folders, language).map(|(aff, dic)| (Some(aff), dic));
    let medical = medical_names(language).iter().flat_map(|name| {
        let lists = folders.iter().map(move |folder| folder.join(format!("{name}.dic")));
        lists.filter(|path| path.is_file()).take(1)
    });
    let medical =
        medical.map(|dic| (Some(dic.with_extension("aff")).filter(|aff| aff.is_file()), dic));
    main.into_iter().chain(medical).collect()
}

fn main_file(folders: &[PathBuf], language: &str) -> Option<(PathBuf, PathBuf)> {
    names(language).into_iter().find_map(|name| {
        let pairs = folders
            .iter()
            .map(|folder| (folder.join(format!("{name}.aff")), folder.join(format!("{name}.dic"))));
        pairs.into_iter().find(|(aff, dic)| aff.is_file() && dic.is_file())
    })
}
