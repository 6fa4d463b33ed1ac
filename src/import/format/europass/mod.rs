//! Europass: the XML of its editor since 2020 (`Candidate`), that of the editor before
//! (`SkillsPassport`), and the PDFs of both, which have the XML in them.
//!
//! Nothing is read from the pages of a PDF. A photo is carried; other files that are attached are
//! named in the report.

mod attachment;
mod element;
mod entry;
mod language;
mod passport;
mod person;
mod picture;
mod profile;
mod tree;

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{Career, Doubt, Extract, LeftOut, Place};
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::format::europass::element::items;
use crate::import::format::europass::tree::Tree;
use crate::import::format::html;
use crate::import::format::json::Fields;
use crate::import::input::Input;

pub use attachment::is_locked;

pub const FORMAT: Format = Format { name: "Europass", is, read };

/// Where each form says what it is.
const ROOTS: [(&str, &[&str]); 2] =
    [("Candidate", &["europass", "hr-xml.org"]), ("SkillsPassport", &["europass"])];

fn is(input: &Input) -> bool {
    xml(input).is_some()
}

/// The XML of a file, or inside it.
fn xml(input: &Input) -> Option<Cow<'_, [u8]>> {
    let bytes = input.bytes();
    match bytes.starts_with(b"%PDF") {
        true => attachment::of_pdf(bytes, is_europass).map(Cow::Owned),
        false => is_europass(bytes).then_some(Cow::Borrowed(bytes)),
    }
}

/// Whether the outermost element is one of Europass.
fn is_europass(bytes: &[u8]) -> bool {
    let (text, _, _) = encoding_rs::UTF_8.decode(bytes);
    let text = text.trim_start();
    if !text.starts_with('<') {
        return false;
    }
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                let name = element.local_name().as_ref().to_owned();
                let spaces: Vec<String> = element
                    .html_attributes()
                    .flatten()
                    .map(|attribute| attribute.value.to_lowercase())
                    .collect();
                let says = |words: &[&str]| {
                    words.iter().any(|word| spaces.iter().any(|space| space.contains(word)))
                };
                return ROOTS.iter().any(|(root, words)| *root == name && says(words));
            }
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let Some(tree) = xml(input).and_then(|xml| Tree::of(&xml)) else {
        let message = format!("`{}` is of Europass, but its XML is damaged", input.name);
        return Err(Diagnostic::new(&IMPORT_UNREADABLE, message)
            .help("open it in the editor of Europass, download it anew, and import that"));
    };
    let mut career = Career { read: tree.read.clone(), ..Career::default() };
    let mut top = Fields::new(&tree.value, Place::default());
    match tree.root.as_str() {
        "SkillsPassport" => passport::read(&mut top, &mut career),
        _ => {
            read_candidate(&mut top, &mut career);
            tell_language(&tree.language, &mut career);
        }
    }
    top.leave_settings(&["RenderingInformation"], &mut career.left);
    top.finish(&mut career.left);
    introduce(&mut career);
    set_aside(&tree, &mut career);
    without_elements(&mut career);
    Ok(career)
}

fn read_candidate(top: &mut Fields<'_>, career: &mut Career) {
    let order = order(top);
    let supplier = top.fields("CandidateSupplier");
    let person = top.fields("CandidatePerson");
    match (person, supplier) {
        (Some(person), supplier) => {
            person::read(person, career);
            if let Some(supplier) = supplier.filter(|supplier| !supplier.words().is_empty()) {
                let words: Vec<String> = supplier.words().iter().map(str::to_owned).collect();
                let what = Extract {
                    text: "who supplied the file".to_owned(),
                    place: Place::default(),
                    wording: Some(words.join(" ")),
                };
                let why = "it says once more who you are".to_owned();
                career.left.push(LeftOut { what, why });
            }
        }
        (None, Some(mut supplier)) => {
            if let Some(person) = supplier.fields("PersonContact") {
                person::read(person, career);
            }
            supplier.finish(&mut career.left);
        }
        (None, None) => {}
    }
    let profiles = items(top, "CandidateProfile", "Profile", &mut career.left);
    for (index, profile) in profiles.into_iter().enumerate() {
        match index {
            0 => profile::read(profile, &order, career),
            _ => profile.leave("it is the CV once more, in another language", &mut career.left),
        }
    }
}

/// The names of sections in the order in which the CV shows them.
fn order(top: &Fields<'_>) -> Vec<String> {
    let settings = top.others().find(|(key, _)| *key == "RenderingInformation");
    let order = settings.and_then(|(_, settings)| settings.get("Design")?.get("SectionsOrder"));
    let sections = order.and_then(|order| order.get("Section"));
    let sections: Vec<&Value> = match sections {
        Some(Value::Array(sections)) => sections.iter().collect(),
        one => one.into_iter().collect(),
    };
    let titles = sections.into_iter().filter_map(|section| section.get("Title")?.as_str());
    titles.map(str::to_owned).collect()
}

fn introduce(career: &mut Career) {
    let Some(first) = career.summary.first().cloned() else { return };
    let why =
        "your summary became the introduction, the 20 to 30 seconds about you that are spoken";
    career.doubts.push(Doubt { about: first, why: why.to_owned() });
}

/// Codes have English names only.
fn tell_language(language: &str, career: &mut Career) {
    if language.is_empty() || language.starts_with("en") {
        return;
    }
    let about = Extract {
        text: "countries and languages".to_owned(),
        place: Place::default(),
        wording: Some(String::new()),
    };
    let why = format!(
        "the file has codes for them, and the CV is in `{language}`: their names are English"
    );
    career.doubts.push(Doubt { about, why });
}

fn set_aside(tree: &Tree, career: &mut Career) {
    if tree.aside.is_empty() {
        return;
    }
    let words: Vec<&str> = tree.aside.iter().collect();
    let what = Extract {
        text: "codes and numbers of the program".to_owned(),
        place: Place::default(),
        wording: Some(words.join(" ")),
    };
    let why = "Europass notes them for itself".to_owned();
    career.left.push(LeftOut { what, why });
}

/// What is reported, or kept private as it stands, has no elements of HTML in it.
fn without_elements(career: &mut Career) {
    let left = career.left.iter_mut().map(|left| &mut left.what);
    let private = career.private.iter_mut().map(|private| &mut private.value);
    for extract in left.chain(private).filter(|extract| tree::is_marked(&extract.text)) {
        let plain = |text: &str| {
            let words = html::words(text);
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        extract.wording = extract.wording.as_deref().map(plain);
        extract.text = plain(&extract.text);
    }
}
