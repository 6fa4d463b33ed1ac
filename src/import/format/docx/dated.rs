//! The date in a line, with what stands before and behind it, and dates in the form of folio.

use std::ops::Range;

use crate::import::career::{Extract, Place};
use crate::import::dates;
use crate::lexicon::date::text::{DateFault, DateHabits, DateReading, read_date};
use crate::syntax::cv::line;

use super::text::Text;

/// A line with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    pub date: Text,
    pub before: Text,
    pub behind: Text,
    /// Whether a tab, a bracket or another sign that parts nothing else is beside the date.
    pub is_parted: bool,
    /// Whether a stroke is behind the date: `2023 – present | Dubai`.
    pub is_before_stroke: bool,
    /// Whether it opens the line with a colon behind it: `2013-2019: Grado en Medicina.`
    pub is_before_colon: bool,
}

/// Signs between a date and what is beside it.
const JOINTS: &[char] = &[',', ';', ':', '|', '·', '•', '–', '—', '-', '/', '\t', ' ', '\u{a0}'];

/// Finds the date in a line; `None` where there is none that can be told from the words.
pub fn dated(text: &Text) -> Option<Dated> {
    let words = &text.words;
    let range = match line::is_date(words) {
        true => 0..words.len(),
        false => {
            let reading = line::read(words, &[]);
            reading.date.or_else(|| with_slip(words, &reading.parts))?
        }
    };
    let (before, behind) = (&words[..range.start], &words[range.end..]);
    let in_brackets = words[range.clone()].starts_with(['(', '[']);
    let before_end = before.trim_end_matches(JOINTS).trim_end_matches('(').trim_end().len();
    let behind_start =
        range.end + behind.len() - behind.trim_start_matches(JOINTS).trim_start_matches(')').len();
    let joint = [&words[before_end..range.start], &words[range.end..behind_start]].concat();
    let is_alone = before_end == 0 && behind_start == words.len();
    Some(Dated {
        date: text.slice(range),
        before: text.slice(0..before_end),
        behind: text.slice(behind_start..words.len()),
        is_parted: in_brackets
            || is_alone
            || joint.contains(['\t', '|', '·', '•', '('])
            || joint.contains("   "),
        is_before_stroke: joint.contains('|') && before_end == 0,
        is_before_colon: joint.trim_start().starts_with(':') && before_end == 0,
    })
}

/// The last part of a line that is nothing but a date with a slip.
fn with_slip(words: &str, parts: &[Range<usize>]) -> Option<Range<usize>> {
    let found = parts.iter().rfind(|part| slip(&words[(*part).clone()]).is_some());
    let behind_sign = || {
        let part = parts.last()?;
        let sign = words[part.clone()].rfind([',', '(', '['])?;
        let is_bracket = !words[part.start + sign..].starts_with(',');
        let start = part.start + sign + usize::from(!is_bracket);
        slip(&words[start..part.end]).map(|_| start..part.end)
    };
    found.cloned().or_else(behind_sign)
}

/// Why a text is no date, where it is nothing but one with a slip.
pub fn slip(words: &str) -> Option<String> {
    slip_of_one(words).or_else(|| {
        let (start, end) = line::date_words(words).split_once(['–', '—', '-'])?;
        let is_end = |words: &str| line::is_date(words) || slip_of_one(words).is_some();
        let is_period = is_end(start) && is_end(end);
        is_period.then(|| slip_of_one(start).or_else(|| slip_of_one(end))).flatten()
    })
}

fn slip_of_one(words: &str) -> Option<String> {
    reason(&fault(words)?)
}

/// What is wrong with a text as a date.
pub fn fault(words: &str) -> Option<DateFault> {
    match read_date(line::date_words(words), DateHabits::default()) {
        DateReading::Fault(fault) => Some(fault),
        _ => None,
    }
}

/// A fault in words, where it is a slip.
pub fn reason(fault: &DateFault) -> Option<String> {
    match fault {
        DateFault::NoSuchMonth(month) => Some(format!("there is no month {month}")),
        DateFault::NoSuchDay { day, .. } => Some(format!("its month has no day {day}")),
        DateFault::Misspelled { word, mended: Some(_), .. } => {
            Some(format!("`{word}` is no word of a date"))
        }
        DateFault::Backwards => Some("it ends before it begins".to_owned()),
        _ => None,
    }
}

