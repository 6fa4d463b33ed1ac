//! `packet/signature.html` and `.txt`: the email signature.
//!
//! Mail programs know no stylesheet and no layout but tables, so the template has inline styles
//! (docs/domain.md, "email signatures").

use serde::Serialize;

use crate::base::{OutputPath, SourcePath};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, routes};
use crate::render::view::LinkView;
use crate::render::{Context, Rendered};

pub struct Signature;

#[derive(Hash, Serialize)]
struct SignatureView {
    name: String,
    credentials: Vec<String>,
    position: Option<String>,
    organization: Option<String>,
    email: Option<String>,
    /// The site, LinkedIn, ORCID: those that exist, in this order.
    links: Vec<LinkView>,
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
        let person = &cx.site.profile.person;
        let site = cx.site.profile.settings.url.as_ref().map(|url| LinkView {
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
        cx.pages.engine.render(path.as_str(), &Self::head(cx, &person.name, path), &view)
    }
}
