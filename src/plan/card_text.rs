//! The text of a page's social card: the picture that represents it where its address is shared.

use crate::base::SourcePath;
use crate::plan::ImageRole;

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CardText {
    /// The kind of page, and its date.
    pub label: Vec<String>,
    pub title: String,
    /// The journal, the meeting, or what the person is.
    pub detail: Option<String>,
    /// A picture beside the words.
    pub picture: Option<(SourcePath, ImageRole)>,
}

impl CardText {
    /// A card with a title alone.
    pub fn titled(title: impl Into<String>) -> CardText {
        CardText { title: title.into(), ..CardText::default() }
    }
}

/// How many of the newest of each kind have a card of their own: drawing one takes a while, and
/// nobody shares the 100th paper.
pub const NEWEST_WITH_CARD: usize = 24;
