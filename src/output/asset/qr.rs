//! `packet/qr/`: QR codes of the site and of each poster's page, to be printed on cards and
//! posters, and of the contact card itself, which needs no network. Without the site's address
//! there is none that leads to it; a card that is too long for a telephone to read has none.

use bytes::Bytes;

use crate::base::{Diagnostic, OutputPath, Route, SourcePath};
use crate::model::presentation::PresentationKind;
use crate::output::codes::LONG_ADDRESS;
use crate::output::data::vcard;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::routes;
use crate::plan::{Addresses, OutputTree};
use crate::render::image::qr_code;
use crate::render::{Checked, Context, Rendered, rendered, sound};

pub struct QrCodes;

/// The page that a code leads to, or the card that it holds.
pub struct QrTarget {
    format: QrFormat,
    text: String,
    /// The words below it.
    below: String,
    route: Route,
    origin: SourcePath,
    /// What to do about an address that is too long.
    help: &'static str,
}

#[derive(Clone, Copy)]
enum QrFormat {
    Svg,
    Png,
}

impl QrFormat {
    fn extension(self) -> &'static str {
        match self {
            QrFormat::Svg => "svg",
            QrFormat::Png => "png",
        }
    }
}

impl OutputKind for QrCodes {
    type Subject<'a> = QrTarget;

    const NAME: &'static str = "qr";
    const IS_ON_REQUEST: bool = true;

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, QrTarget>) {
        claim_card(cx, claims);
        let Some(url) = Addresses::of(cx.profile).url else { return };
        let mut claim = |name: &str, page: OutputPath, origin: &SourcePath, help| {
            for format in [QrFormat::Svg, QrFormat::Png] {
                let path = OutputPath::new(&format!("qr/{name}.{}", format.extension()));
                let (text, route) = (url.absolute(&page), page.route());
                let (below, origin_of) = (text.clone(), origin.clone());
                let target = QrTarget { format, text, below, route, origin: origin_of, help };
                claims.file(OutputTree::Packet, path, target, origin);
            }
        };
        claim(
            "site",
            routes::home(),
            &SourcePath::site(),
            "give the site a shorter address in `url`",
        );
        let shown = cx.profile.of_kind(PresentationKind::Poster);
        let shown = shown.map(|work| (work.slug.as_str(), work.output(), &work.source));
        // A poster is printed before its embargo ends, and the packet is private.
        for (name, page, origin) in shown.chain(cx.private.posters_to_come()) {
            let help = "give its folder a shorter name, or the site a shorter address";
            claim(name, page, origin, help);
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, target: &QrTarget) -> Rendered {
        let code = match target.format {
            QrFormat::Svg => qr_code::svg_of(&target.text, &target.below).map(Bytes::from),
            QrFormat::Png => qr_code::kept_png(&target.text, &target.below, cx.media.store),
        };
        rendered(code.ok_or_else(|| too_long(target))?)
    }

    fn check(_: &Context<'_>, _: &OutputPath, target: &QrTarget) -> Option<Checked> {
        let fits = qr_code::fits(&target.text);
        Some(if fits { Ok(sound()) } else { Err(too_long(target).into()) })
    }
}

/// A card without a way to reach the person is no use on paper.
fn claim_card(cx: &PlanContext<'_>, claims: &mut Claims<'_, QrTarget>) {
    let (person, page, origin) = (&cx.profile.person, routes::contact(), SourcePath::site());
    let text = vcard::text(cx.profile, cx.words.own);
    if person.email.is_none() || !qr_code::is_easy(&text) {
        return;
    }
    for format in [QrFormat::Svg, QrFormat::Png] {
        let path = OutputPath::new(&format!("qr/contact-card.{}", format.extension()));
        let target = QrTarget {
            format,
            text: text.clone(),
            below: person.full_name(cx.words.own),
            route: page.route(),
            origin: origin.clone(),
            help: "shorten `position` or `organization`",
        };
        claims.file(OutputTree::Packet, path, target, &origin);
    }
}

fn too_long(target: &QrTarget) -> Diagnostic {
    let message = format!("the address of `{}` is too long for a QR code", target.route);
    Diagnostic::new(&LONG_ADDRESS, message).in_file(&target.origin).help(target.help)
}
