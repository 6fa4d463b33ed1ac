//! One edition of a site, of which everything is known but the bytes: what was read, what will exist,
//! and how each file is rendered. A site in one language is one edition.
//!
//! Renders nothing before it is asked to, and keeps no bytes but those of single files that were
//! asked for. Its files are called as if there were no other edition.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use rayon::prelude::*;
use self_cell::self_cell;

use crate::base::{Diagnosed, Diagnostic, Options, OutputPath};
use crate::hints::{self, HintSheet, HintSite};
use crate::lint::LintContext;
use crate::model::Profile;
use crate::output::document::cv;
use crate::output::letter::LetterDesk;
use crate::output::signature::{self, SignatureForms};
use crate::output::{self, ForPacket, PlanContext, RenderJob, Stage};
use crate::pipeline::conclusion;
use crate::pipeline::of_edition::SiteOfEdition;
use crate::pipeline::rendering::Rendering;
use crate::pipeline::resolved::Resolved;
use crate::plan::{Addresses, Editions, NoStore, OutputTree, Outputs, SitePlan, Store};
use crate::render::footer_html::footer_html;
use crate::render::html::Engine;
use crate::render::image::OpenPictures;
use crate::render::pdf::{CardKit, Fonts};
use crate::render::plain_document::TextForm;
use crate::render::view::SiteView;
use crate::render::{
    Checked, Context, MadeFiles, MediaContext, PageContext, Rendered, SiteContext,
};
use crate::source::SourceSet;
use crate::words::{Catalog, SiteWords};

/// A site that can be rendered, whole or in parts, from any thread.
pub struct PlannedEdition {
    site: SiteCell,
    /// The same pages in other languages.
    editions: Arc<Editions>,
}

struct Planned<'a> {
    words: SiteWords<'a>,
    plan: SitePlan,
    jobs: Vec<PlannedJob<'a>>,
    /// Which of the jobs renders a file of the site that is made on request.
    on_request: BTreeMap<OutputPath, usize>,
    engine: Engine,
    cards: CardKit,
    open_pictures: OpenPictures,
    diagnostics: Vec<Diagnostic>,
}

struct PlannedJob<'a> {
    job: RenderJob<'a>,
    /// The result of a job on request: a check and a reader may want it at the same time.
    result: OnceLock<Rendered>,
}

self_cell!(
    struct SiteCell {
        owner: Resolved,
        #[covariant]
        dependent: Planned,
    }
);

impl PlannedEdition {
    /// Reads every file, puts the person together, and plans what will exist. `site` is the site
    /// in its first language, for an edition of it.
    pub fn new(
        sources: Arc<SourceSet>,
        words: Arc<Catalog>,
        options: &Options,
        site: Option<SiteOfEdition<'_>>,
    ) -> PlannedEdition {
        let resolved = Resolved::new(sources, words, options.clone(), site);
        PlannedEdition {
            site: SiteCell::new(resolved, |resolved| Planned::new(resolved, site)),
            editions: Arc::default(),
        }
    }

    /// Tells it which pages there are in other languages.
    pub fn set_editions(&mut self, editions: &Arc<Editions>) {
        self.editions = Arc::clone(editions);
    }

    /// Adds what the other editions make to the plan, for what looks at the whole site.
    pub fn take_over(&mut self, others: &[PlannedEdition]) {
        self.site.with_dependent_mut(|_, planned| {
            for other in others {
                if let Some(edition) = &other.profile().edition {
                    planned.plan.add_edition(edition, other.plan());
                }
            }
            planned.plan.check_folders();
            planned.diagnostics.append(&mut planned.plan.diagnostics);
        });
    }

