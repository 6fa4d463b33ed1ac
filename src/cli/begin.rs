//! `folio` alone, as a double click starts it: opens the site of the folder, or asks for a name and
//! makes one.
//!
//! Opens no site that the person has not named or agreed to, but that of the folder itself.

#![expect(clippy::disallowed_methods, reason = "it looks where a site is, or may be made")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::plain_path;
use crate::cli::Exit;
use crate::cli::crash::CrashLog;
use crate::cli::new::{create, tidy_name};
use crate::cli::new_file::exists;
use crate::cli::place_for_site::{PERSONAL_FOLDERS, files_in, is_site, site_above, some_of};
use crate::cli::question::{ask, confirm, is_yes};
use crate::cli::report::{print, print_error};
use crate::cli::scaffold::NewSite;
use crate::cli::serve::Serve;
use crate::cli::typed_command::open_site;

/// How many sites of the folder are offered.
const MOST_SITES: usize = 9;
/// How often a folder is asked for.
const TRIES: usize = 6;

/// Where people look for files, the folder of a site may not be in sight.
const TO_FIND: &str = if cfg!(target_os = "macos") {
    " To see them in Finder, choose *Go > Go\nto Folder*, and type that folder."
} else if cfg!(windows) {
    " To see them in Explorer, type that\nfolder into the line above the list."
} else {
    ""
};

const GOODBYE: &str = "Nothing was written. To begin another time, start folio again.\n";

/// Serves the site of `root` and opens it, or leads to one.
pub fn run(root: &Path, crashes: &CrashLog) -> Exit {
    if is_site(root) {
        return open(root, crashes);
    }
    let chosen = site_above(root).map_or_else(
        || choose(root),
        |site| {
            let question = format!("{} is a site. Open it?", site.display());
            confirm(&question, true).and_then(|yes| if yes { Some(site) } else { choose(root) })
        },
    );
    match chosen {
        Some(site) => open(&site, crashes),
        None => {
            print(GOODBYE);
            Exit::Done
        }
    }
}

fn open(site: &Path, crashes: &CrashLog) -> Exit {
    Serve::opened().run(site, crashes)
}

/// The folder of a site that is there or was made now; `None` if the person wants none.
fn choose(root: &Path) -> Option<PathBuf> {
    let home = home_for_sites(root);
    let mut sites = sites_in(&home);
    let further = sites.len().saturating_sub(MOST_SITES);
    sites.truncate(MOST_SITES);
    sites.extend(site_of_program().filter(|site| !sites.contains(site)));
    print(
        "folio makes a website, a CV and more from plain text. It needs no account, and nothing \
        leaves this machine.\n\n",
    );
    let question = if sites.is_empty() {
        "Your name, as it should stand on the site (Enter alone ends this): "
    } else {
        print("Your sites:\n\n");
        for (number, site) in sites.iter().enumerate() {
            print(&format!("  {}  {}\n", number + 1, name_of(site, &home)));
        }
        if further > 0 {
            print(&format!("     and {further} more: `folio serve DIR` opens one\n"));
        }
        print("\n");
        "Type the number of a site to open it, or your name to make a new one: "
    };
    for _ in 0..TRIES {
        match Answer::of(&ask(question)?, sites.len()) {
            Answer::Site(index) => return sites.get(index).cloned(),
            Answer::NoSuchSite(number) => print(&format!("There is no site {number}.\n")),
            Answer::Name(name) => return begin(&home, &name),
            Answer::Nothing => return None,
        }
    }
    None
}

/// What was typed where sites are listed and a name is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// By its index in the list.
    Site(usize),
    NoSuchSite(String),
    Name(String),
    Nothing,
}

impl Answer {
    /// Nobody is called by a number, so one that is not in the list is a slip.
    fn of(typed: &str, sites: usize) -> Answer {
        let number = typed.trim_end_matches('.').parse::<usize>().ok();
        let index = number.and_then(|number| number.checked_sub(1)).filter(|at| *at < sites);
        match (index, tidy_name(typed)) {
            (Some(index), _) => Answer::Site(index),
            (None, None) => Answer::Nothing,
            (None, Some(name)) if sites > 0 && !name.chars().any(char::is_alphabetic) => {
                Answer::NoSuchSite(name)
            }
            (None, Some(name)) => Answer::Name(name),
        }
    }
}

