//! Text on its way to a page or to paper: markdown, dates, clinical settings, page ranges,
//! no-break spaces, code.
//!
//! It knows no template and makes no file.

pub mod body;
pub mod clinical_setting;
pub mod date;
pub mod direction;
mod highlight;
pub mod language_mark;
pub mod left_to_right;
mod letter_width;
pub mod markdown;
pub mod marked_text;
pub mod menu_row;
pub mod name_letters;
pub mod pdf_lowering;
mod table_classes;
pub mod printed_address;
pub mod typography;
pub mod unbroken;
