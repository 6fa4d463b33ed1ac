//! The codes of importing. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] = &[&IMPORT_ONLINE, &IMPORT_UNKNOWN, &IMPORT_UNREADABLE];

pub static IMPORT_ONLINE: Code =
    Code::error("import-online", include_str!("../../codes/import-online.md"));
pub static IMPORT_UNKNOWN: Code =
    Code::error("import-unknown", include_str!("../../codes/import-unknown.md"));
pub static IMPORT_UNREADABLE: Code =
    Code::error("import-unreadable", include_str!("../../codes/import-unreadable.md"));
