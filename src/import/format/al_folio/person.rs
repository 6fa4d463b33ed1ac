//! Who the site is about: `_config.yml` and `_data/socials.yml`.

use crate::import::career::{Career, Extract, Field, LeftOut, Place};
use crate::import::compose::joined;
use crate::import::format::json::Fields;
use crate::import::format::site_folder::collections::settings;
use crate::import::format::site_folder::folder::Folder;
use crate::import::format::site_folder::reading::Reading;
use crate::import::format::site_folder::samples::is_example;
use crate::import::format::site_folder::{networks, old_site};
use crate::import::links::key_of;
use crate::import::words::WordCount;

/// Keys of `_config.yml` that are the person's name.
const NAMES: [&str; 3] = ["first_name", "middle_name", "last_name"];

pub fn read_config(reading: &mut Reading<'_>, path: &str) {
    let Some(map) = settings(reading, path) else { return };
    let mut part = Career::default();
    let mut fields = Fields::new(&map, Place::new(path));
    let mut words = WordCount::default();
    let names: Vec<Extract> = NAMES.iter().filter_map(|key| fields.text(key)).collect();
    words.add(&names.iter().map(Extract::words).sum());
    if let Some(value) = joined(&names, " ")
        && !is_example(&names[0].text)
    {
        part.person.push(Field { key: "name", value });
    }
    for (key, value) in &map {
        let is_own =
            networks::is_network(key) || ["email", "whatsapp_number"].contains(&key.as_str());
        let text = fields.text(key).filter(|_| is_own && (value.is_string() || value.is_number()));
        if let Some(text) = text {
            words.add(&text.words());
            networks::add(key, text, &mut part);
        }
    }
    if let Some(note) =
        fields.text("contact_note").filter(|note| !note.text.starts_with("You can even"))
    {
        words.add(&note.words());
        part.left.push(LeftOut {
            what: note,
            why: "a note beside the addresses has no place".to_owned(),
        });
    }
    old_site::leave(&mut fields, &mut words, &mut part);
    reading.add(path, words, part);
}

pub fn read_socials(fields: &mut Fields<'_>, _: &Folder<'_>, career: &mut Career) {
    let keys: Vec<String> = fields.others().map(|(key, _)| key.to_owned()).collect();
    for key in keys {
        if let Some(mut own) = fields.fields(&key) {
            let (title, url) = (own.text("title"), own.text("url").or_else(|| own.text("link")));
            if let Some(url) = url {
                let name = title.as_ref().map_or(key.as_str(), |title| title.text.as_str());
                let said = title.as_ref().map(|title| title.text.as_str()).unwrap_or_default();
                let wording = Some(format!("{said} {}", url.text));
                networks::add(&key_of(name), Extract { wording, ..url }, career);
            }
            own.finish(&mut career.left);
        } else if key == "cv_pdf" {
            let why = "folio makes the PDF of the CV itself".to_owned();
            career.left.extend(fields.text(&key).map(|what| LeftOut { what, why }));
        } else if let Some(value) = fields.text(&key) {
            networks::add(&key, value, career);
        }
    }
}
