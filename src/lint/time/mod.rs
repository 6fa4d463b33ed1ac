//! Rules over the dates of the CV: what is not accounted for, what has not happened yet, what can
//! hardly go on still, and what stands in an unusual order (docs/domain.md, "curriculum vitae" and
//! "checks").
//!
//! A date that cannot be read, or a period that ends before it begins, is reported where it is
//! read. That dates are written in several forms is no fault: every output writes them in one.

mod ahead;
mod ahead_line;
mod career;
mod expected_past;
mod gap;
mod linkedin_old;
mod newest_first;
mod overlap;
mod place;
mod present_old;

use crate::lint::Rule;

pub const RULES: &[&Rule] = &[
    &gap::RULE,
    &overlap::RULE,
    &ahead::RULE,
    &ahead_line::RULE,
    &expected_past::RULE,
    &present_old::RULE,
    &linkedin_old::RULE,
    &newest_first::RULE,
];
