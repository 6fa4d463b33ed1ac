//! Documents in each language that folio has words for: nothing lies off the paper or over
//! something else, no letter is missing where the machine has fonts, and every word is in the text
//! that other programs take out.

use std::io::Cursor;
use std::path::Path;

use folio::base::OutputPath;
use lopdf::{Document, Object};

use super::paper::{assert_inside, assert_mirrored};
use super::support::{built, folder, options, outputs, poppler, project, sample_sites, themes};

/// A language, and words in it: a name, a heading, a title, an institution and a sentence.
pub const LANGUAGES: [(&str, [&str; 5]); 16] = [
    ("ar", ["محمد أحمد السيد", "التعليم", "بكالوريوس الطب", "جامعة القاهرة", "عمل في قسم الجراحة"]),
    ("de", ["Jörg Müller", "Ausbildung", "Staatsexamen", "Universität Köln", "Größere Eingriffe"]),
    ("en", ["Ada Park", "Education", "Medical degree", "Boston College", "Worked on the ward"]),
    ("es", ["Íñigo Núñez", "Educación", "Título de médico", "Universidad de León", "Trabajó allí"]),
    ("fa", ["نرگس کریمی", "تحصیلات", "دکترای پزشکی", "دانشگاه تهران", "در بخش جراحی کار می‌کرد"]),
    ("fr", ["Zoé Lefèvre", "Formation", "Diplôme d’État", "Sorbonne Université", "Au bloc"]),
    ("he", ["דנה לוי", "השכלה", "דוקטור לרפואה", "האוניברסיטה העברית", "עבודה במחלקה כירורגית"]),
    ("hi", ["प्रिया शर्मा", "शिक्षा", "चिकित्सा स्नातक", "दिल्ली विश्वविद्यालय", "शल्य विभाग में काम किया"]),
    ("it", ["Nicolò Conti", "Istruzione", "Laurea", "Università di Bologna", "Attività in sala"]),
    ("ja", ["山田 花子", "学歴", "医学士", "東京大学医学部", "外科病棟で研修を受けました。"]),
    ("nl", ["Daniël de Wit", "Opleiding", "Artsexamen", "Universiteit Leiden", "Werkte er"]),
    ("pl", ["Łucja Wójcik", "Wykształcenie", "Lekarz", "Uniwersytet Łódzki", "Praca na oddziale"]),
    ("pt", ["João Gonçalves", "Formação", "Medicina", "Universidade de São Paulo", "Trabalhou"]),
    ("tr", ["Işıl Şahin", "Eğitim", "Tıp doktoru", "İstanbul Üniversitesi", "Ağır işler yaptı"]),
    ("ur", ["عائشہ خان", "تعلیم", "طب کی ڈگری", "لاہور یونیورسٹی", "شعبہ جراحی میں کام کیا"]),
    ("zh", ["王小明", "教育经历", "医学学士", "北京大学医学部", "在外科病房接受培训。"]),
];
pub const MIRRORED: [&str; 4] = ["ar", "fa", "he", "ur"];

/// Debian's fonts-noto-core and fonts-noto-cjk.
pub fn has_fonts() -> bool {
    ["truetype/noto/NotoSansArabic-Regular.ttf", "opentype/noto/NotoSansCJK-Regular.ttc"]
        .iter()
        .all(|file| Path::new("/usr/share/fonts").join(file).exists())
}

/// Fonts of other writings say that they are higher than their letters are, for vowel signs.
const HIGH: f64 = 0.8;

pub fn assert_on_paper(name: &str, language: &str, pdf: &[u8]) {
    assert_inside(name, pdf, MIRRORED.contains(&language), HIGH);
}

/// What other programs read: letters and digits alone, in the order of their code points, as they
/// differ about the order of what runs from right to left.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

