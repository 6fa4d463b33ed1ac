//! `/publications/<key>/`: one paper.

use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath, SourcePath, well_known};
use crate::lexicon::abstract_label;
use crate::model::Profile;
use crate::model::cv::region::Region;
use crate::model::person::Coauthor;
use crate::model::publication::Publication;
use crate::model::publication::owner::{OwnerMatch, OwnerMatcher};
use crate::output::data::{bibtex, ris};
use crate::output::page::publication::{work_links, work_picture, work_title};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::publication::{download, own_file};
use crate::plan::{Addresses, CardText, NEWEST_WITH_CARD};
use crate::render::head_input::HeadInput;
use crate::render::html::Engine;
use crate::render::text::date;
use crate::render::text::markdown::citation_html;
use crate::render::view::{DateView, LinkView, PictureView, ShareKind};
use crate::render::{Context, Rendered, highwire, linked_data};
use crate::syntax::markdown::Inlines;
use crate::syntax::reference::MarkedText;
use crate::words::Words;

pub struct PublicationPage;

#[derive(Clone, Copy)]
pub struct CitedPublication<'a> {
    publication: &'a Hashed<Publication>,
    citation: &'a Hashed<Inlines>,
}

#[derive(Hash, Serialize)]
struct PublicationView {
    /// HTML.
    title: String,
    /// The language of the title and the abstract, where it is another than the site's.
    language: Option<String>,
    authors: Vec<PublicationAuthorView>,
    /// HTML.
    citation: Arc<str>,
    /// The kind of work: `Preprint`.
    kind: String,
    container: Option<String>,
    date: Option<DateView>,
    status: Option<String>,
    summary: Option<String>,
    /// Where it is not the page's.
    summary_language: Option<String>,
    /// The abstract, a part a paragraph.
    abstract_parts: Vec<AbstractPartView>,
    keywords: Vec<String>,
    links: Vec<LinkView>,
    /// The small picture, and where a click on it leads.
    picture: Option<PictureView>,
    picture_href: Option<String>,
    /// The person's own picture in full.
    large: Option<PictureView>,
    bibtex: Arc<str>,
    ris: Arc<str>,
    /// Where it lies in files.
    bibtex_file: String,
    ris_file: String,
    json_file: String,
}

#[derive(Hash, Serialize)]
struct AbstractPartView {
    /// `Methods:`
    label: Option<String>,
    text: String,
}

#[derive(Hash, Serialize)]
struct PublicationAuthorView {
    name: String,
    is_owner: bool,
    /// Where a co-author is found, by `[coauthors]`.
    href: Option<String>,
}

impl OutputKind for PublicationPage {
    type Subject<'a> = CitedPublication<'a>;

    const NAME: &'static str = "publication";
    const SHARE: ShareKind = ShareKind::Article;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, CitedPublication<'a>>) {
        let works = cx.profile.publications.iter().zip(cx.profile.citations.iter());
        for (index, (publication, citation)) in works.enumerate() {
            let has_card = index < NEWEST_WITH_CARD || publication.featured;
            claims.page(
                publication.output.clone(),
                CitedPublication { publication, citation },
                &publication.file,
                has_card.then(|| card(cx.words.own, publication)),
            );
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, subject: &CitedPublication<'_>) -> Rendered {
        let CitedPublication { publication, citation } = *subject;
        let site = &cx.site;
        let Profile { settings, person, .. } = site.profile;
        render_page(&PublicationPageInput {
            engine: cx.pages.engine,
            head: Self::head_input(cx, &publication.title, path),
            addresses: site.addresses,
            region: settings.region,
            words: site.words.own,
            owner: &person.name,
            coauthors: &person.coauthors,
            publication,
            citation,
            file: own_file(publication).filter(|file| site.plan.has(file)),
            presentations: work_links::of_presentations(site, publication),
            picture: work_picture::thumbnail(site, publication),
            large: work_picture::large(site, publication),
        })
    }
}

