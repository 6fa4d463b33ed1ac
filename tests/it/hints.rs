//! Hints of the preview: each, followed to the letter, makes itself go and the page show the thing;
//! a full site has none; and a build knows nothing of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use folio::base::Diagnostic;
use folio::hints::{Edit, Hint};
use folio::pipeline::PlannedSite;
use folio::plan::NoStore;
use folio::source::load;

use super::support::{built, folder, options, outputs, program, project, sample_sites};

fn planned(root: &Path) -> PlannedSite {
    PlannedSite::new(Arc::new(load(root, None).unwrap()), &options())
}

fn hints(root: &Path) -> Vec<Hint> {
    planned(root).hints().map(|sheet| sheet.hints).unwrap_or_default()
}

fn names(root: &Path) -> Vec<&'static str> {
    hints(root).iter().map(|hint| hint.name).collect()
}

/// Does what a hint says, with nothing of one's own.
fn follow(root: &Path, hint: &Hint) {
    let path = root.join(&hint.file);
    let text = fs::read_to_string(&path).unwrap_or_default();
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let example: Vec<&str> = hint.write.split_inclusive('\n').collect();
    let range = match hint.edit {
        Edit::Replace { line, last } => line - 1..last.min(lines.len()),
        Edit::Below { line } => line..line,
        Edit::Create => {
            assert!(!path.exists(), "{}: {}", hint.name, hint.file);
            0..0
        }
    };
    if lines.last().is_some_and(|line| !line.ends_with('\n')) && range.start == lines.len() {
        lines.push("\n");
        lines.splice(range.start + 1..range.start + 1, example);
    } else {
        lines.splice(range, example);
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, lines.concat()).unwrap();
    if let Some(beside) = &hint.beside {
        fs::copy(project().join("content/photo.jpg"), root.join(beside)).unwrap();
    }
}

/// What a page may show of an example: its strings, values in braces, headings and lines.
fn phrases(example: &str) -> Vec<&str> {
    let lines = example.lines().map(|line| line.trim_start_matches('#').trim());
    lines
        .map(|line| line.split_once('"').map_or(line, |(_, rest)| rest.trim_end_matches('"')))
        .map(|line| line.split_once("= {").map_or(line, |(_, rest)| rest.trim_end_matches("},")))
        .map(|line| line.split_once(" {").map_or(line, |(heading, _)| heading))
        .filter(|line| line.len() > 5)
        .collect()
}

/// A hint that is followed to the letter leaves the words of its example, which wait for one's own.
fn is_a_fault(diagnostic: &Diagnostic) -> bool {
    diagnostic.code.name != "placeholder"
}

/// The pages of a folder in which nothing is wrong, by their routes, and its hints.
#[track_caller]
fn pages(what: &str, root: &Path) -> (BTreeMap<String, String>, Vec<Hint>) {
    let site = planned(root);
    let rendering = site.render_pages(&NoStore);
    let diagnostics = site.conclude(&rendering.outputs, rendering.diagnostics, &NoStore);
    let diagnostics: Vec<_> = diagnostics.iter().filter(|found| is_a_fault(found)).collect();
    assert!(diagnostics.is_empty(), "{what}: {diagnostics:#?}");
    let pages = rendering.outputs.site.iter();
    let pages = pages.filter(|(path, _)| path.as_str().ends_with(".html"));
    let text = |bytes: &Bytes| String::from_utf8(bytes.to_vec()).unwrap();
    let pages = pages.map(|(path, bytes)| (path.route().as_str().to_owned(), text(bytes)));
    (pages.collect(), site.hints().map(|sheet| sheet.hints).unwrap_or_default())
}

fn copied(root: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new(root).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let target = copy.path().join(entry.path().strip_prefix(root).unwrap());
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(entry.path(), target).unwrap();
        }
    }
    copy
}

/// Follows a hint, and gives the pages and hints that it led to.
#[track_caller]
fn follow_and_check(
    root: &Path,
    before: &BTreeMap<String, String>,
    hint: &Hint,
) -> (BTreeMap<String, String>, Vec<Hint>) {
    follow(root, hint);
    let (after, left) = pages(hint.name, root);
    let is_left = left.iter().any(|other| other.name == hint.name);
    assert!(!is_left, "{} stays: {}", hint.name, hint.write);
    let empty = String::new();
    let page = before.get(&hint.page).unwrap_or(&empty);
    let count = |page: &str, phrase: &str| page.matches(phrase).count();
    let picture = hint.beside.iter().map(|_| "portrait");
    let shown = phrases(&hint.write)
        .into_iter()
        .chain(picture)
        .any(|phrase| count(&after[&hint.page], phrase) > count(page, phrase));
    assert!(shown, "{}: nothing of it on {}: {}", hint.name, hint.page, hint.write);
    (after, left)
}

fn new_site(name: &str) -> tempfile::TempDir {
    let root = folder::<&str>(&[]);
    let run = program(&["new", ".", "--name", name], root.path());
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    root
}

