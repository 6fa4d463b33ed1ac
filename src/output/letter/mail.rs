//! A letter for a mail program. As a draft, `.eml`: RFC 5322 and MIME, both texts of the same words.
//!
//! It has no `From` and no `Date`, which the program adds, nor `Cc`, `Bcc` or an attachment.
//! `X-Unsent` lets classic Outlook open it to be written on; other programs may show it as a mail
//! that has come. Nothing in it is random: the boundary cannot be in a part, as quoted-printable
//! writes `=` as `=3D`. As a link: RFC 6068, of which only address, subject and text are sure.

use encodify::qp;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::{BodyPart, MimePart};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::output::letter::content::Letter;
use crate::render::text::markdown::generated_html;

const BOUNDARY: &str = "=_folio_letter";

/// The longest link that programs take whole: Chrome on Windows and Gmail cut or refuse longer ones.
const LONGEST_LINK: usize = 1800;

/// What a link of mail leaves as it is (RFC 6068, section 5).
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A link that opens the letter in the mail program, with subject and text; `None` for a letter
/// without an address, and for one that is too long for it.
pub fn mail_link(letter: &Letter) -> Option<String> {
    let encoded = |text: &str| utf8_percent_encode(text, KEPT).to_string();
    let address = encoded(letter.to.1.as_deref()?).replace("%40", "@");
    let text = letter.unbroken_text().trim_end().replace('\n', "\r\n");
    let (subject, body) = (encoded(&letter.subject), encoded(&text));
    let link = format!("mailto:{address}?subject={subject}&body={body}");
    (link.len() <= LONGEST_LINK).then_some(link)
}

pub fn mail(letter: &Letter) -> Vec<u8> {
    let text = letter.unbroken_text();
    let body = generated_html(&letter.blocks);
    let html = format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body dir=\"auto\">\n{body}\n</body></html>\n"
    );
    let alternatives = vec![part("text/plain", &text), part("text/html", &html)];
    let mut headers = Vec::new();
    let (name, email) = &letter.to;
    if let Some(email) = email {
        let to = Address::new_address(Some(name.as_str()), email.as_str());
        headers.push(("To".into(), to.into()));
    }
    headers.push(("Subject".into(), Text::new(letter.subject.as_str()).into()));
    headers.push(("X-Unsent".into(), Raw::new("1").into()));
    headers.push(("MIME-Version".into(), Raw::new("1.0").into()));
    let kind = ContentType::new("multipart/alternative").attribute("boundary", BOUNDARY);
    headers.push(("Content-Type".into(), kind.into()));
    let mut out = Vec::new();
    MimePart { headers, contents: BodyPart::Multipart(alternatives) }.write_part(&mut out);
    out
}

fn part(kind: &'static str, text: &str) -> MimePart<'static> {
    let kind = ContentType::new(kind).attribute("charset", "utf-8");
    MimePart::new(kind, qp::BODY.encode(text)).transfer_encoding("quoted-printable")
}
