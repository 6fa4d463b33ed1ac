//! `folio check --ready`: the answer, its reasons and its exit code, from a folder with everything wrong
//! to one that could be sent.

use std::fs;

use crate::support::{folder, program, write};

const SITE: &str = "[site]\nurl = \"https://okafor.example\"\n\n[person]\nname = \"Ada Park\"\nheadline = \"Surgeon\"\nemail = \"ada.park@example.org\"\n";

fn said(root: &std::path::Path, arguments: &[&str]) -> (String, Option<i32>) {
    let output = program(&[&["check", "--ready"], arguments].concat(), root);
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (String::from_utf8(output.stdout).unwrap(), output.status.code())
}

#[test]
fn a_site_is_ready_when_it_is_sound_and_built() {
    let site = folder(&[
        ("site.toml", SITE),
        ("content/cv.md", "## Training\n\n### Surgeon\n@ Example Hospital · 2019 – now\n"),
    ]);
    let (text, code) = said(site.path(), &[]);
    assert!(text.starts_with("Could you send it today? Not yet.\n\nMissing\n"), "{text}");
    assert!(text.contains("are not built") && text.contains("`folio build`"), "{text}");
    assert_eq!(code, Some(1));
    assert!(program(&["build"], site.path()).status.success());
    let (text, code) = said(site.path(), &[]);
    assert!(text.starts_with("Could you send it today? Yes.\n"), "{text}");
    // What could stand there besides keeps nobody from sending it.
    assert!(text.contains("Your portrait") && text.contains("In five minutes"), "{text}");
    // It is old, and may be true.
    assert!(text.contains("days old: Surgeon"), "{text}");
    assert_eq!(code, Some(0));
    // A change without a build.
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(60);
    write(
        site.path(),
        &[("content/cv.md", "## Training\n\n### Fellow\n@ Example Hospital · 2019 – now\n")],
    );
    fs::File::options()
        .write(true)
        .open(site.path().join("content/cv.md"))
        .unwrap()
        .set_modified(later)
        .unwrap();
    let (text, code) = said(site.path(), &[]);
    assert!(text.contains("dist/ was built before content/cv.md was changed"), "{text}");
    assert_eq!(code, Some(1));
}

#[test]
fn what_keeps_a_site_is_named_with_its_way_out() {
    let people = "[[person]]\nname = \"Prof. Rina Patel\"\nlast = 2020-01-01\n";
    let private = "work-authorization = { text = \"J-1\", as-of = 2020-01-01, stable = true }\n";
    let document = "\n[[document]]\nfile = \"away.pdf\"\npublic = false\nprivate-fields = [\"work-authorization\"]\n";
    let site = SITE.replace("email = \"ada.park@example.org\"\n", "") + document;
    let site = site.replace("headline", "hedline");
    let site = site.replace("[person]", "[person]\nlinkedin-updated = 2020-01-01");
    let site = folder(&[
        ("site.toml", site.as_str()),
        ("private.toml", private),
        ("private/people.toml", people),
        ("content/cv.md", "## Training\n\n### Surgeon\n@ Example Hospital\n"),
    ]);
    let (text, code) = said(site.path(), &[]);
    for part in [
        "To mend first\n  site.toml:7:1: `hedline` is not a key of [person]",
        "content/cv.md:3:1: this entry has no date",
        "\nOld\n  private.toml:1:",
        "site.toml:5:20: your LinkedIn profile was brought up to date ",
        "\nDue\n  Prof. Rina Patel: last heard on 2020-01-01",
        "`folio draft update --to patel`",
        "How to reach you",
        "1 slip that needs no decision\n      `folio check --fix` mends it",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    assert_eq!(code, Some(1));
    let (json, code) = said(site.path(), &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((json["ready"].as_bool(), code), (Some(false), Some(1)));
    assert_eq!(json["due"][0]["how"], "`folio draft update --to patel`");
    assert_eq!(json["old"].as_array().unwrap().len(), 2);
}

#[test]
fn of_many_points_the_first_are_on_the_page_and_the_others_are_counted() {
    let wrong: String = (0..10).map(|at| format!("wrong-{at} = 1\n")).collect();
    let site = folder(&[("site.toml", &format!("{SITE}{wrong}"))]);
    let (text, code) = said(site.path(), &[]);
    assert_eq!(text.matches("is not a key of [person]").count(), 8, "{text}");
    assert!(text.contains("\n  and 2 more\n"), "{text}");
    assert_eq!(code, Some(1));
}
