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
use crate::words::Words;

pub struct Presentations;

#[derive(Hash, Serialize)]
struct PresentationsView {
    title: String,
    items: Vec<Teaser>,
}

const LISTS: [PresentationKind; 2] = [PresentationKind::Poster, PresentationKind::Talk];

fn title(words: &Words, kind: PresentationKind) -> &str {
    match kind {
        PresentationKind::Poster => words.menu_posters(),
        PresentationKind::Talk => words.menu_talks(),
    }
}

impl OutputKind for Presentations {
    fn name(&self) -> &'static str {
        "presentations"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        for kind in LISTS {
            if let Some(first) = cx.profile.of_kind(kind).next() {
                let output = OutputPath::page(kind.folder());
                plan.page(output.clone(), Subject::Site, &first.source);
                plan.menu(title(cx.words.pages, kind), output);
            }
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Some(kind) =
            LISTS.into_iter().find(|kind| OutputPath::page(kind.folder()) == *target.path)
        else {
            return Diagnosed::default();
        };
        let title = title(cx.words.pages, kind);
        let view = PresentationsView {
            title: title.to_owned(),
            items: cx.profile.of_kind(kind).map(|work| teaser(cx, work)).collect(),
        };
        cx.engine.render(
            "presentations.html",
            &HeadView::new(cx, self.name(), title, target.path),
            &view,
        )
    }
}
