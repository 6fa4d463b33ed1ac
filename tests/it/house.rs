//! The structure of the project: which floor may use which, short files, a module doc for each of
//! them, registries with unique names.

mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::support::project;
use imports::Modules;

/// The floors from the ground up; each may use those before it.
const FLOORS: [&str; 13] = [
    "base", "lexicon", "words", "source", "syntax", "model", "theme", "plan", "render", "output",
    "lint", "hints", "pipeline",
];

/// The side rooms, and what each may use. Only the roof, `cli`, may use them.
const ROOMS: [(&str, &[&str]); 6] = [
    ("report", &["base", "source"]),
    ("edit", &["base", "source", "syntax"]),
    ("emit", &["base", "model", "plan"]),
    ("preview", &["base", "source", "plan", "pipeline", "report"]),
    ("import", &["base", "lexicon", "source", "syntax"]),
    ("online", &["base", "syntax", "plan", "lint"]),
];

const LONGEST: usize = 400;
/// Files that are longer, each to be made shorter or explained: the list may only shrink.
const LONG: [&str; 0] = [];

/// Every Rust file below a folder, with its text.
fn files(folder: &str) -> BTreeMap<String, String> {
    walkdir::WalkDir::new(project().join(folder))
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(|entry| (name(entry.path()), read(entry.path())))
        .collect()
}

fn name(path: &Path) -> String {
    path.strip_prefix(project()).unwrap().to_str().unwrap().replace('\\', "/")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// A text without its comments, so that a mention of a floor does not count as a use.
fn code(text: &str) -> String {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// A file's own code, without the tests at its end.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap()
}

/// The floor or room of a file of `src/`; `None` for `main.rs` and `lib.rs`.
fn floor_of(path: &str) -> Option<String> {
    let first = path.strip_prefix("src/")?.split('/').next()?.trim_end_matches(".rs").to_owned();
    (first != "main" && first != "lib").then_some(first)
}

fn allowed(floor: &str) -> Vec<&'static str> {
    if let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| *room == floor) {
        return allowed.to_vec();
    }
    if floor == "cli" {
        return FLOORS.into_iter().chain(ROOMS.map(|(room, _)| room)).collect();
    }
    let at = FLOORS
        .iter()
        .position(|known| *known == floor)
        .unwrap_or_else(|| panic!("`{floor}` is on no floor of the plan"));
    FLOORS[..at].to_vec()
}

