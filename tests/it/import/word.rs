//! Word files against what is true of them, and the law of conservation over files that nobody wrote
//! by hand: paragraphs in another order, wrapped, deleted, in boxes and tables, zipped anew.

use std::fs;
use std::sync::LazyLock;

use folio::import::{Career, Input, SectionDraft, WordCount, read};
use proptest::prelude::*;
use serde_json::Value;
use zip::CompressionMethod;

use super::word_files::{rich, samples, unzipped, zipped};
use crate::support::project;

/// The law, for one file: what is lost or doubled is an error.
fn law(name: &str, bytes: Vec<u8>) -> Result<Career, String> {
    let career = read(&Input::file(name, bytes)).map_err(|fault| format!("{name}: {fault:?}"))?;
    let placed: WordCount =
        [career.written(), career.kept_private(), career.left_out()].into_iter().sum();
    let list = |words: WordCount| words.iter().map(str::to_owned).collect::<Vec<_>>();
    let (lost, doubled) = (list(career.read.without(&placed)), list(placed.without(&career.read)));
    match lost.is_empty() && doubled.is_empty() {
        true => Ok(career),
        false => Err(format!("{name}: lost {lost:?}, doubled {doubled:?}")),
    }
}

#[track_caller]
pub fn conserved(name: &str, bytes: Vec<u8>) -> Career {
    law(name, bytes).unwrap_or_else(|fault| panic!("{fault}"))
}

#[test]
fn every_word_of_the_samples_has_its_place() {
    let mut words = 0;
    for (name, bytes) in samples() {
        words += conserved(&name, bytes).read.total();
    }
    println!("{} files, {words} words, 0 lost, 0 doubled", samples().len());
}

/// What is right of what is true.
#[derive(Default)]
struct Score {
    right: usize,
    all: usize,
    wrong: Vec<String>,
}

impl Score {
    fn add(&mut self, is_right: bool, what: impl Fn() -> String) {
        self.all += 1;
        self.right += usize::from(is_right);
        self.wrong.extend((!is_right).then(what));
    }

    fn check(&self, what: &str, least: usize) {
        println!("{what}: {} of {} right {:?}", self.right, self.all, self.wrong);
        assert!(self.right * 100 >= self.all * least, "{what}: {:?}", self.wrong);
    }
}

#[test]
fn four_layouts_of_a_career_are_read_as_they_are_meant() {
    let truth = fs::read(project().join("tests/word/truth.json")).unwrap();
    let truth: Value = serde_json::from_slice(&truth).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let [mut sections, mut entries, mut dates, mut places, mut bullets, mut works, mut names] =
        [(); 7].map(|()| Score::default());
    for layout in ["01-heading-styles", "02-bold-caps", "03-date-tables", "04-date-first"] {
        let file = samples().into_iter().find(|(name, _)| name.starts_with(layout)).unwrap();
        let career = conserved(&file.0, file.1);
        let field = |key: &str| {
            let found = career.person.iter().find(|field| field.key == key);
            found.map(|field| field.value.text.clone()).unwrap_or_default()
        };
        names.add(field("name") == text(&truth["name"]), || format!("{layout} name"));
        names.add(field("email") == text(&truth["email"]), || format!("{layout} email"));
        for section in truth["sections"].as_array().unwrap() {
            let title = text(&section[0]);
            let found = career.sections.iter().find(|found| found.title.text == title);
            sections.add(found.is_some(), || format!("{layout} {title}"));
            let nothing = SectionDraft::default();
            let found = found.unwrap_or(&nothing);
            for entry in section[1].as_array().unwrap() {
                // A score is private.
                let title = text(&entry[0]).replace(": 251", "");
                let about = || format!("{layout} {title}");
                let entry_found = found.entries.iter().find(|found| found.title.text == title);
                entries.add(entry_found.is_some(), about);
                let known = entry_found.cloned().unwrap_or_default();
                let [start, end] = [text(&entry[3]), text(&entry[4]).to_lowercase()];
                let end = if end == "present" { end } else { text(&entry[4]) };
                let period = if end.is_empty() { start } else { format!("{start} – {end}") };
                let by_title =
                    found.entries.iter().find(|found| found.title.text.starts_with(&title));
                let date = by_title.and_then(|found| found.dates.as_ref());
                dates.add(date.is_some_and(|date| date.text == period), about);
                if let [organization, place] = [&entry[1], &entry[2]].map(text)
                    && !organization.is_empty()
                {
                    let byline: Vec<&str> =
                        known.byline.iter().map(|part| part.text.as_str()).collect();
                    let parts = [organization.as_str(), place.as_str()];
                    let expected = parts.into_iter().filter(|part| !part.is_empty());
                    places.add(byline == expected.collect::<Vec<_>>(), about);
                }
                for bullet in entry[5].as_array().unwrap() {
                    let line = format!("- {}", text(bullet));
                    let is_there = known.body.iter().any(|block| block.text.contains(&line));
                    bullets.add(is_there, || line.clone());
                }
            }
        }
        let blocks = career.sections.iter().flat_map(|section| &section.blocks);
        let all: Vec<String> = blocks.map(|block| block.text.replace('\\', "")).collect();
        for (title, key) in [
            ("Publications", "pubs"),
            ("Presentations", "pres"),
            ("Skills and Languages", "skills"),
        ] {
            sections.add(career.sections.iter().any(|found| found.title.text == title), || {
                format!("{layout} {title}")
            });
            for work in truth[key].as_array().unwrap() {
                let is_there = all.iter().any(|block| block.contains(&text(work)));
                works.add(is_there, || format!("{layout} {}", text(work)));
            }
        }
    }
    sections.check("sections", 95);
    entries.check("entries", 95);
    dates.check("dates", 95);
    places.check("organizations and places", 95);
    bullets.check("bullets", 100);
    works.check("citations and skills", 100);
    names.check("names and addresses", 100);
}

