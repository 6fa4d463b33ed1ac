//! Private values in the files of the site, as a reader or a machine gets them.

use rayon::prelude::*;

use super::places::{Hit, PlaceKind};
use super::sources::as_names;
use crate::base::{FileKind, OutputPath, SourcePath};
use crate::lexicon::folded::Folded;
use crate::lexicon::private_value::Finder;
use crate::lint::LintContext;
use crate::lint::seen::{self, readings};
use crate::plan::OutputTree;
use crate::render::pdf_raster;

/// The values in all outputs but PDFs and pictures: those that are handed on are searched as
/// sources, and those that are made hold nothing but what pages hold.
pub fn in_outputs(cx: &LintContext<'_>, finder: &Finder) -> Vec<Hit> {
    let outputs: Vec<_> = cx.outputs.site.iter().collect();
    let mut hits: Vec<Hit> = outputs
        .par_iter()
        .flat_map_iter(|(path, bytes)| {
            let texts = match FileKind::of_name(path.as_str()) {
                FileKind::Pdf if is_handed_on(cx, path) => {
                    let texts = pdf_raster::kept_texts(bytes, cx.store);
                    let codes = texts.iter().flat_map(|text| readings(text));
                    codes
                        .map(|text| Folded::of(&text))
                        .chain(texts.iter().map(|text| Folded::of(text)))
                        .collect()
                }
                _ => seen::texts(path.as_str(), bytes, finder),
            };
            texts
                .into_iter()
                .flat_map(|text| hits(cx, finder, path, &text, kind_of(cx, path)))
                .collect::<Vec<_>>()
        })
        .collect();
    let names = cx.plan.outputs.keys().filter(|(tree, _)| *tree == OutputTree::Site);
    for (_, path) in names {
        let kind = PlaceKind::Output(path.to_string());
        for text in as_names(path.as_str()) {
            hits.extend(self::hits(cx, finder, path, &Folded::of(&text), kind.clone()));
        }
    }
    hits
}

fn hits(
    cx: &LintContext<'_>,
    finder: &Finder,
    path: &OutputPath,
    text: &Folded,
    kind: PlaceKind,
) -> Vec<Hit> {
    let origin = cx.plan.outputs.get(&(OutputTree::Site, path.clone()));
    let file = origin.map_or_else(SourcePath::site, |planned| planned.origin.clone());
    let found = finder.find(text).into_iter();
    found
        .map(|found| Hit {
            file: file.clone(),
            span: None,
            kind: kind.clone(),
            value: found.value,
            extent: found.extent,
        })
        .collect()
}

fn kind_of(cx: &LintContext<'_>, path: &OutputPath) -> PlaceKind {
    match is_handed_on(cx, path) {
        true => PlaceKind::Pdf,
        false => PlaceKind::Output(path.to_string()),
    }
}

/// Whether a file is a PDF of the person's, which is cleaned and handed on.
fn is_handed_on(cx: &LintContext<'_>, path: &OutputPath) -> bool {
    let planned = cx.plan.outputs.get(&(OutputTree::Site, path.clone()));
    let origin = planned.map(|planned| planned.origin.kind());
    FileKind::of_name(path.as_str()) == FileKind::Pdf && origin == Some(FileKind::Pdf)
}
