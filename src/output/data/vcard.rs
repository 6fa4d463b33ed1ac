//! `/contact.vcf`: the public contact as a vCard 3.0 (RFC 2426), the version that most address
//! books read.

use crate::base::{OutputPath, SourcePath};
use crate::lexicon::person_name::PersonName;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::routes;
use crate::render::{Context, Rendered, rendered};

pub struct VCard;

impl OutputKind for VCard {
    type Subject<'a> = ();

    const NAME: &'static str = "vcard";

    fn plan(_: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        claims.file(OutputTree::Site, routes::contact(), (), &SourcePath::site());
    }

    fn render(cx: &Context<'_>, _: &OutputPath, (): &()) -> Rendered {
        let person = &cx.site.profile.person;
        let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:3.0".to_owned()];
        let suffixes: Vec<String> =
            person.suffixes().iter().map(|suffix| escaped(suffix)).collect();
        let PersonName { family, given, additional, prefix, .. } = &person.parts;
        let parts = [family, given, additional, prefix].map(|part| escaped(part));
        lines.push(format!("N:{};{}", parts.join(";"), suffixes.join(",")));
        lines.push(format!("FN:{}", escaped(&person.full_name())));
        lines.extend(
            person
                .position
                .as_ref()
                .or(person.headline.as_ref())
                .map(|title| format!("TITLE:{}", escaped(title))),
        );
        lines.extend(
            person
                .organization
                .as_ref()
                .map(|organization| format!("ORG:{}", escaped(organization))),
        );
        // Of several addresses the first is the one to write to (RFC 2426, 3.3.2).
        let preferred = if person.further_emails.is_empty() { "" } else { ",PREF" };
        let emails = person.email.iter().map(|email| (email, preferred));
        let emails = emails.chain(person.further_emails.iter().map(|email| (email, "")));
        lines.extend(emails.map(|(email, preferred)| {
            format!("EMAIL;TYPE=INTERNET{preferred}:{}", escaped(email))
        }));
        lines.extend(cx.site.absolute(&routes::home()).map(|url| format!("URL:{url}")));
        lines.extend(
            person
                .links
                .iter()
                .filter(|link| link.key != "orcid")
                .map(|link| format!("URL;TYPE={}:{}", link.key.to_uppercase(), link.url)),
        );
        lines.extend(
            person
                .link("orcid")
                .map(|link| format!("NOTE:{}", escaped(&format!("ORCID {}", link.url)))),
        );
        lines.push("END:VCARD".to_owned());
        rendered(lines.iter().map(|line| folded(line)).collect::<String>())
    }
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
