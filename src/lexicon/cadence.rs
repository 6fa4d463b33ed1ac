//! How often somebody hears from the person, as people write it: `2-3 months`, `yearly`, `90`.
//!
//! Decides nothing about who is due.

/// The spans that the guides for networking name, each with the day in it that counts
/// (docs/domain.md, "letters"): every 2 to 3 months, every 3 to 6 months.
const NAMED: [((u32, u32), u32); 2] = [((2, 3), 75), ((3, 6), 120)];

/// Words that are a whole cadence.
const WORDS: [(&[&str], u32); 3] = [
    (&["yearly", "annually", "annual", "once a year", "every year", "jährlich"], 365),
    (&["quarterly", "every quarter", "vierteljährlich"], 90),
    (&["monthly", "once a month", "every month", "monatlich"], 30),
];

/// The units of a number, each with its days.
const UNITS: [(&[&str], u32); 4] = [
    (&["", "d", "day", "days", "tag", "tage", "tagen"], 1),
    (&["w", "week", "weeks", "woche", "wochen"], 7),
    (&["m", "month", "months", "monat", "monate", "monaten"], 30),
    (&["y", "year", "years", "jahr", "jahre", "jahren"], 365),
];

/// Ten years: who hears from somebody less often has no cadence.
const LONGEST: u32 = 3650;

/// The days from one letter to the next; `None` for words that are no cadence. A span counts to its
/// middle, but for those of the guides.
pub fn cadence_days(written: &str) -> Option<u32> {
    let text = written.trim().to_lowercase();
    if let Some((_, days)) = WORDS.iter().find(|(words, _)| words.contains(&text.as_str())) {
        return Some(*days);
    }
    let text = text.strip_prefix("every ").or_else(|| text.strip_prefix("alle ")).unwrap_or(&text);
    let text = text.replace(" to ", "-").replace(" bis ", "-").replace(['–', '—'], "-");
    let (numbers, unit) = text.split_at(text.find(char::is_alphabetic).unwrap_or(text.len()));
    let (_, days) = UNITS.iter().find(|(words, _)| words.contains(&unit.trim()))?;
    let numbers: Vec<u32> =
        numbers.split('-').map(|number| number.trim().parse().ok()).collect::<Option<_>>()?;
    let days = match numbers[..] {
        [one] => one.checked_mul(*days)?,
        [least, most] if least < most => {
            let named = NAMED.iter().find(|(span, _)| *days == 30 && *span == (least, most));
            match named {
                Some((_, days)) => *days,
                None => least.checked_add(most)?.checked_mul(*days)? / 2,
            }
        }
        _ => return None,
    };
    (1..=LONGEST).contains(&days).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::cadence_days;

    #[test]
    fn cadences_are_read_as_people_write_them() {
        for (written, days) in [
            ("2-3 months", Some(75)),
            ("2 – 3 months", Some(75)),
            ("2 to 3 months", Some(75)),
            ("2 bis 3 Monate", Some(75)),
            ("every 3-6 months", Some(120)),
            ("yearly", Some(365)),
            ("Once a year", Some(365)),
            ("90", Some(90)),
            ("90 days", Some(90)),
            ("6 weeks", Some(42)),
            ("4-6 weeks", Some(35)),
            ("1 year", Some(365)),
            ("alle 2-3 Monate", Some(75)),
            ("jährlich", Some(365)),
            ("often", None),
            ("months", None),
            ("3-2 months", None),
            ("0", None),
            ("-3 months", None),
            ("2-3-4 months", None),
            ("99999999999 years", None),
            ("4000000000 years", None),
            ("20 years", None),
            ("3 moons", None),
            ("", None),
            (" – ", None),
            ("every", None),
        ] {
            assert_eq!(cadence_days(written), days, "{written}");
        }
    }
}
