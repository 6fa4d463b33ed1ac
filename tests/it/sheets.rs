//! The sheets to copy from into forms of application: `tests/sheets/NAME.txt` holds the files of a
//! small site and what its sheets and its report say, byte for byte. `UPDATE_REPORTS=1` updates
//! them; read the difference before you commit it.
//!
//! What no golden file can show: that each count is the length of its text, that no word of an
//! entry is lost, that both forms of a sheet say the same, and that nothing of it is on the site.

use std::collections::BTreeSet;
use std::fs;

use folio::base::OutputPath;
use folio::pipeline::Build;
use folio::report::{self, Texts};
use scraper::{ElementRef, Html, Selector};

use super::archive::{Archive, cases, is_update};
use super::support::{built, folder, options, program, project};

fn build(archive: &Archive) -> (tempfile::TempDir, Build) {
    let files: Vec<(&str, &Vec<u8>)> =
        archive.files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
    let root = folder(&files);
    let mut options = options();
    options.pdf = false;
    let build = built(root.path(), &options);
    (root, build)
}

fn archives() -> Vec<(String, std::path::PathBuf, Archive)> {
    let paths = cases(&project().join("tests/sheets")).into_iter();
    let read = paths.map(|path| {
        let archive = Archive::parse(&fs::read_to_string(&path).unwrap());
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), path, archive)
    });
    read.collect()
}

fn packet(build: &Build, name: &str) -> Option<String> {
    let bytes = build.outputs.packet.get(&OutputPath::new(name))?;
    Some(String::from_utf8(bytes.to_vec()).unwrap())
}

/// A page without its style and its script, which are files of their own in the source.
fn without_assets(page: &str) -> String {
    let mut page = page.to_owned();
    for (open, close) in
        [("<style>", "</style>"), ("<script>", "</script>"), ("-src 'sha256-", "'")]
    {
        let mut from = 0;
        while let Some(start) = page[from..].find(open).map(|at| from + at + open.len()) {
            let end = start + page[start..].find(close).unwrap();
            page.replace_range(start..end, "...");
            from = start;
        }
    }
    page
}

#[test]
fn every_case_gives_its_sheets() {
    let mut wrong = Vec::new();
    for (name, path, archive) in archives() {
        let (root, build) = build(&archive);
        let sources = folio::source::load(root.path(), None).unwrap();
        let expected: Vec<(String, String)> = archive
            .expected
            .iter()
            .map(|(part, _)| {
                let text = match part.strip_prefix("packet/") {
                    Some(file) => without_assets(&packet(&build, file).unwrap_or_default()),
                    None => report::human(
                        &build.diagnostics,
                        &Texts::of(&sources, &build.diagnostics),
                        false,
                    ),
                };
                (part.clone(), text)
            })
            .collect();
        if is_update() {
            fs::write(&path, archive.with(&expected)).unwrap();
        } else if expected != archive.expected {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "run with UPDATE_REPORTS=1, then read what git shows: {wrong:?}");
}

struct ShownField {
    name: String,
    count: String,
    text: String,
    is_over: bool,
}

fn fields(page: &str) -> Vec<ShownField> {
    let page = Html::parse_document(page);
    let all = |element: ElementRef<'_>| element.text().collect::<String>();
    let one = |field: ElementRef<'_>, selector: &str| {
        field.select(&Selector::parse(selector).unwrap()).next().map(all).unwrap_or_default()
    };
    let fields = Selector::parse(".field").unwrap();
    let shown = page.select(&fields).map(|field| ShownField {
        name: one(field, "dt b"),
        count: one(field, "dt .count"),
        text: one(field, ".text"),
        is_over: field.select(&Selector::parse("mark").unwrap()).next().is_some(),
    });
    shown.collect()
}

#[test]
fn each_count_is_the_length_of_its_text() {
    let mut counted = 0;
    for (name, _, archive) in archives() {
        let (_root, build) = build(&archive);
        let Some(page) = packet(&build, "eras.html") else { continue };
        for field in fields(&page).iter().filter(|field| !field.count.is_empty()) {
            // `12 of 300`, in any language.
            let numbers = field.count.split(|c: char| !c.is_ascii_digit());
            let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
            let [count, most] = numbers[..] else { panic!("{name}: {}", field.count) };
            let length = field.text.chars().count();
            assert_eq!(count, length.to_string(), "{name}: {}: {}", field.name, field.text);
            assert_eq!(field.is_over, length > most.parse().unwrap(), "{name}: {}", field.name);
            counted += 1;
        }
        let marked = Html::parse_document(&page);
        let over = Selector::parse("dd:has(mark)").unwrap();
        for mark in marked.select(&over) {
            let within: String =
                mark.children().next().unwrap().value().as_text().unwrap().to_string();
            assert!([750, 300].contains(&within.chars().count()), "{name}: {within}");
        }
    }
    assert!(counted > 20, "{counted}");
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// What a person writes under a tagged heading, without braces, addresses and dates.
fn written(cv: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut is_tagged = false;
    for line in cv.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            is_tagged = heading.contains(".eras");
        } else if line.starts_with("## ") {
            is_tagged = false;
        }
        let is_date = line.contains(" · ") || line.starts_with(|c: char| c.is_ascii_digit());
        if !is_tagged || is_date {
            continue;
        }
        let line = line.split(" {").next().unwrap();
        let line = line.split("](").next().unwrap().split("[^").next().unwrap();
        let line = line.trim_start_matches("> ").replace("[x]", "").replace("[", "");
        let lower = line.to_lowercase().replace('*', "");
        let text =
            if lower.starts_with("meaningful:") { &line[line.find(':').unwrap()..] } else { &line };
        all.extend(words(text));
    }
    all
}

