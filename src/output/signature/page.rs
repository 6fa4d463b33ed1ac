//! `packet/signature.html`: the signature with a button that copies it, and where to paste it.
//!
//! A file of its own that is opened from its folder, as a sheet for a form of application is: its
//! style and script are in it, and it loads nothing. It shows the signature on white and on the
//! ground of a mail program in the dark.

use serde::Serialize;

use crate::output::sheet::page::policy;
use crate::output::signature::SignatureForms;
use crate::render::view::HeadView;
use crate::render::{Context, Rendered};

const TEMPLATE: &str = "signature-page.html";
const STYLE: &str = concat!(include_str!("../sheet/paper.css"), include_str!("signature.css"));
const SCRIPT: &str = include_str!("signature.js");

#[derive(Hash, Serialize)]
struct SignaturePageView<'a> {
    title: String,
    html: &'a str,
    text: &'a str,
    policy: String,
    style: &'static str,
    script: &'static str,
}

pub fn page(cx: &Context<'_>, head: &HeadView, forms: &SignatureForms) -> Rendered {
    let view = SignaturePageView {
        title: cx.site.words.own.signature_title(&cx.site.profile.person.name),
        html: &forms.html,
        text: &forms.text,
        // The signature's own styles are attributes, which are no scripts whatever they say.
        policy: format!("{}; style-src-attr 'unsafe-inline'", policy(STYLE, SCRIPT)),
        style: STYLE,
        script: SCRIPT,
    };
    cx.pages.engine.render(TEMPLATE, head, &view)
}
