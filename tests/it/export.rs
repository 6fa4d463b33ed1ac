//! `folio export`: the bytes that a build makes, on the terminal or in a file; and what was exported
//! and imported again is the same.

use std::fs;

use super::support::{folder, program, project};

#[test]
fn an_export_has_the_bytes_of_a_build() {
    let site = folder(&[
        ("site.toml", include_str!("../../site.toml")),
        ("content/cv.md", include_str!("../../content/cv.md")),
    ]);
    for entry in fs::read_dir(project().join("content")).unwrap().map(Result::unwrap) {
        if entry.path().extension().is_some_and(|ending| ending == "bib") {
            fs::copy(entry.path(), site.path().join("content").join(entry.file_name())).unwrap();
        }
    }
    fs::write(site.path().join("site.toml"), "[person]\nname = \"Chiamaka Okafor\"\n").unwrap();
    let cv = "## Education\n\n### MBBS\nLagoon University · 2014 – 2020\n";
    fs::write(site.path().join("content/cv.md"), cv).unwrap();
    let built = program(&["build"], site.path());
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    for (word, file) in [
        ("json-resume", "resume.json"),
        ("csl-json", "publications.json"),
        ("bibtex", "publications.bib"),
        ("vcard", "contact.vcf"),
    ] {
        let output = program(&["export", word], site.path());
        let expected = fs::read(site.path().join("dist").join(file)).unwrap();
        assert!(output.stdout == expected, "{word}");
        let to_file = program(&["export", word, "-o", "out"], site.path());
        assert!(to_file.status.success() && to_file.stdout.is_empty(), "{word}");
        assert!(fs::read(site.path().join("out")).unwrap() == expected, "{word}");
    }
    let setting = "[person]\nname = \"Chiamaka Okafor\"\n[[document]]\nfile = \"cv.txt\"\n";
    fs::write(site.path().join("site.toml"), setting).unwrap();
    assert!(program(&["build"], site.path()).status.success());
    let text = program(&["export", "text"], site.path()).stdout;
    assert!(text == fs::read(site.path().join("dist/cv.txt")).unwrap());
    assert!(String::from_utf8(text).unwrap().contains("\nEDUCATION\n\nMBBS\nLagoon University\n"));
    let ris = program(&["export", "ris"], site.path()).stdout;
    let records = String::from_utf8(ris).unwrap().matches("\r\nER  -").count();
    let works = fs::read_to_string(site.path().join("dist/publications.json")).unwrap();
    let works: serde_json::Value = serde_json::from_str(&works).unwrap();
    assert_eq!(records, works.as_array().unwrap().len());
}

#[test]
fn publications_survive_the_way_out_and_in() {
    for (word, ending) in [("bibtex", "bib"), ("ris", "ris"), ("csl-json", "json")] {
        let works = include_str!("../../tests/import/bibtex/from/polaritons.bib");
        let site = folder(&[
            ("site.toml", "[person]\nname = \"Ada Park\"\n"),
            ("content/works.bib", works),
        ]);
        let file = format!("out.{ending}");
        let output = program(&["export", word, "-o", &file], site.path());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let output = program(&["new", "other", "--name", "Ada Park", "--from", &file], site.path());
        assert!(output.status.success(), "{word}: {}", String::from_utf8_lossy(&output.stderr));
        let titles = |root: &str| {
            let output = program(&["--root", root, "export", "csl-json"], site.path());
            let works: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            let mut titles: Vec<_> = works
                .as_array()
                .unwrap()
                .iter()
                .map(|work| {
                    // Which capitals a style keeps is no matter of the title.
                    let title = work["title"].as_str().unwrap();
                    let title = title.replace("<span class=\"nocase\">", "").replace("</span>", "");
                    format!("{title} {} {}", work["DOI"], work["author"])
                })
                .collect();
            titles.sort();
            titles
        };
        for (before, after) in titles(".").iter().zip(&titles("other")) {
            assert_eq!(before, after, "{word}");
        }
        assert_eq!(titles(".").len(), titles("other").len(), "{word}");
    }
}

/// The whole form of a text: `tests/export/cv.md` and what it becomes, with lines of 72 letters and
/// with none.
#[test]
fn a_text_keeps_its_form() {
    let texts = project().join("tests/export");
    let site = folder(&[
        ("site.toml", &fs::read_to_string(texts.join("site.toml")).unwrap()),
        ("content/cv.md", &fs::read_to_string(texts.join("cv.md")).unwrap()),
    ]);
    let update = std::env::var_os("UPDATE_REPORTS").is_some();
    for (name, options) in [("cv.txt", &[][..]), ("form.txt", &["--width", "0", "--ascii"])] {
        let output = program(&[&["export", "text"], options].concat(), site.path());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        if update {
            fs::write(texts.join(name), &output.stdout).unwrap();
        }
        let expected = fs::read_to_string(texts.join(name)).unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{name}");
    }
    let wrong = program(&["export", "ris", "--width", "60"], site.path());
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn a_site_without_works_says_so() {
    let site = folder(&[("site.toml", "[person]\nname = \"Ada Park\"\n")]);
    let output = program(&["export", "bibtex"], site.path());
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("nothing-to-export"));
}
