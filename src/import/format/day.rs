//! Days as people write them into the settings of a text: `2025-10-12T09:00:00Z`, `4/1/21`.
//!
//! Two numbers that can both be months are taken as an American writes them, with a doubt.

use std::sync::LazyLock;

use regex::Regex;

use crate::base::PartialDate;

/// A date in the form of TOML, as exact as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    pub text: String,
    /// What to look at.
    pub doubt: Option<String>,
}

static NUMBERS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$").ok());
static SLASHES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}|\d{2})$").ok());

/// The day that a text says; `None` if it says none.
pub fn day(written: &str) -> Option<Day> {
    let written = written.trim();
    if let Some(found) = NUMBERS.as_ref().and_then(|regex| regex.captures(written)) {
        let part = |at: usize| found.get(at).and_then(|part| part.as_str().parse::<u8>().ok());
        return sure(found[1].parse().ok()?, part(2), part(3));
    }
    if let Some(found) = SLASHES.as_ref().and_then(|regex| regex.captures(written)) {
        let [first, second] = [found[1].parse::<u8>().ok()?, found[3].parse::<u8>().ok()?];
        let year: i16 = found[4].parse().ok()?;
        let year = if year < 100 { year + 2000 } else { year };
        let is_european = first > 12 || &found[2] == ".";
        let (month, date) = if is_european { (second, first) } else { (first, second) };
        let day = sure(year, Some(month), Some(date))?;
        let is_sure = is_european || second > 12 || first == second;
        let doubt = (!is_sure).then(|| {
            format!("`{written}` is taken as {}, the month first, as in America", day.text)
        });
        return Some(Day { doubt, ..day });
    }
    let date = PartialDate::parse(written).filter(|date| date.part.is_none())?;
    Some(Day { text: date.to_string(), doubt: None })
}

fn sure(year: i16, month: Option<u8>, day: Option<u8>) -> Option<Day> {
    let date = PartialDate::new(year, month, day)?;
    Some(Day { text: date.to_string(), doubt: None })
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_read_and_american_ones_are_doubted() {
        for (written, text, is_doubted) in [
            ("2025-10-12", "2025-10-12", false),
            ("2016-01-15 16:11:00-0400", "2016-01-15", false),
            ("2030-06-01T13:00:00Z", "2030-06-01", false),
            ("2024/3/5", "2024-03-05", false),
            ("2024-03", "2024-03", false),
            ("2024", "2024", false),
            ("4/1/21", "2021-04-01", true),
            ("10/25/2021", "2021-10-25", false),
            ("25/10/2021", "2021-10-25", false),
            ("1.4.2021", "2021-04-01", false),
            ("3/3/2021", "2021-03-03", false),
            ("October 2, 2021", "2021-10-02", false),
        ] {
            let found = day(written).unwrap_or_else(|| panic!("{written}"));
            assert_eq!(
                (found.text.as_str(), found.doubt.is_some()),
                (text, is_doubted),
                "{written}"
            );
        }
        for written in ["", "soon", "13/13/2021", "2021-02-30", "1/2/3"] {
            assert_eq!(day(written), None, "{written}");
        }
    }
}
