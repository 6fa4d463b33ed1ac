//! `/posters/` and `/talks/`: the lists.

use serde::Serialize;

use crate::base::OutputPath;
use crate::model::presentation::PresentationKind;
use crate::output::page::presentation::summary_view::{PresentationSummaryView, summary_view};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::CardText;
use crate::render::{Context, Rendered};
use crate::words::Words;

pub struct PresentationList;

#[derive(Hash, Serialize)]
struct PresentationsView {
    title: String,
    items: Vec<PresentationSummaryView>,
}

fn title(words: &Words, kind: PresentationKind) -> &str {
    match kind {
        PresentationKind::Poster => words.menu_posters(),
        PresentationKind::Talk => words.menu_talks(),
    }
}

impl OutputKind for PresentationList {
    type Subject<'a> = PresentationKind;

    const NAME: &'static str = "presentations";

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, PresentationKind>) {
        for kind in [PresentationKind::Poster, PresentationKind::Talk] {
            if let Some(first) = cx.profile.of_kind(kind).next() {
                let (output, title) = (OutputPath::page(kind.folder()), title(cx.words.own, kind));
                let card = CardText::titled(title);
                claims.page(output.clone(), kind, &first.source, Some(card));
                claims.plan.menu(title, output);
            }
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, kind: &PresentationKind) -> Rendered {
        let title = title(cx.site.words.own, *kind);
        let works = cx.site.profile.of_kind(*kind);
        let view = PresentationsView {
            title: title.to_owned(),
            items: works.map(|work| summary_view(&cx.site, work)).collect(),
        };
        cx.pages.engine.render("presentations.html", &Self::head(cx, title, path), &view)
    }
}
