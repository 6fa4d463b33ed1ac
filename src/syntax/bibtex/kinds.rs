//! The kinds of entries that programs write, and which of them a misspelt one was meant to be.
//!
//! What a kind means for a publication is the model's.

use crate::base::did_you_mean;

/// The kinds of BibTeX and BibLaTeX, of their best known extensions, and of reference managers.
/// Sorted.
const KINDS: [&str; 86] = [
    "archive",
    "article",
    "artwork",
    "audio",
    "bibnote",
    "blog",
    "book",
    "book_section",
    "bookinbook",
    "booklet",
    "chapter",
    "codefragment",
    "collection",
    "commentary",
    "conference",
    "constitution",
    "data",
    "dataset",
    "electronic",
    "film",
    "generic",
    "hardware",
    "image",
    "inbook",
    "incollection",
    "inproceedings",
    "inreference",
    "interview",
    "jurisdiction",
    "legadminmaterial",
    "legal",
    "legislation",
    "legmaterial",
    "letter",
    "magazine",
    "magazine_article",
    "manual",
    "map",
    "mastersthesis",
    "mathesis",
    "misc",
    "movie",
    "music",
    "mvbook",
    "mvcollection",
    "mvproceedings",
    "mvreference",
    "nameonly",
    "newspaper",
    "newspaper_article",
    "online",
    "other",
    "patent",
    "performance",
    "periodical",
    "phdthesis",
    "post",
    "poster",
    "preprint",
    "presentation",
    "proceedings",
    "reference",
    "report",
    "review",
    "set",
    "software",
    "softwaremodule",
    "softwareversion",
    "speech",
    "standard",
    "statute",
    "suppbook",
    "suppcollection",
    "suppperiodical",
    "talk",
    "techreport",
    "thesis",
    "unpublished",
    "video",
    "web_page",
    "webpage",
    "website",
    "working_paper",
    "workingpaper",
    "www",
    "xdata",
];

/// What programs write most, and people mean when they err.
const USUAL: [&str; 17] = [
    "article",
    "book",
    "booklet",
    "inbook",
    "incollection",
    "inproceedings",
    "conference",
    "manual",
    "mastersthesis",
    "misc",
    "online",
    "phdthesis",
    "proceedings",
    "report",
    "techreport",
    "unpublished",
    "dataset",
];

/// Whether an entry of this kind is what a line means that begins with it.
pub fn is_usual(kind: &str) -> bool {
    USUAL.contains(&kind)
}

/// Whether this is a kind, a word like one, or what a file has besides entries.
pub fn is_known(kind: &str) -> bool {
    KINDS.contains(&kind) || ["string", "preamble"].contains(&kind) || meant(kind).is_some()
}

/// The usual kind that an unknown one was meant to be.
pub fn meant(kind: &str) -> Option<&'static str> {
    if KINDS.contains(&kind) {
        return None;
    }
    let near = did_you_mean(kind, USUAL.into_iter()).or_else(|| {
        // `@jornal`: the word for what an article is in. Spelled right, the fields decide.
        let is_journal = did_you_mean(kind, ["journal"].into_iter()).is_some();
        (is_journal && kind != "journal").then_some("article")
    })?;
    // The degree of a thesis is no slip of a hand: `bscthesis` is no `phdthesis`.
    let is_other = kind.ends_with("thesis") && strsim::damerau_levenshtein(kind, near) > 1;
    (!is_other).then_some(near)
}

#[cfg(test)]
mod tests {
    use super::{KINDS, meant};

    #[test]
    fn misspelt_kinds() {
        assert!(KINDS.is_sorted());
        for (written, near) in [
            ("artical", Some("article")),
            ("aritcle", Some("article")),
            ("articles", Some("article")),
            ("inproceeding", Some("inproceedings")),
            ("proceeding", Some("proceedings")),
            ("masterthesis", Some("mastersthesis")),
            ("unpublised", Some("unpublished")),
            ("techrep", Some("techreport")),
            ("bscthesis", None),
            ("doctoralthesis", None),
            ("review", None),
            ("journal", None),
            ("jornal", Some("article")),
            ("journals", Some("article")),
            ("journal_article", None),
            ("abstract", None),
            ("paper", None),
            ("article", None),
        ] {
            assert_eq!(meant(written), near, "{written}");
        }
    }
}
