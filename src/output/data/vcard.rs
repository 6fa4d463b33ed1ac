//! `/contact.vcf`: the public contact as a vCard 3.0 (RFC 2426), the version that most address
//! books read.
//!
//! It has no telephone and no address, as it is on the site; a photo only where `[contact]` asks.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::base::{OutputPath, SourcePath};
use crate::lexicon::person_name::PersonName;
use crate::model::Profile;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::routes;
use crate::plan::{Addresses, ImageFormat, OutputTree};
use crate::render::image::picture;
use crate::render::{Context, Failure, Rendered, rendered};
use crate::words::Words;

pub struct VCard;

impl OutputKind for VCard {
    type Subject<'a> = ();

    const NAME: &'static str = "vcard";

    fn plan(_: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        claims.file(OutputTree::Site, routes::contact(), (), &SourcePath::site());
    }

    fn render(cx: &Context<'_>, _: &OutputPath, (): &()) -> Rendered {
        rendered(written(&lines(cx.site.profile, cx.site.words.own), photo(cx)?))
    }
}

/// The card without a photo, as a code to scan holds it.
pub fn text(profile: &Profile, words: &Words) -> String {
    written(&lines(profile, words), None)
}

fn written(lines: &[String], photo: Option<String>) -> String {
    let ends = [Some("BEGIN:VCARD".to_owned()), Some("VERSION:3.0".to_owned())];
    let end = [photo, Some("END:VCARD".to_owned())];
    let all = ends.into_iter().flatten().chain(lines.iter().cloned());
    all.chain(end.into_iter().flatten()).map(|line| folded(&line)).collect()
}

fn lines(profile: &Profile, words: &Words) -> Vec<String> {
    let person = &profile.person;
    let suffixes: Vec<String> = person.suffixes().iter().map(|suffix| escaped(suffix)).collect();
    let PersonName { family, given, additional, prefix, .. } = &person.parts;
    let parts = [family, given, additional, prefix].map(|part| escaped(part));
    let mut lines = vec![format!("N:{};{}", parts.join(";"), suffixes.join(","))];
    lines.push(format!("FN:{}", escaped(&person.full_name(words))));
    let title = person.position.as_ref().or(person.headline.as_ref());
    lines.extend(title.map(|title| format!("TITLE:{}", escaped(title))));
    let organization = person.organization.as_ref();
    lines.extend(organization.map(|organization| format!("ORG:{}", escaped(organization))));
    // Of several addresses the first is the one to write to (RFC 2426, 3.3.2).
    let preferred = if person.further_emails.is_empty() { "" } else { ",PREF" };
    let emails = person.email.iter().map(|email| (email, preferred));
    let emails = emails.chain(person.further_emails.iter().map(|email| (email, "")));
    lines
        .extend(emails.map(|(email, preferred)| {
            format!("EMAIL;TYPE=INTERNET{preferred}:{}", escaped(email))
        }));
    let site = Addresses::of(profile).absolute(&routes::home());
    lines.extend(site.map(|url| format!("URL:{url}")));
    let links = person.links.iter().filter(|link| link.key != "orcid");
    lines.extend(links.map(|link| format!("URL;TYPE={}:{}", link.key.to_uppercase(), link.url)));
    let orcid = person.link("orcid");
    lines.extend(orcid.map(|link| format!("NOTE:{}", escaped(&format!("ORCID {}", link.url)))));
    lines
}

/// The photo as the site shows it in a square, small: without what its file says besides. Drawings
/// that no address book shows are left out.
fn photo(cx: &Context<'_>) -> Result<Option<String>, Failure> {
    let person = &cx.site.profile.person;
    let Some(path) = person.photo.as_ref().filter(|_| cx.site.profile.settings.card_photo) else {
        return Ok(None);
    };
    let found = cx.site.plan.face(path).zip(cx.media.sources.get(path));
    let Some((picture, source)) = found else { return Ok(None) };
    let kind = match picture.kind {
        ImageFormat::Photograph => "JPEG",
        ImageFormat::Drawing | ImageFormat::Page => "PNG",
        ImageFormat::Animation | ImageFormat::Vector => return Ok(None),
    };
    let bytes = picture::file(source, picture, 0, cx.media.open_pictures, cx.media.store)?;
    Ok(Some(format!("PHOTO;ENCODING=b;TYPE={kind}:{}", STANDARD.encode(bytes))))
}
/// RFC 2426, section 5: backslash, comma, semicolon and line break are written with a backslash.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n")
}

/// RFC 2425, section 5.8.1: a line holds at most 75 bytes; its rest goes on in the next one behind
/// a space.
fn folded(line: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}
