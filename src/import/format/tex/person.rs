//! The person of a CV in TeX: names, ways to reach them, links.

use crate::import::career::{Extract, Field, LeftOut, PrivateDraft, PrivateKey};
use crate::import::compose::{joined, private, private_note, said};
use crate::import::dates;
use crate::import::format::photo;
use crate::import::format::tex::inline::words;
use crate::import::format::tex::raw::raw;
use crate::import::format::tex::reader::{Class, Reader, Walk};
use crate::import::format::tex::source::Node;

/// Services with a key of their own, where the name there is enough.
const SERVICES: &[(&str, &str)] = &[
    ("linkedin", "linkedin"),
    ("github", "github"),
    ("gitlab", "gitlab"),
    ("orcid", "orcid"),
    ("researchgate", "researchgate"),
    ("googlescholar", "scholar"),
    ("twitter", "x"),
    ("x", "x"),
    ("bluesky", "bluesky"),
    ("youtube", "youtube"),
    ("instagram", "instagram"),
];

/// Other services, with the address before a name there.
const ADDRESSES: &[(&str, &str)] = &[
    ("stackoverflow", "https://stackoverflow.com/users/"),
    ("medium", "https://medium.com/@"),
    ("kaggle", "https://www.kaggle.com/"),
    ("reddit", "https://www.reddit.com/user/"),
    ("xing", "https://www.xing.com/profile/"),
    ("codeberg", "https://codeberg.org/"),
    ("bitbucket", "https://bitbucket.org/"),
];

/// Messengers: a number or a name there is as private as a telephone number.
const MESSENGERS: &[&str] =
    &["whatsapp", "skype", "telegram", "signal", "matrix", "discord", "simplex", "threema"];

/// Reads a command of the person; `false` where it is none.
pub fn read(reader: &mut Reader<'_>, name: &str, class: Class, walk: &mut Walk<'_>) -> bool {
    match name {
        "name" => {
            let parts = values(reader, walk, 2);
            person(reader, "name", joined(&parts, " "));
        }
        "firstname" | "familyname" | "lastname" => {
            let part = values(reader, walk, 1).pop();
            add_name(reader, name == "firstname", part);
        }
        "position" => {
            let value = values(reader, walk, 1).pop();
            person(reader, "headline", value);
        }
        "title" if class == Class::Modern => {
            let value = values(reader, walk, 1).pop();
            person(reader, "headline", value);
        }
        "email" => {
            let value = values(reader, walk, 1).pop();
            person(reader, "email", value);
        }
        "address" => {
            let count = if class == Class::Modern { 3 } else { 1 };
            let address = joined(&values(reader, walk, count), ", ");
            reader.career.private.extend(address.map(|it| private(PrivateKey::Address, it)));
        }
        "mobile" | "phone" | "fax" => {
            let label = walk.option().map(raw);
            let value = values(reader, walk, 1).pop();
            reader.career.private.extend(value.map(|value| {
                // A stroke between numbers is none of the person's.
                PrivateDraft { key: PrivateKey::Phone, value, label }
            }));
        }
        "born" | "dateofbirth" => {
            let born = values(reader, walk, 1).pop();
            reader.career.private.extend(born.map(|born| {
                let date = dates::numeric(&dates::alike(&born.text).0);
                match date {
                    Some(text) => private(PrivateKey::DateOfBirth, Extract { text, ..born }),
                    None => private_note("Born", born),
                }
            }));
        }
        "homepage" => {
            let value = values(reader, walk, 1).pop();
            add_page(reader, value);
        }
        "social" => {
            let service = walk.option().map(raw).unwrap_or_default();
            reader.rest.aside.push(service.clone());
            let label = walk.option().map(raw).unwrap_or_default();
            reader.rest.aside.push(label);
            let user = values(reader, walk, 1).pop();
            add_service(reader, service.trim(), user);
        }
        "googlescholar" | "stackoverflow" if class == Class::Awesome => {
            // The second is the name that is shown.
            let mut both = values(reader, walk, 2);
            let shown = if both.len() > 1 { both.pop() } else { None };
            reader.rest.aside.extend(shown.map(|shown| said(&shown).to_owned()));
            add_service(reader, name, both.pop());
        }
        "extrainfo" => {
            let value = values(reader, walk, 1).pop();
            let note = value.map(|value| private_note("Further information", value));
            reader.career.private.extend(note);
        }
        "quote" => {
            let value = values(reader, walk, 1).pop();
            let why = "folio has no place for a motto".to_owned();
            reader.career.left.extend(value.map(|what| LeftOut { what, why }));
        }
        "photo" => add_photo(reader, walk),
        service if class == Class::Awesome && is_service(service) => {
            let user = values(reader, walk, 1).pop();
            add_service(reader, service, user);
        }
        _ => return false,
    }
    true
}

