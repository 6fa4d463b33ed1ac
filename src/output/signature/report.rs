//! What a check says of the signature: what was asked for and is not written, and a signature that
//! a mail program cuts off.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::model::settings::SignatureField;
use crate::output::codes::{LONG_SIGNATURE, SIGNATURE_FIELD};
use crate::output::signature::lines::graduation;
use crate::render::Context;
use crate::render::image::qr_code;
use crate::syntax::markdown::RawHtml;
use crate::syntax::{Document, parse};

/// Gmail takes twice as many, and cuts off what is beyond without a word.
const MOST: usize = 5_000;

pub fn faults(cx: &Context<'_>, html: &str) -> Vec<Diagnostic> {
    let profile = cx.site.profile;
    let missing = profile.settings.signature.fields.iter().filter_map(|field| {
        let (is_there, help) = match field {
            SignatureField::Phone => (
                profile.private.phone.is_some(),
                "write `phone = \"+1 617 555 0100\"` in private.toml, or take `phone` out here",
            ),
            SignatureField::ExpectedGraduation => (
                graduation(profile, cx.site.options.today).is_some(),
                "write the date of the degree in content/cv.md as in `expected Jun 2027`, under \
                 Education and not yet over, or take `expected-graduation` out here",
            ),
            SignatureField::Scholar => (
                profile.person.link("scholar").is_some(),
                "write `scholar = \"https://scholar.google.com/citations?user=…\"` under [links], \
                 or take `scholar` out here",
            ),
            SignatureField::Pronouns => (
                profile.person.pronouns.is_some(),
                "write `pronouns = \"she/her\"` under [person], or take `pronouns` out here",
            ),
        };
        let message = format!("the signature is to have `{}`, and there is none", field.word());
        (!is_there).then(|| {
            Diagnostic::new(&SIGNATURE_FIELD, message)
                .at(&SourcePath::site(), span(cx, &["signature", "fields"]), "")
                .help(help)
        })
    });
    let count = html.chars().count();
    // An address that no code holds is reported as that.
    let has_sound_address = profile.settings.url.as_deref().is_none_or(qr_code::fits);
    let long = (count >= MOST && has_sound_address).then(|| {
        let message = format!("the signature has {count} characters as HTML, and {MOST} are safe");
        Diagnostic::new(&LONG_SIGNATURE, message).in_file(&SourcePath::site()).help(
            "shorten `position`, `organization` or the longest address of [links] in site.toml",
        )
    });
    missing.chain(long).collect()
}

fn span(cx: &Context<'_>, keys: &[&str]) -> Span {
    let Some(source) = cx.media.sources.get(&SourcePath::site()) else { return Span::default() };
    match &parse(source, RawHtml::IsText).value {
        Document::Toml(document) => document.span(keys),
        _ => Span::default(),
    }
}
