//! What templates see: one typed view a thing, made of texts and finished HTML. A template decides where things stand, not what they say.

use serde::Serialize;

use crate::base::{OutputPath, PartialDate, SourcePath};
use crate::model::Profile;
use crate::plan::SitePlan;
use crate::render::context::{Context, base_of};
use crate::theme::Stylesheet;

/// The site as a whole; every template may use it as `site`.
#[derive(Debug, Serialize)]
pub struct SiteView {
    pub language: String,
    pub name: String,
    /// The name with its credentials.
    pub full_name: String,
    pub credentials: Vec<String>,
    pub headline: Option<String>,
    pub home: String,
    pub stylesheet: String,
    pub menu: Vec<LinkView>,
    pub footer: Option<String>,
    pub feed: Option<String>,
    pub favicon: String,
    pub email: Option<String>,
    pub links: Vec<LinkView>,
    /// The public CV as PDF.
    pub pdf: Option<String>,
    pub vcard: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    pub title: String,
    pub href: String,
    /// The key of the service in `[links]`; empty for other links.
    pub key: String,
}

/// The page at hand; a template may use it as `head`.
#[derive(Debug, Serialize)]
pub struct HeadView {
    pub title: String,
    pub description: Option<String>,
    pub href: String,
    pub canonical: Option<String>,
    /// The line of the menu that the page belongs to.
    pub section: String,
    /// The name of the output kind: `home`, `cv`, `publication`.
    pub kind: &'static str,
}

#[derive(Debug, Serialize)]
pub struct PictureView {
    pub src: String,
    pub srcset: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
}

#[derive(Debug, Serialize)]
pub struct DateView {
    pub text: String,
    /// ISO 8601, as exact as it is known.
    pub datetime: String,
}

impl SiteView {
    pub fn new(profile: &Profile, plan: &SitePlan, stylesheet: &Stylesheet) -> SiteView {
        let base = base_of(profile);
        let href = |output: &OutputPath| format!("{base}{}", output.route());
        let feed = OutputPath::new("feed.xml");
        let person = &profile.person;
        let pdf = profile.settings.documents.iter().find(|document| document.public).map(|document| OutputPath::new(&document.file));
        SiteView {
            language: profile.settings.language.clone(),
            name: person.name.clone(),
            full_name: person.full_name(),
            credentials: person.credentials.clone(),
            headline: person.headline.clone(),
            home: href(&OutputPath::page("")),
            stylesheet: href(&stylesheet.output),
            menu: plan
                .menu
                .iter()
                .map(|item| LinkView { title: item.title.clone(), href: href(&item.output), key: String::new() })
                .collect(),
            footer: profile.settings.footer.clone(),
            feed: plan.has(&feed).then(|| href(&feed)),
            favicon: href(&OutputPath::new("favicon.svg")),
            email: person.email.clone(),
            links: person
                .links
                .iter()
                .map(|link| LinkView { title: link.name.clone(), href: link.url.clone(), key: link.key.clone() })
                .collect(),
            pdf: pdf.filter(|pdf| plan.has(pdf)).map(|pdf| href(&pdf)),
            vcard: href(&OutputPath::new("contact.vcf")),
        }
    }
}

impl HeadView {
    pub fn new(cx: &Context<'_>, kind: &'static str, title: &str, output: &OutputPath) -> HeadView {
        let first = output.as_str().split('/').next().unwrap_or_default();
        HeadView {
            title: title.to_owned(),
            description: cx.profile.person.headline.clone(),
            href: cx.href(output),
            canonical: cx.absolute(output),
            section: cx.href(&OutputPath::page(first)),
            kind,
        }
    }

    pub fn with_description(mut self, description: Option<String>) -> HeadView {
        self.description = description.map(|text| shortened(&text)).or(self.description);
        self
    }
}

impl PictureView {
    pub fn new(cx: &Context<'_>, source: &SourcePath, alt: &str) -> Option<PictureView> {
        let picture = cx.plan.pictures.get(source)?;
        let largest = picture.largest()?;
        let set: Vec<String> = picture.variants.iter().map(|variant| format!("{} {}w", cx.href(&variant.output), variant.width)).collect();
        Some(PictureView {
            src: cx.href(&largest.output),
            srcset: set.join(", "),
            width: picture.width,
            height: picture.height,
            alt: alt.to_owned(),
        })
    }
}

impl DateView {
    pub fn new(text: String, date: PartialDate) -> DateView {
        DateView { text, datetime: date.to_string() }
    }
}

/// A description of at most 200 characters, cut between words.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= 200 {
        return text;
    }
    let cut: String = text.chars().take(199).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':', '.']))
}
