//! The first page of the public CV as a small picture, which the page of the CV shows beside the
//! link to it.
//!
//! It shows what the file says and nothing else: a private document has no picture.

use crate::base::{OutputPath, SourcePath};
use crate::model::Profile;
use crate::output::{Claims, OutputKind, PlanContext, Stage};
use crate::plan::{OutputTree, SitePlan};
use crate::render::image::document_page;
use crate::render::{Checked, Context, Failure, Rendered, rendered, sound};

/// How wide the picture is on the page, in pixels. The file has twice as many, and is sharp on a fine
/// screen.
pub const WIDTH: u32 = 128;

pub struct DocumentPicture;

/// The public document that the page of the CV links to, if the site has it.
pub fn public_document(profile: &Profile, plan: &SitePlan) -> Option<OutputPath> {
    let path = OutputPath::new(&profile.settings.public_pdf()?.file);
    plan.has(&path).then_some(path)
}

/// Where the picture is.
pub fn path() -> OutputPath {
    OutputPath::new("cv/first-page.webp")
}

/// How high the picture is on the page, in pixels, by the paper of the region.
pub fn height(profile: &Profile) -> u32 {
    let (width, height) = profile.settings.region.convention().paper_size();
    (WIDTH * height).div_ceil(width)
}

impl OutputKind for DocumentPicture {
    type Subject<'a> = (OutputPath, (u32, u32));

    const NAME: &'static str = "document-picture";
    const STAGE: Stage = Stage::Last;
    const IS_ON_REQUEST: bool = true;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, Self::Subject<'a>>) {
        if let Some(document) = public_document(cx.profile, claims.plan) {
            let size = (2 * WIDTH, 2 * height(cx.profile));
            claims.file(OutputTree::Site, path(), (document, size), &SourcePath::site());
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, subject: &Self::Subject<'_>) -> Rendered {
        let (document, size) = subject;
        // What is wrong with a document is reported of it.
        let file = cx.media.made.file(document).ok_or(Failure::AlreadyReported)?;
        let picture = document_page::picture(&file, *size, cx.media.store);
        rendered(picture.ok_or(Failure::AlreadyReported)?)
    }

    fn check(_: &Context<'_>, _: &OutputPath, _: &Self::Subject<'_>) -> Option<Checked> {
        Some(Ok(sound()))
    }
}
