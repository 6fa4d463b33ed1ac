//! The theme's script, under a name that changes with its content.

use crate::base::{OutputPath, SourcePath};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::render::{Context, Rendered, rendered};
use crate::theme::{self, Script};

pub struct ScriptFile;

impl OutputKind for ScriptFile {
    type Subject<'a> = Script;

    const NAME: &'static str = "script";

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, Script>) {
        if let Some(script) = theme::script(cx.theme) {
            let output = script.output.clone();
            claims.plan.script = Some(output.clone());
            claims.file(OutputTree::Site, output, script, &SourcePath::site());
        }
    }

    fn render(_: &Context<'_>, _: &OutputPath, script: &Script) -> Rendered {
        rendered(script.bytes.clone())
    }
}
