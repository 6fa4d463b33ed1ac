//! Which of an entry's lines is its title and which its organization and place.
//!
//! Lines are told apart by words that only organizations have, and where these say nothing, by what
//! most entries that look alike do. What cannot be told stays as it is, with a doubt.

use std::collections::BTreeMap;

use super::body;
use super::dated::{date, slip};
use super::entries::Found;
use super::line::Line;
use super::slip_in_text;
use super::text::{Keep, Text};
use crate::import::career::{EntryDraft, Extract};
use crate::lexicon::organization::names_organization;

/// How two lines look, by which entries are alike.
type Shape = (bool, bool, bool, bool);

/// How often the organization is in the first line, and in the second, by how the lines look.
#[derive(Debug, Default)]
pub struct Order(BTreeMap<Shape, (usize, usize)>);

impl Order {
    pub fn of<'f>(all: impl Iterator<Item = &'f Found>) -> Order {
        let mut order = Order::default();
        for found in all {
            let Some((first, second)) = pair(found) else { continue };
            let votes = order.0.entry(shape(first, second)).or_default();
            match names(first, second) {
                (true, false) => votes.0 += 1,
                (false, true) => votes.1 += 1,
                _ => {}
            }
        }
        order
    }

    fn is_organization_first(&self, first: &Line, second: &Line) -> bool {
        let (before, behind) = self.0.get(&shape(first, second)).copied().unwrap_or_default();
        match names(first, second) {
            // One that differs from many others has such a word in its title.
            (true, false) => before * 4 >= behind,
            (false, true) => before > behind * 4,
            _ => before > behind,
        }
    }
}

fn pair(found: &Found) -> Option<(&Line, &Line)> {
    Some((found.first.as_ref()?, found.second.first()?))
}

fn names(first: &Line, second: &Line) -> (bool, bool) {
    // `MBBS, University of Lagos` is a title with its place.
    let words = &first.text.words;
    let (start, end) = segments(words)[0];
    let is_whole = !names_organization(&words[start..end]) && parted(&first.text).1.is_some();
    (names_organization(words) && !is_whole, names_organization(&second.text.words))
}

fn shape(first: &Line, second: &Line) -> Shape {
    let (first, second) = (first.look, second.look);
    (first.is_bold, first.is_italic, second.is_bold, second.is_italic)
}

/// An entry in folio's form. `is_doubtful` says whether a line that is left whole is to be looked at.
pub fn draft(found: Found, order: &Order, is_doubtful: bool) -> EntryDraft {
    let is_swapped =
        pair(&found).is_some_and(|(first, second)| order.is_organization_first(first, second));
    let Found { first, mut second, date: when, body, group, mut doubts } = found;
    let mut title = first;
    if is_swapped && !second.is_empty() {
        let swapped = title.replace(second.remove(0));
        second.splice(0..0, swapped);
    }
    let mut byline: Vec<Extract> = Vec::new();
    if let Some((group, is_first)) = group {
        let extract = group.text.extract(Keep::Links, &group.place);
        // Its words are counted once.
        let wording = if is_first { extract.wording.clone() } else { Some(String::new()) };
        byline.push(Extract { wording, ..extract });
    }
    // A title with its place needs no second line: that is text.
    let mut text: Vec<Extract> = Vec::new();
    if let (Some(first), Some(next)) = (&title, second.first())
        && second.len() == 1
        && parted(&first.text).1.is_some_and(|piece| names_organization(&piece.text.words))
        && !names_organization(&next.text.words)
        && !is_swapped
        && !names_organization(&first.text.words[..segments(&first.text.words)[0].1])
        && (next.text.words.contains(|c: char| c.is_ascii_digit() || c == ':'))
    {
        text.push(next.text.extract(Keep::All, &next.place));
        second.clear();
    }
    let has_second = !second.is_empty() || !byline.is_empty();
    let mut draft = EntryDraft::default();
    if let Some(line) = title {
        let place = &line.place;
        let mut pieces = line.text.split(|c| c == '\t').into_iter();
        let first = pieces.next().unwrap_or_default();
        let rest: Vec<Text> = pieces.collect();
        let is_whole = has_second || !rest.is_empty();
        match is_whole {
            true => draft.title = first.extract(Keep::Links, place),
            false => {
                let (text, behind, is_unclear) = parted(&first);
                draft.title = text.extract(Keep::Links, place);
                byline.extend(behind.iter().flat_map(|behind| organization(behind, &line)));
                if is_unclear && is_doubtful {
                    doubts.push("title and place could not be told apart".to_owned());
                }
            }
        }
        for piece in rest {
            byline.extend(organization(&Piece { text: piece, lead: String::new() }, &line));
        }
    }
    for line in &second {
        let piece = Piece { text: line.text.clone(), lead: String::new() };
        byline.extend(organization(&piece, line));
    }
    if let Some((when, place)) = when {
        if let Some(reason) = slip(&when.words) {
            let words = when.words.trim();
            doubts.push(format!("\u{201c}{words}\u{201d} is no date, as {reason}: mend it"));
            text.insert(0, when.extract(Keep::All, &place));
        } else {
            let (extract, doubt) = date(&when, &place);
            draft.dates = Some(extract);
            doubts.extend(doubt);
        }
    }
    draft.byline = byline;
    draft.body = text.into_iter().chain(body::blocks(&body)).collect();
    draft.doubts = doubts;
    draft.text_doubts = slip_in_text::doubts(&body);
    with_title(draft)
}

