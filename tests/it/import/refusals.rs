//! What cannot be imported is refused with a way out, and nothing is written.

use std::fs;

use super::cases::files;
use crate::support::{folder, program};

#[test]
fn what_is_no_cv_is_refused_and_nothing_is_written() {
    let record = "<record:record xmlns:record=\"http://www.orcid.org/ns/record\">";
    let deep = format!("{record}{}", "<a>".repeat(100_000));
    let laughing = format!("<!DOCTYPE r [<!ENTITY a \"aaaa\">]>{record}&a;</record:record>");
    let deep_list = format!("{{\"basics\": {}", "[".repeat(100_000));
    let deep_yaml = format!("- title: A\n  type: list\n  contents: {}", "[".repeat(100_000));
    let cases: [(&str, &[u8], &str); 12] = [
        ("cv.pdf", b"%PDF-1.7\n", "bring the Word file"),
        ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("cv.xyz", b"just some words", "does not know what `cv.xyz` is"),
        ("cv.zip", b"PK\x03\x04 and no more", "is damaged"),
        ("cv.yaml", b"cv:\n  name: [Ada\ndesign:\n", "is no YAML that can be read: see line"),
        ("cards.yml", b"- title: A\n  type: time_table\n  contents:\n  - [b\n", "see line"),
        ("deep.yml", deep_yaml.as_bytes(), "is no YAML that can be read"),
        ("talks.tsv", b"title\ttype\turl_slug\tvenue\tdate\tlocation\n", "has no row"),
        ("cut.xml", record.as_bytes(), "holds nothing of ORCID that can be read"),
        ("deep.xml", deep.as_bytes(), "holds nothing of ORCID that can be read"),
        ("entity.xml", laughing.as_bytes(), "holds nothing of ORCID that can be read"),
        ("deep.json", deep_list.as_bytes(), "does not know what `deep.json` is"),
    ];
    for (name, bytes, expected) in cases {
        let site =
            folder(&[("site.toml", b"[person]\nname = \"Ada\"\n".as_slice()), (name, bytes)]);
        let before = files(site.path());
        let output = program(&["import", name], site.path());
        let said = String::from_utf8_lossy(&output.stderr).replace('\n', " ");
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(said.contains(expected), "{name}: {said}");
        assert!(before == files(site.path()), "{name}: something was written");
        let output = program(&["new", "made", "--from", name], site.path());
        assert!(!output.status.success() && !site.path().join("made").exists(), "{name}");
    }
}

#[test]
fn a_dry_run_writes_nothing_and_shows_the_report() {
    let site = folder(&[("site.toml", "[person]\nname = \"Ada\"\n")]);
    let from = crate::support::project().join("tests/import/json-resume/from/resume.json");
    let before = files(site.path());
    let output = program(&["import", "--dry-run", from.to_str().unwrap()], site.path());
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && said.contains("not carried"), "{said}");
    assert!(said.contains("`person.name` is \u{201c}Ada\u{201d} there"), "{said}");
    assert!(before == files(site.path()));
    let json =
        program(&["import", "--dry-run", "--format", "json", from.to_str().unwrap()], site.path());
    let reports: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(reports[0]["format"], "JSON Resume");
    assert!(fs::metadata(site.path().join("import-report.txt")).is_err());
}

#[test]
fn without_a_site_it_says_how_to_make_one() {
    let nowhere = folder::<&str>(&[]);
    let output = program(&["import", "cv.docx"], nowhere.path());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("folio new DIR --from FILE"), "{said}");
}
