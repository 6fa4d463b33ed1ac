//! The tokens of a theme: colours, fonts and measures, said once and used by the stylesheet.

use crate::base::{Diagnostic, SourcePath};
use crate::syntax::toml::{Table, Value};

/// `[tokens.color] ink = "#111"` as `("color-ink", "#111")`. A value that is no text is told.
pub fn flatten(file: &SourcePath, table: &Table, diagnostics: &mut Vec<Diagnostic>) -> Vec<(String, String)> {
    let mut tokens = Vec::new();
    push(file, "", table, &mut tokens, diagnostics);
    tokens
}

fn push(file: &SourcePath, prefix: &str, table: &Table, tokens: &mut Vec<(String, String)>, diagnostics: &mut Vec<Diagnostic>) {
    for entry in &table.entries {
        let name = if prefix.is_empty() { entry.key.clone() } else { format!("{prefix}-{}", entry.key) };
        match &entry.value {
            Value::Text(text) if text.contains([';', '{', '}']) => diagnostics.push(
                Diagnostic::error("theme-token", format!("the token `{name}` is not one value"))
                    .at(file, entry.span, "")
                    .help("a token is a colour, a length or a list of fonts, as it stands in CSS"),
            ),
            Value::Text(text) => tokens.push((name, text.clone())),
            Value::Integer(number) | Value::Float(number) => tokens.push((name, number.clone())),
            Value::Broken => {}
            Value::Table(table) => push(file, &name, table, tokens, diagnostics),
            _ => diagnostics.push(
                Diagnostic::error("theme-token", format!("the token `{name}` is not a text"))
                    .at(file, entry.span, "")
                    .help("write it in quotes, as in `ink = \"#1d1b18\"`"),
            ),
        }
    }
}
