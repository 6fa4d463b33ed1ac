//! `/<page>/`: a further page.

use bytes::Bytes;
use serde::Serialize;

use crate::base::Diagnosed;
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::render::text::markdown::Html;
use crate::render::view::HeadView;
use crate::syntax::markdown::first_paragraph;

/// How many further pages the menu names: beyond that it would be a list, and they are found by
/// links.
const LONGEST_MENU: usize = 6;

pub struct CustomPage;

#[derive(Hash, Serialize)]
struct PageView<'a> {
    title: &'a str,
    /// HTML.
    html: String,
}

impl OutputKind for CustomPage {
    fn name(&self) -> &'static str {
        "page"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        let in_menu = cx.profile.pages.iter().filter(|page| page.menu).count();
        for (index, page) in cx.profile.pages.iter().enumerate() {
            plan.page(page.output.clone(), Subject::Page(index), &page.file);
            if page.menu && in_menu <= LONGEST_MENU {
                plan.menu(&page.title, page.output.clone());
            }
        }
        if in_menu > LONGEST_MENU {
            plan.page(
                crate::base::OutputPath::page("pages"),
                Subject::Site,
                &cx.profile.pages[0].file,
            );
            plan.menu(cx.words.pages.menu_pages(), crate::base::OutputPath::page("pages"));
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Page(index) = target.subject else { return list(cx, target) };
        let Some(page) = cx.profile.pages.get(*index) else { return Diagnosed::default() };
        let view =
            PageView { title: &page.title, html: Html::new(cx, &page.file).body(&page.body) };
        let description = page.description.clone().or_else(|| first_paragraph(&page.body.blocks));
        cx.engine.render(
            "page.html",
            &HeadView::new(cx, self.name(), &page.title, target.path).with_description(description),
            &view,
        )
    }
}

/// `/pages/`: the list of all further pages, when they are too many for the menu.
fn list(cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
    #[derive(Hash, Serialize)]
    struct ListView {
        items: Vec<crate::render::view::LinkView>,
    }
    let pages = cx.profile.pages.iter().filter(|page| page.menu);
    let items = pages
        .map(|page| crate::render::view::LinkView {
            title: page.title.clone(),
            href: cx.href(&page.output),
            key: String::new(),
        })
        .collect();
    cx.engine.render(
        "pages.html",
        &HeadView::new(cx, "pages", cx.words.pages.menu_pages(), target.path),
        &ListView { items },
    )
}
