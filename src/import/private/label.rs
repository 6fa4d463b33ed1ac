//! Values that stand behind a label, such as `Date of birth: 2 May 1994`.

use std::sync::LazyLock;

use regex::Regex;

use super::Value;
use crate::import::career::PrivateKey;
use crate::lexicon::contact_word::Contact;
use crate::lexicon::personal_label::labels_of;

/// The key of what a label names.
type MakeKey = fn() -> PrivateKey;

/// Labels in small letters, and what is behind them. A number is looked for by `number`. Those of the
/// other languages are in the tables of the lexicon: see [`of_lexicon`].
const LABELS: &[(&str, MakeKey)] = &[
    (
        "date of birth|birth date|birthdate|birthday|d\\.?o\\.?b\\.?|born(?: on)?|geburtsdatum|geboren(?: am)?|\
         date de naissance|fecha de nacimiento|data di nascita",
        || PrivateKey::DateOfBirth,
    ),
    (
        "place of birth|birth ?place|birth city|city of birth|country of birth|geburtsort|lieu de naissance|\
         lugar de nacimiento",
        || PrivateKey::Birthplace,
    ),
    (
        "nationality|nationalities|citizenships?|nationalität|staatsangehörigkeit|staatsbürgerschaft|nationalité|\
         nacionalidad",
        || PrivateKey::Nationality,
    ),
    (
        "visa(?: status| type)?|immigration(?: status)?|work (?:authori[sz]ation|permit)|residen(?:ce|cy) (?:permit|status)|\
         citizenship status|arbeitserlaubnis|aufenthaltstitel",
        || PrivateKey::WorkAuthorization,
    ),
    (
        "(?:home |postal |mailing |permanent |current |residential |private |correspondence |contact )?address|\
         residence|place of residence|anschrift|adresse|wohnort|wohnhaft|dirección|indirizzo",
        || PrivateKey::Address,
    ),
    (
        "tel(?:\\.|ephone)?(?: number)?|phone(?: number)?|mobile(?: phone| number)?|cell(?: phone|phone)?|telefon|\
         mobil|handy|whatsapp",
        || PrivateKey::Phone,
    ),
    ("era commons(?: user ?name| username)?", || PrivateKey::Identifier("era-commons".to_owned())),
    (
        "sex|gender|geschlecht|sexe|sexo|(?:marital|civil|family) status|familienstand|état civil|estado civil|\
         religion|religious affiliation|father'?s name|mother'?s name|spouse|age|alter|number of children|\
         maiden name|geburtsname|blood group",
        || PrivateKey::Note,
    ),
];

/// The data of the lexicon's tables, and where each is kept.
const DATA: [(&str, MakeKey); 10] = [
    ("a date of birth", || PrivateKey::DateOfBirth),
    ("a place of birth", || PrivateKey::Birthplace),
    ("a nationality", || PrivateKey::Nationality),
    ("a passport", || PrivateKey::Identifier("passport".to_owned())),
    ("a marital state", || PrivateKey::Note),
    ("a religion", || PrivateKey::Note),
    ("an age", || PrivateKey::Note),
    ("a sex", || PrivateKey::Note),
    ("an origin", || PrivateKey::Note),
    ("a party", || PrivateKey::Note),
];

/// The labels of all languages, each group as one pattern, the longest words first.
fn of_lexicon() -> Vec<(String, MakeKey)> {
    let pattern = |mut words: Vec<&str>| {
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.iter().map(|word| regex::escape(word)).collect::<Vec<_>>().join("|")
    };
    let contacts: [(Contact, MakeKey); 2] =
        [(Contact::Phone, || PrivateKey::Phone), (Contact::Address, || PrivateKey::Address)];
    let contacts = contacts.into_iter().map(|(contact, key)| (pattern(contact.words()), key));
    let data = DATA.into_iter().map(|(datum, key)| (pattern(labels_of(datum).collect()), key));
    contacts.chain(data).collect()
}

/// What people write before a value that is not private, in a table at the head of a CV.
const PUBLIC: [&str; 12] = [
    "name",
    "full name",
    "email",
    "e-mail",
    "e-mail address",
    "email address",
    "website",
    "linkedin",
    "orcid",
    "vorname",
    "nachname",
    "languages",
];

/// All patterns of labels: those of folio's first languages, and those of the lexicon.
static PATTERNS: LazyLock<Vec<(String, MakeKey)>> = LazyLock::new(|| {
    let first = LABELS.iter().map(|(labels, key)| ((*labels).to_owned(), *key));
    first.chain(of_lexicon()).collect()
});

