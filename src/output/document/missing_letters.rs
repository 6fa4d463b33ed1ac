//! What the fonts of a document lack, a message for each writing: it says which file to put into
//! `fonts/`. What several documents lack is told once.
//!
//! Looks for the characters in the sources, and knows no font.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{
    Diagnostic, DiagnosticSubject, FileKind, Label, LackingLetters, OutputPath, SourcePath, Span,
    well_known,
};
use crate::lexicon::script::{Writing, writing};
use crate::output::codes::MISSING_CHARACTER;
use crate::plan::in_edition::place;
use crate::render::Context;
use crate::render::pdf::TypesetDocument;

/// How many characters a message shows.
const MOST: usize = 8;
/// How many documents a message names.
const MOST_DOCUMENTS: usize = 3;

/// The warnings that no font, or none for text, has some characters of a file: one for each
/// writing, since one font solves it, and one for all single signs.
pub fn missing_letters(cx: &Context<'_>, file: &str, typeset: &TypesetDocument) -> Vec<Diagnostic> {
    let language = &cx.site.profile.settings.language;
    let mut by_writing: BTreeMap<Option<&Writing>, (BTreeSet<char>, BTreeSet<char>)> =
        BTreeMap::new();
    for c in &typeset.missing {
        by_writing.entry(writing(*c, language)).or_default().0.insert(*c);
    }
    for c in &typeset.makeshift {
        by_writing.entry(writing(*c, language)).or_default().1.insert(*c);
    }
    let takes_system = cx.site.profile.settings.system_fonts;
    let document = match &cx.site.profile.edition {
        Some(edition) => place(edition, &OutputPath::new(file)).to_string(),
        None => file.to_owned(),
    };
    let diagnostics = by_writing.into_iter().map(|(writing, (missing, makeshift))| {
        let name = writing.map(|writing| writing.name);
        let lacking = LackingLetters { document: document.clone(), name, missing, makeshift };
        let all: Vec<char> = lacking.missing.iter().chain(&lacking.makeshift).copied().collect();
        let diagnostic = Diagnostic::new(&MISSING_CHARACTER, message(&[&lacking]));
        let diagnostic = match writing {
            Some(writing) => diagnostic.help(way_out(writing, takes_system)),
            None => diagnostic.help(
                "put a font that has it into a folder `fonts/` beside site.toml: a .ttf or .otf \
                file, such as one of the Noto fonts",
            ),
        };
        let diagnostic = diagnostic.about(DiagnosticSubject::Letters(Box::new(lacking)));
        at_first_places(cx, diagnostic, &all)
    });
    diagnostics.collect()
}

/// Puts what several documents lack into one message, where one font is the way out for all.
pub fn told_once(diagnostics: &mut Vec<Diagnostic>) {
    let of_letters: Vec<Diagnostic> =
        diagnostics.extract_if(.., |one| letters_of(one).is_some()).collect();
    let mut by_way_out: Vec<Vec<Diagnostic>> = Vec::new();
    for one in of_letters {
        match by_way_out.iter_mut().find(|same| same[0].help == one.help) {
            Some(same) => same.push(one),
            None => by_way_out.push(vec![one]),
        }
    }
    diagnostics.extend(by_way_out.into_iter().map(|same| in_one(&same)));
}

fn letters_of(diagnostic: &Diagnostic) -> Option<&LackingLetters> {
    match &diagnostic.subject {
        Some(DiagnosticSubject::Letters(letters)) => Some(letters),
        _ => None,
    }
}

/// One diagnostic for several with the same way out.
fn in_one(same: &[Diagnostic]) -> Diagnostic {
    let lacking: Vec<&LackingLetters> = same.iter().filter_map(letters_of).collect();
    let places: BTreeSet<&Label> = same.iter().flat_map(|one| &one.labels).collect();
    let first = places.iter().find(|place| place.span.is_some()).or(places.first());
    let first = first.map(|place| &place.file);
    let labels = places.iter().filter(|place| Some(&place.file) == first);
    Diagnostic {
        message: message(&lacking),
        labels: labels.copied().cloned().collect(),
        ..same[0].clone()
    }
}

