//! All that is known of an edition before it is planned.

use std::sync::Arc;

use crate::base::{Diagnosed, Diagnostic, Hashed, Options, SourcePath};
use crate::model::private_folder::PrivateFolder;
use crate::model::settings::site_of_edition;
use crate::model::{Profile, embargoed, resolve};
use crate::pipeline::of_edition::{SiteOfEdition, edition_of};
use crate::pipeline::theme_of;
use crate::source::SourceSet;
use crate::syntax::Documents;
use crate::theme::{self, Stylesheet, Theme};
use crate::words::Catalog;

/// What the plan borrows from.
pub struct Resolved {
    pub sources: Arc<SourceSet>,
    pub words: Arc<Catalog>,
    pub options: Options,
    pub documents: Documents,
    pub profile: Profile,
    /// The texts of `private/`.
    pub private: PrivateFolder,
    pub theme: Theme,
    pub stylesheet: Arc<Diagnosed<Stylesheet>>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Resolved {
    pub fn new(
        sources: Arc<SourceSet>,
        words: Arc<Catalog>,
        options: Options,
        site: Option<SiteOfEdition<'_>>,
    ) -> Resolved {
        let mut documents = Documents::of(&sources);
        if let Some(edition) = &sources.edition {
            documents
                .change_toml(&SourcePath::site(), |site| site_of_edition(site, &edition.folder));
        }
        let mut diagnostics: Vec<Diagnostic> =
            sources.diagnostics.iter().chain(documents.diagnostics()).cloned().collect();
        let mut profile =
            resolve(&sources, &documents, &words, &options).into_value(&mut diagnostics);
        if let (Some(files), Some(site)) = (&sources.edition, site) {
            profile.edition = Some(Hashed::new(edition_of(files, &profile, site)));
        }
        let private_documents = Documents::of_private(&sources.private, &profile.settings.language);
        diagnostics.extend(private_documents.diagnostics().cloned());
        let mut private =
            PrivateFolder::read(&private_documents, &profile).into_value(&mut diagnostics);
        private.embargoed = embargoed(&documents, &profile, &options);
        let mut theme = theme_of(&sources, &documents, &profile).into_value(&mut diagnostics);
        if let Some(accent) = &profile.settings.accent {
            let site = SourcePath::site();
            let span = documents.span(&site, &["theme", "accent"]);
            diagnostics.extend(theme::set_accent(&mut theme, accent, &site, span));
        }
        let stylesheet = theme::stylesheet(&theme);
        diagnostics.extend(stylesheet.diagnostics.iter().cloned());
        Resolved {
            sources,
            words,
            options,
            documents,
            profile,
            private,
            theme,
            stylesheet,
            diagnostics,
        }
    }
}
