//! Each case becomes the site that stands beside it, builds without an error, and gives nothing new
//! when it is imported again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::support::{built, options, program, project};

/// The cases, by their names.
pub fn cases() -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(project().join("tests/import")).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut cases: Vec<_> =
        folders.map(|entry| (entry.file_name().into_string().unwrap(), entry.path())).collect();
    cases.sort();
    cases
}

/// The paths of what a person brings.
pub fn brought(case: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(case.join("from")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// The files of a folder, by their paths.
pub fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = WalkDir::new(root).into_iter().filter_map(Result::ok);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path =
                entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// A new site with what the case brings.
fn made(case: &Path) -> tempfile::TempDir {
    let room = tempfile::tempdir().unwrap();
    let brought = brought(case);
    let language = language(case);
    let mut arguments = vec!["new", "site", "--language", &language];
    for path in &brought {
        arguments.extend(["--from", path.to_str().unwrap()]);
    }
    if case.join("name").exists() {
        arguments.extend(["--name", "Amara Nkemelu"]);
    }
    let output = program(&arguments, room.path());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{}: {said}", case.display());
    room
}

#[test]
fn each_case_becomes_its_site() {
    for (name, case) in cases() {
        let standard = made_without_import(&language(&case));
        let room = made(&case);
        let mut got = files(&room.path().join("site"));
        got.retain(|path, bytes| {
            !path.starts_with(".folio/")
                && path != "README.md"
                && standard.get(path).is_none_or(|own| own != bytes)
        });
        let expected = case.join("site");
        if std::env::var_os("UPDATE_IMPORTS").is_some() {
            let _ = fs::remove_dir_all(&expected);
            for (path, bytes) in &got {
                let path = expected.join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
        }
        let wanted = files(&expected);
        let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&got), names(&wanted), "{name}");
        for (path, bytes) in &got {
            let [got, wanted] =
                [bytes, &wanted[path]].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            assert_eq!(got, wanted, "{name}: {path}");
        }
    }
}

/// The language of a case's site: that in its file `language`, or English.
fn language(case: &Path) -> String {
    let written = fs::read_to_string(case.join("language")).unwrap_or("en-US".to_owned());
    written.trim().to_owned()
}

/// The files of a new site into which nothing was imported.
fn made_without_import(language: &str) -> BTreeMap<String, Vec<u8>> {
    let room = tempfile::tempdir().unwrap();
    let output = program(&["new", "site", "--name", "Nobody", "--language", language], room.path());
    assert!(output.status.success());
    files(&room.path().join("site"))
}

#[test]
fn each_case_builds_without_an_error() {
    for (name, case) in cases() {
        let room = made(&case);
        let build = built(&room.path().join("site"), &options());
        let errors: Vec<_> = build
            .diagnostics
            .iter()
            .filter(|found| found.is_error())
            .map(|found| &found.message)
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

#[test]
fn a_second_import_changes_nothing() {
    for (name, case) in cases() {
        let room = made(&case);
        let site = room.path().join("site");
        let before = files(&site);
        let brought = brought(&case);
        let mut arguments = vec!["import"];
        arguments.extend(brought.iter().map(|path| path.to_str().unwrap()));
        let output = program(&arguments, &site);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{name}: {said}");
        let mut after = files(&site);
        // The report of the second import says that all was there.
        after.insert("import-report.txt".to_owned(), before["import-report.txt"].clone());
        let changed: Vec<_> =
            after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).collect();
        let changed: Vec<_> = changed.iter().map(|(path, _)| path.as_str()).collect();
        assert!(changed.is_empty() && after.len() == before.len(), "{name}: {changed:?}");
    }
}

/// A value that a check would refuse is a question; once it is answered, it is asked no more.
#[test]
fn a_second_import_asks_nothing_that_was_answered() {
    const ANSWER: &str = "linkedin = \"https://www.linkedin.com/in/john-doe\"";
    let case = project().join("tests/import/wrong-links-json-resume");
    let room = made(&case);
    let file = room.path().join("site/site.toml");
    let text = fs::read_to_string(&file).unwrap();
    let question = text.lines().find(|line| line.starts_with("# linkedin = \"john.doe\"")).unwrap();
    fs::write(&file, text.replace(question, ANSWER)).unwrap();
    let answered = fs::read(&file).unwrap();
    let brought = brought(&case);
    let output = program(&["import", brought[0].to_str().unwrap()], &room.path().join("site"));
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8_lossy(&fs::read(&file).unwrap()),
        String::from_utf8_lossy(&answered)
    );
    let report = fs::read_to_string(room.path().join("site/import-report.txt")).unwrap();
    let told: Vec<&str> = report.lines().filter(|line| line.contains("john.doe")).collect();
    assert!(!told.is_empty(), "{report}");
}

/// A date that the person has mended is no other entry.
#[test]
fn a_second_import_adds_no_entry_whose_date_was_mended() {
    let case = project().join("tests/import/word-slips");
    let room = made(&case);
    let file = room.path().join("site/content/cv.md");
    let text = fs::read_to_string(&file).unwrap();
    let mended = text.replace("Lagos\n\n13/2022 – 02/2023\n", "Lagos · Dec 2022 – Feb 2023\n");
    assert_ne!(text, mended);
    fs::write(&file, &mended).unwrap();
    let brought = brought(&case);
    let output = program(&["import", brought[0].to_str().unwrap()], &room.path().join("site"));
    assert!(output.status.success());
    assert_eq!(fs::read_to_string(&file).unwrap(), mended);
}
