//! Numbers of records, specimens and insurances: a label with a number after it.

use std::ops::Range;

use crate::lexicon::patient::calendar::has_date;
use crate::lexicon::patient::pattern::{Pattern, any_of};
use crate::lexicon::patient::record_label;
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
            |(?:hosp(?:ital|\.)?|patient|pt\.?|reg\.|acc\.|path\.|study|scan|image|request|bed|patienten|fall-?|aufnahme|chi|(?:health\ |private\ |medical\ )?insurance(?:\ member|\ policy|\ card)?|member|policy
                |chart\ ?\(?|(?:case\ |patient\ )?(?:file|folder|record|unit|account|requisition)|visit|admission|registration|ip|op|ipd|opd
                |case|(?:death\ )?certificate|ur|pathology|histology|cytology|biopsy|lab(?:oratory)?|autopsy|versicherten|versicherungs|pat\.?-?
                |national\ (?:identity\ )?|passport){no}
        )(?:\ of\ (?:the|this|our|his|her)(?:\ \pL+){{1,2}}?)?(?:(?i:\s|:|=|,|\(|\#|is\b|was\b|ist\b|war\b|no\.?|number|lautet\b|reads\b))*{value})"
    )
});
/// The same in other languages, with the number as the group.
static LABELED_ELSEWHERE: Pattern = Pattern::new(|| {
    let labels = record_label::pattern();
    format!(
        r"(?i)((?:{labels})(?: (?:de la|del|do|du|dell[ao]|de|des) (?:paciente|doente|patient|paziente))?(?:[ :=,(#.]|n[º°]\.?|n\.|nr\b\.?|no\b\.?|núm\b\.?|número\b|numero\b|numéro\b|numer\b|nummer\b|numarası)*[A-Z]{{0,3}}[-/]?[0-9][0-9A-Z]*(?:[-/.][0-9A-Z]+)*)"
    )
});
/// A security number, the name of a study in a picture archive, and a record number without a space.
/// Labels that other things than patients have too.
static WEAK: Pattern = Pattern::new(|| {
    r"(?i)^(?:study|scan|image|request|bed|reg|file|folder|record|unit|account|requisition|policy|member|case|visit|admission|registration|slide|block|sample|certificate|national|passport|driv|licen|vin|lab|op|ip)\b".into()
});
/// A disease in the international classification.
static DISEASE: Pattern = Pattern::new(|| r"^[A-Z][0-9]{2}\.[0-9]{1,2}[A-Z]?$".into());
/// Letters and figures as labels carry them.
static CODE: Pattern = Pattern::new(|| {
    r"\b[A-Z]{0,6}[-_]?[0-9][A-Z0-9]*(?:[-/._][A-Z0-9]+)*\b|\b[A-Z]{1,6}(?:[-/.][A-Z0-9]+){0,2}[-/.][0-9]+(?:[-/.][A-Z0-9]+)*\b".into()
});
/// What such a number is written on.
static BEARER: Pattern = Pattern::new(|| {
    any_of(
        "biops(?:y|ies)|specimens?|histology|pathology|cytology|autopsy|necropsy|coroner(?:'s)?|slides?|smears?|blocks?|cassette|cultures?|samples?|jar|tube|bottle|\
        scans?|films?|ct|mri|x-?rays?|radiographs?|ultrasound|images?|study|dicom|pacs|series|\
        reports?|letter|charts?|records?|files?|folder|notes|case|patient|subject|donor|recipient|proband|label(?:l?ed)?|sticker|tag|\
        wristband|bracelet|barcode|card|form|request|requisition|referral|register(?:ed)?|\
        registration|entry|admission|visit|encounter|episode|prescription|insurance|policy|claim|\
        account|passport|licen[cs]e|certificate|number|no|nr|id|identifier|filed (?:as|under)|befund|akte",
    )
});
/// Of these, what only a patient has.
static CLINICAL_BEARER: Pattern = Pattern::new(|| {
    any_of(
        "biops(?:y|ies)|specimens?|histology|pathology|cytology|autopsy|necropsy|coroner(?:'s)?|slides?|wristband|radiographs?|x-?rays?|films?|scans?|ct|mri|dicom|pacs|jar|charts?|death certificate|patient",
    )
});
/// Other things that are counted and numbered.
static COUNT_AFTER: Pattern = Pattern::new(|| {
    r"(?i)^ ?(?:%|per\b|/|x\b|×|(?:units?|iu|u|cells|copies|patients|cases|records|images|slides|slices|samples|specimens|scans|files|dollars|euros|mg|ng|pg|ml|mm|cm|kg|g|k?da|bp|hz|khz|mhz|years|people|women|men|children|person-years|words|times|days|hours)\b)".into()
});
static OTHER_BEFORE: Pattern = Pattern::new(|| {
    r"(?i)(?:[$€£~≈<>=]|(?:model|type|size|version|doi|pmid|pmc|orcid|isbn|cpt|icd|icd-10|mesh|omim|hgnc|clinvar|dbsnp|code|grade|class|ref|://\S*|arxiv|room|board)[ :]+)$".into()
});
static SHAPED: Pattern = Pattern::new(|| {
    r"\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b|\b1\.2\.840(?:\.[0-9]+){2,}\b|\b1\.[23]\.[0-9]+(?:\.[0-9]+){4,}\b|\b2\.25\.[0-9]{8,}\b|(?i:\bMRN)[-_]?[0-9]{4,}".into()
});
/// What makes an accession, a case or a registration that of data, a court or a trial.
static OTHERS: Pattern = Pattern::new(|| {
    r"(?i)\b(?:genbank|snomed|loinc|icd-?[0-9]*|mesh (?:term|heading)|clinvar|dbsnp|omim|sequences?|genomes?|geo|ncbi|ena|pdb|uniprot|repository|deposited|dbgap|sra|ebi|arrayexpress|trial|clinicaltrials|prospero|isrctn|eudract|nct|grant|irb|ethics|committee|protocol|court|patent|company|charity|isbn|catalog(?:ue)?|reagents?|library|leaflet|brochure|questionnaire|license plate of)\b".into()
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
            (is_strong
                || sentence.cues.is_about_a_patient()
                || sentence.cues.has_pronoun
                || sentence.cues.has_medicine() && sentence.cues.elsewhere.is_empty())
                && is_number_of_a_record(sentence.part(labeled.clone()))
                && !OTHERS.is_match(sentence.part(clause))
        })
        .collect();
    let elsewhere = sentence.groups(&LABELED_ELSEWHERE).into_iter().filter(|labeled| {
        is_number_of_a_record(sentence.part(labeled.clone()))
            && !COUNT_AFTER.is_match(sentence.after(labeled.end))
    });
    found.extend(elsewhere);
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

