//! `/updates/`: all milestones, the newest first.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath};
use crate::output::page::update::UpdateView;
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::render::view::HeadView;

pub struct Updates;

#[derive(Hash, Serialize)]
struct UpdatesView {
    items: Vec<UpdateView>,
}

impl OutputKind for Updates {
    fn name(&self) -> &'static str {
        "updates"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        if let Some(first) = cx.profile.updates.first() {
            plan.page(OutputPath::page("updates"), Subject::Site, &first.file);
            plan.menu(cx.words.pages.menu_updates(), OutputPath::page("updates"));
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let view = UpdatesView {
            items: cx.profile.updates.iter().map(|update| UpdateView::teaser(cx, update)).collect(),
        };
        cx.engine.render(
            "updates.html",
            &HeadView::new(cx, self.name(), cx.words.pages.menu_updates(), target.path),
            &view,
        )
    }
}
