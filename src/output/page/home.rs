//! `/`: who this is, how to reach them, and the best of what they have done.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath, SourcePath};
use crate::lexicon::Question;
use crate::lexicon::SectionKind;
use crate::model::presentation::PresentationKind;
use crate::output::page::featured_view::{self, SelectedView};
use crate::output::page::presentation;
use crate::output::page::section::{EntryView, entry_view};
use crate::output::page::update::UpdateView;
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{SitePlan, Subject};
use crate::render::text::markdown::Html;
use crate::render::view::{HeadView, TagView};
use crate::render::{Context, linked_data};

pub struct Home;

#[derive(Hash, Serialize)]
struct HomeView {
    interests: Vec<String>,
    /// HTML: a paragraph of the story.
    story: Option<String>,
    /// Where the whole story stands.
    about: Option<String>,
    training: Vec<EntryView>,
    cv: Option<String>,
    papers: Vec<SelectedView>,
    publications: Option<String>,
    posters: Vec<presentation::Teaser>,
    posters_page: Option<String>,
    updates: Vec<UpdateView>,
    updates_page: Option<String>,
}

impl OutputKind for Home {
    fn name(&self) -> &'static str {
        "home"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        plan.page(OutputPath::page(""), Subject::Site, &SourcePath::site());
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let person = &cx.profile.person;
        let standing = |slug: &str| {
            Some(OutputPath::page(slug)).filter(|page| cx.plan.has(page)).map(|page| cx.href(&page))
        };
        let view = HomeView {
            interests: person.interests.clone(),
            story: story(cx),
            about: standing("about"),
            training: training(cx),
            cv: standing("cv"),
            papers: cx
                .profile
                .publications
                .iter()
                .filter(|work| work.featured)
                .map(|work| featured_view::view(cx, work))
                .collect(),
            publications: standing("publications"),
            posters: cx
                .profile
                .of_kind(PresentationKind::Poster)
                .take(3)
                .map(|work| presentation::teaser(cx, work))
                .collect(),
            posters_page: standing("posters"),
            updates: cx
                .profile
                .updates
                .iter()
                .take(3)
                .map(|update| UpdateView::teaser(cx, update))
                .collect(),
            updates_page: standing("updates"),
        };
        let title = person.full_name();
        let head = HeadView::new(cx, self.name(), &title, target.path)
            .with_metadata(names(cx), linked_data::profile_page(cx, target.path));
        cx.engine.render("home.html", &head, &view)
    }
}

/// The parts of the name, as Open Graph tells them of a profile.
fn names(cx: &Context<'_>) -> Vec<TagView> {
    let person = &cx.profile.person;
    let parts =
        [("profile:first_name", &person.given_name), ("profile:last_name", &person.family_name)];
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
    if let Some(narrative) = &cx.profile.narrative {
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
    let cv = cx.profile.cv.as_ref()?;
    let summary = cv
        .sections
        .iter()
        .find(|section| section.kind == SectionKind::Summary)
        .map(|section| section.blocks.as_slice());
    let first = summary.unwrap_or(&cv.preamble).first()?;
    Some(Html::new(cx, &SourcePath::cv()).excerpt().blocks(std::slice::from_ref(first)))
}

/// The four latest lines of training and education.
fn training(cx: &Context<'_>) -> Vec<EntryView> {
    let Some(cv) = &cx.profile.cv else { return Vec::new() };
    let file = SourcePath::cv();
    let html = Html::new(cx, &file).excerpt();
    let sections = [SectionKind::Training, SectionKind::Education];
    let mut entries: Vec<_> = sections
        .into_iter()
        .flat_map(|kind| cv.sections.iter().filter(move |section| section.kind == kind))
        .flat_map(|section| &section.entries)
        .collect();
    entries
        .sort_by_key(|entry| std::cmp::Reverse(entry.period.map(|period| period.start.earliest())));
    entries.into_iter().take(4).map(|entry| entry_view(cx, &html, entry)).collect()
}
