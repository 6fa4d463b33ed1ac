//! In an edition that has its texts from the site, each text says the language that it is in: folio's own
//! words that of the edition, the person's that of the site. On every page of a site that can say
//! everything, in an edition whose words are in another writing, so that none can be taken for the other.

use std::collections::BTreeSet;

use folio::base::OutputPath;
use folio::plan::Outputs;
use scraper::node::Element;
use scraper::{Html, Node};

use super::support::{files, folder, outputs, project, text, themes};

/// Names, addresses and what is the same in every language.
const OF_NO_LANGUAGE: [&str; 14] = [
    "script",
    "style",
    "title",
    "pre",
    "code",
    "bdi",
    "name",
    "credentials",
    "authors",
    "source",
    "chips",
    "reach",
    "editions",
    "published",
];

/// A line with one of them says no language, and neither does the name of a format.
const NAMES: [&str; 8] = [
    "Park-Lindqvist",
    "Öberg",
    "Northgate",
    "Leeds",
    "BibTeX",
    "example",
    "scholar.google",
    "حداد",
];

/// Each element and text of the pages of an edition with the language and the direction that it is in.
fn said(page: &str) -> Vec<(String, String, String)> {
    let page = Html::parse_document(page);
    let mut found = Vec::new();
    for node in page.root_element().descendants() {
        let elements: Vec<&Element> =
            node.ancestors().filter_map(|node| node.value().as_element()).collect();
        let own = node.value().as_element();
        let around = || own.into_iter().chain(elements.iter().copied());
        let says_language = |element: &&Element| element.attr("lang").is_some();
        let says = around().find(says_language).unwrap();
        let parent = around().skip_while(|element| !says_language(element)).nth(1);
        let direction = |element: &Element| element.attr("dir").map(str::to_owned);
        // A part of a line says its direction. What stands alone has it from the stylesheet.
        let is_part = says.name() == "span"
            && says.classes().next().is_none()
            && parent.is_some_and(|parent| parent.name() != "li");
        let direction = match (direction(says), is_part) {
            (None, true) => around().find_map(direction).unwrap_or("ltr".to_owned()),
            (direction, _) => direction.unwrap_or_default(),
        };
        let is_left_out = around().any(|element| {
            let names = std::iter::once(element.name()).chain(element.classes());
            names.into_iter().any(|name| OF_NO_LANGUAGE.contains(&name))
        });
        let is_address = |text: &str| text.starts_with("http") || text.contains('@');
        let is_link = around().any(|element| element.attr("href").is_some_and(is_address));
        if is_left_out || is_link {
            continue;
        }
        let mut push = |text: &str| {
            let language = says.attr("lang").unwrap().to_owned();
            found.push((text.to_owned(), language, direction.clone()));
        };
        match node.value() {
            Node::Text(text) => push(text),
            Node::Element(element) => {
                ["alt", "aria-label", "title", "placeholder"]
                    .into_iter()
                    .filter_map(|name| element.attr(name))
                    .for_each(&mut push);
            }
            _ => {}
        }
    }
    found
}

/// A language, and how its letters are known.
#[derive(Clone, Copy)]
enum Written {
    /// From right to left, in Arabic letters.
    Arabic,
    English,
}

impl Written {
    fn tag(self) -> &'static str {
        match self {
            Written::Arabic => "ar",
            Written::English => "en",
        }
    }

    fn direction(self) -> &'static str {
        match self {
            Written::Arabic => "rtl",
            Written::English => "ltr",
        }
    }

    /// Whether a text has words of it. An initial alone says no language.
    fn is_in(self, text: &str) -> bool {
        match self {
            Written::Arabic => text.contains(|c| ('\u{600}'..'\u{700}').contains(&c)),
            Written::English => {
                text.split(|c: char| !c.is_ascii_lowercase()).any(|word| word.len() > 1)
            }
        }
    }
}

/// The texts of all pages of an edition that do not say the language that they are in.
fn wrong(built: &Outputs, edition: Written, least: usize) -> BTreeSet<String> {
    let pages = built.site.keys().filter(|path| {
        path.as_str().starts_with(&format!("{}/", edition.tag()))
            && path.as_str().ends_with(".html")
    });
    let (mut wrong, mut count) = (BTreeSet::new(), 0);
    for path in pages {
        for (text, language, direction) in said(&text(&built.site, path.as_str())) {
            if NAMES.iter().any(|name| text.contains(name)) {
                continue;
            }
            let expected = match (Written::Arabic.is_in(&text), Written::English.is_in(&text)) {
                (true, false) => Written::Arabic,
                (false, true) => Written::English,
                _ => continue,
            };
            count += 1;
            let primary = language.split('-').next().unwrap();
            let is_ordered = direction.is_empty() || direction == expected.direction();
            if primary != expected.tag() || !is_ordered {
                wrong.insert(format!("{path}: {language} {direction}: {}", text.trim()));
            }
        }
    }
    assert!(count > least, "only {count} texts were looked at");
    wrong
}

