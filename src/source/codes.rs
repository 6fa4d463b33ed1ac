//! The codes of reading the folder. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] =
    &[&FILE_NAME, &FILE_TOO_LARGE, &LINK_LOOP, &LINK_OUTSIDE, &PRIVATE_LINK, &UNREADABLE_FILE];

pub static FILE_NAME: Code = Code::error("file-name", include_str!("../../codes/file-name.md"));
pub static FILE_TOO_LARGE: Code =
    Code::error("file-too-large", include_str!("../../codes/file-too-large.md"));
pub static LINK_LOOP: Code = Code::error("link-loop", include_str!("../../codes/link-loop.md"));
pub static LINK_OUTSIDE: Code =
    Code::error("link-outside", include_str!("../../codes/link-outside.md"));
pub static PRIVATE_LINK: Code =
    Code::error("private-link", include_str!("../../codes/private-link.md"));
pub static UNREADABLE_FILE: Code =
    Code::error("unreadable-file", include_str!("../../codes/unreadable-file.md"));
