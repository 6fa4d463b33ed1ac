//! From documents to the profile: reads each part by its path in the folder, and checks the
//! references between parts.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::well_known::{PRIVATE, PUBLICATIONS, SITE};
use crate::base::{
    Diagnosed, Diagnostic, DiagnosticSubject, FileKind, Hashed, Options, OutputPath, SourcePath,
    Span, did_you_mean,
};
use crate::lexicon::date_text::DateHabits;
use crate::model::citation::cite;
use crate::model::citation::style::find_style;
use crate::model::codes::MISSING_NAME;
use crate::model::codes::{NO_SITE, UNPLACED_FILE};
use crate::model::cv::Cv;
use crate::model::cv::region::DateForm;
use crate::model::narrative::Narrative;
use crate::model::page::{Page, page_slug};
use crate::model::person::Person;
use crate::model::person::links::{Links, PageTarget};
use crate::model::person::private::Private;
use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::profile::Profile;
use crate::model::publication::Publication;
use crate::model::publication::owner::OwnerMatcher;
use crate::model::references;
use crate::model::settings::Settings;
use crate::model::slugs;
use crate::model::update::{self, Update};
use crate::source::SourceSet;
use crate::syntax::codes::UNKNOWN_KEY;
use crate::syntax::table_reader::TableReader;
use crate::syntax::toml::Value;
use crate::syntax::{Documents, MarkdownDocument};
use crate::words::Catalog;

/// Reads the whole profile. Whatever cannot be read is left out and reported.
pub fn resolve(
    sources: &SourceSet,
    documents: &Documents,
    words: &Catalog,
    options: &Options,
) -> Diagnosed<Profile> {
    let mut diagnostics = Vec::new();
    let (settings, person) = read_site(sources, documents, &mut diagnostics);
    let private = documents
        .toml(PRIVATE)
        .map(|document| Private::read(TableReader::of(document, PRIVATE), &mut diagnostics))
        .unwrap_or_default();

    let habits = DateHabits {
        language: &settings.language,
        is_month_first: settings.region.convention().dates == DateForm::MonthByName,
    };
    let owner = Hashed::new(OwnerMatcher::of(&person));
    let mut presentations = Vec::new();
    let mut updates = Vec::new();
    let mut pages = Vec::new();
    let mut cv = None;
    let mut narrative = None;
    for (path, document) in documents.markdowns() {
        match ContentKind::of_path(path) {
            Some(ContentKind::Cv) => cv = Some(Cv::read(path, document, habits, &mut diagnostics)),
            Some(ContentKind::Narrative) => {
                narrative = Some(Narrative::read(path, document, &mut diagnostics))
            }
            Some(ContentKind::Presentation(kind)) => presentations.push(Presentation::read(
                kind,
                path,
                document,
                &owner,
                &mut diagnostics,
            )),
            Some(ContentKind::Update) => {
                updates.extend(Update::read(path, document, &mut diagnostics))
            }
            Some(ContentKind::Page) => pages.push(Page::read(path, document, &mut diagnostics)),
            // A theme may have a readme.
            None if !path.is_content() => {}
            None => diagnostics.push(unrecognized_file(path)),
        }
        if matches!(ContentKind::of_path(path), Some(ContentKind::Cv | ContentKind::Narrative)) {
            TableReader::of(&document.front_matter, path.file_name()).finish(&mut diagnostics);
        }
    }
    if let Some(cv) = cv.as_mut().filter(|_| !settings.keep_section_order) {
        cv.arrange(settings.region.convention());
    }
    let newest_first = |date: Option<crate::base::PartialDate>| {
        std::cmp::Reverse(date.map(|date| date.earliest()))
    };
    presentations.sort_by_key(|presentation| {
        (presentation.kind, newest_first(presentation.latest_date()), presentation.slug.clone())
    });
    updates.sort_by_key(|update| {
        (newest_first(Some(update.date)), std::cmp::Reverse(update.file.clone()))
    });

    let publications = Publication::read_all(documents, &owner, &mut diagnostics);
    let site = SourcePath::site();
    let citation_style = find_style(
        &settings.citation_style,
        sources,
        (&site, documents.span(&site, &["cv", "citation-style"])),
        &mut diagnostics,
    );
    let words = words.for_site(&settings.language).pages;
    let citations = cite(&publications, &citation_style, &settings.language, words);

    let is_embargoed = |presentation: &Presentation| {
        !options.show_embargoed
            && presentation.embargo_until.is_some_and(|until| options.now < until)
    };
    let mut links = Links {
        embargoed: presentations
            .iter()
            .filter(|work| is_embargoed(work))
            .map(|work| work.source.clone())
            .collect(),
        ..Links::default()
    };
    // The files of such a work may be elsewhere, too.
    let embargoed_files: BTreeSet<SourcePath> = presentations
        .iter()
        .filter(|work| is_embargoed(work))
        .flat_map(|work| work.file.iter().chain(&work.image))
        .cloned()
        .collect();
    let embargoed_folders: Vec<String> =
        links.embargoed.iter().map(|path| format!("{}/", path.folder())).collect();
    presentations.retain(|presentation| !is_embargoed(presentation));
    for (path, document) in documents.markdowns() {
        let output = match ContentKind::of_path(path) {
            Some(ContentKind::Cv) => OutputPath::page(slugs::CV),
            Some(ContentKind::Narrative) => OutputPath::page(slugs::ABOUT),
            Some(ContentKind::Presentation(_)) if links.embargoed.contains(path) => continue,
            Some(ContentKind::Presentation(kind)) => OutputPath::page(&format!(
                "{}/{}",
                kind.folder(),
                path.folder().rsplit('/').next().unwrap_or_default()
            )),
            Some(ContentKind::Update) => update::output(path),
            Some(ContentKind::Page) => OutputPath::page(page_slug(path)),
            None => continue,
        };
        links.pages.insert(path.clone(), PageTarget { output, ids: ids_of(document) });
    }
    for path in documents.paths().filter(|path| path.is_content()) {
        if !path.kind().is_read()
            && !embargoed_files.contains(path)
            && !embargoed_folders.iter().any(|folder| path.as_str().starts_with(folder))
        {
            links.files.insert(
                path.clone(),
                OutputPath::new(path.as_str().trim_start_matches("content/")),
            );
        }
    }
    let mut profile = Profile {
        settings,
        person,
        private,
        cv,
        narrative,
        publications,
        citation_style,
        citations,
        presentations,
        updates,
        pages,
        links,
        files: BTreeMap::new(),
        pictures: BTreeSet::new(),
    };
    references::check(documents, &mut profile, &mut diagnostics);
    unsupported_format(documents, &profile, &mut diagnostics);
    Diagnosed::new(profile, diagnostics)
}

