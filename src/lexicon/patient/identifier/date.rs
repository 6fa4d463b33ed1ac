//! Dates finer than a year, beside a patient.

use std::ops::Range;

use crate::lexicon::patient::calendar::{days, months_of_a_year};
use crate::lexicon::patient::pattern::{Pattern, any_of};
use crate::lexicon::patient::sentence::Sentence;

/// What is done to one person or taken from one, though the sentence names nobody.
static THING: Pattern = Pattern::new(|| {
    r"(?i)(?:\b(?:the|a|an|this|second|repeat|follow-up|initial|last|next) |^\W*)(?:\pL+ )?(?:mass|tumou?r|drain|stent|valve|lesion|mesh|graft|wound|appendix|gallbladder|spleen|specimen|tube|catheter|implant|pacemaker|leads?|cast|sutures?|staples|clips|second look|re-?operation|laparotomy|thoracotomy|sternotomy|biopsy|scan|ct|mri|x-?ray|radiograph|endoscopy|colonoscopy|angiogra(?:m|phy)|echocardiogra(?:m|phy)|ultrasound|dialysis|autopsy|amputation|(?:surgery|operation|procedure) (?:took place|was (?:done|performed|carried out)|on)|\pL{4,}(?:ectomy|otomy|plasty|scopy))\b".into()
});
static MANY: Pattern = Pattern::new(|| {
    any_of(
        "patients|cases|men|women|children|people|participants|infants|volunteers|residents|students|hospitals?|courses?|lab|laboratory|registry|department|was (?:founded|opened)|workshop|simulation|model",
    )
});
static STAY: Pattern = Pattern::new(|| {
    any_of(
        "admitted|readmitted|admission|discharged?|hospitali[sz]ed|readmission|explanted|re-?exploration|dates? of (?:surgery|operation|procedure|admission|discharge|death|birth)|(?:surgery|operation|admission|discharge) date|dob",
    )
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
    let stays = sentence.ranges(&STAY);
    let of_a_stay = |date: &Range<usize>| {
        sentence.cues.elsewhere.is_empty()
            && stays.iter().any(|stay| sentence.distance(stay, date) <= 3)
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
    let months = months.into_iter().filter(|date| {
        exact.iter().all(|exact| exact.end <= date.start || date.end <= exact.start)
            && sentence.is_about_a_patient(date)
    });
    found.extend(months);
    found
}
