//! Mail addresses and phone numbers of others in a public CV: of referees, and of those who are named
//! in an entry, as a supervisor is.
//!
//! Their names are left alone: whether they may be named, only they can say. So are the lines of a
//! house, as of a department.

use crate::base::{Code, Diagnostic, SourcePath, Span, counted};
use crate::lexicon::SectionKind;
use crate::lexicon::contact_shape::{contacts, contacts_of_people, is_somebodys};
use crate::lint::LintContext;
use crate::lint::person::texts::{at_each, cv_passages, cv_texts};
use crate::lint::reported::is_reported;
use crate::syntax::passages::PassageKind;

pub static REFEREE_CONTACT: Code =
    Code::warning("referee-contact", include_str!("../../../codes/referee-contact.md"));

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, all)) = cv_passages(cx) else { return };
    let person = &cx.profile.person;
    let own: Vec<&str> =
        person.email.iter().chain(&person.further_emails).map(String::as_str).collect();
    let mut known: Vec<String> = Vec::new();
    let (mut of_referees, mut of_others): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    for text in cv_texts(cx, &all) {
        let is_read = !matches!(text.passage.kind, PassageKind::Comment | PassageKind::Attribute);
        let is_of_referees = text.section == SectionKind::References;
        let is_of_an_entry = text.is_in_entry && !text.section.is_of_works();
        if !is_read || !(is_of_referees || is_of_an_entry) {
            continue;
        }
        let contacts = if is_of_referees { contacts_of_people } else { contacts };
        for range in contacts(&text.passage.text) {
            let contact = text.passage.text[range.clone()].to_lowercase();
            let is_theirs = is_of_referees || is_somebodys(&text.passage.text, &range);
            let span = text.passage.span(range);
            let is_new = !own.contains(&contact.as_str()) && !known.contains(&contact);
            if is_theirs && is_new && !is_reported(diagnostics, &file, span) {
                known.push(contact);
                if is_of_referees { &mut of_referees } else { &mut of_others }.push(span);
            }
        }
    }
    diagnostics.extend(report(&file, &of_referees, "a referee", "referees"));
    diagnostics.extend(report(&file, &of_others, "somebody else", "others"));
}

fn report(file: &SourcePath, places: &[Span], one: &str, several: &str) -> Option<Diagnostic> {
    let message = match places.len() {
        0 => return None,
        1 => format!("the contact of {one} would be public"),
        count => format!("{} of {several} would be public", counted(count, "contact")),
    };
    Some(at_each(Diagnostic::new(&REFEREE_CONTACT, message), file, places).help(
        "take it out, and write \"available on request\": a file `private/people.toml` keeps who \
         they are and how they are reached",
    ))
}
