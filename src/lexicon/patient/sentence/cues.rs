//! The words of a sentence that tell whether it is about one patient.

use std::ops::Range;

use super::words::{
    AGES, ANY, BELONGINGS, CAREERS, COMPOUNDS, EVENTS, FIRSTS, KIN, MEDICINE, OCCUPATIONS, PEOPLE,
    STAFF, TEXTS, THINGS,
};
use crate::lexicon::patient::pattern::{Pattern, any_of};

/// Where the words of each sort are.
#[derive(Default)]
pub struct Cues {
    /// One person who is treated: "the patient", "a man", "45-year-old".
    pub people: Vec<Range<usize>>,
    /// Kin of such a person: "her brother".
    pub kin: Vec<Range<usize>>,
    /// "his operation", "her chart".
    pub belongings: Vec<Range<usize>>,
    /// What happens to patients: "was admitted".
    pub events: Vec<Range<usize>>,
    /// All of these, when the sentence is about a patient.
    pub patient: Vec<Range<usize>>,
    /// Texts, studies and meetings: "the guideline".
    pub texts: Vec<Range<usize>>,
    /// These, and careers and history.
    pub elsewhere: Vec<Range<usize>>,
    pub staff: Vec<Range<usize>>,
    pub has_pronoun: bool,
    /// Words of medicine, for whomever.
    pub medicine: Vec<Range<usize>>,
    has_titled_name: bool,
    /// Whether somebody is told of who is "he" or "she", and no work, no career and no staff.
    is_told_of_one: bool,
    /// Whether one who writes of himself may say so: "Male, 30 years old", "I am a 34-year-old".
    pub may_be_the_writer: bool,
}

static PERSON: Pattern = Pattern::new(|| any_of(&format!("{PEOPLE}|{AGES}")));
static POSSESSED: &str = r"(?:his|her|their|whose|the (?:patient|man|woman|boy|girl|child|infant)'s|patient's|'s|seine?n?|ihre?n?)";
static OF_A_PERSON: Pattern = Pattern::new(|| {
    format!(r"(?i)(?:\b|')(?:{POSSESSED})(?: (?:\pL|-)+){{0,2}}? (?:{})\b", BELONGINGS)
});
static KIN_OF: Pattern = Pattern::new(|| {
    format!(
        r"(?i)(?:\b|')(?:{POSSESSED})(?: (?:\pL|-)+)? (?:{KIN})\b|\bthe (?:parents|mother|grandmother|grandparents|family|couple|widow)\b"
    )
});
/// "the family history", "the mother tongue"
static NO_KIN_AFTER: Pattern = Pattern::new(|| {
    r"(?i)^[- ](?:of (?:the )?(?:modern|all|\pL*ology|surgery|medicine)|medicine|physicians?|doctors?|practice|names?|history|tree|tongue|planning|clinics?|members?)\b".into()
});
static MEDICAL: Pattern = Pattern::new(|| any_of(MEDICINE));
static OCCUPATION: Pattern =
    Pattern::new(|| format!(r"(?i)\b(?:an?|the|this|our) (?:[\pL-]+ ){{0,2}}(?:{OCCUPATIONS})\b"));
static EVENT: Pattern = Pattern::new(|| any_of(EVENTS));
/// What is done with one patient and nobody else, whoever the sentence calls him.
static TREATED: Pattern = Pattern::new(|| {
    r"(?i)\b(?:was|is|being|been)(?: \pL+)? (?:re-?admitted|operated (?:up)?on|re-?operated|hospitali[sz]ed|intubated|extubated|resuscitated|transfused|dialy[sz]ed|autopsied|discharged (?:home|on|from hospital|from the|after|in)|lost to follow-up|re-?explored|pronounced dead|found dead|brought to (?:our|the) (?:hospital|emergency))|\b(?:underwent|readmitted (?:on|with)|succumbed|presented with|presented to (?:our|the) (?:emergency|hospital|clinics?|department|ed|er))\b".into()
});
/// A group of people, of whom dates and ages tell nothing.
static MANY: Pattern = Pattern::new(|| {
    any_of(
        "patients|cases|men|women|children|people|participants|infants|volunteers|subjects|adults|\
        all|were|residents|students|females|males|cohorts?|group|those|donors|recipients",
    )
});
/// "a retired miner", "an unemployed welder"
static DESCRIBED: Pattern = Pattern::new(|| {
    r"(?i)\b(?:an?|the|this|our) (?:[\pL-]+ )?(?:retired|unemployed|widowed|divorced|pregnant|obese|bedridden|homeless|right-handed|left-handed|previously (?:healthy|well)|otherwise healthy|married|elderly) [\pL-]+\b".into()
});
static NUMBERED_CASE: Pattern = Pattern::new(|| {
    r"(?i)\b(?:case|patient|subject) (?:no\.? ?|number |#)?\d{1,3}\b|\bindex (?:case|patient)\b|\b(?:in|into|of) (?:his|her) (?:early |mid |late |mid-|late-)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[1-9]0'?s)\b|\b(?:two|three|both) (?:patients|men|women|children|boys|girls|brothers|sisters|siblings)\b|\bthe (?:brothers|sisters|siblings)\b".into()
});
static PRONOUN: Pattern =
    Pattern::new(|| r"(?i)(?:^|[^\pL])(?:he|she|him|her|his|(?:this|our) case)\b".into());
