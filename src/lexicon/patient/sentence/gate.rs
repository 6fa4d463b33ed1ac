//! A quick look at a text: whether it has any word beside which an identifier could be a patient's.
//!
//! Lets too much pass, as whole words count by their stems. What it stops is read no further.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::lexicon::patient::record_label;

use super::words::{EVENTS, KIN, MEDICINE, OCCUPATIONS, PEOPLE, TITLES, each};

/// Whole words.
const WORDS: &str = "\
    no|nr|number|id|mrn|uhid|ssn|s/n|lot|batch|mass|cast|scan|ct|mri|udi|case|pacs|dicom|uid|film|fig|\
    jar|he|she|his|her|him|whose|year|years|yr|yrs|yo|y/o|y|y.o|m/o|age|aged|old|doa|dob|dod|dos|pt|\
    jpg|jpeg|png|pdf|dcm|mp4|mov|tif|tiff|mrs|subject|baby|master|infant|the family|the couple";
/// Beginnings of words.
const STEMS: &str = "\
    accession|specimen|hospital|serial|readmi|record|tumo|drain|stent|valve|lesion|mesh|graft|wound|tube|\
    catheter|implant|pacemaker|lead|suture|biops|x-ray|xray|radiograph|endoscop|ultraso|dialys|autops|\
    amputat|surg|operati|procedure|intraop|intra-op|preop|pre-op|postop|post-op|periop|report|figure|\
    photo|flap|label|slide|policy|admi|insurance|chart|fallnummer|patient|explant|seriennummer|implantat|\
    mammo|angio|arterio|echocard|electrocard|reoperat|re-operat|re-expl|reexpl|immuni|dialyz|hospitali|\
    perforat|obstruct|metasta|vaccin|anesth|anaesth|anticoag|comorbid|paraly|labor|labour|hematom|\
    haematom|deceased|donor|recipient|fracture|symptom|transplant";
/// What stands anywhere in a word.
const PARTS: &str = "\
    itis|sarcoma|carcinoma|lymphoma|matoma|ectom|otom|ostom|plast|scopy|osis|emia|pathy|algia|uria|plegia|\
    rrhag|rrhe|rrho|cardia|pnea|pnoea|centesis|pexy|rrhaph|megaly|penia|plasia|embolism|dialysis|gramm|\
    graphy|mab|tinib|pril|olol|statin|cillin|mycin|azole|oxacin|parin|xaban|sartan|jährige|mrn|-old";

struct Gate {
    words: AhoCorasick,
    /// How many of the words, from the first, are whole, and how many of the rest are beginnings.
    whole: usize,
    beginnings: usize,
}

static GATE: LazyLock<Option<Gate>> = LazyLock::new(|| {
    let mut whole: Vec<&str> = each(WORDS);
    let mut beginnings: Vec<&str> = each(STEMS);
    for word in [PEOPLE, KIN, EVENTS, MEDICINE, OCCUPATIONS, TITLES].into_iter().flat_map(each) {
        let end = word.find(|c: char| !c.is_alphabetic() && c != ' ').unwrap_or(word.len());
        // A sign behind a letter makes the letter optional.
        let is_optional = word[end..].starts_with('?');
        match &word[..end] {
            stem if end == word.len() => whole.push(stem),
            stem if is_optional => beginnings.push(&stem[..stem.len() - 1]),
            stem => beginnings.push(stem),
        }
    }
    beginnings.retain(|stem| stem.len() > 1);
    let parts = each(PARTS).into_iter().map(str::to_owned).chain(record_label::beginnings());
    let all = whole.iter().chain(&beginnings).copied().map(str::to_owned).chain(parts);
    let words = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(all)
        .ok()?;
    Some(Gate { words, whole: whole.len(), beginnings: beginnings.len() })
});

/// Whether a text has such a word, and a figure or a capital letter, as every identifier has one.
pub fn may_be_about_a_patient(text: &str) -> bool {
    let has_sign = text.contains(|c: char| c.is_uppercase() || c.is_ascii_digit());
    has_sign && GATE.as_ref().is_some_and(|gate| gate.opens(text))
}

impl Gate {
    fn opens(&self, text: &str) -> bool {
        let is_letter = |byte: Option<&u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
        };
        let bytes = text.as_bytes();
        self.words.find_overlapping_iter(text).any(|found| {
            let before = found.start().checked_sub(1).and_then(|at| bytes.get(at));
            let number = found.pattern().as_usize();
            let is_beginning = !is_letter(before);
            let is_end = !is_letter(bytes.get(found.end()));
            match number {
                number if number < self.whole => is_beginning && is_end,
                number if number < self.whole + self.beginnings => is_beginning,
                _ => true,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::may_be_about_a_patient;

    #[test]
    fn words_count_whole_and_stems_from_their_beginning() {
        for text in
            ["A man", "In 2020 he left", "93yo F", "Laparotomien 3", "MRN 4", "Re-explored 3"]
        {
            assert!(may_be_about_a_patient(text), "{text}");
        }
        for text in ["A manual", "In the end", "Theory 4", "the man"] {
            assert!(!may_be_about_a_patient(text), "{text}");
        }
    }
}
