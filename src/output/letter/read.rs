//! A letter that the person has filled in, read from its markdown, so that its other forms can be made
//! of the same words.
//!
//! Adds nothing to it, and looks for no faults in what it says.

use crate::base::Diagnosed;
use crate::lexicon::quotation_marks::QuotationMarks;
use crate::model::private_folder::DRAFT;
use crate::output::letter::content::Letter;
use crate::source::Source;
use crate::syntax::markdown::{Block, ListItem, RawHtml, Reading};
use crate::syntax::table_reader::TableReader;
use crate::syntax::{Document, parse};

/// The letter as its file has it; `asked` is what it was drafted as, in `language`. A mail has no footnotes: they
/// become a list at the end.
pub fn read(asked: &Letter, file: &Source, language: &str) -> Diagnosed<Letter> {
    let quotes = QuotationMarks::of(language);
    let parsed = parse(file, Reading { quotes, ..RawHtml::IsText.into() });
    let mut diagnostics = parsed.diagnostics.clone();
    let mut letter =
        Letter { blocks: Vec::new(), blanks: Vec::new(), left_out: 0, ..asked.clone() };
    if let Document::Markdown(document) = &parsed.value {
        let mut fields = TableReader::of(&document.front_matter, &DRAFT, "the front matter");
        if let [name, rest @ ..] = &fields.strings("to")[..] {
            letter.to = (name.clone(), rest.first().cloned());
        }
        letter.subject = fields.text("subject").unwrap_or_default();
        fields.finish(&mut diagnostics);
        let body = &document.markdown.body;
        letter.blocks.clone_from(&body.blocks);
        if !body.notes.is_empty() {
            let item = |note: &Vec<Block>| ListItem { checked: None, content: note.clone() };
            let items = body.notes.iter().map(item).collect();
            letter.blocks.push(Block::List { start: Some(1), items });
        }
    }
    Diagnosed::new(letter, diagnostics)
}
