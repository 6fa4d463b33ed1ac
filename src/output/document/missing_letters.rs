//! What the fonts of a document lack, a message for each writing: it says which file to put into
//! `fonts/`.
//!
//! Looks for the characters in the sources, and knows no font.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, FileKind, SourcePath, Span, well_known};
use crate::lexicon::script::{Writing, writing};
use crate::output::codes::MISSING_CHARACTER;
use crate::render::Context;
use crate::render::pdf::TypesetDocument;

/// How many characters a message shows.
const MOST: usize = 8;

/// The warnings that no font, or none for text, has some characters of a file: one for each
/// writing, since one font solves it, and one for all single signs.
pub fn missing_letters(cx: &Context<'_>, file: &str, typeset: &TypesetDocument) -> Vec<Diagnostic> {
    let language = &cx.site.profile.settings.language;
    let mut by_writing: BTreeMap<Option<&Writing>, (Vec<char>, Vec<char>)> = BTreeMap::new();
    for c in &typeset.missing {
        by_writing.entry(writing(*c, language)).or_default().0.push(*c);
    }
    for c in &typeset.makeshift {
        by_writing.entry(writing(*c, language)).or_default().1.push(*c);
    }
    let takes_system = cx.site.profile.settings.system_fonts;
    let diagnostics = by_writing.into_iter().map(|(writing, (missing, makeshift))| {
        let all: Vec<char> = missing.iter().chain(&makeshift).copied().collect();
        let message = match writing {
            Some(of) if missing.is_empty() => format!(
                "{file} shows the {} {} as a makeshift: no font for text has them",
                of.name,
                listed(&all)
            ),
            Some(of) => {
                format!("{file} shows □ for the {} {}: no font has them", of.name, listed(&missing))
            }
            None => {
                let what = if missing.len() == 1 { "the character" } else { "the characters" };
                format!("{file} shows □ for {what} {}: no font has it", listed(&missing))
            }
        };
        let diagnostic = Diagnostic::new(&MISSING_CHARACTER, message);
        let diagnostic = match writing {
            Some(writing) => diagnostic.help(way_out(writing, takes_system)),
            None => diagnostic.help(
                "put a font that has it into a folder `fonts/` beside site.toml: a .ttf or .otf \
                file, such as one of the Noto fonts",
            ),
        };
        at_first_places(cx, diagnostic, &all)
    });
    diagnostics.collect()
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

fn listed(characters: &[char]) -> String {
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
