//! `/publications.bib`: the publications for reference managers, without the fields that are the person's own business.

use bytes::Bytes;

use crate::base::{Diagnosed, OutputPath};
use crate::model::publication::Publication;
use crate::output::{OutputKind, PlanContext, Target, made};
use crate::plan::{SitePlan, Subject, Tree};
use crate::render::Context;

/// Notes to oneself, paths on one's own machine, and what reference managers write down about themselves.
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

/// All that is told of a work that no journal has taken yet: every other field can name the journal that has it.
const MANUSCRIPT_FIELDS: [&str; 13] = [
    "title",
    "subtitle",
    "author",
    "date",
    "year",
    "month",
    "day",
    "abstract",
    "keywords",
    "language",
    "langid",
    "pubstate",
    "entrysubtype",
];

pub struct PublicationsBib;

impl OutputKind for PublicationsBib {
    fn name(&self) -> &'static str {
        "publications-bib"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        if let Some(first) = cx.profile.publications.first() {
            plan.file(Tree::Site, OutputPath::new("publications.bib"), Subject::Site, &first.file);
        }
    }

    fn render(&self, cx: &Context<'_>, _: &Target<'_>) -> Diagnosed<Option<Bytes>> {
        made(cx.profile.publications.iter().map(entry).collect::<Vec<_>>().join("\n"))
    }
}

/// One entry as it may be given away.
pub fn entry(publication: &Publication) -> String {
    let Some(mut entry) = biblatex::Bibliography::parse(&publication.bibtex).ok().and_then(|all| all.into_vec().into_iter().next()) else {
        return String::new();
    };
    for field in OWN_FIELDS {
        entry.remove(field);
    }
    if !publication.status.is_accepted() {
        entry.fields.retain(|name, _| MANUSCRIPT_FIELDS.contains(&name.as_str()));
    }
    let mut text = entry.to_biblatex_string();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}
