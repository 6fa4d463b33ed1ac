//! `/publications/<key>/<key>.ris`: one publication for reference managers that read RIS.

use bytes::Bytes;

use crate::base::Diagnosed;
use crate::output::data::ris;
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject, publication};
use crate::render::Context;

pub struct PublicationRis;

impl OutputKind for PublicationRis {
    fn name(&self) -> &'static str {
        "publication-ris"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        for (index, work) in cx.profile.publications.iter().enumerate() {
            plan.file(
                OutputTree::Site,
                publication::download(work, "ris"),
                Subject::Publication(index),
                &work.file,
            );
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Publication(index) = target.subject else { return Diagnosed::default() };
        // The format's lines end as those of Windows do.
        cx.profile
            .publications
            .get(*index)
            .map_or_else(Diagnosed::default, |work| made(ris::record(work).replace('\n', "\r\n")))
    }
}
