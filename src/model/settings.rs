//! The settings of `site.toml` for the site, the CV and the documents. The person is in `person`.

mod cv;
mod density;
mod document;
pub mod document_kind;
mod edition;
mod home;
mod publish;
mod selection;
mod signature;

use crate::base::{Diagnostic, Level};
use crate::model::codes::URL;
use crate::model::cv::region::Region;
use crate::model::language::{DEFAULT_LANGUAGE, read_language};
use crate::model::settings::cv::{CV, CvSettings};
use crate::model::settings::document::{read_document, without_namesakes};
use crate::model::settings::edition::EDITION;
use crate::model::settings::home::HOME;
use crate::model::settings::publish::PUBLISH;
use crate::model::settings::signature::SIGNATURE;
use crate::model::site_address::site_address;
use crate::syntax::table_keys::{Key, OwnKeys, TableKeys, ValueKind};
use crate::syntax::table_reader::TableReader;

pub use density::Density;
pub use document::{DOCUMENT, DocumentForm, DocumentSettings, PrivateField};
pub use document_kind::DocumentKind;
pub use edition::{EditionSettings, site_of_edition, tags_of_editions};
pub use home::{HomeSettings, Proof};
pub use publish::{
    Branch, Bucket, Destination, GithubPages, LocalFolder, NetlifySite, PublishSettings,
    PublishTarget, RemoteFolder, ZipFile,
};
pub use selection::{Selection, Works};
pub use signature::{SignatureField, SignatureSettings};

/// The theme of a site that names none, and the fallback of a custom theme.
pub const DEFAULT_THEME: &str = "ledger";

/// The tables of `site.toml` that are not about the person.
pub const TABLES: &[Key] = &[
    Key::table("site", &SITE, "The address, the look and the language of the site."),
    Key::table("theme", &THEME, "What the site changes in its theme."),
    Key::table("cv", &CV, "How the CV is set, on the page and in the PDF."),
    Key::table("home", &HOME, "What the home page shows."),
    Key::table("contact", &CONTACT, "What your contact card has."),
    Key::table("signature", &SIGNATURE, "What your email signature says."),
    Key::tables(
        "document",
        &DOCUMENT,
        "A CV as PDF or text; without any, there is one public `cv.pdf`.",
    ),
    Key::tables(
        "edition",
        &EDITION,
        "The same site in a further language, from the files of `content/de/` and so on.",
    ),
    Key::table("markdown", &MARKDOWN, "How your texts are read."),
    Key::table("preview", &PREVIEW, "What `folio serve` shows beside the site."),
    Key::table("publish", &PUBLISH, "Where `folio publish` puts the site."),
    Key::table("lints", &LINTS, "The level of a code: what is reported, and how gravely."),
];

static SITE: TableKeys = TableKeys::of(&[&[
    Key::text("url", "The address at which readers find the site; absolute links need it."),
    Key::text("theme", "The name of the theme: one of folio's, or your own in themes/."),
    Key::text(
        "language",
        "The language of the site, as in `en-US`, which is the one without it, or `de`.",
    ),
    Key::text("footer", "A sentence for the foot of every page, which may have links."),
]]);

static THEME: TableKeys = TableKeys::of(&[&[Key::text(
    "accent",
    "A color that replaces the theme's accent, on the site and in the PDF.",
)]]);

static CONTACT: TableKeys = TableKeys::of(&[&[Key::bool(
    "photo",
    "Whether the contact card, /contact.vcf, has your photo.",
)]]);

static MARKDOWN: TableKeys = TableKeys::of(&[&[Key::bool(
    "raw-html",
    "Whether HTML in a text is passed through, instead of being shown as text.",
)]]);

static PREVIEW: TableKeys = TableKeys::of(&[&[Key::bool(
    "hints",
    "Whether frames in the preview show what could stand on a page.",
)]]);

/// `lint::levels` reads the lines, as the model knows no codes but its own.
static LINTS: TableKeys = TableKeys::of(&[]).and_own(OwnKeys {
    called: "CODE",
    kind: ValueKind::Word { words: &Level::ALL, names: &NO_NAMES },
    about: "The level of the code; what leaks or breaks an output cannot be lowered.",
    known: Vec::new,
});

