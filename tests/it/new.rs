//! `folio new` and `folio signature`: a first site that builds at once, in any name, and never
//! overwrites anything.

use std::fs;
use std::path::Path;
use std::process::Output;

use super::support::{folder, program};

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Words of the files of a new site that nobody has taken the comments off.
const EXAMPLES: [&str; 9] = [
    "Bachelor",
    "observership",
    "example.org",
    "Your hospital",
    "Why surgery",
    "Frailty",
    "Else Somebody",
    "my-first-poster",
    "The website of",
];

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
                for example in EXAMPLES {
                    assert!(!text.contains(example), "{}: {example}", file.path().display());
                }
            }
        }
    }
}

/// Takes away every `#` in front of a key, and the marks of comments.
fn uncomment(root: &Path) {
    for file in ["site.toml", "private.toml", "content/posters/my-first-poster/index.md"] {
        let path = root.join(file);
        let text = fs::read_to_string(&path).unwrap();
        let is_example = |line: &&str| {
            !line.contains("photo") && !line.contains("orcid") && !line.contains("poster.pdf")
        };
        let bare = |line: &str| {
            line.strip_prefix("# ").filter(|line| line.contains(" = ")).unwrap_or(line).to_owned()
        };
        let taken: String = text.lines().filter(is_example).map(|line| bare(line) + "\n").collect();
        fs::write(&path, taken).unwrap();
    }
    for file in
        ["content/cv.md", "content/narrative.md", "content/posters/my-first-poster/index.md"]
    {
        let path = root.join(file);
        let text = fs::read_to_string(&path).unwrap().replace("<!--", "").replace("-->", "");
        fs::write(&path, text).unwrap();
    }
}

#[test]
fn every_example_line_can_be_uncommented() {
    for (language, poster, section) in [
        ("en-US", "Frailty and outcomes", "Clinical experience"),
        ("de", "Gebrechlichkeit und Verlauf", "Klinische Erfahrung"),
    ] {
        let root = folder::<&str>(&[]);
        let new = ["new", "site", "--name", "Ada Okonkwo", "--language", language];
        assert!(program(&new, root.path()).status.success());
        let site = root.path().join("site");
        uncomment(&site);
        let run = program(&["--root", "site", "check"], root.path());
        assert!(run.status.success(), "{}", stderr(&run));
        assert!(!stderr(&run).contains("error"), "{language}: {}", stderr(&run));
        let run = program(&["--root", "site", "build", "--no-pdf"], root.path());
        assert!(run.status.success(), "{}", stderr(&run));
        let page = |path: &str| fs::read_to_string(site.join("dist").join(path)).unwrap();
        assert!(page("posters/my-first-poster/index.html").contains(poster));
        assert!(page("cv/index.html").contains(section));
        assert!(page("about/index.html").contains("<h2"));
    }
}

/// A poster of which only a part is written is no longer a note to oneself.
#[test]
fn a_poster_that_is_begun_is_on_the_site() {
    let prepared = "+++\n# title = \"One\"\n+++\n<!-- The abstract. -->\n";
    for (text, is_there, reported) in [
        (prepared, false, ""),
        ("<!-- Later. -->\n", false, ""),
        ("+++\ntitle = \"One\"\n+++\n", true, "missing-date"),
        ("+++\n# title = \"One\"\n+++\nThe abstract.\n", true, "untitled"),
        ("+++\n+++\n", true, "untitled"),
        ("", true, "untitled"),
    ] {
        let path = "content/posters/one/index.md";
        let root = folder(&[("site.toml", "[person]\nname = \"Ada\"\n"), (path, text)]);
        let run = program(&["build", "--no-pdf"], root.path());
        assert!(run.status.success(), "{}", stderr(&run));
        assert_eq!(root.path().join("dist/posters/one/index.html").exists(), is_there, "{text}");
        assert_eq!(root.path().join("dist/posters").exists(), is_there, "{text}");
        match reported {
            "" => assert_eq!(stderr(&run), "", "{text}"),
            code => assert!(stderr(&run).contains(code), "{text}: {}", stderr(&run)),
        }
    }
    // What lies beside one that is not written is not lost in silence, and a link to it is none.
    let root = folder(&[
        ("site.toml", "[person]\nname = \"Ada\"\n"),
        ("content/posters/one/index.md", prepared),
        ("content/posters/one/poster.txt", "words"),
        ("content/pages/more.md", "# More\n\n[a poster](../posters/one/index.md)\n"),
    ]);
    let run = program(&["check"], root.path());
    let said = stderr(&run);
    assert!(said.contains("poster.txt") && said.contains("broken-link"), "{said}");
}

