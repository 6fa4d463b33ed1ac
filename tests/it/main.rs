//! folio from outside, one module a subject.

#![allow(clippy::disallowed_methods, reason = "tests write folders of their own and look at what came out")]

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
