//! The tables from which academicpages makes its texts: publications and talks, parted by tabs or by
//! commas.

use serde_json::Map;

use super::publication;
use crate::base::Diagnostic;
use crate::import::career::{Career, Extract, LeftOut, Place};
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::compose::paragraphs;
use crate::import::format::csv;
use crate::import::format::json::Fields;
use crate::import::format::presentation::Presentation;
use crate::import::format::site_folder::folder::Folder;
use crate::import::format::site_folder::pages;
use crate::import::format::site_folder::reading::Reading;
use crate::import::input::Input;

/// Columns that only these tables have.
const PUBLICATIONS: [&str; 4] = ["pub_date", "title", "venue", "citation"];
const TALKS: [&str; 5] = ["title", "type", "url_slug", "venue", "location"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Publications,
    Talks,
}

pub fn is(input: &Input) -> bool {
    !input.is_zip() && input.text().is_some_and(|text| kind(text).is_some())
}

/// What a table lists, and the sign between its cells.
fn kind(text: &str) -> Option<(Kind, u8)> {
    let first = text.lines().next()?;
    [b'\t', b','].into_iter().find_map(|sign| {
        let names = csv::header_parted(first, sign);
        let has =
            |columns: &[&str]| columns.iter().all(|name| names.iter().any(|known| known == name));
        let kind = match () {
            () if has(&PUBLICATIONS) => Kind::Publications,
            () if has(&TALKS) => Kind::Talks,
            () => return None,
        };
        Some((kind, sign))
    })
}

pub fn read(input: &Input) -> Result<Career, Diagnostic> {
    let text = input.text().unwrap_or_default();
    let files = [(input.name.clone(), text.as_bytes().to_vec())];
    let around = Input::folder("table", files.into_iter().collect());
    let folder = Folder::of(&around);
    let unreadable = || {
        let message = format!("`{}` has no row below its header", input.name);
        Diagnostic::new(&IMPORT_UNREADABLE, message).help("bring the table with its rows")
    };
    let folder = folder.ok_or_else(unreadable)?;
    let mut reading = Reading::new(&folder);
    match add(&mut reading, &input.name, text) {
        0 => Err(unreadable()),
        _ => Ok(reading.finish()),
    }
}

/// The tables in a folder, of which texts were made that were read: then they say nothing new.
pub fn read_all(reading: &mut Reading<'_>) {
    let folder = reading.folder;
    for path in folder.below("markdown_generator/") {
        let is_table = path.ends_with(".tsv") || path.ends_with(".csv");
        let text = folder.text(path).unwrap_or_default();
        let Some((kind, sign)) = kind(&text).filter(|_| is_table) else { continue };
        let collection = if kind == Kind::Talks { "_talks/" } else { "_publications/" };
        let was_read = folder.below(collection).iter().any(|path| reading.is_done(path));
        if was_read {
            let words = csv::table_parted(&text, sign).words;
            reading.leave(path, words, "the texts that were made of it are carried");
        } else if !crate::import::format::site_folder::samples::is_sample(&text) {
            add(reading, path, &text);
        }
    }
}

/// Adds the rows of a table, and says how many they are.
fn add(reading: &mut Reading<'_>, path: &str, text: &str) -> usize {
    let Some((kind, sign)) = kind(text) else { return 0 };
    let table = csv::table_parted(text, sign);
    let mut part = Career::default();
    for (index, row) in table.rows.iter().enumerate() {
        let place = Place::new(format!("{path} {}", index + 1));
        let row: Map<_, _> = row.clone();
        let mut fields = Fields::new(&row, place);
        match kind {
            Kind::Publications => {
                let address = fields.text("paper_url");
                let why = "a name of a page of the old site".to_owned();
                for key in ["url_slug", "slides_url"] {
                    let why = why.clone();
                    part.left.extend(fields.text(key).map(|what| LeftOut { what, why }));
                }
                publication::add(&mut fields, address, Vec::new(), &mut part);
            }
            Kind::Talks => talk(&mut fields, reading.folder, &mut part),
        }
        fields.finish(&mut part.left);
    }
    reading.add(path, table.words, part);
    table.rows.len()
}

fn talk(fields: &mut Fields<'_>, folder: &Folder<'_>, career: &mut Career) {
    let place = fields.place().clone();
    let date = fields.text("date");
    let name = fields.text("url_slug");
    let body: Vec<Extract> = fields.text("description").iter().flat_map(paragraphs).collect();
    let text: Vec<&str> = body.iter().map(|block| block.text.as_str()).collect();
    let shown = Presentation {
        // As the generator names its texts.
        slug: [&date, &name]
            .into_iter()
            .flatten()
            .map(|part| part.text.as_str())
            .collect::<Vec<_>>()
            .join("-"),
        title: fields.text("title"),
        event: fields.text("venue"),
        place: fields.text("location"),
        date,
        links: fields.text("talk_url").into_iter().collect(),
        kind: fields.text("type"),
        body: Extract::new(text.join("\n\n"), place),
        ..Presentation::default()
    };
    let why = "it is in the name of the folder".to_owned();
    career.left.extend(name.map(|what| LeftOut { what, why }));
    pages::presentation(shown, folder, career);
}