#[test]
fn language_and_region_follow_each_other() {
    let choices: [(&[&str], &str, &str); 12] = [
        (&[], "en-US", "us"),
        (&["--language", "de"], "de", "de"),
        (&["--region", "de"], "de", "de"),
        (&["--region", "UK"], "en-GB", "uk"),
        (&["--region", "Germany", "--language", "en_gb"], "en-GB", "de"),
        (&["--language", "german"], "de", "de"),
        (&["--language", "fr-CA"], "fr-CA", "ca"),
        (&["--language", "de-AT"], "de-AT", "at"),
        (&["--region", "Österreich"], "de-AT", "at"),
        (&["--region", "SUISSE", "--language", "fr-CH"], "fr-CH", "ch"),
        (&["--region", "Dubai"], "en-AE", "ae"),
        (&["--region", "india"], "en-IN", "in"),
    ];
    for (chosen, language, region) in choices {
        let root = folder::<&str>(&[]);
        let arguments = [&["new", "site", "--name", "Ada"], chosen].concat();
        let output = program(&arguments, root.path());
        assert!(output.status.success(), "{chosen:?}: {}", stderr(&output));
        let site = fs::read_to_string(root.path().join("site/site.toml")).unwrap();
        for line in [format!("language = \"{language}\""), format!("region = \"{region}\"")] {
            assert!(site.contains(&line), "{chosen:?}: {site}");
            assert_eq!(stdout(&output).contains(&line), !chosen.is_empty(), "{}", stdout(&output));
        }
        let is_english = stdout(&output).contains("notes in the files are in English");
        assert_eq!(is_english, language.starts_with("fr"), "{}", stdout(&output));
        let readme = fs::read_to_string(root.path().join("site/README.md")).unwrap();
        assert_eq!(
            readme.starts_with("# Die Website von Ada\n"),
            language.starts_with("de"),
            "{readme}"
        );
        let check = program(&["--root", "site", "check", "--strict"], root.path());
        assert!(check.status.success(), "{chosen:?}: {}", stderr(&check));
    }
    for (wrong, exit) in [(["--language", "x!"], 1), (["--region", "mars"], 2)] {
        let root = folder::<&str>(&[]);
        let output =
            program(&[&["new", "site", "--name", "Ada"], &wrong[..]].concat(), root.path());
        assert_eq!(output.status.code(), Some(exit), "{wrong:?}");
        assert!(!root.path().join("site").exists());
    }
}

#[test]
fn github_builds_the_site_with_this_folio() {
    let root = folder::<&str>(&[]);
    let output = program(&["new", "site", "--name", "Ada", "--github"], root.path());
    for part in ["README.md says how", "from the first release of folio on"] {
        let said = stdout(&output).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(part), "{said}");
    }
    let site = root.path().join("site");
    let workflow = fs::read_to_string(site.join(".github/workflows/pages.yml")).unwrap();
    for part in [
        concat!("pipx install folio-cv==", env!("CARGO_PKG_VERSION"), "\n"),
        "pages: write",
        "id-token: write",
        "actions/configure-pages@",
        "actions/upload-pages-artifact@",
        "actions/deploy-pages@",
        "path: dist\n",
    ] {
        assert!(workflow.contains(part), "{part}: {workflow}");
    }
    let readme = fs::read_to_string(site.join("README.md")).unwrap();
    assert!(readme.contains("Run workflow") && !readme.contains('{'), "{readme}");
    let build = program(&["--root", "site", "build", "--no-pdf"], root.path());
    assert_eq!(stderr(&build), "");
    // Without it there is none.
    assert!(program(&["new", "other", "--name", "Ada"], root.path()).status.success());
    assert!(!root.path().join("other/.github").exists());
}

