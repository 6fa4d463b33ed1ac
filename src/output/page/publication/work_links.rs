//! Where a work is found: short links, the same on its page and in the list of works.

use crate::base::OutputPath;
use crate::model::Profile;
use crate::model::publication::Publication;
use crate::plan::Addresses;
use crate::render::SiteContext;
use crate::render::view::LinkView;
use crate::syntax::reference::identifier::{
    archive_address, doi_address, pmcid_address, pmid_address,
};
use crate::words::Words;

/// The posters and talks of a work.
pub fn of_presentations(site: &SiteContext<'_>, publication: &Publication) -> Vec<LinkView> {
    let Profile { presentations, .. } = site.profile;
    presentations
        .iter()
        .filter(|work| work.paper.as_deref() == Some(&publication.key))
        .map(|work| LinkView {
            title: work.title.clone(),
            href: site.href(&work.output()),
            key: work.kind.folder().to_owned(),
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
