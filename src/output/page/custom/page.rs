//! `/<page>/`: a page of the person's own.

use serde::Serialize;

use crate::base::OutputPath;
use crate::model::Profile;
use crate::model::page::Page;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{CardText, NEWEST_WITH_CARD};
use crate::render::text::markdown::Html;
use crate::render::{Context, Rendered};
use crate::syntax::markdown::first_paragraph;

/// How many further pages the menu names: beyond that it would be a list, and they are found by
/// links.
const LONGEST_MENU: usize = 6;

/// Whether the menu names each page; otherwise it names their list.
pub fn fits_menu(profile: &Profile) -> bool {
    profile.pages.iter().filter(|page| page.menu).count() <= LONGEST_MENU
}

pub struct CustomPage;

#[derive(Hash, Serialize)]
struct CustomPageView<'a> {
    title: &'a str,
    /// HTML.
    html: String,
}

impl OutputKind for CustomPage {
    type Subject<'a> = &'a Page;

    const NAME: &'static str = "page";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Page>) {
        for (index, page) in cx.profile.pages.iter().enumerate() {
            let card = (index < NEWEST_WITH_CARD).then(|| CardText::titled(&page.title));
            claims.page(page.output.clone(), page, &page.file, card);
            if page.menu && fits_menu(cx.profile) {
                claims.plan.menu(&page.title, page.output.clone());
            }
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, page: &&Page) -> Rendered {
        let view =
            CustomPageView { title: &page.title, html: Html::new(cx, &page.file).body(&page.body) };
        let description = page.description.clone().or_else(|| first_paragraph(&page.body.blocks));
        cx.pages.engine.render(
            "page.html",
            &Self::head(cx, &page.title, path).with_description(description),
            &view,
        )
    }
}
