//! `/publications/<key>/`: one paper.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath};
use crate::model::publication::Publication;
use crate::model::publication::owner::{Found, Owner};
use crate::output::data::{publications_bib, ris};
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::publication::{download, own_file};
use crate::plan::{SitePlan, Subject};
use crate::render::text::date;
use crate::render::text::markdown::citation_html;
use crate::render::view::{DateView, HeadView, LinkView};
use crate::render::{Context, highwire, linked_data};
use crate::syntax::markdown::Inlines;

pub struct PublicationPage;

#[derive(Hash, Serialize)]
struct PublicationView {
    title: String,
    /// The language of the title and the abstract, where it is another than the site's.
    language: Option<String>,
    authors: Vec<AuthorView>,
    /// HTML.
    citation: String,
    container: Option<String>,
    date: Option<DateView>,
    status: Option<String>,
    summary: Option<String>,
    /// The abstract, a text a paragraph.
    abstract_paragraphs: Vec<String>,
    keywords: Vec<String>,
    links: Vec<LinkView>,
    /// Posters and talks of the same work.
    presentations: Vec<LinkView>,
    bibtex: Arc<str>,
    ris: Arc<str>,
    /// Where the two lie as files.
    bibtex_file: String,
    ris_file: String,
}

#[derive(Hash, Serialize)]
struct AuthorView {
    name: String,
    is_owner: bool,
    /// Where a co-author is found, by `[coauthors]`.
    href: Option<String>,
}

impl OutputKind for PublicationPage {
    fn name(&self) -> &'static str {
        "publication"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        for (index, publication) in cx.profile.publications.iter().enumerate() {
            plan.page(publication.output(), Subject::Publication(index), &publication.file);
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Publication(index) = target.subject else { return Diagnosed::default() };
        let (Some(publication), Some(citation)) =
            (cx.profile.publications.get(*index), cx.profile.citations.get(*index))
        else {
            return Diagnosed::default();
        };
        page(&Work { cx, publication, citation, path: target.path })
    }
}

/// A work whose page is to be made.
struct Work<'a> {
    cx: &'a Context<'a>,
    publication: &'a Publication,
    citation: &'a Inlines,
    path: &'a OutputPath,
}

impl Hash for Work<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.cx.around_works, self.publication, self.citation, self.path).hash(state);
    }
}

/// Kept by all that it is made from: of two thousand works, an edit changes one.
#[comemo::memoize]
fn page(work: &Work<'_>) -> Diagnosed<Option<Bytes>> {
    let Work { cx, publication, citation, path } = *work;
    let view = PublicationView {
        title: publication.title.clone(),
        language: publication.foreign_language(&cx.profile.settings.language).map(str::to_owned),
        authors: authors(cx, publication),
        citation: citation_html(cx, citation),
        container: publication.container.clone().filter(|_| publication.status.is_accepted()),
        date: publication.date.map(|written| {
            DateView::new(date::date(cx.words.pages, cx.profile.settings.region, written), written)
        }),
        status: publication.status.word(cx.words.pages).map(str::to_owned),
        summary: publication.summary.clone(),
        abstract_paragraphs: publication
            .abstract_text
            .iter()
            .flat_map(|text| text.split("\n\n"))
            .map(str::to_owned)
            .collect(),
        keywords: publication.keywords.clone(),
        links: links(cx, publication),
        presentations: cx
            .profile
            .presentations
            .iter()
            .filter(|work| work.paper.as_deref() == Some(&publication.key))
            .map(|work| LinkView {
                title: work.title.clone(),
                href: cx.href(&work.output()),
                key: work.kind.folder().to_owned(),
            })
            .collect(),
        bibtex: publications_bib::entry(publication),
        ris: ris::record(publication),
        bibtex_file: cx.href(&download(publication, "bib")),
        ris_file: cx.href(&download(publication, "ris")),
    };
    let description = publication.summary.clone().or_else(|| publication.abstract_text.clone());
    let head = HeadView::new(cx, PublicationPage.name(), &publication.title, path)
        .with_description(description)
        .with_metadata(highwire::tags(cx, publication), linked_data::work(cx, publication));
    cx.engine.render("publication.html", &head, &view)
}

fn authors(cx: &Context<'_>, publication: &Publication) -> Vec<AuthorView> {
    let authors = publication.authors.iter().enumerate();
    let mut views: Vec<AuthorView> = authors
        .map(|(index, name)| AuthorView {
            name: name.natural(),
            is_owner: publication.owner == Some(index),
            href: None,
        })
        .collect();
    for coauthor in &cx.profile.person.coauthors {
        if let Found::One(index) = Owner::of_name(&coauthor.name).find(&publication.authors)
            && let Some(view) = views.get_mut(index).filter(|view| !view.is_owner)
        {
            view.href = Some(coauthor.url.clone());
        }
    }
    views
}

fn links(cx: &Context<'_>, publication: &Publication) -> Vec<LinkView> {
    let words = cx.words.pages;
    let mut links = Vec::new();
    let mut push = |key: &str, title: &str, href: Option<String>| {
        links.extend(href.map(|href| LinkView {
            title: title.to_owned(),
            href,
            key: key.to_owned(),
        }));
    };
    let is_accepted = publication.status.is_accepted();
    push(
        "doi",
        "DOI",
        publication
            .doi
            .as_ref()
            .filter(|_| is_accepted)
            .map(|doi| format!("https://doi.org/{doi}")),
    );
    push(
        "pubmed",
        "PubMed",
        publication
            .pmid
            .as_ref()
            .filter(|_| is_accepted)
            .map(|pmid| format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/")),
    );
    let archived = publication.pmcid.as_ref().filter(|_| is_accepted);
    push(
        "pmc",
        "PubMed Central",
        archived.map(|pmcid| format!("https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/")),
    );
    push(
        "arxiv",
        "arXiv",
        publication.arxiv.as_ref().map(|number| format!("https://arxiv.org/abs/{number}")),
    );
    push(
        "pdf",
        words.link_paper(),
        own_file(publication).filter(|output| cx.plan.has(output)).map(|output| cx.href(&output)),
    );
    push("code", words.link_code(), publication.code.clone());
    push("data", words.link_data(), publication.data.clone());
    if publication.doi.is_none() && is_accepted {
        push("url", words.link_website(), publication.url.clone());
    }
    links
}
