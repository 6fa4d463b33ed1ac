//! `/about/`: the narrative.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath, SourcePath, well_known};
use crate::lexicon::Question;
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::render::text::markdown::Html;
use crate::render::view::HeadView;
use crate::syntax::markdown::{first_paragraph, plain_text};

pub struct About;

#[derive(Hash, Serialize)]
struct AboutView {
    title: String,
    /// HTML before the first heading.
    html: String,
    answers: Vec<AnswerView>,
    /// HTML of the footnotes.
    notes: String,
}

#[derive(Hash, Serialize)]
struct AnswerView {
    id: String,
    kind: Option<Question>,
    /// HTML.
    heading: String,
    html: String,
}

impl OutputKind for About {
    fn name(&self) -> &'static str {
        "about"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        let has_words = |narrative: &crate::model::narrative::Narrative| {
            !narrative.preamble.is_empty()
                || narrative.answers.iter().any(|answer| !answer.blocks.is_empty())
        };
        if cx.profile.narrative.as_ref().is_some_and(has_words) {
            plan.page(
                OutputPath::page("about"),
                Subject::Site,
                &SourcePath::new(well_known::NARRATIVE),
            );
            plan.menu(cx.words.pages.menu_about(), OutputPath::page("about"));
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Some(narrative) = &cx.profile.narrative else { return Diagnosed::default() };
        let file = SourcePath::new(well_known::NARRATIVE);
        let html = Html::new(cx, &file);
        let about = || cx.words.pages.menu_about().to_owned();
        let title = narrative.title.as_ref().map_or_else(about, |title| plain_text(title));
        let view = AboutView {
            title: narrative.title.as_ref().map_or_else(about, |title| html.inlines(title)),
            html: html.blocks(&narrative.preamble),
            answers: narrative
                .answers
                .iter()
                .map(|answer| AnswerView {
                    id: answer.id.clone(),
                    kind: answer.kind,
                    heading: html.inlines(&answer.heading),
                    html: html.below(2).blocks(&answer.blocks),
                })
                .collect(),
            notes: html.notes(&narrative.notes),
        };
        let description = narrative
            .answer(Question::Introduction)
            .and_then(first_paragraph)
            .or_else(|| first_paragraph(&narrative.preamble));
        cx.engine.render(
            "about.html",
            &HeadView::new(cx, self.name(), &title, target.path).with_description(description),
            &view,
        )
    }
}
