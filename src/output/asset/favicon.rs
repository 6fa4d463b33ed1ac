//! `/favicon.svg`: the person's initials, in the theme's hand.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::base::{OutputPath, SourcePath};
use crate::lexicon::person_name::PersonName;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::routes;
use crate::render::{Context, Rendered};

pub struct Favicon;

#[derive(Hash, Serialize)]
struct FaviconView {
    initials: String,
}

impl OutputKind for Favicon {
    type Subject<'a> = ();

    const NAME: &'static str = "favicon";

    fn plan(_: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        claims.file(OutputTree::Site, routes::favicon(), (), &SourcePath::site());
    }

    fn render(cx: &Context<'_>, path: &OutputPath, (): &()) -> Rendered {
        let person = &cx.site.profile.person;
        let first = |text: &str| text.graphemes(true).next().map(str::to_uppercase);
        let PersonName { given, family, .. } = &person.parts;
        let parts = match person.parts.is_family_first() {
            true => [family, given],
            false => [given, family],
        };
        let initials = parts.into_iter().filter_map(|part| first(part)).collect();
        cx.pages.engine.render(
            "favicon.svg",
            &Self::head(cx, &person.name, path),
            &FaviconView { initials },
        )
    }
}
