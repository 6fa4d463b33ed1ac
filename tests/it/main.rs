//! folio from outside, one module per subject.

#![allow(clippy::disallowed_methods, reason = "tests write their own folders and read the output")]

mod archive;
mod career;
mod cards;
mod check;
mod citations;
mod clinical_setting;
mod crash;
mod dates;
mod deterministic;
mod diagnostics;
mod disk;
mod emit;
mod fixed_words;
mod explanations;
mod formats;
mod fuzz_corpus;
mod golden;
mod handout;
mod hostile;
mod house;
mod html;
mod laws;
mod licenses;
mod limits;
mod machines;
mod new;
mod nothing_lost;
mod nothing_without_content;
mod passages;
mod paper;
mod pdf;
mod pictures;
mod presentation;
mod private;
mod qr;
mod regions;
mod serve;
mod store;
mod support;
mod svg;
mod theme;
mod themes;
mod words;
