//! Who the CV is of: the name with its letters, how to reach the person, and what they say of
//! themselves before the first section.
//!
//! What cannot be placed is reported as not carried, never guessed.

use super::contact::{parts, placed};
use super::line::Line;
use super::page_title::{beside_title, is_heading, is_title_of_page};
use super::text::{Keep, Text};
use crate::import::career::{Career, Doubt, Extract, Field};
use crate::import::private;
use crate::import::words::WordCount;
use crate::lexicon::SectionKind;
use crate::lexicon::contact_word::Contact;
use crate::lexicon::name_particle::is_name_particle;
use crate::lexicon::organization::names_organization;
use crate::lexicon::person_name::ReadName;

/// Labels of what is not private.
const LABELS: [(&str, &str); 12] = [
    ("position title", "position"),
    ("current position", "position"),
    ("position", "position"),
    ("institution", "organization"),
    ("full name", "name"),
    ("name", "name"),
    ("e-mail address", "email"),
    ("email address", "email"),
    ("e-mail", "email"),
    ("email", "email"),
    ("mail", "email"),
    ("title", "headline"),
];

/// Reads what is before the first section, and gives what it cannot place. `size` is that of most of
/// the text.
pub fn read(lines: &[Line], size: u32, career: &mut Career) -> Vec<Line> {
    let name = find_name(lines, size);
    let mut rest: Vec<(Text, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        for segment in segments(&line.text) {
            let is_name = name.as_ref().is_some_and(|(of, text)| *of == at && *text == segment);
            if is_name && !career.person.iter().any(|field| field.key == "name") {
                write_name(&segment, line, career);
            } else {
                rest.extend(placed(segment, line, career).map(|(text, _)| (text, at)));
            }
        }
    }
    let named_at = name.map_or(0, |(at, _)| at);
    let unplaced = rest.into_iter().filter_map(|(text, at)| {
        let line = &lines[at];
        match at < named_at && labeled(&text.words).is_none() {
            true => Some(Line { text, ..line.clone() }),
            false => write_rest(text, line, career),
        }
    });
    unplaced.collect()
}

/// The parts of a line, each of which says one thing.
fn segments(text: &Text) -> Vec<Text> {
    let is_pair = text.words.split_once('\t').is_some_and(|(label, value)| {
        private::is_label(label) || (label.ends_with(':') && !value.contains('\t'))
    });
    let mut segments = Vec::new();
    for part in text.split(|c| matches!(c, '|' | '•' | '·') || c == '\t' && !is_pair) {
        // Wide spaces part as well.
        let mut start = 0;
        while let Some(at) = part.words[start..].find("  ") {
            segments.push(part.slice(start..start + at));
            let wide = part.words[start + at..].len() - part.words[start + at..].trim_start().len();
            start += at + wide;
        }
        segments.push(part.slice(start..part.words.len()));
    }
    let segments = segments.iter().flat_map(beside_the_title).filter(|part| !part.is_empty());
    segments.flat_map(|segment| if is_pair { vec![segment] } else { parts(&segment) }).collect()
}

/// A name apart from the title of the page beside it: `Curriculum vitae di Giulia D'Angelo`.
fn beside_the_title(segment: &Text) -> Vec<Text> {
    let Some(at) = beside_title(&segment.words) else { return vec![segment.clone()] };
    [0..at, at..segment.words.len()]
        .into_iter()
        .map(|range| {
            let words = &segment.words[range.clone()];
            let is_joint = |c: char| c.is_whitespace() || ",;:–—-|".contains(c);
            let start = range.start + words.len() - words.trim_start_matches(is_joint).len();
            segment.slice(start..start + words.trim_matches(is_joint).len())
        })
        .collect()
}

/// The line of the name, and its part that is the name.
fn find_name(lines: &[Line], size: u32) -> Option<(usize, Text)> {
    let parts: Vec<(usize, &Line, Text)> = lines
        .iter()
        .enumerate()
        .flat_map(|(at, line)| segments(&line.text).into_iter().map(move |part| (at, line, part)))
        .collect();
    let with_label =
        parts.iter().find(|(.., part)| matches!(labeled(&part.words), Some(("name", _))));
    let titled = || parts.iter().find(|(_, line, part)| line.look.is_title && is_name(&part.words));
    let largest = || {
        let names =
            parts.iter().filter(|(_, line, part)| line.look.size > size && is_name(&part.words));
        names.rev().max_by_key(|(_, line, _)| line.look.size)
    };
    let first = || parts.iter().find(|(.., part)| !is_title_of_page(&part.words));
    let first = || first().filter(|(.., part)| is_name(&part.words));
    let any = || parts.iter().find(|(_, line, part)| line.look.is_bold && is_name(&part.words));
    let found = with_label.or_else(titled).or_else(largest).or_else(first).or_else(any)?;
    Some((found.0, found.2.clone()))
}

