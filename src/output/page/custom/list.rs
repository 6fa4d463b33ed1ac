//! `/pages/`: the list of the person's own pages, when they are too many for the menu.

use serde::Serialize;

use crate::base::OutputPath;
use crate::output::page::custom::page::fits_menu;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::CardText;
use crate::plan::routes;
use crate::render::{Context, Rendered};

pub struct CustomPageList;

#[derive(Hash, Serialize)]
struct CustomPagesView {
    items: Vec<ListedPageView>,
}

#[derive(Hash, Serialize)]
struct ListedPageView {
    title: String,
    /// Where it is not the page's.
    language: Option<String>,
    href: String,
}

impl OutputKind for CustomPageList {
    type Subject<'a> = ();

    const NAME: &'static str = "pages";

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        if let Some(first) = cx.profile.pages.first().filter(|_| !fits_menu(cx.profile)) {
            let title = cx.words.own.menu_pages();
            let card = CardText::titled(title);
            claims.page(routes::pages(), (), &first.file, Some(card));
            claims.plan.menu(title, routes::pages());
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, (): &()) -> Rendered {
        let pages = cx.site.profile.pages.iter().filter(|page| page.menu);
        let items = pages
            .map(|page| ListedPageView {
                title: page.title.clone(),
                href: cx.site.href(&page.output),
                language: cx.site.addresses.borrowed_language(&page.file).map(str::to_owned),
            })
            .collect();
        cx.pages.engine.render(
            "pages.html",
            &Self::head(cx, cx.site.words.own.menu_pages(), path),
            &CustomPagesView { items },
        )
    }
}
