//! The spine: from sources to outputs, one pure function between the edges.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use rayon::prelude::*;

use crate::base::{Diagnosed, Diagnostic, Label, Options, SourcePath, Subject, well_known};
use crate::lint::levels::Levels;
use crate::lint::{self, LintContext};
use crate::model::codes::MISSING_FILE;
use crate::model::{Profile, place_of_picture, resolve};
use crate::output::{KINDS, PlanContext, RenderTarget, document};
use crate::plan::{Outputs, SitePlan, Store};
use crate::render::Context;
use crate::render::html::Engine;
use crate::render::pdf::CardKit;
use crate::render::view::SiteView;
use crate::source::SourceSet;
use crate::syntax::Documents;
use crate::syntax::table_reader::TableReader;
use crate::theme::{self, Theme};
use crate::words::{Catalog, SiteWords};

/// What a build gives: every file, whole, and everything there is to say.
pub struct Build {
    pub profile: Profile,
    pub outputs: Outputs,
    /// Sorted by file and place, each once.
    pub diagnostics: Vec<Diagnostic>,
}

impl Build {
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Builds everything. Reads no disk, no clock and no environment; the same input gives the same
/// bytes.
pub fn build(sources: &SourceSet, options: &Options, store: &dyn Store) -> Build {
    build_with_words(sources, &Catalog::standard(), options, store)
}

/// The same in the words of this catalog.
pub fn build_with_words(
    sources: &SourceSet,
    words: &Catalog,
    options: &Options,
    store: &dyn Store,
) -> Build {
    build_some(sources, words, options, store, |_| true)
}

/// Builds the same but for the documents, which can take longer than all the rest: they are
/// planned, so that every other file has the bytes that it has in a whole build, and not made.
pub fn build_without_documents(sources: &SourceSet, options: &Options, store: &dyn Store) -> Build {
    build_some(sources, &Catalog::standard(), options, store, |kind| kind != "document")
}

fn build_some(
    sources: &SourceSet,
    words: &Catalog,
    options: &Options,
    store: &dyn Store,
    is_made: fn(&str) -> bool,
) -> Build {
    let documents = Documents::of(sources);
    let mut diagnostics: Vec<Diagnostic> =
        sources.diagnostics.iter().chain(documents.diagnostics()).cloned().collect();
    let profile = resolve(sources, &documents, words, options).into_value(&mut diagnostics);
    let words = words.for_site(&profile.settings.language);

    let mut theme = theme_of(sources, &documents, &profile).into_value(&mut diagnostics);
    if let Some((accent, place)) = &profile.settings.accent {
        diagnostics.extend(theme::set_accent(&mut theme, accent, &SourcePath::site(), place.0));
    }
    let sheet = theme::stylesheet(&theme);
    diagnostics.extend(sheet.diagnostics.iter().cloned());

    let plan = plan(&profile, sources, words, options, &sheet.value, &theme)
        .take_diagnostics(&mut diagnostics);
    let site = SiteView::new(&profile, &plan, &theme, &sheet.value);
    let engine = Engine::new(&theme, &site, words.pages).into_value(&mut diagnostics);
    let cards = CardKit::new(&theme, document::cv::fonts(&theme, sources));
    let cx = Context {
        profile: &profile,
        plan: &plan,
        theme: &theme,
        stylesheet: &sheet.value,
        sources,
        engine: &engine,
        around_works: around_works(&profile, &plan, words, &engine),
        cards: &cards,
        words,
        options,
        store,
    };
    let outputs = render(&cx, is_made, &mut diagnostics);

    let seen = LintContext {
        sources,
        documents: &documents,
        profile: &profile,
        theme: &theme,
        plan: &plan,
        outputs: &outputs,
    };
    diagnostics.extend(lint::check(&seen));
    place(&mut diagnostics, &documents, &profile);
    // A file that is there and could not be read is not missing: that would be told twice, once
    // wrongly.
    let unread: BTreeSet<&SourcePath> = sources
        .diagnostics
        .iter()
        .flat_map(|diagnostic| &diagnostic.labels)
        .map(|label| &label.file)
        .collect();
    diagnostics.retain(|diagnostic| match &diagnostic.subject {
        Some(Subject::File(file)) => *diagnostic.code != MISSING_FILE || !unread.contains(file),
        _ => true,
    });
    let levels = Levels::read(&documents).into_value(&mut diagnostics);
    levels.apply(&mut diagnostics);
    diagnostics.sort_by(|a, b| a.labels.first().cmp(&b.labels.first()).then_with(|| a.cmp(b)));
    diagnostics.dedup();
    Build { profile, outputs, diagnostics }
}

/// The theme that the site names, laid out.
pub fn theme_of(sources: &SourceSet, documents: &Documents, profile: &Profile) -> Diagnosed<Theme> {
    let site = documents.toml(well_known::SITE);
    let place = site.and_then(|document| {
        TableReader::of(document, well_known::SITE).table("site").map(|table| table.span("theme"))
    });
    theme::load(sources, &profile.settings.theme, (&SourcePath::site(), place.unwrap_or_default()))
}

/// A finding about a picture's or a PDF's bytes gets the line that asks for the file: that is where
/// a person looks.
fn place(diagnostics: &mut [Diagnostic], documents: &Documents, profile: &Profile) {
    for diagnostic in diagnostics {
        if let [label] = &diagnostic.labels[..]
            && label.span.is_none()
            && let Some((file, span)) = place_of_picture(documents, profile, &label.file)
        {
            diagnostic.labels.insert(0, Label { file, span: Some(span), message: String::new() });
            diagnostic.labels.truncate(1);
        }
    }
}

fn plan(
    profile: &Profile,
    sources: &SourceSet,
    words: SiteWords<'_>,
    options: &Options,
    sheet: &theme::Stylesheet,
    theme: &Theme,
) -> SitePlan {
    let mut plan = SitePlan::default();
    plan.stylesheet = Some(sheet.output.clone());
    plan.assets = sheet.assets.values().map(|asset| asset.output.clone()).collect();
    plan.script = theme::script(theme).map(|script| script.output);
    for (number, kind) in KINDS.iter().enumerate() {
        plan.set_kind(number);
        kind.plan(&PlanContext { profile, sources, words, options }, &mut plan);
    }
    plan.check_folders();
    plan
}

/// What the page of a work is made from besides the work and its citation: the person, the
/// settings, posters and talks, where everything lies, the words, and the templates.
fn around_works(profile: &Profile, plan: &SitePlan, words: SiteWords<'_>, engine: &Engine) -> u64 {
    let Profile { settings, person, presentations, links, files, .. } = profile;
    let mut hasher = DefaultHasher::new();
    (settings, person, presentations, links, files, plan, words, engine.digest).hash(&mut hasher);
    hasher.finish()
}

fn render(
    cx: &Context<'_>,
    is_made: fn(&str) -> bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Outputs {
    let mut planned: Vec<_> =
        cx.plan.outputs.iter().filter(|(_, planned)| is_made(KINDS[planned.kind].name())).collect();
    // Documents and pictures take longest, so they begin first and nobody waits for them at the
    // end. Cards come last: by then the pictures that they show are in the store.
    planned.sort_by_key(|(_, planned)| match KINDS[planned.kind].name() {
        "document" | "picture" => 0,
        "social-card" => 2,
        _ => 1,
    });
    let rendered: Vec<_> = planned
        .par_iter()
        .with_max_len(8)
        .map(|((tree, path), planned)| {
            (
                *tree,
                path,
                KINDS[planned.kind].render(cx, &RenderTarget { path, subject: &planned.subject }),
            )
        })
        .collect();
    let mut outputs = Outputs::default();
    for (tree, path, result) in rendered {
        if let Some(bytes) = result.into_value(diagnostics) {
            outputs.tree_mut(tree).insert(path.clone(), bytes);
        }
    }
    outputs
}
