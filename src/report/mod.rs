//! Diagnostics to text: for the terminal, for programs, for the preview's overlay. Decides nothing,
//! and prints nothing.

mod excerpt;
mod human;
mod json;
mod parts;
mod patch;
mod plain;
mod short;

pub use excerpt::{Texts, position};
pub use human::human;
pub use json::json;
pub use parts::{ReportPart, parts};
pub use patch::patches;
pub use plain::{first_sentence, plain_text};
pub use short::short;
