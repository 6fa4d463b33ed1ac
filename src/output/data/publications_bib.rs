//! `/publications.bib`: the publications for reference managers, without the fields that are the
//! person's own business.

use std::sync::Arc;

use crate::base::{Hashed, OutputPath};
use crate::model::publication::Publication;
use crate::model::publication::unpublished;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::routes;
use crate::render::{Context, Rendered, rendered};
use crate::syntax::bibtex::to_text;

/// Notes to oneself, paths on one's own machine, and what reference managers write down about
/// themselves.
const OWN_FIELDS: [&str; 18] = [
    "file",
    "annotation",
    "annote",
    "note",
    "owner",
    "timestamp",
    "date-added",
    "date-modified",
    "creationdate",
    "modificationdate",
    "bdsk-file-1",
    "bdsk-url-1",
    "comment",
    "groups",
    "priority",
    "readstatus",
    "ranking",
    "local-url",
];

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
        let entries = cx.site.profile.publications.iter().map(|work| entry(work));
        rendered(entries.collect::<Vec<_>>().join("\n"))
    }
}

/// One entry as it may be given away. Memoized: it is in three outputs, and seldom changes.
#[comemo::memoize]
pub fn entry(publication: &Hashed<Publication>) -> Arc<str> {
    let Some(mut entry) = biblatex::Bibliography::parse(&publication.bibtex)
        .ok()
        .and_then(|all| all.into_vec().into_iter().next())
    else {
        return Arc::default();
    };
    for field in OWN_FIELDS {
        entry.remove(field);
    }
    if !publication.status.is_accepted() {
        entry.fields.retain(|name, _| unpublished::VISIBLE_FIELDS.contains(&name.as_str()));
    }
    let mut text = to_text(&entry);
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text.into()
}
