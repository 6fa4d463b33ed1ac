//! Input that nobody intends: torn, cut, doubled and mixed files. No build may panic or be silent,
//! and the span of every diagnostic lies in its file. Stacks are small here, so that an overflow
//! shows in this test first.

use std::fs;
use std::path::Path;

use folio::pipeline::build;
use folio::plan::NoStore;
use folio::report;
use folio::source::SourceSet;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::archive::{Archive, cases, root};
use crate::diagnostics::{misplaced, options, sources_of, texts_of};

type Files = Vec<(String, Vec<u8>)>;

/// Builds, and returns what is wrong with the result.
fn trouble(files: &Files) -> Option<String> {
    let sources: SourceSet = sources_of(files);
    let built = build(&sources, &options(false), &NoStore);
    let wrong = misplaced(&sources, &built.diagnostics);
    if !wrong.is_empty() {
        return Some(wrong.join("; "));
    }
    if built.diagnostics.is_empty() && built.outputs.site.is_empty() {
        return Some("no page, and not a word".to_owned());
    }
    let texts = texts_of(&sources, &built.diagnostics);
    if report::human(&built.diagnostics, &texts, false).is_empty() != built.diagnostics.is_empty() {
        return Some("a diagnostic that is not in the report".to_owned());
    }
    // Excerpts may contain anything; the sentences are folio's.
    let sentences: String = built
        .diagnostics
        .iter()
        .flat_map(|diagnostic| {
            [diagnostic.message.as_str(), diagnostic.help.as_deref().unwrap_or_default()]
        })
        .collect();
    [
        "panicked",
        "src/",
        "Tera",
        "toml::",
        "pulldown",
        "biblatex",
        "syntect",
        "lightningcss",
        "Typst",
    ]
    .into_iter()
    .find(|word| sentences.contains(word))
    .map(|word| format!("a diagnostic says `{word}`"))
}

/// Every text file of the sample site, without its pictures, which cost time and have their own
/// cases.
pub fn sample() -> Files {
    let mut files = vec![(
        "site.toml".to_owned(),
        fs::read(root().join("site.toml")).expect("the sample site"),
    )];
    collect(&root().join("content"), "content", &mut files);
    files.retain(|(path, _)| [".md", ".toml", ".bib"].iter().any(|end| path.ends_with(end)));
    files.push((
        "private.toml".to_owned(),
        fs::read(root().join("private.example.toml")).expect("the sample site"),
    ));
    files
}

fn collect(folder: &Path, name: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &name, files);
        } else {
            files.push((name, fs::read(entry.path()).expect("a file")));
        }
    }
}

/// What the changes insert: text that opens something, text that ends something, and bytes that are
/// not text.
const SCRAPS: [&[u8]; 40] = [
    b"\"",
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b"(",
    b")",
    b"+++\n",
    b"---\n",
    b"=",
    b"\n",
    b"\r\n",
    b"\r",
    b"\0",
    b"\xff",
    b"\xe2\x80",
    b"\xef\xbb\xbf",
    b"<!--",
    b"-->",
    b"```\n",
    b"[^1]",
    b"[^1]: ",
    b"# ",
    b"## ",
    b"### ",
    b"{#a}",
    b"{kind=}",
    b"{.",
    b"@article{",
    b"$",
    b"\\",
    b"| a | b |\n|---|\n",
    b"![",
    b"](",
    b"> ",
    "é".as_bytes(),
    "👩🏽‍⚕️".as_bytes(),
    "\u{202e}".as_bytes(),
    b" \xc2\xb7 ",
];

#[derive(Clone, Debug)]
enum Change {
    Insert(usize),
    Cut(usize),
    Double(usize),
    Truncate,
    Replace(usize),
}

fn change() -> impl Strategy<Value = (usize, usize, Change)> {
    let kind = prop_oneof![
        4 => (0..SCRAPS.len()).prop_map(Change::Insert),
        2 => (1..40_usize).prop_map(Change::Cut),
        1 => (1..200_usize).prop_map(Change::Double),
        1 => Just(Change::Truncate),
        2 => (0..SCRAPS.len()).prop_map(Change::Replace),
    ];
    (any::<usize>(), any::<usize>(), kind)
}

