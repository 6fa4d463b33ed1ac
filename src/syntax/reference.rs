//! The record of a work: one typed value, made once from the words of an entry, whatever format
//! they are written in. Citations, tags, lists and files to take along are all made from it.
//!
//! Its fields are named as the variables of CSL 1.0.2. It holds no span and no citation key, and it
//! knows no owner, no page and no citation style.

pub mod bibtex;
pub mod bibtex_text;
pub mod date;
pub mod formats;
pub mod identifier;
pub mod locator;
mod machine_fields;
pub mod name;
pub mod remark;
pub mod report;
pub mod status;
pub mod text;

use crate::base::PartialDate;

pub use date::IssuedDate;
pub use locator::{Issue, Pages};
pub use name::{Name, NameList};
pub use remark::Remark;
pub use status::Status;
pub use text::MarkedText;

/// The types of CSL 1.0.2 that works of a career have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceType {
    #[default]
    Document,
    /// An article of which only the text is known, as on a preprint server.
    Article,
    ArticleJournal,
    ArticleMagazine,
    ArticleNewspaper,
    Book,
    Chapter,
    Collection,
    Dataset,
    Entry,
    EntryDictionary,
    EntryEncyclopedia,
    Event,
    Graphic,
    Hearing,
    Interview,
    Legislation,
    Manuscript,
    MotionPicture,
    Pamphlet,
    PaperConference,
    Patent,
    Periodical,
    Post,
    PostWeblog,
    Report,
    Review,
    ReviewBook,
    Software,
    Song,
    Speech,
    Standard,
    Thesis,
    Webpage,
}

/// A work. A field that the entry does not have is `None` or empty; none holds blanks alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Reference {
    pub kind: ReferenceType,
    /// What the work calls itself: `PhD thesis`, `Poster`, `Technical report`.
    pub genre: Option<MarkedText>,
    /// What kind of article it is, in the entry's own words: `review`, `case report`.
    pub subtype: Option<String>,
    /// The title with its subtitle.
    pub title: Option<MarkedText>,
    pub title_short: Option<MarkedText>,
    /// The journal, the book, the proceedings, the web site.
    pub container_title: Option<MarkedText>,
    /// The journal as medical indexes shorten it.
    pub container_title_short: Option<MarkedText>,
    /// The series of a book or a report.
    pub collection_title: Option<MarkedText>,
    pub collection_number: Option<String>,
    /// The title of one volume of a work of several, if it has one besides `container_title`.
    pub volume_title: Option<MarkedText>,
    pub authors: NameList,
    pub editors: NameList,
    pub translators: NameList,
    /// The authors of the book that a chapter is in.
    pub container_authors: NameList,
    pub publisher: Option<MarkedText>,
    pub publisher_place: Option<MarkedText>,
    pub event_title: Option<MarkedText>,
    pub event_place: Option<MarkedText>,
    pub event_date: Option<IssuedDate>,
    pub issued: Option<IssuedDate>,
    pub accessed: Option<PartialDate>,
    /// The number of a report, a patent or a standard.
    pub number: Option<String>,
    pub volume: Option<String>,
    pub number_of_volumes: Option<String>,
    pub issue: Option<Issue>,
    pub page: Option<Pages>,
    /// The number that takes the place of pages: `e0209899`.
    pub article_number: Option<String>,
    pub number_of_pages: Option<String>,
    pub chapter_number: Option<String>,
    pub edition: Option<MarkedText>,
    pub version: Option<String>,
    /// `None` if the entry does not say it.
    pub status: Option<Status>,
    /// Words that may say how far the work is, and cannot be told: the person is asked.
    pub unclear_status: Option<String>,
    /// Words that are neither a status nor an identifier.
    pub note: Option<MarkedText>,
    pub abstract_text: Option<MarkedText>,
    pub keywords: Vec<String>,
    /// A BCP 47 tag.
    pub language: Option<String>,
    /// A bare DOI, `10.1000/abc`.
    pub doi: Option<String>,
    /// Digits alone.
    pub pmid: Option<String>,
    /// With its letters, `PMC1234567`.
    pub pmcid: Option<String>,
    pub isbn: Option<String>,
    pub issn: Option<String>,
    pub url: Option<String>,
    /// The server of a preprint or of a copy: `arXiv`, `medRxiv`.
    pub archive: Option<String>,
    /// The work's number there: `2401.00001`.
    pub archive_location: Option<String>,
}

impl Reference {
    /// The pages by which the work is found. A journal with pages of its own counts them on; one
    /// with numbers of articles begins each at 1, and the number is what finds it.
    pub fn own_pages(&self) -> Option<&Pages> {
        let is_counted_on = |pages: &Pages| {
            let first = pages.first();
            let begins = !first.starts_with('0') && first.parse().is_ok_and(|first: i32| first > 1);
            begins && pages.last().is_some()
        };
        self.page.as_ref().filter(|pages| self.article_number.is_none() || is_counted_on(pages))
    }

    /// The first page, or the number of the article.
    pub fn first_page(&self) -> Option<&str> {
        self.own_pages().map(Pages::first).or(self.article_number.as_deref())
    }

    pub fn last_page(&self) -> Option<&str> {
        self.own_pages().and_then(Pages::last)
    }
}
