//! Capitalized words that name no person and no town: houses, diseases and methods with a name, and
//! adjectives of countries.

use crate::lexicon::patient::pattern::Pattern;

static INSTITUTION: Pattern = Pattern::new(|| {
    r"(?i)\b(?:hospitals?|clinics?|universit\w+|cent(?:er|re)s?|institut\w*|colleges?|schools?|departments?|infirmary|medical|medicine|surgery|\pL+(?:ology|iatrics|opedics|opaedics|urgery)|ent|icu|picu|nicu|radiolog\w+|oncolog\w+|emergency|outpatients?|theat(?:er|re)|recovery|rehabilitation|hospice|klini\w+|foundation|registry|units?|wards?|society|association|trust|academy|laborator\w+|krankenhaus|uniklinik|charité|mayo|memorial|church|guard|army|navy|press|company|inc|ltd|study|trial|group|figure|fig|table|case|step|stage|grade|class|type|phase|panel|video|appendix|supplement|box|section|part|room|bay|hall|auditorium|theatre|icu|er|or|day)\b".into()
});
static EPONYM_AFTER: Pattern = Pattern::new(|| {
    r"(?i)^(?:'s?\b|[- ](?:\pL+ )?(?:disease|descent|origin|ancestry|ethnicity|heritage|extraction|background|faith|syndrome|position|sign|circulation|procedure|operation|test|classification|score|class|stage|tumou?r|cyst|type|criteria|fracture|hernia|repair|lymphoma|sarcoma|disorder|valve|ring|catheter|bypass|anastomosis|flap|virus|fever|hepatitis|palsy|disorder|anomaly|malformation|phenomenon|grade|scale|trial|study|guidelines?|reaction|cell|body|bodies|encephalitis|h?emophilia|gangrene|pouch|drain|tube|line|registry|hospital|clinics?|university|center|centre|medical|klinik|department|school|cup|island|conference|meeting|congress)\b|-\p{Ll})".into()
});
/// Whether a name is that of an institution or a part of a text or a house.
pub fn names_a_house(name: &str) -> bool {
    INSTITUTION.is_match(name)
}

/// Whether what follows a name makes it that of a disease, a method or a house: "Crohn disease".
pub fn is_followed_by_a_thing(after: &str) -> bool {
    EPONYM_AFTER.is_match(after)
}

/// Whether a word is an adjective of a country: "Nigerian", "Japanese", "Turkish".
pub fn is_nationality(word: &str) -> bool {
    ["ian", "ese", "ish", "ean", "aqi", "ani", "isch", "ische", "ischen", "ischer"]
        .iter()
        .any(|end| word.ends_with(end))
        && !word.contains(' ')
}