/// Asks for the folder of a new site until one can be taken.
fn begin(home: &Path, name: &str) -> Option<PathBuf> {
    let usual = free_folder(home, &folder_name(name));
    for _ in 0..TRIES {
        let answer = ask(&format!("Its folder (Enter alone takes {}): ", usual.display()))?;
        let folder = match answer.as_str() {
            "" => usual.clone(),
            agreed if is_yes(agreed) => usual.clone(),
            written => home.join(written_folder(written)),
        };
        if let Some(site) = make(&folder, home, name)? {
            return Some(site);
        }
    }
    None
}

/// Makes a site in the folder, or takes the one that is there: `Some(None)` if the person has to choose
/// another folder, `None` if the input has ended.
fn make(folder: &Path, home: &Path, name: &str) -> Option<Option<PathBuf>> {
    let shown = folder.display();
    if is_site(folder) {
        let question = format!("There is a site in {shown} already. Open it?");
        return confirm(&question, true).map(|yes| yes.then(|| folder.to_owned()));
    }
    let others = some_of(files_in(folder));
    if !others.is_empty() {
        let question = format!(
            "{shown} holds other files ({}). They stay as they are. Put the site among them?",
            others.join(", ")
        );
        if !confirm(&question, false)? {
            return Some(None);
        }
    }
    let site = NewSite::new(name.to_owned(), None, None, false);
    if let Err(diagnostic) = create(folder, site.files()) {
        print_error(diagnostic);
        return Some(None);
    }
    print(&format!(
        "\n{shown} is your site now. It opens in the browser, and shows what could stand there.\n\
         Write into its files, and save: the page follows.{TO_FIND}\n{}\n",
        to_come_back(folder, home)
    ));
    Some(Some(folder.to_owned()))
}

/// A program that was opened with a double click is not one that a shell finds by its name.
fn to_come_back(site: &Path, home: &Path) -> String {
    match site.parent() == Some(home) {
        true => "To come back to it, open folio again: it lists your sites.\n".to_owned(),
        false => format!(
            "To come back to it, type into a terminal:\n\n  {}\n",
            open_site(&site.display().to_string())
        ),
    }
}

/// Where a new site goes: into the folder in which folio was started. On Windows a double click starts
/// it in the folder of the program itself, which is for no site: there it is the folder Documents of the
/// person, or their home folder if there is none. On macOS a double click starts it in the home folder.
fn home_for_sites(root: &Path) -> PathBuf {
    let started = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let program = env::current_exe().and_then(fs::canonicalize).ok();
    let home = env::home_dir().filter(|home| home.is_dir());
    let chosen = match home.filter(|_| is_folder_of(program.as_deref(), &started)) {
        Some(home) => {
            // Where OneDrive has taken over what Explorer calls Documents, it is another folder than
            // that one.
            let documents = home.join("Documents");
            if documents.is_dir() { documents } else { home }
        }
        None => started,
    };
    plain_path(&chosen)
}

/// Whether the program lies in the folder.
fn is_folder_of(program: Option<&Path>, folder: &Path) -> bool {
    program.and_then(Path::parent) == Some(folder)
}

/// The folders in `home` that are sites, by name.
fn sites_in(home: &Path) -> Vec<PathBuf> {
    let is_home = env::home_dir().as_deref() == Some(home);
    let entries = fs::read_dir(home).into_iter().flatten().flatten();
    let is_looked_at = |name: &str| {
        let is_personal = is_home && PERSONAL_FOLDERS.contains(&name);
        !name.starts_with('.') && !is_personal
    };
    let mut sites: Vec<PathBuf> = entries
        .filter(|entry| is_looked_at(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path())
        .filter(|folder| is_site(folder))
        .collect();
    sites.sort();
    sites
}

/// The site into whose folder the program was put: a double click may start it in another.
fn site_of_program() -> Option<PathBuf> {
    let program = env::current_exe().and_then(fs::canonicalize).ok()?;
    program.parent().filter(|folder| is_site(folder)).map(plain_path)
}

/// A site by the name of its folder, or by its whole path where that lies elsewhere.
fn name_of(site: &Path, home: &Path) -> String {
    site.strip_prefix(home).unwrap_or(site).display().to_string()
}

/// The first of `name`, `name-2`, … that does not exist, or that is a site already and can be opened.
fn free_folder(home: &Path, name: &str) -> PathBuf {
    let numbered = (2..100).map(|number| format!("{name}-{number}"));
    let mut folders = std::iter::once(name.to_owned()).chain(numbered).map(|name| home.join(name));
    folders.find(|folder| !exists(folder) || is_site(folder)).unwrap_or_else(|| home.join(name))
}

/// The name of a folder for a person's: `chiamaka-okafor`.
fn folder_name(name: &str) -> String {
    let plain = name.nfd().filter(|c| !is_combining_mark(*c)).nfc().collect::<String>();
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join("-").to_lowercase();
    if joined.is_empty() { "my-site".to_owned() } else { joined }
}

/// A folder as people write it where no shell reads it: in quotation marks, with `~`, or dragged into
/// the window.
fn written_folder(written: &str) -> PathBuf {
    let bare = ['"', '\''].into_iter().find_map(|mark| {
        written.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)).map(str::to_owned)
    });
    let is_escaped = cfg!(not(windows)) && bare.is_none();
    let path = bare.unwrap_or_else(|| written.to_owned());
    let path = if is_escaped { without_escapes(&path) } else { path };
    let home = |rest: &str| env::home_dir().map(|home| home.join(rest));
    match path.strip_prefix('~') {
        Some("") => home(""),
        Some(rest) if rest.starts_with(['/', '\\']) => home(rest.trim_start_matches(['/', '\\'])),
        _ => None,
    }
    .unwrap_or_else(|| PathBuf::from(path))
}

