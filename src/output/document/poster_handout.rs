//! A page for each poster, to be handed out beside it: title, authors and meeting, the picture, the
//! abstract, a code that leads to its page, and how to reach the person.
//!
//! It is printed before the meeting, so posters under embargo are among them: the document lies in
//! the packet, and what the code leads to appears when the embargo ends.

use bytes::Bytes;

use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::settings::DocumentForm;
use crate::output::document::content::DocumentContent;
use crate::output::document::missing::missing;
use crate::output::document::paper::{Paper, lines, section, words};
use crate::output::page::presentation::citation;
use crate::plan::Addresses;
use crate::render::Failure;
use crate::render::document_view::{DocumentView, PrintSectionView};
use crate::render::image::qr_code;
use crate::render::text::printed_address::shown_address;
use crate::syntax::markdown::{Block, Inline};

pub struct PosterHandout;

impl DocumentContent for PosterHandout {
    fn view(&self, paper: &mut Paper<'_>) -> Result<DocumentView, Failure> {
        let selection = &paper.settings.selection;
        let posters: Vec<&Presentation> = chosen(paper);
        let chosen = posters.iter().enumerate().filter(|(place, work)| {
            selection.shows(&work.tags) && selection.posters.list_presentation(work, *place)
        });
        let chosen: Vec<&Presentation> = chosen.map(|(_, work)| *work).collect();
        if chosen.is_empty() {
            let help = "write one into `content/posters/NAME/index.md`, or choose others";
            return Err(missing(paper, "posters").help(help).into());
        }
        let title = paper.cx.site.words.own.posters().to_owned();
        let mut view = paper.view(&title);
        view.kind = None;
        view.sections = chosen.iter().map(|work| page(paper, work)).collect();
        Ok(paper.finish(view))
    }
}

/// All posters, those under embargo first: they are the next to be shown.
fn chosen<'a>(paper: &Paper<'a>) -> Vec<&'a Presentation> {
    let shown = paper.cx.site.profile.of_kind(PresentationKind::Poster);
    let to_come = paper.folder.embargoed.iter();
    to_come.filter(|work| work.kind == PresentationKind::Poster).chain(shown).collect()
}

fn page(paper: &mut Paper<'_>, work: &Presentation) -> PrintSectionView {
    let site = &paper.cx.site;
    let (own_words, region) = (site.words.own, site.profile.settings.region);
    let cited =
        citation::cite(own_words, region, work, site.addresses.borrowed_language(&work.source));
    let email = site.profile.person.email.clone();
    let mut blocks = paper.take_from(&work.source, &work.abstract_text.notes, |lowering| {
        let mut blocks = vec![Block::Paragraph {
            content: lowering.as_it_is(|lowering| lowering.inlines(&cited)),
        }];
        let picture = work.picture().and_then(|source| lowering.work_picture(source));
        blocks.extend(picture.map(|name| {
            let alt = work.image_alt.as_deref().unwrap_or(&work.title);
            shown(&name, alt)
        }));
        blocks.extend(lowering.blocks(&work.abstract_text.blocks));
        blocks
    });
    blocks.extend(code(paper, work).into_iter().flatten());
    blocks.extend(email.map(|email| lines([email.as_str()])));
    let id = format!("poster-{}", work.slug);
    PrintSectionView { starts_page: true, ..section(&id, words(&work.title), blocks) }
}

/// The code of the page of a poster, and its address for who cannot scan it; in a text that alone.
fn code(paper: &mut Paper<'_>, work: &Presentation) -> Option<Vec<Block>> {
    const MILLIMETRES: usize = 28;
    let address = Addresses::of(paper.cx.site.profile).url?.absolute(&work.output());
    if paper.settings.form() == DocumentForm::Text {
        return Some(vec![lines([address.as_str()])]);
    }
    let name = format!("qr-{}.svg", work.slug);
    let drawing = qr_code::svg_alone(&address, MILLIMETRES)?;
    paper.add_picture(&name, Bytes::from(drawing));
    let code = shown(&name, &paper.cx.site.words.own.qr_code_of(&address));
    Some(vec![code, lines([shown_address(&address).as_str()])])
}

fn shown(name: &str, alt: &str) -> Block {
    let (source, title, alt) = (name.into(), "".into(), alt.into());
    Block::Paragraph { content: vec![Inline::Image { source, title, alt }] }
}
