//! The `theme.toml` of a layer: what it says of itself, what it extends, and its tokens.
//!
//! Looks into no other file, and does not know whether the theme that it extends exists.

use crate::base::{Diagnostic, well_known};
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::{Spanned, TableReader};
use crate::syntax::toml::{Table, TomlDocument};

/// The keys of `theme.toml`.
pub static THEME_TOML: TableKeys = TableKeys::of(&[&[
    Key::text("name", "The name of the theme, for its readers; the folder's name counts."),
    Key::text("description", "How the theme looks, for `folio theme list`."),
    Key::text("extends", "The theme that gives what this one lacks."),
    Key::texts("preload", "The fonts that every page needs first, files of the theme."),
    Key::tokens("tokens", "Colors, fonts and sizes, for the stylesheet and the PDF alike."),
]]);

/// What a `theme.toml` says.
#[derive(Default)]
pub struct Manifest<'a> {
    pub description: Option<String>,
    pub extends: Option<Spanned<String>>,
    /// `None` where the fonts of the theme further down are right.
    pub preload: Option<Vec<Spanned<String>>>,
    pub tokens: Option<&'a Table>,
}

impl<'a> Manifest<'a> {
    pub fn read(document: &'a TomlDocument, diagnostics: &mut Vec<Diagnostic>) -> Manifest<'a> {
        let mut fields = TableReader::of(document, &THEME_TOML, well_known::THEME);
        fields.text("name");
        let preload = fields.spanned_strings("preload");
        let manifest = Manifest {
            description: fields.text("description"),
            extends: fields.spanned_text("extends"),
            preload: fields.has("preload").then_some(preload),
            tokens: fields.tokens("tokens"),
        };
        fields.finish(diagnostics);
        manifest
    }
}
