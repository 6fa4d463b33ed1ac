//! The proof of a document: its text is taken out of the made file again, and held against what it was
//! made from. Every heading, entry and work must be there, in order; a section of a CV that is text
//! alone may stand beside the others. No letter may be one that only its font knows; a PDF must say its
//! title and language, be tagged, and have the paper of the region (docs/domain.md, "documents that
//! machines read").
//!
//! Judges no look, and reads no text whose letters stand in another order on paper than in a file:
//! those of Arabic, Hebrew and the scripts of India and its neighbors.

use bytes::Bytes;
use lopdf::{Document, Object};
use memchr::memmem;

use crate::base::{Diagnostic, SourcePath};
use crate::lexicon::folded::Folded;
use crate::model::settings::{DocumentForm, DocumentSettings};
use crate::output::codes::PROOF;
use crate::output::document::span::settings_span;
use crate::plan::kept;
use crate::render::document_view::DocumentView;
use crate::render::{Context, docx, external_pdf, pdf_raster};
use crate::syntax::markdown::plain_text;

/// How many letters may stand between two words of a title: those of the foot and the head of a page.
const BETWEEN: usize = 160;

/// So many faults say enough of one document.
const MOST: usize = 3;

/// What a made document does not say as it was meant.
pub fn proof(
    cx: &Context<'_>,
    settings: &DocumentSettings,
    view: &DocumentView,
    made: &Bytes,
) -> Option<Diagnostic> {
    let meant = serde_json::to_vec(view).ok()?;
    let faults = kept(cx.media.store, "the proof of a document", &[made, &meant], || {
        faults_of(cx, settings, view, made)
    });
    let more = faults.len().saturating_sub(MOST);
    let mut said = faults.into_iter().take(MOST).collect::<Vec<_>>().join("; ");
    if said.is_empty() {
        return None;
    }
    if more > 0 {
        said += &format!("; and {more} more");
    }
    let span = settings_span(cx.media.sources, settings);
    let message = format!("{}, read by a program, {said}", settings.file);
    Some(Diagnostic::new(&PROOF, message).at(&SourcePath::site(), span, "").help(
        "look for it in the file; the template of the document is `pdf/cv.typ` of the theme, and \
                 the fonts are those of `fonts/`",
    ))
}

/// All that a made document does not say, as ends of a sentence about it.
fn faults_of(
    cx: &Context<'_>,
    settings: &DocumentSettings,
    view: &DocumentView,
    made: &Bytes,
) -> Vec<String> {
    let (readings, mut faults) = match settings.form() {
        DocumentForm::Pdf => {
            let texts = pdf_raster::kept_texts(made, cx.media.store);
            let Some((first, rest)) = texts.split_first() else { return Vec::new() };
            (vec![first.clone(), rest.join(" ")], faults_of_pdf(view, made))
        }
        DocumentForm::Docx => (vec![docx::text(made)], Vec::new()),
        // It is written as it is read.
        DocumentForm::Text => return Vec::new(),
    };
    let found = readings.iter().flat_map(|text| {
        [false, true].map(|stands_aside| faults_of_text(view, text, stands_aside && view.is_cv))
    });
    faults.extend(found.min_by_key(Vec::len).unwrap_or_default());
    faults
}

/// What is not in a text as the view has it. A section of text alone may be anywhere, if it
/// `stands_aside`.
fn faults_of_text(view: &DocumentView, text: &str, stands_aside: bool) -> Vec<String> {
    let mut faults = Vec::new();
    if let Some(letter) = text.chars().find(|letter| is_private(*letter)) {
        let code = u32::from(letter);
        faults.push(format!("has the letter U+{code:04X}, which only its font knows"));
    }
    let text = Folded::of(text);
    let mut from = 0;
    for (said, is_aside) in expected(view) {
        let is_aside = is_aside && stands_aside;
        match find(text.letters(), if is_aside { 0 } else { from }, &said) {
            Some(_) if is_aside => {}
            Some(end) => from = end,
            None if find(text.letters(), 0, &said).is_some() => {
                faults.push(format!("says “{said}” at another place"));
            }
            None => faults.push(format!("does not say “{said}”")),
        }
    }
    faults
}

