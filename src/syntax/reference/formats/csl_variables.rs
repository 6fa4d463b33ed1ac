//! What the variables and types of CSL 1.0.2 mean, and those of Crossref, which writes its own types
//! into the same form.

use super::role::Role;
use crate::syntax::reference::ReferenceType as Type;

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Content {
    Text,
    Names,
    Date,
}

/// Every variable, in the order of its bytes.
#[rustfmt::skip]
const VARIABLES: &[(&str, Role, Content)] = {
    use Content::*;
    use Role::*;
    &[
        ("DOI", Doi, Text),
        ("ISBN", Isbn, Text),
        ("ISSN", Issn, Text),
        ("PMCID", Pmcid, Text),
        ("PMID", Pmid, Text),
        ("URL", Url, Text),
        ("_graph", Unused, Text),
        ("abstract", Abstract, Text),
        ("accessed", Accessed, Date),
        ("annote", Missed, Text),
        ("archive", Archive, Text),
        ("archive-place", Unused, Text),
        ("archive_collection", Unused, Text),
        ("archive_location", ArchiveLocation, Text),
        ("article-number", ArticleNumber, Text),
        ("author", Author, Names),
        ("authority", Publisher, Text),
        ("available-date", Online, Date),
        ("call-number", Unused, Text),
        ("categories", Unused, Text),
        ("chair", Missed, Names),
        ("chapter-number", Chapter, Text),
        ("citation-key", Key, Text),
        ("citation-label", Unused, Text),
        ("collection-editor", Missed, Names),
        ("collection-number", CollectionNumber, Text),
        ("collection-title", Collection, Text),
        ("compiler", Missed, Names),
        ("composer", Missed, Names),
        ("container-author", ContainerAuthor, Names),
        ("container-title", Container, Text),
        ("container-title-short", ContainerShort, Text),
        ("contributor", Missed, Names),
        ("curator", Missed, Names),
        ("custom", Unused, Text),
        ("dimensions", Missed, Text),
        ("director", Missed, Names),
        ("edition", Edition, Text),
        ("editor", Editor, Names),
        ("editorial-director", Missed, Names),
        ("event", EventTitle, Text),
        ("event-date", EventDate, Date),
        ("event-place", EventPlace, Text),
        ("event-title", EventTitle, Text),
        ("executive-producer", Missed, Names),
        ("genre", Genre, Text),
        ("id", Key, Text),
        ("illustrator", Missed, Names),
        ("interviewer", Missed, Names),
        ("issue", Issue, Text),
        ("issued", Issued, Date),
        ("journalAbbreviation", ContainerShort, Text),
        ("jurisdiction", Missed, Text),
        ("keyword", Keyword, Text),
        ("language", Language, Text),
        ("medium", Missed, Text),
        ("multi", Unused, Text),
        ("narrator", Missed, Names),
        ("note", Note, Text),
        ("number", Number, Text),
        ("number-of-pages", PageCount, Text),
        ("number-of-volumes", Volumes, Text),
        ("organizer", Missed, Names),
        ("original-author", Missed, Names),
        ("original-date", Missed, Date),
        ("original-publisher", Missed, Text),
        ("original-publisher-place", Missed, Text),
        ("original-title", OriginalTitle, Text),
        ("page", Page, Text),
        ("page-first", Unused, Text),
        ("part-number", Missed, Text),
        ("part-title", Missed, Text),
        ("performer", Missed, Names),
        ("printing-number", Missed, Text),
        ("producer", Missed, Names),
        ("publisher", Publisher, Text),
        ("publisher-place", Place, Text),
        ("recipient", Missed, Names),
        ("reference", Unused, Text),
        ("references", Unused, Text),
        ("reviewed-author", Missed, Names),
        ("reviewed-genre", Missed, Text),
        ("reviewed-title", Missed, Text),
        ("scale", Missed, Text),
        ("script-writer", Missed, Names),
        ("section", Missed, Text),
        ("series-creator", Missed, Names),
        ("shortTitle", TitleShort, Text),
        ("source", Unused, Text),
        ("status", Status, Text),
        ("submitted", Unused, Date),
        ("supplement", Supplement, Text),
        ("supplement-number", Supplement, Text),
        ("title", Title, Text),
        ("title-short", TitleShort, Text),
        ("translator", Translator, Names),
        ("type", Kind, Text),
        ("version", Version, Text),
        ("volume", Volume, Text),
        ("volume-title", VolumeTitle, Text),
        ("volume-title-short", Unused, Text),
        ("year-suffix", Unused, Text),
    ]
};

