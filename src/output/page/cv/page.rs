//! `/cv/`: the CV as a page.

use serde::Serialize;

use crate::base::{Diagnosed, OutputPath, SourcePath};
use crate::model::Profile;
use crate::model::cv::{Cv, Section};
use crate::output::asset::document_picture::public_document;
use crate::output::page::cv::band::{self, BandView};
use crate::output::page::cv::document_card::DocumentCard;
use crate::output::page::cv::section::{self, WebSectionView};
use crate::output::{Claims, OutputKind, PlanContext, Stage};
use crate::plan::CardText;
use crate::plan::routes;
use crate::render::text::markdown::Html;
use crate::render::{Checked, Context, Rendered};

/// Up to so many sections are all unfolded on a small screen; of more, the first ones are, and the
/// headings of the others are its list of contents.
const FEW_SECTIONS: usize = 3;
const OPEN_SECTIONS: usize = 2;
/// What is unfolded from the start has at most so many entries, so that the headings behind it are
/// near.
const OPEN_ENTRIES: usize = 10;

pub struct CvPage;

#[derive(Hash, Serialize)]
struct CvView {
    /// HTML of the file's own title.
    title: Option<String>,
    /// HTML before the first section.
    html: String,
    sections: Vec<WebSectionView>,
    /// HTML of the footnotes.
    notes: String,
    pdf: Option<String>,
    /// What the file behind that link is, once it is there.
    card: Option<DocumentCard>,
    band: Option<BandView>,
}

/// The CV, if it has any content.
pub fn cv_with_content(profile: &Profile) -> Option<&Cv> {
    profile.cv.as_ref().filter(|cv| {
        cv.title.is_some()
            || !cv.preamble.is_empty()
            || cv.sections.iter().any(|section| section::is_visible(profile, section))
    })
}

impl OutputKind for CvPage {
    type Subject<'a> = &'a Cv;

    const NAME: &'static str = "cv";
    const STAGE: Stage = Stage::Last;
    // The page says what the PDF is like, and typesetting takes long.
    const IS_ON_REQUEST: bool = true;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Cv>) {
        if let Some(cv) = cv_with_content(cx.profile) {
            let card = CardText::titled(cx.words.own.cv_heading());
            claims.page(routes::cv(), cv, &SourcePath::cv(), Some(card));
            claims.plan.menu(cx.words.own.menu_cv(), routes::cv());
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, cv: &&Cv) -> Rendered {
        let pdf = public_document(cx.site.profile, cx.site.plan);
        let file = pdf.and_then(|pdf| cx.media.made.file(&pdf));
        page(cx, path, cv, file.and_then(|file| DocumentCard::of(cx, &file)))
    }

    fn check(cx: &Context<'_>, path: &OutputPath, cv: &&Cv) -> Option<Checked> {
        let page = page(cx, path, cv, None);
        Some(page.map(|page| Diagnosed::new(Some(page.value), page.diagnostics)))
    }
}

fn page(cx: &Context<'_>, path: &OutputPath, cv: &Cv, card: Option<DocumentCard>) -> Rendered {
    let file = SourcePath::cv();
    let html = Html::new(cx, &file);
    let pdf = public_document(cx.site.profile, cx.site.plan);
    let sections: Vec<&Section> = cv
        .sections
        .iter()
        .filter(|section| section::is_visible(cx.site.profile, section))
        .collect();
    let open = if sections.len() > FEW_SECTIONS { OPEN_SECTIONS } else { FEW_SECTIONS };
    let mut open_entries = 0;
    let mut is_open = |index: usize, section: &Section| {
        open_entries += section.entries.len();
        index < open && open_entries <= OPEN_ENTRIES
    };
    let view = CvView {
        title: cv.title.as_ref().map(|title| html.heading(title)),
        html: html.blocks(&cv.preamble),
        sections: sections
            .into_iter()
            .enumerate()
            .map(|(index, section)| section::view(cx, &file, section, is_open(index, section)))
            .collect(),
        notes: html.notes(&cv.notes),
        band: band::view(&cx.site),
        pdf: pdf.map(|pdf| cx.site.href(&pdf)),
        card,
    };
    cx.pages.engine.render("cv.html", &CvPage::head(cx, cx.site.words.own.menu_cv(), path), &view)
}
