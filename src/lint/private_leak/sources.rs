//! Private values in the files that a person wrote, at their places.

use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use super::Search;
use super::places::{Hit, PlaceKind};
use crate::base::{FileKind, PictureFormat, SourcePath, Span, well_known};
use crate::lexicon::SectionKind;
use crate::lexicon::folded::{Folded, FoldedBuilder, Gap};
use crate::lexicon::private_value::Extent;
use crate::lint::LintContext;
use crate::lint::seen::{self, readings};
use crate::source::Source;
use crate::syntax::markdown::RawHtml;
use crate::syntax::passages::{Passage, PassageKind, passages};
use crate::syntax::{Document, parse};

/// The values in all files as they are spelled: fast, and right for most of them.
pub fn as_written(cx: &LintContext<'_>, search: &Search) -> Vec<Hit> {
    let sources: Vec<&Source> = cx.sources.sources.values().map(AsRef::as_ref).collect();
    let handed_on: BTreeSet<&SourcePath> =
        cx.plan.outputs.values().map(|planned| &planned.origin).collect();
    let mut hits: Vec<Hit> = sources
        .par_iter()
        .filter(|source| is_searched(source) || handed_on.contains(&source.path))
        .flat_map_iter(|source| in_file(source, search))
        .collect();
    hits.extend(in_names(cx, search));
    hits
}

/// The values in what folio reads, as a reader gets it.
pub fn as_read(cx: &LintContext<'_>, search: &Search) -> Vec<Hit> {
    let sources: Vec<&Source> = cx.sources.sources.values().map(AsRef::as_ref).collect();
    let is_read = |source: &Source| is_content(source) && is_read(source);
    sources
        .par_iter()
        .filter(|source| is_read(source))
        .flat_map_iter(|source| in_passages(source, search))
        .collect()
}

fn is_content(source: &Source) -> bool {
    source.path.is_content() || source.path.as_str() == well_known::SITE
}

/// Whether a file is read for what is published, which it need not be itself.
fn is_searched(source: &Source) -> bool {
    let (path, kind) = (&source.path, source.path.kind());
    if path.as_str().starts_with("themes/") {
        return kind.is_theme_text() || kind == FileKind::Toml || is_drawing(kind);
    }
    is_content(source) && (is_read(source) || is_drawing(kind))
}

/// Whether folio reads the file itself: by its name, or as references by its content.
fn is_read(source: &Source) -> bool {
    let kind = source.path.kind();
    kind.is_read()
        || kind.may_hold_references()
            && matches!(parse(source, RawHtml::IsText).value, Document::Works(_))
}

fn is_drawing(kind: FileKind) -> bool {
    kind == FileKind::Picture(PictureFormat::Svg)
}

fn in_file(source: &Source, search: &Search) -> Vec<Hit> {
    let (path, kind) = (&source.path, source.path.kind());
    let is_theme = path.as_str().starts_with("themes/");
    let mut hits = Vec::new();
    if is_read(source) && !is_theme {
        let Ok(text) = source.text() else { return hits };
        if !search.finder.may_be_in(text, false) {
            return hits;
        }
        let folded = Folded::of(text);
        for found in search.finder.find(&folded) {
            if !search.is_exam.get(found.value).is_some_and(|is_exam| *is_exam) {
                let (span, extent) = (Some(folded.span(found.start, found.end)), found.extent);
                hits.push(Hit {
                    file: path.clone(),
                    span,
                    kind: PlaceKind::Text,
                    value: found.value,
                    extent,
                });
            }
        }
        return hits;
    }
    let place = match kind {
        _ if is_theme => PlaceKind::Theme,
        _ if is_drawing(kind) => PlaceKind::Drawing,
        _ => PlaceKind::Text,
    };
    for folded in seen::texts(path.as_str(), &source.bytes, &search.finder) {
        let span = |start, end| Some(folded.span(start, end));
        add(path, place.clone(), &folded, search, span, &mut hits);
    }
    hits
}

fn add(
    file: &SourcePath,
    kind: PlaceKind,
    folded: &Folded,
    search: &Search,
    span: impl Fn(usize, usize) -> Option<Span>,
    hits: &mut Vec<Hit>,
) {
    for found in search.values_in(folded) {
        let hit = Hit {
            file: file.clone(),
            span: span(found.start, found.end),
            kind: kind.clone(),
            value: found.value,
            extent: found.extent,
        };
        add_hit(hits, hit);
    }
}

/// Adds a hit that tells something new, and takes out those beside which it tells more.
pub fn add_hit(hits: &mut Vec<Hit>, hit: Hit) {
    if !hits.iter().any(|known| known.covers(&hit)) {
        hits.retain(|known| !hit.covers(known));
        hits.push(hit);
    }
}

/// The values in the names of files and folders, each folder's once.
fn in_names(cx: &LintContext<'_>, search: &Search) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut last = "";
    for path in cx.sources.sources.keys().filter(|path| path.is_content()) {
        let same = common_folder(last, path.as_str());
        last = path.as_str();
        let name = path.as_str().get(same..).unwrap_or_default();
        for text in as_names(name) {
            add(path, PlaceKind::Name, &Folded::of(&text), search, |_, _| None, &mut hits);
        }
    }
    hits
}

