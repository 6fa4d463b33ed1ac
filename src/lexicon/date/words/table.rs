//! What a table of the words of dates holds, one per language.

/// The words of dates in one language. Forms of one word are parted by commas, words by `|`; the
/// first form of a month is its name as the language writes it.
pub struct DateWords {
    /// BCP 47.
    pub language: &'static str,
    /// Whether a misspelled word of it is looked for on every site, not only on one in it.
    pub is_common: bool,
    pub months: &'static str,
    /// Spring, summer, fall, winter.
    pub seasons: &'static str,
    pub present: &'static str,
    pub since: &'static str,
    pub range: &'static str,
    pub and: &'static str,
    pub expected: &'static str,
    pub about: &'static str,
    pub filler: &'static str,
    /// Before the two years of an academic year, or behind them.
    pub academic: &'static str,
    /// Before two dates with `and` between them, or behind them: a range.
    pub between: &'static str,
    /// With a year it says what was then, and not only when: `Class of 2024`.
    pub occasion: &'static str,
}

/// A language that only its months, its seasons and the words for what goes on or is to come are
/// known of.
pub const fn further(
    language: &'static str,
    months: &'static str,
    seasons: &'static str,
    [since, range, present, expected]: [&'static str; 4],
) -> DateWords {
    DateWords {
        language,
        is_common: false,
        months,
        seasons,
        present,
        since,
        range,
        and: "",
        expected,
        about: "",
        filler: "",
        academic: "",
        between: "",
        occasion: "",
    }
}
