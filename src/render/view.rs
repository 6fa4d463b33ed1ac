//! What templates see: one typed view a thing, made of texts and finished HTML. A template decides
//! where things are, not what they say.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::{OutputPath, PartialDate, SourcePath};
use crate::lexicon::language::{is_right_to_left, open_graph_locale};
use crate::model::Profile;
use crate::plan::{Addresses, EditionLink, ImageRole, SitePlan, Variant, routes};
use crate::render::csp::POLICY;
use crate::render::site_context::SiteContext;
use crate::render::text::menu_row::{MenuRow, menu_rows};
use crate::render::text::name_letters::{name_length, name_letters};
use crate::render::text::printed_address::{printed_link, shown_address};
use crate::theme::{Stylesheet, Theme};
use crate::words::Words;

/// The site as a whole; every template may use it as `site`.
#[derive(Debug, Hash, Serialize)]
pub struct SiteView {
    pub language: String,
    /// `rtl` for a language that is written from right to left.
    pub direction: Option<&'static str>,
    /// The language and its country in the form of Open Graph: `en_US`.
    pub locale: Option<String>,
    pub name: String,
    /// How many letters a line of the name has, by which themes choose its size.
    pub name_letters: u8,
    /// `short`, `long` or `longest`.
    pub name_length: &'static str,
    /// The name with its credentials.
    pub full_name: String,
    pub credentials: Vec<String>,
    pub headline: Option<String>,
    /// Where it is not the site's.
    pub headline_language: Option<String>,
    pub position: Option<String>,
    /// Where it is not the site's.
    pub position_language: Option<String>,
    pub organization: Option<String>,
    pub location: Option<String>,
    pub photo: Option<PictureView>,
    pub home: String,
    /// What a page may load, as a content security policy.
    pub policy: &'static str,
    pub stylesheet: String,
    /// The light scheme's colors by their names in `[tokens.color]`, for what no stylesheet
    /// reaches.
    pub colors: BTreeMap<String, String>,
    /// The fonts that every page needs at once.
    pub preload: Vec<String>,
    /// Where the theme has a script and the site has a page that uses it.
    pub script: Option<String>,
    pub menu: Vec<MenuItemView>,
    /// From which width on the row names all pages, where a narrower one does not: `always`,
    /// `phone`, `wide` or `never`.
    pub menu_is_whole: &'static str,
    pub footer: Option<String>,
    /// The same with its links.
    pub footer_html: Option<String>,
    /// Where it is not the site's.
    pub footer_language: Option<String>,
    pub feed: Option<String>,
    pub favicon: String,
    pub email: Option<String>,
    pub further_emails: Vec<String>,
    pub links: Vec<LinkView>,
    /// The site's own address and those of the links, as paper shows them.
    pub printed_links: Vec<String>,
    /// The public CV as PDF.
    pub pdf: Option<String>,
    pub vcard: String,
}

#[derive(Clone, Debug, Hash, Serialize)]
pub struct MenuItemView {
    pub title: String,
    /// Where it is not the site's.
    pub language: Option<String>,
    pub href: String,
    /// From which width on the row names the page: `always`, `phone`, `wide` or `never`.
    pub row: &'static str,
}

#[derive(Clone, Debug, Hash, Serialize)]
pub struct LinkView {
    pub title: String,
    pub href: String,
    /// The key of the service in `[links]`; empty for other links.
    pub key: String,
}

/// The page at hand; a template may use it as `head`.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct HeadView {
    pub title: String,
    pub description: Option<String>,
    pub href: String,
    pub canonical: Option<String>,
    /// The line of the menu that the page belongs to.
    pub section: String,
    /// The name of the output kind: `home`, `cv`, `publication`.
    pub kind: &'static str,
    pub share_kind: ShareKind,
    /// The title, as long as a card shows one.
    pub card_title: String,
    pub card: Option<CardMeta>,
    /// Further tags of the page's head, by name.
    pub tags: Vec<TagView>,
    /// The page in the words of schema.org, as the text of a script element.
    pub data: Option<String>,
    /// The page in all languages of the site, itself among them; empty where there is one.
    pub editions: Vec<EditionLink>,
    /// For a page of an edition in words of another: their language.
    pub borrowed: Option<BorrowedView>,
}