fn is_service(name: &str) -> bool {
    SERVICES.iter().chain(ADDRESSES).any(|(known, _)| *known == name) || MESSENGERS.contains(&name)
}

/// The words of the groups behind a command.
fn values(reader: &mut Reader<'_>, walk: &mut Walk<'_>, count: usize) -> Vec<Extract> {
    while let Some(option) = walk.option() {
        reader.rest.aside.push(raw(option));
    }
    let groups: Vec<&[Node]> = (0..count).map_while(|_| walk.group()).collect();
    let place = reader.place.clone();
    groups.into_iter().filter_map(|group| words(group, &place, &mut reader.rest)).collect()
}

fn person(reader: &mut Reader<'_>, key: &'static str, value: Option<Extract>) {
    reader.career.person.extend(value.map(|value| Field { key, value }));
}

/// First and last name by two commands.
fn add_name(reader: &mut Reader<'_>, is_first: bool, part: Option<Extract>) {
    let Some(part) = part else { return };
    let known = reader.career.person.iter_mut().find(|field| field.key == "name");
    match known {
        Some(field) => {
            let parts = match is_first {
                true => [part, field.value.clone()],
                false => [field.value.clone(), part],
            };
            field.value = joined(&parts, " ").unwrap_or_default();
        }
        None => reader.career.person.push(Field { key: "name", value: part }),
    }
}

fn add_page(reader: &mut Reader<'_>, page: Option<Extract>) {
    let Some(page) = page else { return };
    let text = match page.text.contains("://") {
        true => page.text.clone(),
        false => format!("https://{}", page.text),
    };
    let wording = Some(said(&page).to_owned());
    reader.career.links.push(("website".to_owned(), Extract { text, wording, ..page }));
}

fn add_service(reader: &mut Reader<'_>, service: &str, user: Option<Extract>) {
    let Some(user) = user else { return };
    if MESSENGERS.contains(&service) {
        reader.career.private.push(private_note(service, user));
        return;
    }
    let wording = Some(said(&user).to_owned());
    let known = SERVICES.iter().find(|(known, _)| *known == service).map(|(_, key)| *key);
    let address = ADDRESSES.iter().find(|(known, _)| *known == service);
    let is_address = user.text.contains("://");
    let link = match (known, address) {
        (Some("scholar"), _) if !is_address => {
            let text = format!("https://scholar.google.com/citations?user={}", user.text);
            Some(("scholar".to_owned(), text))
        }
        // A name with a path before it is no name.
        (Some("youtube"), _) if !is_address => {
            Some(("youtube".to_owned(), format!("https://www.youtube.com/{}", user.text)))
        }
        (Some(key), _) => Some((key.to_owned(), user.text.clone())),
        (None, _) if is_address => Some((service.to_owned(), user.text.clone())),
        (None, Some((_, before))) => Some((service.to_owned(), format!("{before}{}", user.text))),
        (None, None) => None,
    };
    let is_free = |key: &str| reader.career.links.iter().all(|(known, _)| known != key);
    match link.filter(|(key, _)| is_free(key)) {
        Some((key, text)) => {
            reader.career.links.push((key, Extract { text, wording, ..user }));
        }
        None => {
            let why = format!("folio has no address for {service}, or has one already");
            reader.career.left.push(LeftOut { what: user, why });
        }
    }
}

fn add_photo(reader: &mut Reader<'_>, walk: &mut Walk<'_>) {
    let Some(name) = values(reader, walk, 1).pop() else { return };
    reader.rest.aside.push(said(&name).to_owned());
    let path = reader.files.named(&name.text, &["jpg", "jpeg", "png", "webp"]);
    let bytes = path.map(|path| reader.files.bytes(&path)).unwrap_or_default();
    let place = reader.place.clone();
    match photo::is_picture(bytes) {
        true => photo::add(bytes, "", &place, &mut reader.career),
        false => reader.doubt(&name.text, "this picture was not brought: put it into content/"),
    }
}
