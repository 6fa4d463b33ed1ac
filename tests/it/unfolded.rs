//! Which sections of a CV are unfolded on a small screen from the start: no more than lets a reader
//! see the headings of the others.

use scraper::{Html, Selector};

use super::support::{folder, outputs, text};

/// For each section of so many entries, whether it is open.
fn open(entries: &[usize]) -> Vec<bool> {
    let names = ["Training", "Education", "Clinical experience", "Teaching"];
    let sections = entries.iter().zip(names).map(|(count, name)| {
        let entries = (0..*count).map(|at| format!("### Post {at}\nBoston · {}\n\n", 2024 - at));
        format!("## {name}\n\n{}", entries.collect::<String>())
    });
    let site = "[person]\nname = \"Ada Park\"\n[cv]\norder = \"as-written\"\n";
    let cv = sections.collect::<String>();
    let root = folder(&[("site.toml", site), ("content/cv.md", &cv)]);
    let page = Html::parse_document(&text(&outputs(root.path()).site, "cv/index.html"));
    let sections = page.select(&Selector::parse("details.unfold").unwrap()).collect::<Vec<_>>();
    sections.iter().map(|section| section.value().attr("open").is_some()).collect()
}

#[test]
fn the_first_ones_that_are_not_long() {
    assert_eq!(open(&[2, 2, 2]), [true, true, true]);
    assert_eq!(open(&[2, 2, 2, 2]), [true, true, false, false]);
    assert_eq!(open(&[4, 20, 2, 2]), [true, false, false, false]);
    assert_eq!(open(&[30, 2, 2, 2]), [false, false, false, false]);
}
