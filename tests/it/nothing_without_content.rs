//! Every file but `site.toml` is optional, and the site is complete without it: no empty headings,
//! no dead menu items, no placeholders.

use scraper::{ElementRef, Html, Selector};

use super::support::{all_sites, folder, outputs, rendered, text};

/// Builds a small site and returns the names of its files and the titles of its menu.
fn site(files: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
    let name = ("site.toml", "[person]\nname = \"Ada Okonkwo\"\n");
    let root = folder(&[&[name], files].concat());
    let rendered = outputs(root.path());
    let page = Html::parse_document(&text(&rendered.site, "index.html"));
    let menu =
        page.select(&Selector::parse("nav a").unwrap()).map(|link| link.text().collect()).collect();
    // Stylesheet, script and fonts belong to the theme, and their names change with their content.
    let is_theme = |path: &String| path.starts_with("assets/site-") || path.ends_with(".woff2");
    let names = rendered.site.keys().map(|path| path.to_string()).filter(|path| !is_theme(path));
    (names.collect(), menu)
}

/// The files that every site has, plus these, in alphabetical order.
fn with(more: &[&str]) -> Vec<String> {
    let mut files: Vec<String> = [
        "404.html",
        "_headers",
        "contact.vcf",
        "favicon.svg",
        "index.html",
        "resume.json",
        "robots.txt",
    ]
    .iter()
    .chain(more)
    .map(|path| (*path).to_owned())
    .collect();
    files.sort();
    files
}

#[test]
fn a_name_alone() {
    assert_eq!(site(&[]), (with(&[]), vec![]));
}

#[test]
fn files_without_content_create_nothing() {
    let empty = [
        ("content/cv.md", "## Publications\n\n## Posters\n\n## Talks\n"),
        ("content/narrative.md", "<!-- later -->\n\n## Why surgery?\n"),
        ("content/publications.bib", "% nothing yet\n"),
        ("content/publications.toml", ""),
    ];
    assert_eq!(site(&empty), (with(&[]), vec![]));
    assert_eq!(
        site(&[("content/cv.md", "<!-- nothing -->\n"), ("content/narrative.md", "")]),
        (with(&[]), vec![])
    );
}

#[test]
fn each_kind_of_content_creates_its_own_files() {
    let cv = ("content/cv.md", "## Education\n\n### MBBS\nLagos · 2020\n");
    let own = ["cv.pdf", "cv/first-page.webp", "cv/index.html"];
    assert_eq!(site(&[cv]), (with(&own), vec!["CV".to_owned()]));

    let narrative = ("content/narrative.md", "## Why surgery?\n\nBecause.\n");
    assert_eq!(site(&[narrative]), (with(&["about/index.html"]), vec!["About".to_owned()]));

    let paper = (
        "content/a.bib",
        "@article{a2020, author={Okonkwo, Ada}, title={On valves}, journal={Heart}, year={2020}}\n",
    );
    let own = [
        "publications/a2020/a2020.bib",
        "publications/a2020/a2020.json",
        "publications/a2020/a2020.ris",
        "publications/a2020/index.html",
    ];
    let files = with(
        &[&["publications.bib", "publications.json", "publications/index.html"], &own[..]].concat(),
    );
    assert_eq!(site(&[paper]), (files, vec!["Publications".to_owned()]));

    let poster = (
        "content/posters/sts/index.md",
        "+++\ntitle = \"Frailty\"\nauthors = [\"Okonkwo A\"]\nevent = \"STS\"\ndate = \
        2025-01-24\n+++\nText.\n",
    );
    assert_eq!(
        site(&[poster]),
        (with(&["posters/index.html", "posters/sts/index.html"]), vec!["Posters".to_owned()])
    );

    let talk = ("content/talks/sts/index.md", poster.1);
    assert_eq!(
        site(&[talk]),
        (with(&["talks/index.html", "talks/sts/index.html"]), vec!["Talks".to_owned()])
    );

    let update = ("content/updates/2026-03-20-matched.md", "# Matched\n\nYes.\n");
    let files = with(&["updates/2026-03-20-matched/index.html", "updates/index.html"]);
    assert_eq!(site(&[update]), (files, vec!["Updates".to_owned()]));

    let page = ("content/pages/mentoring.md", "# Mentoring\n\nHello.\n");
    assert_eq!(site(&[page]), (with(&["mentoring/index.html"]), vec!["Mentoring".to_owned()]));
}

/// Whether an element has words or pictures.
fn says_something(element: ElementRef<'_>) -> bool {
    element.text().any(|text| !text.trim().is_empty())
        || element.select(&Selector::parse("img, svg").unwrap()).next().is_some()
}

#[test]
fn no_element_is_empty_and_no_heading_is_without_content() {
    let texts = Selector::parse(
        "h1, h2, h3, h4, h5, h6, p, li, ul, ol, dl, dt, dd, a, section, article, \
        nav, title, figure, time",
    )
    .unwrap();
    for (name, root) in all_sites() {
        for (path, bytes) in
            rendered(&name, &root).site.iter().filter(|(path, _)| path.as_str().ends_with(".html"))
        {
            let page = Html::parse_document(std::str::from_utf8(bytes).unwrap());
            for element in page.select(&texts) {
                assert!(says_something(element), "{name} {path}: {}", element.html());
            }
            for section in page.select(&Selector::parse("section").unwrap()) {
                let mut heading = String::new();
                for found in section.select(&Selector::parse("h2").unwrap()).take(1) {
                    heading = found.text().collect();
                }
                let whole: String = section.text().collect();
                assert!(
                    whole.trim().len() > heading.trim().len(),
                    "{name} {path}: nothing under {heading}"
                );
            }
        }
    }
}

#[test]
fn no_placeholder_is_published() {
    let root = folder(&[
        ("site.toml", "[person]\nname = \"Ada Okonkwo\"\n"),
        ("content/cv.md", "## Education\n\n### MBBS\n"),
    ]);
    for (path, bytes) in outputs(root.path()).site {
        // Fonts and PDFs are not text: they may contain any bytes.
        let Ok(text) = std::str::from_utf8(&bytes).map(str::to_lowercase) else { continue };
        for mark in [
            "lorem",
            "todo",
            "your name",
            "your-name",
            "undefined",
            "none,",
            "[object",
            "{{",
            "{%",
            "okafor",
        ] {
            assert!(!text.contains(mark), "{path} has {mark}");
        }
    }
}
