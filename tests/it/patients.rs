//! What can identify a patient is found, and nothing else: sentences with their labels, in
//! `tests/data/patients/`, each on a page of its own.
//!
//! A line is an id, 1 or 0 for whether it exposes a patient, its kind and the sentence; `\n` is a
//! line break.

use std::collections::BTreeMap;
use std::fs;

use folio::base::Severity;
use folio::lexicon::patient::{Unit, identifiers, words};
use folio::pipeline::build;
use folio::plan::NoStore;

use crate::diagnostics::{options, sources_of};
use crate::laws::private_places::pdf;
use crate::support::project;

struct Sentence {
    id: String,
    exposes: bool,
    text: String,
}

fn sentences(file: &str) -> Vec<Sentence> {
    let text = fs::read_to_string(project().join("tests/data/patients").join(file)).unwrap();
    let sentence = |line: &str| {
        let parts: Vec<&str> = line.splitn(4, '\t').collect();
        let [id, label, _, text] = parts[..] else { panic!("{line}") };
        Sentence { id: id.to_owned(), exposes: label == "1", text: text.replace("\\n", "\n") }
    };
    text.lines().filter(|line| !line.starts_with("id\t")).map(sentence).collect()
}

/// The reports about patients in each page, by the page's name.
fn reports(pages: &[(String, String)]) -> BTreeMap<String, Vec<(String, Severity)>> {
    let mut files = vec![("site.toml".to_owned(), b"[person]\nname = \"Ada Park\"\n".to_vec())];
    files.extend(pages.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())));
    let built = build(&sources_of(&files), &options(false), &NoStore);
    let mut reports: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for diagnostic in &built.diagnostics {
        if diagnostic.code.name.starts_with("patient-") {
            let file = diagnostic.labels[0].file.as_str().to_owned();
            reports
                .entry(file)
                .or_default()
                .push((diagnostic.code.name.to_owned(), diagnostic.severity));
        }
    }
    reports
}

/// Prints both scores, and each sentence that was judged wrongly.
#[track_caller]
fn score(file: &str, least_recall: f64, least_precision: f64) {
    let sentences = sentences(file);
    let path = |sentence: &Sentence| format!("content/pages/{}.md", sentence.id);
    let pages: Vec<_> =
        sentences.iter().map(|sentence| (path(sentence), format!("{}\n", sentence.text))).collect();
    let reports = reports(&pages);
    let (mut right, mut exposing, mut reported) = (0.0, 0.0, 0.0);
    let mut wrong = Vec::new();
    for sentence in &sentences {
        let is_reported = reports.contains_key(&path(sentence));
        exposing += f64::from(u8::from(sentence.exposes));
        reported += f64::from(u8::from(is_reported));
        right += f64::from(u8::from(sentence.exposes && is_reported));
        if sentence.exposes != is_reported {
            wrong.push(format!(
                "{}: {} {:?}",
                sentence.id,
                sentence.text,
                reports.get(&path(sentence))
            ));
        }
    }
    let (recall, precision) = (right / exposing, right / reported);
    let scores = format!("{file}: recall {recall:.3}, precision {precision:.3}");
    println!("{scores}\n{}", wrong.join("\n"));
    assert!(recall >= least_recall && precision >= least_precision, "{scores}: {wrong:#?}");
}

#[test]
fn sentences_that_expose_a_patient_are_found_and_others_are_not() {
    score("sentences.tsv", 0.98, 0.95);
}

#[test]
fn all_identifiers_of_a_sentence_are_found() {
    let sentence =
        "On 3 March a 93-year-old man, Mr. J.K., MRN 00483920, from Parma, was admitted.\n";
    let page = |path: &str| (path.to_owned(), sentence.to_owned());
    let reports = reports(&[page("content/updates/2026-05-02-a.md"), page("content/pages/a.md")]);
    let codes = ["patient-date", "patient-age", "patient-name", "patient-record", "patient-place"];
    let all = |severity: Severity| codes.map(|code| (code.to_owned(), severity)).to_vec();
    assert_eq!(reports["content/updates/2026-05-02-a.md"], all(Severity::Error));
    assert_eq!(reports["content/pages/a.md"], all(Severity::Warning));
}

/// The manual has every word by which a sentence counts as one about a patient.
#[test]
fn the_manual_lists_the_words() {
    let manual = fs::read_to_string(project().join("docs/patients.md")).unwrap();
    let manual = manual.split_whitespace().collect::<Vec<_>>().join(" ");
    let tables = [
        words::PEOPLE,
        words::KIN,
        words::EVENTS,
        words::OCCUPATIONS,
        words::BELONGINGS,
        words::MEDICINE,
    ];
    let missing: Vec<&str> = tables
        .into_iter()
        .flat_map(words::each)
        .filter(|word| !manual.contains(&format!("`{word}`")))
        .collect();
    assert!(missing.is_empty(), "docs/patients.md lacks {missing:?}");
}