    /// What the other editions of this site look at.
    pub fn as_site(&self) -> SiteOfEdition<'_> {
        SiteOfEdition { profile: self.profile(), plan: self.plan() }
    }

    pub fn plan(&self) -> &SitePlan {
        &self.planned().plan
    }

    pub fn profile(&self) -> &Profile {
        &self.resolved().profile
    }

    pub fn into_profile(self) -> Profile {
        self.site.into_owner().profile
    }

    /// Every file.
    pub fn render_all(&self, store: &dyn Store, others: &[Context<'_>]) -> Rendering {
        self.run(|_| true, store, others, |job, cx| job.job.render(cx).map(with_bytes))
    }

    /// Finds all that rendering would report. Only files that a rule over the whole reads are
    /// among the outputs.
    pub fn check_all(&self, store: &dyn Store, others: &[Context<'_>]) -> Rendering {
        self.run(|_| true, store, others, |job, cx| job.check(cx))
    }

    /// All but the files that are made on request; of pages that are, their drafts.
    pub fn render_pages(&self, store: &dyn Store, others: &[Context<'_>]) -> Rendering {
        self.run(
            |job| !job.is_on_request || job.has_draft(),
            store,
            others,
            |job, cx| match job.job.has_draft() {
                true => job.check(cx),
                false => job.job.render(cx).map(with_bytes),
            },
        )
    }

    /// Checks the files that are made on request and have no draft.
    pub fn check_on_request(&self, store: &dyn Store, others: &[Context<'_>]) -> Rendering {
        self.run(
            |job| job.is_on_request && !job.has_draft(),
            store,
            others,
            |job, cx| job.check(cx),
        )
    }

    /// The files of the site that are made on request.
    pub fn files_on_request(&self) -> impl Iterator<Item = &OutputPath> {
        self.planned().on_request.keys()
    }

    /// One of these files, rendered once. `None` is a file that cannot be made, or is not on
    /// request.
    pub fn file_on_request(&self, path: &OutputPath, store: &dyn Store) -> Option<Bytes> {
        let job = self.planned().jobs.get(*self.planned().on_request.get(path)?)?;
        let made = OnRequest { site: self, store };
        Some(job.rendered_once(&self.context(store, &made)).as_ref().ok()?.value.clone())
    }

    /// The public CV as plain text; `None` where there is none.
    pub fn public_text(&self, form: TextForm) -> Option<String> {
        let made = OnRequest { site: self, store: &NoStore };
        cv::public_text(&self.context(&NoStore, &made), form)
    }

    /// The public CV as a file of Word; `None` where there is none.
    pub fn public_word(&self) -> Option<Bytes> {
        let made = OnRequest { site: self, store: &NoStore };
        cv::public_word(&self.context(&NoStore, &made))
    }

    /// Where letters to people are made.
    pub fn letters(&self) -> LetterDesk<'_> {
        let Resolved { profile, private, options, .. } = self.resolved();
        let words = self.planned().words;
        let (people, plan) = (&private.people, private.plan.as_ref());
        LetterDesk::new(profile, words, options, people, plan, &private.embargoed)
    }

    /// The email signature; `None` where the theme has none that can be made.
    pub fn signature(&self) -> Option<SignatureForms> {
        let made = OnRequest { site: self, store: &NoStore };
        signature::signature(&self.context(&NoStore, &made))
    }

    /// What could stand on its pages; `None` where everything does.
    pub fn hints(&self) -> Option<HintSheet> {
        hints::hints(&self.hint_site())
    }

    /// The same in English.
    pub fn hints_in_english(&self) -> Option<HintSheet> {
        hints::hints_in_english(&self.hint_site())
    }

    /// The example of a hint, whether it is needed or not.
    pub fn example(&self, hint: &str) -> Option<String> {
        hints::example(&self.hint_site(), hint)
    }

    fn hint_site(&self) -> HintSite<'_> {
        let Resolved { sources, documents, profile, options, .. } = self.resolved();
        let plan = &self.planned().plan;
        let (addresses, today) = (Addresses::of(profile), options.today);
        HintSite { profile, plan, addresses, documents, sources, today }
    }

    /// What was found before anything was rendered.
    pub fn found(&self) -> impl Iterator<Item = &Diagnostic> {
        self.resolved().diagnostics.iter().chain(&self.planned().diagnostics)
    }

    /// What was found, where a person looks for it and at the level that the site gives it.
    pub fn conclude(&self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let Resolved { sources, documents, profile, .. } = self.resolved();
        conclusion::conclude(found, sources, documents, profile)
    }

    /// What a rule may read. `outputs` are called as this edition calls them.
    pub fn lint_context<'a>(
        &'a self,
        outputs: &'a Outputs,
        store: &'a dyn Store,
    ) -> LintContext<'a> {
        let resolved = self.resolved();
        LintContext {
            sources: &resolved.sources,
            documents: &resolved.documents,
            profile: &resolved.profile,
            theme: &resolved.theme,
            plan: &self.planned().plan,
            outputs,
            today: resolved.options.today,
            store,
        }
    }

    fn resolved(&self) -> &Resolved {
        self.site.borrow_owner()
    }

    fn planned(&self) -> &Planned<'_> {
        self.site.borrow_dependent()
    }

    /// What the other editions may look at.
    pub fn seen_by_others<'a>(&'a self, store: &'a dyn Store) -> Context<'a> {
        self.context(store, &NothingMade)
    }

    fn context<'a>(&'a self, store: &'a dyn Store, made: &'a dyn MadeFiles) -> Context<'a> {
        let (resolved, planned) = (self.resolved(), self.planned());
        Context {
            site: SiteContext {
                profile: &resolved.profile,
                plan: &planned.plan,
                addresses: Addresses::of(&resolved.profile),
                editions: &self.editions,
                words: planned.words,
                options: &resolved.options,
            },
            pages: PageContext { engine: &planned.engine, theme: &resolved.theme },
            media: MediaContext {
                sources: &resolved.sources,
                store,
                cards: &planned.cards,
                open_pictures: &planned.open_pictures,
                made,
            },
            others: &[],
        }
    }

    fn run(
        &self,
        is_wanted: fn(&RenderJob<'_>) -> bool,
        store: &dyn Store,
        others: &[Context<'_>],
        act: fn(&PlannedJob<'_>, &Context<'_>) -> Checked,
    ) -> Rendering {
        let mut jobs: Vec<_> =
            self.planned().jobs.iter().filter(|job| is_wanted(&job.job)).collect();
        jobs.sort_by_key(|job| job.job.stage);
        let first_last = jobs.partition_point(|job| job.job.stage < Stage::Last);
        let (before, last) = jobs.split_at(first_last);
        let mut rendering = Rendering::default();
        // Threads that wait for each other's results could wait for themselves, as a document is
        // typeset by several: so what looks at other files is made when they are there.
        for jobs in [before, last] {
            let made = Made(&rendering.outputs);
            let cx = Context { others, ..self.context(store, &made) };
            let done: Vec<_> =
                jobs.par_iter().with_max_len(8).map(|job| (&job.job, act(job, &cx))).collect();
            rendering.take(done);
        }
        rendering
    }
}

/// What an earlier pass made.
struct Made<'a>(&'a Outputs);

