//! `card.png` beside a page: the picture that represents it where its address is shared, set in the
//! theme's type.
//!
//! Makes none without the site's address, as a card is named by its whole one. What a card says is
//! each page's own business; a page without one shares the card of its list, which `HeadView`
//! knows.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnostic, Digest, OutputPath, SourcePath};
use crate::lexicon::language::is_right_to_left;
use crate::model::person::Person;
use crate::output::codes::CARD;
use crate::output::{Claims, OutputKind, PlanContext, Stage};
use crate::plan::{CardText, ImageFormat, ImagePlan, ImageRole, OutputTree};
use crate::render::image::picture;
use crate::render::pdf::PdfProblem;
use crate::render::{Checked, Context, Failure, Rendered, rendered, sound};
use crate::source::Source;

pub struct SocialCard;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SocialCardView<'a> {
    language: &'a str,
    is_right_to_left: bool,
    label: &'a [String],
    title: &'a str,
    detail: Option<&'a str>,
    name: &'a str,
    credentials: &'a [String],
    name_comma: &'a str,
    credential_comma: &'a str,
    /// Where the person works.
    place: Option<String>,
    host: String,
    picture: Option<CardPictureView<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CardPictureView<'a> {
    name: &'a str,
    width: u32,
    height: u32,
    /// Whether it shows the person, and not a work.
    is_portrait: bool,
}

impl OutputKind for SocialCard {
    type Subject<'a> = CardText;

    const NAME: &'static str = "social-card";
    const STAGE: Stage = Stage::Late;
    const IS_ON_REQUEST: bool = true;

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, CardText>) {
        if cx.profile.settings.url.is_none() {
            return;
        }
        let outputs = claims.plan.outputs.iter();
        let pages: Vec<(OutputPath, SourcePath, CardText)> = outputs
            .filter_map(|((_, page), planned)| {
                Some((page.clone(), planned.origin.clone(), planned.card.clone()?))
            })
            .collect();
        for (page, origin, text) in pages {
            let folder = page.as_str().trim_end_matches("index.html");
            let card = OutputPath::new(&format!("{folder}card.png"));
            // A file of the person's own with this name stays what it is.
            if !claims.plan.has(&card) {
                claims.file(OutputTree::Site, card.clone(), text, &origin);
                claims.plan.cards.insert(page, card);
            }
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, text: &CardText) -> Rendered {
        let picture = CardPicture::of(cx, text);
        let whole = data(cx, text, picture.as_ref());
        let key = cx.media.cards.key(&whole);
        if let Some(bytes) = cx.media.store.get(&key) {
            return rendered(bytes);
        }
        // A picture that cannot be read is reported where it is rendered for its page.
        let file = picture.as_ref().and_then(|picture| picture.file(cx));
        let is_whole = picture.is_none() || file.is_some();
        let data = if is_whole { whole } else { data(cx, text, None) };
        let drawn = cx.media.cards.draw(&data, file.as_slice());
        let bytes = drawn.map_err(|problems| failure(cx, problems))?;
        cx.media.store.put(&key, &bytes);
        rendered(bytes)
    }

    fn check(cx: &Context<'_>, _: &OutputPath, text: &CardText) -> Option<Checked> {
        Some(check(cx, text).map(|()| sound()))
    }
}

/// Lays a card out, and draws nothing. That it can be laid out is remembered in the store.
fn check(cx: &Context<'_>, text: &CardText) -> Result<(), Failure> {
    let picture = CardPicture::of(cx, text);
    let whole = data(cx, text, picture.as_ref());
    let key = cx.media.cards.key(&whole);
    let known = Digest::of_parts(&[b"sound card", key.bytes()]);
    if [&known, &key].into_iter().any(|key| cx.media.store.get(key).is_some()) {
        return Ok(());
    }
    let blank = picture.as_ref().and_then(|picture| picture.blank(cx));
    let is_whole = picture.is_none() || blank.is_some();
    let data = if is_whole { whole } else { data(cx, text, None) };
    let checked = cx.media.cards.check(&data, blank.as_slice());
    checked.map_err(|problems| failure(cx, problems))?;
    cx.media.store.put(&known, &Bytes::new());
    Ok(())
}