/// What a markdown file is, by its path.
enum ContentKind {
    Cv,
    Narrative,
    Presentation(PresentationKind),
    Update,
    Page,
}

impl ContentKind {
    fn of_path(path: &SourcePath) -> Option<ContentKind> {
        let path = path.as_str().strip_prefix("content/")?;
        let (folder, below) = path.split_once('/').unwrap_or(("", path));
        let is_index = || below.split_once('/').is_some_and(|(_, name)| name == "index.md");
        match (folder, below) {
            ("", "cv.md") => Some(ContentKind::Cv),
            ("", "narrative.md") => Some(ContentKind::Narrative),
            ("posters", _) if is_index() => {
                Some(ContentKind::Presentation(PresentationKind::Poster))
            }
            ("talks", _) if is_index() => Some(ContentKind::Presentation(PresentationKind::Talk)),
            ("updates", name) if !name.contains('/') => Some(ContentKind::Update),
            ("pages", _) => Some(ContentKind::Page),
            _ => None,
        }
    }
}

/// Reports a markdown file that becomes no page: its words would be lost silently.
fn unrecognized_file(path: &SourcePath) -> Diagnostic {
    let name = path.file_name();
    let known = ["cv.md", "narrative.md", "index.md"];
    let help = match path.as_str().split('/').collect::<Vec<_>>()[..] {
        ["content", name] if let Some(near) = did_you_mean(name, known.into_iter().take(2)) => {
            format!("did you mean `content/{near}`?")
        }
        ["content", "posters" | "talks", name] => {
            format!(
                "a poster or talk is a folder: move the file to `{}/{}/index.md`",
                path.folder(),
                name.trim_end_matches(".md")
            )
        }
        ["content", "updates", ..] => {
            format!("move it to `content/updates/`, under a name as in `2026-03-20-{name}`")
        }
        ["content", "posters" | "talks", ..] => {
            "the text of a poster or talk stands in the `index.md` of its folder".to_owned()
        }
        _ => format!("to make it a page, move it to `content/pages/{name}`"),
    };
    Diagnostic::new(
        &UNPLACED_FILE,
        format!("`{path}` lies where folio reads no text, so it is not on the site"),
    )
    .at(path, Span::new(0, 0), "")
    .help(help)
}

