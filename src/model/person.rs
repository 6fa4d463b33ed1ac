//! Who the site is about, from `[person]` and `[links]`.

pub mod links;
mod name;
pub mod private;
mod profile_link;

pub use profile_link::ProfileLink;

use crate::base::well_known::CONTENT;
use crate::base::{Diagnostic, PartialDate, SourcePath};
use crate::lexicon::email::email;
use crate::lexicon::person_name::PersonName;
use crate::lexicon::service::SERVICES;
use crate::lexicon::web_address::{bare, web_address};
use crate::model::codes::{EMAIL, MISSING_KEY, MISSING_NAME, PHOTO_FOCUS, URL};
use crate::model::misplaced;
use crate::model::person::name::{Name, read_name};
use crate::model::person::profile_link::read_link;
use crate::model::written_path::written_path;
use crate::syntax::table_keys::{Key, OwnKeys, TableKeys, ValueKind};
use crate::syntax::table_reader::TableReader;
use crate::words::Words;

/// The tables of `site.toml` that are about the person.
pub const TABLES: &[Key] = &[
    Key::table("person", &PERSON, "Who you are.").required(),
    Key::table("links", &LINKS, "Where else you are found, in the order in which it is shown."),
    Key::table("coauthors", &COAUTHORS, "Addresses for the lists of authors on papers' pages."),
];

static PERSON: TableKeys =
    TableKeys::of(&[&[Key::text("name", "Your name, as it is shown.").required()], FURTHER_KEYS])
        .elsewhere(&[misplaced::PERSON]);

/// What an edition says otherwise of the person than `[person]`.
pub static PERSON_OF_EDITION: TableKeys =
    TableKeys::of(&[&[Key::text("name", "Your name, as this language writes it.")], FURTHER_KEYS])
        .elsewhere(&[misplaced::PERSON]);

const FURTHER_KEYS: &[Key] = &[
    Key::text("family-name", "Your family name, where it cannot be told from `name`."),
    Key::text("given-name", "Your given name, where it cannot be told from `name`."),
    Key::text("prefix", "A title in front of the name, as in `Dr.`."),
    Key::texts("credentials", "The letters behind the name, as in `MD`."),
    Key::text("pronouns", "How others speak of you, as in `she/her`; for the signature."),
    Key::text("headline", "Who you are, in one line."),
    Key::text("position", "What you are where you work."),
    Key::text("organization", "Where you work."),
    Key::text("location", "Your town and country."),
    Key::texts("email", "Your email address; of several, the first is the one to write to."),
    Key::text("photo", "A picture of you, a file in content/."),
    Key::text("photo-alt", "What the photo shows, for those who cannot see it."),
    Key::numbers("photo-focus", "Where the face is, as parts of the photo's width and height."),
    Key::texts("name-variants", "How papers print your name."),
    Key::texts("interests", "What you work on or want to."),
    Key::date(
        "linkedin-updated",
        "The day on which you last brought your LinkedIn profile up to date; shown nowhere.",
    ),
    Key::tables("languages", &LANGUAGE, "A language that you speak."),
];

static LANGUAGE: TableKeys = TableKeys::of(&[&[
    Key::text("name", "The name of the language.").required(),
    Key::text("level", "How well you speak it, as in `C1` or `native`."),
]]);

static LINKS: TableKeys = TableKeys::of(&[]).and_own(OwnKeys {
    called: "SERVICE",
    kind: ValueKind::TextOrNumber,
    about: "An address; the key is its name.",
    known: || SERVICES.iter().map(|service| (service.key, service.about())).collect(),
});

