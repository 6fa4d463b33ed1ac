//! Words for a right to stay or to work, and those that say that it may change.
//!
//! Visas of the United States by their names, and what they are called in English and in German. It
//! knows no law.

use std::ops::Range;

use super::patient::pattern::Pattern;

/// Source: travel.state.gov and uscis.gov, "Visa categories" of exchange visitors and workers.
static STATUS: Pattern = Pattern::new(|| {
    r"\b(?:[Vv]isas?|VISA|J-?1|H-?1B|O-1|TN status|F-1|OPT|EAD|[Gg]reen [Cc]ard|[Ww]ork [Pp]ermit|[Ww]ork [Aa]uthori[sz]ation|[Rr]ight to work|[Vv]isum|[Aa]ufenthalts(?:titel|erlaubnis)|[Aa]rbeitserlaubnis)\b"
        .into()
});

static CHANGES: Pattern = Pattern::new(|| {
    r"(?i)\b(?:pending|applied for|applying|awaiting|awaited|in process|in progress|requested|expires?|expiring|until|valid (?:through|until|to)|to be (?:issued|sponsored|confirmed)|expected|scheduled|under review|beantragt|ausstehend|befristet|läuft ab|gültig bis)\b"
        .into()
});

static SECTION: Pattern = Pattern::new(|| {
    r"(?i)\b(?:visa|immigration|citizenship|work authori[sz]ation|right to work|personal (?:details|data|information)|visum|aufenthalt|persönliche (?:daten|angaben))\b"
        .into()
});

/// Whether a heading is about a right to stay.
pub fn is_about_status(heading: &str) -> bool {
    SECTION.is_match(heading)
}

/// The sentence, part of a byline or cell in which a right to stay may change.
pub fn changing_status(text: &str) -> Option<Range<usize>> {
    let ends = ['\n', '\t', '·', '|', ';', '.'];
    let mut start = 0;
    for part in text.split_inclusive(ends) {
        let range = start..start + part.trim_end_matches(ends).len();
        start += part.len();
        let part = &text[range.clone()];
        if STATUS.is_match(part) && CHANGES.is_match(part) {
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
        ] {
            assert!(changing_status(text).is_some(), "{text}");
        }
        for text in [
            "US permanent resident (green card)",
            "J-1 visa, sponsored by Intealth",
            "Visa: none needed",
            "Opt for a valve until 2027",
            "Board certification pending",
            "J-1 physician. Step 3 expected in May.",
        ] {
            assert_eq!(changing_status(text), None, "{text}");
        }
    }
}
