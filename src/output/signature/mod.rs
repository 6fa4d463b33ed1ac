//! The email signature: as a page to copy from, as text, and as the three files of Outlook.
//!
//! It is one value, `SignatureView`, before it has a format, so no form of it says more than another.
//! It is in `packet/` only, as it may have a telephone number; no mail program is touched.

mod lines;
pub mod outlook;
mod page;
mod report;
mod rich_text;
mod view;

use crate::base::{OutputPath, SourcePath};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, routes};
use crate::render::view::HeadView;
use crate::render::{Context, Failure, Rendered, rendered};
use view::SignatureView;

pub struct Signature;

/// The signature as it goes into a mail, in each of its forms.
pub struct SignatureForms {
    /// A table with its styles inside, and nothing around it.
    pub html: String,
    pub text: String,
    pub rich_text: String,
}

impl OutputKind for Signature {
    type Subject<'a> = ();

    const NAME: &'static str = "signature";

    fn plan(_: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        for path in [routes::signature_html(), routes::signature_text()] {
            claims.file(OutputTree::Packet, path, (), &SourcePath::site());
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, (): &()) -> Rendered {
        let view = SignatureView::of(cx);
        let head = Self::head(cx, &cx.site.profile.person.name, path);
        let forms = forms(cx, &view, &head)?;
        if *path == routes::signature_html() {
            return page::page(cx, &head, &forms);
        }
        // Said once, though the signature is two files.
        let found = report::faults(cx, &forms.html);
        let mut text = rendered(forms.text)?;
        text.diagnostics.extend(found);
        Ok(text)
    }
}

/// The signature of a site; `None` where its theme is broken, which is reported elsewhere.
pub fn signature(cx: &Context<'_>) -> Option<SignatureForms> {
    let path = routes::signature_html();
    let head = Signature::head(cx, &cx.site.profile.person.name, &path);
    forms(cx, &SignatureView::of(cx), &head).ok()
}

fn forms(
    cx: &Context<'_>,
    view: &SignatureView,
    head: &HeadView,
) -> Result<SignatureForms, Failure> {
    let filled = |template: &str| {
        let bytes = cx.pages.engine.render(template, head, view)?.value;
        Ok::<String, Failure>(String::from_utf8_lossy(&bytes).into_owned())
    };
    Ok(SignatureForms {
        html: filled("signature.html")?,
        text: filled("signature.txt")?,
        rich_text: rich_text::rich_text(view),
    })
}
