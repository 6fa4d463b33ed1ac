//! Who the site is about: `author` in `_config.yml`.

use crate::import::career::{Career, Extract, Field, LeftOut, Place};
use crate::import::format::json::Fields;
use crate::import::format::site_folder::collections::settings;
use crate::import::format::site_folder::reading::Reading;
use crate::import::format::site_folder::samples::is_example;
use crate::import::format::site_folder::{networks, old_site, photo};
use crate::import::words::WordCount;

/// Keys of `author`, and those of `[person]`.
const KEYS: [(&str, &str); 5] = [
    ("name", "name"),
    ("pronouns", "pronouns"),
    ("bio", "headline"),
    ("location", "location"),
    ("employer", "organization"),
];

pub fn read_config(reading: &mut Reading<'_>, path: &str) {
    let folder = reading.folder;
    let Some(map) = settings(reading, path) else { return };
    let mut part = Career::default();
    let mut top = Fields::new(&map, Place::new(path));
    let mut words = WordCount::default();
    if let Some(mut author) = top.fields("author") {
        words.add(&author.words());
        for (theirs, ours) in KEYS {
            let Some(value) = author.text(theirs) else { continue };
            match is_example(&value.text) {
                true => leave(value, "an example of the theme", &mut part),
                false => part.person.push(Field { key: ours, value }),
            }
        }
        let avatar: Vec<Extract> = author.text("avatar").into_iter().collect();
        photo::add(folder, &avatar, &mut part);
        if part.files.is_empty() {
            avatar.into_iter().for_each(|name| leave(name, "the picture is not there", &mut part));
        }
        let keys: Vec<String> = author.others().map(|(key, _)| key.to_owned()).collect();
        for key in keys {
            if let Some(value) = author.text(&key) {
                networks::add(&key, value, &mut part);
            }
        }
        author.finish(&mut part.left);
    }
    // The title of the site is a name where the author has none.
    let has_name = part.person.iter().any(|field| field.key == "name");
    let name = top.text("name").or_else(|| top.text("title"));
    if let Some(value) = name.filter(|name| !has_name && !is_example(&name.text)) {
        words.add(&value.words());
        part.person.push(Field { key: "name", value });
    }
    old_site::leave(&mut top, &mut words, &mut part);
    reading.add(path, words, part);
}

fn leave(what: Extract, why: &str, career: &mut Career) {
    career.left.push(LeftOut { what, why: why.to_owned() });
}
