//! What a program reads on the sheets of a CV, in every theme: the name first, then how to reach the
//! person; each section whole, with its heading before it; and sections of entries in their order.
//! A short list may stand at the side, and is never read between the lines of something else; its
//! tags are where it belongs.

use folio::base::OutputPath;

use lopdf::{Document, Object};

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

/// The words of each heading of a section among the tags, and of the list items below it.
fn tagged_sections(structure: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in structure.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix("H2 ") {
            sections
                .push((heading.split('"').nth(1).unwrap_or_default().to_owned(), String::new()));
        } else if let (Some((_, words)), Some(words_here)) =
            (sections.last_mut(), line.strip_prefix('"'))
        {
            *words += words_here.trim_end_matches('"');
        }
    }
    sections
}

/// The titles of the bookmarks below the name's, in their order.
fn bookmarks(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    let linked = |object: &Object, key: &[u8]| {
        let there = object.as_dict().ok()?.get(key).ok()?.as_reference().ok()?;
        Some(document.get_object(there).unwrap().clone())
    };
    let catalog = Object::Dictionary(document.catalog().unwrap().clone());
    let top = linked(&catalog, b"Outlines").and_then(|outline| linked(&outline, b"First"));
    let mut titles = Vec::new();
    // The name may be the one mark above all others.
    let first = top.clone().and_then(|top| linked(&top, b"First"));
    let mut next =
        if first.is_some() && titles_of(top.as_ref()) == ["Ada Park"] { first } else { top };
    while let Some(mark) = next {
        titles.extend(titles_of(Some(&mark)));
        next = linked(&mark, b"Next");
    }
    titles
}

fn titles_of(mark: Option<&Object>) -> Vec<String> {
    let title = mark.and_then(|mark| mark.as_dict().ok()?.get(b"Title").ok());
    title.and_then(|title| lopdf::decode_text_string(title).ok()).into_iter().collect()
}

/// On one sheet, on several, and with a list at the side that belongs between two long sections.
#[test]
fn the_tags_are_in_the_order_of_the_page() {
    const SIDE: [&str; 3] = ["Languages", "Skills", "Interests"];
    let entries = |section: &str, count: usize| {
        let lines =
            "- What was done there, in a line that is as long as such lines are.\n".repeat(5);
        let entry = |n| {
            format!("### {section} entry {n}\nBay Hospital · Boston · {}\n\n{lines}\n", 2026 - n)
        };
        format!("## {section}\n\n{}", (1..=count).map(entry).collect::<String>())
    };
    for (name, of_each) in [("one sheet", 1), ("five sheets", 12)] {
        let cv = format!(
            "A word before all.\n\n{}## Languages\n\n- English (C2)\n- Igbo (native)\n\n{}\
             ## Skills\n\n- Stata and R\n\n{}## Interests\n\nLong walks.\n",
            entries("Training", of_each),
            entries("Education", of_each),
            entries("Teaching", of_each),
        );
        for theme in themes() {
            let site = format!(
                "[site]\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\n\
                 email = \"ada@park.example\"\n[links]\nlinkedin = \"https://www.linkedin.com/in/ada\"\n\
                 website = \"https://park.example/ada\"\norcid = \"0000-0002-1825-0097\"\n"
            );
            let root = folder(&[("site.toml", site), ("content/cv.md", cv.clone())]);
            let outputs = outputs(root.path());
            let pdf = &outputs.site[&OutputPath::new("cv.pdf")];
            let page = &outputs.site[&OutputPath::new("cv/index.html")];
            let page = String::from_utf8_lossy(page);
            let name = format!("{theme}, {name}");
            let mut in_source =
                vec!["Training", "Languages", "Education", "Skills", "Teaching", "Interests"];
            in_source.sort_by_key(|section| {
                let id = section.to_lowercase();
                page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{name}: no {section}"))
            });
            let Some(structure) = poppler("pdfinfo", &["-struct-text"], pdf) else { return };
            let tagged = tagged_sections(&structure);
            let titles: Vec<&str> = tagged.iter().map(|(title, _)| title.as_str()).collect();
            assert_eq!(titles, in_source, "{name}");
            assert_eq!(bookmarks(pdf), in_source, "{name}");
            for (title, words) in &tagged {
                let said = |of: &str| {
                    words.contains(match of {
                        "Languages" => "Igbo",
                        "Skills" => "Stata",
                        _ => "Long walks",
                    })
                };
                for of in SIDE {
                    assert_eq!(said(of), of == title, "{name}: {of} in {title}: {words}");
                }
            }
        }
    }
}
