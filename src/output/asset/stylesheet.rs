//! The stylesheet, under a name that changes with its content.

use bytes::Bytes;

use crate::base::{Diagnosed, SourcePath};
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;

pub struct StylesheetFile;

impl OutputKind for StylesheetFile {
    fn name(&self) -> &'static str {
        "stylesheet"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        if let Some(output) = plan.stylesheet.clone() {
            plan.file(OutputTree::Site, output, Subject::Site, &SourcePath::site());
        }
    }

    fn render(&self, cx: &Context<'_>, _: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        made(cx.stylesheet.bytes.clone())
    }
}
