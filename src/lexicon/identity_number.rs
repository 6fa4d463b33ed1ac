//! Numbers under which a state knows one person: of identity cards, social security and taxes.
//!
//! Beside their names, in the languages that folio speaks, from `identity_numbers.toml`; without one
//! only those whose shape is no other number's and whose check digit is right. It asks no register.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::check_digit::is_right;
use super::patient::pattern::Pattern;
use super::plain_signs::PlainSigns;
use crate::lexicon::own_table::own_table;

#[derive(Deserialize)]
struct Identity {
    labels: Vec<String>,
    shape: String,
    alone: Option<String>,
}

/// By the name that private.toml gives such a number, in the order of the file's names.
static IDENTITIES: LazyLock<Vec<(String, Identity)>> = LazyLock::new(|| {
    let table: std::collections::BTreeMap<String, Identity> =
        own_table(include_str!("identity_numbers.toml"));
    table.into_iter().collect()
});

/// Signs and words between a name and its number.
const LINK: &str = "\\)?(?: ?\\([^()0-9]{1,30}\\))?[ \u{a0}\t:：=#(]*(?:(?:n\\.?[º°]\\.?|n\\.|nos?\\b\\.?|nr\\b\\.?\
    |num(?:ber|mer|er|ero|éro)?\\b\\.?|núm(?:ero)?\\b\\.?|nummer|numaras[ıi]|id\\b|is\\b|es\\b|é|#\
    |رقم|מספר|شماره|نمبر|संख्या|号码|号|番号)[ \u{a0}\t:：.=#]*)*";

/// All of them beside their names, each with the number as a group of its own.
static LABELED: Pattern = Pattern::new(|| {
    let rows = IDENTITIES.iter().map(|(_, identity)| {
        let labels: Vec<String> = identity.labels.iter().map(|label| bordered(label)).collect();
        // A border of words is one of ASCII letters and digits.
        let border = if identity.shape.contains('D') { "" } else { "(?-u:\\b)" };
        format!("(?:{}){LINK}({}){border}", labels.join("|"), signs(&identity.shape))
    });
    format!("(?i)(?:{})", rows.collect::<Vec<_>>().join("|"))
});

/// Those that need no name.
static ALONE: Pattern = Pattern::new(|| {
    let shapes = alone().map(|(_, shape)| format!("\\b({shape})\\b"));
    shapes.collect::<Vec<_>>().join("|")
});

fn alone() -> impl Iterator<Item = (&'static str, &'static str)> {
    IDENTITIES.iter().filter_map(|(name, identity)| Some((&**name, identity.alone.as_deref()?)))
}

/// A border of words is one of ASCII letters, so names that begin or end otherwise have none there.
fn bordered(label: &str) -> String {
    let bare = label.trim_start_matches(['(', '?', '-', 'i', ':']);
    let begins = bare.starts_with(|c: char| c.is_ascii());
    let ends =
        label.trim_end_matches([')', '?', '*']).ends_with(|c: char| c.is_ascii_alphanumeric());
    let border = |is_there: bool| if is_there { "\\b" } else { "" };
    format!("{}(?:{label}){}", border(begins), border(ends))
}

/// A shape with its classes written out.
fn signs(shape: &str) -> String {
    let mut written = String::new();
    let mut is_in_class = false;
    for sign in shape.chars() {
        is_in_class = sign == '[' || is_in_class && sign != ']';
        match sign {
            'S' if !is_in_class => written.push_str("[-. /\u{a0}]?"),
            'D' if !is_in_class => written.push_str("[0-9]"),
            _ => written.push(sign),
        }
    }
    written
}

/// A number of a state in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityNumber {
    /// The name that private.toml gives it.
    pub name: &'static str,
    /// From its label on, where it has one.
    pub whole: Range<usize>,
    pub number: Range<usize>,
}

