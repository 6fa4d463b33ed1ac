//! Nothing on a sheet lies outside the margins or over other words, in any theme, whatever is long
//! or wide: the boxes of all words as poppler finds them.

use std::collections::BTreeSet;

use folio::base::OutputPath;
use regex::Regex;

use super::support::{all_sites, folder, outputs, poppler, rendered, themes};

/// The narrowest margin of any theme at the left and right, in points; marks of lists hang into it.
const MARGIN: f64 = 53.0;
const HANGING: f64 = 16.0;
/// At the top and bottom, with the running head.
const TOP: f64 = 12.0;
/// Of the height of a word, the box of a word in the next line may have less than this.
const SHARED: f64 = 0.5;

struct Word {
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// What is wrong with the sheets of a PDF; `None` if poppler is not installed. On a mirrored sheet,
/// marks hang into the margin at the right.
fn wrong(pdf: &[u8], is_mirrored: bool, shared: f64) -> Option<Vec<String>> {
    let (hanging_left, hanging_right) = if is_mirrored { (0.0, HANGING) } else { (HANGING, 0.0) };
    let boxes = poppler("pdftotext", &["-bbox"], pdf)?;
    let number = r#""(-?[0-9.]+)""#;
    let page = Regex::new(&format!("<page width={number} height={number}>")).unwrap();
    let word = Regex::new(&format!(
        "<word xMin={number} yMin={number} xMax={number} yMax={number}>(.*?)</word>"
    ))
    .unwrap();
    let mut wrong = Vec::new();
    for (sheet, part) in boxes.split("</page>").enumerate() {
        let Some(size) = page.captures(part) else { continue };
        let of = |captures: &regex::Captures<'_>, index: usize| captures[index].parse().unwrap();
        let (width, height): (f64, f64) = (of(&size, 1), of(&size, 2));
        let words: Vec<Word> = word
            .captures_iter(part)
            .filter(|found| !found[5].chars().all(is_mark))
            .map(|found| Word {
                text: found[5].to_owned(),
                left: of(&found, 1),
                top: of(&found, 2),
                right: of(&found, 3),
                bottom: of(&found, 4),
            })
            .collect();
        let sheet = sheet + 1;
        for word in &words {
            let is_inside = word.left >= MARGIN - hanging_left - 1.0
                && word.right <= width - MARGIN + hanging_right + 1.0
                && word.top >= TOP
                && word.bottom <= height - TOP;
            if !is_inside {
                let Word { text, left, right, .. } = word;
                wrong.push(format!("sheet {sheet}: `{text}` from {left} to {right} of {width}"));
            }
        }
        let lines: BTreeSet<i64> = words.iter().map(|word| word.top.round() as i64).collect();
        if sheet > 1 && lines.len() < 2 {
            wrong.push(format!("sheet {sheet}: nothing but its running head"));
        }
        for (index, one) in words.iter().enumerate() {
            let over = words[index + 1..].iter().filter(|other| is_over(one, other, shared));
            wrong.extend(
                over.map(|over| format!("sheet {sheet}: `{}` over `{}`", one.text, over.text)),
            );
        }
    }
    Some(wrong)
}

/// Whether a character only orders those beside it.
fn is_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether two words share more than the edges of their boxes.
fn is_over(one: &Word, other: &Word, shared: f64) -> bool {
    let wide = one.right.min(other.right) - one.left.max(other.left);
    let high = one.bottom.min(other.bottom) - one.top.max(other.top);
    let lower = (one.bottom - one.top).min(other.bottom - other.top);
    wide > 1.5 && high > shared * lower
}

pub fn assert_sound(name: &str, pdf: &[u8]) {
    assert_inside(name, pdf, false, SHARED);
}

/// The same of a sheet in a language that is written from right to left.
pub fn assert_mirrored(name: &str, pdf: &[u8]) {
    assert_inside(name, pdf, true, SHARED);
}

/// `shared` is how much of a word's height the box of another may have.
pub fn assert_inside(name: &str, pdf: &[u8], is_mirrored: bool, shared: f64) {
    let wrong = wrong(pdf, is_mirrored, shared).unwrap_or_default();
    assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
}

/// The texts that are long in one way each.
fn long_texts() -> Vec<(&'static str, String)> {
    let hex = "1f0b7c2d9e8a4c55b3f2d1e0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0";
    vec![
        ("address", format!("https://www.learning.example/certificates/{hex}?trk=share")),
        ("host", format!("https://{}.example/", "institute-of-surgery".repeat(5))),
        ("mail", format!("{}@{}.example", "chiamaka.okafor".repeat(3), "hospital".repeat(6))),
        ("letters", "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3)),
        ("capitals", "W".repeat(70)),
        ("fixed", hex.repeat(2)),
        ("hyphens", "two-chamber-".repeat(12)),
        ("underscores", "file_name_of_a_data_set_".repeat(6)),
        ("no-break", vec!["Okafor"; 30].join("\u{a0}")),
        ("ideographs", "外科専門医資格認定".repeat(12)),
        ("Cyrillic", "Рентгеноэлектрокардиографического".repeat(4)),
    ]
}

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(width, height, image::Rgb([200, 30, 40]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

fn site(text: &str, theme: &str, photo: bool) -> Vec<(&'static str, Vec<u8>)> {
    let is_word = !text.contains(['@', ':', '/', '\u{a0}']);
    let name = if is_word { format!("Chiamaka {text}") } else { "Chiamaka Okafor".to_owned() };
    let photo = if photo { "photo = \"red.png\"\nphoto-alt = \"She\"\n" } else { "" };
    let toml = format!(
        "[site]\nurl = \"https://okafor.example\"\ntheme = \"{theme}\"\n[person]\n\
        name = \"{name}\"\nfamily-name = \"{}\"\ncredentials = [\"MD\", \"{text}\"]\n\
        headline = \"A {text} b\"\nposition = \"{text}\"\norganization = \"{text}\"\n\
        location = \"{text}\"\nemail = \"c@okafor.example\"\n{photo}[links]\n\
        website = \"https://okafor.example/{}\"\n[cv]\nregion = \"de\"\n",
        name.split_once(' ').unwrap().1,
        "a1".repeat(60),
    );
    let cells = format!("| {text} | {text} | 3 |");
    let cv = format!(
        "# Record of {text}\n\nOpening {text} **{text}** *{text}* `{text}` [{text}](https://a.example).\n\
        \n## Education {text}\n\n### Degree {text}\n{text} · Lagos {text} · {text} · 2019 – 2020\n\n\
        - {text}\n  - {text}\n    1. {text}\n       > {text}\n\n- [x] {text}\n\n1. {text}\n\n\
        ### {text}\n{text} · 2018\n\n### A short degree\n{text} · 2017 – 2018\n\n\
        #### {text}\n\nWords.[^a]\n\n[^a]: {text} and {text}\n\n```\n{text} {text}\n```\n\n\
        > {text}\n>\n> > {text}\n\n\
        | Procedure | {text} | Site |\n|---|--:|:-:|\n{cells}\n| Esophagogastroduodenoscopy | 40 | \
        Otorhinolaryngology |\n\n\
        | a | b | c | d | e | f | g | h | i | j | k | l |\n|{}\n| {} |\n\n\
        ![{text}](red.png \"{text}\")\n\nInline ![wide](wide.png) picture.\n\n\
        ## Publications\n",
        "---|".repeat(12),
        [text; 12].join(" | "),
    );
    let bib = format!(
        "@article{{a, title = {{On {text} of valves}}, author = {{Okafor, Chiamaka and {{{text}}}}}, \
        journal = {{{text}}}, year = 2020, doi = {{10.5555/{}}}}}\n",
        "a1".repeat(50)
    );
    vec![
        ("site.toml", toml.into_bytes()),
        ("content/cv.md", cv.into_bytes()),
        ("content/a.bib", bib.into_bytes()),
        ("content/red.png", picture(300, 400)),
        ("content/wide.png", picture(1200, 12)),
    ]
}

#[test]
fn long_words_stay_on_the_paper() {
    for theme in themes() {
        for (index, (name, text)) in long_texts().into_iter().enumerate() {
            let root = folder(&site(&text, &theme, index % 2 == 0));
            let outputs = outputs(root.path());
            assert_sound(&format!("{name} in {theme}"), &outputs.site[&OutputPath::new("cv.pdf")]);
        }
    }
}

/// Tables from few to more columns than paper has room for.
#[test]
fn tables_stay_on_the_paper() {
    let words = ["Esophagogastroduodenoscopy", "40", "University Hospital", "p<0.001", "–"];
    for theme in themes() {
        let mut cv = "## Case log\n\n### A degree\nA school · 2020\n\nWords.\n\n".to_owned();
        for columns in [2, 3, 4, 6, 8, 9, 12, 20, 40, 90] {
            let row = |first: usize| {
                let cells = (0..columns).map(|x| words[(x + first) % words.len()]);
                format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
            };
            cv += &format!("{}|{}\n{}{}\n\n", row(0), "---|".repeat(columns), row(1), row(3));
            cv += &format!(
                "- in a list\n\n  {}  |{}\n  {}\n\n",
                row(0),
                "---|".repeat(columns),
                row(1)
            );
        }
        let toml = format!("[site]\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\n");
        let root = folder(&[("site.toml", toml), ("content/cv.md", cv)]);
        assert_sound(&theme, &outputs(root.path()).site[&OutputPath::new("cv.pdf")]);
    }
}

/// What is nested deep, and what is longer than a sheet.
#[test]
fn deep_and_high_things_stay_on_the_paper() {
    let deep: String = (0..7)
        .map(|depth| format!("{}- word{depth} and more words than fit\n", "  ".repeat(depth)))
        .collect();
    let texts = [
        deep,
        format!("{} quoted words, more than there is room for in a line\n", "> ".repeat(14)),
        format!("### {}\n{} · 2020\n\nA.\n", "Long title ".repeat(300), "School ".repeat(300)),
        format!("### {}\n{} · 2020\n", "Long title ".repeat(300), "School ".repeat(300)),
        "1000000. a\n1000001. b\n".to_owned(),
        format!("| {} | b |\n|---|---|\n| c | d |\n", "head ".repeat(900)),
        format!("Words.[^n]\n\n[^n]: {}\n", "note ".repeat(1500)),
    ];
    for theme in themes() {
        for text in &texts {
            let cv = format!("## Deep\n\n{text}");
            let toml = format!("[site]\ntheme = \"{theme}\"\n[person]\nname = \"C Okafor\"\n");
            let root = folder(&[("site.toml", toml), ("content/cv.md", cv)]);
            assert_sound(&theme, &outputs(root.path()).site[&OutputPath::new("cv.pdf")]);
        }
        let authors: String = (0..400).map(|n| format!(" and Lindqvistson{n}, Max")).collect();
        let bib = format!(
            "@article{{a, title = {{{}}}, author = {{Okafor, Chiamaka{authors}}}, journal = {{J}}, \
            year = 2020}}\n",
            "On valves and hearts ".repeat(300)
        );
        let toml = format!(
            "[site]\ntheme = \"{theme}\"\n[person]\nname = \"Chiamaka Okafor\"\nheadline = \"{}\"\n\
            [cv]\ncitation-style = \"apa\"\n",
            "words of it ".repeat(60)
        );
        let cv = "## Publications\n".to_owned();
        let root = folder(&[("site.toml", toml), ("content/cv.md", cv), ("content/a.bib", bib)]);
        assert_sound(&theme, &outputs(root.path()).site[&OutputPath::new("cv.pdf")]);
    }
}

/// Each poster begins a sheet, also where the one before it stands beside a photo.
#[test]
fn a_handout_has_a_sheet_for_each_poster() {
    for theme in themes() {
        for photo in ["", "photo = \"red.png\"\nphoto-alt = \"She\"\n"] {
            let toml = format!(
                "[site]\nurl = \"https://okafor.example\"\ntheme = \"{theme}\"\n[person]\n\
                name = \"Chiamaka Okafor\"\n{photo}[cv]\nregion = \"de\"\nphoto = true\n\
                [[document]]\nfile = \"posters.pdf\"\nkind = \"poster-handout\"\n"
            );
            let mut files = vec![
                ("site.toml", toml.into_bytes()),
                ("content/cv.md", b"## Work\n\n### Resident\n2020\n".to_vec()),
                ("content/red.png", picture(300, 400)),
            ];
            for (file, title) in [
                ("content/posters/one/index.md", "Repair"),
                ("content/posters/two/index.md", "Replacement"),
                ("content/posters/three/index.md", "Both"),
            ] {
                let poster = format!(
                    "+++\ntitle = \"{title}\"\nevent = \"A Meeting\"\ndate = 2025-03-01\n+++\n\nShort.\n"
                );
                files.push((file, poster.into_bytes()));
            }
            let root = folder(&files);
            let pdf = &outputs(root.path()).packet[&OutputPath::new("posters.pdf")];
            assert_sound(&theme, pdf);
            let Some(info) = poppler("pdfinfo", &[], pdf) else { return };
            let pages = info.lines().find(|line| line.starts_with("Pages:")).unwrap();
            assert!(pages.ends_with(" 3"), "{theme}, `{photo}`: {pages}");
        }
    }
}

#[test]
fn every_sample_stays_on_the_paper() {
    for (name, root) in all_sites() {
        let outputs = rendered(&name, &root);
        for (path, bytes) in outputs.site.iter().chain(&outputs.packet) {
            let is_own = path.as_str().ends_with(".pdf") && !path.as_str().contains('/');
            if is_own {
                assert_sound(&format!("{path} of {name}"), bytes);
            }
        }
    }
}

/// The long texts in a language that is written from right to left.
#[test]
fn long_words_stay_on_mirrored_paper() {
    let texts = long_texts().into_iter().chain([("Arabic", "مستشفى".repeat(14))]);
    for (index, (name, text)) in texts.enumerate() {
        let themes = themes();
        let theme = &themes[index % themes.len()];
        let mut files = site(&text, theme, index % 3 == 0);
        let toml = String::from_utf8(files[0].1.clone()).unwrap();
        files[0].1 = toml.replace("[site]\n", "[site]\nlanguage = \"ar\"\n").into_bytes();
        let root = folder(&files);
        let outputs = outputs(root.path());
        assert_mirrored(&format!("{name} in {theme}"), &outputs.site[&OutputPath::new("cv.pdf")]);
    }
}
