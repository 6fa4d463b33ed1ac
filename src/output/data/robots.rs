//! `/robots.txt`: everyone may read the site, and where its pages are listed.

use crate::base::{OutputPath, SourcePath};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::routes;
use crate::render::{Context, Rendered, rendered};

pub struct Robots;

impl OutputKind for Robots {
    type Subject<'a> = ();

    const NAME: &'static str = "robots";

    fn plan(_: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        claims.file(OutputTree::Site, routes::robots(), (), &SourcePath::site());
    }

    fn render(cx: &Context<'_>, _: &OutputPath, (): &()) -> Rendered {
        let sitemap = cx
            .site
            .absolute(&routes::sitemap())
            .map(|address| format!("\nSitemap: {address}\n"))
            .unwrap_or_default();
        rendered(format!("User-agent: *\nAllow: /\n{sitemap}"))
    }
}
