//! The room that typesets PDFs, seen from outside: what is in the file, whether it conforms, and
//! what it reports when it fails.
#![allow(
    clippy::disallowed_methods,
    reason = "a test reads its own files and asks poppler about the result"
)]

use std::process::Command;
use std::sync::LazyLock;

use folio::base::{Hashed, SourcePath, Span};
use folio::render::pdf::{
    Fonts, Pdf, PdfJob, PdfProblem, Room, is_font, missing_characters, replace_missing, typeset,
};
use folio::source::SourceSet;
use folio::syntax::markdown::{self, RawHtml};
use folio::theme::{self, Theme};
use serde_json::{Value, json};

/// The standard theme, whose fonts and tokens a document uses.
static THEME: LazyLock<Theme> = LazyLock::new(|| {
    let span = (&SourcePath::new("site.toml"), Span::default());
    let theme = theme::load(&SourceSet::default(), "ledger", span);
    assert_eq!(theme.diagnostics, []);
    theme.value
});

fn fonts() -> Hashed<Fonts> {
    let theme = THEME.below("pdf/fonts").into_iter().filter(|(path, _)| path.ends_with(".ttf"));
    let theme = theme.map(|(_, file)| bytes::Bytes::clone(&file.bytes));
    Hashed::new(Fonts { theme: theme.collect(), ..Fonts::default() })
}

fn templates() -> Vec<(String, &'static str)> {
    let files = THEME.below("pdf").into_iter();
    let texts =
        files.filter_map(|(path, file)| Some((path["pdf/".len()..].to_owned(), file.text()?)));
    texts.collect()
}

fn make(view: &Value) -> Result<Pdf, Vec<PdfProblem>> {
    make_with(view, &[])
}

fn make_with(view: &Value, files: &[(String, bytes::Bytes)]) -> Result<Pdf, Vec<PdfProblem>> {
    let template = templates();
    let data = view.to_string();
    let tokens = THEME.tokens.json();
    typeset(&PdfJob {
        title: "CV",
        template: &template,
        main: "cv.typ",
        data: &data,
        files,
        tokens: &tokens,
        fonts: &fonts(),
        room: Room::FREE,
    })
}

/// Runs one of poppler's programs on a PDF.
fn poppler(name: &str, program: &str, arguments: &[&str], pdf: &Pdf) -> String {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, &pdf.bytes).unwrap();
    let mut command = Command::new(program);
    command.args(arguments).arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

fn person() -> Value {
    json!({
        "name": "Chiamaka Okafor", "credentials": ["MBBS", "MD"], "name-comma": ", ", "credential-comma": ", ",
        "headline": "Preliminary surgery resident, aspiring cardiothoracic surgeon",
        "position": "Preliminary Surgery Resident, PGY-1",
        "organization": "Harborview Bay Medical Center",
        "post": "Preliminary Surgery Resident, PGY-1, Harborview Bay Medical Center",
        "location": "Boston, Massachusetts", "photo": null, "photo-alt": "",
        "contact": [
            {"label": "Email", "text": "chiamaka.okafor@example.org",
                "target": "mailto:chiamaka.okafor@example.org"},
            {"label": "Web", "text": "okafor.example", "target": "https://okafor.example"},
            {"label": "ORCID", "text": "https://orcid.org/0000-0002-1825-0097",
                "target": "https://orcid.org/0000-0002-1825-0097"},
            {"label": "LinkedIn", "text": "linkedin.com/in/chiamaka-okafor",
                "target": "https://www.linkedin.com/in/chiamaka-okafor"}
        ],
        "private": []
    })
}

fn view(paper: &str) -> Value {
    json!({"title": "Chiamaka Okafor – Curriculum Vitae", "language": "en-US", "paper": paper, "least-type": 10.0,
        "kind": null, "of": "of", "is-letter": false, "signed": [],
        "person": person(),
        "heading": null, "preamble": [], "sections": [], "notes": []})
}