#[test]
fn no_floor_uses_a_higher_one() {
    let sources = files("src");
    let modules = Modules::of(&sources, code);
    let mut wrong = Vec::new();
    for path in sources.keys() {
        let Some(floor) = floor_of(path) else { continue };
        let allowed = allowed(&floor);
        let others = modules
            .rooms_used_by(path)
            .into_iter()
            .filter(|used| *used != floor && !allowed.contains(&used.as_str()));
        wrong.extend(others.map(|used| format!("{path} uses {used}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// To understand one of two files that use each other, a reader needs the other first, and neither
/// can move alone.
#[test]
fn no_files_of_a_room_use_each_other_in_a_circle() {
    let sources = files("src");
    let modules = Modules::of(&sources, |text| code(without_tests(text)));
    let circles: Vec<String> =
        modules.circles().into_iter().map(|circle| circle.join(" ")).collect();
    assert!(circles.is_empty(), "each line is files that use each other: {circles:#?}");
}

#[test]
fn files_are_short() {
    let long: Vec<String> = files("src")
        .into_iter()
        .map(|(path, text)| (path, without_tests(&text).lines().count()))
        .filter(|(path, lines)| *lines > LONGEST && !LONG.contains(&path.as_str()))
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "more than {LONGEST} lines, tests not counted: {long:#?}");
}

#[test]
fn every_file_has_a_module_doc() {
    let silent: Vec<String> = files("src")
        .into_iter()
        .chain(files("tests"))
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(path, _)| path)
        .collect();
    assert!(silent.is_empty(), "these begin without `//! `: {silent:#?}");
}

/// All output of the program goes through `cli::report`, which knows whether a person or a program
/// reads it.
#[test]
fn nothing_prints_past_the_report() {
    let doors =
        ["println!", "print!(", "eprintln!", "eprint!(", "dbg!(", "todo!(", "unimplemented!("];
    let mut wrong = Vec::new();
    for (path, text) in files("src") {
        let code = code(without_tests(&text));
        wrong.extend(
            doors.iter().filter(|door| code.contains(*door)).map(|door| format!("{path}: {door}")),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn output_kinds_and_rules_have_names_of_their_own() {
    let mut names = BTreeSet::new();
    for kind in folio::output::KINDS {
        assert!(names.insert(kind.name()), "two output kinds are called {}", kind.name());
        assert!(kind.name().chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", kind.name());
    }
    let mut codes = BTreeSet::new();
    for code in folio::lint::RULES.iter().copied().flatten().flat_map(|rule| rule.codes) {
        assert!(codes.insert(code.name), "two rules are called {code}");
        assert!(code.name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{code}");
    }
}

/// Whoever talks to the network is in one of few places, each with a question that a person asked.
#[test]
fn only_few_places_talk_to_the_network() {
    let programs = ["ureq", "rusty_s3", "rustls", "reqwest", "hyper"];
    let may = ["src/emit/publish/", "src/import/online", "src/online/"];
    let mut wrong = Vec::new();
    for (path, text) in files("src") {
        let code = code(without_tests(&text));
        let mut words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
        let named = words.find(|word| programs.contains(word));
        if let Some(named) = named.filter(|_| !may.iter().any(|place| path.starts_with(place))) {
            wrong.push(format!("{path} names {named}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Who looks for a command or an option in the README finds it.
#[test]
fn the_readme_has_every_command_and_option() {
    let help = |arguments: &[&str]| {
        let output = super::support::program(&[arguments, &["--help"]].concat(), project());
        String::from_utf8(output.stdout).unwrap()
    };
    let readme = read(&project().join("README.md"));
    let text = help(&[]);
    let commands = text.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let commands = commands.lines().filter_map(|line| line.split_whitespace().next());
    let mut count = 0;
    for command in commands {
        let begin = format!("| `folio {command}");
        let rows: String = readme.lines().filter(|line| line.starts_with(&begin)).collect();
        assert!(!rows.is_empty(), "README.md has no row for `folio {command}`");
        let help = help(&[command]);
        let words = help.split_whitespace().filter(|word| word.starts_with("--"));
        for option in words.filter(|word| !["--root", "--help"].contains(word)) {
            let option = option.trim_end_matches(|c: char| !c.is_ascii_lowercase());
            assert!(rows.contains(option), "README.md: `folio {command}` has no {option}");
        }
        count += 1;
    }
    assert!(count > 10, "{count} commands");
}

/// Texts are compiled into the program and compared by tests, so a checkout must not change their line
/// ends, as git on Windows does unless it is told.
#[test]
fn texts_have_the_same_bytes_on_every_system() {
    let attributes = read(&project().join(".gitattributes"));
    assert!(attributes.lines().any(|line| line == "* text=auto eol=lf"), "{attributes}");
    for folder in ["src", "codes", "start", "words", "hints", "themes", "docs"] {
        let entries = walkdir::WalkDir::new(project().join(folder)).into_iter();
        for entry in entries.map(Result::unwrap).filter(|entry| entry.file_type().is_file()) {
            let bytes = std::fs::read(entry.path()).unwrap();
            let is_changed = std::str::from_utf8(&bytes).is_ok_and(|text| text.contains('\r'));
            assert!(!is_changed, "{}", name(entry.path()));
        }
    }
}

/// A theme is a folder: the code knows only the name of the default theme.
#[test]
fn no_theme_is_known_by_its_name() {
    let mut wrong = Vec::new();
    for theme in super::support::themes() {
        for entry in walkdir::WalkDir::new(project().join("src"))
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
        {
            let (path, text) = (name(entry.path()), read(entry.path()));
            let is_default = |line: &str| {
                path == "src/model/settings.rs" && line.starts_with("pub const DEFAULT_THEME: ")
            };
            // A theme may have a usual word as its name: then it is one beside `theme`, or as a value
            // of its own in a file that knows of themes.
            let (value, knows_themes) = (format!("\"{theme}\""), speaks_of_themes(&text));
            let lines = text.lines().enumerate().filter(|(_, line)| !is_default(line));
            let names = lines.filter(|(_, line)| {
                let has_word = line
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|word| word.eq_ignore_ascii_case(&theme));
                // The model of a person is called so as well, and so are sections and pictures: of
                // that name, only a value beside `theme` is a theme's.
                if theme == "profile" {
                    return line.contains(&value) && speaks_of_themes(line);
                }
                has_word && (speaks_of_themes(line) || knows_themes && line.contains(&value))
            });
            wrong.extend(names.map(|(number, line)| format!("{path}:{}: {line}", number + 1)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn speaks_of_themes(text: &str) -> bool {
    text.to_ascii_lowercase().contains("theme")
}

/// A path of one machine is wrong on every other machine.
#[test]
fn no_path_of_a_machine_is_in_the_project() {
    let marks = [
        ["/ho", "me/"],
        ["/Us", "ers/"],
        ["/ro", "ot/"],
        ["C:", "\\"],
        ["/wo", "rk/"],
        ["/tm", "p/"],
    ]
    .map(|parts| parts.concat());
    let mut wrong = Vec::new();
    for path in tracked() {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        for (number, line) in text.lines().enumerate() {
            // An invented path in a test, or a person's path in a bibliography that must not be
            // published, says so in its words.
            let is_invented = ["/home/me", "secret", "/lin/", "Prog", "\\ada\\"]
                .iter()
                .any(|mark| line.contains(mark));
            let is_present = |mark: &String| {
                line.match_indices(mark.as_str()).any(|(at, _)| {
                    !line[..at].ends_with(|c: char| c.is_alphanumeric() || ".-_~}".contains(c))
                })
            };
            if !is_invented && marks.iter().any(is_present) {
                wrong.push(format!("{}:{}: {line}", name(&path), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The texts of `private/` are opened by those who make documents of them, search for them, look which
/// writings they have or show them in a report, and the value that they become goes to documents alone.
#[test]
fn private_texts_are_opened_by_few() {
    const OPEN: [&str; 6] = [
        "src/lint/private_leak/secrets.rs",
        "src/report/excerpt.rs",
        "src/source/private_sources.rs",
        "src/source/source_set.rs",
        "src/source/system_fonts.rs",
        "src/syntax/documents.rs",
    ];
    const KNOW: [&str; 4] = [
        "src/model/private_folder",
        "src/output/document/",
        "src/output/for_packet.rs",
        "src/pipeline/resolved.rs",
    ];
    let mut wrong = Vec::new();
    for (path, text) in files("src") {
        let code = code(without_tests(&text));
        if code.contains(".opened()") && !OPEN.contains(&path.as_str()) {
            wrong.push(format!("{path} opens private texts"));
        }
        let knows = code.contains("PrivateFolder");
        if knows && !KNOW.iter().any(|place| path.starts_with(place)) {
            wrong.push(format!("{path} knows what is in private/"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The files of the project, without generated files.
fn tracked() -> Vec<PathBuf> {
    let generated = ["target", "dist", "packet", ".git", ".folio", "node_modules", "private"];
    walkdir::WalkDir::new(project())
        .into_iter()
        .filter_entry(|entry| !generated.contains(&entry.file_name().to_string_lossy().as_ref()))
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}
