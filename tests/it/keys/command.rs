//! `folio schema`, and the schema that `new`, `serve` and `build` keep in `.folio/`.

use std::fs;

use folio::cli::schema::KEYED_FILES;

use crate::support::{folder, program};

const KEPT: &str = ".folio/site.schema.json";

#[test]
fn every_schema_is_printed() {
    let root = folder::<&str>(&[]);
    for file in &KEYED_FILES {
        let output = program(&["schema", file.name], root.path());
        assert!(output.status.success(), "{}", file.name);
        assert_eq!(String::from_utf8(output.stdout).unwrap(), file.schema());
    }
    let output = program(&["schema"], root.path());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), KEYED_FILES[0].schema());
    let words = program(&["schema", "words"], root.path());
    assert!(String::from_utf8(words.stdout).unwrap().contains("\nmenu-publications = "));
    let output = program(&["schema", "cv"], root.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("publications"));
}

#[test]
fn a_new_site_names_its_schema_and_has_it() {
    let root = folder::<&str>(&[]);
    assert!(program(&["new", "site", "--name", "Ada"], root.path()).status.success());
    let site = root.path().join("site");
    let text = fs::read_to_string(site.join("site.toml")).unwrap();
    let first = text.lines().next().unwrap();
    let named = first.strip_prefix("#:schema ./").expect("the line that plug-ins look for");
    assert_eq!(named, KEPT);
    assert_eq!(fs::read_to_string(site.join(KEPT)).unwrap(), KEYED_FILES[0].schema());
}

#[test]
fn a_build_keeps_the_schema_and_a_check_does_not() {
    let root = folder(&[("site.toml", "[person]\nname = \"Ada\"\n")]);
    let kept = root.path().join(KEPT);
    assert!(program(&["check"], root.path()).status.success());
    assert!(!kept.exists(), "a check writes nothing");
    assert!(program(&["build"], root.path()).status.success());
    assert_eq!(fs::read_to_string(&kept).unwrap(), KEYED_FILES[0].schema());
    let first = fs::metadata(&kept).unwrap().modified().unwrap();
    assert!(program(&["build"], root.path()).status.success());
    let second = fs::metadata(&kept).unwrap().modified().unwrap();
    assert_eq!(first, second, "what is the same is not written again");
    // One of another version is replaced, also where the site has an error.
    fs::write(&kept, "{}").unwrap();
    fs::write(root.path().join("site.toml"), "[person]\nnmae = \"Ada\"\n").unwrap();
    assert!(!program(&["build"], root.path()).status.success());
    assert_eq!(fs::read_to_string(&kept).unwrap(), KEYED_FILES[0].schema());
    let beside: Vec<String> = fs::read_dir(root.path().join(".folio"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("schema") && *name != "site.schema.json")
        .collect();
    assert!(beside.is_empty(), "{beside:?}");
}

/// A folder that is no site is left as it is.
#[test]
fn no_schema_is_written_without_a_site() {
    let root = folder(&[("notes.txt", "mine")]);
    assert!(!program(&["build"], root.path()).status.success());
    assert!(!root.path().join(".folio").exists());
}
