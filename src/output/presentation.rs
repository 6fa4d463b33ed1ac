//! `/posters/<slug>/` and `/talks/<slug>/`: one poster or talk.

use bytes::Bytes;
use serde::Serialize;

use crate::base::Diagnosed;
use crate::model::presentation::{Presentation, PresentationKind};
use crate::output::{OutputKind, PlanContext, Target};
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::render::date;
use crate::render::markdown::{Html, made_inlines};
use crate::render::view::{DateView, HeadView, LinkView, PictureView};
use crate::syntax::markdown::first_paragraph;

pub struct PresentationPage;

#[derive(Serialize)]
struct PresentationView {
    title: String,
    authors: Vec<String>,
    /// HTML.
    citation: String,
    event: Option<String>,
    place: Option<String>,
    date: Option<DateView>,
    award: Option<String>,
    picture: Option<PictureView>,
    file: Option<String>,
    link: Option<String>,
    paper: Option<LinkView>,
    /// HTML.
    abstract_html: String,
    is_poster: bool,
    /// Whether only a preview shows the page.
    is_embargoed: bool,
}

/// A poster or talk in a list.
#[derive(Serialize)]
pub struct Teaser {
    pub title: String,
    pub href: String,
    pub event: Option<String>,
    pub place: Option<String>,
    pub date: Option<DateView>,
    pub award: Option<String>,
    pub picture: Option<PictureView>,
}

pub fn teaser(cx: &Context<'_>, work: &Presentation) -> Teaser {
    Teaser {
        title: work.title.clone(),
        href: cx.href(&work.output()),
        event: work.event.clone(),
        place: work.place.clone(),
        date: dates(cx, work),
        award: work.award.clone(),
        picture: picture(cx, work),
    }
}

fn dates(cx: &Context<'_>, work: &Presentation) -> Option<DateView> {
    work.date.map(|start| DateView::new(date::days(cx.profile.settings.region, start, work.end_date), start))
}

fn picture(cx: &Context<'_>, work: &Presentation) -> Option<PictureView> {
    let alt = work.image_alt.clone().unwrap_or_else(|| format!("The poster “{}”; its abstract stands below as text", work.title));
    work.image.as_ref().and_then(|image| PictureView::new(cx, image, &alt))
}

impl OutputKind for PresentationPage {
    fn name(&self) -> &'static str {
        "presentation"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        for (index, work) in cx.profile.presentations.iter().enumerate() {
            plan.page(work.output(), Subject::Presentation(index), &work.source);
        }
    }

    fn render(&self, cx: &Context<'_>, target: &Target<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Presentation(index) = target.subject else { return Diagnosed::default() };
        let Some(work) = cx.profile.presentations.get(*index) else { return Diagnosed::default() };
        let paper = work.paper.as_ref().and_then(|key| cx.profile.publication(key));
        let view = PresentationView {
            title: work.title.clone(),
            authors: work.authors.clone(),
            citation: made_inlines(cx, &super::reference_list::presentation(work, cx.profile.settings.region)),
            event: work.event.clone(),
            place: work.place.clone(),
            date: dates(cx, work),
            award: work.award.clone(),
            picture: picture(cx, work),
            file: work.file.as_ref().and_then(|file| cx.profile.files.get(file)).map(|output| cx.href(output)),
            link: work.link.clone(),
            paper: paper.map(|paper| LinkView { title: paper.title.clone(), href: cx.href(&paper.output()), key: "paper".to_owned() }),
            abstract_html: Html::new(cx, &work.source).below(2).body(&work.abstract_text),
            is_poster: work.kind == PresentationKind::Poster,
            is_embargoed: work.embargo_until.is_some_and(|until| cx.options.now < until),
        };
        let description = first_paragraph(&work.abstract_text.blocks);
        cx.engine.render(
            "presentation.html",
            &HeadView::new(cx, self.name(), &work.title, target.path).with_description(description),
            &view,
        )
    }
}
