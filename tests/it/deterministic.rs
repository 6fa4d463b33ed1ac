//! The same input gives the same bytes: twice, in another process, from files written in another
//! order, from a full or an empty store, at another hour, with one thread, in another time zone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use folio::base::Options;
use folio::pipeline::build;
use folio::plan::{MemoryStore, NoStore, Outputs};
use folio::source::{SourceSet, load};

use super::support::{all_sites, options, project};

/// Names the first file that differs, because nobody can read a dump of two PDFs.
#[track_caller]
fn same(name: &str, one: &Outputs, other: &Outputs) {
    assert_eq!(
        one.site.keys().collect::<Vec<_>>(),
        other.site.keys().collect::<Vec<_>>(),
        "{name}"
    );
    for ((path, one), other) in
        one.site.iter().chain(&one.packet).zip(other.site.values().chain(other.packet.values()))
    {
        assert!(one == other, "{name}: {path} differs");
    }
    assert!(one == other, "{name}");
}

fn sources(name: &str) -> SourceSet {
    let (_, root) = all_sites().into_iter().find(|(site, _)| site == name).unwrap();
    load(&root, None).unwrap()
}

#[test]
fn twice_in_one_process_and_with_every_store() {
    for name in ["german", "every", "papers", "notes", "own"] {
        let sources = sources(name);
        let first = build(&sources, &options(), &NoStore);
        let store = MemoryStore::default();
        let filling = build(&sources, &options(), &store);
        let filled = build(&sources, &options(), &store);
        same(name, &first.outputs, &filling.outputs);
        same(name, &first.outputs, &filled.outputs);
        assert_eq!(
            first.diagnostics, filled.diagnostics,
            "{name}: a cached result must repeat its diagnostics"
        );
    }
}

