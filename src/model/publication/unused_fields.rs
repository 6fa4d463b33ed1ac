//! Fields of a `.bib` file that are not used: reported as notes, so that no word is dropped
//! silently.
//!
//! Reference managers add their own fields to every entry, so each field is reported once per file.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::bibtex::BibtexEntry;
use crate::syntax::codes::UNUSED_FIELD;

/// The fields that citations, pages and lists use: the fields of biblatex's manual that the
/// citation styles print, and folio's own.
const USED: [&str; 80] = [
    "abstract",
    "addendum",
    "address",
    "archiveprefix",
    "arxiv",
    "author",
    "author+an",
    "bookauthor",
    "booksubtitle",
    "booktitle",
    "chapter",
    "crossref",
    "date",
    "day",
    "doi",
    "edition",
    "editor",
    "editora",
    "editorb",
    "editorc",
    "editortype",
    "eissn",
    "entrysubtype",
    "eprint",
    "eprintclass",
    "eprinttype",
    "eventdate",
    "eventtitle",
    "foreword",
    "holder",
    "howpublished",
    "institution",
    "introduction",
    "isan",
    "isbn",
    "ismn",
    "issn",
    "issue",
    "issuetitle",
    "iswc",
    "journal",
    "journalabbr",
    "journalsubtitle",
    "journaltitle",
    "keywords",
    "langid",
    "language",
    "location",
    "mainsubtitle",
    "maintitle",
    "month",
    "note",
    "number",
    "organization",
    "pages",
    "pagetotal",
    "pmc",
    "pmcid",
    "pmid",
    "primaryclass",
    "publisher",
    "pubstate",
    "school",
    "series",
    "shortjournal",
    "shorttitle",
    "subtitle",
    "title",
    "translator",
    "type",
    "url",
    "urldate",
    "urlday",
    "urlmonth",
    "urlyear",
    "venue",
    "version",
    "volume",
    "volumes",
    "year",
];

/// Adds a note for each unused field name in these entries.
pub fn report(file: &SourcePath, entries: &[BibtexEntry], diagnostics: &mut Vec<Diagnostic>) {
    let mut unused: BTreeMap<&str, (Span, usize)> = BTreeMap::new();
    for entry in entries {
        for (name, span) in entry.fields.iter() {
            if USED.binary_search(&name).is_err() && !["entryset", "xdata"].contains(&name) {
                unused.entry(name).or_insert((span, 0)).1 += 1;
            }
        }
    }
    for (name, (span, count)) in unused {
        let more = match count {
            1 => String::new(),
            2 => ", here and in another entry".to_owned(),
            count => format!(", here and in {} other entries", count - 1),
        };
        let help = match name {
            "file" => {
                "to publish the PDF of a paper, name it in publications.toml: `[key]`, and below \
                it `file = \"paper.pdf\"`"
            }
            _ => {
                "what a reader should know belongs into `note`, `abstract` or `keywords`; fields \
                of a reference manager can stay"
            }
        };
        let note =
            Diagnostic::new(&UNUSED_FIELD, format!("nothing is made of the field `{name}`{more}"));
        diagnostics.push(note.at(file, span, "").help(help));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_used_fields_are_sorted() {
        assert!(super::USED.is_sorted(), "they are found by halves");
    }
}
