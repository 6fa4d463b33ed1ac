//! What a kind of output is: what it claims, from which subject it renders, and when.
//!
//! Each kind has its own type of subject, so it never meets another kind's. Which kinds there are
//! is the registry's business, in `output`.

use crate::base::{Options, OutputPath, SourcePath};
use crate::model::Profile;
use crate::output::for_packet::ForPacket;
use crate::plan::{CardText, OutputTree, SitePlan};
use crate::render::head_input::HeadInput;
use crate::render::view::{HeadView, ShareKind};
use crate::render::{Checked, Context, Rendered};
use crate::source::SourceSet;
use crate::theme::{Stylesheet, Theme};
use crate::words::SiteWords;

/// What planning may look at.
#[derive(Clone, Copy)]
pub struct PlanContext<'a> {
    pub profile: &'a Profile,
    /// What the person keeps to themselves.
    pub private: ForPacket<'a>,
    pub sources: &'a SourceSet,
    pub words: SiteWords<'a>,
    pub options: &'a Options,
    pub theme: &'a Theme,
    pub stylesheet: &'a Stylesheet,
}

/// When an output is rendered. Long work begins first, so that nothing waits for it at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Early,
    #[default]
    Normal,
    /// By then the pictures are in the store.
    Late,
    /// When all others are made: these may look at their files.
    Last,
}

/// A kind of output. A new one is a file with this trait, and a line in the registry.
pub trait OutputKind: Sync + 'static {
    /// What one output is made from, borrowed from what was planned.
    type Subject<'a>: Send + Sync;

    /// A unique word, which templates see as `head.kind`.
    const NAME: &'static str;
    const STAGE: Stage = Stage::Normal;
    /// What its pages are to those who share them.
    const SHARE: ShareKind = ShareKind::Website;
    /// Whether a preview renders these outputs when they are asked for: what takes long. Of a page
    /// it makes at once what `check` gives, and takes the page for changed when that has changed.
    const IS_ON_REQUEST: bool = false;

    /// Claims every path that will exist. Nothing without content gets one.
    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, Self::Subject<'a>>);

    /// Renders one claimed path.
    fn render(cx: &Context<'_>, path: &OutputPath, subject: &Self::Subject<'_>) -> Rendered;

    /// Finds all that rendering would report, where that takes less work than rendering. Gives the
    /// bytes all the same if a rule over the whole reads them. `None` is to be rendered.
    fn check(
        _cx: &Context<'_>,
        _path: &OutputPath,
        _subject: &Self::Subject<'_>,
    ) -> Option<Checked> {
        None
    }

    /// The head of a page of this kind.
    fn head(cx: &Context<'_>, title: &str, path: &OutputPath) -> HeadView {
        Self::head_input(cx, title, path).view()
    }

    /// The same for a memoized page, which makes its head itself.
    fn head_input<'a>(cx: &Context<'a>, title: &'a str, path: &'a OutputPath) -> HeadInput<'a> {
        HeadInput::new(&cx.site, (Self::NAME, Self::SHARE), title, path)
    }
}

/// The paths that one kind asks for, each with its subject.
pub struct Claims<'p, S> {
    pub plan: &'p mut SitePlan,
    granted: Vec<(OutputTree, OutputPath, S)>,
}

impl<S> Claims<'_, S> {
    /// A page of the site, which the sitemap lists. `card` is what its own social card says; a page
    /// without one shares the card of its list.
    pub fn page(
        &mut self,
        path: OutputPath,
        subject: S,
        origin: &SourcePath,
        card: Option<CardText>,
    ) {
        if self.plan.page(path.clone(), origin, card) {
            self.granted.push((OutputTree::Site, path, subject));
        }
    }

    /// Any other file. `origin` is the source that asks for it.
    pub fn file(&mut self, tree: OutputTree, path: OutputPath, subject: S, origin: &SourcePath) {
        if self.plan.file(tree, path.clone(), origin) {
            self.granted.push((tree, path, subject));
        }
    }
}

/// One planned output with all that its rendering needs.
pub struct RenderJob<'a> {
    pub tree: OutputTree,
    pub path: OutputPath,
    pub stage: Stage,
    pub is_on_request: bool,
    subject: Box<dyn AnySubject + 'a>,
}

impl RenderJob<'_> {
    /// Whether a check gives all of a page but what takes long.
    pub fn has_draft(&self) -> bool {
        self.is_on_request && self.path.as_str().ends_with(".html")
    }

    pub fn render(&self, cx: &Context<'_>) -> Rendered {
        self.subject.render(cx, &self.path)
    }

    /// Finds what rendering would report, as [`OutputKind::check`] does.
    pub fn check(&self, cx: &Context<'_>) -> Option<Checked> {
        self.subject.check(cx, &self.path)
    }
}

/// A subject with its kind, where the types of subjects are no longer visible.
trait AnySubject: Send + Sync {
    fn render(&self, cx: &Context<'_>, path: &OutputPath) -> Rendered;
    fn check(&self, cx: &Context<'_>, path: &OutputPath) -> Option<Checked>;
}

struct SubjectOf<'a, K: OutputKind>(K::Subject<'a>);

impl<K: OutputKind> AnySubject for SubjectOf<'_, K> {
    fn render(&self, cx: &Context<'_>, path: &OutputPath) -> Rendered {
        K::render(cx, path, &self.0)
    }

    fn check(&self, cx: &Context<'_>, path: &OutputPath) -> Option<Checked> {
        K::check(cx, path, &self.0)
    }
}

/// A kind in the registry, where the types of subjects are no longer visible.
pub trait AnyOutputKind: Sync {
    fn name(&self) -> &'static str;

    /// Claims the kind's paths in `plan`, and gives a job for each claim that was granted.
    fn plan<'a>(&self, cx: &PlanContext<'a>, plan: &mut SitePlan) -> Vec<RenderJob<'a>>;
}

impl<K: OutputKind> AnyOutputKind for K {
    fn name(&self) -> &'static str {
        K::NAME
    }

    fn plan<'a>(&self, cx: &PlanContext<'a>, plan: &mut SitePlan) -> Vec<RenderJob<'a>> {
        let mut claims = Claims { plan, granted: Vec::new() };
        K::plan(cx, &mut claims);
        let job = |(tree, path, subject): (OutputTree, OutputPath, K::Subject<'a>)| RenderJob {
            tree,
            path,
            stage: K::STAGE,
            is_on_request: K::IS_ON_REQUEST,
            subject: Box::new(SubjectOf::<K>(subject)),
        };
        claims.granted.into_iter().map(job).collect()
    }
}
