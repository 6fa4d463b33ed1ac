//! Words for work with one's own hands on patients, and titles of posts in which somebody only looks
//! on, in the languages that folio speaks, from `hands_on.toml`.
//!
//! Only a word that opens a clause counts: `operations performed by others` were seen.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::patient::pattern::Pattern;
use crate::lexicon::own_table::own_table;

/// Words by what they say and by language, as patterns.
type Table = BTreeMap<String, BTreeMap<String, Vec<String>>>;

static TABLE: LazyLock<Table> = LazyLock::new(|| own_table(include_str!("hands_on.toml")));

/// All words of one table. A border of words is one of ASCII letters, so words that begin or end
/// otherwise have none there.
fn any_of(name: &str) -> String {
    let words = TABLE.get(name).into_iter().flat_map(|languages| languages.values().flatten());
    let bounded = |word: &String| {
        let begins = word.trim_start_matches(['(', '?', ':']).starts_with(|c: char| c.is_ascii());
        let ends = word.trim_end_matches([')', '?', '*', '+']).ends_with(|c: char| c.is_ascii());
        let border = |is_there: bool| if is_there { r"\b" } else { "" };
        format!("{}{word}{}", border(begins), border(ends))
    };
    format!("(?:{})", words.map(bounded).collect::<Vec<_>>().join("|"))
}

static WORK: Pattern = Pattern::new(|| format!("(?i){}", any_of("work")));
static PAPERS: Pattern = Pattern::new(|| format!("(?i){}", any_of("papers")));
static LOOKING_ON: Pattern = Pattern::new(|| format!("(?i){}", any_of("looking-on")));
/// What stands in front of a word that opens a clause.
static OPENS: Pattern = Pattern::new(|| {
    r"(?i)(?:^|[\n.;:,•·–—(]|\b(?:and|also|then|I|have|und|et|y|e|en|i|ve))[\s*_-]*(?:(?:actively|directly|personally|independently|routinely|frequently|regularly|also) )?$".into()
});

/// Whether a title is that of somebody who only looks on.
pub fn is_looking_on(title: &str) -> bool {
    LOOKING_ON.is_match(title)
}

/// The clause of a text that says work with one's own hands on patients.
pub fn hands_on_work(text: &str) -> Option<Range<usize>> {
    WORK.ranges(text).find_map(|work| {
        let rest = &text[work.end..];
        let end = work.end + rest.find(['\n', '.', ';']).unwrap_or(rest.len());
        let has_no_space = !text[work.clone()].is_ascii();
        let opens = has_no_space || OPENS.is_match(&text[..work.start]);
        let clause = work.start..end;
        (opens && !PAPERS.is_match(&text[clause.clone()])).then_some(clause)
    })
}

#[cfg(test)]
mod tests {
    use super::{hands_on_work, is_looking_on};

    #[test]
    fn only_what_was_done_counts() {
        for text in [
            "Assisted in 40 operations",
            "Observed valve repairs and assisted in ten of them",
            "Scrubbed in for aortic surgery.",
            "Saw patients. Performed central lines.",
            "Actively assisted with bypass grafting",
            "Hands-on work in theatre",
            "Auxiliei em 20 cirurgias",
            "协助手术 20 台",
        ] {
            assert!(hands_on_work(text).is_some(), "{text}");
        }
        for text in [
            "Observed 40 operations performed by three surgeons",
            "Robot-assisted surgery",
            "Observed video-assisted lobectomies",
            "No hands-on work",
            "Assisted with a chart review",
            "Performed a literature search on stents",
            "Saw how residents assisted in theater",
        ] {
            assert_eq!(hands_on_work(text), None, "{text}");
        }
    }

    #[test]
    fn titles_of_who_looks_on() {
        for title in
            ["Observership, cardiac surgery", "Clinical observer", "Hospitation Herzchirurgie"]
        {
            assert!(is_looking_on(title), "{title}");
        }
        assert!(!is_looking_on("Hands-on externship"));
        assert!(!is_looking_on("Elective, not observed"));
    }
}
