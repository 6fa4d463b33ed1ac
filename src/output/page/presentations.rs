//! `/posters/` and `/talks/`: the lists.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath};
use crate::model::presentation::PresentationKind;
use crate::output::page::presentation::{Teaser, teaser};
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::render::view::HeadView;

pub struct Presentations;

#[derive(Hash, Serialize)]
struct PresentationsView {
    title: &'static str,
    items: Vec<Teaser>,
}

const LISTS: [(PresentationKind, &str); 2] =
    [(PresentationKind::Poster, "Posters"), (PresentationKind::Talk, "Talks")];

impl OutputKind for Presentations {
    fn name(&self) -> &'static str {
        "presentations"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        for (kind, title) in LISTS {
            if let Some(first) = cx.profile.of_kind(kind).next() {
                let output = OutputPath::page(kind.folder());
                plan.page(output.clone(), Subject::Site, &first.source);
                plan.menu(title, output);
            }
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Some((kind, title)) =
            LISTS.into_iter().find(|(kind, _)| OutputPath::page(kind.folder()) == *target.path)
        else {
            return Diagnosed::default();
        };
        let view = PresentationsView {
            title,
            items: cx.profile.of_kind(kind).map(|work| teaser(cx, work)).collect(),
        };
        cx.engine.render(
            "presentations.html",
            &HeadView::new(cx, self.name(), title, target.path),
            &view,
        )
    }
}
