//! Words for a right to stay or to work, and those that say that it may change.
//!
//! Visas of the United States by their names, and what they are called in the languages that folio
//! speaks, from `visa_words.toml`. It knows no law.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::patient::pattern::Pattern;
use crate::lexicon::own_table::own_table;

/// Words by what they do and by language, as patterns.
type Table = BTreeMap<String, BTreeMap<String, Vec<String>>>;

static TABLE: LazyLock<Table> = LazyLock::new(|| own_table(include_str!("visa_words.toml")));

/// All words of one table, as a pattern. A border of words is one of ASCII letters here, so words
/// that begin or end otherwise have none there.
fn any_of(name: &str) -> String {
    let words = TABLE.get(name).into_iter().flat_map(|languages| languages.values().flatten());
    let bounded = |word: &String| {
        let begins =
            word.trim_start_matches(['[', '(', '?', ':']).starts_with(|c: char| c.is_ascii());
        let ends = word.trim_end_matches([')', '?']).ends_with(|c: char| c.is_ascii());
        let border = |is_there: bool| if is_there { r"\b" } else { "" };
        format!("{}{word}{}", border(begins), border(ends))
    };
    format!("(?:{})", words.map(bounded).collect::<Vec<_>>().join("|"))
}

static STATUS: Pattern = Pattern::new(|| any_of("status"));
static CHANGES: Pattern = Pattern::new(|| format!("(?i){}", any_of("changes")));
static ASKS: Pattern = Pattern::new(|| format!("(?i){}", any_of("asks")));
static NO: Pattern = Pattern::new(|| format!("(?i){}", any_of("no")));
static PASSING: Pattern = Pattern::new(|| any_of("passing"));
static SECTION: Pattern = Pattern::new(|| format!("(?i){}", any_of("sections")));

/// What has the same letters in a study: `EAD mice`, the `OPT` arm of a trial.
static OF_A_STUDY: Pattern = Pattern::new(|| {
    r"(?i)\b(?:EAD|OPT|TN)\b[^,;]*\b(?:mice|mouse|rats?|genotyp\w+|proteins?|genes?|trial|arm|cohort|cells?)\b"
        .into()
});

/// A page may be advice for others; where the person says "I", it is about them.
static SELF: Pattern = Pattern::new(|| r"\b(?:I|[Mm]y|[Mm]e|[Ii]ch|[Mm]eine?)\b".into());

/// Whether somebody speaks of themselves, in English or German.
pub fn is_about_oneself(text: &str) -> bool {
    SELF.is_match(text)
}

/// Whether a heading is about a right to stay.
pub fn is_about_status(heading: &str) -> bool {
    SECTION.is_match(heading)
}

/// The sentence, part of a byline or cell in which a right to stay may change.
pub fn changing_status(text: &str) -> Option<Range<usize>> {
    let ends = ['\n', '\t', '·', '|', ';', '.', '。', '؛', '۔', '।'];
    let mut start = 0;
    for part in text.split_inclusive(ends) {
        let range = start..start + part.trim_end_matches(ends).len();
        start += part.len();
        let part = &text[range.clone()];
        if OF_A_STUDY.is_match(part) {
            continue;
        }
        let is_asked = || ASKS.is_match(part) && !NO.is_match(part);
        // `Resident until June 2027, visa officer`: the change is that of something else.
        let is_of_it = |change: Range<usize>| {
            STATUS.ranges(part).any(|status| {
                change.end > status.start || !part[change.end..status.start].contains(',')
            })
        };
        let may_change = || CHANGES.ranges(part).any(is_of_it) || is_asked();
        if PASSING.is_match(part) || STATUS.is_match(part) && may_change() {
            let from = range.start + (part.len() - part.trim_start().len());
            return Some(from..range.end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::changing_status;

    #[test]
    fn only_what_may_change_counts() {
        for text in [
            "Visa: J-1, application pending",
            "H-1B petition pending",
            "OPT until June 2027",
            "EAD valid through 2027",
            "Work permit applied for",
            "Visum beantragt",
            "Visa demandé, en cours",
            "Visado en trámite",
            "Visto in attesa",
            "Visto em análise",
            "Visum aangevraagd",
            "Wiza w trakcie rozpatrywania",
            "Vize başvurusu beklemede",
            "التأشيرة قيد الانتظار",
            "ויזה בתהליך",
            "ویزا در حال بررسی",
            "签证申请中",
            "ビザ申請中",
            "Requires J-1 visa sponsorship",
            "Will need H-1B visa sponsorship",
            "Visa sponsorship required",
            "F-1 OPT",
            "F-1 (STEM OPT)",
            "Currently on OPT",
            "Visa valid till June 2026",
            "H4, change of status filed",
            "Visum erforderlich",
            "Nécessite un visa",
            "需要签证",
            "My Tier 2 visa runs out in August 2027",
            "Skilled Worker visa: application lodged",
            "Blue Card expected 2027",
            "I-485 pending",
            "Aufenthaltserlaubnis bis 06/2027",
        ] {
            assert!(changing_status(text).is_some(), "{text}");
        }
        for text in [
            "US permanent resident (green card)",
            "J-1 visa, sponsored by Intealth",
            "Visa: none needed",
            "Visto il caso, in attesa",
            "Titre de séjour permanent",
            "永住ビザ",
            "Vizepräsident bis 2027",
            "Opt for a valve until 2027",
            "US citizen, no visa sponsorship required",
            "Does not require visa sponsorship",
            "Kein Visum erforderlich",
            "Lectured on OPTN data",
            "CPT codes in general surgery",
            "Board certification pending",
            "J-1 physician. Step 3 expected in May.",
            "EAD mice pending genotyping",
            "OPT until failure (optimal therapy) trial",
            "Chief resident until June 2027, visa officer liaison",
        ] {
            assert_eq!(changing_status(text), None, "{text}");
        }
    }
}
