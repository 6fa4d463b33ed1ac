//! The table of personal data of a tabular CV, in every format of a private document and nowhere in
//! public; the title before the name; and dates in which no line ends.

use std::io::Read;

use folio::base::OutputPath;
use tempfile::TempDir;

use super::support::{folder, outputs, poppler, text, themes};

const CV: &str = "\
## Weiterbildung

### Assistenzärztin
Klinikum · Köln · Jun 2026 – expected Jun 2032

## Ausbildung

### Master of Science in Clinical Research
Universität · Köln · expected Jun 2027

### Studium
Universität · Lagos · 15 Sep 2014 – 4 Dec 2020
";

const PRIVATE: &str = "phone = \"+49 617 555 0100\"\ndate-of-birth = 1994-05-02\nbirthplace = \
    \"Zaria\"\nnationality = \"nigerianisch\"\nidentifiers = { efn = \"276012345678901\" }\n";

const FIELDS: &str =
    "[\"phone\", \"date-of-birth\", \"birthplace\", \"nationality\", \"identifiers\"]";

fn site(region: &str, theme: &str, cv: &str) -> TempDir {
    let document = |file: &str, more: &str| {
        format!(
            "[[document]]\nfile = \"{file}\"\npublic = false\nprivate-fields = {FIELDS}\n{more}"
        )
    };
    let site = [
        format!(
            "[site]\nlanguage = \"de\"\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\nprefix = \
             \"Dr. med.\"\nemail = \"ada@example.org\"\n[cv]\nregion = \"{region}\"\n\
             [[document]]\nfile = \"cv.pdf\"\n"
        ),
        document("private.pdf", ""),
        document("compact.pdf", "density = \"compact\"\n"),
        document("private.docx", ""),
        document("private.txt", ""),
    ]
    .concat();
    folder(&[("site.toml", site.as_str()), ("private.toml", PRIVATE), ("content/cv.md", cv)])
}

