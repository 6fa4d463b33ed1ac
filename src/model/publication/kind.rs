//! What a publication is, and how far it has come, in the words of `publications.toml`.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublicationKind {
    Article,
    Review,
    CaseReport,
    Chapter,
    Book,
    Abstract,
    ConferencePaper,
    Preprint,
    Thesis,
    Report,
    Dataset,
    Other,
}

/// How far a work has come; the order is the order of that way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    InPreparation,
    Submitted,
    ReviseAndResubmit,
    Accepted,
    InPress,
    PublishedAheadOfPrint,
    Published,
}

pub const KINDS: [(&str, PublicationKind); 12] = [
    ("article", PublicationKind::Article),
    ("review", PublicationKind::Review),
    ("case-report", PublicationKind::CaseReport),
    ("chapter", PublicationKind::Chapter),
    ("book", PublicationKind::Book),
    ("abstract", PublicationKind::Abstract),
    ("conference-paper", PublicationKind::ConferencePaper),
    ("preprint", PublicationKind::Preprint),
    ("thesis", PublicationKind::Thesis),
    ("report", PublicationKind::Report),
    ("dataset", PublicationKind::Dataset),
    ("other", PublicationKind::Other),
];

pub const STATUSES: [(&str, Status); 7] = [
    ("in-preparation", Status::InPreparation),
    ("submitted", Status::Submitted),
    ("revise-and-resubmit", Status::ReviseAndResubmit),
    ("accepted", Status::Accepted),
    ("in-press", Status::InPress),
    ("published-ahead-of-print", Status::PublishedAheadOfPrint),
    ("published", Status::Published),
];

impl PublicationKind {
    /// What one work is called.
    pub fn singular(self) -> &'static str {
        match self {
            PublicationKind::Article => "Article",
            PublicationKind::Review => "Review",
            PublicationKind::CaseReport => "Case report",
            PublicationKind::Chapter => "Book chapter",
            PublicationKind::Book => "Book",
            PublicationKind::Abstract => "Abstract",
            PublicationKind::ConferencePaper => "Conference paper",
            PublicationKind::Preprint => "Preprint",
            PublicationKind::Thesis => "Thesis",
            PublicationKind::Report => "Report",
            PublicationKind::Dataset => "Dataset",
            PublicationKind::Other => "Publication",
        }
    }

    /// The heading over publications of the kind.
    pub fn plural(self) -> &'static str {
        match self {
            PublicationKind::Article => "Journal articles",
            PublicationKind::Review => "Reviews",
            PublicationKind::CaseReport => "Case reports",
            PublicationKind::Chapter => "Book chapters",
            PublicationKind::Book => "Books",
            PublicationKind::Abstract => "Published abstracts",
            PublicationKind::ConferencePaper => "Conference papers",
            PublicationKind::Preprint => "Preprints",
            PublicationKind::Thesis => "Theses",
            PublicationKind::Report => "Reports",
            PublicationKind::Dataset => "Datasets",
            PublicationKind::Other => "Other publications",
        }
    }
}

impl Status {
    /// What is written behind a citation; a published work bears no such word.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Status::InPreparation => Some("In preparation"),
            Status::Submitted => Some("Submitted"),
            Status::ReviseAndResubmit => Some("Under revision"),
            Status::Accepted => Some("Accepted"),
            Status::InPress => Some("In press"),
            Status::PublishedAheadOfPrint | Status::Published => None,
        }
    }

    /// Whether a journal has taken the work: before that, the journal is not named (domain facts,
    /// section 2.3).
    pub fn is_accepted(self) -> bool {
        self >= Status::Accepted
    }
}