/// What a path says: each folder's name by itself, as `pages` of ours counts nothing, and all of
/// them in a row.
pub fn as_names(path: &str) -> Vec<String> {
    let folders = path.split('/').map(without_date).collect::<Vec<_>>().join("\n\n");
    let mut texts = vec![folders, path.replace('-', " "), path.to_owned()];
    texts.extend(readings(path));
    texts
}

/// A name without the date that an update's begins with.
fn without_date(name: &str) -> &str {
    let is_date = |front: &str| {
        front.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 | 10 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    };
    name.split_at_checked(11).filter(|(front, _)| is_date(front)).map_or(name, |(_, rest)| rest)
}

/// The length of the folders that two paths share.
fn common_folder(one: &str, two: &str) -> usize {
    let folder = two.rfind('/').map_or(0, |at| at + 1);
    two[..folder]
        .rmatch_indices('/')
        .map(|(at, _)| at + 1)
        .find(|at| one.get(..*at) == two.get(..*at))
        .unwrap_or(0)
}

fn in_passages(source: &Source, search: &Search) -> Vec<Hit> {
    let all = passages(source);
    let shown: Vec<&Passage> =
        all.iter().filter(|passage| passage.kind != PassageKind::FileName).collect();
    let mut builder = FoldedBuilder::default();
    let mut starts = Vec::new();
    let mut length = 0;
    let of_referees = of_referees(source, &shown);
    for passage in &shown {
        starts.push(length);
        builder.gap(gap_before(&passage.kind));
        number_before(source, passage, &mut builder, length);
        push(&mut builder, passage, length);
        length += passage.text.len();
    }
    let folded = builder.finish();
    let mut hits = Vec::new();
    for found in search.finder.find(&folded) {
        let span = folded.span(found.start, found.end);
        let index = starts.partition_point(|start| *start <= span.start).saturating_sub(1);
        let Some(passage) = shown.get(index) else { continue };
        // What looks private in a bibliography or in a remark is somebody else's, or not published.
        let is_own = !matches!(passage.kind, PassageKind::Comment | PassageKind::Field { .. });
        let is_a_referees = of_referees.as_ref().is_some_and(|range| range.contains(&index));
        if found.extent == Extent::Likeness && (!is_own || is_a_referees) {
            continue;
        }
        let inside = span.start - starts[index]..(span.end - starts[index]).min(passage.text.len());
        hits.push(hit(source, passage, inside, (found.value, found.extent)));
    }
    for passage in shown {
        for reading in readings(&passage.text) {
            for found in search.values_in(&Folded::of(&reading)) {
                let hit = hit(source, passage, 0..passage.text.len(), (found.value, found.extent));
                add_hit(&mut hits, hit);
            }
        }
    }
    hits
}

/// The passages below the heading of the referees: what looks private there is theirs, and is looked
/// for by another rule.
fn of_referees(source: &Source, shown: &[&Passage]) -> Option<Range<usize>> {
    let is_heading = |passage: &&Passage| passage.kind == PassageKind::Heading;
    let names_referees = |passage: &&Passage| {
        is_heading(passage) && SectionKind::of_heading(&passage.text) == SectionKind::References
    };
    let start =
        shown.iter().position(names_referees).filter(|_| source.path.as_str() == well_known::CV)?;
    let is_next = |passage: &&Passage| {
        is_heading(passage) && SectionKind::of_heading(&passage.text) != SectionKind::Other
    };
    let below = shown.iter().skip(start + 1).position(is_next);
    Some(start + 1..below.map_or(shown.len(), |below| start + 1 + below))
}

fn hit(
    source: &Source,
    passage: &Passage,
    range: Range<usize>,
    (value, extent): (usize, Extent),
) -> Hit {
    let kind = match passage.kind {
        PassageKind::Comment => PlaceKind::Remark,
        _ => PlaceKind::Text,
    };
    let file = source.path.clone();
    Hit { file, span: Some(passage.span(range)), kind, value, extent }
}

/// A heading opens an entry; a field of a bibliography is one by itself, as its number of pages is
/// no score of the exam in its title.
fn gap_before(kind: &PassageKind) -> Gap {
    match kind {
        PassageKind::Heading | PassageKind::Field { .. } | PassageKind::Comment => Gap::Entry,
        _ => Gap::Block,
    }
}

/// `17. April` at the start of a line is an item with the number 17, and `23. 7. 1991` one in
/// another.
fn number_before(source: &Source, passage: &Passage, builder: &mut FoldedBuilder, at: usize) {
    let Ok(text) = source.text() else { return };
    let Some(before) = text.get(..passage.span(0..1).start) else { return };
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let is_number = |word: &&str| {
        let digits = word.trim_end_matches(['.', ')']);
        digits.len() + 1 == word.len() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let numbers: Vec<&str> = line.split_whitespace().rev().take_while(is_number).collect();
    for number in numbers.into_iter().rev() {
        for c in number[..number.len() - 1].chars() {
            builder.push_decoded(c, at, 1);
        }
        builder.push(". ", at);
    }
}

fn push(builder: &mut FoldedBuilder, passage: &Passage, start: usize) {
    let cells = match &passage.kind {
        PassageKind::TableHead(row) | PassageKind::TableRow(row) => row.cells.as_slice(),
        _ => &[],
    };
    if cells.is_empty() {
        builder.push(&passage.text, start);
        return;
    }
    for cell in cells {
        builder.push(&passage.text[cell.clone()], start + cell.start);
        builder.gap(Gap::Cell);
    }
}
