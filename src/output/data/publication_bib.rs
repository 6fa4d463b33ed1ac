//! `/publications/<key>/<key>.bib`: one publication for reference managers that read BibTeX.

use bytes::Bytes;

use crate::base::Diagnosed;
use crate::output::data::publications_bib;
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject, publication};
use crate::render::Context;

pub struct PublicationBib;

impl OutputKind for PublicationBib {
    fn name(&self) -> &'static str {
        "publication-bib"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        for (index, work) in cx.profile.publications.iter().enumerate() {
            plan.file(
                OutputTree::Site,
                publication::download(work, "bib"),
                Subject::Publication(index),
                &work.file,
            );
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Publication(index) = target.subject else { return Diagnosed::default() };
        cx.profile
            .publications
            .get(*index)
            .map_or_else(Diagnosed::default, |work| made(publications_bib::entry(work).to_string()))
    }
}
