//! The theme's script, under a name that changes with its content.

use bytes::Bytes;

use crate::base::{Diagnosed, SourcePath};
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::theme;

pub struct ScriptFile;

impl OutputKind for ScriptFile {
    fn name(&self) -> &'static str {
        "script"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        if let Some(output) = plan.script.clone() {
            plan.file(OutputTree::Site, output, Subject::Site, &SourcePath::site());
        }
    }

    fn render(&self, cx: &Context<'_>, _: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        theme::script(cx.theme).map_or_else(Diagnosed::default, |script| made(script.bytes))
    }
}
