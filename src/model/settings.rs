//! The settings of `site.toml` for the site, the CV and the documents. The person is in `person`.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::lexicon::language::tag_of_written;
use crate::model::codes::{
    LANGUAGE, MISSING_KEY, NOT_IN_REGION, PATH_CONFLICT, PRIVATE_IN_PUBLIC, URL,
};
use crate::model::cv::region::{REGION_NAMES, REGIONS, Region, Visibility};
use crate::model::site_address::site_address;
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_reader::TableReader;

/// The theme of a site that names none, and the fallback of a custom theme.
pub const DEFAULT_THEME: &str = "ledger";

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
    pub documents: Vec<DocumentSettings>,
}

/// A private field that a document may show when it asks for it by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PrivateField {
    Phone,
    Address,
    DateOfBirth,
    Birthplace,
    Nationality,
    WorkAuthorization,
    Exams,
    Identifiers,
}

/// One `[[document]]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DocumentSettings {
    pub file: String,
    pub only: Vec<String>,
    pub max_pages: Option<u32>,
    pub public: bool,
    pub private_fields: Vec<PrivateField>,
}

const PRIVATE_FIELDS: [(&str, PrivateField); 8] = [
    ("phone", PrivateField::Phone),
    ("address", PrivateField::Address),
    ("date-of-birth", PrivateField::DateOfBirth),
    ("birthplace", PrivateField::Birthplace),
    ("nationality", PrivateField::Nationality),
    ("work-authorization", PrivateField::WorkAuthorization),
    ("exams", PrivateField::Exams),
    ("identifiers", PrivateField::Identifiers),
];

impl Default for Settings {
    fn default() -> Self {
        Settings {
            url: None,
            theme: DEFAULT_THEME.to_owned(),
            accent: None,
            language: "en-US".to_owned(),
            footer: None,
            raw_html: false,
            region: Region::Us,
            keep_section_order: false,
            printed_photo: false,
            citation_style: "american-medical-association".to_owned(),
            documents: vec![DocumentSettings::cv()],
        }
    }
}

impl DocumentSettings {
    /// The default document: `cv.pdf`, public.
    fn cv() -> Self {
        DocumentSettings {
            file: "cv.pdf".to_owned(),
            only: Vec::new(),
            max_pages: None,
            public: true,
            private_fields: Vec::new(),
        }
    }
}

impl PrivateField {
    /// The words for a field about birth, which some regions do not want; `None` for other fields.
    fn of_birth(self) -> Option<&'static str> {
        match self {
            PrivateField::DateOfBirth => Some("a date of birth"),
            PrivateField::Birthplace => Some("a place of birth"),
            PrivateField::Nationality => Some("a nationality"),
            _ => None,
        }
    }
}

impl Settings {
    /// Reads the tables `site`, `theme`, `markdown`, `cv` and `document` of `site.toml`.
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
        if let Some(mut theme) = top.table("theme") {
            settings.accent = theme.text("accent");
            theme.finish(diagnostics);
        }
        if let Some(mut markdown) = top.table("markdown") {
            settings.raw_html = markdown.bool("raw-html").unwrap_or(false);
            markdown.finish(diagnostics);
        }
        if let Some(mut cv) = top.table("cv") {
            settings.region =
                cv.choice_by_names("region", &REGIONS, REGION_NAMES).unwrap_or(Region::Us);
            settings.keep_section_order =
                cv.choice("order", &[("region", false), ("as-written", true)]).unwrap_or(false);
            settings.printed_photo = read_photo(&mut cv, settings.region);
            if let Some(style) = cv.text("citation-style") {
                settings.citation_style = style;
            }
            cv.finish(diagnostics);
        }
        if top.has("document") {
            let region = settings.region;
            let documents = top.tables("document").into_iter().filter_map(|document| {
                let span = document.span("file");
                Some((read_document(document, region, diagnostics)?, span))
            });
            let documents = documents.collect();
            settings.documents = without_namesakes(top.file(), documents, diagnostics);
        } else {
            top.tables("document");
        }
        settings
    }
}

