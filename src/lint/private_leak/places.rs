//! Where a value was found.

use crate::base::{SourcePath, Span};
use crate::lexicon::private_value::Extent;

/// A value at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub file: SourcePath,
    pub span: Option<Span>,
    pub kind: PlaceKind,
    pub value: usize,
    pub extent: Extent,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A text that is published.
    Text,
    /// A remark, which is not.
    Remark,
    /// The name of a file or of a folder.
    Name,
    /// A file of the theme.
    Theme,
    /// A drawing.
    Drawing,
    /// A PDF that is handed on.
    Pdf,
    /// A file of the site, by its path, and no source of it.
    Output(String),
}

impl Hit {
    /// Whether another hit tells nothing new beside this one.
    pub fn covers(&self, other: &Hit) -> bool {
        let touches = match (self.span, other.span) {
            (Some(one), Some(two)) => one.start < two.end && two.start < one.end,
            (one, two) => one == two,
        };
        self.file == other.file
            && self.value == other.value
            && self.extent >= other.extent
            && touches
    }
}
