//! `/robots.txt`: everyone may read the site, and where its pages are listed.

use bytes::Bytes;

use crate::base::{Diagnosed, OutputPath, SourcePath};
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;

pub struct Robots;

impl OutputKind for Robots {
    fn name(&self) -> &'static str {
        "robots"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        plan.file(
            OutputTree::Site,
            OutputPath::new("robots.txt"),
            Subject::Site,
            &SourcePath::site(),
        );
    }

    fn render(&self, cx: &Context<'_>, _: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let sitemap = cx
            .absolute(&OutputPath::new("sitemap.xml"))
            .map(|address| format!("\nSitemap: {address}\n"))
            .unwrap_or_default();
        made(format!("User-agent: *\nAllow: /\n{sitemap}"))
    }
}
