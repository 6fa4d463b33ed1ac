//! `/favicon.svg`: the person's initials, in the theme's hand.

use bytes::Bytes;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::base::{Diagnosed, OutputPath, SourcePath};
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::render::view::HeadView;

pub struct Favicon;

#[derive(Hash, Serialize)]
struct FaviconView {
    initials: String,
}

impl OutputKind for Favicon {
    fn name(&self) -> &'static str {
        "favicon"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        plan.file(
            OutputTree::Site,
            OutputPath::new("favicon.svg"),
            Subject::Site,
            &SourcePath::site(),
        );
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let person = &cx.profile.person;
        let first = |text: &str| text.graphemes(true).next().map(str::to_uppercase);
        let initials =
            [first(&person.given_name), first(&person.family_name)].into_iter().flatten().collect();
        cx.engine.render(
            "favicon.svg",
            &HeadView::new(cx, self.name(), &person.name, target.path),
            &FaviconView { initials },
        )
    }
}
