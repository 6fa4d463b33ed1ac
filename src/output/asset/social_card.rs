//! `card.png` beside a page: the picture that stands for it where its address is shared, set in the
//! theme's type.
//!
//! Makes none without the site's address, as a card is named by its whole one. Of long lists only
//! the newest works have a card of their own; the others share their list's, which `HeadView`
//! knows.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, Diagnostic, OutputPath, SourcePath};
use crate::model::Profile;
use crate::model::person::Person;
use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::publication::Publication;
use crate::output::codes::CARD;
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{ImageFormat, ImagePlan, ImageRole, OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::render::image::picture;
use crate::render::pdf::PdfProblem;
use crate::render::text::date;
use crate::syntax::markdown::plain_text;

/// How many of the newest of each kind have a card of their own. Drawing one takes a while, and
/// nobody shares the 100th paper.
const NEWEST: usize = 24;

pub struct SocialCard;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CardView {
    language: String,
    /// What the page is, and when it was made.
    label: Vec<String>,
    title: String,
    /// The journal, the meeting or what the person is.
    detail: Option<String>,
    name: String,
    credentials: Vec<String>,
    /// Where the person works.
    place: Option<String>,
    host: String,
    picture: Option<CardPicture>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CardPicture {
    name: String,
    width: u32,
    height: u32,
    /// Whether it shows the person, and not a work.
    is_portrait: bool,
}

/// What a page says on its card.
#[derive(Default)]
struct CardText {
    label: Vec<String>,
    title: String,
    detail: Option<String>,
}

impl OutputKind for SocialCard {
    fn name(&self) -> &'static str {
        "social-card"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        if cx.profile.settings.url.is_none() {
            return;
        }
        let pages: Vec<_> = plan
            .outputs
            .iter()
            .filter(|(_, planned)| planned.is_page && has_own(cx.profile, &planned.subject))
            .collect();
        let pages: Vec<_> = pages
            .into_iter()
            .map(|((_, page), planned)| (page.clone(), planned.origin.clone()))
            .collect();
        for (page, origin) in pages {
            let card = OutputPath::new(&format!(
                "{}card.png",
                page.as_str().trim_end_matches("index.html")
            ));
            // A file of the person's own that is called so stays what it is.
            if !plan.has(&card) {
                plan.file(OutputTree::Site, card.clone(), Subject::Card(page.clone()), &origin);
                plan.cards.insert(page, card);
            }
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Card(page) = target.subject else { return Diagnosed::default() };
        let Some(planned) = cx.plan.outputs.get(&(OutputTree::Site, page.clone())) else {
            return Diagnosed::default();
        };
        let person = &cx.profile.person;
        let CardText { label, title, detail } = words(cx, page, &planned.subject);
        let shown = shown(cx, page, &planned.subject);
        let view = |picture| CardView {
            language: cx.profile.settings.language.clone(),
            label: label.clone(),
            title: title.clone(),
            detail: detail.clone(),
            name: person.name.clone(),
            credentials: person.credentials.clone(),
            place: place(person),
            host: host(cx.profile.settings.url.as_deref().unwrap_or_default()),
            picture,
        };
        let mut data =
            serde_json::to_string(&view(shown.as_ref().map(Shown::view))).unwrap_or_default();
        let key = cx.cards.key(&data);
        if let Some(bytes) = cx.store.get(&key) {
            return made(bytes);
        }
        let file = shown.as_ref().and_then(|shown| shown.file(cx));
        if shown.is_some() && file.is_none() {
            // A picture that cannot be read is told where it is made for its page.
            data = serde_json::to_string(&view(None)).unwrap_or_default();
        }
        match cx.cards.draw(&data, &file.into_iter().collect::<Vec<_>>()) {
            Ok(bytes) => {
                cx.store.put(&key, &bytes);
                made(bytes)
            }
            // All cards stumble over the same: the first of it is enough, and it is told once.
            Err(problems) => Diagnosed::new(
                None,
                problems.into_iter().take(1).map(|found| problem(cx, found)).collect(),
            ),
        }
    }
}

fn has_own(profile: &Profile, subject: &Subject) -> bool {
    match subject {
        Subject::Publication(index) => {
            *index < NEWEST || profile.publications.get(*index).is_some_and(|work| work.featured)
        }
        Subject::Presentation(index) | Subject::Update(index) | Subject::Page(index) => {
            *index < NEWEST
        }
        _ => true,
    }
}

fn words(cx: &Context<'_>, page: &OutputPath, subject: &Subject) -> CardText {
    let profile = cx.profile;
    match subject {
        Subject::Publication(index) => profile
            .publications
            .get(*index)
            .map(|work| of_publication(cx, work))
            .unwrap_or_default(),
        Subject::Presentation(index) => profile
            .presentations
            .get(*index)
            .map(|work| of_presentation(cx, work))
            .unwrap_or_default(),
        Subject::Update(index) => {
            profile.updates.get(*index).map_or_else(CardText::default, |update| CardText {
                label: vec![
                    cx.words.pages.card_update().to_owned(),
                    date::days(cx.words.pages, profile.settings.region, update.date, None),
                ],
                title: update.title.clone(),
                detail: None,
            })
        }
        Subject::Page(index) => profile.pages.get(*index).map_or_else(CardText::default, |page| {
            CardText { title: page.title.clone(), ..CardText::default() }
        }),
        _ => of_site(cx, page),
    }
}

fn of_publication(cx: &Context<'_>, work: &Publication) -> CardText {
    let words = cx.words.pages;
    let year = work.date.map(|date| date.year.to_string());
    let label = [
        Some(work.kind.singular(words).to_owned()),
        work.status.word(words).map(str::to_owned).or(year),
    ];
    CardText {
        label: label.into_iter().flatten().collect(),
        title: work.title.clone(),
        detail: work.container.clone().filter(|_| work.status.is_accepted()),
    }
}

fn of_presentation(cx: &Context<'_>, work: &Presentation) -> CardText {
    let kind = match work.kind {
        PresentationKind::Poster => cx.words.pages.poster(),
        PresentationKind::Talk => cx.words.pages.talk(),
    };
    let year = work.latest_date().map(|date| date.year.to_string());
    let latest = work.events.iter().rfind(|event| event.date.is_some()).or(work.events.first());
    CardText {
        label: std::iter::once(kind.to_owned()).chain(year).collect(),
        title: work.title.clone(),
        detail: latest.and_then(|event| event.name.clone()),
    }
}

/// The home page is the person; a list or another single page is called as the menu calls it.
fn of_site(cx: &Context<'_>, page: &OutputPath) -> CardText {
    let person = &cx.profile.person;
    if *page == OutputPath::page("") {
        return CardText {
            title: person.name.clone(),
            detail: person.headline.clone(),
            label: Vec::new(),
        };
    }
    let about = cx
        .profile
        .narrative
        .as_ref()
        .and_then(|narrative| narrative.title.as_ref())
        .filter(|_| is_about(page));
    let menu = cx.plan.menu.iter().find(|item| item.output == *page).map(|item| item.title.clone());
    let title = match about {
        Some(title) => plain_text(title),
        None if *page == OutputPath::page("cv") => cx.words.pages.cv_heading().to_owned(),
        None => menu.unwrap_or_else(|| person.name.clone()),
    };
    CardText { title, ..CardText::default() }
}

fn is_about(page: &OutputPath) -> bool {
    *page == OutputPath::page("about")
}

/// A picture on a card.
struct Shown<'a> {
    source: &'a SourcePath,
    role: ImageRole,
    picture: &'a ImagePlan,
    /// Which of its files.
    index: usize,
    name: &'a str,
}

/// The person on pages about them, and a poster or talk on its own.
fn shown<'a>(cx: &Context<'a>, page: &OutputPath, subject: &Subject) -> Option<Shown<'a>> {
    let (source, role) = match subject {
        Subject::Site if *page == OutputPath::page("") || is_about(page) => {
            (cx.profile.person.photo.as_ref()?, ImageRole::Portrait)
        }
        Subject::Presentation(index) => {
            (cx.profile.presentations.get(*index)?.picture()?, ImageRole::Work)
        }
        _ => return None,
    };
    let picture = cx
        .plan
        .picture(source, role)
        .filter(|picture| !matches!(picture.kind, ImageFormat::Vector | ImageFormat::Animation))?;
    // The smallest file that is sharp in its place, else the largest.
    let width = if role == ImageRole::Work { 800 } else { 360 };
    let index = picture
        .variants
        .iter()
        .position(|variant| variant.width >= width)
        .or(picture.variants.len().checked_sub(1))?;
    let name = picture.variants.get(index)?.output.as_str().rsplit('/').next()?;
    Some(Shown { source, role, picture, index, name })
}

