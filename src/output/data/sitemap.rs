//! `/sitemap.xml`: every page, for search engines. Needs the site's own address.

use std::fmt::Write;

use quick_xml::escape::escape;

use crate::base::{OutputPath, SourcePath};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::routes;
use crate::plan::{Addresses, OutputTree, SiteUrl};
use crate::render::{Context, Rendered, rendered};

pub struct Sitemap;

impl OutputKind for Sitemap {
    type Subject<'a> = SiteUrl<'a>;

    const NAME: &'static str = "sitemap";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, SiteUrl<'a>>) {
        if let Some(url) = Addresses::of(cx.profile).url {
            claims.file(OutputTree::Site, routes::sitemap(), url, &SourcePath::site());
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, url: &SiteUrl<'_>) -> Rendered {
        let pages = cx.site.plan.outputs.iter().filter(|(_, planned)| planned.is_page);
        let mut text = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
            <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        for ((_, path), _) in pages {
            let address = url.absolute(path);
            let _ = writeln!(text, " <url>\n  <loc>{}</loc>\n </url>", escape(&address));
        }
        text.push_str("</urlset>");
        rendered(text)
    }
}
