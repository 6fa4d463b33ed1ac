//! Columns of a table about cases that hold an identifier of each.

use super::calendar::{has_date, is_day};
use super::identifier::age::is_old;
use super::pattern::Pattern;
use super::plain::Plain;

/// Columns that hold an identifier whatever the table is about.
static STRONG: Pattern = Pattern::new(|| {
    r"(?ix)^\W*(?:mrn|mr\#|medical\ record.*|(?:hospital|patient|case\ file|chart|folder|record|accession|insurance|nhs|ssn|uhid|encounter|ip|op)\ ?(?:no\b\.?|number|id|\#).*|patient(?:'s)?\ (?:name|initials)|name\ of\ patient|patientenname|initials|initialen|accession|uhid|ssn|nhs|dob|d\.o\.b\.?|date\ of\ birth|birth\ ?date|born|geburtsdatum|geboren|fallnummer|patienten-?(?:nr|nummer|id).*)\W*$".into()
});
/// Columns that name a day of a patient's stay.
static DATED: Pattern = Pattern::new(|| {
    r"(?ix)^\W*(?:(?:op(?:eration)?|surgery|procedure|admission|discharge|death|visit|presentation|diagnosis|follow-?up|or)\ dates?|dates?\ of\ (?:op(?:eration)?|surgery|procedure|admission|discharge|death|visit|presentation|diagnosis|onset|implant\w*|follow-?up|exam\w*)|dates?|day|when|admitted|discharged|admission|discharge|operated(?:\ on)?|performed(?:\ on)?|done(?:\ on)?|onset|datum|op-datum|aufnahme|entlassung|tag)\W*$".into()
});
static NAMED: Pattern = Pattern::new(|| {
    r"(?i)^\W*(?:name|names|surname|last name|first name|nachname|vorname)\W*$".into()
});
static AGED: Pattern = Pattern::new(|| r"(?i)^\W*(?:age|alter)\b.{0,12}$".into());
static PLACED: Pattern = Pattern::new(|| {
    r"(?i)^\W*(?:town|city|village|residence|address|home|county|zip(?: code)?|postcode|place of residence|from|wohnort|adresse|phone|telephone|e-?mail|street|serial(?: no\.?| number)?|s/n|lot(?: no\.?| number)?)\W*$".into()
});
/// What a table about cases has a column of.
static CASES: Pattern = Pattern::new(|| {
    r"(?i)\b(?:patients?|pts?|cases?|procedures?|operations?|surgery|surgeries|diagnos[ie]s|sex|gender|mrn|outcome|complications?|tumou?rs?|valve|implant|histology|lesions?|injury|asa|comorbidit\w+|follow-?up|symptoms?|eingriffe?|diagnose|geschlecht|fall|fälle|patientin|patienten)\b".into()
});
/// What a table of a career, a meeting or a study has a column of.
static ELSEWHERE: Pattern = Pattern::new(|| {
    r"(?i)\b(?:meetings?|congress|conferences?|event|journals?|titles?|institutions?|organi[sz]ations?|hospitals?|mentors?|courses?|talks?|posters?|awards?|grants?|degree|position|employer|school|patients \(|n =|no\. of|number of|count|total|first|described|introduced|eponym|inventor|week|topic|session|lecture|speaker|chapter|article|guideline|cases per)\b|\bn\b|^p$".into()
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
            Some(Kind::Named | Kind::Placed) => has_word,
            Some(Kind::Aged) => is_old(cell),
            None => self.is_about_cases && is_day(cell),
        }
    }
}