#[test]
fn every_language_is_whole_on_paper() {
    for (index, (language, [name, heading, title, place, sentence])) in
        LANGUAGES.into_iter().enumerate()
    {
        let themes = themes();
        let theme = &themes[index % themes.len()];
        let site = format!(
            "[site]\nurl = \"https://park.example\"\nlanguage = \"{language}\"\n\
            theme = \"{theme}\"\n[person]\nname = \"{name}\"\ncredentials = [\"MD\"]\n\
            headline = \"{sentence}\"\nposition = \"{title}\"\norganization = \"{place}\"\n\
            location = \"Boston, MA\"\nemail = \"ada@park.example\"\n\
            [cv]\nregion = \"eu\"\nsystem-fonts = true\n"
        );
        let sentences = [sentence; 12].join(", ");
        let cv = format!(
            "## {heading}\n\n### {title} (MD)\n{place} · Boston, MA · 2014 – 2020\n\n\
            - {sentence} PGY-2, 95%.\n- {sentences}\n  1. {sentence}\n\n{sentences}[^1]\n\n\
            | {title} | 2020 |\n|---|--:|\n| {place} | 21 |\n\n> {sentences}\n\n\
            +1 617 555 0100, doi:10.1000/xyz123.456, https://park.example/registry/2020.\n\n\
            ### Fellow of the Board (Hons.)\nA Board, Vienna · 2021\n\n### {title}\n{place} · 2022\n\n\
            [^1]: {sentence} (2019).\n"
        );
        let root = folder(&[("site.toml", site), ("content/cv.md", cv.clone())]);
        let build = built(root.path(), &options());
        let is_fault = |found: &&folio::base::Diagnostic| match found.code.name {
            "missing-character" => has_fonts(),
            "proof" => true,
            _ => found.is_error(),
        };
        let faults: Vec<_> = build.diagnostics.iter().filter(is_fault).collect();
        assert!(faults.is_empty(), "{language}: {faults:#?}");
        let pdf = build.outputs.site.iter().find(|(path, _)| path.as_str() == "cv.pdf").unwrap().1;
        assert_on_paper(&format!("{language} in {theme}"), language, pdf);
        let Some(text) = poppler("pdftotext", &[], pdf).filter(|_| has_fonts()) else { continue };
        let found = letters(&text);
        let lost = |c: &char| {
            let count = |letters: &[char]| letters.iter().filter(|other| *other == c).count();
            count(&found) < count(&letters(&cv))
        };
        let mut lost: Vec<char> = letters(&cv).into_iter().filter(lost).collect();
        lost.dedup();
        assert!(lost.is_empty(), "{language}: {lost:?} of\n{text}");
    }
}

/// A font may have rules of a language of its own that forget what is said for all: the marks of a
/// letter would then stand beside it.
#[test]
fn a_second_mark_stands_on_its_letter_in_every_language() {
    let of_own = ["mk", "sr", "ro", "ca"];
    for (language, theme) in LANGUAGES
        .into_iter()
        .map(|(language, _)| language)
        .chain(of_own)
        .flat_map(|language| themes().into_iter().map(move |theme| (language, theme)))
    {
        let site = format!(
            "[site]\nurl = \"https://park.example\"\nlanguage = \"{language}\"\n\
            theme = \"{theme}\"\n[person]\nname = \"Ọlá Adébáyọ̀\"\n"
        );
        let cv = "## Work\n\n### Adébáyọ̀ OT, Adébáyọ̀ OT\n2020\n\n*Adébáyọ̀ OT* **Adébáyọ̀ OT**\n";
        let root = folder(&[("site.toml", site), ("content/cv.md", cv.to_owned())]);
        let outputs = built(root.path(), &options()).outputs;
        let pdf = outputs.site.iter().find(|(path, _)| path.as_str() == "cv.pdf").unwrap().1;
        assert_on_paper(&format!("{language} in {theme}"), language, pdf);
    }
}

/// All kinds of documents.
#[test]
fn every_document_is_mirrored() {
    let (_, root) = sample_sites().into_iter().find(|(name, _)| name == "documents").unwrap();
    assert!(root.starts_with(project()));
    for language in MIRRORED {
        let files = super::support::files(&root, "ledger");
        let files: Vec<(&str, Vec<u8>)> = files
            .iter()
            .map(|(path, bytes)| match path.as_str() {
                "site.toml" => {
                    let site = String::from_utf8(bytes.clone()).unwrap();
                    let other = format!("language = \"{language}\"");
                    (path.as_str(), site.replace("language = \"en-US\"", &other).into_bytes())
                }
                _ => (path.as_str(), bytes.clone()),
            })
            .collect();
        let root = folder(&files);
        let outputs = built(root.path(), &options()).outputs;
        let mut count = 0;
        for (path, pdf) in outputs.site.iter().chain(&outputs.packet) {
            if path.as_str().ends_with(".pdf") && !path.as_str().contains('/') {
                assert_mirrored(&format!("{path} in {language}"), pdf);
                count += 1;
            }
        }
        assert!(count >= 7, "{language}: {count}");
    }
}

