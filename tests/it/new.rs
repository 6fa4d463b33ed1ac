//! `folio new` and `folio signature`: a first site that builds at once, in any name, and never
//! overwrites anything.

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
        let output = program(&["new", "site", "--name", name], root.path());
        assert!(output.status.success(), "{name}: {}", stderr(&output));
        assert!(stdout(&output).contains("folio serve --open"), "{}", stdout(&output));
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
        // The examples in the files are published nowhere.
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
fn every_example_line_can_be_uncommented() {
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
fn existing_files_are_never_overwritten() {
    for existing in ["site.toml", "content/cv.md", "content/narrative.md", ".gitignore"] {
        let root = folder(&[(format!("site/{existing}").as_str(), "mine")]);
        let output = program(&["new", "site", "--name", "Ada"], root.path());
        assert_eq!(output.status.code(), Some(1), "{existing}");
        assert!(
            stderr(&output).contains("already-there") && stderr(&output).contains(existing),
            "{}",
            stderr(&output)
        );
        let files: Vec<_> = walkdir::WalkDir::new(root.path().join("site"))
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .collect();
        assert_eq!(files.len(), 1, "something was written beside {existing}");
        assert_eq!(fs::read_to_string(root.path().join("site").join(existing)).unwrap(), "mine");
    }
    // A folder with other files works as an empty one does.
    let root = folder(&[("site/notes.txt", "mine")]);
    assert!(program(&["new", "site", "--name", "Ada"], root.path()).status.success());
}

#[test]
fn a_site_needs_a_name() {
    let root = folder::<&str>(&[]);
    for arguments in [&["new", "site"][..], &["new", "site", "--name", "  "]] {
        let output = program(arguments, root.path());
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(stderr(&output).contains("whose site will it be?"), "{}", stderr(&output));
        assert!(!root.path().join("site").exists());
    }
    assert_eq!(program(&["new"], root.path()).status.code(), Some(2));
}

#[test]
fn the_commands_that_come_next_can_be_copied() {
    for (dir, enter) in
        [("my-site", "  cd my-site\n"), ("My site", "  cd \"My site\"\n"), (".", "")]
    {
        let root = folder::<&str>(&[]);
        let output = program(&["new", dir, "--name", "Ada"], root.path());
        let wanted = format!("\n\n{enter}  folio serve --open\n");
        assert!(stdout(&output).contains(&wanted), "{}", stdout(&output));
    }
}

#[test]
fn git_ignores_private_and_generated_files() {
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
    Hospital\nada@example.org\nhttps://ada.example\nhttps://www.linkedin.com/in/ada-example\n\
    https://orcid.org/0000-0002-1825-0097\n";
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
