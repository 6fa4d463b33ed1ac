//! A name right behind a patient's age or right before it: "A 54-year-old man, Ramesh Patil,",
//! "Ramesh Patil (54/M)".
//!
//! Two capitalized words beside an age are a name in any language of names, so no list of names is
//! asked. Words for what somebody is, has or belongs to are left out.

use std::ops::Range;

use super::name::CAPITALIZED;
use crate::lexicon::organization::names_organization;
use crate::lexicon::patient::pattern::{Pattern, any_of};
use crate::lexicon::patient::sentence::Sentence;

/// At least two words, so that no disease and no town is one.
const WHOLE_NAME: &str = r"CAPITALIZED(?: \p{Lu}\.)? (?:(?:van|von|de|da|der|el|al|bin|dos) )?CAPITALIZED(?: CAPITALIZED)?";
const AGE: &str = r"(?:[0-9]{1,3}|[a-z]+(?:-[a-z]+)?)[- ]?(?:years?|yrs?|months?|weeks?|days?)\.?[- ]?olds?\b|\b[0-9]{1,3} ?(?:y/o|yo|y\.o\.|m/o)|\b[0-9]{1,3} ?/? ?[MF]\b|\b[0-9]{1,3}[- ]?jährige[nrs]?\b|\b(?:de|di|van) [0-9]{1,3} (?:ans|años|anni|anos|jaar)\b";

fn whole_name() -> String {
    WHOLE_NAME.replace("CAPITALIZED", CAPITALIZED)
}

static AGES: Pattern = Pattern::new(|| AGE.to_owned());
/// Behind an age, who that is, and a name.
static BEHIND: Pattern = Pattern::new(|| {
    format!(
        r"(?:{AGE})(?: (?:\p{{Ll}}[\p{{Ll}}-]*|Patient(?:in|en)?|Mann|Mädchen|Jungen?)){{0,3}},? (?:named |called )?({name})(?:[,.;(]|$| \p{{Ll}})",
        name = whole_name()
    )
});
/// Before an age that only a patient has.
static BEFORE: Pattern = Pattern::new(|| {
    format!(
        r"({name})(?: ?[(,]| is| was)? ?(?:aged? )?(?:[0-9]{{2,3}} ?/ ?[MFmf]\b|[MF] ?/ ?[0-9]{{1,3}}\b|[0-9]{{1,3}}[, ]+(?:male|female)\b|[0-9]{{1,3}}[- ]?(?:y/o|yo\b|(?:years?|yrs?)[- ]?old))",
        name = whole_name()
    )
});
/// Whom something is done to, with the age behind the name.
static OBJECT: Pattern = Pattern::new(|| {
    format!(
        r"\b(?:operated (?:up)?on|treated|admitted|saw|examined|referred) ({name})(?:, | \()(?:aged? )?[0-9]{{1,3}}\b",
        name = whole_name()
    )
});
static OF_A_PATIENT: Pattern =
    Pattern::new(|| format!(r"\b(?i:pt)\.? ?: ?({name})", name = whole_name()));
/// A label of a record, which has more of them behind it: "Name: Ramesh Patil. Age: 54".
static LABELED: Pattern =
    Pattern::new(|| format!(r"^\W*(?i:name) ?: ?({name})", name = whole_name()));
static RECORD_BEHIND: Pattern =
    Pattern::new(|| r"(?i)^[\s.,;|/*_-]*(?:age|sex|gender|d\.?o\.?b|mrn|diagnosis)\b".into());
/// Between an age and a name these words make the name one of a thing or a place.
static OF_A_THING: Pattern = Pattern::new(|| {
    any_of("with|from|in|at|of|for|after|by|to|on|and|or|using|under|via|per|has|had|underwent")
});
/// What somebody is, has or belongs to.
static NO_NAME: Pattern = Pattern::new(|| {
    any_of(
        r"\pL*witness|american|indian|asian|african|european|caucasian|hispanic|latin[oa]|arab|chinese|native|black|\
        white|jewish|muslim|christian|army|navy|veteran|status|post|type|stage|class|grade|gra\pL+|para|\
        syndrome|disease|\pL+oma|\pL+itis|\pL+emia|score|child-pugh|new york heart|diabetes|hypertension|\
        case|report|figure|table|patients?|with|group|arm|cohort|zustand|nach|day|week|hospital|surgery",
    )
});

pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let text = sentence.text();
    if sentence.is_title() {
        return Vec::new();
    }
    let mut found = Vec::new();
    if text.contains(':') {
        found.extend(sentence.groups(&OF_A_PATIENT));
        let labeled = sentence.groups(&LABELED).into_iter();
        found.extend(labeled.filter(|name| RECORD_BEHIND.is_match(sentence.behind(name.end))));
    }
    if text.contains("old") || text.contains(|c: char| c.is_ascii_digit()) {
        let behind = sentence.groups(&BEHIND).into_iter();
        found.extend(behind.filter(|name| {
            let before = sentence.before(name.start);
            let end = AGES.ranges(before).last().map_or(0, |age| age.end);
            !OF_A_THING.is_match(&before[end..])
        }));
        found.extend(sentence.groups(&BEFORE));
        found.extend(sentence.groups(&OBJECT));
    }
    found.retain(|name| {
        let written = sentence.part(name.clone());
        !NO_NAME.is_match(written) && !names_organization(written)
    });
    found
}
