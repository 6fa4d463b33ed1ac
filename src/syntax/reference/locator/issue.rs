//! The number of an issue and of its supplement, as journals and programs write them.
//!
//! Knows no volume.

use std::sync::LazyLock;

use regex::Regex;

use crate::syntax::reference::locator::placeholder::{is_placeholder, plain_dashes};

/// The number of an issue and of its supplement; at least one is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Issue {
    /// With its part: `3 Pt 2`.
    pub number: Option<String>,
    /// The number of the supplement, or an empty text for one without: `suppl 1`, `suppl`.
    pub supplement: Option<String>,
}

/// A supplement, with what stands before and behind the word.
static SUPPLEMENT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(?P<before>.*?)[ (\[,;:/-]*\b",
        r"(?:suppl?(?:ements?|ementary|ementum|emento|[ée]ment)?|suplementos?|supl|beihefte?|beih)",
        r"(?:(?P<number>[0-9]+[a-z]?)|\b)[ .:#)-]*(?P<after>.*?)[ )\]]*$",
    ))
    .ok()
});
/// `S1`, `2S`, `2S1`, `2, S1`: the letter of a supplement.
static LETTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:([0-9]+)[ ,(]*)?[Ss][ -]?([0-9]+[A-Za-z]?(?:[-–][Ss]?[0-9]+)?|[A-Z])?\)?$")
        .ok()
});
static PART: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?P<before>.*?)[ (\[,;:-]*\b(?:pt|part|teil)\b[ .:]*(?P<part>[a-z0-9]+)[ )\]]*$",
    )
    .ok()
});
static SPECIAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?P<before>.*?)[ (\[,;:-]*\b(?:SI|S\.I\.|sp(?:ec(?:ial)?)?\.? ?(?:iss(?:ue)?|no)\.?)[ )\]]*$").ok()
});
static NUMBER_WORD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:numbers?|num|n[úu]m(?:ero)?|no|nr|issues?|iss|heft|h\.|fasc(?:icle)?|n°|nº|№|#)(?:[.: ]+|\b|$)").ok()
});
/// Issues that were printed as one.
static MANY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^([0-9]+) ?(?:[/–+&,-]|and|und|et|y) ?([0-9]+)$").ok());

impl Issue {
    /// Reads a text for an issue; `None` if it names none: `n/a`, `-`.
    pub fn of_text(text: &str) -> Option<Issue> {
        let plain = plain_dashes(&text.replace('_', " "));
        let plain = plain.trim_matches([' ', '.', ',', ';', ':', '"']);
        let plain = match plain.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
            Some(inner) if !inner.contains(['(', ')']) => inner.trim(),
            _ => plain,
        };
        if is_placeholder(plain) {
            return None;
        }
        let is_special = SPECIAL.as_ref().is_some_and(|special| special.is_match(plain));
        if let Some(found) =
            LETTER.as_ref().filter(|_| !is_special).and_then(|letter| letter.captures(plain))
        {
            let group = |at: usize| found.get(at).map(|group| group.as_str().to_owned());
            let supplement = group(2).unwrap_or_default().replace(['S', 's'], "").replace('–', "-");
            return Some(Issue { number: group(1), supplement: Some(supplement) });
        }
        let spaced = spaced_supplement(plain);
        let Some(found) = SUPPLEMENT.as_ref().and_then(|word| word.captures(&spaced)) else {
            return number_of(plain).map(|number| Issue { number: Some(number), supplement: None });
        };
        let after = found.name("after").map_or("", |after| after.as_str());
        let glued = found.name("number").map_or("", |number| number.as_str());
        let is_open = after.matches('(').count() > after.matches(')').count();
        let supplement = [glued, after].join(" ") + if is_open { ")" } else { "" };
        let supplement = match supplement.trim().to_lowercase().as_str() {
            "issue" | "no" | "nr" => String::new(),
            _ => number_of(supplement.trim()).unwrap_or_default(),
        };
        Some(Issue { number: number_of(&found["before"]), supplement: Some(supplement) })
    }

    /// The form of medical indexes and of BibTeX's `number`: `2 Suppl 1`.
    pub fn to_text(&self) -> String {
        let supplement = self.supplement.as_ref().map(|number| format!("Suppl {number}"));
        let parts = [self.number.clone(), supplement];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(" ").trim().to_owned()
    }

    /// The form of AMA, with its brackets: `(2)(suppl 1)`.
    pub fn to_ama(&self) -> String {
        self.ama_parts().iter().map(|part| format!("({part})")).collect()
    }

    /// What AMA puts into brackets, one by one: `2` and `suppl 1`.
    pub fn ama_parts(&self) -> Vec<String> {
        let supplement =
            self.supplement.as_ref().map(|number| format!("suppl {number}").trim().to_owned());
        [self.ama_number(), supplement].into_iter().flatten().collect()
    }

    /// The number of the issue as AMA has it: `3 pt 2`.
    pub fn ama_number(&self) -> Option<String> {
        let number = self.number.as_ref()?.replace("Pt ", "pt ");
        Some(match number.strip_suffix("Special Issue") {
            Some(front) => format!("{front}special issue"),
            None => number,
        })
    }
}

