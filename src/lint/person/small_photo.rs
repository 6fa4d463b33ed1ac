//! A photo of the person with too few pixels: a copy as other sites and chat programs hand out.
//!
//! It counts pixels and judges no face, light or background. A drawing has any size, and a file that
//! cannot be read is reported where pictures are planned. How a camera was held is seen to where
//! pictures are made.

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lint::LintContext;
use crate::plan::file_content::check_pixels;
use crate::plan::pixel_reader::pixel_reader;

pub static SMALL_PHOTO: Code =
    Code::note("small-photo", include_str!("../../../codes/small-photo.md"));

/// The pixels of the shorter side that are enough on a good screen and on paper. Source:
/// docs/domain.md, "online presence".
const ENOUGH: u32 = 800;

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some((width, height)) = size(cx) else { return };
    if width.min(height) >= ENOUGH {
        return;
    }
    let site = SourcePath::site();
    let span = cx.documents.span(&site, &["person", "photo"]);
    let message = format!(
        "your photo has {width} × {height} pixels, and {ENOUGH} on its shorter side keep it sharp"
    );
    diagnostics.push(Diagnostic::new(&SMALL_PHOTO, message).at(&site, span, "").help(
        "take the file from the camera or the photographer: other sites and chat programs hand out \
        small copies, and making one larger adds nothing",
    ));
}

/// The size of the photo in pixels, as its header says.
fn size(cx: &LintContext<'_>) -> Option<(u32, u32)> {
    let photo = cx.profile.person.photo.as_ref()?;
    let source = cx.sources.sources.get(photo)?;
    check_pixels(&source.bytes).ok()?;
    pixel_reader(&source.bytes)?.into_dimensions().ok()
}
