//! What a program reads on the sheets of a CV, in every theme: the name first, then how to reach the
//! person; each section whole, with its heading before it; and sections of entries in their order.
//! A short list may stand at the side, and is never read between the lines of something else.

use folio::base::OutputPath;

use super::support::{folder, outputs, poppler, themes};

/// The entries of the sections that are read in their order.
const SECTIONS: [(&str, usize); 3] = [("Training", 4), ("Education", 3), ("Teaching", 9)];
const LANGUAGES: [&str; 3] = ["English (C2)", "Igbo (native)", "French (B1)"];

fn cv() -> String {
    let mut cv = String::new();
    for (section, count) in SECTIONS {
        cv += &format!("## {section}\n\n");
        for entry in 1..=count {
            cv += &format!(
                "### {section} entry {entry}\nBay Hospital · Boston · {}\n\n{}\n",
                2026 - entry,
                format!("- An item of {section} entry {entry}.\n").repeat(entry)
            );
        }
    }
    let languages: String = LANGUAGES.map(|language| format!("- {language}\n")).concat();
    format!("{cv}## Languages\n\n{languages}\n## Skills\n\n- Stata and R\n")
}

#[test]
fn a_cv_is_read_in_its_order() {
    for theme in themes() {
        for region in ["us", "de"] {
            let site = format!(
                "[site]\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\n\
                 email = \"ada@park.example\"\n[links]\nwebsite = \"https://park.example/ada\"\n\
                 orcid = \"0000-0002-1825-0097\"\nlinkedin = \"https://www.linkedin.com/in/ada\"\n\
                 [cv]\nregion = \"{region}\"\n"
            );
            let root = folder(&[("site.toml", site), ("content/cv.md", cv())]);
            let pdf = &outputs(root.path()).site[&OutputPath::new("cv.pdf")];
            let Some(text) = poppler("pdftotext", &[], pdf) else { return };
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let name = format!("{theme}, {region}");
            let place = |words: &str| {
                text.find(words).unwrap_or_else(|| panic!("{name}: no `{words}` in {text}"))
            };
            let head = ["Ada Park", "ada@park.example", "Training entry 1"].map(place);
            assert!(head.is_sorted(), "{name}: {text}");
            // The languages follow each other, with nothing between but marks.
            let languages = &text[place(LANGUAGES[0])..];
            let marks = |c: char| c == '•' || c == ' ';
            let read = LANGUAGES.iter().try_fold(languages, |rest, language| {
                rest.trim_start_matches(marks).strip_prefix(language)
            });
            assert!(read.is_some(), "{name}: {text}");
            for (section, count) in SECTIONS {
                let entries: Vec<usize> =
                    (1..=count).map(|entry| place(&format!("{section} entry {entry}"))).collect();
                assert!(entries.is_sorted(), "{name}, {section}: {text}");
                let (first, last) = (entries[0], entries[count - 1]);
                let others = SECTIONS.iter().filter(|(other, _)| *other != section);
                let within = &text[first..last];
                for (other, _) in others {
                    assert!(!within.contains(&format!("{other} entry")), "{name}: {text}");
                }
                assert!(
                    !within.contains(LANGUAGES[0]) && !within.contains("Stata"),
                    "{name}: {text}"
                );
            }
        }
    }
}
