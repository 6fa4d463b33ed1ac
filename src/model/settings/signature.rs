//! `[signature]` of `site.toml`: what the email signature has besides the usual lines.

use crate::base::Diagnostic;
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;

/// The keys of `[signature]`.
pub(super) static SIGNATURE: TableKeys = TableKeys::of(&[&[Key::words(
    "fields",
    &FIELDS,
    "What your email signature has besides what is usual.",
)]]);

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SignatureSettings {
    /// Each once, in the order in which they were written.
    pub fields: Vec<SignatureField>,
}

/// What is in a signature only where it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignatureField {
    /// Of `private.toml`.
    Phone,
    /// The degree of the CV that lies ahead, and when.
    ExpectedGraduation,
    Scholar,
    Pronouns,
}

const FIELDS: [(&str, SignatureField); 4] = [
    ("phone", SignatureField::Phone),
    ("expected-graduation", SignatureField::ExpectedGraduation),
    ("scholar", SignatureField::Scholar),
    ("pronouns", SignatureField::Pronouns),
];

impl SignatureField {
    /// As it is written in `site.toml`.
    pub fn word(self) -> &'static str {
        let mut fields = FIELDS.iter();
        fields.find(|(_, field)| *field == self).map_or("", |(word, _)| word)
    }
}

impl SignatureSettings {
    pub fn has(&self, field: SignatureField) -> bool {
        self.fields.contains(&field)
    }

    pub(super) fn read(
        mut table: TableReader<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> SignatureSettings {
        let fields = table.choices("fields", &FIELDS).into_iter().map(|(field, _)| field).collect();
        table.finish(diagnostics);
        SignatureSettings { fields }
    }
}
