//! `/`: who this is, how to reach them, and the best of what they have done.

use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath, SourcePath};
use crate::lexicon::SectionKind;
use crate::model::cv::Entry;
use crate::model::cv::current::{CurrentPosition, current_positions};
use crate::model::opening::opening;
use crate::model::presentation::PresentationKind;
use crate::model::publication::Publication;
use crate::output::page::cv::section::{WebEntryView, entry_view};
use crate::output::page::evidence_view::{self, EvidenceView};
use crate::output::page::presentation::summary_view::{PresentationSummaryView, summary_view};
use crate::output::page::publication::featured_view::{self, FeaturedView};
use crate::output::page::update::page::UpdateView;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::routes;
use crate::plan::{CardText, ImageRole};
use crate::render::text::markdown::Html;
use crate::render::view::{ShareKind, TagView};
use crate::render::{Context, Rendered, SiteContext, linked_data};
use crate::words::Words;

pub struct Home;

#[derive(Hash, Serialize)]
struct HomeView {
    evidence: Vec<EvidenceView>,
    interests: Vec<String>,
    /// The language of their words, where it is not the page's.
    interests_language: Option<String>,
    /// Each with its level, if that is known.
    languages: Vec<String>,
    /// The language in which they are named, where it is not the page's.
    named_in: Option<String>,
    /// HTML: a paragraph of the story.
    story: Option<String>,
    /// The address of the whole story.
    about: Option<String>,
    /// What is current, then the latest training and education.
    training: Vec<WebEntryView>,
    training_heading: String,
    cv: Option<String>,
    papers: Vec<FeaturedView>,
    /// Over works that the person chose, or over the newest ones.
    papers_heading: String,
    publications: Option<String>,
    posters: Vec<PresentationSummaryView>,
    posters_page: Option<String>,
    talks: Vec<PresentationSummaryView>,
    talks_page: Option<String>,
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
        let borrowed = |key| cx.site.addresses.borrowed_words(key).map(str::to_owned);
        let (papers, papers_heading) = papers(&cx.site);
        let (training, training_heading) = training(cx);
        let view = HomeView {
            evidence: evidence_view::view(&cx.site),
            interests: person.interests.clone(),
            interests_language: borrowed("person.interests"),
            named_in: borrowed("person.languages"),
            languages: person
                .languages
                .iter()
                .map(|language| match &language.level {
                    Some(level) => {
                        let words = cx.site.words.own;
                        let level = level_in_words(level, words);
                        let brackets = words.for_templates().in_brackets(&language.name, level);
                        language.name.clone() + &brackets
                    }
                    None => language.name.clone(),
                })
                .collect(),
            story: story(cx),
            about: link(routes::about()),
            training,
            training_heading: training_heading.to_owned(),
            cv: link(routes::cv()),
            papers: papers.iter().map(|work| featured_view::view(&cx.site, work)).collect(),
            papers_heading: papers_heading.to_owned(),
            publications: link(routes::publications()),
            posters: cx
                .site
                .profile
                .of_kind(PresentationKind::Poster)
                .take(3)
                .map(|work| summary_view(&cx.site, work))
                .collect(),
            posters_page: link(OutputPath::page(PresentationKind::Poster.folder())),
            talks: cx
                .site
                .profile
                .of_kind(PresentationKind::Talk)
                .take(3)
                .map(|work| summary_view(&cx.site, work))
                .collect(),
            talks_page: link(OutputPath::page(PresentationKind::Talk.folder())),
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
        let title = person.full_name(cx.site.words.own);
        let head = Self::head(cx, &title, path)
            .with_metadata(names(cx), linked_data::profile_page(&cx.site, path));
        cx.pages.engine.render("home.html", &head, &view)
    }
}

/// The parts of the name, as Open Graph has them for a profile.
/// A level of a language as it is written; the word that says that one grew up with it is the site's.
fn level_in_words<'a>(level: &'a str, words: &'a Words) -> &'a str {
    if level.trim().eq_ignore_ascii_case("native") { words.native_language() } else { level }
}

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

/// The paragraph that opens the story.
fn story(cx: &Context<'_>) -> Option<String> {
    let (file, block) = opening(cx.site.profile)?;
    Some(Html::new(cx, &file).excerpt().blocks(std::slice::from_ref(block)))
}

/// The chosen works, else the newest three, those that a journal has taken before others; and the
/// heading over them.
fn papers<'a>(site: &SiteContext<'a>) -> (Vec<&'a Publication>, &'a str) {
    let works = || site.profile.publications.iter().map(|work| &***work);
    let words = site.words.own;
    let chosen: Vec<&Publication> = works().filter(|work| work.featured).collect();
    if !chosen.is_empty() {
        return (chosen, words.selected_work());
    }
    let accepted = works().filter(|work| work.status.is_accepted());
    let others = works().filter(|work| !work.status.is_accepted());
    (accepted.chain(others).take(3).collect(), words.latest_publications())
}

/// The main position, then what else goes on and the latest lines of training and education, four in
/// all; and the heading over them.
fn training<'a>(cx: &Context<'a>) -> (Vec<WebEntryView>, &'a str) {
    let words = cx.site.words.own;
    let Some(cv) = &cx.site.profile.cv else { return (Vec::new(), words.home_training()) };
    let file = SourcePath::cv();
    let html = Html::new(cx, &file).excerpt().below(2);
    let all = || {
        let sections = cv.sections.iter();
        sections.flat_map(|section| section.entries.iter().map(|entry| (section.kind, entry)))
    };
    let is_training = |kind| matches!(kind, SectionKind::Training | SectionKind::Education);
    let current = current_positions(all(), cx.site.profile.person.position.as_deref());
    let is_shown_with = |entry: &Entry| current.iter().any(|held| std::ptr::eq(held.holder, entry));
    let training = all().filter(|(kind, _)| is_training(*kind)).map(|(_, entry)| entry);
    let training: Vec<&Entry> = training.collect();
    let is_of_training =
        |held: &CurrentPosition<'_>| training.iter().any(|entry| std::ptr::eq(*entry, held.holder));
    let heading = match current.iter().all(is_of_training) {
        true => words.home_training(),
        false if training.is_empty() => words.home_position(),
        false => words.home_position_and_training(),
    };
    let past = training.iter().filter(|entry| !is_shown_with(entry));
    let past = past.map(|entry| CurrentPosition { position: entry, holder: entry });
    let mut lines: Vec<CurrentPosition<'_>> = current.iter().copied().chain(past).collect();
    // The posts of an entry may alone have dates.
    let latest = |line: &CurrentPosition<'_>| {
        let periods = line.position.with_posts().filter_map(|(entry, _)| entry.period.as_ref());
        std::cmp::Reverse(periods.map(|period| period.start.earliest()).max())
    };
    let others = usize::from(!current.is_empty());
    lines[others..].sort_by_key(latest);
    let views = lines.into_iter().take(4).map(|CurrentPosition { position, holder }| {
        let mut view = entry_view(cx, &html, position);
        // A post may leave the place to the entry that it is in.
        if view.organization.is_none() && !std::ptr::eq(position, holder) {
            view.organization = Some(entry_view(cx, &html, holder).title);
        }
        view
    });
    (views.collect(), heading)
}
