//! The tokens of a theme: colors, fonts and measures, said once and used by the stylesheet and the
//! printed documents alike.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value as Json};

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::toml::{Table, Value};
use crate::theme::codes::THEME_TOKEN;

/// All tokens of a theme by their path: `["color", "ink"]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tokens {
    values: BTreeMap<Vec<String>, Token>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    /// The value as CSS has it.
    pub text: String,
    pub is_number: bool,
    /// Where it is set, for messages.
    pub file: SourcePath,
    pub span: Span,
}

impl Tokens {
    /// Adds the tokens of a layer further down: what a layer above has set stays. A value that is
    /// no text is reported.
    pub fn add(&mut self, file: &SourcePath, table: &Table, diagnostics: &mut Vec<Diagnostic>) {
        self.add_table(file, &[], table, diagnostics);
    }

    /// Sets one token, whatever the layers say.
    pub fn set(&mut self, path: [&str; 2], token: Token) {
        self.values.insert(path.map(str::to_owned).to_vec(), token);
    }

    pub fn get(&self, path: [&str; 2]) -> Option<&Token> {
        self.values.get(&path.map(str::to_owned)[..])
    }

    /// The tokens of one table by their names, such as all of `[tokens.color]`.
    pub fn group(&self, name: &str) -> BTreeMap<String, String> {
        let inside = |path: &[String]| match path {
            [group, token] if group == name => Some(token.clone()),
            _ => None,
        };
        self.values
            .iter()
            .filter_map(|(path, token)| Some((inside(path)?, token.text.clone())))
            .collect()
    }

    /// As custom properties: `[tokens.color] ink = "#111"` is `--color-ink:#111;`.
    pub fn css(&self) -> String {
        self.values
            .iter()
            .map(|(path, token)| format!("--{}:{};", path.join("-"), token.text))
            .collect()
    }

    /// As one JSON object, nested as in `theme.toml`.
    pub fn json(&self) -> String {
        let mut top = Map::new();
        for (path, token) in &self.values {
            let Some((name, groups)) = path.split_last() else { continue };
            let mut table = Some(&mut top);
            for group in groups {
                // A value of one layer gives way to a table of that name in another.
                table = table.and_then(|table| {
                    let below = table.entry(group).and_modify(|value| {
                        if !value.is_object() {
                            *value = Json::Object(Map::new());
                        }
                    });
                    below.or_insert_with(|| Json::Object(Map::new())).as_object_mut()
                });
            }
            let number =
                token.text.parse().ok().filter(|_| token.is_number).and_then(Number::from_f64);
            if let Some(table) = table {
                table.insert(
                    name.clone(),
                    number.map_or_else(|| Json::String(token.text.clone()), Json::Number),
                );
            }
        }
        Json::Object(top).to_string()
    }

    fn add_table(
        &mut self,
        file: &SourcePath,
        above: &[String],
        table: &Table,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for entry in &table.entries {
            let path = [above, std::slice::from_ref(&entry.key)].concat();
            let name = path.join("-");
            let token = |text: &String, is_number| Token {
                text: text.clone(),
                is_number,
                file: file.clone(),
                span: entry.span,
            };
            match &entry.value {
                Value::String(text) if text.contains([';', '{', '}']) => diagnostics.push(
                    Diagnostic::new(&THEME_TOKEN, format!("the token `{name}` is not one value"))
                        .at(file, entry.span, "")
                        .help(
                            "a token is a color, a length or a list of fonts, as it stands in CSS",
                        ),
                ),
                Value::String(text) => {
                    self.values.entry(path).or_insert_with(|| token(text, false));
                }
                Value::Integer(number) | Value::Float(number) => {
                    self.values.entry(path).or_insert_with(|| token(number, true));
                }
                Value::Broken => {}
                Value::Table(table) => self.add_table(file, &path, table, diagnostics),
                _ => diagnostics.push(
                    Diagnostic::new(&THEME_TOKEN, format!("the token `{name}` is not a text"))
                        .at(file, entry.span, "")
                        .help("write it in quotes, as in `ink = \"#1d1b18\"`"),
                ),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::toml::TomlDocument;

    #[test]
    fn a_layer_above_wins_and_tables_nest() {
        let mut tokens = Tokens::default();
        let mut diagnostics = Vec::new();
        for text in [
            "[color]\nink = \"#111\"\n",
            "[color]\nink = \"#222\"\npaper = \"#fff\"\n[scale]\nstep = 1.2\n[a.b]\nc-d = 3\n",
        ] {
            let file = SourcePath::new("theme.toml");
            let document = TomlDocument::parse(&file, text, 0).into_value(&mut diagnostics);
            tokens.add(&file, &document.table, &mut diagnostics);
        }
        assert_eq!(diagnostics, []);
        assert_eq!(
            tokens.css(),
            "--a-b-c-d:3;--color-ink:#111;--color-paper:#fff;--scale-step:1.2;"
        );
        assert_eq!(
            tokens.json(),
            r##"{"a":{"b":{"c-d":3.0}},"color":{"ink":"#111","paper":"#fff"},"scale":{"step":1.2}}"##
        );
    }
}
