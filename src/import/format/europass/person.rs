//! The person of a `Candidate`: names, ways to reach them, mother tongues. What else is said of a
//! person is private.

use serde_json::Value;

use crate::import::career::{
    Career, Doubt, Extract, Field, LanguageDraft, LeftOut, Place, PrivateDraft, PrivateKey,
};
use crate::import::code_names::{country, language};
use crate::import::compose::{joined, labeled, private, private_note, said};
use crate::import::dates;
use crate::import::format::europass::element::{address, date, first, flag, items, keys};
use crate::import::format::json::{Fields, left_out};
use crate::import::links;
use crate::lexicon::person_name::ReadName;

/// What else is said of a person: the elements, where it is kept, and what it is called there.
const PRIVATE: &[(&str, Option<PrivateKey>, &str)] = &[
    ("NationalityCode", Some(PrivateKey::Nationality), "Nationality"),
    ("BirthPlace", Some(PrivateKey::Birthplace), "Birthplace"),
    ("Visa", Some(PrivateKey::WorkAuthorization), "Visa"),
    ("GenderCode", None, "Sex"),
    ("ResidencyCountryCode", None, "Residence"),
    ("MaritalStatusCode", None, "Marital status"),
];

pub fn read(mut person: Fields<'_>, career: &mut Career) {
    if let Some(name) = person.fields("PersonName") {
        read_name(name, career);
    }
    for channel in items(&mut person, "Communication", "Contact", &mut career.left) {
        read_channel(channel, career);
    }
    if let Some(born) = date(&mut person, "BirthDate") {
        add_birthday(born, career);
    }
    for tongue in person.texts("PrimaryLanguageCode") {
        career.languages.push(mother_tongue(tongue));
    }
    for (element, key, name) in PRIVATE {
        let codes: Vec<Extract> = match person.texts(element) {
            codes if !codes.is_empty() => codes.into_iter().map(country).collect(),
            _ => items(&mut person, element, name, &mut career.left)
                .into_iter()
                .flat_map(|item| values(&item).into_iter().map(country))
                .collect(),
        };
        let codes = joined(&codes, ", ");
        career.private.extend(codes.map(|value| match key {
            Some(PrivateKey::WorkAuthorization) => {
                private(PrivateKey::WorkAuthorization, labeled(name, value))
            }
            Some(key) => private(key.clone(), value),
            None => private_note(name, value),
        }));
    }
    // Numbers of documents and whatever else there may be.
    for key in keys(&person) {
        let all = joined(&values_of(&person, key), ", ");
        career.private.extend(all.map(|value| private_note(&spaced(key), value)));
    }
}

/// All texts within.
fn values(fields: &Fields<'_>) -> Vec<Extract> {
    keys(fields).into_iter().flat_map(|key| values_of(fields, key)).collect()
}

fn values_of(fields: &Fields<'_>, key: &str) -> Vec<Extract> {
    let found = fields.others().find(|(known, _)| *known == key);
    let value = found.map_or(&Value::Null, |(_, value)| value);
    left_out(value, fields.place().clone()).map(|left| left.what).into_iter().collect()
}

/// `PassportNumber` as `Passport number`.
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for letter in name.split('=').next().unwrap_or_default().chars() {
        match letter.is_uppercase() && !words.is_empty() {
            true => words.extend([' '].into_iter().chain(letter.to_lowercase())),
            false => words.push(letter),
        }
    }
    words
}

/// A mother tongue, by its name or code.
pub fn mother_tongue(name: Extract) -> LanguageDraft {
    let level = Extract {
        text: "native".to_owned(),
        place: name.place.clone(),
        wording: Some(String::new()),
    };
    LanguageDraft { name: language(name), level: Some(level) }
}

fn read_name(mut name: Fields<'_>, career: &mut Career) {
    let given: Vec<Extract> =
        ["GivenName", "MiddleName"].iter().flat_map(|key| name.texts(key)).collect();
    let family = joined(&name.texts("FamilyName"), " ");
    let formatted = name.text("FormattedName");
    add_name(given, family, formatted, career);
    name.finish(&mut career.left);
}

/// The name, and the family's where it could not be told from it.
pub fn add_name(
    given: Vec<Extract>,
    family: Option<Extract>,
    formatted: Option<Extract>,
    career: &mut Career,
) {
    let parts: Vec<Extract> = given.into_iter().chain(family.clone()).collect();
    let Some(whole) = joined(&parts, " ") else {
        career.person.extend(formatted.map(|value| Field { key: "name", value }));
        return;
    };
    let why = "it is the same name".to_owned();
    career.left.extend(formatted.map(|what| LeftOut { what, why }));
    let read = ReadName::of(&whole.text).parts.family;
    let family = family.filter(|family| family.text != read && parts.len() > 1);
    career.person.push(Field { key: "name", value: whole });
    career.person.extend(family.map(|family| Field {
        key: "family-name",
        value: Extract { wording: Some(String::new()), ..family },
    }));
}