/// The language of words that an edition has from the site.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct BorrowedView {
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
}

/// What a page is to those who share it, in the words of Open Graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ShareKind {
    Website,
    Profile,
    Article,
}

/// The picture of a page where it is shared.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct CardMeta {
    pub src: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
}

/// A `meta` element.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TagView {
    /// `name`, or `property` as Open Graph has it.
    pub attribute: &'static str,
    pub name: String,
    pub content: String,
}

/// A picture in all its sizes. The template `picture.html` makes an element of it.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct PictureView {
    pub src: String,
    pub srcset: String,
    /// The same as WebP; empty where there is only one form of the picture.
    pub webp: String,
    /// The address of the largest size, in a format that every program reads.
    pub large: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
    /// The language of these words, where it is not the page's.
    pub language: Option<String>,
}

#[derive(Debug, Hash, Serialize)]
pub struct DateView {
    pub text: String,
    /// ISO 8601, as exact as it is known.
    pub datetime: String,
}

impl SiteView {
    pub fn new(
        profile: &Profile,
        plan: &SitePlan,
        theme: &Theme,
        stylesheet: &Stylesheet,
        footer_html: Option<String>,
        words: &Words,
    ) -> SiteView {
        let addresses = Addresses::of(profile);
        let href = |output: &OutputPath| addresses.href(output);
        let feed = routes::feed();
        let person = &profile.person;
        let name_letters = name_letters(&person.name);
        let pdf = profile.settings.public_pdf().map(|document| OutputPath::new(&document.file));
        let borrowed = |key| addresses.borrowed_words(key).map(str::to_owned);
        let rows = menu_rows(plan.menu.iter().map(|item| item.title.as_str()), words.menu_more());
        SiteView {
            language: profile.settings.language.clone(),
            direction: is_right_to_left(&profile.settings.language).then_some("rtl"),
            locale: open_graph_locale(&profile.settings.language),
            name: person.name.clone(),
            name_letters,
            name_length: name_length(name_letters),
            full_name: person.full_name(words),
            credentials: person.credentials.clone(),
            headline: person.headline.clone(),
            headline_language: borrowed("person.headline"),
            position: person.position.clone(),
            position_language: borrowed("person.position"),
            organization: person.organization.clone(),
            location: person.location.clone(),
            photo: person.photo.as_ref().and_then(|photo| {
                PictureView::of(
                    addresses,
                    plan,
                    photo,
                    ImageRole::Portrait,
                    person.photo_alt.as_deref().unwrap_or(&person.name),
                )
                .map(|picture| picture.said_in(addresses.borrowed_words("person.photo-alt")))
            }),
            home: href(&routes::home()),
            policy: POLICY,
            stylesheet: href(&stylesheet.output),
            colors: theme.tokens.group("color"),
            preload: theme
                .preload
                .iter()
                .filter_map(|(path, ..)| Some(href(&stylesheet.assets.get(path)?.output)))
                .collect(),
            script: plan.script.as_ref().filter(|script| plan.has(script)).map(href),
            menu: plan
                .menu
                .iter()
                .zip(&rows)
                .map(|(item, row)| MenuItemView {
                    title: item.title.clone(),
                    language: language_of_title(profile, &item.output),
                    href: href(&item.output),
                    row: row.name(),
                })
                .collect(),
            menu_is_whole: rows.last().unwrap_or(&MenuRow::Always).name(),
            footer: profile.settings.footer.clone(),
            footer_html,
            footer_language: borrowed("footer"),
            feed: plan.has(&feed).then(|| href(&feed)),
            favicon: href(&routes::favicon()),
            email: person.email.clone(),
            further_emails: person.further_emails.clone(),
            links: person
                .links
                .iter()
                .map(|link| LinkView {
                    title: match link.key.as_str() {
                        "website" => words.link_website().to_owned(),
                        _ => link.name.clone(),
                    },
                    href: link.url.clone(),
                    key: link.key.clone(),
                })
                .collect(),
            printed_links: printed_links(profile),
            pdf: pdf.filter(|pdf| plan.has(pdf)).map(|pdf| href(&pdf)),
            vcard: href(&routes::contact()),
        }
    }
}

