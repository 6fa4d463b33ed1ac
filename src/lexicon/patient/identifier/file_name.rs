//! Names of files that hold an identifier: `MRN00483920_chest.jpg`, `CT_Nowak_1948-03-12.png`.

use std::ops::Range;

use super::given_names::GIVEN;
use crate::lexicon::patient::pattern::Pattern;
use crate::lexicon::patient::sentence::Sentence;

static FILE: Pattern = Pattern::new(|| {
    r"(?i)[\pL0-9][\pL0-9._/-]*\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp|heic|dcm|dicom|nii|pdf|mp4|mov|avi|mkv|webm|docx?|pptx?|xlsx?|csv|zip)\b".into()
});
static RECORD: Pattern = Pattern::new(|| {
    r"(?i)(?:mrn|dob|patient|pat|pt|case|acc(?:ession)?|record|id|hn|nhs|fall)[-_#]?[0-9]{4,}|(?:^|[^0-9])[0-9]{7,}(?:[^0-9]|$)|(?:^|[^\pL])[A-Z]{1,3}[0-9]{2}[-_][0-9]{3,}".into()
});
static DATE: Pattern = Pattern::new(|| {
    r"(?i)(?:^|[^0-9])(?:(?:19|20)[0-9]{2}[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12][0-9]|3[01])|(?:0[1-9]|[12][0-9]|3[01])[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:19|20)[0-9]{2}|[0-9]{1,2}[-_.]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\pL*[-_.]?(?:19|20)?[0-9]{2})(?:[^0-9]|$)".into()
});
/// A picture of a patient, by what its name says.
static CLINICAL: Pattern = Pattern::new(|| {
    r"(?:^|[^\pL])(?i:patients?|pt|mrn|ct|cta|mri|mra|mr|pet|xray|x-ray|cxr|axr|us|uss|echo|tte|tee|angio|scan|dicom|radiograph|film|leg|arm|hand|foot|face|eye|skin|breast|neck|chest|abdomen|pelvis|head|brain|spine|knee|hip|hernia|wound|tumou?r|lesion|biopsy|histo(?:logy)?|specimen|intraop|preop|postop|endoscopy|colonoscopy|mammo(?:gram)?|ecg|ekg|surgery|operation|röntgen|roentgen|befund|case)(?:[^\p{Ll}]|$)".into()
});
/// A date in the name of a talk or a poster is that of the meeting.
static OF_A_WORK: Pattern = Pattern::new(|| {
    r"(?i)(?:^|[^\pL])(?:talk|poster|slides?|handout|meeting|congress|rounds|cv|paper|abstract|lecture|manuscript|report)(?:[^\pL]|$)".into()
});
static TITLED: Pattern = Pattern::new(|| {
    r"(?:^|[_\-. ])(?i:mrs?|ms|miss|herr|frau)[_\-. ]+\pL+|(?i:patient|pt)[_-]?\p{Lu}{2}(?:[^\pL]|$)".into()
});
/// "MrSmith": a title in capitals makes a patient of whom it names.
static WITH_TITLE: Pattern =
    Pattern::new(|| r"(?:^|[_\-. ])(?:Mr|Mrs|Ms|Miss)[_\-. ]*\p{Lu}\p{Ll}+".into());
/// A given name beside another word: one that is in no list is found only in capitals.
static WITH_GIVEN: Pattern = Pattern::new(|| {
    format!(
        r"(?i)(?:^|[_\-. ])(?:{GIVEN})[_\-. ]\pL{{2,}}|\pL{{3,}}[_\-. ](?:{GIVEN})(?:[_\-. ]|$)"
    )
});
static NAME: Pattern = Pattern::new(|| {
    r"(?:^|[_\-./])(?:\p{Lu}\.\p{Lu}\pL\pL+|\p{Lu}\p{Ll}\p{Ll}+[_\-]\p{Lu}\p{Ll}+|\p{Lu}\p{Lu}\p{Lu}+_\p{Lu}\p{Lu}\p{Lu}+|\p{Lu}\p{Lu}\p{Ll}{2,}|[G-KOPQSUWYZ][_\-]\p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}{2,}[_\-][G-KOPQSUWYZ])(?:[_\-.]|$)".into()
});
/// Words in names of files that are no names of people.
static NO_NAME: Pattern = Pattern::new(|| {
    r"(?i)(?:^|[_\-./])(?:fig(?:ure)?|table|image|img|photo|poster|talk|slides?|graph|plot|flow|chart|screen|shot|supplement|appendix|video|panel|left|right|view|axial|coronal|sagittal|before|after|final|new|draft|case|series|report|ct|mri|xray|chest|abdomen|head|dsc|pxl|whatsapp|cv|resume|paper|meeting|congress|type|part|group|stage|class|grade|plan|hepatitis|vitamin|version|page|slide|mr|us|xr|tte|pet|er|or|ecg|[a-z]?scan|vein|artery|valve|tumou?r|stent|graft|segment|zone|model|step|phase|hernia|wound|knee|hip|hand|foot|lung|heart|liver|kidney|spine)(?:[_\-.0-9]|$)".into()
});

/// Names of files in a sentence.
pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    if !sentence.text().contains('.') {
        return Vec::new();
    }
    let mut files = sentence.ranges(&FILE);
    files.retain(|file| {
        holds_identifier(
            sentence.part(file.clone()),
            sentence.cues.is_about_a_patient() || sentence.cues.has_medicine(),
        )
    });
    files
}

/// Whether the path of a file itself names a patient. A date that opens the name of an update is
/// the update's.
pub fn identifies_in_name(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_update = folder.ends_with("updates");
    let name = if is_update { name.get(10..).unwrap_or_default() } else { name };
    holds_identifier(name, false)
}

/// Whether a file has the format of a scanner, which holds nothing but patients.
fn is_of_a_scanner(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    ["dcm", "dicom", "nii"].contains(&ending.as_str())
}

/// A stem with a line between words that only a capital parts: `abdCT`.
fn parted(stem: &str) -> String {
    let mut parted = String::with_capacity(stem.len() + 8);
    let mut last = '_';
    for sign in stem.chars() {
        if last.is_lowercase() && sign.is_uppercase() {
            parted.push('_');
        }
        parted.push(sign);
        last = sign;
    }
    parted
}

/// The same of a file that belongs to a work about a patient.
pub fn identifies_beside_a_patient(path: &str) -> bool {
    holds_identifier(path, true)
}

fn holds_identifier(path: &str, is_beside_a_patient: bool) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_clinical = is_beside_a_patient
        || WITH_TITLE.is_match(stem)
        || is_of_a_scanner(name)
        || CLINICAL.is_match(&parted(stem));
    let names_somebody = TITLED.is_match(stem)
        || WITH_TITLE.is_match(stem)
        || WITH_GIVEN.is_match(&parted(stem)) && !OF_A_WORK.is_match(stem);
    let has_name = || NAME.ranges(stem).any(|part| !NO_NAME.is_match(&stem[part.clone()]));
    let is_of_a_work = OF_A_WORK.is_match(stem);
    is_clinical
        && (RECORD.is_match(stem)
            || DATE.is_match(stem) && !is_of_a_work
            || has_name()
            || names_somebody)
}
