//! What the tags and types of RIS mean.
//!
//! Sources: the format's description of 2011 and that of 2001, and what Zotero and EndNote write for
//! each type. A tag can mean one thing in an article and another in a book: that is its shape.

use super::role::{Role, Shape};
use crate::syntax::reference::ReferenceType as Type;

/// The types, in the order of the alphabet: CSL's, what the work calls itself, and its shape.
const TYPES: &[(&str, Type, Option<&str>, Shape)] = &[
    ("ABST", Type::ArticleJournal, Some("Abstract"), Shape::Article),
    ("ADVS", Type::MotionPicture, None, Shape::Single),
    ("AGGR", Type::Dataset, None, Shape::Single),
    ("ANCIENT", Type::Document, None, Shape::Single),
    ("ART", Type::Graphic, None, Shape::Single),
    ("BILL", Type::Legislation, None, Shape::Single),
    ("BLOG", Type::PostWeblog, None, Shape::Single),
    ("BOOK", Type::Book, None, Shape::Book),
    ("CASE", Type::Hearing, None, Shape::Single),
    ("CHAP", Type::Chapter, None, Shape::Part),
    ("CHART", Type::Graphic, None, Shape::Single),
    ("CLSWK", Type::Book, None, Shape::Book),
    ("COMP", Type::Software, None, Shape::Single),
    ("CONF", Type::PaperConference, None, Shape::Part),
    ("CPAPER", Type::PaperConference, None, Shape::Part),
    ("CTLG", Type::Book, None, Shape::Book),
    ("DATA", Type::Dataset, None, Shape::Single),
    ("DBASE", Type::Dataset, None, Shape::Single),
    ("DICT", Type::EntryDictionary, None, Shape::Part),
    ("EBOOK", Type::Book, None, Shape::Book),
    ("ECHAP", Type::Chapter, None, Shape::Part),
    ("EDBOOK", Type::Book, None, Shape::Book),
    ("EJOUR", Type::ArticleJournal, None, Shape::Article),
    ("ELEC", Type::Webpage, None, Shape::Single),
    ("ENCYC", Type::EntryEncyclopedia, None, Shape::Part),
    ("EQUA", Type::Document, None, Shape::Single),
    ("FIGURE", Type::Graphic, None, Shape::Single),
    ("GEN", Type::Document, None, Shape::Single),
    ("GOVDOC", Type::Report, None, Shape::Single),
    ("GRANT", Type::Document, Some("Grant"), Shape::Single),
    ("GRNT", Type::Document, Some("Grant"), Shape::Single),
    ("HEAR", Type::Hearing, None, Shape::Single),
    ("ICOMM", Type::Document, None, Shape::Single),
    ("INPR", Type::ArticleJournal, None, Shape::Article),
    ("INTV", Type::Interview, None, Shape::Single),
    ("JFULL", Type::Periodical, None, Shape::Book),
    ("JOUR", Type::ArticleJournal, None, Shape::Article),
    ("LEGAL", Type::Legislation, None, Shape::Single),
    ("MANSCPT", Type::Manuscript, None, Shape::Single),
    ("MAP", Type::Graphic, Some("Map"), Shape::Single),
    ("MGZN", Type::ArticleMagazine, None, Shape::Article),
    ("MPCT", Type::MotionPicture, None, Shape::Single),
    ("MULTI", Type::Webpage, None, Shape::Single),
    ("MUSIC", Type::Song, None, Shape::Single),
    ("NEWS", Type::ArticleNewspaper, None, Shape::Article),
    ("PAMP", Type::Pamphlet, None, Shape::Book),
    ("PAT", Type::Patent, None, Shape::Single),
    ("PCOMM", Type::Document, None, Shape::Single),
    ("PODCAST", Type::Song, Some("Podcast"), Shape::Single),
    ("POST", Type::Post, None, Shape::Single),
    ("PREPRINT", Type::Article, Some("Preprint"), Shape::Single),
    ("PRESS", Type::Article, Some("Press release"), Shape::Single),
    ("RPRT", Type::Report, None, Shape::Single),
    ("SER", Type::Book, None, Shape::Book),
    ("SLIDE", Type::Speech, Some("Slides"), Shape::Single),
    ("SOUND", Type::Song, None, Shape::Single),
    ("STAND", Type::Standard, None, Shape::Single),
    ("STAT", Type::Legislation, None, Shape::Single),
    ("STD", Type::Standard, None, Shape::Single),
    ("THES", Type::Thesis, None, Shape::Single),
    ("UNBILL", Type::Legislation, None, Shape::Single),
    ("UNPB", Type::Manuscript, None, Shape::Single),
    ("VIDEO", Type::MotionPicture, None, Shape::Single),
    ("WEB", Type::Webpage, None, Shape::Single),
];