/// The card's view as JSON text.
fn data(cx: &Context<'_>, text: &CardText, picture: Option<&CardPicture<'_>>) -> String {
    let person = &cx.site.profile.person;
    let commas = cx.site.words.own.commas();
    let view = SocialCardView {
        language: &cx.site.profile.settings.language,
        is_right_to_left: is_right_to_left(&cx.site.profile.settings.language),
        label: &text.label,
        title: &text.title,
        detail: text.detail.as_deref(),
        name: &person.name,
        credentials: &person.credentials,
        name_comma: commas.behind_name(&person.name, &person.credentials),
        credential_comma: commas.between_items(&person.credentials),
        place: workplace(person),
        host: host(cx.site.profile.settings.url.as_deref().unwrap_or_default()),
        picture: picture.map(CardPicture::view),
    };
    serde_json::to_string(&view).unwrap_or_default()
}

/// All cards have the same problems: the first one is enough, and is reported once.
fn failure(cx: &Context<'_>, problems: Vec<PdfProblem>) -> Failure {
    let first = problems.into_iter().take(1);
    Failure::Diagnosed(first.map(|found| problem(cx, found)).collect())
}

/// A picture on a card.
struct CardPicture<'a> {
    source: &'a Source,
    role: ImageRole,
    plan: &'a ImagePlan,
    /// Which of its files.
    index: usize,
    name: &'a str,
}

impl<'a> CardPicture<'a> {
    /// The picture that the card asks for; none for a drawing or an animation.
    fn of(cx: &Context<'a>, text: &CardText) -> Option<CardPicture<'a>> {
        let (path, role) = text.picture.as_ref()?;
        let plan =
            cx.site.plan.picture(path, *role).filter(|plan| {
                !matches!(plan.kind, ImageFormat::Vector | ImageFormat::Animation)
            })?;
        // The smallest file that is sharp at its size, else the largest.
        let width = if *role == ImageRole::Work { 800 } else { 360 };
        let index = plan
            .variants
            .iter()
            .position(|variant| variant.width >= width)
            .or(plan.variants.len().checked_sub(1))?;
        let name = plan.variants.get(index)?.output.as_str().rsplit('/').next()?;
        Some(CardPicture { source: cx.media.sources.get(path)?, role: *role, plan, index, name })
    }

    fn view(&self) -> CardPictureView<'_> {
        CardPictureView {
            name: self.name,
            width: self.plan.width,
            height: self.plan.height,
            is_portrait: self.role == ImageRole::Portrait,
        }
    }

    fn file(&self, cx: &Context<'_>) -> Option<(String, Bytes)> {
        let bytes = picture::file(
            self.source,
            self.plan,
            self.index,
            cx.media.open_pictures,
            cx.media.store,
        )
        .ok()?;
        Some((self.name.to_owned(), bytes))
    }

    /// A picture of the same format and size, if the picture can be read: a card looks at no more
    /// of it while it is laid out.
    fn blank(&self, cx: &Context<'_>) -> Option<(String, Bytes)> {
        picture::check(self.source, self.plan, cx.media.store).ok()?;
        Some((self.name.to_owned(), picture::blank(self.plan, self.index)?))
    }
}

fn workplace(person: &Person) -> Option<String> {
    let parts: Vec<&str> = [&person.organization, &person.location]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    Some(parts.join(" · ")).filter(|workplace| !workplace.is_empty())
}

fn host(url: &str) -> String {
    let host = url.split_once("://").map_or(url, |(_, host)| host);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

fn problem(cx: &Context<'_>, problem: PdfProblem) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(&CARD, format!("the cards of pages cannot be made: {}", problem.message));
    let file = |name: &str| cx.pages.theme.file(&format!("card/{name}"));
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
