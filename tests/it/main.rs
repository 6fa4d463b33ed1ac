//! folio from outside, one module a subject.

mod deterministic;
mod emit;
mod formats;
mod golden;
mod house;
mod html;
mod new;
mod nothing_without_content;
mod pdf;
mod private;
mod store;
mod support;
mod words;
