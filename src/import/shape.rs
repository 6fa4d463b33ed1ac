//! Holds the person's values and links to the rules that a check of the site has for them, so that
//! what was imported builds, whatever the source said.
//!
//! What does not pass is kept beside: a comment in the file, and a question in the report. A value is
//! mended only where the rule itself says what it is: mail under a link, an address of another
//! service.

use crate::import::career::{Career, Extract, Field, LeftOut, PrivateDraft, PrivateKey, Unfit};
use crate::import::compose::{private, private_note, said};
use crate::import::links::service_of;
use crate::import::private::{Part, first};
use crate::lexicon::email::email;
use crate::lexicon::profile_link::read_link;
use crate::lexicon::service::Service;
use crate::lexicon::web_address::web_address;

/// Parts what a check would refuse from the rest.
pub fn part(career: &mut Career) {
    part_links(career);
    part_person(career);
    part_languages(career);
    part_settings(career);
}

fn part_links(career: &mut Career) {
    let links = std::mem::take(&mut career.links).into_iter();
    let mut faulty = Vec::new();
    for (key, value) in links {
        match read_link(&key, &value.text) {
            Ok(_) => career.links.push((key, value)),
            Err(fault) => faulty.push((key, value, fault.why())),
        }
    }
    for (key, value, why) in faulty {
        let handle = format!("@{}", value.text.trim());
        if key == "mastodon" && read_link(&key, &handle).is_ok() {
            career.links.push((key, reworded(&handle, &value)));
        } else if let Some(address) = mail_of(&key, &value.text) {
            add_email(address, value, career);
        } else if let Some(other) = service_of(&value.text)
            && career.links.iter().all(|(known, _)| known != other.key)
            && read_link(other.key, &value.text).is_ok()
        {
            career.links.push((other.key.to_owned(), value));
        } else {
            set_aside(Unfit { table: "links", key, value, why }, career);
        }
    }
}

/// Keeps a value beside, or where nobody sees it.
fn set_aside(unfit: Unfit, career: &mut Career) {
    let value = &unfit.value;
    if let Some(number) = value.text.trim().strip_prefix("tel:") {
        career.private.push(private(PrivateKey::Phone, reworded(number, value)));
    } else if is_private(&value.text, &career.private) {
        career.private.push(private_note(&unfit.key, unfit.value));
    } else {
        career.unfit.push(unfit);
    }
}

/// Whether a text holds what is private by its form, or is kept so already.
fn is_private(text: &str, kept: &[PrivateDraft]) -> bool {
    let is_kept = |draft: &PrivateDraft| {
        let value = letters_of(&draft.value.text);
        value.len() > 3 && letters_of(text).contains(&value)
    };
    first(text, Part::Body).is_some() || kept.iter().any(is_kept)
}