impl Shown<'_> {
    fn view(&self) -> CardPicture {
        let (width, height) = (self.picture.width, self.picture.height);
        CardPicture {
            name: self.name.to_owned(),
            width,
            height,
            is_portrait: self.role == ImageRole::Portrait,
        }
    }

    fn file(&self, cx: &Context<'_>) -> Option<(String, Bytes)> {
        let bytes =
            picture::file(cx.sources.get(self.source)?, self.picture, self.index, cx.store).ok()?;
        Some((self.name.to_owned(), bytes))
    }
}

fn place(person: &Person) -> Option<String> {
    let parts: Vec<&str> = [&person.organization, &person.location]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    Some(parts.join(" · ")).filter(|place| !place.is_empty())
}

fn host(url: &str) -> String {
    let host = url.split_once("://").map_or(url, |(_, host)| host);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

fn problem(cx: &Context<'_>, problem: PdfProblem) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(&CARD, format!("the cards of pages cannot be made: {}", problem.message));
    let file = |name: &str| cx.theme.file(&format!("card/{name}"));
    let diagnostic = match (
        problem.template.and_then(|(name, range)| Some((file(&name)?, range))),
        file("card.typ"),
    ) {
        (Some((file, range)), _) => diagnostic.at(&file.origin, range, ""),
        (None, Some(file)) => diagnostic.in_file(&file.origin),
        (None, None) => diagnostic.in_file(&SourcePath::site()),
    };
    diagnostic.help(problem.hint.unwrap_or_else(|| {
        "mend the template, or remove it from `themes/` to have the standard one back".to_owned()
    }))
}