const NO_NAMES: [(&str, ()); 0] = [];

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Settings {
    /// The address of the site's root without a trailing slash; absolute links need it.
    pub url: Option<String>,
    pub theme: String,
    /// A color that replaces the theme's accent, as written.
    pub accent: Option<String>,
    /// A BCP 47 tag, checked.
    pub language: String,
    /// A sentence for the foot of every page.
    pub footer: Option<String>,
    /// Whether raw HTML in markdown is passed through.
    pub raw_html: bool,
    pub region: Region,
    /// Whether the sections of the CV stay in the order in which they were written, instead of the
    /// region's.
    pub keep_section_order: bool,
    /// Whether the printed CV has the photo, if that is the person's choice in the region.
    pub printed_photo: bool,
    /// The name of a CSL style, or the path of a `.csl` file.
    pub citation_style: String,
    /// Whether the pages of the CV and of the story show a band of years.
    pub band: bool,
    /// Whether a PDF may take fonts of this machine: then another machine may make another PDF.
    pub system_fonts: bool,
    /// How close a document is set that says nothing else.
    pub density: Density,
    pub documents: Vec<DocumentSettings>,
    pub home: HomeSettings,
    /// Whether the contact card has the photo.
    pub card_photo: bool,
    pub signature: SignatureSettings,
    /// Whether the preview draws what could stand on a page.
    pub shows_hints: bool,
    /// The site in further languages; none in an edition itself.
    pub editions: Vec<EditionSettings>,
    /// Where `folio publish` puts the site.
    pub publish: PublishSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            url: None,
            theme: DEFAULT_THEME.to_owned(),
            accent: None,
            language: DEFAULT_LANGUAGE.to_owned(),
            footer: None,
            raw_html: false,
            region: Region::Us,
            keep_section_order: false,
            printed_photo: false,
            citation_style: "american-medical-association".to_owned(),
            band: false,
            system_fonts: false,
            density: Density::Normal,
            documents: vec![DocumentSettings::cv(Density::Normal)],
            home: HomeSettings::default(),
            card_photo: false,
            signature: SignatureSettings::default(),
            shows_hints: true,
            editions: Vec::new(),
            publish: PublishSettings::default(),
        }
    }
}

impl Settings {
    /// The public CV on paper, which the site links to.
    pub fn public_pdf(&self) -> Option<&DocumentSettings> {
        let mut documents = self.documents.iter();
        documents.find(|document| document.public && document.form() == DocumentForm::Pdf)
    }

    /// Reads the tables `site`, `theme`, `markdown`, `cv`, `home`, `signature`,
    /// `preview`, `publish`, `document` and `edition` of `site.toml`.
    pub fn read(top: &mut TableReader<'_>, diagnostics: &mut Vec<Diagnostic>) -> Settings {
        let mut settings = Settings::default();
        if let Some(mut site) = top.table("site") {
            settings.url = read_url(&mut site);
            if let Some(theme) = site.text("theme") {
                settings.theme = theme;
            }
            if let Some(language) = read_language(&mut site) {
                settings.language = language;
            }
            settings.footer = site.text("footer");
            site.finish(diagnostics);
        }
        settings.region = Region::of_language(&settings.language);
        if let Some(mut theme) = top.table("theme") {
            settings.accent = theme.text("accent");
            theme.finish(diagnostics);
        }
        if let Some(mut markdown) = top.table("markdown") {
            settings.raw_html = markdown.bool("raw-html").unwrap_or(false);
            markdown.finish(diagnostics);
        }
        if let Some(mut cv) = top.table("cv") {
            let read = CvSettings::read(&mut cv, settings.region);
            settings.region = read.region;
            settings.keep_section_order = read.keep_section_order;
            settings.printed_photo = read.printed_photo;
            settings.citation_style = read.citation_style.unwrap_or(settings.citation_style);
            settings.band = read.band;
            settings.system_fonts = read.system_fonts;
            settings.density = read.density;
            settings.documents = vec![DocumentSettings::cv(read.density)];
            cv.finish(diagnostics);
        }
        if let Some(home) = top.table("home") {
            settings.home = HomeSettings::read(home, diagnostics);
        }
        if let Some(mut contact) = top.table("contact") {
            settings.card_photo = contact.bool("photo").unwrap_or(false);
            contact.finish(diagnostics);
        }
        if let Some(signature) = top.table("signature") {
            settings.signature = SignatureSettings::read(signature, diagnostics);
        }
        if let Some(mut preview) = top.table("preview") {
            settings.shows_hints = preview.bool("hints").unwrap_or(true);
            preview.finish(diagnostics);
        }
        if let Some(publish) = top.table("publish") {
            settings.publish = PublishSettings::read(publish, diagnostics);
        }
        if top.has("document") {
            let (region, density) = (settings.region, settings.density);
            let documents = top.tables("document").into_iter().filter_map(|document| {
                let span = document.span("file");
                Some((read_document(document, region, density, diagnostics)?, span))
            });
            let documents = documents.collect();
            settings.documents = without_namesakes(top.file(), documents, diagnostics);
        } else {
            top.tables("document");
        }
        let of_site = (settings.language.as_str(), settings.region, settings.density);
        settings.editions = edition::read(top, of_site, diagnostics);
        settings
    }
}

fn read_url(site: &mut TableReader<'_>) -> Option<String> {
    let written = site.text("url")?;
    match site_address(&written) {
        Ok(address) => Some(address),
        Err(fault) => {
            let diagnostic =
                Diagnostic::new(&URL, format!("`{written}` {}", fault.why)).help(fault.help);
            let diagnostic = match &fault.instead {
                Some(instead) => {
                    diagnostic.fix(site.file(), site.span("url"), format!("\"{instead}\""))
                }
                None => diagnostic,
            };
            site.error_at(diagnostic, "url");
            None
        }
    }
}