impl Dated {
    pub fn is_alone(&self) -> bool {
        self.before.is_empty() && self.behind.is_empty()
    }

    pub fn is_first(&self) -> bool {
        self.before.is_empty() && !self.behind.is_empty()
    }
}

/// A date in a form that folio reads, and what may be wrong with it.
pub fn date(text: &Text, place: &Place) -> (Extract, Option<String>) {
    let (written, doubt) = dates::alike(&text.words);
    let wording = (written != text.words).then(|| text.words.clone());
    (Extract { wording, ..Extract::new(written, place.clone()) }, doubt)
}

/// What a template has where a date should be.
pub fn is_unfilled(words: &str) -> bool {
    let words = words.to_lowercase();
    ["20xx", "19xx", "yyyy", "month year", "[date", "[year", "dates from", "mm/yy"]
        .iter()
        .any(|known| words.contains(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_found_on_either_side() {
        for (line, before, date, behind, is_parted) in [
            ("Sep 2013 – Jul 2019\tMBBS, Lagos", "", "Sep 2013 – Jul 2019", "MBBS, Lagos", true),
            ("MBBS, Lagos\t09/2013 – 07/2019", "MBBS, Lagos", "09/2013 – 07/2019", "", true),
            ("Best poster (2020)", "Best poster", "(2020)", "", true),
            ("Stanford University, 2020", "Stanford University", "2020", "", false),
            ("2023 – present | Dubai", "", "2023 – present", "Dubai", true),
            ("Jan 2020 - Present", "", "Jan 2020 - Present", "", true),
            ("USMLE Step 2 CK: 251\tMar 2024", "USMLE Step 2 CK: 251", "Mar 2024", "", true),
        ] {
            let found = dated(&Text::plain(line)).unwrap();
            let parts = [&found.before, &found.date, &found.behind].map(|text| text.words.as_str());
            assert_eq!((parts, found.is_parted), ([before, date, behind], is_parted), "{line}");
        }
        assert_eq!(dated(&Text::plain("Marketing in May")), None);
    }

    #[test]
    fn a_date_with_a_slip_is_found_and_told() {
        for (line, before, date, reason) in [
            (
                "House officer\t13/2022 – 02/2023",
                "House officer",
                "13/2022 – 02/2023",
                "no month 13",
            ),
            ("Observer | Jnauary 2021", "Observer", "Jnauary 2021", "`Jnauary`"),
            ("Bay Hospital, Lagos, 31 Feb 2021", "Bay Hospital, Lagos", "31 Feb 2021", "no day 31"),
            ("Best poster (2022 – 2020)", "Best poster", "(2022 – 2020)", "ends before"),
            ("00/2023", "", "00/2023", "no month 0"),
            (
                "Observer\tJnauary 2021 – 31 Feb 2021",
                "Observer",
                "Jnauary 2021 – 31 Feb 2021",
                "`Jnauary`",
            ),
            ("Observer\tMar 2021 – 31 Feb 2022", "Observer", "Mar 2021 – 31 Feb 2022", "no day 31"),
        ] {
            let found = dated(&Text::plain(line)).unwrap();
            let parts = (found.before.words.as_str(), found.date.words.as_str());
            assert_eq!(parts, (before, date), "{line}");
            let told = slip(&found.date.words).unwrap();
            assert!(told.contains(reason), "{line}: {told}");
        }
        for line in ["Ward 13/2022 B", "Protocol no. 45/2019", "Registrar, 2nd year"] {
            assert_eq!(dated(&Text::plain(line)), None, "{line}");
        }
    }

    #[test]
    fn dates_are_written_alike() {
        for (words, expected) in [
            ("09/2013 – 07/2019", "Sep 2013 – Jul 2019"),
            ("Jan 2020 - Present", "Jan 2020 – present"),
            ("(2020)", "2020"),
            ("2017 to 2019", "2017 – 2019"),
            ("01.10.2021", "Oct 1, 2021"),
            ("Summer 2013", "Summer 2013"),
        ] {
            assert_eq!(date(&Text::plain(words), &Place::default()).0.text, expected, "{words}");
        }
    }
}
