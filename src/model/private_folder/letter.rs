//! A letter, `private/letters/NAME.md`: to whom it goes, and its text.

use crate::base::{Diagnostic, PartialDate, SourcePath};
use crate::model::private_folder::text::without_title;
use crate::syntax::MarkdownDocument;
use crate::syntax::markdown::{Block, Inlines};
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;

/// The front matter of a letter.
pub static LETTER: TableKeys = TableKeys::of(&[&[
    Key::texts("to", "To whom the letter goes: name and address, a line each."),
    Key::text("place", "Where it is written, before the date; without it, only the date stands."),
    Key::date("date", "The day on the letter; without it, the day of the build."),
    Key::text("subject", "What the letter is about, above its text."),
    Key::text("closing", "The words above the name; without them, the usual ones."),
]]);

/// The front matter of a draft in `packet/letters/`, which is nothing but what a mail has.
pub static DRAFT: TableKeys = TableKeys::of(&[&[
    Key::texts("to", "Whom the letter goes to: their name, and their address for mail."),
    Key::text("subject", "What the letter is about."),
]]);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Letter {
    pub file: SourcePath,
    pub to: Vec<String>,
    pub place: Option<String>,
    pub date: Option<PartialDate>,
    pub subject: Option<String>,
    pub closing: Option<String>,
    pub title: Option<Inlines>,
    pub blocks: Vec<Block>,
    pub notes: Vec<Vec<Block>>,
}

impl Letter {
    pub fn read(
        file: &SourcePath,
        document: &MarkdownDocument,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Letter {
        let mut fields = TableReader::of(&document.front_matter, &LETTER, "the front matter");
        let body = &document.markdown.body;
        let (title, rest) = without_title(&document.markdown.body.blocks);
        let letter = Letter {
            file: file.clone(),
            to: fields.strings("to"),
            place: fields.text("place"),
            date: fields.date("date"),
            subject: fields.text("subject"),
            closing: fields.text("closing"),
            title,
            blocks: rest.to_vec(),
            notes: body.notes.clone(),
        };
        fields.finish(diagnostics);
        letter
    }
}
