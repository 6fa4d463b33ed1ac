//! Makes one text of several, plain words into markdown, a name into a link, and keeps with each
//! the words that the source had.
//!
//! Knows no format.

use crate::import::career::{EntryDraft, Extract, Place, PrivateDraft, PrivateKey, SectionDraft};
use crate::import::markdown;
use crate::lexicon::SectionKind;

/// The title of a section that the format has as a key: no word of the source.
pub fn titled(title: &str) -> Extract {
    Extract { text: title.to_owned(), place: Place::default(), wording: Some(String::new()) }
}

/// A section of such a title; `None` where it has no entry.
pub fn section(title: &str, kind: SectionKind, entries: Vec<EntryDraft>) -> Option<SectionDraft> {
    let entries: Vec<EntryDraft> =
        entries.into_iter().filter(|entry| !entry.title.is_empty()).collect();
    (!entries.is_empty()).then(|| SectionDraft {
        title: titled(title),
        kind: Some(kind),
        blocks: Vec::new(),
        doubts: Vec::new(),
        entries,
    })
}

pub fn private(key: PrivateKey, value: Extract) -> PrivateDraft {
    PrivateDraft { key, value, label: None }
}

/// A note for `private/notes.md` with a word of folio's before it: `Maiden name: Obi`.
pub fn private_note(name: &str, value: Extract) -> PrivateDraft {
    private(PrivateKey::Note, labeled(name, value))
}

/// A text with a word of folio's before it.
pub fn labeled(label: &str, text: Extract) -> Extract {
    let wording = said(&text).to_owned();
    Extract { text: format!("{label}: {}", text.text), wording: Some(wording), ..text }
}

/// The words of the source that an extract stands for.
pub fn said(extract: &Extract) -> &str {
    extract.wording.as_deref().unwrap_or(&extract.text)
}

/// Texts in a row, with a sign between two of them.
pub fn joined(parts: &[Extract], sign: &str) -> Option<Extract> {
    let first = parts.first()?;
    let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
    let words: Vec<&str> = parts.iter().map(said).collect();
    let is_verbatim = parts.iter().all(|part| part.wording.is_none());
    let wording = (!is_verbatim).then(|| words.join(" "));
    Some(Extract { text: texts.join(sign), place: first.place.clone(), wording })
}

/// Plain words as blocks of markdown.
pub fn paragraphs(text: &Extract) -> Vec<Extract> {
    let blocks = markdown::blocks(&text.text).into_iter();
    blocks.map(|block| Extract::new(block, text.place.clone())).collect()
}

/// Plain words as one line of markdown.
pub fn marked(text: Extract) -> Extract {
    let wording = said(&text).to_owned();
    let is_verbatim = text.wording.is_none();
    Extract {
        text: markdown::plain(&text.text),
        wording: (!is_verbatim).then_some(wording),
        ..text
    }
}

/// A name with the address that belongs to it.
pub fn linked(name: Extract, url: Option<Extract>) -> Extract {
    match url {
        None => marked(name),
        Some(url) => Extract {
            text: markdown::link(&markdown::plain(&name.text), &url.text),
            wording: Some(format!("{} {}", said(&name), said(&url))),
            ..name
        },
    }
}

/// Plain words as the items of a list.
pub fn list(items: &[Extract]) -> Option<Extract> {
    let lines: Vec<Extract> = items
        .iter()
        .map(|item| {
            let text = format!("- {}", markdown::plain(&item.text));
            Extract { text, ..item.clone() }
        })
        .collect();
    joined(&lines, "\n")
}

/// A text about which something is said, and that is no word of the source there.
pub fn silent(text: &Extract) -> Extract {
    Extract { wording: Some(String::new()), ..text.clone() }
}