/// Parses a CV with the real parser; sections without content get a few references.
fn parsed(text: &str) -> Value {
    let file = SourcePath::new("content/cv.md");
    let mut diagnostics = Vec::new();
    let markdown = markdown::parse(&file, text, 0, RawHtml::IsText).into_value(&mut diagnostics);
    let cv = folio::syntax::cv::read(
        &file,
        text,
        &markdown,
        folio::lexicon::date::text::DateHabits::default(),
        &mut diagnostics,
    );
    let mut view = view("us-letter");
    view["heading"] = json!(cv.title);
    view["preamble"] = json!(cv.preamble);
    view["sections"] = cv
        .sections
        .iter()
        .map(|section| {
            let entries: Vec<Value> = section
                .entries
                .iter()
                .map(|entry| {
                    let end = entry.heading.span.end;
                    let period = entry.period.is_some().then(|| last_part(text, end));
                    json!({"id": entry.heading.id, "title": entry.heading.content,
                        "organization": entry.byline.first(), "place": entry.byline.get(1),
                        "other": entry.byline.get(2..).unwrap_or_default(),
                        "setting": null, "is_post": false, "language": null, "comma": ", ",
                        "period": period, "blocks": entry.blocks})
                })
                .collect();
            let empty = entries.is_empty() && section.blocks.is_empty();
            json!({"id": section.heading.id, "starts-page": false, "heading": section.heading.content,
                "facts": [], "blocks": section.blocks, "entries": entries,
                "groups": if empty { groups() } else { json!([]) }})
        })
        .collect();
    view["notes"] = json!(markdown.body.notes);
    view
}

/// The date as written: the last part of the byline after a heading.
fn last_part(text: &str, from: usize) -> &str {
    let byline =
        text[from..].lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    byline.rsplit(" · ").next().unwrap_or_default()
}

fn groups() -> Value {
    let item = |text: &str, link: &str| {
        json!([{"kind": "strong", "content": [{"kind": "text", "text": "Okafor CN"}]},
            {"kind": "text", "text": text},
            {"kind": "link", "target": format!("https://doi.org/{link}"), "title": "",
                "content": [{"kind": "text", "text": format!("doi:{link}")}]}])
    };
    json!([
        {"heading": "Journal articles", "has-long-items": false, "items": [
            item(", Patel R, Whitcombe LM. Gait speed and outcomes after coronary artery bypass \
            grafting: a four-center cohort. J Thorac Outcomes. 2025;165(3):1023-1034. ",
                "10.5555/jto.2025.01.004"),
            item(", Müller T, García L, Patel R. Repair or replacement after 75: degenerative \
            mitral regurgitation in three centers. Ann Valve Surg. In press. ",
                "10.5555/avs.2026.10.112")]},
        {"heading": "Reviews", "has-long-items": true, "items": [item(", Adeyemi Ọ́. Rheumatic mitral disease at first \
        surgical referral: a scoping review. West Afr J Surg. 2023;12(1):44-59. ",
            "10.5555/wajs.2023.44")]}
    ])
}

/// The words of a text, in order.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Checks that `text` contains each of `expected`, in order.
fn assert_in_order(text: &str, expected: &[&str]) {
    let text = words(text).join(" ");
    let mut at = 0;
    for piece in expected {
        match text[at..].find(piece) {
            Some(found) => at += found + piece.len(),
            None => panic!(
                "`{piece}` does not come after `{}` in:\n{text}",
                &text[at.saturating_sub(60)..at]
            ),
        }
    }
}

/// A picture of some colors.
fn png(width: u32, height: u32) -> bytes::Bytes {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 120]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner().into()
}

const KITCHEN: &str = include_str!("pdf/kitchen.md");

/// Inserts the picture's name as a caller does, and turns every relative target into plain text.
fn kitchen() -> Value {
    let mut view = parsed(KITCHEN);
    let files = view["sections"].as_array_mut().unwrap();
    files.retain(|section| section["id"] != "empty");
    view["person"]["private"] = json!([{"label": "Phone", "text": "+1 617 555 0100"}]);
    view["person"]["photo"] = json!("p.png");
    view["person"]["photo-alt"] = json!("Chiamaka Okafor in a white coat");
    view["heading"] = json!([{"kind": "text", "text": "Curriculum vitae"}]);
    view
}

