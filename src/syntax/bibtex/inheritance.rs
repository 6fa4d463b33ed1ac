//! What an entry takes from another: the rules of BibLaTeX's manual (appendix B, default
//! inheritance), which hold those of BibTeX.
//!
//! Identifiers and words about the parent alone, such as its DOI or abstract, are not taken through
//! `crossref`: they would be false of the part.

use std::sync::Arc;

use biblatex::Entry;

use crate::base::Hashed;
use crate::syntax::bibtex::standalone::StandaloneEntry;

/// Fields that are about one entry alone.
const OWN: [&str; 33] = [
    "abstract",
    "annotation",
    "annote",
    "archiveprefix",
    "crossref",
    "doi",
    "entryset",
    "entrysubtype",
    "eprint",
    "eprintclass",
    "eprinttype",
    "execute",
    "file",
    "ids",
    "keywords",
    "label",
    "note",
    "options",
    "pmc",
    "pmcid",
    "pmid",
    "presort",
    "primaryclass",
    "related",
    "relatedoptions",
    "relatedstring",
    "relatedtype",
    "shorthand",
    "shorthandintro",
    "sortkey",
    "url",
    "xdata",
    "xref",
];

/// Parts of a date, which are taken together or not at all.
const DATE: [&str; 4] = ["date", "year", "month", "day"];

/// Names of one and the same field.
const SAME: [(&str, &str); 4] = [
    ("journal", "journaltitle"),
    ("address", "location"),
    ("school", "institution"),
    ("archiveprefix", "eprinttype"),
];

/// The titles of a book, which become others in its parts: the names in the parent, and the same
/// behind `book`, `main` and `journal`.
const TITLES: [(&str, [&str; 3]); 3] = [
    ("title", ["booktitle", "maintitle", "journaltitle"]),
    ("subtitle", ["booksubtitle", "mainsubtitle", "journalsubtitle"]),
    ("titleaddon", ["booktitleaddon", "maintitleaddon", "journaltitleaddon"]),
];

/// Titles that no part takes from its whole.
const OWN_TITLES: [&str; 4] = ["shorttitle", "sorttitle", "indextitle", "indexsorttitle"];

/// An entry with what it takes from its parents, the first first; the flag says whether `xdata`
/// names it.
#[comemo::memoize]
pub fn inherit(
    child: &Hashed<StandaloneEntry>,
    parents: &[(Arc<Hashed<StandaloneEntry>>, bool)],
) -> Arc<Hashed<StandaloneEntry>> {
    let mut entry: Entry = Entry::clone(child);
    for (parent, is_xdata) in parents {
        let before = entry.clone();
        let mut take = |to: &str, from: &str| {
            if let Some(value) = parent.get(from)
                && !has(&before, to)
            {
                entry.set(to, value.to_vec());
            }
        };
        for name in parent.fields.keys() {
            match name.as_str() {
                "ids" | "xdata" | "crossref" => {}
                name if *is_xdata => take(name, name),
                name if OWN.contains(&name) => {}
                name => {
                    for to in taken_as(child.kind(), parent, name) {
                        take(to, name);
                    }
                }
            }
        }
    }
    // Nobody follows them again.
    entry.remove("crossref");
    entry.remove("xdata");
    Arc::new(Hashed::new(StandaloneEntry::new(entry, child.kind().to_owned())))
}

/// Whether an entry has a field, by any of its names.
fn has(entry: &Entry, name: &str) -> bool {
    if DATE.contains(&name) {
        // A month belongs to its own year.
        return DATE
            .iter()
            .any(|part| ["date", "year"].contains(part) && entry.get(part).is_some())
            || entry.get(name).is_some();
    }
    let other = SAME.iter().find_map(|(one, other)| match () {
        () if *one == name => Some(*other),
        () if *other == name => Some(*one),
        () => None,
    });
    entry.get(name).is_some() || other.is_some_and(|other| entry.get(other).is_some())
}

/// The fields of a part that a field of its whole becomes.
fn taken_as<'f>(child: &str, parent: &StandaloneEntry, field: &'f str) -> Vec<&'f str> {
    let is_part = matches!(
        child,
        "inbook"
            | "bookinbook"
            | "suppbook"
            | "incollection"
            | "inreference"
            | "suppcollection"
            | "inproceedings"
            | "conference"
    );
    let is_volume = matches!(child, "book" | "collection" | "reference" | "proceedings");
    // The column of the table of titles.
    let column = match parent.kind() {
        "book" | "collection" | "reference" | "proceedings" if is_part => Some(0),
        "mvbook" | "mvcollection" | "mvreference" | "mvproceedings" if is_part || is_volume => {
            Some(1)
        }
        "periodical" if matches!(child, "article" | "suppperiodical" | "review") => Some(2),
        _ => None,
    };
    if let Some(column) = column {
        if OWN_TITLES.contains(&field) {
            return Vec::new();
        }
        if let Some((_, titles)) = TITLES.iter().find(|(title, _)| *title == field) {
            // BibTeX's libraries give the title of the whole twice.
            let is_given = parent.get(titles[column]).is_some();
            return if is_given { Vec::new() } else { vec![titles[column]] };
        }
    }
    let is_in_book = matches!(child, "inbook" | "bookinbook" | "suppbook");
    match field {
        "author" if is_in_book && matches!(parent.kind(), "book" | "mvbook") => {
            vec!["author", "bookauthor"]
        }
        // A part has pages of its own.
        "pages" | "pagetotal" if is_part => Vec::new(),
        field => vec![field],
    }
}
