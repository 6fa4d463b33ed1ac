//! The fonts and pictures that the theme's stylesheet asks for, each under a name that changes with
//! its content.

use std::collections::BTreeMap;

use crate::base::{OutputPath, SourcePath};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::render::{Context, Rendered, rendered};
use crate::theme::Asset;

pub struct ThemeAsset;

impl OutputKind for ThemeAsset {
    type Subject<'a> = &'a Asset;

    const NAME: &'static str = "asset";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Asset>) {
        // Two equal files of a theme are one file here: the name says the content.
        let assets: BTreeMap<&OutputPath, &Asset> =
            cx.stylesheet.assets.values().map(|asset| (&asset.output, asset)).collect();
        for (output, asset) in assets {
            let origin = SourcePath::site();
            claims.file(OutputTree::Site, output.clone(), asset, &origin);
        }
    }

    fn render(_: &Context<'_>, _: &OutputPath, asset: &&Asset) -> Rendered {
        rendered(asset.bytes.clone())
    }
}
