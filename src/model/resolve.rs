//! From documents to the profile: reads each part by its path in the folder, and checks the
//! references between parts.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::well_known::{PRIVATE, SITE};
use crate::base::{Diagnosed, Diagnostic, Hashed, Options, OutputPath, SourcePath};
use crate::lexicon::date::text::DateHabits;
use crate::model::band::Band;
use crate::model::case_log;
use crate::model::citation::cite;
use crate::model::citation::style::find_style;
use crate::model::codes::MISSING_NAME;
use crate::model::codes::NO_SITE;
use crate::model::content_kind::ContentKind;
use crate::model::cv::Cv;
use crate::model::cv::region::DateForm;
use crate::model::document_choices;
use crate::model::misplaced;
use crate::model::narrative::Narrative;
use crate::model::odd_names;
use crate::model::page::{Page, page_slug};
use crate::model::person::links::{Links, PageTarget};
use crate::model::person::private::{PRIVATE_TOML, Private};
use crate::model::person::{self, Person};
use crate::model::presentation::Presentation;
use crate::model::profile::Profile;
use crate::model::publication::Publication;
use crate::model::publication::owner::OwnerMatcher;
use crate::model::references;
use crate::model::settings::{self, Settings};
use crate::model::slugs;
use crate::model::unplaced;
use crate::model::update::{self, Update};
use crate::source::SourceSet;
use crate::syntax::table_keys::TableKeys;
use crate::syntax::table_reader::TableReader;
use crate::syntax::toml::Value;
use crate::syntax::{Documents, MarkdownDocument};
use crate::words::Catalog;

/// The tables of `site.toml`.
pub static SITE_TOML: TableKeys =
    TableKeys::of(&[person::TABLES, settings::TABLES]).elsewhere(&[misplaced::SITE]);

/// The front matter of a file that takes none.
static NO_KEYS: TableKeys = TableKeys::of(&[]);

