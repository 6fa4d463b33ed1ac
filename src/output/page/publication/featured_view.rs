//! A featured publication as the home page shows it: the title first, then what it says, then by
//! whom and where.
//!
//! Not a citation: that is on the publication's page and in the lists.

use serde::Serialize;

use crate::base::{SourcePath, well_known};
use crate::model::publication::Publication;
use crate::output::page::publication::{work_picture, work_title};
use crate::render::SiteContext;
use crate::render::view::PictureView;

/// So many authors are named; of more, the first ones and the owner.
const NAMED: usize = 5;

#[derive(Hash, Serialize)]
pub struct FeaturedView {
    /// HTML.
    title: String,
    /// Where it is another than the site's.
    language: Option<String>,
    href: String,
    summary: Option<String>,
    /// Where it is not the page's.
    summary_language: Option<String>,
    authors: Vec<FeaturedAuthorView>,
    /// How many authors are not named.
    others: usize,
    /// The same in words; nothing where all are named.
    and_more: Option<String>,
    container: Option<String>,
    year: Option<i16>,
    /// The status before publication: `in press`.
    status: Option<String>,
    /// The small picture, for themes that show it.
    picture: Option<PictureView>,
}

#[derive(Hash, Serialize)]
struct FeaturedAuthorView {
    name: String,
    is_owner: bool,
}

pub fn view(site: &SiteContext<'_>, publication: &Publication) -> FeaturedView {
    let count = publication.authors().len();
    let is_named =
        |index: usize| count <= NAMED || index < NAMED - 2 || publication.owner == Some(index);
    let authors: Vec<FeaturedAuthorView> = publication
        .authors()
        .iter()
        .enumerate()
        .filter(|(index, _)| is_named(*index))
        .map(|(index, name)| FeaturedAuthorView {
            name: name.display_name(),
            is_owner: publication.owner == Some(index),
        })
        .collect();
    let has_more = publication.reference.authors.has_more;
    // How many more there are is not known where the entry itself says "and others".
    let others = if has_more { 0 } else { count - authors.len() };
    let words = site.words.own;
    FeaturedView {
        title: work_title::html(publication),
        language: site.addresses.language_of_work(publication).map(str::to_owned),
        href: site.href(&publication.output),
        summary: publication.summary.clone(),
        summary_language: site
            .addresses
            .borrowed_language(&SourcePath::new(well_known::PUBLICATIONS))
            .map(str::to_owned),
        others,
        and_more: (others > 0 || has_more).then(|| words.and_more_authors(others)),
        authors,
        // Where work was submitted is nobody's business until it is accepted.
        container: publication.shown_container(),
        year: publication.date.map(|date| date.year),
        status: publication.status.word_in_line(words),
        picture: work_picture::thumbnail(site, publication),
    }
}
