//! Every code that a build can report: those of each room up to this one, and one a rule.
//!
//! Knows nothing of the codes of commands and of the disk: `cli::codes` adds those.

use std::iter::once;

use crate::base::Code;
use crate::lint::RULES;
use crate::{model, output, plan, render, source, syntax, theme};

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
    ];
    let declared = rooms.into_iter().flatten().copied();
    let mut codes: Vec<&'static Code> =
        declared.chain(RULES.iter().flat_map(|rule| once(rule.code))).collect();
    codes.sort();
    codes
}
