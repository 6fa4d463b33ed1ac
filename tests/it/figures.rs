//! Figures on paper are as high as the capitals beside them, and so in citations and identifiers, in
//! every theme: the outlines of their glyphs as poppler draws them.

use folio::base::OutputPath;
use regex::Regex;

use super::support::{folder, outputs, poppler, themes};

const CV: &str = "## Training\n\n### Resident PGY-3479\nHospital · Boston · 2019\n\n\
    - Ward of H3N9 and of COVID-19, study 30495867 of 0000-0002-1825-0097, in USMLE Step 9\n\
    - With these 5943 hours among words\n\n## Publications\n";

const BIB: &str = "@article{a, title = {Outcome of 3497 operations}, author = {Park, Ada}, \
    journal = {Heart}, year = {2019}, volume = {34}, number = {5}, pages = {459--493}, \
    doi = {10.1000/3945797}}\n";

/// A glyph on the sheet: where it is, and how far it reaches above and below the baseline.
struct Glyph {
    x: f64,
    y: f64,
    above: f64,
    below: f64,
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

/// All glyphs of a drawing.
fn glyphs(svg: &str) -> Vec<Glyph> {
    let symbol = Regex::new(r#"id="(glyph[0-9-]+)">\s*<path [^>]*d="([^"]*)""#).unwrap();
    let shown = Regex::new(r##"href="#(glyph[0-9-]+)" x="([0-9.-]+)" y="([0-9.-]+)""##).unwrap();
    let point = Regex::new(r"(-?[0-9.]+) (-?[0-9.]+)").unwrap();
    let extents: std::collections::BTreeMap<&str, (f64, f64)> = symbol
        .captures_iter(svg)
        .map(|found| {
            let (_, [id, path]) = found.extract();
            let heights = point.captures_iter(path).map(|point| number(&point[2]));
            (id, heights.fold((0.0, 0.0), |(above, below), y| (-y.min(-above), y.max(below))))
        })
        .collect();
    let shown = shown.captures_iter(svg).filter_map(|found| {
        let (above, below) = *extents.get(&found[1])?;
        Some(Glyph { x: number(&found[2]), y: number(&found[3]), above, below })
    });
    shown.collect()
}

/// How far the figures of each word that is `wanted` reach above and below the baseline.
fn figures(boxes: &str, glyphs: &[Glyph], wanted: &str) -> Vec<(f64, f64)> {
    let word = Regex::new(
        r#"<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">(.*?)</word>"#,
    )
    .unwrap();
    let words = word.captures_iter(boxes).filter(|word| &word[5] == wanted);
    let mut figures = Vec::new();
    for word in words {
        let [left, top, right, bottom] = [1, 2, 3, 4].map(|index| number(&word[index]));
        let is_inside = |glyph: &&Glyph| {
            (left - 0.5..right - 0.5).contains(&glyph.x) && (top..bottom).contains(&glyph.y)
        };
        let mut inside: Vec<&Glyph> = glyphs.iter().filter(is_inside).collect();
        inside.sort_by(|one, other| one.x.total_cmp(&other.x));
        assert_eq!(inside.len(), wanted.chars().count(), "the glyphs of `{wanted}`");
        let digits = wanted.chars().zip(inside).filter(|(sign, _)| sign.is_ascii_digit());
        figures.extend(digits.map(|(_, glyph)| (glyph.above, glyph.below)));
    }
    assert!(!figures.is_empty(), "`{wanted}` is not there: {boxes}");
    figures
}

/// Whether all are as high as each other and stand on the line.
fn are_lining(figures: &[(f64, f64)]) -> bool {
    let highest = figures.iter().map(|(above, _)| *above).fold(0.0, f64::max);
    figures.iter().all(|(above, below)| *above > 0.9 * highest && *below < 0.05 * highest)
}

#[test]
fn figures_are_as_high_as_the_capitals_beside_them() {
    let mut can_hang = false;
    for theme in themes() {
        let site = folder(&[
            ("site.toml", format!("[site]\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\n")),
            ("content/cv.md", CV.to_owned()),
            ("content/publications.bib", BIB.to_owned()),
        ]);
        let pdf = &outputs(site.path()).site[&OutputPath::new("cv.pdf")];
        let first = ["-f", "1", "-l", "1"];
        let Some(boxes) = poppler("pdftotext", &[&first[..], &["-bbox"]].concat(), pdf) else {
            return;
        };
        let Some(svg) = poppler("pdftocairo", &[&first[..], &["-svg"]].concat(), pdf) else {
            return;
        };
        let glyphs = glyphs(&svg);
        for word in [
            "PGY-3479",
            "H3N9",
            "COVID-19,",
            "30495867",
            "0000-0002-1825-0097,",
            "9",
            "3497",
            "2019;34(5):459-493.",
            "doi:10.1000/3945797",
        ] {
            let figures = figures(&boxes, &glyphs, word);
            assert!(are_lining(&figures), "{theme}: the figures of `{word}`: {figures:?}");
        }
        can_hang |= !are_lining(&figures(&boxes, &glyphs, "5943"));
    }
    assert!(can_hang, "no theme has figures that hang, so nothing was told apart");
}