impl MadeFiles for Made<'_> {
    fn file(&self, path: &OutputPath) -> Option<Bytes> {
        self.0.site.get(path).cloned()
    }
}

/// No file of an edition, for one that only asks what it says.
struct NothingMade;

impl MadeFiles for NothingMade {
    fn file(&self, _: &OutputPath) -> Option<Bytes> {
        None
    }
}

/// What is made when a file is asked for that describes it.
struct OnRequest<'a> {
    site: &'a PlannedEdition,
    store: &'a dyn Store,
}

impl MadeFiles for OnRequest<'_> {
    fn file(&self, path: &OutputPath) -> Option<Bytes> {
        self.site.file_on_request(path, self.store)
    }
}

impl<'a> Planned<'a> {
    fn new(resolved: &'a Resolved, site: Option<SiteOfEdition<'_>>) -> Planned<'a> {
        let Resolved { sources, options, profile, private, theme, .. } = resolved;
        let private = ForPacket::new(private);
        let stylesheet = &resolved.stylesheet.value;
        let words = resolved.words.for_site(&profile.settings.language);
        let (mut plan, mut jobs) = output::plan(&PlanContext {
            profile,
            private,
            sources,
            words,
            options,
            theme,
            stylesheet,
        });
        if let (Some(edition), Some(site)) = (&profile.edition, site) {
            jobs.retain(|job| !site.plan.is_made_once(edition, job.tree, &job.path));
        }
        let mut diagnostics = std::mem::take(&mut plan.diagnostics);
        let footer = footer_html(profile, words.own);
        let site = SiteView::new(profile, &plan, theme, stylesheet, footer, words.own);
        let engine =
            Engine::new(theme, site, words.own.for_templates()).into_value(&mut diagnostics);
        let is_file = |job: &RenderJob<'_>| job.is_on_request && job.tree == OutputTree::Site;
        let on_request = jobs.iter().enumerate().filter(|(_, job)| is_file(job));
        Planned {
            words,
            on_request: on_request.map(|(index, job)| (job.path.clone(), index)).collect(),
            plan,
            jobs: jobs.into_iter().map(|job| PlannedJob { job, result: OnceLock::new() }).collect(),
            engine,
            cards: CardKit::new(theme, Fonts::of(theme, sources, profile.settings.system_fonts)),
            open_pictures: OpenPictures::default(),
            diagnostics,
        }
    }
}

impl PlannedJob<'_> {
    fn check(&self, cx: &Context<'_>) -> Checked {
        let checked = self.job.check(cx);
        checked.unwrap_or_else(|| self.rendered_once(cx).clone().map(with_bytes))
    }

    fn rendered_once(&self, cx: &Context<'_>) -> &Rendered {
        self.result.get_or_init(|| self.job.render(cx))
    }
}

fn with_bytes(rendered: Diagnosed<Bytes>) -> Diagnosed<Option<Bytes>> {
    Diagnosed::new(Some(rendered.value), rendered.diagnostics)
}
