//! The codes of a theme. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] =
    &[&ACCENT, &CSS, &THEME_LOOP, &THEME_PRELOAD, &THEME_TOKEN, &UNKNOWN_THEME];

pub static ACCENT: Code = Code::error("accent", include_str!("../../codes/accent.md"));
pub static CSS: Code = Code::error("css", include_str!("../../codes/css.md"));
pub static THEME_LOOP: Code = Code::error("theme-loop", include_str!("../../codes/theme-loop.md"));
pub static THEME_PRELOAD: Code =
    Code::error("theme-preload", include_str!("../../codes/theme-preload.md")).lowerable();
pub static THEME_TOKEN: Code =
    Code::error("theme-token", include_str!("../../codes/theme-token.md"));
pub static UNKNOWN_THEME: Code =
    Code::error("unknown-theme", include_str!("../../codes/unknown-theme.md"));
