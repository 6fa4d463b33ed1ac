//! The home page's `ProfilePage`, whose main entity is the site's person.

use serde::Serialize;

use crate::base::{OutputPath, Period};
use crate::lexicon::SectionKind;
use crate::lexicon::entry_kind::EntryKind;
use crate::lexicon::language;
use crate::model::cv::{Entry, Section};
use crate::plan::routes;
use crate::render::linked_data::terms::{
    EducationalOccupationalCredential as Credential, EducationalOrganization, Organization,
    PropertyValue, SchemaLanguage,
};
use crate::render::linked_data::{document, id, person_id};
use crate::render::site_context::SiteContext;
use crate::syntax::markdown::plain_text;

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct ProfilePage {
    #[serde(rename = "@id")]
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: String,
    in_language: String,
    main_entity: SchemaPerson,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "Person", rename_all = "camelCase")]
struct SchemaPerson {
    #[serde(rename = "@id")]
    id: String,
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    given_name: String,
    family_name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alternate_name: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    honorific_prefix: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    honorific_suffix: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    works_for: Option<Organization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alumni_of: Vec<School>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    has_credential: Vec<Credential>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    award: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    knows_about: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    knows_language: Vec<SchemaLanguage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier: Option<PropertyValue>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same_as: Vec<String>,
}

/// Where someone learned: a school, or a hospital that trained them.
#[derive(PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum School {
    School(EducationalOrganization),
    Hospital(Organization),
}

impl School {
    fn name(&self) -> &str {
        match self {
            School::School(school) => &school.name,
            School::Hospital(hospital) => &hospital.name,
        }
    }
}

/// The page and the person, as the text of a script element.
pub fn profile_page(site: &SiteContext<'_>, page: &OutputPath) -> String {
    document(&ProfilePage {
        id: id(site.addresses, page, "page"),
        url: site.absolute(page),
        name: site.profile.person.full_name(site.words.own),
        in_language: site.profile.settings.language.clone(),
        main_entity: person(site),
    })
}

fn person(site: &SiteContext<'_>) -> SchemaPerson {
    let person = &site.profile.person;
    let photo = person
        .photo
        .as_ref()
        .and_then(|photo| site.plan.face(photo))
        .and_then(|picture| picture.largest());
    SchemaPerson {
        id: person_id(site.addresses),
        name: person.name.clone(),
        given_name: person.parts.given.clone(),
        family_name: person.parts.family.clone(),
        alternate_name: person.name_variants.clone(),
        honorific_prefix: person.parts.prefix.clone(),
        honorific_suffix: person.suffixes().join(", "),
        url: site.absolute(&routes::home()),
        image: photo.and_then(|variant| site.absolute(&variant.output)),
        description: person.headline.clone(),
        job_title: person.position.clone(),
        works_for: person.organization.clone().map(|name| Organization { name }),
        email: person.email.clone(),
        alumni_of: schools(site),
        has_credential: credentials(site),
        award: entries(site, SectionKind::Awards)
            .filter(|entry| is_past(site, entry.period.as_ref()))
            .map(|entry| plain_text(&entry.title))
            .collect(),
        knows_about: person.interests.clone(),
        knows_language: person
            .languages
            .iter()
            .map(|known| SchemaLanguage {
                name: known.name.clone(),
                alternate_name: language::tag(&known.name),
            })
            .collect(),
        identifier: person.link("orcid").and_then(|link| {
            let value = link.url.strip_prefix("https://orcid.org/")?.to_owned();
            Some(PropertyValue { property_id: "ORCID", value, url: link.url.clone() })
        }),
        same_as: person.links.iter().map(|link| link.url.clone()).collect(),
    }
}

/// The schools and the training hospitals that the person has left: who is still there is no
/// alumnus.
fn schools(site: &SiteContext<'_>) -> Vec<School> {
    let named = |entry: &Entry| {
        let organization = entry.roles().organization;
        organization.filter(|_| is_past(site, entry.period.as_ref())).map(|name| plain_text(name))
    };
    let schools = entries(site, SectionKind::Education)
        .filter_map(named)
        .map(|name| School::School(EducationalOrganization { name }));
    let hospitals = entries(site, SectionKind::Training)
        .filter_map(named)
        .map(|name| School::Hospital(Organization { name }));
    let mut found: Vec<School> = Vec::new();
    for school in schools.chain(hospitals) {
        if found.iter().all(|known| known.name() != school.name()) {
            found.push(school);
        }
    }
    found
}

/// Degrees, licenses and certificates that have been awarded, then the letters behind the name that
/// none of them explains. An exam that was passed is no credential by itself.
fn credentials(site: &SiteContext<'_>) -> Vec<Credential> {
    let sections = [SectionKind::Education, SectionKind::Certification];
    let awarded =
        sections.into_iter().flat_map(|kind| entries(site, kind)).filter(|entry| !is_exam(entry));
    let mut found: Vec<Credential> = awarded
        .filter(|entry| is_past(site, entry.period.as_ref()))
        .map(|entry| Credential {
            name: plain_text(entry.roles().role),
            credential_category: match entry.kind {
                Some(EntryKind::Degree) => Some("degree"),
                Some(EntryKind::License) => Some("license"),
                Some(EntryKind::Certification) => Some("certification"),
                _ => None,
            },
            recognized_by: entry
                .roles()
                .organization
                .map(|name| Organization { name: plain_text(name) }),
        })
        .collect();
    let words: Vec<String> = found
        .iter()
        .flat_map(|credential| credential.name.split(|c: char| !c.is_alphanumeric()))
        .map(str::to_owned)
        .collect();
    let letters = site.profile.person.credentials.iter().filter(|letters| !words.contains(letters));
    found.extend(letters.map(|letters| Credential {
        name: letters.clone(),
        credential_category: None,
        recognized_by: None,
    }));
    found
}

/// By its kind, or by its title where nobody wrote a kind.
fn is_exam(entry: &Entry) -> bool {
    const WORDS: [&str; 8] =
        ["exam", "examination", "test", "usmle", "comlex", "plab", "toefl", "passed"];
    let title = plain_text(entry.roles().role).to_lowercase();
    let mut words = title.split(|c: char| !c.is_alphanumeric());
    entry
        .kind
        .map_or_else(|| words.any(|word| WORDS.contains(&word)), |kind| kind == EntryKind::Exam)
}

fn entries<'a>(site: &SiteContext<'a>, kind: SectionKind) -> impl Iterator<Item = &'a Entry> {
    let sections = site.profile.cv.iter().flat_map(|cv| &cv.sections);
    sections
        .filter(move |section: &&Section| section.kind == kind)
        .flat_map(|section| &section.entries)
}

/// Whether a period is over. One that nobody wrote down is: what goes on or lies ahead says so.
fn is_past(site: &SiteContext<'_>, period: Option<&Period>) -> bool {
    let Some(period) = period else { return true };
    !period.expected
        && period.last().is_some_and(|last| last.latest() <= site.options.today.latest())
}
