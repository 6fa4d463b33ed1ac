//! `/publications/`: every publication, by kind.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath};
use crate::output::section::{GroupView, groups};
use crate::output::{OutputKind, PlanContext, Target, reference_list};
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::render::view::HeadView;

pub struct Publications;

#[derive(Serialize)]
struct PublicationsView {
    count: usize,
    groups: Vec<GroupView>,
    bib: String,
}

impl OutputKind for Publications {
    fn name(&self) -> &'static str {
        "publications"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        if let Some(first) = cx.profile.publications.first() {
            plan.page(OutputPath::page("publications"), Subject::Site, &first.file);
            plan.menu("Publications", OutputPath::page("publications"));
        }
    }

    fn render(&self, cx: &Context<'_>, target: &Target<'_>) -> Diagnosed<Option<Bytes>> {
        let view = PublicationsView {
            count: cx.profile.publications.len(),
            groups: groups(cx, reference_list::publications(cx.profile)),
            bib: cx.href(&OutputPath::new("publications.bib")),
        };
        cx.engine.render("publications.html", &HeadView::new(cx, self.name(), "Publications", target.path), &view)
    }
}
