//! Whether a text writes its months as `2015-09`, as ISO 8601 does.
//!
//! Says nothing of one date: it tells what else in a text `2003-09` is like.

/// Whether some month of the text can be no range of years: `2015-09`, and not `2003-09`, which
/// could be six years.
pub fn writes_iso_months(text: &str) -> bool {
    let is_number_sign = |c: char| c.is_ascii_alphanumeric() || "-/._".contains(c);
    text.split(|c: char| !is_number_sign(c)).any(is_certain_month)
}

/// `2015-09` or `2015-09-30`, with a month that is no later year of the same century.
fn is_certain_month(word: &str) -> bool {
    let mut parts = word.trim_end_matches(['.', '-']).split('-');
    let (Some(year), Some(month)) = (parts.next(), parts.next()) else { return false };
    let number = |part: &str, digits: usize| -> Option<u16> {
        (part.len() == digits).then(|| part.parse().ok()).flatten()
    };
    let day = parts.next();
    if parts.next().is_some() || day.is_some_and(|day| number(day, 2).is_none()) {
        return false;
    }
    match (number(year, 4), number(month, 2)) {
        (Some(year @ 1900..=2099), Some(month @ 1..=12)) => day.is_some() || month <= year % 100,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::writes_iso_months;

    #[test]
    fn months_that_are_no_years_are_certain() {
        for (text, is_certain) in [
            ("University · 2015-09 – 2016-02", true),
            ("It began on 2003-09-01.", true),
            ("Ended 1999-03.", true),
            ("MBBS, 2003-09", false),
            ("2011-12", false),
            ("2010-15, 2010–2015, 09/2015", false),
            ("10.1000/2015-09", false),
            ("0000-0002-1825-0097 and 2015-0912", false),
        ] {
            assert_eq!(writes_iso_months(text), is_certain, "{text}");
        }
    }
}
