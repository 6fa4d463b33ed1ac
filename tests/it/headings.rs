//! Headings of a CV and what they name: `tests/names/headings.txt` has those that people write, and
//! `docs/headings.md`, the manual's table of the usual ones, is made from the table that is read.

use std::collections::BTreeMap;
use std::fs;

use folio::lexicon::SectionKind;

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
    assert_eq!(counts.len(), 17, "a language is missing");
    let few: Vec<_> = counts.into_iter().filter(|(_, count)| *count < 10).collect();
    assert!(few.is_empty(), "too few headings: {few:?}");
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
        and talks, as in “Publications and\npresentations”; what another empty section lists is \
        left to that one, so that nothing is listed twice.\n\n\
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
