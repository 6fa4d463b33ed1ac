//! One CV in every region: the order of its sections, its dates, its paper, and what it may show.
//! `tests/regions/NAME.txt` is the result; `UPDATE_SITES=1` updates it. Read the difference before
//! you commit it.

use std::fmt::Write;
use std::fs;

use folio::base::OutputPath;
use folio::plan::Outputs;
use scraper::{Html, Selector};

use super::support::{built, folder, options, poppler, project, text};

/// Every kind of section, in no region's order.
const CV: &str = "\
## Persönliches

Written first, of no known kind.

## References

On request.

## Interests

Sailing.[^boat]

[^boat]: A small one.

## Publications

## Languages

Igbo.

## Memberships

### Member
Society of Surgeons · 2020 – present

## Education

### MBBS
University of Lagos · Lagos · 15 Sep 2014 – 4 Dec 2020

### MSc
School of Public Health · Boston · Sep 2025 – expected Jun 2027

## Thesis defence

Stands behind education.[^defence]

[^defence]: In public.

## Teaching

### Tutor
University of Lagos · 2018

## Training

### Residency
Harborview · Boston · Jun 2026 – present

## Grants

### Grant
Fund · 2019

## Research experience

### Fellow
Harborview · Jun 2024 – May 2026

## Volunteering

### Screening
Lagos · Apr 2023

## Skills

R, Stata.

## Work experience

### Medical officer
Eko Bay · Mar 2023 – Feb 2024

## Honors and awards

### Prize
University · Dec 2020

## Exams and certification

### Step 3
Nov 2025

## Clinical experience

### Observership
Fort Lane · Oct 2025

## Leadership

### Founder
Online · 2024 – present

## Summary

Who I am.
";

const BIB: &str = "\
@article{one, author = {Park, Ada}, title = {One}, journal = {Journal}, year = {2024}, \
    keywords = {review}}
@inbook{two, author = {Park, Ada}, title = {Two}, booktitle = {Book}, year = {2023}}
";

const PRIVATE: &str = "phone = \"+1 617 555 0100\"\ndate-of-birth = 1994-05-02\nbirthplace = \
\"Zaria\"\nnationality = \"Nigerian\"\n";

fn site(region: &str, language: &str, more: &str) -> String {
    format!(
        "[site]\nlanguage = \"{language}\"\n[person]\nname = \"Ada Park\"\nphoto = \
        \"photo.jpg\"\nphoto-alt = \"Ada Park\"\n\
        [cv]\nregion = \"{region}\"\n{more}[[document]]\nfile = \"cv.pdf\"\n[[document]]\nfile = \
        \"private.pdf\"\npublic = false\n\
        private-fields = [\"phone\", \"date-of-birth\", \"birthplace\", \"nationality\"]\n"
    )
}

/// The CV in a region: diagnostics, the page's outline, and the content of the two documents.
fn outline(region: &str, language: &str, more: &str) -> String {
    let photo = fs::read(project().join("content/photo.jpg")).unwrap();
    let site = site(region, language, more);
    let root = folder(&[
        ("site.toml", site.as_bytes()),
        ("private.toml", PRIVATE.as_bytes()),
        ("content/cv.md", CV.as_bytes()),
        ("content/publications.bib", BIB.as_bytes()),
        ("content/photo.jpg", &photo),
    ]);
    let build = built(root.path(), &options());
    let mut out = String::new();
    for diagnostic in &build.diagnostics {
        writeln!(out, "{}: {}", diagnostic.code, diagnostic.message).unwrap();
    }
    let page = page(&build.outputs);
    out.push_str(&page);
    for (name, tree) in [("cv.pdf", &build.outputs.site), ("private.pdf", &build.outputs.packet)] {
        let pdf = &tree[&OutputPath::new(name)];
        let Some(info) = poppler("pdfinfo", &[], pdf) else { continue };
        let size = info.lines().find_map(|line| line.strip_prefix("Page size:")).unwrap().trim();
        let title = info.lines().find_map(|line| line.strip_prefix("Title:")).unwrap().trim();
        let pictures = poppler("pdfimages", &["-list"], pdf).unwrap().lines().count() - 2;
        let words = poppler("pdftotext", &["-raw"], pdf)
            .unwrap()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        writeln!(
            out,
            "\n{name}: {title}, {size}, {}",
            if pictures > 0 { "photo" } else { "no photo" }
        )
        .unwrap();
        // The order of sections and the format of dates equal those of the page.
        let mut at = 0;
        for line in page
            .lines()
            .flat_map(|line| line.split(['#', '|']))
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            at += words[at..]
                .find(line)
                .unwrap_or_else(|| panic!("{region}/{name}: `{line}` not in {}", &words[at..]))
                + line.len();
        }
        let first = page.lines().next().unwrap().trim_start_matches("## ");
        let head = &words[..words.find(first).unwrap()];
        writeln!(out, "head: {head}").unwrap();
        let foot = words.rsplit(". ").next().unwrap().trim_start_matches("On request.").trim();
        writeln!(out, "foot: {foot}").unwrap();
    }
    out
}

