//! Dates finer than a year, beside a patient.

use std::ops::Range;
use std::sync::LazyLock;

use super::month::months;
use super::pattern::Pattern;
use super::sentence::Sentence;

const DAY: &str = "(?:0?[1-9]|[12][0-9]|3[01])";
const YEAR: &str = "(?:19|20)[0-9]{2}";

static EXACT: LazyLock<Pattern> = LazyLock::new(|| {
    let month = months();
    Pattern::new(&format!(
        r"(?x)
        \b{DAY}(?:st|nd|rd|th|\.)?\ (?:of\ )?{month}(?:,?\ '?(?:{YEAR}|[0-9]{{2}}\b))?
        |\b{DAY}(?:st|nd|rd|th)?-{month}-(?:{YEAR}|[0-9]{{2}})\b
        |\b{month}\ {DAY}(?:st|nd|rd|th)?\b(?:,?\ {YEAR})?
        |\b{YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]{DAY}\b
        |\b{DAY}[./]{DAY}[./]{YEAR}\b
        |\b{DAY}-{DAY}-{YEAR}\b
        |\b{DAY}/{DAY}/[0-9]{{2}}\b
        |\b(?:Christmas|New\ Year's)\ (?:Day|Eve|morning|night)\b|\bEaster\ (?:Sunday|Monday)\b
        |\bThanksgiving\b|\bBoxing\ Day\b|\bIndependence\ Day\b|\bHalloween\b|\bGood\ Friday\b"
    ))
});
/// A day and a month without a year, as in "on 3/14".
static UNDATED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(&format!(
        r"\b(?i:on|am) ((?:0?[1-9]|1[0-2])/{DAY}|{DAY}/(?:0?[1-9]|1[0-2]))(?:[ ,;)]|\.$|$)|\b(?i:on|am|vom|seit|since) ({DAY}\.(?:0?[1-9]|1[0-2])\.)(?:[ ,;)]|$)"
    ))
});
static MONTH_ALONE: LazyLock<Pattern> = LazyLock::new(|| {
    let month = months();
    Pattern::new(&format!(
        r"(?x)
        \b({month},?\ (?:of\ )?'?{YEAR})\b
        |\b(?:in|im|since|seit|until|during|early|mid|late|last|this|by|of)[\ -]({month}(?:\ (?:of\ )?{YEAR}\b)?)
        |\b((?:spring|summer|autumn|fall|winter)\ (?:of\ )?{YEAR})\b
        |\b(?:in|since)\ ({YEAR}-(?:0[1-9]|1[0-2]))\b"
    ))
});
/// What is done to one person or taken from one, though the sentence names nobody.
static THING: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"(?i)(?:\b(?:the|a|an|this|second|repeat|follow-up|initial|last|next) |^\W*)(?:\pL+ )?(?:mass|tumou?r|drain|stent|valve|lesion|mesh|graft|wound|appendix|gallbladder|spleen|specimen|tube|catheter|implant|pacemaker|leads?|cast|sutures?|staples|clips|second look|re-?operation|laparotomy|thoracotomy|sternotomy|biopsy|scan|ct|mri|x-?ray|radiograph|endoscopy|colonoscopy|angiogra(?:m|phy)|echocardiogra(?:m|phy)|ultrasound|dialysis|autopsy|amputation|(?:surgery|operation|procedure) (?:took place|was (?:done|performed|carried out)|on)|\pL{4,}(?:ectomy|otomy|plasty|scopy))\b",
    )
});
static MANY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::words(
        "patients|cases|men|women|children|people|participants|infants|volunteers|residents|students|hospitals?|courses?|lab|laboratory|registry|department|was (?:founded|opened)|workshop|simulation|model",
    )
});
static STAY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::words(
        "admitted|readmitted|admission|discharged?|hospitali[sz]ed|readmission|explanted|re-?exploration|dates? of (?:surgery|operation|procedure|admission|discharge|death|birth)|(?:surgery|operation|admission|discharge) date|dob",
    )
});

/// Every date that is told of a patient.
pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let exact = sentence.ranges(&EXACT);
    let stays = sentence.ranges(&STAY);
    let of_a_stay = |date: &Range<usize>| {
        sentence.cues.elsewhere.is_empty()
            && stays.iter().any(|stay| sentence.distance(stay, date) <= 3)
    };
    let is_name = |date: &Range<usize>| {
        let mut after = sentence.after(date.end).chars();
        after.next() == Some('-') && after.next().is_some_and(char::is_alphabetic)
    };
    let things = if sentence.cues.elsewhere.is_empty() && !MANY.is_match(sentence.text()) {
        sentence.ranges(&THING)
    } else {
        Vec::new()
    };
    let of_a_thing = |date: &Range<usize>| {
        let range_after = sentence.after(date.end).trim_start();
        !range_after.starts_with("- ")
            && !range_after.starts_with("to ")
            && things.iter().any(|thing| sentence.distance(thing, date) <= 5)
    };
    let mut found: Vec<_> = exact
        .iter()
        .filter(|date| sentence.is_about_a_patient(date) || of_a_stay(date) || of_a_thing(date))
        .cloned()
        .collect();
    let parts = [&*UNDATED, &*MONTH_ALONE].map(|pattern| sentence.groups(pattern)).concat();
    let months = parts.into_iter().filter(|date| {
        exact.iter().all(|exact| exact.end <= date.start || date.end <= exact.start)
            && sentence.is_about_a_patient(date)
            && !is_name(date)
    });
    found.extend(months);
    found
}

/// Whether a text is a day, and nothing else.
pub fn is_day(text: &str) -> bool {
    EXACT.ranges(text).any(|date| date.end - date.start == text.trim_end_matches('.').len())
}

/// Whether a text has a date finer than a year.
pub fn has_date(text: &str) -> bool {
    EXACT.is_match(text) || MONTH_ALONE.is_match(text)
}
