//! Lines of text as blocks of markdown: paragraphs, lists, tables.

use super::flow::Item;
use super::line::Line;
use super::styles::ListKind;
use super::text::{Keep, Text};
use crate::import::career::{Extract, Place};
use crate::import::markdown::without_bullet;

/// A list while it is made.
#[derive(Default)]
struct List {
    lines: Vec<String>,
    words: Text,
    place: Place,
    number: usize,
}

/// The item of a list that a line is: its text, whether it has a number, and its level.
pub fn item(line: &Line) -> Option<(Text, bool, u8)> {
    let words = &line.text.words;
    if let Some(rest) = without_bullet(words.trim_start()) {
        let text = line.text.slice(words.len() - rest.len()..words.len());
        return Some((text, false, line.list.map_or(0, |(_, level)| level)));
    }
    let (kind, level) = line.list.filter(|_| !line.goes_on)?;
    Some((line.text.clone(), kind == ListKind::Number, level))
}

/// All items as markdown. Short lines one below the other are a list.
pub fn blocks(items: &[Item]) -> Vec<Extract> {
    let mut blocks = Vec::new();
    let mut list = List::default();
    for (at, it) in items.iter().enumerate() {
        match it {
            Item::Line(line) => match item(line) {
                Some((text, is_numbered, level)) => {
                    list.add(&text, is_numbered, level, &line.place)
                }
                None if line.goes_on && !list.lines.is_empty() => list.go_on(&line.text),
                None if is_short(it) && has_short_neighbor(items, at) => {
                    list.add(&line.text, false, 0, &line.place);
                }
                None => {
                    list.finish(&mut blocks);
                    blocks.push(line.text.extract(Keep::All, &line.place));
                }
            },
            Item::Row { date, lines, .. } => {
                list.finish(&mut blocks);
                let mut text = date.text.clone();
                for line in lines {
                    text.push(" ", &Default::default());
                    text.push_text(&line.text);
                }
                blocks.push(text.extract(Keep::All, &date.place));
            }
            Item::Table(table) => {
                list.finish(&mut blocks);
                blocks.push(table.clone());
            }
            Item::Picture(_) | Item::End => {}
        }
    }
    list.finish(&mut blocks);
    blocks
}

impl List {
    fn add(&mut self, text: &Text, is_numbered: bool, level: u8, place: &Place) {
        if self.lines.is_empty() {
            self.place = place.clone();
        }
        let level = usize::from(level).min(if self.lines.is_empty() { 0 } else { 3 });
        self.number = if level == 0 { self.number + 1 } else { self.number };
        let sign = match is_numbered && level == 0 {
            true => format!("{}.", self.number),
            false => "-".to_owned(),
        };
        let indent = "   ".repeat(level);
        self.lines.push(format!("{indent}{sign} {}", text.markdown(Keep::All)));
        self.words.push_text(text);
        self.words.push("\n", &Default::default());
    }

    /// Another line of the last item.
    fn go_on(&mut self, text: &Text) {
        if let Some(last) = self.lines.last_mut() {
            last.push(' ');
            last.push_str(&text.markdown(Keep::All));
        }
        self.words.push_text(text);
        self.words.push("\n", &Default::default());
    }

    fn finish(&mut self, blocks: &mut Vec<Extract>) {
        let List { lines, words, place, .. } = std::mem::take(self);
        if !lines.is_empty() {
            blocks.push(words.worded(lines.join("\n"), &place));
        }
    }
}

fn is_short(item: &Item) -> bool {
    const LONGEST: usize = 90;
    matches!(item, Item::Line(line)
        if !line.is_note
            && line.text.words.chars().count() <= LONGEST
            && !line.text.words.ends_with(['.', ':']))
}

/// Whether the line before or behind is short, too, and no item of a list.
fn has_short_neighbor(items: &[Item], at: usize) -> bool {
    let is_alike = |found: Option<&Item>| {
        found.is_some_and(|found| {
            is_short(found) && matches!(found, Item::Line(line) if item(line).is_none())
        })
    };
    is_alike(at.checked_sub(1).and_then(|at| items.get(at))) || is_alike(items.get(at + 1))
}
