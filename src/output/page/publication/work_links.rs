//! Where a work is found: short links, the same on its page and in the list of works.

use crate::base::OutputPath;
use crate::model::Profile;
use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::publication::Publication;
use crate::plan::Addresses;
use crate::render::SiteContext;
use crate::render::view::LinkView;
use crate::syntax::reference::identifier::{
    archive_address, doi_address, pmcid_address, pmid_address,
};
use crate::words::Words;

/// The posters and talks of a work. Several of a kind are told apart by their years.
pub fn of_presentations(site: &SiteContext<'_>, publication: &Publication) -> Vec<LinkView> {
    let (Profile { presentations, .. }, words) = (site.profile, site.words.own);
    let is_of_work = |work: &&Presentation| work.paper.as_deref() == Some(&publication.key);
    let works: Vec<&Presentation> = presentations.iter().filter(is_of_work).collect();
    works
        .iter()
        .map(|work| {
            let word = match work.kind {
                PresentationKind::Poster => words.publication_poster(),
                PresentationKind::Talk => words.publication_talk(),
            };
            let is_alone = works.iter().filter(|other| other.kind == work.kind).count() == 1;
            let title = match work.latest_date().filter(|_| !is_alone) {
                Some(date) => format!("{word} {}", date.year),
                None => word.to_owned(),
            };
            let (href, key) = (site.href(&work.output()), work.kind.folder().to_owned());
            LinkView { title, href, key }
        })
        .collect()
}

/// The links of a work, each only where it exists. `file` is the paper itself, if the site has it.
pub fn of_work(
    words: &Words,
    addresses: Addresses<'_>,
    publication: &Publication,
    file: Option<&OutputPath>,
) -> Vec<LinkView> {
    let mut links = Vec::new();
    let mut push = |key: &str, title: &str, href: Option<String>| {
        links.extend(href.map(|href| LinkView {
            title: title.to_owned(),
            href,
            key: key.to_owned(),
        }));
    };
    let work = publication.shown_reference();
    push("pdf", words.link_paper(), file.map(|file| addresses.href(file)));
    push("doi", "DOI", work.doi.as_deref().map(doi_address));
    push("pubmed", "PubMed", work.pmid.as_deref().map(pmid_address));
    push("pmc", "PMC", work.pmcid.as_deref().map(pmcid_address));
    push("archive", work.archive.as_deref().unwrap_or_default(), archive_address(&work));
    push("code", words.link_code(), publication.code.clone());
    push("data", words.link_data(), publication.data.clone());
    if work.doi.is_none() {
        push("url", words.link_website(), work.url.clone());
    }
    links
}