/// Every such number in a text, with the name that private.toml gives it and its place.
pub fn identity_numbers(text: &str) -> Vec<(&'static str, Range<usize>)> {
    labeled_numbers(text).into_iter().map(|found| (found.name, found.number)).collect()
}

/// The same with the label of each.
pub fn labeled_numbers(source: &str) -> Vec<IdentityNumber> {
    let mut found: Vec<IdentityNumber> = Vec::new();
    if source.chars().filter(|sign| sign.is_numeric()).count() < 4 {
        return found;
    }
    let plain = PlainSigns::of(source);
    let text = plain.text();
    for groups in LABELED.groups(text) {
        if let Some((at, whole, number)) = first_group(&groups)
            && let Some((name, _)) = IDENTITIES.get(at)
        {
            found.push(IdentityNumber { name, whole, number });
        }
    }
    let names: Vec<&str> = alone().map(|(name, _)| name).collect();
    for groups in ALONE.groups(text) {
        let Some((at, whole, number)) = first_group(&groups) else { continue };
        let is_new = found
            .iter()
            .all(|known| known.number.end <= number.start || number.end <= known.number.start);
        if let Some(name) =
            names.get(at).filter(|name| is_new && is_right(name, &text[number.clone()]))
        {
            found.push(IdentityNumber { name, whole, number });
        }
    }
    for IdentityNumber { whole, number, .. } in &mut found {
        *whole = plain.range(whole.clone());
        *number = plain.range(number.clone());
    }
    found
}

/// Which group of a match holds it, with the places of the whole and of the group.
fn first_group(groups: &[Option<Range<usize>>]) -> Option<(usize, Range<usize>, Range<usize>)> {
    let at = groups.iter().skip(1).position(Option::is_some)?;
    Some((at, groups.first()?.clone()?, groups.get(at + 1)?.clone()?))
}

#[cfg(test)]
mod tests {
    use super::identity_numbers;

