//! What could stand in the line below the title of an entry: the sign between its parts, which few
//! keyboards have, and dates in their forms.
//!
//! Says nothing about what is right: that is found by the check.

use crate::lexicon::date::words::examples;
use crate::preview::server::Choice;

/// At the end of a text of the CV; `None` where that is no line below a title.
pub fn byline_choices(before: &str, language: &str) -> Option<Vec<Choice>> {
    let mut lines = before.rsplit('\n');
    let (line, above) = (lines.next()?, lines.next()?);
    if !["### ", "#### "].iter().any(|mark| above.starts_with(mark)) {
        return None;
    }
    let (month, later, present) = examples(language);
    let gap = if line.ends_with(' ') { "" } else { " " };
    let before = match line.trim_end() {
        "" => String::new(),
        line if line.ends_with(['·', '|', ',']) => gap.to_owned(),
        _ => format!("{gap}· "),
    };
    let offered = [
        (format!("{month} 2021 – {later} 2022"), "from when to when"),
        (format!("{month} 2021 – {present}"), "since when"),
        ("2021".to_owned(), "a year alone"),
    ];
    let date = |(text, about): (String, &str)| Choice {
        write: format!("{before}{text}"),
        text,
        about: about.to_owned(),
        back: 0,
    };
    let sign = Choice {
        text: "·".to_owned(),
        write: format!("{gap}· "),
        about: "between the hospital, the city and the date".to_owned(),
        back: 0,
    };
    let begun = line.trim_end();
    let may_part = !begun.is_empty() && !begun.ends_with('·');
    Some(may_part.then_some(sign).into_iter().chain(offered.map(date)).collect())
}

#[cfg(test)]
mod tests {
    use super::byline_choices;

    #[test]
    fn the_sign_and_dates_are_offered_below_a_title() {
        let written = |before: &str, language: &str| -> Vec<String> {
            let choices = byline_choices(before, language).unwrap_or_default();
            choices.into_iter().map(|choice| choice.write).collect()
        };
        assert_eq!(
            written("## Work\n\n### Registrar\nEko Hospital, Lagos", "en-US"),
            [" · ", " · Jan 2021 – Mar 2022", " · Jan 2021 – present", " · 2021"]
        );
        assert_eq!(
            written("#### Post\nEko Hospital · ", "de")[1..],
            ["Januar 2021 – heute", "2021"]
        );
        assert_eq!(written("### Registrar\n", "en")[2], "2021");
        for before in ["", "### Registrar", "## Work\nEko", "### Registrar\nEko · 2021\n"] {
            assert!(byline_choices(before, "en").is_none(), "{before}");
        }
    }
}