/// Reads the whole profile. Whatever cannot be read is left out and reported.
pub fn resolve(
    sources: &SourceSet,
    documents: &Documents,
    words: &Catalog,
    options: &Options,
) -> Diagnosed<Profile> {
    let mut diagnostics = Vec::new();
    let (mut settings, mut person) = read_site(sources, documents, &mut diagnostics);
    if let Some(edition) = &sources.edition {
        settings.url = settings.url.map(|url| format!("{url}/{}", edition.folder));
    }
    let private = documents
        .toml(PRIVATE)
        .map(|document| {
            Private::read(TableReader::of(document, &PRIVATE_TOML, PRIVATE), &mut diagnostics)
        })
        .unwrap_or_default();

    // Who writes for a country with the month by its name may be from one where the day is first.
    let is_month_first = settings.region.convention().dates == DateForm::MonthByName;
    let habits = DateHabits {
        language: &settings.language,
        is_month_first,
        is_order_known: !is_month_first,
        ..DateHabits::default()
    };
    let owner = Hashed::new(OwnerMatcher::of(&person));
    let case_logs = case_log::read(documents, options.today, &mut diagnostics);
    // A log that could not be read is reported, and its section is not empty for want of words.
    let has_case_log = documents.paths().any(case_log::is_case_log);
    let mut presentations = Vec::new();
    let mut updates = Vec::new();
    let mut pages = Vec::new();
    let mut cv = None;
    let mut narrative = None;
    for (path, document) in documents.markdowns() {
        match ContentKind::of_path(path) {
            Some(ContentKind::Cv) => {
                cv = Some(Cv::read(path, document, habits, has_case_log, &mut diagnostics));
            }
            Some(ContentKind::Narrative) => {
                narrative = Some(Narrative::read(path, document, &mut diagnostics))
            }
            // One that is prepared, and not written yet.
            Some(ContentKind::Presentation(_)) if document.has_only_comments() => {}
            Some(ContentKind::Presentation(kind)) => presentations.push(Presentation::read(
                kind,
                path,
                document,
                &owner,
                options.today,
                &mut diagnostics,
            )),
            Some(ContentKind::Update) => {
                updates.extend(Update::read(path, document, &mut diagnostics))
            }
            Some(ContentKind::Page) => pages.push(Page::read(path, document, &mut diagnostics)),
            // A theme may have a readme; what else becomes no page is reported below.
            None => {}
        }
        if matches!(ContentKind::of_path(path), Some(ContentKind::Cv | ContentKind::Narrative)) {
            TableReader::of(&document.front_matter, &NO_KEYS, path.file_name())
                .finish(&mut diagnostics);
        }
    }
    if let Some(cv) = &mut cv {
        cv.remove_repeated_name(&mut person);
    }
    let words = words.for_site(&settings.language);
    if !case_logs.is_empty() {
        cv.get_or_insert_default().add_case_log(words.own.case_log());
    }
    if let Some(cv) = cv.as_mut().filter(|_| !settings.keep_section_order) {
        cv.arrange(settings.region.convention());
    }
    let shows_band = settings.band;
    let newest_first = |date: Option<crate::base::PartialDate>| {
        std::cmp::Reverse(date.map(|date| date.earliest()))
    };
    presentations.sort_by_key(|presentation| {
        (presentation.kind, newest_first(presentation.latest_date()), presentation.slug.clone())
    });
    updates.sort_by_key(|update| {
        (newest_first(Some(update.date)), std::cmp::Reverse(update.file.clone()))
    });

    let publications = Publication::read_all(documents, &owner, options.today, &mut diagnostics);
    let site = SourcePath::site();
    let citation_style = find_style(
        &settings.citation_style,
        sources,
        (&site, documents.span(&site, &["cv", "citation-style"])),
        &mut diagnostics,
    );
    let citations = cite(&publications, &citation_style, &settings.language, words.own);

    let is_embargoed = |presentation: &Presentation| presentation.is_embargoed(options);
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
            Some(ContentKind::Presentation(_))
                if links.embargoed.contains(path) || document.has_only_comments() =>
            {
                continue;
            }
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
    links.edition = sources.edition.clone();
    for path in documents.paths().filter(|path| path.is_content()) {
        if !documents.is_read(path)
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
        edition: None,
        settings,
        person,
        private,
        band: cv.as_ref().filter(|_| shows_band).and_then(|cv| Band::of(cv, options.today)),
        cv,
        case_logs,
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
    if let Some(site) = documents.toml(SITE) {
        document_choices::check(site, &profile, &mut diagnostics);
    }
    let mut named = unplaced::named(documents, &profile);
    named.extend(embargoed_files);
    unplaced::report_beside_site(sources, profile.person.photo.as_ref(), &mut diagnostics);
    references::check(documents, sources, &mut profile, &mut diagnostics);
    odd_names::check(&profile, &mut diagnostics);
    unplaced::report_in_content(documents, &named, &embargoed_folders, &mut diagnostics);
    Diagnosed::new(profile, diagnostics)
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
            let help = match unplaced::misnamed_site(sources) {
                Some(path) => format!("call `{path}` `site.toml`, in the folder of the site"),
                None => "to begin a site, run `folio new DIR --name \"Your Name\"`; to build \
                    one, go into its folder first"
                    .to_owned(),
            };
            diagnostics.push(
                Diagnostic::new(&NO_SITE, "there is no `site.toml` in this folder").help(help),
            );
        }
        return (Settings::default(), Person::default());
    };
    let mut top = TableReader::of(site, &SITE_TOML, SITE);
    let broken = documents.diagnostics().any(|diagnostic| {
        diagnostic.is_error() && diagnostic.labels.iter().any(|label| label.file == path)
    });
    let settings = Settings::read(&mut top, diagnostics);
    let mut found = Vec::new();
    let mut person = Person::read(&mut top, &mut found);
    if let Some(url) = &settings.url {
        person.remove_link_to(url);
    }
    // A name that could not be read, after an error or under a misspelled header, is not missing:
    // that would be reported twice.
    let is_elsewhere = site.table.entries.iter().any(|entry| match &entry.value {
        Value::Table(table) => SITE_TOML.get(&entry.key).is_none() && table.get("name").is_some(),
        _ => ["name", "person"].contains(&entry.key.as_str()),
    });
    found.retain(|diagnostic| !((broken || is_elsewhere) && *diagnostic.code == MISSING_NAME));
    diagnostics.extend(found);
    // Its lines are read when levels are applied: the model knows no codes but its own.
    top.table("lints");
    top.finish(diagnostics);
    (settings, person)
}
