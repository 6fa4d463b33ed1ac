//! Tables as of case logs on paper: in every theme, on both papers, in every density, in English and
//! German, from few columns to many, in lists and over several sheets.

use bytes::Bytes;
use folio::base::OutputPath;

use super::paper::assert_sound;
use super::support::{folder, outputs, poppler, project, themes};

const ENGLISH: [&str; 6] = [
    "Esophagogastroduodenoscopy",
    "Laparoscopic cholecystectomy",
    "**Pancreaticoduodenectomy**",
    "[Hepatobiliary](https://cases.example/hepatobiliary) resection",
    "Otorhinolaryngology",
    "",
];
const GERMAN: [&str; 6] = [
    "Ösophagogastroduodenoskopie",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    "**Bluthochdruckbehandlungsverfahren**",
    "Hals-Nasen-Ohren-Heilkunde",
    "Eingriffe https://www.beispiel.example/eingriffe/viszeralchirurgie",
    "",
];
const HEADS: [[&str; 12]; 2] = [
    [
        "Procedure",
        "Observed",
        "Assisted",
        "Performed under supervision",
        "Performed",
        "Site",
        "First year",
        "PGY-1",
        "Total",
        "Teaching assistant",
        "Complications",
        "Notes",
    ],
    [
        "Eingriff",
        "Hospitiert",
        "Assistiert",
        "Unter Anleitung durchgeführt",
        "Selbstständig",
        "Krankenhaus",
        "Weiterbildungsabschnitt",
        "PJ",
        "Gesamt",
        "Lehrassistenz",
        "Komplikationen",
        "Bemerkungen",
    ],
];

/// A table whose lines begin with `signs`.
fn table(columns: usize, rows: usize, is_german: bool, signs: &str) -> String {
    let names = if is_german { GERMAN } else { ENGLISH };
    let cell = |x: usize, y: usize| match (x, (x + 2 * y) % 7) {
        (0, _) => format!("{} {y}", names[y % 5]),
        (5 | 11, _) => names[(x + y) % 6].to_owned(),
        (_, 3) => String::new(),
        (_, 4) => "**1,234**".to_owned(),
        (_, 5) => format!("{y} (3)"),
        (_, rest) => (40 * rest + y).to_string(),
    };
    let head = HEADS[usize::from(is_german)][..columns].join(" | ");
    let mut text = format!("{signs}| {head} |\n{signs}|{}\n", "---|".repeat(columns));
    for y in 0..rows {
        let cells: Vec<String> = (0..columns).map(|x| cell(x, y)).collect();
        text += &format!("{signs}| {} |\n", cells.join(" | "));
    }
    // Every other table with bars.
    if columns.is_multiple_of(2) { format!("{text}{signs}{{.bars}}\n\n") } else { text + "\n" }
}

fn pdf(cv: &str, theme: &str, cv_settings: &str, language: &str) -> Bytes {
    let toml = format!(
        "[site]\ntheme = \"{theme}\"\nlanguage = \"{language}\"\n[person]\nname = \"Ada Park\"\n\
         [cv]\n{cv_settings}\n"
    );
    let root = folder(&[("site.toml", toml.as_str()), ("content/cv.md", cv)]);
    outputs(root.path()).site[&OutputPath::new("cv.pdf")].clone()
}

#[test]
fn case_logs_stay_on_the_paper() {
    for (is_german, language, region) in [(false, "en", "us"), (true, "de", "de")] {
        let table = |columns, signs| table(columns, 4, is_german, signs);
        let mut cv = "## Case log\n\n".to_owned();
        cv.extend((2..=12).map(|columns| table(columns, "")));
        cv += "## Training\n\n### Residency\nBay Hospital · 2020\n\n";
        for columns in [3, 6, 9, 12] {
            cv += &table(columns, "");
            cv += &format!("- In a list\n\n{}", table(columns, "  "));
            cv += &format!("  - and deeper\n\n{}", table(columns, "    "));
        }
        cv += &format!("1. Counted\n\n{}> Quoted\n>\n{}", table(12, "   "), table(7, "> "));
        for theme in themes() {
            for density in ["compact", "normal", "airy"] {
                let settings = format!("region = \"{region}\"\ndensity = \"{density}\"");
                let pdf = pdf(&cv, &theme, &settings, language);
                assert_sound(&format!("{theme}, {density}, {language}"), &pdf);
            }
        }
    }
}

