//! Numbers of records, specimens and insurances: a label with a number after it.

use std::ops::Range;

use crate::lexicon::patient::pattern::Pattern;
use crate::lexicon::patient::sentence::Sentence;

/// Labels of numbers that belong to one patient; a number of a meeting or a trial has others.
static LABELED: Pattern = Pattern::new(|| {
    let no = r"(?:\ ?(?:no\b\.?|nos\.?|num(?:ber|mer)\b|nr\b\.?|id\b|identifier|\#))";
    let value = r"[A-Z]{0,4}[-/\ ]?[0-9][0-9A-Z]*(?:(?:[-/.]|\ (?:[0-9]))[0-9A-Z]+)*";
    format!(
        r"(?x)\b((?i:
            (?:mrn|mr\#|med(?:ical|\.)?\ rec(?:ord|\.)?|nhs|uhid|ssn|social\ security|medicare|medicaid|health\ card|accession|encounter|hospital\ (?:record|file|chart)
                |vin|driv(?:er'?s|ing)\ licen[cs]e|licen[cs]e\ plate|patienten-?id
                |(?:pathology\ |histology\ |cytology\ |biopsy\ |lab(?:oratory)?\ |surgical\ |autopsy\ )?(?:specimen|slide|block|sample)){no}?
            |(?:hospital|patient|pt|patienten|fall-?|aufnahme|chi|(?:health\ |private\ |medical\ )?insurance(?:\ member|\ policy|\ card)?|member|policy
                |chart\ ?\(?|(?:case\ |patient\ )?(?:file|folder|record|unit|account|requisition)|visit|admission|registration|ip|op|ipd|opd
                |case|(?:death\ )?certificate|ur|pathology|histology|cytology|biopsy|lab(?:oratory)?|autopsy|versicherten|versicherungs|pat\.?-?
                |national\ (?:identity\ )?|passport){no}
        )(?:\ of\ (?:the|this|our|his|her)(?:\ \pL+){{1,2}}?)?(?:(?i:\s|:|=|,|\(|\#|is\b|was\b|ist\b|war\b|no\.?|number|lautet\b|reads\b))*{value})"
    )
});
/// A security number, the name of a study in a picture archive, and a record number without a space.
/// Labels that other things than patients have too.
static WEAK: Pattern = Pattern::new(|| {
    r"(?i)^(?:file|folder|record|unit|account|requisition|policy|member|case|visit|admission|registration|slide|block|sample|certificate|national|passport|driv|licen|vin|lab|op|ip)\b".into()
});
/// A number of its own shape, beside what it is written on.
static ON_A_LABEL: Pattern = Pattern::new(|| {
    r"\b(?i:biopsy|specimen|histology|pathology|cytology|slide|smear|culture|scan|films?|ct|mri|x-?ray|chart|records?|file|case|patient|label|sticker|wristband|bracelet)\b[^.;]{0,30}?[ (#]([A-Z]{1,3}-?[0-9]{2,4}[-/][0-9]{3,}|[0-9]{2,4}[-/][0-9]{4,}|[0-9]{7,}|[A-Z]{1,3}[0-9]{5,})\b".into()
});
static SHAPED: Pattern = Pattern::new(|| {
    r"\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b|\b1\.2\.840(?:\.[0-9]+){2,}\b|\b1\.[23]\.[0-9]+(?:\.[0-9]+){4,}\b|\b2\.25\.[0-9]{8,}\b|(?i:\bMRN)[-_]?[0-9]{4,}".into()
});
/// What makes an accession, a case or a registration that of data, a court or a trial.
static OTHERS: Pattern = Pattern::new(|| {
    r"(?i)\b(?:genbank|sequences?|genomes?|geo|ncbi|ena|pdb|uniprot|repository|deposited|dbgap|sra|ebi|arrayexpress|trial|clinicaltrials|prospero|isrctn|eudract|nct|grant|irb|ethics|committee|protocol|court|patent|company|charity|isbn|catalog(?:ue)?|reagents?|library|license plate of)\b".into()
});

pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    if sentence.text().bytes().filter(u8::is_ascii_digit).count() < 3 {
        return Vec::new();
    }
    let mut found: Vec<Range<usize>> = sentence
        .groups(&LABELED)
        .into_iter()
        .filter(|labeled| {
            let clause = sentence.clause(labeled);
            let is_strong = !WEAK.is_match(sentence.part(labeled.clone()));
            (is_strong || sentence.cues.is_about_a_patient() || sentence.cues.has_pronoun)
                && is_number_of_a_record(sentence.part(labeled.clone()))
                && !OTHERS.is_match(sentence.part(clause))
        })
        .collect();
    if sentence.cues.is_about_a_patient() {
        found.extend(sentence.groups(&ON_A_LABEL).into_iter().filter(|number| {
            let written = sentence.part(number.clone());
            let last = written.rsplit(['-', '/']).next().unwrap_or_default();
            let is_year = last.len() == 4 && (last.starts_with("19") || last.starts_with("20"));
            let clause = sentence.clause(number);
            let is_of_a_text = ["NCT", "DRKS", "CRD", "PMC", "PMID", "ISRCTN", "ISO", "IRB"]
                .iter()
                .any(|prefix| written.starts_with(prefix));
            !is_year && !is_of_a_text && !OTHERS.is_match(sentence.part(clause))
        }));
    }
    let shaped = sentence.ranges(&SHAPED).into_iter().filter(|number| {
        let written = sentence.part(number.clone());
        // A link into an archive of images is a contact.
        let word = sentence.before(number.start).rsplit(' ').next();
        if word.is_some_and(|word| word.contains("://")) {
            return false;
        }
        ["1.2.", "1.3.", "2.25."].iter().any(|root| written.starts_with(root))
            || !written.starts_with(|c: char| c.is_ascii_digit())
            || sentence.cues.is_about_a_patient()
    });
    found.extend(shaped);
    found
}

/// Whether the number has enough digits, and is no year.
fn is_number_of_a_record(labeled: &str) -> bool {
    let lower = labeled.to_lowercase();
    let digits: String = labeled.chars().filter(char::is_ascii_digit).collect();
    let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    if lower.starts_with("mrn") || lower.starts_with("med") {
        return digits.len() >= 3;
    }
    digits.len() >= 4 && !is_year
}
