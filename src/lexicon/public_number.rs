//! Numbers under which an office knows a person, beside the words that say what they are.
//!
//! Some are keys to an account or an identity and are never public; those of a license are in a
//! register, and belong into an application. Numbers of trials, patents and studies are none.
//! What `private_value` knows by its likenesses is known here, too: the caller reports one of both.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::identity_number::identity_numbers;
use super::patient::pattern::Pattern;

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NumberKind {
    /// A number of the state: of social security, of taxes, of an identity card.
    State,
    /// SEVIS, an alien's number, a record of entry.
    Immigration,
    /// An applicant's, as of the AAMC, the ECFMG or the NRMP.
    Applicant,
    /// The General Medical Council's, which a CV in the United Kingdom has to carry.
    Gmc,
    /// Ahpra's, which a CV in Australia carries.
    Ahpra,
    /// The number in France's register of health professions, which a CV there carries.
    Rpps,
    /// That of a medical association in Spain, which its public register shows.
    Colegiado,
    /// The National Provider Identifier of the United States.
    Npi,
    /// Any other license to practice.
    License,
}

/// The patterns, each with the number as a group, of which one is there. Shapes: docs/domain.md, "never publish".
static PATTERNS: [(NumberKind, Pattern); 16] = [
    (
        NumberKind::State,
        Pattern::new(|| {
            format!(
                r"(?ix)\b(?: SSN | social\ security | soc\.?\ sec\.? ) {LINK}
                ( [0-8][0-9]{{2}} [-\ ]? [0-9]{{2}} [-\ ]? [0-9]{{4}} ) \b"
            )
        }),
    ),
    (
        NumberKind::State,
        Pattern::new(|| {
            format!(
                r"(?ix)\b(?: tax(?:payer)?\ (?:id|identification) | national\ (?:id|identity)
                | identity\ card | NIN | steuer-?(?:id | nummer
                | identifikationsnummer) | sozialversicherungs-?nummer | rentenversicherungs-?nummer
                | personalausweis(?:-?nummer)? ) {LINK}
                ( [A-Z]{{0,2}} [-\ ]? [0-9] [0-9A-Z]? (?: [-\ ]? [0-9]{{1,4}} ){{2,5}} [-\ ]? [A-Z]? ) \b"
            )
        }),
    ),
    (NumberKind::Immigration, Pattern::new(|| r"\b(N00[0-9]{8})\b".into())),
    (
        NumberKind::Immigration,
        Pattern::new(|| {
            format!(
                r"(?ix)\b(?: alien(?:\ registration)? | A-?number | green\ card | I-94 | EAD ) {LINK}
                ( [A-Z]?-? [0-9]{{3}} [-\ ]? [0-9]{{3}} [-\ ]? [0-9]{{2,5}} ) \b"
            )
        }),
    ),
    (
        NumberKind::Applicant,
        Pattern::new(|| {
            r"(?ix)\b(?: AAMC | ERAS | NRMP | USMLE | ECFMG | Intealth | FCVS ) \b
            (?: [/\ (-]+ (?: AAMC | ERAS | NRMP | USMLE | ECFMG | EPIC | match | applicant | candidate
                | certificat(?:e|ion) | registration ) \b )* \)? \ *
            (?: id(?:entification)? (?:\ (?:number|no\.?))? | number | no\.? | nr\.? | code | \# ) [\s:.\#=]*
            ( [A-Z]?[0-9] [0-9-]{4,11} [0-9] ) \b"
                .into()
        }),
    ),
    (
        NumberKind::Applicant,
        Pattern::new(|| {
            r"(?ix)\b(?: AAMC | NRMP | USMLE | ECFMG | FCVS ) (?: [/\ -]+ (?: USMLE | ECFMG | certificat(?:e|ion) ) )?
            \ *:\ * ( [0-9]{8} | [0-9]{4}-[0-9]{4} ) \b"
                .into()
        }),
    ),
    (
        NumberKind::Gmc,
        Pattern::new(|| {
            r"(?ix)\b(?: GMC | General\ Medical\ Council ) \b \)? [\s:,]*
            (?: (?: registration | reg\.? | reference | ref\.? | licen[cs]e | full | number | no\.? | nr\.? | \# )
            [\s:.\#,=]* )* ( [0-9]{7} ) \b"
                .into()
        }),
    ),
    (NumberKind::Ahpra, Pattern::new(|| r"(?x)\b( (?: MED|NMW|DEN|PHA|PSY )[0-9]{10} )\b".into())),
    (
        NumberKind::Rpps,
        Pattern::new(|| {
            r"(?ix)\b RPPS \b [\s:.]* (?: n[º°o]?\.? [\s:.]* )? ( [0-9]{11} ) \b".into()
        }),
    ),
    (
        NumberKind::Npi,
        Pattern::new(|| {
            format!(
                r"(?ix)\b(?: NPI | National\ Provider\ Identifier ) {LINK} ( [12][0-9]{{9}} ) \b"
            )
        }),
    ),
    (
        NumberKind::Colegiado,
        Pattern::new(|| {
            r"(?ix)\b(?: colegiad[oa] | colegiación ) [\s:,()]* (?: n(?:úm(?:ero)?|um(?:ero)?)? [.ºo°]* [\s:]* )?
            ( [0-9]{2}/[0-9]{2}/[0-9]{5} | [0-9]{2}-[0-9]{5,7} | [0-9]{4,9} ) \b"
                .into()
        }),
    ),
    (
        NumberKind::License,
        Pattern::new(|| {
            r"(?ix)\b(?: (?: licen[cs]e | licensure | DEA | MDCN | PMDC | PMC | NMC | MCI | AHPRA | IMC | CPSO
                | HPCSA | SCFHS | medical\ council (?:\ of\ \pL+)? ) \b [),]?
                (?: \ (?:registration|licen[cs]e|reg\b\.?|folio) )? \ * \(? (?: numbers? | no\b\.? | nr\.? | \# )
                | LANR | EFN | Arztnummer | Approbations-?(?:nummer|nr\.?) ) [\s:.\#=]* (?: is\ )?
            ( [A-Z]{0,4} [-.\ /]? [0-9] (?: [-./]? [0-9A-Z] ){3,12} ) \b"
                .into()
        }),
    ),
    // Shapes that are no other number's: a registration with the DEA, a license of the Gulf, a PIN of
    // the Nursing and Midwifery Council, the license of a state.
    (
        NumberKind::License,
        Pattern::new(|| {
            r"(?x)\b(?: DEA (?:\ (?:registration|number|no\.?|reg\.?|certificate))* [\s:.\#]* ( [A-Z][A-Z9][0-9]{7} )
            | (?: (?:DHA|DOH|HAAD|MOHA?P?) \W (?i:licen[cs]e|registration|reg\.?|number|no\.?)? [\s:.\#]* )
                ( (?:DHA|DOH|HAAD|MOHA?P?) - [A-Z-]* [0-9]{5,9} )
            | (?: NMC | NMC\ PIN | PIN ) [\s:.\#]* ( [0-9]{2} [A-Z] [0-9]{4} [A-Z] )
            | [A-Z][A-Za-z]+ \ (?: (?:RN|APRN|NP|PA|MD|DO|LPN|nursing|nurse|pharmacy|medical) \ )?
                (?i:licen[cs]e) [\s:.\#]* ( [A-Z]{0,4} -? [0-9]{6,8} (?:-[0-9])? ) ) \b"
                .into()
        }),
    ),
    // Without a word for a number only a long one counts: a year, a day and a class stand there too.
    (
        NumberKind::License,
        Pattern::new(|| {
            r"(?ix)\b(?: (?: medical | physician(?:'s)? | practi[cs]e | state | full | limited | training | dental | nursing | pharmacy | optometry ) \ licen[cs]e
                | MDCN (?: [/\ ,:.-]+ (?: R | reg(?:istration)? | folio | full | provisional | licen[cs]e | no | numbers? ) \b )* )
            [\s:.,(/\#]* ( [A-Z]{0,3} [-\ ]? [0-9]{5,7} | [A-Z]{1,2}[0-9]{4} | [0-9]{4}/[0-9]{5,6} ) \b"
                .into()
        }),
    ),
    // The register of India, which writes the year and the month before the number.
    (
        NumberKind::License,
        Pattern::new(|| {
            r"(?ix)\b(?: NMC | MCI | medical\ council ) \b (?: \ (?:registration|reg)\b\.? ) [\s:.\#]*
            ( [0-9]{4} [-/] [0-9]{2} [-/] [0-9]{3,6} ) \b"
                .into()
        }),
    ),
    // Registers of East Asia.
    (
        NumberKind::License,
        Pattern::new(|| {
            r"(?x)(?: 의사면허 | 면허번호 | 医籍登録 | 医師免許 | 执业证书 | 医师资格证书? )
            (?: 번호 | 番号 | 编号 | 编码 | 号码 )? [\s:：.]* (?: 제 | 第 )? \ ? ( [0-9]{4,27} )"
                .into()
        }),
    ),
];

const LINK: &str = r"\b \)? [\s:]* (?: (?: numbers? | no\.? | nr\.? | id | is | \# ) [\s:.\#=]* )*";

/// What has numbers of its own that are nobody's.
static OF_A_THING: Pattern = Pattern::new(|| {
    r"(?ix)\b(?: trials? | PROSPERO | ISRCTN | protocols? | patents? | ethics | IRB | grants? | awards?
        | software | creative\ commons | driv\w+ | vehicle | patients? | cohort ) \b"
        .into()
});

/// The number of an applicant as the ECFMG writes it, which is told by the office near it.
static EXAMINED: Pattern = Pattern::new(|| r"\b([0-9]-[0-9]{3}-[0-9]{3}-[0-9])\b".into());
static EXAMINER: Pattern =
    Pattern::new(|| r"(?i)\b(?:USMLE|ECFMG|EPIC|Intealth|FCVS|MyIntealth)\b".into());

/// The first few letters of what all patterns but one begin with, to pass texts over quickly.
static MAY_HOLD: Pattern = Pattern::new(|| {
    r"(?i)ssn|soc|identi|national|tax|\bnin\b|steuer|versicherung|ausweis|n00[0-9]|alien|a-?number|green card|i-94|ead|aamc|colegia|medical council|epic|eras|nrmp|usmle|ecfmg|intealth|fcvs|gmc|general medical|npi|provider|licen|dea|dha|haad|doh|moh|\bpin\b|mdcn|pmdc|pmc|nmc|mci|ahpra|imc|cpso|hpcsa|scfhs|med[0-9]|nmw[0-9]|den[0-9]|pha[0-9]|psy[0-9]|rpps|lanr|efn|arztnummer|approbation|면허|医籍|医師免許|执业|资格"
        .into()
});

/// Every such number in a text, with its place.
pub fn public_numbers(text: &str) -> Vec<(NumberKind, Range<usize>)> {
    public_numbers_below("", text)
}

/// The same below a heading that may name the office.
pub fn public_numbers_below(heading: &str, text: &str) -> Vec<(NumberKind, Range<usize>)> {
    let has_number = text.chars().filter(|sign| sign.is_numeric()).count() >= 4;
    if !has_number {
        return Vec::new();
    }
    let mut found: Vec<(NumberKind, Range<usize>)> =
        identity_numbers(text).into_iter().map(|(_, range)| (NumberKind::State, range)).collect();
    let mut add = |kind: NumberKind, range: Range<usize>| {
        let is_new =
            found.iter().all(|(_, known)| known.end <= range.start || range.end <= known.start);
        let is_of_a_thing = kind == NumberKind::License && OF_A_THING.is_match(text);
        if is_new && !is_of_a_thing && !is_date(&text[range.clone()]) {
            found.push((kind, range));
        }
    };
    if EXAMINER.is_match(text) || EXAMINER.is_match(heading) {
        EXAMINED.ranges(text).for_each(|range| add(NumberKind::Applicant, range));
    }
    if MAY_HOLD.is_match(text) {
        for (kind, pattern) in &PATTERNS {
            for groups in pattern.groups(text) {
                if let Some(range) = groups.into_iter().skip(1).flatten().next() {
                    add(*kind, range);
                }
            }
        }
    }
    found.sort_by_key(|(_, range)| range.start);
    found
}

/// `2024-03-12`, `2019-2024`, `20240312` and `2024` are dates; `2019/84512` is none.
fn is_date(written: &str) -> bool {
    let is_year =
        |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let is_day = written.len() == 8
        && written.bytes().all(|sign| sign.is_ascii_digit())
        && is_year(&written[..4])
        && matches!(written[4..6].parse(), Ok(1..=12))
        && matches!(written[6..].parse(), Ok(1..=31));
    let parts: Vec<&str> = written.split(['-', '/', '.', ' ']).collect();
    let is_short = parts.iter().all(|part| part.len() <= 2 || is_year(part));
    let has_year = [parts.first(), parts.last()].into_iter().flatten().any(|part| is_year(part));
    is_day || is_short && has_year
}

#[cfg(test)]
mod tests {
    use super::{NumberKind::*, public_numbers};

    #[test]
    fn a_number_counts_beside_its_word() {
        let rows: [(&str, &[(super::NumberKind, &str)]); 56] = [
            ("PIN 12A3456E", &[(License, "12A3456E")]),
            ("DEA BS1234563", &[(License, "BS1234563")]),
            ("National ID 12 345 678 901", &[(State, "12 345 678 901")]),
            ("SSN: 123-45-6789", &[(State, "123-45-6789")]),
            ("Social Security Number 123456789", &[(State, "123456789")]),
            ("National Insurance number: QQ 12 34 56 C", &[(State, "QQ 12 34 56 C")]),
            ("Steuer-ID: 12 345 678 901", &[(State, "12 345 678 901")]),
            ("DS-2019: N0012345678.", &[(Immigration, "N0012345678")]),
            ("DS-2019: N00123456789", &[]),
            ("Green card no. A123-456-789", &[(Immigration, "A123-456-789")]),
            ("ECFMG certificate no. 0-123-456-7", &[(Applicant, "0-123-456-7")]),
            ("AAMC/ERAS ID: 12345678", &[(Applicant, "12345678")]),
            ("USMLE ID 1-234-567-8", &[(Applicant, "1-234-567-8")]),
            ("ECFMG certified, March 2024", &[]),
            ("GMC number 7654321", &[(Gmc, "7654321")]),
            ("General Medical Council (full registration): 7654321", &[]),
            ("GMC 7654321", &[(Gmc, "7654321")]),
            ("GMC registration with a license to practice since 2021", &[]),
            ("Ahpra registration MED0001234567", &[(Ahpra, "MED0001234567")]),
            ("Registration: MED0001234567", &[(Ahpra, "MED0001234567")]),
            ("Numéro RPPS : 10101234567", &[(Rpps, "10101234567")]),
            ("RPPS n° 10101234567", &[(Rpps, "10101234567")]),
            ("inscrit au RPPS depuis 2019", &[]),
            ("NPI 1234567893", &[(Npi, "1234567893")]),
            ("Massachusetts medical license no. 284519", &[(License, "284519")]),
            ("Medical licence number: MD-12345", &[(License, "MD-12345")]),
            ("MDCN registration no. 84512", &[(License, "84512")]),
            ("ECFMG certified (0-123-456-7), March 2024", &[(Applicant, "0-123-456-7")]),
            ("ECFMG Certificate: 0-123-456-7", &[(Applicant, "0-123-456-7")]),
            ("ECFMG/USMLE ID 0-123-456-7", &[(Applicant, "0-123-456-7")]),
            ("Certificate 0-123-456-7 of the ECFMG", &[(Applicant, "0-123-456-7")]),
            ("USMLE: 01234567", &[(Applicant, "01234567")]),
            ("ECFMG: 2024-2025", &[]),
            ("Kit 0-123-456-7", &[]),
            ("CPF: 529.982.247-25", &[(State, "529.982.247-25")]),
            ("Texas license #Q1234", &[(License, "Q1234")]),
            ("California Medical License A123456", &[(License, "A123456")]),
            ("State license number: 12345", &[(License, "12345")]),
            ("MDCN 84512", &[(License, "84512")]),
            ("MDCN/R/84512", &[(License, "84512")]),
            ("MDCN reg. no: 2019/84512", &[(License, "2019/84512")]),
            ("MDCN, full registration, folio no. 84512", &[(License, "84512")]),
            ("Karnataka Medical Council Reg. No. 123456", &[(License, "123456")]),
            ("Medical Council of India registration number 12345", &[(License, "12345")]),
            ("Medical license, 2019 to 2024", &[]),
            ("Medical license 2024-03-12", &[]),
            ("Colegiada nº 282812345", &[(Colegiado, "282812345")]),
            ("Nº de colegiado: 28/28/12345", &[(Colegiado, "28/28/12345")]),
            ("Colegiada desde 2019", &[]),
            ("CRM-SP 123456, RQE 12345", &[]),
            ("Ordine dei Medici di Roma n. 12345", &[]),
            ("Trial under license no. 284519", &[]),
            ("Licensed in Massachusetts since 2021", &[]),
            ("license number 2019-2024", &[]),
            ("PMC8012345, PMID 34567890", &[]),
            ("Reviewed 1234567 records for the GMC", &[]),
        ];
        for (text, expected) in rows {
            let found = public_numbers(text);
            let found: Vec<_> =
                found.into_iter().map(|(kind, range)| (kind, &text[range])).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