/// The head is on each sheet, and each row whole on one.
#[test]
fn a_long_log_names_its_columns_on_each_sheet() {
    let cv = format!("## Case log\n\n{}", table(6, 200, false, ""));
    for theme in themes() {
        let pdf = pdf(&cv, &theme, "region = \"us\"", "en");
        assert_sound(&theme, &pdf);
        let Some(text) = poppler("pdftotext", &["-layout"], &pdf) else { return };
        let sheets: Vec<&str> =
            text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).collect();
        assert!(sheets.len() > 2, "{theme}");
        for sheet in &sheets {
            assert!(sheet.contains("Procedure") && sheet.contains("Assisted"), "{theme}: {sheet}");
        }
        for y in (0..200).filter(|y| y % 5 == 1) {
            let has = |sheet: &&&str, word: &str| sheet.contains(word);
            let row = format!("cholecystectomy {y}");
            let is_whole = sheets.iter().any(|sheet| {
                has(&sheet, &row)
                    || sheet.contains("Laparoscopic") && has(&sheet, &format!(" {y} "))
            });
            assert!(is_whole, "{theme}: {row}");
        }
    }
}

/// The log that was found with words over one another.
#[test]
fn words_and_numbers_of_a_log_are_readable() {
    let cv = "## Case log\n\n\
        | Procedure | Observed | Assisted | Performed under supervision | Performed | Site |\n\
        |---|--:|--:|--:|--:|---|\n\
        | Esophagogastroduodenoscopy | 40 | 12 | 6 | 2 | Gastroenterology |\n\
        | Ureteropelvic pyeloplasty | 4 | 1 | 0 | 0 | Otorhinolaryngology |\n";
    for theme in themes() {
        for mark in ["", "{.bars}\n"] {
            let pdf = pdf(&format!("{cv}{mark}"), &theme, "region = \"us\"", "en");
            assert_sound(&theme, &pdf);
            let Some(text) = poppler("pdftotext", &["-layout"], &pdf) else { return };
            let rows: Vec<Vec<&str>> =
                text.lines().map(|line| line.split_whitespace().collect()).collect();
            for row in [
                vec!["Esophagogastroduodenoscopy", "40", "12", "6", "2", "Gastroenterology"],
                vec!["Ureteropelvic", "pyeloplasty", "4", "1", "0", "0", "Otorhinolaryngology"],
            ] {
                assert!(rows.contains(&row), "{theme}: {text}");
            }
            assert!(text.contains("supervision"), "{theme}: {text}");
        }
    }
}

/// A bar has no words, and its length is the same on the page and on paper: a rectangle each.
#[test]
fn bars_are_drawn_where_the_page_has_them() {
    let cv = "## Case log\n\n| Procedure | Observed |\n|---|--:|\n| One | 40 |\n| Two | 10 |\n\
              | Total | 50 |\n";
    for theme in themes() {
        let toml = format!("[site]\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\n");
        let made = |mark: &str| {
            let cv = format!("{cv}{mark}");
            let root = folder(&[("site.toml", toml.as_str()), ("content/cv.md", cv.as_str())]);
            let site = outputs(root.path()).site;
            let page = String::from_utf8(site[&OutputPath::new("cv/index.html")].to_vec()).unwrap();
            (page, site[&OutputPath::new("cv.pdf")].clone())
        };
        let ((page, plain), (barred_page, barred)) = (made(""), made("{.bars}\n"));
        assert!(!page.contains("bar-20"), "{theme}");
        for cell in [
            "<td class=\"right bar-20\">40</td>",
            "<td class=\"right bar-5\">10</td>",
            "<td class=\"right\">50</td>",
        ] {
            assert!(barred_page.contains(cell), "{theme}: {cell}");
        }
        let words = |pdf: &Bytes| {
            let text = poppler("pdftotext", &[], pdf)?;
            let mut words: Vec<_> = text.split_whitespace().map(str::to_owned).collect();
            // Higher rows are read row by row, and closer ones as columns.
            words.sort();
            Some(words)
        };
        assert_eq!(words(&plain), words(&barred), "{theme}");
        assert_ne!(plain, barred, "{theme}");
    }
    // Each step that the model gives has a rule in the sheet that all themes share.
    let sheet = std::fs::read_to_string(project().join("themes/ledger/css/tables.css")).unwrap();
    for step in 1..=folio::model::table_bars::LONGEST {
        let rule = format!(".bars .bar-{step}::after {{ width: {}%; }}", u32::from(step) * 5);
        assert!(sheet.contains(&rule), "{rule}");
    }
}
