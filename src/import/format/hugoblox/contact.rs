//! How the person is reached: an e-mail address is shown, a telephone number and a street are kept
//! private.

use serde_json::Value;

use crate::import::career::{Career, Extract, Field, Place, PrivateKey};
use crate::import::compose::{joined, private};
use crate::import::format::json::{self, Fields};
use crate::import::format::site_folder::collections::unread;
use crate::import::format::site_folder::post::Post;
use crate::import::format::site_folder::reading::Reading;
use crate::import::format::site_folder::samples::is_example;
use crate::import::format::yaml;
use crate::import::words::WordCount;

/// Files of settings in which the person may have written it.
const SETTINGS: [&str; 4] = [
    "config/_default/params.yaml",
    "config/_default/params.yml",
    "config/_default/params.toml",
    "params.toml",
];

const KEYS: [&str; 5] = ["email", "phone", "address", "office_hours", "contact_details"];

/// Takes it out of settings, whatever else is in them.
pub fn read(fields: &mut Fields<'_>, career: &mut Career) {
    let is_new = |career: &Career, email: &str| {
        !career.person.iter().any(|field| field.key == "email" && field.value.text == email)
    };
    if let Some(email) = fields.text("email").filter(|email| !is_example(&email.text))
        && is_new(career, &email.text)
    {
        career.person.push(Field { key: "email", value: email });
    }
    let phone = fields.text("phone").filter(|phone| phone.text != "888 888 88 88");
    career.private.extend(phone.map(|phone| private(PrivateKey::Phone, phone)));
    let whole = fields.text("address");
    career.private.extend(whole.map(|address| private(PrivateKey::Address, address)));
    if let Some(mut address) = fields.fields("address") {
        let parts: Vec<Extract> =
            ["street", "city", "region", "postcode", "country", "country_code"]
                .iter()
                .filter_map(|key| address.text(key))
                .collect();
        let whole = joined(&parts, ", ").filter(|whole| !whole.text.starts_with("450 Serra Mall"));
        career.private.extend(whole.map(|address| private(PrivateKey::Address, address)));
        address.finish(&mut career.left);
    }
}

/// The files of settings, of which only this is the person's.
pub fn read_settings(reading: &mut Reading<'_>) {
    let folder = reading.folder;
    for path in SETTINGS {
        let Some(text) = folder.text(path) else { continue };
        let value = match path.ends_with(".toml") {
            true => Post::read(path, &format!("+++\n{text}\n+++\n"))
                .map(|post| Value::Object(post.settings)),
            false => yaml::value(path, &text).map_err(|fault| fault.message),
        };
        let map = match value {
            Ok(Value::Object(map)) => map,
            Ok(_) => continue,
            Err(why) => {
                unread(reading, path, &text, &why);
                continue;
            }
        };
        let own: serde_json::Map<String, Value> =
            map.into_iter().filter(|(key, _)| KEYS.contains(&key.as_str())).collect();
        let words: WordCount = own.values().map(json::words).sum();
        if words.is_empty() {
            continue;
        }
        let mut part = Career::default();
        let mut fields = Fields::new(&own, Place::new(path));
        if let Some(mut details) = fields.fields("contact_details") {
            read(&mut details, &mut part);
            details.finish(&mut part.left);
        }
        read(&mut fields, &mut part);
        fields.finish(&mut part.left);
        reading.add(path, words, part);
    }
}
