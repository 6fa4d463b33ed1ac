//! The home page: the line of what can be counted, and what stands below it when nothing is chosen.

use super::support::{folder, outputs, text};

const SITE: &str = "[person]\nname = \"Ada Park\"\n";

fn article(key: &str, authors: &str, more: &str) -> String {
    format!(
        "@article{{{key}, title = {{Title of {key}}}, author = {{{authors}}}, journal = {{Heart}}, \
        volume = {{1}}, pages = {{1--2}}, year = {{2024}}{more}}}\n"
    )
}

/// The texts and addresses of the line.
fn line(site: &str, cv: &str, bib: &str) -> Vec<(String, String)> {
    let files = [("site.toml", site), ("content/cv.md", cv), ("content/publications.bib", bib)];
    let files: Vec<_> = files.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    let page = text(&outputs(folder(&files).path()).site, "index.html").replace('\u{a0}', " ");
    let Some((_, line)) = page.split_once("<ul class=\"evidence\">") else { return Vec::new() };
    let line = line.split_once("</ul>").unwrap().0;
    let links = line.split("<a href=\"").skip(1);
    links
        .map(|link| {
            let (href, text) = link.split_once("\">").unwrap();
            (text.split_once("</a>").unwrap().0.to_owned(), href.to_owned())
        })
        .collect()
}

#[test]
fn an_exam_counts_where_its_entry_says_so() {
    let cv = "## Exams\n\n### ECFMG certification\nIntealth · Jun 2024\n\n\
        ### USMLE Step 3, passed\nNov 2025\n\n### USMLE Step 2 CK, passed\nMar 2024\n\n\
        ### USMLE Step 1\nJan 2023\n\nPassed.\n";
    let facts = line(SITE, cv, "");
    assert_eq!(
        facts,
        [
            ("ECFMG certified".to_owned(), "/cv/#ecfmg-certification".to_owned()),
            ("USMLE Steps 1–3 passed".to_owned(), "/cv/#exams".to_owned()),
        ]
    );
    let unsaid = "## Exams\n\n### ECFMG certification\nexpected Jun 2027\n\n\
        ### USMLE Step 2 CK, 251\nMar 2024\n\n### USMLE Step 3\nNov 2025\n";
    assert_eq!(line(SITE, unsaid, ""), []);
}

#[test]
fn exams_and_licenses_of_other_countries_count() {
    let texts = |language: &str, cv: &str| -> Vec<String> {
        let site = format!("{SITE}[site]\nlanguage = \"{language}\"\n");
        line(&site, cv, "").into_iter().map(|(text, _)| text).collect()
    };
    let british = "## Exams\n\n### GMC registration\nLondon · Aug 2024 – present\n\n\
        ### OET, passed\nMar 2024\n\n### MRCS Part A\nSep 2023\n\n- Passed at first attempt\n\n\
        ### MRCS Part B, planned\nexpected May 2027\n\n### PLAB 1 and 2\n2023\n\nPassed.\n";
    assert_eq!(
        texts("en", british),
        ["OET passed", "MRCS Part A passed", "PLAB Parts 1–2 passed", "GMC registered"]
    );
    // Pages speak the language of the site.
    let german = "## Prüfungen\n\n### Approbation als Ärztin\nBezirksregierung Köln · 2024\n\n\
        ### Kenntnisprüfung\n2024\n\nBestanden.\n\n### Fachsprachprüfung (FSP), bestanden\n2023\n";
    assert_eq!(
        texts("de", german),
        ["Kenntnisprüfung bestanden", "Fachsprachprüfung bestanden", "Approbation"]
    );
    let undone = "## Exams\n\n### GMC registration\n2018 – 2021\n\n### OET\n2024\n\nPreparing.\n\n\
        ### MRCS Part A\nexpected 2027\n\nPassed by then.\n\n### PLAB 1, failed\n2023\n\n\
        ### Approbation\n2024\n\nBeantragt.\n";
    assert_eq!(texts("en", undone), [""; 0]);
}