/// The meaning of each tag in the order of the alphabet: in an article, in a part, in a book, in a
/// work by itself.
#[rustfmt::skip]
const TAGS: &[(&str, [Role; 4])] = {
    use Role::*;
    &[
        ("A1", [Author; 4]),
        ("A2", [Editor, Editor, Editor, Missed]),
        ("A3", [Missed, Missed, Editor, Missed]),
        ("A4", [Missed, Translator, Translator, Translator]),
        ("A5", [Missed; 4]),
        ("AB", [Abstract; 4]),
        ("AD", [Unused; 4]),
        ("AN", [PerhapsPmid; 4]),
        ("AU", [Author; 4]),
        ("AV", [Unused; 4]),
        ("BT", [Container, Container, Title, Container]),
        ("C1", [Unused, Unused, Unused, Unused]),
        ("C2", [PerhapsPmcid; 4]),
        ("C3", [Unused, EventTitle, Unused, Unused]),
        ("C4", [Unused; 4]),
        ("C5", [Unused; 4]),
        ("C6", [Unused; 4]),
        ("C7", [ArticleNumber, ArticleNumber, Unused, Unused]),
        ("C8", [Unused; 4]),
        ("CA", [Unused; 4]),
        ("CN", [Unused; 4]),
        ("CP", [Issue, Unused, Unused, Unused]),
        ("CR", [Unused; 4]),
        ("CT", [Title; 4]),
        ("CY", [Unused, Place, Place, Place]),
        ("DA", [Issued; 4]),
        ("DB", [Unused; 4]),
        ("DI", [Doi; 4]),
        ("DO", [Doi; 4]),
        ("DP", [Unused; 4]),
        ("DS", [Unused; 4]),
        ("ED", [Editor; 4]),
        ("EM", [Unused; 4]),
        ("EP", [LastPage, LastPage, LastPage, LastPage]),
        ("ER", [Unused; 4]),
        ("ET", [Online, Edition, Edition, Edition]),
        ("FD", [Unused; 4]),
        ("H1", [Unused; 4]),
        ("H2", [Unused; 4]),
        ("ID", [Key; 4]),
        ("IS", [Issue, Issue, CollectionNumber, Number]),
        ("J1", [ContainerShort; 4]),
        ("J2", [ContainerShort, ContainerShort, Unused, ContainerShort]),
        ("JA", [ContainerShort; 4]),
        ("JF", [Container; 4]),
        ("JO", [ContainerEither; 4]),
        ("K1", [Keyword; 4]),
        ("KW", [Keyword; 4]),
        ("L1", [Unused; 4]),
        ("L2", [PerhapsUrl; 4]),
        ("L3", [Unused; 4]),
        ("L4", [Unused; 4]),
        ("LA", [Language; 4]),
        ("LB", [Key; 4]),
        ("LK", [PerhapsUrl; 4]),
        ("LL", [Unused; 4]),
        ("LP", [LastPage; 4]),
        ("M1", [PerhapsArticleNumber, Unused, Unused, Number]),
        ("M2", [Missed; 4]),
        ("M3", [Genre; 4]),
        ("N1", [Note; 4]),
        ("N2", [PerhapsAbstract; 4]),
        ("NO", [Note; 4]),
        ("NV", [Unused, Volumes, Volumes, Volumes]),
        ("OP", [Missed; 4]),
        ("PA", [Unused; 4]),
        ("PB", [Unused, Publisher, Publisher, Publisher]),
        ("PI", [Unused, Place, Place, Place]),
        ("PM", [Pmid; 4]),
        ("PP", [Unused, Place, Place, Place]),
        ("PT", [Unused; 4]),
        ("PU", [Unused, Publisher, Publisher, Publisher]),
        ("PY", [Issued; 4]),
        ("RI", [Missed; 4]),
        ("RN", [Missed; 4]),
        ("RP", [Unused; 4]),
        ("SE", [Unused, Chapter, Chapter, Unused]),
        ("SN", [StandardNumber, StandardNumber, StandardNumber, Number]),
        ("SP", [FirstPage, FirstPage, PageCount, FirstPage]),
        ("ST", [TitleShort; 4]),
        ("SV", [Unused, CollectionNumber, CollectionNumber, CollectionNumber]),
        ("T1", [Title; 4]),
        ("T2", [Container, Container, Collection, Collection]),
        ("T3", [Missed, Collection, Collection, Collection]),
        ("TA", [Missed, Translator, Translator, Translator]),
        ("TI", [Title; 4]),
        ("TT", [Missed; 4]),
        ("TY", [Unused; 4]),
        ("U1", [Missed; 4]),
        ("U2", [Missed; 4]),
        ("U3", [Missed; 4]),
        ("U4", [Missed; 4]),
        ("U5", [Missed; 4]),
        ("UR", [Url; 4]),
        ("UT", [Unused; 4]),
        ("VL", [Volume; 4]),
        ("VO", [Volume; 4]),
        ("WT", [Unused; 4]),
        ("WV", [Unused; 4]),
        ("Y1", [Issued; 4]),
        ("Y2", [Accessed; 4]),
        ("YR", [Issued; 4]),
    ]
};