fn mutate(files: &mut Files, (file, at, change): &(usize, usize, Change)) {
    let count = files.len();
    let Some((_, bytes)) = files.get_mut(file % count.max(1)) else { return };
    let at = at % (bytes.len() + 1);
    let rest = bytes.len() - at;
    match change {
        Change::Insert(scrap) => drop(bytes.splice(at..at, SCRAPS[*scrap].iter().copied())),
        Change::Cut(length) => drop(bytes.drain(at..at + rest.min(*length))),
        Change::Double(length) => {
            let part = bytes[at..at + rest.min(*length)].to_vec();
            drop(bytes.splice(at..at, part));
        }
        Change::Truncate => bytes.truncate(at),
        Change::Replace(scrap) => {
            drop(bytes.splice(at..at + rest.min(1), SCRAPS[*scrap].iter().copied()))
        }
    }
}

/// The number of tries: `HOSTILE=5000 cargo test --test it hostile` searches longer.
fn tries(usual: u32) -> u32 {
    std::env::var("HOSTILE").ok().and_then(|tries| tries.parse().ok()).unwrap_or(usual)
}

fn run(tries: u32, files: Vec<Files>, changes: std::ops::Range<usize>) {
    let mut runner = TestRunner::new(Config {
        cases: tries,
        max_shrink_iters: 200,
        failure_persistence: None,
        ..Config::default()
    });
    let strategy = (any::<usize>(), proptest::collection::vec(change(), changes));
    let outcome = runner.run(&strategy, |(which, changes)| {
        let mut files = files[which % files.len()].clone();
        for change in &changes {
            mutate(&mut files, change);
        }
        match trouble(&files) {
            None => Ok(()),
            Some(trouble) => Err(TestCaseError::fail(trouble)),
        }
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

#[test]
fn the_sample_site_torn_to_pieces() {
    run(tries(24), vec![sample()], 1..12);
}

#[test]
fn every_case_torn_to_pieces() {
    let all = cases(&root().join("tests/diagnostics"));
    let files = all
        .iter()
        .map(|path| Archive::parse(&fs::read_to_string(path).expect("a readable case")).files);
    let files: Vec<Files> = files
        .filter(|files| !files.is_empty() && files.iter().all(|(_, bytes)| bytes.len() < 20_000))
        .collect();
    run(tries(150), files, 1..6);
}

#[test]
fn any_bytes_as_any_file() {
    let names = [
        "site.toml",
        "private.toml",
        "content/cv.md",
        "content/narrative.md",
        "content/a.bib",
        "content/publications.toml",
    ];
    let more = [
        "content/posters/p/index.md",
        "content/updates/2026-01-01-a.md",
        "content/pages/a.md",
        "themes/ledger/theme.toml",
    ];
    let names: Vec<&str> = names.into_iter().chain(more).collect();
    let mut runner = TestRunner::new(Config {
        cases: tries(100),
        failure_persistence: None,
        ..Config::default()
    });
    let scraps = proptest::collection::vec((0..SCRAPS.len(), "[ a-z0-9=\\n\"]{0,6}"), 0..60);
    let outcome = runner.run(&(0..names.len(), scraps), |(name, scraps)| {
        let bytes: Vec<u8> = scraps
            .iter()
            .flat_map(|(scrap, words)| SCRAPS[*scrap].iter().copied().chain(words.bytes()))
            .collect();
        let mut files = vec![("site.toml".to_owned(), b"[person]\nname = \"Ada Park\"\n".to_vec())];
        files.retain(|(path, _)| path != names[name]);
        files.push((names[name].to_owned(), bytes));
        match trouble(&files) {
            None => Ok(()),
            Some(trouble) => Err(TestCaseError::fail(trouble)),
        }
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Large and deep input: the build ends within a time that a person would wait.
#[test]
fn large_files_end() {
    let entries: String = (0..5_000)
        .map(|n| {
            format!(
                "@article{{key{n}, title = {{Title {n}}}, author = {{Park, Ada}}, \
                journal = {{J}}, year = {{2020}}}}\n"
            )
        })
        .collect();
    let broken = entries.replacen("year", "ye ar", 3);
    let keys: String = (0..10_000).map(|n| format!("key{n} = {n}\n")).collect();
    let site = "[person]\nname = \"Ada Park\"\n";
    let trials: Vec<(&str, String)> = vec![
        ("content/a.bib", broken),
        ("content/pages/a.md", format!("+++\n{keys}+++\n")),
        ("content/pages/a.md", "word ".repeat(200_000)),
        ("content/pages/a.md", "[a](b".repeat(50_000)),
        ("content/pages/a.md", "[^".repeat(50_000)),
        ("content/pages/a.md", "a\n".repeat(100_000)),
        ("content/cv.md", "## A\n### B\nC · D · 2020\n\n".repeat(2_000)),
        ("content/publications.toml", keys.clone()),
        ("private.toml", keys),
    ];
    for (path, text) in trials {
        let start = std::time::Instant::now();
        let files = vec![
            ("site.toml".to_owned(), site.as_bytes().to_vec()),
            (path.to_owned(), text.clone().into_bytes()),
        ];
        assert_eq!(trouble(&files), None, "{path}");
        let took = start.elapsed().as_secs();
        assert!(
            took < 40,
            "{path}, which begins with {:?}, took {took} s",
            text.chars().take(20).collect::<String>()
        );
    }
}

/// A PDF whose parts lie inside one another, in each place that a reader looks at, far deeper than a
/// stack: an error at the line that names the file.
#[test]
fn a_deep_pdf_is_reported() {
    const DEEP: usize = 50_000;
    let lists = "[".repeat(DEEP) + &"]".repeat(DEEP);
    let tables = "<</a".repeat(DEEP) + &">>".repeat(DEEP);
    let open = "<<".repeat(DEEP);
    let widths = "/Resources<</Font<</F<</Type/Font/Subtype/CIDFontType2/W[0 99999999 9]>>>>>>";
    let widths = widths.to_owned();
    // What stands in the catalog, in the page, in an object of its own, and in the drawing.
    let places = [
        (format!("/PageLabels {lists}"), String::new(), String::new(), String::new()),
        (String::new(), format!("/Annots {lists}"), String::new(), String::new()),
        (String::new(), String::new(), tables, String::new()),
        (String::new(), String::new(), open.clone(), String::new()),
        (String::new(), String::new(), String::new(), format!("{lists} TJ")),
        (String::new(), String::new(), String::new(), open),
        (String::new(), String::new(), String::new(), "q ".repeat(DEEP)),
        // Widths of a hundred million letters, and as many dashes.
        (String::new(), widths, String::new(), String::new()),
        (String::new(), String::new(), String::new(), "[0.00001] 0 d 0 0 m 600 400 l S".to_owned()),
    ];
    let index = "+++\ntitle = \"T\"\nauthors = [\"Park A\"]\nevent = \"E\"\n\
        date = 2025-01-24\nfile = \"poster.pdf\"\n+++\nAbstract.\n";
    for (number, (catalog, page, object, drawing)) in places.iter().enumerate() {
        let objects = [
            format!("<</Type/Catalog/Pages 2 0 R{catalog}>>"),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Contents 4 0 R{page}>>"),
            format!("<</Length {}>>stream\n{drawing}\nendstream", drawing.len() + 1),
            if object.is_empty() { "null".to_owned() } else { object.clone() },
        ];
        let (mut pdf, mut table) = ("%PDF-1.7\n".to_owned(), String::new());
        for (number, object) in objects.iter().enumerate() {
            table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
            pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", number + 1));
        }
        let start = pdf.len();
        pdf.push_str(&format!(
            "xref\n0 6\n0000000000 65535 f \n{table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n\
            {start}\n%%EOF\n"
        ));
        let files = vec![
            ("site.toml".to_owned(), b"[person]\nname = \"Ada Park\"\n".to_vec()),
            ("content/posters/p/index.md".to_owned(), index.as_bytes().to_vec()),
            ("content/posters/p/poster.pdf".to_owned(), pdf.into_bytes()),
        ];
        assert_eq!(trouble(&files), None, "PDF {number}");
        let built = build(&sources_of(&files), &options(false), &NoStore);
        let found: Vec<_> = built.diagnostics.iter().filter(|found| found.is_error()).collect();
        assert!(!found.is_empty(), "PDF {number} is not reported");
        for error in found {
            assert_eq!(error.code.name, "broken-pdf", "PDF {number}: {}", error.message);
            let label = error.labels.first().expect("a place");
            assert_eq!(label.file.as_str(), "content/posters/p/index.md", "PDF {number}");
            assert!(label.span.is_some(), "PDF {number}");
        }
    }
}

/// A CV that no memory can lay out is reported before it is tried.
#[test]
fn a_cv_of_thousands_of_entries_is_no_pdf() {
    let files = vec![
        ("site.toml".to_owned(), b"[person]\nname = \"Ada Park\"\n".to_vec()),
        (
            "content/cv.md".to_owned(),
            format!("## Education\n\n{}", "### A\nB · C · 2020\n\nText.\n\n".repeat(2_500))
                .into_bytes(),
        ),
    ];
    let built = build(&sources_of(&files), &options(true), &NoStore);
    let found: Vec<_> = built
        .diagnostics
        .iter()
        .filter(|found| found.is_error())
        .map(|found| found.message.as_str())
        .collect();
    let most = "12,000 pieces of text, such as titles and places, in one PDF";
    assert_eq!(found, [format!("cv.pdf would have more than {most}")]);
}

/// A whole career of works is no such CV, however many marks its citations have.
#[test]
fn a_cv_of_two_thousand_works_is_a_pdf() {
    let works: String = (0..2_000)
        .map(|n| {
            format!(
                "@article{{w{n}, author = {{Park, Ada and Lin, Wei}}, title = {{Outcome {n} of \
                 \\emph{{two}} valves}}, journal = {{Heart Surg}}, year = 2020, volume = {{{n}}}, \
                 pages = {{1--9}}, doi = {{10.1000/w{n}}}, pmid = {{{}}}}}\n",
                30_000_000 + n
            )
        })
        .collect();
    let files = vec![
        ("site.toml".to_owned(), b"[person]\nname = \"Ada Park\"\n".to_vec()),
        ("content/cv.md".to_owned(), b"## Publications\n".to_vec()),
        ("content/papers.bib".to_owned(), works.into_bytes()),
    ];
    let built = build(&sources_of(&files), &options(true), &NoStore);
    let errors = built.diagnostics.iter().filter(|found| found.is_error());
    assert_eq!(errors.map(|found| found.message.as_str()).collect::<Vec<_>>(), [""; 0]);
}

/// Pictures of few bytes and very many pixels: an error that names the file, before any is unpacked.
#[test]
fn pictures_that_unpack_to_gigabytes_are_reported() {
    // Frames of one pixel on a sheet of four million.
    let frame = b",\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";
    let moving =
        [&b"GIF89a\xd0\x07\xd0\x07\x80\0\0\0\0\0\xff\xff\xff"[..], &frame.repeat(30), b";"]
            .concat();
    // The header of a PNG of 60,000 by 60,000 pixels, in a drawing.
    let png = "iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgAQAAAACoqUjvAAAACElEQVR4nAMA\
        AAAAAUgGidIAAAAASUVORK5CYII=";
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\
         <image width=\"9\" height=\"9\" href=\"data:image/png;base64,{png}\"/></svg>"
    );
    let trials = [
        ("a.gif", moving, "`a.gif` moves through 30 pictures of 2000 × 2000 pixels"),
        (
            "a.svg",
            drawing.into_bytes(),
            "`a.svg` has more than 50,000,000 pixels of pictures that lie in a drawing",
        ),
    ];
    for (name, bytes, message) in trials {
        let files = vec![
            ("site.toml".to_owned(), b"[person]\nname = \"Ada Park\"\n".to_vec()),
            ("content/pages/a.md".to_owned(), format!("# A\n\n![A]({name})\n").into_bytes()),
            (format!("content/pages/{name}"), bytes),
        ];
        assert_eq!(trouble(&files), None, "{name}");
        let built = build(&sources_of(&files), &options(false), &NoStore);
        let found: Vec<_> = built.diagnostics.iter().map(|found| found.message.as_str()).collect();
        assert_eq!(found, [message]);
    }
}

/// A template that writes without end is stopped, and reported at its file.
#[test]
fn a_template_that_writes_without_end_is_reported() {
    let range = "{% for _ in range(end=100000) %}";
    let template = format!("{range}{range}{}{{% endfor %}}{{% endfor %}}", "word ".repeat(1_000));
    let files = vec![
        (
            "site.toml".to_owned(),
            b"[person]\nname = \"Ada Park\"\n[site]\ntheme = \"mine\"\n".to_vec(),
        ),
        ("themes/mine/theme.toml".to_owned(), b"extends = \"ledger\"\n".to_vec()),
        ("themes/mine/templates/home.html".to_owned(), template.into_bytes()),
    ];
    let built = build(&sources_of(&files), &options(false), &NoStore);
    let found: Vec<_> = built.diagnostics.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(found, ["this template writes a page of more than 64 MB"]);
    let label = built.diagnostics.first().and_then(|found| found.labels.first());
    assert_eq!(label.map(|label| label.file.as_str()), Some("themes/mine/templates/home.html"));
}
