//! Serial and lot numbers of devices that are in patients.

use std::ops::Range;

use crate::lexicon::patient::pattern::{Pattern, any_of};
use crate::lexicon::patient::sentence::Sentence;

static LABELED: Pattern = Pattern::new(|| {
    r"(?x)\b((?:(?i:serial(?:\ (?:no\b\.?|number|nr\.?|\#))?|seriennummer|s/n|lot(?:\ (?:no\b\.?|number|nr\.?|\#))?|batch(?:\ (?:no\b\.?|number|\#))?|charge(?:n-?(?:nr\.?|nummer))?|udi|device\ (?:id|number|identifier)|model\ and\ serial|imei)|SN)
        (?:(?i:\s|:|=|,|\(01\)|\(|\#|is\b|was\b|ist\b|no\.?|number))*
        [A-Z]{0,5}[-/\ ]?[0-9][0-9A-Z]*(?:[-/.()][0-9A-Z()]+)*)".into()
});
/// A number of its own shape right behind a device.
static BESIDE_A_DEVICE: Pattern = Pattern::new(|| {
    r"\b(?i:pacemaker|generator|defibrillator|icd|valve|stent|recorder|pump|stimulator|implant|prosthesis|device|graft|lead|lvad)\b,? \(?([A-Z]{1,4}-?[0-9]{5,}[A-Z]?)\b".into()
});
static DEVICE: Pattern = Pattern::new(|| {
    any_of(
        "\
        pacemakers?|generator|knee|hip|valves?|mesh(?:es)?|stents?|grafts?|endografts?|defibrillators?|icd|\
        implant(?:s|ed)?|prosthe(?:sis|ses|tic)|stem|device|pump|lvad|leads?|\
        electrodes?|catheter|screws?|plate|cage|stimulators?|port|shunt|explanted|cup|\
        rings?|occluder|oxygenator|cochlear|liner|nail|loop recorder|expander|lens|clip|\
        coils?|filter|\\pL*schrittmacher|klappe|herzklappe|implantat|assist|balloon|band|\
        anchor|patch",
    )
});

pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    if sentence.text().bytes().filter(u8::is_ascii_digit).count() < 4 {
        return Vec::new();
    }
    if !sentence.cues.is_about_a_patient() && !DEVICE.is_match(sentence.text()) {
        return Vec::new();
    }
    let mut found = sentence.groups(&LABELED);
    found.extend(sentence.groups(&BESIDE_A_DEVICE));
    found.retain(|labeled| {
        let digits = sentence.part(labeled.clone()).bytes().filter(u8::is_ascii_digit).count();
        digits >= 4
    });
    found
}
