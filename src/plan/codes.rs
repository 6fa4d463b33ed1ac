//! The codes of planning. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] = &[&BROKEN_PDF, &BROKEN_PICTURE, &MOVING_PICTURE];

pub static BROKEN_PDF: Code = Code::error("broken-pdf", include_str!("../../codes/broken-pdf.md"));
pub static BROKEN_PICTURE: Code =
    Code::error("broken-picture", include_str!("../../codes/broken-picture.md"));
pub static MOVING_PICTURE: Code =
    Code::warning("moving-picture", include_str!("../../codes/moving-picture.md"));