#[test]
fn every_text_says_the_language_that_it_is_in() {
    for theme in themes() {
        let mut files = files(&project().join("tests/sites/kitchen/in"), &theme);
        let (_, site) = files.iter_mut().find(|(path, _)| path == "site.toml").unwrap();
        site.extend(b"\n[[edition]]\nlanguage = \"ar\"\n");
        let names: Vec<(&str, &Vec<u8>)> =
            files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
        let built = outputs(folder(&names).path());
        let wrong = wrong(&built, Written::Arabic, 400);
        assert!(wrong.is_empty(), "{theme}: {wrong:#?}");
    }
}

const ARABIC: &[(&str, &str)] = &[
    (
        "site.toml",
        "[site]\nlanguage = \"ar\"\nfooter = \"آخر مراجعة في الخريف\"\n[person]\nname = \"ليلى حداد\"\n\
        headline = \"طبيبة مقيمة في الجراحة\"\nposition = \"طبيبة مقيمة\"\ninterests = [\"زراعة الكبد\"]\n\
        [[edition]]\nlanguage = \"en\"\n",
    ),
    (
        "content/cv.md",
        "# سيرة\n\nسطر أول[^1].\n\n## التعليم\n\n### بكالوريوس الطب\nجامعة دمشق · دمشق · 2012 – 2018\n\n\
        - [x] مهمة تمت\n\n## المنشورات\n\n## العروض\n\n[^1]: حاشية.\n",
    ),
    ("content/narrative.md", "## مقدمة\n\nأنا طبيبة في دمشق.\n\n> قول مأثور\n"),
    (
        "content/pages/teaching.md",
        "# التدريس\n\nأدرّس[^1] الطلاب.\n\n## درس\n\n- بند\n\n[^1]: حاشية.\n",
    ),
    ("content/updates/2026-02-02-first.md", "# خبر\n\nنص الخبر.\n"),
    (
        "content/talks/rounds/index.md",
        "+++\ntitle = \"المتابعة بعد الجراحة\"\nevent = \"مؤتمر الجراحين\"\nplace = \"دمشق\"\n\
        award = \"جائزة\"\ndate = 2025-11-12\n+++\nنص المحاضرة.\n",
    ),
    (
        "content/publications.bib",
        "@article{haddad2025,\n title = {نتائج زراعة الكبد},\n author = {حداد, ليلى},\n \
        journal = {مجلة الجراحة},\n keywords = {كبد},\n abstract = {ملخص البحث.},\n year = {2025}\n}\n",
    ),
];

/// The same where it is the site that is written from right to left.
#[test]
fn texts_from_right_to_left_say_so_in_an_edition_that_is_not() {
    let built = outputs(folder(ARABIC).path());
    let wrong = wrong(&built, Written::English, 80);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a screen reader speaks on paper and in Word: a CV that is not translated, in an edition.
#[test]
fn paper_and_word_say_the_language_of_borrowed_words() {
    let talk = "+++\ntitle = \"Repair at night\"\nevent = \"Rounds\"\ndate = 2025-11-12\n+++\n";
    let cv = "## Training\n\nTraining in wards.\n\n### Senior trainee\nGeneral hospital · Leeds · 2019 – 2021\n\n\
              - Nights on call.\n\n### Praktikum {lang=de}\nKlinik · Köln · 2018\n\n## Talks\n";
    for theme in themes() {
        let site = format!(
            "[site]\nlanguage = \"en\"\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\n[[document]]\n\
            file = \"cv.pdf\"\n[[document]]\nfile = \"cv.docx\"\n[[edition]]\nlanguage = \"fr\"\n"
        );
        let root = folder(&[
            ("site.toml", site.as_str()),
            ("content/cv.md", cv),
            ("content/talks/night/index.md", talk),
        ]);
        let built = outputs(root.path());
        let pdf = &built.site[&OutputPath::new("fr/cv.pdf")];
        let pdf = lopdf::Document::load_mem(pdf).unwrap();
        let parts = pdf.objects.values().filter_map(|object| object.as_dict().ok());
        let said = parts.filter(|part| part.has(b"S")).filter_map(|part| {
            let language = part.get(b"Lang").and_then(lopdf::Object::as_str).ok()?;
            Some(String::from_utf8_lossy(language).into_owned())
        });
        let said: BTreeSet<String> = said.collect();
        // Where folio's words stand among them, their language is said, too.
        assert!(["de", "en"].iter().all(|tag| said.contains(*tag)), "{theme}: {said:?}");
        let word = built.site[&OutputPath::new("fr/cv.docx")].clone();
        let mut word = zip::ZipArchive::new(std::io::Cursor::new(word)).unwrap();
        let word = std::io::read_to_string(word.by_name("word/document.xml").unwrap()).unwrap();
        for (words, language) in [
            ("Training in wards", Some("en")),
            ("Senior trainee", Some("en")),
            ("Nights on call", Some("en")),
            ("Repair at night", Some("en")),
            ("Rounds", Some("en")),
            ("Praktikum", Some("de")),
            ("Communication orale", None),
        ] {
            let before = word.split(words).next().unwrap();
            let run = &before[before.rfind("<w:r>").unwrap()..];
            let found = run.split_once("<w:lang w:val=\"").map(|(_, tag)| &tag[..2]);
            assert_eq!(found, language, "{theme}: {words}");
        }
    }
}
