//! The folder of an academicpages site, and the two tables of its generator alone.
//!
//! A publication has the text of its citation and no authors of its own, so it is a line of the CV
//! and no record. Teaching is a section, the page `cv` the CV's text.

mod cv_page;
mod person;
mod publication;
mod tables;

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::Career;
use crate::import::format::al_folio;
use crate::import::format::site_folder::folder::Folder;
use crate::import::format::site_folder::reading::Reading;
use crate::import::format::site_folder::{about, collections};
use crate::import::input::Input;

pub const FORMAT: Format = Format { name: "academicpages", is, read };

const CONFIG: &str = "_config.yml";
const COLLECTIONS: [&str; 4] = ["_publications/", "_talks/", "_teaching/", "_portfolio/"];

fn is(input: &Input) -> bool {
    let Some(folder) = Folder::of(input) else { return tables::is(input) };
    let has_own = |collection: &str| folder.paths().any(|path| path.starts_with(collection));
    folder.has(CONFIG)
        && COLLECTIONS.iter().any(|collection| has_own(collection))
        && !al_folio::is_of(&folder)
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let Some(folder) = Folder::of(input) else { return tables::read(input) };
    let mut reading = Reading::new(&folder);
    person::read_config(&mut reading, CONFIG);
    about::read(&mut reading);
    cv_page::read(&mut reading);
    collections::read_all(&mut reading, "_publications/", publication::read);
    collections::read(&mut reading);
    tables::read_all(&mut reading);
    collections::read_pages(&mut reading);
    Ok(reading.finish())
}