static SOMEBODY: Pattern =
    Pattern::new(|| r"(?i)(?:^|[^\pL])(?:he|she|him|her name|his name)\b".into());
static TITLED: Pattern = Pattern::new(|| {
    r"\b(?:Mrs?|Mister|Ms|Miss|Master|Mme|Madame|Monsieur|Señora?|Signora?|Mevrouw|Meneer|Alhaj[ai]|Hajia|Reverend|Rev|Pastor|Sergeant|Private|Corporal|Herrn?|Frau)\.? \p{Lu}".into()
});
static AGED_INITIALS: Pattern = Pattern::new(|| r"\b\p{Lu}\. ?\p{Lu}\.,? \(?\d{1,3}\b".into());
static FIRST: Pattern = Pattern::new(|| any_of(FIRSTS));
/// Before what is done with patients, and with none or each of them.
static NONE_BEFORE: Pattern =
    Pattern::new(|| r"(?i)\b(?:no|every|each|any|nobody|none|neither)\b[^,.;]{0,25}$".into());
static TEXT: Pattern = Pattern::new(|| any_of(TEXTS));
static CAREER: Pattern =
    Pattern::new(|| format!(r"(?i)\b(?:{CAREERS}|my|me|ich|meine?[nmrs]?)\b|(?-i:\bI\b)"));
static STAFF_WORD: Pattern = Pattern::new(|| any_of(STAFF));
static COMPOUND: Pattern = Pattern::new(|| format!(r"(?i)^[- ](?:{})\b", COMPOUNDS));
static ANY_BEFORE: Pattern = Pattern::new(|| format!(r"(?i)\b(?:{})(?: \pL+)?[- ]$", ANY));
static THING_AFTER: Pattern = Pattern::new(|| format!(r"(?i)^s\b|^[- ](?:{THINGS})\b"));
static ARTICLE_BEFORE: Pattern = Pattern::new(|| {
    r"(?i)\b(?:an?|the|this|that|our|one|another|old|young|elderly|his|her|whose|first|second|third|last|oldest|youngest)(?:[ ,/-]+[\pL0-9']+){0,5}[ ,/-]+$".into()
});
/// Part of a group: "60% male", "most were female".
static SHARE_BEFORE: Pattern = Pattern::new(|| {
    r"(?i)(?:[0-9] ?%|\bper ?cent|\b(?:were|are|mostly|predominantly|mainly)) (?:\pL+ )?$".into()
});
static WRITER: Pattern = Pattern::new(|| {
    r"(?i)^\W*(?:I am|I['’]m|ich bin|je suis|(?:yo )?soy|(?:eu )?sou|(?:io )?sono) ".into()
});
/// What a life says of itself, too.
static OF_A_LIFE: Pattern = Pattern::new(|| {
    format!(
        r"(?i)^(?:male|female|(?:two|three|both) (?:boys|girls|sons|daughters|children|brothers|sisters|siblings)|{AGES})$"
    )
});

