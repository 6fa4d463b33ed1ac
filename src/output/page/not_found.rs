//! `/404.html`: what hosts show for an address that does not exist.

use serde::Serialize;

use crate::base::{OutputPath, SourcePath};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::routes;
use crate::render::{Context, Rendered};

pub struct NotFound;

#[derive(Hash, Serialize)]
struct NotFoundView {
    /// What the link to the home page says.
    home: String,
}

impl OutputKind for NotFound {
    type Subject<'a> = ();

    const NAME: &'static str = "not-found";

    fn plan(_: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        claims.file(OutputTree::Site, routes::not_found(), (), &SourcePath::site());
    }

    fn render(cx: &Context<'_>, path: &OutputPath, (): &()) -> Rendered {
        let mut head = Self::head(cx, cx.site.words.own.not_found(), path);
        // The page represents every wrong address, so it has none of its own.
        head.canonical = None;
        let home = cx.site.words.own.not_found_home(&cx.site.profile.person.name);
        cx.pages.engine.render("404.html", &head, &NotFoundView { home })
    }
}