/// An entry needs a title: one without has there what comes next.
fn with_title(mut draft: EntryDraft) -> EntryDraft {
    if !draft.title.is_empty() {
        return draft;
    }
    let is_line = draft.body.first().is_some_and(|block| !block.text.contains('\n'));
    if !draft.byline.is_empty() {
        draft.title = draft.byline.remove(0);
    } else if is_line {
        draft.title = draft.body.remove(0);
    } else if let Some(dates) = draft.dates.take() {
        draft.title = dates;
    }
    draft
}

/// A part of a line, with the word of the line that leads to it and is not written.
struct Piece {
    text: Text,
    lead: String,
}

const DASHES: [&str; 5] = [" – ", " — ", " - ", " | ", " · "];
const UNITS: [&str; 9] = [
    "department of",
    "dept. of",
    "dept of",
    "division of",
    "section of",
    "faculty of",
    "school of",
    "college of",
    "unit of",
];

/// A title and what is behind it on the same line, and whether there may be more that cannot be told.
fn parted(text: &Text) -> (Text, Option<Piece>, bool) {
    let words = &text.words;
    // A title in bold, and behind it what is not.
    if let Some(at) = text.end_of_bold()
        && words[at..].trim_start().starts_with([',', '–', '—', '-', '|', ';', ':', '(', '·'])
    {
        let joints: &[char] = &[',', '–', '—', '-', '|', ';', ':', '·', ' '];
        let behind = at + words[at..].len() - words[at..].trim_start_matches(joints).len();
        if behind < words.len() && !words[behind..].starts_with('(') {
            // What is in bold may hold the organization, too.
            if !names_organization(&words[..at]) {
                return cut_at(text, at, behind);
            }
        }
    }
    parted_plain(text)
}

/// A text in two, the title first.
fn cut_at(text: &Text, end: usize, start: usize) -> (Text, Option<Piece>, bool) {
    let (before, behind) = (text.slice(0..end), text.slice(start..text.words.len()));
    let is_swapped = names_organization(&before.words) && !names_organization(&behind.words);
    let (title, place) = if is_swapped { (behind, before) } else { (before, behind) };
    (title, Some(Piece { text: place, lead: String::new() }), false)
}

/// The same without a look at what is in bold.
fn parted_plain(text: &Text) -> (Text, Option<Piece>, bool) {
    let words = &text.words;
    let dash = DASHES.iter().filter_map(|sign| Some((words.find(sign)?, *sign))).min();
    if let Some((at, sign)) = dash {
        return cut_at(text, at, at + sign.len());
    }
    if let Some(at) = words.find(" at ")
        && words[at + 4..].starts_with(char::is_uppercase)
    {
        let (title, piece, is_unclear) = cut_at(text, at, at + " at ".len());
        let lead = "at".to_owned();
        return (title, piece.map(|piece| Piece { lead, ..piece }), is_unclear);
    }
    let segments = segments(words);
    let is_place = |segment: &(usize, usize)| {
        let words = &words[segment.0..segment.1];
        let lower = words.to_lowercase();
        names_organization(words) || UNITS.iter().any(|unit| lower.starts_with(unit))
    };
    match segments.iter().skip(1).find(|segment| is_place(segment)) {
        Some((start, _)) => {
            let title = words[..*start].trim_end().trim_end_matches(',').len();
            let behind = Piece { text: text.slice(*start..words.len()), lead: String::new() };
            (text.slice(0..title), Some(behind), false)
        }
        None => (text.clone(), None, segments.len() > 1),
    }
}

/// The parts between commas, outside of brackets.
fn segments(words: &str) -> Vec<(usize, usize)> {
    let mut segments = Vec::new();
    let (mut start, mut depth) = (0, 0usize);
    for (at, sign) in words.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                segments.push((start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    segments.push((start, words.len()));
    let trimmed = segments.into_iter().map(|(start, end)| {
        (start + words[start..end].len() - words[start..end].trim_start().len(), end)
    });
    trimmed.collect()
}

/// An organization and its place, which is behind the last part that names an organization.
fn organization(piece: &Piece, line: &Line) -> Vec<Extract> {
    let mut parts: Vec<Text> = Vec::new();
    for text in piece.text.split(|c| matches!(c, '\t' | '|' | '·' | '•')) {
        let segments = segments(&text.words);
        let last =
            segments.iter().rposition(|(start, end)| names_organization(&text.words[*start..*end]));
        let behind = last.map_or(0, |last| segments.len() - 1 - last);
        match last.filter(|_| parts.is_empty() && (1..=3).contains(&behind)) {
            Some(last) => {
                parts.push(text.slice(0..segments[last].1));
                parts.push(text.slice(segments[last + 1].0..text.words.len()));
            }
            None => parts.push(text),
        }
    }
    let mut extracts: Vec<Extract> =
        parts.iter().map(|part| part.extract(Keep::Links, &line.place)).collect();
    if let Some(first) = extracts.first_mut().filter(|_| !piece.lead.is_empty()) {
        let words = first.wording.take().unwrap_or_else(|| parts[0].words.clone());
        first.wording = Some(format!("{} {words}", piece.lead));
    }
    extracts
}