/// Two documents cannot be one file, not even if one is public and the other is not: they would be
/// confused.
fn without_namesakes(
    file: &SourcePath,
    documents: Vec<(DocumentSettings, Span)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<DocumentSettings> {
    let mut kept: Vec<(DocumentSettings, Span)> = Vec::new();
    for (document, span) in documents {
        match kept.iter().find(|(first, _)| first.file.eq_ignore_ascii_case(&document.file)) {
            Some((_, first_span)) => diagnostics.push(
                Diagnostic::new(
                    &PATH_CONFLICT,
                    format!("two documents are called `{}`", document.file),
                )
                .at(file, span, "this one")
                .at(file, *first_span, "and this one")
                .help("give each document a file of its own"),
            ),
            None => kept.push((document, span)),
        }
    }
    kept.into_iter().map(|(document, _)| document).collect()
}

/// Whether the printed CV shows the photo: by the region's convention, or by the setting where that
/// is the person's choice.
fn read_photo(cv: &mut TableReader<'_>, region: Region) -> bool {
    let convention = region.convention();
    let asked = cv.bool("photo");
    if asked == Some(true) && convention.photo == Visibility::Never {
        let diagnostic = Diagnostic::new(
            &NOT_IN_REGION,
            format!("a CV for {} shows no photo, so it is left out", convention.name),
        );
        cv.error_at(diagnostic.help("take this line out; the photo stays on the website"), "photo");
    }
    match convention.photo {
        Visibility::Never => false,
        Visibility::WhenAsked => asked == Some(true),
        Visibility::Usual => asked != Some(false),
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

fn read_language(site: &mut TableReader<'_>) -> Option<String> {
    let written = site.text("language")?;
    match tag_of_written(&written) {
        Some(tag) => Some(tag),
        None => {
            let diagnostic =
                Diagnostic::new(&LANGUAGE, format!("`{written}` is not a language tag"));
            site.error_at(
                diagnostic.help(
                    "write the short name of the language, with the country where it \
                matters: `en-US`, `en-GB`, `de`, `ig`",
                ),
                "language",
            );
            None
        }
    }
}

fn read_document(
    mut document: TableReader<'_>,
    region: Region,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<DocumentSettings> {
    let mut settings = DocumentSettings::cv();
    let file = document.text("file");
    match &file {
        None => {
            let diagnostic = Diagnostic::new(&MISSING_KEY, "this document has no `file`");
            document.error_at(
                diagnostic.help("say how it is called, as in `file = \"okafor-cv-short.pdf\"`"),
                "file",
            );
        }
        Some(name)
            if !name.ends_with(".pdf") || name.contains(['/', '\\']) || name.starts_with('.') =>
        {
            let diagnostic =
                Diagnostic::new(&UNKNOWN_VALUE, format!("`{name}` is not the name of a PDF file"));
            document.error_at(
                diagnostic.help(
                    "a document is a PDF beside the others: a plain name that ends in `.pdf`",
                ),
                "file",
            );
        }
        Some(_) => {}
    }
    document.choice("kind", &[("cv", ())]);
    // The point before a tag belongs to its braces.
    let tag = |tag: String| tag.trim_start_matches('.').to_owned();
    settings.only = document.strings("only").into_iter().map(tag).collect();
    settings.max_pages = document.count("max-pages");
    settings.public = document.bool("public").unwrap_or(true);
    for (name, span) in document.spanned_strings("private-fields") {
        match PRIVATE_FIELDS.iter().find(|(known, _)| *known == name) {
            Some((_, field)) => match field
                .of_birth()
                .filter(|_| region.convention().birth == Visibility::Never)
            {
                Some(what) => diagnostics.push(
                    Diagnostic::new(
                        &NOT_IN_REGION,
                        format!(
                            "a CV for {} does not show {what}, so it is left \
                        out",
                            region.convention().name
                        ),
                    )
                    .at(document.file(), span, "")
                    .help(
                        "take it out of `private-fields`; it is usual with `region = \"de\"` and \
                    possible with \"eu\"",
                    ),
                ),
                None => settings.private_fields.push(*field),
            },
            None => diagnostics.push(
                Diagnostic::new(&UNKNOWN_VALUE, format!("`{name}` is not a private field"))
                    .at(document.file(), span, "")
                    .help(format!(
                        "it is one of \
                    {}",
                        PRIVATE_FIELDS.map(|(name, _)| name).join(", ")
                    )),
            ),
        }
    }
    if settings.public && !settings.private_fields.is_empty() {
        let diagnostic =
            Diagnostic::new(&PRIVATE_IN_PUBLIC, "a public document cannot show private fields");
        document.error_at(
            diagnostic.help(
                "add `public = false` to keep the document out of the website, or \
            remove `private-fields`",
            ),
            "private-fields",
        );
        settings.private_fields.clear();
    }
    settings.file = file
        .filter(|name| name.ends_with(".pdf") && !name.contains(['/', '\\']))
        .unwrap_or_default();
    document.finish(diagnostics);
    (!settings.file.is_empty()).then_some(settings)
}