    #[test]
    fn a_number_counts_beside_its_name() {
        for (text, name, number) in [
            ("CPF: 52998224725", "cpf", "52998224725"),
            ("CPF nº 529.982.247-25", "cpf", "529.982.247-25"),
            ("Número de CPF (Brasil): 529.982.247-24", "cpf", "529.982.247-24"),
            ("RG: 12.345.678-9 SSP/SP", "rg", "12.345.678-9"),
            ("Bilhete de identidade n.º 12345678", "rg", "12345678"),
            ("DNI 12345678Z", "dni", "12345678Z"),
            ("National ID 28905140101234", "national-id", "28905140101234"),
            ("الرقم القومي: ٢٨٩٠٥١٤٠١٠١٢٣٤", "national-id", "٢٨٩٠٥١٤٠١٠١٢٣٤"),
            ("TIN: 123-456-789-000", "tin", "123-456-789-000"),
            ("SSS number: 34-1234567-8", "sss", "34-1234567-8"),
            ("PhilHealth: 12-345678901-2", "philhealth", "12-345678901-2"),
            ("Pag-IBIG MID No. 1234-5678-9012", "pag-ibig", "1234-5678-9012"),
            ("BVN 22123456789", "bvn", "22123456789"),
            ("DNI/NIE: X1234567L", "dni", "X1234567L"),
            ("D.N.I. 12.345.678", "dni", "12.345.678"),
            ("NIF 123 456 789", "dni", "123 456 789"),
            ("NIP: 123-456-32-18", "nip", "123-456-32-18"),
            ("Número de utente: 123 456 789", "utente", "123 456 789"),
            ("Steuer-ID 12 345 678 901", "tax", "12 345 678 901"),
            ("आधार: २३४५ ६७८९ ०१२३", "aadhaar", "२३४५ ६७८९ ०१२३"),
            ("マイナンバー：１２３４ ５６７８ ９０１２", "my-number", "１２３４ ５６７８ ９０１２"),
            ("T.C. Kimlik No: 10000000146", "tc-kimlik", "10000000146"),
            ("PAN: ABCPE1234F", "pan", "ABCPE1234F"),
            ("PAN card no. ABCPE1234F", "pan", "ABCPE1234F"),
            ("Aadhaar: 2345 6789 0123", "aadhaar", "2345 6789 0123"),
            ("आधार संख्या २३४५ ६७८९ ०१२३", "aadhaar", "२३४५ ६७८९ ०१२३"),
            ("PESEL: 44051401359", "pesel", "44051401359"),
            ("Numer PESEL 44051401359", "pesel", "44051401359"),
            ("Codice fiscale RSSMRA85T10A562S", "codice-fiscale", "RSSMRA85T10A562S"),
            ("N° de sécurité sociale : 2 94 03 75 120 005 91", "nir", "2 94 03 75 120 005 91"),
            ("NIR : 294037512000591", "nir", "294037512000591"),
            ("Emirates ID: 784-1994-1234567-8", "emirates-id", "784-1994-1234567-8"),
            ("SIN: 046 454 286", "sin", "046 454 286"),
            ("Social Insurance Number (SIN) 046-454-286", "sin", "046-454-286"),
            ("NI number: AB 12 34 56 C", "national-insurance", "AB 12 34 56 C"),
            ("NINO AB123456C", "national-insurance", "AB123456C"),
            ("NI QQ 12 34 56 C", "national-insurance", "QQ 12 34 56 C"),
            ("BSN: 111222333", "bsn", "111222333"),
            ("T.C. Kimlik No: 10000000146", "tc-kimlik", "10000000146"),
            ("CNIC # 35202-1234567-1", "cnic", "35202-1234567-1"),
            ("الرقم القومي: ٢٩٤٠١٠١١٢٣٤٥٦٧", "national-id", "٢٩٤٠١٠١١٢٣٤٥٦٧"),
            ("ת.ז. 123456782", "teudat-zehut", "123456782"),
            ("کد ملی: ۰۰۱۲۳۴۵۶۷۸", "code-melli", "۰۰۱۲۳۴۵۶۷۸"),
            ("身份证号：110105194912310021", "resident-identity", "110105194912310021"),
            ("マイナンバー 1234 5678 9012", "my-number", "1234 5678 9012"),
            ("RUT 12.345.678-5", "rut", "12.345.678-5"),
            ("Cédula de ciudadanía 1.234.567.890", "cedula", "1.234.567.890"),
        ] {
            let found: Vec<(&str, &str)> = identity_numbers(text)
                .into_iter()
                .map(|(name, range)| (name, &text[range]))
                .collect();
            assert_eq!(found, [(name, number)], "{text}");
        }
    }

    #[test]
    fn without_its_name_only_a_right_one_of_its_shape_counts() {
        for text in [
            "Ada Park, 529.982.247-25",
            "Tax: RSSMRA85T10A562S",
            "X1234567L",
            "12.345.678-Z",
            "123-456-32-18",
            "15 070649 C 103",
            "35202-1234567-1",
            "Ada Park, AB 12 34 56 C",
            "2 69 05 49 588 157 80",
            "784-1980-1234567-8",
            "756.9217.0769.85",
            "11010519491231002X",
        ] {
            assert_eq!(identity_numbers(text).len(), 1, "{text}");
        }
        for text in [
            "529.982.247-24",
            "52998224725",
            "Table GB 12 34 56 C",
            "12345678Z",
            "046 454 286",
            "44051401359",
            "PAN, SIN and RG are words",
            "NIR spectroscopy of 12345 samples",
            "BSN, 2019; RN 1234567",
            "DNR/DNI since 2019",
            "RG score 34.21",
            "Pan-sensitive in 12345678 reads",
            "sin 123 456 789",
            "CRM-SP 123456, RQE 12345",
            "0803 555 0199",
        ] {
            assert_eq!(identity_numbers(text), [], "{text}");
        }
    }
}
