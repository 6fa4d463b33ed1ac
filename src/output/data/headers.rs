//! `/_headers`: what a host should say with each answer, in the form that Netlify and Cloudflare
//! Pages read. Others pass over it.

use crate::base::{OutputPath, SourcePath};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::delivery::{HASHED_FOLDER, KEEP_FOREVER};
use crate::plan::routes;
use crate::render::csp::{HOST_POLICY, POLICY};
use crate::render::{Context, Rendered, rendered};

pub struct Headers;

impl OutputKind for Headers {
    type Subject<'a> = ();

    const NAME: &'static str = "headers";

    fn plan(_: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        claims.file(OutputTree::Site, routes::headers(), (), &SourcePath::site());
    }

    fn render(cx: &Context<'_>, _: &OutputPath, (): &()) -> Rendered {
        let base = cx.site.addresses.base();
        rendered(format!(
            "{base}/*\n  Content-Security-Policy: {POLICY}; \
            {HOST_POLICY}\n  X-Content-Type-Options: nosniff\n  \
             Referrer-Policy: strict-origin-when-cross-origin\n\n{base}/{HASHED_FOLDER}/*\n  \
             Cache-Control: {KEEP_FOREVER}\n"
        ))
    }
}
