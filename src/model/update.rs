//! A milestone: `updates/2026-03-20-matched.md` is `/updates/2026-03-20-matched/`.

use std::sync::Arc;

use crate::base::{Diagnostic, Hashed, OutputPath, PartialDate, SourcePath, Span};
use crate::model::clinical::{CLINICAL, read_clinical};
use crate::model::codes::UPDATE_WITHOUT_DATE;
use crate::model::misplaced;
use crate::model::page::{empty_headings, titled, untitled};
use crate::model::slugs::UPDATES;
use crate::syntax::MarkdownDocument;
use crate::syntax::markdown::Body;
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;

/// The front matter of an update.
pub static UPDATE: TableKeys = TableKeys::of(&[
    &[
        Key::text("title", "The title; without it, the heading that opens the text."),
        Key::date("date", "The day, where the name of the file does not begin with it."),
        Key::text("description", "A line for search engines and lists."),
    ],
    CLINICAL,
])
.elsewhere(&[misplaced::TEXT_FILE, misplaced::UPDATE]);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Update {
    pub file: SourcePath,
    pub output: OutputPath,
    pub title: String,
    pub date: PartialDate,
    pub description: Option<String>,
    /// Whether it shows patient material.
    pub clinical: bool,
    pub body: Arc<Hashed<Body>>,
}

impl Update {
    /// Reads an update. Its date is in its file name; one without a date is reported and left out.
    pub fn read(
        file: &SourcePath,
        document: &MarkdownDocument,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Update> {
        let stem = file.stem();
        let mut fields = TableReader::of(&document.front_matter, &UPDATE, "the front matter");
        let title = fields.text("title");
        let written_date = fields.date("date");
        let description = fields.text("description");
        let clinical = read_clinical(&mut fields);
        let has_date = misplaced::says_date(&fields);
        fields.finish(diagnostics);
        let (name_date, rest) =
            match stem.get(..10).and_then(PartialDate::parse).filter(|date| date.day.is_some()) {
                Some(date) => (Some(date), stem[10..].trim_start_matches('-')),
                None => (None, stem),
            };
        let date = written_date.or(name_date);
        if date.is_none() && !has_date {
            diagnostics.push(
                Diagnostic::new(
                    &UPDATE_WITHOUT_DATE,
                    format!(
                        "the name of `{}` does not begin \
                with a date",
                        file.file_name()
                    ),
                )
                .at(file, Span::new(0, 0), "")
                .help(
                    "call the file as in `2026-03-20-matched.md`, or write `date = \
                    2026-03-20` into its front matter",
                ),
            );
        }
        let rest = if rest.is_empty() { stem } else { rest };
        let (title, body) = titled(title, &document.markdown.body, rest);
        // One without a date is not on the site.
        if date.is_some() {
            diagnostics.extend(untitled("update", &title, document));
            diagnostics.extend(empty_headings(file, &document.markdown));
        }
        Some(Update {
            file: file.clone(),
            output: output(file),
            title,
            date: date?,
            description,
            clinical,
            body,
        })
    }
}

/// The page that an update's file becomes.
pub fn output(file: &SourcePath) -> OutputPath {
    OutputPath::page(&format!("{UPDATES}/{}", file.stem()))
}