/// The headings of the page with their dates.
fn page(outputs: &Outputs) -> String {
    let html = Html::parse_document(&text(&outputs.site, "cv/index.html"));
    let mut out = String::new();
    let all = |element: scraper::ElementRef<'_>| {
        element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (title, date) = (Selector::parse("h3").unwrap(), Selector::parse("time").unwrap());
    for element in html.select(&Selector::parse("main h2, main article").unwrap()) {
        if element.value().name() == "h2" {
            write!(out, "\n## {}", all(element)).unwrap();
        } else {
            element.select(&title).for_each(|title| write!(out, "\n### {}", all(title)).unwrap());
            element.select(&date).for_each(|date| write!(out, " | {}", all(date)).unwrap());
        }
    }
    out.trim_start().to_owned() + "\n"
}

#[test]
fn every_region_has_its_order_its_dates_and_what_it_shows() {
    let cases = [
        ("us", "us", "en-US", ""),
        ("uk", "uk", "en-GB", ""),
        ("ca", "ca", "en-CA", ""),
        ("de", "de", "de-DE", ""),
        ("at", "at", "de-AT", ""),
        ("ch", "ch", "de-CH", ""),
        ("fr", "fr", "fr", ""),
        ("es", "es", "es", ""),
        ("it", "it", "it", ""),
        ("in", "in", "en-IN", ""),
        ("in-photo", "India", "en-IN", "photo = true\n"),
        ("au", "au", "en-AU", ""),
        ("ae", "ae", "en-AE", ""),
        ("eu", "eu", "en", ""),
        ("eu-photo", "eu", "en", "photo = true\n"),
        ("as-written", "us", "en-US", "order = \"as-written\"\nphoto = true\n"),
    ];
    let mut wrong = Vec::new();
    for (name, region, language, more) in cases {
        let rendered = outline(region, language, more);
        let path = project().join(format!("tests/regions/{name}.txt"));
        if std::env::var_os("UPDATE_SITES").is_some() {
            fs::write(&path, &rendered).unwrap();
        }
        if fs::read_to_string(&path).unwrap_or_default() != rendered {
            wrong.push(format!("{name}:\n{rendered}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "run with UPDATE_SITES=1, then read what git shows:\n{}",
        wrong.join("\n")
    );
}

/// Footnotes are numbered in reading order.
#[test]
fn footnotes_follow_their_sections() {
    let site = site("us", "en-US", "");
    let root = folder(&[("site.toml", site.as_bytes()), ("content/cv.md", CV.as_bytes())]);
    let build = built(root.path(), &options());
    let html = text(&build.outputs.site, "cv/index.html");
    let page = Html::parse_document(&html);
    let marks: Vec<String> = page
        .select(&Selector::parse("main .note-mark").unwrap())
        .map(|mark| mark.text().collect::<String>())
        .collect();
    assert_eq!(marks, ["1", "2"]);
    let notes: Vec<String> = page
        .select(&Selector::parse(".notes li").unwrap())
        .map(|note| note.text().collect::<String>().trim().to_owned())
        .collect();
    assert!(
        notes[0].starts_with("In public.") && notes[1].starts_with("A small one."),
        "{notes:?}"
    );
}
