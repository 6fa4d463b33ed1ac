//! What an entry of BibTeX cannot say of a work, in `publications.toml`, under the key that the site
//! has for the work.

use toml_edit::Value;

use crate::base::well_known;
use crate::import::career::Career;
use crate::import::write::table_text::{put, text};
use crate::import::write::{Draft, works_text};

pub fn write(draft: &mut Draft<'_>, career: &Career) {
    if career.settings.is_empty() {
        return;
    }
    let site = works_text::of_site(draft);
    for setting in &career.settings {
        let work = career.works.iter().find(|work| work.key == setting.work);
        let key = work.and_then(|work| works_text::key_of(&site, work)).unwrap_or(&setting.work);
        let value = match setting.value.text.as_str() {
            "true" => Value::from(true),
            words => text(words),
        };
        put(draft, well_known::PUBLICATIONS, Some(key), setting.key, value, &setting.value);
    }
}