/// A new site, one with a name alone, one in German, and some that somebody has begun.
fn beginnings() -> Vec<(&'static str, tempfile::TempDir)> {
    const ADA: &str = "[person]\nname = \"Ada Park\"\n";
    let german = new_site("Jördis Müller-Lüdenscheid");
    let path = german.path().join("site.toml");
    let site = fs::read_to_string(&path).unwrap();
    let site = site.replace("\"en-US\"", "\"de\"").replace("\"us\"", "\"de\"");
    fs::write(&path, site).unwrap();
    let clinic = new_site("Ada Park");
    let path = clinic.path().join("site.toml");
    let site = fs::read_to_string(&path).unwrap().replace("\"ledger\"", "\"clinic\"");
    fs::write(&path, site).unwrap();
    vec![
        ("new", new_site("Ada Okonkwo")),
        ("quoted", new_site("Ọláolú O'Neill-Quote Jr.")),
        ("one word", new_site("Ada")),
        ("escaped", new_site(r#"O''' """ \ x"#)),
        ("code", new_site("{name} <b> & ${date} {year}")),
        ("chinese", new_site("李 伟")),
        ("german", german),
        ("clinic", clinic),
        ("a name alone", folder(&[("site.toml", ADA)])),
        ("no line end", folder(&[("site.toml", ADA.trim_end()), ("content/cv.md", "A text.")])),
        (
            "windows",
            folder(&[
                ("site.toml", "[person]\r\nname = \"Ada Park\"\r\n\r\n# headline = \"x\"\r\n"),
                ("content/cv.md", "## Education\r\n\r\n### MD\r\nUniversity · 2026\r\n"),
            ]),
        ),
        (
            "with other keys",
            folder(&[
                (
                    "site.toml",
                    "[person]\nname-variants = [\n  \"Park A\",\n]\nphoto-alt = \"Ada\"\n\
                     location = \"Boston\"\nname = \"Ada Park\" # me\n\n[ site ]\ntheme = \
                     \"ledger\"\n\n[links]\n",
                ),
                ("content/cv.md", "## Exams\n\n### OET\nAug 2023\n\n> - A list\n\n"),
                ("content/narrative.md", "\n\n"),
                ("content/publications.bib", "% nothing yet\n"),
            ]),
        ),
    ]
}

#[test]
fn a_hint_that_is_followed_goes_and_the_page_shows_the_thing() {
    for (what, root) in beginnings() {
        let (mut shown, mut left) = pages(what, root.path());
        assert!(left.len() >= 7, "{what}: {:?}", names(root.path()));
        // Each alone.
        for hint in left.iter().filter(|_| what == "new") {
            let copy = copied(root.path());
            follow_and_check(copy.path(), &shown, hint);
        }
        // One after the other, with those that come when others are done.
        for _ in 0..30 {
            let Some(next) = left.first().cloned() else { break };
            (shown, left) = follow_and_check(root.path(), &shown, &next);
        }
        assert_eq!(names(root.path()), [""; 0], "{what}");
        if what == "new" {
            // Pictures and PDFs included.
            let build = built(root.path(), &options());
            let mut faults = build.diagnostics.iter().filter(|found| is_a_fault(found));
            assert!(faults.next().is_none(), "{:#?}", build.diagnostics);
        }
    }
}

#[test]
fn what_a_hint_names_is_there() {
    let root = new_site("Ada Park");
    let all = hints(root.path());
    let site = fs::read_to_string(root.path().join("site.toml")).unwrap();
    let line = |number: usize| site.lines().nth(number - 1).unwrap();
    let of = |name: &str| all.iter().find(|hint| hint.name == name).unwrap();
    let Edit::Replace { line: first, last } = of("position").edit else { panic!() };
    assert!(line(first).starts_with("# position") && line(last).starts_with("# location"));
    let Edit::Replace { line: first, last } = of("links").edit else { panic!() };
    assert!(first == last && line(first).starts_with("# linkedin"));
    assert_eq!(of("talks").edit, Edit::Create);
    // The poster that is prepared is the one to write into, from its first line to its last.
    let poster = fs::read_to_string(root.path().join(&of("posters").file)).unwrap();
    assert_eq!(of("posters").edit, Edit::Replace { line: 1, last: poster.lines().count() });
    assert!(of("contact").how.contains(&format!("place of line {}", {
        let Edit::Replace { line, .. } = of("contact").edit else { panic!() };
        line
    })));
    // A photo that lies there is taken.
    fs::copy(project().join("content/photo.jpg"), root.path().join("content/Me 1.jpg")).unwrap();
    let portrait = hints(root.path()).into_iter().find(|hint| hint.name == "portrait").unwrap();
    assert!(portrait.write.contains("photo = \"Me 1.jpg\"") && portrait.beside.is_none());
}

#[test]
fn a_full_site_has_no_hints() {
    let kitchen = sample_sites().into_iter().find(|(name, _)| name == "kitchen").unwrap().1;
    for root in [project().to_owned(), kitchen] {
        assert_eq!(names(&root), [""; 0], "{}", root.display());
    }
}

#[test]
fn hints_can_be_switched_off() {
    let site = "[person]\nname = \"Ada Park\"\n[preview]\nhints = false\n";
    let root = folder(&[("site.toml", site)]);
    assert_eq!(names(root.path()), [""; 0]);
    assert!(built(root.path(), &options()).diagnostics.is_empty());
}

#[test]
fn a_site_in_a_folder_of_its_host_has_its_hints_there() {
    let site = "[site]\nurl = \"https://ada.example/me\"\n[person]\nname = \"Ada Park\"\n";
    let root = folder(&[("site.toml", site)]);
    assert!(hints(root.path()).iter().all(|hint| hint.page == "/me/"));
}

/// Neither the words of a hint nor its marks are in anything that a build writes.
#[test]
fn a_build_has_nothing_of_them() {
    let root = new_site("Ada Park");
    let all = hints(root.path());
    let outputs = outputs(root.path());
    for (path, bytes) in outputs.site.iter().chain(&outputs.packet) {
        let written = String::from_utf8_lossy(bytes);
        for hint in &all {
            for words in [hint.title.as_str(), &hint.why, "folio-hint", "Only in the preview"] {
                assert!(!written.contains(words), "{path}: {words}");
            }
        }
    }
}
