//! `/updates/`: all milestones, the newest first.

use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath};
use crate::output::page::update::page::UpdateView;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::CardText;
use crate::plan::routes;
use crate::render::{Context, Rendered};

pub struct UpdateList;

#[derive(Hash, Serialize)]
struct UpdatesView {
    items: Vec<Arc<Hashed<UpdateView>>>,
}

impl OutputKind for UpdateList {
    type Subject<'a> = ();

    const NAME: &'static str = "updates";

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        if let Some(first) = cx.profile.updates.first() {
            let title = cx.words.own.menu_updates();
            let card = CardText::titled(title);
            claims.page(routes::updates(), (), &first.file, Some(card));
            claims.plan.menu(title, routes::updates());
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, (): &()) -> Rendered {
        let view = UpdatesView {
            items: cx
                .site
                .profile
                .updates
                .iter()
                .map(|update| UpdateView::summary(&cx.site, update))
                .collect(),
        };
        cx.pages.engine.render(
            "updates.html",
            &Self::head(cx, cx.site.words.own.menu_updates(), path),
            &view,
        )
    }
}
