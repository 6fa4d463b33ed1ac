//! Mail addresses and phone numbers of referees in a public CV.
//!
//! Their names are left alone: whether they may be named, only they can say.

use crate::base::{Code, Diagnostic, Span, counted};
use crate::lexicon::SectionKind;
use crate::lexicon::contact_shape::contacts;
use crate::lint::LintContext;
use crate::lint::person::texts::{at_each, cv_passages, cv_texts, is_reported};
use crate::syntax::passages::PassageKind;

pub static REFEREE_CONTACT: Code =
    Code::warning("referee-contact", include_str!("../../../codes/referee-contact.md"));

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, all)) = cv_passages(cx) else { return };
    let person = &cx.profile.person;
    let own: Vec<&str> =
        person.email.iter().chain(&person.further_emails).map(String::as_str).collect();
    let mut known: Vec<String> = Vec::new();
    let mut places: Vec<Span> = Vec::new();
    for text in cv_texts(cx, &all) {
        let is_read = !matches!(text.passage.kind, PassageKind::Comment | PassageKind::Attribute);
        if text.section != SectionKind::References || !is_read {
            continue;
        }
        for range in contacts(&text.passage.text) {
            let contact = text.passage.text[range.clone()].to_lowercase();
            let span = text.passage.span(range);
            let is_new = !own.contains(&contact.as_str()) && !known.contains(&contact);
            if is_new && !is_reported(diagnostics, &file, span) {
                known.push(contact);
                places.push(span);
            }
        }
    }
    let message = match places.len() {
        0 => return,
        1 => "the contact of a referee would be public".to_owned(),
        count => format!("{} of referees would be public", counted(count, "contact")),
    };
    diagnostics.push(at_each(Diagnostic::new(&REFEREE_CONTACT, message), &file, &places).help(
        "take it out, and write \"available on request\": a file `private/people.toml` keeps who \
         they are and how they are reached",
    ));
}
