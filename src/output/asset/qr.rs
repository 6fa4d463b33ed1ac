//! `packet/qr/`: QR codes of the site and of each poster's page, to be printed on cards and
//! posters. Without the site's address there is none.

use bytes::Bytes;

use crate::base::{Diagnosed, Diagnostic, OutputPath, SourcePath};
use crate::model::presentation::PresentationKind;
use crate::output::codes::LONG_ADDRESS;
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::render::image::qr_code;

pub struct QrCodes;

impl OutputKind for QrCodes {
    fn name(&self) -> &'static str {
        "qr"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        if cx.profile.settings.url.is_none() {
            return;
        }
        let mut claim = |name: &str, subject: Subject, origin: &SourcePath| {
            for format in ["svg", "png"] {
                plan.file(
                    OutputTree::Packet,
                    OutputPath::new(&format!("qr/{name}.{format}")),
                    subject.clone(),
                    origin,
                );
            }
        };
        claim("site", Subject::Site, &SourcePath::site());
        for (index, work) in cx
            .profile
            .presentations
            .iter()
            .enumerate()
            .filter(|(_, work)| work.kind == PresentationKind::Poster)
        {
            claim(&work.slug, Subject::Presentation(index), &work.source);
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let work = match target.subject {
            Subject::Presentation(index) => cx.profile.presentations.get(*index),
            _ => None,
        };
        let page = work.map_or_else(|| OutputPath::page(""), |work| work.output());
        let Some(address) = cx.absolute(&page) else { return Diagnosed::default() };
        let code = if target.path.as_str().ends_with(".svg") {
            qr_code::svg(&address).map(Bytes::from)
        } else {
            qr_code::kept_png(&address, cx.store)
        };
        match code {
            Some(bytes) => made(bytes),
            None => {
                let (file, help) = match work {
                    Some(work) => (
                        work.source.clone(),
                        "give its folder a shorter name, or the site a shorter address",
                    ),
                    None => (SourcePath::site(), "give the site a shorter address in `url`"),
                };
                let told = Diagnostic::new(
                    &LONG_ADDRESS,
                    format!("the address of `{}` is too long for a QR code", page.route()),
                );
                Diagnosed::new(None, vec![told.in_file(&file).help(help)])
            }
        }
    }
}
