//! Word's `.docx`: a CV in whatever way a person laid it out.
//!
//! Nothing in such a file says what is a section, a title or a date; how lines look and what they
//! say together do. `reading` gives the lines in their order, `headings` tells which of them are
//! headings, `flow` takes tables apart, `entries` and `entry` make entries, `works` and `identity`
//! the rest. Citations stay as they are written. What is not understood stays text, with a doubt.

mod body;
mod contact;
mod dated;
mod drawing;
mod entries;
mod entry;
mod flow;
mod headings;
mod identity;
mod line;
mod package;
mod page_title;
mod paragraph;
mod photo;
mod raw;
mod reader;
mod reading;
mod side;
mod slip_in_text;
mod styles;
mod text;
mod works;
mod xml;

use package::Package;

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{Career, Doubt, Extract, LeftOut, SectionDraft};
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::input::Input;
use crate::lexicon::SectionKind;
use entries::Entries;
use entry::Order;
use flow::Item;
use headings::Headings;
use line::{Line, lines};
use text::Keep;

pub const FORMAT: Format = Format { name: "Word", is, read };

fn is(input: &Input) -> bool {
    input.is_zip() && input.members().is_ok_and(|members| Package::of(members).is_some())
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let damaged = || {
        let message = format!("`{}` is damaged: its text cannot be read", input.name);
        Diagnostic::new(&IMPORT_UNREADABLE, message)
            .help("open it in Word or LibreOffice, save it anew, and import that")
    };
    let package = Package::of(input.members()?).ok_or_else(damaged)?;
    let content = reading::read(&package, &input.name).ok_or_else(damaged)?;
    let mut career = Career { left: content.left, ..Career::default() };
    let body = lines(&content.body);
    let headings = Headings::of(&body);
    let size = usual_size(&body);
    let sides = side::lines_of(&content.headers, &content.footers, &body, &mut career.left);
    let items = flow::items(&content.body, &headings);
    let items = without_column_names(items, &mut career);
    let (before, sections) = parted(items, &headings);
    photo::read(&package, &before, &sections_items(&sections), &mut career);
    let (head, mut text) = match sections.is_empty() {
        // Without sections only the lines at the top are about the person.
        true => split_head(before),
        false => (before, Vec::new()),
    };
    // Tables above the first section that are not about the person are text.
    let (tables, head): (Vec<Item>, Vec<Item>) =
        head.into_iter().partition(|item| matches!(item, Item::Row { .. } | Item::Table(_)));
    text.splice(0..0, tables);
    let mut head: Vec<Line> = head.into_iter().flat_map(as_lines).collect();
    let sections = without_personal(sections, &mut head, &mut career);
    head.extend(sides);
    career.doubts.extend(body.iter().filter_map(|line| unfilled(line)));
    let unplaced = identity::read(&head, size, &mut career);
    match sections.is_empty() {
        true => text.splice(0..0, unplaced.into_iter().map(Item::Line)).for_each(drop),
        false => unplaced.into_iter().for_each(|line| leave_out(line, &mut career)),
    }
    add_text(&text, sections.is_empty(), &mut career);
    add_sections(sections, &mut career);
    career.read = raw::count(&package);
    Ok(career)
}

/// A section as its heading and what is below it.
type Section = (Line, Vec<Item>);

/// What is before the first section, and the sections.
fn parted(items: Vec<Item>, headings: &Headings) -> (Vec<Item>, Vec<Section>) {
    let mut before = Vec::new();
    let mut sections: Vec<Section> = Vec::new();
    let mut is_open = false;
    for item in items {
        match item {
            Item::End => is_open = false,
            Item::Line(line) if headings.has(&line) => {
                sections.push((line, Vec::new()));
                is_open = true;
            }
            item => match sections.last_mut().filter(|_| is_open) {
                Some((_, items)) => items.push(item),
                None => before.push(item),
            },
        }
    }
    (before, sections)
}

fn without_column_names(items: Vec<Item>, career: &mut Career) -> Vec<Item> {
    let mut kept = Vec::new();
    for item in items {
        match item {
            Item::ColumnName(line) => {
                let what = Extract::new(line.text.words, line.place);
                let why = "it names a column of a table".to_owned();
                career.left.push(LeftOut { what, why });
            }
            item => kept.push(item),
        }
    }
    kept
}

fn sections_items(sections: &[Section]) -> Vec<&Item> {
    sections.iter().flat_map(|(_, items)| items).collect()
}

fn as_lines(item: Item) -> Vec<Line> {
    match item {
        Item::Line(line) => vec![line],
        Item::Row { date, lines, .. } => std::iter::once(date).chain(lines).collect(),
        Item::Table(table) => {
            let words = table.wording.unwrap_or(table.text);
            let text = text::Text::plain(&words);
            vec![Line { text, place: table.place, ..Line::default() }]
        }
        Item::Picture(_) | Item::ColumnName(_) | Item::End => Vec::new(),
    }
}

