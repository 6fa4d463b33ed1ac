//! Documents made to be handed over: one file a kind.

pub mod cv;
pub mod person;
