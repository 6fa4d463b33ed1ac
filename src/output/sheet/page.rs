//! A sheet as a page that is a file of its own: its style and its script are in it, since it is
//! opened from a folder, and it may load nothing else.
//!
//! Its policy names both by their digests, so that no text of the CV can become one.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::output::sheet::view::SheetView;
use crate::render::view::HeadView;
use crate::render::{Context, Rendered};

const TEMPLATE: &str = "sheet.html";
const STYLE: &str = concat!(include_str!("paper.css"), include_str!("sheet.css"));
const SCRIPT: &str = include_str!("sheet.js");

pub fn page(cx: &Context<'_>, head: &HeadView, mut view: SheetView) -> Rendered {
    view.policy = policy(STYLE, SCRIPT);
    view.style = STYLE.to_owned();
    view.script = SCRIPT.to_owned();
    cx.pages.engine.render(TEMPLATE, head, &view)
}

/// The policy of a page that has this style and this script in it, and nothing else.
pub fn policy(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src {}; script-src {}",
        digest(style),
        digest(script)
    )
}

/// The source of a policy for the text of one tag (CSP 3, `hash-source`).
fn digest(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
