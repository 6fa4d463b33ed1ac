//! `/404.html`: what hosts show for an address that does not exist.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath, SourcePath};
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::render::view::HeadView;

pub struct NotFound;

#[derive(Hash, Serialize)]
struct NotFoundView {
    /// What the link to the home page says.
    home: String,
}

impl OutputKind for NotFound {
    fn name(&self) -> &'static str {
        "not-found"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        plan.file(
            OutputTree::Site,
            OutputPath::new("404.html"),
            Subject::Site,
            &SourcePath::site(),
        );
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let mut head = HeadView::new(cx, self.name(), cx.words.pages.not_found(), target.path);
        // The page stands for every wrong address, so it has none of its own.
        head.canonical = None;
        let home = cx.words.pages.not_found_home(&cx.profile.person.name);
        cx.engine.render("404.html", &head, &NotFoundView { home })
    }
}
