//! Every code that a build can report: those of each module up to this one, and one per rule.
//!
//! Knows nothing of the codes of commands and of the disk: `cli::codes` adds those.

use crate::base::Code;
use crate::lint::{RULES, online, spelling};
use crate::{model, output, plan, render, source, syntax, theme, words};

/// The codes of `[lints]` and of comments that allow something. A rule declares its own beside what it checks.
static CODES: &[&Code] = &[&ALLOW, &LEVEL_TOO_LOW, &UNKNOWN_CODE, &UNUSED_ALLOW];

pub static ALLOW: Code = Code::warning("allow", include_str!("../../codes/allow.md"));
pub static LEVEL_TOO_LOW: Code =
    Code::error("level-too-low", include_str!("../../codes/level-too-low.md"));
pub static UNKNOWN_CODE: Code =
    Code::error("unknown-code", include_str!("../../codes/unknown-code.md"));
pub static UNUSED_ALLOW: Code =
    Code::note("unused-allow", include_str!("../../codes/unused-allow.md"));

/// Every code of a build, by name.
pub fn of_a_build() -> Vec<&'static Code> {
    let rooms = [
        source::codes::CODES,
        syntax::codes::CODES,
        model::codes::CODES,
        theme::codes::CODES,
        plan::codes::CODES,
        render::codes::CODES,
        output::codes::CODES,
        words::codes::CODES,
        CODES,
        online::CODES,
        spelling::CODES,
    ];
    let declared = rooms.into_iter().flatten().copied();
    let of_rules = RULES.iter().copied().flatten().flat_map(|rule| rule.codes.iter().copied());
    let mut codes: Vec<&'static Code> = declared.chain(of_rules).collect();
    codes.sort();
    codes
}
