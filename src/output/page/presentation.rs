//! `/posters/<slug>/` and `/talks/<slug>/`: one poster or talk.

use bytes::Bytes;
use serde::Serialize;

use crate::base::Diagnosed;
use crate::model::presentation::{Event, Presentation, PresentationKind};
use crate::output::page::presentation_citation;
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{ImageRole, SitePlan, Subject};
use crate::render::Context;
use crate::render::linked_data;
use crate::render::text::date;
use crate::render::text::markdown::{Html, citation_html};
use crate::render::view::{DateView, HeadView, LinkView, PictureView};
use crate::syntax::markdown::first_paragraph;

pub struct PresentationPage;

#[derive(Hash, Serialize)]
struct PresentationView {
    title: String,
    authors: Vec<AuthorView>,
    /// HTML.
    citation: String,
    /// The meetings at which it was shown, the earliest first.
    events: Vec<EventView>,
    picture: Option<PictureView>,
    file: Option<String>,
    /// What the file is to a reader: "PDF" or "picture", else the ending of its name.
    file_form: Option<String>,
    /// What the link to the file says.
    file_link: Option<String>,
    link: Option<String>,
    paper: Option<LinkView>,
    /// HTML.
    abstract_html: String,
    is_poster: bool,
    /// Whether only a preview shows the page.
    is_embargoed: bool,
}

#[derive(Hash, Serialize)]
struct AuthorView {
    name: String,
    /// Whether it is the person whose site it is.
    is_owner: bool,
}

#[derive(Hash, Serialize)]
struct EventView {
    name: Option<String>,
    place: Option<String>,
    date: Option<DateView>,
    award: Option<String>,
    /// "Poster" or "Talk", where it was another kind of work there than the page's.
    kind: Option<String>,
    /// What the meeting is to the work: `Meeting`, `Poster at`, `Also shown at`.
    label: String,
}

/// A poster or talk in a list, with the meeting at which it was last shown.
#[derive(Hash, Serialize)]
pub struct Teaser {
    pub title: String,
    pub href: String,
    pub event: Option<String>,
    pub place: Option<String>,
    pub date: Option<DateView>,
    pub award: Option<String>,
    pub picture: Option<PictureView>,
    /// What a link to the large picture says to those who do not see it.
    pub picture_label: String,
}

pub fn teaser(cx: &Context<'_>, work: &Presentation) -> Teaser {
    let latest = work.events.iter().rfind(|event| event.date.is_some()).or(work.events.first());
    Teaser {
        title: work.title.clone(),
        href: cx.href(&work.output()),
        event: latest.and_then(|event| event.name.clone()),
        place: latest.and_then(|event| event.place.clone()),
        date: latest.and_then(|event| dates(cx, event)),
        award: work.events.iter().rev().find_map(|event| event.award.clone()),
        picture: picture(cx, work),
        picture_label: cx.words.pages.large_picture(&work.title),
    }
}

fn dates(cx: &Context<'_>, event: &Event) -> Option<DateView> {
    event.date.map(|start| {
        let region = cx.profile.settings.region;
        DateView::new(date::days(cx.words.pages, region, start, event.end_date), start)
    })
}

/// The picture, with words for those who cannot see it: the abstract beside it says what it shows.
fn picture(cx: &Context<'_>, work: &Presentation) -> Option<PictureView> {
    let words = cx.words.pages;
    let usual = || {
        let picture = match (work.kind, &work.image) {
            (PresentationKind::Poster, _) => words.alt_poster(&work.title),
            (PresentationKind::Talk, Some(_)) => words.alt_talk(&work.title),
            (PresentationKind::Talk, None) => words.alt_slide(&work.title),
        };
        match work.abstract_text.blocks.is_empty() {
            true => picture,
            false => words.alt_with_abstract(&picture),
        }
    };
    let alt = work.image_alt.clone().unwrap_or_else(usual);
    work.picture().and_then(|image| PictureView::new(cx, image, ImageRole::Work, &alt))
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

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Presentation(index) = target.subject else { return Diagnosed::default() };
        let Some(work) = cx.profile.presentations.get(*index) else { return Diagnosed::default() };
        let paper = work.paper.as_ref().and_then(|key| cx.profile.publication(key));
        let words = cx.words.pages;
        let file_form = work.file.as_ref().map(|file| match file.kind().is_picture() {
            true => words.file_is_picture().to_owned(),
            false => file.extension().to_uppercase(),
        });
        let view = PresentationView {
            title: work.title.clone(),
            authors: work
                .authors
                .iter()
                .enumerate()
                .map(|(at, author)| AuthorView {
                    name: author.clone(),
                    is_owner: work.owner == Some(at),
                })
                .collect(),
            citation: citation_html(cx, &presentation_citation::cite(words, cx.profile, work)),
            events: work
                .events
                .iter()
                .enumerate()
                .map(|(at, event)| event_view(cx, work.kind, event, at > 0))
                .collect(),
            picture: picture(cx, work),
            file: work
                .file
                .as_ref()
                .and_then(|file| cx.profile.files.get(file))
                .map(|output| cx.href(output)),
            file_link: file_form.as_ref().map(|form| match work.kind {
                PresentationKind::Poster => words.poster_file(form),
                PresentationKind::Talk => words.slides_file(form),
            }),
            file_form,
            link: work.link.clone(),
            paper: paper.map(|paper| LinkView {
                title: paper.title.clone(),
                href: cx.href(&paper.output()),
                key: "paper".to_owned(),
            }),
            abstract_html: Html::new(cx, &work.source).below(2).body(&work.abstract_text),
            is_poster: work.kind == PresentationKind::Poster,
            is_embargoed: work.embargo_until.is_some_and(|until| cx.options.now < until),
        };
        let description = first_paragraph(&work.abstract_text.blocks);
        let head = HeadView::new(cx, self.name(), &work.title, target.path)
            .with_description(description)
            .with_metadata(Vec::new(), linked_data::presentation(cx, work));
        cx.engine.render("presentation.html", &head, &view)
    }
}

fn event_view(
    cx: &Context<'_>,
    usual: PresentationKind,
    event: &Event,
    is_further: bool,
) -> EventView {
    let words = cx.words.pages;
    let (word, word_at) = match event.kind {
        PresentationKind::Poster => (words.poster(), words.poster_at()),
        PresentationKind::Talk => (words.talk(), words.talk_at()),
    };
    let label = match event.kind == usual {
        false => word_at,
        true if is_further => words.meeting_again(),
        true => words.meeting(),
    };
    EventView {
        name: event.name.clone(),
        place: event.place.clone(),
        date: dates(cx, event),
        award: event.award.clone(),
        kind: (event.kind != usual).then(|| word.to_owned()),
        label: label.to_owned(),
    }
}
