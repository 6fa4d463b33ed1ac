//! A poster or talk in a list, and the parts of it that its own page shows in the same way.

use serde::Serialize;

use crate::model::cv::region::Region;
use crate::model::presentation::{Event, Presentation, PresentationKind};
use crate::plan::ImageRole;
use crate::render::SiteContext;
use crate::render::text::date;
use crate::render::view::{DateView, PictureView};
use crate::words::Words;

/// A poster or talk in a list, with the meeting at which it was last shown.
#[derive(Hash, Serialize)]
pub struct PresentationSummaryView {
    pub title: String,
    /// Where it is not the page's.
    pub language: Option<String>,
    pub href: String,
    pub event: Option<String>,
    pub place: Option<String>,
    pub date: Option<DateView>,
    pub award: Option<String>,
    pub picture: Option<PictureView>,
    /// What a link to the large picture says to those who do not see it.
    pub picture_label: String,
}

pub fn summary_view(site: &SiteContext<'_>, work: &Presentation) -> PresentationSummaryView {
    let (words, region) = (site.words.own, site.profile.settings.region);
    let latest = latest_event(work);
    PresentationSummaryView {
        title: work.title.clone(),
        language: site.addresses.borrowed_language(&work.source).map(str::to_owned),
        href: site.href(&work.output()),
        event: latest.and_then(|event| event.name.clone()),
        place: latest.and_then(|event| event.place.clone()),
        date: latest.and_then(|event| dates(words, region, event)),
        award: work.events.iter().rev().find_map(|event| event.award.clone()),
        picture: picture(site, work),
        picture_label: words.large_picture(&work.title),
    }
}

pub fn dates(words: &Words, region: Region, event: &Event) -> Option<DateView> {
    event.date.map(|start| DateView::new(date::days(words, region, start, event.end_date), start))
}

/// The picture, with words for those who cannot see it: the abstract beside it says what it shows.
pub fn picture(site: &SiteContext<'_>, work: &Presentation) -> Option<PictureView> {
    let words = site.words.own;
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
    let image = PictureView::new(site, work.picture()?, ImageRole::Work, &alt)?;
    let own = work.image_alt.as_ref().and(site.addresses.borrowed_language(&work.source));
    Some(image.said_in(own))
}

/// The latest meeting whose date is known, else the first.
pub fn latest_event(work: &Presentation) -> Option<&Event> {
    work.events.iter().rfind(|event| event.date.is_some()).or(work.events.first())
}
