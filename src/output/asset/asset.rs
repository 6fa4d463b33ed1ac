//! The fonts and pictures that the theme's stylesheet asks for, each under a name that changes with
//! its content.

use bytes::Bytes;

use crate::base::{Diagnosed, SourcePath};
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;

pub struct AssetFile;

impl OutputKind for AssetFile {
    fn name(&self) -> &'static str {
        "asset"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        for output in plan.assets.clone() {
            plan.file(OutputTree::Site, output, Subject::Site, &SourcePath::site());
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let asset = cx.stylesheet.assets.values().find(|asset| asset.output == *target.path);
        asset.map_or_else(Diagnosed::default, |asset| made(asset.bytes.clone()))
    }
}
