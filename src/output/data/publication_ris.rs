//! `/publications/<key>/<key>.ris`: one publication for reference managers that read RIS.

use crate::base::OutputPath;
use crate::model::publication::Publication;
use crate::output::data::ris;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, publication};
use crate::render::{Context, Rendered, rendered};

pub struct PublicationRis;

impl OutputKind for PublicationRis {
    type Subject<'a> = &'a Publication;

    const NAME: &'static str = "publication-ris";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Publication>) {
        for work in &cx.profile.publications {
            claims.file(OutputTree::Site, publication::download(work, "ris"), work, &work.file);
        }
    }

    fn render(_: &Context<'_>, _: &OutputPath, work: &&Publication) -> Rendered {
        // The format's lines end as those of Windows do.
        rendered(ris::record(work).replace('\n', "\r\n"))
    }
}
