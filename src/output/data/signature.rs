//! `packet/signature.html` and `.txt`: the email signature.
//!
//! Mail programs know no stylesheet and no layout but tables, so the template has inline styles
//! (domain facts, section 7).

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath, SourcePath};
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::render::view::{HeadView, LinkView};

pub struct Signature;

#[derive(Hash, Serialize)]
struct SignatureView {
    name: String,
    credentials: Vec<String>,
    position: Option<String>,
    organization: Option<String>,
    email: Option<String>,
    /// The site, LinkedIn, ORCID: what stands, in this order.
    links: Vec<LinkView>,
}

impl OutputKind for Signature {
    fn name(&self) -> &'static str {
        "signature"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        for name in ["signature.html", "signature.txt"] {
            plan.file(
                OutputTree::Packet,
                OutputPath::new(name),
                Subject::Site,
                &SourcePath::site(),
            );
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let person = &cx.profile.person;
        let site = cx.profile.settings.url.as_ref().map(|url| LinkView {
            title: url.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
            href: url.clone(),
            key: "site".to_owned(),
        });
        let link = |key: &str| {
            person.link(key).map(|link| LinkView {
                title: link.name.clone(),
                href: link.url.clone(),
                key: link.key.clone(),
            })
        };
        let view = SignatureView {
            name: person.name.clone(),
            credentials: person.credentials.clone(),
            position: person.position.clone().or_else(|| person.headline.clone()),
            organization: person.organization.clone(),
            email: person.email.clone(),
            links: [site, link("linkedin"), link("orcid")].into_iter().flatten().collect(),
        };
        cx.engine.render(
            target.path.as_str(),
            &HeadView::new(cx, self.name(), &person.name, target.path),
            &view,
        )
    }
}
