//! Adds sections and entries to `cv.md`: to the section that is there already, else at the end.
//!
//! An entry with the same heading and the same line below it is there already and is not added
//! again. What the person wrote is not touched.

use std::ops::Range;

use crate::base::{SourcePath, well_known};
use crate::import::career::{EntryDraft, Extract, SectionDraft, TextDoubt};
use crate::import::words::WordCount;
use crate::import::write::entry_text::{comment, entry, head, section_heading};
use crate::import::write::{Draft, line};
use crate::lexicon::SectionKind;
use crate::lexicon::date::text::DateHabits;
use crate::source::SourceSet;
use crate::syntax::{Documents, cv};

/// How many words a period has that goes from one day to another.
const MOST_OF_A_DATE: usize = 6;

/// A section as it stands in the file.
struct Standing {
    title: String,
    kind: SectionKind,
    /// Where its text ends.
    end: usize,
    /// The words of the heads of its entries, and of its other paragraphs.
    known: Vec<WordCount>,
}

pub fn write(draft: &mut Draft<'_>, sections: Vec<SectionDraft>, into: Option<&str>) {
    let mut doubts: Vec<(Extract, String)> = Vec::new();
    // Two sections of a source stay two, also where they are of one kind.
    let own: Vec<WordCount> =
        sections.iter().map(|section| WordCount::of(&section.title.text)).collect();
    for mut section in sections {
        if let Some(into) = into {
            section.title.text = into.to_owned();
            section.kind = None;
        }
        add(draft, &section, &own, &mut doubts);
    }
    let text = draft.text(well_known::CV);
    let mut from = 0;
    for (about, why) in doubts {
        let written = comment(&why);
        let at = text[from..].find(&written).map(|at| from + at);
        let to = at.map(|at| {
            let number = text[..at].matches('\n').count() + 1;
            format!("{}:{number}", well_known::CV)
        });
        from = at.map_or(from, |at| at + written.len());
        draft.report.please_check.push(line(&about, &why, to));
    }
}

fn add(
    draft: &mut Draft<'_>,
    section: &SectionDraft,
    own: &[WordCount],
    doubts: &mut Vec<(Extract, String)>,
) {
    let text = draft.text(well_known::CV);
    let (text, standing) = standing(text);
    let kind = section.kind.unwrap_or_else(|| SectionKind::of_heading(&section.title.text));
    let title = WordCount::of(&section.title.text);
    let same_title = standing.iter().find(|known| WordCount::of(&known.title) == title);
    let is_own = |known: &&Standing| own.contains(&WordCount::of(&known.title));
    let same_kind = || {
        let mut others = standing.iter().filter(|known| !is_own(known));
        others.find(|known| known.kind == kind && kind != SectionKind::Other)
    };
    let place = same_title.or_else(same_kind);
    if let Some(other) = place.filter(|place| WordCount::of(&place.title) != title) {
        let why = format!("what is below it goes below \u{201c}{}\u{201d}", other.title);
        draft.report.already_there.push(line(&section.title, &why, None));
    }
    let known = place.map(|place| place.known.as_slice()).unwrap_or_default();
    let is_known = |words: &str| {
        let parts = paragraphs(words);
        known.windows(parts.len()).any(|there| there == parts)
    };
    let mut blocks: Vec<String> = Vec::new();
    for block in section.blocks.iter().filter(|block| !block.is_empty()) {
        match is_known(&block.text) {
            true => draft.report.already_there.push(line(block, "", None)),
            false => blocks.push(block.text.trim().to_owned()),
        }
    }
    let mut entries: Vec<&EntryDraft> = Vec::new();
    for draft_entry in &section.entries {
        match is_known(&head(draft_entry)) || is_dated_since(draft_entry, known) {
            true => draft.report.already_there.push(line(&draft_entry.title, "", None)),
            false => entries.push(draft_entry),
        }
    }
    let is_empty = section.blocks.is_empty() && section.entries.is_empty();
    if blocks.is_empty() && entries.is_empty() && !(is_empty && place.is_none()) {
        return;
    }
    draft.count("section", usize::from(place.is_none()));
    draft.count("entry", entries.len());
    let of_text = |title: &Extract, doubt: &TextDoubt| {
        let (text, place) = (title.text.clone(), doubt.place.clone());
        (Extract::new(text, place), doubt.why.clone())
    };
    let mut added: Vec<String> = blocks;
    // Of what is there already, it was asked before.
    if !added.is_empty() {
        added.extend(section.doubts.iter().map(|doubt| comment(&doubt.why)));
        doubts.extend(section.doubts.iter().map(|doubt| of_text(&section.title, doubt)));
    }
    for entry in &entries {
        doubts.extend(entry.doubts.iter().map(|doubt| (entry.title.clone(), doubt.clone())));
        doubts.extend(entry.text_doubts.iter().map(|doubt| of_text(&entry.title, doubt)));
    }
    added.extend(entries.into_iter().map(entry));
    if place.is_none() {
        added.insert(0, section_heading(section));
    }
    let at = place.map_or(text.len(), |place| place.end);
    let before = text[..at].trim_end();
    let behind = text[at..].trim_start();
    let mut whole = before.to_owned();
    for part in added {
        if !whole.is_empty() {
            whole.push_str("\n\n");
        }
        whole.push_str(&part);
    }
    whole.push('\n');
    if !behind.is_empty() {
        whole.push('\n');
        whole.push_str(behind);
    }
    draft.put(well_known::CV, whole);
}

