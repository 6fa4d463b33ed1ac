//! Dates finer than a year, beside a patient.

use std::ops::Range;

use crate::lexicon::patient::calendar::{days, months_of_a_year};
use crate::lexicon::patient::pattern::{Pattern, any_of};
use crate::lexicon::patient::sentence::Sentence;

/// What is done to one person or taken from one, though the sentence names nobody: behind such a
/// word or at the start, these and words of medicine.
static THING: Pattern = Pattern::new(|| {
    any_of(
        r"scans?|radiographs?|echocardiograms?|films?|mass|mesh|appendix|gallbladder|spleen|specimen|tube|leads?|cast|staples|clips|clinical|(?:pre|post|intra|peri)-?operative (?:photographs?|photos?|pictures?|images?|views?|films?)|micrograph|second look|re-?operation|laparotomy|thoracotomy|sternotomy|ct|x-?ray|pet|endoscopy|colonoscopy|angiogra(?:m|phy)|autopsy|amputation|wound|procedure",
    )
});
static THING_BEFORE: Pattern = Pattern::new(|| {
    r"(?i)(?:\b(?:the|a|an|this|first|second|third|repeat|follow-up|initial|last|next|index|urgent|emergency|control|surveillance|(?:pre|post|intra|peri)-?operative|her|his|and) |^\W*(?:\pL+ [0-9]+[.:] )?)(?:[\pL-]+ ){0,2}$".into()
});
/// A finding right behind a date, or a taking right before it.
static RESULT_AFTER: Pattern = Pattern::new(|| {
    r"(?i)^[),]* ?(?:which |that )?(?:showed|shows|showing|revealed|revealing|demonstrated|demonstrating|confirmed|confirming|grew|was (?:normal|negative|positive|unremarkable)|disclosed|excluded|detected|identified)\b".into()
});
static TAKEN_BEFORE: Pattern = Pattern::new(|| {
    r"(?i)\b(?:taken|drawn|obtained|performed|done|acquired|recorded|removed|inserted|placed|seen|admitted|repeated|dated|made|started|stopped|closed|clipped|healed|excised|collected|sampled)(?: \pL+){0,3}? ?(?:on|in|at|,|:)? ?(?:the (?:evening|morning|night|afternoon) of )?(?:\pL+day,? )?$".into()
});
/// Something that happened.
static PAST: Pattern = Pattern::new(|| {
    any_of(
        r"was|had|has|did|\pL{3,}ed|fell|began|came|went|took|found|felt|lost|left|saw|gave|got|grew|bled|woke|broke|became|ate|drank|drove|rode|spoke|stood|knew|swam|hurt|hit|cut|shot|put|read|rose|sank|stuck|swung|tore|wore",
    )
});
static HISTORY: Pattern =
    Pattern::new(|| r"(?:^|[ ,(])1(?:[0-8][0-9]|9[0-5])[0-9](?:[ ,.;)]|$)".into());
static BORN: Pattern =
    Pattern::new(|| any_of("born|birth|birthday|dob|d\\.o\\.b\\.?|mrn|number|no|geboren"));
static BEGINS_WITH_BIRTH: Pattern = Pattern::new(|| {
    r"(?i)^\W*(?:born|geb(?:oren)?|née?|nacid[oa]|nat[oa]|nascid[oa]|dob|d\.o\.b|date of birth|geburtsdatum)\b".into()
});
static MANY: Pattern = Pattern::new(|| {
    any_of(
        "no (?:child|patient|man|woman|one|infant|other)|nobody|[0-9][0-9,]* (?:\\pL+ ){0,2}\\pL+s (?:were|had|have|underwent|received|took|went|came)|patients|cases|men|women|children|people|participants|infants|volunteers|residents|students|hospitals|hospital (?:was|has|is|opened|began|runs)|courses?|training|skills|exams?|certificates?|fundraiser|charity|marathon|world (?:\\pL+ ){1,3}?day|club|group|team|lab|laboratory|registry|department|center|centre|program(?:me)?|society|school|university|college|drive|office|deadline|certif\\pL+|day|was (?:founded|opened)|workshop|simulation|model",
    )
});
static STAY: Pattern = Pattern::new(|| {
    any_of(
        "admitted|readmitted|admission|discharged?|hospitali[sz]ed|readmission|explanted|do[adsb]|re-?exploration|dates? of (?:surgery|operation|procedure|admission|discharge|death|birth)|(?:surgery|operation|admission|discharge) date|dob",
    )
});

/// Words before the day on which a list of operations was made, closed or looked at.
static OF_THE_LIST: Pattern = Pattern::new(|| {
    r"(?i)(?:^|[\s,;:(])(?:as (?:of|on|at|per)|up to|until|till|validated|downloaded|exported|printed|retrieved|accessed|updated|verified|signed|signed off|counted|source|acgme(?: case log)?|(?:surgical )?e-?logbook|case log|stand|bis|état au)(?: (?:on|to|by|in))?[,:]? ?$".into()
});