/// A preview builds many versions of one site in one process. Each edit here changes something that
/// a page shows, of its own or of another file.
#[test]
fn no_version_shows_cached_content_of_an_earlier_one() {
    const SITE: &str = "site.toml";
    const PAPERS: &str = "content/publications.bib";
    const ABOUT_PAPERS: &str = "content/publications.toml";
    const POSTER: &str = "content/posters/with-picture/index.md";
    const MATCHED: &str = "content/updates/2026-03-20-matched.md";
    const SLIDES: &str = "content/talks/slides/index.md";
    let edits = [
        (SITE, "Adaeze Nwakaego Park-Lindqvist", "Adaeze Park-Lindqvist"),
        (SITE, "credentials = [\"MBBS\"", "credentials = [\"MD\""),
        (SITE, "https://park.example/~adaeze", "https://park.example"),
        (SITE, "language = \"en-GB\"", "language = \"de-DE\""),
        (SITE, "https://oberg.example/", "https://oberg.example/there"),
        (SITE, "citation-style = \"vancouver\"", "citation-style = \"apa\""),
        (SITE, "A foot line", "Another foot line"),
        (SITE, "https://github.com/adaeze-example", "https://github.com/adaeze"),
        (SITE, "location = \"Leeds, England\"", "location = \"York, England\""),
        (SITE, "before a window", "before a door"),
        (SITE, "name-variants = [\"Park-Lindqvist AN\", ", "name-variants = ["),
        (SITE, "headline = \"Registrar", "headline = \"Senior registrar"),
        (SITE, "region = \"uk\"", "region = \"us\""),
        (SITE, "[site]\n", "[site]\naccent = \"#7a1f3d\"\n"),
        (SITE, "raw-html = false", "raw-html = true"),
        ("content/narrative.md", "# Who asks, and why", "# Who asks"),
        ("content/narrative.md", "I mend lungs", "I mend small lungs"),
        ("content/pages/hidden.md", "menu = false\n", ""),
        ("content/pages/gardening.md", "# Gardening", "# Gardens"),
        ("content/pages/gardening.md", "A page about gardening.", "![Red](../images/red.png)"),
        ("content/pages/gardening.md", "![Red]", "![A red field]"),
        ("content/pages/mentoring.md", "On Thursdays.", "See [what I say](hidden.md#found)."),
        ("content/pages/hidden.md", "Found from", "## Found\n\nFound from"),
        ("content/pages/mentoring.md", "See", "```rust\nlet x = 1;\n```\n\nSee"),
        ("content/pages/mentoring.md", "let x", "let y"),
        (MATCHED, "The envelope was thin.", "The envelope was thick."),
        (MATCHED, "../cv.md#registrar", "../pages/mentoring.md#in-person"),
        ("content/pages/mentoring.md", "## In person", "## In person {#here}"),
        (MATCHED, "mentoring.md#in-person", "mentoring.md#here"),
        (MATCHED, "# Matched in Toronto", "# Matched"),
        ("content/updates/2025-12-24-quiet.md", "was noted", "was not noted"),
        (POSTER, "Frailty & outcomes", "Age & outcomes"),
        (POSTER, "paper = \"article\"\n", ""),
        (POSTER, "embargo-until = 2025-01-24", "embargo-until = 2099-01-24"),
        (SLIDES, "file = \"slides.pdf\"\n", "file = \"slides.pdf\"\npaper = \"article\"\n"),
        (SLIDES, "Five mistakes", "Six mistakes"),
        (POSTER, "\n+++\n\n", "\n+++\n\nIn [mentoring](../../pages/mentoring.md). "),
        (PAPERS, "title={Perfusion outside", "title={Perfusion far outside"),
        (PAPERS, "langid={english}", "langid={swedish}"),
        (PAPERS, "@article{review,", "Mine.\n@string{breath = {Breathing}}\n@article{review,"),
        (PAPERS, "journal={Reviews of Breath}", "journal=breath"),
        (PAPERS, "{Breathing}", "{Reviews of Breathing}"),
        (PAPERS, "year={2017}", "year={long ago}"),
        (PAPERS, "Mine.", "A longer remark."),
        (PAPERS, "@article{ahead,", "article{ahead,"),
        (PAPERS, "article{ahead,", "@article{ahead,"),
        (ABOUT_PAPERS, "featured = true\nsummary", "summary"),
        (ABOUT_PAPERS, "What the paper says, for everyone.", "What it says."),
        (ABOUT_PAPERS, "code = \"https://code.example/article\"\n", ""),
        (ABOUT_PAPERS, "file = \"papers/paper.pdf\"\n", ""),
        (ABOUT_PAPERS, "status = \"in-press\"", "status = \"accepted\""),
    ];
    let root = copied(&project().join("tests/sites/kitchen/in"), false);
    let options = Options { pdf: false, ..options() };
    // Pictures and cards take long, and this test is about pages.
    let store = MemoryStore::default();
    build(&load(root.path(), None).unwrap(), &options, &store);
    let assert_equal_to_a_cold_build = |edit: &str| {
        let sources = load(root.path(), None).unwrap();
        let after_another = build(&sources, &options, &store);
        // Other tests of this process may fill the cache meanwhile, but with nothing of this
        // version.
        comemo::evict(0);
        comemo::evict(0);
        let alone = build(&sources, &options, &store);
        same(edit, &after_another.outputs, &alone.outputs);
        assert_eq!(after_another.diagnostics, alone.diagnostics, "{edit}");
    };
    for (file, from, to) in edits {
        let path = root.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has {from}");
        fs::write(&path, text.replace(from, to)).unwrap();
        assert_equal_to_a_cold_build(&format!("{file}: {from}"));
    }
    // A theme of the site's own: a token, then a template.
    let site = fs::read_to_string(root.path().join(SITE)).unwrap();
    let theme = root.path().join("themes/own");
    fs::create_dir_all(theme.join("templates")).unwrap();
    fs::write(root.path().join(SITE), site.replace("[site]\n", "[site]\ntheme = \"own\"\n"))
        .unwrap();
    for (file, text) in [
        ("theme.toml", "extends = \"ledger\"\n[tokens.color]\nink = \"#101010\"\n"),
        ("theme.toml", "extends = \"ledger\"\n[tokens.color]\nink = \"#202020\"\n"),
        ("templates/publication.html", "{{ head.title }}, {{ site.name }}"),
        ("templates/publication.html", "{{ head.title }} by {{ site.name }}"),
    ] {
        fs::write(theme.join(file), text).unwrap();
        assert_equal_to_a_cold_build(&format!("{file}: {text}"));
    }
}

