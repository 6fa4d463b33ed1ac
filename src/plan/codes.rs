//! The codes of what will exist. `codes/` at the top of the project says what each asks for.

use crate::base::Code;

/// Every code of this room, for the registry.
pub static CODES: &[&Code] = &[&BROKEN_PDF, &BROKEN_PICTURE];

pub static BROKEN_PDF: Code = Code::error("broken-pdf", include_str!("../../codes/broken-pdf.md"));
pub static BROKEN_PICTURE: Code =
    Code::error("broken-picture", include_str!("../../codes/broken-picture.md"));
