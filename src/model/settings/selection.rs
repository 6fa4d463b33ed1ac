//! What of the CV and of the works a document shows, and what comes first.
//!
//! Knows names and tags as they are written. Whether the CV has them is checked in
//! `document_choices`.

use crate::lexicon::application_form::is_form_tag;
use crate::model::presentation::Presentation;
use crate::model::publication::Publication;
use crate::syntax::table_reader::TableReader;

/// The choices of a document. The default shows everything in its usual order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Selection {
    /// Of what has tags, only what has one of these; empty for all.
    pub only: Vec<String>,
    /// Nothing that has one of these.
    pub without: Vec<String>,
    /// What has one of these comes first in its section.
    pub emphasize: Vec<String>,
    /// Names of sections: only these, in this order; empty for all in the order of the CV.
    pub sections: Vec<String>,
    pub publications: Works,
    pub posters: Works,
    pub talks: Works,
}

/// The words for which works a document lists; anything else is a tag.
pub(super) const WORKS: [&str; 3] = ["all", "featured", "first-author"];

/// Which works of a kind a document lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Works {
    #[default]
    All,
    Featured,
    /// Those with the owner as first author, or as one of those who share that place.
    FirstAuthor,
    /// As many of the newest.
    Newest(u32),
    Tagged(Vec<String>),
}

impl Selection {
    pub(super) fn read(document: &mut TableReader<'_>) -> Selection {
        let mut tags = |key| document.strings(key).into_iter().map(tag).collect();
        Selection {
            only: tags("only"),
            without: tags("without"),
            emphasize: tags("emphasize"),
            sections: document.strings("sections"),
            publications: Works::read(document, "publications"),
            posters: Works::read(document, "posters"),
            talks: Works::read(document, "talks"),
        }
    }

    /// Whether something with these tags is shown.
    pub fn shows(&self, tags: &[String]) -> bool {
        let has_one_of = |wanted: &[String]| tags.iter().any(|tag| wanted.contains(tag));
        // What is chosen for a form is no less a part of the CV.
        let has_none = tags.iter().all(|tag| is_form_tag(tag));
        (self.only.is_empty() || has_none || has_one_of(&self.only)) && !has_one_of(&self.without)
    }

    /// Whether something with these tags comes first.
    pub fn emphasizes(&self, tags: &[String]) -> bool {
        tags.iter().any(|tag| self.emphasize.contains(tag))
    }
}

impl Works {
    fn read(document: &mut TableReader<'_>, key: &'static str) -> Works {
        if let Some(number) = document.number_of_works(key) {
            return Works::Newest(number);
        }
        let words = document.strings(key);
        match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [] | ["all"] => Works::All,
            ["featured"] => Works::Featured,
            ["first-author"] => Works::FirstAuthor,
            _ => Works::Tagged(words.into_iter().map(tag).collect()),
        }
    }

    /// Whether a publication is listed; `place` is how many newer ones there are.
    pub fn list_publication(&self, work: &Publication, place: usize) -> bool {
        self.list(work.featured, work.is_by_first_author(), &work.tags, place)
    }

    /// Whether a poster or talk is listed; `place` is how many newer ones of its kind there are.
    pub fn list_presentation(&self, work: &Presentation, place: usize) -> bool {
        self.list(work.featured, work.owner == Some(0), &work.tags, place)
    }

    fn list(&self, is_featured: bool, is_first: bool, tags: &[String], place: usize) -> bool {
        match self {
            Works::All => true,
            Works::Featured => is_featured,
            Works::FirstAuthor => is_first,
            Works::Newest(most) => usize::try_from(*most).is_ok_and(|most| place < most),
            Works::Tagged(wanted) => tags.iter().any(|tag| wanted.contains(tag)),
        }
    }
}

/// The point before a tag belongs to its braces.
fn tag(written: String) -> String {
    written.trim_start_matches('.').to_owned()
}
