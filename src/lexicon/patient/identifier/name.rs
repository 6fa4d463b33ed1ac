//! Names and initials of patients and their kin.
//!
//! Has no list of names: a title, a word of kin, a "named" or a comma shows what is one.

use std::ops::Range;

use super::geography::is_large_region;
use super::given_names::{GIVEN, capitalized};
use super::thing::is_followed_by_a_thing;
use crate::lexicon::patient::calendar::starts_with_month;
use crate::lexicon::patient::pattern::{Pattern, any_of};

use crate::lexicon::patient::sentence::Sentence;
use crate::lexicon::patient::sentence::words::KIN;

const INITIALS: &str = r"\p{Lu}\. ?-?\p{Lu}\.(?: ?\p{Lu}\.)?";
/// A word of a name without its particles.
pub(super) const CAPITALIZED: &str = r"\p{Lu}[\pL']*\p{Ll}[\pL']*(?:-\p{Lu}[\pL']+)?";
/// A word of a name: a capitalized word, initials or a particle between them.
const NAME: &str = r"(?:\p{Lu}\. ?)*\p{Lu}[\pL']*\p{Ll}[\pL']*(?:-\p{Lu}[\pL']+)?(?: (?:(?:van|von|de|da|der|den|la|el|al|bin|ibn|ten|do|dos|del) ?){0,2}\p{Lu}[\pL'.]+){0,2}";

static TITLED: Pattern = Pattern::new(|| {
    format!(
        r"\b(?:Mr|Mister|Mrs|Ms|Miss|Master|Mme|Madame|Monsieur|Señora?|Signora?|Mevrouw|Meneer|Alhaj[ai]|Hajia|Reverend|Rev|Pastor|Sergeant|Private|Corporal|Herrn?|Frau)\b\.?(?: (?:and|und) (?:Mrs|Mr|Ms|Frau|Herrn?)\b\.?)? (?:(?:\p{{Lu}} ){{1,3}}{CAPITALIZED}|{INITIALS}|{NAME}|\p{{Lu}}\b\.?)"
    )
});
static BARE_INITIALS: Pattern = Pattern::new(|| format!(r"\b{INITIALS}"));
static UNDOTTED: Pattern = Pattern::new(|| {
    r"\b(?:[Pp]atient|[Pp]atientin|man|woman|boy|girl|child|donor|recipient|proband|[Ii]nitials|[Bb]aby|Mr\.?|Mrs\.?|Ms\.?)[ :(]+(\p{Lu}{2})\b"
        .into()
});
static KIN_NAME: Pattern = Pattern::new(|| {
    format!(
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|\pL+'s|[Ss]eine?n?|[Ii]hre?n?)(?: (?:\pL|-)+)? (?i:{})(?:,| named| called|:)? (?:(?:Dr|Prof|Chief|Pastor)\.? )?({INITIALS}|{NAME})",
        KIN
    )
});
static NAMED: Pattern = Pattern::new(|| {
    format!(
        r"(?:\b(?i:patient|man|woman|boy|girl|child|lady|gentleman|infant|baby|son|daughter|patientin)(?:'s (?:\pL+ )?name (?:is|was)|,? (?:named|called|known as|by the name of|namens)) |\b(?i:her|his|child's|baby's|patient's|real|full|true|given|maiden|actual) name,? (?:is |was )?)({NAME})"
    )
});
static APPOSED: Pattern = Pattern::new(|| {
    format!(
        r"\b(?i:the|our|this|a|an|his|her|their) (?:\pL+ )?(?i:patient|man|woman|boy|girl|child|baby|infant|lady|gentleman|widow|proband|recipient|donor|decedent|{KIN})(?: \((?:the )?(?:patient|mother|father)\))?, ((?:{CAPITALIZED} (?:\p{{Lu}}\. )?|\p{{Lu}}\. )?(?:{CAPITALIZED}|\p{{Lu}}\.)(?: and {CAPITALIZED})?)(?:[,.)]|$)"
    )
});
static BEFORE_PATIENT: Pattern =
    Pattern::new(|| format!(r"\b({NAME}), (?:the|our|a) (?:\pL+ )?(?:patient|proband)[,.]"));
