//! CVs in LaTeX of the classes Awesome-CV and moderncv, as well as it goes: a file, or the folder or
//! archive in which its files lie.
//!
//! TeX is a language, and nothing of it is run: commands that the person made are named in the report,
//! and their words stay. Comments are no text. Files outside the folder are not read.

mod cv;
mod entry;
mod files;
mod inline;
mod person;
mod raw;
mod reader;
mod signs;
mod source;
mod text;

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::Career;
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::format::tex::files::Files;
use crate::import::input::Input;

pub const FORMAT: Format = Format { name: "Awesome-CV or moderncv", is, read };

fn is(input: &Input) -> bool {
    Files::of(input).is_some()
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let career = Files::of(input).and_then(|files| cv::read(&files));
    career.ok_or_else(|| {
        let message = format!("`{}` is TeX that lies too deep inside itself", input.name);
        Diagnostic::new(&IMPORT_UNREADABLE, message)
            .help("see that it can be typeset, and that each brace is closed")
    })
}