/// `My\ Site` as a terminal writes a folder that was dragged into it.
fn without_escapes(path: &str) -> String {
    let mut plain = String::new();
    let mut signs = path.chars();
    while let Some(c) = signs.next() {
        plain.push(if c == '\\' { signs.next().unwrap_or(c) } else { c });
    }
    plain
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{Answer, folder_name, is_folder_of, to_come_back, written_folder};

    #[test]
    fn a_number_is_never_a_name_where_sites_are_listed() {
        let name = |name: &str| Answer::Name(name.to_owned());
        let none = |number: &str| Answer::NoSuchSite(number.to_owned());
        for (typed, sites, answer) in [
            ("1", 2, Answer::Site(0)),
            ("2.", 2, Answer::Site(1)),
            ("3", 2, none("3")),
            ("0", 2, none("0")),
            ("-1", 2, none("-1")),
            ("?", 2, none("?")),
            ("", 2, Answer::Nothing),
            ("  ", 0, Answer::Nothing),
            ("Ada 2", 2, name("Ada 2")),
            ("3", 0, name("3")),
        ] {
            assert_eq!(Answer::of(typed, sites), answer, "{typed} of {sites}");
        }
    }

    #[test]
    fn the_way_back_needs_no_program_in_the_path() {
        let home = Path::new("/ada");
        assert!(to_come_back(&home.join("site"), home).contains("open folio again"));
        let elsewhere = to_come_back(Path::new("/b/My site"), home);
        assert!(elsewhere.contains(" serve --open \"/b/My site\"\n"), "{elsewhere}");
    }

    #[test]
    fn the_folder_of_the_program_is_known() {
        let program = Path::new("/ada/Downloads/folio");
        assert!(is_folder_of(Some(program), Path::new("/ada/Downloads")));
        assert!(!is_folder_of(Some(program), Path::new("/ada")));
        assert!(!is_folder_of(None, Path::new("/ada")));
    }

    #[test]
    fn a_name_becomes_the_name_of_a_folder() {
        for (name, folder) in [
            ("Chiamaka Okafor", "chiamaka-okafor"),
            ("Dr. José María O’Neill, MD", "dr-jose-maria-o-neill-md"),
            ("Ọláolú", "olaolu"),
            ("李 伟", "李-伟"),
            ("Jördis Groß", "jordis-groß"),
            ("../..", "my-site"),
        ] {
            assert_eq!(folder_name(name), folder, "{name}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_is_read_as_people_write_it() {
        for (written, folder) in [
            ("site", "site"),
            ("My Site", "My Site"),
            (r"My\ Site", "My Site"),
            ("'My Site'", "My Site"),
            ("\"My Site\"", "My Site"),
            ("/a/b", "/a/b"),
            ("a~b", "a~b"),
            ("~b", "~b"),
        ] {
            assert_eq!(written_folder(written), PathBuf::from(folder), "{written}");
        }
        let home = std::env::home_dir().unwrap();
        assert_eq!(written_folder("~"), home);
        assert_eq!(written_folder("~/site"), home.join("site"));
    }
}
