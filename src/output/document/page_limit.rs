//! The limit of pages that a document may set, and what to shorten where it does not fit in the
//! closest spacing.

use crate::base::{Diagnostic, SourcePath, Span, counted};
use crate::model::settings::DocumentSettings;
use crate::output::codes::TOO_MANY_PAGES;
use crate::render::pdf::{Overflow, PartLength, Pdf};

/// The levels of headings in a CV's PDF.
const SECTION: usize = 2;
const ENTRY: usize = 3;

/// As many parts of a kind are named.
const NAMED: usize = 3;

/// The error that a document has more pages than it may: by how many lines, and where most of them
/// are.
pub fn too_long((settings, span): (&DocumentSettings, Span), pdf: &Pdf) -> Option<Diagnostic> {
    let (overflow, most) = (pdf.overflow.as_ref()?, settings.max_pages?);
    let Overflow { lines, parts } = overflow;
    let pages = counted(pdf.pages, "page");
    let message = format!(
        "{} has {pages} in the closest spacing: {} too many for its `max-pages = {most}`",
        settings.file,
        counted(*lines, "line"),
    );
    let sections = longest(parts, SECTION);
    let entries = longest(parts, ENTRY);
    let named = match (sections.is_empty(), entries.is_empty()) {
        (true, _) => String::new(),
        (false, true) => format!("the longest sections (`##`) are {sections}; "),
        (false, false) => format!(
            "the longest sections (`##`) are {sections}; the longest entries in them (`###`) are \
            {entries}; "
        ),
    };
    let help = format!(
        "{named}shorten them, leave sections out with `sections` or `without`, or allow more with \
        `max-pages`"
    );
    Some(Diagnostic::new(&TOO_MANY_PAGES, message).at(&SourcePath::site(), span, "").help(help))
}

/// The longest parts of a level, with their lines.
fn longest(parts: &[PartLength], level: usize) -> String {
    let mut of_level: Vec<&PartLength> = parts.iter().filter(|part| part.level == level).collect();
    of_level.sort_by_key(|part| std::cmp::Reverse(part.lines));
    let named = of_level.iter().take(NAMED);
    named
        .map(|part| format!("“{}” ({})", part.title, counted(part.lines, "line")))
        .collect::<Vec<_>>()
        .join(", ")
}
