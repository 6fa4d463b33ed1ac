//! What a document says, as one value: whatever its kind, and whether it becomes a PDF or another
//! format.
//!
//! Texts are markdown trees whose links and pictures are ready for paper. Knows no format and no
//! layout.

use serde::Serialize;

use crate::syntax::markdown::{Block, Inlines};

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DocumentView {
    pub title: String,
    pub language: String,
    /// Whether the language is written from right to left: then the sheet is mirrored.
    pub is_right_to_left: bool,
    pub paper: &'static str,
    /// In points: the smallest type that readers in the region take.
    pub least_type: f64,
    /// What the document calls itself above the person's name, where that is usual and the person
    /// wrote no title.
    pub kind: Option<String>,
    /// What stands between the two dates of a period.
    pub between_dates: String,
    /// Between the numbers of a page and of all pages.
    pub of: String,
    /// Whether it is a letter, which is set with more room between its parts.
    pub is_letter: bool,
    /// Whether it is a CV, which is searched more than read: short lists of it may stand beside the
    /// rest.
    pub is_cv: bool,
    /// What is below the lines for handwriting at the end.
    pub signed: Vec<String>,
    pub person: PrintPersonView,
    pub heading: Option<Inlines>,
    pub preamble: Vec<Block>,
    pub sections: Vec<PrintSectionView>,
    pub notes: Vec<Vec<Block>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PrintPersonView {
    pub name: String,
    pub credentials: Vec<String>,
    /// What stands between the name and the credentials.
    pub name_comma: String,
    /// What stands between the credentials.
    pub credential_comma: String,
    pub headline: Option<String>,
    pub position: Option<String>,
    pub organization: Option<String>,
    /// Position and organization in one line.
    pub post: String,
    pub location: Option<String>,
    pub photo: Option<String>,
    pub photo_alt: String,
    pub contact: Vec<PrintContactView>,
    pub private: Vec<PrintContactView>,
}

#[derive(Serialize)]
pub struct PrintContactView {
    /// Empty where the text says what it is.
    pub label: String,
    pub text: String,
    pub target: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PrintSectionView {
    pub id: String,
    /// Whether it begins on a page of its own.
    pub starts_page: bool,
    pub heading: Inlines,
    /// A table of single facts, each behind its name.
    pub facts: Vec<PrintContactView>,
    pub blocks: Vec<Block>,
    pub entries: Vec<PrintEntryView>,
    pub groups: Vec<PrintGroupView>,
}

#[derive(Serialize)]
pub struct PrintEntryView {
    pub id: String,
    /// Whether this is a post of the entry before it.
    pub is_post: bool,
    /// The language of its words as a BCP 47 tag, where it is not the document's.
    pub language: Option<String>,
    pub title: Inlines,
    pub organization: Option<Inlines>,
    pub place: Option<Inlines>,
    pub other: Vec<Inlines>,
    /// What stands between the parts of the byline.
    pub comma: String,
    /// What clinical work was, as far as title and byline do not say it.
    pub setting: Option<String>,
    pub period: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PrintGroupView {
    pub heading: Option<String>,
    pub items: Vec<Inlines>,
    /// Of each item, the language of its words as a BCP 47 tag, where it is not the document's.
    pub languages: Vec<Option<String>>,
    /// Whether an item has so many letters that it may be higher than a page. To measure each takes
    /// as long as to lay it out.
    pub has_long_items: bool,
}