impl Cues {
    pub fn of(text: &str) -> Cues {
        let mut cues = Cues {
            people: PERSON.ranges(text).filter(|range| is_a_person(text, range)).collect(),
            kin: KIN_OF
                .ranges(text)
                .filter(|kin| !NO_KIN_AFTER.is_match(&text[kin.end..]))
                .collect(),
            belongings: OF_A_PERSON.ranges(text).collect(),
            events: EVENT.ranges(text).collect(),
            texts: TEXT.ranges(text).collect(),
            elsewhere: Vec::new(),
            staff: STAFF_WORD.ranges(text).collect(),
            has_pronoun: PRONOUN.is_match(text),
            medicine: MEDICAL.ranges(text).collect(),
            has_titled_name: TITLED.is_match(text),
            is_told_of_one: false,
            may_be_the_writer: false,
            patient: Vec::new(),
        };
        cues.people.extend(NUMBERED_CASE.ranges(text).filter(|range| is_a_person(text, range)));
        cues.people.extend(AGED_INITIALS.ranges(text));
        if !cues.medicine.is_empty() || !cues.events.is_empty() || text.contains(" had a") {
            cues.people.extend(OCCUPATION.ranges(text));
            cues.people.extend(DESCRIBED.ranges(text));
        }
        if cues.people.is_empty() && !MANY.is_match(text) {
            let treated = TREATED.ranges(text);
            cues.people.extend(treated.filter(|at| !NONE_BEFORE.is_match(&text[..at.start])));
        }
        if !cues.has_person() && !cues.has_pronoun {
            cues.texts.extend(FIRST.ranges(text));
        }
        cues.elsewhere = cues.texts.iter().cloned().chain(CAREER.ranges(text)).collect();
        cues.is_told_of_one =
            cues.elsewhere.is_empty() && cues.staff.is_empty() && SOMEBODY.is_match(text);
        let people_of_a_life = cues.people.iter().all(|at| OF_A_LIFE.is_match(&text[at.clone()]));
        let is_bare = cues.kin.is_empty() && cues.belongings.is_empty();
        let is_in_care = !cues.events.is_empty() || cues.has_medicine() || cues.has_pronoun;
        cues.may_be_the_writer =
            people_of_a_life && is_bare && (!is_in_care || WRITER.is_match(text));
        if cues.is_about_a_patient() {
            let of_patient = [&cues.people, &cues.kin, &cues.belongings, &cues.events];
            cues.patient = of_patient.into_iter().flatten().cloned().collect();
        }
        cues
    }

    /// Whether the sentence is about one patient, or kin of one.
    pub fn is_about_a_patient(&self) -> bool {
        let is_treated = !self.events.is_empty() || self.has_medicine();
        self.is_told_of_one
            || self.has_person()
            || is_treated && (self.has_pronoun || self.has_titled_name)
    }

    /// The same without a pronoun beside a word that others than patients have too.
    pub fn has_person(&self) -> bool {
        !self.people.is_empty() || !self.kin.is_empty() || !self.belongings.is_empty()
    }

    pub fn has_medicine(&self) -> bool {
        !self.medicine.is_empty()
    }

    /// Whether a name in the sentence could be a patient's.
    pub fn may_name_somebody(&self) -> bool {
        self.has_titled_name || self.is_about_a_patient()
    }

    pub fn shift(&mut self, by: usize) {
        let all = [
            &mut self.people,
            &mut self.kin,
            &mut self.belongings,
            &mut self.events,
            &mut self.patient,
            &mut self.texts,
            &mut self.elsewhere,
            &mut self.staff,
            &mut self.medicine,
        ];
        for range in all.into_iter().flatten() {
            *range = range.start + by..range.end + by;
        }
    }
}

fn is_a_person(text: &str, range: &Range<usize>) -> bool {
    let (before, word, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    // "Our Lady of Mercy" and "Child-Pugh" are names.
    let is_name = ["Lady", "Child"].contains(&word) && !before.trim().is_empty();
    // "man" is "one" in German, and "pt" is a size of type.
    let is_other = word == "man" && !ARTICLE_BEFORE.is_match(before)
        || word == "pt" && before.trim_end().ends_with(|c: char| c.is_ascii_digit())
        || ["junge", "PT"].contains(&word);
    let is_thing = word.ends_with("old") && THING_AFTER.is_match(after);
    let is_sex = ["male", "female"].iter().any(|sex| word.eq_ignore_ascii_case(sex));
    let is_share = is_sex && SHARE_BEFORE.is_match(before.trim_end_matches('('));
    !is_share
        && !is_name
        && !is_other
        && !is_thing
        && !COMPOUND.is_match(after)
        && !ANY_BEFORE.is_match(before)
}