/// The size of most of the text.
fn usual_size(lines: &[&Line]) -> u32 {
    let mut sizes: Vec<u32> =
        lines.iter().filter(|line| line.text.has_words()).map(|line| line.look.size).collect();
    sizes.sort_unstable();
    sizes.get(sizes.len() / 2).copied().unwrap_or(0)
}

/// A line in which the date of a template was not filled in.
fn unfilled(line: &Line) -> Option<Doubt> {
    let about = Extract::new(line.text.words.clone(), line.place.clone());
    let why = "a date of the template was not filled in".to_owned();
    dated::is_unfilled(&line.text.words).then_some(Doubt { about, why })
}

/// Of a text without sections, the lines at the top that may be about the person.
fn split_head(items: Vec<Item>) -> (Vec<Item>, Vec<Item>) {
    const MOST: usize = 6;
    let is_short = |item: &Item| {
        matches!(item, Item::Line(line) if line.text.words.split_whitespace().count() <= 10
            && line.list.is_none() && !line.text.words.ends_with('.'))
    };
    let at = items.iter().take(MOST).take_while(|item| is_short(item)).count();
    let mut head = items;
    let text = head.split_off(at);
    (head, text)
}

/// Sections such as `Personal information` are about the person, and no sections.
fn without_personal(
    sections: Vec<Section>,
    head: &mut Vec<Line>,
    career: &mut Career,
) -> Vec<Section> {
    let (personal, sections): (Vec<Section>, Vec<Section>) =
        sections.into_iter().partition(|(line, _)| page_title::is_heading(&line.text.words));
    for (line, items) in personal {
        let what = Extract::new(line.text.words, line.place);
        career.left.push(LeftOut { what, why: "it says only what follows".to_owned() });
        head.extend(items.into_iter().flat_map(as_lines));
    }
    sections
}

fn leave_out(line: Line, career: &mut Career) {
    let what = Extract::new(line.text.words, line.place);
    career.left.push(LeftOut { what, why: "nothing says what it is".to_owned() });
}

fn add_sections(sections: Vec<Section>, career: &mut Career) {
    let read: Vec<(Line, SectionKind, Entries)> = sections
        .into_iter()
        .map(|(heading, items)| {
            let kind = headings::kind_of(&heading);
            let entries = match kind.is_of_works() && !has_dates(&items) {
                true => Entries::of_text(items),
                false => entries::read(&items),
            };
            (heading, kind, entries)
        })
        .collect();
    let order = Order::of(read.iter().flat_map(|(.., entries)| &entries.found));
    for (heading, kind, entries) in read {
        let title = heading.text.extract(Keep::Links, &heading.place);
        let text = headings::in_small_letters(&title.text);
        // A site in another language than English has its own way with capitals.
        let written = (text != title.text).then(|| title.text.clone());
        let title = Extract { text, wording: title.wording.or(written), ..title };
        let mut section = SectionDraft { title, ..SectionDraft::default() };
        section.blocks = match kind.is_of_works() {
            true => works::blocks(&entries.before),
            false => body::blocks(&entries.before),
        };
        if !kind.is_of_works() {
            section.doubts = slip_in_text::doubts(&entries.before);
        }
        if kind.is_of_works() {
            career.doubts.extend(works::doubt(&section.title, &section.blocks));
        }
        let is_doubtful = kind.is_dated();
        section.entries = entries
            .found
            .into_iter()
            .map(|found| entry::draft(found, &order, is_doubtful))
            .collect();
        let notes = body::blocks(&entries.notes);
        match section.entries.last_mut() {
            Some(last) => last.body.extend(notes),
            None => section.blocks.extend(notes),
        }
        career.sections.push(section);
    }
}

/// Whether most lines of a list of works are entries with dates beside them.
fn has_dates(items: &[Item]) -> bool {
    let rows = items.iter().filter(|item| matches!(item, Item::Row { .. })).count();
    let dated = items.iter().filter(|item| {
        matches!(item, Item::Line(line) if body::item(line).is_none()
            && dated::dated(&line.text).is_some_and(|dated| dated.is_parted))
    });
    (rows + dated.count()) * 2 > items.len()
}

/// Text that is below no heading, under a heading that says so.
fn add_text(text: &[Item], is_all: bool, career: &mut Career) {
    let blocks = body::blocks(text);
    let Some(first) = blocks.first() else { return };
    let title = Extract {
        text: "Curriculum vitae".to_owned(),
        place: first.place.clone(),
        wording: Some(String::new()),
    };
    let why = match is_all {
        true => "no headings were found, so all text is one section",
        false => "no heading stands above this",
    };
    let why = why.to_owned();
    career.doubts.push(Doubt { about: title.clone(), why });
    let doubts = slip_in_text::doubts(text);
    career.sections.push(SectionDraft { title, blocks, doubts, ..SectionDraft::default() });
}
