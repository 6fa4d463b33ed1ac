//! The formats that are read, one file each, and what is said of a file that is none of them.

pub mod academicpages;
pub mod al_folio;
pub mod docx;
pub mod europass;
mod csv;
mod day;
mod html;
pub mod hugoblox;
mod json;
mod page;
mod photo;
mod presentation;
mod quill;
pub mod bibtex;
pub mod json_resume;
pub mod reactive_resume;
pub mod records;
pub mod rendercv;
mod resume;
pub mod scholar_csv;
mod site_folder;
pub mod linkedin;
pub mod orcid;
pub mod tex;
mod yaml;
pub mod yaml_resume;

pub use page::slug;

use crate::base::Diagnostic;
use crate::import::codes::IMPORT_UNKNOWN;
use crate::import::input::Input;

/// What is said of a file in no known format.
pub fn unknown(input: &Input) -> Diagnostic {
    let name = &input.name;
    let bytes = input.bytes();
    let (message, help) = if bytes.starts_with(b"%PDF") && europass::is_locked(bytes) {
        (
            format!("`{name}` is locked with a password"),
            "save it without one, and import that; only PDFs of Europass can be read",
        )
    } else if bytes.starts_with(b"%PDF") {
        (
            format!("`{name}` is a PDF, and nothing tells in it what is a title or a date"),
            "bring the Word file that it was made from; or the data that LinkedIn gives you (Settings, Data \
             privacy, Get a copy of your data), or your record at ORCID; of PDFs, only one as the editor of \
             Europass saved it can be read",
        )
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        (
            format!("`{name}` is of Word's form before 2007"),
            "open it in Word or LibreOffice, save it as .docx, and import that",
        )
    } else if input.is_folder() {
        (
            format!("nothing in the folder `{name}` is known to folio"),
            "name the file in it that holds your CV",
        )
    } else {
        (
            format!("folio does not know what `{name}` is"),
            "bring a CV in Word's .docx, or what PubMed, LinkedIn, ORCID, Zotero or another maker of CVs \
             exports",
        )
    };
    Diagnostic::new(&IMPORT_UNKNOWN, message).help(help)
}
