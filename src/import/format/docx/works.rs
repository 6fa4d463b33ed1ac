//! Lists of papers, posters and talks: each line as it is written, as no record can be made of it
//! with certainty.

use super::body;
use super::flow::Item;
use super::line::Line;
use super::text::{Keep, Text};
use crate::import::career::{Doubt, Extract, Place};

/// A paragraph of more signs than this that has a year is a work.
const SHORTEST: usize = 60;

/// The lines of a section as lists, with what is between them.
pub fn blocks(items: &[Item]) -> Vec<Extract> {
    let mut blocks = Vec::new();
    let mut open: Option<(Text, String, Place)> = None;
    let mut number = 0;
    for it in items {
        let Item::Line(line) = it else {
            finish(&mut open, &mut blocks);
            blocks.extend(body::blocks(std::slice::from_ref(it)));
            continue;
        };
        if let Some((text, is_numbered)) = work(line) {
            number += 1;
            let written = text.markdown(Keep::ItalicAndLinks);
            // A number that was typed is a word of the line.
            let typed = body::typed_number(&text.words).map(|(typed, rest)| {
                format!(
                    "{typed}. {}",
                    text.slice(rest..text.words.len()).markdown(Keep::ItalicAndLinks)
                )
            });
            let item = match (typed, is_numbered) {
                (Some(typed), _) => typed,
                (None, true) => format!("{number}. {written}"),
                (None, false) => format!("- {written}"),
            };
            let (words, list, _) =
                open.get_or_insert_with(|| (Text::default(), String::new(), line.place.clone()));
            if !list.is_empty() {
                list.push('\n');
            }
            list.push_str(&item);
            words.push_text(&text);
            words.push("\n", &Default::default());
        } else if let Some((words, list, _)) = open.as_mut().filter(|_| line.goes_on) {
            list.push(' ');
            list.push_str(&line.text.markdown(Keep::ItalicAndLinks));
            words.push_text(&line.text);
            words.push("\n", &Default::default());
        } else {
            finish(&mut open, &mut blocks);
            number = 0;
            blocks.push(line.text.extract(Keep::All, &line.place));
        }
    }
    finish(&mut open, &mut blocks);
    blocks
}

fn finish(open: &mut Option<(Text, String, Place)>, blocks: &mut Vec<Extract>) {
    if let Some((words, list, place)) = open.take() {
        blocks.push(words.worded(list, &place));
    }
}

/// The work that a line is, and whether Word numbers it.
fn work(line: &Line) -> Option<(Text, bool)> {
    if let Some((text, is_numbered, _)) = body::item(line) {
        return Some((text, is_numbered));
    }
    let words = &line.text.words;
    let is_work = words.chars().count() > SHORTEST && has_year(words) && !line.goes_on;
    is_work.then(|| (line.text.clone(), false))
}

fn has_year(words: &str) -> bool {
    words
        .split(|c: char| !c.is_ascii_digit())
        .any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
}

/// What to say of works that are text.
pub fn doubt(title: &Extract, blocks: &[Extract]) -> Option<Doubt> {
    let lines: Vec<&str> = blocks
        .iter()
        .flat_map(|block| block.text.lines())
        .filter(|line| line.starts_with("- ") || line.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    let identified = lines.iter().filter(|line| {
        let line = line.to_lowercase();
        line.contains("10.") && line.contains("doi") || line.contains("pmid")
    });
    let (count, identified) = (lines.len(), identified.count());
    if count == 0 {
        return None;
    }
    let why = format!(
        "{count} {} text, {identified} of them with a DOI or PMID; for real records save them at PubMed in the \
         format PubMed, and import that file",
        if count == 1 { "line is" } else { "lines are" },
    );
    Some(Doubt { about: title.clone(), why })
}
