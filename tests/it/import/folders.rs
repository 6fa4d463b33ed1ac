//! Folders of site makers as strangers have them: as a zip with a folder around all, with other line
//! ends, cut, damaged, or without some of their files.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use folio::import::{Career, FORMATS, Input, WordCount, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::cases::{brought, cases, files};

type Files = BTreeMap<String, Vec<u8>>;

/// The folders of all cases of site makers.
fn folders() -> Vec<(String, Files)> {
    let names = ["al-folio", "academicpages", "hugoblox", "hugo-academic"];
    let own = cases().into_iter().filter(|(name, _)| names.contains(&name.as_str()));
    own.map(|(name, case)| (name, files(&brought(&case)[0]))).collect()
}

fn zipped(files: &Files) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(format!("site-main/{path}"), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What is written, in words that can be compared.
fn written(career: &Career) -> Vec<String> {
    let sections = career.sections.iter().flat_map(|section| {
        let entries = section.entries.iter().map(|entry| format!("{entry:?}"));
        [format!("{:?} {:?}", section.title, section.blocks)].into_iter().chain(entries)
    });
    let files = career.files.iter().map(|file| {
        format!("{} {}", file.path, String::from_utf8_lossy(&file.bytes).replace('\r', ""))
    });
    let person = career.person.iter().map(|field| format!("{field:?}"));
    let works = career.works.iter().map(|work| work.bibtex.clone());
    sections.chain(files).chain(person).chain(works).collect()
}

fn keeps_all_words(career: &Career) -> bool {
    let placed: WordCount =
        [career.written(), career.kept_private(), career.left_out()].into_iter().sum();
    placed == career.read
}

#[test]
fn a_zip_with_a_folder_around_all_is_the_folder() {
    for (name, files) in folders() {
        let zip = Input::file("site-main.zip", zipped(&files));
        let claims: Vec<_> = FORMATS.iter().filter(|format| (format.is)(&zip)).collect();
        assert_eq!(claims.len(), 1, "{name}");
        let of_zip = read(&zip).unwrap();
        let of_folder = read(&Input::folder("site", files)).unwrap();
        assert_eq!(written(&of_zip), written(&of_folder), "{name}");
        assert_eq!(of_zip.read, of_folder.read, "{name}");
    }
}

#[test]
fn line_ends_and_marks_of_windows_change_nothing() {
    for (name, files) in folders() {
        let plain = read(&Input::folder("site", files.clone())).unwrap();
        let texts = [".md", ".yml", ".yaml", ".toml", ".tsv"];
        let windows: Files = files
            .into_iter()
            .map(|(path, bytes)| match texts.iter().any(|ending| path.ends_with(ending)) {
                true => {
                    let text = String::from_utf8(bytes).unwrap().replace('\n', "\r\n");
                    (path, format!("\u{feff}{text}").into_bytes())
                }
                false => (path, bytes),
            })
            .collect();
        let windows = read(&Input::folder("site", windows)).unwrap();
        assert_eq!(written(&windows), written(&plain), "{name}");
    }
}

#[test]
fn no_word_is_lost_from_a_folder_that_is_damaged() {
    for (name, files) in folders() {
        for (path, bytes) in &files {
            let half = bytes[..bytes.len() / 2].to_vec();
            let torn =
                [&bytes[..bytes.len() / 3], b"\xff\x00: [{{% <a \"", &bytes[bytes.len() / 3..]];
            for (what, damaged) in [
                ("cut", Some(half)),
                ("torn", Some(torn.concat())),
                ("empty", Some(Vec::new())),
                ("gone", None),
            ] {
                let mut files = files.clone();
                match damaged {
                    Some(damaged) => files.insert(path.clone(), damaged),
                    None => files.remove(path),
                };
                let input = Input::folder("site", files);
                let Ok(career) = read(&input) else { continue };
                assert!(keeps_all_words(&career), "{name}: {path} {what}");
            }
        }
    }
}
