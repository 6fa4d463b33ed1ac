//! `/`: who this is, how to reach them, and the best of what they have done.

use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath, SourcePath};
use crate::lexicon::Question;
use crate::lexicon::SectionKind;
use crate::model::cv::Entry;
use crate::model::presentation::PresentationKind;
use crate::output::page::cv::section::{WebEntryView, entry_view};
use crate::output::page::presentation::summary_view::{PresentationSummaryView, summary_view};
use crate::output::page::publication::featured_view::{self, FeaturedView};
use crate::output::page::update::page::UpdateView;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::routes;
use crate::plan::{CardText, ImageRole};
use crate::render::text::markdown::Html;
use crate::render::view::{ShareKind, TagView};
use crate::render::{Context, Rendered, linked_data};

pub struct Home;

#[derive(Hash, Serialize)]
struct HomeView {
    interests: Vec<String>,
    /// Each with its level, if that is known.
    languages: Vec<String>,
    /// HTML: a paragraph of the story.
    story: Option<String>,
    /// The address of the whole story.
    about: Option<String>,
    training: Vec<WebEntryView>,
    cv: Option<String>,
    papers: Vec<FeaturedView>,
    publications: Option<String>,
    posters: Vec<PresentationSummaryView>,
    posters_page: Option<String>,
    updates: Vec<Arc<Hashed<UpdateView>>>,
    updates_page: Option<String>,
}

impl OutputKind for Home {
    type Subject<'a> = ();

    const NAME: &'static str = "home";
    const SHARE: ShareKind = ShareKind::Profile;

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        let person = &cx.profile.person;
        let card = CardText {
            title: person.name.clone(),
            detail: person.headline.clone(),
            picture: person.photo.clone().map(|photo| (photo, ImageRole::Portrait)),
            ..CardText::default()
        };
        claims.page(routes::home(), (), &SourcePath::site(), Some(card));
    }

    fn render(cx: &Context<'_>, path: &OutputPath, (): &()) -> Rendered {
        let person = &cx.site.profile.person;
        let link = |page: OutputPath| {
            Some(page).filter(|page| cx.site.plan.has(page)).map(|page| cx.site.href(&page))
        };
        let view = HomeView {
            interests: person.interests.clone(),
            languages: person
                .languages
                .iter()
                .map(|language| match &language.level {
                    Some(level) => format!("{} ({level})", language.name),
                    None => language.name.clone(),
                })
                .collect(),
            story: story(cx),
            about: link(routes::about()),
            training: training(cx),
            cv: link(routes::cv()),
            papers: cx
                .site
                .profile
                .publications
                .iter()
                .filter(|work| work.featured)
                .map(|work| featured_view::view(&cx.site, work))
                .collect(),
            publications: link(routes::publications()),
            posters: cx
                .site
                .profile
                .of_kind(PresentationKind::Poster)
                .take(3)
                .map(|work| summary_view(&cx.site, work))
                .collect(),
            posters_page: link(OutputPath::page(PresentationKind::Poster.folder())),
            updates: cx
                .site
                .profile
                .updates
                .iter()
                .take(3)
                .map(|update| UpdateView::summary(&cx.site, update))
                .collect(),
            updates_page: link(routes::updates()),
        };
        let title = person.full_name();
        let head = Self::head(cx, &title, path)
            .with_metadata(names(cx), linked_data::profile_page(&cx.site, path));
        cx.pages.engine.render("home.html", &head, &view)
    }
}

/// The parts of the name, as Open Graph has them for a profile.
fn names(cx: &Context<'_>) -> Vec<TagView> {
    let person = &cx.site.profile.person;
    let parts =
        [("profile:first_name", &person.parts.given), ("profile:last_name", &person.parts.family)];
    let parts = parts.into_iter().filter(|(_, part)| !part.is_empty());
    parts
        .map(|(name, part)| TagView {
            attribute: "property",
            name: name.to_owned(),
            content: part.clone(),
        })
        .collect()
}

/// The introduction of the narrative, else its background, else what opens the narrative or the CV.
fn story(cx: &Context<'_>) -> Option<String> {
    if let Some(narrative) = &cx.site.profile.narrative {
        let questions = [Question::Introduction, Question::Background, Question::WhySpecialty];
        let blocks = questions
            .into_iter()
            .find_map(|question| narrative.answer(question))
            .unwrap_or(&narrative.preamble);
        if let Some(first) = blocks.first() {
            return Some(
                Html::new(cx, &SourcePath::narrative())
                    .excerpt()
                    .blocks(std::slice::from_ref(first)),
            );
        }
    }
    let cv = cx.site.profile.cv.as_ref()?;
    let summary = cv
        .sections
        .iter()
        .find(|section| section.kind == SectionKind::Summary)
        .map(|section| section.blocks.as_slice());
    let first = summary.unwrap_or(&cv.preamble).first()?;
    Some(Html::new(cx, &SourcePath::cv()).excerpt().blocks(std::slice::from_ref(first)))
}

/// The four latest lines of training and education.
fn training(cx: &Context<'_>) -> Vec<WebEntryView> {
    let Some(cv) = &cx.site.profile.cv else { return Vec::new() };
    let file = SourcePath::cv();
    let html = Html::new(cx, &file).excerpt().below(2);
    let sections = [SectionKind::Training, SectionKind::Education];
    let mut entries: Vec<_> = sections
        .into_iter()
        .flat_map(|kind| cv.sections.iter().filter(move |section| section.kind == kind))
        .flat_map(|section| &section.entries)
        .collect();
    // The posts of an entry may alone have dates.
    let latest = |entry: &&Entry| {
        let periods = entry.with_posts().filter_map(|(entry, _)| entry.period.as_ref());
        std::cmp::Reverse(periods.map(|period| period.start.earliest()).max())
    };
    entries.sort_by_key(latest);
    entries.into_iter().take(4).map(|entry| entry_view(cx, &html, entry)).collect()
}