#[test]
fn what_no_reviewer_reads_is_no_paper() {
    let titled = |key: &str, title: &str, more: &str| {
        article(key, "Park, Ada", more).replace(&format!("Title of {key}"), title)
    };
    let papers = titled("p1", "Correction of hallux valgus", "")
        + &titled("p2", "NEWS: an early warning score", ", keywords = {NEWS, sepsis}");
    let others = titled("o1", "Editorial: Surgery at night", "")
        + &titled("o2", "Obituary", "")
        + &titled("o3", "Correction to: Surgery at night", "")
        + &titled("o4", "Surgery at night", ", keywords = {surgery, Letter}")
        + &titled("o5", "Surgery by day", ", entrysubtype = {Editorial}")
        + &titled("o6", "A history of the stitch", ", keywords = {Book review}")
        + "@review{o7, title = {The stitch}, author = {Park, Ada}, journal = {Heart}, year = {2024}}\n";
    let facts = line(SITE, "", &(papers + &others));
    assert_eq!(facts[0].0, "2 papers, 2 as first author");

    let record = |number: usize, types: &[&str]| {
        let types: String = types.iter().map(|is| format!("PT  - {is}\n")).collect();
        format!(
            "PMID- {}\nTI  - Surgery, number {number}.\nFAU - Park, Ada\nAU  - Park A\n{types}\
            DP  - 2024 May\nTA  - Heart\nJT  - Heart\nVI  - {number}\nPG  - 1-2\nPST - ppublish\n\n",
            3000 + number
        )
    };
    let nbib = record(1, &["Journal Article"])
        + &record(2, &["Journal Article", "Review"])
        + &record(3, &["Editorial"])
        + &record(4, &["Biography", "Obituary"])
        + &record(5, &["News"])
        + &record(6, &["Journal Article", "Published Erratum"]);
    let root = folder(&[("site.toml", SITE), ("content/publications.nbib", &nbib)]);
    let page = text(&outputs(root.path()).site, "index.html");
    assert!(page.contains("2 papers, 2 as first author"), "{page}");
}

#[test]
fn only_accepted_papers_of_the_person_count() {
    let own = article("a1", "Park, Ada and Lee, Mo", "");
    let second = article("a2", "Lee, Mo and Park, Ada", "");
    let others = article("a3", "Lee, Mo", "")
        + &article("a4", "Park, Ada", ", pubstate = {submitted}")
        + "@online{a5, title = {P}, author = {Park, Ada}, date = {2024}, eprint = {1}, \
           eprinttype = {medrxiv}}\n";
    let text = |site: &str, bib: &str| -> Vec<String> {
        line(site, "", bib).into_iter().map(|(text, _)| text).collect()
    };
    assert_eq!(text(SITE, &(own.clone() + &second + &others)), ["2 papers, 1 as first author"]);
    // One paper is no number.
    assert_eq!(text(SITE, &(own.clone() + &others)), [""; 0]);
    let off = format!("{SITE}[home]\nevidence = false\n");
    assert_eq!(text(&off, &(own.clone() + &second)), [""; 0]);
    let chosen = format!("{SITE}[home]\nevidence = [\"exams\"]\n");
    assert_eq!(text(&chosen, &(own + &second)), [""; 0]);
}

#[test]
fn the_home_page_is_full_when_nothing_is_chosen() {
    let bib: String = (1..=5).map(|n| article(&format!("w{n}"), "Park, Ada", "")).collect();
    let cv = "## Work\n\n### Professor of Surgery\nBay Hospital · Boston · 2019 – present\n\n\
        ### Attending\nBay Hospital · Boston · 2009 – 2019\n\n\
        ## Training\n\n### Residency\nBay Hospital · Boston · 2003 – 2009\n";
    let root = folder(&[
        ("site.toml", SITE),
        ("content/cv.md", cv),
        ("content/publications.bib", &bib),
        ("content/talks/t/index.md", "+++\ntitle = \"A talk\"\ndate = 2025-01-02\n+++\nText.\n"),
    ]);
    let page = text(&outputs(root.path()).site, "index.html");
    assert_eq!(page.matches("Title of w").count(), 3, "{page}");
    for part in ["Latest publications", "Position and training", "Professor of Surgery", "A talk"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("Attending"), "{page}");
}

#[test]
fn the_main_position_is_on_the_home_page() {
    let site = "[person]\nname = \"Ada Park\"\nposition = \"Professor of Surgery, Chair\"\n";
    let cv = "## Appointments\n\n### Visiting professor\nOslo · 2024 – present\n\n\
        ### Professor of Surgery\nBay University · Boston · 2009 – present\n\n\
        ### Attending\nBay Hospital · Boston · 2005 – 2009\n\n\
        ## Research\n\n### Head of a laboratory\nBay University · 2010 – present\n\n\
        ## Training\n\n### Residency\nBay Hospital · Boston · 2000 – 2005\n";
    let titles = |site: &str| {
        let root = folder(&[("site.toml", site), ("content/cv.md", cv)]);
        let page = text(&outputs(root.path()).site, "index.html");
        let known =
            ["Visiting professor", "Professor of Surgery</", "Attending", "Head", "Residency"];
        let mut found: Vec<(usize, &str)> =
            known.into_iter().filter_map(|title| Some((page.find(title)?, title))).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, title)| title.trim_end_matches("</")).collect::<Vec<_>>()
    };
    assert_eq!(titles(site), ["Professor of Surgery", "Visiting professor", "Residency"]);
    let head = site.replace("Professor of Surgery, Chair", "Head of a laboratory");
    assert_eq!(titles(&head), ["Head", "Visiting professor", "Professor of Surgery", "Residency"]);
}
