//! `/updates/<date>-<slug>/`: one milestone.

use bytes::Bytes;
use serde::Serialize;

use crate::base::Diagnosed;
use crate::model::update::Update;
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::render::text::date;
use crate::render::text::markdown::Html;
use crate::render::view::{DateView, HeadView};
use crate::syntax::markdown::first_paragraph;

pub struct UpdatePage;

#[derive(Hash, Serialize)]
pub struct UpdateView {
    pub title: String,
    pub href: String,
    pub date: DateView,
    /// What the update begins with, as text.
    pub summary: Option<String>,
    /// HTML; empty in a list.
    pub html: String,
}

impl UpdateView {
    /// An update in a list.
    pub fn teaser(cx: &Context<'_>, update: &Update) -> UpdateView {
        UpdateView {
            title: update.title.clone(),
            href: cx.href(&update.output),
            date: DateView::new(
                date::days(cx.words.pages, cx.profile.settings.region, update.date, None),
                update.date,
            ),
            summary: update.description.clone().or_else(|| first_paragraph(&update.body.blocks)),
            html: String::new(),
        }
    }
}

impl OutputKind for UpdatePage {
    fn name(&self) -> &'static str {
        "update"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        for (index, update) in cx.profile.updates.iter().enumerate() {
            plan.page(update.output.clone(), Subject::Update(index), &update.file);
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Update(index) = target.subject else { return Diagnosed::default() };
        let Some(update) = cx.profile.updates.get(*index) else { return Diagnosed::default() };
        let view = UpdateView {
            html: Html::new(cx, &update.file).body(&update.body),
            ..UpdateView::teaser(cx, update)
        };
        let head = HeadView::new(cx, self.name(), &update.title, target.path)
            .with_description(view.summary.clone());
        cx.engine.render("update.html", &head, &view)
    }
}