/// The main part of a sample with each of its paragraphs and tables changed as `choices` says, in the
/// order of `keys`.
fn mutated(document: &str, choices: &[u8], keys: &[u16]) -> String {
    let tree = roxmltree::Document::parse(document).unwrap();
    let body = tree.descendants().find(|node| node.tag_name().name() == "body").unwrap();
    let blocks: Vec<_> = body.children().filter(|node| node.is_element()).collect();
    let first = blocks.first().unwrap().range().start;
    let last = blocks.last().unwrap().range().end;
    let mut changed: Vec<(u16, String)> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let xml = &document[block.range()];
        let choice = choices[at % choices.len()];
        let is_text = block.tag_name().name() != "sectPr";
        let xml = if is_text { change(xml, choice) } else { xml.to_owned() };
        changed.push((if is_text { keys[at % keys.len()] } else { u16::MAX }, xml));
    }
    changed.sort_by_key(|(key, _)| *key);
    let blocks: String = changed.into_iter().map(|(_, xml)| xml).collect();
    format!("{}{blocks}{}", &document[..first], &document[last..])
}

fn change(xml: &str, choice: u8) -> String {
    let runs = |tag: &str, text: &str| {
        xml.replace("<w:r>", &format!("<w:{tag}><w:r>"))
            .replace("</w:r>", &format!("</w:r></w:{tag}>"))
            .replace("<w:t>", &format!("<w:{text}>"))
            .replace("<w:t ", &format!("<w:{text} "))
            .replace("</w:t>", &format!("</w:{text}>"))
    };
    // Runs without any text, and those with attributes or others in them, are left as they are.
    let is_simple = ["<w:r/>", "<w:r ", "<w:pict", "<w:del>", "<w:ins>", "<w:drawing"]
        .iter()
        .all(|tag| !xml.contains(tag));
    match choice {
        0 => format!("<w:sdt><w:sdtPr/><w:sdtContent>{xml}</w:sdtContent></w:sdt>"),
        1 => format!("<w:customXml>{xml}</w:customXml>"),
        2 => format!("<w:tbl><w:tr><w:tc>{xml}</w:tc></w:tr></w:tbl>"),
        3 => format!("<w:tbl><w:tr><w:tc>{xml}</w:tc><w:tc>{xml}</w:tc></w:tr></w:tbl>"),
        4 => format!("<w:p><w:r><w:pict><w:txbxContent>{xml}</w:txbxContent></w:pict></w:r></w:p>"),
        5 if is_simple => runs("ins", "t"),
        6 if is_simple => runs("del", "delText"),
        7 if is_simple => runs("smartTag", "t"),
        8 => xml.replace("<w:rPr>", "<w:rPr><w:vanish/>"),
        9 => xml.replace("<w:b/>", "").replace("ListBullet", "Normal"),
        10 => xml.replace("<w:tab/>", "<w:br/>"),
        11 => xml.replace("<w:rPr>", "<w:rPr><w:b/><w:sz w:val=\"40\"/>"),
        12 => format!("{xml}{xml}"),
        13 => xml.replace(", ", "\u{2009}| ").replace("</w:t>", " 2019 – 2020</w:t>"),
        14 => xml.replace("</w:t>", ": 251 +1 617 555 0142 AAMC12345678</w:t>"),
        15 => xml.replace("<w:t>", "<w:t>Visa: J-1 Step 1: 250 "),
        _ => xml.to_owned(),
    }
}

/// `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { usual.cases } else { 64 };
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 200, ..usual }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_word_is_lost_however_a_file_is_changed(
        sample in any::<prop::sample::Index>(),
        choices in prop::collection::vec(0u8..24, 1..80),
        keys in prop::collection::vec(any::<u16>(), 1..80),
        is_packed in any::<bool>(),
    ) {
        static ALL: LazyLock<Vec<(String, Vec<u8>)>> =
            LazyLock::new(|| samples().into_iter().chain([("rich".to_owned(), rich())]).collect());
        let (name, bytes) = &ALL[sample.index(ALL.len())];
        let mut members = unzipped(bytes);
        for (path, content) in &mut members {
            if path == "word/document.xml" || path == "word/any.xml" {
                let document = String::from_utf8(content.clone()).unwrap();
                *content = mutated(document.trim_start_matches('\u{feff}'), &choices, &keys).into_bytes();
            }
        }
        let method = if is_packed { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        law(name, zipped(&members, method)).map_err(TestCaseError::fail)?;
    }
}
