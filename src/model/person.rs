//! Who the site is about, from `[person]` and `[links]`.

pub mod links;
mod misplaced;
pub mod private;
pub mod service;

use url::Url;

use crate::base::{Diagnostic, SourcePath, Span, did_you_mean};
use crate::lexicon::name_particle::is_name_particle;
use crate::model::codes::{
    EMAIL, LINK_SHAPE, MISSING_FILE, MISSING_KEY, MISSING_NAME, ORCID, PHOTO_FOCUS, URL,
};
use crate::model::person::misplaced::MISPLACED;
use crate::model::person::service::{SERVICES, Service};
use crate::syntax::codes::UNKNOWN_KEY;
use crate::syntax::table_reader::TableReader;

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Person {
    pub name: String,
    pub given_name: String,
    pub family_name: String,
    pub credentials: Vec<String>,
    pub headline: Option<String>,
    pub position: Option<String>,
    pub organization: Option<String>,
    pub location: Option<String>,
    pub email: Option<String>,
    pub photo: Option<SourcePath>,
    pub photo_alt: Option<String>,
    pub photo_focus: Focus,
    pub name_variants: Vec<String>,
    pub interests: Vec<String>,
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

/// A profile of the person on another site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProfileLink {
    /// The key in `[links]`: a known service or the person's own word.
    pub key: String,
    pub name: String,
    pub url: String,
}

impl Person {
    /// The name followed by its credentials: `Chiamaka Okafor, MBBS, MD`.
    pub fn full_name(&self) -> String {
        Person::full_name_of(&self.name, &self.credentials)
    }

    pub fn full_name_of(name: &str, credentials: &[String]) -> String {
        std::iter::once(name)
            .chain(credentials.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join(", ")
    }

    pub fn link(&self, key: &str) -> Option<&ProfileLink> {
        self.links.iter().find(|link| link.key == key)
    }

    /// Reads the tables `person`, `links` and `coauthors` of `site.toml`. Paths are relative to
    /// `content/`.
    pub fn read(top: &mut TableReader<'_>, diagnostics: &mut Vec<Diagnostic>) -> Person {
        let mut person = Person::default();
        if let Some(mut fields) = top.table("person") {
            person = read_person(&mut fields, diagnostics);
            fields.expect_elsewhere(MISPLACED);
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
            fields.finish_allow_unknown(diagnostics);
        }
        if let Some(mut fields) = top.table("coauthors") {
            for (name, _) in fields.keys() {
                let Some((url, span)) = fields.dynamic_text(&name) else { continue };
                if Url::parse(&url).is_ok_and(|url| {
                    matches!(url.scheme(), "http" | "https") && url.host().is_some()
                }) {
                    person.coauthors.push(Coauthor { name, url });
                } else {
                    let diagnostic = Diagnostic::new(&URL, format!("`{url}` is not a web address"));
                    let help =
                        format!("write it whole, as in `\"{name}\" = \"https://example.org/\"`");
                    diagnostics.push(diagnostic.at(fields.file(), span, "").help(help));
                }
            }
            fields.finish_allow_unknown(diagnostics);
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

fn read_person(fields: &mut TableReader<'_>, diagnostics: &mut Vec<Diagnostic>) -> Person {
    let name = fields.text("name").unwrap_or_default();
    let family_name =
        fields.text("family-name").unwrap_or_else(|| guess_family_name(&name).to_owned());
    let given_name =
        name.replace(&family_name, " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let email = fields.text("email");
    if let Some(email) = &email
        && !is_email(email)
    {
        let diagnostic = Diagnostic::new(&EMAIL, format!("`{email}` is not an email address"));
        fields.error_at(
            diagnostic.help("write it as in `email = \"first.last@example.org\"`"),
            "email",
        );
    }
    let photo = fields.text("photo").and_then(|photo| {
        let path = SourcePath::join("content", &photo).filter(SourcePath::is_content);
        if path.is_none() {
            let diagnostic =
                Diagnostic::new(&MISSING_FILE, format!("`{photo}` leads out of `content/`"));
            fields.error_at(diagnostic.help("put the picture into `content/`"), "photo");
        }
        path
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
        given_name,
        family_name,
        credentials: fields.strings("credentials"),
        headline: fields.text("headline"),
        position: fields.text("position"),
        organization: fields.text("organization"),
        location: fields.text("location"),
        email,
        photo,
        photo_alt: fields.text("photo-alt"),
        photo_focus: read_focus(fields),
        name_variants: fields.strings("name-variants"),
        interests: fields.strings("interests"),
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

/// The last word of a name, with the particles before it: `van der Berg`, `de Souza`, `Al Zahrani`.
fn guess_family_name(name: &str) -> &str {
    let mut start = name.len();
    for (number, word) in name.split(' ').rev().enumerate() {
        if number > 0 && !is_name_particle(word) {
            break;
        }
        start = word.as_ptr() as usize - name.as_ptr() as usize;
    }
    // A name of particles alone, or of one word, is all family name.
    &name[start..]
}

/// A mailbox and a host with a dot, no spaces: only the shape, as only a sent message shows the
/// rest.
fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(mailbox, host)| {
        !mailbox.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !text.chars().any(|c| c.is_whitespace() || "<>()[]\",;:\\".contains(c))
            && !host.contains('@')
    })
}

/// Reads one line of `[links]`: its key and its address, each with its span.
fn read_link(
    file: &SourcePath,
    (key, key_span): (&str, Span),
    (written, span): &(String, Span),
) -> Result<ProfileLink, Diagnostic> {
    let service = Service::by_key(key);
    if key == "orcid" {
        return match service::orcid(written) {
            Some(orcid) => Ok(ProfileLink {
                key: key.to_owned(),
                name: "ORCID".to_owned(),
                url: format!("https://orcid.org/{orcid}"),
            }),
            None => Err(Diagnostic::new(
                &ORCID,
                format!("`{written}` is not an ORCID iD: its check digit does not fit"),
            )
            .at(file, *span, "")
            .help("copy the 16 digits from your ORCID record, as in \"0000-0002-1825-0097\"")),
        };
    }
    let url = Url::parse(written)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some());
    match (service, url) {
        (Some(service), Some(url)) if service.fits(&url) => Ok(ProfileLink {
            key: key.to_owned(),
            name: service.name.to_owned(),
            url: written.clone(),
        }),
        (Some(service), _) => Err(Diagnostic::new(
            &LINK_SHAPE,
            format!("`{written}` is not an address at {}", service.name),
        )
        .at(file, *span, "")
        .help(format!("write it whole, as in \"{}\"", service.example))),
        (None, Some(_)) => {
            Ok(ProfileLink { key: key.to_owned(), name: own_name(key), url: written.clone() })
        }
        (None, None) => match did_you_mean(key, SERVICES.iter().map(|service| service.key)) {
            Some(near) => Err(Diagnostic::new(
                &UNKNOWN_KEY,
                format!("`{key}` is not a service that folio knows"),
            )
            .suggest(file, key_span, near)),
            None => Err(Diagnostic::new(&LINK_SHAPE, format!("`{written}` is not a web address"))
                .at(file, *span, "")
                .help("write it whole, as in \"https://your-name.example\"")),
        },
    }
}

/// The name of a link that the person invented: `my-lab` is shown as `My lab`.
fn own_name(key: &str) -> String {
    let words = key.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