/// Variables that Crossref adds, which are its own.
const OF_CROSSREF: &[&str] = &[
    "alternative-id",
    "assertion",
    "content-domain",
    "content-updates-to",
    "created",
    "deposited",
    "funder",
    "indexed",
    "institution",
    "is-referenced-by-count",
    "isbn-type",
    "issn-type",
    "journal-issue",
    "license",
    "link",
    "member",
    "original-title",
    "posted",
    "prefix",
    "published",
    "published-online",
    "published-print",
    "reference-count",
    "references-count",
    "relation",
    "resource",
    "score",
    "short-title",
    "subject",
    "subtitle",
    "subtype",
    "update-policy",
    "group-title",
    "archived",
    "editor-list",
];

/// What a variable means. An unknown one may hold words that a person misses.
pub fn meaning_of(name: &str) -> (Role, Content) {
    if OF_CROSSREF.contains(&name) {
        return (Role::Unused, Content::Text);
    }
    let at = VARIABLES.binary_search_by_key(&name, |(known, ..)| known);
    at.map_or((Role::Missed, Content::Text), |at| (VARIABLES[at].1, VARIABLES[at].2))
}

/// Every type, with what the work calls itself, in the order of the alphabet.
const TYPES: &[(&str, Type, Option<&str>)] = &[
    ("article", Type::Article, None),
    ("article-journal", Type::ArticleJournal, None),
    ("article-magazine", Type::ArticleMagazine, None),
    ("article-newspaper", Type::ArticleNewspaper, None),
    ("bill", Type::Legislation, None),
    ("book", Type::Book, None),
    ("book-chapter", Type::Chapter, None),
    ("book-section", Type::Chapter, None),
    ("broadcast", Type::MotionPicture, None),
    ("chapter", Type::Chapter, None),
    ("classic", Type::Book, None),
    ("collection", Type::Collection, None),
    ("dataset", Type::Dataset, None),
    ("dissertation", Type::Thesis, None),
    ("document", Type::Document, None),
    ("edited-book", Type::Book, None),
    ("entry", Type::Entry, None),
    ("entry-dictionary", Type::EntryDictionary, None),
    ("entry-encyclopedia", Type::EntryEncyclopedia, None),
    ("event", Type::Event, None),
    ("figure", Type::Graphic, None),
    ("graphic", Type::Graphic, None),
    ("hearing", Type::Hearing, None),
    ("interview", Type::Interview, None),
    ("journal-article", Type::ArticleJournal, None),
    ("legal_case", Type::Hearing, None),
    ("legislation", Type::Legislation, None),
    ("manuscript", Type::Manuscript, None),
    ("map", Type::Graphic, Some("Map")),
    ("monograph", Type::Book, None),
    ("motion_picture", Type::MotionPicture, None),
    ("musical_score", Type::Song, None),
    ("pamphlet", Type::Pamphlet, None),
    ("paper-conference", Type::PaperConference, None),
    ("patent", Type::Patent, None),
    ("peer-review", Type::Review, None),
    ("performance", Type::Event, None),
    ("periodical", Type::Periodical, None),
    ("personal_communication", Type::Document, None),
    ("post", Type::Post, None),
    ("post-weblog", Type::PostWeblog, None),
    ("posted-content", Type::Article, Some("Preprint")),
    ("proceedings-article", Type::PaperConference, None),
    ("reference-book", Type::Book, None),
    ("reference-entry", Type::Entry, None),
    ("regulation", Type::Legislation, None),
    ("report", Type::Report, None),
    ("review", Type::Review, None),
    ("review-book", Type::ReviewBook, None),
    ("software", Type::Software, None),
    ("song", Type::Song, None),
    ("speech", Type::Speech, None),
    ("standard", Type::Standard, None),
    ("thesis", Type::Thesis, None),
    ("treaty", Type::Legislation, None),
    ("webpage", Type::Webpage, None),
];

/// The meaning of a type; `None` for a word that is none.
pub fn kind_of(written: &str) -> Option<(Type, Option<&'static str>)> {
    let at = TYPES.binary_search_by_key(&written, |(known, ..)| known).ok()?;
    Some((TYPES[at].1, TYPES[at].2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(VARIABLES.is_sorted_by(|one, other| one.0 < other.0), "they are found by halves");
        assert!(TYPES.is_sorted_by(|one, other| one.0 < other.0), "they are found by halves");
    }
}
