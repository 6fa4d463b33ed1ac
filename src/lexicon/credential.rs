//! Whether a line of a CV says that a doctor is certified, registered or licensed.
//!
//! Only what is said counts: a number of a register or a date says nothing here, and a word such as
//! `pending` or `for` takes the line away.

use super::exam_line::{
    Clause, PURPOSE, Token, has_any, is_undone, is_undone_but, is_word, tokens,
};

/// What a doctor holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Credential {
    /// The certificate of the Educational Commission for Foreign Medical Graduates.
    Ecfmg,
    /// A place in the register of the General Medical Council of the United Kingdom.
    Gmc,
    /// The license to practice in Germany.
    Approbation,
    /// The certificate of the Australian Medical Council.
    Amc,
}

const CERTIFIED: [&str; 16] = [
    "certified",
    "certification",
    "certificate",
    "zertifiziert",
    "zertifikat",
    "zertifizierung",
    "certifié",
    "certifiée",
    "certificación",
    "certificado",
    "certificazione",
    "certificato",
    "certificação",
    "certificaat",
    "certyfikat",
    "sertifikası",
];

const REGISTERED: [&str; 4] = ["registered", "registration", "registriert", "registrierung"];

const GRANTED: [&str; 8] =
    ["granted", "awarded", "obtained", "received", "held", "erteilt", "erhalten", "erlangt"];

/// Councils that have the same letters as that of the United Kingdom.
const OTHER_COUNCILS: [&str; 5] = ["gujarat", "goa", "ghana", "gambia", "georgia"];

/// With one of these, a license is not held, or not in full, or no longer.
const NOT_IN_FULL: [&str; 26] = [
    "provisional",
    "temporary",
    "limited",
    "former",
    "formerly",
    "previously",
    "suspended",
    "relinquished",
    "erased",
    "erasure",
    "after",
    "following",
    "before",
    "route",
    "pathway",
    "vorläufig",
    "vorläufige",
    "befristet",
    "befristete",
    "ehemals",
    "ruht",
    "ruhend",
    "entzogen",
    "widerrufen",
    "nach",
    "verfahren",
];

/// Words that may be in front of the license in its own name.
const OF_LICENSE: [&str; 10] = [
    "german",
    "deutsche",
    "ärztliche",
    "full",
    "the",
    "medical",
    "license",
    "licence",
    "state",
    "volle",
];

/// What a line says that its doctor holds.
pub fn held(line: &str) -> Vec<Credential> {
    let tokens = tokens(line);
    let is_ecfmg =
        has_any(&tokens, &["ecfmg"]) && has_any(&tokens, &CERTIFIED) && !is_undone(&tokens);
    [
        (Credential::Ecfmg, is_ecfmg),
        (Credential::Gmc, is_registered(&tokens)),
        (Credential::Approbation, has_approbation(&tokens)),
        (Credential::Amc, is_certified_by_amc(&tokens)),
    ]
    .into_iter()
    .filter_map(|(credential, is_held)| is_held.then_some(credential))
    .collect()
}

fn is_registered(tokens: &[Token]) -> bool {
    Clause::of(tokens, &["gmc"]).is_some_and(|clause| {
        let words = clause.tokens();
        has_any(&words, &REGISTERED)
            && !has_any(tokens, &OTHER_COUNCILS)
            && is_in_force(&clause, &["registered", "no"])
    })
}

/// The license is granted, or a line that begins with its name is about it.
fn has_approbation(tokens: &[Token]) -> bool {
    Clause::of(tokens, &["approbation"]).is_some_and(|clause| {
        let is_title = clause.leads_in.is_none()
            || clause.before.iter().all(|token| {
                is_word(token, &OF_LICENSE) || matches!(token, Token::Mark('(' | ','))
            }) && clause.leads_in == clause.before.last().cloned();
        let is_said = is_title || has_any(&clause.own, &GRANTED);
        // Offices have `for` and `für` in their names.
        is_said && is_in_force(&clause, &["for", "no"])
    })
}

fn is_certified_by_amc(tokens: &[Token]) -> bool {
    Clause::of(tokens, &["amc"])
        .is_some_and(|clause| has_any(&clause.own, &CERTIFIED) && is_in_force(&clause, &["no"]))
}

