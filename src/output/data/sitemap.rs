//! `/sitemap.xml`: every page, for search engines. Needs the site's own address.

use bytes::Bytes;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::base::{Diagnosed, OutputPath, SourcePath};
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;

pub struct Sitemap;

impl OutputKind for Sitemap {
    fn name(&self) -> &'static str {
        "sitemap"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        if cx.profile.settings.url.is_some() {
            plan.file(
                OutputTree::Site,
                OutputPath::new("sitemap.xml"),
                Subject::Site,
                &SourcePath::site(),
            );
        }
    }

    fn render(&self, cx: &Context<'_>, _: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
        let written = writer
            .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
            .and_then(|()| {
                let set = writer
                    .create_element("urlset")
                    .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
                set.write_inner_content(|writer| {
                    let pages = cx
                        .plan
                        .outputs
                        .iter()
                        .filter(|(_, planned)| planned.is_page)
                        .filter_map(|((_, path), _)| cx.absolute(path));
                    for address in pages {
                        writer.create_element("url").write_inner_content(|writer| {
                            writer
                                .create_element("loc")
                                .write_text_content(BytesText::new(&address))
                                .map(drop)
                        })?;
                    }
                    Ok(())
                })
                .map(drop)
            });
        match written {
            Ok(()) => made(writer.into_inner()),
            Err(_) => Diagnosed::default(),
        }
    }
}
