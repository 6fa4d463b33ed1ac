//! `folio new` and `folio signature`: a first site that builds at once, in any name, and never over
//! something that is there.

use std::fs;
use std::process::Output;

use super::support::{folder, program};

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_new_site_builds_at_once_in_any_name() {
    for name in [
        "Ọláolú O'Neill \"Quote\" \\ back",
        "Ada",
        "李 伟",
        "O''' \"\"\" x",
        "{name} <b> & ${x}",
        "José María de la Cruz y Vega",
    ] {
        let root = folder::<&str>(&[]);
        let made = program(&["new", "site", "--name", name], root.path());
        assert!(made.status.success(), "{name}: {}", stderr(&made));
        assert!(stdout(&made).contains("folio serve --open"), "{}", stdout(&made));
        for command in ["build", "check"] {
            let run = program(&["--root", "site", command], root.path());
            assert!(run.status.success(), "{name}: {}", stderr(&run));
            assert_eq!(
                stderr(&run),
                "",
                "{name}: {command} has something to say about a site that is new"
            );
        }
        let home = fs::read_to_string(root.path().join("site/dist/index.html")).unwrap();
        let page = scraper::Html::parse_document(&home);
        let title = page.select(&scraper::Selector::parse("h1").unwrap()).next().unwrap();
        assert_eq!(title.text().collect::<String>(), name);
        // What stands in the files as an example is published nowhere.
        for file in
            walkdir::WalkDir::new(root.path().join("site/dist")).into_iter().map(Result::unwrap)
        {
            if file.file_type().is_file() && !file.path().ends_with(".folio") {
                let text = String::from_utf8_lossy(&fs::read(file.path()).unwrap()).into_owned();
                for example in
                    ["Bachelor", "observership", "example.org", "Your hospital", "Why surgery"]
                {
                    assert!(!text.contains(example), "{}: {example}", file.path().display());
                }
            }
        }
    }
}

#[test]
fn every_example_line_may_be_taken_over() {
    let root = folder::<&str>(&[]);
    assert!(program(&["new", "site", "--name", "Ada Okonkwo"], root.path()).status.success());
    let path = root.path().join("site/site.toml");
    let text = fs::read_to_string(&path).unwrap();
    let taken: String = text
        .lines()
        .filter(|line| !line.contains("photo") && !line.contains("orcid"))
        .map(|line| {
            line.strip_prefix("# ").filter(|line| line.contains(" = ")).unwrap_or(line).to_owned()
                + "\n"
        })
        .collect();
    fs::write(&path, taken).unwrap();
    for file in ["content/cv.md", "content/narrative.md"] {
        let path = root.path().join("site").join(file);
        let text = fs::read_to_string(&path).unwrap().replace("<!--", "").replace("-->", "");
        fs::write(&path, text).unwrap();
    }
    let run = program(&["--root", "site", "build"], root.path());
    assert!(run.status.success() && !stderr(&run).contains("error"), "{}", stderr(&run));
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    for standing in ["site.toml", "content/cv.md", "content/narrative.md", ".gitignore"] {
        let root = folder(&[(format!("site/{standing}").as_str(), "mine")]);
        let made = program(&["new", "site", "--name", "Ada"], root.path());
        assert_eq!(made.status.code(), Some(1), "{standing}");
        assert!(
            stderr(&made).contains("already-there") && stderr(&made).contains(standing),
            "{}",
            stderr(&made)
        );
        let files: Vec<_> = walkdir::WalkDir::new(root.path().join("site"))
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .collect();
        assert_eq!(files.len(), 1, "something was written beside {standing}");
        assert_eq!(fs::read_to_string(root.path().join("site").join(standing)).unwrap(), "mine");
    }
    // A folder that holds other things is as good as an empty one.
    let root = folder(&[("site/notes.txt", "mine")]);
    assert!(program(&["new", "site", "--name", "Ada"], root.path()).status.success());
}

#[test]
fn a_site_needs_a_name() {
    let root = folder::<&str>(&[]);
    for arguments in [&["new", "site"][..], &["new", "site", "--name", "  "]] {
        let made = program(arguments, root.path());
        assert_eq!(made.status.code(), Some(1), "{arguments:?}");
        assert!(stderr(&made).contains("whose site will it be?"), "{}", stderr(&made));
        assert!(!root.path().join("site").exists());
    }
    assert_eq!(program(&["new"], root.path()).status.code(), Some(2));
}

#[test]
fn git_is_told_what_is_private_and_what_is_made() {
    let root = folder::<&str>(&[]);
    assert!(program(&["new", "site", "--name", "Ada"], root.path()).status.success());
    let ignore = fs::read_to_string(root.path().join("site/.gitignore")).unwrap();
    for line in ["/private.toml", "/private/", "/packet/", "/dist/", "/.folio/"] {
        assert!(ignore.lines().any(|known| known == line), "{line}: {ignore}");
    }
}

#[test]
fn the_signature_can_be_pasted() {
    let site = "[site]\nurl = \"https://ada.example\"\n[person]\nname = \"Ada & \
    <Okonkwo>\"\ncredentials = [\"MD\"]\nposition = \"Resident\"\norganization = \"Bay \
    Hospital\"\nemail = \"ada@example.org\"\n[links]\norcid = \"0000-0002-1825-0097\"\nlinkedin = \
    \"https://www.linkedin.com/in/ada-example\"\n";
    let root = folder(&[("site.toml", site), ("private.toml", "phone = \"+1 617 555 0142\"\n")]);
    let text = program(&["signature", "--text"], root.path());
    let expected = "Ada & <Okonkwo>, MD\nResident\nBay \
    Hospital\nada@example.org\nhttps://ada.example\nhttps://www.linkedin.com/in/ada-example\nhttps://orcid.org/0000-0002-1825-0097\n";
    assert_eq!(stdout(&text), expected);
    assert_eq!(stderr(&text), "");

    let html = stdout(&program(&["signature", "--html"], root.path()));
    let page = scraper::Html::parse_fragment(&html);
    assert!(page.errors.iter().all(|error| error.contains("DOCTYPE")), "{:?}", page.errors);
    assert!(
        html.contains("Ada &amp; &lt;Okonkwo&gt;")
            && html.starts_with("<table")
            && html.ends_with("</table>\n"),
        "{html}"
    );
    assert!(
        !html.contains("class=") && !html.contains("<style") && !html.contains("<img"),
        "{html}"
    );

    let both = program(&["signature"], root.path());
    assert_eq!(stdout(&both), format!("{expected}{html}"));
    assert!(!stdout(&both).contains("555"));
}
