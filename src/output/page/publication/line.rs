//! A work as a line of the list of works: the title first, then by whom and where, then short links.
//!
//! Not a citation: that is on the work's page and in the CV.

use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath};
use crate::model::publication::Publication;
use crate::output::page::publication::{work_links, work_title};
use crate::plan::Addresses;
use crate::render::view::{LinkView, PictureView};
use crate::words::Words;

/// So many authors are named; of more, the first ones and the owner.
const NAMED: usize = 6;

#[derive(Hash, Serialize)]
pub struct WorkLineView {
    /// Tells the work from others on the page.
    pub slug: String,
    /// The heading that it has among its kind, as a word of the page's address.
    kind: String,
    /// HTML.
    title: String,
    /// Whether the title ends a sentence by itself, so that on paper nothing follows it.
    title_ends: bool,
    href: String,
    /// Where it is another than the site's.
    language: Option<String>,
    authors: Vec<LineAuthorView>,
    /// Those who are not named, in words.
    and_more: Option<String>,
    container: Option<String>,
    year: Option<i16>,
    /// The status before publication: `in press`.
    status: Option<String>,
    /// Whether the owner is the first author.
    is_first: bool,
    links: Vec<LinkView>,
    picture: Option<PictureView>,
    /// What a reader may look for and the line leaves out: further authors, and keywords.
    words: String,
}

#[derive(Hash, Serialize)]
struct LineAuthorView {
    name: String,
    is_owner: bool,
}

/// What the lines of all works have in common.
#[derive(Clone, Copy, Hash)]
pub struct LineSite<'a> {
    pub addresses: Addresses<'a>,
    pub words: &'a Words,
}

/// All that a line is made from.
#[derive(Hash)]
pub struct LineInput<'a> {
    pub site: LineSite<'a>,
    pub work: &'a Hashed<Publication>,
    pub kind: &'a str,
    /// The paper itself, where the site has it.
    pub file: Option<OutputPath>,
    /// Posters and talks of the same work.
    pub presentations: Vec<LinkView>,
    pub picture: Option<PictureView>,
}

/// Memoized: of two thousand works in the list, an edit changes one.
#[comemo::memoize]
pub fn view(input: &LineInput<'_>) -> Arc<Hashed<WorkLineView>> {
    let LineInput { site: LineSite { addresses, words }, work, .. } = *input;
    let count = work.authors().len();
    let is_named = |index: usize| count <= NAMED || index < NAMED - 3 || work.owner == Some(index);
    let mut authors = Vec::new();
    let mut sought = Vec::new();
    for (index, name) in work.authors().iter().enumerate() {
        let name = name.display_name();
        match is_named(index) {
            true => authors.push(LineAuthorView { name, is_owner: work.owner == Some(index) }),
            false => sought.push(name),
        }
    }
    let has_more = work.reference.authors.has_more;
    // How many more there are is not known where the entry itself says "and others".
    let others = if has_more { 0 } else { sought.len() };
    sought.extend(work.reference.keywords.iter().cloned());
    let mut links = work_links::of_work(words, addresses, work, input.file.as_ref());
    links.extend(input.presentations.iter().cloned());
    Arc::new(Hashed::new(WorkLineView {
        slug: work.slug().to_owned(),
        kind: input.kind.to_owned(),
        title: work_title::html(work),
        title_ends: work_title::ends_sentence(&work.title),
        href: addresses.href(&work.output),
        language: addresses.language_of_work(work).map(str::to_owned),
        authors,
        and_more: (others > 0 || has_more).then(|| words.and_more_authors(others)),
        container: work.shown_container(),
        year: work.date.map(|date| date.year),
        status: work.status.word_in_line(words),
        is_first: work.is_by_first_author(),
        links,
        picture: input.picture.clone(),
        words: sought.join(" "),
    }))
}