static COAUTHORS: TableKeys = TableKeys::of(&[]).and_own(OwnKeys {
    called: "NAME",
    kind: ValueKind::TextOrNumber,
    about: "The address of the coauthor of this name.",
    known: Vec::new,
});

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Person {
    /// The name as it is shown, with its title.
    pub name: String,
    pub parts: PersonName,
    pub credentials: Vec<String>,
    /// As written, such as `she/her`.
    pub pronouns: Option<String>,
    pub headline: Option<String>,
    pub position: Option<String>,
    pub organization: Option<String>,
    pub location: Option<String>,
    pub email: Option<String>,
    /// The addresses behind the first.
    pub further_emails: Vec<String>,
    pub photo: Option<SourcePath>,
    pub photo_alt: Option<String>,
    pub photo_focus: Focus,
    pub name_variants: Vec<String>,
    pub interests: Vec<String>,
    /// When the LinkedIn profile was last brought up to date, by hand.
    pub linkedin_updated: Option<PartialDate>,
    pub languages: Vec<Language>,
    pub links: Vec<ProfileLink>,
    pub coauthors: Vec<Coauthor>,
}

/// Where the face is in the photo, in thousandths of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Focus {
    pub x: u16,
    pub y: u16,
}

impl Default for Focus {
    /// Most portraits have the face in the middle of the upper half.
    fn default() -> Self {
        Focus { x: 500, y: 350 }
    }
}

/// A coauthor, and their address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Coauthor {
    /// As in `[coauthors]`; a list of authors may print it differently.
    pub name: String,
    pub url: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Language {
    pub name: String,
    pub level: Option<String>,
}

impl Person {
    /// The name followed by its credentials: `Chiamaka Okafor, MBBS, MD`.
    pub fn full_name(&self, words: &Words) -> String {
        self.name.clone() + &self.behind_name(words)
    }

    /// What stands behind the name: `, MBBS, MD`, or nothing.
    pub fn behind_name(&self, words: &Words) -> String {
        if self.credentials.is_empty() {
            return String::new();
        }
        let commas = words.commas();
        commas.behind_name(&self.name, &self.credentials).to_owned()
            + &commas.list(&self.credentials)
    }

    /// The generation and the letters behind the name: `Jr., MD`.
    pub fn suffixes(&self) -> Vec<String> {
        let suffix = Some(self.parts.suffix.clone()).filter(|suffix| !suffix.is_empty());
        suffix.into_iter().chain(self.credentials.iter().cloned()).collect()
    }

    pub fn link(&self, key: &str) -> Option<&ProfileLink> {
        self.links.iter().find(|link| link.key == key)
    }

    /// Leaves out a link to the site itself, whose address stands wherever links do.
    pub fn remove_link_to(&mut self, site: &str) {
        self.links.retain(|link| !bare(&link.url).eq_ignore_ascii_case(bare(site)));
    }

    /// Reads the tables `person`, `links` and `coauthors` of `site.toml`. Paths are relative to
    /// `content/`.
    pub fn read(top: &mut TableReader<'_>, diagnostics: &mut Vec<Diagnostic>) -> Person {
        let mut person = Person::default();
        if let Some(mut fields) = top.table("person") {
            person = read_person(&mut fields, diagnostics);
            fields.finish(diagnostics);
        }
        if person.name.is_empty() && !diagnostics.iter().any(Diagnostic::is_error) {
            diagnostics.push(missing_name(top));
        }
        if let Some(mut fields) = top.table("links") {
            for (key, span) in fields.keys() {
                if let Some(written) = fields.dynamic_text(&key) {
                    match read_link(fields.file(), (&key, span), &written) {
                        Ok(link) => person.links.push(link),
                        Err(diagnostic) => diagnostics.push(diagnostic),
                    }
                }
            }
            fields.finish(diagnostics);
        }
        if let Some(mut fields) = top.table("coauthors") {
            for (name, _) in fields.keys() {
                let Some((url, span)) = fields.dynamic_text(&name) else { continue };
                if let Some(url) = web_address(&url) {
                    person.coauthors.push(Coauthor { name, url });
                } else {
                    let diagnostic = Diagnostic::new(&URL, format!("`{url}` is not a web address"));
                    let help =
                        format!("write it whole, as in `\"{name}\" = \"https://example.org/\"`");
                    diagnostics.push(diagnostic.at(fields.file(), span, "").help(help));
                }
            }
            fields.finish(diagnostics);
        }
        person
    }
}

