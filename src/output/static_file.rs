//! Files that something links to: a poster's PDF, a table, a picture in full.

use bytes::Bytes;

use crate::base::{Diagnosed, Diagnostic};
use crate::model::is_picture;
use crate::output::{OutputKind, PlanContext, Target, made};
use crate::plan::publication::own_file;
use crate::plan::{Picture, SitePlan, Subject, Tree};
use crate::render::{Context, picture};

/// Formats that carry hidden pages, comments and names of patients and authors; they must not be published as they are.
const REFUSED: [&str; 8] = ["pptx", "ppt", "docx", "doc", "xlsx", "xls", "dcm", "key"];

pub struct StaticFile;

impl OutputKind for StaticFile {
    fn name(&self) -> &'static str {
        "static-file"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        // A paper's own file stands beside its page, whatever else leads to it: search engines take it only from there.
        let papers = cx.profile.publications.iter().filter_map(|work| Some((work.pdf.clone()?, own_file(work)?)));
        for (source, output) in &cx.profile.files.clone().into_iter().chain(papers).collect::<Vec<_>>() {
            if REFUSED.contains(&source.extension().as_str()) {
                plan.diagnostics.push(
                    Diagnostic::error(
                        "refused-format",
                        format!("`{}` is in a format that carries hidden content with it", source.file_name()),
                    )
                    .in_file(source)
                    .help("export it as PDF, look through every page of that, and link to the PDF"),
                );
                continue;
            }
            plan.file(Tree::Site, output.clone(), Subject::File(source.clone()), source);
        }
    }

    fn render(&self, cx: &Context<'_>, target: &Target<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::File(path) = target.subject else { return Diagnosed::default() };
        let Some(source) = cx.sources.get(path) else { return Diagnosed::default() };
        if !is_picture(path) {
            return made(Bytes::copy_from_slice(&source.bytes));
        }
        // A picture is written anew, in its largest size, so that nothing else of its file is published.
        let result = Picture::plan(source).and_then(|plan| picture::variant(source, &plan, plan.variants.len() - 1, cx.store));
        match result {
            Ok(bytes) => Diagnosed::new(Some(bytes), Vec::new()),
            Err(diagnostic) => Diagnosed::new(None, vec![diagnostic]),
        }
    }
}
