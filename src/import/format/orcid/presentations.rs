//! Posters and talks, each with a folder of its own.

use toml_edit::{Array, DocumentMut, value};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::import::career::{Extract, FileDraft};
use crate::import::compose::paragraphs;
use crate::import::format::orcid::work::Work;

/// Types of works that were shown or held: the folder, and what it is in the report.
const TYPES: &[(&str, &str, &str)] = &[
    ("conference-poster", "posters", "poster"),
    ("conference-presentation", "talks", "talk"),
    ("lecture-speech", "talks", "talk"),
];

/// The page of a poster or a talk; `None` for another work.
pub fn file(work: &Work) -> Option<FileDraft> {
    let (_, folder, what) = TYPES.iter().find(|(kind, ..)| *kind == work.kind)?;
    let title = work.title.as_ref()?;
    // The folder says what kind of work it is.
    let mut words = title.words();
    words.push(&work.kind);
    let mut front = DocumentMut::new();
    front["title"] = value(line(&title.text));
    if !work.authors.is_empty() {
        let names: Array = work.authors.iter().map(|name| line(&name.text)).collect();
        front["authors"] = value(names);
        work.authors.iter().for_each(|name| words.add(&name.words()));
    }
    for (key, extract) in [("event", &work.container), ("date", &work.date)] {
        if let Some(extract) = extract {
            front[key] = value(line(&extract.text));
            words.add(&extract.words());
        }
    }
    if let Some(address) = work.address() {
        front["link"] = value(line(&address));
        words.push(&address);
    }
    let body: Vec<Extract> = work.description.iter().flat_map(paragraphs).collect();
    let mut text = format!("+++\n{front}+++\n");
    for block in &body {
        text.push_str(&format!("\n{}\n", block.text));
        words.add(&block.words());
    }
    Some(FileDraft {
        path: format!("{folder}/{}/index.md", slug(work)),
        bytes: text.into_bytes(),
        what,
        count: 1,
        words: words.common(&work.words),
        place: work.place.clone(),
    })
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The year and the first words of the title: `2024-frailty-before-coronary-bypass`.
fn slug(work: &Work) -> String {
    const MOST: usize = 6;
    let title = work.title.as_ref().map(|title| title.text.as_str()).unwrap_or_default();
    let base = title.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let plain: String = base.map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let year = work.date.as_ref().and_then(|date| date.text.get(..4)).map(str::to_owned);
    let words = plain.split_whitespace().take(MOST).map(str::to_owned);
    let parts: Vec<String> = year.into_iter().chain(words).collect();
    if parts.is_empty() { "untitled".to_owned() } else { parts.join("-") }
}