/// The address of a site that names none is that of the pages; a person's own stays.
#[test]
#[cfg(target_os = "linux")]
fn the_workflow_takes_the_address_of_the_pages() {
    let root = folder::<&str>(&[]);
    let new = ["new", ".", "--name", "Ada", "--github"];
    assert!(program(&new, root.path()).status.success());
    let workflow = fs::read_to_string(root.path().join(".github/workflows/pages.yml")).unwrap();
    let script: String = workflow
        .lines()
        .skip_while(|line| !line.contains("run: |"))
        .skip(1)
        .take_while(|line| line.starts_with("          "))
        .map(|line| format!("{line}\n"))
        .collect();
    let address_of = || {
        let run = std::process::Command::new("bash")
            .args(["-e", "-c", &script])
            .env("ADDRESS", "https://ada.github.io/site")
            .current_dir(root.path())
            .status();
        assert!(run.unwrap().success(), "{script}");
        assert!(program(&["build", "--no-pdf"], root.path()).status.success());
        fs::read_to_string(root.path().join("dist/robots.txt")).unwrap()
    };
    assert!(address_of().contains("https://ada.github.io/site/sitemap.xml"));
    let site = fs::read_to_string(root.path().join("site.toml")).unwrap();
    fs::write(root.path().join("site.toml"), site.replace("ada.github.io/site", "ada.example"))
        .unwrap();
    assert!(address_of().contains("https://ada.example/sitemap.xml"));
    let own = "https://own.example";
    for line in
        [format!("\turl = \"{own}\""), format!("\"url\" = \"{own}\""), format!("url\t=\"{own}\"")]
    {
        let site = site.replace("[site]\n", &format!("[site]\n{line}\n"));
        let site = site.replace("url = \"https://ada.github.io/site\"\n", "");
        fs::write(root.path().join("site.toml"), site).unwrap();
        assert!(address_of().contains("https://own.example/sitemap.xml"), "{line}");
    }
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
    // A folder with other files works as an empty one does, and a readme may be one's own.
    let root = folder(&[("site/notes.txt", "mine"), ("site/README.md", "mine")]);
    let output = program(&["new", "site", "--name", "Ada"], root.path());
    assert!(output.status.success());
    assert!(stdout(&output).contains("README.md was there already"), "{}", stdout(&output));
    assert_eq!(fs::read_to_string(root.path().join("site/README.md")).unwrap(), "mine");
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
    for (dir, command) in [
        ("my-site", "folio serve --open my-site"),
        ("My site", "folio serve --open \"My site\""),
        (".", "folio serve --open"),
    ] {
        let root = folder::<&str>(&[]);
        let output = program(&["new", dir, "--name", "Ada"], root.path());
        assert!(stdout(&output).contains(&format!("\n\n  {command}\n")), "{}", stdout(&output));
    }
}

/// What is printed is typed into a shell that does not have the program in its path.
#[test]
#[cfg(unix)]
fn a_program_that_no_shell_finds_is_named_whole() {
    let root = folder::<&str>(&[]);
    for dir in ["a$b`c", "It's mine", "-x"] {
        let mut new = std::process::Command::new(env!("CARGO_BIN_EXE_folio"));
        new.args(["new", "--name", "Ada", "--", dir]).current_dir(root.path());
        let output = new.env("PATH", "/usr/bin:/bin").output().unwrap();
        let said = stdout(&output);
        let line = said.lines().find(|line| line.contains(" serve --open ")).expect(&said);
        // The preview itself would not end.
        let build = line.replace("serve --open", "build --no-pdf");
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &build]).current_dir(root.path()).env("PATH", "/usr/bin:/bin");
        let run = shell.output().unwrap();
        assert!(run.status.success(), "{line}: {}", stderr(&run));
        assert!(root.path().join(dir).join("dist/index.html").is_file(), "{line}");
    }
}

#[test]
fn a_new_site_is_in_the_folder_that_was_named() {
    let root = folder(&[("sites/keep.txt", "mine")]);
    let output = program(&["--root", "sites", "new", "a", "--name", "Ada"], root.path());
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(root.path().join("sites/a/site.toml").is_file() && !root.path().join("a").exists());
    assert!(stdout(&output).contains(&format!("sites{}a", std::path::MAIN_SEPARATOR)));
}

/// What is in the way of one file leaves none of the others, so that the next try is a first one.
#[test]
fn half_a_site_is_never_left() {
    let root = folder(&[("site/content", "a file")]);
    let output = program(&["new", "site", "--name", "Ada"], root.path());
    assert_eq!(output.status.code(), Some(1));
    let (path, said) = (Path::new("site").join("content"), stderr(&output));
    let wanted = format!("`{}` is a file, where a folder should be", path.display());
    assert!(said.contains(&wanted) && said.contains("move that file away"), "{said}");
    assert_eq!(fs::read_dir(root.path().join("site")).unwrap().count(), 1);
    fs::remove_file(root.path().join("site/content")).unwrap();
    assert!(program(&["new", "site", "--name", "Ada"], root.path()).status.success());
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
    Hospital\nada@example.org · https://ada.example\nhttps://www.linkedin.com/in/ada-example\n\
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
