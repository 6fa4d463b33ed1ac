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
    if typed_number(words).is_some() {
        return Some((line.text.clone(), true, line.list.map_or(0, |(_, level)| level)));
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
            Item::Picture(_) | Item::ColumnName(_) | Item::End => {}
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
        // A number that was typed is a word of the line.
        let typed = typed_number(&text.words);
        let sign = match typed {
            Some((typed, _)) => format!("{typed}."),
            None if is_numbered && level == 0 => format!("{}.", self.number),
            None => "-".to_owned(),
        };
        let start = typed.map_or(0, |(_, start)| start);
        let written = text.slice(start..text.words.len()).markdown(Keep::All);
        let indent = "   ".repeat(level);
        self.lines.push(format!("{indent}{sign} {written}"));
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

/// A number that was typed before a line, and where the line goes on.
pub fn typed_number(words: &str) -> Option<(&str, usize)> {
    let start = words.len() - words.trim_start_matches(['[', '(']).len();
    let digits = words[start..].bytes().take_while(u8::is_ascii_digit).count();
    let behind = &words[start + digits..];
    let rest = behind.strip_prefix(['.', ')', ']'])?;
    let is_number = (1..=3).contains(&digits) && rest.starts_with(char::is_whitespace);
    is_number.then(|| (&words[start..start + digits], words.len() - rest.trim_start().len()))
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
