//! `/publications.bib`: the publications for reference managers that read BibTeX.

use crate::base::OutputPath;
use crate::output::data::bibtex;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::routes;
use crate::render::{Context, Rendered, rendered};

pub struct PublicationsBib;

impl OutputKind for PublicationsBib {
    type Subject<'a> = ();

    const NAME: &'static str = "publications-bib";

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        if let Some(first) = cx.profile.publications.first() {
            claims.file(OutputTree::Site, routes::publications_bib(), (), &first.file);
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, (): &()) -> Rendered {
        let entries = cx.site.profile.publications.iter().map(|work| bibtex::entry(work));
        rendered(entries.collect::<Vec<_>>().join("\n"))
    }
}