/// Every date that is told of a patient.
pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let start = sentence.range.start;
    let placed = |dates: Vec<Range<usize>>| -> Vec<Range<usize>> {
        dates.into_iter().map(|date| date.start + start..date.end + start).collect()
    };
    let exact = placed(days(sentence.text()));
    let months = placed(months_of_a_year(sentence.text()));
    if exact.is_empty() && months.is_empty() {
        return Vec::new();
    }
    // What happened before anyone now alive was born is history.
    if HISTORY.is_match(sentence.text()) && !BORN.is_match(sentence.text()) {
        return Vec::new();
    }
    let stays = sentence.ranges(&STAY);
    let is_of_many = MANY.is_match(sentence.text());
    let of_a_stay = |date: &Range<usize>| {
        sentence.cues.elsewhere.is_empty()
            && (!is_of_many || is_a_moment(sentence, date))
            && stays.iter().any(|stay| sentence.distance(stay, date) <= 3)
    };
    let things =
        if sentence.cues.texts.is_empty() && !is_of_many { things(sentence) } else { Vec::new() };
    let of_a_thing = |date: &Range<usize>| {
        let after = sentence.after(date.end).trim_start();
        let has_verb = || {
            sentence.cues.has_medicine()
                && (RESULT_AFTER.is_match(after)
                    || TAKEN_BEFORE.is_match(sentence.before(date.start)))
        };
        !after.starts_with("- ")
            && !after.starts_with("to ")
            && !things.is_empty()
            && sentence.is_nearer(date, &things, &sentence.cues.elsewhere)
            && (has_verb() || things.iter().any(|thing| sentence.distance(thing, date) <= 7))
    };
    // What is told of him or her, or of a disease, and of no work, career or staff.
    let cues = &sentence.cues;
    let is_told = cues.elsewhere.is_empty()
        && cues.staff.is_empty()
        && (cues.has_pronoun || cues.has_medicine())
        && !is_of_many
        && PAST.is_match(sentence.text());
    let is_a_moment = |date: &Range<usize>| is_a_moment(sentence, date);
    let mut found: Vec<_> = exact
        .iter()
        .filter(|date| {
            sentence.is_about_a_patient(date)
                || of_a_stay(date)
                || of_a_thing(date)
                || is_told && is_a_moment(date)
        })
        .cloned()
        .collect();
    let months = months.into_iter().filter(|date| {
        exact.iter().all(|exact| exact.end <= date.start || date.end <= exact.start)
            && (sentence.is_about_a_patient(date)
                || is_a_moment(date) && (is_told || of_a_thing(date)))
    });
    found.extend(months);
    found
}

/// Things and words of medicine that are one person's.
fn things(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut things = sentence.ranges(&THING);
    things.extend(sentence.cues.medicine.iter().cloned());
    things.retain(|thing| THING_BEFORE.is_match(sentence.before(thing.start)));
    things
}

/// Whether a sentence begins with a word of birth, and names nobody: "Born 12 March 1965."
pub fn begins_with_birth(sentence: &str) -> bool {
    BEGINS_WITH_BIRTH.is_match(sentence)
}

/// The day of birth in such a sentence.
pub fn of_birth(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    if !begins_with_birth(sentence.text()) {
        return Vec::new();
    }
    let start = sentence.range.start;
    let dates = days(sentence.text()).into_iter();
    dates.map(|date| date.start + start..date.end + start).collect()
}

/// Every date of a list of operations, but for periods and what is told of the list.
pub fn of_operations(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    if !sentence.cues.texts.is_empty() {
        return Vec::new();
    }
    let start = sentence.range.start;
    let mut dates = days(sentence.text());
    for month in months_of_a_year(sentence.text()) {
        if dates.iter().all(|date| date.end <= month.start || month.end <= date.start) {
            dates.push(month);
        }
    }
    let dates = dates.into_iter().map(|date| date.start + start..date.end + start);
    let is_of_the_list = |date: &Range<usize>| OF_THE_LIST.is_match(sentence.before(date.start));
    dates.filter(|date| is_a_moment(sentence, date) && !is_of_the_list(date)).collect()
}

/// Whether a date neither opens nor ends a period.
fn is_a_moment(sentence: &Sentence<'_>, date: &Range<usize>) -> bool {
    let after = sentence.after(date.end).trim_start();
    let before = sentence.before(date.start).trim_end();
    let opens = ["- ", "to ", "through "].iter().any(|sign| after.starts_with(sign));
    let ends = [" -", " to", " through"].iter().any(|sign| before.ends_with(sign));
    // "between 1 March 2019 and 28 February 2021"
    let opens_between = before.ends_with("between") && after.starts_with("and ");
    let ends_between = before.ends_with(" and") && before.contains("between ");
    !opens && !ends && !opens_between && !ends_between
}