/// Whether a text has the word for a supplement.
pub fn names_supplement(text: &str) -> bool {
    let spaced = spaced_supplement(&text.replace('_', " "));
    SUPPLEMENT.as_ref().is_some_and(|word| word.is_match(&spaced))
}

/// `16suppl` as `16 suppl`.
fn spaced_supplement(text: &str) -> String {
    let mut spaced = text.to_owned();
    let lower = text.to_ascii_lowercase();
    if let Some(at) = lower.find("supp")
        && lower[..at].ends_with(|c: char| c.is_ascii_digit())
    {
        spaced.insert(at, ' ');
    }
    spaced
}

/// The number of an issue or a supplement in one form; `None` for a blank one.
fn number_of(text: &str) -> Option<String> {
    let text = text.trim_matches([' ', '.', ',', ';', ':', '/', '-']);
    let text = NUMBER_WORD
        .as_ref()
        .and_then(|word| word.find(text))
        .map_or(text, |found| text[found.end()..].trim());
    if text.is_empty() {
        return None;
    }
    let with_part = |found: &regex::Captures<'_>, part: &str| {
        [number_of_plain(&found["before"]).as_str(), part].join(" ").trim().to_owned()
    };
    if let Some(found) = PART.as_ref().and_then(|part| part.captures(text)) {
        return Some(with_part(&found, &format!("Pt {}", &found["part"])));
    }
    if let Some(found) = SPECIAL.as_ref().and_then(|special| special.captures(text)) {
        let before = number_of_plain(&found["before"]);
        let is_alone = before.is_empty();
        return Some(if is_alone {
            "Special Issue".to_owned()
        } else {
            format!("{before}, Special Issue")
        });
    }
    Some(number_of_plain(text)).filter(|number| !number.is_empty())
}

fn number_of_plain(text: &str) -> String {
    let mut text = text.trim_matches([' ', '.', ',', ';', ':']);
    for (open, close) in [('(', ')'), ('[', ']')] {
        if text.matches(open).count() != text.matches(close).count() {
            text = text.trim_matches([' ', ',', open, close]);
        } else if let Some(inner) =
            text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close))
            && !inner.contains([open, close])
        {
            text = inner;
        }
    }
    // `8 (Memorial Issue)`: styles print the issue in brackets of its own.
    let listed = text
        .split_once(" (")
        .and_then(|(number, words)| Some((number, words.strip_suffix(')')?)))
        .filter(|(number, words)| !format!("{number}{words}").contains(['(', ')']))
        .map(|(number, words)| format!("{}, {}", number.trim_end(), words.trim()));
    let text = listed.as_deref().unwrap_or(text);
    match MANY.as_ref().and_then(|many| many.captures(text)) {
        Some(found) => format!("{}-{}", &found[1], &found[2]),
        None => text.replace('–', "-"),
    }
}

#[cfg(test)]
mod tests {
    use super::Issue;

