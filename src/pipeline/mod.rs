//! The spine: from sources to outputs, pure functions between the edges.
//!
//! A site is planned once; then as much of it is rendered as is wanted: everything for a build, all
//! but the encoding for a check, the pages for a preview.

mod conclusion;
mod of_edition;
mod own_words;
mod planned_edition;
mod planned_site;
mod rendering;
mod resolved;

use std::sync::Arc;

use crate::base::{Diagnosed, Diagnostic, Options, SourcePath};
use crate::model::Profile;
use crate::plan::{Outputs, Store};
use crate::source::SourceSet;
use crate::syntax::Documents;
use crate::theme::{self, Theme};
use crate::words::Catalog;
pub use planned_site::PlannedSite;
pub use rendering::Rendering;

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
    build_with_words(sources, Catalog::standard(), options, store)
}

/// The same in the words of this catalog.
pub fn build_with_words(
    sources: &SourceSet,
    words: Catalog,
    options: &Options,
    store: &dyn Store,
) -> Build {
    let site = PlannedSite::with_words(Arc::new(sources.clone()), words, options);
    let Rendering { outputs, diagnostics } = site.render_all(store);
    let diagnostics = site.conclude(&outputs, diagnostics, store);
    Build { profile: site.into_profile(), outputs, diagnostics }
}

/// The diagnostics of a build, sorted by file and span, each once: found without encoding what only
/// a reader needs.
pub fn check(sources: &SourceSet, options: &Options, store: &dyn Store) -> Vec<Diagnostic> {
    let site = PlannedSite::new(Arc::new(sources.clone()), options);
    let Rendering { outputs, diagnostics } = site.check_all(store);
    site.conclude(&outputs, diagnostics, store)
}

/// The theme that the site names, laid out.
pub fn theme_of(sources: &SourceSet, documents: &Documents, profile: &Profile) -> Diagnosed<Theme> {
    let site = SourcePath::site();
    let span = documents.span(&site, &["site", "theme"]);
    theme::load(sources, &profile.settings.theme, (&site, span))
}