/// A screen reader speaks a title in its own language on paper and in Word too.
#[test]
fn a_work_keeps_its_language_on_paper_and_in_word() {
    for theme in themes() {
        let site = format!(
            "[site]\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\n[[document]]\nfile = \"cv.pdf\"\n[[document]]\nfile = \"cv.docx\"\n"
        );
        let works = "@article{a, author = {Park, Ada}, title = {Chirurgie mitrale}, journal = {Cœur}, \
                     year = {2021}, language = {french}}\n\
                     @article{b, author = {Park, Ada}, title = {Mitral repair}, journal = {Heart}, \
                     year = {2022}}\n";
        let root = folder(&[
            ("site.toml", site.as_str()),
            ("content/cv.md", "## Publications\n"),
            ("content/publications.bib", works),
        ]);
        let outputs = outputs(root.path());
        let pdf = Document::load_mem(&outputs.site[&OutputPath::new("cv.pdf")]).unwrap();
        let parts = pdf.objects.values().filter_map(|object| object.as_dict().ok());
        let parts = parts.filter(|part| part.has(b"S") && part.has(b"Lang"));
        let languages: Vec<&[u8]> =
            parts.filter_map(|part| part.get(b"Lang").and_then(Object::as_str).ok()).collect();
        assert_eq!(languages, [b"fr"], "{theme}");
        let word = outputs.site[&OutputPath::new("cv.docx")].clone();
        let mut word = zip::ZipArchive::new(Cursor::new(word)).unwrap();
        let word = std::io::read_to_string(word.by_name("word/document.xml").unwrap()).unwrap();
        let run_of = |words: &str| {
            let before = word.split(words).next().unwrap_or_default();
            before[before.rfind("<w:r>").unwrap_or_default()..].to_owned()
        };
        assert!(run_of("Chirurgie mitrale").contains("<w:lang w:val=\"fr\"/>"), "{theme}");
        assert!(!run_of("Mitral repair").contains("w:lang"), "{theme}");
    }
}

/// Chinese and Japanese have no italics: what is stressed is bold, and all else upright.
#[test]
fn nothing_slants_where_a_language_has_no_italics() {
    let cv = "## Summary\n\nA word with *stress*.\n\n## Work\n\n### Post\nHospital · Tokyo · 2019\n\n\
              ## Publications\n";
    let works =
        "@article{a, author = {Park, Ada}, title = {Repair}, journal = {Heart}, year = {2021}}\n";
    for (theme, language) in themes().iter().flat_map(|theme| [(theme, "ja"), (theme, "en")]) {
        let site = format!(
            "[site]\ntheme = \"{theme}\"\nlanguage = \"{language}\"\n[person]\nname = \"Ada Park\"\n\
             headline = \"Resident\"\n[[document]]\nfile = \"cv.pdf\"\n[[document]]\nfile = \"cv.docx\"\n"
        );
        let root = folder(&[
            ("site.toml", site.as_str()),
            ("content/cv.md", cv),
            ("content/publications.bib", works),
        ]);
        let outputs = outputs(root.path());
        let pdf = Document::load_mem(&outputs.site[&OutputPath::new("cv.pdf")]).unwrap();
        let fonts = pdf.objects.values().filter_map(|object| object.as_dict().ok());
        let fonts = fonts.filter_map(|font| font.get(b"BaseFont").and_then(Object::as_name).ok());
        let slants = fonts.map(String::from_utf8_lossy).any(|name| name.contains("Italic"));
        assert_eq!(slants, language == "en", "{theme} in {language}");
        let word = outputs.site[&OutputPath::new("cv.docx")].clone();
        let mut word = zip::ZipArchive::new(Cursor::new(word)).unwrap();
        let word = std::io::read_to_string(word.by_name("word/document.xml").unwrap()).unwrap();
        assert_eq!(word.contains("<w:i/>"), language == "en", "{theme} in {language}");
        let before = word.split(">stress<").next().unwrap();
        let run = &before[before.rfind("<w:r>").unwrap()..];
        assert_eq!(run.contains("<w:b/>"), language == "ja", "{theme}: {run}");
    }
}

/// `native`, which people write in every language, is said in that of the site.
#[test]
fn the_language_that_one_grew_up_with_has_its_word() {
    for (language, word) in [("de", "Muttersprache"), ("tr", "ana dili"), ("en", "native")] {
        let site = format!(
            "[site]\nlanguage = \"{language}\"\n[person]\nname = \"Ada Park\"\n\
             languages = [{{ name = \"Igbo\", level = \"native\" }}, {{ name = \"English\", level = \"C1\" }}]\n"
        );
        let root = folder(&[("site.toml", site.as_str())]);
        let outputs = outputs(root.path());
        let home = &outputs.site[&OutputPath::new("index.html")];
        let home = String::from_utf8_lossy(home);
        assert!(home.contains(&format!("Igbo ({word})")), "{language}");
        assert!(home.contains("English (C1)"), "{language}");
    }
}
