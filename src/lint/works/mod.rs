//! Rules over papers, posters and talks: each is called what it is, counted once, and found by who
//! looks for it (docs/domain.md, "works" and "checks").
//!
//! What a single field means, and what of it cannot be right, is reported where the field is read.

mod abstract_as_paper;
mod handwritten;
mod handwritten_old;
pub mod handwritten_text;
mod handwritten_twice;
mod linked_number;
mod listed_twice;
pub mod place;
mod presenter;
mod retracted;
mod status_old;
mod titles;
mod untraceable;
mod work_twice;

use crate::lint::Rule;

pub const RULES: &[&Rule] = &[
    &status_old::RULE,
    &handwritten_old::RULE,
    &retracted::RULE,
    &untraceable::RULE,
    &work_twice::RULE,
    &presenter::RULE,
    &handwritten::RULE,
    &handwritten_twice::RULE,
    &abstract_as_paper::RULE,
    &listed_twice::RULE,
    &linked_number::RULE,
];
