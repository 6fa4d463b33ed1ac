//! Reads what people have already (a CV of another program, an export, records of works) into
//! the source text that folio itself is written in.
//!
//! A format is one file in `format/` and one line in [`FORMATS`]. It reads a file into a [`Career`]:
//! what is said of the person, in folio's terms, each text with its place. `write` makes text of
//! it, for a new site or one that is there, and the report. Nothing here opens a file or writes one,
//! and `online` alone asks a network.
//!
//! The law: each word of the source is written, kept private, or reported as not carried. What a
//! format did not place, whatever the reason, is found by counting, and reported.

pub mod codes;
mod career;
mod code_names;
mod compose;
mod dates;
mod format;
mod input;
mod links;
mod markdown;
pub mod online;
mod own_language;
mod private;
mod report;
mod shape;
mod visible;
mod words;
mod write;

use crate::base::Diagnostic;

pub use career::{
    Career, Doubt, EntryDraft, Extract, Field, FileDraft, LanguageDraft, LeftOut, Place,
    PrivateDraft, PrivateKey, SectionDraft, Unfit, WorkDraft, WorkSetting,
};
pub use format::slug;
pub use input::Input;
pub use report::{ImportReport, ReportLine};
pub use words::WordCount;
pub use write::{Change, Files, Import, plan};

/// One entry of the list of formats.
pub struct Format {
    /// What people call it.
    pub name: &'static str,
    /// Whether a file is of this format, by its content.
    pub is: fn(&Input) -> bool,
    /// The career that is in it. `Err` where nothing can be read.
    pub read: fn(&Input) -> Result<Career, Diagnostic>,
}

/// All formats; the first that knows a file reads it.
pub const FORMATS: &[Format] = &[
    format::docx::FORMAT,
    format::europass::FORMAT,
    format::json_resume::FORMAT,
    format::linkedin::FORMAT,
    format::orcid::FORMAT,
    format::rendercv::FORMAT,
    format::yaml_resume::FORMAT,
    format::reactive_resume::FORMAT,
    format::al_folio::FORMAT,
    format::academicpages::FORMAT,
    format::hugoblox::FORMAT,
    format::records::MEDLINE,
    format::records::PUBMED_XML,
    format::records::RIS,
    format::records::ENDNOTE_XML,
    format::records::ENDNOTE_TAGGED,
    format::records::CSL_JSON,
    format::scholar_csv::FORMAT,
    format::tex::FORMAT,
    format::bibtex::FORMAT,
];

/// A file that was read.
pub struct Brought {
    /// The name of the file.
    pub name: String,
    /// What people call its format.
    pub format: &'static str,
    pub career: Career,
}

/// Reads a file in whatever format it is.
pub fn read(input: &Input) -> Result<Career, Diagnostic> {
    bring(input).map(|brought| brought.career)
}

/// Reads a file in whatever format it is, with what the report says of the file.
pub fn bring(input: &Input) -> Result<Brought, Diagnostic> {
    match FORMATS.iter().find(|format| (format.is)(input)) {
        Some(format) => {
            let mut career = (format.read)(input)?;
            visible::mend(&mut career);
            private::keep(&mut career);
            shape::part(&mut career);
            Ok(Brought { name: input.name.clone(), format: format.name, career })
        }
        // An archive that cannot be opened is of no known format.
        None => input.members().and_then(|_| Err(format::unknown(input))),
    }
}
