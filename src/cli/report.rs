//! How a command speaks: diagnostics to standard error, results to standard output, colors on a
//! terminal only.

#![expect(
    clippy::disallowed_methods,
    reason = "whether colors are wanted stands in the environment"
)]

use std::io::{IsTerminal, Write};
use std::sync::OnceLock;

use clap::ValueEnum;

use crate::base::{Diagnostic, Severity};
use crate::cli::Exit;
use crate::report::{self, Texts};
use crate::source::SourceSet;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Human,
    /// One line each, for editors and scripts that read lines
    Short,
    /// For programs: one JSON object on standard output
    Json,
}

/// Prints the diagnostics that are at least as grave as `least`.
pub fn print_diagnostics(
    diagnostics: &[Diagnostic],
    sources: &SourceSet,
    format: Format,
    least: Severity,
) {
    let reported: Vec<Diagnostic> =
        diagnostics.iter().filter(|diagnostic| diagnostic.severity <= least).cloned().collect();
    let texts = texts(&reported, sources);
    match format {
        Format::Human => print_stderr(&report::human(&reported, &texts, has_colors())),
        Format::Short => print_stderr(&report::short(&reported, &texts)),
        Format::Json => print(&report::json(&reported, &texts)),
    }
}

/// Prints an error that is about no file of a site.
pub fn print_error(diagnostic: Diagnostic) {
    print_diagnostics(&[diagnostic], &SourceSet::default(), Format::Human, Severity::Error);
}

/// Ends a command with an error that is about no file of a site.
pub fn fail(diagnostic: Diagnostic) -> Exit {
    print_error(diagnostic);
    Exit::Failure
}

/// The texts that the diagnostics speak of.
pub fn texts(diagnostics: &[Diagnostic], sources: &SourceSet) -> Texts {
    Texts::of(sources, diagnostics)
}

/// A text for the person, on standard error. A closed pipe ends nothing.
pub fn print_stderr(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// A result, on standard output. A closed pipe ends nothing.
pub fn print(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Whether the terminal takes ANSI escapes, for colors and for the cursor: a console of Windows does once
/// it is told to.
pub fn takes_escapes() -> bool {
    static IS_TOLD: OnceLock<bool> = OnceLock::new();
    *IS_TOLD.get_or_init(|| anstyle_query::windows::enable_ansi_colors().unwrap_or(true))
}

/// Colors are for terminals whose person did not ask for none (no-color.org).
pub fn has_colors() -> bool {
    let wants_none = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    std::io::stderr().is_terminal() && !wants_none && takes_escapes()
}