/// Numbers of their own shape beside what they are written on, and long ones of a patient. A phone
/// number has such a shape too: it is looked for before.
pub fn find_unlabeled(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let cues = &sentence.cues;
    let bearers = sentence.ranges(&BEARER);
    let is_clinical = cues.is_about_a_patient()
        || cues.has_pronoun
        || CLINICAL_BEARER.is_match(sentence.text()) && cues.elsewhere.is_empty();
    if !is_clinical {
        return Vec::new();
    }
    let mut codes = sentence.ranges(&CODE);
    codes.retain(|code| {
        let clause = sentence.clause(code);
        let written = sentence.part(code.clone());
        let near = bearers.iter().filter(|bearer| {
            bearer.end <= code.start && sentence.distance(bearer, code) <= 4
                || code.end <= bearer.start && sentence.distance(bearer, code) <= 2
        });
        let nearest = near.map(|bearer| sentence.distance(bearer, code)).min();
        let is_told_of_a_patient =
            cues.is_about_a_patient() && cues.elsewhere.is_empty() && is_long(written);
        (is_told_of_a_patient || nearest.is_some())
            && has_shape(written, nearest == Some(0))
            && !OTHERS.is_match(sentence.part(clause))
            && !COUNT_AFTER.is_match(sentence.after(code.end))
            && !OTHER_BEFORE.is_match(sentence.before(code.start))
    });
    codes
}

/// Whether a sign has so many figures that it names one thing.
fn is_long(code: &str) -> bool {
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    digits >= 8 || digits >= 6 && code.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Whether a sign has the figures of a label and is no year, no date and no number of a work.
fn has_shape(code: &str, is_right_behind: bool) -> bool {
    const OF_WORKS: [&str; 27] = [
        "NCT", "DRKS", "CRD", "PMC", "PMID", "ISRCTN", "ISO", "IRB", "CPT", "COVID", "HL", "CTRI",
        "VCV", "NM", "NP", "ENS", "OMIM", "ACTRN", "UMIN", "JPRN", "KCT", "SLCTR", "PACTR", "IRCT",
        "NTR", "TCTR", "ISBN",
    ];
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let letters = code.chars().filter(char::is_ascii_uppercase).count();
    let is_year =
        |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let mut parts = code.split(['-', '/', '.', '_']);
    let is_year_or_rest = |part: &str| is_year(part) || part.len() == 2;
    let is_years = letters == 0 && parts.clone().count() <= 2 && parts.all(is_year_or_rest);
    let is_fraction = letters == 0 && code.contains(['.', '/']) && digits.len() <= 6;
    let least = match letters {
        0 if is_right_behind => 5,
        0 => 6,
        _ => 4,
    };
    digits.len() >= least
        && !is_years
        && !is_year(&digits)
        && (is_right_behind || !is_fraction)
        && !DISEASE.is_match(code)
        && !has_date(code)
        && !OF_WORKS.iter().any(|prefix| code.starts_with(prefix))
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
