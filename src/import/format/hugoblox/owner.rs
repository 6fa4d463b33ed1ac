//! Who the site is about: `data/authors/me.yaml`, and before 2025 `content/authors/admin/_index.md`.
//! The names of other authors are only known, and not carried.

use serde_json::{Map, Value};

use super::{contact, entries};
use crate::import::career::{Career, Extract, Field, LeftOut, Place};
use crate::import::compose::joined;
use crate::import::format::json::{self, Fields};
use crate::import::format::site_folder::about::introduce;
use crate::import::format::site_folder::collections::unread;
use crate::import::format::site_folder::folder::Folder;
use crate::import::format::site_folder::post::Post;
use crate::import::format::site_folder::prose::{self, Setting};
use crate::import::format::site_folder::reading::Reading;
use crate::import::format::site_folder::template_tags::Maker;
use crate::import::format::site_folder::{networks, photo};
use crate::import::format::yaml;
use crate::import::words::WordCount;

/// Settings of an author that belong to the program.
const LOOKS: &[&str] = &[
    "schema",
    "slug",
    "superuser",
    "is_owner",
    "highlight_name",
    "user_groups",
    "status",
    "weight",
    "authors",
    "avatar_filename",
    "avatar_shape",
    "design",
    "cms_exclude",
    "name_pronunciation",
    "pronunciation",
];

/// The names of people by their slugs, and which of them is the person.
#[derive(Default)]
pub struct People {
    owner: String,
    name: String,
    names: Vec<(String, String)>,
}

impl People {
    pub fn is_owner(&self, name: &str) -> bool {
        name == self.owner || name == self.name || ["me", "admin"].contains(&name)
    }

    /// An author under their name, where the source has a slug.
    pub fn named(&self, author: Extract) -> Extract {
        let by_slug = self.names.iter().find(|(slug, _)| *slug == author.text);
        let name = match by_slug {
            Some((_, name)) => name,
            None if self.is_owner(&author.text) && !self.name.is_empty() => &self.name,
            None => return author,
        };
        let wording = Some(author.text);
        Extract { text: name.clone(), wording, place: author.place }
    }
}

/// A file about an author.
struct Author {
    path: String,
    slug: String,
    settings: Map<String, Value>,
    body: String,
    words: WordCount,
}

pub fn read(reading: &mut Reading<'_>) -> People {
    let authors = authors(reading);
    let is_set = |author: &&Author| {
        ["is_owner", "superuser"]
            .iter()
            .any(|key| author.settings.get(*key).and_then(Value::as_bool) == Some(true))
    };
    let is_usual = |author: &&Author| ["me", "admin"].contains(&author.slug.as_str());
    let owner = authors.iter().find(is_usual).or_else(|| authors.iter().find(is_set));
    let owner = owner.or_else(|| authors.first());
    let slug = owner.map(|owner| owner.slug.clone()).unwrap_or_default();
    let mut people = People { owner: slug.clone(), ..People::default() };
    for author in &authors {
        let name = name(&author.settings).unwrap_or_default();
        if author.slug == slug {
            people.name.clone_from(&name);
        }
        people.names.push((author.slug.clone(), name));
    }
    people.names.retain(|(_, name)| !name.is_empty());
    for author in authors {
        match author.slug == slug {
            true => {
                let mut part = Career::default();
                read_owner(&author, reading.folder, &mut part);
                reading.add(&author.path, author.words, part);
            }
            false => reading.leave(&author.path, author.words, "about somebody else"),
        }
    }
    people
}