/// "Emeka, a 3-year-old boy", "John and Mary Stone, parents of the twins".
static APPOSED_TO: Pattern = Pattern::new(|| {
    format!(
        r"({NAME}(?: and {NAME})?), (?:(?:an? )?(?:[\pL-]+ ){{0,2}}(?:[0-9]{{1,3}}|[a-z]+(?:-[a-z]+)?)[- ]years?[- ]old|(?:the |his |her |their )?(?i:{KIN}) of (?:the|this|our|a) )"
    )
});
static IN_BEFORE: Pattern = Pattern::new(|| r"(?i)\b(?:in|at|from|near)\s*$".into());
static DIRECT: Pattern = Pattern::new(|| {
    format!(
        r"(?:\b(?i:patient(?:'s)?(?: name)?|name of (?:the )?patient|pt name)\s*: ?)((?:{CAPITALIZED}(?:,? (?:{CAPITALIZED}|\p{{Lu}}\.))+|(?:\p{{Lu}}\. ?)+{CAPITALIZED}))"
    )
});
static PATIENT_NAME: Pattern = Pattern::new(|| {
    format!(
        r"\b[Pp]atient(?:in|en)? ({CAPITALIZED} {CAPITALIZED})\b|\b[Pp]atient(?:in|en)? ((?:\p{{Lu}}\. ?){{1,2}}{CAPITALIZED})\b"
    )
});
static BABY: Pattern = Pattern::new(|| {
    format!(
        r"\b[Bb]aby (?:[Bb]oy |[Gg]irl )?({CAPITALIZED}) (?:was|had|is|weighed)\b|\b[Bb]aby (?:[Bb]oy |[Gg]irl )?({CAPITALIZED}), (?:an? )?(?:born|delivered|who|aged?|girl|boy)\b|\b[Bb]aby (?:[Bb]oy |[Gg]irl )?({CAPITALIZED})'s\b|\b[Bb]aby (\p{{Lu}}\.)"
    )
});
static LIST_NAME: Pattern = Pattern::new(|| {
    format!(
        r"^\W*({CAPITALIZED}, \p{{Lu}}\.|{CAPITALIZED} {CAPITALIZED}),? \(?(?:aged? )?[0-9]{{1,3}}(?: years| y|,|\)| ?[MF]\b)"
    )
});
/// "the patient Samuel Okonkwo", "patient \"Rosie\" P.", "her mother (Anita Rao)".
static BEHIND_A_PERSON: Pattern = Pattern::new(|| {
    format!(
        r#"\b(?i:patient|boy|girl|child|baby|infant|toddler|man|woman|donor|recipient|proband|decedent),? ["“]({CAPITALIZED})|\b(?i:boy|girl|child|infant|toddler|recipient|proband|decedent|donor) ({CAPITALIZED} (?:{CAPITALIZED}|\p{{Lu}}\.))|^\W*(?i:the |our |little |young )?(?i:patient|boy|girl|infant|toddler|child) ({CAPITALIZED})(?:,| was| had| is| has)|\b(?i:{KIN}) \(({NAME})\)|\b[Ll]ittle ({CAPITALIZED})(?:,| was| had| is)"#
    )
});
/// "named her Blessing", "Johnny, as the nurses called the boy".
static CALLED: Pattern = Pattern::new(|| {
    format!(
        r"\b(?:call(?:ed)?|named?|nicknamed|christened|bapti[sz]ed) (?:him|her|it|the (?:boy|girl|child|baby|patient|man|woman)),? ({NAME})|({NAME}), as [^,.;]{{1,40}} call(?:s|ed)? (?:him|her|the \pL+)"
    )
});
/// A common given name, and what makes it one person's: a surname, or what happens to a patient.
static GIVEN_NAME: Pattern = Pattern::new(|| {
    let names = GIVEN.split('|').map(capitalized).collect::<Vec<_>>().join("|");
    format!(r"\b(?:{names})\b")
});
static SURNAME_AFTER: Pattern =
    Pattern::new(|| format!(r"^(?: \p{{Lu}}\.)? (?:{CAPITALIZED}|\p{{Lu}}\.)"));
