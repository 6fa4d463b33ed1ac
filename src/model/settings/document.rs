//! One `[[document]]` of `site.toml`: what it is called, what it shows, and how close it is set.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::model::codes::{MISSING_KEY, NOT_IN_REGION, PATH_CONFLICT, PRIVATE_IN_PUBLIC};
use crate::model::cv::region::{Region, Visibility};
use crate::model::settings::density::{DENSITIES, Density};
use crate::model::settings::document_kind::{DocumentKind, KINDS};
use crate::model::settings::selection::{Selection, WORKS};
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;

/// The keys of a `[[document]]`.
pub static DOCUMENT: TableKeys = TableKeys::of(&[&[
    Key::text("file", "How it is called: a PDF by `.pdf`, Word by `.docx`, a text by `.txt`.")
        .required(),
    Key::word("kind", &KINDS, "What the document is."),
    Key::text("for", "Whom or what it is for: a meeting, a letter, or a person of people.toml."),
    Key::tags("only", "Of what has tags, only entries and sections with one of these are shown."),
    Key::tags("without", "Entries and sections with one of these tags are left out."),
    Key::tags("emphasize", "Entries with one of these tags come first in their section."),
    Key::texts("sections", "Only these sections, by kind or heading, in this order."),
    Key::works("publications", &WORKS, "Which publications are listed."),
    Key::works("posters", &WORKS, "Which posters are listed."),
    Key::works("talks", &WORKS, "Which talks are listed."),
    Key::word("density", &DENSITIES, "How close the lines are set; without it, as `[cv]` says."),
    Key::count("max-pages", "How many pages it may have; closer densities are tried for it."),
    Key::bool("public", "Whether it is on the website; false puts it into packet/."),
    Key::words(
        "private-fields",
        &PRIVATE_FIELDS,
        "What of private.toml it shows; only with `public = false`.",
    ),
]]);

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
    pub kind: DocumentKind,
    /// Whom or what it is for, as the person wrote it; always there for a kind that needs it.
    pub made_for: Option<String>,
    pub selection: Selection,
    pub density: Density,
    /// As many pages are tried in every closer density.
    pub max_pages: Option<u32>,
    pub public: bool,
    pub private_fields: Vec<PrivateField>,
}

/// What a document is made as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentForm {
    Pdf,
    /// A file of Word.
    Docx,
    Text,
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

impl DocumentForm {
    /// By the ending of a name; `None` is no name of a document.
    pub fn of(name: &str) -> Option<DocumentForm> {
        let (stem, ending) = name.rsplit_once('.')?;
        if stem.is_empty() || name.starts_with('.') || name.contains(['/', '\\']) {
            return None;
        }
        match ending {
            "pdf" => Some(DocumentForm::Pdf),
            "docx" => Some(DocumentForm::Docx),
            "txt" => Some(DocumentForm::Text),
            _ => None,
        }
    }

    /// Why pages cannot be counted; `None` where they can.
    fn without_pages(self) -> Option<&'static str> {
        match self {
            DocumentForm::Pdf => None,
            DocumentForm::Docx => Some("a file of Word, which breaks its pages itself"),
            DocumentForm::Text => Some("a plain text, which has no pages"),
        }
    }
}

impl DocumentSettings {
    /// What it is made as.
    pub fn form(&self) -> DocumentForm {
        DocumentForm::of(&self.file).unwrap_or(DocumentForm::Pdf)
    }

