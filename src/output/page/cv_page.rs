//! `/cv/`: the CV as a page.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath, SourcePath, well_known};
use crate::output::page::section::{self, SectionView};
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::render::text::markdown::Html;
use crate::render::view::HeadView;

pub struct CvPage;

#[derive(Hash, Serialize)]
struct CvView {
    /// HTML of the file's own title.
    title: Option<String>,
    /// HTML before the first section.
    html: String,
    sections: Vec<SectionView>,
    /// HTML of the footnotes.
    notes: String,
    pdf: Option<String>,
}

/// Whether there is a CV with anything in it.
pub fn stands(cx: &PlanContext<'_>) -> bool {
    cx.profile.cv.as_ref().is_some_and(|cv| {
        cv.title.is_some()
            || !cv.preamble.is_empty()
            || cv.sections.iter().any(|section| section::stands(cx.profile, cx.words, section))
    })
}

impl OutputKind for CvPage {
    fn name(&self) -> &'static str {
        "cv"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        if stands(cx) {
            plan.page(OutputPath::page("cv"), Subject::Site, &SourcePath::new(well_known::CV));
            plan.menu(cx.words.pages.menu_cv(), OutputPath::page("cv"));
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Some(cv) = &cx.profile.cv else { return Diagnosed::default() };
        let file = SourcePath::new(well_known::CV);
        let html = Html::new(cx, &file);
        let pdf = cx
            .profile
            .settings
            .documents
            .iter()
            .find(|document| document.public)
            .map(|document| OutputPath::new(&document.file));
        let view = CvView {
            title: cv.title.as_ref().map(|title| html.inlines(title)),
            html: html.blocks(&cv.preamble),
            sections: cv
                .sections
                .iter()
                .filter(|section| section::stands(cx.profile, cx.words, section))
                .map(|section| section::view(cx, &file, section))
                .collect(),
            notes: html.notes(&cv.notes),
            pdf: pdf.filter(|pdf| cx.plan.has(pdf)).map(|pdf| cx.href(&pdf)),
        };
        let title = cx.words.pages.menu_cv();
        cx.engine.render("cv.html", &HeadView::new(cx, self.name(), title, target.path), &view)
    }
}