fn missing_name(top: &mut TableReader<'_>) -> Diagnostic {
    let diagnostic = Diagnostic::new(&MISSING_NAME, "`site.toml` does not say whose site this is");
    let file = top.file();
    match top.table("person") {
        Some(person) if person.has("name") => diagnostic
            .at(file, person.span("name"), "")
            .help("write your name between the quotation marks"),
        Some(person) => diagnostic
            .at(file, person.header(), "")
            .help("add a line below this one:\nname = \"Your Name\""),
        None => diagnostic
            .at(file, top.header(), "")
            .help("add the two lines\n[person]\nname = \"Your Name\""),
    }
}

/// Reads the table `[person]`, or what an edition says in its place; says nothing of a missing name.
pub fn read_person(fields: &mut TableReader<'_>, diagnostics: &mut Vec<Diagnostic>) -> Person {
    let Name { shown: name, parts, credentials } = read_name(fields);
    let mut emails = Vec::new();
    for (written, span) in fields.spanned_strings("email") {
        match email(&written) {
            Ok(email) if emails.contains(&email) => {}
            Ok(email) => emails.push(email),
            Err((why, help)) => diagnostics.push(
                Diagnostic::new(&EMAIL, format!("`{written}` {why}"))
                    .at(fields.file(), span, "")
                    .help(help),
            ),
        }
    }
    let mut emails = emails.into_iter();
    let email = emails.next();
    let photo = fields.text("photo").and_then(|photo| {
        written_path(CONTENT, "photo", &photo).map_err(|fault| fields.error_at(fault, "photo")).ok()
    });
    let languages = fields.tables("languages").into_iter().filter_map(|mut language| {
        let name = language.text("name");
        let level = language.text("level");
        if name.is_none() {
            let diagnostic = Diagnostic::new(&MISSING_KEY, "this language has no `name`");
            language.error_at(
                diagnostic.help("write it as in `{ name = \"Igbo\", level = \"native\" }`"),
                "name",
            );
        }
        language.finish(diagnostics);
        Some(Language { name: name?, level })
    });
    let languages = languages.collect();
    Person {
        parts,
        credentials,
        pronouns: fields.text("pronouns"),
        headline: fields.text("headline"),
        position: fields.text("position"),
        organization: fields.text("organization"),
        location: fields.text("location"),
        email,
        further_emails: emails.collect(),
        photo,
        photo_alt: fields.text("photo-alt"),
        photo_focus: read_focus(fields),
        name_variants: fields.strings("name-variants"),
        interests: fields.strings("interests"),
        linkedin_updated: fields.date("linkedin-updated"),
        languages,
        links: Vec::new(),
        coauthors: Vec::new(),
        name,
    }
}

fn read_focus(fields: &mut TableReader<'_>) -> Focus {
    const KEY: &str = "photo-focus";
    let Some(numbers) = fields.numbers(KEY) else { return Focus::default() };
    match numbers[..] {
        [x, y] if [x, y].iter().all(|part| (0.0..=1.0).contains(part)) => {
            Focus { x: (x * 1000.0).round() as u16, y: (y * 1000.0).round() as u16 }
        }
        _ => {
            let wrong = if numbers.len() == 2 {
                "each of the two is a part of the picture, from 0 to 1"
            } else {
                "it takes two numbers"
            };
            let diagnostic = Diagnostic::new(
                &PHOTO_FOCUS,
                format!("`{KEY}` does not say where the face is: {wrong}"),
            );
            let help = "write how far from the left and how far from the top the face is: \
            `photo-focus = [0.5, 0.3]` is in the middle, \
                        and a little less than a third down";
            fields.error_at(diagnostic.help(help), KEY);
            Focus::default()
        }
    }
}