static VERB_AFTER: Pattern =
    Pattern::new(|| r"^(?: (?:was|had been|is|has been|underwent|presented|died)\b|'s\b)".into());
/// An age behind a name makes it a patient's.
static AGED_AFTER: Pattern = Pattern::new(|| {
    r"(?i)^(?:,| is| was)? ?\(?(?:an? |aged? |age )?(?:[\pL-]+ ){0,3}?(?:[0-9]{1,3}\b|\pL+-years?-old)".into()
});
/// Words that make a title one of a patient.
static ILLNESS: Pattern = Pattern::new(|| {
    any_of(
        "patients?|illness|consent(?:ed)?|story|disease|scars?|recovery|permission|family|symptoms",
    )
});
/// "JK, a 52-year-old"
static SHORT_INITIALS: Pattern = Pattern::new(|| {
    r"^\W*(\p{Lu}{2,3})(?:,| is| was|) \(?(?:an? )?(?:[\pL-]+ ){0,2}?[0-9]{1,3}(?:[- ]?(?:year|yr|yo\b|y/o|[MF]\b)|, ?[MF]\b)".into()
});
/// What follows or precedes the initials of somebody who treated or wrote.
static ACTS: Pattern = Pattern::new(|| {
    r"(?i)^(?:,? (?:and|&) (?:\pL\. ?){1,3}|,(?: \pL\. ?\pL\.,?)+)*,? (?:both |then |first )?(?:operated|planned|scrubbed|staged|scored|extracted|measured|coded|screened|examined|wrote|collected|analy[sz]ed|designed|conceived|reviewed|drafted|read|assisted|performed|saw|treated|cared|interpreted|edited|approved|contributed|took|supervised|revised|did)\b".into()
});
static BY_BEFORE: Pattern = Pattern::new(|| {
    r"(?i)(?:\bby|dr\.?|prof\.?|professor|drs\.?|authors?|\band|,|:)\s*(?:\p{Lu}\. ?\p{Lu}\.,?(?: and)? )*$".into()
});
/// What opens a caption about somebody.
static CAPTION_BEFORE: Pattern = Pattern::new(|| {
    r"(?i)^\W*(?:fig(?:ure)?s?\.?|photo(?:graph)?s?|images?|pictures?|radiograph|x-ray|ct|mri|scan|case|patient)(?: (?:no\.? ?)?[0-9]{1,2}[a-z]?)?(?: \([a-z]\))?[:.,]? (?:of |shows |showing )?$".into()
});
static DONE_BY: Pattern =
    Pattern::new(|| r"\bby (?:(?:\p{Lu}\. ?){2,3},?(?: and| or|&)? )*$".into());
/// An age alone behind a name: "Master Tobi, 6,".
static AGE_ALONE: Pattern = Pattern::new(|| r"^,? \(?(?:aged? )?[0-9]{1,3}[,)]".into());
static CAPTION: Pattern = Pattern::new(|| {
    r"(?i)^\W*(?:fig(?:ure)?s?|photo(?:graph)?s?|images?|pictures?|radiograph|x-ray|ct|mri|scan|video|panel)\b|\b(?:hands?|face|leg|foot|arm|skin|chest|scar|portrait) of\b".into()
});
static SAINT_BEFORE: Pattern =
    Pattern::new(|| r"(?:St\.?|Saint|Santa|San|Mount|The|Lake) $".into());
static PHYSICIAN_BEFORE: Pattern =
    Pattern::new(|| r"(?i)(?:\bby|dr\.?|prof\.?|professor|drs\.?|authors?)\s*$".into());

