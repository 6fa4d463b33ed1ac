//! `/publications/<key>/<key>.json`: one publication as CSL-JSON.

use bytes::Bytes;

use crate::base::{Hashed, OutputPath};
use crate::model::publication::Publication;
use crate::output::data::csl_json;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, publication};
use crate::render::{Context, Rendered, rendered};

pub struct PublicationJson;

impl OutputKind for PublicationJson {
    type Subject<'a> = &'a Hashed<Publication>;

    const NAME: &'static str = "publication-json";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Hashed<Publication>>) {
        for work in &cx.profile.publications {
            claims.file(OutputTree::Site, publication::download(work, "json"), work, &work.file);
        }
    }

    fn render(_: &Context<'_>, _: &OutputPath, work: &&Hashed<Publication>) -> Rendered {
        rendered(file(work))
    }
}

/// Memoized, so that the bytes of most works are the same piece of memory in the next build.
#[comemo::memoize]
fn file(work: &Hashed<Publication>) -> Bytes {
    csl_json::array([csl_json::item(work)]).into()
}