/// All files about authors, the newer form first.
fn authors(reading: &mut Reading<'_>) -> Vec<Author> {
    let folder = reading.folder;
    let mut authors = Vec::new();
    for path in folder.below("data/authors/") {
        let text = folder.text(path).unwrap_or_default();
        let value = match path.rsplit('.').next() {
            Some("yaml" | "yml" | "json") => {
                yaml::value(path, &text).map_err(|fault| fault.message)
            }
            Some("toml") => Post::read(path, &format!("+++\n{text}\n+++\n"))
                .map(|post| Value::Object(post.settings)),
            _ => continue,
        };
        match value {
            Ok(Value::Object(settings)) => {
                let name = path.rsplit('/').next().unwrap_or(path);
                let slug = name.split('.').next().unwrap_or(name).to_owned();
                let words = settings.values().map(json::words).sum();
                let body = String::new();
                authors.push(Author { path: path.to_owned(), slug, settings, body, words });
            }
            Ok(other) => reading.leave(path, json::words(&other), "it holds no keys"),
            Err(why) => unread(reading, path, &text, &why),
        }
    }
    for path in folder.below("content/authors/") {
        if !path.ends_with(".md") || path == "content/authors/_index.md" {
            continue;
        }
        let text = folder.text(path).unwrap_or_default();
        match Post::read(path, &text) {
            Ok(post) if super::languages::is_translation(path) => {
                let why = "a text in another language: editions are in content/LANGUAGE/";
                reading.leave(path, post.words, why);
            }
            Ok(post) => {
                let slug = post.slug().to_owned();
                let Post { settings, body, words, .. } = post;
                authors.push(Author { path: path.to_owned(), slug, settings, body, words });
            }
            Err(why) => unread(reading, path, &text, &why),
        }
    }
    authors
}

fn name(settings: &Map<String, Value>) -> Option<String> {
    let text = |value: &Value| value.as_str().map(|text| text.trim().to_owned());
    let name = settings.get("name");
    let display = name.and_then(|name| name.get("display")).and_then(text);
    let plain = || settings.get("title").and_then(text).or_else(|| name.and_then(text));
    display.or_else(plain).filter(|name| !name.is_empty())
}

fn read_owner(author: &Author, folder: &Folder<'_>, career: &mut Career) {
    let mut fields = Fields::new(&author.settings, Place::new(author.path.as_str()));
    read_name(&mut fields, career);
    const KEYS: [(&str, &str); 4] = [
        ("pronouns", "pronouns"),
        ("role", "position"),
        ("position", "position"),
        ("email", "email"),
    ];
    for (theirs, ours) in KEYS {
        let value = fields.text(theirs);
        career.person.extend(value.map(|value| Field { key: ours, value }));
    }
    for key in ["organizations", "affiliations"] {
        read_organizations(&mut fields, key, career);
    }
    let interests = fields.texts("interests").into_iter();
    career.person.extend(interests.map(|value| Field { key: "interests", value }));
    for key in ["social", "profiles", "links"] {
        for mut link in fields.list(key, &mut career.left) {
            read_link(&mut link, career);
            link.finish(&mut career.left);
        }
    }
    read_photo(author, folder, career);
    let setting = Setting { folder, maker: Maker::Hugo, path: &author.path, up: "" };
    let body = prose::read(&author.body, setting, career);
    let bio = fields.text("bio").map(|bio| {
        let prose = prose::read(&bio.text, setting, career);
        Extract { place: bio.place, ..prose }
    });
    match (body.is_empty(), bio) {
        (true, Some(bio)) => introduce(&bio, career),
        (false, Some(bio)) => {
            introduce(&body, career);
            let why = "the longer text is the introduction".to_owned();
            career.left.push(LeftOut { what: bio, why });
        }
        (_, None) => introduce(&body, career),
    }
    if let Some(mut education) = fields.fields("education") {
        let courses = education.list("courses", &mut career.left);
        entries::degrees(courses, career);
        education.finish(&mut career.left);
    }
    let lists: [(&str, entries::ReadList); 6] = [
        ("education", entries::degrees),
        ("work", entries::posts),
        ("experience", entries::posts),
        ("awards", entries::awards),
        ("skills", entries::skills),
        ("languages", entries::languages),
    ];
    for (key, read) in lists {
        let items = fields.list(key, &mut career.left);
        read(items, career);
    }
    contact::read(&mut fields, career);
    fields.leave_settings(LOOKS, &mut career.left);
    fields.finish(&mut career.left);
}