/// Whether an entry whose date was left to the person is there with a date behind its line.
fn is_dated_since(entry: &EntryDraft, known: &[WordCount]) -> bool {
    let head = WordCount::of(&head(entry));
    let is_it = |there: &WordCount| {
        head.without(there).is_empty() && there.without(&head).total() <= MOST_OF_A_DATE
    };
    entry.dates.is_none() && !entry.doubts.is_empty() && known.iter().any(is_it)
}

/// The text of the file, and its sections. Where it holds notes to the person alone, it begins anew.
fn standing(text: String) -> (String, Vec<Standing>) {
    let sources = SourceSet::of([(well_known::CV, text.as_bytes())]);
    let documents = Documents::of(&sources);
    let Some((path, document)) = documents.markdown(well_known::CV) else {
        return (text, Vec::new());
    };
    if document.has_only_comments() {
        return (String::new(), Vec::new());
    }
    let standing = sections(path, document.text(), &document.markdown);
    (document.text().to_owned(), standing)
}

/// Where the sections of `cv.md` lie that list papers, posters or talks, as offsets in its text.
pub fn sections_of_works(text: &str) -> Vec<Range<usize>> {
    let (_, standing) = standing(text.to_owned());
    let starts = [0].into_iter().chain(standing.iter().map(|section| section.end));
    let sections = starts.zip(&standing).filter(|(_, section)| section.kind.is_of_works());
    sections.map(|(start, section)| start..section.end).collect()
}

fn sections(
    path: &SourcePath,
    text: &str,
    markdown: &crate::syntax::markdown::Markdown,
) -> Vec<Standing> {
    let cv = cv::read(path, text, markdown, DateHabits::default(), &mut Vec::new());
    let ends = cv.sections.iter().skip(1).map(|next| next.heading.span.start);
    let ends: Vec<usize> = ends.chain([text.len()]).collect();
    cv.sections
        .iter()
        .enumerate()
        .map(|(index, section)| {
            let title = crate::syntax::markdown::plain_text(&section.heading.content);
            let word = section.heading.kind.as_deref();
            let kind = word.and_then(|word| SectionKind::of_word(word).ok());
            Standing {
                kind: kind.unwrap_or_else(|| SectionKind::of_heading(&title)),
                title,
                end: ends[index],
                known: paragraphs(
                    &text[section.heading.span.start..end_with_unparted(text, &ends[index..])],
                ),
            }
        })
        .collect()
}

/// A section that begins within a paragraph, as a line that is underlined below a list is a heading,
/// came as a part of the text before it: here ends the last such, of sections that end here.
fn end_with_unparted(text: &str, ends: &[usize]) -> usize {
    let parted = ends.iter().find(|end| text[..**end].ends_with("\n\n"));
    parted.copied().unwrap_or(text.len())
}

/// The words of each paragraph, as which the head of an entry counts, too. At least one.
fn paragraphs(text: &str) -> Vec<WordCount> {
    text.trim().split("\n\n").map(WordCount::of).collect()
}
