//! The stylesheet: tokens as custom properties, then the theme's CSS, made small, under a name that changes with its content.

use std::collections::BTreeSet;
use std::sync::{Arc, RwLock};

use bytes::Bytes;
use lightningcss::error::{Error, ParserError};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};

use crate::base::{Diagnosed, Diagnostic, Digest, OutputPath, SourcePath, Span};
use crate::theme::chain::Theme;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stylesheet {
    pub output: OutputPath,
    pub bytes: Bytes,
}

/// Makes the stylesheet of a theme. CSS that cannot be read is told with its place, and left as it is.
pub fn stylesheet(theme: &Theme) -> Arc<Diagnosed<Stylesheet>> {
    let tokens = theme.tokens.iter().map(|(name, value)| format!("--{name}:{value};")).collect::<String>();
    let sheets = theme
        .below("css")
        .into_iter()
        .filter(|(path, _)| path.ends_with(".css"))
        .map(|(_, file)| (file.origin.clone(), file.text().unwrap_or_default().to_owned()))
        .collect();
    compile(tokens, sheets)
}

#[comemo::memoize]
fn compile(tokens: String, sheets: Vec<(SourcePath, String)>) -> Arc<Diagnosed<Stylesheet>> {
    let mut diagnostics = Vec::new();
    let mut css = format!(":root{{{tokens}}}");
    for (origin, text) in &sheets {
        css.push_str(&minified(origin, text, &mut diagnostics));
    }
    let bytes = Bytes::from(css);
    let output = OutputPath::new(&format!("assets/site-{}.css", Digest::of(&bytes).short()));
    Arc::new(Diagnosed::new(Stylesheet { output, bytes }, diagnostics))
}

fn minified(origin: &SourcePath, text: &str, diagnostics: &mut Vec<Diagnostic>) -> String {
    let faults = Arc::new(RwLock::new(Vec::new()));
    let options = ParserOptions { error_recovery: true, warnings: Some(Arc::clone(&faults)), ..ParserOptions::default() };
    let parsed = StyleSheet::parse(text, options);
    let mut lines = BTreeSet::new();
    for fault in faults.read().iter().flat_map(|faults| faults.iter()) {
        // One slip makes the reader stumble more than once on its line.
        if lines.insert(fault.loc.as_ref().map(|place| place.line)) {
            diagnostics.push(css_problem(origin, text, fault));
        }
    }
    let mut sheet = match parsed {
        Ok(sheet) => sheet,
        Err(error) => {
            diagnostics.push(css_problem(origin, text, &error));
            return text.to_owned();
        }
    };
    let printed = sheet
        .minify(MinifyOptions::default())
        .ok()
        .and_then(|()| sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }).ok());
    printed.map_or_else(|| text.to_owned(), |printed| printed.code)
}

fn css_problem(origin: &SourcePath, text: &str, error: &Error<ParserError<'_>>) -> Diagnostic {
    let at = error.loc.as_ref().map_or(0, |place| offset(text, place.line, place.column));
    let length = text[at..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
    let message = match &error.kind {
        ParserError::SelectorError(_) | ParserError::EndOfInput => "this CSS rule cannot be read",
        ParserError::InvalidMediaQuery => "this condition behind `@media` cannot be read",
        ParserError::AtRuleInvalid(_) | ParserError::AtRuleBodyInvalid => "this `@` rule of CSS is not known, or stands in the wrong place",
        ParserError::InvalidDeclaration | ParserError::InvalidValue => "this CSS property has a value that it cannot have",
        _ => "this is not expected here in CSS",
    };
    Diagnostic::error("css", message)
        .at(origin, Span::new(at, at + length), "")
        .help("look for a missing `;`, `:`, `}` or `)` before this place")
}

/// The byte of a line, from 0, and a column, from 1 and counted in units of UTF-16, as the reader of CSS counts them.
fn offset(text: &str, line: u32, column: u32) -> usize {
    let line_start = text.split_inclusive('\n').take(line as usize).map(str::len).sum::<usize>();
    let mut units = 1;
    for (at, c) in text[line_start..].char_indices() {
        if units >= column as usize {
            return line_start + at;
        }
        units += c.len_utf16();
    }
    text.len()
}