/// Reports text files in an unsupported format: unless something links to them, their words would
/// be lost silently.
fn unsupported_format(documents: &Documents, profile: &Profile, diagnostics: &mut Vec<Diagnostic>) {
    for path in
        documents.paths().filter(|path| path.is_content() && !profile.files.contains_key(*path))
    {
        let help = match path.kind() {
            FileKind::Toml if path.as_str() == PUBLICATIONS => continue,
            FileKind::Toml
                if did_you_mean(path.file_name(), ["publications.toml"].into_iter()).is_some() =>
            {
                "did you mean `content/publications.toml`?".to_owned()
            }
            FileKind::Toml | FileKind::Settings => {
                "remove it: settings stand in site.toml, and what BibTeX cannot say in \
                publications.toml"
                    .to_owned()
            }
            FileKind::PlainText => format!(
                "save it as \
            `{}/{}.md`",
                path.folder(),
                path.stem()
            ),
            FileKind::MisnamedBibtex => format!("call it `{}/{}.bib`", path.folder(), path.stem()),
            FileKind::References => "let the reference manager write it as BibTeX, in a file \
            that ends in `.bib`"
                .to_owned(),
            FileKind::WordProcessor | FileKind::OtherMarkup | FileKind::Html => {
                format!(
                    "copy its words into a text file that ends in `.md`, such as \
                `{}/{}.md`",
                    path.folder(),
                    path.stem()
                )
            }
            _ => continue,
        };
        diagnostics.push(
            Diagnostic::new(
                &UNPLACED_FILE,
                format!("`{path}` is not read, so its words are not on the site"),
            )
            .at(path, Span::new(0, 0), "")
            .help(help),
        );
    }
}

fn ids_of(document: &MarkdownDocument) -> BTreeSet<String> {
    document.markdown.headings.iter().map(|heading| heading.id.clone()).collect()
}

fn read_site(
    sources: &SourceSet,
    documents: &Documents,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Settings, Person) {
    let path = SourcePath::new(SITE);
    let Some(site) = documents.toml(SITE) else {
        // A `site.toml` that exists and cannot be read is already reported.
        let is_reported = sources
            .diagnostics
            .iter()
            .chain(documents.diagnostics())
            .any(|d| d.labels.iter().any(|label| label.file == path));
        if !is_reported {
            diagnostics.push(
                Diagnostic::new(&NO_SITE, "there is no `site.toml` in this folder").help(
                    "to begin a site, run `folio new DIR --name \"Your Name\"`; to build \
                    one, go into its folder first",
                ),
            );
        }
        return (Settings::default(), Person::default());
    };
    let mut top = TableReader::of(site, SITE);
    let broken = documents.diagnostics().any(|diagnostic| {
        diagnostic.is_error() && diagnostic.labels.iter().any(|label| label.file == path)
    });
    let settings = Settings::read(&mut top, diagnostics);
    let mut found = Vec::new();
    let person = Person::read(&mut top, &mut found);
    let person_keys = [
        "name",
        "email",
        "headline",
        "position",
        "organization",
        "location",
        "photo",
        "credentials",
    ];
    // A name that could not be read, after an error or under a misspelled header, is not missing:
    // that would be reported twice.
    let is_elsewhere = site.table.entries.iter().any(|entry| match &entry.value {
        Value::Table(table) => !top.is_known(&entry.key) && table.get("name").is_some(),
        _ => ["name", "person"].contains(&entry.key.as_str()),
    });
    found.retain(|diagnostic| !((broken || is_elsewhere) && *diagnostic.code == MISSING_NAME));
    diagnostics.extend(found);
    // Its lines are read when levels are applied: the model knows no codes but its own.
    top.table("lints");
    let mut unknown = Vec::new();
    top.finish(&mut unknown);
    for diagnostic in &mut unknown {
        if let Some(DiagnosticSubject::Key(key)) = &diagnostic.subject
            && person_keys.contains(&key.as_str())
        {
            diagnostic.help = Some(format!("`{key}` belongs below a line `[person]`"));
        } else if *diagnostic.code == UNKNOWN_KEY && diagnostic.help.is_some() {
            diagnostic.help = Some(
                "its parts are [site], [person], [links], [coauthors], \
            [markdown], [cv], [lints] and [[document]]"
                    .to_owned(),
            );
        }
    }
    diagnostics.append(&mut unknown);
    (settings, person)
}
