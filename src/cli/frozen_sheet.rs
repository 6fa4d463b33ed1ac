//! Keeps the sheet for ERAS as it was sent: the form locks what was certified, and the CV goes on.
//!
//! It writes one new file into `private/` and overwrites none. Nothing of that folder is read.

#![expect(clippy::disallowed_methods, reason = "this is where the file is written")]

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

use crate::base::well_known::PRIVATE_FOLDER;
use crate::base::{Diagnostic, PartialDate};
use crate::cli::codes::ALREADY_THERE;
use crate::cli::disk_fault::disk_fault;
use crate::cli::report::print_stderr;
use crate::emit::codes::WRITE_FAILED;
use crate::lexicon::application_form::ErasForm;

/// Writes the sheet as that of this day. `Err` is a file that is there, or cannot be written.
pub fn write(root: &Path, sheet: &[u8], today: PartialDate) -> Result<(), Diagnostic> {
    let season = &ErasForm::current().season;
    let name = format!("{PRIVATE_FOLDER}/eras-{season}-{today}.txt");
    let path = root.join(&name);
    let written = fs::create_dir_all(root.join(PRIVATE_FOLDER))
        .and_then(|()| File::create_new(&path))
        .and_then(|mut file| {
            // Half a sheet would keep the whole one from being written.
            file.write_all(sheet).inspect_err(|_| drop(fs::remove_file(&path)))
        });
    match written {
        Ok(()) => {
            print_stderr(&format!("kept as {name}\n"));
            Ok(())
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(Diagnostic::new(&ALREADY_THERE, format!("`{name}` is there already"))
                .help("it keeps what was sent: give it another name, and freeze again"))
        }
        Err(error) => {
            let message = format!("`{name}` cannot be written: {}", disk_fault(&error));
            Err(Diagnostic::new(&WRITE_FAILED, message)
                .help("see that you may write to the folder of the site"))
        }
    }
}
