//! `private/people.toml`: mentors, sponsors, peers, and who writes letters.
//!
//! Does not decide who is due: that is the business of letters.

use crate::base::{Diagnostic, PartialDate};
use crate::lexicon::cadence::cadence_days;
use crate::lexicon::email::email;
use crate::lexicon::folded::Folded;
use crate::lexicon::person_name::ReadName;
use crate::model::codes::{CADENCE, EMAIL, MISSING_KEY};
use crate::model::publication::owner::{OwnerMatch, OwnerMatcher};
use crate::syntax::reference::Name;
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;
use crate::syntax::toml::TomlDocument;

/// Who is written to, and who writes letters.
pub const PEOPLE: &str = "private/people.toml";

/// The keys of `people.toml`.
pub static PEOPLE_TOML: TableKeys =
    TableKeys::of(&[&[Key::tables("person", &PERSON, "A person, each as `[[person]]`.")]]);

static PERSON: TableKeys = TableKeys::of(&[&[
    Key::text("name", "Their name, as in `\"Prof. Rina Patel\"`.").required(),
    Key::text("id", "The word for them in `for`; without it, their family name."),
    Key::text("greeting", "How a letter begins, as in `\"Dear Prof. Patel\"`."),
    Key::text("email", "Their address for mail."),
    Key::word("role", &ROLES, "What they are to you."),
    Key::text_or_number(
        "cadence",
        "How often they hear from you: `\"2-3 months\"`, `\"yearly\"`, a number of days.",
    ),
    Key::date("met", "When you met."),
    Key::text("met-at", "The conference at which you met, for the letter after it."),
    Key::date("last", "When they last heard from you."),
    Key::date("asked", "When you last asked them for something, for one reminder."),
    Key::texts("topics", "Tags of what interests them."),
    Key::texts("name-variants", "How papers print them, as in `[\"Patel R\"]`."),
    Key::text("send-to", "Where their letter goes: a portal, an address, a person."),
    Key::date("deadline", "The day by which their letter must be there."),
]]);

/// The words for what somebody is to the person.
const ROLES: [(&str, Role); 5] = [
    ("mentor", Role::Mentor),
    ("sponsor", Role::Sponsor),
    ("peer", Role::Peer),
    ("ally", Role::Ally),
    ("letter-writer", Role::LetterWriter),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Mentor,
    Sponsor,
    Peer,
    Ally,
    LetterWriter,
}

/// How often somebody hears from the person.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cadence {
    /// As it is written.
    pub written: String,
    pub days: u32,
}

/// Somebody whom the person knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Acquaintance {
    pub id: Option<String>,
    pub name: String,
    pub greeting: Option<String>,
    pub email: Option<String>,
    pub role: Option<Role>,
    pub cadence: Option<Cadence>,
    pub met: Option<PartialDate>,
    pub met_at: Option<String>,
    pub last: Option<PartialDate>,
    pub asked: Option<PartialDate>,
    pub topics: Vec<String>,
    pub name_variants: Vec<String>,
    pub send_to: Option<String>,
    pub deadline: Option<PartialDate>,
}

impl Acquaintance {
    /// Whether `for = "…"` means them: their id, their whole name, or their family name, in any
    /// spelling of capitals and accents.
    pub fn is_called(&self, name: &str) -> bool {
        let wanted = Folded::of(name);
        let is = |text: &str| Folded::of(text).letters() == wanted.letters();
        match &self.id {
            Some(id) => is(id),
            None => is(&self.name) || self.family_name().is_some_and(is),
        }
    }

    /// Whether a command means them: as [`Acquaintance::is_called`], or by any of their names beside
    /// their id.
    pub fn answers_to(&self, name: &str) -> bool {
        let without_id = Acquaintance { id: None, ..self.clone() };
        self.is_called(name) || without_id.is_called(name)
    }

    pub fn family_name(&self) -> Option<&str> {
        self.name.split_whitespace().next_back()
    }

    /// Whether they are one of these authors.
    pub fn is_among(&self, authors: &[Name]) -> bool {
        self.matchers().any(|matcher| matches!(matcher.find(authors), OwnerMatch::One(_)))
    }

    /// Whether they are meant by one of these names: as they are called, or as papers print them.
    pub fn is_named_in(&self, names: &[String]) -> bool {
        names.iter().any(|name| self.is_called(name)) || self.is_written_among(names)
    }

    /// Whether they are one of these authors, as a poster names them.
    pub fn is_written_among(&self, authors: &[String]) -> bool {
        self.matchers().any(|matcher| matcher.find_written(authors).is_some())
    }

    fn matchers(&self) -> impl Iterator<Item = OwnerMatcher> {
        let plain = ReadName::of(&self.name).parts.plain;
        let names = std::iter::once(plain).chain(self.name_variants.iter().cloned());
        names.map(|name| OwnerMatcher::of_name(&name))
    }
}

pub fn read(document: &TomlDocument, diagnostics: &mut Vec<Diagnostic>) -> Vec<Acquaintance> {
    let mut top = TableReader::of(document, &PEOPLE_TOML, PEOPLE);
    let mut people = Vec::new();
    for mut fields in top.tables("person") {
        let name = fields.text("name");
        let person = Acquaintance {
            id: fields.text("id"),
            name: name.clone().unwrap_or_default(),
            greeting: fields.text("greeting"),
            email: read_email(&mut fields),
            role: fields.choice("role", &ROLES),
            cadence: read_cadence(&mut fields),
            met: fields.date("met"),
            met_at: fields.text("met-at"),
            last: fields.date("last"),
            asked: fields.date("asked"),
            topics: fields.strings("topics"),
            name_variants: fields.strings("name-variants"),
            send_to: fields.text("send-to"),
            deadline: fields.date("deadline"),
        };
        match name {
            Some(_) => people.push(person),
            None => fields.error_at(
                Diagnostic::new(&MISSING_KEY, "this person has no `name`")
                    .help("write it as in `name = \"Prof. Rina Patel\"`"),
                "name",
            ),
        }
        fields.finish(diagnostics);
    }
    top.finish(diagnostics);
    people
}

fn read_email(fields: &mut TableReader<'_>) -> Option<String> {
    let written = fields.text("email")?;
    match email(&written) {
        Ok(email) => Some(email),
        Err((why, help)) => {
            let diagnostic = Diagnostic::new(&EMAIL, format!("`{written}` {why}"));
            fields.error_at(diagnostic.help(help), "email");
            None
        }
    }
}

fn read_cadence(fields: &mut TableReader<'_>) -> Option<Cadence> {
    let written = fields.text_or_number("cadence")?;
    let days = cadence_days(&written);
    if days.is_none() {
        let diagnostic =
            Diagnostic::new(&CADENCE, format!("`{written}` does not say how often they hear"));
        fields.error_at(
            diagnostic.help(
                "write it as in `cadence = \"2-3 months\"`, `\"3-6 months\"`, `\"yearly\"`, or as a \
                 number of days",
            ),
            "cadence",
        );
    }
    Some(Cadence { written, days: days? })
}
