//! What a `[[document]]` is.
//!
//! Knows the words and for what a kind has to be made, not what it prints.

/// A kind of document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    #[default]
    Cv,
    /// Goals and timeline on one page.
    Summary,
    /// For one meeting: the CV, the summary and the questions.
    Meeting,
    /// For who writes a letter of recommendation.
    Letter,
    /// The person on one page.
    OnePager,
    /// The spoken introduction on a card.
    Introduction,
    /// A page for each poster.
    PosterHandout,
    /// A letter of the person's.
    Cover,
}

/// The words for the kinds.
pub const KINDS: [(&str, DocumentKind); 8] = [
    ("cv", DocumentKind::Cv),
    ("summary", DocumentKind::Summary),
    ("meeting", DocumentKind::Meeting),
    ("letter", DocumentKind::Letter),
    ("one-pager", DocumentKind::OnePager),
    ("introduction", DocumentKind::Introduction),
    ("poster-handout", DocumentKind::PosterHandout),
    ("cover", DocumentKind::Cover),
];

impl DocumentKind {
    pub fn word(self) -> &'static str {
        KINDS.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }

    /// What `for` names, as a reader of an error finds it; `None` is a kind that is for nobody in
    /// particular.
    pub fn is_for(self) -> Option<&'static str> {
        match self {
            DocumentKind::Meeting => {
                Some("the meeting, as `rivera` for `private/meetings/rivera.md`")
            }
            DocumentKind::Cover => Some("the letter, as `mgh` for `private/letters/mgh.md`"),
            DocumentKind::Letter => {
                Some("who writes it, as `patel` for a person of private/people.toml")
            }
            _ => None,
        }
    }

    /// Whether the choices of entries and works have a meaning for it.
    pub fn shows_cv(self) -> bool {
        use DocumentKind::{Cv, Letter, Meeting, OnePager, PosterHandout};
        matches!(self, Cv | Letter | Meeting | OnePager | PosterHandout)
    }

    /// As many pages it may have whatever the person says.
    pub fn most_pages(self) -> Option<u32> {
        matches!(self, DocumentKind::Summary | DocumentKind::OnePager | DocumentKind::Introduction)
            .then_some(1)
    }
}
