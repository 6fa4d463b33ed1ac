//! The head of a printed document: the person, how to reach them, and in a private one what it asks
//! for of `private.toml`.

use crate::lexicon::identifier_label::identifier_label;
use crate::model::settings::{DocumentSettings, PrivateField};
use crate::render::Context;
use crate::render::document_view::{PrintContactView, PrintPersonView};
use crate::render::text::date;
use crate::render::text::pdf_lowering::PdfLowering;
use crate::render::text::printed_address::{printed_link, shown_address};
use crate::render::text::typography::insert_nbsp;

/// The person as one document shows them.
pub fn person(
    cx: &Context<'_>,
    settings: &DocumentSettings,
    lowering: &mut PdfLowering<'_>,
) -> PrintPersonView {
    let person = &cx.site.profile.person;
    let bound = |text: &Option<String>| text.as_deref().map(|text| insert_nbsp(text).into_owned());
    let mut contact = Vec::new();
    let mut push = |label: &str, text: String, target: String| {
        contact.push(PrintContactView { label: label.to_owned(), text, target })
    };
    for email in person.email.iter().chain(&person.further_emails) {
        push("", email.clone(), format!("mailto:{email}"));
    }
    if let Some(url) = &cx.site.profile.settings.url {
        push("", shown_address(url), url.clone());
    }
    for link in &person.links {
        let (label, text) = printed_link(link);
        push(label, text, link.url.clone());
    }
    let commas = cx.site.words.own.commas();
    let post: Vec<&str> =
        person.position.iter().chain(&person.organization).map(String::as_str).collect();
    PrintPersonView {
        name: person.name.clone(),
        credentials: person.credentials.clone(),
        name_comma: commas.behind_name(&person.name, &person.credentials).to_owned(),
        credential_comma: commas.between_items(&person.credentials).to_owned(),
        headline: bound(&person.headline),
        position: bound(&person.position),
        organization: bound(&person.organization),
        post: insert_nbsp(&commas.line(&post)).into_owned(),
        location: bound(&person.location),
        photo: person
            .photo
            .as_ref()
            .filter(|_| cx.site.profile.settings.printed_photo)
            .and_then(|photo| lowering.photo(photo)),
        photo_alt: person.photo_alt.clone().unwrap_or_else(|| person.name.clone()),
        contact,
        private: private_details(cx, settings, |_| true),
    }
}

/// The private fields that the document asks for, in its order, as far as they are meant; none in
/// a public one.
pub fn private_details(
    cx: &Context<'_>,
    settings: &DocumentSettings,
    is_meant: impl Fn(PrivateField) -> bool,
) -> Vec<PrintContactView> {
    if settings.public {
        return Vec::new();
    }
    let private = &cx.site.profile.private;
    let region = cx.site.profile.settings.region;
    let words = cx.site.words.own;
    let line = |label: &str, text: String| PrintContactView {
        label: label.to_owned(),
        text,
        target: String::new(),
    };
    let mut lines = Vec::new();
    for field in settings.private_fields.iter().filter(|field| is_meant(**field)) {
        match field {
            PrivateField::Phone => {
                lines.extend(private.phone.iter().map(|phone| line(words.phone(), phone.clone())))
            }
            PrivateField::Address => lines.extend(
                private.address.iter().map(|address| line(words.address(), address.clone())),
            ),
            PrivateField::DateOfBirth => lines.extend(private.date_of_birth.map(|born| {
                line(words.date_of_birth(), date::date(cx.site.words.own, region, born))
            })),
            PrivateField::Birthplace => lines.extend(
                private.birthplace.iter().map(|place| line(words.birthplace(), place.clone())),
            ),
            PrivateField::Nationality => lines.extend(
                private.nationality.iter().map(|nation| line(words.nationality(), nation.clone())),
            ),
            // What may change any day is not put on paper (docs/domain.md, "the curriculum vitae").
            PrivateField::WorkAuthorization => {
                let stable =
                    private.work_authorization.iter().filter(|authorization| authorization.stable);
                lines.extend(stable.map(|authorization| {
                    let text = authorization.text.as_str();
                    let day =
                        authorization.as_of.map(|day| date::date(cx.site.words.own, region, day));
                    let text = day.map_or(text.to_owned(), |day| words.as_of(text, &day));
                    line(words.work_authorization(), text)
                }));
            }
            PrivateField::Exams => lines.extend(private.exams.iter().map(|exam| {
                let score = exam.score.iter().map(String::clone);
                let when = exam.date.map(|taken| date::date(cx.site.words.own, region, taken));
                line(&exam.name, words.commas().list(&score.chain(when).collect::<Vec<_>>()))
            })),
            PrivateField::Identifiers => lines.extend(
                private
                    .identifiers
                    .iter()
                    .map(|(name, number)| line(&identifier_label(name), number.clone())),
            ),
        }
    }
    lines
}