/// The words of a PDF's tables, in the order of its tags.
fn tables(pdf: &[u8]) -> Option<String> {
    let tags = poppler("pdfinfo", &["-struct-text"], pdf)?;
    let depth = |line: &str| line.len() - line.trim_start().len();
    let (mut words, mut table) = (Vec::new(), None);
    for line in tags.lines() {
        if table.is_some_and(|at| depth(line) <= at) {
            table = None;
        }
        if line.trim_start().starts_with("Table") {
            table = Some(depth(line));
        } else if table.is_some() && line.trim().starts_with('"') {
            words.push(line.trim().trim_matches('"').to_owned());
        }
    }
    Some(words.join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
}

fn word_text(docx: &[u8]) -> String {
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    file.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    xml
}

const TABLE: &str = "Name Dr. med. Ada Park Geburtsdatum 02.05.1994 Geburtsort Zaria \
    Staatsangehörigkeit nigerianisch";

#[test]
fn a_tabular_cv_has_personal_data_as_a_table() {
    for theme in themes() {
        // One theme shows that the others of these regions are as Germany.
        for region in if theme == "ledger" { &["de", "at", "ch"][..] } else { &["de"] } {
            let outputs = outputs(site(region, &theme, CV).path());
            for name in ["private.pdf", "compact.pdf"] {
                let pdf = &outputs.packet[&OutputPath::new(name)];
                let Some(table) = tables(pdf) else { return };
                assert_eq!(table, TABLE, "{theme}, {region}, {name}");
                let words = poppler("pdftotext", &["-raw"], pdf).unwrap();
                assert_eq!(words.matches("02.05.1994").count(), 1, "{words}");
                // What is no personal datum stays a detail below the name.
                let (head, _) = words.split_once("Geburtsdatum").unwrap();
                assert!(head.contains("+49 617 555 0100") && head.contains("EFN"), "{words}");
            }
            let docx = word_text(&outputs.packet[&OutputPath::new("private.docx")]);
            let (_, table) = docx.split_once("<w:tbl>").unwrap();
            let (table, _) = table.split_once("</w:tbl>").unwrap();
            assert!(table.contains("nigerianisch") && table.contains("Geburtsdatum"), "{table}");
            let plain = text(&outputs.packet, "private.txt");
            assert!(plain.contains("PERSÖNLICHE DATEN\n\nName: Dr. med. Ada Park\n"), "{plain}");
            for (path, bytes) in &outputs.site {
                let words = String::from_utf8_lossy(bytes);
                assert!(!words.contains("nigerianisch") && !words.contains("02.05.1994"), "{path}");
            }
            let cv = &outputs.site[&OutputPath::new("cv.pdf")];
            assert_eq!(tables(cv).unwrap(), "", "{theme}, {region}");
        }
    }
}

#[test]
fn a_section_of_that_name_takes_the_table() {
    let cv = format!("## Persönliche Daten\n\n- Familienstand: ledig\n\n{CV}");
    let outputs = outputs(site("de", "ledger", &cv).path());
    let plain = text(&outputs.packet, "private.txt");
    assert_eq!(plain.matches("PERSÖNLICHE DATEN").count(), 1, "{plain}");
    let (_, section) = plain.split_once("PERSÖNLICHE DATEN").unwrap();
    let (birth, state) = (section.find("Geburtsdatum").unwrap(), section.find("ledig").unwrap());
    assert!(birth < state && state < section.find("WEITERBILDUNG").unwrap(), "{plain}");
}

#[test]
fn elsewhere_personal_data_are_details_below_the_name() {
    for region in ["eu", "ae"] {
        let outputs = outputs(site(region, "ledger", CV).path());
        let plain = text(&outputs.packet, "private.txt");
        assert!(plain.contains("\nStaatsangehörigkeit: nigerianisch\n"), "{plain}");
        assert!(!plain.contains("PERSÖNLICHE DATEN"), "{plain}");
    }
}

#[test]
fn no_line_ends_inside_of_an_expected_date() {
    for theme in themes() {
        for region in ["de", "us"] {
            let outputs = outputs(site(region, &theme, CV).path());
            let html = text(&outputs.site, "cv/index.html");
            let date = if region == "us" { "Juni 2027" } else { "06/2027" };
            let whole = format!("<span class=\"end\">voraussichtlich {date}</span>");
            assert!(html.contains(&whole), "{theme}, {region}: {html}");
            for name in ["cv.pdf", "compact.pdf"] {
                let tree = if name == "cv.pdf" { &outputs.site } else { &outputs.packet };
                let pdf = tree.get(&OutputPath::new(name)).unwrap();
                let Some(lines) = poppler("pdftotext", &["-layout"], pdf) else { return };
                for date in ["2027", "2032"] {
                    let line = lines.lines().find(|line| line.contains(date)).unwrap();
                    assert!(line.contains("voraussichtlich"), "{theme}, {region}, {name}: {lines}");
                }
            }
            let docx = word_text(&outputs.packet[&OutputPath::new("private.docx")]);
            let whole = format!("voraussichtlich {date}").replace(' ', "\u{a0}");
            assert!(docx.contains(&whole), "{docx}");
        }
    }
}

#[test]
fn a_title_is_before_the_name_everywhere() {
    let outputs = outputs(site("de", "ledger", CV).path());
    let named = "Dr. med. Ada Park";
    for (tree, path) in [
        (&outputs.site, "index.html"),
        (&outputs.site, "cv/index.html"),
        (&outputs.site, "contact.vcf"),
        (&outputs.packet, "private.txt"),
        (&outputs.packet, "signature.txt"),
        (&outputs.packet, "signature.html"),
    ] {
        let Some(bytes) = tree.get(&OutputPath::new(path)) else { continue };
        let text = String::from_utf8_lossy(bytes).replace('\u{a0}', " ").replace("&nbsp;", " ");
        assert!(text.contains(named), "{path}: {text}");
    }
    assert!(text(&outputs.site, "contact.vcf").contains("N:Park;Ada;;Dr. med.;"));
    assert!(word_text(&outputs.packet[&OutputPath::new("private.docx")]).contains(named));
    let pdf = &outputs.site[&OutputPath::new("cv.pdf")];
    if let Some(words) = poppler("pdftotext", &["-raw"], pdf) {
        assert!(words.contains(named), "{words}");
    }
}