const NO_INITIALS: &[&str] = &[
    "U.S.", "U.K.", "U.S.A.", "M.D.", "B.C.", "D.C.", "A.D.", "N.Y.", "P.O.", "R.N.", "D.O.",
    "B.A.", "M.A.", "B.S.", "M.S.", "U.N.", "E.R.", "O.R.", "I.V.", "E.D.", "P.M.", "A.M.", "E.U.",
    "L.A.", "Z.B.", "D.H.", "U.A.", "I.M.", "C.T.", "H.R.", "B.P.",
];
const NO_NAMES: &[&str] = &[
    "ID", "CT", "MR", "OR", "ER", "ED", "IV", "US", "UK", "MI", "AF", "HF", "LV", "RV", "MV", "AV",
    "BP", "HR", "II", "VI", "XI", "XX", "QI", "AI", "EU", "PT", "OT", "NP", "PA", "RN", "MD", "DO",
    "NO", "HD", "TB", "GI", "GU", "VR",
];

pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    if !sentence.cues.may_name_somebody() {
        return initials(sentence);
    }
    let mut found = titled(sentence);
    let mut add = |names: Vec<Range<usize>>| {
        found.extend(names.into_iter().map(|name| trimmed(sentence, name)).filter(|name| {
            let written = sentence.part(name.clone());
            !written.is_empty() && !is_large_region(written) && !is_no_name(written)
        }));
    };
    let is_not_mine = !sentence.text().contains(" my ") && !sentence.text().starts_with("My ");
    add(sentence.groups(&NAMED));
    add(sentence.groups(&BEFORE_PATIENT));
    add(sentence
        .groups(&APPOSED_TO)
        .into_iter()
        .filter(|name| {
            !PHYSICIAN_BEFORE.is_match(sentence.before(name.start))
                && !IN_BEFORE.is_match(sentence.before(name.start))
        })
        .collect());
    add(sentence.groups(&DIRECT));
    add(sentence.groups(&BABY));
    if sentence.cues.is_about_a_patient() && is_not_mine {
        add(sentence.groups(&APPOSED));
        add(sentence.groups(&KIN_NAME));
        add(sentence
            .groups(&UNDOTTED)
            .into_iter()
            .filter(|name| !NO_NAMES.contains(&sentence.part(name.clone())))
            .collect());
        add(sentence.groups(&LIST_NAME));
        add(sentence.groups(&BEHIND_A_PERSON));
        add(sentence.groups(&CALLED));
        let is_known = |name: &Range<usize>| !NO_NAMES.contains(&sentence.part(name.clone()));
        add(sentence.groups(&SHORT_INITIALS).into_iter().filter(is_known).collect());
        add(given(sentence));
        if !sentence.is_title() {
            add(sentence.groups(&PATIENT_NAME));
        }
    }
    found.extend(initials(sentence));
    found
}

/// Common given names that are nobody's who treats or writes, and name no house and no disease.
fn given(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let cues = &sentence.cues;
    if !cues.elsewhere.is_empty() || cues.events.is_empty() && cues.people.is_empty() {
        return Vec::new();
    }
    let mut names = sentence.ranges(&GIVEN_NAME);
    for name in &mut names {
        let surname = SURNAME_AFTER.ranges(sentence.after(name.end)).next();
        name.end += surname.map_or(0, |surname| surname.end);
    }
    names.retain(|name| {
        let is_staff =
            sentence.nearest(name, &cues.staff, &sentence.range).is_some_and(|far| far <= 5);
        let before = sentence.before(name.start);
        let has_more = sentence.part(name.clone()).contains(' ')
            || VERB_AFTER.is_match(sentence.after(name.end));
        has_more
            && !is_staff
            && !PHYSICIAN_BEFORE.is_match(before)
            && !SAINT_BEFORE.is_match(before)
            && !is_followed_by_a_thing(sentence.after(name.end))
    });
    names
}

