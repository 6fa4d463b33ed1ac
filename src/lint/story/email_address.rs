//! Whether an address of a free mail service, which the person chose, has the family name, and neither
//! numbers nor a nickname.
//!
//! An address that a hospital or a university gave is as it is, and one at a domain of one's own is
//! left alone.

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lexicon::mail_service::is_free_mail;
use crate::lexicon::name_words::fold_name;
use crate::lexicon::nickname::is_nickname;
use crate::lint::LintContext;
use crate::model::person::Person;

pub static CASUAL_EMAIL: Code =
    Code::note("casual-email", include_str!("../../../codes/casual-email.md"));

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let person = &cx.profile.person;
    let Some((local, host)) = person.email.as_deref().and_then(|email| email.split_once('@'))
    else {
        return Vec::new();
    };
    let local = local.split('+').next().unwrap_or(local).to_lowercase();
    let nickname = nickname(&local, person);
    let has_number = local.bytes().any(|byte| byte.is_ascii_digit());
    let message = match has_family_name(&local, &person.parts.family) {
        _ if !is_free_mail(host) => return Vec::new(),
        false => "this address does not have your family name".to_owned(),
        true if has_number => "this address has numbers in it".to_owned(),
        true => match nickname {
            Some(nickname) => format!("`{nickname}` in this address is a nickname"),
            None => return Vec::new(),
        },
    };
    let file = SourcePath::site();
    let span = cx.documents.span(&file, &["person", "email"]);
    vec![Diagnostic::new(&CASUAL_EMAIL, message).at(&file, span, "").help(
        "one as in `given.family@…` is found in a mailbox and looks professional; mail to the old \
         one can be sent on",
    )]
}

/// A part of an address that is a nickname, apart from the person's own names.
fn nickname(local: &str, person: &Person) -> Option<String> {
    let names = std::iter::once(&person.name).chain(&person.name_variants);
    let names = names.flat_map(|name| name.split([' ', '-', '.', ','])).map(fold_name);
    let names: Vec<String> = names.filter(|name| name.len() > 2).collect();
    let local =
        names.iter().fold(fold_name(local), |local, name| local.replace(name.as_str(), " "));
    let mut parts = local.split(|c: char| !c.is_alphabetic());
    parts.find(|part| is_nickname(part)).map(str::to_owned)
}

/// Whether a part of the family name is in it. One without Latin letters is in none, and counts as
/// there: nobody knows how it is written.
fn has_family_name(local: &str, family: &str) -> bool {
    let letters = |text: &str| -> String {
        fold_name(text).chars().filter(char::is_ascii_alphabetic).collect()
    };
    let local = letters(local);
    let expanded = family.to_lowercase();
    let expanded =
        expanded.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    let parts = [family, &expanded].into_iter().flat_map(|name| name.split([' ', '-']));
    let mut parts = parts.map(letters).filter(|part| part.len() > 1).peekable();
    parts.peek().is_none() || parts.any(|part| local.contains(&part))
}