fn kitchen_pdf() -> Pdf {
    make_with(&kitchen(), &[("p.png".to_owned(), png(400, 300))])
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn the_sample_cv_reads_in_order() {
    let pdf = make(&parsed(include_str!("../../content/cv.md"))).unwrap();
    assert_eq!(pdf.warnings, []);
    let text = poppler("sample", "pdftotext", &[], &pdf);
    let headings = [
        "Education",
        "Training",
        "Exams and certification",
        "Clinical experience",
        "Research experience",
        "Teaching",
        "Interests",
    ];
    assert_in_order(&text, &headings);
    assert_in_order(
        &text,
        &[
            "Oct 2025",
            "Thoracic surgery observership",
            "Fort Lane Medical Center, Providence, RI",
            "Four weeks",
            "Mar 2024 – May 2024",
        ],
    );
    assert_in_order(
        &text,
        &[
            "Nov 2025",
            "USMLE Step 3, passed",
            "Mar 2024",
            "USMLE Step 2 CK, passed",
            "Jan 2023",
            "USMLE Step 1, passed",
        ],
    );
    for whole in [
        "de-identified",
        "third-year",
        "four-center",
        "16-bed",
        "anticoagulation",
        "2025;165(3):1023-1034.",
    ] {
        assert!(words(&text).contains(&whole), "{whole}");
    }
    let first = text.split('\u{c}').next().unwrap();
    assert_in_order(
        first,
        &[
            "Chiamaka Okafor, MBBS, MD",
            "chiamaka.okafor@example.org",
            "https://orcid.org/0000-0002-1825-0097",
            "LinkedIn",
        ],
    );
}

#[test]
fn every_kind_of_block_has_its_form() {
    let pdf = kitchen_pdf();
    assert_eq!(pdf.warnings, []);
    let text = poppler("kitchen", "pdftotext", &["-raw"], &pdf);
    assert_in_order(
        &text,
        &[
            "Curriculum vitae",
            "A preamble with office affiliation fluffy first words.",
            "Every block",
            "emphasis, strong, strikethrough, inline code and a link",
            "A heading below",
            "A much lower heading",
            "Back up",
            "1. one",
            "2. two",
            "first of two",
            "second paragraph",
            "☑ done",
            "☐ to do",
            "A quoted line",
            "let answer = 42;",
            "Head A Head B Head C",
            "left middle right",
            "<details>",
            "Adeyemi Ọ́, Łukasz, Straße, Erdoğan",
            "A caption of a picture",
            "after a hard break",
            "seven 7. eight",
        ],
    );
    for word in [
        "office",
        "affiliation",
        "fluffy",
        "first",
        "two-dimensional",
        "Ọ́,",
        "Łukasz,",
        "Straße,",
        "Erdoğan;",
        "https://example.org/a-path/x",
    ] {
        assert!(words(&text).contains(&word), "{word}");
    }
    assert_eq!(text.matches("said once only").count(), 1);
    let whole: String = text.split_whitespace().collect();
    assert!(
        whole.contains(&"abcdefghij".repeat(12)),
        "a word longer than a line is broken, not lost"
    );
    assert!(whole.contains(&"0123456789".repeat(12)));
}

#[test]
fn the_running_head_starts_on_the_second_page() {
    let pdf = make(&parsed(include_str!("../../content/cv.md"))).unwrap();
    let text = poppler("header", "pdftotext", &[], &pdf);
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert_eq!(pages.len(), pdf.pages);
    assert!(!pages[0].contains(&format!("of {}", pdf.pages)));
    for (at, page) in pages.iter().enumerate().skip(1) {
        assert!(
            page.starts_with(&format!("Chiamaka Okafor · {} of {}", at + 1, pdf.pages)),
            "{page}"
        );
    }
}

/// At any length: a last page with a line or two is typeset again, tighter or looser, also when it
/// has a footnote.
#[test]
fn no_last_page_is_nearly_empty() {
    let note = "- One of many lines.[^a]\n\n[^a]: At the foot.\n";
    let lengths = (44..58).map(|lines| (lines, "")).chain((42..54).map(|lines| (lines, note)));
    let mut pages = Vec::new();
    for (lines, end) in lengths {
        let text = format!("## Interests\n\n{}{end}", "- One of many lines.\n".repeat(lines));
        let pdf = make(&parsed(&text)).unwrap();
        let text = poppler("fit", "pdftotext", &["-raw"], &pdf);
        let last = text
            .split('\u{c}')
            .rfind(|page| !page.trim().is_empty())
            .unwrap()
            .matches("One of many lines.")
            .count();
        assert!(
            last >= 3,
            "{lines} lines{}: {last} of them on page {}",
            if end.is_empty() { "" } else { " and a note" },
            pdf.pages
        );
        pages.push(pdf.pages);
    }
    assert!(pages.contains(&1) && pages.contains(&2), "{pages:?}");
}

#[test]
fn the_file_is_small_and_has_its_fonts() {
    let pdf = make(&parsed(include_str!("../../content/cv.md"))).unwrap();
    assert!(
        pdf.bytes.len() <= 40_000 * pdf.pages,
        "{} bytes for {} pages",
        pdf.bytes.len(),
        pdf.pages
    );
    let fonts = poppler("fonts", "pdffonts", &[], &pdf);
    assert!(fonts.contains("FolioSerif-Regular") && fonts.contains("FolioSans-Regular"), "{fonts}");
    for font in fonts.lines().skip(2) {
        assert!(font.contains(" yes yes yes "), "embedded, a subset, and readable: {font}");
    }
}

#[test]
fn the_file_describes_itself() {
    for (paper, size) in
        [("us-letter", "612 x 792 pts (letter)"), ("a4", "595.276 x 841.89 pts (A4)")]
    {
        let pdf = make(&view(paper)).unwrap();
        let info = poppler(paper, "pdfinfo", &[], &pdf);
        for line in [
            size,
            "Chiamaka Okafor – Curriculum Vitae",
            "Author:          Chiamaka Okafor",
            "Creator:         folio",
            "Tagged:          yes",
        ] {
            assert!(info.contains(line), "{line} in {info}");
        }
        // What old versions of poppler take for a syntax error.
        for entry in ["Suspects", "/Marked true"] {
            let has = pdf.bytes.windows(entry.len()).any(|window| window == entry.as_bytes());
            assert_eq!(has, entry != "Suspects", "{entry}");
        }
        assert!(!info.contains("CreationDate"), "{info}");
        assert!(pdf.bytes.windows(7).any(|window| window == b"(en-US)"));
    }
}

#[test]
fn the_same_job_gives_the_same_bytes() {
    let first = kitchen_pdf();
    comemo::evict(0);
    assert!(first == kitchen_pdf());
}

#[test]
fn characters_without_a_font_are_known_before() {
    assert_eq!(
        missing_characters("Ọ́ Łß ğ – “fi” ☑ é e\u{301} ½ → α \u{200d}\u{fe0f}\n\t", &fonts()),
        Vec::<char>::new()
    );
    assert_eq!(missing_characters("日本 🙂 日", &fonts()), ['日', '本', '🙂']);
    let text = "Tokyo (東京) 🙂\u{fe0f}, and\u{feff} a bell\u{7}";
    let missing = missing_characters(text, &fonts());
    assert_eq!(replace_missing(text, &missing), "Tokyo (□□) □\u{fe0f}, and a bell");
}

#[test]
fn the_themes_fonts_come_first_and_the_programs_fill_the_gaps() {
    let mut view = view("a4");
    view["person"]["headline"] = json!("Ọlá Ñandú Ελληνικά Привет ☑");
    let pdf = make(&view).unwrap();
    assert_eq!(pdf.warnings, []);
    let shown = poppler("theme-fonts", "pdffonts", &[], &pdf);
    assert!(shown.contains("FolioSerif-Italic") && shown.contains("Regular"), "{shown}");
    assert!(poppler("theme-fonts", "pdftotext", &[], &pdf).contains("Ọlá Ñandú Ελληνικά Привет ☑"));
}

#[test]
fn the_sites_own_fonts_fill_the_gaps() {
    assert!(!is_font(&bytes::Bytes::from_static(b"no font")));
    // If the system has this font, it serves as the site's.
    let Ok(bytes) = std::fs::read("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf") else {
        return;
    };
    let own = vec![bytes::Bytes::from(bytes)];
    let fonts = Hashed::new(Fonts { own, ..(*fonts()).clone() });
    assert!(is_font(&fonts.own[0]));
    assert_eq!(missing_characters("⚕ مرحبا", &fonts), Vec::<char>::new());
    let mut view = view("a4");
    view["person"]["headline"] = json!("⚕ مرحبا");
    let template = templates();
    let (data, tokens) = (view.to_string(), THEME.tokens.json());
    let job = PdfJob {
        title: "CV",
        template: &template,
        main: "cv.typ",
        data: &data,
        files: &[],
        tokens: &tokens,
        fonts: &fonts,
        room: Room::FREE,
    };
    let pdf = typeset(&job).unwrap();
    assert!(poppler("own-fonts", "pdffonts", &[], &pdf).contains("DejaVuSans"));
    assert!(poppler("own-fonts", "pdftotext", &[], &pdf).contains('⚕'));
}

#[test]
fn a_missing_character_is_reported_in_plain_words() {
    let mut view = view("a4");
    view["person"]["headline"] = json!("日本");
    let problems = make(&view).unwrap_err();
    assert_eq!(problems[0].message, "no font can show the text \"日\"", "{problems:#?}");
}

#[test]
fn a_file_that_is_not_a_picture_is_reported_with_its_path() {
    let mut view = view("a4");
    view["person"]["photo"] = json!("p.png");
    view["person"]["photo-alt"] = json!("Me");
    let problems = make_with(
        &view,
        &[("p.png".to_owned(), bytes::Bytes::from_static(b"\x89PNG\r\n\x1a\nno"))],
    )
    .unwrap_err();
    assert!(problems[0].message.contains("picture `p.png`"), "{problems:#?}");
    assert_eq!(
        make_with(&view, &[("../../p.png".to_owned(), png(4, 3))]).unwrap_err()[0].message,
        "`/pictures/../../p.png` cannot be the name of a file"
    );
}

#[test]
fn a_broken_template_is_reported_with_its_line() {
    let broken = |main: &str| {
        let template = [("cv.typ".to_owned(), main)];
        let fonts = Hashed::new(Fonts::default());
        typeset(&PdfJob {
            title: "CV",
            template: &template,
            main: "cv.typ",
            data: "{}",
            files: &[],
            tokens: "{}",
            fonts: &fonts,
            room: Room::FREE,
        })
        .unwrap_err()
    };
    let problems = broken("#let a = 1\n#let b = a + oops\n");
    assert_eq!(problems[0].template, Some(("cv.typ".to_owned(), 24..28)));
    assert_eq!(problems[0].message, "unknown variable: oops");
    assert_eq!(
        broken("#import \"other.typ\": x")[0].message,
        "there is no file `other.typ` in the theme's `pdf` folder"
    );
    assert!(
        broken("#import \"@preview/x:1.0.0\": x")[0]
            .message
            .starts_with("the package `@preview/x:1.0.0` cannot be used")
    );
    assert_eq!(
        broken("#set document(title: \"a\")\n#image(\"/pictures/x.png\", alt: \"x\")")[0].message,
        "the picture `x.png` was not given"
    );
    for problem in broken("no title")
        .iter()
        .chain(&broken("#set document(title: \"a\")\n== Two"))
        .chain(&broken("#datetime.today()"))
    {
        let words = format!("{} {:?}", problem.message, problem.hint).to_lowercase();
        assert!(
            !words.contains("typst") && !words.contains("krilla") && !words.contains("error:"),
            "{words}"
        );
    }
}

/// A document with texts upright, bold, slanted, both, and as code.
fn in_every_style(texts: &[String]) -> Result<Pdf, Vec<PdfProblem>> {
    let paragraph = |text: &String| {
        let words = json!([{"kind": "text", "text": text}]);
        let both = json!([{"kind": "emphasis", "content": words}]);
        json!({"kind": "paragraph", "content": [
            {"kind": "text", "text": text}, {"kind": "strong", "content": words},
            {"kind": "emphasis", "content": words},
            {"kind": "strong", "content": both}, {"kind": "code", "text": text}]})
    };
    let mut view = view("a4");
    view["preamble"] = texts.iter().map(paragraph).collect();
    make(&view)
}

#[test]
fn characters_that_are_not_reported_missing_can_be_typeset() {
    let all: String = (0x21..0x3100)
        .chain(0xA640..0xA800)
        .chain(0xFB00..0xFF00)
        .chain(0x1F300..0x1F700)
        .filter_map(char::from_u32)
        .collect();
    let missing =
        missing_characters(&all.chars().flat_map(|c| [c, ' ']).collect::<String>(), &fonts());
    let there: Vec<char> = replace_missing(&all, &missing).chars().filter(|c| *c != '□').collect();
    assert!(there.len() > 4000, "{}", there.len());
    // Few per paragraph, because breaking a long one into lines shapes every character many times.
    let texts: Vec<String> =
        there.chunks(12).map(|few| few.iter().flat_map(|c| [*c, ' ']).collect()).collect();
    if let Err(problems) = in_every_style(&texts) {
        panic!("{problems:#?}");
    }
}

#[test]
fn any_writing_can_be_typeset_after_the_replacement() {
    let texts = "مرحبا بالعالم|שלום עולם|Привет, мир|Ελληνικά ᾧ|नमस्ते|สวัสดี|ﬁ \
    ﬂ|☎\u{fe0f}|a\u{ad}b|a\u{200b}b\u{2060}c|\u{200e}abc\u{200f}|x\u{20dd}|Tiếng Việt\
        |n\u{303}|q\u{323}\u{307}|🇳🇬|👩🏽\u{200d}⚕\u{fe0f}|1️⃣|a\u{7}b|a\u{feff}b\
        |a\u{2028}b|a\u{85}b|\u{e000}|\u{fffd}\
        |ẹ̀ Ṣ́ Õ̩|\u{301}lone|a\u{0}b|\u{2067}x\u{2069}|\u{180e}|\u{e0041}";
    for text in texts.split('|') {
        let missing = missing_characters(text, &fonts());
        if let Err(problems) = in_every_style(&[replace_missing(text, &missing)]) {
            panic!("{text:?}: {problems:#?}");
        }
    }
}

#[test]
fn odd_markdown_typesets() {
    let pieces = [
        "- \n- a",
        "1.\n2. b",
        "> ",
        "[](https://example.org)",
        "![](p.png)",
        "![alt](p.png) and text",
        "#### ![x](p.png)",
        "#### [only a link](#a)",
        "#### `code`",
        "#### \n\ntext",
        "**[^n]**\n\n[^n]: - a list\n    - in a note",
        "| a |\n|---|",
        "| | |\n|---|---|\n| | |",
        "```\n```",
        "```\n\n\n```",
        "<b></b>",
        "***",
        "a\\\nb",
        "[![alt](p.png)](https://example.org)",
        "- [ ] \n- [x] x\n- y",
        "0. zero",
        "999999999. many",
        "> #### In a quote\n> ###### deep\n\n##### after",
        "- #### In a list",
        "text[^a][^b]\n\n[^a]: see[^b]\n[^b]: end",
        "[t](<mailto:>)",
        "\\# \\* $x$ @ref #link(1)",
        "a&nbsp;b&shy;c",
        "* * *\n* * *",
        "#### Same\n\n#### Same",
        "~~a *b **c `d`***~~",
        "| a | b |\n|---|---|\n| ![](p.png) | [x](#same) \
        https://example.org/a/very/long/path/that/does/not/fit/into/a/column/of/a/table |",
    ];
    for piece in pieces {
        for text in [
            format!("{piece}\n"),
            format!("## S\n\n{piece}\n"),
            format!("## S\n\n### E\n\nx · 2020\n\n{piece}\n\n### {}", piece.replace('\n', " ")),
        ] {
            let view = parsed(&text);
            if let Err(problems) = make_with(&view, &[("p.png".to_owned(), png(40, 30))]) {
                panic!("{text}\n{problems:#?}");
            }
        }
    }
}

#[test]
fn what_never_settles_is_set_for_its_first_pages() {
    let main = "#set document(title: \"CV\")\n#let below(held) = if held == none { \
                v(here().position().y + 1pt) }\n#context below(json(\"/spacing.json\").held)\nWord.";
    let pdf = typeset(&PdfJob {
        title: "CV",
        template: &[("cv.typ".to_owned(), main)],
        main: "cv.typ",
        data: "{}",
        files: &[],
        tokens: "{}",
        fonts: &fonts(),
        room: Room::FREE,
    });
    assert_eq!(pdf.unwrap().warnings, []);
}