static LINE: LazyLock<Vec<(Option<Regex>, MakeKey)>> = LazyLock::new(|| {
    let regex = |(at, (labels, key)): (usize, &(String, MakeKey))| {
        // The words of the lexicon are many and some of them short: they count where a part of a
        // line begins, and not in the middle of a sentence.
        let border = match at < LABELS.len() {
            true => r"(?:^|[\s|·•;,(*])",
            false => r"(?:^|[|·•;,(*\t–—]|\s\s)\s*\**",
        };
        let regex = Regex::new(&format!(
            r"(?i){border}((?:{labels})(?:\**\s*\([^)]{{0,30}}\))?\.?)\**\s*[:\t]\**\s*"
        ));
        (regex.ok(), *key)
    };
    PATTERNS.iter().enumerate().map(regex).collect()
});

static HEADINGS: LazyLock<Vec<Option<Regex>>> = LazyLock::new(|| {
    PATTERNS.iter().map(|(labels, _)| Regex::new(&format!("(?i)^(?:{labels})$")).ok()).collect()
});

static WHOLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let all: Vec<&str> = PATTERNS.iter().map(|(labels, _)| labels.as_str()).collect();
    Regex::new(&format!(r"(?i)^(?:{})\.?$", all.join("|"))).ok()
});

/// Whether a text is nothing but the label of a value of the person.
pub fn is_label(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：', '.']).trim_end();
    let lower = text.to_lowercase();
    Contact::of_label(text).is_some()
        || PUBLIC.contains(&lower.as_str())
        || WHOLE.as_ref().is_some_and(|whole| whole.is_match(text))
        || super::number::is_label(text)
}

/// What a heading says that is below it, if that is private.
pub fn key_of(heading: &str) -> Option<PrivateKey> {
    let heading = heading.trim().trim_end_matches([':', '：']).trim_end();
    // Below a word such as "Contacto" stands more than a number.
    let is_wide = |at: usize| at == LABELS.len();
    let keys = PATTERNS.iter().zip(HEADINGS.iter()).enumerate();
    let mut keys = keys.filter(|(at, _)| !is_wide(*at)).map(|(_, pair)| pair);
    let found = keys.find(|(_, regex)| regex.as_ref().is_some_and(|regex| regex.is_match(heading)));
    found.map(|((_, key), _)| key())
}

/// All values behind labels in a line.
pub fn all(line: &str) -> Vec<Value> {
    // Where a label begins, where its value begins, and what it is.
    let mut labels: Vec<(usize, usize, usize, PrivateKey)> = Vec::new();
    for (regex, key) in LINE.iter() {
        let Some(regex) = regex else { continue };
        labels.extend(regex.captures_iter(line).filter_map(|found| {
            let label = found.get(1)?;
            Some((label.start(), label.end(), found.get(0)?.end(), key()))
        }));
    }
    labels.sort_by_key(|label| (label.0, std::cmp::Reverse(label.2)));
    let mut values: Vec<Value> = Vec::new();
    for (at, (start, label_end, value_start, key)) in labels.iter().enumerate() {
        let next = labels[at + 1..].iter().map(|label| label.0).find(|next| next >= value_start);
        let end = next.unwrap_or(line.len());
        let end = value_start + end_of_value(&line[*value_start..end.max(*value_start)]);
        let text = line[*value_start..end].trim().trim_end_matches([',', ';', '-', '–', '(']);
        let text = text.trim_matches(['*', '\\', ' ']);
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_number = *key != PrivateKey::Phone || digits >= 5;
        let is_known = is_number && text.contains(char::is_alphanumeric) && !is_label(text);
        if !is_known || values.last().is_some_and(|last| last.end > *start) {
            continue;
        }
        values.push(Value {
            start: *start,
            end,
            key: key.clone(),
            text: text.to_owned(),
            label: Some(line[*start..*label_end].to_owned()),
        });
    }
    values
}

/// Up to a sign that parts values: a stroke, a tab, two spaces.
fn end_of_value(value: &str) -> usize {
    let signs = value.find(['|', '·', '•', '\t', ';', '\n']);
    let spaces =
        value.trim_start().find("  ").map(|at| at + value.len() - value.trim_start().len());
    signs.into_iter().chain(spaces).min().unwrap_or(value.len())
}