/// Headings, titles of entries and works, in order; and of each, whether its section is text alone.
fn expected(view: &DocumentView) -> Vec<(String, bool)> {
    let mut expected = Vec::new();
    for section in &view.sections {
        let is_text = section.entries.is_empty() && section.groups.is_empty();
        expected.push((plain_text(&section.heading), is_text));
        expected.extend(section.entries.iter().map(|entry| (plain_text(&entry.title), false)));
        let items = section.groups.iter().flat_map(|group| &group.items);
        expected.extend(items.map(|item| (plain_text(item), false)));
    }
    expected.retain(|(said, _)| said.chars().all(is_in_order) && !is_private_text(said));
    expected
}

/// Where words end that follow each other from a place on; what lies between them may be a page's
/// end.
fn find(text: &[u8], from: usize, said: &str) -> Option<usize> {
    let whole = Folded::of(said);
    if let Some(at) = memmem::find(&text[from..], whole.letters()) {
        return Some(from + at + whole.len());
    }
    let words: Vec<Folded> =
        said.split_whitespace().map(Folded::of).filter(|word| !word.is_empty()).collect();
    let (first, rest) = words.split_first()?;
    memmem::find_iter(&text[from..], first.letters()).find_map(|at| {
        let mut end = from + at + first.len();
        for word in rest {
            let reach = text.len().min(end + word.len() + BETWEEN);
            end += memmem::find(&text[end..reach], word.letters())? + word.len();
        }
        Some(end)
    })
}

fn faults_of_pdf(view: &DocumentView, made: &Bytes) -> Vec<String> {
    let Ok(document) = external_pdf::read(made) else {
        return vec!["cannot be opened".to_owned()];
    };
    let catalog = document.catalog().ok();
    let has = |key: &[u8]| catalog.is_some_and(|catalog| catalog.has(key));
    let language = catalog.and_then(|catalog| catalog.get(b"Lang").ok()?.as_str().ok());
    let is_language = language.is_some_and(|language| {
        let language = String::from_utf8_lossy(language);
        view.language.split('-').next() == language.split('-').next()
    });
    let faults = [
        (!is_language).then(|| "does not say its language".to_owned()),
        (!has(b"StructTreeRoot")).then(|| "is not tagged".to_owned()),
        (!has_title(&document)).then(|| "has no title".to_owned()),
        faulty_paper(view, &document),
    ];
    faults.into_iter().flatten().collect()
}

fn has_title(document: &Document) -> bool {
    let info = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict);
    info.and_then(|info| info.get(b"Title")?.as_str()).is_ok_and(|title| !title.is_empty())
}

/// Other paper than that of the region, in points.
fn faulty_paper(view: &DocumentView, document: &Document) -> Option<String> {
    let (width, height) = match view.paper {
        "a4" => (595.28, 841.89),
        "us-letter" => (612.0, 792.0),
        _ => return None,
    };
    let is_right = |page| {
        let size =
            document.get_dictionary(page).and_then(|page| page.get_deref(b"MediaBox", document));
        let size: Vec<f32> = size
            .and_then(Object::as_array)
            .map(|sides| sides.iter().filter_map(|side| side.as_float().ok()).collect())
            .unwrap_or_default();
        matches!(size[..], [left, low, right, high]
            if (right - left - width).abs() < 1.0 && (high - low - height).abs() < 1.0)
    };
    document
        .page_iter()
        .position(|page| !is_right(page))
        .map(|at| format!("has other paper than {} on page {}", view.paper, at + 1))
}

fn is_private_text(text: &str) -> bool {
    text.chars().any(is_private)
}

/// Whether only a font knows what a letter is.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Whether a letter stands on paper where it stands in a text.
fn is_in_order(letter: char) -> bool {
    !matches!(letter, '\u{590}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}