/// A name without the full stop that ends its sentence.
fn trimmed(sentence: &Sentence<'_>, name: Range<usize>) -> Range<usize> {
    let written = sentence.part(name.clone());
    let is_initials = BARE_INITIALS.ranges(written).any(|part| part.end == written.len());
    let end = if is_initials {
        name.end
    } else {
        name.start + written.trim_end_matches(['.', '\'']).len()
    };
    name.start..end
}

/// Whether a capitalized word after a word of kin is another word.
fn is_no_name(written: &str) -> bool {
    const OTHERS: &[&str] = &[
        "Dr",
        "Prof",
        "Professor",
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "He",
        "She",
        "It",
        "They",
        "We",
        "I",
        "After",
        "Before",
        "During",
        "Figure",
        "Table",
        "Doppler",
        "Tdap",
        "Who",
        "When",
        "This",
    ];
    let first = written.split([' ', '.', '-']).next().unwrap_or_default();
    OTHERS.contains(&first) || starts_with_month(written)
}

/// A title and a name. A title alone makes no patient: surgeons are "Mr" too.
fn titled(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut names = sentence.ranges(&TITLED);
    names.retain(|name| {
        let written = sentence.part(name.clone());
        let is_initials = BARE_INITIALS.ranges(written).any(|part| part.end == written.len())
            || written
                .trim_end_matches('.')
                .rsplit([' ', '.'])
                .next()
                .is_some_and(|last| last.chars().count() == 1);
        // "Mr J. Smith, Cardiac Surgery, Leeds" is a line of names, in which nothing happens to anybody.
        let is_list_of_names =
            sentence.is_title() && sentence.cues.events.is_empty() && !sentence.cues.has_person();
        let has_other = AGE_ALONE.is_match(sentence.after(name.end))
            || CAPTION.is_match(sentence.text())
            || sentence.cues.is_about_a_patient() && !is_list_of_names
            || !sentence.cues.events.is_empty()
            || (ILLNESS.is_match(sentence.text()) || sentence.cues.has_pronoun)
                && sentence.cues.elsewhere.is_empty();
        let is_staff = sentence
            .nearest(name, &sentence.cues.staff, &sentence.range)
            .is_some_and(|far| far <= 5);
        (is_initials || has_other) && !is_staff
    });
    names.into_iter().map(|name| trimmed(sentence, name)).collect()
}

/// Initials that stand alone in a sentence about a patient and are not those of an author.
fn initials(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let cues = &sentence.cues;
    let has_person = cues.has_person() || cues.is_about_a_patient();
    let mut found = sentence.ranges(&BARE_INITIALS);
    found.retain(|one| has_person || CAPTION_BEFORE.is_match(sentence.before(one.start)));
    found.retain(|one| {
        let written: String = sentence.part(one.clone()).chars().filter(|c| *c != ' ').collect();
        let after = sentence.after(one.end);
        let mut next = after.trim_start().chars();
        let has_surname = after.starts_with(' ')
            && next.next().is_some_and(char::is_uppercase)
            && next.next().is_some_and(char::is_lowercase);
        let before = sentence.before(one.start);
        if AGED_AFTER.is_match(after) {
            return !NO_INITIALS.contains(&written.as_str());
        }
        // "The patient (A.D.)", "Figure 4: M. W., after the flap"
        let is_behind_a_person =
            before.ends_with(" (") && cues.people.iter().any(|person| person.end + 2 == one.start);
        if !has_surname && (is_behind_a_person || CAPTION_BEFORE.is_match(before)) {
            return true;
        }
        let is_author = PHYSICIAN_BEFORE.is_match(before)
            || DONE_BY.is_match(before)
            || ACTS.is_match(after)
            || BY_BEFORE.is_match(before) && !cues.staff.is_empty();
        let is_staff =
            sentence.nearest(one, &cues.staff, &sentence.range).is_some_and(|far| far <= 3);
        !NO_INITIALS.contains(&written.as_str()) && !has_surname && !is_author && !is_staff
    });
    found
}
