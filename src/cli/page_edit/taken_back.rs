//! Saves and imports that are taken back on a page, and brought back: in sentences for the person.

use std::path::Path;

use crate::cli::disk_fault::disk_fault;
use crate::cli::page_edit::open_file::may_be_edited;
use crate::emit::history::{Undone, UndoneImport, redo_save, undo_import, undo_save};
use crate::preview::server::EditAnswer;

/// Takes back the last save, or that of a number.
pub fn undo(root: &Path, number: Option<u64>) -> Result<EditAnswer, String> {
    match undo_save(root, number, may_be_edited) {
        Ok(Undone::Written(path, number)) => {
            Ok(EditAnswer::Undone { file: path.to_string(), is_gone: false, number })
        }
        Ok(Undone::Removed(path, number)) => {
            Ok(EditAnswer::Undone { file: path.to_string(), is_gone: true, number })
        }
        Ok(Undone::Changed(path)) => Err(format!(
            "`{path}` was changed since it was saved here, so nothing is taken back. The version \
             before lies in `.folio/history`."
        )),
        Ok(Undone::Nothing) => Err("There is no save to take back.".to_owned()),
        Err(error) => Err(format!("The last save cannot be taken back: {}.", disk_fault(&error))),
    }
}

/// Takes back all that an import has written into texts, with what was saved in them since.
pub fn undo_whole_import(root: &Path, import: u64) -> Result<EditAnswer, String> {
    match undo_import(root, import, may_be_edited) {
        Ok(UndoneImport::Done(mut numbers)) => {
            numbers.reverse();
            Ok(EditAnswer::ImportUndone { numbers })
        }
        Ok(UndoneImport::Changed(path)) => Err(format!(
            "`{path}` was changed elsewhere since the import, so nothing is taken back. Its version \
             before lies in `.folio/history`."
        )),
        Ok(UndoneImport::Nothing) => Err("The import was taken back before.".to_owned()),
        Err(error) => Err(format!("The import cannot be taken back: {}.", disk_fault(&error))),
    }
}

/// Brings back what was taken back.
pub fn redo(root: &Path, number: u64) -> Result<EditAnswer, String> {
    match redo_save(root, number, may_be_edited) {
        Ok(Some(path)) => Ok(EditAnswer::Redone { file: path.to_string() }),
        Ok(None) => {
            Err("The file was changed since, so nothing is brought back. What was taken back lies \
                 in `.folio/history`."
                .to_owned())
        }
        Err(error) => Err(format!("It cannot be brought back: {}.", disk_fault(&error))),
    }
}

/// Brings back the saves of an import, in their order, up to the first that cannot come.
pub fn redo_whole_import(root: &Path, numbers: &[u64]) -> Result<EditAnswer, String> {
    for number in numbers {
        redo(root, *number)?;
    }
    Ok(EditAnswer::ImportRedone)
}
