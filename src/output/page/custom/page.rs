//! `/<page>/`: a page of the person's own.

use serde::Serialize;

use crate::base::OutputPath;
use crate::model::Profile;
use crate::model::page::Page;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{CardText, NEWEST_WITH_CARD};
use crate::render::head_input::HeadInput;
use crate::render::html::Engine;
use crate::render::text::body::BodyInput;
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
        render_page(&CustomPageInput {
            engine: cx.pages.engine,
            head: Self::head_input(cx, &page.title, path),
            page,
            text: BodyInput::new(cx, &page.file, &page.body),
        })
    }
}

/// All that the page is made from.
#[derive(Hash)]
struct CustomPageInput<'a> {
    engine: &'a Engine,
    head: HeadInput<'a>,
    page: &'a Page,
    text: BodyInput<'a>,
}

#[comemo::memoize]
fn render_page(input: &CustomPageInput<'_>) -> Rendered {
    let page = input.page;
    let view = CustomPageView { title: &page.title, html: Html::of(&input.text).body(&page.body) };
    let description = page.description.clone().or_else(|| first_paragraph(&page.body.blocks));
    let head = input.head.view().with_description(description);
    input.engine.fill("page.html", &head, &view)
}