/// A whole date is a date; what else is said of it is a note.
pub fn add_birthday(born: Extract, career: &mut Career) {
    let is_whole = dates::numeric(&born.text).is_some();
    career.private.push(match is_whole {
        true => private(PrivateKey::DateOfBirth, born),
        false => private_note("Born", born),
    });
}

/// One way to reach the person.
fn read_channel(mut channel: Fields<'_>, career: &mut Career) {
    if let Some(home) = channel.fields("Address") {
        add_address(home, career);
    }
    let kind = flag(&channel, "ChannelCode").to_lowercase();
    let used = flag(&channel, "UseCode");
    let (title, uri) = (channel.text("OtherTitle"), first(&mut channel, &["URI", "URL"]));
    let number: Vec<Extract> = ["CountryDialing", "AreaDialing", "DialNumber", "Extension"]
        .iter()
        .filter_map(|key| channel.text(key))
        .collect();
    if let Some(phone) = joined(&number, " ") {
        let is_abroad = number.len() > 1 && !phone.text.starts_with(['+', '0']);
        let text = if is_abroad { format!("+{}", phone.text) } else { phone.text };
        let label = title.as_ref().map(|title| title.text.clone());
        let value = Extract { text, ..phone };
        career.private.push(PrivateDraft { key: PrivateKey::Phone, value, label });
        // The land is in the number.
        let land = channel.text("CountryCode");
        let why = "the number says it".to_owned();
        career.left.extend(land.map(|what| LeftOut { what, why }));
    } else if let Some(uri) = uri {
        let is_link = address(&uri).is_some();
        match kind.as_str() {
            "email" => {
                career.person.push(Field { key: "email", value: uri });
                leave_title(title, career);
            }
            "telephone" => {
                career.private.push(private(PrivateKey::Phone, uri));
                leave_title(title, career);
            }
            "instantmessage" => add_messenger(used, title, uri, career),
            _ if is_link => add_link(used, title, uri, career),
            _ => {
                let all: Vec<Extract> = title.into_iter().chain([uri]).collect();
                let what = joined(&all, " ");
                let why = "it is no address of a page".to_owned();
                career.left.extend(what.map(|what| LeftOut { what, why }));
            }
        }
    } else {
        leave_title(title, career);
    }
    channel.finish(&mut career.left);
}

fn leave_title(title: Option<Extract>, career: &mut Career) {
    let why = "it names a way to reach you".to_owned();
    career.left.extend(title.map(|what| LeftOut { what, why }));
}

/// A number or a name at a messenger is as private as a telephone number.
pub fn add_messenger(service: &str, title: Option<Extract>, name: Extract, career: &mut Career) {
    let all: Vec<Extract> = title.into_iter().chain([name]).collect();
    let service = if service.is_empty() { "Messenger" } else { service };
    let note = joined(&all, " ").map(|value| private_note(service, value));
    career.private.extend(note);
}

/// A link under the key of its service, else under its name.
pub fn add_link(used: &str, title: Option<Extract>, url: Extract, career: &mut Career) {
    let Some(whole) = address(&url) else { return };
    let service = links::service_of(&whole.text).map(|service| service.key);
    let words = title.iter().map(said).chain([said(&url)]).collect::<Vec<_>>().join(" ");
    let named = title.map(|title| title.text).unwrap_or_else(|| used.to_owned());
    let key = service.map_or_else(|| links::key_of(&named), str::to_owned);
    // A name that a key cannot have is no name for one.
    let is_general = matches!(key.as_str(), "" | "other" | "home" | "work" | "personal")
        || (service.is_none() && !named.is_ascii());
    let key = if is_general { "website" } else { &key };
    links::add(key, Extract { wording: Some(words), ..whole }, career);
}

/// Where somebody lives is private as a whole.
pub fn add_address(mut home: Fields<'_>, career: &mut Career) {
    let mut street: Vec<Extract> =
        ["AddressLine", "AddressLine2", "StreetName", "BuildingNumber", "Unit"]
            .iter()
            .flat_map(|key| home.texts(key))
            .collect();
    let code = home.text("PostalCode");
    let city = first(&mut home, &["CityName", "Municipality"]);
    let town: Vec<Extract> = code.into_iter().chain(city.clone()).collect();
    street.extend(joined(&town, " "));
    let land = first(&mut home, &["CountryCode", "Country"]);
    street.extend(land.map(country));
    career.private.extend(joined(&street, ", ").map(|value| private(PrivateKey::Address, value)));
    for key in keys(&home) {
        let more = joined(&values_of(&home, key), ", ");
        career.private.extend(more.map(|value| private_note(&spaced(key), value)));
    }
    if city.is_some() {
        let about = Extract {
            text: "the address".to_owned(),
            place: Place::new("Contact"),
            wording: Some(String::new()),
        };
        let why = "it is kept private; write as `location` the town that readers may know";
        career.doubts.push(Doubt { about, why: why.to_owned() });
    }
}