/// What documents lack of one writing. Those that show a box for something are named alone.
fn message(lacking: &[&LackingLetters]) -> String {
    let has_boxes = lacking.iter().any(|one| !one.missing.is_empty());
    let shown = |one: &LackingLetters| match has_boxes {
        true => one.missing.clone(),
        false => one.makeshift.clone(),
    };
    let letters: BTreeSet<char> = lacking.iter().flat_map(|one| shown(one)).collect();
    let documents: BTreeSet<&str> = lacking
        .iter()
        .filter(|one| !shown(one).is_empty())
        .map(|one| one.document.as_str())
        .collect();
    let shows = if documents.len() == 1 { "shows" } else { "show" };
    let (documents, listed) = (named(&documents), listed(&letters));
    let name = lacking.iter().find_map(|one| one.name);
    match (name, has_boxes) {
        (Some(name), false) => format!(
            "{documents} {shows} the {name} {listed} as a makeshift: no font for text has them"
        ),
        (Some(name), true) => {
            format!("{documents} {shows} □ for the {name} {listed}: no font has them")
        }
        (None, _) => {
            let what = if letters.len() == 1 { "the character" } else { "the characters" };
            format!("{documents} {shows} □ for {what} {listed}: no font has it")
        }
    }
}

/// `cv.pdf, de/cv.pdf and 2 more documents`.
fn named(documents: &BTreeSet<&str>) -> String {
    let mut named: Vec<String> =
        documents.iter().take(MOST_DOCUMENTS).map(|&name| name.to_owned()).collect();
    if let more @ 1.. = documents.len().saturating_sub(MOST_DOCUMENTS) {
        let what = if more == 1 { "document" } else { "documents" };
        named.push(format!("{more} more {what}"));
    }
    match named.pop() {
        Some(last) if !named.is_empty() => format!("{} and {last}", named.join(", ")),
        last => last.unwrap_or_default(),
    }
}

fn way_out(writing: &Writing, takes_system: bool) -> String {
    let Writing { file, bold_file, package, .. } = writing;
    let files = format!("put `{file}` and `{bold_file}`, which are free, into a folder `fonts/`");
    match takes_system {
        true => format!(
            "this machine has no font for them: install one, such as Debian's package \
            `{package}`; or {files} beside site.toml"
        ),
        false => format!(
            "{files} beside site.toml; or write `system-fonts = true` below [cv], and folio takes \
            a font of this machine, such as those of Debian's package `{package}`"
        ),
    }
}

fn listed(characters: &BTreeSet<char>) -> String {
    let mut shown: Vec<String> = characters.iter().take(MOST).map(char::to_string).collect();
    if characters.len() > MOST {
        shown.push(format!("and {} more", characters.len() - MOST));
    }
    shown.join(" ")
}

/// The diagnostic at the first place of each character, in the first file that has one.
fn at_first_places(cx: &Context<'_>, diagnostic: Diagnostic, characters: &[char]) -> Diagnostic {
    let is_text = |path: &SourcePath| {
        path.kind().is_read()
            && path.kind() != FileKind::CslStyle
            && path.as_str() != well_known::PRIVATE
    };
    let mut spans: Vec<(SourcePath, Span)> = Vec::new();
    for character in characters.iter().take(MOST) {
        let found =
            cx.media.sources.sources.values().filter(|source| is_text(&source.path)).find_map(
                |source| {
                    let at = source.text().ok()?.find(*character)?;
                    Some((source.path.clone(), Span::new(at, at + character.len_utf8())))
                },
            );
        spans.extend(found);
    }
    spans.sort();
    let Some((first, _)) = spans.first().cloned() else {
        return diagnostic.in_file(&SourcePath::site());
    };
    spans
        .into_iter()
        .filter(|(file, _)| *file == first)
        .fold(diagnostic, |diagnostic, (file, span)| diagnostic.at(&file, span, ""))
}
