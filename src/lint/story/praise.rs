//! Praise of oneself in the headline, the story and the CV.
//!
//! What others gave, such as an award for the best poster, is a fact and is left alone.

use crate::base::{Code, Diagnostic, SourcePath, Span};
use crate::lexicon::SectionKind;
use crate::lexicon::self_praise::{praise, praise_below, praise_of_whom};
use crate::lint::LintContext;
use crate::plan::kept;
use crate::source::Source;
use crate::syntax::passages::{Passage, PassageKind, passages};

pub static SELF_PRAISE: Code =
    Code::note("self-praise", include_str!("../../../codes/self-praise.md"));

/// The keys of `[person]` that say who somebody is.
const ABOUT: [&str; 2] = ["headline", "position"];

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let files = [SourcePath::cv(), SourcePath::narrative(), SourcePath::site()];
    let sources = files.iter().filter_map(|file| cx.sources.sources.get(file));
    let sources: Vec<&Source> = sources.map(|source| &**source).collect();
    let input: Vec<&[u8]> = sources.iter().flat_map(|source| source.identity()).collect();
    let found: Vec<Vec<Span>> = kept(cx.store, "praise of oneself", &input, || {
        sources.iter().map(|source| places(source)).collect()
    });
    let found = sources.iter().zip(found);
    let found = found.flat_map(|(source, spans)| spans.into_iter().map(move |span| (source, span)));
    found.map(|(source, span)| report(&source.path, span)).collect()
}

/// Where somebody praises themselves, in a source.
fn places(source: &Source) -> Vec<Span> {
    let file = &source.path;
    let (is_site, is_cv) = (*file == SourcePath::site(), *file == SourcePath::cv());
    let mut places = Vec::new();
    let mut section = SectionKind::Summary;
    for passage in passages(source).iter() {
        if passage.kind == PassageKind::Heading && is_of_section(passage, source) {
            section = SectionKind::of_heading(&passage.text);
        }
        let range = match &passage.kind {
            PassageKind::Value(keys) if is_about(keys) => praise(&passage.text),
            _ if is_site || !is_prose(passage) => None,
            _ if is_cv && section == SectionKind::Summary => praise(&passage.text),
            _ if is_cv && says_others(section) => None,
            _ if is_cv => praise_below(&passage.text),
            _ => praise_of_whom(&passage.text),
        };
        places.extend(range.map(|range| passage.span(range)));
    }
    places
}

/// Whether a heading begins a section, and no entry of one.
fn is_of_section(heading: &Passage, source: &Source) -> bool {
    let written = source.text().unwrap_or_default();
    // The place of a heading may begin at its marks or at its words.
    let start = heading.span(0..heading.text.len()).start;
    let line = written[..start].rfind('\n').map_or(0, |end| end + 1);
    !written[line..].trim_start().starts_with("###")
}

/// Sections in which a word of praise is an honor, a level of a language, a title or another's word.
fn says_others(section: SectionKind) -> bool {
    use SectionKind::{
        Awards, Languages, Posters, Presentations, Publications, References, Talks, Works,
    };
    let all = [Awards, Languages, Posters, Presentations, Publications, References, Talks, Works];
    all.contains(&section)
}

fn is_about(keys: &[String]) -> bool {
    matches!(keys, [table, key] if table == "person" && ABOUT.contains(&key.as_str()))
}

fn is_prose(passage: &Passage) -> bool {
    matches!(passage.kind, PassageKind::Paragraph | PassageKind::ListItem)
}

fn report(file: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(&SELF_PRAISE, "this praises yourself").at(file, span, "").help(
        "say what you did, with whom and what came of it; a reader finds the word for it, and \
         believes it then",
    )
}
