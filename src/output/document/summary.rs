//! Goals and timeline, from `private/plan.md`, on one page.

use crate::base::Diagnostic;
use crate::model::private_folder::{PLAN, PrivateText};
use crate::output::document::content::DocumentContent;
use crate::output::document::missing::missing;
use crate::output::document::paper::{Paper, section};
use crate::render::Failure;
use crate::render::document_view::{DocumentView, PrintSectionView};
use crate::syntax::markdown::Block;

pub struct Summary;

impl DocumentContent for Summary {
    fn view(&self, paper: &mut Paper<'_>) -> Result<DocumentView, Failure> {
        let Some(plan) = &paper.folder.plan else {
            return Err(without_plan(paper).into());
        };
        let title = paper.cx.site.words.own.goals_and_timeline();
        let mut view = paper.view(title);
        let heading = plan.title.as_ref();
        view.heading = heading
            .map(|title| paper.take_from(&plan.file, &[], |lowering| lowering.inlines(title)));
        (view.preamble, view.sections) = parts(paper, plan, "plan");
        Ok(paper.finish(view))
    }
}

/// The error that there is no plan.
pub fn without_plan(paper: &Paper<'_>) -> Diagnostic {
    missing(paper, PLAN)
        .help("write your goals there, a heading for each time, as in `## The next 12 months`")
}

/// What opens a private text, and its sections, whose ids begin with a word of their own.
pub fn parts(
    paper: &mut Paper<'_>,
    text: &PrivateText,
    id: &str,
) -> (Vec<Block>, Vec<PrintSectionView>) {
    paper.take_from(&text.file, &text.notes, |lowering| {
        let preamble = lowering.blocks(&text.preamble);
        let sections = text.sections.iter().map(|part| {
            let heading = lowering.inlines(&part.heading);
            section(&format!("{id}-{}", part.id), heading, lowering.blocks(&part.blocks))
        });
        let sections = sections.collect();
        (preamble, sections)
    })
}
