//! The stylesheet: tokens as custom properties, then the theme's CSS, made small, under a name that changes with its content.

use std::sync::Arc;

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
    let mut sheet = match StyleSheet::parse(text, ParserOptions::default()) {
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
    let at = error.loc.as_ref().map_or(0, |place| {
        let line_start = text.split_inclusive('\n').take(place.line as usize).map(str::len).sum::<usize>();
        line_start + (place.column as usize).saturating_sub(1)
    });
    Diagnostic::error("css", format!("this is not valid CSS: {}", error.kind.to_string().to_lowercase()))
        .at(origin, Span::new(at, at + 1), "")
        .help("look for a missing `;` or `}` before this place")
}