fn card(words: &Words, publication: &Publication) -> CardText {
    let year = publication.date.map(|date| date.year.to_string());
    let status = publication.status.word(words).map(str::to_owned);
    let label = [Some(publication.kind.singular(words).to_owned()), status.or(year)];
    CardText {
        label: label.into_iter().flatten().collect(),
        title: publication.title.clone(),
        detail: publication.shown_container(),
        picture: None,
    }
}

/// All that a publication's page is made from.
#[derive(Hash)]
struct PublicationPageInput<'a> {
    engine: &'a Engine,
    head: HeadInput<'a>,
    addresses: Addresses<'a>,
    region: Region,
    words: &'a Words,
    /// The name of the site's person.
    owner: &'a str,
    coauthors: &'a [Coauthor],
    publication: &'a Hashed<Publication>,
    citation: &'a Hashed<Inlines>,
    /// The paper itself, where the site has it.
    file: Option<OutputPath>,
    /// Posters and talks of the same work.
    presentations: Vec<LinkView>,
    picture: Option<PictureView>,
    large: Option<PictureView>,
}

/// Memoized: of two thousand publications, an edit changes one.
#[comemo::memoize]
fn render_page(input: &PublicationPageInput<'_>) -> Rendered {
    let PublicationPageInput { addresses, words, publication, citation, .. } = *input;
    let file = input.file.as_ref();
    let abstract_text = publication.reference.abstract_text.as_ref().map(MarkedText::plain);
    let mut links = work_links::of_work(words, addresses, publication, file);
    links.extend(input.presentations.iter().cloned());
    let large = input.large.clone();
    let view = PublicationView {
        title: work_title::html(publication),
        language: addresses.language_of_work(publication).map(str::to_owned),
        authors: authors(publication, input.coauthors),
        citation: citation_html(citation),
        kind: publication.kind.singular(words).to_owned(),
        container: publication.shown_container(),
        date: publication
            .date
            .map(|written| DateView::new(date::date(words, input.region, written), written)),
        status: publication.status.word(words).map(str::to_owned),
        summary: publication.summary.clone(),
        summary_language: addresses
            .borrowed_language(&SourcePath::new(well_known::PUBLICATIONS))
            .map(str::to_owned),
        abstract_parts: abstract_text
            .iter()
            .flat_map(|text| abstract_label::parts(text))
            .map(|part| AbstractPartView {
                label: part.label.map(str::to_owned),
                text: part.text.to_owned(),
            })
            .collect(),
        keywords: publication.reference.keywords.clone(),
        links,
        picture: input.picture.clone(),
        picture_href: large.as_ref().map(|large| large.large.clone()).or_else(|| {
            let is_first_page = publication.image.is_none();
            file.filter(|_| is_first_page).map(|file| addresses.href(file))
        }),
        large,
        bibtex: bibtex::entry(publication),
        ris: ris::record(publication),
        bibtex_file: addresses.href(&download(publication, "bib")),
        ris_file: addresses.href(&download(publication, "ris")),
        json_file: addresses.href(&download(publication, "json")),
    };
    let description = publication.summary.clone().or(abstract_text);
    let tags = highwire::tags(addresses, publication, file);
    let data = linked_data::work(addresses, words, input.owner, publication, file);
    let head = input.head.view().with_description(description).with_metadata(tags, data);
    input.engine.fill("publication.html", &head, &view)
}

fn authors(publication: &Publication, coauthors: &[Coauthor]) -> Vec<PublicationAuthorView> {
    let authors = publication.authors().iter().enumerate();
    let mut views: Vec<PublicationAuthorView> = authors
        .map(|(index, name)| PublicationAuthorView {
            name: name.display_name(),
            is_owner: publication.owner == Some(index),
            href: None,
        })
        .collect();
    for coauthor in coauthors {
        if let OwnerMatch::One(index) =
            OwnerMatcher::of_name(&coauthor.name).find(publication.authors())
            && let Some(view) = views.get_mut(index).filter(|view| !view.is_owner)
        {
            view.href = Some(coauthor.url.clone());
        }
    }
    views
}