#[test]
fn at_another_hour_of_the_day() {
    for name in ["german", "papers", "notes"] {
        let sources = sources(name);
        let later = Options { now: options().now + 6 * 60 * 60, ..options() };
        same(
            name,
            &build(&sources, &options(), &NoStore).outputs,
            &build(&sources, &later, &NoStore).outputs,
        );
    }
}

/// Copies a site file by file, in the given order, so that modification times differ.
fn copied(from: &Path, reversed: bool) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for part in ["site.toml", "content", "themes", "fonts"] {
        let entries = walkdir::WalkDir::new(from.join(part))
            .sort_by_file_name()
            .into_iter()
            .filter_map(Result::ok);
        files.extend(
            entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path),
        );
    }
    if reversed {
        files.reverse();
    }
    for file in files {
        let path = root.path().join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, fs::read(&file).unwrap()).unwrap();
    }
    root
}

#[test]
fn from_files_in_another_order_and_another_folder() {
    for (name, root) in all_sites() {
        // The pictures come from the store: this test is about the order.
        let store = MemoryStore::default();
        let (one, other) = (copied(&root, false), copied(&root, true));
        let built = |folder: &Path| {
            build(
                &load(folder, None).unwrap(),
                &Options { pdf: name != "own", ..options() },
                &store,
            )
        };
        same(&name, &built(one.path()).outputs, &built(other.path()).outputs);
    }
}

/// Runs the program and returns all files that it writes.
fn run(folder: &Path, environment: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_folio"));
    command.args(["--root", folder.to_str().unwrap(), "build"]).envs(environment.iter().copied());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut files = BTreeMap::new();
    for tree in ["dist", "packet"] {
        for entry in walkdir::WalkDir::new(folder.join(tree))
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
        {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            if !path.ends_with(".folio") {
                files.insert(path, fs::read(entry.path()).unwrap());
            }
        }
    }
    files
}

#[test]
fn in_other_processes_and_other_surroundings() {
    let surroundings: [&[(&str, &str)]; 3] = [
        &[],
        &[("RAYON_NUM_THREADS", "1"), ("TZ", "UTC"), ("LC_ALL", "C"), ("SOURCE_DATE_EPOCH", "1")],
        &[
            ("RAYON_NUM_THREADS", "7"),
            ("TZ", "UTC-0:20"),
            ("LC_ALL", "de_DE.UTF-8"),
            ("LANG", "tr_TR.UTF-8"),
            ("HOME", "/nowhere"),
            ("USER", "someone"),
        ],
    ];
    for name in ["every", "papers", "german"] {
        let mut first: Option<BTreeMap<String, Vec<u8>>> = None;
        for environment in surroundings {
            let site = copied(&project().join("tests/sites").join(name).join("in"), false);
            let files = run(site.path(), environment);
            let again = run(site.path(), environment);
            assert!(files == again, "{name}: the second run differs");
            let first = first.get_or_insert_with(|| files.clone());
            for (path, bytes) in &files {
                assert!(
                    first.get(path) == Some(bytes),
                    "{name}: {path} differs in {environment:?}"
                );
                let user = String::from_utf8_lossy(bytes);
                assert!(
                    !user.contains(site.path().to_str().unwrap()),
                    "{name}: {path} names the folder"
                );
            }
            assert_eq!(first.len(), files.len());
        }
    }
}
