//! What the signature says, line by line: the one value that all of its forms are made from.
//!
//! No color but that of links: a mail program in the dark sets its own for text.

use serde::Serialize;

use crate::lexicon::language::is_right_to_left;
use crate::model::settings::SignatureField;
use crate::output::signature::lines::{PartView, lines};
use crate::render::Context;
use crate::theme::Color;

#[derive(Hash, Serialize)]
pub struct SignatureView {
    pub name: String,
    /// The letters behind the name, and the pronouns; empty without either.
    pub after_name: String,
    /// What is below the name; each line has parts that stand beside each other.
    pub lines: Vec<Vec<PartView>>,
    /// Readable on white, and still on the dark ground of a mail program.
    pub link_color: String,
    pub is_right_to_left: bool,
}

impl SignatureView {
    pub fn of(cx: &Context<'_>) -> SignatureView {
        let profile = cx.site.profile;
        let pronouns = profile
            .settings
            .signature
            .has(SignatureField::Pronouns)
            .then_some(profile.person.pronouns.as_ref())
            .flatten()
            .map(|pronouns| format!(" ({pronouns})"));
        SignatureView {
            name: profile.person.name.clone(),
            after_name: profile.person.behind_name(cx.site.words.own)
                + &pronouns.unwrap_or_default(),
            lines: lines(profile, cx.site.words.own, cx.site.options.today),
            link_color: link_color(cx).to_string(),
            is_right_to_left: is_right_to_left(&profile.settings.language),
        }
    }
}

/// The theme's accent, as light as text on white may be: where a mail program in the dark leaves it
/// as it is, it is still seen (docs/domain.md, "email signatures").
fn link_color(cx: &Context<'_>) -> Color {
    let token = cx.pages.theme.tokens.get(["color", "accent"]);
    let accent = token.and_then(|token| Color::parse(&token.text)).unwrap_or(Color::BLACK);
    let light = accent.nearest_readable_on(&[Color::BLACK]).unwrap_or(accent);
    light.nearest_readable_on(&[Color::WHITE]).unwrap_or(accent)
}
