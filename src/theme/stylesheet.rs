//! The stylesheet: tokens as custom properties, then the theme's CSS, made small, under a name that changes with its content.

use std::sync::Arc;

use bytes::Bytes;

use crate::base::{Diagnosed, Diagnostic, Digest, OutputPath, SourcePath};
use crate::theme::chain::Theme;
use crate::theme::css::minified;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stylesheet {
    pub output: OutputPath,
    pub bytes: Bytes,
}

/// Makes the stylesheet of a theme. A fault in the CSS is told with its place.
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
        let (small, faults) = minified(text);
        css.push_str(&small);
        diagnostics
            .extend(faults.into_iter().map(|fault| Diagnostic::error("css", fault.message).at(origin, fault.span, "").help(fault.help)));
    }
    let bytes = Bytes::from(css);
    let output = OutputPath::new(&format!("assets/site-{}.css", Digest::of(&bytes).short()));
    Arc::new(Diagnosed::new(Stylesheet { output, bytes }, diagnostics))
}
