//! `/updates/<date>-<slug>/`: one milestone.

use std::sync::Arc;

use serde::Serialize;

use crate::base::{Hashed, OutputPath};
use crate::model::cv::region::Region;
use crate::model::update::Update;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{Addresses, CardText, NEWEST_WITH_CARD};
use crate::render::head_input::HeadInput;
use crate::render::html::Engine;
use crate::render::text::body::BodyInput;
use crate::render::text::date;
use crate::render::text::markdown::Html;
use crate::render::view::{DateView, ShareKind};
use crate::render::{Context, Rendered, SiteContext};
use crate::syntax::markdown::first_paragraph;
use crate::words::Words;

pub struct UpdatePage;

#[derive(Hash, Serialize)]
pub struct UpdateView {
    pub title: String,
    /// Where it is not the page's.
    pub language: Option<String>,
    pub href: String,
    pub date: DateView,
    /// What the update begins with, as text.
    pub summary: Option<String>,
    /// HTML; empty in a list.
    pub html: String,
}

/// All that an update in a list is made from.
#[derive(Clone, Copy, Hash)]
struct SummaryInput<'a> {
    addresses: Addresses<'a>,
    words: &'a Words,
    region: Region,
    update: &'a Update,
}

impl UpdateView {
    /// An update in a list.
    pub fn summary(site: &SiteContext<'_>, update: &Update) -> Arc<Hashed<UpdateView>> {
        summary(SummaryInput {
            addresses: site.addresses,
            words: site.words.own,
            region: site.profile.settings.region,
            update,
        })
    }

    fn new(input: SummaryInput<'_>) -> UpdateView {
        let SummaryInput { addresses, words, region, update } = input;
        UpdateView {
            title: update.title.clone(),
            language: addresses.borrowed_language(&update.file).map(str::to_owned),
            href: addresses.href(&update.output),
            date: DateView::new(date::days(words, region, update.date, None), update.date),
            summary: update.description.clone().or_else(|| first_paragraph(&update.body.blocks)),
            html: String::new(),
        }
    }
}

/// Memoized: the list of a thousand updates is made again when the first words of one change.
#[comemo::memoize]
fn summary(input: SummaryInput<'_>) -> Arc<Hashed<UpdateView>> {
    Arc::new(Hashed::new(UpdateView::new(input)))
}

impl OutputKind for UpdatePage {
    type Subject<'a> = &'a Update;

    const NAME: &'static str = "update";
    const SHARE: ShareKind = ShareKind::Article;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Update>) {
        for (index, update) in cx.profile.updates.iter().enumerate() {
            let day = || date::days(cx.words.own, cx.profile.settings.region, update.date, None);
            let card = (index < NEWEST_WITH_CARD).then(|| CardText {
                label: vec![cx.words.own.card_update().to_owned(), day()],
                ..CardText::titled(&update.title)
            });
            claims.page(update.output.clone(), update, &update.file, card);
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, update: &&Update) -> Rendered {
        render_page(&UpdatePageInput {
            engine: cx.pages.engine,
            head: Self::head_input(cx, &update.title, path),
            addresses: cx.site.addresses,
            region: cx.site.profile.settings.region,
            update,
            text: BodyInput::new(cx, &update.file, &update.body),
        })
    }
}

/// All that an update's page is made from.
#[derive(Hash)]
struct UpdatePageInput<'a> {
    engine: &'a Engine,
    head: HeadInput<'a>,
    addresses: Addresses<'a>,
    region: Region,
    update: &'a Update,
    text: BodyInput<'a>,
}

#[comemo::memoize]
fn render_page(input: &UpdatePageInput<'_>) -> Rendered {
    let UpdatePageInput { addresses, region, update, .. } = *input;
    let words = input.text.words;
    let view = UpdateView {
        html: Html::of(&input.text).body(&update.body),
        ..UpdateView::new(SummaryInput { addresses, words, region, update })
    };
    let head = input.head.view().with_description(view.summary.clone());
    input.engine.fill("update.html", &head, &view)
}