/// Whether words can be a person's name.
fn is_name(words: &str) -> bool {
    let read = ReadName::of(words);
    let count = read.parts.plain.split_whitespace().count();
    // A name in Han or Kana is written without a space, mostly.
    let is_dense = words.trim().chars().all(|c| matches!(c, '\u{3005}'..='\u{9fff}'))
        && (2..=6).contains(&words.trim().chars().count());
    ((2..=6).contains(&count) || is_dense)
        && !is_title_of_page(words)
        && !is_heading(words)
        && !words.contains(|c: char| c.is_ascii_digit() || "@:/".contains(c))
        && !words.ends_with('.')
        && !names_organization(words)
        && SectionKind::of_heading(words) == SectionKind::Other
        && read.parts.plain.split_whitespace().all(|word| {
            word.starts_with(char::is_uppercase)
                || !word.starts_with(char::is_lowercase)
                || is_name_particle(word)
        })
}

/// A label that is no private one, and where its value begins.
fn labeled(words: &str) -> Option<(&'static str, usize)> {
    let lower = words.to_lowercase();
    let names = Contact::Name.words().into_iter().map(|word| (word, "name"));
    LABELS.iter().copied().chain(names).find_map(|(label, key)| {
        let rest = lower.strip_prefix(&label.to_lowercase())?;
        let value = rest.trim_start_matches([':', '：', '\t', ' ']);
        let is_behind = rest.trim_start_matches(' ').starts_with([':', '：', '\t']);
        // Case changes the length of few letters, and of none of these.
        (is_behind && !value.is_empty() && lower.len() == words.len())
            .then(|| (key, words.len() - value.len()))
    })
}

fn write_name(segment: &Text, line: &Line, career: &mut Career) {
    let (text, label) = match labeled(&segment.words) {
        Some((_, at)) => (segment.slice(at..segment.words.len()), &segment.words[..at]),
        None => (segment.clone(), ""),
    };
    let read = ReadName::of(&text.words);
    let letters: Vec<String> = read.letters.clone();
    let mut words = WordCount::of(&read.shown);
    letters.iter().for_each(|letters| words.push(letters));
    let is_whole = words == WordCount::of(&text.words);
    let shown = if is_whole { read.shown } else { text.words.trim().to_owned() };
    let name =
        if shown.contains(char::is_lowercase) { shown.clone() } else { in_small_letters(&shown) };
    let field = |key, value: &str, wording: Option<String>| Field {
        key,
        value: Extract { wording, ..Extract::new(value, line.place.clone()) },
    };
    if name != shown {
        let about = Extract::new(name.clone(), line.place.clone());
        let why = "the name was written in capitals".to_owned();
        career.doubts.push(Doubt { about, why });
    }
    let wording = (!label.is_empty()).then(|| format!("{label} {shown}"));
    career.person.push(field("name", &name, wording));
    if is_whole {
        career.person.extend(letters.iter().map(|letters| field("credentials", letters, None)));
    }
}

/// `AMARA O'NEIL-NKEMELU` as a name is written.
fn in_small_letters(name: &str) -> String {
    let word = |word: &str| {
        let lower = word.to_lowercase();
        if is_name_particle(&lower) {
            return lower;
        }
        let mut is_first = true;
        lower
            .chars()
            .flat_map(|c| {
                let letters: Vec<char> =
                    if is_first { c.to_uppercase().collect() } else { vec![c] };
                is_first = matches!(c, '-' | '\'' | '\u{2019}' | '.');
                letters
            })
            .collect()
    };
    name.split_whitespace().map(word).collect::<Vec<String>>().join(" ")
}

/// Places what only its form and order tell.
fn write_rest(text: Text, line: &Line, career: &mut Career) -> Option<Line> {
    let words = text.words.trim().to_owned();
    let has = |key: &str| career.person.iter().any(|field| field.key == key);
    let count = words.split_whitespace().count();
    let is_sentence = words.ends_with('.') && count > 6 || count > 14;
    let segments: Vec<&str> = words.split(',').map(str::trim).collect();
    let is_town = (2..=3).contains(&segments.len())
        && count <= 6
        && !words.contains(|c: char| c.is_ascii_digit())
        && segments.iter().all(|part| part.starts_with(char::is_uppercase))
        && !names_organization(&words);
    let labeled = labeled(&words);
    let key = match labeled {
        Some((key, _)) if !has(key) => key,
        _ if line.is_note || is_sentence => "summary",
        _ if is_town && !has("location") && has("name") => "location",
        _ if names_organization(&words) && !has("organization") => "organization",
        _ if !has("headline")
            && has("name")
            && !is_unit(&words)
            && !words.ends_with([':', '：'])
            && words.chars().count() <= 100 =>
        {
            "headline"
        }
        _ => "",
    };
    let place = &line.place;
    match key {
        "summary" => career.summary.push(text.extract(Keep::All, place)),
        "" => return Some(Line { text, ..line.clone() }),
        key => {
            let at = labeled.map_or(0, |(_, at)| at);
            let wording = (at > 0).then(|| words.clone());
            let value = Extract { wording, ..Extract::new(&words[at..], place.clone()) };
            career.person.push(Field { key, value });
        }
    }
    None
}

/// Whether words name a part of an organization.
fn is_unit(words: &str) -> bool {
    let lower = words.to_lowercase();
    ["department", "dept", "division", "section of", "faculty of", "school of", "college of"]
        .iter()
        .any(|unit| lower.starts_with(unit))
}
