//! Phone numbers, mail addresses, streets and links to images, beside a patient or kin of one.

use std::ops::Range;

use super::thing::is_followed_by_a_thing;
use crate::lexicon::patient::pattern::{Pattern, any_of};
use crate::lexicon::patient::sentence::Sentence;

static PHONE: Pattern = Pattern::new(|| {
    r"(?:\+[0-9]{1,3}[ .-]?)?(?:\([0-9]{2,5}\)[ .-]?)?\b[0-9]{2,6}(?:[ ./-][0-9]{2,8}){1,4}\b|\b0[0-9]{9,10}\b|\+[0-9]{9,14}\b".into()
});
/// What is a phone number without a word for one.
static PHONE_SHAPED: Pattern = Pattern::new(|| {
    r"\(?\b[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4}\b|\+[0-9]{1,3}[ .-]?(?:\([0-9]+\)[ .-]?)?[0-9]{2,5}(?:[ .-]?[0-9]{2,5}){1,4}\b".into()
});
static MAIL: Pattern = Pattern::new(|| r"\b[\pL0-9._%+-]+@[\pL0-9-]+(?:\.[\pL0-9-]+)+\b".into());
static STREET: Pattern = Pattern::new(|| {
    r"(?x)\b[0-9]{1,5}[a-zA-Z]?\ (?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?\ )?(?:\p{Lu}[\pL']+\ |[0-9]+(?:st|nd|rd|th)\ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Square|Sq|Terrace|Close|Crescent|Parkway|Pkwy|Highway|Hwy|Trail|Circle)\b\.?
        |\b\p{Lu}[\pL-]*(?:straße|strasse|str\.|weg|platz|gasse|allee|ring|damm|ufer)\ [0-9]{1,4}[a-z]?\b
        |\b[0-9]{1,4},?\ (?i:rue|avenue|boulevard|place|via|viale|piazza|calle|avenida|rua|ulica|ul\.)\ (?:(?:de|du|des|la|le|del|della|da|do)\ ){0,2}\p{Lu}[\pL'-]+
        |\b(?i:via|viale|piazza|calle|avenida|rua|ulica|ul\.)\ \p{Lu}[\pL'-]+,?\ [0-9]{1,4}\b
        |\b[Pp]\.?\ ?[Oo]\.?\ ?[Bb]ox\ [0-9]+".into()
});
static STREET_NAME: Pattern = Pattern::new(|| {
    r"\b(?:\p{Lu}[\pL']+ ){1,2}(?:Street|Avenue|Road|Boulevard|Lane)\b|\b\p{Lu}\pL{2,}(?:weg|straße|strasse|gasse|allee)\b".into()
});
/// A link into an archive of images, which names one study.
static IMAGES: Pattern = Pattern::new(|| {
    r"(?i)\b(?:pacs|dicom|wado)://[^\s<>()]+|\b[a-z]+://[^\s<>()]*(?:pacs|dicom|studyuid|study_?instance|studyinstanceuid|seriesinstance|[?&/]uid=|[?&](?:study|series|image|exam|acc|pid|pat)(?:_?id|uid)?=|=1\.2\.[0-9]|wado|orthanc|osirix|mrn=|patient_?id=|accession(?:number)?=)[^\s<>()]*".into()
});
/// An address in the web, and words that make it one of the patient or of a picture.
static LINK: Pattern = Pattern::new(|| {
    r"(?i)\b(?:https?://|www\.)[^\s<>()]+|\b(?:facebook|instagram|tiktok|youtube|twitter|x|gofundme|caringbridge)\.com/[^\s<>()]+".into()
});
static OF_THE_PATIENT: Pattern = Pattern::new(|| {
    any_of(
        "blogs?|channel|profile|web ?site|home ?page|account|fundrais\\pL+|gofundme|obituary|memorial|tells|\
        posts?|posted|video diary|story|facebook|instagram|tiktok|youtube|follow (?:her|him)",
    )
});
static OF_A_PICTURE: Pattern = Pattern::new(|| {
    any_of(
        "scans?|films?|x-?rays?|images?|imaging|ct|mri|radiographs?|pictures?|photos?|photographs?|series|\
        study|ultrasound|angiogram|angiography|echo|echocardiogram|mammogram|slides?|loops?|video",
    )
});
static NAMES_A_STUDY: Pattern = Pattern::new(|| {
    r"(?i)viewer|imaging|radiology|xray|x-ray|scan|stud(?:y|ies)[/=?]|archive|series|patient|drive|dropbox|share|cloud|[0-9]{4}".into()
});
/// Where works, data and lessons are kept for all.
static FOR_ALL: Pattern = Pattern::new(|| {
    r"(?i)doi\.org|figshare|zenodo|pubmed|ncbi|github|osf\.io|radiopaedia|wikipedia|journal|creativecommons|\.pdf\b".into()
});
static HANDLE: Pattern = Pattern::new(|| r"(?:^|[ (])(@[A-Za-z][A-Za-z0-9_.]{2,})".into());
static CALL: Pattern = Pattern::new(|| {
    any_of(
        "\
        phone|telephone|call(?:ed)?|reached?|contact(?:ed)?|mobile|cell|tel|text(?:ed)?|\
        whatsapp|number|home|telefon|handy|erreichbar",
    )
});
/// Whose address it is when it is not the patient's.
static OWN: Pattern = Pattern::new(|| {
    r"(?i)\b(?:(?:contact|write to|write|call|reach|mail|e-?mail|text|phone|tell|visit|ask) (?:me|us)|my|our (?:office|clinics?|department|team|unit|ward|phone|number|email)|I (?:can|am|answer)|we (?:can be|are|answer)|author|authors|correspondence|corresponding|department|office|clinics?'s|hotline|secretary|secretariat|helpline|coordinator|investigator|ambulance)\b".into()
});
static PERSONAL: Pattern = Pattern::new(|| {
    r"(?i)\b(?:e-?mail|address|lives?|living|resid\w+|home|wohnt|wohnhaft|adresse|anschrift)\b"
        .into()
});

pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let has_sign = sentence.text().contains(|c: char| c.is_ascii_digit() || c == '@' || c == ':');
    if !has_sign && !sentence.text().contains("www.") && !STREET_NAME.is_match(sentence.text()) {
        return Vec::new();
    }
    let mut found = sentence.ranges(&IMAGES);
    let cues = &sentence.cues;
    // "Miss K. Boyle, consultant surgeon" is who treats.
    let is_of_staff = !cues.staff.is_empty() && !cues.has_person() && cues.events.is_empty();
    let has_person = cues.has_person()
        || cues.has_pronoun
            && (CALL.is_match(sentence.text()) || OF_THE_PATIENT.is_match(sentence.text()))
        || cues.is_about_a_patient() && !is_of_staff
        || PERSONAL.is_match(sentence.text()) && is_somebodys(sentence.text());
    if !has_person {
        return found;
    }
    if !OWN.is_match(sentence.text()) {
        found.extend(sentence.ranges(&MAIL));
        found.extend(sentence.ranges(&PHONE_SHAPED));
        if (cues.has_person() || cues.has_pronoun) && cues.elsewhere.is_empty() {
            found.extend(sentence.groups(&HANDLE));
            found.extend(links(sentence));
        }
        if CALL.is_match(sentence.text()) {
            let phones = sentence.ranges(&PHONE).into_iter();
            found.extend(phones.filter(|phone| is_phone(sentence.part(phone.clone()))));
        }
    }
    if cues.elsewhere.is_empty() {
        let streets = sentence.ranges(&STREET_NAME).into_iter();
        found.extend(streets.filter(|at| !is_followed_by_a_thing(sentence.after(at.end))));
    }
    found.extend(sentence.ranges(&STREET).into_iter().filter(|street| {
        let clause = sentence.clause(street);
        sentence.nearest(street, &cues.elsewhere, &clause).is_none()
    }));
    found
}

/// Links to a page of the patient, or to a picture that is not kept for all.
fn links(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut links = sentence.ranges(&LINK);
    links.retain(|link| {
        let address = sentence.part(link.clone());
        let is_of_a_picture =
            OF_A_PICTURE.is_match(sentence.text()) && NAMES_A_STUDY.is_match(address);
        let is_the_patients = OF_THE_PATIENT.is_match(sentence.before(link.start));
        (is_of_a_picture || is_the_patients) && !FOR_ALL.is_match(address)
    });
    links
}

fn is_somebodys(text: &str) -> bool {
    let lower = format!(" {} ", text.to_lowercase());
    [" his ", " her ", " he ", " she "].iter().any(|word| lower.contains(word))
}

/// Seven to fifteen digits that are no dates and no range of years.
fn is_phone(written: &str) -> bool {
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    (7..=15).contains(&digits) && !crate::lexicon::patient::calendar::has_date(written)
}
