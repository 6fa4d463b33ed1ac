//! `/publications/<key>/<key>.bib`: one publication for reference managers that read BibTeX.

use bytes::Bytes;

use crate::base::{Hashed, OutputPath};
use crate::model::publication::Publication;
use crate::output::data::bibtex;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, publication};
use crate::render::{Context, Rendered, rendered};

pub struct PublicationBib;

impl OutputKind for PublicationBib {
    type Subject<'a> = &'a Hashed<Publication>;

    const NAME: &'static str = "publication-bib";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Hashed<Publication>>) {
        for work in &cx.profile.publications {
            claims.file(OutputTree::Site, publication::download(work, "bib"), work, &work.file);
        }
    }

    fn render(_: &Context<'_>, _: &OutputPath, work: &&Hashed<Publication>) -> Rendered {
        rendered(file(work))
    }
}

/// Memoized, so that the bytes of most works are the same piece of memory in the next build.
#[comemo::memoize]
fn file(work: &Hashed<Publication>) -> Bytes {
    Bytes::copy_from_slice(bibtex::entry(work).as_bytes())
}
