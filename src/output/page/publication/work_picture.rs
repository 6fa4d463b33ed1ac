//! The small picture of a work: its own, or the first page of its PDF.
//!
//! Draws nothing: the sizes are planned, and the pixels made, with those of all pictures.

use crate::base::{SourcePath, well_known};
use crate::model::publication::Publication;
use crate::plan::ImageRole;
use crate::render::SiteContext;
use crate::render::view::PictureView;

/// The picture as a title has it beside it: there it says nothing that the title does not.
pub fn thumbnail(site: &SiteContext<'_>, work: &Publication) -> Option<PictureView> {
    let picture = PictureView::new(site, work.picture()?, ImageRole::Thumbnail, "")?;
    Some(picture.said_in(language_of_own_words(site, work)))
}

/// The language of the person's words for the picture, where it is not the page's.
fn language_of_own_words<'a>(site: &SiteContext<'a>, work: &Publication) -> Option<&'a str> {
    let added_in = SourcePath::new(well_known::PUBLICATIONS);
    work.image_alt.as_ref().and(site.addresses.borrowed_language(&added_in))
}

/// The person's own picture of the work in full, with words for those who cannot see it.
pub fn large(site: &SiteContext<'_>, work: &Publication) -> Option<PictureView> {
    let usual = || site.words.own.alt_publication(&work.title);
    let alt = work.image_alt.clone().unwrap_or_else(usual);
    let image = PictureView::new(site, work.image.as_ref()?, ImageRole::Text, &alt)?;
    Some(image.said_in(language_of_own_words(site, work)))
}
