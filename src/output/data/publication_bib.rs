//! `/publications/<key>/<key>.bib`: one publication for reference managers that read BibTeX.

use crate::base::OutputPath;
use crate::model::publication::Publication;
use crate::output::data::publications_bib;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, publication};
use crate::render::{Context, Rendered, rendered};

pub struct PublicationBib;

impl OutputKind for PublicationBib {
    type Subject<'a> = &'a Publication;

    const NAME: &'static str = "publication-bib";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Publication>) {
        for work in &cx.profile.publications {
            claims.file(OutputTree::Site, publication::download(work, "bib"), work, &work.file);
        }
    }

    fn render(_: &Context<'_>, _: &OutputPath, work: &&Publication) -> Rendered {
        rendered(publications_bib::entry(work).to_string())
    }
}
