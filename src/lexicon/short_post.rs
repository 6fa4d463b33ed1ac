//! Posts that by their names last for months or for a year or two, and how long that is at most.
//!
//! Knows usual titles in English, German, French and Spanish. One who directs or teaches such posts
//! holds none of them.

use super::medical_degree::is_medical_degree;
use super::name_words::fold_name;
use super::patient::pattern::{Pattern, any_of};

static OF_MONTHS: Pattern = Pattern::new(|| {
    any_of(
        r"observer(?:ship)?|externship|elective|clerkship|sub-?internship|(?:clinical|surgical|surgery|medicine) rotation|\
        shadowing|hospitation|famulatur|stage d['’]observation|observership|rotacion clinica",
    )
});
static OF_TWO_YEARS: Pattern = Pattern::new(|| {
    any_of(
        r"intern|internship|house (?:officer|surgeon|physician|job)|foundation (?:doctor|year)|fy ?[12]|pgy-?1|\
        rotating intern|medico interno rotatorio|praktisches jahr",
    )
});
static OF_THOSE_WHO_LEAD: Pattern = Pattern::new(|| {
    any_of(
        r"director|coordinator|supervis\pL+|lead|head|teach\pL+|tutor|mentor|program(?:me)?|organi[sz]er|chief|senior|\
        leiter(?:in)?|koordinator(?:in)?|director[a]?|coordina\pL+",
    )
});

/// How many years something of this title takes at most, and what it is, with its article; `None` where
/// it may go on for long.
pub fn longest(title: &str) -> Option<(&'static str, i16)> {
    let folded = fold_name(title);
    if OF_THOSE_WHO_LEAD.is_match(&folded) {
        return None;
    }
    match () {
        () if OF_MONTHS.is_match(&folded) => Some(("a stay of some months", 1)),
        () if OF_TWO_YEARS.is_match(&folded) => Some(("a post of a year or two", 3)),
        () if is_medical_degree(title) => Some(("a degree", 9)),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::longest;

    #[test]
    fn a_title_tells_how_long_it_is() {
        for (title, years) in [
            ("Clerkship in surgery", Some(1)),
            ("House Officer", Some(3)),
            ("Observer, cardiothoracic surgery", Some(1)),
            ("MBBS", Some(9)),
            ("Director of the internship", None),
            ("Senior House Officer", None),
            ("Internist", None),
            ("Registrar", None),
        ] {
            assert_eq!(longest(title).map(|(_, years)| years), years, "{title}");
        }
    }
}
