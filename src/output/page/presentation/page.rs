//! `/posters/<slug>/` and `/talks/<slug>/`: one poster or talk.

use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath};
use crate::model::cv::region::Region;
use crate::model::presentation::{Event, Presentation, PresentationKind};
use crate::output::page::presentation::citation;
use crate::output::page::presentation::summary_view::{dates, latest_event, picture};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{Addresses, CardText, ImageRole, NEWEST_WITH_CARD};
use crate::render::head_input::HeadInput;
use crate::render::html::Engine;
use crate::render::linked_data;
use crate::render::text::body::BodyInput;
use crate::render::text::markdown::{Html, citation_html};
use crate::render::view::{DateView, LinkView, PictureView, ShareKind};
use crate::render::{Context, Rendered};
use crate::syntax::markdown::first_paragraph;
use crate::words::Words;

pub struct PresentationPage;

#[derive(Hash, Serialize)]
struct PresentationView {
    title: String,
    authors: Vec<PresentationAuthorView>,
    /// HTML.
    citation: Arc<str>,
    /// The meetings at which it was shown, the earliest first.
    events: Vec<EventView>,
    picture: Option<PictureView>,
    file: Option<String>,
    /// What the link to the file says.
    file_link: Option<String>,
    /// What the file is to a reader: "PDF" or "picture", else the ending of its name.
    file_form: Option<String>,
    link: Option<String>,
    paper: Option<LinkView>,
    /// The language of its title, where it is not the page's.
    paper_language: Option<String>,
    /// HTML.
    abstract_html: String,
    is_poster: bool,
    /// Whether only a preview shows the page.
    is_embargoed: bool,
}

#[derive(Hash, Serialize)]
struct PresentationAuthorView {
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

impl OutputKind for PresentationPage {
    type Subject<'a> = &'a Presentation;

    const NAME: &'static str = "presentation";
    const SHARE: ShareKind = ShareKind::Article;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Presentation>) {
        for (index, work) in cx.profile.presentations.iter().enumerate() {
            let card = (index < NEWEST_WITH_CARD).then(|| card(cx.words.own, work));
            claims.page(work.output(), work, &work.source, card);
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, work: &&Presentation) -> Rendered {
        let site = &cx.site;
        let paper = work.paper.as_ref().and_then(|key| site.profile.publication(key));
        render_page(&PresentationPageInput {
            engine: cx.pages.engine,
            head: Self::head_input(cx, &work.title, path),
            addresses: site.addresses,
            region: site.profile.settings.region,
            owner: &site.profile.person.name,
            work,
            text: BodyInput::new(cx, &work.source, &work.abstract_text),
            picture: picture(site, work),
            file: work.file.as_ref().and_then(|file| site.profile.files.get(file)),
            paper: paper.map(|paper| LinkView {
                title: paper.title.clone(),
                href: site.href(&paper.output),
                key: "paper".to_owned(),
            }),
            paper_language: paper.and_then(|paper| site.addresses.language_of_work(paper)),
            is_embargoed: work.embargo_until.is_some_and(|until| site.options.now < until),
        })
    }
}

/// All that a work's page is made from.
#[derive(Hash)]
struct PresentationPageInput<'a> {
    engine: &'a Engine,
    head: HeadInput<'a>,
    addresses: Addresses<'a>,
    region: Region,
    /// The name of the site's person.
    owner: &'a str,
    work: &'a Presentation,
    text: BodyInput<'a>,
    picture: Option<PictureView>,
    file: Option<&'a OutputPath>,
    paper: Option<LinkView>,
    /// Of that paper.
    paper_language: Option<&'a str>,
    is_embargoed: bool,
}

#[comemo::memoize]
fn render_page(input: &PresentationPageInput<'_>) -> Rendered {
    let PresentationPageInput { addresses, region, work, .. } = *input;
    let words = input.text.words;
    let said_in = addresses.borrowed_language(&work.source);
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
            .map(|(at, author)| PresentationAuthorView {
                name: author.clone(),
                is_owner: work.owner == Some(at),
            })
            .collect(),
        citation: citation_html(&Hashed::new(citation::cite(words, region, work, said_in))),
        events: work
            .events
            .iter()
            .enumerate()
            .map(|(at, event)| event_view(words, region, work.kind, event, at > 0))
            .collect(),
        picture: input.picture.clone(),
        file: input.file.map(|output| addresses.href(output)),
        file_link: file_form.as_ref().map(|form| match work.kind {
            PresentationKind::Poster => words.poster_file(form),
            PresentationKind::Talk => words.slides_file(form),
        }),
        file_form,
        link: work.link.clone(),
        paper: input.paper.clone(),
        paper_language: input.paper_language.map(str::to_owned),
        abstract_html: Html::of(&input.text).below(2).body(&work.abstract_text),
        is_poster: work.kind == PresentationKind::Poster,
        is_embargoed: input.is_embargoed,
    };
    let description = first_paragraph(&work.abstract_text.blocks);
    let data = linked_data::presentation(addresses, input.owner, work);
    let head = input.head.view().with_description(description).with_metadata(Vec::new(), data);
    input.engine.fill("presentation.html", &head, &view)
}

fn card(words: &Words, work: &Presentation) -> CardText {
    let year = work.latest_date().map(|date| date.year.to_string());
    CardText {
        label: std::iter::once(kind_word(words, work.kind).to_owned()).chain(year).collect(),
        title: work.title.clone(),
        detail: latest_event(work).and_then(|event| event.name.clone()),
        picture: work.picture().map(|picture| (picture.clone(), ImageRole::Work)),
    }
}

fn kind_word(words: &Words, kind: PresentationKind) -> &str {
    match kind {
        PresentationKind::Poster => words.poster(),
        PresentationKind::Talk => words.talk(),
    }
}

fn event_view(
    words: &Words,
    region: Region,
    usual: PresentationKind,
    event: &Event,
    is_further: bool,
) -> EventView {
    let word_at = match event.kind {
        PresentationKind::Poster => words.poster_at(),
        PresentationKind::Talk => words.talk_at(),
    };
    let label = match event.kind == usual {
        false => word_at,
        true if is_further => words.meeting_again(),
        true => words.meeting(),
    };
    EventView {
        name: event.name.clone(),
        place: event.place.clone(),
        date: dates(words, region, event),
        award: event.award.clone(),
        kind: (event.kind != usual).then(|| kind_word(words, event.kind).to_owned()),
        label: label.to_owned(),
    }
}
