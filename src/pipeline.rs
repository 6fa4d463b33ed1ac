//! The spine: from sources to outputs, one pure function between the edges.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::{Diagnosed, Diagnostic, DiagnosticSubject, Label, Options, SourcePath};
use crate::lint::levels::Levels;
use crate::lint::{self, LintContext};
use crate::model::codes::MISSING_FILE;
use crate::model::{Profile, file_use, resolve};
use crate::output::{self, PlanContext, RenderJob};
use crate::plan::{Addresses, Outputs, Store};
use crate::render::html::Engine;
use crate::render::pdf::{CardKit, Fonts};
use crate::render::view::SiteView;
use crate::render::{Context, Failure, MediaContext, PageContext, SiteContext};
use crate::source::SourceSet;
use crate::syntax::Documents;
use crate::theme::{self, Theme};
use crate::words::Catalog;

/// The result of a build: every file, whole, and every diagnostic.
pub struct Build {
    pub profile: Profile,
    pub outputs: Outputs,
    /// Sorted by file and span, each once.
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

/// Builds the same without the documents, which can take longer than all the rest. They are planned
/// all the same, so every other file has the bytes that it has in a whole build.
pub fn build_without_documents(sources: &SourceSet, options: &Options, store: &dyn Store) -> Build {
    build_some(sources, &Catalog::standard(), options, store, |job| !job.is_deferrable)
}

fn build_some(
    sources: &SourceSet,
    words: &Catalog,
    options: &Options,
    store: &dyn Store,
    is_wanted: fn(&RenderJob<'_>) -> bool,
) -> Build {
    let documents = Documents::of(sources);
    let mut diagnostics: Vec<Diagnostic> =
        sources.diagnostics.iter().chain(documents.diagnostics()).cloned().collect();
    let profile = resolve(sources, &documents, words, options).into_value(&mut diagnostics);
    let words = words.for_site(&profile.settings.language);

    let mut theme = theme_of(sources, &documents, &profile).into_value(&mut diagnostics);
    if let Some(accent) = &profile.settings.accent {
        let site = SourcePath::site();
        let span = documents.span(&site, &["theme", "accent"]);
        diagnostics.extend(theme::set_accent(&mut theme, accent, &site, span));
    }
    let sheet = theme::stylesheet(&theme);
    diagnostics.extend(sheet.diagnostics.iter().cloned());

    let plan_context = PlanContext {
        profile: &profile,
        sources,
        words,
        options,
        theme: &theme,
        stylesheet: &sheet.value,
    };
    let (mut plan, mut jobs) = output::plan(&plan_context);
    diagnostics.append(&mut plan.diagnostics);
    jobs.retain(is_wanted);
    let site_view = SiteView::new(&profile, &plan, &theme, &sheet.value);
    let engine =
        Engine::new(&theme, site_view, words.pages.for_templates()).into_value(&mut diagnostics);
    let cards = CardKit::new(&theme, Fonts::of(&theme, sources));
    let cx = Context {
        site: SiteContext {
            profile: &profile,
            plan: &plan,
            addresses: Addresses::of(&profile),
            words,
            options,
        },
        pages: PageContext { engine: &engine, theme: &theme },
        media: MediaContext { sources, store, cards: &cards },
    };
    let outputs = render(&cx, jobs, &mut diagnostics);

    let seen = LintContext {
        sources,
        documents: &documents,
        profile: &profile,
        theme: &theme,
        plan: &plan,
        outputs: &outputs,
    };
    diagnostics.extend(lint::check(&seen));
    relocate_to_reference(&mut diagnostics, &documents, &profile);
    // A file that exists and cannot be read is reported as such, and not as missing too.
    let unread: BTreeSet<&SourcePath> = sources
        .diagnostics
        .iter()
        .flat_map(|diagnostic| &diagnostic.labels)
        .map(|label| &label.file)
        .collect();
    diagnostics.retain(|diagnostic| match &diagnostic.subject {
        Some(DiagnosticSubject::File(file)) => {
            *diagnostic.code != MISSING_FILE || !unread.contains(file)
        }
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
    let site = SourcePath::site();
    let span = documents.span(&site, &["site", "theme"]);
    theme::load(sources, &profile.settings.theme, (&site, span))
}

/// Moves a diagnostic about a picture's or a PDF's bytes to the line that asks for the file: that
/// is where a person looks.
fn relocate_to_reference(diagnostics: &mut [Diagnostic], documents: &Documents, profile: &Profile) {
    for diagnostic in diagnostics {
        if let [label] = &diagnostic.labels[..]
            && label.span.is_none()
            && let Some((file, span)) = file_use(documents, profile, &label.file)
        {
            diagnostic.labels.insert(0, Label { file, span: Some(span), message: String::new() });
            diagnostic.labels.truncate(1);
        }
    }
}

fn render(
    cx: &Context<'_>,
    mut jobs: Vec<RenderJob<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Outputs {
    jobs.sort_by_key(|job| job.stage);
    let rendered: Vec<_> =
        jobs.par_iter().with_max_len(8).map(|job| (job, job.render(cx))).collect();
    let mut outputs = Outputs::default();
    for (job, result) in rendered {
        match result {
            Ok(bytes) => {
                let bytes = bytes.into_value(diagnostics);
                outputs.tree_mut(job.tree).insert(job.path.clone(), bytes);
            }
            Err(Failure::Diagnosed(errors)) => diagnostics.extend(errors),
            Err(Failure::AlreadyReported) => {}
        }
    }
    outputs
}
