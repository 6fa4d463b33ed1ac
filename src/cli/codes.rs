//! The codes of the commands. `codes/` at the top of the project explains each.

use crate::base::Code;
use crate::lint::by_hand::BY_HAND;
use crate::{emit, import, lint};

/// Every code of this module, for the registry.
pub static CODES: &[&Code] = &[
    &ALREADY_THERE,
    &BY_HAND,
    &INTERNAL_ERROR,
    &LETTER,
    &NOTHING_TO_EXPORT,
    &NO_FOLDER,
    &NOT_MENDED,
    &PORT_TAKEN,
    &UNFILLED_LETTER,
    &UNKNOWN_PERSON,
    &UNKNOWN_THEME_FILE,
];

/// Every code that folio can report, by name.
pub fn all() -> Vec<&'static Code> {
    let mut codes = lint::codes::of_a_build();
    codes.extend(emit::codes::CODES);
    codes.extend(import::codes::CODES);
    codes.extend(CODES);
    codes.sort();
    codes
}

pub static ALREADY_THERE: Code =
    Code::error("already-there", include_str!("../../codes/already-there.md"));
pub static INTERNAL_ERROR: Code =
    Code::error("internal-error", include_str!("../../codes/internal-error.md"));
pub static LETTER: Code = Code::warning("letter", include_str!("../../codes/letter.md"));
pub static NOTHING_TO_EXPORT: Code =
    Code::error("nothing-to-export", include_str!("../../codes/nothing-to-export.md"));
pub static NO_FOLDER: Code = Code::error("no-folder", include_str!("../../codes/no-folder.md"));
pub static NOT_MENDED: Code = Code::error("not-mended", include_str!("../../codes/not-mended.md"));
pub static PORT_TAKEN: Code = Code::error("port", include_str!("../../codes/port.md"));
pub static UNFILLED_LETTER: Code =
    Code::warning("unfilled-letter", include_str!("../../codes/unfilled-letter.md"));
pub static UNKNOWN_PERSON: Code =
    Code::error("unknown-person", include_str!("../../codes/unknown-person.md"));
pub static UNKNOWN_THEME_FILE: Code =
    Code::error("unknown-theme-file", include_str!("../../codes/unknown-theme-file.md"));
