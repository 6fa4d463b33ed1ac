//! `/publications/<key>/<key>.ris`: one publication for reference managers that read RIS.

use bytes::Bytes;

use crate::base::{Hashed, OutputPath};
use crate::model::publication::Publication;
use crate::output::data::ris;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, publication};
use crate::render::{Context, Rendered, rendered};

pub struct PublicationRis;

impl OutputKind for PublicationRis {
    type Subject<'a> = &'a Hashed<Publication>;

    const NAME: &'static str = "publication-ris";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Hashed<Publication>>) {
        for work in &cx.profile.publications {
            claims.file(OutputTree::Site, publication::download(work, "ris"), work, &work.file);
        }
    }

    fn render(_: &Context<'_>, _: &OutputPath, work: &&Hashed<Publication>) -> Rendered {
        rendered(file(work))
    }
}

/// Memoized, so that the bytes of most works are the same piece of memory in the next build.
#[comemo::memoize]
fn file(work: &Hashed<Publication>) -> Bytes {
    // The format's lines end as those of Windows do.
    ris::record(work).replace('\n', "\r\n").into()
}
