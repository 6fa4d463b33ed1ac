//! `/publications.json`: the publications as CSL-JSON, for reference managers and citation
//! processors.

use crate::base::OutputPath;
use crate::output::data::csl_json;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::routes;
use crate::render::{Context, Rendered, rendered};

pub struct PublicationsJson;

impl OutputKind for PublicationsJson {
    type Subject<'a> = ();

    const NAME: &'static str = "publications-json";

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        if let Some(first) = cx.profile.publications.first() {
            claims.file(OutputTree::Site, routes::publications_json(), (), &first.file);
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, (): &()) -> Rendered {
        let items = cx.site.profile.publications.iter().map(|work| csl_json::item(work));
        rendered(csl_json::array(items.collect::<Vec<_>>()))
    }
}