/// The language of the title of a page of one's own, where it is not the site's.
fn language_of_title(profile: &Profile, output: &OutputPath) -> Option<String> {
    let page = profile.pages.iter().find(|page| page.output == *output)?;
    Addresses::of(profile).borrowed_language(&page.file).map(str::to_owned)
}

fn printed_links(profile: &Profile) -> Vec<String> {
    let own = profile.settings.url.as_deref().map(shown_address);
    let links = profile.person.links.iter().filter_map(|link| {
        let (label, address) = printed_link(link);
        // The name of a service alone helps nobody who holds a sheet.
        (address != link.name).then(|| format!("{label} {address}").trim_start().to_owned())
    });
    own.into_iter().chain(links).collect()
}

impl HeadView {
    pub fn with_description(mut self, description: Option<String>) -> HeadView {
        self.description = description.map(|text| shortened(&text, 200)).or(self.description);
        self
    }

    /// Adds what the page says to machines.
    pub fn with_metadata(mut self, tags: Vec<TagView>, data: String) -> HeadView {
        self.tags.extend(tags);
        self.data = Some(data);
        self
    }
}

impl CardMeta {
    /// In pixels; services show this size large.
    pub const SIZE: (u32, u32) = (1200, 630);
}

impl PictureView {
    /// With words of this language for those who do not see it.
    pub fn said_in(self, language: Option<&str>) -> PictureView {
        PictureView { language: language.map(str::to_owned), ..self }
    }

    pub fn new(
        site: &SiteContext<'_>,
        source: &SourcePath,
        role: ImageRole,
        alt: &str,
    ) -> Option<PictureView> {
        PictureView::of(site.addresses, site.plan, source, role, alt)
    }

    fn of(
        addresses: Addresses<'_>,
        plan: &SitePlan,
        source: &SourcePath,
        role: ImageRole,
        alt: &str,
    ) -> Option<PictureView> {
        let picture = plan.picture(source, role)?;
        let href = |output: &OutputPath| addresses.href(output);
        let set = |variants: &[Variant]| {
            variants
                .iter()
                .map(|variant| format!("{} {}w", href(&variant.output), variant.width))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let large = href(&picture.largest()?.output);
        Some(PictureView {
            src: large.clone(),
            srcset: set(&picture.variants),
            webp: set(&picture.webp),
            large,
            width: picture.width,
            height: picture.height,
            alt: alt.to_owned(),
            language: None,
        })
    }
}

impl DateView {
    pub fn new(text: String, date: PartialDate) -> DateView {
        DateView { text, datetime: date.to_string() }
    }
}

/// A text of at most so many characters, cut between words.
pub fn shortened(text: &str, most: usize) -> String {
    let mut short = String::with_capacity(text.len().min(4 * most));
    let mut count = 0;
    for word in text.split_whitespace() {
        if !short.is_empty() {
            short.push(' ');
            count += 1;
        }
        short.push_str(word);
        count += word.chars().count();
        if count > most {
            let cut = short.char_indices().nth(most - 1).map_or(short.len(), |(at, _)| at);
            let end = short[..cut].rfind(' ').unwrap_or(cut);
            let end = short[..end].trim_end_matches([',', ';', ':', '.']).len();
            short.truncate(end);
            short.push('…');
            break;
        }
    }
    short
}