fn read_name(fields: &mut Fields<'_>, career: &mut Career) {
    let display = match fields.fields("name") {
        Some(mut name) => {
            let display = name.text("display");
            let parts: Vec<Extract> =
                ["given", "family"].iter().filter_map(|key| name.text(key)).collect();
            let whole = display.clone().or_else(|| joined(&parts, " "));
            let rest = if display.is_some() { parts } else { Vec::new() };
            said_again(rest, career);
            let others = name.text("alternate").into_iter();
            career.person.extend(others.map(|value| Field { key: "name-variants", value }));
            name.leave_settings(&["pronunciation"], &mut career.left);
            name.finish(&mut career.left);
            whole
        }
        None => fields.text("title").or_else(|| fields.text("name")),
    };
    let parts: Vec<Extract> =
        ["first_name", "last_name"].iter().filter_map(|key| fields.text(key)).collect();
    match display {
        Some(value) => {
            said_again(parts, career);
            career.person.push(Field { key: "name", value });
        }
        None => {
            let value = joined(&parts, " ");
            career.person.extend(value.map(|value| Field { key: "name", value }));
        }
    }
    let letters = fields.texts("postnominals").into_iter();
    career.person.extend(letters.map(|value| Field { key: "credentials", value }));
}

fn said_again(parts: Vec<Extract>, career: &mut Career) {
    let whole = joined(&parts, " ");
    let why = "the name says it".to_owned();
    career.left.extend(whole.map(|what| LeftOut { what, why }));
}

/// The first is where the person works; others are said in the introduction, or nowhere.
fn read_organizations(fields: &mut Fields<'_>, key: &str, career: &mut Career) {
    for mut organization in fields.list(key, &mut career.left) {
        let has_one = career.person.iter().any(|field| field.key == "organization");
        match organization.text("name") {
            Some(value) if !has_one => career.person.push(Field { key: "organization", value }),
            Some(what) => {
                let why = "a second place of work; `organization` holds one".to_owned();
                career.left.push(LeftOut { what, why });
            }
            None => {}
        }
        organization.finish(&mut career.left);
    }
}

fn read_link(link: &mut Fields<'_>, career: &mut Career) {
    let (icon, label) = (link.text("icon"), link.text("label"));
    let address = link.text("url").or_else(|| link.text("link"));
    link.leave_settings(&["icon_pack", "display", "enabled"], &mut career.left);
    let (Some(icon), Some(address)) = (icon, address) else { return };
    // The sign and its words become the name of the link.
    let words = [icon.text.as_str(), label.as_ref().map_or("", |label| label.text.as_str())];
    let is_page = !address.text.contains("://") && !address.text.contains(':');
    if is_page {
        let what =
            Extract { wording: Some(format!("{} {}", words.join(" "), address.text)), ..address };
        let why = "a link to a page or a file of the old site".to_owned();
        career.left.push(LeftOut { what, why });
        return;
    }
    let wording = Some(format!("{} {}", words.join(" "), address.text));
    networks::add(&icon.text, Extract { wording, ..address }, career);
}

/// The picture has the name of the author, or that of an avatar.
fn read_photo(author: &Author, folder: &Folder<'_>, career: &mut Career) {
    let place = Place::new(author.path.as_str());
    let named = author.settings.get("avatar_filename").and_then(Value::as_str);
    let endings = ["jpg", "jpeg", "png", "webp"];
    let usual = ["avatar", author.slug.as_str()]
        .into_iter()
        .flat_map(|stem| endings.iter().map(move |ending| format!("{stem}.{ending}")));
    let names = named.map(str::to_owned).into_iter().chain(usual);
    let names: Vec<Extract> = names
        .map(|name| Extract { wording: Some(String::new()), ..Extract::new(name, place.clone()) })
        .collect();
    photo::add(folder, &names, career);
}
