//! What a value of a record means for a [`Reference`](crate::syntax::reference::Reference),
//! whatever its format calls it.

use crate::syntax::reference::ReferenceType;

/// What a work is a part of, by which the meaning of its tags is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// In a journal, a magazine, a newspaper.
    Article,
    /// In a book, in proceedings, in a work of reference.
    Part,
    /// A book.
    Book,
    /// By itself: a thesis, a report, a web page.
    Single,
}

/// What the title above a work by itself is: a web site holds its page, and a series has its
/// reports.
pub fn title_above(kind: ReferenceType) -> Role {
    match kind {
        ReferenceType::Report
        | ReferenceType::Standard
        | ReferenceType::Software
        | ReferenceType::Graphic
        | ReferenceType::MotionPicture
        | ReferenceType::Song => Role::Collection,
        ReferenceType::Thesis | ReferenceType::Patent => Role::Missed,
        _ => Role::Container,
    }
}

/// The meaning of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A name of the record that a person or a program gave it.
    Key,
    Kind,
    Genre,
    /// The kind of an article: a review, a case report.
    Subtype,
    Title,
    /// The title in the work's own language, beside a translated one.
    OriginalTitle,
    TitleShort,
    Container,
    ContainerShort,
    /// A journal in full or short, which the format leaves open.
    ContainerEither,
    Collection,
    CollectionNumber,
    VolumeTitle,
    Author,
    /// The same authors with their given names.
    FullAuthor,
    Group,
    Editor,
    Translator,
    ContainerAuthor,
    Publisher,
    Place,
    EventTitle,
    EventPlace,
    EventDate,
    /// A date, or a year.
    Issued,
    /// The day on which the work was online before it was in an issue.
    Online,
    Accessed,
    Number,
    Volume,
    Volumes,
    Issue,
    Supplement,
    Page,
    FirstPage,
    LastPage,
    ArticleNumber,
    /// An article number if it looks like one.
    PerhapsArticleNumber,
    PageCount,
    Chapter,
    Edition,
    Version,
    Status,
    Note,
    Abstract,
    /// The abstract if there is no other.
    PerhapsAbstract,
    Keyword,
    Language,
    Doi,
    Pmid,
    /// A PMID if it looks like one.
    PerhapsPmid,
    Pmcid,
    /// A PMCID if it looks like one.
    PerhapsPmcid,
    /// A DOI or a publisher's number, as its end says: `10.1000/abc [doi]`.
    Identifier,
    Isbn,
    Issn,
    /// An ISSN or an ISBN.
    StandardNumber,
    Url,
    /// An address if there is no other.
    PerhapsUrl,
    Archive,
    ArchiveLocation,
    /// A number of its publisher, a place on a disk, a date of the data base: nobody misses it.
    Unused,
    /// Nothing is made of it, and it may hold words that a person misses.
    Missed,
}

impl Role {
    /// What rules about texts call a value of this meaning: the field of BibTeX. Empty for what no
    /// output shows.
    pub fn name(self) -> &'static str {
        match self {
            Role::Key => "key",
            Role::Kind | Role::Genre | Role::Subtype => "type",
            Role::Title | Role::OriginalTitle => "title",
            Role::TitleShort => "shorttitle",
            Role::Container => "journal",
            Role::ContainerShort | Role::ContainerEither => "shortjournal",
            Role::Collection | Role::CollectionNumber => "series",
            Role::VolumeTitle => "booktitle",
            Role::Author | Role::FullAuthor | Role::Group => "author",
            Role::Editor => "editor",
            Role::Translator => "translator",
            Role::ContainerAuthor => "bookauthor",
            Role::Publisher => "publisher",
            Role::Place => "address",
            Role::EventTitle => "eventtitle",
            Role::EventPlace => "venue",
            Role::EventDate => "eventdate",
            Role::Issued | Role::Online => "date",
            Role::Accessed => "urldate",
            Role::Number | Role::Issue | Role::Supplement => "number",
            Role::Volume => "volume",
            Role::Volumes => "volumes",
            Role::Page | Role::FirstPage | Role::LastPage => "pages",
            Role::ArticleNumber | Role::PerhapsArticleNumber => "eid",
            Role::PageCount => "pagetotal",
            Role::Chapter => "chapter",
            Role::Edition => "edition",
            Role::Version => "version",
            Role::Status => "pubstate",
            Role::Note => "note",
            Role::Abstract | Role::PerhapsAbstract => "abstract",
            Role::Keyword => "keywords",
            Role::Language => "langid",
            Role::Doi | Role::Identifier => "doi",
            Role::Pmid | Role::PerhapsPmid => "pmid",
            Role::Pmcid | Role::PerhapsPmcid => "pmcid",
            Role::Isbn => "isbn",
            Role::Issn | Role::StandardNumber => "issn",
            Role::Url | Role::PerhapsUrl => "url",
            Role::Archive => "eprinttype",
            Role::ArchiveLocation => "eprint",
            Role::Unused | Role::Missed => "",
        }
    }
}
