//! Headings of a CV and what they name: `tests/names/headings.txt` has those that people write, and
//! `docs/headings.md`, the manual's table of the usual ones, is made from the table that is read.

use std::collections::BTreeMap;
use std::fs;

use folio::lexicon::SectionKind;
use folio::words::Catalog;

use crate::archive::{is_update, root};

#[test]
fn a_heading_names_its_kind_in_every_language() {
    let text = fs::read_to_string(root().join("tests/names/headings.txt")).expect("the cases");
    let mut wrong = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut language = "";
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[') {
            language = name.trim_end_matches(']');
            continue;
        }
        let (kind, heading) = line.split_once(": ").expect("a kind and a heading");
        *counts.entry(language).or_default() += 1;
        for written in [heading.to_owned(), heading.to_uppercase(), format!("{heading}:")] {
            let found = SectionKind::of_heading(&written).word();
            if found != kind {
                wrong.push(format!("{language}: {written}: {found}, not {kind}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(counts.len(), 18, "a language is missing");
    let few: Vec<_> = counts.into_iter().filter(|(_, count)| *count < 10).collect();
    assert!(few.is_empty(), "too few headings: {few:?}");
}

/// The tags of all files of a folder with this ending.
fn tags(folder: &str, ending: &str) -> Vec<String> {
    let files = fs::read_dir(root().join(folder)).expect("the files");
    let names = files.map(|file| file.expect("a file").file_name().into_string().expect("a name"));
    names.filter_map(|name| name.strip_suffix(ending).map(str::to_owned)).collect()
}

/// What folio itself writes over a part of a CV is read as that part, where a person copies it. A section
/// of presentations beside one of posters lists talks.
#[test]
fn what_folio_calls_a_section_is_read_as_that_section() {
    let catalog = Catalog::standard();
    let mut wrong = Vec::new();
    for tag in tags("words", ".ftl") {
        let words = catalog.words(&tag);
        for (name, kinds) in [
            (words.menu_about(), "summary"),
            (words.short_profile(), "summary"),
            (words.training_and_education(), "education"),
            (words.home_training(), "training"),
            (words.home_position(), "work"),
            (words.case_log(), "case-log"),
            (words.menu_publications(), "publications"),
            (words.articles(), "publications"),
            (words.menu_posters(), "posters"),
            (words.home_posters(), "posters"),
            (words.posters(), "posters"),
            (words.menu_talks(), "talks presentations"),
            (words.home_talks(), "talks presentations"),
            (words.talks(), "talks presentations"),
        ] {
            let found = SectionKind::of_heading(name).word();
            if !kinds.split(' ').any(|kind| kind == found) {
                wrong.push(format!("{tag}: {name}: {found}, not {kinds}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The examples say the kind beside their headings; a person who leaves it out loses nothing.
#[test]
fn the_headings_of_the_examples_name_their_kinds_themselves() {
    let mut wrong = Vec::new();
    for tag in tags("hints", ".toml") {
        let text = fs::read_to_string(root().join(format!("hints/{tag}.toml"))).expect("the hints");
        for line in text.lines().filter_map(|line| line.strip_prefix("## ")) {
            let Some((heading, kind)) = line.trim_end_matches('}').split_once(" {kind=") else {
                continue;
            };
            let is_of_cv = SectionKind::words().any(|known| known == kind);
            let found = SectionKind::of_heading(heading).word();
            if is_of_cv && found != kind {
                wrong.push(format!("{tag}: {heading}: {found}, not {kind}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_manual_lists_every_usual_heading() {
    let mut page = "# Headings of a CV\n\n\
        A section of `content/cv.md` is known by its heading, in any of these words, in capitals or \
        not, with or without a\nnumber before it, and with words such as *selected*, *other* or *my* \
        beside it. Halves may stand in either order.\nHeadings over works are known by the words \
        that they are made of, too: “Invited lectures”, “Kongressvorträge”,\n“Apresentações em \
        congressos”, “Regional, national and international presentations”.\n\n\
        An empty section of publications, presentations, posters, talks or works fills itself from \
        your files. One of\npresentations holds posters and talks. One of works holds papers, posters \
        and talks, as in “Publications and\npresentations”. What another empty section lists by a \
        narrower kind is left to that one, so that nothing\nis listed twice: “Presentations” beside \
        “Posters” lists talks.\n\n\
        Say what any other heading is with the word in the first column, as in `## On stage \
        {kind=talks}`.\n\n\
        | `kind=` | headings |\n| --- | --- |\n"
        .to_owned();
    for (kind, names) in SectionKind::names() {
        let names = match names.is_empty() {
            true => "any other heading".to_owned(),
            false => names.join(", "),
        };
        page.push_str(&format!("| `{kind}` | {names} |\n"));
    }
    page.push_str("\nThis page is made from `src/lexicon/section_names.toml`.\n");
    let path = root().join("docs/headings.md");
    if is_update() {
        fs::write(&path, &page).expect("the page can be written");
    }
    assert_eq!(fs::read_to_string(path).expect("the page"), page, "write it with UPDATE_REPORTS=1");
}
