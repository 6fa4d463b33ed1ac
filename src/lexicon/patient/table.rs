//! Columns of a table about cases that hold an identifier of each.

use super::calendar::{has_date, is_day};
use super::identifier::age::is_old;
use super::identifier::geography::is_large_region;
use super::pattern::Pattern;
use super::plain::Plain;

/// Columns that hold an identifier whatever the table is about.
static STRONG: Pattern = Pattern::new(|| {
    r"(?ix)^\W*(?:mrn|mr\#|medical\ record.*|(?:hosp(?:ital|\.)?|patient|pt\.?|case\ file|file|chart|folder|record|accession|insurance|policy|nhs|ssn|uhid|encounter|visit|admission|registration|reg\.?|lab(?:oratory)?\.?|histology|pathology|specimen|slide|biopsy|study|ip|op)\ ?(?:no\b\.?|nr\b\.?|number|id|\#).*|pt\.?\ (?:name|initials)|next\ of\ kin.*|patient(?:'s)?\ (?:name|initials)|name\ of\ patient|patientenname|initials|initialen|accession|uhid|ssn|nhs|dob|d\.o\.b\.?|date\ of\ birth|birth\ ?date|born|geburtsdatum|geboren|fallnummer|patienten-?(?:nr|nummer|id).*)\W*$".into()
});
/// Columns that name a day of a patient's stay.
static DATED: Pattern = Pattern::new(|| {
    r"(?ix)^\W*(?:(?:op(?:eration)?|surgery|procedure|admission|discharge|death|visit|presentation|diagnosis|follow-?up|or)\ dates?|dates?\ of\ (?:op(?:eration)?|surgery|procedure|admission|discharge|death|visit|presentation|diagnosis|onset|implant\w*|follow-?up|exam\w*)|dates?|day|month|when|admitted|discharged|admission|discharge|operated(?:\ on)?|performed(?:\ on)?|done(?:\ on)?|onset|datum|op-datum|aufnahme|entlassung|tag)\W*$".into()
});
static NAMED: Pattern = Pattern::new(|| {
    r"(?i)^\W*(?:name|names|full name|family name|given name|surname|last name|first name|nachname|vorname)\W*$".into()
});
static AGED: Pattern = Pattern::new(|| r"(?i)^\W*(?:age|alter)\b.{0,12}$".into());
static PLACED: Pattern = Pattern::new(|| {
    r"(?i)^\W*(?:home ?town|place|origin|lives in|contact|phone(?: no\.?| number)?|tel\.?|next of kin|town|city|village|residence|address|home|county|zip(?: code)?|postcode|place of residence|from|wohnort|adresse|phone|telephone|e-?mail|street|serial(?: no\.?| number)?|s/n|lot(?: no\.?| number)?)\W*$".into()
});
/// What a table about cases has a column of.
static CASES: Pattern = Pattern::new(|| {
    r"(?i)\b(?:patients?|pts?|cases?|procedures?|operations?|surgery|surgeries|diagnos[ie]s|sex|gender|mrn|outcome|complications?|tumou?rs?|valve|implant|histology|lesions?|injury|asa|comorbidit\w+|follow-?up|symptoms?|eingriffe?|op|ops|proc|dx|icd|cpt|indication|pathology|an(?:a)?esthesia|laterality|assistant|first assist|asa class|diagnose|geschlecht|fall|fälle|patientin|patienten)\b".into()
});
/// What a table of a career, a meeting or a study has a column of.
static ELSEWHERE: Pattern = Pattern::new(|| {
    r"(?i)\b(?:meetings?|congress|conferences?|event|journals?|titles?|institutions?|organi[sz]ations?|hospitals?|mentors?|courses?|talks?|posters?|awards?|grants?|degree|position|employer|school|patients \(|n =|no\. of|number of|count|total|first (?:done|described|performed|used|case)|trials?|exams?|described|introduced|eponym|inventor|week|topic|session|lecture|speaker|chapter|article|guideline|cases per|rotation|block|duration|hours)\b|\bn\b|^p$|^\W*(?:cases|patients|deaths)\W*$".into()
});

/// The columns of a table, judged by its head.
pub struct Columns {
    kinds: Vec<Option<Kind>>,
    is_about_cases: bool,
    is_elsewhere: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    Strong,
    Dated,
    Named,
    Aged,
    Placed,
}

impl Columns {
    /// Reads the names of the columns.
    pub fn of(head: &[String]) -> Columns {
        let names: Vec<String> = head.iter().map(|name| Plain::of(name).text).collect();
        let is_elsewhere = names.iter().any(|name| ELSEWHERE.is_match(name));
        let is_about_cases = !is_elsewhere && names.iter().any(|name| CASES.is_match(name));
        let kind = |name: &String| match name.as_str() {
            name if STRONG.is_match(name) => Some(Kind::Strong),
            _ if !is_about_cases => None,
            name if DATED.is_match(name) => Some(Kind::Dated),
            name if NAMED.is_match(name) => Some(Kind::Named),
            name if AGED.is_match(name) => Some(Kind::Aged),
            name if PLACED.is_match(name) => Some(Kind::Placed),
            _ => None,
        };
        Columns { kinds: names.iter().map(kind).collect(), is_about_cases, is_elsewhere }
    }

    /// Whether the table is one of meetings, works or numbers: dates and places in it are theirs.
    pub fn is_elsewhere(&self) -> bool {
        self.is_elsewhere
    }

    /// Whether a cell of a row holds an identifier because of its column.
    pub fn identifies(&self, column: usize, cell: &str) -> bool {
        let cell = Plain::of(cell).text;
        let cell = cell.trim();
        let has_word = cell.contains(char::is_alphanumeric);
        match self.kinds.get(column).copied().flatten() {
            Some(Kind::Strong) => {
                has_word
                    && !["n/a", "na", "none", "unknown"].contains(&cell.to_lowercase().as_str())
            }
            Some(Kind::Dated) => has_date(cell),
            Some(Kind::Named) => has_word,
            Some(Kind::Placed) => has_word && !is_large_region(cell),
            Some(Kind::Aged) => is_old(cell),
            None => self.is_about_cases && is_day(cell),
        }
    }
}
