//! `/_headers`: what a host should say with each answer, in the form that Netlify and Cloudflare
//! Pages read. Others pass over it.

use bytes::Bytes;

use crate::base::{Diagnosed, OutputPath, SourcePath};
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::render::csp::{HOST_POLICY, POLICY};

pub struct Headers;

impl OutputKind for Headers {
    fn name(&self) -> &'static str {
        "headers"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        plan.file(
            OutputTree::Site,
            OutputPath::new("_headers"),
            Subject::Site,
            &SourcePath::site(),
        );
    }

    fn render(&self, cx: &Context<'_>, _: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let base = cx.base();
        // What lies in `assets/` bears its content in its name, so it may be kept for ever.
        made(format!(
            "{base}/*\n  Content-Security-Policy: {POLICY}; \
            {HOST_POLICY}\n  X-Content-Type-Options: nosniff\n  \
             Referrer-Policy: strict-origin-when-cross-origin\n\n{base}/assets/*\n  Cache-Control: \
             public, max-age=31536000, immutable\n"
        ))
    }
}
