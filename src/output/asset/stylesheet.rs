//! The stylesheet, under a name that changes with its content.

use crate::base::{OutputPath, SourcePath};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::render::{Context, Rendered, rendered};
use crate::theme::Stylesheet;

pub struct StylesheetFile;

impl OutputKind for StylesheetFile {
    type Subject<'a> = &'a Stylesheet;

    const NAME: &'static str = "stylesheet";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Stylesheet>) {
        let output = cx.stylesheet.output.clone();
        claims.file(OutputTree::Site, output, cx.stylesheet, &SourcePath::site());
    }

    fn render(_: &Context<'_>, _: &OutputPath, sheet: &&Stylesheet) -> Rendered {
        rendered(sheet.bytes.clone())
    }
}
