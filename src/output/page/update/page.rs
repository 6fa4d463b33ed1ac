//! `/updates/<date>-<slug>/`: one milestone.

use serde::Serialize;

use crate::base::OutputPath;
use crate::model::update::Update;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{CardText, NEWEST_WITH_CARD};
use crate::render::text::date;
use crate::render::text::markdown::Html;
use crate::render::view::{DateView, ShareKind};
use crate::render::{Context, Rendered, SiteContext};
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
    pub fn summary(site: &SiteContext<'_>, update: &Update) -> UpdateView {
        UpdateView {
            title: update.title.clone(),
            href: site.href(&update.output),
            date: DateView::new(
                date::days(site.words.pages, site.profile.settings.region, update.date, None),
                update.date,
            ),
            summary: update.description.clone().or_else(|| first_paragraph(&update.body.blocks)),
            html: String::new(),
        }
    }
}

impl OutputKind for UpdatePage {
    type Subject<'a> = &'a Update;

    const NAME: &'static str = "update";
    const SHARE: ShareKind = ShareKind::Article;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Update>) {
        for (index, update) in cx.profile.updates.iter().enumerate() {
            let day = || date::days(cx.words.pages, cx.profile.settings.region, update.date, None);
            let card = (index < NEWEST_WITH_CARD).then(|| CardText {
                label: vec![cx.words.pages.card_update().to_owned(), day()],
                ..CardText::titled(&update.title)
            });
            claims.page(update.output.clone(), update, &update.file, card);
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, update: &&Update) -> Rendered {
        let view = UpdateView {
            html: Html::new(cx, &update.file).body(&update.body),
            ..UpdateView::summary(&cx.site, update)
        };
        let head = Self::head(cx, &update.title, path).with_description(view.summary.clone());
        cx.pages.engine.render("update.html", &head, &view)
    }
}