/// `harmless` are words that say elsewhere that something is not done.
fn is_in_force(clause: &Clause, harmless: &[&str]) -> bool {
    let is_purpose = clause.leads_in.as_ref().is_some_and(|token| {
        is_word(token, &PURPOSE) || is_word(token, &["die", "der", "auf", "toward", "towards"])
    });
    let words = clause.tokens();
    !is_purpose && !is_undone_but(&words, harmless) && !has_any(&words, &NOT_IN_FULL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_is_said() {
        use Credential::{Amc, Approbation, Ecfmg, Gmc};
        let rows: [(&str, &[Credential]); 50] = [
            ("GMC registration", &[Gmc]),
            ("GMC registered", &[Gmc]),
            ("GMC: full registration with licence to practise", &[Gmc]),
            ("Full GMC registration with a license to practice, 2023", &[Gmc]),
            ("General Medical Council (GMC), London, full registration", &[Gmc]),
            ("GMC registration no. 7000000", &[Gmc]),
            ("Registered with the GMC", &[Gmc]),
            ("Registered for the GMC exam", &[]),
            ("PLAB 1 and 2 passed, GMC registered", &[Gmc]),
            ("GMC registration pending", &[]),
            ("GMC registration: applied", &[]),
            ("GMC registration, expected Aug 2027", &[]),
            ("Eligible for GMC registration", &[]),
            ("OET passed for GMC registration", &[]),
            ("PLAB passed (for GMC registration)", &[]),
            ("GMC registration in progress", &[]),
            ("GMC provisional registration", &[]),
            ("GMC registration, relinquished 2020", &[]),
            ("Not GMC registered", &[]),
            ("GMC number 7000000", &[]),
            ("GMC Nagpur", &[]),
            ("Gujarat Medical Council (GMC), registered", &[]),
            ("GMC registration via the PLAB route", &[Gmc]),
            ("GMC registration via the MTI route", &[]),
            ("Approbation", &[Approbation]),
            ("Approbation als Ärztin, Landesamt für Gesundheit und Soziales", &[Approbation]),
            ("Approbation als Arzt, Bezirksregierung Köln", &[Approbation]),
            ("Deutsche Approbation", &[Approbation]),
            ("German medical license (Approbation)", &[Approbation]),
            ("Ärztliche Approbation erteilt", &[Approbation]),
            ("Approbation granted, Bavaria", &[Approbation]),
            ("Approbation: FSP und Kenntnisprüfung bestanden", &[Approbation]),
            ("Approbation beantragt", &[]),
            ("Approbation (Antrag läuft)", &[]),
            ("Approbation in process", &[]),
            ("Approbation, voraussichtlich 2027", &[]),
            ("Approbation noch nicht erteilt", &[]),
            ("Kenntnisprüfung zur Approbation bestanden", &[]),
            ("Kenntnisprüfung für die Approbation", &[]),
            ("Vorbereitung auf die Approbation", &[]),
            ("Voraussetzungen für Approbation erfüllt", &[]),
            ("Approbationsverfahren, Hannover", &[]),
            ("Berufserlaubnis vor Approbation", &[]),
            ("Approbation nach Kenntnisprüfung", &[]),
            ("Kenntnisprüfung bestanden, Approbation erteilt", &[Approbation]),
            ("Kenntnisprüfung bestanden, Approbation", &[]),
            ("AMC certificate", &[Amc]),
            ("AMC certificate, expected 2027", &[]),
            ("AMC MCQ passed", &[]),
            ("ECFMG certified; GMC registered", &[Gmc]),
        ];
        for (line, expected) in rows {
            assert_eq!(held(line), expected, "{line}");
        }
        assert_eq!(held("ECFMG certified, GMC registration"), [Ecfmg, Gmc]);
    }

    #[test]
    fn a_certificate_is_held_or_not() {
        for (line, expected) in [
            ("ECFMG certification Intealth", true),
            ("ECFMG Certified", true),
            ("ECFMG certified, Educational Commission for Foreign Medical Graduates", true),
            ("Candidate for ECFMG certification", false),
            ("ECFMG certification, application pending", false),
            ("ECFMG certificate (expired 2020)", false),
            ("OET passed for ECFMG certification", false),
            ("ECFMG-Zertifizierung beantragt", false),
            ("ECFMG certificate (Pathway 6)", true),
            ("ECFMG-Zertifikat", true),
            ("ECFMG certification, expected", false),
            ("ECFMG certification in progress", false),
            ("Eligible for ECFMG certification", false),
            ("Not ECFMG certified", false),
            ("ECFMG Pathway 6", false),
            ("Board certified", false),
        ] {
            assert_eq!(held(line).contains(&Credential::Ecfmg), expected, "{line}");
        }
    }
}
