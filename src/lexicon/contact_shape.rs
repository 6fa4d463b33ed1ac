//! Mail addresses and phone numbers by their shapes alone.
//!
//! A long number without groups is none, and neither are years and page numbers.

use std::ops::Range;

use super::patient::pattern::Pattern;

static MAIL: Pattern = Pattern::new(|| r"\b[\pL0-9._%+-]+@[\pL0-9-]+(?:\.[\pL0-9-]+)+\b".into());

static PHONE: Pattern = Pattern::new(|| {
    r"\+[0-9]{1,3}[ .-]?(?:\([0-9]+\)[ .-]?)?[0-9]{1,5}(?:[ .-]?[0-9]{2,5}){1,5}\b|\(?\b[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4}\b|\b0[0-9]{2,5}[ /-][0-9]{3,5}(?:[ -][0-9]{2,5}){0,3}\b|\b0[1-9](?:[ .-][0-9]{2}){4}\b"
        .into()
});

/// A mailbox of a house and of nobody.
static OF_A_HOUSE: Pattern = Pattern::new(|| {
    r"(?i)^(?:info|contact|kontakt|office|admin|mail|hello|help|support|secretar\w*|sekretariat|reception|surgery|dept|department|editor\w*|press|noreply|no-reply|enquiries|admissions|registrar|research|events?|team)[0-9._-]*@".into()
});
/// Who is named as somebody beside the person.
static SOMEBODY: Pattern = Pattern::new(|| {
    r"(?i)\b(?:supervis\w+|refer(?:ee|ence)s?|mentors?|preceptor|hod|head of|dr|drs|prof(?:essor)?|mr|mrs|ms|miss|PI|principal investigator|program(?:me)? director|chair(?:man|woman)?|chief|betreu\w+|vorgesetzt\w+|chefarzt|chefärztin|herr|frau|referent\w*|tutor\w*|orientador\w*|pr|mme|mlle|docteur|professeure?|responsable|encadrant\w*|ma[iî]tre de stage|directrice|directeur|dott|dott\.ssa|prof\.ssa|primario|direttore|direttrice|dra|sra?|jef[ea]|director|directora)\b".into()
});

/// Whether a mail address, or a phone number behind the word for somebody, leads to one person.
pub fn is_somebodys(text: &str, contact: &Range<usize>) -> bool {
    let written = &text[contact.clone()];
    if written.contains('@') {
        return !OF_A_HOUSE.is_match(written);
    }
    SOMEBODY.is_match(&text[..contact.start])
}

/// A phone number without a gap, as many write mobile numbers: only where nothing but contacts is
/// expected, as behind the name of a referee.
static IN_ONE: Pattern = Pattern::new(|| r"\b[0-9]{10,13}\b|\b[0-9]{5}[ -][0-9]{5}\b".into());

/// Every mail address and phone number of a list of people, in order.
pub fn contacts_of_people(text: &str) -> Vec<Range<usize>> {
    let mut found = contacts(text);
    let in_one: Vec<Range<usize>> = IN_ONE.ranges(text).collect();
    let is_new = |one: &Range<usize>| {
        found.iter().all(|known| known.end <= one.start || one.end <= known.start)
    };
    let new: Vec<Range<usize>> = in_one.into_iter().filter(is_new).collect();
    found.extend(new);
    found.sort_by_key(|range| range.start);
    found
}

/// Every mail address and phone number in a text, in order.
pub fn contacts(text: &str) -> Vec<Range<usize>> {
    let phones = PHONE.ranges(text).filter(|found| {
        let digits = text[found.clone()].bytes().filter(u8::is_ascii_digit).count();
        (8..=15).contains(&digits)
    });
    let mut found: Vec<Range<usize>> = MAIL.ranges(text).chain(phones).collect();
    found.sort_by_key(|range| range.start);
    found
}

#[cfg(test)]
mod tests {
    use super::{contacts, contacts_of_people, is_somebodys};

    #[test]
    fn what_leads_to_one_person() {
        let leads =
            |text: &str| contacts(text).iter().map(|at| is_somebodys(text, at)).collect::<Vec<_>>();
        assert_eq!(
            leads("Supervisor: Dr. R. Patel, r.patel@example.org, 020 7946 0958"),
            [true, true]
        );
        assert_eq!(leads("Responsable : Pr Jean Martin, 04 72 11 73 11"), [true]);
        assert_eq!(leads("Accueil du service : 04.72.11.73.12"), [false]);
        assert_eq!(leads("Department of Surgery, info@example.org, 020 7946 0958"), [false, false]);
    }

    #[test]
    fn a_number_in_one_counts_among_people() {
        let text =
            "Dr. A. Kulkarni, KEM Hospital, akulkarni@kem.edu, 9820098200; 98200 98201, 2019";
        assert_eq!(contacts(text).len(), 1);
        assert_eq!(contacts_of_people(text).len(), 3);
    }

    #[test]
    fn shapes_of_contacts() {
        let text = "Prof. R. Patel, r.patel@example.org, +1 617 555 0100, (617) 555-0101, \
                    020 7946 0958; 2019-2024, 12345678, doi 10.1000/182";
        let found: Vec<&str> = contacts(text).into_iter().map(|range| &text[range]).collect();
        let expected =
            ["r.patel@example.org", "+1 617 555 0100", "(617) 555-0101", "020 7946 0958"];
        assert_eq!(found, expected);
    }
}
