//! The diagnostic of a date that cannot be read, in TOML and in bylines.

use crate::base::{Diagnostic, Period, SourcePath, Span};
use crate::syntax::codes::DATE;

/// Reports that a date cannot be read, or that a period ends before it begins.
pub fn unreadable_date(file: &SourcePath, span: Span, text: &str) -> Diagnostic {
    if Period::is_backwards(text) {
        return Diagnostic::new(&DATE, "this ends before it begins")
            .at(file, span, "")
            .help("look at both dates: one of them is wrong, or they stand in the wrong order");
    }
    Diagnostic::new(&DATE, "this date cannot be read").at(file, span, "").help(
        "write it as in 2020, Jan 2020 or 2020-01-15; a range as in `Jan 2020 – Mar 2021` or \
        `Jan 2020 – present`",
    )
}
