//! The kind and the status of a publication, in the words of `publications.toml`.

use crate::syntax::reference::{Reference, ReferenceType, Status};
use crate::words::Words;

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
    /// What a record is, by its type and by what it calls itself.
    pub fn of(work: &Reference) -> PublicationKind {
        use ReferenceType as Type;
        let subtype = work.subtype.as_deref().unwrap_or_default().to_lowercase();
        let says = |word: &str| subtype.contains(word);
        match work.kind {
            _ if says("preprint") => PublicationKind::Preprint,
            _ if says("case") => PublicationKind::CaseReport,
            _ if says("review") => PublicationKind::Review,
            _ if says("abstract") => PublicationKind::Abstract,
            Type::Article => PublicationKind::Preprint,
            Type::ArticleJournal
            | Type::ArticleMagazine
            | Type::ArticleNewspaper
            | Type::Periodical
            | Type::Review
            | Type::ReviewBook => PublicationKind::Article,
            Type::Chapter | Type::Entry | Type::EntryDictionary | Type::EntryEncyclopedia => {
                PublicationKind::Chapter
            }
            Type::Book | Type::Collection | Type::Pamphlet => PublicationKind::Book,
            Type::PaperConference => PublicationKind::ConferencePaper,
            Type::Thesis => PublicationKind::Thesis,
            Type::Report => PublicationKind::Report,
            Type::Dataset => PublicationKind::Dataset,
            _ => PublicationKind::Other,
        }
    }

    /// What one work is called.
    pub fn singular(self, words: &Words) -> &str {
        match self {
            PublicationKind::Article => words.article(),
            PublicationKind::Review => words.review(),
            PublicationKind::CaseReport => words.case_report(),
            PublicationKind::Chapter => words.chapter(),
            PublicationKind::Book => words.book(),
            PublicationKind::Abstract => words.abstract_work(),
            PublicationKind::ConferencePaper => words.conference_paper(),
            PublicationKind::Preprint => words.preprint(),
            PublicationKind::Thesis => words.thesis(),
            PublicationKind::Report => words.report(),
            PublicationKind::Dataset => words.dataset(),
            PublicationKind::Other => words.other_work(),
        }
    }

    /// The heading over publications of the kind.
    pub fn plural(self, words: &Words) -> &str {
        match self {
            PublicationKind::Article => words.articles(),
            PublicationKind::Review => words.reviews(),
            PublicationKind::CaseReport => words.case_reports(),
            PublicationKind::Chapter => words.chapters(),
            PublicationKind::Book => words.books(),
            PublicationKind::Abstract => words.abstracts(),
            PublicationKind::ConferencePaper => words.conference_papers(),
            PublicationKind::Preprint => words.preprints(),
            PublicationKind::Thesis => words.theses(),
            PublicationKind::Report => words.reports(),
            PublicationKind::Dataset => words.datasets(),
            PublicationKind::Other => words.other_works(),
        }
    }
}

impl Status {
    /// The words after a citation; a published work has none.
    pub fn word(self, words: &Words) -> Option<&str> {
        match self {
            Status::InPreparation => Some(words.in_preparation()),
            Status::Submitted => Some(words.submitted()),
            Status::ReviseAndResubmit => Some(words.under_revision()),
            Status::Accepted => Some(words.accepted()),
            Status::InPress => Some(words.in_press()),
            Status::Unpublished | Status::PublishedAheadOfPrint | Status::Published => None,
        }
    }

    /// The same within a line, where no sentence begins: `in press`. Only the first letter becomes small,
    /// as nouns in German keep theirs.
    pub fn word_in_line(self, words: &Words) -> Option<String> {
        let mut letters = self.word(words)?.chars();
        Some(letters.next()?.to_lowercase().chain(letters).collect())
    }

    /// Whether a journal has accepted the work: before that, the journal is not named
    /// (docs/domain.md, "works").
    pub fn is_accepted(self) -> bool {
        self >= Status::Accepted
    }
}