fn letters_of(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Mail under a link that may be any page. A name at a service may be the one to sign in with.
fn mail_of(key: &str, written: &str) -> Option<String> {
    let is_any_page = Service::by_key(key).is_none_or(|service| service.key == "website");
    let is_mail = is_any_page || written.trim().to_lowercase().starts_with("mailto:");
    email(written).ok().filter(|_| is_mail)
}

fn add_email(address: String, value: Extract, career: &mut Career) {
    let is_same = |field: &&mut Field| {
        field.key == "email" && field.value.text.eq_ignore_ascii_case(&address)
    };
    match career.person.iter_mut().find(is_same) {
        Some(known) => {
            let both = [said(&known.value), said(&value)].join(" ");
            known.value.wording = Some(both);
        }
        None => career.person.push(Field { key: "email", value: reworded(&address, &value) }),
    }
}

fn part_person(career: &mut Career) {
    for Field { key, value } in std::mem::take(&mut career.person) {
        let fault = Some(key).filter(|key| *key == "email").and_then(|_| email(&value.text).err());
        match fault {
            None => career.person.push(Field { key, value }),
            Some(_) if add_emails(&value, career) => {}
            Some((why, _)) => {
                let (key, why) = (key.to_owned(), why.to_owned());
                set_aside(Unfit { table: "person", key, value, why }, career);
            }
        }
    }
}

/// Several addresses that stand in one text; `false` where something else is among them.
fn add_emails(value: &Extract, career: &mut Career) -> bool {
    let is_between = |c: char| c.is_whitespace() || ",;/|".contains(c);
    let parts = value.text.split(is_between).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    let emails: Vec<String> = parts.iter().filter_map(|part| email(part).ok()).collect();
    let is_all = emails.len() == parts.len() && value.wording.is_none();
    if is_all {
        for (address, part) in emails.into_iter().zip(parts) {
            add_email(address, Extract::new(part, value.place.clone()), career);
        }
    }
    is_all
}

/// A level without its language says nothing.
fn part_languages(career: &mut Career) {
    for language in std::mem::take(&mut career.languages) {
        if !language.name.is_empty() {
            career.languages.push(language);
            continue;
        }
        let why = "the name of this language is missing".to_owned();
        career.left.extend(language.level.map(|what| LeftOut { what, why }));
    }
}

/// Addresses in publications.toml.
fn part_settings(career: &mut Career) {
    for setting in std::mem::take(&mut career.settings) {
        let is_address = ["code", "data"].contains(&setting.key);
        if is_address && web_address(&setting.value.text).is_none() {
            let why = format!("this is not a web address, so it is no `{}` of a work", setting.key);
            career.left.push(LeftOut { what: setting.value, why });
        } else {
            career.settings.push(setting);
        }
    }
}

/// Another text for the same words.
fn reworded(text: &str, value: &Extract) -> Extract {
    Extract {
        text: text.to_owned(),
        place: value.place.clone(),
        wording: Some(said(value).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::part;
    use crate::import::career::{Career, Extract, Field, Place};

    fn extract(text: &str) -> Extract {
        Extract::new(text, Place::new("cv"))
    }

    #[test]
    fn a_link_goes_where_it_belongs() {
        let links = [
            ("linkedin", "ada-park"),
            ("website", "mailto:ada@example.org"),
            ("website", "tel:+1 555 0100"),
            ("linkedin", "https://github.com/ada"),
            ("github", "https://github.com/bea"),
            ("linkedin", "john.doe"),
            ("orcid", "0000-0000-000-000"),
            ("my-lab", "my lab"),
            ("mastodon", "ada@mastodon.example"),
            ("researchgate", "ada@example.org"),
            ("bluesky", "https://osf.io/ab3d5"),
            ("website", "call 1 555 0100"),
        ];
        let links = links.map(|(key, address)| (key.to_owned(), extract(address)));
        let mut career = Career { links: links.to_vec(), ..Career::default() };
        let before = career.written();
        part(&mut career);
        let keys: Vec<&str> = career.links.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["linkedin", "github", "mastodon", "osf"]);
        assert_eq!(career.person[0].value.text, "ada@example.org");
        let private: Vec<&str> =
            career.private.iter().map(|private| private.value.text.as_str()).collect();
        assert_eq!(private, ["+1 555 0100", "website: call 1 555 0100"]);
        let unfit: Vec<&str> = career.unfit.iter().map(|unfit| unfit.value.text.as_str()).collect();
        assert_eq!(
            unfit,
            [
                "https://github.com/ada",
                "john.doe",
                "0000-0000-000-000",
                "my lab",
                "ada@example.org",
            ]
        );
        let mut after = career.written();
        after.add(&career.kept_private());
        assert_eq!(after, before);
    }

    #[test]
    fn several_addresses_in_one_text_are_several() {
        let field = |key, text: &str| Field { key, value: extract(text) };
        let person = vec![
            field("email", "ada@example.org; ADA@example.org, a@example.net"),
            field("email", "ada at example.org"),
        ];
        let mut career = Career { person, ..Career::default() };
        part(&mut career);
        let emails: Vec<&str> =
            career.person.iter().map(|field| field.value.text.as_str()).collect();
        assert_eq!(emails, ["ada@example.org", "a@example.net"]);
        assert_eq!((career.unfit.len(), career.unfit[0].key.as_str()), (1, "email"));
    }
}
