//! Where sheets end: no heading at a foot, entries and sections of up to eight lines in one piece, and
//! no line of a longer text alone. In every theme, on both papers, in every density.

use std::collections::BTreeMap;

use folio::base::OutputPath;

use super::support::{folder, outputs, poppler, themes};

const SECTIONS: [&str; 10] = [
    "Training",
    "Education",
    "Clinical experience",
    "Awards",
    "Teaching",
    "Leadership",
    "Research",
    "Memberships",
    "Skills",
    "Interests",
];

/// A CV of entries and sections of all lengths, in which each line says where it belongs. The
/// numbers vary with `seed`.
fn cv(seed: usize) -> String {
    let mut text = String::new();
    let mut entry = 0;
    for (index, section) in SECTIONS.iter().enumerate() {
        text += &format!("## {section}\n\n");
        let turn = seed + 7 * index;
        // A section of words alone.
        if turn.is_multiple_of(3) {
            for paragraph in 0..1 + turn % 2 {
                let words =
                    (0..8 + (turn * (3 + paragraph)) % 60).map(|_| format!("Section{index}word"));
                text += &format!("{}\n\n", words.collect::<Vec<_>>().join(" "));
            }
            continue;
        }
        for at in 0..1 + turn % 5 {
            entry += 1;
            let year = 2024 - entry % 14;
            text += &format!(
                "### Entry{entry}head of surgery\nEntry{entry}place · Boston · {year}\n\n"
            );
            let lines = [0, 1, 3, 5, 6, 2, 8, 4][(turn + at) % 8];
            text += &format!("- Entry{entry}item did something of use\n").repeat(lines);
            text.push('\n');
        }
    }
    text
}

/// The lines of a sheet, without its running head.
fn lines(sheet: &str) -> Vec<&str> {
    sheet.lines().filter(|line| !line.trim().is_empty()).collect()
}

/// How many lines of each piece are on each sheet.
fn by_sheet(sheets: &[&str]) -> BTreeMap<String, Vec<usize>> {
    let word = regex::Regex::new("(Entry|Section)[0-9]+").unwrap();
    let mut counts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, sheet) in sheets.iter().enumerate() {
        for line in lines(sheet) {
            if let Some(piece) = word.find(line) {
                let piece = counts.entry(piece.as_str().to_owned());
                piece.or_insert_with(|| vec![0; sheets.len()])[number] += 1;
            }
        }
    }
    counts
}

#[test]
fn sheets_end_where_a_reader_pauses() {
    let mut parted = 0;
    for theme in themes() {
        for (region, density) in [
            ("us", "compact"),
            ("us", "normal"),
            ("us", "airy"),
            ("de", "compact"),
            ("de", "normal"),
            ("de", "airy"),
        ] {
            for seed in 0..3 {
                let name = format!("{theme}, {region}, {density}, {seed}");
                let toml = format!(
                    "[site]\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\n[cv]\n\
                     region = \"{region}\"\ndensity = \"{density}\"\n"
                );
                let root = folder(&[("site.toml", toml), ("content/cv.md", cv(seed))]);
                let pdf = &outputs(root.path()).site[&OutputPath::new("cv.pdf")];
                let Some(text) = poppler("pdftotext", &["-layout"], pdf) else { return };
                let sheets: Vec<&str> =
                    text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).collect();
                assert!(sheets.len() > 1, "{name}");
                for sheet in &sheets[..sheets.len() - 1] {
                    let lines = lines(sheet);
                    let last = lines.last().unwrap().trim().to_lowercase();
                    let is_heading = SECTIONS.iter().any(|section| section.to_lowercase() == last);
                    assert!(!is_heading, "{name}: `{last}` is at the foot");
                }
                for (piece, counts) in by_sheet(&sheets) {
                    let on: Vec<usize> = counts.into_iter().filter(|count| *count > 0).collect();
                    let all: usize = on.iter().sum();
                    if on.len() == 1 {
                        continue;
                    }
                    parted += 1;
                    let is_text = piece.starts_with("Section");
                    let is_well_parted = all > 8 && (!is_text || on.iter().all(|lines| *lines > 1));
                    assert!(is_well_parted, "{name}: {piece} has {on:?} lines on its sheets");
                }
            }
        }
    }
    assert!(parted > 0, "nothing was parted, so nothing was tried");
}