    #[test]
    fn texts() {
        for (text, index, ama) in [
            ("3", "3", "(3)"),
            ("03", "03", "(03)"),
            ("No. 3", "3", "(3)"),
            ("Issue 3", "3", "(3)"),
            ("n° 3", "3", "(3)"),
            ("#3", "3", "(3)"),
            ("3.", "3", "(3)"),
            ("(3)", "3", "(3)"),
            ("Suppl_1", "Suppl 1", "(suppl 1)"),
            ("Suppl 1", "Suppl 1", "(suppl 1)"),
            ("suppl.1", "Suppl 1", "(suppl 1)"),
            ("Suppl1", "Suppl 1", "(suppl 1)"),
            ("Suppl. 2", "Suppl 2", "(suppl 2)"),
            ("SUPPL 2", "Suppl 2", "(suppl 2)"),
            ("Supplement_2", "Supplement 2", "(suppl 2)"),
            ("Supplement", "Suppl", "(suppl)"),
            ("Supplement C", "Suppl C", "(suppl C)"),
            ("suppl", "Suppl", "(suppl)"),
            ("16_suppl", "16 Suppl", "(16)(suppl)"),
            ("16suppl", "16 Suppl", "(16)(suppl)"),
            ("16(suppl)", "16 Suppl", "(16)(suppl)"),
            ("2(suppl 1)", "2 Suppl 1", "(2)(suppl 1)"),
            ("2 (Suppl. 1)", "2 Suppl 1", "(2)(suppl 1)"),
            ("2 Suppl 1", "2 Suppl 1", "(2)(suppl 1)"),
            ("2, Suppl 1", "2 Suppl 1", "(2)(suppl 1)"),
            ("2_Suppl_1", "2 Suppl 1", "(2)(suppl 1)"),
            ("2 Supplement 1", "2 Suppl 1", "(2)(suppl 1)"),
            ("2-Suppl 1", "2 Suppl 1", "(2)(suppl 1)"),
            ("Suppl 1-2", "Suppl 1-2", "(suppl 1-2)"),
            ("Suppl 2 Pt 1", "Suppl 2 Pt 1", "(suppl 2 Pt 1)"),
            ("S1", "Suppl 1", "(suppl 1)"),
            ("s1", "Suppl 1", "(suppl 1)"),
            ("S", "Suppl", "(suppl)"),
            ("2S", "2 Suppl", "(2)(suppl)"),
            ("2S1", "2 Suppl 1", "(2)(suppl 1)"),
            ("2, S1", "2 Suppl 1", "(2)(suppl 1)"),
            ("2 (S1)", "2 Suppl 1", "(2)(suppl 1)"),
            ("S1-S2", "Suppl 1-2", "(suppl 1-2)"),
            ("Suppl 1 (July)", "Suppl 1, July", "(suppl 1, July)"),
            ("3 & 4", "3-4", "(3-4)"),
            ("3 and 4", "3-4", "(3-4)"),
            ("H. 3", "3", "(3)"),
            ("3 Pt 2", "3 Pt 2", "(3 pt 2)"),
            ("3 Part 2", "3 Pt 2", "(3 pt 2)"),
            ("3, pt. 2", "3 Pt 2", "(3 pt 2)"),
            ("3(Pt 2)", "3 Pt 2", "(3 pt 2)"),
            ("pt 2", "Pt 2", "(pt 2)"),
            ("Pt_A", "Pt A", "(pt A)"),
            ("Special Issue", "Special Issue", "(special issue)"),
            ("SI", "Special Issue", "(special issue)"),
            ("2, SI", "2, Special Issue", "(2, special issue)"),
            ("1-2", "1-2", "(1-2)"),
            ("1--2", "1-2", "(1-2)"),
            ("1/2", "1-2", "(1-2)"),
            ("1\u{2013}2", "1-2", "(1-2)"),
            ("January", "January", "(January)"),
            ("May-June", "May-June", "(May-June)"),
            ("8 (Sensor Networks)", "8, Sensor Networks", "(8, Sensor Networks)"),
            ("4 (of 9 (a))", "4 (of 9 (a))", "(4 (of 9 (a)))"),
            ("B", "B", "(B)"),
            ("n/a", "", ""),
            ("-", "", ""),
            ("no-no", "", ""),
            ("0", "", ""),
            ("", "", ""),
        ] {
            let found = Issue::of_text(text);
            let index = index.replace("Supplement", "Suppl");
            assert_eq!(found.as_ref().map(Issue::to_text).unwrap_or_default(), index, "{text}");
            assert_eq!(found.as_ref().map(Issue::to_ama).unwrap_or_default(), ama, "{text}");
            // What is handed out is read again as the same.
            assert_eq!(found.as_ref().and_then(|issue| Issue::of_text(&issue.to_text())), found);
        }
    }
}