    /// The default document: `cv.pdf`, public.
    pub fn cv(density: Density) -> Self {
        DocumentSettings {
            file: "cv.pdf".to_owned(),
            kind: DocumentKind::Cv,
            made_for: None,
            selection: Selection::default(),
            density,
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

/// The words of the regions in which birth and nationality are shown so: `"de", "ch" or "in"`.
fn regions_with_birth(shown: Visibility) -> String {
    let words = Region::words_of(|convention| convention.birth == shown);
    let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    match words.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        words => words.concat(),
    }
}

/// Two documents cannot be one file, not even if one is public and the other is not: they would be
/// confused.
pub(super) fn without_namesakes(
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

pub(super) fn read_document(
    mut document: TableReader<'_>,
    region: Region,
    density: Density,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<DocumentSettings> {
    let mut settings = DocumentSettings::cv(density);
    let file = document.text("file");
    match &file {
        None => {
            let diagnostic = Diagnostic::new(&MISSING_KEY, "this document has no `file`");
            document.error_at(
                diagnostic.help("say how it is called, as in `file = \"okafor-cv-short.pdf\"`"),
                "file",
            );
        }
        Some(name) if DocumentForm::of(name).is_none() => {
            let diagnostic =
                Diagnostic::new(&UNKNOWN_VALUE, format!("`{name}` is not the name of a document"));
            document.error_at(
                diagnostic.help(
                    "a document is a file beside the others: a plain name that ends in `.pdf`, in \
                     `.docx` for Word, or in `.txt` for plain text",
                ),
                "file",
            );
        }
        Some(_) => {}
    }
    settings.kind = document.choice("kind", &KINDS).unwrap_or_default();
    settings.made_for = document.text("for");
    check_for(&mut document, &settings);
    check_choices(&mut document, settings.kind);
    settings.selection = Selection::read(&mut document);
    let own_density = document.choice("density", &DENSITIES);
    settings.density = own_density.unwrap_or(density);
    let own_pages = document.count("max-pages");
    settings.max_pages = own_pages.into_iter().chain(settings.kind.most_pages()).min();
    let form = file.as_deref().and_then(DocumentForm::of);
    if let Some(without_pages) = form.and_then(DocumentForm::without_pages) {
        let keys = [("density", own_density.is_some()), ("max-pages", own_pages.is_some())];
        for (key, _) in keys.into_iter().filter(|(_, is_set)| *is_set) {
            let message = format!("`{key}` says nothing of {without_pages}");
            let diagnostic = Diagnostic::new(&UNKNOWN_VALUE, message);
            document.error_at(diagnostic.help("take it out, or name a PDF in `file`"), key);
        }
    }
    let is_cv = settings.kind == DocumentKind::Cv;
    settings.public = document.bool("public").unwrap_or(is_cv);
    if settings.public && !is_cv {
        let message = format!(
            "a document of kind `{}` cannot be public: it may hold what is private",
            settings.kind.word()
        );
        let help = "take `public` out: the document goes to packet/, to be handed over by hand";
        document.error_at(Diagnostic::new(&PRIVATE_IN_PUBLIC, message).help(help), "public");
        settings.public = false;
    }
    for (field, span) in document.choices("private-fields", &PRIVATE_FIELDS) {
        let birth = field.of_birth().filter(|_| region.convention().birth == Visibility::Never);
        let Some(what) = birth else {
            settings.private_fields.push(field);
            continue;
        };
        let message = format!(
            "a CV for {} does not show {what}, so it is left out",
            region.convention().name
        );
        let help = format!(
            "take it out of `private-fields`; it is usual with `region` {}, and possible with {}",
            regions_with_birth(Visibility::Usual),
            regions_with_birth(Visibility::WhenAsked),
        );
        diagnostics.push(
            Diagnostic::new(&NOT_IN_REGION, message).at(document.file(), span, "").help(help),
        );
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
    document.finish(diagnostics);
    settings.file = file.filter(|name| DocumentForm::of(name).is_some())?;
    let is_whole = settings.made_for.is_some() || settings.kind.is_for().is_none();
    is_whole.then_some(settings)
}

/// A kind that is for somebody has to say for whom; of any other `for` is a note.
fn check_for(document: &mut TableReader<'_>, settings: &DocumentSettings) {
    let kind = settings.kind;
    if let (Some(what), None) = (kind.is_for(), &settings.made_for) {
        let message = format!("a document of kind `{}` has to say what it is `for`", kind.word());
        let help = format!("name {what}: `for = \"…\"`");
        document.error_at(Diagnostic::new(&MISSING_KEY, message).help(help), "kind");
    }
}

/// Choices of the CV in a document that has none of it.
fn check_choices(document: &mut TableReader<'_>, kind: DocumentKind) {
    if kind.shows_cv() {
        return;
    }
    for key in ["only", "without", "emphasize", "sections", "publications", "posters", "talks"] {
        if document.has(key) {
            let message = format!("`{key}` says nothing of a document of kind `{}`", kind.word());
            let help = "take it out: such a document shows nothing of the CV";
            document.error_at(Diagnostic::new(&UNKNOWN_VALUE, message).help(help), key);
        }
    }
}
