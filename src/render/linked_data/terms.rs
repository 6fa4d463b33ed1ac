//! The small things of schema.org that larger ones are described with. A struct's name is its
//! `@type`.

use serde::Serialize;

use crate::syntax::reference::Name;

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct PropertyValue {
    #[serde(rename = "propertyID")]
    pub property_id: &'static str,
    pub value: String,
    pub url: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type")]
pub struct Organization {
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename = "Place")]
pub struct SchemaPlace {
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type")]
pub struct EducationalOrganization {
    pub name: String,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename = "Language", rename_all = "camelCase")]
pub struct SchemaLanguage {
    pub name: String,
    /// The BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<&'static str>,
}

/// A degree, a license, a certificate.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct EducationalOccupationalCredential {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_category: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recognized_by: Option<Organization>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct MediaObject {
    pub content_url: String,
    pub encoding_format: &'static str,
}

/// Someone who wrote a work.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Author {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    given_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    family_name: Option<String>,
}

impl Author {
    pub fn of(name: &Name) -> Author {
        Author {
            kind: if name.is_group { "Organization" } else { "Person" },
            id: None,
            name: name.display_name(),
            given_name: Some(name.given.clone()).filter(|given| !given.is_empty()),
            family_name: Some(name.full_family()).filter(|_| !name.given.is_empty()),
        }
    }

    /// A name as it is printed, of which nobody says what its parts are.
    pub fn written(name: &str) -> Author {
        Author {
            kind: "Person",
            id: None,
            name: name.to_owned(),
            given_name: None,
            family_name: None,
        }
    }

    /// The site's person, under the name that the whole site has for them.
    pub fn owner(id: String, name: &str) -> Author {
        Author {
            kind: "Person",
            id: Some(id),
            name: name.to_owned(),
            given_name: None,
            family_name: None,
        }
    }
}

/// What a work is a part of: an issue of a volume of a journal, or a book.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Whole {
    #[serde(rename = "@type")]
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issue_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isbn: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub editor: Vec<Author>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Organization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_part_of: Option<Box<Whole>>,
}
