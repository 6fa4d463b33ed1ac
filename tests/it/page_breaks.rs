//! Where sheets end: no heading at a foot, entries and sections of up to eight lines in one piece, and
//! what is longer with three lines on both sheets, or two items of a list. In every theme, on both
//! papers, in every density.

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
            for paragraph in 0..1 + turn % 3 {
                let most = 60 + 60 * (seed % 3);
                let count = 8 + (turn * (3 + paragraph) * (1 + seed % 3)) % most;
                let words = (0..count).map(|_| format!("Section{index}word"));
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
            let lines = [0, 1, 3, 5, 6, 2, 8, 4, 7, 9, 12][(turn + at) % 11];
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

/// How much of a piece is on one sheet.
#[derive(Clone, Copy, Default)]
struct Share {
    lines: usize,
    items: usize,
}

/// What is on each sheet of each piece that has anything there.
fn by_sheet(sheets: &[&str]) -> BTreeMap<String, Vec<Share>> {
    let word = regex::Regex::new("(Entry|Section)[0-9]+").unwrap();
    let mut pieces: BTreeMap<String, Vec<Share>> = BTreeMap::new();
    for (number, sheet) in sheets.iter().enumerate() {
        for line in lines(sheet) {
            if let Some(piece) = word.find(line) {
                let shares = pieces.entry(piece.as_str().to_owned());
                let shares = shares.or_insert_with(|| vec![Share::default(); sheets.len()]);
                shares[number].lines += 1;
                shares[number].items += usize::from(line.contains("item"));
            }
        }
    }
    for shares in pieces.values_mut() {
        shares.retain(|share| share.lines > 0);
    }
    pieces
}

#[test]
fn sheets_end_where_a_reader_pauses() {
    let (mut parted_texts, mut parted_entries) = (0, 0);
    for theme in themes() {
        for (region, density) in [
            ("us", "compact"),
            ("us", "normal"),
            ("us", "airy"),
            ("de", "compact"),
            ("de", "normal"),
            ("de", "airy"),
        ] {
            for seed in 0..4 {
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
                for (piece, shares) in by_sheet(&sheets) {
                    if shares.len() == 1 {
                        continue;
                    }
                    let is_text = piece.starts_with("Section");
                    *if is_text { &mut parted_texts } else { &mut parted_entries } += 1;
                    let lines: Vec<usize> = shares.iter().map(|share| share.lines).collect();
                    assert!(
                        lines.iter().sum::<usize>() > 8 && lines.iter().all(|lines| *lines > 2),
                        "{name}: {piece} has {lines:?} lines on its sheets"
                    );
                    assert!(
                        is_text || shares.iter().all(|share| share.items > 1),
                        "{name}: an item of {piece} is alone"
                    );
                }
            }
        }
    }
    assert!(parted_texts > 0 && parted_entries > 0, "nothing was parted, so nothing was tried");
}
