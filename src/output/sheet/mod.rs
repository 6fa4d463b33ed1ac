//! Sheets to copy from into a form of application: what the form asks for in its own words, with
//! what the CV has for it.
//!
//! A sheet is one value, `ApplicationSheet`, before it is a page or a text; both are made from the
//! same `SheetView`, so they cannot differ. One file a form: `eras`, `carms`. Sheets are in
//! `packet/` only; nothing is sent, and nothing is decided for the person without saying so.

mod application_sheet;
mod author_line;
pub mod carms;
mod chosen;
pub mod eras;
mod eras_works;
pub mod linkedin;
mod own_words;
pub mod page;
mod plain_text;
mod report;
mod view;
