//! The kinds of letters that the guides for networking ask for.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LetterKind {
    /// After a rotation, or a favor.
    Thanks,
    /// After a conference.
    FollowUp,
    /// For fifteen minutes of somebody's time.
    Request,
    /// The one polite reminder of a request.
    Reminder,
    /// What is new.
    Update,
}

impl LetterKind {
    /// The word in commands and in names of files.
    pub fn word(self) -> &'static str {
        match self {
            LetterKind::Thanks => "thanks",
            LetterKind::FollowUp => "follow-up",
            LetterKind::Request => "request",
            LetterKind::Reminder => "reminder",
            LetterKind::Update => "update",
        }
    }
}
