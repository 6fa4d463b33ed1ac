//! What every command that builds does first: read the clock once, read the folder, build.

#![expect(clippy::disallowed_methods, reason = "this is where the clock is read, once a run")]

use std::path::Path;

use crate::base::{Diagnostic, Options, PartialDate};
use crate::cli::codes::NO_FOLDER;
use crate::pipeline::{Build, build};
use crate::plan::Store;
use crate::source::{SourceSet, load};

/// The options of a run that begins now.
pub fn options_now(pdf: bool, show_embargoed: bool) -> Options {
    let now = jiff::Zoned::now();
    let date = now.date();
    let today = PartialDate::new(
        date.year(),
        u8::try_from(date.month()).ok(),
        u8::try_from(date.day()).ok(),
    );
    Options {
        now: now.timestamp().as_second(),
        today: today.unwrap_or(PartialDate {
            year: date.year(),
            month: None,
            day: None,
            part: None,
        }),
        show_embargoed,
        pdf,
    }
}

/// Reads the folder. `Err` is a folder that cannot be read at all.
pub fn read(root: &Path, previous: Option<&SourceSet>) -> Result<SourceSet, Diagnostic> {
    load(root, previous).map_err(|error| {
        let why = match error.kind() {
            std::io::ErrorKind::NotFound => "there is no such folder",
            std::io::ErrorKind::PermissionDenied => "it may not be read",
            std::io::ErrorKind::NotADirectory => "it is not a folder",
            _ => "the disk gave an error",
        };
        Diagnostic::new(&NO_FOLDER, format!("`{}` cannot be read: {why}", root.display()))
            .help("name the folder that holds site.toml, as in `folio --root my-site build`")
    })
}

/// Reads and builds the folder as it is now.
pub fn read_and_build(
    root: &Path,
    options: &Options,
    store: &dyn Store,
) -> Result<(SourceSet, Build), Diagnostic> {
    let sources = read(root, None)?;
    let built = build(&sources, options, store);
    Ok((sources, built))
}
