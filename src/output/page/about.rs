//! `/about/`: the narrative.

use serde::Serialize;

use crate::base::{OutputPath, SourcePath};
use crate::lexicon::Question;
use crate::model::narrative::Narrative;
use crate::output::page::cv::band::{self, BandView};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::routes;
use crate::plan::{CardText, ImageRole};
use crate::render::text::markdown::Html;
use crate::render::{Context, Rendered};
use crate::syntax::markdown::{first_paragraph, plain_text};
use crate::words::Words;

pub struct About;

#[derive(Hash, Serialize)]
struct AboutView {
    title: String,
    /// HTML before the first heading.
    html: String,
    answers: Vec<AnswerView>,
    band: Option<BandView>,
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

fn title(words: &Words, narrative: &Narrative) -> String {
    narrative
        .title
        .as_ref()
        .map_or_else(|| words.menu_about().to_owned(), |title| plain_text(title))
}

impl OutputKind for About {
    type Subject<'a> = &'a Narrative;

    const NAME: &'static str = "about";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Narrative>) {
        let Some(narrative) =
            cx.profile.narrative.as_ref().filter(|narrative| narrative.has_text())
        else {
            return;
        };
        let photo = cx.profile.person.photo.clone();
        let card = CardText {
            picture: photo.map(|photo| (photo, ImageRole::Portrait)),
            ..CardText::titled(title(cx.words.own, narrative))
        };
        claims.page(routes::about(), narrative, &SourcePath::narrative(), Some(card));
        claims.plan.menu(cx.words.own.menu_about(), routes::about());
    }

    fn render(cx: &Context<'_>, path: &OutputPath, narrative: &&Narrative) -> Rendered {
        let file = SourcePath::narrative();
        let html = Html::new(cx, &file);
        let view = AboutView {
            title: narrative.title.as_ref().map_or_else(
                || cx.site.words.own.menu_about().to_owned(),
                |title| html.heading(title),
            ),
            html: html.blocks(&narrative.preamble),
            band: band::view(&cx.site),
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
        cx.pages.engine.render(
            "about.html",
            &Self::head(cx, &title(cx.site.words.own, narrative), path)
                .with_description(description),
            &view,
        )
    }
}