/// Whether a tag in capitals is one of the format.
pub fn is_tag(tag: &str) -> bool {
    TAGS.binary_search_by_key(&tag, |(known, _)| known).is_ok()
}

/// The meaning of a tag in capitals.
pub fn role_of(tag: &str, shape: Shape) -> Role {
    let at = TAGS.binary_search_by_key(&tag, |(known, _)| known);
    at.map_or(Role::Missed, |at| TAGS[at].1[shape as usize])
}

/// The meaning of a type. Words in its place, `Journal Article`, are read as EndNote's names; what
/// is unknown is a document.
pub fn kind_of(written: &str) -> (Type, Option<&'static str>, Shape) {
    let upper = written.trim().to_uppercase();
    let upper = upper.as_str();
    let found = TYPES.binary_search_by_key(&upper, |(known, ..)| known).map(|at| TYPES[at]);
    found.map_or_else(
        |_| super::endnote_types::kind_of(written),
        |(_, kind, genre, shape)| (kind, genre, shape),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(TAGS.is_sorted_by(|one, other| one.0 < other.0), "they are found by halves");
        assert!(TYPES.is_sorted_by(|one, other| one.0 < other.0), "they are found by halves");
    }

    #[test]
    fn a_tag_means_what_the_work_makes_of_it() {
        assert_eq!(role_of("T2", Shape::Article), Role::Container);
        assert_eq!(role_of("T2", Shape::Book), Role::Collection);
        assert_eq!(role_of("QQ", Shape::Book), Role::Missed);
        assert_eq!(kind_of("jour ").0, Type::ArticleJournal);
        assert_eq!(kind_of("Journal Article").0, Type::ArticleJournal);
        assert_eq!(kind_of("nothing known").0, Type::Document);
    }
}