/// A heading or a caption of a page has no full stop: its date is not that of the patient below.
#[test]
fn lines_of_a_page_are_judged_apart() {
    let page = "Okafor CN, Boston, MA\n24 January 2025\nA man with three kidneys\nThe patient was \
                admitted on\n3 March 2024 from\nParma. He left after a week.";
    let found = identifiers(page, Unit::Lines);
    let quotes: Vec<&str> = found.iter().map(|found| &page[found.range.clone()]).collect();
    assert_eq!(quotes, ["3 March 2024", "Parma"]);
}

/// A PDF that is handed on says words in more places than on its pages.
#[test]
fn every_text_of_a_pdf_is_judged() {
    let places = ["text", "alternative", "outline", "layer", "label", "destination"].map(|place| {
        let place = format!("pdf {place}");
        let bytes = pdf(&place, "Mrs. T.R., 45, was admitted from Parma");
        (place, bytes)
    });
    for (place, bytes) in places {
        let poster =
            "+++\ntitle = \"Two\"\nevent = \"Meeting\"\ndate = \"2025\"\nfile = \"p.pdf\"\n+++\n";
        let files = [
            ("site.toml".to_owned(), b"[person]\nname = \"Ada Park\"\n".to_vec()),
            ("content/posters/two/index.md".to_owned(), poster.as_bytes().to_vec()),
            ("content/posters/two/p.pdf".to_owned(), bytes),
        ];
        let built = build(&sources_of(&files), &options(false), &NoStore);
        let codes: Vec<&str> = built
            .diagnostics
            .iter()
            .map(|diagnostic| diagnostic.code.name)
            .filter(|code| code.starts_with("patient-"))
            .collect();
        assert_eq!(codes, ["patient-name", "patient-place"], "{place}");
    }
}

/// The name of a picture in a folder that says that it shows a patient may be the patient's.
#[test]
fn names_of_files_beside_a_clinical_poster_are_judged() {
    let found = |clinical: &str, name: &str| {
        let poster = format!(
            "+++\ntitle = \"Two\"\nevent = \"Meeting\"\ndate = \"2025\"\n{clinical}+++\nText.\n"
        );
        let reports = reports(&[
            ("content/posters/two/index.md".to_owned(), poster),
            (format!("content/posters/two/{name}"), String::new()),
        ]);
        reports.into_values().flatten().any(|(code, _)| code == "patient-file-name")
    };
    let clinical = "clinical = true\ndeidentified = true\nfaces = false\nconsent = \"on file\"\n";
    for name in ["smith-john.png", "maria-lopez.jpg", "IMG_20240503.jpg", "Okafor_Ben.jpg"] {
        assert!(found(clinical, name), "{name}");
        assert!(!found("", name), "{name}");
    }
    for name in ["ada-park.jpg", "chest.png", "figure-2.png", "before-after.jpg"] {
        assert!(!found(clinical, name), "{name}");
    }
    for name in ["smith-john-ct.jpg", "MRN00483920.png"] {
        assert!(found("", name), "{name}");
    }
}

/// Entities, emphasis, links, line breaks and digits of other scripts hide nothing.
#[test]
fn spelling_hides_nothing() {
    let pages: Vec<(String, String)> = [
        "The patient was admitted on 3&nbsp;M&#97;rch 2024.",
        "The patient was admitted on **3** [March](https://example.org) 2024.",
        "The patient was admitted on 3\nMarch 2024.",
        "A man from\nParma had a lipoma.",
        "The patient was admitted on ٣ March ２０２４.",
        "The patient was ad\u{ad}mitted on 3\u{202f}March 2024.",
        "- A man, 45\n- Mr. **J**.K.",
        "![Mrs. T.R. before the operation](p.png)",
        "See [the film](https://pacs.example.org/study?uid=1.2.840.113619.2.55.3).",
        "> The patient, aged *9*7, declined.",
        "Text.[^1]\n\n[^1]: The patient was admitted on 3 March 2024.",
        "+++\ntitle = \"Two\"\ndescription = \"A man of 93\\u0020years, aged 9\\u0037\"\n+++\nText.",
    ]
    .into_iter()
    .enumerate()
    .map(|(number, text)| (format!("content/pages/p{number:02}.md"), format!("{text}\n")))
    .collect();
    let reports = reports(&pages);
    let missed: Vec<_> = pages.iter().filter(|(path, _)| !reports.contains_key(path)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}