#[test]
fn no_word_of_a_tagged_entry_is_lost_and_both_forms_agree() {
    let mut sought = 0;
    for (name, _, archive) in archives() {
        let (_root, build) = build(&archive);
        let Some(text) = packet(&build, "eras.txt") else { continue };
        let cv = &archive.files.iter().find(|(path, _)| path == "content/cv.md").unwrap().1;
        let written = written(std::str::from_utf8(cv).unwrap());
        let on_sheet = words(&text);
        let lost: Vec<_> = written.difference(&on_sheet).collect();
        assert!(lost.is_empty(), "{name}: {lost:?}");
        sought += written.len();
        let page = packet(&build, "eras.html").unwrap();
        let bare = text.replace("**", "").replace("[[", "").replace("]]", "");
        for field in fields(&page) {
            assert!(bare.contains(&field.text), "{name}: {}: {}", field.name, field.text);
        }
    }
    assert!(sought > 100, "{sought}");
}

#[test]
fn nothing_of_a_sheet_is_on_the_site() {
    let full = archives().into_iter().find(|(name, ..)| name == "full").unwrap().2;
    let (_root, build) = build(&full);
    let private =
        ["1234-5678", "617 555 0100", "12 Elm Street", "a team decides better", "Nigerian"];
    let sheet = packet(&build, "eras.txt").unwrap() + &packet(&build, "carms.txt").unwrap();
    for text in private {
        assert!(sheet.contains(text), "{text}");
        for (path, bytes) in &build.outputs.site {
            let page = String::from_utf8_lossy(bytes);
            assert!(!page.contains(text), "{text} is in dist/{path}");
        }
    }
    assert!(build.outputs.site.keys().all(|path| !path.as_str().contains("eras")));
}

/// A tag for a form does not take an entry out of a document that chooses by other tags.
#[test]
fn a_tag_for_a_form_leaves_documents_as_they_are() {
    let cv = |tag: &str| {
        format!(
            "## Research\n\n### Fellow{tag}\nLagos · 2020\n\n### Assistant {{.heart}}\nLagos · 2019\n\n\
             ### Porter {{.other}}\nLagos · 2018\n"
        )
    };
    let site =
        "[person]\nname = \"Ada Park\"\n[[document]]\nfile = \"cv.txt\"\nonly = [\"heart\"]\n";
    let text = |cv: String| {
        let root = folder(&[("site.toml", site.to_owned()), ("content/cv.md", cv)]);
        let build = built(root.path(), &options());
        String::from_utf8(build.outputs.site[&OutputPath::new("cv.txt")].to_vec()).unwrap()
    };
    let plain = text(cv(""));
    assert!(plain.contains("Fellow") && !plain.contains("Porter"), "{plain}");
    assert_eq!(plain, text(cv(" {.eras .meaningful .carms}")));
}

#[test]
fn a_sheet_is_exported_and_kept_as_it_was_sent() {
    let cv = "## Research\n\n### Fellow {.eras .carms}\nLagoon University · Lagos · 2020\n";
    let root = folder(&[("site.toml", "[person]\nname = \"Ada Park\"\n"), ("content/cv.md", cv)]);
    assert!(program(&["build", "--no-pdf"], root.path()).status.success());
    for form in ["eras", "carms"] {
        let output = program(&["export", form], root.path());
        let built = fs::read(root.path().join(format!("packet/{form}.txt"))).unwrap();
        assert!(!built.is_empty() && output.stdout == built, "{form}");
    }
    let season = program(&["export", "eras", "--season", "2027"], root.path());
    assert!(season.status.success());
    assert_eq!(
        program(&["export", "eras", "--season", "1999"], root.path()).status.code(),
        Some(2)
    );
    assert_eq!(program(&["export", "vcard", "--freeze"], root.path()).status.code(), Some(2));

    let frozen = program(&["export", "eras", "--freeze"], root.path());
    assert!(frozen.status.success() && frozen.stdout.is_empty());
    let kept: Vec<_> =
        fs::read_dir(root.path().join("private")).unwrap().map(|one| one.unwrap()).collect();
    assert_eq!(kept.len(), 1);
    let name = kept[0].file_name().into_string().unwrap();
    assert!(name.starts_with("eras-2027-") && name.ends_with(".txt"), "{name}");
    assert_eq!(fs::read(kept[0].path()).unwrap(), season.stdout);

    fs::write(root.path().join("content/cv.md"), cv.replace("Fellow", "Assistant")).unwrap();
    let again = program(&["export", "eras", "--freeze"], root.path());
    assert!(!again.status.success());
    assert!(String::from_utf8_lossy(&again.stderr).contains("is there already"));
    assert_eq!(fs::read(kept[0].path()).unwrap(), season.stdout);

    fs::write(root.path().join("content/cv.md"), cv.replace(".eras", ".other")).unwrap();
    let nothing = program(&["export", "eras"], root.path());
    assert!(!nothing.status.success() && nothing.stdout.is_empty());
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("{.eras}"));
}
